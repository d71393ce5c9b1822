/**
 * What the sheets of a workbook share: words, numbers of tables and notes, links between sheets.
 * Starts at {@link io.etude.xlsx.context.WorkbookContext}; {@link io.etude.xlsx.context.FigureCell}
 * and {@link io.etude.xlsx.context.RichText} write figures and running text into cells.
 */
package io.etude.xlsx.context;
