package io.etude.render;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.document.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of rendering.
 *
 * @param diagnostics those of the report, and what the renderer recovered from, each with how to
 *     mend it
 * @param pageQuality for paged formats the measures of the pages
 */
public record RenderResult(List<Diagnostic> diagnostics, Optional<PageQuality> pageQuality) {

  /** Copies the list. */
  public RenderResult {
    requireNonNull(pageQuality, "pageQuality");
    diagnostics = List.copyOf(requireNonNull(diagnostics, "diagnostics"));
  }

  /** A result without pages: the report's diagnostics and the renderer's. */
  public static RenderResult of(Report report, List<Diagnostic> diagnostics) {
    requireNonNull(report, "report");
    requireNonNull(diagnostics, "diagnostics");
    List<Diagnostic> all = new ArrayList<>(report.diagnostics());
    all.addAll(diagnostics);
    return new RenderResult(all, Optional.empty());
  }

  /** A result without pages. */
  public static RenderResult of(List<Diagnostic> diagnostics) {
    return new RenderResult(diagnostics, Optional.empty());
  }
}
