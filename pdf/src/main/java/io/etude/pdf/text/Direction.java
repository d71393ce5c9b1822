package io.etude.pdf.text;

import java.text.Bidi;
import java.util.Optional;

/** Which way a text runs. */
final class Direction {

  private Direction() {}

  /**
   * The levels of a text that doesn't simply run from left to right. As a whole it runs as most of
   * its letters do: a French paragraph that begins with a Hebrew word stays French.
   */
  static Optional<Bidi> of(String text) {
    char[] chars = text.toCharArray();
    if (!Bidi.requiresBidi(chars, 0, chars.length)) {
      return Optional.empty();
    }
    int toTheLeft = 0;
    for (char c : chars) {
      switch (Character.getDirectionality(c)) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
            toTheLeft++;
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> toTheLeft--;
        default -> {}
      }
    }
    int base = toTheLeft > 0 ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    return Optional.of(new Bidi(text, base));
  }
}
