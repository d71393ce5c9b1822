package io.etude.report.chart;

import static io.etude.report.chart.ChartFixtures.fruit;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words around charts over editions: title, subtitle, notes, alternative text. */
class EditionTextsTest {

  private static final String[] WAVES = {
    "40 a 1", "60 b 1", "70 a 2", "30 b 2", "20 a 3", "9 b 3", "50 a 4", "50 b 4"
  };

  private static final String[] HIDDEN = {
    "50 a 1", "40 b 1", "10 c 1", "50 a 2", "47 b 2", "3 c 2", "3 c 3", "50 a 4", "40 b 4"
  };

  private static Study.Builder waves() {
    return Study.builder("s")
        .question(fruit().build())
        .segment(
            Segment.builder("wave")
                .label("Wave")
                .kind(Segment.Kind.EDITIONS)
                .category("1", "2018")
                .category("2", "2020")
                .category("3", "2022")
                .category("4", "2024")
                .build());
  }

  /** The wave of 2022 may not be published: 2020 and 2024 are no neighbours, and not tested. */
  @Test
  void aLineSaysItsFiguresAndThatItIsDottedWhereOneLacks() {
    TinyStudy all = TinyStudy.of(waves(), "fruit wave", WAVES);
    assertThat(all.title("fruit@wave")).isEqualTo("Fruit eaten");
    assertThat(all.alt("fruit@wave"))
        .isEqualTo(
            "Lines over editions, 3 series, “Fruit eaten”. Apple: 40% (2018), 70% (2020) and 50%"
                + " (2024). Banana: 60% (2018), 30% (2020) and 50% (2024). Cherry: 0% (2018), 0%"
                + " (2020) and 0% (2024). Widest confidence interval, 95%: 40% to 60% for “Apple,"
                + " 2024”. Base: 329 respondents.");
    assertThat(all.notes("fruit@wave"))
        .contains(
            "About the lines: confidence intervals, 95%. Dotted line: editions without a"
                + " published figure.",
            "By edition: 2018, 2020 and 2024 (100 respondents each).",
            "Not shown (base under 30): 2022 (29).");
    TinyStudy one = TinyStudy.of(waves(), "fruit wave", "40 a 1", "9 b 3");
    assertThat(one.title("fruit@wave")).isEqualTo("Fruit eaten");
    assertThat(one.notes("fruit@wave")).doesNotContain("Dotted");
    assertThat(one.subtitle("fruit@wave")).isEqualTo("In %, Wave 2018 only");
    assertThat(one.alt("fruit@wave"))
        .startsWith("Chart of 3 horizontal bars, “Fruit eaten”, Wave 2018 only. Apple: 100%.")
        .doesNotContain("2022");
  }

  /** Three people answered in 2022; less those of 2020 the total would say how many. */
  @Test
  void editionsThatDisclosureControlWithholdsAreNamed() {
    TinyStudy guarded = TinyStudy.of(guarded(waves()), "fruit wave", HIDDEN);
    assertThat(guarded.notes("fruit@wave"))
        .contains("Not shown, to protect the respondents’ anonymity: 2022, 2024.")
        .doesNotContain("points are left out");
    assertThat(guarded.alt("fruit@wave"))
        .contains("Cherry: 10% (2018) and 3% (2020).")
        .doesNotContain("2022", "2024");
    assertThat(TinyStudy.of(waves(), "fruit wave", HIDDEN).notes("fruit@wave"))
        .doesNotContain("anonymity");
  }

  /** A point that isn't there may be the lowest of all: only those that are can be compared. */
  @Test
  void ofLongLinesWithGapsTheExtremesOfPublishedPointsAreNamed() {
    Segment.Builder wave = Segment.builder("wave").kind(Segment.Kind.EDITIONS);
    List<String> people = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      wave.category(Integer.toString(i), Integer.toString(2000 + i));
      people.add((i == 2 ? 0 : 60 + i) + " a " + i);
      people.add((i == 2 ? 1 : 30 - i) + " b " + i);
      people.add((i == 2 ? 3 : 10) + " c " + i);
    }
    Study.Builder study = Study.builder("s").question(fruit().build()).segment(wave.build());
    String[] all = people.toArray(String[]::new);
    assertThat(TinyStudy.of(guarded(study), "fruit wave", all).alt("fruit@wave"))
        .contains("Highest published: 65% for “Apple, 2005”; lowest: 10% for “Cherry, 2003”,")
        .doesNotContain("Highest:");
  }

  private static Study.Builder guarded(Study.Builder study) {
    return study.conventions(
        Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build());
  }

  @Test
  void theBasesOfManyEditionsAreARange() {
    Segment.Builder wave = Segment.builder("wave").kind(Segment.Kind.EDITIONS);
    List<String> people = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      wave.category(Integer.toString(i), Integer.toString(2000 + i));
      people.add((100 + i) + " a " + i);
    }
    TinyStudy many =
        TinyStudy.of(
            Study.builder("s").question(fruit().build()).segment(wave.build()),
            "fruit wave",
            people.toArray(String[]::new));
    assertThat(many.notes("fruit@wave")).contains("Base: 945 respondents. By edition: 101 to 109.");
  }

  @Test
  void aBaseThatAllEditionsHaveIsSaidOnce() {
    TinyStudy equal =
        TinyStudy.of(waves(), "fruit wave", "100 a 1", "100 a 2", "60 a 3", "40 b 3", "100 b 4");
    assertThat(equal.notes("fruit@wave")).contains("By edition: 100 respondents each.");
  }

  /** 40, 70, then 50 or 68 % of a hundred: the last step is the news, if it is significant. */
  @Test
  void aTitleSaysHowTheLastEditionChangedIfThatIsSignificant() {
    assertThat(lastWave("50 a 4", "50 b 4")).isEqualTo("“Apple”: from 70% (2022) to 50% (2024)");
    assertThat(lastWave("90 a 4", "10 b 4")).isEqualTo("“Apple”: from 70% (2022) to 90% (2024)");
    assertThat(lastWave("68 a 4", "32 b 4")).isEqualTo("Fruit eaten");
    assertThat(lastWave("10 a 4", "10 b 4")).isEqualTo("Fruit eaten");
  }

  private static String lastWave(String... last) {
    List<String> people = new ArrayList<>(List.of("40 a 2", "60 b 2", "70 a 3", "30 b 3"));
    people.addAll(List.of(last));
    return TinyStudy.of(waves(), "fruit wave", people.toArray(String[]::new)).title("fruit@wave");
  }
}
