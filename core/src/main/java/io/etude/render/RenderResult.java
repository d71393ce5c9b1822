package io.etude.render;

import java.util.List;
import java.util.Optional;

/**
 * What came of rendering.
 *
 * @param diagnostics what was recovered from, and how to mend it
 * @param pageQuality for paged formats the measures of the pages
 */
public record RenderResult(List<Diagnostic> diagnostics, Optional<PageQuality> pageQuality) {

  /** Copies the list. */
  public RenderResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** A result without pages. */
  public static RenderResult of(List<Diagnostic> diagnostics) {
    return new RenderResult(diagnostics, Optional.empty());
  }
}
