package io.etude.pdf.quality;

import io.etude.Diagnostic;
import io.etude.document.Picture;
import io.etude.internal.ImageHeader;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds pictures that are printed with too few pixels to the inch. */
final class PictureChecks {

  /** Below it pixels are seen in print. */
  private static final double MIN_RESOLUTION = 100;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  void page(Page page) {
    for (Item item : page.items()) {
      if (item instanceof Item.Image image) {
        resolution(image)
            .filter(dpi -> dpi < MIN_RESOLUTION)
            .ifPresent(dpi -> diagnostics.add(coarse(page, image.picture(), dpi)));
      }
    }
  }

  /** Pixels to the inch, where the picture covers its box. */
  private static Optional<Double> resolution(Item.Image image) {
    return ImageHeader.read(image.picture().bytes())
        .map(
            header -> {
              double width = header.orientation().sideways() ? header.height() : header.width();
              double height = header.orientation().sideways() ? header.width() : header.height();
              return 72 * Math.min(width / image.width(), height / image.height());
            });
  }

  private static Diagnostic coarse(Page page, Picture picture, double dpi) {
    return new Diagnostic(
        "coarsePicture",
        "page " + page.number(),
        "the picture \""
            + picture.alt()
            + "\" is printed with "
            + Math.round(dpi)
            + " pixels to the inch; print wants "
            + Math.round(MIN_RESOLUTION)
            + " at least",
        "take a larger file, or print it smaller");
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
