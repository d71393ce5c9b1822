package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.analysis.Analysis;
import io.etude.analysis.Runner;
import io.etude.analysis.Tally;
import io.etude.codebook.CategoryBuilder;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.results.Cell;
import io.etude.results.DesignEffects;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Comparison;
import io.etude.results.inference.Estimate;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every figure that R's survey package computed, to a relative 1e-9. */
class OracleTest {
  private static final double RELATIVE = 1e-9;
  private static final String FOLDER = "/io/etude/analysis/";

  @TestFactory
  Stream<DynamicTest> stratified() {
    return tests("apistrat.json");
  }

  @TestFactory
  Stream<DynamicTest> clustered() {
    return tests("apiclus1.json");
  }

  @TestFactory
  Stream<DynamicTest> nhtsa() {
    return tests("nhtsa.json");
  }

  private static Stream<DynamicTest> tests(String name) {
    Oracle oracle = new Oracle(name);
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode table : oracle.json.path("tables")) {
      tests.add(DynamicTest.dynamicTest(title(table), () -> oracle.table(table)));
    }
    for (JsonNode means : oracle.json.path("means")) {
      tests.add(DynamicTest.dynamicTest("mean of " + title(means), () -> oracle.means(means)));
    }
    for (JsonNode nps : oracle.json.path("nps")) {
      tests.add(DynamicTest.dynamicTest("nps of " + title(nps), () -> oracle.nps(nps)));
    }
    for (JsonNode q : oracle.json.path("woodruff")) {
      tests.add(DynamicTest.dynamicTest("quartiles of " + title(q), () -> oracle.woodruff(q)));
    }
    return tests.stream();
  }

  private static String title(JsonNode node) {
    return node.path("question").asText() + " by " + node.path("segment").asText("nothing");
  }

  /** One file of figures and its data. */
  private static final class Oracle {
    final JsonNode json;
    final Source source;

    Oracle(String name) {
      try {
        json = new ObjectMapper().readTree(OracleTest.class.getResourceAsStream(FOLDER + name));
        Path data =
            Path.of(OracleTest.class.getResource(FOLDER + json.path("data").asText()).toURI());
        source = data.toString().endsWith(".sav") ? SpssSource.of(data) : CsvSource.of(data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    Study.Builder study(Conventions.IntervalMethod method) {
      return Study.builder("oracle")
          .weighting(new Weighting.Given(json.path("weight").asText()))
          .design(
              new SampleDesign(
                  text("strata"), text("psu"), text("fpc"), SampleDesign.LonelyPsu.FAIL))
          .conventions(Conventions.builder().interval(method).build());
    }

    Optional<String> text(String field) {
      return json.has(field) ? Optional.of(json.path(field).asText()) : Optional.empty();
    }

    void segment(Study.Builder study, JsonNode node) {
      if (node.path("segment").isNull()) {
        return;
      }
      String column = node.path("segment").asText();
      Segment.Builder segment = Segment.builder(column);
      for (JsonNode c : node.path("columns")) {
        String id = c.path("column").asText();
        if (!id.equals("total")) {
          segment.category(id, id);
        }
      }
      study.segment(segment.build());
    }

    <B extends CategoryBuilder<B>> B categories(B question, JsonNode table, String... columns) {
      Set<String> codes = new LinkedHashSet<>();
      for (JsonNode cell : table.path("columns").get(0).path("cells")) {
        codes.add(cell.path("code").asText());
      }
      codes.forEach(code -> question.category(code, code));
      Set<String> others = new LinkedHashSet<>();
      for (String column : columns) {
        others.addAll(values(column));
      }
      others.removeAll(codes);
      others.forEach(code -> question.missing(code, code, MissingKind.NO_ANSWER));
      return question;
    }

    Set<String> values(String column) {
      Set<String> values = new LinkedHashSet<>();
      ReadRequest request =
          new ReadRequest(List.of(new ReadRequest.Wanted(column, ReadRequest.Form.CODES)));
      try (ChunkReader reader = source.open(request)) {
        for (Optional<Chunk> c = reader.next(); c.isPresent(); c = reader.next()) {
          CodeColumn codes = (CodeColumn) c.get().columns().get(0);
          for (int i = 0; i < codes.dictionary().size(); i++) {
            values.add(codes.dictionary().value(i));
          }
        }
      }
      return values;
    }

    void table(JsonNode table) {
      for (String method : List.of("xlogit", "beta", "wilsonKish")) {
        Study.Builder study =
            study(
                Conventions.IntervalMethod.valueOf(
                    method.equals("wilsonKish")
                        ? "WILSON"
                        : method.toUpperCase(java.util.Locale.ROOT)));
        String name = table.path("question").asText();
        if (name.contains("+")) {
          String[] slots = name.split("\\+");
          study.question(
              categories(MultipleQuestion.builder("q").slots(slots), table, slots).build());
        } else {
          study.question(categories(SingleQuestion.builder("q").column(name), table, name).build());
        }
        segment(study, table);
        Analysis analysis = Analysis.of(study.build());
        Results results = analysis.run(source).complete();
        ResultTable made =
            results
                .table(
                    "q"
                        + (table.path("segment").isNull()
                            ? ""
                            : "@" + table.path("segment").asText()))
                .orElseThrow();
        for (JsonNode column : table.path("columns")) {
          for (JsonNode cell : column.path("cells")) {
            cell(made, column.path("column").asText(), cell, method);
          }
        }
        differences(analysis, made, table);
        raoScott(made, table.path("raoScottF"));
      }
    }

    void cell(ResultTable table, String columnId, JsonNode expected, String method) {
      ResultColumn column = table.column(columnId).orElseThrow();
      String code = expected.path("code").asText();
      Cell cell = table.cell(code, columnId).orElseThrow();
      String at = columnId + " " + code + " ";
      assertThat(column.base()).as(at).hasValue(expected.path("base").asLong());
      assertThat(cell.count()).as(at).hasValue(expected.path("count").asLong());
      close(at + "W", column.weightedBase().orElseThrow(), expected.path("weightedBase"));
      close(at + "n_eff", column.effectiveBase().orElseThrow(), expected.path("effectiveBase"));
      close(at + "w", cell.weightedCount().orElseThrow(), expected.path("weightedCount"));
      Estimate share = cell.share().orElseThrow();
      close(at + "p", share.value(), expected.path("percent"));
      close(at + "se", share.se(), expected.path("se"));
      designEffect(at, column, cell, expected);
      assertThat(share.df()).as(at).isEqualTo(expected.path("df").asInt());
      JsonNode interval = expected.path(method);
      boolean edge = cell.count().getAsLong() == 0 || cell.count().equals(column.base());
      if (interval.isArray() && interval.get(0).isNumber() && !edge) {
        close(at + method, share.interval().orElseThrow().low(), interval.get(0));
        close(at + method, share.interval().orElseThrow().high(), interval.get(1));
      }
    }

    /** R's svymean(deff = "replace"): the variance over svyvar/n, here of R's own figures. */
    void designEffect(String at, ResultColumn column, Cell cell, JsonNode expected) {
      double p = expected.path("percent").asDouble();
      double variance = Math.pow(expected.path("se").asDouble(), 2);
      long n = expected.path("base").asLong();
      double made = DesignEffects.ofCell(column, cell);
      if (p == 0 || p == 1) {
        assertThat(made).as(at + "deff").isNaN();
      } else {
        double effect = variance * (n - 1) / (p * (1 - p));
        assertThat(made).as(at + "deff").isCloseTo(effect, Offset.offset(4 * RELATIVE * effect));
      }
    }

    void differences(Analysis analysis, ResultTable table, JsonNode expected) {
      for (JsonNode d : expected.path("differences")) {
        Tally tally;
        try (ChunkReader reader = source.open(analysis.request())) {
          tally = Runner.sameThread().run(reader, analysis::tally);
        }
        Comparison made =
            analysis.compare(
                tally,
                table.id().toString(),
                d.path("code").asText(),
                d.path("columns").get(0).asText(),
                d.path("columns").get(1).asText());
        close(d.toString(), made.difference().value(), d.path("difference"));
        close(d.toString(), made.difference().se(), d.path("se"));
      }
    }

    void raoScott(ResultTable table, JsonNode expected) {
      if (expected.isMissingNode() || expected.isNull()) {
        return;
      }
      AssociationTest test = table.independence().test().orElseThrow();
      close("F", test.statistic(), expected.path("F"));
      close("df1", test.df1(), expected.path("ndf"));
      close("df2", test.df2(), expected.path("ddf"));
      close("p", test.p(), expected.path("p"));
    }

    /** User-missing values as the file declares them. */
    NumericQuestion number(String column) {
      NumericQuestion.Builder question = NumericQuestion.builder("q").column(column);
      var missing = source.schema().variable(column).orElseThrow().missing();
      for (String value : values(column)) {
        if (missing.contains(value)) {
          question.missing(value, value, MissingKind.NO_ANSWER);
        }
      }
      return question.build();
    }

    void means(JsonNode means) {
      Study.Builder study = study(Conventions.IntervalMethod.XLOGIT);
      study.question(number(means.path("question").asText()));
      segment(study, means);
      Results results = Analysis.of(study.build()).run(source).complete();
      ResultTable table =
          results
              .table(
                  "q"
                      + (means.path("segment").isNull()
                          ? ""
                          : "@" + means.path("segment").asText()))
              .orElseThrow();
      for (JsonNode c : means.path("columns")) {
        ResultColumn column = table.column(c.path("column").asText()).orElseThrow();
        String at = column.id() + " ";
        assertThat(column.base()).hasValue(c.path("base").asLong());
        close(at, column.weightedBase().orElseThrow(), c.path("weightedBase"));
        close(at, column.effectiveBase().orElseThrow(), c.path("effectiveBase"));
        Estimate mean = estimate(column, Summary.Stat.MEAN);
        close(at + "mean", mean.value(), c.path("mean"));
        close(at + "se", mean.se(), c.path("se"));
        assertThat(mean.df()).isEqualTo(c.path("df").asInt());
        close(at + "low", mean.interval().orElseThrow().low(), c.path("ci95").get(0));
        close(at + "high", mean.interval().orElseThrow().high(), c.path("ci95").get(1));
        close(at + "sd", estimate(column, Summary.Stat.SD).value(), c.path("sd"));
        double ratio = c.path("se").asDouble() / c.path("sd").asDouble();
        double effect = ratio * ratio * c.path("base").asLong();
        assertThat(DesignEffects.ofMean(column).orElseThrow())
            .as(at + "deff")
            .isCloseTo(effect, Offset.offset(4 * RELATIVE * effect));
        quartiles(at, column, c.path("quartilesMath"), Estimate::value);
      }
    }

    void quartiles(
        String at, ResultColumn column, JsonNode expected, ToDoubleFunction<Estimate> part) {
      List<Summary.Stat> stats = List.of(Summary.Stat.Q1, Summary.Stat.MEDIAN, Summary.Stat.Q3);
      for (int i = 0; i < 3; i++) {
        close(
            at + stats.get(i), part.applyAsDouble(estimate(column, stats.get(i))), expected.get(i));
      }
    }

    void nps(JsonNode expected) {
      Study.Builder study = study(Conventions.IntervalMethod.XLOGIT);
      study.question(
          RatingQuestion.builder("q")
              .column(expected.path("question").asText())
              .scale(0, 10)
              .score(RatingQuestion.Score.NPS)
              .build());
      ResultColumn total =
          Analysis.of(study.build()).run(source).complete().table("q").orElseThrow().total();
      Estimate nps = estimate(total, Summary.Stat.NPS);
      close("nps", nps.value(), expected.path("nps"));
      close("se", nps.se(), expected.path("se"));
      assertThat(nps.df()).isEqualTo(expected.path("df").asInt());
    }

    void woodruff(JsonNode expected) {
      Study.Builder study = study(Conventions.IntervalMethod.XLOGIT);
      study.question(number(expected.path("question").asText()));
      ResultColumn total =
          Analysis.of(study.build()).run(source).complete().table("q").orElseThrow().total();
      quartiles("", total, expected.path("quantile"), Estimate::value);
      quartiles("", total, expected.path("low"), e -> e.interval().orElseThrow().low());
      quartiles("", total, expected.path("high"), e -> e.interval().orElseThrow().high());
    }

    static Estimate estimate(ResultColumn column, Summary.Stat stat) {
      return column.summary(stat).flatMap(Summary::estimate).orElseThrow();
    }

    static void close(String what, double made, JsonNode expected) {
      double value = expected.asDouble();
      assertThat(made)
          .as(what)
          .isCloseTo(value, Offset.offset(Math.max(RELATIVE * Math.abs(value), 1e-300)));
    }
  }
}
