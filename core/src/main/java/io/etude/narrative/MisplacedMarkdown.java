package io.etude.narrative;

import org.commonmark.node.Node;

/** A piece of Markdown that can't stand where it does. */
final class MisplacedMarkdown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Node node;

  MisplacedMarkdown(Node node, String message) {
    super(message);
    this.node = node;
  }

  /** The piece. */
  Node node() {
    return node;
  }
}
