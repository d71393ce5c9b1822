package io.etude.benchmarks.annex;

import io.etude.pdf.PdfRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The fonts of the annex for the peers: without tables of substitutions, on which openhtmltopdf
 * spends four fifths of its time.
 *
 * @param regular the TrueType file
 * @param bold the semibold
 */
public record AnnexFonts(Path regular, Path bold) {
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  public static AnnexFonts in(Path folder) throws IOException {
    return new AnnexFonts(
        plain(folder, "SourceSans3-Regular"), plain(folder, "SourceSans3-SemiBold"));
  }

  private static Path plain(Path folder, String name) throws IOException {
    Path file = folder.resolve(name + ".ttf");
    try (InputStream in =
        PdfRenderer.class.getResourceAsStream("/io/etude/pdf/fonts/" + name + ".ttf")) {
      Files.write(file, without("GSUB", in.readAllBytes()));
    }
    return file;
  }

  /** The font with one entry fewer in its table directory. */
  private static byte[] without(String table, byte[] font) {
    ByteBuffer buffer = ByteBuffer.wrap(font);
    int count = buffer.getShort(4);
    List<byte[]> kept = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] entry = new byte[ENTRY];
      buffer.get(HEADER + ENTRY * i, entry);
      if (!new String(entry, 0, 4, StandardCharsets.US_ASCII).equals(table)) {
        kept.add(entry);
      }
    }
    buffer.putShort(4, (short) kept.size());
    for (int i = 0; i < kept.size(); i++) {
      buffer.put(HEADER + ENTRY * i, kept.get(i));
    }
    return font;
  }
}
