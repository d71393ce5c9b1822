package io.etude.dataset;

import static java.util.Objects.requireNonNull;

/**
 * Values as positions in a {@link Dictionary}; an empty (system-missing) value is {@link #EMPTY}.
 *
 * <p>The positions are stored in the narrowest of byte, short or int that the dictionary's size
 * allowed when the column was made. Exactly one of the three accessors returns an array, the others
 * return null: a tally picks its loop by {@link #width()} and reads the array straight.
 */
public final class CodeColumn implements Column {

  /** The position that stands for an empty value. */
  public static final int EMPTY = -1;

  /** How the positions are stored. */
  public enum Width {
    /** One byte a value, for dictionaries of at most 127 values. */
    BYTE,
    /** Two bytes a value, for dictionaries of at most 32,767 values. */
    SHORT,
    /** Four bytes a value. */
    INT
  }

  private final Dictionary dictionary;
  private final Width width;
  private final byte[] bytes;
  private final short[] shorts;
  private final int[] ints;

  private CodeColumn(Dictionary dictionary, Width width, byte[] bytes, short[] shorts, int[] ints) {
    this.dictionary = dictionary;
    this.width = width;
    this.bytes = bytes;
    this.shorts = shorts;
    this.ints = ints;
  }

  /** A column over {@code positions}, which is not copied and must not be written to afterwards. */
  public static CodeColumn of(Dictionary dictionary, byte[] positions) {
    requireNonNull(dictionary, "dictionary");
    requireNonNull(positions, "positions");
    return new CodeColumn(dictionary, Width.BYTE, positions, null, null);
  }

  /** A column over {@code positions}, which is not copied and must not be written to afterwards. */
  public static CodeColumn of(Dictionary dictionary, short[] positions) {
    requireNonNull(dictionary, "dictionary");
    requireNonNull(positions, "positions");
    return new CodeColumn(dictionary, Width.SHORT, null, positions, null);
  }

  /** A column over {@code positions}, which is not copied and must not be written to afterwards. */
  public static CodeColumn of(Dictionary dictionary, int[] positions) {
    requireNonNull(dictionary, "dictionary");
    requireNonNull(positions, "positions");
    return new CodeColumn(dictionary, Width.INT, null, null, positions);
  }

  /** The values that the positions stand for. It may go on growing while later chunks are read. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** Which of the three arrays this column has. */
  public Width width() {
    return width;
  }

  /** The positions, if {@link #width()} is {@link Width#BYTE}. */
  public byte[] bytes() {
    return bytes;
  }

  /** The positions, if {@link #width()} is {@link Width#SHORT}. */
  public short[] shorts() {
    return shorts;
  }

  /** The positions, if {@link #width()} is {@link Width#INT}. */
  public int[] ints() {
    return ints;
  }

  /** The position at {@code row}, or {@link #EMPTY}. */
  public int position(int row) {
    return switch (width) {
      case BYTE -> bytes[row];
      case SHORT -> shorts[row];
      case INT -> ints[row];
    };
  }

  @Override
  public int rows() {
    return switch (width) {
      case BYTE -> bytes.length;
      case SHORT -> shorts.length;
      case INT -> ints.length;
    };
  }
}
