package io.etude.pdf.layout.article;

import java.util.List;

/** A step through a story of one column. */
sealed interface FlowMove {

  /**
   * Lines of text.
   *
   * @param row first row
   * @param from first line
   * @param to line behind the last
   */
  record Text(int row, int from, int to) implements FlowMove {}

  /**
   * A floater in the text.
   *
   * @param row first row
   * @param floater its number
   */
  record Box(int row, int floater) implements FlowMove {}

  /**
   * A floater in parts, each but the first at the head of a page.
   *
   * @param pages the parts
   */
  record Parts(List<Oversize> pages) implements FlowMove {}

  /**
   * One of them.
   *
   * @param page the part
   */
  record Part(Oversize page) implements FlowMove {}

  /** The head of the next page. */
  record NextPage() implements FlowMove {}
}
