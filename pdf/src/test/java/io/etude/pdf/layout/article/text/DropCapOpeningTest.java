package io.etude.pdf.layout.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.PhraseSetter;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DropCapOpeningTest {

  private static final Report REPORT = SampleReport.of(List.of());
  private static final LayoutContext SETTING =
      new LayoutContext(REPORT, Theme.brief(), Fonts.of(REPORT.brand()));

  private static List<Phrase> phrases(String text) {
    return List.of(Phrase.of(text, SETTING.styles.body, Locale.FRENCH, TagPosition.ARTIFACT));
  }

  private static Optional<DropCapOpening.Lines> set(String text, double width) {
    return new DropCapOpening(SETTING, PhraseSetter.Fill.JUSTIFIED, width).set(phrases(text));
  }

  private static String prose(int first) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append(SampleReport.PROSE[(first + i) % SampleReport.PROSE.length]).append(' ');
    }
    return text.toString();
  }

  @Test
  void takesAnotherHeightOrWhiteRatherThanALooseLine() {
    Set<Integer> heights = new TreeSet<>();
    int tries = 0;
    int ragged = 0;
    for (int i = 0; i < SampleReport.PROSE.length; i++) {
      for (double width = 150; width < 270; width += 10) {
        tries++;
        DropCapOpening.Lines opening = set(prose(i), width).orElseThrow();
        heights.add(opening.cap().rows() + 1);
        if (opening.lines().stream().allMatch(l -> Double.isNaN(l.line().spaceRatio()))) {
          ragged++;
          continue;
        }
        assertThat(opening.lines())
            .allMatch(line -> !(line.line().spaceRatio() > 2))
            .hasSizeGreaterThan(opening.cap().rows() + 1);
      }
    }
    assertThat(heights).containsExactly(2, 3, 4);
    assertThat(ragged).isLessThan(tries / 5);
  }

  /** Remarks on the page name the line by it. */
  @Test
  void theFirstLineSaysTheLetterToo() {
    SetLine first = set("Les phrases. " + prose(0), 200).orElseThrow().lines().get(0);
    assertThat(first.line().text()).startsWith("Les phrases.");
    assertThat(first.line().fill().orElseThrow().text()).isEqualTo(first.line().text());
  }

  @Test
  void aLetterWithATailHasOneMoreLineBesideIt() {
    assertThat(set("Quelle phrase. " + prose(0), 200).orElseThrow().cap())
        .matches(cap -> cap.lines() == cap.rows() + 2);
    assertThat(set("Les phrases. " + prose(0), 200).orElseThrow().cap())
        .matches(cap -> cap.lines() == cap.rows() + 1);
  }

  @Test
  void isNoneWithoutALetterOrWithTooFewLines() {
    assertThat(set("« La phrase commence par un guillemet. " + prose(0), 200)).isEmpty();
    assertThat(set("2018 a été une année. " + prose(0), 200)).isEmpty();
    assertThat(set("Trop court.", 200)).isEmpty();
    assertThat(set("E\u0301tudier des phrases. " + prose(0), 200)).isEmpty();
  }

  @Test
  void aWordTooWideForItsColumnIsHyphenated() {
    List<SetLine> lines =
        SETTING.setter.set(
            phrases("Les intercommunalités d’outre-mer"),
            PhraseSetter.Shape.of(50),
            PhraseSetter.Fill.RAGGED);

    assertThat(lines).anyMatch(line -> line.line().hyphen());
    assertThat(lines).allMatch(line -> line.width() <= 50.01);
    assertThat(
            SETTING.setter.set(
                phrases("Les intercommunalités"),
                PhraseSetter.Shape.of(120),
                PhraseSetter.Fill.RAGGED))
        .noneMatch(line -> line.line().hyphen());
  }
}
