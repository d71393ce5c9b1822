package io.etude.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The answers are those that their seed gives; {@code -Detude.updateGoldens=true} writes them. */
class TransitAnswersTest {

  @Test
  void theFileHoldsTheAnswersOfTheSeed() throws IOException {
    Path file = TransitStudy.FOLDER.resolve("answers.csv");
    if (Boolean.getBoolean("etude.updateGoldens")) {
      Files.writeString(file, TransitAnswers.csv());
    }
    assertThat(file).hasContent(TransitAnswers.csv());
  }
}
