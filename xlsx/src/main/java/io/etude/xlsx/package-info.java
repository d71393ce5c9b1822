/**
 * The workbook renderer: {@link io.etude.xlsx.XlsxRenderer} writes a report's tables, charts and
 * method as an Excel file.
 */
package io.etude.xlsx;
