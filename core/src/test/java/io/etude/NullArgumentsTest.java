package io.etude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.QuestionInfo;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Scale;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.dataset.triples.TripleSSource;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.render.Renderer;
import io.etude.report.StudyFolder;
import io.etude.report.StudyReport;
import io.etude.results.DataProblem;
import io.etude.results.Finding;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.WeightReport;
import io.etude.results.inference.Comparison;
import io.etude.study.Conventions;
import io.etude.study.Expert;
import io.etude.study.Methodology;
import io.etude.study.Publication;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.SampleResults;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A null argument is refused where it is passed, by a message that names it. */
class NullArgumentsTest {

  private static final Results RESULTS = SampleResults.gazette();

  static Stream<Object> builders() {
    return Stream.of(
        QuestionInfo.builder("q"),
        SingleQuestion.builder("q"),
        MultipleQuestion.builder("q"),
        RatingQuestion.builder("q"),
        GridQuestion.builder("q"),
        NumericQuestion.builder("q"),
        OpenQuestion.builder("q"),
        Segment.builder("s"),
        Scale.builder("s"),
        Study.builder("s"),
        Methodology.builder(),
        Publication.builder(),
        Expert.builder("e"),
        Conventions.builder(),
        Weighting.Raking.builder(),
        Brand.builder(),
        FrontMatter.builder(),
        Chart.builder("c", new ChartSpec.Bars(List.of(), List.of())),
        Commentary.builder("c", Expert.builder("e").build()),
        Report.of(RESULTS),
        Results.of(RESULTS.study()),
        ResultTable.of(RESULTS.study().questions().get(0)),
        ResultColumn.of("a", Label.of("A")),
        Finding.builder(TableId.of("q"), "row", "column"),
        Comparison.builder("t", "row", "a", "b"),
        DataProblem.builder("rule"),
        WeightReport.builder(),
        CsvSource.builder(Path.of("a.csv")),
        StudyReport.of(RESULTS),
        StudyFolder.of(Path.of("study.yaml")));
  }

  @ParameterizedTest
  @MethodSource("builders")
  void everyOptionRefusesNullByItsName(Object builder) throws IllegalAccessException {
    int checked = 0;
    for (Method option : builder.getClass().getMethods()) {
      if (isOption(option, builder)) {
        checked++;
        try {
          option.invoke(builder, (Object) null);
          assertThat(option).as("takes null").isNull();
        } catch (InvocationTargetException e) {
          assertThat(e.getCause())
              .as(option.toString())
              .isInstanceOf(NullPointerException.class)
              .hasMessage(option.getName());
        }
      }
    }
    assertThat(checked).as("options of " + builder.getClass()).isPositive();
  }

  /** Whether it changes one part: a public method that gives a builder of one object. */
  private static boolean isOption(Method method, Object builder) {
    return !Modifier.isStatic(method.getModifiers())
        && !method.isBridge()
        && method.getParameterCount() == 1
        && !method.getParameterTypes()[0].isPrimitive()
        && method.getReturnType().isInstance(builder)
        && !method.getName().equals("equals");
  }

  @Test
  void entryPointsNameTheirArguments() {
    assertNamed("study", () -> Analysis.of(null));
    assertNamed("source", () -> Analysis.of(RESULTS.study()).run(null));
    assertNamed("yaml", () -> Study.read((Path) null));
    assertNamed("yaml", () -> Study.read((InputStream) null));
    assertNamed("yaml", () -> Study.parse(null));
    assertNamed("id", () -> Study.builder(null));
    assertNamed("file", () -> Source.open((Path) null));
    assertNamed("name", () -> Source.of(null, "a"));
    assertNamed("file", () -> CsvSource.of(null));
    assertNamed("file", () -> SpssSource.of(null));
    assertNamed("definition", () -> TripleSSource.of(null));
    assertNamed("results", () -> StudyReport.of(null));
    assertNamed("results", () -> Report.of(null));
    assertNamed("format", () -> Renderer.forFormat(null));
    assertNamed("folder", () -> StudyFolder.of(null));
    assertNamed("out", () -> StudyFolder.of(Path.of("s")).render(null, List.of()));
    assertNamed("language", () -> StudyReport.of(RESULTS).language((Locale) null));
  }

  private static void assertNamed(String argument, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(argument);
  }
}
