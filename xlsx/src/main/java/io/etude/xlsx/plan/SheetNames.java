package io.etude.xlsx.plan;

import io.etude.xlsx.source.SentSheet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes legal, unique names of worksheets of at most 30 characters. */
public final class SheetNames {

  private static final int MAX_LENGTH = 30;

  /** Letters of the words, such as articles, that a shortened name should not end in. */
  private static final int SHORT_WORD = 3;

  private final Set<String> taken = new HashSet<>();

  public SheetNames() {
    taken.add("history"); // reserved by Excel
    taken.add(SentSheet.NAME);
  }

  /** A name like {@code wanted} that no other sheet has. */
  public String unique(String wanted) {
    String base = legal(wanted);
    String name = cut(base, MAX_LENGTH);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String tail = " " + i;
      name = cut(base, MAX_LENGTH - tail.length()) + tail;
    }
    return name;
  }

  private static String legal(String wanted) {
    StringBuilder name = new StringBuilder();
    for (char c : wanted.toCharArray()) {
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

  /** Cuts after a word that is not a short one, where that keeps more than half. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest);
    int word = text.lastIndexOf(' ', end - 1);
    while (end - word <= SHORT_WORD + 1 && word > longest / 2) {
      end = word;
      word = text.lastIndexOf(' ', end - 1);
    }
    return text.substring(0, end > longest / 2 ? end : longest).strip();
  }
}
