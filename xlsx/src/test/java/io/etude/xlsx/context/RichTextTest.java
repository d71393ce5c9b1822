package io.etude.xlsx.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.text.Inline;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.CellValue.Rise;
import io.etude.xlsx.sheet.CellValue.Run;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.testing.PrintedTables;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running text in cells: plain where it can be, else in pieces; links, references and notes. */
class RichTextTest {
  private final WorkbookContext context =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);
  private final Face face = context.styles().face();
  private final Sheet sheet = new Sheet("s");

  private static Inline text(String text) {
    return new Inline.Text(text);
  }

  private CellValue put(Inline... inlines) {
    RichText.put(sheet, 0, 0, List.of(inlines), Style.of(face), context);
    return sheet.cells().at(0, 0).orElseThrow().value();
  }

  private static Run run(String text, Face face) {
    return new Run(text, face, Rise.NONE);
  }

  @Test
  void textOfOneFaceIsPlain() {
    assertThat(put(text("One "), text("and two"), new Inline.LineBreak(), text("lines")))
        .isEqualTo(new CellValue.Text("One and two\nlines"));
    assertThat(put(new Inline.Foreign(Locale.FRENCH, List.of(text("un")))))
        .isEqualTo(new CellValue.Text("un"));
  }

  @Test
  void piecesOfOtherFacesMakeItRich() {
    CellValue value =
        put(
            text("a"),
            text("b"),
            new Inline.Strong(List.of(text("c"), new Inline.Emphasis(List.of(text("d"))))),
            new Inline.Emphasis(List.of(text("e"), text("f"))),
            text("g"));
    assertThat(value)
        .isEqualTo(
            new CellValue.Rich(
                List.of(
                    run("ab", face),
                    run("c", face.bold()),
                    run("d", face.bold().italic()),
                    run("ef", face.italic()),
                    run("g", face))));
  }

  @Test
  void raisedSignsStayRaised() {
    assertThat(put(text("x"), new Inline.Raised("2"), text("y")))
        .isEqualTo(
            new CellValue.Rich(
                List.of(run("x", face), new Run("2", face, Rise.RAISED), run("y", face))));
  }

  private static Inline link(String target, String text) {
    return new Inline.Link(target, List.of(text(text)));
  }

  @Test
  void theFirstLinkIsThatOfTheCell() {
    CellValue value =
        put(text("See "), link("https://one.org", "one"), link("https://two.org", "two"));
    assertThat(value)
        .isEqualTo(
            new CellValue.Rich(List.of(run("See ", face), run("onetwo", face.underlined()))));
    assertThat(sheet.overlays(Overlay.Link.class))
        .containsExactly(new Overlay.Link(0, 0, Overlay.Link.Kind.WEB, "https://one.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:x", "file:///etc/passwd", "https://a b", "ftp://x", "mailto:"})
  void otherTargetsAreTextAlone(String target) {
    put(link(target, "there"));
    assertThat(sheet.overlays(Overlay.Link.class)).isEmpty();
    put(link(target, "there"), link("MAILTO:a@b.org", "mail"));
    assertThat(sheet.overlays(Overlay.Link.class))
        .as("the first that is safe")
        .containsExactly(new Overlay.Link(0, 0, Overlay.Link.Kind.WEB, "MAILTO:a@b.org"));
  }

  @Test
  void notesAreNumberedByTheirText() {
    Inline first = new Inline.NoteCall(List.of(text("A note.")));
    Inline second = new Inline.NoteCall(List.of(text("Another.")));
    assertThat(put(text("a"), first, text("b"), second, first))
        .isEqualTo(new CellValue.Text("a [note 1]b [note 2] [note 1]"));
    assertThat(context.notes().all()).containsExactly("A note.", "Another.");
    assertThat(context.notes().number("Third")).isEqualTo(3);
    assertThat(context.notes().number("Another.")).isEqualTo(2);
    assertThat(context.plain(List.of(text("a"), first)))
        .as("no calls in plain text")
        .isEqualTo("a");
  }

  @Test
  void linksToTablesLeadWhereTheyAre() {
    Style style = Style.of(face.underlined());
    context.link(sheet, 0, 0, "Table 1", "t", style);
    assertThat(sheet.overlays(Overlay.Link.class)).as("it has no sheet").isEmpty();
    assertThat(sheet.cells().at(0, 0).orElseThrow().style()).isEqualTo(Style.of(face));
    context.blocks().number("t", "Table 1");
    context.blocks().placeBlock("t", "1 Use");
    context.link(sheet, 1, 0, "Table 1", "t", style);
    assertThat(sheet.overlays(Overlay.Link.class))
        .containsExactly(new Overlay.Link(1, 0, Overlay.Link.Kind.NAME, "Table_1"));
    assertThat(sheet.cells().at(1, 0).orElseThrow().style()).isEqualTo(style);
    context.blocks().placeBlock("u", "2 Trams");
    context.link(sheet, 2, 0, "Trams", "u", style);
    assertThat(sheet.overlays(Overlay.Link.class))
        .as("a table without a number has no name")
        .contains(new Overlay.Link(2, 0, Overlay.Link.Kind.SHEET, "2 Trams"));
  }
}
