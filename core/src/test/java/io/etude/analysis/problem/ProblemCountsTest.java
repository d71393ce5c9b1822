package io.etude.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Place;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counts of what is odd: first places, the limit of subjects, and how they are written. */
class ProblemCountsTest {

  private static ProblemCounts.Key key(int subject) {
    return ProblemCounts.Key.of(
        DataRule.UNDECLARED_CODE, "x" + (100 + subject), "undeclaredCode", "x", "1", "q");
  }

  private static Place line(int number) {
    return new Place("a.csv", number, 0);
  }

  private static List<String> told(ProblemCounts problems) {
    List<String> told = new ArrayList<>();
    problems.counts().forEach((key, count) -> told.add(key.subject() + " " + count.count));
    return told;
  }

  @Test
  void theFirstFivePlacesAreKept() {
    ProblemCounts problems = new ProblemCounts();
    for (int row = 1; row <= 7; row++) {
      problems.add(key(1), 1, List.of(line(row)));
    }
    problems.add(key(1), 3, List.of(line(8)));
    ProblemCounts.Count count = problems.counts().get(key(1));
    assertThat(count.count).isEqualTo(10);
    assertThat(count.places).containsExactly(line(1), line(2), line(3), line(4), line(5));
  }

  @Test
  void rulesAndSubjectsAreInAFixedOrder() {
    ProblemCounts problems = new ProblemCounts();
    ProblemCounts.Key range = ProblemCounts.Key.of(DataRule.OUT_OF_RANGE, "a", "outOfRange", "1");
    ProblemCounts.Key other = ProblemCounts.Key.of(DataRule.OUT_OF_RANGE, "a", "outOfRange", "2");
    for (ProblemCounts.Key added : List.of(key(2), other, key(1), range)) {
      problems.add(added, 1, List.of(Place.of("here")));
    }
    assertThat(problems.counts().keySet()).containsExactly(range, other, key(1), key(2));
    assertThat(other).isEqualByComparingTo(other).isGreaterThan(range);
  }

  @Test
  void ofEachRuleFiftySubjectsAreToldApart() {
    ProblemCounts problems = new ProblemCounts();
    for (int subject = 0; subject < 50; subject++) {
      problems.add(key(subject), 2, List.of(Place.of("here")));
    }
    assertThat(problems.counts()).hasSize(50).containsKeys(key(0), key(49));
    problems.add(key(50), 5, List.of(Place.of("here")));
    problems.add(key(51), 1, List.of(Place.of("here")));
    problems.add(key(3), 1, List.of(Place.of("here")));
    assertThat(told(problems))
        .hasSize(51)
        .contains("x103 3", "x149 2")
        .last()
        .asString()
        .endsWith(" 6");
    assertThat(problems.counts()).doesNotContainKey(key(50));
    ProblemCounts.Key rest = new ArrayList<>(problems.counts().keySet()).get(50);
    assertThat(problems.counts().get(rest).places).isEmpty();
    assertThat(ProblemTexts.of(Locale.ENGLISH).counted(rest, 6, 100))
        .isEqualTo("6 more occurrences, beyond the 50 columns and values that are listed");
  }

  @Test
  void aRuleWithManySubjectsLeavesOthersAlone() {
    ProblemCounts problems = new ProblemCounts();
    for (int subject = 0; subject < 60; subject++) {
      problems.add(key(subject), 1, List.of(Place.of("here")));
    }
    ProblemCounts.Key other = ProblemCounts.Key.of(DataRule.OUT_OF_RANGE, "zzz", "outOfRange");
    problems.add(other, 1, List.of(Place.of("there")));
    assertThat(problems.counts()).hasSize(52).containsKey(other);
  }

  /** What is kept of a subject doesn't depend on which part of the data comes first. */
  @Test
  void partsMergeInAnyOrder() {
    List<ProblemCounts> parts = new ArrayList<>();
    for (int part = 0; part < 6; part++) {
      ProblemCounts problems = new ProblemCounts();
      for (int i = 0; i < 70; i++) {
        problems.add(key((i * 17 + part * 31) % 97), 1 + i % 3, List.of());
      }
      parts.add(problems);
    }
    List<String> expected = told(parts.stream().reduce(new ProblemCounts(), ProblemCounts::merge));
    assertThat(expected).hasSize(51);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(parts, new Random(seed));
      assertThat(told(parts.stream().reduce(new ProblemCounts(), ProblemCounts::merge)))
          .isEqualTo(expected);
    }
  }

  @Test
  void theEarlierPartHasTheFirstPlaces() {
    ProblemCounts one = new ProblemCounts();
    ProblemCounts other = new ProblemCounts();
    for (int row = 1; row <= 4; row++) {
      one.add(key(1), 1, List.of(line(row)));
      other.add(key(1), 1, List.of(line(row + 4)));
    }
    ProblemCounts.Count count = ProblemCounts.merge(one, other).counts().get(key(1));
    assertThat(count.count).isEqualTo(8);
    assertThat(count.places).containsExactly(line(1), line(2), line(3), line(4), line(5));
  }

  @Test
  void numbersAreWrittenAsInData() {
    assertThat(ProblemCounts.number(150)).isEqualTo("150");
    assertThat(ProblemCounts.number(0.00002)).isEqualTo("0.00002");
    assertThat(ProblemCounts.number(-1.50)).isEqualTo("-1.5");
    assertThat(ProblemCounts.number(1e21)).isEqualTo("1000000000000000000000");
    assertThat(ProblemCounts.number(0)).isEqualTo("0");
    assertThat(ProblemCounts.number(-0.0)).isEqualTo("0");
  }

  @Test
  void placesInFilesAreListedByTheirNumbers() {
    ProblemTexts texts = ProblemTexts.of(Locale.ENGLISH);
    assertThat(texts.where(List.of(line(3)), false)).isEqualTo("a.csv: line 3");
    assertThat(texts.where(List.of(line(3), line(1200)), false)).isEqualTo("a.csv: lines 3, 1,200");
    assertThat(texts.where(List.of(line(3)), true)).isEqualTo("a.csv: line 3, …");
    assertThat(texts.where(List.of(Place.row("", 7), Place.row("", 9)), false))
        .isEqualTo("rows 7, 9");
    assertThat(texts.where(List.of(new Place("x.sav", Place.Unit.CASE, 2, 0)), false))
        .isEqualTo("x.sav: case 2");
  }

  @Test
  void placesOfSeveralKindsAreListedWhole() {
    ProblemTexts texts = ProblemTexts.of(Locale.ENGLISH);
    assertThat(texts.where(List.of(line(3), new Place("b.csv", 3, 0)), false))
        .isEqualTo("a.csv:3; b.csv:3");
    assertThat(texts.where(List.of(line(3), Place.row("a.csv", 3)), false))
        .isEqualTo("a.csv:3; a.csv, row 3");
    assertThat(texts.where(List.of(Place.of("sheet B4"), line(3)), false))
        .isEqualTo("sheet B4; a.csv:3");
  }

  @Test
  void sharesHaveTwoDigitsThatCount() {
    ProblemTexts english = ProblemTexts.of(Locale.ENGLISH);
    assertThat(english.percent(0.1234)).isEqualTo("12%");
    assertThat(english.percent(0.00000005961)).isEqualTo("0.000006%");
    assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(ProblemTexts.of(Locale.FRENCH).percent(0.00123)).startsWith("0,12");
  }

  @Test
  void otherLanguagesHaveTheSentencesInEnglish() {
    assertThat(ProblemTexts.of(Locale.GERMAN).number(1_234)).isEqualTo("1,234");
    assertThat(ProblemTexts.of(Locale.CANADA_FRENCH).where(List.of(Place.row("", 7)), false))
        .isEqualTo(ProblemTexts.of(Locale.FRENCH).where(List.of(Place.row("", 7)), false))
        .isNotEqualTo(Place.row("", 7));
    assertThat(ProblemTexts.label("total", List.of(Locale.ENGLISH)).in(Locale.ENGLISH))
        .isEqualTo("Total");
  }

  /** Dollar signs and backslashes of the data are no signs of a pattern. */
  @Test
  void whatTheDataHoldIsQuotedAsItIs() {
    ProblemCounts.Key key =
        ProblemCounts.Key.of(
            DataRule.UNDECLARED_CODE, "x=$1", "undeclaredCode", "x", "$1\\{0}", "q");
    assertThat(ProblemTexts.of(Locale.ENGLISH).counted(key, 2, 3))
        .startsWith("column \"x\" holds \"$1\\{0}\" in 2 of 3 rows, which");
    assertThat(ProblemTexts.of(Locale.ENGLISH).single(key, Map.of()))
        .startsWith("column \"x\" holds \"$1\\{0}\", which");
  }

  @Test
  void verbsAgreeWithTheirNumber() {
    ProblemCounts.Key key =
        ProblemCounts.Key.of(DataRule.CONTRADICTS_ROUTING, "x", "contradictsRouting", "q", "x");
    ProblemTexts english = ProblemTexts.of(Locale.ENGLISH);
    assertThat(english.counted(key, 1, 302)).contains("1 of 302 respondents has an answer");
    assertThat(english.counted(key, 2, 302)).contains("2 of 302 respondents have an answer");
    assertThat(english.single(key, Map.of())).contains("a respondent has an answer");
    ProblemTexts french = ProblemTexts.of(Locale.FRENCH);
    assertThat(french.counted(key, 1, 302)).contains("1 des 302 répondants a une réponse");
    assertThat(french.counted(key, 2, 302)).contains("2 des 302 répondants ont une réponse");
  }
}
