package io.etude.pdf.internal.text;

import java.util.Arrays;
import java.util.List;

/** Gathers glyphs of one typeface, size, height, span and direction. */
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
      // What comes later in the text stands further to the left.
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
      if (part.rises() != null) {
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
      runs.add(run(0, count, text.toString(), 0, rise, left));
      return;
    }
    String all = text.toString();
    double x = left;
    int start = 0;
    while (start < count) {
      int end = start + 1;
      while (end < count && rises[end] == rises[start]) {
        end++;
      }
      int from = all.length();
      int to = 0;
      for (int i = start; i < end; i++) {
        from = Math.min(from, clusters[i]);
        to = Math.max(to, clusterEnd(clusters[i], all.length()));
      }
      runs.add(run(start, end, all.substring(from, to), from, rise + rises[start], x));
      for (int i = start; i < end; i++) {
        x += advances[i];
      }
      start = end;
    }
  }

  /** The end of the text that a cluster stands for: where the next one in the text begins. */
  private int clusterEnd(int cluster, int length) {
    int end = length;
    for (int i = 0; i < count; i++) {
      if (clusters[i] > cluster) {
        end = Math.min(end, clusters[i]);
      }
    }
    return end;
  }

  private RunAssembler.SpanRun run(
      int start, int end, String runText, int textStart, double height, double x) {
    int[] runClusters = Arrays.copyOfRange(clusters, start, end);
    if (textStart > 0) {
      for (int i = 0; i < runClusters.length; i++) {
        runClusters[i] -= textStart;
      }
    }
    ShapedRun shaped =
        new ShapedRun(
            face,
            size,
            Arrays.copyOfRange(glyphs, start, end),
            Arrays.copyOfRange(advances, start, end),
            runText,
            runClusters,
            height,
            x);
    return new RunAssembler.SpanRun(shaped, span);
  }
}
