package io.etude.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that a mistyped one probably meant, for the end of a message. */
public final class Closest {

  /** Longer lists of valid names are left out of messages. */
  private static final int MAX_LISTED = 12;

  /** Shorter words are in many names. */
  private static final int MIN_WORD = 3;

  private Closest() {}

  /**
   * The known name with the smallest edit distance from {@code wanted} (insertions, deletions,
   * substitutions and swaps of neighbours; a difference in case only counts half), the first of
   * several. If even that one differs in more than half of its letters, the only name that begins
   * or ends with {@code wanted} as a word of it, such as "vote" of "vote_intention"; else empty.
   */
  public static Optional<String> to(String wanted, Iterable<String> known) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : known) {
      int longest = Math.max(wanted.length(), name.length());
      if (2 * Math.abs(wanted.length() - name.length()) > longest) {
        continue;
      }
      int distance = distance(wanted, name);
      if (distance < bestDistance && distance <= longest) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best).or(() -> having(wanted, known));
  }

  private static Optional<String> having(String wanted, Iterable<String> known) {
    String found = null;
    for (String name : known) {
      if (hasAsWord(name.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT))) {
        if (found != null && !found.equals(name)) {
          return Optional.empty();
        }
        found = name;
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean hasAsWord(String name, String word) {
    int rest = name.length() - word.length();
    return word.length() >= MIN_WORD
        && rest > 1
        && (name.startsWith(word) && !Character.isLetterOrDigit(name.charAt(word.length()))
            || name.endsWith(word) && !Character.isLetterOrDigit(name.charAt(rest - 1)));
  }

  /** {@code ; closest: "x"}; if none is near and there are few, {@code ; valid: x, y, z}. */
  public static String hint(String wanted, Collection<String> valid) {
    String match = match(wanted, valid);
    boolean listed = match.isEmpty() && !valid.isEmpty() && valid.size() <= MAX_LISTED;
    return listed ? "; valid: " + String.join(", ", valid) : match;
  }

  /** {@code ; closest: "x"}, or nothing if none is near. */
  public static String match(String wanted, Iterable<String> known) {
    return to(wanted, known).map(name -> "; closest: \"" + name + "\"").orElse("");
  }

  /** Twice the edit distance, so that a difference in case can count half. */
  public static int distance(String a, String b) {
    String lowerA = a.toLowerCase(Locale.ROOT);
    String lowerB = b.toLowerCase(Locale.ROOT);
    if (lowerA.length() != a.length() || lowerB.length() != b.length()) {
      lowerA = a;
      lowerB = b;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = 2 * j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = 2 * i;
      for (int j = 1; j <= b.length(); j++) {
        int change =
            a.charAt(i - 1) == b.charAt(j - 1)
                ? 0
                : lowerA.charAt(i - 1) == lowerB.charAt(j - 1) ? 1 : 2;
        int least = Math.min(last[j - 1] + change, Math.min(last[j], now[j - 1]) + 2);
        if (i > 1
            && j > 1
            && lowerA.charAt(i - 1) == lowerB.charAt(j - 2)
            && lowerA.charAt(i - 2) == lowerB.charAt(j - 1)) {
          least = Math.min(least, before[j - 2] + 2);
        }
        now[j] = least;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }
}
