package io.etude.xlsx;

import io.etude.document.Brand;
import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.language.Display;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
  private final Display display;
  private final Face base;
  private final Map<Printed, String> formats = new ConcurrentHashMap<>();

  /** How figures are printed; thousands of cells have the same few formats. */
  private record Printed(StatCell.Kind kind, int decimals) {}

  Stylebook(Brand brand, boolean accessible, Locale language) {
    this.brand = brand;
    this.accessible = accessible;
    this.language = language;
    this.family =
        brand.sans().stream()
            .filter(name -> !name.equals(BUNDLED_WITH_PDF))
            .findFirst()
            .orElse(WIDELY_INSTALLED);
    this.display = Display.of(language);
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

  /** What stands where there is no such figure. */
  String notApplicable() {
    return Shorthand.of(StatCell.Absence.NOT_APPLICABLE, accessible);
  }

  /** The number format of a kind of figure with that many decimals. */
  String format(StatCell.Kind kind, int decimals) {
    return formats.computeIfAbsent(new Printed(kind, decimals), this::formatOf);
  }

  private String formatOf(Printed figures) {
    int decimals = figures.decimals();
    return switch (figures.kind()) {
      case PERCENT -> shareFormat(decimals);
      case NUMBER, COUNT, WEIGHTED_COUNT -> "#,##" + digits(decimals);
      case POINTS -> "+" + digits(decimals) + ";\u2212" + digits(decimals) + ";" + digits(decimals);
      case PROBABILITY -> probabilityFormat(decimals);
    };
  }

  /** Percentages; what is above zero and would print as zero says so, in the words of the print. */
  private String shareFormat(int decimals) {
    String plain = percentFormat(decimals);
    BigDecimal half = new BigDecimal("0.005").movePointLeft(decimals);
    return "[=0]"
        + plain
        + ";[<"
        + half.toPlainString()
        + "]\""
        + display.percent(Double.MIN_NORMAL, decimals)
        + "\";"
        + plain;
  }

  private String probabilityFormat(int decimals) {
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    return "[<" + half.toPlainString() + "]\"" + display.probability(0) + "\";" + digits(decimals);
  }

  /** Percentages with that many decimals. */
  String percentFormat(int decimals) {
    StringBuilder format = new StringBuilder();
    for (char c : display.percent(0, 0).toCharArray()) {
      format.append(c == '0' ? digits(decimals) : c == '%' ? "%" : "\"" + c + "\"");
    }
    return format.toString();
  }

  private static String digits(int decimals) {
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
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
    return figure().format("#,##0");
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
