/**
 * The kinds of sheets, a class each: cover, contents, method, article, tables, figures, comments,
 * data problems, notes. Each makes a {@link io.etude.xlsx.sheet.Sheet}; see {@link
 * io.etude.xlsx.page.WorkbookPage}.
 */
package io.etude.xlsx.page;
