package io.etude.dataset.spss;

import io.etude.DataException;
import java.io.Closeable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The values of a system file's cases, one 8-byte element after the other. */
abstract class SpssCases implements Closeable {

  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final boolean little;
  private final Bytes bytes;
  final SpssInput in;
  byte[] buffer = new byte[1 << 16];
  int at;
  int limit;

  SpssCases(SpssInput in, Bytes bytes) {
    this.in = in;
    this.bytes = bytes;
    little = in.order() == ByteOrder.LITTLE_ENDIAN;
  }

  /** The cases of a file whose data {@code in} stands before. */
  static SpssCases of(SpssLayout layout, SpssInput in) {
    return switch (layout.compression()) {
      case 0 -> new Plain(in, new Stored(in));
      case 1 -> new SpssCodedCases(in, layout, new Stored(in));
      default -> new SpssCodedCases(in, layout, new SpssInflater(in));
    };
  }

  /** Where the bytes of the data come from. */
  interface Bytes extends Closeable {
    /** Up to {@code length} bytes into {@code target}; -1 at the end. */
    int read(byte[] target, int offset, int length);

    @Override
    void close();
  }

  private record Stored(SpssInput in) implements Bytes {
    @Override
    public int read(byte[] target, int offset, int length) {
      return in.read(target, offset, length);
    }

    @Override
    public void close() {}
  }

  /** Whether there is another case. */
  abstract boolean more();

  /** Passes over so many elements. */
  abstract void skip(int elements);

  /** The next element as a number, which may be the system-missing value. */
  abstract double number();

  /** The next element as 8 bytes of text. */
  abstract void text(byte[] target, int offset);

  final double doubleAt(int offset) {
    long bits = little ? (long) LITTLE.get(buffer, offset) : (long) BIG.get(buffer, offset);
    return Double.longBitsToDouble(bits);
  }

  /** The place of the next byte, as good as it is known. */
  long offset() {
    return in.position() - (limit - at);
  }

  DataException cut() {
    return in.broken("the file ends within a case");
  }

  /** Has the next 8 bytes in the buffer, if the data have so many. */
  final boolean fill() {
    if (limit - at >= 8) {
      return true;
    }
    System.arraycopy(buffer, at, buffer, 0, limit - at);
    limit -= at;
    at = 0;
    while (limit < 8) {
      int read = bytes.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        return false;
      }
      limit += read;
    }
    return true;
  }

  /** Where in the buffer the next 8 bytes are, which are read by that. */
  final int take() {
    if (!fill()) {
      throw cut();
    }
    at += 8;
    return at - 8;
  }

  @Override
  public void close() {
    bytes.close();
  }

  /** Cases that are not compressed. */
  private static final class Plain extends SpssCases {

    Plain(SpssInput in, Bytes bytes) {
      super(in, bytes);
    }

    @Override
    boolean more() {
      if (fill()) {
        return true;
      }
      if (limit > at) {
        throw cut();
      }
      return false;
    }

    @Override
    void skip(int elements) {
      for (int i = 0; i < elements; i++) {
        take();
      }
    }

    @Override
    double number() {
      return doubleAt(take());
    }

    @Override
    void text(byte[] target, int offset) {
      System.arraycopy(buffer, take(), target, offset, 8);
    }
  }
}
