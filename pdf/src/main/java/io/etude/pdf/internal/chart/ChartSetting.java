package io.etude.pdf.internal.chart;

import io.etude.document.Brand;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.pdf.internal.text.FontStyle;
import io.etude.pdf.internal.text.Fonts;
import io.etude.pdf.internal.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What all drawings share: a theme's chart style, the fonts, and how text is measured and coloured.
 *
 * @param style sizes and colours
 * @param fonts shapes all text
 * @param language the language of the text
 */
record ChartSetting(ChartStyle style, Fonts fonts, Locale language) {

  /** Height of an x above the baseline that centres a line of lining figures on a bar. */
  static final double CENTRE = 0.325;

  static final FontStyle REGULAR = FontStyle.sans(400);
  static final FontStyle SEMIBOLD = FontStyle.sans(600);
  static final FontStyle BOLD = FontStyle.sans(700);

  private static final Pattern PERCENT = Pattern.compile("[\\u00a0\\u202f ]?%$");

  Brand brand() {
    return style.brand();
  }

  double labelSize() {
    return style.labelSize();
  }

  double labelLeading() {
    return style.labelSize() * 1.235;
  }

  double valueSize() {
    return style.labelSize() * 0.94;
  }

  double smallSize() {
    return style.smallSize();
  }

  double bar() {
    return style.barHeight();
  }

  double row() {
    return style.rowHeight();
  }

  ShapedText shape(String text, FontStyle face, double size) {
    return fonts.shape(text, face, size);
  }

  double width(String text, FontStyle face, double size) {
    return fonts.width(text, face, size);
  }

  /** The fill of a mark. */
  int fill(Emphasis emphasis) {
    return switch (emphasis) {
      case STRONG -> brand().positive().dark();
      case NORMAL -> brand().positive().light();
      case MUTED -> brand().neutral();
    };
  }

  /** The face of a row's label. */
  FontStyle labelFace(Emphasis emphasis) {
    return emphasis == Emphasis.STRONG ? SEMIBOLD : REGULAR;
  }

  /** White or ink, whichever stands out more on {@code ground}. */
  int textOn(int ground) {
    double luminance = luminance(ground);
    double white = 1.05 / (luminance + 0.05);
    double ink = (luminance + 0.05) / (luminance(brand().ink()) + 0.05);
    return white >= ink ? 0xFFFFFF : brand().ink();
  }

  private static double luminance(int color) {
    return 0.2126 * linear(color >> 16 & 255)
        + 0.7152 * linear(color >> 8 & 255)
        + 0.0722 * linear(color & 255);
  }

  private static double linear(int component) {
    double c = component / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** A percentage without its sign, for marks too narrow for it. */
  static String bare(String value) {
    return PERCENT.matcher(value).replaceFirst("");
  }

  /**
   * Breaks a label into lines of at most {@code width}; a word that is wider stands alone on its
   * line.
   */
  List<String> wrap(String label, FontStyle face, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : label.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, face, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * The widest of the labels, but at least the widest single word and at most {@code limit} if the
   * words allow.
   */
  double labelColumn(List<String> labels, FontStyle face, double limit) {
    double widest = 0;
    double widestWord = 0;
    for (String label : labels) {
      widest = Math.max(widest, width(label, face, labelSize()));
      for (String word : label.split(" ")) {
        widestWord = Math.max(widestWord, width(word, face, labelSize()));
      }
    }
    return Math.max(Math.min(widest, limit), widestWord) + 1;
  }
}
