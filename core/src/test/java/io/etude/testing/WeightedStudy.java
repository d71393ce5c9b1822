package io.etude.testing;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Methodology;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small weighted survey with all types of questions, a group of 20 respondents, a question that
 * only 12 answered, all alike, rare answers, and odd values in its data. The weights are such that
 * no two figures are alike by chance.
 */
public final class WeightedStudy {

  private static final List<String> COLUMNS =
      List.of("q", "rare", "alike", "r", "ga", "gb", "m_x", "m_y", "num", "group", "w");

  private WeightedStudy() {}

  /** The study under those conventions. */
  public static Study study(Conventions conventions) {
    return Study.builder("weighted")
        .title(new Label(Map.of("en", "Weighted", "fr", "Pondérée")))
        .languages(Locale.ENGLISH, Locale.FRENCH)
        .conventions(conventions)
        .weighting(new Weighting.Given("w"))
        .design(SampleDesign.SIMPLE)
        .methodology(
            Methodology.builder()
                .mode("online")
                .fieldStart(LocalDate.of(2024, 3, 1))
                .population("adults")
                .conductedBy("an institute")
                .sampling(Methodology.Sampling.PROBABILITY)
                .build())
        .question(
            SingleQuestion.builder("q")
                .label(Label.of("Question"))
                .text(Label.of("Do you agree?"))
                .category("y", "Yes")
                .category("n", "No")
                .category("p", "Perhaps")
                .net("notNo", "Not no", "y", "p")
                .build())
        .question(
            SingleQuestion.builder("rare").category("u", "Usual").category("v", "Unusual").build())
        .question(
            SingleQuestion.builder("alike")
                .category("1", "One")
                .category("2", "Two")
                .empty(MissingKind.NOT_ASKED)
                .build())
        .question(RatingQuestion.builder("r").scale(0, 10).score(RatingQuestion.Score.NPS).build())
        .question(
            GridQuestion.builder("g")
                .category("1", "Good")
                .category("2", "Bad")
                .item("a", "A", "ga")
                .item("b", "B", "gb")
                .build())
        .question(
            MultipleQuestion.builder("m").option("x", "X", "m_x").option("y", "Y", "m_y").build())
        .question(
            NumericQuestion.builder("num")
                .unit(Label.of("km"))
                .minimum(0)
                .maximum(1_000_000)
                .build())
        .segment(
            Segment.builder("group")
                .category("a", "A")
                .category("b", "B")
                .category("c", "C")
                .net("ab", "A or B", "a", "b")
                .build())
        .onProblem(DataRule.IMPLAUSIBLE, DataPolicy.GO_ON)
        .onProblem(DataRule.UNDECLARED_CODE, DataPolicy.SET_MISSING)
        .build();
  }

  /** Its results: 160 respondents in group a, 140 in b, 20 in c. */
  public static Results results(Conventions conventions) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 320; i++) {
      String group = i < 160 ? "a" : i < 300 ? "b" : "c";
      int mixed = i * 7919 % 101;
      boolean yes = mixed < (group.equals("a") ? 70 : group.equals("b") ? 35 : 50);
      rows.add(
          List.of(
              i == 7 ? "?" : yes ? "y" : mixed % 3 == 0 ? "p" : "n",
              i % 107 == 0 ? "v" : "u",
              i % 27 == 0 ? "1" : "",
              String.valueOf(i * 31 % 11),
              mixed % 2 == 0 ? "1" : "2",
              i % 5 == 0 ? "1" : "2",
              mixed % 4 == 0 ? "1" : "",
              i % 3 == 0 ? "1" : "",
              i == 11 ? "1500000" : String.valueOf(1000 + 13 * mixed),
              group,
              String.valueOf(1 + 0.3 * Math.sin(i))));
    }
    return Analysis.of(study(conventions)).run(RowsSource.of("rows", COLUMNS, rows));
  }
}
