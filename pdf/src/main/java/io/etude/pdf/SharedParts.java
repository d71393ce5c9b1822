package io.etude.pdf;

import io.etude.document.Brand;
import io.etude.document.Report;
import io.etude.pdf.font.Typeface;
import io.etude.pdf.paragraph.SetParagraphs;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.write.DocumentInfo;
import io.etude.pdf.write.PdfWriter;
import io.etude.pdf.write.file.Attachment;
import io.etude.pdf.write.file.KeptContent;
import io.etude.pdf.write.file.KeptStreams;
import io.etude.pdf.write.image.WholePictures;
import io.etude.render.JsonRenderer;
import io.etude.results.Results;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the reports of a batch have in common: shaped words, set paragraphs, which pictures are
 * whole, parts of fonts, and the results as JSON. Kept for the brand, and for the results and
 * language, of the last report, as long as there is memory. Thread-safe.
 */
final class SharedParts {

  /**
   * What sets text.
   *
   * @param brand whose fonts
   * @param fonts the fonts, with the words that they have shaped
   * @param paragraphs paragraphs set in these fonts
   */
  record Type(Brand brand, Fonts fonts, SetParagraphs paragraphs) {}

  /** What has been written into other reports. */
  private record Written(WholePictures pictures, KeptStreams streams) {}

  private record KeptJson(Results results, Locale language, KeptContent content) {}

  private final Map<String, List<Typeface>> families;
  private SoftReference<Type> type = new SoftReference<>(null);
  private SoftReference<KeptJson> json = new SoftReference<>(null);
  private SoftReference<Written> written = new SoftReference<>(null);

  SharedParts(Map<String, List<Typeface>> families) {
    this.families = families;
  }

  synchronized Type type(Brand brand) {
    Type known = type.get();
    if (known == null || !known.brand().equals(brand)) {
      Fonts.Builder builder = Fonts.builder(brand);
      families.forEach(builder::family);
      known = new Type(brand, builder.build(), new SetParagraphs());
      type = new SoftReference<>(known);
    }
    return known;
  }

  /** A writer of a report's PDF. */
  synchronized PdfWriter writer(OutputStream out, DocumentInfo info) {
    Written known = written.get();
    if (known == null) {
      known = new Written(new WholePictures(), new KeptStreams());
      written = new SoftReference<>(known);
    }
    return PdfWriter.to(out, info, known.pictures(), known.streams());
  }

  /** The published results as JSON. */
  synchronized Attachment.Content json(Report report) {
    KeptJson known = json.get();
    if (known == null
        || known.results() != report.results()
        || !known.language().equals(report.language())) {
      known =
          new KeptJson(
              report.results(),
              report.language(),
              new KeptContent(out -> new JsonRenderer().render(report, out)));
      json = new SoftReference<>(known);
    }
    return known.content();
  }
}
