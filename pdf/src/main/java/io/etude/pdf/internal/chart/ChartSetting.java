package io.etude.pdf.internal.chart;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.pdf.internal.frame.Mark;
import io.etude.pdf.internal.text.FontStyle;
import io.etude.pdf.internal.text.Fonts;
import io.etude.pdf.internal.text.Hyphenation;
import io.etude.pdf.internal.text.LineShape;
import io.etude.pdf.internal.text.Paragraph;
import io.etude.pdf.internal.text.Setting;
import io.etude.pdf.internal.text.ShapedText;
import io.etude.pdf.internal.text.TextSpan;
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
    return ChartColors.of(emphasis, brand());
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

  /** Breaks a label into lines of at most {@code width}; a word that is wider is divided. */
  List<String> wrap(String label, FontStyle face, double size, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : label.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, face, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      List<String> parts = divide(word, face, size, width);
      lines.addAll(parts.subList(0, parts.size() - 1));
      line = parts.get(parts.size() - 1);
    }
    lines.add(line);
    return lines;
  }

  /** The same number of lines, but about as long as each other. */
  List<String> balanced(String label, FontStyle face, double size, double width) {
    List<String> lines = wrap(label, face, size, width);
    double narrow = width(label, face, size) / lines.size();
    for (double w = narrow; w < width; w += size / 2) {
      List<String> even = wrap(label, face, size, w);
      if (even.size() == lines.size() && lines.size() > 1) {
        return even;
      }
    }
    return lines;
  }

  private List<String> divide(String word, FontStyle face, double size, double width) {
    if (width(word, face, size) <= width) {
      return List.of(word);
    }
    TextSpan span = TextSpan.of(word, face, size, 0, language, Mark.ARTIFACT);
    return Paragraph.of(List.of(span), fonts, Hyphenation.PATTERNS)
        .set(LineShape.of(width), Setting.RAGGED)
        .stream()
        .map(line -> line.text().replace('\u00ad', '-'))
        .toList();
  }

  /**
   * The widest of the labels, but at most {@code limit}, or half as much again for the sake of a
   * long word.
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
    return Math.max(Math.min(widest, limit), Math.min(widestWord, 1.5 * limit)) + 1;
  }
}
