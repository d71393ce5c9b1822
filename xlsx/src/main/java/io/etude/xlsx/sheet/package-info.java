/**
 * A sheet as cells, links, charts and pictures, before it is written. Starts at {@link
 * io.etude.xlsx.sheet.Sheet}.
 */
package io.etude.xlsx.sheet;
