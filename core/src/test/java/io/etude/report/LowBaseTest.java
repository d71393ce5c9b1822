package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.render.JsonRenderer;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.ReportText;
import io.etude.testing.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Estimates on a base below the threshold are published only where the study says so. */
class LowBaseTest {

  @TempDir Path folder;

  private record Row(String q, String rating, String group) {}

  /** 60 respondents in group a, 20 in group b, none in group c. */
  private static Results results(Conventions.LowBase lowBase) {
    return results(Conventions.builder().lowBase(lowBase).build());
  }

  private static Results results(Conventions conventions) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      rows.add(new Row(i % 4 == 0 ? "y" : "n", String.valueOf(i % 11), i < 60 ? "a" : "b"));
    }
    Study study =
        Study.builder("low")
            .languages(Locale.ENGLISH)
            .conventions(conventions)
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .question(RatingQuestion.builder("rating").scale(0, 10).build())
            .segment(
                Segment.builder("group")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .build())
            .build();
    return Analysis.of(study)
        .run(
            RowsSource.builder("rows", rows)
                .column("q", Row::q)
                .column("rating", Row::rating)
                .column("group", Row::group)
                .build());
  }

  private static StatTable table(Report report, String id) {
    return tables(report.blocks()).stream()
        .map(Block.Table::table)
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Block.Table> tables(List<Block> blocks) {
    List<Block.Table> tables = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Section section) {
        tables.addAll(tables(section.blocks()));
      } else if (block instanceof Block.Table table) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** They count nowhere, so there is nothing to withhold: the group is one that nobody is in. */
  @Test
  void countsNobodyInAGroupWithoutWeight() {
    Study study =
        Study.builder("weightless")
            .weighting(new Weighting.Given("w"))
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("group").category("a", "A").category("b", "B").build())
            .build();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(List.of(i % 3 == 0 ? "y" : "n", i < 88 ? "a" : "b", i < 88 ? "1" : "0"));
    }
    Results results =
        Analysis.of(study).run(RowsSource.of("rows", List.of("q", "group", "w"), rows));
    ResultColumn b = results.table("q@group").orElseThrow().column("b").orElseThrow();
    assertThat(b.base()).hasValue(0);
    assertThat(b.cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.count()).hasValue(0);
              assertThat(cell.share()).isEmpty();
              assertThat(cell.flags()).doesNotContain(Flag.WITHHELD);
            });
  }

  @Test
  void withholdsEstimatesAndCountsButNotTheBase() {
    Results results = results(Conventions.LowBase.WITHHOLD);
    ResultTable q = results.table("q@group").orElseThrow();
    ResultColumn b = q.column("b").orElseThrow();
    assertThat(b.base()).hasValue(20);
    assertThat(b.cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.share()).isEmpty();
              assertThat(cell.count()).isEmpty();
              assertThat(cell.flags()).contains(Flag.LOW_BASE, Flag.WITHHELD);
            });
    assertThat(q.column("a").orElseThrow().cells())
        .allSatisfy(cell -> assertThat(cell.share()).isPresent());
    ResultTable rating = results.table("rating@group").orElseThrow();
    assertThat(rating.column("b").orElseThrow().summaries())
        .isNotEmpty()
        .allSatisfy(summary -> assertThat(summary.estimate()).isEmpty());
  }

  @Test
  void leavesColumnsWithoutFiguresOutOfTablesAndNotesThem() {
    Report report =
        StudyReport.of(results(Conventions.LowBase.WITHHOLD))
            .resultsDetail(ResultsDetail.FULL)
            .build();
    assertThat(table(report, "table-q").columns())
        .extracting(StatColumn::id)
        .containsExactly("total", "a");
    assertThat(ReportText.of(report)).contains("Not shown (base under 30): B (20), C (0).");
  }

  @Test
  void showsThemWithoutFiguresIfTheStudySaysSo() {
    Conventions conventions =
        Conventions.builder().withheldColumns(Conventions.WithheldColumns.SHOWN).build();
    Report report = StudyReport.of(results(conventions)).resultsDetail(ResultsDetail.FULL).build();
    StatTable q = table(report, "table-q");
    assertThat(q.columns()).extracting(StatColumn::id).contains("b");
    assertThat(q.cell(0, 2).absence()).contains(Figure.Absence.WITHHELD);
    assertThat(q.cell(0, 2).text()).isEqualTo("**");
    assertThat(ReportText.of(report))
        .contains("**\u00a0Base below 30: too few answers to publish.");
  }

  @Test
  void whereNobodyIsInTheColumnNothingIsWithheld() {
    Results published = results(Conventions.LowBase.WITHHOLD);
    assertThat(published.table("q@group").orElseThrow().column("c").orElseThrow().cells())
        .allSatisfy(cell -> assertThat(cell.flags()).doesNotContain(Flag.WITHHELD));
  }

  @Test
  void flagsThemIfTheStudySaysSo() throws IOException {
    Results results = results(Conventions.LowBase.FLAG);
    assertThat(results.tables()).isEqualTo(results.complete().tables());
    Report report = StudyReport.of(results).resultsDetail(ResultsDetail.FULL).build();
    assertThat(results.table("q@group").orElseThrow().column("b").orElseThrow().cells())
        .allSatisfy(cell -> assertThat(cell.share()).isPresent());
    StatTable q = table(report, "table-q");
    assertThat(q.columns().get(2).id()).isEqualTo("b");
    assertThat(q.cell(0, 2).text()).isEqualTo("25");
    assertThat(q.columns().get(2).mark()).isEqualTo(Figure.Mark.LOW_BASE);
    assertThat(ReportText.of(report))
        .contains("**\u00a0Base below 30: too few answers to interpret.");
    assertThat(ReportText.of(byTemplate(results, "Of them ${pct(\"q.y@group.b\")}.")))
        .contains("25%");
  }

  private List<String> unsaid(String article) throws IOException {
    return byTemplate(results(Conventions.LowBase.FLAG), article).diagnostics().stream()
        .filter(diagnostic -> diagnostic.rule().equals("lowBaseUnsaid"))
        .map(diagnostic -> diagnostic.place() + ": " + diagnostic.message())
        .toList();
  }

  /** Prose has no mark for it, so that the base is wanted in the same paragraph. */
  @Test
  void proseThatQuotesOneWithoutItsBaseIsRemarkedOn() throws IOException {
    assertThat(unsaid("One.\n\nOf them ${pct(\"q.y@group.b\")}."))
        .singleElement()
        .asString()
        .endsWith(
            "article.ftl.md:3:9: \"25%\" (q.y@group.b), of 20 respondents: a low base, which the"
                + " text doesn't print");
    assertThat(unsaid("One.\n\nOf them ${pct(\"q.y@group.b\")}, ${pct(\"q.n@group.b\")} no."))
        .singleElement()
        .asString()
        .endsWith(
            "article.ftl.md:3:9: \"25%\" (q.y@group.b), of 20 respondents; \"75%\" (q.n@group.b),"
                + " of 20 respondents: low bases, which the text doesn't print");
    assertThat(unsaid("::: headline\n${pct(\"q.y@group.b\")} say yes\n:::\n\nOf the 20."))
        .hasSize(1);
    assertThat(unsaid("Of the ${base(\"q.y@group.b\")} of them ${pct(\"q.y@group.b\")}."))
        .isEmpty();
    assertThat(unsaid("Of the 20, ${pct(\"q.y@group.b\")} say so.")).isEmpty();
    assertThat(unsaid("Of them ${pct(\"q.y@group.a\")}.")).as("no low base").isEmpty();
  }

  @Test
  void completeResultsOfAFewHaveTheirTablesToo() {
    Study study =
        Study.builder("few")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .build();
    Results results = Analysis.of(study).run(TestData.of("q", "y", "n", "y", "y"));
    Report published = StudyReport.of(results).build();
    Report complete = StudyReport.of(results.complete()).build();
    assertThat(ReportText.of(published)).doesNotContain("75");
    assertThat(complete.blocks().toString()).contains("chart-q");
    assertThat(ReportText.of(complete)).contains("75");
  }

  @Test
  void theJsonWithholdsThemToo() {
    Report report =
        StudyReport.of(results(Conventions.LowBase.WITHHOLD))
            .resultsDetail(ResultsDetail.FULL)
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(report, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"base\":20")
        .contains(
            "\"count\":null,\"weightedCount\":null,\"share\":null,\"se\":null,\"ci\":null,"
                + "\"designEffect\":null,\"higherThan\":[],\"flags\":[\"lowBase\",\"withheld\"]");
  }

  @Test
  void proseThatQuotesOneIsToldTheBaseAndNotTheEstimate() {
    Results results = results(Conventions.LowBase.WITHHOLD);
    assertThatThrownBy(() -> byTemplate(results, "Of them ${pct(\"q.y@group.b\")}."))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("article.ftl.md:1")
        .hasMessageContaining(
            "q.y@group.b: it is of 20 respondents, and figures on a base below 30 are not")
        .hasMessageNotContaining("25%")
        .hasMessageContaining("lowBase: flag");
    assertThatThrownBy(() -> byTemplate(results, "${claim(\"q.y@group.b\", \"quarter\")}"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("its base is too low");
  }

  @Test
  void proseCanAskFirst() throws IOException {
    Report report =
        byTemplate(
            results(Conventions.LowBase.WITHHOLD),
            "<#if has(\"q.y@group.b\")>told<#else>untold of ${base(\"q.y@group.b\")}</#if>");
    assertThat(ReportText.of(report)).contains("untold of [20 q.y@group.b]");
  }

  private Report byTemplate(Results results, String article) throws IOException {
    Path template = folder.resolve("article.ftl.md");
    Files.writeString(template, article);
    return StudyReport.of(results).template(template).resultsDetail(ResultsDetail.FULL).build();
  }
}
