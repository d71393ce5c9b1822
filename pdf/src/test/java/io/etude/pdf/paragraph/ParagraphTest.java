package io.etude.pdf.paragraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.pdf.font.Features;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.paragraph.ParagraphStyle.Alignment;
import io.etude.pdf.paragraph.ParagraphStyle.Margin;
import io.etude.pdf.testing.Prose;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.Hyphenation;
import io.etude.pdf.text.Protrusion;
import io.etude.pdf.text.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParagraphTest {

  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  private static final String PROSE = Prose.french().get(1);

  private static List<Line> set(String text, double width, ParagraphStyle setting) {
    return Prose.paragraph(text, FONTS).set(LineShape.of(width), setting);
  }

  @Test
  void justifiedLinesFillTheirWidth() {
    for (ParagraphStyle setting :
        List.of(ParagraphStyle.JUSTIFIED, ParagraphStyle.JUSTIFIED.fitting(0.02))) {
      List<Line> lines = set(PROSE, 240, setting);
      for (Line line : lines.subList(0, lines.size() - 1)) {
        assertThat(line.width()).isCloseTo(240, within(0.01));
        assertThat(line.left()).isZero();
        Item.Glyphs item = line.place(50, 100).get(0);
        assertThat(item.x()).isEqualTo(50);
        assertThat(item.width()).isCloseTo(240, within(0.01));
      }
      assertThat(lines.get(lines.size() - 1).ratio()).isNaN();
    }
  }

  @Test
  void spacesBeforeMarksAndWithinGuillemetsKeepTheirWidth() {
    String text =
        "Ils sont 42\u00a0% \u00e0 r\u00e9pondre\u00a0: \u00ab\u00a0oui\u00a0\u00bb, et le"
            + " num\u00e9rique est l\u00e0 pour longtemps.";
    Typeface face = FONTS.face(FontStyle.serif(400));
    double own = face.advance(face.glyph(' ')) * 10;
    Line line = set(text, 172, ParagraphStyle.JUSTIFIED).get(0);
    assertThat(line.text()).contains("%", ":").matches("[^\u00a0]*\u00a0%[^\u00a0]*\u00a0: .*");
    assertThat(Math.abs(line.spaceRatio())).isGreaterThan(0.05);
    for (Item.Glyphs run : line.place(0, 0)) {
      for (int i = 0; i < run.text().length(); i++) {
        if (run.text().charAt(i) == '\u00a0') {
          assertThat((double) run.advances()[i]).isCloseTo(own, within(0.3));
        } else if (run.text().charAt(i) == ' ' && i < run.text().length() - 1) {
          assertThat(Math.abs(run.advances()[i] - own)).isGreaterThan(0.01);
        }
      }
    }
  }

  @Test
  void noShortWordIsAloneOnTheLastLineIfThereIsAnotherWay() {
    int runts = 0;
    int paragraphs = 0;
    for (String text : Prose.french()) {
      for (double width = 200; width < 330; width += 10) {
        List<Line> lines = set(text, width, ParagraphStyle.JUSTIFIED.fitting(0.02));
        String last = lines.get(lines.size() - 1).text().strip();
        paragraphs++;
        runts += last.indexOf(' ') < 0 && last.length() < 6 ? 1 : 0;
      }
    }
    assertThat(paragraphs).isGreaterThan(50);
    assertThat(runts).isZero();
  }

  @Test
  void letterFitStaysWithinItsBounds() {
    List<Line> lines = set(PROSE, 160, ParagraphStyle.JUSTIFIED.fitting(0.02));
    assertThat(lines)
        .flatExtracting(line -> line.place(0, 0))
        .allSatisfy(item -> assertThat(item.scale()).isBetween(0.97, 1.03))
        .anySatisfy(item -> assertThat(item.scale()).isNotEqualTo(1));
    assertThat(lines)
        .filteredOn(line -> !Double.isNaN(line.ratio()))
        .allSatisfy(
            line ->
                assertThat(Math.abs(line.spaceRatio()))
                    .isLessThanOrEqualTo(Math.abs(line.ratio()) + 1e-6));
  }

  /** Letters give by half as much again where a line would be past ratio 1, and nowhere else. */
  @Test
  void lettersGiveMoreWhereALineWouldBeLoose() {
    int given = 0;
    for (String text : Prose.french()) {
      for (double width = 150; width < 330; width += 5) {
        Paragraph paragraph = Prose.paragraph(text, FONTS);
        LineShape shape = LineShape.of(width);
        ParagraphStyle fitted = ParagraphStyle.JUSTIFIED.fitting(0.02);
        LineBreaker plain = new LineBreaker(paragraph.breaks(), shape, fitted, LineCost.of(fitted));
        boolean more =
            paragraph.set(shape, fitted).stream()
                .flatMap(line -> line.place(0, 0).stream())
                .anyMatch(item -> Math.abs(item.scale() - 1) > 0.02 + 1e-9);
        assertThat(more && plain.poorness(plain.chosen()) == 0).as("%s %s", width, text).isFalse();
        given += more ? 1 : 0;
      }
    }
    assertThat(given).isPositive();
  }

  /** Where lines are long a loose one is seen: letters give twice as much before there is one. */
  @Test
  void lettersOfLongLinesGiveMore() {
    List<String> words =
        List.of(
            "mots",
            "anticonstitutionnellement",
            "à",
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
            "dématérialisation",
            "d’aujourd’hui");
    Random random = new Random(1);
    int loose = 0;
    int lines = 0;
    for (int i = 0; i < 60; i++) {
      String text =
          random.ints(60, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
      for (Line line : set(text, 330, ParagraphStyle.JUSTIFIED.fitting(0.02))) {
        loose += Math.abs(line.spaceRatio()) > 1 + 1e-6 ? 1 : 0;
        lines++;
        assertThat(line.place(0, 0))
            .allSatisfy(item -> assertThat(item.scale()).isBetween(0.96 - 1e-6, 1.04 + 1e-6));
      }
    }
    assertThat((double) loose / lines).isLessThan(0.3);
  }

  @Test
  void opticalMarginsLetHyphensAndPointsStandOut() {
    List<Line> lines = set(PROSE, 160, ParagraphStyle.JUSTIFIED.with(Margin.OPTICAL));
    Line hyphened = lines.stream().filter(Line::hyphen).findFirst().orElseThrow();
    Item.Glyphs item = hyphened.place(0, 0).get(0);
    int last = item.glyphs().length - 1;
    double natural = item.face().advance(item.glyphs()[last]) * item.size();
    assertThat(item.advances()[last]).isCloseTo((float) (natural * 0.3), within(0.02f));
    assertThat(item.width()).isCloseTo(160, within(0.01));
  }

  @Test
  void opticalMarginsLetLettersStandOutAtBothEnds() {
    String text = "Vainement, Véronique avait attendu, voyant venir Yves, Valentin et Tom.";
    Paragraph paragraph = Prose.paragraph(text, FONTS);
    ParagraphStyle optical = ParagraphStyle.JUSTIFIED.with(Margin.OPTICAL);
    for (Line line : paragraph.set(LineShape.of(70), optical)) {
      double first = line.place(0, 0).get(0).advances()[0];
      float part = Protrusion.left(line.text().charAt(0));
      assertThat(line.left()).as(line.text()).isCloseTo(-part * first, within(0.01));
      assertThat(line.place(0, 0).get(0).x()).isEqualTo(line.left());
    }
    assertThat(paragraph.set(LineShape.of(70), optical).get(0).left()).isNegative();
    assertThat(paragraph.set(LineShape.of(70), ParagraphStyle.JUSTIFIED))
        .allMatch(l -> l.left() == 0);
    LineShape indented = LineShape.of(70).indented(9);
    assertThat(paragraph.set(indented, optical).get(0).left()).isEqualTo(9);
  }

  @Test
  void accentedLettersStandOutAsTheirBaseDoes() {
    assertThat(Protrusion.left('À')).isEqualTo(Protrusion.left('A')).isPositive();
    assertThat(Protrusion.right('-')).isEqualTo(0.7f);
    assertThat(Protrusion.left('m')).isZero();
    assertThat(Protrusion.right('\u4e00')).isZero();
  }

  @Test
  void aHyphenOfTheAuthorsCountsAmongTwoInARow() {
    String text = "porte-monnaie porte-plume porte-bagages porte-voix porte-bonheur";
    ParagraphStyle exact = ParagraphStyle.JUSTIFIED.hyphensInARow(0);
    assertThat(set(text, 52, exact)).noneMatch(line -> line.text().strip().endsWith("-"));
    assertThat(set(text, 52, ParagraphStyle.JUSTIFIED))
        .anyMatch(line -> line.hyphen() && line.text().endsWith("-"));
  }

  @Test
  void anAddedHyphenIsASoftHyphenInTheText() {
    Line hyphened =
        set(PROSE, 160, ParagraphStyle.JUSTIFIED).stream()
            .filter(line -> line.hyphen() && !line.text().endsWith("-"))
            .findFirst()
            .orElseThrow();
    assertThat(hyphened.text()).endsWith("\u00ad");
    assertThat(hyphened.place(0, 0).get(0).text()).isEqualTo(hyphened.text());
  }

  @Test
  void noMoreThanTwoHyphensInARow() {
    for (String text : Prose.french()) {
      int row = 0;
      for (Line line : set(text, 140, ParagraphStyle.JUSTIFIED)) {
        row = line.hyphen() ? row + 1 : 0;
        assertThat(row).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void theShapeGivesEachLineItsRoom() {
    LineShape shape = LineShape.of(240).beside(3, 30).indented(5);
    List<Line> lines = Prose.paragraph(PROSE, FONTS).set(shape, ParagraphStyle.JUSTIFIED);
    assertThat(lines.get(0).left()).isEqualTo(35);
    assertThat(lines.get(0).width()).isCloseTo(205, within(0.01));
    assertThat(lines.get(2).left()).isEqualTo(30);
    assertThat(lines.get(3).left()).isZero();
    assertThat(lines.get(3).width()).isCloseTo(240, within(0.01));
  }

  @Test
  void raggedLinesKeepTheirSpaces() {
    List<Line> lines = set(PROSE, 160, ParagraphStyle.RAGGED);
    assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThan(160.01));
    assertThat(lines).allSatisfy(line -> assertThat(line.ratio()).isNaN());
    List<Line> right = set(PROSE, 160, ParagraphStyle.of(Alignment.END));
    assertThat(right)
        .allSatisfy(line -> assertThat(line.left() + line.width()).isCloseTo(160, within(0.01)));
  }

  @Test
  void raggedLinesLeaveNoLittleWordBehind() {
    int lines = 0;
    for (String text : Prose.french()) {
      for (double width : new double[] {130, 160, 230}) {
        for (Line line : set(text, width, ParagraphStyle.RAGGED)) {
          assertThat(line.text().strip())
              .doesNotMatch(".* [àya]")
              .doesNotMatch(".*[.!?:]( \\p{L}{1,3}| \\p{L}{1,2} \\p{L}{1,2})");
          lines++;
        }
      }
    }
    assertThat(lines).isGreaterThan(100);
  }

  @Test
  void noLineOfATitleEndsInAnArticle() {
    String title = "Numérique et territoires\u00a0: une transition au service des citoyens";
    assertThat(set(title, 140, ParagraphStyle.BALANCED))
        .extracting(line -> line.text().strip())
        .containsExactly(
            "Numérique et territoires\u00a0:", "une transition", "au service des citoyens");
    assertThat(set(title, 180, ParagraphStyle.BALANCED))
        .extracting(line -> line.text().strip())
        .containsExactly(
            "Numérique et territoires\u00a0:", "une transition au service des citoyens");
    Paragraph english =
        Prose.paragraph("The state of the roads", FONTS, Locale.ENGLISH, Hyphenation.NONE);
    assertThat(english.set(LineShape.of(60), ParagraphStyle.BALANCED))
        .extracting(line -> line.text().strip())
        .containsExactly("The state", "of the roads");
  }

  @Test
  void raggedParagraphsDoNotEndInAScrap() {
    for (String text : Prose.french()) {
      List<Line> lines = set(text, 160, ParagraphStyle.RAGGED);
      assertThat(lines.get(lines.size() - 1).width()).as(text).isGreaterThan(0.1 * 160);
    }
  }

  @Test
  void aBalancedHeadingHasLinesOfAboutOneLength() {
    String title = "Les collectivités territoriales face à la transformation numérique du service";
    List<Line> lines =
        Prose.paragraph(title, FONTS, Locale.FRENCH, Hyphenation.NONE)
            .set(LineShape.of(250), ParagraphStyle.BALANCED);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).width() - lines.get(1).width()).isBetween(-40.0, 40.0);
  }

  @Test
  void frenchIsNotBrokenWhereItMustNot() {
    String text = "d’âge aujourd’hui 12\u202f500\u00a0habitants et «\u00a0oui\u00a0»\u202f!";
    for (double width = 20; width < 150; width += 3) {
      List<Line> lines =
          Prose.paragraph(text, FONTS, Locale.FRENCH, Hyphenation.NONE)
              .set(LineShape.of(width), ParagraphStyle.RAGGED);
      if (Prose.paragraph(text, FONTS, Locale.FRENCH, Hyphenation.NONE).minimalWidth() > width) {
        continue;
      }
      assertThat(lines)
          .allSatisfy(line -> assertThat(line.text().strip()).doesNotEndWith("’"))
          .allSatisfy(line -> assertThat(line.text()).doesNotStartWith("»"))
          .allSatisfy(line -> assertThat(line.text()).doesNotStartWith("habitants"))
          .allSatisfy(line -> assertThat(line.text()).doesNotStartWith("500"));
    }
  }

  @Test
  void plainSpacesKeepPunctuationOffTheStartOfALine() {
    String text =
        "Il dit : « oui » ; elle répond « non » ! Et pourquoi ? Pour 50 % de plus : voilà.";
    for (double width = 40; width < 120; width += 1) {
      for (ParagraphStyle setting : List.of(ParagraphStyle.RAGGED, ParagraphStyle.JUSTIFIED)) {
        assertThat(set(text, width, setting))
            .as("%s points", width)
            .noneMatch(line -> line.text().matches("^[:;!?%»].*|.*« ?$"));
      }
    }
  }

  @Test
  void addressesBreakAfterTheirMarksAndLongWordsAnywhere() {
    String url = "https://example.org/enquetes/2018/numerique/resultats?page=12&lang=fr";
    List<Line> lines = set(url, 80, ParagraphStyle.RAGGED);
    assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThan(80.01));
    assertThat(lines).noneMatch(Line::hyphen);
    assertThat(lines.get(0).text()).isEqualTo("https://example");
    assertThat(lines.get(1).text()).startsWith(".org/");
    // rather within a word than that the line before is nearly empty
    assertThat(set("Voir " + url, 80, ParagraphStyle.RAGGED).get(0).text())
        .isEqualTo("Voir https://exam");
    List<Line> endless = set("x".repeat(200), 80, ParagraphStyle.JUSTIFIED);
    assertThat(endless).hasSizeGreaterThan(8);
    assertThat(endless).allSatisfy(line -> assertThat(line.width()).isLessThan(80.01));
    assertThat(String.join("", endless.stream().map(Line::text).toList()))
        .isEqualTo("x".repeat(200));
  }

  /** Letters give more, and spaces, rather than that a word or the end of one is left over. */
  @Test
  void fittedParagraphsHaveFewerRunts() {
    assertThat(runts(0.02)).isLessThan(runts(0) / 2);
  }

  /** How many widths leave a short word, or less than a third of the line of a word. */
  private static int runts(double letterFit) {
    String text =
        "La dématérialisation des services publics profite d’abord aux habitants équipés, mais les"
            + " communes rurales, où l’administration est loin, en attendent davantage.";
    int runts = 0;
    for (double width = 120; width < 330; width += 0.5) {
      List<Line> lines = set(text, width, ParagraphStyle.JUSTIFIED.fitting(letterFit));
      LineFill last = lines.get(lines.size() - 1).fill().orElseThrow();
      boolean half = last.goesOn() && last.filled() < 1 / 3.0;
      runts += !last.text().strip().contains(" ") && half ? 1 : 0;
    }
    return runts;
  }

  @Test
  void forcedBreaksEndLines() {
    List<Line> lines = set("un deux \u2028 trois\u2028\u2028quatre", 200, ParagraphStyle.JUSTIFIED);
    assertThat(lines).extracting(Line::text).containsExactly("un deux", "trois", "", "quatre");
  }

  @Test
  void spansKeepTheirStyleAndSayWhereTheyStand() {
    TextSpan plain =
        TextSpan.of("Le 1", FontStyle.serif(400), 10, 0x111111, Locale.FRENCH, Mark.ARTIFACT);
    TextSpan raised =
        new TextSpan(
            "er",
            FontStyle.serif(400),
            10,
            0x222222,
            0,
            Features.SUPERIOR,
            Locale.FRENCH,
            Mark.PAGINATION);
    TextSpan rest =
        TextSpan.of(
            " mai", FontStyle.serif(400).bold(), 10, 0x333333, Locale.FRENCH, Mark.ARTIFACT);
    Line line =
        Paragraph.of(List.of(plain, raised, rest), FONTS, Hyphenation.PATTERNS)
            .set(LineShape.of(100), ParagraphStyle.JUSTIFIED)
            .get(0);
    assertThat(line.text()).isEqualTo("Le 1er mai");
    List<Item.Glyphs> items = line.place(0, 0);
    assertThat(items).extracting(Item.Glyphs::text).containsExactly("Le 1", "er", " mai");
    assertThat(items).extracting(Item.Glyphs::color).containsExactly(0x111111, 0x222222, 0x333333);
    assertThat(items.get(1).mark()).isSameAs(Mark.PAGINATION);
    assertThat(line.extents()).extracting(Line.Extent::span).containsExactly(0, 1, 2);
    assertThat(line.extents().get(1).left()).isCloseTo(items.get(1).x(), within(1e-6));
    assertThat(line.extents().get(2).right()).isCloseTo(line.width(), within(0.001));
  }

  @Test
  void aRightToLeftParagraphStandsAtTheRight() {
    String hebrew = "שלום לכולם וברוכים הבאים לסקר השנתי של הרשויות המקומיות בצרפת";
    List<Line> lines = set(hebrew, 100, ParagraphStyle.JUSTIFIED);
    Line last = lines.get(lines.size() - 1);
    assertThat(last.left() + last.width()).isCloseTo(100, within(0.01));
    Line first = lines.get(0);
    assertThat(first.text()).startsWith("שלום");
    List<Item.Glyphs> items = first.place(0, 0);
    assertThat(items.get(0).text()).isEqualTo("שלום");
    for (int i = 1; i < items.size(); i++) {
      assertThat(items.get(i).x()).isLessThanOrEqualTo(items.get(i - 1).x());
    }
  }

  @Test
  void nothingGivesNoLines() {
    assertThat(set("", 100, ParagraphStyle.JUSTIFIED)).isEmpty();
    assertThat(set(" \t\n ", 100, ParagraphStyle.RAGGED)).isEmpty();
  }
}
