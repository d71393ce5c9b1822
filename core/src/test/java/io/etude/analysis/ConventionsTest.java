package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.etude.AnalysisException;
import io.etude.DataException;
import io.etude.UnknownFigureException;
import io.etude.codebook.Base;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.results.FigureRef;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.WeightReport;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bases, storage forms, orders, references and messages, on a handful of respondents. */
class ConventionsTest {
  private static final TestData DRINKS =
      TestData.of(
          "id drinks drove    s1 s2 s3  o1 o2 o3  age text",
          "1  yes    1        x  y  .   1  1  0   20  well",
          "2  yes    2        y  y  .   0  1  0   30  .",
          "3  yes    98       z  .  .   0  0  1   40  .",
          "4  no     .        .  .  .   0  0  0   50  so-so",
          "5  no     .        97 .  .   97 97 97  999 .",
          "6  yes    1        x  .  x   1  0  0   25  .");

  private static SingleQuestion.Builder drove(Base base) {
    return SingleQuestion.builder("drove")
        .category("1", "Yes")
        .category("2", "No")
        .missing("98", "Don't know", MissingKind.DONT_KNOW)
        .empty(MissingKind.NOT_ASKED)
        .base(base);
  }

  private static ResultTable table(TestData data, io.etude.codebook.Question question) {
    Conventions flagged = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    return Analysis.of(Study.builder("s").question(question).conventions(flagged).build())
        .run(data)
        .complete()
        .table(question.id())
        .orElseThrow();
  }

  private static double share(ResultTable table, String row) {
    return table.cell(row, "total").orElseThrow().share().orElseThrow().value();
  }

  @Test
  void baseIsAChoice() {
    assertThat(table(DRINKS, drove(Base.VALID).build()).total().base()).hasValue(3);
    assertThat(table(DRINKS, drove(Base.ASKED).build()).total().base()).hasValue(4);
    ResultTable all = table(DRINKS, drove(Base.ALL).build());
    assertThat(all.total().base()).hasValue(6);
    assertThat(share(all, "1")).isEqualTo(2.0 / 6);
    assertThat(share(table(DRINKS, drove(Base.ASKED).build()), "1")).isEqualTo(2.0 / 4);
    assertThat(share(table(DRINKS, drove(Base.VALID).build()), "1")).isEqualTo(2.0 / 3);
  }

  @Test
  void codesMayStandForNumbers() {
    TestData data = TestData.of("n", "2", "97", "99", "none", "3.5", "2.5");
    NumericQuestion question =
        NumericQuestion.builder("n")
            .value("97", 0.5)
            .value("none", 0)
            .missing("99", "Refused", MissingKind.REFUSED)
            .build();
    ResultTable table = table(data, question);
    assertThat(table.total().base()).hasValue(5);
    assertThat(value(table, Summary.Stat.MEAN))
        .isCloseTo((2 + 0.5 + 0 + 3.5 + 2.5) / 5, within(1e-12));
    NumericQuestion numbers =
        NumericQuestion.builder("n")
            .value("97", 0.5)
            .missing("99", "Refused", MissingKind.REFUSED)
            .build();
    assertThat(value(table(TestData.of("n", "2", "97", "99"), numbers), Summary.Stat.MEAN))
        .isCloseTo(1.25, within(1e-12));
  }

  @Test
  void routingTellsWhoWasAsked() {
    SingleQuestion question =
        drove(Base.ASKED).empty(MissingKind.NO_ANSWER).asked("drinks", "yes").build();
    assertThat(table(DRINKS, question).total().base()).hasValue(4);
  }

  @Test
  void allConditionsHoldOfThoseWhoWereAsked() {
    TestData data =
        TestData.of(
            "job car hours",
            "yes yes 8",
            "yes yes .",
            "yes no .",
            "no yes .",
            "no no 7",
            ". yes .");
    SingleQuestion question =
        SingleQuestion.builder("hours")
            .category("7", "Seven")
            .category("8", "Eight")
            .base(Base.ASKED)
            .asked(new Routing("job", List.of("yes")).and("car", "yes"))
            .build();
    Results results =
        Analysis.of(Study.builder("s").question(question).build()).run(data).complete();
    ResultTable table = results.table("hours").orElseThrow();
    assertThat(table.total().base()).hasValue(2);
    assertThat(share(table, "8")).isEqualTo(0.5);
    assertThat(results.problems())
        .filteredOn(p -> p.rule().equals("contradictsRouting"))
        .singleElement()
        .satisfies(p -> assertThat(p.places()).containsExactly("test.csv:6"));
  }

  @Test
  void answersOfThoseNotAskedAreProblems() {
    SingleQuestion question = drove(Base.VALID).asked("drinks", "no").build();
    Study study = Study.builder("s").question(question).build();
    Results results = Analysis.of(study).run(DRINKS).complete();
    assertThat(results.table("drove").orElseThrow().total().base()).hasValue(0);
    assertThat(results.problems())
        .anySatisfy(
            p -> {
              assertThat(p.rule()).isEqualTo("contradictsRouting");
              assertThat(p.count()).isEqualTo(3);
              assertThat(p.places()).containsExactly("test.csv:2", "test.csv:3", "test.csv:7");
            });
    assertThat(
            Analysis.of(study)
                .on(DataRule.CONTRADICTS_ROUTING, DataPolicy.GO_ON)
                .run(DRINKS)
                .table("drove")
                .orElseThrow()
                .total()
                .base())
        .hasValue(3);
  }

  @Test
  void bothFormsOfMultipleResponseAgree() {
    MultipleQuestion slots =
        MultipleQuestion.builder("slots")
            .slots("s1", "s2", "s3")
            .category("x", "X")
            .category("y", "Y")
            .category("z", "Z")
            .missing("97", "Refused", MissingKind.REFUSED)
            .net("xy", "X or Y", "x", "y")
            .asked("id", "1", "2", "3", "4", "6")
            .base(Base.ASKED)
            .build();
    MultipleQuestion options =
        MultipleQuestion.builder("options")
            .option("x", "X", "o1")
            .option("y", "Y", "o2")
            .option("z", "Z", "o3")
            .missing("97", "Refused", MissingKind.REFUSED)
            .net("xy", "X or Y", "x", "y")
            .build();
    ResultTable a = table(DRINKS, slots);
    ResultTable b = table(DRINKS, options);
    assertThat(a.columns()).isEqualTo(b.columns());
    assertThat(a.rows().stream().map(ResultRow::id)).containsExactly("xy", "x", "y", "z");
    assertThat(a.total().base()).hasValue(5);
    assertThat(share(a, "y")).isEqualTo(0.4);
    assertThat(share(a, "xy")).isEqualTo(0.6);
  }

  /** Who says no to every option has answered; who has ticked nothing may not have been asked. */
  @Test
  void rowsOfExplicitZerosAreAnswers() {
    MultipleQuestion options =
        MultipleQuestion.builder("options")
            .option("x", "X", "o1")
            .option("y", "Y", "o2")
            .option("z", "Z", "o3")
            .missing("97", "Refused", MissingKind.REFUSED)
            .build();
    assertThat(table(DRINKS, options).total().base()).hasValue(5);
    TestData ticks = TestData.of("o1 o2", "1 .", ". 1", ". .", "1 1", "0 .");
    MultipleQuestion ticked =
        MultipleQuestion.builder("ticked").option("x", "X", "o1").option("y", "Y", "o2").build();
    assertThat(table(ticks, ticked).total().base()).hasValue(4);
    assertThat(share(table(ticks, ticked), "x")).isEqualTo(0.5);
  }

  @Test
  void sharesOfResponses() {
    ResultTable table =
        table(
            DRINKS,
            MultipleQuestion.builder("q")
                .slots("s1", "s2", "s3")
                .category("x", "X")
                .category("y", "Y")
                .category("z", "Z")
                .missing("97", "Refused", MissingKind.REFUSED)
                .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                .build());
    // x+y, y, z, x: five responses of four respondents; named twice counts once.
    assertThat(table.total().base()).hasValue(5);
    assertThat(share(table, "x")).isEqualTo(2.0 / 5);
    assertThat(share(table, "z")).isEqualTo(1.0 / 5);
  }

  @Test
  void numbersWithBandsAndMissingCodes() {
    ResultTable table =
        table(
            DRINKS,
            NumericQuestion.builder("age")
                .band("young", "Young", 0, 30)
                .band("old", "Old", 30, 120)
                .missing("999", "Refused", MissingKind.REFUSED)
                .build());
    assertThat(table.total().base()).hasValue(5);
    assertThat(share(table, "young")).isEqualTo(2.0 / 5);
    assertThat(value(table, Summary.Stat.MEAN)).isEqualTo(33);
    assertThat(value(table, Summary.Stat.MEDIAN)).isEqualTo(30);
    assertThat(value(table, Summary.Stat.MIN)).isEqualTo(20);
    assertThat(value(table, Summary.Stat.MAX)).isEqualTo(50);
  }

  private static double value(ResultTable table, Summary.Stat stat) {
    return table.total().summary(stat).orElseThrow().estimate().orElseThrow().value();
  }

  @Test
  void openQuestionsCountThoseWhoWrote() {
    ResultTable table = table(DRINKS, OpenQuestion.builder("text").build());
    assertThat(table.rows()).isEmpty();
    assertThat(table.total().base()).hasValue(2);
  }

  @Test
  void dontKnowCountsInTheBaseButNotInTheMean() {
    TestData data = TestData.of("r", "0", "10", "dk", "5");
    ResultTable table =
        table(
            data,
            RatingQuestion.builder("r")
                .scale(0, 10)
                .category("dk", "Don't know", Category.Kind.DONT_KNOW)
                .build());
    assertThat(table.total().base()).hasValue(4);
    assertThat(share(table, "dk")).isEqualTo(0.25);
    assertThat(value(table, Summary.Stat.MEAN)).isEqualTo(5);
  }

  @Test
  void rowsByShareKeepDontKnowLastAndNetsFirst() {
    TestData data = TestData.of("q", "a", "b", "b", "c", "c", "c", "dk", "dk", "dk", "dk");
    ResultTable table =
        table(
            data,
            SingleQuestion.builder("q")
                .category("a", "A")
                .category("dk", "Don't know", Category.Kind.DONT_KNOW)
                .category("b", "B")
                .category("c", "C")
                .net("ab", "A or B", "a", "b")
                .order(CategoryOrder.SHARE)
                .build());
    assertThat(table.rows().stream().map(ResultRow::id)).containsExactly("ab", "b", "a", "c", "dk");
    assertThat(share(table, "ab")).isEqualTo(0.3);
  }

  @Test
  void undeclaredCodesNamePlaceColumnValueAndNearest() {
    TestData data = TestData.of("q", "agree", "agre", "disagree");
    SingleQuestion question =
        SingleQuestion.builder("q").category("agree", "A").category("disagree", "D").build();
    Study study = Study.builder("s").question(question).build();
    assertThatThrownBy(() -> Analysis.of(study).run(data))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("test.csv:3")
        .hasMessageContaining("\"agre\"")
        .hasMessageContaining("column 1 \"q\"")
        .hasMessageContaining("closest: \"agree\"");
    Results results =
        Analysis.of(study).on(DataRule.UNDECLARED_CODE, DataPolicy.SET_MISSING).run(data);
    assertThat(results.table("q").orElseThrow().total().base()).hasValue(2);
    assertThat(results.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.subject()).isEqualTo("q=agre"));
    assertThat(
            Analysis.of(study)
                .onProblems(DataPolicy.GO_ON)
                .run(data)
                .table("q")
                .orElseThrow()
                .total()
                .base())
        .hasValue(3);
  }

  @Test
  void theFirstBrokenRowIsNamedOnAnyNumberOfThreads() {
    String[] values = new String[500];
    java.util.Arrays.fill(values, "a");
    values[311] = "b";
    values[312] = "b";
    values[499] = "b";
    TestData data = new TestData(Map.of("q", values), 500, 10);
    Study study =
        Study.builder("s").question(SingleQuestion.builder("q").category("a", "A").build()).build();
    for (int threads = 1; threads <= 4; threads++) {
      Runner runner = Runner.threads(threads);
      assertThatThrownBy(() -> Analysis.of(study).run(data, runner))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("test.csv:313:");
    }
  }

  @Test
  void figuresByReference() {
    TestData data = TestData.of("sch.wide st", "Yes E", "No E", "Yes H", "Yes H", "No M");
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("sch.wide").category("Yes", "Y").category("No", "N").build())
            .segment(
                Segment.builder("st")
                    .category("E", "E")
                    .category("H", "H")
                    .missing("M", "M", MissingKind.NOT_ASKED)
                    .build())
            .build();
    Results results = Analysis.of(study).run(data).complete();
    assertThat(results.figure("sch.wide.Yes").estimate().orElseThrow().value()).isEqualTo(0.6);
    FigureRef figure = results.figure("sch.wide.Yes@st.H");
    assertThat(figure.estimate().orElseThrow().value()).isEqualTo(1);
    assertThat(figure.id().column()).isEqualTo("H");
    assertThat(figure.base()).hasValue(2);
    assertThatThrownBy(() -> results.figure("sch.wide.Yess@st.H"))
        .isInstanceOf(UnknownFigureException.class)
        .hasMessageContaining("closest: \"sch.wide.Yes@st.H\"");
  }

  @Test
  void lonelyStrataFailOrFollowTheDesign() {
    TestData data = TestData.of("h q", "1 a", "1 b", "1 a", "2 b", "3 a", "3 b");
    SingleQuestion q = SingleQuestion.builder("q").category("a", "A").category("b", "B").build();
    Study.Builder study = Study.builder("s").question(q);
    assertThatThrownBy(
            () -> Analysis.of(study.design(lonely(SampleDesign.LonelyPsu.FAIL)).build()).run(data))
        .isInstanceOf(AnalysisException.class)
        .hasMessageStartingWith(
            data.name() + ": stratum \"2\" of the column \"h\" has a single primary");
    TestData few = TestData.of("h N q", "1 1 a", "1 1 b", "2 9 b", "2 9 a");
    SampleDesign corrected =
        new SampleDesign(
            Optional.of("h"), Optional.empty(), Optional.of("N"), SampleDesign.LonelyPsu.FAIL);
    assertThatThrownBy(() -> Analysis.of(study.design(corrected).build()).run(few))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(
            few.name()
                + ": stratum \"1\" of the column \"h\" has 2 sampling units in the data but, by the"
                + " column \"N\", only 1 in the population");
    // R 4.x, survey 4.4: svydesign(ids=~1, strata=~h, data=d), svymean(~I(q=="a"), d), by option
    // survey.lonely.psu.
    assertSe(study, data, SampleDesign.LonelyPsu.CERTAINTY, 0.235702260395516);
    assertSe(study, data, SampleDesign.LonelyPsu.ADJUST, 0.25);
    assertSe(study, data, SampleDesign.LonelyPsu.AVERAGE, 0.288675134594813);
  }

  private static void assertSe(
      Study.Builder study, TestData data, SampleDesign.LonelyPsu lonely, double expected) {
    assertThat(se(study, data, lonely)).isCloseTo(expected, within(1e-9 * expected));
  }

  private static SampleDesign lonely(SampleDesign.LonelyPsu lonely) {
    return new SampleDesign(Optional.of("h"), Optional.empty(), Optional.empty(), lonely);
  }

  private static double se(Study.Builder study, TestData data, SampleDesign.LonelyPsu lonely) {
    return Analysis.of(study.design(lonely(lonely)).build())
        .run(data)
        .complete()
        .figure("q.a")
        .estimate()
        .orElseThrow()
        .se();
  }

  @Test
  void weightsMustBeNumbersOfAtLeastZero() {
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("a", "A").build())
            .weighting(new Weighting.Given("w"))
            .build();
    assertThatThrownBy(() -> Analysis.of(study).run(TestData.of("q w", "a 1", "a -2")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("test.csv:3")
        .hasMessageContaining("-2");
    assertThatThrownBy(() -> Analysis.of(study).run(TestData.of("q w", "a .", "a 1")))
        .hasMessageContaining("missing");
  }

  @Test
  void rakingMeetsItsMarginsOrNamesVariableAndCategory() {
    TestData data =
        TestData.of("q sex age", "a f y", "b f o", "a m y", "b m o", "a m o", "b f y", "a f y");
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
            .segment(Segment.builder("sex").category("f", "F").category("m", "M").build());
    Results results =
        Analysis.of(study.weighting(raking(Map.of("f", 0.52, "m", 0.48), 200)).build()).run(data);
    WeightReport report = results.weights().orElseThrow();
    assertThat(report.margins())
        .allSatisfy(m -> assertThat(m.achieved()).isCloseTo(m.target(), within(1e-9)));
    ResultTable table = results.table("q@sex").orElseThrow();
    double f = table.column("f").orElseThrow().weightedBase().orElseThrow();
    assertThat(f / table.total().weightedBase().orElseThrow()).isCloseTo(0.52, within(1e-9));
    assertThat(report.designEffect()).isGreaterThan(1);
    assertThatThrownBy(
            () ->
                Analysis.of(
                        study.weighting(raking(Map.of("f", 0.5, "m", 0.4, "d", 0.1), 9)).build())
                    .run(data))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("\"sex\"")
        .hasMessageContaining("\"d\"");
    assertThatThrownBy(
            () -> Analysis.of(study.weighting(raking(Map.of("f", 1.0), 9)).build()).run(data))
        .hasMessageContaining("\"sex\"")
        .hasMessageContaining("\"m\"");
    assertThatThrownBy(
            () ->
                Analysis.of(study.weighting(raking(Map.of("f", 0.9, "m", 0.1), 1)).build())
                    .run(data))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("did not converge");
  }

  private static Weighting raking(Map<String, Double> sex, int rounds) {
    Map<String, Double> age = new LinkedHashMap<>();
    age.put("y", 30.0);
    age.put("o", 70.0);
    return Weighting.Raking.builder()
        .targets(List.of(new Weighting.Target("sex", sex), new Weighting.Target("age", age)))
        .maxIterations(rounds)
        .build();
  }
}
