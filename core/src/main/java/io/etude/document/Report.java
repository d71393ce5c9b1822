package io.etude.document;

import io.etude.analysis.Results;
import java.util.List;
import java.util.Locale;

/**
 * A study as a document, ready to be rendered. Immutable.
 *
 * @param id names the output files
 * @param language the language of its text
 * @param front what stands before the text
 * @param blocks the content
 * @param results the results that every figure comes from
 * @param brand colours, fonts, logo
 * @param terms the words that renderers need in the report's language ("Table", "continued",
 *     "page")
 */
public record Report(
    String id,
    Locale language,
    FrontMatter front,
    List<Block> blocks,
    Results results,
    Brand brand,
    Terms terms) {

  /** Copies the list. */
  public Report {
    blocks = List.copyOf(blocks);
  }
}
