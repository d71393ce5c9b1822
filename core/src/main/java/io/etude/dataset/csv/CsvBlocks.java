package io.etude.dataset.csv;

import io.etude.DataException;
import io.etude.internal.FileFaults;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts the bytes of a CSV file into blocks of whole records, so that several threads can parse
 * them. It only looks for line ends and quotes, which are single ASCII bytes in every encoding that
 * it is given.
 */
final class CsvBlocks implements Closeable {

  /** A longer record means that a closing quote is missing. */
  private static final int LONGEST_RECORD = 32 << 20;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final String source;
  private final InputStream in;
  private final byte delimiter;
  private final byte quote;
  private final long quotes;
  private byte[] buffer = new byte[1 << 20];
  private int start;
  private int limit;
  private boolean ended;

  CsvBlocks(String source, InputStream in, char delimiter, char quote) {
    this.source = source;
    this.in = in;
    this.delimiter = (byte) delimiter;
    this.quote = (byte) quote;
    this.quotes = ONES * quote;
  }

  /** The next block, of {@code records} records unless the file ends before; empty at the end. */
  Optional<CsvBlock> next(int records) {
    int counted = 0;
    int position = start;
    int recordStart = start;
    boolean quoted = false;
    while (counted < records) {
      int found = quoted ? findQuote(position) : find(position);
      boolean lacksNext = found + 1 >= limit && !ended;
      if (found == limit || lacksNext) {
        int kept = found - start;
        int record = recordStart - start;
        if (!fill(found - recordStart)) {
          position = limit;
          if (limit > recordStart) {
            counted++;
          }
          break;
        }
        position = start + kept;
        recordStart = start + record;
        continue;
      }
      byte b = buffer[found];
      position = found + 1;
      if (quoted) {
        if (position < limit && buffer[position] == quote) {
          position++;
        } else {
          quoted = false;
        }
      } else if (b == quote) {
        quoted = found == recordStart || buffer[found - 1] == delimiter;
      } else {
        if (b == '\r' && position < limit && buffer[position] == '\n') {
          position++;
        }
        if (found > recordStart) {
          counted++;
        }
        recordStart = position;
      }
    }
    return take(position, counted);
  }

  private Optional<CsvBlock> take(int end, int records) {
    if (end == start) {
      return Optional.empty();
    }
    byte[] bytes = Arrays.copyOfRange(buffer, start, end);
    start = end;
    return Optional.of(new CsvBlock(bytes, records));
  }

  /** Reads more bytes behind those from {@code start} on; false if the file has ended. */
  private boolean fill(int recordLength) {
    if (ended) {
      return false;
    }
    if (recordLength > LONGEST_RECORD) {
      throw new DataException(
          source
              + ": a record is longer than "
              + (LONGEST_RECORD >> 20)
              + " MB; is a closing quote missing?");
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    try {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        ended = true;
      } else {
        limit += read;
      }
      return true;
    } catch (IOException e) {
      throw FileFaults.cannotRead(source, e);
    }
  }

  private int findQuote(int from) {
    int i = from;
    while (i < limit && buffer[i] != quote) {
      i++;
    }
    return i;
  }

  /** The next line end or quote at or after {@code from}, or {@code limit}. */
  private int find(int from) {
    int i = from;
    for (; i + 8 <= limit; i += 8) {
      long word = (long) LONGS.get(buffer, i);
      long hit = zeros(word ^ ONES * '\n') | zeros(word ^ ONES * '\r') | zeros(word ^ quotes);
      if (hit != 0) {
        return i + (Long.numberOfTrailingZeros(hit) >>> 3);
      }
    }
    while (i < limit && buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != quote) {
      i++;
    }
    return i;
  }

  /** The high bit of each byte that is zero; exact at the lowest such byte. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + source + ": " + FileFaults.why(e), e);
    }
  }
}
