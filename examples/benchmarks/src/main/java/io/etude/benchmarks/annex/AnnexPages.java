package io.etude.benchmarks.annex;

import io.etude.document.Brand;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The annex of the benchmarks: 600 tables of 12 rows by 8 columns with caption, two to a page, laid
 * out beforehand: what writing alone costs. Figures differ from cell to cell.
 */
public final class AnnexPages {
  public static final int TABLES = 600;
  private static final int ROWS = 12;
  private static final int COLUMNS = 8;
  private static final int INK = 0x1B1B1B;
  private static final FontStyle SANS = FontStyle.sans(400);
  private static final FontStyle BOLD = FontStyle.sans(600);

  private final Fonts fonts = Fonts.of(Brand.DEFAULT);
  private final ShapedText[] figures = new ShapedText[1000];
  private final ShapedText[] rows = new ShapedText[ROWS];
  private final ShapedText[] heads = new ShapedText[COLUMNS];

  public AnnexPages() {
    for (int i = 0; i < figures.length; i++) {
      figures[i] = fonts.shape(i / 10 + "," + i % 10, SANS, 8);
    }
    for (int i = 0; i < ROWS; i++) {
      rows[i] = fonts.shape("Réponse numéro " + (i + 1) + " du questionnaire", SANS, 8);
    }
    for (int i = 0; i < COLUMNS; i++) {
      heads[i] = fonts.shape("Segment " + (char) ('A' + i), BOLD, 8);
    }
  }

  /** Hands the pages over, each made and let go. */
  public void to(PageSink sink) {
    Tag document = Tag.document();
    Tag part = document.child(Tag.Role.PART);
    Tag title = part.child(Tag.Role.H1);
    List<Bookmark> outline = new ArrayList<>();
    for (int page = 1; page <= TABLES / 2; page++) {
      List<Item> items = new ArrayList<>(300);
      if (page == 1) {
        items.addAll(fonts.shape("Annexe", BOLD, 14).place(50, 44, INK, title.slot()));
      }
      for (int half = 0; half < 2; half++) {
        int number = 2 * (page - 1) + half;
        items.add(new Item.Anchor("table" + number, 50, 60 + 370 * half));
        outline.add(new Bookmark("Tableau " + (number + 1), "table" + number, List.of()));
        table(items, part.child(Tag.Role.TABLE), number, 70 + 370 * half);
      }
      ShapedText folio = fonts.shape(Integer.toString(page), SANS, 8);
      items.addAll(folio.place(530, 820, INK, Mark.PAGINATION));
      sink.page(
          new Page(
              page, 595.28, 841.89, 0, items, List.of(), List.of(), List.of(), Optional.empty()));
    }
    sink.finish(document, outline);
  }

  private void table(List<Item> items, Tag table, int number, double top) {
    Tag caption = table.child(Tag.Role.CAPTION);
    String text = "Tableau " + (number + 1) + " — Question " + (number + 1) + " par segment";
    items.addAll(fonts.shape(text, BOLD, 9).place(50, top, INK, caption.slot()));
    table.box(50, top - 10, 545, top + 30 + 14 * ROWS);
    rule(items, top + 6, 0.75);
    Tag head = table.child(Tag.Role.THEAD).child(Tag.Role.TR);
    double y = top + 18;
    head.child(Tag.Role.TD);
    for (int column = 0; column < COLUMNS; column++) {
      Mark slot = head.child(Tag.Role.TH).scope(Tag.Scope.COLUMN).slot();
      right(items, heads[column], column, y, slot);
    }
    rule(items, y + 4, 0.5);
    Tag body = table.child(Tag.Role.TBODY);
    for (int row = 0; row < ROWS; row++) {
      y += 14;
      Tag line = body.child(Tag.Role.TR);
      Mark slot = line.child(Tag.Role.TH).scope(Tag.Scope.ROW).slot();
      items.addAll(rows[row].place(50, y, INK, slot));
      for (int column = 0; column < COLUMNS; column++) {
        int value = (number * 37 + row * 101 + column * 73) % 1000;
        right(items, figures[value], column, y, line.child(Tag.Role.TD).slot());
      }
    }
    rule(items, y + 4, 0.75);
  }

  private static void right(List<Item> items, ShapedText text, int column, double y, Mark slot) {
    items.addAll(text.place(223 + 46 * column - text.width(), y, INK, slot));
  }

  private static void rule(List<Item> items, double y, double height) {
    items.add(new Item.Box(50, y, 495, height, INK, Mark.ARTIFACT));
  }
}
