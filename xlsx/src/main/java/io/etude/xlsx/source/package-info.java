/**
 * Reads workbooks: the rows of answers as chunks, by {@link io.etude.xlsx.source.ExcelChunkReader},
 * and the comments that experts wrote, by {@link io.etude.xlsx.source.CommentaryReader}.
 */
package io.etude.xlsx.source;
