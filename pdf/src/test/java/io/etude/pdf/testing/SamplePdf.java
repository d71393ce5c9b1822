package io.etude.pdf.testing;

import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.RenderResult;
import java.nio.file.Path;

/** Writes the sample report, to look at. */
final class SamplePdf {

  private SamplePdf() {}

  public static void main(String[] args) {
    Theme theme = Theme.named(args[0]);
    RenderResult result =
        PdfRenderer.builder()
            .edition(PdfRenderer.Edition.PROOF)
            .theme(theme)
            .build()
            .render(SampleReport.report(), Path.of(args[1]));
    result.diagnostics().forEach(System.out::println);
    result
        .pageQuality()
        .ifPresent(
            quality ->
                quality
                    .measures()
                    .forEach(
                        m ->
                            System.out.println(
                                (m.met() ? "met  " : "MISS ")
                                    + m.kind().code()
                                    + ' '
                                    + m.value()
                                    + ' '
                                    + m.places())));
  }
}
