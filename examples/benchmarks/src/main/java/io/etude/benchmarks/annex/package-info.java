/**
 * The annex that Etude and its peers make: its figures, its fonts, and an {@link
 * io.etude.benchmarks.annex.AnnexEngine} for each of them.
 */
package io.etude.benchmarks.annex;
