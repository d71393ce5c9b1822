package io.etude.pdf.testing;

import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the random report of a seed and its frames, to look at: {@code RandomPdf SEED FOLDER}. */
final class RandomPdf {

  private RandomPdf() {}

  /** Writes {@code SEED.pdf} and {@code SEED.txt}. */
  public static void main(String[] args) throws IOException {
    RandomReports random = new RandomReports(Long.parseLong(args[0]));
    Report report = random.report();
    Theme theme = random.theme();
    FrameDump frames = new FrameDump();
    ReportLayout.lay(report, theme, Fonts.of(theme.brand().orElse(report.brand())), frames);
    Files.writeString(Path.of(args[1], args[0] + ".txt"), frames.toString());
    PdfRenderer.builder()
        .edition(PdfRenderer.Edition.PROOF)
        .theme(theme)
        .build()
        .render(report, Path.of(args[1], args[0] + ".pdf"));
  }
}
