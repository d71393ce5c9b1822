package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Net;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.text.Inline;
import io.etude.report.chart.Charts;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.Sentences;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers and items with equal figures share a place: no sentence or title ranks them. */
class TiesTest {

  private static final List<String> COLUMNS = List.of("fruit", "taste", "price", "queue");

  /** 240 respondents, whose answers to each question repeat in a cycle. */
  private static Results results(String fruit, String taste, String price, String queue) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      int row = i;
      rows.add(
          List.of(fruit, taste, price, queue).stream()
              .map(cycle -> cycle.split(" "))
              .map(cycle -> cycle[row % cycle.length])
              .toList());
    }
    Study study =
        Study.builder("ties")
            .languages(Locale.ENGLISH)
            .question(
                SingleQuestion.builder("fruit")
                    .label("Fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build())
            .question(
                GridQuestion.builder("aspects")
                    .label("Aspects")
                    .category("y", "Good")
                    .category("n", "Bad")
                    .net("good", "Positive", Net.Side.POSITIVE, "y")
                    .net("bad", "Negative", Net.Side.NEGATIVE, "n")
                    .item("taste", "Taste", "taste")
                    .item("price", "Price", "price")
                    .item("queue", "Queue", "queue")
                    .build())
            .build();
    return Analysis.of(study).run(RowsSource.of("rows", COLUMNS, rows));
  }

  private static String text(Results results, String question) {
    Context context = Context.of(results, Locale.ENGLISH, false);
    return Inline.plain(new Sentences(context).about(Charts.totals(context, question)));
  }

  private static String title(Results results, String question) {
    Context context = Context.of(results, Locale.ENGLISH, false);
    var tables = Charts.totals(context, question);
    ChartRequest request =
        new ChartRequest(
            "chart",
            tables.get(0).question(),
            Optional.empty(),
            tables,
            Optional.empty(),
            List.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty());
    Chart chart = new Charts(context).chart(request).orElseThrow();
    return ReportText.of(List.of(new Block.Paragraph(chart.title())));
  }

  @Test
  void answersThatShareTheFirstPlaceAreNotRanked() {
    Results tied = results("a b", "y", "y", "y");
    assertThat(text(tied, "fruit"))
        .contains("The most frequent answers are “Apple” and “Banana”, with")
        .doesNotContain("ahead");
    assertThat(title(tied, "fruit")).contains("“Apple” and “Banana” come first, with");
    Results ranked = results("a a b", "y", "y", "y");
    assertThat(text(ranked, "fruit")).contains("The most frequent answer is “Apple”", "ahead of");
    assertThat(title(ranked, "fruit")).contains("“Apple” comes first");
  }

  @Test
  void itemsThatShareTheLastPlaceAreNotLast() {
    Results last = results("a", "y", "y n", "n y");
    assertThat(title(last, "aspects")).contains("“Taste” comes first").doesNotContain("last");
    assertThat(text(last, "aspects"))
        .contains("The best balance goes to “Taste”")
        .doesNotContain("weakest");
    Results first = results("a", "y", "y", "n y");
    assertThat(title(first, "aspects")).contains("“Queue” comes last").doesNotContain("first");
    assertThat(text(first, "aspects"))
        .contains("The weakest balance goes to “Queue”")
        .doesNotContain("best balance");
    Results all = results("a", "y n", "y n", "n y");
    assertThat(title(all, "aspects")).contains("Aspects").doesNotContain("first", "last");
    Results none = results("a", "y", "y y n", "n y");
    assertThat(title(none, "aspects")).contains("“Taste” comes first, “Queue” last");
  }
}
