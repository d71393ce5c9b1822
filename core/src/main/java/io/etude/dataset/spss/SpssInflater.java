package io.etude.dataset.spss;

import io.etude.DataException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The zlib blocks of a {@code .zsav} file, one after the other. */
final class SpssInflater implements SpssCases.Bytes {

  private static final int HEADER = 24;

  private final SpssInput in;
  private final Inflater inflater = new Inflater();
  private final byte[] compressed = new byte[1 << 16];
  private final long end;

  /** How many of the compressed bytes the inflater was given last. */
  private int fed;

  private boolean within;

  SpssInflater(SpssInput in) {
    this.in = in;
    long start = in.position();
    long headerOffset = in.int64("the header of the zlib blocks");
    end = in.int64("the header of the zlib blocks");
    long trailerLength = in.int64("the header of the zlib blocks");
    if (headerOffset != start) {
      throw in.broken(start, "the zlib header says that it is at offset " + headerOffset);
    }
    boolean fits = trailerLength >= HEADER && trailerLength <= in.remaining();
    if (!fits || end < start + HEADER || end != in.position() + in.remaining() - trailerLength) {
      throw in.broken(
          start,
          "the zlib trailer, " + trailerLength + " bytes at offset " + end + ", is not at the end");
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      while (true) {
        int count = inflater.inflate(target, offset, length);
        if (count > 0) {
          return count;
        }
        if (inflater.finished()) {
          nextBlock();
        } else if (inflater.needsDictionary()) {
          throw in.broken("a zlib block that needs a dictionary");
        }
        if (inflater.needsInput() && !input()) {
          return -1;
        }
      }
    } catch (DataFormatException e) {
      throw new DataException(in.broken("broken zlib block: " + e.getMessage()).getMessage(), e);
    }
  }

  /** Starts a new block with the bytes left over from the last. */
  private void nextBlock() {
    int left = inflater.getRemaining();
    int consumed = fed - left;
    inflater.reset();
    within = false;
    if (left > 0) {
      System.arraycopy(compressed, consumed, compressed, 0, left);
      fed = left;
      within = true;
      inflater.setInput(compressed, 0, left);
    }
  }

  private boolean input() {
    long left = end - in.position();
    if (left <= 0) {
      if (within) {
        throw in.broken("the zlib blocks end within a block");
      }
      return false;
    }
    int read = in.read(compressed, 0, (int) Math.min(compressed.length, left));
    if (read < 0) {
      throw in.broken("the file ends within a zlib block");
    }
    fed = read;
    within = true;
    inflater.setInput(compressed, 0, read);
    return true;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
