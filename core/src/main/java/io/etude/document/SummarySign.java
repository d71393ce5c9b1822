package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.text.Inline;
import java.util.Collection;
import java.util.List;

/**
 * A sign in the cells and bases of the results in summary, such as the star of a low base.
 * Immutable.
 *
 * @param sign what is printed
 * @param text the sentence that says what it means
 */
public record SummarySign(String sign, List<Inline> text) {

  private static final char STAR = '*';

  /** Copies the list. */
  public SummarySign {
    requireNonNull(sign, "sign");
    text = List.copyOf(requireNonNull(text, "text"));
  }

  /** Whether one of some texts has it. */
  public boolean isIn(Collection<String> printed) {
    return requireNonNull(printed, "printed").stream().anyMatch(this::isIn);
  }

  /** Whether a text has it: one star is not in two, and a dash between two numbers is no sign. */
  public boolean isIn(String printed) {
    requireNonNull(printed, "printed");
    if (printed.equals(sign)) {
      return true;
    }
    if (sign.indexOf(STAR) != 0) {
      return sign.length() > 1 && printed.contains(sign);
    }
    int at = printed.indexOf(sign);
    while (at >= 0 && (isStar(printed, at - 1) || isStar(printed, at + sign.length()))) {
      at = printed.indexOf(sign, at + 1);
    }
    return at >= 0;
  }

  private static boolean isStar(String printed, int index) {
    return index >= 0 && index < printed.length() && printed.charAt(index) == STAR;
  }
}
