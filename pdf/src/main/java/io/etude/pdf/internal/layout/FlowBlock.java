package io.etude.pdf.internal.layout;

import java.util.List;
import java.util.function.Supplier;

/**
 * A block of running text. Its lines are made again when a page number in them may have changed.
 */
final class FlowBlock {
  private final References references;
  private final Supplier<List<FlowLine>> setter;
  private List<FlowLine> lines;
  private boolean volatileText;

  FlowBlock(References references, Supplier<List<FlowLine>> setter) {
    this.references = references;
    this.setter = setter;
  }

  /** Its lines, as of the latest page numbers. */
  List<FlowLine> lines() {
    if (lines == null || volatileText) {
      volatileText = references.areConsultedBy(() -> lines = setter.get());
    }
    return lines;
  }
}
