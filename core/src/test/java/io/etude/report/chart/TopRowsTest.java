package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.FullResults;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts of the most frequent of many answers. */
class TopRowsTest {

  /** In no order that a chart would keep. */
  private static final List<String> FRUIT =
      List.of(
          "Plum Pear Fig Lime Kiwi Date Melon Quince Mango Lychee Grape Cherry Apple Peach Lemon"
              .split(" "));

  /** A question whose answers were given so often; the last of them is "something else". */
  private static Results results(int... counts) {
    return results(Conventions.DEFAULT, counts);
  }

  private static Results results(Conventions conventions, int... counts) {
    SingleQuestion.Builder question = SingleQuestion.builder("q").label("Fruit");
    String[] people = new String[counts.length];
    for (int i = 0; i < counts.length; i++) {
      boolean last = i == counts.length - 1;
      question.category(
          last
              ? Category.of("a" + i, "Something else", Category.Kind.OTHER)
              : Category.of("a" + i, FRUIT.get(i)));
      people[i] = counts[i] + " a" + i;
    }
    String[] given = Arrays.stream(people).filter(p -> !p.startsWith("0 ")).toArray(String[]::new);
    return TinyStudy.of(
            Study.builder("top").conventions(conventions).question(question.build()), "q", given)
        .results();
  }

  private static Chart chart(Report report) {
    return report.blocks().stream()
        .flatMap(b -> b instanceof Block.Section s ? s.blocks().stream() : List.of(b).stream())
        .filter(Chart.class::isInstance)
        .map(Chart.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Chart chart(Results results, String keys) {
    return chart(
        StudyReport.of(results)
            .fullResults(FullResults.OMITTED)
            .template("Text.\n\n::: chart q " + keys + "\n:::\n")
            .build());
  }

  private static List<String> bars(Chart chart) {
    return ((ChartSpec.Bars) chart.spec()).marks().stream().map(ChartSpec.Mark::label).toList();
  }

  private static String notes(Chart chart) {
    return chart.notes().stream()
        .map(Inline::plain)
        .reduce("", String::concat)
        .replace('\u00a0', ' ');
  }

  /** Counts of 1,000; 40 and 41 print alike as 4%. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          top=3             | Plum Pear Fig Something else         | 4 more answers, 4% each at most
          top=1             | Plum Something else             | 6 more answers, 20% each at most
          top=4             | Plum Pear Fig Lime Kiwi Something else     | 2 more answers, 2% each at most
          top=6             | Plum Pear Fig Lime Kiwi Date Something else | One more answer, 1%,
          top=9             | Plum Pear Fig Lime Kiwi Date Melon Something else |
          top=2 strong=a4   | Plum Pear Fig Lime Kiwi Something else     | 2 more answers, 2% each at most
          """)
  void hasTheFirstAnswersAndSaysHowFrequentTheOthersAre(String keys, String drawn, String note) {
    Chart chart = chart(results(400, 200, 100, 41, 40, 20, 9, 190), keys);
    assertThat(String.join(" ", bars(chart))).isEqualTo(drawn);
    if (note == null) {
      assertThat(notes(chart)).doesNotContain("more answer");
      assertThat(chart.alt()).doesNotContain("more answer");
    } else {
      assertThat(notes(chart)).containsPattern(note + "(, are| is) not drawn\\.");
      assertThat(chart.alt().replace('\u00a0', ' '))
          .containsPattern(note + "(, are| is) not drawn\\.");
    }
  }

  @Test
  void saysThatNobodyGaveTheOthers() {
    Chart chart = chart(results(400, 200, 0, 0, 0, 20), "top=2");
    assertThat(notes(chart)).contains("3 more answers, which nobody gave, are not drawn.");
  }

  /** The title is of the net only where all its answers are drawn, and so are the bars set off. */
  @Test
  void setsOffNoPartOfANet() {
    SingleQuestion question =
        SingleQuestion.builder("q")
            .label("Fruit")
            .category("a", "Plum")
            .category("b", "Pear")
            .category("c", "Fig")
            .category("d", "Lime")
            .net("n", "Good", "a", "d")
            .build();
    Results results =
        TinyStudy.of(
                Study.builder("top").question(question), "q", "400 a", "300 b", "200 c", "100 d")
            .results();
    assertThat(strong(chart(results, "top=2"))).isEmpty();
    assertThat(strong(chart(results, "top=4"))).containsExactly("Plum", "Lime");
  }

  private static List<String> strong(Chart chart) {
    return ((ChartSpec.Bars) chart.spec())
        .marks().stream()
            .filter(mark -> mark.emphasis() == ChartSpec.Emphasis.STRONG)
            .map(ChartSpec.Mark::label)
            .toList();
  }

  @Test
  void leavesOutASingleAnswerToo() {
    Chart chart = chart(results(400, 200, 100, 50, 20, 9, 190), "top=5");
    assertThat(bars(chart)).hasSize(6);
    assertThat(notes(chart)).contains("One more answer, 1%, is not drawn.");
    Chart none = chart(results(400, 200, 0, 190), "top=2");
    assertThat(notes(none)).contains("One more answer, which nobody gave, is not drawn.");
  }

  @Test
  void theAutomaticReportDrawsTheFirstTenOfMoreThanTwelve() {
    int[] counts = IntStream.range(0, 16).map(i -> 200 - 9 * i).toArray();
    Chart chart = chart(StudyReport.of(results(counts)).build());
    assertThat(bars(chart)).hasSize(11).endsWith("Lychee", "Something else");
    assertThat(notes(chart)).contains("5 more answers, ");
    int[] few = Arrays.copyOf(counts, 12);
    assertThat(bars(chart(StudyReport.of(results(few)).build()))).hasSize(12);
  }

  private static List<String> remarks(Results results, String keys) {
    return StudyReport.of(results)
        .fullResults(FullResults.OMITTED)
        .template("Text.\n\n::: chart q " + keys + "\n:::\n")
        .build()
        .diagnostics()
        .stream()
        .filter(remark -> remark.rule().equals("moreThanTop"))
        .map(Diagnostic::toString)
        .toList();
  }

  @Test
  void anAuthorIsToldWhyThereAreMore() {
    Results results = results(400, 200, 100, 41, 40, 20, 9, 190);
    assertThat(remarks(results, "top=4"))
        .singleElement()
        .asString()
        .contains(":3:13: ::: chart q draws more answers than top=4: others have the same printed");
    assertThat(remarks(results, "top=3")).isEmpty();
    assertThat(remarks(results, "top=2 strong=a4")).isEmpty();
  }
}
