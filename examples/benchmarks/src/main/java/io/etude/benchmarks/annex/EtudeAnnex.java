package io.etude.benchmarks.annex;

import io.etude.document.Block;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.PageText;
import io.etude.pdf.theme.Theme;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** The annex by Etude's public API, every stage on. */
public final class EtudeAnnex implements AnnexEngine {
  private static final double LEADING = 20;

  private final Report report;
  private final PdfRenderer renderer;

  public EtudeAnnex(Annex annex, PdfRenderer.AttachedResults attached) {
    report =
        Report.of(annex.results())
            .front(front())
            .blocks(
                List.of(
                    new Block.Section(
                        "all",
                        text("All results"),
                        Block.Section.Role.ANNEX,
                        List.copyOf(annex.blocks()))))
            .build();
    renderer =
        PdfRenderer.builder()
            .theme(Theme.magazine().toBuilder().type(PageText.TABLE, 8, LEADING).build())
            .attachedResults(attached)
            .build();
  }

  private static FrontMatter front() {
    return FrontMatter.builder()
        .headline(text("Annex"))
        .date(LocalDate.of(2026, 11, 24))
        .runningHead("Annex")
        .build();
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  @Override
  public void write(OutputStream out) {
    renderer.render(report, out);
  }
}
