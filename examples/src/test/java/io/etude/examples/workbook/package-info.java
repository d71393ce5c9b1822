/** Tests of the workbooks as files: their parts, their names, their references. */
package io.etude.examples.workbook;
