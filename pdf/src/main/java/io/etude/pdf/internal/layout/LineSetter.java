package io.etude.pdf.internal.layout;

import io.etude.pdf.internal.text.Fonts;
import io.etude.pdf.internal.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks phrases into lines. Keeps the paragraph breaker's API out of the rest of layout. */
final class LineSetter {

  /** How lines fill their width. */
  enum Fill {
    /** Both edges straight, with hyphens. */
    JUSTIFIED,
    /** Left edge straight, without hyphens. */
    RAGGED
  }

  /**
   * The shape of a paragraph.
   *
   * @param width width of the column
   * @param indent indent of the first line
   * @param inset how much narrower the first lines are on their left, for a drop cap
   * @param insetLines how many lines the inset concerns
   */
  record Shape(double width, double indent, double inset, int insetLines) {
    static Shape of(double width) {
      return new Shape(width, 0, 0, 0);
    }

    /** Left end of a line. */
    double left(int line) {
      return (line == 0 ? indent : 0) + (line < insetLines ? inset : 0);
    }
  }

  private final Fonts fonts;
  private final Locale language;

  LineSetter(Fonts fonts, Locale language) {
    this.fonts = fonts;
    this.language = language;
  }

  Fonts fonts() {
    return fonts;
  }

  Locale language() {
    return language;
  }

  /** One line, not broken. */
  ShapedText shape(String text, Look look) {
    return fonts.shape(text, look.font(), look.size(), look.features());
  }

  /** Its width. */
  double width(String text, Look look) {
    return fonts.width(text, look.font(), look.size(), look.features());
  }

  /** The phrases on one line, not broken. */
  SetLine single(List<Phrase> phrases) {
    return set(phrases, Shape.of(1e6), Fill.RAGGED).get(0);
  }

  /** Breaks phrases into lines; at least one. */
  List<SetLine> set(List<Phrase> phrases, Shape shape, Fill fill) {
    List<SetLine> lines = new ArrayList<>();
    List<SetLine.Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    double x = shape.left(0);
    for (Phrase phrase : phrases) {
      for (String word : phrase.text().split("(?<=[ \n])")) {
        double natural = width(word.stripTrailing(), phrase.look());
        if (x + natural > shape.width() && !parts.isEmpty()) {
          lines.add(new SetLine(parts, x, Double.NaN, false, text.toString()));
          parts = new ArrayList<>();
          text.setLength(0);
          x = shape.left(lines.size());
        }
        ShapedText shaped = shape(word.replace("\n", ""), phrase.look());
        parts.add(new SetLine.Part(x, shaped, phrase));
        text.append(word);
        x += shaped.width();
        if (word.endsWith("\n")) {
          x = shape.width();
        }
      }
    }
    lines.add(new SetLine(parts, x, Double.NaN, false, text.toString()));
    return lines;
  }
}
