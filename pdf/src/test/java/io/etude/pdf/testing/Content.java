package io.etude.pdf.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads content streams. */
public final class Content {
  private Content() {}

  /** The content of a page, a character a byte. */
  public static String of(byte[] pdf, int page) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      byte[] content = document.getPage(page).getContents().readAllBytes();
      return new String(content, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
