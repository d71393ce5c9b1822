/**
 * Random studies of the shapes that real ones have: {@link
 * io.etude.pdf.testing.studies.RandomStudy} is one with its reports.
 */
package io.etude.pdf.testing.studies;
