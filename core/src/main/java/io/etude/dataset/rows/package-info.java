/**
 * Rows that are in memory ({@link io.etude.dataset.rows.RowsSource}) and rows of a query ({@link
 * io.etude.dataset.rows.JdbcSource}).
 */
package io.etude.dataset.rows;
