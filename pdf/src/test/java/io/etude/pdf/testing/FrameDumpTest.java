package io.etude.pdf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.document.Picture;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.text.Fonts;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FrameDumpTest {

  @Test
  void pagesTagsAndBookmarksAreLines() {
    Tag document = Tag.document();
    Mark heading = document.child(Tag.Role.H1).slot();
    Tag row = document.child(Tag.Role.TABLE).child(Tag.Role.TBODY).child(Tag.Role.TR);
    row.child(Tag.Role.TH).scope(Tag.Scope.ROW).id("r1");
    Mark cell = row.child(Tag.Role.TD).headers(List.of("r1")).columnSpan(2).slot();
    Mark link = document.child(Tag.Role.P).child(Tag.Role.LINK).slot();
    Mark figure = document.child(Tag.Role.FIGURE).alt("Une mire").slot();
    List<Item> items = new ArrayList<>();
    items.add(new Item.Anchor("top", 50, 40));
    Fonts fonts = Fonts.of(Brand.DEFAULT);
    items.addAll(fonts.shape("Été", FontStyle.serif(700), 20).place(50, 60, 0xB5342B, heading));
    items.addAll(fonts.shape("3", FontStyle.sans(400), 8).place(50, 80.04, 0, cell));
    items.add(new Item.Box(50, 90, 495.25, 0.5, 0xC9C5BC, Mark.ARTIFACT));
    items.add(new Item.Link(50, 100, 30, 12, "#top", "Haut", link));
    Path2D path = new Path2D.Double(new Rectangle2D.Double(50, 120, 10, 10));
    items.add(
        new Item.Path(path, OptionalInt.of(0xFF), OptionalInt.of(0), 0.5, new float[0], figure));
    items.add(new Item.Image(70, 120, 10, 10, new Picture(new byte[0], "Une mire", ""), figure));
    ColumnFrame.LineInfo line =
        new ColumnFrame.LineInfo(
            60, ColumnFrame.LineInfo.Kind.TEXT, -0.333, true, 1, 0, 2, 42, "par exem-");
    ColumnFrame column =
        new ColumnFrame(
            50, 50, 150, 700, true, List.of(line), List.of(new ColumnFrame.Extent(80, 90, true)));
    Page page =
        new Page(
            1, 595.28, 841.89, 8.5, items, List.of(column), List.of(), List.of(), Optional.empty());
    FrameDump dump = new FrameDump();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      dump.page(page);
      dump.finish(document, List.of(new Bookmark("Été", "top", List.of())));
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(dump.toString())
        .isEqualTo(
            """
            page 1 595.3 × 841.9 bleed 8.5
              anchor 50,40 #top
              text 50,60 +30.7 SourceSerif4-Bold 20 #b5342b H1@0 “Été”
              text 50,80 +4 SourceSans3-Regular 8 #000000 TD@1 “3”
              box 50,90 495.3×0.5 #c9c5bc artifact
              link 50,100 30×12 → #top Link@2 “Haut”
              path 50,120 10×10 fill #0000ff stroke 0.5 #000000 Figure@3
              image 70,120 10×10 Figure@3 “Une mire”
              column 50,50 150×650 flow
                text 60 ratio -0.33 hyphen 1:1/2 “par exem-”
                block 80–90 whole
            Document
              H1 @0
              Table
                TBody
                  TR
                    TH ID=“r1” Scope=“Row”
                    TD @1 ColSpan=“2” Headers=[r1]
              P
                Link @2
              Figure @3 Alt=“Une mire”
            bookmark “Été” → #top
            """);
  }
}
