/**
 * Which sheets the workbook of a report has, their names and their order. Starts at {@link
 * io.etude.xlsx.plan.WorkbookPlan}.
 */
package io.etude.xlsx.plan;
