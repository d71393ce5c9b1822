package io.etude.pdf.layout.summary.head;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.document.SummaryBanner;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.Heading;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names over narrow columns are read one by one, and as words. */
class ColumnNamesTest {

  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  private static final List<String> AGES =
      List.of("16–25", "26–35", "36–45", "46–55", "56–65", "66+");

  private static final List<String> REGIONS =
      List.of(
          "Bretagne",
          "Normandie",
          "Grand Est",
          "Île-de-France",
          "Nouvelle-Aquitaine",
          "Occitanie",
          "Bourgogne-Franche-Comté");

  private final LayoutContext context;
  private final TextStyle style;

  ColumnNamesTest() {
    Report report = SampleReport.of(List.of());
    context = new LayoutContext(report, Theme.magazine(), Fonts.of(report.brand()));
    style = new SummaryStyles(context).group;
  }

  private ColumnNames names(List<String> labels) {
    List<SummaryBanner.Group> groups =
        labels.stream()
            .map(l -> new SummaryBanner.Group(l, Heading.of(l), 0, ColorRole.ORDINARY, "9"))
            .toList();
    SummaryBanner banner = new SummaryBanner(List.of(Heading.of("Groups")), groups);
    return new ColumnNames(
        context.words, style, banner, IntStream.range(0, labels.size()).boxed().toList());
  }

  private double width(String line) {
    return context.words.width(line.strip(), style);
  }

  /** The least space between lines of neighbouring names that are as low. */
  private double space(List<List<String>> names, double pitch) {
    double least = pitch;
    for (int i = 1; i < names.size(); i++) {
      List<String> own = names.get(i - 1);
      List<String> next = names.get(i);
      for (int up = 1; up <= Math.min(own.size(), next.size()); up++) {
        double both = width(own.get(own.size() - up)) + width(next.get(next.size() - up));
        least = Math.min(least, pitch - both / 2);
      }
    }
    return least;
  }

  @Test
  void neighbouringNamesAreADigitApart() {
    for (List<String> labels : List.of(MONTHS, AGES, REGIONS)) {
      ColumnNames names = names(labels);
      for (double pitch = names.least(10, 60); pitch < 60; pitch += 0.7) {
        assertThat(space(names.lines(pitch), pitch))
            .as("%s at %s", labels.get(0), pitch)
            .isGreaterThanOrEqualTo(width("0") - 0.02);
      }
    }
  }

  @Test
  void noMonthIsHyphenatedUnlessItIsLong() {
    ColumnNames names = names(MONTHS);
    double pitch = names.least(10, 60);
    List<List<String>> lines = names.lines(pitch);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).length() < 8) {
        assertThat(lines.get(i)).containsExactly(MONTHS.get(i));
      }
    }
    // with room for it no month is
    assertThat(names.lines(names.wanted(60))).allMatch(name -> name.size() == 1);
  }

  @Test
  void aRangeOfAgesIsInOneLine() {
    ColumnNames names = names(AGES);
    double pitch = names.least(10, 60);
    assertThat(names.lines(pitch)).allMatch(name -> name.size() == 1);
    assertThat(pitch).isLessThan(width("16–25") + width("0") + 0.3);
  }

  /** A wide word beside narrow names needs no column as wide as it is. */
  @Test
  void aWideWordReachesOverItsColumnBesideNarrowNames() {
    List<String> labels = List.of("Nord", "Ouest", "Province", "Est", "Sud");
    ColumnNames names = names(labels);
    double pitch = names.wanted(60);
    List<String> whole = new ArrayList<>();
    names.lines(pitch).forEach(whole::addAll);
    assertThat(whole).isEqualTo(labels);
    assertThat(pitch).isLessThan(width("Province") + width("0") - 1);
    assertThat(space(names.lines(pitch), pitch)).isGreaterThanOrEqualTo(width("0") - 0.02);
  }

  @Test
  void columnsOfTheirLeastWholeWidthDivideNoShortWord() {
    ColumnNames names = names(REGIONS);
    double least = names.least(10, 60);
    double whole = names.leastWhole(10, 60);
    assertThat(names.wordsAreWhole(least)).isFalse();
    assertThat(names.wordsAreWhole(whole)).isTrue();
    assertThat(whole).isBetween(least, width("Normandie") + width("0") + 0.3);
    assertThat(names.lines(whole).get(1)).containsExactly("Normandie");
  }

  /** "Ad-", "minis-", "tration" took the reader three lines. */
  @Test
  void columnsOfTheirLeastWholeWidthDivideNoWordTwice() {
    ColumnNames names = names(List.of("Administration", "Collectivité", "Élu"));
    double least = names.least(10, 60);
    assertThat(names.lines(least).get(0)).hasSizeGreaterThan(2);
    assertThat(names.wordsAreWhole(least)).isFalse();
    double whole = names.leastWhole(10, 60);
    assertThat(whole).isGreaterThan(least);
    assertThat(names.lines(whole)).allMatch(lines -> lines.size() <= 2);
    // its own hyphens divide a name as its words do
    ColumnNames hyphens = names(List.of("Val-de-Marne-Est", "Ici"));
    double pitch = width("Marne-") + width("0") + 0.1;
    assertThat(hyphens.lines(pitch).get(0)).hasSize(3);
    assertThat(hyphens.wordsAreWhole(pitch)).isTrue();
  }

  /** "Northeast" over "Midwest" is better than "North-east" beside it, or "Mid-west". */
  @Test
  void ofTwoWideNamesTheLongerOneIsRaised() {
    ColumnNames names = names(List.of("Northeast", "Midwest", "South", "West"));
    double pitch = (width("Midwest") + width("South")) / 2 + width("0") + 1;
    assertThat(width("Northeast")).isBetween(pitch, pitch + 6);
    List<List<String>> lines = names.lines(pitch);
    assertThat(lines.get(1)).containsExactly("Midwest");
    assertThat(lines.get(0)).containsExactly("Northeast", "");
    assertThat(names.wordsAreWhole(pitch)).as("columns had better be wider").isFalse();
    assertThat(names.lines(width("Northeast") + 5).get(0)).containsExactly("Northeast");
    // a name that would reach far beyond the first column is divided
    assertThat(names.lines(width("Northeast") - 6.5).get(0)).hasSize(2).doesNotContain("");
  }
}
