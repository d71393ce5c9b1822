package io.etude.analysis.decode;

import io.etude.analysis.sums.Pattern;
import java.util.List;

/**
 * The patterns of a chunk's respondents.
 *
 * @param patterns the patterns, ascending
 * @param cells for each row the position of its pattern
 */
public record SegmentCells(List<Pattern> patterns, int[] cells) {}
