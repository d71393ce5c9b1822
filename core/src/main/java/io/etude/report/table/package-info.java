/**
 * Printed tables as values: {@link io.etude.report.table.Tables} makes those of a study, {@link
 * io.etude.report.table.StatTableMaker} their cells.
 */
package io.etude.report.table;
