package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.PageRoom;
import java.util.HashMap;
import java.util.Map;

/** The text of an article, poured into each shape of room once. */
final class TextFits {

  private final ColumnFill text;
  private final Map<Asked, TextFit> known = new HashMap<>();

  /**
   * What has been asked for.
   *
   * @param from the first line
   * @param rows the rows of the page that the text may take
   */
  private record Asked(int from, int rows, PageRoom.Shape shape) {}

  TextFits(ColumnFill text) {
    this.text = text;
  }

  /** How many lines there are. */
  int size() {
    return text.size();
  }

  /** The text from a line on, down to so many rows of the page at most. */
  TextFit in(PageRoom room, int from, int rows) {
    return known.computeIfAbsent(
        new Asked(from, rows, room.shape()), asked -> TextFit.of(room, text, from, rows));
  }
}
