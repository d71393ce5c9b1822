package io.etude.analysis.decode;

import io.etude.internal.Closest;
import java.util.Collection;
import java.util.regex.Pattern;

/** What to do about a value of the data that the codebook doesn't know, for messages. */
final class UndeclaredValue {

  /** What programs write where there is no answer. */
  private static final Pattern MISSING =
      Pattern.compile("(?i)n\\.?/?a\\.?n?|null|nil|missing|-+|[.?]+|-9+|9{2,4}");

  private UndeclaredValue() {}

  /** The nearest values that are known, and how a value that stands for no answer is declared. */
  static String hint(String value, Collection<String> declared) {
    if (!MISSING.matcher(value).matches()) {
      return Closest.hint(value, declared);
    }
    return "; if it stands for no answer, write \"missing: {"
        + (value.matches("[\\w.]+") && value.matches(".*\\w.*") ? value : "'" + value + "'")
        + ": noAnswer}\"";
  }
}
