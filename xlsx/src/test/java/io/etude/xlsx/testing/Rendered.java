package io.etude.xlsx.testing;

import io.etude.Diagnostic;
import io.etude.document.Report;
import io.etude.render.RenderResult;
import io.etude.xlsx.Layout;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Renders into memory. */
public final class Rendered {

  private Rendered() {}

  public static byte[] bytes(XlsxRenderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RenderResult result = renderer.render(report, out);
    List<Diagnostic> own = new ArrayList<>(result.diagnostics());
    own.removeAll(report.diagnostics());
    if (!own.isEmpty()) {
      throw new AssertionError("unexpected diagnostics: " + own);
    }
    return out.toByteArray();
  }

  /** The sample with a sheet for each question. */
  public static XSSFWorkbook workbook(Profile profile) throws IOException {
    return workbook(
        XlsxRenderer.builder().profile(profile).layout(Layout.SHEET_PER_QUESTION).build(),
        SampleReport.report());
  }

  public static XSSFWorkbook workbook(XlsxRenderer renderer, Report report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(renderer, report)));
  }
}
