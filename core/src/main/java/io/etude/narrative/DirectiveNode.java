package io.etude.narrative;

import org.commonmark.node.CustomBlock;

/** A directive in the Markdown tree, with its content as children. */
final class DirectiveNode extends CustomBlock {

  private final String line;
  private final int index;
  private final int column;

  /**
   * A directive.
   *
   * @param line its opening line from its first colon on
   * @param index the number of that line, from 0
   * @param column where it begins in that line, from 0
   */
  DirectiveNode(String line, int index, int column) {
    this.line = line;
    this.index = index;
    this.column = column;
  }

  /** The opening line as it stands in the Markdown. */
  String line() {
    return line;
  }

  /** The number of the opening line, from 0. */
  int index() {
    return index;
  }

  /** Where the opening line begins, from 0. */
  int column() {
    return column;
  }
}
