package io.etude.pdf.chart.label;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ColorRole;
import io.etude.internal.ColorContrast;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.paragraph.Line;
import io.etude.pdf.paragraph.LineShape;
import io.etude.pdf.paragraph.Paragraph;
import io.etude.pdf.paragraph.ParagraphStyle;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.Hyphenation;
import io.etude.pdf.text.LabelPieces;
import io.etude.pdf.text.ShapedText;
import io.etude.pdf.text.TextSpan;
import java.text.BreakIterator;
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
public record ChartContext(ChartStyle style, Fonts fonts, Locale language) {

  /** Height of an x above the baseline that centres a line of lining figures on a bar. */
  public static final double CENTRE = 0.325;

  /** The size of figures inside marks, in points. */
  public static final double INSIDE = 6.5;

  /** A bar that has to be lower than usual is so high at least. */
  private static final double MIN_BAR = 9;

  /** Bars of wider rows are thicker up to this part of their usual height. */
  private static final double MAX_BAR = 1.2;

  /** The least size of text, in points. */
  private static final double MIN_SIZE = 6;

  public static final FontStyle REGULAR = FontStyle.sans(400);
  public static final FontStyle SEMIBOLD = FontStyle.sans(600);
  public static final FontStyle BOLD = FontStyle.sans(700);

  private static final Pattern PERCENT = Pattern.compile("[\\u00a0\\u202f ]?%$");

  /** The same with labels of fewer lines where rows are closer. */
  public ChartContext withWiderLabels() {
    return new ChartContext(style.withWiderLabels(), fonts, language);
  }

  /** The same with labels that take no more room than usual. */
  public ChartContext withUsualLabels() {
    return new ChartContext(style.withUsualLabels(), fonts, language);
  }

  public Brand brand() {
    return style.brand();
  }

  public double labelSize() {
    return Math.max(MIN_SIZE, style.labelSize());
  }

  /** The distance of a label's lines. */
  public double labelLeading() {
    return labelSize() * 1.235;
  }

  public double valueSize() {
    return Math.max(MIN_SIZE, style.labelSize() * 0.94);
  }

  public double smallSize() {
    return Math.max(MIN_SIZE, style.smallSize());
  }

  /** The size of series' names. */
  public double nameSize() {
    return smallSize() + 0.5;
  }

  public double nameLeading() {
    return nameSize() * 1.15;
  }

  /** The thickness of a bar, which holds figures. */
  public double bar() {
    double usual = style.barHeight();
    return Math.max(Math.min(usual, MIN_BAR), usual * Math.min(style.barPart(), MAX_BAR));
  }

  double row() {
    return style.rowHeight() * style.part();
  }

  /** The height of a plot that is usually so high. */
  public double plot(double usual) {
    return usual * style.part();
  }

  public ShapedText shape(String text, FontStyle face, double size) {
    return fonts.shape(text, face, size);
  }

  public double width(String text, FontStyle face, double size) {
    return fonts.width(text, face, size);
  }

  /** The fill of a mark. */
  public int fill(ColorRole role) {
    return ChartColors.of(role, brand());
  }

  /** The names of series or of the parts of a scale. */
  public static List<String> labels(List<ChartSpec.Part> parts) {
    return parts.stream().map(ChartSpec.Part::label).toList();
  }

  /** The same where there is little room. */
  public static List<String> shortLabels(List<ChartSpec.Part> parts) {
    return parts.stream().map(ChartSpec.Part::shortLabel).toList();
  }

  /** The face of a row's label. Bold says the same in all charts: a gap is significant. */
  FontStyle labelFace(Emphasis emphasis) {
    return emphasis == Emphasis.STRONG ? SEMIBOLD : REGULAR;
  }

  /** White or ink, whichever stands out more on {@code ground}. */
  public int textOn(int ground) {
    return ColorContrast.textOn(ground, brand().ink());
  }

  /** The colour of a name beside its mark: the mark's own if that can be read on paper, or ink. */
  public int nameOf(int mark) {
    return ColorContrast.ratio(mark, 0xFFFFFF) >= ColorContrast.MIN_TEXT
        ? ChartColors.text(mark, brand())
        : brand().ink();
  }

  /** A percentage without its sign, for marks too narrow for it. */
  public static String bare(String value) {
    return PERCENT.matcher(value).replaceFirst("");
  }

  /** Breaks a label into lines of at most {@code width}; a word that is wider is divided. */
  public List<String> wrap(String label, FontStyle face, double size, double width) {
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
    if (lines.size() == 1 || widestWord(label, face, size) > width) {
      return lines;
    }
    return wrap(label, face, size, narrowest(label, face, size, lines.size()));
  }

  /** The least width at which a label takes no more than that many lines of whole words. */
  public double narrowest(String label, FontStyle face, double size, int lines) {
    return words(label, face, size).narrowest(lines) + LabelPieces.ROUNDING;
  }

  /** The width of a name's widest word. */
  public double widestName(String name) {
    return widestWord(name, REGULAR, smallSize());
  }

  /** The width of a label's widest word. */
  public double widestWord(String label, FontStyle face, double size) {
    return words(label, face, size).widest();
  }

  private LabelPieces words(String label, FontStyle face, double size) {
    return LabelPieces.words(label, word -> width(word, face, size));
  }

  /** A word in parts that fit: by its hyphenation, or between any two letters where that fails. */
  private List<String> divide(String word, FontStyle face, double size, double width) {
    if (word.isEmpty() || width(word, face, size) <= width) {
      return List.of(word);
    }
    TextSpan span = TextSpan.of(word, face, size, 0, language, Mark.ARTIFACT);
    List<String> parts = new ArrayList<>();
    for (Line line :
        Paragraph.of(List.of(span), fonts, Hyphenation.PATTERNS)
            .set(LineShape.of(width), ParagraphStyle.RAGGED)) {
      parts.addAll(letters(line.text().replace('\u00ad', '-'), face, size, width));
    }
    return parts;
  }

  private List<String> letters(String word, FontStyle face, double size, double width) {
    if (width(word, face, size) <= width) {
      return List.of(word);
    }
    List<String> parts = new ArrayList<>();
    BreakIterator letters = BreakIterator.getCharacterInstance(language);
    letters.setText(word);
    int start = 0;
    int last = 0;
    for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
      if (last > start && width(word.substring(start, end), face, size) > width) {
        parts.add(word.substring(start, last));
        start = last;
      }
      last = end;
    }
    parts.add(word.substring(start));
    return parts;
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
      widestWord = Math.max(widestWord, widestWord(label, face, labelSize()));
    }
    return Math.max(Math.min(widest, limit), Math.min(widestWord, 1.5 * limit)) + 1;
  }
}
