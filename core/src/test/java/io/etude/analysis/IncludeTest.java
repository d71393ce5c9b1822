package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.etude.StudyException;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Source;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.render.JsonRenderer;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.study.RowCondition;
import io.etude.study.SampleDesign;
import io.etude.study.Secret;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that a study leaves out. */
class IncludeTest {

  private static final List<String> COLUMNS = List.of("id", "status", "age", "done", "q");

  private static final List<List<String>> ROWS =
      rows(
          "1 Complete 30 1.5. y",
          "2 Complete 17 1.5. y",
          "3 Partial 17 . n",
          "4 Complete . 2.5. n",
          "5 Test 40 2.5. y",
          "6 Complete 100 . n",
          "7 . 101 3.5. y",
          "8 Complete 18 4.5. n");

  private static List<List<String>> rows(String... rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row.split(" ")).map(x -> x.equals(".") ? "" : x).toList())
        .toList();
  }

  private static Study.Builder study(RowCondition... conditions) {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
    Arrays.stream(conditions).forEach(study::include);
    return study;
  }

  private static Results run(Study study) {
    return Analysis.of(study).run(RowsSource.of("answers", COLUMNS, ROWS));
  }

  static Stream<Arguments> cases() {
    RowCondition complete = RowCondition.codes("status", "Complete");
    RowCondition adult = RowCondition.between("age", 18, 100);
    RowCondition done = RowCondition.answered("done");
    return Stream.of(
        Arguments.of(List.of(), List.of(), 8),
        Arguments.of(List.of(complete), List.of(3L), 5),
        Arguments.of(List.of(RowCondition.codes("status", "Complete", "Partial")), List.of(2L), 6),
        Arguments.of(List.of(adult), List.of(4L), 4),
        Arguments.of(List.of(atLeast(18)), List.of(3L), 5),
        Arguments.of(List.of(done), List.of(2L), 6),
        Arguments.of(List.of(RowCondition.empty("done")), List.of(6L), 2),
        Arguments.of(List.of(RowCondition.empty("age")), List.of(7L), 1),
        Arguments.of(List.of(RowCondition.codes("status", "Test", "")), List.of(6L), 2),
        // the first condition that fails counts the row
        Arguments.of(List.of(complete, adult), List.of(3L, 2L), 3),
        Arguments.of(List.of(adult, complete), List.of(4L, 1L), 3),
        Arguments.of(List.of(complete, adult, done), List.of(3L, 2L, 1L), 2),
        Arguments.of(List.of(RowCondition.answered("id")), List.of(0L), 8));
  }

  private static RowCondition atLeast(double minimum) {
    return RowCondition.between("age", minimum, Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsThatFailAConditionCountNowhere(
      List<RowCondition> conditions, List<Long> leftOut, int respondents) {
    Results results = run(study(conditions.toArray(RowCondition[]::new)).build());
    assertThat(results.leftOut()).isEqualTo(leftOut);
    assertThat(results.complete().leftOut()).isEqualTo(leftOut);
    assertThat(results.respondents()).isEqualTo(respondents);
    assertThat(results.table("q").orElseThrow().total().base().orElseThrow())
        .isEqualTo(respondents);
  }

  /** Weights, raking, strata, bands, undeclared codes, doubled ids: all of it. */
  private static Study.Builder whole(Weighting weighting) {
    return study()
        .question(NumericQuestion.builder("age").maximum(120).build())
        .segment(
            Segment.builder("city").column("city").category("a", "A").category("b", "B").build())
        .weighting(weighting)
        .design(
            new SampleDesign(
                Optional.of("stratum"),
                Optional.empty(),
                Optional.empty(),
                SampleDesign.LonelyPsu.FAIL))
        .respondentId("id");
  }

  private static final List<String> WIDE =
      List.of("id", "status", "age", "done", "q", "city", "w", "stratum");

  private static List<List<String>> wide(int rows) {
    Random random = new Random(7);
    List<List<String>> wide = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      boolean complete = random.nextInt(3) > 0;
      wide.add(
          List.of(
              String.valueOf(random.nextInt(rows * 2)),
              complete ? "Complete" : "Partial",
              random.nextInt(9) == 0 ? "" : String.valueOf(random.nextInt(140)),
              complete ? "x" : "",
              List.of("y", "n", "", "oops").get(random.nextInt(complete ? 3 : 4)),
              random.nextBoolean() ? "a" : "b",
              // only rows that are left out have a weight that is refused
              complete ? String.valueOf(random.nextInt(5)) : "-1",
              complete ? "s" + random.nextInt(2) : ""));
    }
    return wide;
  }

  private static Weighting given() {
    return new Weighting.Given("w");
  }

  private static Weighting raking() {
    return Weighting.Raking.to(new Weighting.Target("city", Map.of("a", 0.3, "b", 0.7)));
  }

  static Stream<Arguments> studies() {
    Conventions.Disclosure threshold = Conventions.Disclosure.of(5);
    Conventions.Rounding rounding =
        new Conventions.Rounding(3, Secret.of("00112233445566778899aabbccddeeff"));
    return Stream.of(given(), raking(), new Weighting.None())
        .flatMap(
            weighting ->
                Stream.of(
                        Conventions.builder(),
                        Conventions.builder().disclosure(threshold),
                        Conventions.builder().disclosure(threshold.rounded(rounding)))
                    .map(conventions -> Arguments.of(weighting, conventions.build())));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void figuresAreThoseOfTheRowsThatAreLeft(Weighting weighting, Conventions conventions)
      throws IOException {
    List<List<String>> all = wide(400);
    List<List<String>> some = all.stream().filter(row -> row.get(1).equals("Complete")).toList();
    Study.Builder study = whole(weighting).conventions(conventions);
    Study without = study.build();
    Study with = study.include(RowCondition.codes("status", "Complete")).build();
    Results results = Analysis.of(with).run(RowsSource.of("answers", WIDE, all));
    Results expected = Analysis.of(without).run(RowsSource.of("answers", WIDE, some));
    assertThat(results.complete().leftOut()).containsExactly((long) all.size() - some.size());
    assertThat(json(results)).isEqualTo(json(expected));
    assertThat(json(results.complete()))
        .contains("implausible", "duplicateId")
        .isEqualTo(json(expected.complete()));
  }

  /**
   * All that JSON says of results but for the conditions, and for what rows of the file are called.
   */
  private static String json(Results results) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JsonRenderer().render(Report.of(results).build(), bytes);
    ObjectNode root = (ObjectNode) new ObjectMapper().readTree(bytes.toByteArray());
    ((ObjectNode) root.path("study")).remove("include");
    root.findParents("places").forEach(problem -> ((ObjectNode) problem).remove("places"));
    return root.toPrettyString();
  }

  /** Chunks of which no row is left, too, in any order, on any number of threads, as bytes. */
  @Test
  void chunksInAnyOrderGiveTheSame() {
    List<List<String>> rows = new ArrayList<>(wide(300));
    List<List<String>> partial =
        rows.stream().filter(row -> row.get(1).equals("Partial")).limit(60).toList();
    rows.addAll(60, partial);
    String[] lines =
        Stream.concat(Stream.of(WIDE), rows.stream())
            .map(row -> String.join(" ", row.stream().map(x -> x.isEmpty() ? "." : x).toList()))
            .toArray(String[]::new);
    Source source = TestData.of(lines).inChunksOf(20);
    Study study =
        whole(raking())
            .include(RowCondition.codes("status", "Complete"))
            .include(atLeast(10))
            .build();
    Results one = Analysis.of(study).run(source, Runner.threads(1));
    assertThat(Analysis.of(study).run(source, Runner.threads(16))).isEqualTo(one);
    Analysis prepared = Analysis.of(study).prepare(source);
    List<Tally> tallies = new ArrayList<>();
    try (ChunkReader reader = source.open(prepared.request())) {
      for (Optional<Chunk> c = reader.next(); c.isPresent(); c = reader.next()) {
        tallies.add(Tally.fromBytes(prepared.tally(c.get()).toBytes()));
      }
    }
    assertThat(tallies).anyMatch(tally -> tally.respondents() == 0).hasSizeGreaterThan(10);
    Collections.shuffle(tallies, new Random(3));
    Tally merged = tallies.stream().reduce(Tally.EMPTY, (a, b) -> a.merge(b));
    Results shuffled = prepared.results(merged);
    assertThat(shuffled).isEqualTo(one);
    assertThat(shuffled.complete()).isEqualTo(one.complete());
  }

  /** Rows are named as they are in the file, those that are left out included. */
  @Test
  void problemsNameRowsOfTheFile() {
    Study study = study(RowCondition.codes("status", "Complete")).respondentId("id").build();
    List<List<String>> rows =
        rows("1 Partial 1 1 y", "2 Complete 1 1 z", "1 Partial 1 1 y", "2 Complete 1 1 y");
    List<DataProblem> problems =
        Analysis.of(study)
            .onProblems(DataPolicy.GO_ON)
            .run(RowsSource.of("answers", COLUMNS, rows))
            .complete()
            .problems();
    assertThat(problems)
        .flatExtracting(DataProblem::places)
        .containsExactly("answers, row 2", "row 4");
  }

  @Test
  void aTallyOfOtherRowsIsRefused() {
    Study study = study(RowCondition.codes("status", "Complete")).build();
    Source source = TestData.of("id status age done q", "1 Complete 1 1 y");
    Tally all;
    try (ChunkReader reader = source.open(Analysis.of(study().build()).request())) {
      all = Analysis.of(study().build()).tally(reader.next().orElseThrow());
    }
    assertThatThrownBy(() -> Analysis.of(study).results(all))
        .hasMessageContaining("made by another analysis");
  }

  @Test
  void countsOfRowsAreHiddenUnderDisclosureControl() {
    Study study =
        study(RowCondition.codes("status", "Complete"))
            .conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build())
            .build();
    assertThat(run(study).leftOut()).isEmpty();
    assertThat(run(study).complete().leftOut()).containsExactly(3L);
  }

  private static void assertRefused(Study study, String message) {
    assertThatThrownBy(() -> run(study)).isInstanceOf(StudyException.class).hasMessage(message);
  }

  @Test
  void aColumnThatTheDataLackIsRefused() {
    assertRefused(
        study(RowCondition.codes("statsu", "Complete")).build(),
        "\"include\" of the data names column \"statsu\", which answers does not have; closest:"
            + " \"status\"");
  }

  @Test
  void errorsNameTheLineOfTheCondition() {
    String yaml =
        """
        id: s
        data:
          include:
            - {column: status, codes: Complete}
            - {column: COLUMN, codes: [Never]}
        questions:
          - {id: q, type: single, categories: {y: Yes, n: No}}
        """;
    assertRefused(
        Study.parse(yaml.replace("COLUMN", "don")),
        "study.yaml:5:8: \"include\" of the data names column \"don\", which answers does not"
            + " have; closest: \"done\"");
    assertRefused(
        Study.parse(yaml.replace("COLUMN", "done")),
        "study.yaml:5:7: \"include\" leaves no row of the data: of the 5 rows that the conditions"
            + " before leave, none has \"Never\" in column \"done\"");
  }

  @Test
  void theConditionThatLeavesNoRowIsNamed() {
    RowCondition complete = RowCondition.codes("status", "Complete");
    assertRefused(
        study(RowCondition.codes("status", "complete", "done")).build(),
        "\"include\" leaves no row of the data: of the 8 rows, none has \"complete\" or \"done\" in"
            + " column \"status\"");
    Study.Builder two = study(complete, RowCondition.between("age", 101, 120));
    String message =
        "\"include\" leaves no row of the data: of the 5 rows that the conditions before leave,"
            + " none has such a value in column \"age\"";
    assertRefused(two.build(), message);
    assertRefused(
        two.weighting(Weighting.Raking.to(new Weighting.Target("q", Map.of("y", 0.5, "n", 0.5))))
            .build(),
        message);
    assertRefused(
        study(RowCondition.codes("status", "Partial"), RowCondition.answered("done")).build(),
        "\"include\" leaves no row of the data: of the 1 row that the conditions before leave,"
            + " none has such a value in column \"done\"");
    assertRefused(
        study(RowCondition.empty("q")).build(),
        "\"include\" leaves no row of the data: of the 8 rows, none has \"\" in column" + " \"q\"");
  }
}
