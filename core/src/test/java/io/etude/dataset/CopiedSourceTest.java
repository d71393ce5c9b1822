package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.ReadRequest.Form;
import io.etude.study.Study;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Data that are a text or a stream. */
class CopiedSourceTest {

  private static final String CSV = "age;sex\n41;f\n17;m\n";

  @Test
  void textIsReadInTheFormatOfItsName() {
    Source source = Source.of("responses.csv", CSV);
    assertThat(source.name()).isEqualTo("responses.csv");
    assertThat(source.schema().names()).containsExactly("age", "sex");
    for (int time = 0; time < 2; time++) {
      assertThat(Rows.column(source, "sex", Form.CODES)).containsExactly("f", "m");
    }
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("sex").category("f", "F").category("m", "M").build())
            .build();
    assertThat(Analysis.of(study).run(source).respondents()).isEqualTo(2);
  }

  @Test
  void aStreamIsReadOnceAndLeftOpen() {
    boolean[] closed = {false};
    InputStream stream =
        new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Source source = Source.of("responses.csv", stream);
    assertThat(stream).isEmpty();
    assertThat(closed[0]).isFalse();
    assertThat(Rows.column(source, "age", Form.NUMBERS)).containsExactly(41.0, 17.0);
  }

  @Test
  void placesNameTheData() {
    Source source = Source.of("responses.csv", "age;sex\n41;f\nold;m\n");
    assertThatThrownBy(() -> Rows.column(source, "age", Form.NUMBERS))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("responses.csv:3");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Source.of("responses.doc", CSV))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no reader for files ending in \".doc\"");
    assertThatThrownBy(() -> Source.of("../responses.csv", CSV))
        .hasMessage("\"../responses.csv\" is no name of a file such as responses.csv");
    assertThatThrownBy(() -> Source.of("responses.csv", (String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("it broke");
          }
        };
    assertThatThrownBy(() -> Source.of("responses.csv", broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot copy responses.csv: it broke");
  }
}
