package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Absence;
import io.etude.results.inference.Interval;
import io.etude.testing.Respondents;
import io.etude.testing.Respondents.Person;
import io.etude.testing.StatTables;
import io.etude.testing.TransitStudy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed cells against figures that are worked out from the file of answers, without Etude. */
class TransitFiguresTest {

  private static final Offset<Double> EXACT = within(1e-7);
  private static final int MIN_CELL = 5;

  /** The 97.5 % point of Student's t with 63 degrees of freedom. */
  private static final double T_63 = 1.998340542520741;

  private static Respondents people;
  private static Respondents unraked;
  private static StatTables whole;
  private static StatTables guarded;

  @BeforeAll
  static void read() throws IOException {
    people = Respondents.read(TransitStudy.FOLDER.resolve("answers.csv")).raked();
    unraked = Respondents.read(TransitStudy.FOLDER.resolve("answers.csv"));
    whole = new StatTables(StudyReport.of(TransitStudy.results()).standardPlan().build().tables());
    guarded = new StatTables(StudyReport.of(TransitStudy.guarded()).build().tables());
  }

  private static Predicate<Person> in(String segment, String column) {
    return segment.isEmpty() ? p -> true : p -> p.is(segment, column);
  }

  @ParameterizedTest
  @CsvSource({"'',total", "wave,2022", "zone,coast", "pass,concession", "ageGroup,young"})
  void bases(String segment, String column) {
    Respondents base = people.where(p -> !p.isEmpty("recommend")).where(in(segment, column));
    Figure n = whole.cell("recommend", "base", column);
    assertThat(n.number().orElseThrow()).isEqualTo(base.size());
    assertThat(n.kind()).isEqualTo(Figure.Kind.COUNT);
    assertThat(n.text()).isEqualTo(String.format(Locale.ROOT, "%,d", base.size()));
    assertThat(n.mark())
        .isEqualTo(base.effective() < 100 ? Figure.Mark.SMALL_BASE : Figure.Mark.NONE);
    Figure weighted = whole.cell("recommend", "weightedBase", column);
    assertThat(weighted.number().orElseThrow()).isCloseTo(base.weight(), within(1e-3));
    assertThat(weighted.text()).isEqualTo(String.format(Locale.ROOT, "%,.0f", base.weight()));
    Figure effective = whole.cell("recommend", "effectiveBase", column);
    assertThat(effective.number().orElseThrow()).isCloseTo(base.effective(), within(1e-4));
    assertThat(effective.text()).isEqualTo(String.format(Locale.ROOT, "%,.0f", base.effective()));
  }

  @ParameterizedTest
  @CsvSource({"'',total", "zone,centre", "zone,coast", "pass,single", "wave,2026"})
  void sharesWithTheirErrors(String segment, String column) {
    Respondents base = people.where(p -> !p.isEmpty("recommend")).where(in(segment, column));
    ToDoubleFunction<Person> detractor =
        p -> p.isNumber("recommend") && p.number("recommend") <= 6 ? 1 : 0;
    Figure cell = whole.cell("recommend", "detractors", column);
    assertThat(cell.number().orElseThrow()).isCloseTo(base.mean(detractor), EXACT);
    assertThat(cell.estimate().orElseThrow().se()).isCloseTo(base.error(detractor), EXACT);
    assertThat(cell.text()).isEqualTo(String.valueOf(Math.round(100 * base.mean(detractor))));
    Respondents detractors = base.where(p -> detractor.applyAsDouble(p) > 0);
    assertThat(whole.cell("recommend", "detractors", column, Measure.COUNT).text())
        .isEqualTo(String.format(Locale.ROOT, "%,d", detractors.size()));
    assertThat(whole.cell("recommend", "detractors", column, Measure.WEIGHTED_COUNT).text())
        .isEqualTo(String.format(Locale.ROOT, "%,.0f", detractors.weight()));
  }

  /** 72 blocks in nine strata. */
  @Test
  void intervals() {
    ToDoubleFunction<Person> inFavour =
        p -> p.is("reform", "for2") || p.is("reform", "for1") ? 1 : 0;
    double share = people.mean(inFavour);
    double arm = T_63 * people.error(inFavour) / (share * (1 - share));
    Interval ofShare =
        whole.cell("reform", "for", "total").estimate().orElseThrow().interval().orElseThrow();
    double logit = Math.log(share / (1 - share));
    assertThat(ofShare.low()).isCloseTo(1 / (1 + Math.exp(arm - logit)), EXACT);
    assertThat(ofShare.high()).isCloseTo(1 / (1 + Math.exp(-arm - logit)), EXACT);
    Respondents timed = people.where(p -> p.isNumber("minutes"));
    double mean = timed.mean(p -> p.number("minutes"));
    double half = T_63 * timed.error(p -> p.number("minutes"));
    Interval ofMean =
        whole.cell("minutes", "mean", "total").estimate().orElseThrow().interval().orElseThrow();
    assertThat(ofMean.low()).isCloseTo(mean - half, within(1e-5));
    assertThat(ofMean.high()).isCloseTo(mean + half, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"'',total", "zone,centre", "zone,coast", "wave,2024"})
  void scoresHaveASign(String segment, String column) {
    Respondents rated = people.where(p -> p.isNumber("recommend")).where(in(segment, column));
    ToDoubleFunction<Person> score =
        p -> p.number("recommend") >= 9 ? 1 : p.number("recommend") <= 6 ? -1 : 0;
    double points = 100 * rated.mean(score);
    Figure cell = whole.cell("recommend", "nps", column);
    assertThat(cell.kind()).isEqualTo(Figure.Kind.POINTS);
    assertThat(cell.number().orElseThrow()).isCloseTo(points, within(1e-5));
    long printed = Math.round(Math.abs(points));
    assertThat(cell.text()).isEqualTo((points < 0 ? "\u2212" : "+") + printed);
    assertThat(cell.estimate().orElseThrow().se()).isCloseTo(rated.error(score), EXACT);
  }

  @Test
  void meansAndMedians() {
    Respondents spent = people.where(p -> p.isNumber("spend") && p.number("spend") < 99_999);
    double mean = spent.mean(p -> p.number("spend"));
    Figure cell = whole.cell("spend", "mean", "total");
    assertThat(cell.number().orElseThrow()).isCloseTo(mean, within(1e-4));
    assertThat(mean).isGreaterThan(1000);
    assertThat(cell.text()).isEqualTo(String.format(Locale.ROOT, "%,.0f", mean));
    List<Person> sorted = new ArrayList<>(spent.all());
    sorted.sort(Comparator.comparingDouble(p -> p.number("spend")));
    double below = 0;
    int i = -1;
    while (below < spent.weight() / 2) {
      below += sorted.get(++i).weight();
    }
    assertThat(whole.cell("spend", "median", "total").number().orElseThrow())
        .isEqualTo(sorted.get(i).number("spend"));
  }

  /** Far beyond what any correction for several comparisons could change. */
  @ParameterizedTest
  @ValueSource(strings = {"annual", "monthly", "single", "concession"})
  void lettersOnMeans(String column) {
    Respondents spent = people.where(p -> p.isNumber("spend") && p.number("spend") < 99_999);
    List<String> columns = List.of("annual", "monthly", "single", "concession");
    StringBuilder letters = new StringBuilder();
    for (String other : columns) {
      double t =
          spent.difference(
              p -> p.number("spend"), p -> p.is("pass", column), p -> p.is("pass", other));
      if (!other.equals(column)) {
        assertThat(Math.abs(t)).as(column + " and " + other).isGreaterThan(5);
        letters.append(
            t > 0 ? "ABCD".substring(columns.indexOf(other), columns.indexOf(other) + 1) : "");
      }
    }
    assertThat(whole.cell("spend", "mean", column).letters()).isEqualTo(letters.toString());
  }

  @Test
  void sharesOfResponses() {
    double all = 0;
    double delays = 0;
    for (Person person : people.all()) {
      for (String slot : List.of("complaint_1", "complaint_2")) {
        all += person.isEmpty(slot) ? 0 : person.weight();
        delays += person.is(slot, "delay") ? person.weight() : 0;
      }
    }
    assertThat(whole.cell("complaints", "delay", "total").number().orElseThrow())
        .isCloseTo(delays / all, EXACT);
  }

  @Test
  void sharesOfAllAndOfThoseAsked() {
    assertThat(whole.cell("reform", "for2", "total").number().orElseThrow())
        .isCloseTo(people.mean(p -> p.is("reform", "for2") ? 1 : 0), EXACT);
    Respondents asked = people.where(p -> p.is("night", "yes"));
    assertThat(whole.cell("safety", "yes", "total").number().orElseThrow())
        .isCloseTo(asked.mean(p -> p.is("safety", "yes") ? 1 : 0), EXACT);
    assertThat(whole.cell("safety", "base", "total").number().orElseThrow())
        .isEqualTo(asked.size());
  }

  @Test
  void aShareThatWouldRoundToNothing() {
    Figure cell = whole.cell("modes", "seaplane", "total");
    assertThat(cell.number().orElseThrow()).isBetween(1e-4, 0.005);
    assertThat(cell.text()).isEqualTo("<0.5");
  }

  @Test
  void aColumnWithoutAnswers() {
    assertThat(people.where(p -> p.is("wave", "2022") && !p.isEmpty("app")).size()).isZero();
    Figure cell = whole.cell("app", "often", "2022");
    assertThat(cell.absence()).contains(Absence.NOT_APPLICABLE);
    assertThat(cell.text()).isEqualTo("\u2013");
    assertThat(whole.cell("app", "base", "2022").number()).hasValue(0);
  }

  @Test
  void aColumnBelowTheThresholdIsNamedInANote() {
    StatTable table = whole.table("spend");
    assertThat(table.columns()).noneMatch(column -> column.id().equals("staff"));
    int staff =
        people
            .where(p -> p.is("pass", "staff") && p.isNumber("spend") && p.number("spend") < 99_999)
            .size();
    assertThat(staff).isBetween(1, 29);
    assertThat(Inline.plain(table.notes().get(0))).contains("Staff of the network (" + staff + ")");
  }

  @Test
  void lettersOnMeansAloneAreExplained() {
    StatTable table = whole.table("minutes");
    assertThat(whole.cell("minutes", "mean", "coast").letters()).isEqualTo("AC");
    List<String> key = table.key().stream().map(Inline::plain).toList();
    assertThat(key).anyMatch(sentence -> sentence.startsWith("Letter:"));
    assertThat(key).noneMatch(sentence -> sentence.contains("Percentages"));
    assertThat(Inline.plain(table.subtitle())).endsWith("; unit: minutes");
  }

  @Test
  void sharesOfAnswersAreCalledSo() {
    assertThat(Inline.plain(whole.table("complaints").subtitle())).endsWith(", in % of answers");
    assertThat(Inline.plain(whole.table("modes").subtitle())).endsWith(", in %");
    assertThat(whole.table("remarks").subtitle()).isEmpty();
  }

  /** The staff are few, and those with a concession the next: all less the others were staff. */
  @ParameterizedTest
  @ValueSource(strings = {"annual", "monthly", "single", "concession", "staff"})
  void smallColumnsAreWithheld(String pass) {
    boolean withheld = pass.equals("staff") || pass.equals("concession");
    Respondents column =
        unraked.where(p -> p.is("pass", pass) && !p.isEmpty("reform") && !p.is("reform", "98"));
    for (String answer : List.of("for2", "for1", "neutral", "against1", "against2", "dk")) {
      Figure share = guarded.cell("reform", answer, pass);
      if (withheld) {
        assertThat(share.absence()).contains(Absence.SUPPRESSED);
      } else {
        double exact = column.mean(p -> p.is("reform", answer) ? 1 : 0);
        assertThat(share.number()).hasValue(Math.round(100 * exact) / 100.0);
        assertThat(share.text()).isEqualTo(Long.toString(Math.round(100 * exact)));
      }
      assertThat(guarded.cell("reform", answer, pass, Measure.COUNT).number()).isEmpty();
    }
    assertThat(guarded.cell("reform", "base", pass).number().isEmpty()).isEqualTo(withheld);
  }
}
