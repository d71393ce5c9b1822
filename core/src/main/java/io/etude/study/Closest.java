package io.etude.study;

import java.util.Collection;
import java.util.Locale;

/** Says which valid value comes nearest to a wrong one. */
final class Closest {

  private static final int LISTED = 12;

  private Closest() {}

  /** {@code ; closest: "x"}, or the valid values if none is near, or nothing if there is none. */
  static String hint(String value, Collection<String> valid) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : valid) {
      int distance = distance(value.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    if (best == null) {
      return "";
    }
    if (bestDistance <= Math.max(1, Math.max(value.length(), best.length()) / 2)) {
      return "; closest: \"" + best + "\"";
    }
    return valid.size() <= LISTED
        ? "; valid: " + String.join(", ", valid)
        : "; closest: \"" + best + "\"";
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
