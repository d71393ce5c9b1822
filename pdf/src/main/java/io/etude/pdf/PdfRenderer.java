package io.etude.pdf;

import io.etude.document.Report;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.render.ReportException;
import java.io.OutputStream;

/** Writes a report as PDF/UA-1 and PDF/A-3a. Immutable and thread-safe. */
public final class PdfRenderer implements Renderer {

  /** The renderer with its defaults. */
  public PdfRenderer() {}

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    throw new ReportException("to come");
  }
}
