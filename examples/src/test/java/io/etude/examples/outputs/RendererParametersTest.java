package io.etude.examples.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.results.Results;
import io.etude.testing.NullParameters;
import io.etude.testing.SampleArguments;
import io.etude.testing.SampleResults;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No argument of the renderers' API may be null, and the message says which one was. */
class RendererParametersTest {

  private static final Results RESULTS = SampleResults.gazette();

  private final NullParameters parameters =
      new NullParameters(new SampleArguments(RESULTS, RESULTS.study(), Report.of(RESULTS).build()));

  static Stream<Class<?>> types() {
    return Stream.of("pdf", "xlsx")
        .flatMap(module -> NullParameters.types(Path.of("..").resolve(module)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullIsRefusedByName(Class<?> type) {
    assertThat(parameters.faults(type)).isEmpty();
  }
}
