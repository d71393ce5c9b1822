package io.etude.pdf.write.image;

import io.etude.document.Picture;
import io.etude.internal.BoundedCache;
import java.util.function.BooleanSupplier;

/**
 * Which pictures lack no part, for the documents of a batch: to find out, all of a picture is
 * decoded. Thread-safe.
 */
public final class WholePictures {

  /** A report has few pictures. */
  private static final int MAX_PICTURES = 20;

  private final BoundedCache<Picture, Boolean> known = new BoundedCache<>(MAX_PICTURES);

  boolean has(Picture picture, BooleanSupplier check) {
    return known.get(picture, p -> check.getAsBoolean());
  }
}
