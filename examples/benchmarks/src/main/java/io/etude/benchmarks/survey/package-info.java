/** Invented surveys of any size: in memory, in chunks, as files. */
package io.etude.benchmarks.survey;
