package io.etude.analysis.decode;

import io.etude.codebook.MultipleStorage;
import io.etude.internal.Closest;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to do about a value of the data that the codebook doesn't know, for messages. */
final class UndeclaredValue {

  /** What programs write where there is no answer. */
  private static final Pattern MISSING =
      Pattern.compile("(?i)n\\.?/?a\\.?n?|null|nil|missing|-+|[.?]+|-9+|9{2,4}");

  private UndeclaredValue() {}

  /** The nearest values that are known, and how a value that stands for no answer is declared. */
  static String hint(String value, Collection<String> declared) {
    return isMissing(value) ? missing(value) : Closest.hint(value, declared);
  }

  /** How a value of an option's column is declared, whatever it stands for. */
  static String hint(String value, MultipleStorage.OptionColumns storage) {
    if (isMissing(value)) {
      return missing(value);
    }
    String chosen =
        Stream.concat(storage.chosen().stream(), Stream.of(value))
            .map(UndeclaredValue::written)
            .collect(Collectors.joining(", "));
    String notChosen =
        Stream.concat(storage.notChosen().stream(), Stream.of(value))
            .map(UndeclaredValue::written)
            .collect(Collectors.joining(", "));
    return Closest.match(value, storage.chosen())
        + "; if it means \"chosen\", write \"chosen: ["
        + chosen
        + "]\"; if \"not chosen\", \"notChosen: ["
        + notChosen
        + "]\"";
  }

  private static boolean isMissing(String value) {
    return MISSING.matcher(value).matches();
  }

  private static String missing(String value) {
    return "; if it stands for no answer, write \"missing: {" + written(value) + ": noAnswer}\"";
  }

  private static String written(String value) {
    boolean plain = value.matches("[\\w.]+") && value.matches(".*\\w.*");
    return plain ? value : "'" + value.replace("'", "''") + "'";
  }
}
