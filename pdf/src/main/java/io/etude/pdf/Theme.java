package io.etude.pdf;

import io.etude.document.Brand;

/** The look of a PDF: page, grid, type sizes, spacing, on a {@link Brand}. Immutable. */
public final class Theme {
  private final Brand brand;

  private Theme(Brand brand) {
    this.brand = brand;
  }

  /** The default: a three-column magazine. */
  public static Theme magazine() {
    return new Theme(Brand.DEFAULT);
  }

  /** Its colours and fonts. */
  public Brand brand() {
    return brand;
  }
}
