package io.etude.pdf.layout.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A label in the pieces between which a line may end: at spaces and behind hyphens and strokes.
 * Their widths are known, so that lines are tried without shaping them.
 */
public final class LabelPieces {

  /** Lines may be so much too wide, as sums of words differ a little from the line. */
  private static final double ROUNDING = 0.01;

  private final List<String> texts = new ArrayList<>();
  private final List<Boolean> spaced = new ArrayList<>();
  private double[] widths = {};
  private double space;

  private LabelPieces() {}

  public static LabelPieces of(String text, ToDoubleFunction<String> measure) {
    LabelPieces pieces = new LabelPieces();
    for (String word : text.split(" ")) {
      pieces.cut(word);
    }
    pieces.widths = pieces.texts.stream().mapToDouble(measure).toArray();
    pieces.space = pieces.texts.size() > 1 ? measure.applyAsDouble(" ") : 0;
    return pieces;
  }

  private void cut(String word) {
    boolean first = true;
    int from = 0;
    for (int i = 1; i < word.length() - 1; i++) {
      char c = word.charAt(i);
      boolean between =
          Character.isLetter(word.charAt(i - 1)) && Character.isLetter(word.charAt(i + 1));
      // what is a letter or two long is no line's end or beginning
      if ((c == '-' || c == '/') && between && i - from > 2 && word.length() - i > 3) {
        add(word.substring(from, i + 1), first);
        first = false;
        from = i + 1;
      }
    }
    add(word.substring(from), first);
  }

  private void add(String text, boolean afterSpace) {
    texts.add(text);
    spaced.add(afterSpace);
  }

  double widest() {
    double widest = 0;
    for (double width : widths) {
      widest = Math.max(widest, width);
    }
    return widest;
  }

  /** The text in lines no wider than that, unless a piece is. */
  public List<String> lines(double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (int i = 0; i < widths.length; i++) {
      double gap = spaced.get(i) ? space : 0;
      if (i > 0 && used + gap + widths[i] > width + ROUNDING) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
        gap = 0;
      }
      if (i > 0 && used > 0 && spaced.get(i)) {
        line.append(' ');
      }
      line.append(texts.get(i));
      used += (used > 0 ? gap : 0) + widths[i];
    }
    lines.add(line.toString());
    return lines;
  }

  /** The least width at which there are no more lines than that. */
  public double narrowest(int lines) {
    double width = widest();
    double next = width;
    while (next < Double.POSITIVE_INFINITY) {
      width = next;
      next = wider(width, lines);
    }
    return width;
  }

  /** The next width at which a line takes one piece more; infinite if there are few enough. */
  private double wider(double width, int maxLines) {
    int count = 1;
    double used = 0;
    double next = Double.POSITIVE_INFINITY;
    for (int i = 0; i < widths.length; i++) {
      double longer = used + (i > 0 && used > 0 && spaced.get(i) ? space : 0) + widths[i];
      if (i > 0 && longer > width + ROUNDING) {
        next = Math.min(next, longer);
        count++;
        used = widths[i];
      } else {
        used = longer;
      }
    }
    return count <= maxLines ? Double.POSITIVE_INFINITY : next;
  }
}
