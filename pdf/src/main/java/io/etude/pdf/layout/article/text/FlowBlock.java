package io.etude.pdf.layout.article.text;

import io.etude.pdf.layout.line.References;
import io.etude.pdf.layout.page.FlowLine;
import java.util.List;
import java.util.function.Supplier;

/**
 * A block of running text. Its lines are made again when a page number in them may have changed.
 */
public final class FlowBlock {
  private final References references;
  private final Supplier<List<FlowLine>> setter;
  private List<FlowLine> lines;
  private boolean hasPageNumbers;

  public FlowBlock(References references, Supplier<List<FlowLine>> setter) {
    this.references = references;
    this.setter = setter;
  }

  /** Its lines, as of the latest page numbers. */
  public List<FlowLine> lines() {
    if (lines == null || hasPageNumbers) {
      hasPageNumbers = references.pageNumbersReadBy(() -> lines = setter.get());
    }
    return lines;
  }
}
