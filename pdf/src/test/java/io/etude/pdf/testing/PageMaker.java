package io.etude.pdf.testing;

import io.etude.document.Brand;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.text.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places items on a page by hand. */
public final class PageMaker {
  public static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  public static final FontStyle SERIF = FontStyle.serif(400);
  public static final FontStyle SANS = FontStyle.sans(400);
  static final int INK = 0x1B1B1B;

  private final int number;
  private final double bleed;
  private final List<Item> items = new ArrayList<>();

  public PageMaker(int number, double bleed) {
    this.number = number;
    this.bleed = bleed;
  }

  public static PageMaker first() {
    return new PageMaker(1, 0);
  }

  public PageMaker text(String text, FontStyle style, double size, double x, double y, Mark mark) {
    items.addAll(FONTS.shape(text, style, size).place(x, y, INK, mark));
    return this;
  }

  /** Text in a new child of a tag. */
  public PageMaker text(String text, double x, double y, Tag parent, Tag.Role role) {
    return text(text, SERIF, 10, x, y, parent.child(role).slot());
  }

  public PageMaker add(Item item) {
    items.add(item);
    return this;
  }

  public Page page() {
    return new Page(
        number, 595.28, 841.89, bleed, items, List.of(), List.of(), List.of(), Optional.empty());
  }
}
