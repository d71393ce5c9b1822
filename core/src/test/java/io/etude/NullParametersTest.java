package io.etude;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Routing;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Weighting;
import io.etude.testing.NullParameters;
import io.etude.testing.SampleArguments;
import io.etude.testing.SampleResults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No argument of the API may be null, and the message says which one was. */
class NullParametersTest {

  private static final Results RESULTS = SampleResults.gazette();

  private static final StatTable TABLE = StudyReport.of(RESULTS).build().tables().get(0);

  private final NullParameters parameters =
      new NullParameters(
          new SampleArguments(
              RESULTS,
              RESULTS.study(),
              RESULTS.study().segments().get(0),
              Report.of(RESULTS).build(),
              RESULTS.tables().get(0),
              RESULTS.tables().get(0).columns().get(0),
              TABLE,
              new ColumnSigns(
                      RowsSource.of("a", List.of(), List.of()), ReadRequest.builder().build())
                  .reader("a"),
              new Net("a", "A", List.of("a")),
              new Routing("a", List.of("a")),
              new Band(Category.of("a", "A"), 0, 1),
              new Weighting.Target("a", Map.of("a", 1.0))));

  static Stream<Class<?>> types() {
    return NullParameters.types(Path.of(""));
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullIsRefusedByName(Class<?> type) {
    assertThat(parameters.faults(type)).isEmpty();
  }
}
