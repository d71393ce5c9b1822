package io.etude.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with bold and italic words, as people type it in Markdown: {@code **bold**}, {@code
 * *italic*}, and {@code \*} for a star beside a word. A line break is one, a blank line ends a
 * paragraph, and an emphasis ends with its line. Everything else is text. Not thread-safe while
 * pieces are added.
 */
public final class MarkedText {

  private static final int ITALIC = 1;
  private static final int BOLD = 2;
  private static final int MAX_STARS = ITALIC | BOLD;

  private final StringBuilder text = new StringBuilder();

  /** The emphasis of each character: a sum of {@link #BOLD} and {@link #ITALIC}. */
  private final StringBuilder marks = new StringBuilder();

  /** A piece of text in one face. */
  public record Run(String text, boolean bold, boolean italic) {}

  /** Reads a text with marks. */
  public static MarkedText parse(String marked) {
    MarkedText parsed = new MarkedText();
    for (String line : lines(marked).split("(?<=\n)")) {
      parsed.line(line);
    }
    return parsed;
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private void line(String line) {
    int mark = 0;
    for (int i = 0; i < line.length(); i++) {
      int stars = Math.max(1, stars(line, i));
      boolean escaped = line.charAt(i) == '\\' && "*\\".indexOf(at(line, i + 1)) >= 0;
      if (escaped) {
        append(line.substring(i + 1, i + 2), mark);
        i++;
      } else if (opens(line, i, mark) || closes(line, i, mark)) {
        mark ^= stars;
        i += stars - 1;
      } else {
        append(line.substring(i, i + stars), mark);
        i += stars - 1;
      }
    }
  }

  /** How many stars begin at a character. */
  private static int stars(String line, int at) {
    int end = at;
    while (at(line, end) == '*') {
      end++;
    }
    return end - at;
  }

  /** Whether stars end an emphasis of the marks that are open. */
  private static boolean closes(String line, int at, int open) {
    int stars = stars(line, at);
    return stars > 0 && stars <= MAX_STARS && (stars & open) != 0 && !isBlank(at(line, at - 1));
  }

  /** Whether stars begin an emphasis, which has an end. */
  private static boolean opens(String line, int at, int open) {
    int stars = stars(line, at);
    int next = at + stars;
    if (stars == 0 || stars > MAX_STARS || (stars & open) != 0 || isBlank(at(line, next))) {
      return false;
    }
    int left = stars;
    for (int i = next; i < line.length() && left != 0; i++) {
      int more = stars(line, i);
      if (line.charAt(i) == '\\') {
        i++; // what is escaped
      } else if (more > 0) {
        left = closes(line, i, left) ? left & ~more : left;
        i += more - 1;
      }
    }
    return left == 0;
  }

  private static char at(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private void append(String piece, int mark) {
    text.append(piece);
    marks.append(String.valueOf((char) mark).repeat(piece.length()));
  }

  /** Adds a piece, in which no character is a mark. */
  public MarkedText add(Run run) {
    append(lines(run.text()), (run.bold() ? BOLD : 0) + (run.italic() ? ITALIC : 0));
    return this;
  }

  /** The text without its marks. */
  public String plain() {
    return text.toString();
  }

  /** The pieces, each as long as it can be. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || marks.charAt(i) != marks.charAt(start)) {
        int mark = marks.charAt(start);
        runs.add(new Run(text.substring(start, i), (mark & BOLD) != 0, (mark & ITALIC) != 0));
        start = i;
      }
    }
    return runs;
  }

  /**
   * The text with its marks in the one way in which it is compared: no blanks at the ends of lines,
   * one blank between words, one blank line between paragraphs.
   */
  @Override
  public String toString() {
    MarkedText tidy = tidy();
    String plain = tidy.plain();
    String faces = tidy.marks + "\0";
    StringBuilder marked = new StringBuilder();
    int mark = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      char next = at(plain, i + 1);
      int before = mark;
      mark = faces.charAt(i);
      boolean edge = mark != before || mark != faces.charAt(i + 1);
      boolean alone = !edge && isBlank(at(plain, i - 1)) && isBlank(next);
      marked.append("*".repeat(mark ^ before));
      if (c == '*' && !alone || c == '\\' && (edge || next == '*' || next == '\\')) {
        marked.append('\\');
      }
      marked.append(c);
    }
    return marked.append("*".repeat(mark)).toString();
  }

  private MarkedText tidy() {
    MarkedText tidy = new MarkedText();
    String gap = "";
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        gap = gap.startsWith("\n") ? "\n\n" : "\n";
      } else if (isBlank(c)) {
        gap = gap.isEmpty() ? " " : gap;
      } else {
        int mark = marks.charAt(i);
        if (!tidy.text.isEmpty()) {
          tidy.append(gap, gap.equals(" ") ? before & mark : 0);
        }
        tidy.append(String.valueOf(c), mark);
        gap = "";
        before = mark;
      }
    }
    return tidy;
  }
}
