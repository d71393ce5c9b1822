/**
 * From answers to cells: an {@link io.etude.analysis.decode.ItemDecoder} turns a chunk's answers to
 * one question into cells of its row variables, a {@link io.etude.analysis.decode.SegmentDecoder}
 * finds each respondent's columns.
 */
package io.etude.analysis.decode;
