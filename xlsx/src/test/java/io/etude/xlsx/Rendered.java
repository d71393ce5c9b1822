package io.etude.xlsx;

import io.etude.document.Report;
import io.etude.render.RenderResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Renders into memory. */
final class Rendered {

  private Rendered() {}

  static byte[] bytes(XlsxRenderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RenderResult result = renderer.render(report, out);
    if (!result.diagnostics().isEmpty()) {
      throw new AssertionError("unexpected diagnostics: " + result.diagnostics());
    }
    return out.toByteArray();
  }

  static XSSFWorkbook workbook(Profile profile) throws IOException {
    return workbook(XlsxRenderer.builder().profile(profile).build(), SampleReport.report());
  }

  static XSSFWorkbook workbook(XlsxRenderer renderer, Report report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(renderer, report)));
  }
}
