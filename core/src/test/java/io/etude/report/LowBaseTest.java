package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.analysis.Analysis;
import io.etude.analysis.Flag;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Results;
import io.etude.dataset.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.render.JsonRenderer;
import io.etude.render.ReportException;
import io.etude.study.Conventions;
import io.etude.study.RatingQuestion;
import io.etude.study.Segment;
import io.etude.study.SingleQuestion;
import io.etude.study.Study;
import io.etude.testing.ReportText;
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
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      rows.add(new Row(i % 4 == 0 ? "y" : "n", String.valueOf(i % 11), i < 60 ? "a" : "b"));
    }
    Study study =
        Study.builder("low")
            .languages(Locale.ENGLISH)
            .conventions(Conventions.builder().lowBase(lowBase).build())
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

  private static Block.Table table(Report report, String id) {
    return tables(report.blocks()).stream()
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

  @Test
  void withholdsEstimatesAndCountsButNotTheBase() {
    Report report = StudyReport.of(results(Conventions.LowBase.WITHHOLD)).build();
    ResultTable q = table(report, "table-q").banner().get(0);
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
    ResultTable rating = table(report, "table-rating").banner().get(0);
    assertThat(rating.column("b").orElseThrow().summaries())
        .isNotEmpty()
        .allSatisfy(summary -> assertThat(summary.estimate()).isEmpty());
    assertThat(ReportText.of(report))
        .contains("**\u00a0Base below 30: too few answers to publish.");
  }

  @Test
  void whereNobodyIsInTheColumnNothingIsWithheld() {
    Results published = results(Conventions.LowBase.WITHHOLD).published();
    assertThat(published.table("q@group").orElseThrow().column("c").orElseThrow().cells())
        .allSatisfy(cell -> assertThat(cell.flags()).doesNotContain(Flag.WITHHELD));
  }

  @Test
  void flagsThemIfTheStudySaysSo() throws IOException {
    Results results = results(Conventions.LowBase.FLAG);
    assertThat(results.published()).isSameAs(results);
    Report report = StudyReport.of(results).build();
    assertThat(table(report, "table-q").banner().get(0).column("b").orElseThrow().cells())
        .allSatisfy(cell -> assertThat(cell.share()).isPresent());
    assertThat(ReportText.of(report))
        .contains("**\u00a0Base below 30: too few answers to interpret.");
    assertThat(ReportText.of(byTemplate(results, "Of them ${pct(\"q.y@group.b\")}.")))
        .contains("25%");
  }

  @Test
  void theMachineReadableTwinHasThemEitherWay() throws IOException {
    Report report = StudyReport.of(results(Conventions.LowBase.WITHHOLD)).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(report, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"lowBase\"")
        .contains("\"share\":0.25")
        .doesNotContain("withheld");
  }

  @Test
  void proseThatQuotesOneIsToldTheEstimateAndTheBase() {
    Results results = results(Conventions.LowBase.WITHHOLD);
    assertThatThrownBy(() -> byTemplate(results, "Of them ${pct(\"q.y@group.b\")}."))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("article.ftl.md:1")
        .hasMessageContaining("q.y@group.b: it is 25% on a base of 20 (effective 20.0), below")
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
    assertThat(ReportText.of(report)).contains("untold of 20");
  }

  private Report byTemplate(Results results, String article) throws IOException {
    Path template = folder.resolve("article.ftl.md");
    Files.writeString(template, article);
    return StudyReport.of(results).template(template).build();
  }
}
