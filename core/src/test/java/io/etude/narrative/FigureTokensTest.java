package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.text.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures leave tokens in the text and are put back in their places. */
class FigureTokensTest {

  private final FigureTokens tokens = new FigureTokens();

  private static Inline text(String text) {
    return new Inline.Text(text);
  }

  @Test
  void tokensAreReplacedInTheirPlaces() {
    String one = tokens.add(text("ONE"));
    String two = tokens.add(text("TWO"));
    assertThat(tokens.resolve("a " + two + one + " b " + two))
        .containsExactly(text("a "), text("TWO"), text("ONE"), text(" b "), text("TWO"));
    assertThat(tokens.resolve(one)).containsExactly(text("ONE"));
    assertThat(tokens.resolve(one + "b")).containsExactly(text("ONE"), text("b"));
    assertThat(tokens.resolve("plain")).containsExactly(text("plain"));
    assertThat(tokens.resolve("")).isEmpty();
  }

  @Test
  void moreThanTenHaveNumbersOfTheirOwn() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      all.append(tokens.add(text("t" + i)));
    }
    List<Inline> resolved = tokens.resolve(all.toString());
    assertThat(resolved).hasSize(12);
    assertThat(resolved.get(11)).isEqualTo(text("t11"));
  }

  /** As when a template adds 1 to a figure: the two are then text, one behind the other. */
  @Test
  void digitsThatTouchAFigureShow() {
    String one = tokens.add(text("ONE"));
    for (String touched : List.of(one + "1", "1" + one, one + "-1", one + "\\-1")) {
      assertThat(FigureTokens.touchesDigits(touched)).isTrue();
    }
    for (String apart : List.of(one, one + " 1", "1 " + one, one + "-a", one + ".", one + one)) {
      assertThat(FigureTokens.touchesDigits(apart)).isFalse();
    }
  }
}
