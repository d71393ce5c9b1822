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
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleReportTest {

  /**
   * What is remarked on: a small picture; a standfirst of three lines; how words are spaced, which
   * is the line breaker's concern and measured there; boxes in one column, of which the sample has
   * more than its text can carry.
   */
  private static final Set<String> REMARKED =
      Set.of(
          "coarsePicture",
          "longStandfirst",
          "runts",
          "looseLines",
          "raggedLinesBelow85",
          "blocksFarFromMention",
          "blocksOutsideSection");

  private static byte[] render(String theme) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder()
        .edition(PdfRenderer.Edition.PROOF)
        .theme(Theme.named(theme))
        .build()
        .render(SampleReport.report(), out);
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
            .edition(PdfRenderer.Edition.PROOF)
            .theme(Theme.named(theme))
            .build()
            .render(SampleReport.report(), new ByteArrayOutputStream());
    assertThat(result.diagnostics())
        .extracting(Diagnostic::rule)
        .contains("coarsePicture")
        .isSubsetOf(REMARKED);
    assertThat(result.pageQuality().orElseThrow().measures())
        .filteredOn(measure -> !REMARKED.contains(measure.kind().code()))
        .allMatch(PageQuality.Measure::met);
  }

  @Test
  void theAuthorsAreNamedWithoutTheWordBeforeThem() throws IOException {
    try (PDDocument document = Loader.loadPDF(render("brief"))) {
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("la rédaction");
    }
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
