package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.sums.Answers;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.study.DataPolicy;
import io.etude.testing.TestData;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Free text: 0 for those who wrote something, 1 for others. */
class OpenDecoderTest {

  private static OpenQuestion.Builder question() {
    return OpenQuestion.builder("o").missing("-", "Nothing", MissingKind.NO_ANSWER);
  }

  private static DecodedAnswers decoded(OpenQuestion question, String... texts) {
    return DecodedAnswers.of(
        question, Map.of(), new TestData(Map.of("o", texts), texts.length, texts.length));
  }

  @Test
  void whoWroteSomethingIsInTheBase() {
    DecodedAnswers decoded =
        decoded(question().listed(true).build(), " fine ", "", "  ", " - ", "so\tor\r\nso", "-1");
    assertThat(decoded.cells(0)).containsExactly(0, 1, 1, 1, 0, 0);
    assertThat(decoded.texts(0)).containsExactly("fine", "so or so", "-1");
  }

  @Test
  void textsAreKeptOnlyIfTheyAreListed() {
    assertThat(decoded(question().listed(false).build(), "fine").texts(0)).isEmpty();
  }

  @Test
  void textsAreKeptOnlyWhereTheDataAreFew() {
    String[] texts = new String[Answers.MAX_RESPONDENTS + 1];
    Arrays.fill(texts, "fine");
    OpenQuestion listed = question().listed(true).build();
    assertThat(decoded(listed, texts).texts(0)).isEmpty();
    String[] fewer = Arrays.copyOf(texts, Answers.MAX_RESPONDENTS);
    assertThat(decoded(listed, fewer).texts(0)).hasSize(Answers.MAX_RESPONDENTS);
  }

  @Test
  void whatSomebodyWroteWhoWasNotAskedIsKeptIfThePolicySaysSo() {
    OpenQuestion routed = question().listed(true).asked("use", "y").build();
    String[] lines = {"use o", "y fine", "n bad", "n ."};
    DecodedAnswers missing = DecodedAnswers.of(routed, DataPolicy.SET_MISSING, lines);
    assertThat(missing.cells(0)).containsExactly(0, 1, 1);
    assertThat(missing.texts(0)).containsExactly("fine");
    DecodedAnswers kept = DecodedAnswers.of(routed, DataPolicy.GO_ON, lines);
    assertThat(kept.cells(0)).containsExactly(0, 0, 1);
    assertThat(kept.texts(0)).containsExactly("fine", "bad");
    assertThat(kept.problems())
        .singleElement()
        .asString()
        .startsWith("contradictsRouting o, test.csv: line 3: ");
  }
}
