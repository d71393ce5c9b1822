package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Diagnostic;
import io.etude.ReportException;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Net;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which side of a scale is the good one, and what is printed where nobody knows. */
class ScalesTest {

  private static final List<String> COLUMNS = List.of("fair", "slow");

  /** 60 % give 4 or 5 to "fair", 20 % 1 or 2; of "slow" 70 % give 1 or 2, 10 % 4 or 5. */
  private static Results results(GridQuestion.Builder grid) {
    List<List<String>> rows = new ArrayList<>();
    String[] fair = {"5", "5", "4", "4", "4", "4", "3", "3", "2", "1"};
    String[] slow = {"1", "1", "1", "2", "2", "2", "2", "3", "3", "5"};
    for (int i = 0; i < 100; i++) {
      rows.add(List.of(fair[i % 10], slow[i % 10]));
    }
    Study study =
        Study.builder("scales")
            .languages(Locale.ENGLISH)
            .question(grid.label("Statements").build())
            .build();
    return Analysis.of(study).run(RowsSource.of("rows", COLUMNS, rows));
  }

  private static GridQuestion.Builder agreement() {
    return GridQuestion.builder("statements")
        .category("1", "Strongly disagree")
        .category("2", "Disagree")
        .category("3", "Neither")
        .category("4", "Agree")
        .category("5", "Strongly agree")
        .item("fair", "Decisions are explained", "fair");
  }

  private static GridQuestion.Builder colours() {
    return GridQuestion.builder("statements")
        .category("1", "Deep red")
        .category("2", "Red")
        .category("3", "Grey")
        .category("4", "Blue")
        .category("5", "Deep blue")
        .net("reds", "Reds", "1", "2")
        .net("blues", "Blues", "4", "5")
        .item("fair", "The hall", "fair")
        .item("slow", "The stairs", "slow");
  }

  private static ChartSpec.Diverging diverging(Report report) {
    return report.blocks().stream()
        .filter(Block.Section.class::isInstance)
        .flatMap(section -> ((Block.Section) section).blocks().stream())
        .filter(Block.Chart.class::isInstance)
        .map(chart -> ((Block.Chart) chart).spec())
        .filter(ChartSpec.Diverging.class::isInstance)
        .map(ChartSpec.Diverging.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Set<ColorRole.Kind> kinds(ChartSpec.Diverging chart) {
    return chart.scale().stream().map(part -> part.role().kind()).collect(Collectors.toSet());
  }

  @Test
  void aScaleThatRunsUpIsNotTurnedUpsideDown() {
    Report report =
        StudyReport.of(
                results(
                    agreement()
                        .item("slow", "Things go well", "slow")
                        .net("no", "Disagree", Net.Side.NEGATIVE, "1", "2")
                        .net("yes", "Agree", Net.Side.POSITIVE, "4", "5")))
            .build();
    assertThat(ReportText.of(report))
        .contains("The best balance goes to “Decisions are explained” (Agree: [60%")
        .contains("The weakest goes to “Things go well” (Agree: [10%");
    ChartSpec.Diverging chart = diverging(report);
    assertThat(chart.positive()).isEqualTo("Agree");
    assertThat(chart.scale().get(0).label()).isEqualTo("Strongly agree");
    assertThat(chart.scale().get(0).role()).isEqualTo(ColorRole.positive(0, 2));
    assertThat(chart.rows().get(0).label()).isEqualTo("Decisions are explained");
    assertThat(report.diagnostics()).isEmpty();
  }

  @Test
  void anItemWordedTheOtherWayRoundIsReadTheOtherWayRound() {
    Report report =
        StudyReport.of(
                results(
                    agreement()
                        .item(
                            new GridQuestion.Item("slow", "Everything takes long", "slow")
                                .asReversed())
                        .net("no", "Disagree", Net.Side.NEGATIVE, "1", "2")
                        .net("yes", "Agree", Net.Side.POSITIVE, "4", "5")))
            .build();
    assertThat(ReportText.of(report))
        .contains("The best balance goes to “Everything takes long” (Disagree: [70%")
        .contains("(r): worded the other way round");
    ChartSpec.Diverging chart = diverging(report);
    ChartSpec.Diverging.Row first = chart.rows().get(0);
    assertThat(first.label()).isEqualTo("Everything takes long (r)");
    assertThat(first.positive().label()).isEqualTo("Disagree");
    assertThat(first.shares().get(0).label()).isEqualTo("Strongly disagree");
    assertThat(chart.positive()).isEqualTo("Favourable");
    assertThat(chart.scale().get(0).label())
        .contains("Strongly agree")
        .contains("Strongly disagree");
  }

  @Test
  void knownWordsGiveColoursButNoPraise() {
    Report report =
        StudyReport.of(
                results(
                    agreement()
                        .item("slow", "Everything takes long", "slow")
                        .net("no", "Disagree", "1", "2")
                        .net("yes", "Agree", "4", "5")))
            .build();
    assertThat(kinds(diverging(report))).contains(ColorRole.Kind.POSITIVE, ColorRole.Kind.NEGATIVE);
    assertThat(diverging(report).positive()).isEqualTo("Agree");
    assertThat(ReportText.of(report)).doesNotContain("best balance").contains("most frequent");
  }

  @Test
  void whereNobodyKnowsTheGoodSideNothingIsJudged() {
    Report report = StudyReport.of(results(colours())).build();
    assertThat(kinds(diverging(report)))
        .containsExactlyInAnyOrder(
            ColorRole.Kind.ONE_SIDE, ColorRole.Kind.NEUTRAL, ColorRole.Kind.OTHER_SIDE);
    assertThat(ReportText.of(report))
        .doesNotContain("balance")
        .contains("Reds: [70% statements.slow.reds] for “The stairs”");
    assertThat(report.diagnostics()).extracting(Diagnostic::rule).containsExactly("unknownSide");
    assertThat(report.diagnostics().get(0).toString())
        .contains("question \"statements\"", "side: positive");
  }

  @Test
  void aSideHasOneNet() {
    assertThatThrownBy(
            () ->
                colours()
                    .net(new Net("deep", "Deep", List.of("1", "5")).withSide(Net.Side.POSITIVE))
                    .net("pale", "Pale", Net.Side.POSITIVE, "3")
                    .build())
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("two nets on the positive side, \"deep\" and \"pale\"");
  }

  @Test
  void orderedAnswersKeepTheirOrder() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(List.of(i % 10 < 2 ? "1" : i % 10 < 8 ? "2" : "3"));
    }
    SingleQuestion.Builder often =
        SingleQuestion.builder("often").category("1", "Never").category("2", "Sometimes");
    Study study =
        Study.builder("often")
            .languages(Locale.ENGLISH)
            .question(often.label("How often").category("3", "Always").build())
            .build();
    Results results = Analysis.of(study).run(RowsSource.of("rows", List.of("often"), rows));
    Block.Chart chart =
        (Block.Chart)
            ((Block.Section)
                    StudyReport.of(results).build().blocks().stream()
                        .filter(Block.Section.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .blocks().stream().filter(Block.Chart.class::isInstance).findFirst().orElseThrow();
    assertThat(((ChartSpec.Bars) chart.spec()).marks())
        .extracting(ChartSpec.Mark::label)
        .containsExactly("Never", "Sometimes", "Always");
    assertThat(Inline.plain(chart.title()))
        .isEqualTo("60% answer “Sometimes”, more than any other answer");
  }

  @Test
  void aLanguageWithoutWordsIsRefused() {
    assertThatThrownBy(() -> StudyReport.of(results(colours())).language(Locale.GERMAN).build())
        .isInstanceOf(ReportException.class)
        .hasMessage("a report in \"de\" is not possible; the languages are: en, fr");
  }
}
