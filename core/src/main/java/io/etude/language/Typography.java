package io.etude.language;

import io.etude.internal.LanguageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what authors type plainly: quotes, apostrophes, spaces that must not break. The rules are
 * read from {@code typography_LANGUAGE.rules}; a text that is mended already comes out as it went
 * in.
 */
public final class Typography {

  /** Stands for something that is not text but counts as a word, e.g. a figure. */
  public static final char OBJECT = '\uE000';

  private static final String RAISED = "^";

  private record Rule(String name, Pattern pattern, String replacement) {}

  private final List<Rule> rules = new ArrayList<>();

  Typography(Locale language) {
    LanguageFile.text("typography", language, ".rules").lines().forEach(this::addRule);
  }

  private void addRule(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int first = line.indexOf(" | ");
    int last = line.lastIndexOf(" |");
    if (first < 0 || last <= first) {
      throw new IllegalStateException("typography rule without two bars: " + line);
    }
    String pattern = spaces(line.substring(first + 3, last).strip());
    String replacement = spaces(line.substring(last + 2).strip());
    rules.add(new Rule(line.substring(0, first).strip(), Pattern.compile(pattern), replacement));
  }

  private static String spaces(String text) {
    return text.replace('~', '\u00a0').replace('_', '\u202f');
  }

  /** Mends the text of a paragraph in place; raised letters are marked as such. */
  void mend(MendedText text) {
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(text.snapshot());
      List<int[]> places = new ArrayList<>();
      while (matcher.find()) {
        places.add(new int[] {matcher.start(), matcher.end()});
      }
      // from the end, so that earlier places keep their position
      for (int i = places.size() - 1; i >= 0; i--) {
        int[] place = places.get(i);
        if (rule.replacement().equals(RAISED)) {
          text.raise(place[0], place[1]);
        } else {
          text.replace(place[0], place[1], rule.replacement());
        }
      }
    }
  }
}
