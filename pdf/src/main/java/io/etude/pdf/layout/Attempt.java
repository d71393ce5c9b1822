package io.etude.pdf.layout;

import io.etude.pdf.layout.article.Concern;
import java.util.List;

/**
 * A way to compose a report.
 *
 * @param concern what counts most
 * @param step which of the steps that the front page can make sets the beginning of the story
 *     lower, or higher under a picture, counted from 1; 0 for where its pages cost least
 */
record Attempt(Concern concern, int step) {

  /** The usual way first, then those that are tried where its pages miss a bar. */
  static final List<Attempt> ALL =
      List.of(
          new Attempt(Concern.BALANCE, 0),
          new Attempt(Concern.NEARNESS, 0),
          new Attempt(Concern.FULL_PAGES, 0),
          new Attempt(Concern.FULL_COLUMNS, 0),
          new Attempt(Concern.EVERYTHING, 0),
          new Attempt(Concern.BALANCE, 1),
          new Attempt(Concern.BALANCE, 2),
          new Attempt(Concern.BALANCE, 3),
          new Attempt(Concern.BALANCE, 4),
          new Attempt(Concern.BALANCE, 5));
}
