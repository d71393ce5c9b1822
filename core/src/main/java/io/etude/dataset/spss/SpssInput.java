package io.etude.dataset.spss;

import io.etude.DataException;
import io.etude.internal.FileFaults;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a system file from start to end. Nothing larger than the rest of the file is ever
 * asked for, so that no count in the file can exhaust memory.
 */
final class SpssInput implements Closeable {

  private final String source;
  private final InputStream in;
  private final long size;
  private final byte[] word = new byte[8];
  private long position;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  SpssInput(String source, Path file) {
    this.source = source;
    try {
      size = Files.size(file);
      in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UncheckedIOException failed(IOException e) {
    return FileFaults.cannotRead(source, e);
  }

  void order(ByteOrder value) {
    order = value;
  }

  ByteOrder order() {
    return order;
  }

  long position() {
    return position;
  }

  long remaining() {
    return size - position;
  }

  /** An exception that names the place. */
  DataException broken(long offset, String message) {
    return new DataException(source + ": offset " + offset + ": " + message);
  }

  DataException broken(String message) {
    return broken(position, message);
  }

  /** Up to {@code length} bytes into {@code target}; -1 at the end of the file. */
  int read(byte[] target, int offset, int length) {
    try {
      int count = in.read(target, offset, length);
      if (count > 0) {
        position += count;
      }
      return count;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void fully(byte[] target, int length, String what) {
    need(length, what);
    try {
      int count = in.readNBytes(target, 0, length);
      if (count < length) {
        throw broken("the file ends within " + what);
      }
      position += count;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Checks a length or count times size against what is left of the file. */
  void need(long bytes, String what) {
    if (bytes < 0 || bytes > remaining()) {
      throw broken(
          what + " needs " + bytes + " bytes, but the file has only " + remaining() + " more");
    }
  }

  byte[] bytes(int count, String what) {
    need(count, what);
    byte[] bytes = new byte[count];
    fully(bytes, count, what);
    return bytes;
  }

  void skip(long count, String what) {
    need(count, what);
    try {
      in.skipNBytes(count);
      position += count;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  int int32(String what) {
    fully(word, 4, what);
    return ByteBuffer.wrap(word).order(order).getInt();
  }

  long int64(String what) {
    fully(word, 8, what);
    return ByteBuffer.wrap(word).order(order).getLong();
  }

  double float64(String what) {
    return Double.longBitsToDouble(int64(what));
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
