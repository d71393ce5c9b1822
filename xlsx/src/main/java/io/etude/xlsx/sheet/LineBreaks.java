package io.etude.xlsx.sheet;

import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks long remarks over several rows. They run across narrow columns, where the text of a cell
 * cannot wrap, and merged cells could not be sorted and would not adapt their height.
 */
public final class LineBreaks {

  private LineBreaks() {}

  /** Lays {@code text} in lines of at most {@code digits} width; returns the next free row. */
  public static int lay(Sheet sheet, int row, int column, String text, double digits, Style style) {
    int next = row;
    for (String line : broken(text, digits)) {
      sheet.text(next++, column, line, style);
    }
    return next;
  }

  private static final Pattern WORD_END = Pattern.compile("[ \\n]+");

  public static List<String> broken(String text, double digits) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double width = 0;
    for (String word : WORD_END.split(text.strip())) {
      double longer = TextWidth.of(width + TextWidth.of(' '), word);
      if (!line.isEmpty() && longer > digits) {
        lines.add(line.toString());
        line.setLength(0);
      }
      width = line.isEmpty() ? TextWidth.of(word) : longer;
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
