package io.etude.xlsx.style;

import io.etude.document.Brand;
import io.etude.document.table.StatRow;
import io.etude.figure.Figure;
import io.etude.language.Display;
import java.awt.ComponentOrientation;
import java.util.Locale;

/** The named styles of a workbook, in the colours and fonts of a {@link Brand}. */
public final class Stylebook {

  /** The PDF embeds this font; a workbook can only name fonts that readers have. */
  private static final String BUNDLED_WITH_PDF = "Source Sans 3";

  private static final String WIDELY_INSTALLED = "Arial";
  private static final int WHITE = 0xFFFFFF;

  private final Brand brand;
  private final boolean accessible;
  private final Locale language;
  private final String family;
  private final NumberFormats formats;
  private final Face base;

  public Stylebook(Brand brand, boolean accessible, Locale language) {
    this.brand = brand;
    this.accessible = accessible;
    this.language = language;
    this.family =
        brand.sans().stream()
            .filter(name -> !name.equals(BUNDLED_WITH_PDF))
            .findFirst()
            .orElse(WIDELY_INSTALLED);
    this.formats = new NumberFormats(Display.of(language));
    this.base = Face.of(accessible ? 12 : 10, brand.ink());
  }

  /** Whether the sheets follow the rules for accessible spreadsheets. */
  public boolean isAccessible() {
    return accessible;
  }

  /** Whether the report's language is written from the right. */
  public boolean isRightToLeft() {
    return !ComponentOrientation.getOrientation(language).isLeftToRight();
  }

  public Locale language() {
    return language;
  }

  public Brand brand() {
    return brand;
  }

  public String family() {
    return family;
  }

  /** The number formats of the report's language. */
  public NumberFormats formats() {
    return formats;
  }

  /** What is written in place of a figure. */
  public String sign(Figure.Absence why) {
    return accessible ? Shorthand.of(why) : why.sign();
  }

  /** The mark of a base; empty for none. */
  public String sign(Figure.Mark mark) {
    return accessible ? Shorthand.of(mark) : mark.sign();
  }

  public Face face() {
    return base;
  }

  public Style body() {
    return Style.of(base);
  }

  public Style prose() {
    return body().wrapped();
  }

  public Style kicker() {
    return Style.of(base.bold().coloured(brand.accent()));
  }

  public Style coverTitle() {
    return Style.of(base.sized(24).bold()).wrapped().named(Style.Name.TITLE);
  }

  public Style standfirst() {
    return Style.of(base.sized(13)).wrapped();
  }

  public Style title() {
    return Style.of(base.sized(16).bold()).named(Style.Name.HEADING_1);
  }

  public Style subtitle() {
    return Style.of(base.coloured(brand.grey()));
  }

  public Style heading() {
    return Style.of(base.sized(base.size() + 3).bold().coloured(brand.positive().dark()))
        .wrapped()
        .named(Style.Name.HEADING_2);
  }

  /** A heading that does not wrap: it continues over the columns beside it. */
  public Style sheetHeading() {
    return Style.of(base.sized(base.size() + 2).bold().coloured(brand.positive().dark()))
        .named(Style.Name.HEADING_2);
  }

  public Style subheading() {
    return Style.of(base.bold()).wrapped().named(Style.Name.HEADING_3);
  }

  public Style quote() {
    return Style.of(base.sized(base.size() + 2).italic().coloured(brand.accent())).wrapped();
  }

  public Style box() {
    return prose().fill(brand.tint());
  }

  public Style boxHeading() {
    return subheading().fill(brand.tint());
  }

  public Style note() {
    return Style.of(base.sized(base.size() - 1).coloured(brand.grey())).named(Style.Name.NOTE);
  }

  public Style link() {
    return Style.of(base.coloured(brand.positive().dark()).underlined())
        .named(Style.Name.HYPERLINK);
  }

  /** A link in a list. */
  public Style listLink() {
    return link().border(Style.Rule.BELOW, brand.rule());
  }

  public Style term() {
    return Style.of(base.bold()).wrapped();
  }

  /** The ground of a table's headings: dark, with white text. */
  public Style header() {
    if (accessible) {
      return Style.of(base.bold())
          .border(Style.Rule.BELOW, brand.ink())
          .wrapped()
          .atFoot()
          .named(Style.Name.HEADER);
    }
    return Style.of(base.bold().coloured(WHITE))
        .fill(brand.positive().dark())
        .wrapped()
        .atFoot()
        .named(Style.Name.HEADER);
  }

  public Style headerFigure() {
    return header().align(Style.Align.RIGHT);
  }

  public Style spanner() {
    return Style.of(base.bold().coloured(WHITE))
        .fill(brand.positive().dark())
        .border(Style.Rule.BELOW, brand.positive().light())
        .named(Style.Name.HEADER);
  }

  public Style letter() {
    return Style.of(base.bold().coloured(brand.grey()))
        .align(Style.Align.RIGHT)
        .border(Style.Rule.BELOW, brand.rule())
        .named(Style.Name.LETTER);
  }

  public Style stub() {
    return body()
        .wrapped()
        .align(Style.Align.LEFT)
        .border(Style.Rule.BELOW, brand.rule())
        .named(Style.Name.STUB);
  }

  public Style figure() {
    return body()
        .align(Style.Align.RIGHT)
        .border(Style.Rule.BELOW, brand.rule())
        .named(Style.Name.FIGURE);
  }

  public Style count() {
    return figure().format(NumberFormats.COUNT);
  }

  public Style mark() {
    return figure()
        .face(base.sized(base.size() - 2).bold().coloured(brand.accent()))
        .align(Style.Align.LEFT);
  }

  /** The same style in bold. */
  public Style strong(Style style) {
    return style.face(style.face().bold());
  }

  /** The same style for a net: bold on a tint. */
  public Style net(Style style) {
    return style.face(style.face().bold()).fill(brand.tint());
  }

  /** The same style on the ground of a figure that is higher than another. */
  public Style higher(Style style) {
    int light = brand.positive().light();
    int ground = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel = light >> shift & 0xFF;
      ground |= (channel + 255) / 2 << shift; // lightened so that text on it stays legible
    }
    return style.fill(ground);
  }

  /** The same style in a row of that kind. */
  public Style row(Style style, StatRow.Kind kind) {
    if (kind.isBase()) {
      return muted(style);
    }
    return kind == StatRow.Kind.NET ? net(style) : style;
  }

  /**
   * The same style in grey italics: bases, figures on a low base, signs in place of figures. For
   * screen readers flags and signs say it, and type stays as it is.
   */
  public Style muted(Style style) {
    if (accessible) {
      return style.wrapped();
    }
    return style.face(style.face().italic().coloured(brand.grey()));
  }

  /** A cell to be filled in. */
  public Style input() {
    Style box =
        prose().border(Style.Rule.BOX, brand.positive().light()).named(Style.Name.INPUT).input();
    return accessible ? box : box.fill(brand.tint());
  }

  public Style keyFigure(String format) {
    return Style.of(base.sized(22).bold().coloured(brand.positive().dark()))
        .format(format)
        .align(Style.Align.RIGHT)
        .indent(1)
        .named(Style.Name.KEY_FIGURE);
  }
}
