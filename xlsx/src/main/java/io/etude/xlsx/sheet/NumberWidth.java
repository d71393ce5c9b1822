package io.etude.xlsx.sheet;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The width that a number needs as its format prints it, in digits. A spreadsheet prints {@code
 * ###} where a column is narrower than that, while it lets a text run on or cuts it. Knows the
 * formats that {@link io.etude.xlsx.style.NumberFormats} makes.
 */
final class NumberWidth {

  /** What is between a number and the edges of its cell: five pixels where a digit has seven. */
  private static final double PADDING = 0.72;

  /** Bold figures of the widest of the usual fonts. */
  private static final double BOLD = 1.08;

  private static final double INDENT = 1.3;

  /** The most digits of a number without a format. */
  private static final int GENERAL_DIGITS = 11;

  /** Whole numbers below it have fewer digits than that, and others a point among as many. */
  private static final double LARGEST_GENERAL = 9_999_999_999.0;

  private NumberWidth() {}

  /** The width of a column that prints a number in a style. */
  static double of(double number, Style style) {
    Face face = style.face();
    double weight = face.weight() == Face.Weight.BOLD ? BOLD : 1;
    double size = face.size() / SheetSizes.STANDARD_SIZE;
    double text = ofText(printed(number, style.format())) * weight * size;
    return text + PADDING + INDENT * style.alignment().indent();
  }

  /**
   * Up to which number one above zero is never wider than this one: up to itself where all have as
   * many decimals, and without a format where this one fills all digits; 0 if that is not known.
   */
  static double isWidestTo(double number, Style style) {
    if (style.format().equals(NumberFormats.GENERAL)) {
      String text = printed(number, style.format());
      boolean full = number > 0 && text.length() == GENERAL_DIGITS && text.indexOf('.') > 0;
      return full ? LARGEST_GENERAL : 0;
    }
    return style.format().indexOf('[') < 0 ? number : 0;
  }

  /** The width of a printed number, without anything beside it. */
  static double ofText(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += "<>+=\u2212".indexOf(c) >= 0 ? 1.15 : c == '%' ? 1.72 : TextWidth.of(c) * 1.04;
      width -= Character.isDigit(c) ? 0.04 : 0;
    }
    return width;
  }

  /** A number as a format prints it, but with the separators of its thousands before it. */
  static String printed(double number, String format) {
    if (format.equals(NumberFormats.GENERAL)) {
      String shortest = Double.toString(number + 0.0); // zero has no sign
      String all =
          shortest.indexOf('E') < 0
              ? shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest
              : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      return all.substring(0, Math.min(all.length(), GENERAL_DIGITS));
    }
    List<String> sections = sections(format);
    String section = section(number, sections);
    boolean signed = number < 0 && !hasOwnNegative(section, sections);
    return filled(Math.abs(number), section, signed);
  }

  /** Whether a section is the one of numbers below zero, which prints its own sign. */
  private static boolean hasOwnNegative(String section, List<String> sections) {
    return sections.size() > 1
        && sections.get(1).equals(section)
        && !sections.get(0).startsWith("[");
  }

  /** The parts of a format between semicolons that are not in quotation marks. */
  private static List<String> sections(String format) {
    List<String> sections = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < format.length(); i++) {
      quoted ^= format.charAt(i) == '"';
      if (format.charAt(i) == ';' && !quoted) {
        sections.add(format.substring(from, i));
        from = i + 1;
      }
    }
    sections.add(format.substring(from));
    return sections;
  }

  /** The section for a number: the first whose condition it meets, else the last. */
  private static String section(double number, List<String> sections) {
    if (!sections.get(0).startsWith("[")) {
      int index = number > 0 ? 0 : number < 0 ? 1 : 2;
      return sections.get(index < sections.size() ? index : 0);
    }
    for (String section : sections) {
      int end = section.startsWith("[") ? section.indexOf(']') : 0;
      if (end == 0 || holds(section.substring(1, end), number)) {
        return section.substring(end == 0 ? 0 : end + 1);
      }
    }
    return sections.get(sections.size() - 1);
  }

  private static boolean holds(String condition, double number) {
    double limit = Double.parseDouble(condition.substring(1));
    return condition.startsWith("=") ? number == limit : number < limit;
  }

  /** Fills the places for digits of a section, and takes its quotation marks away. */
  private static String filled(double number, String section, boolean signed) {
    StringBuilder printed = new StringBuilder(signed ? "-" : "");
    StringBuilder places = new StringBuilder();
    boolean quoted = false;
    for (char c : section.toCharArray()) {
      boolean place = !quoted && "#,0.".indexOf(c) >= 0;
      if (!place && !places.isEmpty()) {
        printed.append(digits(number, section, places.toString()));
        places.setLength(0);
      }
      quoted ^= c == '"';
      if (place) {
        places.append(c);
      } else if (c != '"') {
        printed.append(c);
      }
    }
    return places.isEmpty()
        ? printed.toString()
        : printed.append(digits(number, section, places.toString())).toString();
  }

  private static String digits(double number, String section, String places) {
    int point = places.indexOf('.');
    int decimals = point < 0 ? 0 : places.length() - point - 1;
    int shift = hasPercentSign(section) ? 2 : 0;
    String plain =
        BigDecimal.valueOf(number)
            .movePointRight(shift)
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
    int whole = plain.length() - (decimals > 0 ? decimals + 1 : 0);
    int separators = places.indexOf(',') >= 0 ? (whole - 1) / 3 : 0;
    return ",".repeat(separators) + plain;
  }

  private static boolean hasPercentSign(String section) {
    boolean quoted = false;
    for (char c : section.toCharArray()) {
      quoted ^= c == '"';
      if (c == '%' && !quoted) {
        return true;
      }
    }
    return false;
  }
}
