package io.etude.narrative;

import io.etude.document.text.Inline;
import io.etude.language.Typography;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pieces that pass through FreeMarker and Markdown unseen: a figure leaves a token in the text and
 * is put back when the text has become inlines. The characters of tokens are private and are taken
 * out of all other text, so that nobody can forge one.
 */
final class FigureTokens {

  private static final char START = '\uE001';
  private static final char END = '\uE002';

  /** Stands where a check was made that prints nothing; it keeps its line from being empty. */
  static final String NOTHING = String.valueOf(START) + END;

  private static final Pattern TOUCHED = Pattern.compile(END + "(?:\\\\?-)?\\d|\\d" + START);

  private final List<Inline> inlines = new ArrayList<>();

  /** The token for {@code inline}. */
  String add(Inline inline) {
    inlines.add(inline);
    return START + String.valueOf(inlines.size() - 1) + END;
  }

  /** Whether digits stand right before or after a figure, as when a number is added to it. */
  static boolean touchesDigits(String markup) {
    return TOUCHED.matcher(markup).find();
  }

  /** Text with tokens as inlines: text, and what the tokens stand for. */
  List<Inline> resolve(String text) {
    List<Inline> resolved = new ArrayList<>();
    int from = 0;
    for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, from)) {
      int end = text.indexOf(END, start);
      if (start > from) {
        resolved.add(new Inline.Text(text.substring(from, start)));
      }
      resolved.add(inlines.get(Integer.parseInt(text.substring(start + 1, end))));
      from = end + 1;
    }
    if (from < text.length()) {
      resolved.add(new Inline.Text(text.substring(from)));
    }
    return resolved;
  }

  /** What the tokens in a text stand for, with the place of each, from 0. */
  Map<Inline, Integer> positions(String text) {
    Map<Inline, Integer> positions = new IdentityHashMap<>();
    for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, start + 1)) {
      int end = text.indexOf(END, start);
      if (end > start + 1) {
        positions.put(inlines.get(Integer.parseInt(text.substring(start + 1, end))), start);
      }
    }
    return positions;
  }

  /** Whether a character is one of ours. */
  static boolean isPrivate(char c) {
    return c >= Typography.OBJECT && c <= END;
  }
}
