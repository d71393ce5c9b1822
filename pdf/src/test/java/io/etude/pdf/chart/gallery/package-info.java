/**
 * Every kind of chart as reports draw it, of made-up surveys: {@link
 * io.etude.pdf.chart.gallery.GalleryTest} computes what must hold for each, and writes pictures on
 * demand.
 */
package io.etude.pdf.chart.gallery;
