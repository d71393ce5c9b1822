package io.etude.pdf.write.file;

import io.etude.internal.FileFaults;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * The content of a stream as it is written.
 *
 * @param parts its bytes
 * @param length their number
 * @param plainLength the number of bytes before deflating
 */
public record DeflatedContent(List<byte[]> parts, int length, long plainLength) {
  private static final int PART = 1 << 14;

  /** Bytes that need no packing. */
  static DeflatedContent raw(byte[] bytes) {
    return new DeflatedContent(List.of(bytes), bytes.length, bytes.length);
  }

  static DeflatedContent deflate(Deflater deflater, byte[] content, int length) {
    Sink sink = new Sink(deflater, Math.min(PART, length + 64));
    sink.write(content, 0, length);
    return sink.end();
  }

  /** Deflates a file while it is being made. */
  static DeflatedContent deflate(Deflater deflater, Attachment.Content content) {
    try (Sink sink = new Sink(deflater, PART)) {
      content.writeTo(sink);
      return sink.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make an attachment: " + FileFaults.why(e), e);
    }
  }

  /** Deflates what is written to it. */
  private static final class Sink extends OutputStream {
    private final Deflater deflater;
    private final List<byte[]> parts = new ArrayList<>(2);
    private byte[] part;
    private int filled;
    private int length;

    Sink(Deflater deflater, int firstPart) {
      this.deflater = deflater;
      part = new byte[firstPart];
      deflater.reset();
    }

    @Override
    public void write(int octet) {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) {
      deflater.setInput(octets, from, count);
      while (!deflater.needsInput()) {
        take();
      }
    }

    private void take() {
      int got = deflater.deflate(part, filled, part.length - filled);
      filled += got;
      length += got;
      if (filled == part.length) {
        parts.add(part);
        part = new byte[PART];
        filled = 0;
      }
    }

    DeflatedContent end() {
      deflater.finish();
      while (!deflater.finished()) {
        take();
      }
      parts.add(Arrays.copyOf(part, filled));
      return new DeflatedContent(parts, length, deflater.getBytesRead());
    }
  }
}
