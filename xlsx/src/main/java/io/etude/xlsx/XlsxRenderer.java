package io.etude.xlsx;

import io.etude.document.Report;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.render.ReportException;
import java.io.OutputStream;

/** Writes a report as an Excel workbook. Immutable and thread-safe. */
public final class XlsxRenderer implements Renderer {

  /** The renderer with its defaults. */
  public XlsxRenderer() {}

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    throw new ReportException("to come");
  }
}
