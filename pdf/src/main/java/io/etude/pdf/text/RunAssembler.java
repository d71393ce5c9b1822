package io.etude.pdf.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the pieces of a line side by side: in visual order where directions mix, and as few runs as
 * there are changes of typeface, size, height, span and direction. Runs come in logical order. It
 * places the pieces of a line; a {@link RunBuilder} joins those of one run.
 */
public final class RunAssembler {

  /** A run and the span that it is of. */
  public record SpanRun(ShapedRun run, int span) {}

  private final List<Piece> pieces;
  private final double spaceFactor;
  private final double scale;
  private double width;

  /**
   * A line.
   *
   * @param spaceFactor what the width of elastic spaces is multiplied by
   * @param scale horizontal scale of all else
   */
  public RunAssembler(List<Piece> pieces, double spaceFactor, double scale) {
    this.pieces = pieces;
    this.spaceFactor = spaceFactor;
    this.scale = scale;
  }

  static RunAssembler natural(List<Piece> pieces) {
    return new RunAssembler(pieces, 1, 1);
  }

  /** The width of what {@link #assemble} gave. */
  public double width() {
    return width;
  }

  public List<SpanRun> assemble() {
    double[] lefts = lefts();
    List<SpanRun> runs = new ArrayList<>();
    RunBuilder builder = null;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      double left = lefts[i];
      ShapedWord.Part[] parts = piece.word().parts();
      if (piece.rightToLeft()) {
        left += adjustedWidth(piece);
      }
      for (ShapedWord.Part part : parts) {
        if (builder == null || !builder.accepts(piece, part)) {
          flush(builder, runs);
          builder = new RunBuilder(piece, part);
        }
        double partWidth = builder.add(piece, part, this, left);
        left += piece.rightToLeft() ? -partWidth : partWidth;
      }
    }
    flush(builder, runs);
    return runs;
  }

  private static void flush(RunBuilder builder, List<SpanRun> runs) {
    if (builder != null) {
      builder.finish(runs);
    }
  }

  private double[] lefts() {
    int count = pieces.size();
    double[] lefts = new double[count];
    int[] order = visualOrder();
    double x = 0;
    for (int i = 0; i < count; i++) {
      int index = order[i];
      lefts[index] = x;
      x += adjustedWidth(pieces.get(index));
    }
    width = x;
    return lefts;
  }

  /** Indices of the pieces from left to right. */
  private int[] visualOrder() {
    boolean mixed = false;
    for (Piece piece : pieces) {
      mixed |= piece.level() != 0;
    }
    if (!mixed) {
      return IntStream.range(0, pieces.size()).toArray();
    }
    byte[] levels = new byte[pieces.size()];
    Integer[] order = new Integer[pieces.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      levels[i] = pieces.get(i).level();
    }
    Bidi.reorderVisually(levels, 0, order, 0, order.length);
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /** The width of a piece as set on this line. */
  double adjustedWidth(Piece piece) {
    double sum = 0;
    for (ShapedWord.Part part : piece.word().parts()) {
      for (float advance : part.advances()) {
        sum += adjusted(piece, advance);
      }
    }
    return sum;
  }

  /** An advance in points, from one in em. */
  float adjusted(Piece piece, float advance) {
    double natural = advance * piece.size() + piece.tracking();
    return (float) (natural * (piece.elastic() ? spaceFactor : scale));
  }
}
