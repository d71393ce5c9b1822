package io.etude.dataset.csv;

import io.etude.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Recodes a file to UTF-8 while it is read; bytes that are not valid are an error. */
final class RecodingStream extends InputStream {

  private final InputStream in;
  private final CsvLayout layout;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(1 << 16).limit(0);
  private final ByteBuffer out = ByteBuffer.allocate(1 << 18).limit(0);
  private long line = 1;
  private char last;
  private boolean ended;
  private boolean flushed;

  RecodingStream(InputStream in, CsvLayout layout) {
    this.in = in;
    this.layout = layout;
    decoder = layout.charset().newDecoder();
    decoder.onMalformedInput(CodingErrorAction.REPORT);
    decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
    encoder.onMalformedInput(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!out.hasRemaining()) {
      if (flushed) {
        return -1;
      }
      recode();
    }
    int count = Math.min(length, out.remaining());
    out.get(target, offset, count);
    return count;
  }

  private void recode() throws IOException {
    if (!ended) {
      bytes.compact();
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + read);
      }
      bytes.flip();
    }
    chars.compact();
    int before = chars.position();
    CoderResult decoded = decoder.decode(bytes, chars, ended);
    boolean complete = ended && decoded.isUnderflow();
    if (complete) {
      decoder.flush(chars);
    }
    chars.flip();
    countLines(before);
    check(decoded);
    out.clear();
    check(encoder.encode(chars, out, complete));
    out.flip();
    flushed = complete && !chars.hasRemaining();
  }

  private void countLines(int from) {
    for (int i = from; i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\n' && last != '\r' || c == '\r') {
        line++;
      }
      last = c;
    }
  }

  private void check(CoderResult result) {
    if (result.isError()) {
      throw new DataException(
          layout.source()
              + ":"
              + line
              + ": not valid in the encoding "
              + layout.charset().name()
              + layout.encodingHint());
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
