package io.etude.pdf.paragraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.testing.Prose;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.Hyphenation;
import io.etude.pdf.text.TextSpan;
import io.etude.pdf.text.Tokenizer;
import io.etude.pdf.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The edge of ragged text. */
class RaggedParagraphTest {

  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  private static final ParagraphStyle ELASTIC =
      ParagraphStyle.RAGGED.fitting(0.02).with(ParagraphStyle.Spaces.ELASTIC);

  private static List<Line> set(String text, double width, ParagraphStyle setting) {
    return Prose.paragraph(text, FONTS).set(LineShape.of(width), setting);
  }

  private static long count(List<Line> lines, Predicate<LineFill> which) {
    return lines.stream().flatMap(line -> line.fill().stream()).filter(which).count();
  }

  /** Paragraphs of words of all lengths, long ones among them. */
  private static String words(Random random, int count) {
    String[] words =
        ("la commune à un de et pour service quelques projet l’habitant territoire d’aujourd’hui"
                + " plusieurs numérique répondants intercommunalité dématérialisation"
                + " anticonstitutionnellement https://example.org/a/rather/long/address 42\u00a0%")
            .split(" ");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  /** Tries every way to break a paragraph of even spaces with at most two hyphens in a row. */
  private static final class EveryWay {
    private final Breaks breaks;
    private final double width;

    EveryWay(String text, double width) {
      TextSpan span = TextSpan.of(text, FontStyle.serif(400), 9.3, 0, Locale.FRENCH, Mark.ARTIFACT);
      Tokens tokens = new Tokenizer(List.of(span), FONTS, Hyphenation.PATTERNS).tokens();
      breaks = Breaks.of(tokens, new LittleWords(List.of(span), tokens));
      this.width = width;
    }

    /**
     * Whether some way leaves no line but the last shorter than that part of the measure, and no
     * single word on the last.
     */
    boolean fills(double part) {
      return fills(0, 0, part);
    }

    private boolean fills(int from, int hyphens, double part) {
      for (int to = from + 1; to < breaks.count; to++) {
        double filled = breaks.width(from, to) / width;
        int run = breaks.showsHyphen(to) ? hyphens + 1 : 0;
        if (filled > 1 || run > 2) {
          continue;
        }
        boolean end = breaks.forced(to) && (from == 0 || breaks.glue(from, to) > 0);
        if (end || !breaks.forced(to) && filled >= part && fills(to, run, part)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void noLineLeavesAGreatGapWhereThereIsAnyWayToFillItAndOthersSaySo() {
    Random random = new Random(20_181_126);
    int possible = 0;
    int impossible = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = words(random, 4 + random.nextInt(10));
      double width = 95 + random.nextInt(60);
      if (new EveryWay(text, width).fills(0.7501)) {
        possible++;
        List<Line> lines = set(text, width, ParagraphStyle.RAGGED);
        assertThat(count(lines, line -> line.gap() || line.runt()))
            .as("%s in %s", text, width)
            .isZero();
      } else {
        impossible++;
        List<Line> lines = set(text, width, ParagraphStyle.RAGGED);
        assertThat(count(lines, line -> line.gap() && !line.keptShort()))
            .as("%s in %s", text, width)
            .isZero();
      }
    }
    assertThat(possible).isGreaterThan(1_000);
    assertThat(impossible).isGreaterThan(10);
  }

  /** A word that is alone before an end that the author set shows as much as on the last line. */
  @Test
  void noShortWordIsAloneBeforeAForcedEnd() {
    Random random = new Random(20_181_130);
    int possible = 0;
    for (int i = 0; i < 1_000; i++) {
      String text = words(random, 4 + random.nextInt(10));
      double width = 95 + random.nextInt(60);
      if (new EveryWay(text, width).fills(0.7501)) {
        possible++;
        List<Line> lines =
            set(text + "\u2028" + "anticonstitutionnellement", width, ParagraphStyle.RAGGED);
        assertThat(count(lines, LineFill::runt)).as("%s in %s", text, width).isZero();
      }
    }
    assertThat(possible).isGreaterThan(500);
  }

  @Test
  void spacesGiveWhereALineWouldLeaveAGreatGap() {
    Random random = new Random(20_181_127);
    long fixed = 0;
    long elastic = 0;
    for (int i = 0; i < 1_000; i++) {
      String text = words(random, 20);
      double width = 95 + random.nextInt(60);
      fixed += count(set(text, width, ParagraphStyle.RAGGED), LineFill::gap);
      List<Line> lines = set(text, width, ELASTIC);
      elastic += count(lines, LineFill::gap);
      assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThan(width + 0.01));
    }
    assertThat(elastic).isLessThan(fixed / 2);
  }

  @Test
  void aNameIsDividedRatherThanThatAHoleIsLeftAndNeverElse() {
    String before = "Les communes que nous avons vues sont celles de";
    int divided = 0;
    for (double width = 90; width < 240; width++) {
      List<Line> lines = set(before + " Villefranche-sur-Saône, Castelsarrasin", width, ELASTIC);
      for (int i = 0; i < lines.size() - 1; i++) {
        LineFill fill = lines.get(i).fill().orElseThrow();
        boolean name = fill.text().matches("(.* )?(Ville|Castel)\\p{L}*\u00ad");
        divided += name ? 1 : 0;
        int space = fill.text().strip().lastIndexOf(' ');
        if (name && space > 0) {
          double whole = fill.filled() * space / fill.text().length();
          assertThat(whole).as("%s in %s", fill.text(), width).isLessThan(0.9);
        }
      }
    }
    assertThat(divided).isPositive();
  }

  @Test
  void theFirstWordOfASentenceIsNoName() {
    String text = "Il a dit non. Malheureusement nous le savions";
    int divided = 0;
    for (double width = 90; width < 240; width++) {
      List<Line> lines = set(text, width, ELASTIC);
      divided += lines.get(0).text().matches(".* Mal\\p{L}*\u00ad") ? 1 : 0;
    }
    assertThat(divided).isPositive();
  }
}
