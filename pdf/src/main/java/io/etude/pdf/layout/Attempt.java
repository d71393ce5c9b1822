package io.etude.pdf.layout;

import io.etude.pdf.layout.article.Concern;
import java.util.List;

/**
 * A way to compose a report.
 *
 * @param concern what counts most
 * @param below by how much lower the story begins than usual, as the number of a step that the
 *     front page can make; 0 for where it is best by the costs of its pages
 */
record Attempt(Concern concern, int below) {

  /** The usual way first, then those that are tried where its pages miss a bar. */
  static final List<Attempt> ALL =
      List.of(
          new Attempt(Concern.BALANCE, 0),
          new Attempt(Concern.NEARNESS, 0),
          new Attempt(Concern.FULL_PAGES, 0),
          new Attempt(Concern.FULL_COLUMNS, 0),
          new Attempt(Concern.BALANCE, 1),
          new Attempt(Concern.BALANCE, 2),
          new Attempt(Concern.BALANCE, 3));
}
