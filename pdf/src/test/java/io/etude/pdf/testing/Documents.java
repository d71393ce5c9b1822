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

  /** A document of one page of items placed before. */
  public static Written write(Tag document, PageMaker page) {
    return write(document, DocumentInfo.of("Essai", Locale.FRENCH), List.of(page.page()));
  }

  /** A document whose one paragraph has those glyphs. */
  public static Written write(List<Item.Glyphs> runs, Tag document) {
    PageMaker page = PageMaker.first();
    runs.forEach(page::add);
    return write(document, page);
  }
}
