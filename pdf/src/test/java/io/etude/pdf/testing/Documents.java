package io.etude.pdf.testing;

import io.etude.Diagnostic;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.write.DocumentInfo;
import io.etude.pdf.write.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes small documents. */
public final class Documents {
  private Documents() {}

  /** A written document. */
  public record Written(byte[] bytes, List<Diagnostic> diagnostics) {}

  public static Written write(Tag document, DocumentInfo info, List<Page> pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter writer = PdfWriter.to(out, info);
    pages.forEach(writer::page);
    writer.finish(document, List.of());
    return new Written(out.toByteArray(), writer.diagnostics());
  }

  /** What a document in French says about itself that has a title and nothing else. */
  public static DocumentInfo info(String title) {
    return new DocumentInfo(title, Locale.FRENCH, "", "", Optional.empty(), List.of());
  }

  /** A document of one page of items placed before. */
  public static Written write(Tag document, PageMaker page) {
    return write(document, info("Essai"), List.of(page.page()));
  }

  /** A document whose one paragraph has those glyphs. */
  public static Written write(List<Item.Glyphs> runs, Tag document) {
    PageMaker page = PageMaker.first();
    runs.forEach(page::add);
    return write(document, page);
  }
}
