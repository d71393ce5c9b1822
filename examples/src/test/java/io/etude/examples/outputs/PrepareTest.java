package io.etude.examples.outputs;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.etude.render.Renderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every renderer can be got ready before there is a report. */
class PrepareTest {

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "xlsx", "json"})
  void rendersItsSampleToNowhere(String format) {
    assertThatCode(Renderer.forFormat(format)::prepare).doesNotThrowAnyException();
  }
}
