package io.etude.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.Verapdf;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageQuality;
import io.etude.render.RenderResult;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleReportTest {

  private static byte[] render(String theme) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder().theme(Theme.named(theme)).build().render(SampleReport.report(), out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void isValidPdfUaAndPdfA(String theme) {
    assertThat(Verapdf.check(render(theme))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void meetsTheBarsOfThePage(String theme) {
    RenderResult result =
        PdfRenderer.builder()
            .theme(Theme.named(theme))
            .build()
            .render(SampleReport.report(), new ByteArrayOutputStream());
    // the sample's picture is small, which is remarked on
    assertThat(result.diagnostics())
        .extracting(Diagnostic::rule)
        .contains("coarsePicture")
        .isSubsetOf("coarsePicture", "looseLines");
    // how words are spaced is the line breaker's concern and measured there
    assertThat(result.pageQuality().orElseThrow().measures())
        .filteredOn(measure -> !Set.of("looseLines").contains(measure.kind().code()))
        .allMatch(PageQuality.Measure::met);
  }

  @Test
  void givesTheSameBytesInAnyLocaleAndZone() {
    byte[] first = render("magazine");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(render("magazine")).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
