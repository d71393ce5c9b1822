package io.etude.xlsx;

import io.etude.document.Brand;
import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.language.Display;
import java.util.Locale;

/** The named styles of a workbook, in the colours and fonts of a {@link Brand}. */
final class Stylebook {

  /** The PDF brings its own fonts along; a workbook can only name those that readers have. */
  private static final String BUNDLED_WITH_PDF = "Source Sans 3";

  private static final String WIDELY_INSTALLED = "Arial";
  private static final int WHITE = 0xFFFFFF;

  private final Brand brand;
  private final boolean accessible;
  private final Locale language;
  private final String family;
  private final NumberFormats formats;
  private final Face base;

  Stylebook(Brand brand, boolean accessible, Locale language) {
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
  boolean isAccessible() {
    return accessible;
  }

  Locale language() {
    return language;
  }

  Brand brand() {
    return brand;
  }

  String family() {
    return family;
  }

  /** The number formats of the report's language. */
  NumberFormats formats() {
    return formats;
  }

  /** What is written in place of a figure. */
  String sign(StatCell.Absence why) {
    return Shorthand.of(why, accessible);
  }

  /** The mark of a base; empty for none. */
  String sign(StatCell.Mark mark) {
    return Shorthand.of(mark, accessible);
  }

  Face face() {
    return base;
  }

  Style body() {
    return Style.of(base);
  }

  Style prose() {
    return body().wrapped();
  }

  Style kicker() {
    return Style.of(base.bold().coloured(brand.accent()));
  }

  Style coverTitle() {
    return Style.of(base.sized(24).bold()).wrapped();
  }

  Style standfirst() {
    return Style.of(base.sized(13)).wrapped();
  }

  Style title() {
    return Style.of(base.sized(16).bold());
  }

  Style subtitle() {
    return Style.of(base.coloured(brand.grey()));
  }

  Style heading() {
    return Style.of(base.sized(base.size() + 3).bold().coloured(brand.positive().dark())).wrapped();
  }

  /** A heading that runs over the columns beside it. */
  Style sheetHeading() {
    return Style.of(base.sized(base.size() + 2).bold().coloured(brand.positive().dark()));
  }

  Style subheading() {
    return Style.of(base.bold()).wrapped();
  }

  Style quote() {
    return Style.of(base.sized(base.size() + 2).italic().coloured(brand.accent())).wrapped();
  }

  Style box() {
    return prose().fill(brand.tint());
  }

  Style boxHeading() {
    return subheading().fill(brand.tint());
  }

  Style note() {
    return Style.of(base.sized(base.size() - 1).coloured(brand.grey()));
  }

  Style link() {
    return Style.of(base.coloured(brand.positive().dark()).underlined());
  }

  Style term() {
    return Style.of(base.bold()).wrapped();
  }

  /** The ground of a table's headings: dark, with white text. */
  Style header() {
    return Style.of(base.bold().coloured(WHITE)).fill(brand.positive().dark()).wrapped().atFoot();
  }

  Style headerFigure() {
    return header().align(Style.Align.RIGHT);
  }

  Style spanner() {
    return Style.of(base.bold().coloured(WHITE))
        .fill(brand.positive().dark())
        .rule(Style.Rule.BELOW, brand.positive().light());
  }

  Style letter() {
    return Style.of(base.bold().coloured(brand.grey()))
        .align(Style.Align.RIGHT)
        .rule(Style.Rule.BELOW, brand.rule());
  }

  Style stub() {
    return body().wrapped().align(Style.Align.LEFT).rule(Style.Rule.BELOW, brand.rule());
  }

  Style figure() {
    return body().align(Style.Align.RIGHT).rule(Style.Rule.BELOW, brand.rule());
  }

  Style count() {
    return figure().format(NumberFormats.COUNT);
  }

  Style mark() {
    return figure()
        .face(base.sized(base.size() - 2).bold().coloured(brand.accent()))
        .align(Style.Align.LEFT);
  }

  /** The same style for a net: bold on a tint. */
  Style net(Style style) {
    return style.face(style.face().bold()).fill(brand.tint());
  }

  /** The same style in a row of that kind. */
  Style row(Style style, StatTable.Row.Kind kind) {
    if (kind.isBase()) {
      return baseRow(style);
    }
    return kind == StatTable.Row.Kind.NET ? net(style) : style;
  }

  /** The same style for a base row: grey. */
  Style baseRow(Style style) {
    return style.face(style.face().italic().coloured(brand.grey()));
  }

  /** The same style for a figure on a low base: grey and italic. */
  Style weak(Style style) {
    return style.face(style.face().italic().coloured(brand.grey()));
  }

  /** A cell to be filled in. */
  Style input() {
    return prose().fill(brand.tint()).rule(Style.Rule.BOX, brand.positive().light());
  }

  Style keyFigure(String format) {
    return Style.of(base.sized(22).bold().coloured(brand.positive().dark()))
        .format(format)
        .align(Style.Align.RIGHT)
        .indent(1);
  }
}
