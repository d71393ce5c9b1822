package io.etude.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.etude.Diagnostic;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.Content;
import io.etude.pdf.testing.Documents;
import io.etude.pdf.testing.PageMaker;
import io.etude.pdf.testing.TaggedText;
import io.etude.pdf.testing.Verapdf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class TextContentTest {
  private static final FontStyle SERIF = FontStyle.serif(400);

  private final Tag document = Tag.document();
  private final Mark slot = document.child(Tag.Role.P).slot();

  private List<Item.Glyphs> shape(String text, double size) {
    return PageMaker.FONTS.shape(text, SERIF, size).place(60, 100, 0, slot);
  }

  private static List<TextPosition> positions(byte[] pdf) throws IOException {
    List<TextPosition> positions = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            positions.add(position);
          }
        };
    try (PDDocument read = Loader.loadPDF(pdf)) {
      stripper.getText(read);
    }
    return positions;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read).strip();
    }
  }

  @Test
  void glyphsStandWhereTheFrameSays() throws IOException {
    List<Item.Glyphs> runs = shape("Voilà AVATAR, l’efficacité To Ty fjord", 9.25);
    List<TextPosition> positions = positions(Documents.write(runs, document).bytes());
    int at = 0;
    for (Item.Glyphs run : runs) {
      double x = run.x();
      for (float advance : run.advances()) {
        assertThat((double) positions.get(at).getX()).isCloseTo(x, within(0.03));
        x += advance;
        at++;
      }
    }
    assertThat(positions).hasSize(at);
  }

  @Test
  void stretchedAndScaledLinesEndWhereTheFrameSays() throws IOException {
    Item.Glyphs run = shape("un deux trois quatre cinq", 10).get(0);
    float[] advances = run.advances().clone();
    for (int i = 0; i < advances.length; i++) {
      advances[i] = advances[i] * 0.98f + (run.text().charAt(run.clusters()[i]) == ' ' ? 1.73f : 0);
    }
    Item.Glyphs stretched =
        new Item.Glyphs(
            60,
            100,
            run.face(),
            10,
            0.98,
            run.glyphs(),
            advances,
            run.text(),
            run.clusters(),
            0,
            slot);
    List<TextPosition> positions = positions(Documents.write(List.of(stretched), document).bytes());
    TextPosition last = positions.get(positions.size() - 1);
    double lastX = 60 + stretched.width() - advances[advances.length - 1];
    assertThat((double) last.getX()).isCloseTo(lastX, within(0.03));
    assertThat((double) last.getWidth()).isCloseTo(advances[advances.length - 1], within(0.03));
  }

  @Test
  void ligaturesReadAsTheirLetters() throws IOException {
    byte[] pdf = Documents.write(shape("affluence, efficacité, fjord", 10), document).bytes();
    assertThat(text(pdf)).isEqualTo("affluence, efficacité, fjord");
    assertThat(Verapdf.check(pdf)).isEmpty();
  }

  @Test
  void aGlyphThatStandsForSomethingElseGetsActualText() throws IOException {
    Typeface face = PageMaker.FONTS.face(SERIF);
    int hyphen = face.glyph('-');
    float width = face.advance(hyphen) * 10;
    int[] glyphs = {face.glyph('a'), hyphen, face.glyph('b'), hyphen};
    float[] advances = {5, width, 5, width};
    Item.Glyphs run =
        new Item.Glyphs(
            60, 100, face, 10, 1, glyphs, advances, "a-b\u00AD", new int[] {0, 1, 2, 3}, 0, slot);
    byte[] pdf = Documents.write(List.of(run), document).bytes();
    String content = Content.of(pdf, 0);
    assertThat(content).contains("/ActualText<FEFF00AD>").containsOnlyOnce("ActualText");
    assertThat(Verapdf.check(pdf)).isEmpty();
  }

  /** Small capitals that stand for letters of both sizes have a code for each. */
  @Test
  void aGlyphHasACodeForEachLetterThatItStandsFor() {
    Typeface face = PageMaker.FONTS.face(SERIF);
    int a = face.glyph('a');
    int b = face.glyph('b');
    int[] clusters = {0, 1, 2, 3};
    int[] glyphs = {a, b, a, b};
    float[] advances = {5, 5, 5, 5};
    List<Item.Glyphs> runs =
        List.of(
            new Item.Glyphs(60, 100, face, 10, 1, glyphs, advances, "abAB", clusters, 0, slot),
            new Item.Glyphs(80, 100, face, 10, 1, glyphs, advances, "ABab", clusters, 0, slot));
    byte[] pdf = Documents.write(runs, document).bytes();
    assertThat(Content.of(pdf, 0)).doesNotContain("ActualText");
    assertThat(TaggedText.of(pdf))
        .anyMatch(element -> element.type().equals("P") && element.text().equals("abABABab"));
    assertThat(Verapdf.check(pdf)).isEmpty();
  }

  @Test
  void neighboursThatStandForSomethingElseAreMarkedAsOne() {
    Typeface face = PageMaker.FONTS.face(SERIF);
    int one = face.glyph('1');
    int two = face.glyph('2');
    int[] glyphs = {one, two, one, two};
    float[] advances = {5, 5, 5, 5};
    int[] clusters = {0, 1, 2, 3};
    Item.Glyphs run =
        new Item.Glyphs(60, 100, face, 10, 1, glyphs, advances, "1234", clusters, 0, slot);
    byte[] pdf = Documents.write(List.of(run), document).bytes();
    assertThat(Content.of(pdf, 0).split("/ActualText<FEFF00330034>", -1)).hasSize(2);
    assertThat(Verapdf.check(pdf)).isEmpty();
  }

  @Test
  void theHyphenOfABrokenWordLeavesTheGlyphToWrittenOnes() {
    Typeface face = PageMaker.FONTS.face(SERIF);
    int[] glyphs = {face.glyph('-'), face.glyph('-')};
    Item.Glyphs run =
        new Item.Glyphs(
            60, 100, face, 10, 1, glyphs, new float[] {5, 5}, "\u00AD-", new int[] {0, 1}, 0, slot);
    byte[] pdf = Documents.write(List.of(run), document).bytes();
    assertThat(Content.of(pdf, 0)).contains("<FEFF00AD>").doesNotContain("<FEFF002D>");
    assertThat(Verapdf.check(pdf)).isEmpty();
  }

  @Test
  void manyGlyphsForOneCharacterGetActualText() {
    Typeface face = PageMaker.FONTS.face(SERIF);
    int[] glyphs = {face.glyph('1'), face.glyph('/'), face.glyph('3')};
    Item.Glyphs run =
        new Item.Glyphs(
            60, 100, face, 10, 1, glyphs, new float[] {5, 3, 5}, "⅓", new int[] {0, 0, 0}, 0, slot);
    byte[] pdf = Documents.write(List.of(run), document).bytes();
    assertThat(Content.of(pdf, 0)).contains("/ActualText<FEFF2153>");
    assertThat(Verapdf.check(pdf)).isEmpty();
  }

  @Test
  void hebrewReadsInItsOrder() throws IOException {
    byte[] pdf = Documents.write(shape("Il dit : שלום.", 10), document).bytes();
    assertThat(text(pdf)).contains("שלום");
    assertThat(Content.of(pdf, 0)).contains("/ReversedChars");
    assertThat(Verapdf.check(pdf)).isEmpty();
  }

  @Test
  void aMissingGlyphLeavesAGapAndIsTold() {
    Typeface face = PageMaker.FONTS.face(SERIF);
    int[] glyphs = {face.glyph('a'), 0};
    Item.Glyphs run =
        new Item.Glyphs(
            60, 100, face, 10, 1, glyphs, new float[] {5, 5}, "a☃", new int[] {0, 1}, 0, slot);
    Documents.Written written = Documents.write(List.of(run), document);
    assertThat(written.diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::message)
        .containsExactly(
            tuple("missingGlyph", "font \"SourceSerif4-Regular\" has no glyph for \"☃\""));
    assertThat(Verapdf.check(written.bytes())).isEmpty();
  }
}
