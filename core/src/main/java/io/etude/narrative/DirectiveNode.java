package io.etude.narrative;

import org.commonmark.node.CustomBlock;

/** A directive in the Markdown tree, with its content as children. */
final class DirectiveNode extends CustomBlock {

  private final String line;

  DirectiveNode(String line) {
    this.line = line;
  }

  /** The opening line as it stands in the Markdown. */
  String line() {
    return line;
  }
}
