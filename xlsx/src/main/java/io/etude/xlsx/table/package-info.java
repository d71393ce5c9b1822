/**
 * Printed tables as cells: {@link io.etude.xlsx.table.BannerTable} for the presentation profile,
 * {@link io.etude.xlsx.table.AccessibleTable} for the accessible one. Lists are filled row by row
 * into a {@link io.etude.xlsx.table.TableObject}.
 */
package io.etude.xlsx.table;
