/**
 * The workbook renderer: {@link io.etude.xlsx.XlsxRenderer} writes a report as an Excel file,
 * {@link io.etude.xlsx.CommentarySheet} reads the comments that experts wrote into it, and {@link
 * io.etude.xlsx.ExcelSource} reads answers.
 *
 * <p>A report passes through internal packages: {@code plan} chooses the sheets, {@code page} lays
 * each of them as a {@code sheet}, with the help of {@code table} and {@code chart}, and {@code
 * write} makes bytes of them.
 */
package io.etude.xlsx;
