package io.etude.render;

import io.etude.document.Report;
import java.io.OutputStream;

/** Writes the results as JSON, format {@code etude-results/1}. Immutable and thread-safe. */
public final class JsonRenderer implements Renderer {

  /** The renderer; it has no options. */
  public JsonRenderer() {}

  @Override
  public String format() {
    return "json";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    throw new ReportException("to come");
  }
}
