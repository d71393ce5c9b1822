package io.etude.pdf.write.file;

import java.util.Arrays;

/** Numbers by index, 0 where none was set. Grows in pieces, so that nothing is ever copied. */
public final class IntTable {
  private static final int BITS = 9;
  private static final int PIECE = 1 << BITS;

  private int[][] pieces = new int[8][];

  public int get(int index) {
    int piece = index >> BITS;
    return piece < pieces.length && pieces[piece] != null ? pieces[piece][index & PIECE - 1] : 0;
  }

  public void set(int index, int value) {
    int piece = index >> BITS;
    if (piece >= pieces.length) {
      pieces = Arrays.copyOf(pieces, Math.max(2 * pieces.length, piece + 1));
    }
    if (pieces[piece] == null) {
      pieces[piece] = new int[PIECE];
    }
    pieces[piece][index & PIECE - 1] = value;
  }
}
