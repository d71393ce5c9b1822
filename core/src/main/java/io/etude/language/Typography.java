package io.etude.language;

import io.etude.internal.LanguageFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  /** A pattern that begins with a look at the place itself: the characters that are looked for. */
  private static final Pattern LOOK =
      Pattern.compile("\\(\\?=(?:\\[([^\\\\\\]]+)]|([^\\\\\\[(]))\\)(.*)");

  /**
   * A rule.
   *
   * @param needs the characters of which a text has one, if the rule changes it; empty for any
   * @param begins the characters of which a place begins with one; empty for any
   */
  private record Rule(String needs, String begins, Pattern pattern, String replacement) {

    /** The places in a text that the rule changes, from the last to the first. */
    Deque<int[]> places(String text) {
      Deque<int[]> places = new ArrayDeque<>();
      if (!needs.isEmpty() && !hasOne(text)) {
        return places;
      }
      Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      int from = next(text, 0);
      while (from <= text.length()) {
        boolean found =
            begins.isEmpty() ? matcher.find(from) : matcher.region(from, text.length()).lookingAt();
        if (found) {
          places.addFirst(new int[] {matcher.start(), matcher.end()});
          from = next(text, Math.max(matcher.end(), matcher.start() + 1));
        } else {
          from = begins.isEmpty() ? text.length() + 1 : next(text, from + 1);
        }
      }
      return places;
    }

    private boolean hasOne(String text) {
      for (int i = 0; i < needs.length(); i++) {
        if (text.indexOf(needs.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }

    /** The first place from one on where the rule may apply; behind the text if there is none. */
    private int next(String text, int from) {
      if (begins.isEmpty()) {
        return from;
      }
      for (int i = from; i < text.length(); i++) {
        if (begins.indexOf(text.charAt(i)) >= 0) {
          return i;
        }
      }
      return text.length() + 1;
    }
  }

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
    String[] name = line.substring(0, first).strip().split("\\s+", 2);
    String needs = name.length == 1 ? "" : name[1];
    Matcher look = LOOK.matcher(pattern);
    if (look.matches()) {
      String begins = look.group(1) == null ? look.group(2) : look.group(1);
      rules.add(new Rule(needs, begins, Pattern.compile(look.group(3)), replacement));
    } else {
      rules.add(new Rule(needs, "", Pattern.compile(pattern), replacement));
    }
  }

  private static String spaces(String text) {
    return text.replace('~', '\u00a0').replace('_', '\u202f');
  }

  /** Mends the text of a paragraph in place; raised letters are marked as such. */
  void mend(MendedText text) {
    String plain = text.snapshot();
    for (Rule rule : rules) {
      Deque<int[]> places = rule.places(plain);
      // from the end, so that earlier places keep their position
      for (int[] place : places) {
        if (rule.replacement().equals(RAISED)) {
          text.raise(place[0], place[1]);
        } else {
          text.replace(place[0], place[1], rule.replacement());
        }
      }
      plain = places.isEmpty() ? plain : text.snapshot();
    }
  }
}
