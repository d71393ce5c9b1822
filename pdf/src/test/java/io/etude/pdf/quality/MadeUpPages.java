package io.etude.pdf.quality;

import io.etude.document.Brand;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.ArticleArea;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.text.Fonts;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of an article that a test makes up, frame by frame, and what the checks say of them. */
abstract class MadeUpPages {

  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  static final double TOP = 50;
  static final double BOTTOM = 770;

  final Tag document = Tag.document();
  private final List<Page> pages = new ArrayList<>();

  /** The height of the titles of the first page. */
  double firstTitles;

  /** The distance of two lines of text. */
  double row = 12;

  /** A page of an article that goes on. */
  void page(List<Item> items, List<LineFill> lines, ColumnFrame... columns) {
    page(true, items, lines, columns);
  }

  void page(boolean goesOn, List<Item> items, List<LineFill> lines, ColumnFrame... columns) {
    double right = 0;
    for (ColumnFrame column : columns) {
      right = Math.max(right, column.x() + column.width());
    }
    double titles = pages.isEmpty() ? firstTitles : 0;
    Optional<ArticleArea> article =
        Optional.of(new ArticleArea(50, TOP, titles, right, BOTTOM, row, goesOn));
    pages.add(
        new Page(
            pages.size() + 1, 595, 842, 0, items, List.of(columns), lines, List.of(), article));
  }

  PageQuality quality() {
    PageChecks checks = new PageChecks(new FrameDump());
    pages.forEach(checks::page);
    checks.finish(document, List.of());
    return checks.quality();
  }

  /** How bad their faults are. */
  double faults() {
    return ArticleFaults.of(pages, document);
  }

  static List<Item> text(Tag tag, double size, double y) {
    return text(tag, size, y, "mot");
  }

  static List<Item> text(Tag tag, double size, double y, String words) {
    return new ArrayList<>(
        FONTS.shape(words, FontStyle.sans(400), size).place(60, y, 0, tag.slot()));
  }

  static ColumnFrame column(double x, double bottomOfText) {
    List<LineInfo> lines = new ArrayList<>();
    for (double y = TOP + 9; y < bottomOfText; y += 12) {
      lines.add(new LineInfo(y, LineInfo.Kind.TEXT, 0, false, 1, lines.size(), 99, 42, "texte"));
    }
    return new ColumnFrame(x, TOP, 160, BOTTOM, true, lines, List.of());
  }

  List<String> places(PageMeasure kind) {
    return quality().measures().stream()
        .filter(measure -> measure.kind() == kind)
        .flatMap(measure -> measure.places().stream())
        .toList();
  }
}
