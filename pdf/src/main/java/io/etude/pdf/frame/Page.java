package io.etude.pdf.frame;

import java.util.List;
import java.util.Optional;

/**
 * A finished page.
 *
 * @param number physical number, from 1
 * @param width width of the trimmed page
 * @param height height of the trimmed page
 * @param bleed how far the medium goes past the trim on every side; items may lie there. 0 for none
 * @param items in painting order
 * @param columns what the checker measures: the text columns of this page
 * @param lines and how full the lines of its paragraphs are
 * @param questions and the questions of the results in summary
 * @param article the area of its article; empty if it has none
 */
public record Page(
    int number,
    double width,
    double height,
    double bleed,
    List<Item> items,
    List<ColumnFrame> columns,
    List<LineFill> lines,
    List<QuestionLines> questions,
    Optional<ArticleArea> article) {

  /** Copies the lists. */
  public Page {
    items = List.copyOf(items);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    questions = List.copyOf(questions);
  }
}
