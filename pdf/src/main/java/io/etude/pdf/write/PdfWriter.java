package io.etude.pdf.write;

import io.etude.Diagnostic;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.KeptStreams;
import io.etude.pdf.write.file.PdfFile;
import io.etude.pdf.write.font.FontSet;
import io.etude.pdf.write.image.ImageSet;
import io.etude.pdf.write.image.PdfImage;
import io.etude.pdf.write.image.WholePictures;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes pages as one tagged PDF. The same pages and the same {@link DocumentInfo} give the same
 * bytes. Used by one thread, once.
 */
public final class PdfWriter implements PageSink {
  /** What replaces a picture that can't be shown. */
  private static final int MISSING_PICTURE = 0xD9D9D9;

  private final DocumentInfo info;
  private final PdfFile file;
  private final Catalog catalog;
  private final FontSet fonts;
  private final ImageSet images;
  private final StructureTree structure;
  private final Navigation navigation;
  private final PageTree pages;
  private final PageContent content;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> missingGlyphs = new LinkedHashSet<>();
  private boolean finished;

  private PdfWriter(OutputStream out, DocumentInfo info, WholePictures whole, KeptStreams streams) {
    this.info = info;
    file = new PdfFile(out, streams);
    catalog = new Catalog(file, info);
    structure = new StructureTree(file);
    fonts = new FontSet(file);
    images = new ImageSet(file, diagnostics, whole);
    navigation = new Navigation(file, structure, diagnostics);
    pages = new PageTree(file);
    content = new PageContent(fonts, this::missing);
  }

  /** A writer to a stream, which is left open. */
  public static PdfWriter to(OutputStream out, DocumentInfo info) {
    return to(out, info, new WholePictures(), new KeptStreams());
  }

  /** The same with what is known of the pictures and streams of a batch. */
  public static PdfWriter to(
      OutputStream out, DocumentInfo info, WholePictures whole, KeptStreams streams) {
    return new PdfWriter(out, info, whole, streams);
  }

  @Override
  public void page(Page page) {
    if (finished) {
      throw new IllegalStateException("the document is finished");
    }
    int object = file.reserve();
    int key = structure.beginPage(object, page);
    double top = page.bleed() + page.height();
    Bytes annotations = new Bytes(64);
    content.begin(page, structure::open);
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs run) {
        content.glyphs(run);
      } else if (item instanceof Item.Box box) {
        content.box(box);
      } else if (item instanceof Item.Path path) {
        content.path(path);
      } else if (item instanceof Item.Image image) {
        image(image);
      } else if (item instanceof Item.Link link) {
        annotations.ref(navigation.link(link, page.number(), page.bleed(), top));
      } else if (item instanceof Item.Anchor anchor) {
        navigation.anchor(anchor.id(), object, page.bleed() + anchor.x(), top - anchor.y());
      }
    }
    int stream = file.reserve();
    file.stream(stream, "", content.end());
    pages.add(object, page, key, stream, content.resources(), annotations);
    structure.endPage();
  }

  @Override
  public void complete(Tag tag) {
    structure.complete(tag);
  }

  private void image(Item.Image item) {
    Optional<PdfImage> image = images.use(item.picture());
    if (image.isPresent()) {
      content.image(item, image.get());
    } else {
      content.box(
          new Item.Box(
              item.x(), item.y(), item.width(), item.height(), MISSING_PICTURE, item.mark()));
    }
  }

  private void missing(Item.Glyphs run, int index) {
    int from = run.clusters()[index];
    int to = from < run.text().length() ? run.text().offsetByCodePoints(from, 1) : from;
    String text = run.text().substring(from, to);
    if (missingGlyphs.add(run.face().name() + '\n' + text)) {
      String message = "font \"" + run.face().name() + "\" has no glyph for \"" + text + "\"";
      diagnostics.add(
          new Diagnostic("missingGlyph", "", message, "add a font that has it to the brand"));
    }
  }

  @Override
  public void finish(Tag document, List<Bookmark> outline) {
    if (finished || pages.isEmpty()) {
      throw new IllegalStateException(
          finished ? "the document is finished" : "a document needs a page");
    }
    finished = true;
    fonts.write();
    int root = catalog.write(pages, structure, navigation, document, outline);
    file.close(root, file.put(Metadata.information(info)));
  }

  /** What was recovered from; complete once the document is finished. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
