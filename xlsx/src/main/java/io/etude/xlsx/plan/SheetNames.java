package io.etude.xlsx.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes legal, unique names of worksheets of at most 30 characters. */
public final class SheetNames {

  private static final int LONGEST = 30;

  /** Letters of words that a name should not end in, if it must end early. */
  private static final int LITTLE = 3;

  private final Set<String> taken = new HashSet<>();

  public SheetNames() {
    taken.add("history"); // Excel keeps this name for itself
  }

  /** A name made from {@code wish}. */
  public String unique(String wish) {
    String base = legal(wish);
    String name = cut(base, LONGEST);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String tail = " " + i;
      name = cut(base, LONGEST - tail.length()) + tail;
    }
    return name;
  }

  private static String legal(String wish) {
    StringBuilder name = new StringBuilder();
    for (char c : wish.toCharArray()) {
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (space || "[]:*?/\\".indexOf(c) >= 0) {
        name.append(' ');
      } else if (c == '\'') {
        name.append('\u2019');
      } else if (!Character.isISOControl(c)
          && !Character.isSurrogate(c)
          && c != '\uFFFE'
          && c != '\uFFFF') {
        name.append(c);
      }
    }
    String tidy = name.toString().replaceAll(" +", " ").strip();
    return tidy.isEmpty() ? "-" : tidy;
  }

  /** Cuts at the end of a word that is not an article or so, where that keeps more than half. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest);
    int word = text.lastIndexOf(' ', end - 1);
    while (end - word <= LITTLE + 1 && word > longest / 2) {
      end = word;
      word = text.lastIndexOf(' ', end - 1);
    }
    return text.substring(0, end > longest / 2 ? end : longest).strip();
  }
}
