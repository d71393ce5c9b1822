/**
 * Sheets to bytes. {@link io.etude.xlsx.write.WorkbookWriter} lets POI make everything but the
 * cells, which it streams into the package itself.
 */
package io.etude.xlsx.write;
