package io.etude.pdf.layout.annex;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Pages a second of an annex of 600 tables of 12 rows by 8 columns. */
final class AnnexSpeed {

  private AnnexSpeed() {}

  static Report annex(int tables) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      blocks.add(SampleTables.table("t" + i, "Tableau " + i, 12, 3, 5));
    }
    return SampleReport.of(
        List.of(
            new Block.Section(
                "annex",
                SampleTables.text("Tous les résultats"),
                Block.Section.Role.ANNEX,
                blocks)));
  }

  public static void main(String[] args) {
    Report report = annex(600);
    Fonts fonts = Fonts.of(Brand.DEFAULT);
    for (int run = 0; run < 8; run++) {
      Counter counter = new Counter();
      long start = System.nanoTime();
      ReportLayout.lay(report, Theme.magazine(), fonts, counter);
      double layout = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      PdfRenderer.builder().build().render(report, OutputStream.nullOutputStream());
      double all = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%d pages: layout %.0f pages/s, all %.0f pages/s%n",
          counter.pages, counter.pages / layout, counter.pages / all);
    }
  }

  /** Counts pages. */
  private static final class Counter implements PageSink {
    private int pages;

    @Override
    public void page(Page page) {
      pages++;
    }

    @Override
    public void finish(Tag document, List<Bookmark> outline) {
      // counting is all
    }
  }
}
