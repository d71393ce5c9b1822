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
   * @param spring whether the space above may grow
   */
  record Text(int row, int from, int to, boolean spring) implements FlowMove {}

  /**
   * A floater in the text.
   *
   * @param row first row
   * @param floater its number
   * @param rows the rows that it takes
   * @param spring whether the space above may grow
   * @param springs by how many rows it may grow
   * @param reserve by how many more where a large part of the page would be white
   */
  record Box(int row, int floater, int rows, boolean spring, int springs, int reserve)
      implements FlowMove {}

  /**
   * A floater in parts, each but the first at the head of a page.
   *
   * @param floater its number
   * @param pages the parts
   */
  record Parts(int floater, List<OversizedBox> pages) implements FlowMove {}

  /**
   * One of them.
   *
   * @param page the part
   */
  record Part(OversizedBox page) implements FlowMove {}

  /** The head of the next page. */
  record NextPage() implements FlowMove {}
}
