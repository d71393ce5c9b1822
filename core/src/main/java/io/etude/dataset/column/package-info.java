/**
 * The columns of chunks under construction, for all readers: {@link
 * io.etude.dataset.column.ColumnBuilder} takes values one by one, which are as {@link
 * io.etude.dataset.column.Notation} says, {@link io.etude.dataset.column.RequestedColumns} finds
 * the columns that were asked for, {@link io.etude.dataset.column.NumberReader} reads text as
 * numbers and {@link io.etude.dataset.column.ColumnSigns} decides with which decimal sign.
 */
package io.etude.dataset.column;
