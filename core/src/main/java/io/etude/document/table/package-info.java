/**
 * Statistical tables as values: a {@link io.etude.document.table.StatTable} of {@link
 * io.etude.document.table.StatRow}s, {@link io.etude.document.table.StatColumn}s and {@link
 * io.etude.figure.Figure}s is a printed table, decided once, that every renderer sets.
 */
package io.etude.document.table;
