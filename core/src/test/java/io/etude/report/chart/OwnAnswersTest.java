package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnAnswersTest {

  private static final String STUDY =
      """
      id: lunch
      language: en
      questions:
        - {id: dish, type: single, label: Dish, categories: {s: Soup, b: Bread}, missing: {99: refused}}
        - {id: again, type: rating, label: Again, scale: 1..5}
        - {id: wait, type: numeric, label: Wait, bands: {short: {label: Under 5, to: 5}, long: {label: From 5, from: 5, to: 9}}}
        - id: like
          type: grid
          label: Liked
          columns: like_{item}
          items: {taste: Taste, price: Price}
          categories: {1: Good, 2: Bad}
          nets: {fine: {label: Fine, codes: [1], side: positive}, poor: {label: Poor, codes: [2], side: negative}}
      segments:
        - {id: site, label: Site, categories: {n: North, s: South}}
      """;

  private static final Results RESULTS =
      Analysis.of(Study.parse(STUDY)).run(RowsSource.ofMaps("rows", rows()));

  private static List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(
          Map.of(
              "dish",
              i % 3 == 0 ? "s" : "b",
              "again",
              1 + i % 5,
              "wait",
              i % 8,
              "like_taste",
              1 + i % 2,
              "like_price",
              i % 4 == 0 ? 1 : 2,
              "site",
              i % 2 == 0 ? "n" : "s"));
    }
    return rows;
  }

  private static Chart chart(String attributes, Locale language) {
    String template = "::: chart " + attributes + "\n:::\n";
    return (Chart)
        StudyReport.of(RESULTS)
            .template(template)
            .parameters(Map.of("dish", "s", "none", ""))
            .language(language)
            .build()
            .blocks()
            .get(0);
  }

  private static Chart chart(String attributes) {
    return chart(attributes, Locale.ENGLISH);
  }

  private static String notes(Chart chart) {
    return Inline.plain(chart.notes().get(0));
  }

  @Test
  void theReadersAnswerIsNamedOnItsBarInTheNoteAndInTheAlternativeText() {
    Chart chart = chart("dish you=\"${parameters.dish}\"");
    assertThat(((ChartSpec.Bars) chart.spec()).marks())
        .extracting(ChartSpec.Mark::label)
        .containsExactly("Bread", "Soup (you)");
    assertThat(((ChartSpec.Bars) chart.spec()).marks().get(1).emphasis())
        .isEqualTo(ChartSpec.Emphasis.STRONG);
    assertThat(notes(chart)).startsWith("“You” marks your own answer.");
    assertThat(chart.alt()).endsWith("Your own answer: Soup.");
  }

  @Test
  void aReportInFrenchAddressesItsReaderInFrench() {
    Chart chart = chart("dish you=s", Locale.FRENCH);
    assertThat(((ChartSpec.Bars) chart.spec()).marks().get(1).label()).isEqualTo("Soup (vous)");
    assertThat(chart.alt()).contains("Votre propre réponse").endsWith("Soup.");
  }

  @Test
  void columnsHaveABracket() {
    ChartSpec.Histogram ratings = (ChartSpec.Histogram) chart("again you=4").spec();
    assertThat(ratings.marks().get(3).label()).isEqualTo("4");
    assertThat(ratings.nets())
        .singleElement()
        .satisfies(
            net -> {
              assertThat(net.first()).isEqualTo(3);
              assertThat(net.last()).isEqualTo(3);
              assertThat(net.net().label()).isEqualTo("You");
            });
  }

  @Test
  void aNumberIsInItsBand() {
    assertThat(chart("wait you=\"4.5\"").alt()).endsWith("Your own answer: Under 5.");
    assertThat(chart("wait you=12")).isEqualTo(chart("wait"));
  }

  @Test
  void itemsOfAGridNameTheAnswer() {
    Chart chart = chart("like you=\"taste:1 price:2\"");
    assertThat(((ChartSpec.Diverging) chart.spec()).rows())
        .extracting(ChartSpec.Diverging.Row::label)
        .containsExactly("Taste (you: Good)", "Price (you: Bad)");
    assertThat(chart.alt()).endsWith("Your own answer: Taste: Good; Price: Bad.");
  }

  @Test
  void anItemAloneNeedsNoName() {
    assertThat(chart("like.taste you=2 title=x").alt()).endsWith("Your own answer: Bad.");
  }

  @Test
  void rowsOfGroupsAreMarkedToo() {
    ChartSpec.Dots dots = (ChartSpec.Dots) chart("dish segment=site you=b").spec();
    assertThat(dots.rows())
        .extracting(ChartSpec.Dots.Row::label)
        .containsExactly("Bread (you)", "Soup");
  }

  @Test
  void whoGaveNoAnswerIsNotMarked() {
    Chart plain = chart("dish");
    assertThat(chart("dish you=\"${parameters.none}\"")).isEqualTo(plain);
    assertThat(chart("dish you=99")).isEqualTo(plain);
  }

  @Test
  void whatIsNoAnswerIsAnError() {
    assertThatThrownBy(() -> chart("dish you=x"))
        .isInstanceOf(ReportException.class)
        .hasMessage("template:1:16: ::: chart you names \"x\"; valid: s, b");
    assertThatThrownBy(() -> chart("like you=\"tast:1\""))
        .hasMessageContaining("answers of a grid are given as item:code; closest: \"taste\"");
    assertThatThrownBy(() -> chart("wait you=long"))
        .hasMessageContaining("you is \"long\"; a number is wanted");
  }
}
