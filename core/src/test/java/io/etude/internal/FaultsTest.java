package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.StudyException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is said of a file that can't be read. */
class FaultsTest {

  private static void fails(RuntimeException thrown, Error error, String message) {
    Supplier<Object> reader =
        () -> {
          if (error != null) {
            throw error;
          }
          throw thrown;
        };
    assertThatThrownBy(() -> Faults.reading("x.csv", reader))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("x.csv: can't be read: " + message);
  }

  @Test
  void whateverAReaderFailsAtIsSaidOfItsFile() {
    fails(null, new StackOverflowError(), "it nests too deeply");
    fails(null, new OutOfMemoryError(), "it takes more memory than the heap of ");
    fails(new IllegalStateException("odd"), null, "java.lang.IllegalStateException: odd");
    StudyException own = new StudyException("own words");
    assertThatThrownBy(
            () ->
                Faults.reading(
                    "x.csv",
                    () -> {
                      throw own;
                    }))
        .isSameAs(own);
  }

  @Test
  void aNameThatTheLocaleLacksIsSaidToBeSo() {
    assertThat(FileFaults.noPath("réponses.csv", StandardCharsets.US_ASCII))
        .isEqualTo(
            "can't be opened, since the locale of this machine names files in US-ASCII; set"
                + " LC_ALL=C.UTF-8 before Java starts");
    assertThat(FileFaults.noPath("a\0", StandardCharsets.US_ASCII)).isEqualTo("is no path");
  }
}
