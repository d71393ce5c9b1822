package io.etude.pdf.text;

import io.etude.pdf.font.Typeface;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins the glyphs of one run: of one typeface, size, height, span and direction. */
final class RunBuilder {

  private final Typeface face;
  private final double size;
  private final double rise;
  private final int span;
  private final byte level;
  private final StringBuilder text = new StringBuilder();
  private int[] glyphs = new int[64];
  private float[] advances = new float[64];
  private int[] clusters = new int[64];
  private float[] rises;
  private int count;
  private double left = Double.NaN;

  RunBuilder(Piece piece, ShapedWord.Part part) {
    face = part.face();
    size = size(piece, part);
    rise = rise(piece, part);
    span = piece.span();
    level = piece.level();
  }

  private static double size(Piece piece, ShapedWord.Part part) {
    return piece.size() * part.scale();
  }

  private static double rise(Piece piece, ShapedWord.Part part) {
    return piece.rise() + piece.size() * part.rise();
  }

  boolean accepts(Piece piece, ShapedWord.Part part) {
    return face == part.face()
        && span == piece.span()
        && level == piece.level()
        && size == size(piece, part)
        && rise == rise(piece, part);
  }

  /**
   * Adds the next part in logical order.
   *
   * @param edge its left end, or its right end if it runs from right to left
   * @return its width
   */
  double add(Piece piece, ShapedWord.Part part, RunAssembler line, double edge) {
    int added = part.glyphs().length;
    ensure(count + added);
    int at = count;
    if (piece.rightToLeft()) {
      // What comes later in the text is further to the left.
      at = 0;
      shift(added);
    }
    double width = 0;
    int base = text.length() - part.start();
    for (int i = 0; i < added; i++) {
      glyphs[at + i] = part.glyphs()[i];
      advances[at + i] = line.adjusted(piece, part.advances()[i]);
      clusters[at + i] = base + part.clusters()[i];
      width += advances[at + i];
      if (part.rises().length > 0) {
        raise(at + i, part.rises()[i] * (float) piece.size());
      }
    }
    count += added;
    text.append(piece.word().text(), part.start(), part.end());
    if (piece.rightToLeft()) {
      left = edge - width;
    } else if (Double.isNaN(left)) {
      left = edge;
    }
    return width;
  }

  private void raise(int index, float height) {
    if (rises == null) {
      rises = new float[glyphs.length];
    }
    rises[index] = height;
  }

  private void shift(int by) {
    System.arraycopy(glyphs, 0, glyphs, by, count);
    System.arraycopy(advances, 0, advances, by, count);
    System.arraycopy(clusters, 0, clusters, by, count);
    if (rises != null) {
      System.arraycopy(rises, 0, rises, by, count);
      Arrays.fill(rises, 0, by, 0);
    }
  }

  private void ensure(int capacity) {
    if (capacity > glyphs.length) {
      int length = Math.max(capacity, 2 * glyphs.length);
      glyphs = Arrays.copyOf(glyphs, length);
      advances = Arrays.copyOf(advances, length);
      clusters = Arrays.copyOf(clusters, length);
      rises = rises == null ? null : Arrays.copyOf(rises, length);
    }
  }

  void finish(List<RunAssembler.SpanRun> runs) {
    if (rises == null) {
      runs.add(run());
      return;
    }
    // Letters say the text; marks above and below them are shown but say nothing more.
    float letters = letterHeight();
    runs.add(at(letters, text.toString()));
    Set<Float> heights = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      heights.add(rises[i]);
    }
    heights.remove(letters);
    heights.forEach(height -> runs.add(at(height, "")));
  }

  /** The height of most glyphs, which is that of the letters; of equal ones the lowest. */
  private float letterHeight() {
    Map<Float, Integer> counts = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      counts.merge(rises[i], 1, Integer::sum);
    }
    if (counts.containsKey(0f)) {
      return 0;
    }
    float most = rises[0];
    for (Map.Entry<Float, Integer> entry : counts.entrySet()) {
      most = entry.getValue() > counts.get(most) ? entry.getKey() : most;
    }
    return most;
  }

  /** The glyphs at one height, with what lies between them in their advances. */
  private RunAssembler.SpanRun at(float height, String said) {
    int[] runGlyphs = new int[count];
    float[] runAdvances = new float[count];
    int[] runClusters = new int[count];
    int kept = 0;
    double x = 0;
    for (int i = 0; i < count; i++) {
      if (rises[i] == height) {
        runGlyphs[kept] = glyphs[i];
        runAdvances[kept] = advances[i];
        runClusters[kept] = said.isEmpty() ? 0 : clusters[i];
        kept++;
      } else if (kept == 0) {
        x += advances[i];
      } else {
        runAdvances[kept - 1] += advances[i];
      }
    }
    ShapedRun shaped =
        new ShapedRun(
            face,
            size,
            Arrays.copyOf(runGlyphs, kept),
            Arrays.copyOf(runAdvances, kept),
            said,
            Arrays.copyOf(runClusters, kept),
            rise + height,
            left + x);
    return new RunAssembler.SpanRun(shaped, span);
  }

  private RunAssembler.SpanRun run() {
    ShapedRun shaped =
        new ShapedRun(
            face,
            size,
            Arrays.copyOf(glyphs, count),
            Arrays.copyOf(advances, count),
            text.toString(),
            Arrays.copyOf(clusters, count),
            rise,
            left);
    return new RunAssembler.SpanRun(shaped, span);
  }
}
