package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.study.Study;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole studies against R's survey package, to a relative 1e-9: the cases in the folder {@code
 * survey}, whose expected figures {@code src/test/r/survey.R} computes from codebook and data by
 * itself. They are where the two once differed, or where a convention is easily missed.
 */
class SurveyPackageTest {
  private static final double RELATIVE = 1e-9;

  @TestFactory
  Stream<DynamicTest> figures() throws IOException, URISyntaxException {
    Path cases = Path.of(SurveyPackageTest.class.getResource("/io/etude/analysis/survey").toURI());
    List<Path> folders;
    try (Stream<Path> list = Files.list(cases)) {
      folders = list.sorted().toList();
    }
    assertThat(folders).isNotEmpty();
    return folders.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> new Case(f).check()));
  }

  /** One study. */
  private static final class Case {
    final JsonNode expected;
    final Results results;
    int figures;

    Case(Path folder) throws IOException {
      expected = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
      Study study = Study.read(folder.resolve("study.yaml"));
      results = Analysis.of(study).run(CsvSource.of(folder.resolve("data.csv"))).complete();
    }

    void check() {
      assertThat(results.tables()).hasSize(expected.size());
      for (ResultTable table : results.tables()) {
        JsonNode node = expected.path(table.id().toString());
        assertThat(node.isObject()).as(table.id().toString()).isTrue();
        assertThat(table.columns()).hasSize(node.path("columns").size());
        for (ResultColumn column : table.columns()) {
          column(table, column, node.path("columns").path(column.id()));
        }
        if (table.segment().isPresent()) {
          letters(table, node.path("letters"));
          test(table, node.path("test"));
        }
      }
      System.out.println(results.study().id() + ": " + figures + " figures");
    }

    void column(ResultTable table, ResultColumn column, JsonNode node) {
      String at = table.id() + " " + column.id();
      assertThat(column.base()).as(at).hasValue(node.path("base").asLong());
      close(at, column.weightedBase().orElseThrow(), node.path("weightedBase"));
      close(at, column.effectiveBase().orElseThrow(), node.path("effectiveBase"));
      assertThat(column.df()).as(at).isEqualTo(node.path("df").asInt());
      assertThat(table.rows()).hasSize(node.path("rows").size());
      for (int r = 0; r < table.rows().size(); r++) {
        String id = table.rows().get(r).id();
        Cell cell = column.cells().get(r);
        JsonNode row = node.path("rows").path(id);
        assertThat(cell.count()).as(at + " " + id).hasValue(row.path("count").asLong());
        close(at + " " + id, cell.weightedCount().orElseThrow(), row.path("weightedCount"));
        estimate(at + " " + id, cell.share(), row, "share");
      }
      for (Summary summary : column.summaries()) {
        String stat = summary.stat().code();
        estimate(at + " " + stat, summary.estimate(), node.path("summaries").path(stat), "value");
      }
    }

    void estimate(String at, Optional<Estimate> made, JsonNode node, String name) {
      if (!node.path(name).isNumber()) {
        assertThat(made.map(Estimate::value).filter(v -> !v.isNaN())).as(at).isEmpty();
        return;
      }
      close(at, made.orElseThrow().value(), node.path(name));
      if (node.path("se").isNumber()) {
        close(at + " se", made.get().se(), node.path("se"));
      }
      assertThat(made.get().interval().isPresent()).as(at).isEqualTo(node.has("ci"));
      if (node.has("ci")) {
        close(at + " low", made.get().interval().orElseThrow().low(), node.path("ci").get(0));
        close(at + " high", made.get().interval().orElseThrow().high(), node.path("ci").get(1));
      }
    }

    void letters(ResultTable table, JsonNode node) {
      for (int r = 0; r < table.rows().size(); r++) {
        List<List<Higher>> made = new ArrayList<>();
        for (ResultColumn column : table.columns()) {
          made.add(column.cells().get(r).higherThan());
        }
        letters(table, table.rows().get(r).id(), made, node);
      }
      if (table.total().summary(Summary.Stat.MEAN).isPresent()) {
        List<List<Higher>> made = new ArrayList<>();
        for (ResultColumn column : table.columns()) {
          made.add(column.summary(Summary.Stat.MEAN).orElseThrow().higherThan());
        }
        letters(table, "mean", made, node);
      }
    }

    void letters(ResultTable table, String row, List<List<Higher>> higher, JsonNode node) {
      TreeSet<String> made = new TreeSet<>();
      for (int c = 0; c < higher.size(); c++) {
        String winner = table.columns().get(c).id();
        higher.get(c).forEach(h -> made.add(winner + " > " + h.column() + " at " + h.level()));
      }
      TreeSet<String> wanted = new TreeSet<>();
      for (JsonNode letter : node.path(row)) {
        wanted.add(
            letter.path("column").asText()
                + " > "
                + letter.path("higherThan").asText()
                + " at "
                + letter.path("level").asDouble());
      }
      assertThat(made).as(table.id() + " " + row).isEqualTo(wanted);
      figures += made.size();
    }

    void test(ResultTable table, JsonNode node) {
      assertThat(table.independence().test().isPresent())
          .as(table.id().toString())
          .isEqualTo(node.isObject());
      if (node.isObject()) {
        AssociationTest test = table.independence().test().orElseThrow();
        Map.of(
                "statistic", test.statistic(),
                "df1", test.df1(),
                "df2", test.df2(),
                "p", test.p(),
                "cramersV", test.cramersV())
            .forEach((name, made) -> close(table.id() + " " + name, made, node.path(name)));
      }
    }

    void close(String what, double made, JsonNode node) {
      figures++;
      double value = node.asDouble();
      // what is 0 but for rounding has no relative error
      double least = Math.max(RELATIVE * Math.abs(value), 1e-15);
      assertThat(node.isNumber()).as(what).isTrue();
      assertThat(made).as(what).isCloseTo(value, Offset.offset(least));
    }
  }
}
