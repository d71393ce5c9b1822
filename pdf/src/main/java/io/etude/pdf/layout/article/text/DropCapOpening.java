package io.etude.pdf.layout.article.text;

import io.etude.pdf.font.Typeface;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.PhraseSetter;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.text.ShapedText;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets a first paragraph beside a drop cap, as high and as far from it as suits its lines. */
final class DropCapOpening {

  /** Rows that a drop cap may be high: the usual number first. */
  private static final int[] ROWS = {3, 2, 4};

  /** Space between it and its lines, likewise. */
  private static final double[] WHITE = {4, 5, 3, 6, 2.5, 7, 8, 9};

  /** Lines below it at least: a paragraph that hardly passes it has none. */
  private static final int BELOW = 2;

  /** How much looser a line may be rather than that the cap has another height, or other white. */
  private static final double OTHER_ROWS = 0.4;

  private static final double OTHER_WHITE = 0.02;

  /** The ratio that no line beside the letter goes past. */
  private static final double LOOSEST = io.etude.pdf.paragraph.ParagraphStyle.LOOSEST;

  private static final Set<Character.UnicodeScript> INITIALS =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC);

  private final LayoutContext context;
  private final PhraseSetter.Fill fill;
  private final double width;

  DropCapOpening(LayoutContext context, PhraseSetter.Fill fill, double width) {
    this.context = context;
    this.fill = fill;
    this.width = width;
  }

  /**
   * A paragraph beside its first letter.
   *
   * @param cap the letter
   * @param lines the lines of the rest
   */
  record Lines(FlowLine.Cap cap, List<SetLine> lines) {

    /** The greatest ratio that spaces are stretched to. */
    private double loosest() {
      double most = 0;
      for (SetLine line : lines) {
        double ratio = line.line().spaceRatio();
        most = Double.isNaN(ratio) ? most : Math.max(most, ratio);
      }
      return most;
    }

    private boolean goesOnBelow() {
      return lines.size() >= cap.lines() + BELOW;
    }
  }

  /**
   * The paragraph, ragged if no height of the letter and no white beside it keeps its lines from
   * being loose; nothing if it is too short or doesn't begin with a letter that can be a drop cap.
   */
  Optional<Lines> set(List<Phrase> phrases) {
    String start = phrases.isEmpty() ? "" : phrases.get(0).text();
    if (start.length() < 2 || !isInitial(start)) {
      return Optional.empty();
    }
    List<Phrase> rest = new ArrayList<>(phrases);
    rest.set(0, phrases.get(0).withText(start.substring(1)));
    String letter = start.substring(0, 1);
    Lines best = lines(letter, rest, ROWS[0], WHITE[0], fill);
    if (!best.goesOnBelow()) {
      return Optional.empty();
    }
    double least = best.loosest();
    for (int r = 0; r < ROWS.length && least > 1; r++) {
      for (int w = 0; w < WHITE.length; w++) {
        Lines other = lines(letter, rest, ROWS[r], WHITE[w], fill);
        double cost = Math.max(1, other.loosest()) + (r == 0 ? 0 : OTHER_ROWS) + w * OTHER_WHITE;
        if (cost < least && other.goesOnBelow()) {
          least = cost;
          best = other;
        }
      }
    }
    return Optional.of(
        best.loosest() <= LOOSEST
            ? best
            : lines(letter, rest, ROWS[0], WHITE[0], PhraseSetter.Fill.RAGGED));
  }

  private Lines lines(
      String letter, List<Phrase> rest, int rows, double white, PhraseSetter.Fill how) {
    FlowLine.Cap cap = cap(letter, rows, rest.get(0).position());
    double inset = cap.letter().width() + white;
    PhraseSetter.Shape shape = new PhraseSetter.Shape(width, 0, inset, cap.lines());
    List<SetLine> lines = new ArrayList<>(context.setter.set(rest, shape, how));
    lines.set(0, lines.get(0).withInitial(letter));
    return new Lines(cap, lines);
  }

  /**
   * A capital of a script whose letters are not joined, in a left-to-right text, and without an
   * accent that is a character of its own.
   */
  private boolean isInitial(String text) {
    char c = text.charAt(0);
    char[] chars = text.toCharArray();
    return Character.isUpperCase(c)
        && Character.getType(chars[1]) != Character.NON_SPACING_MARK
        && INITIALS.contains(Character.UnicodeScript.of(c))
        && context.setter.fonts().face(context.styles.headline.font()).glyph(c) != 0
        && !Bidi.requiresBidi(chars, 0, chars.length);
  }

  /** The letter is on its last row and is as high as the capitals of the first. */
  private FlowLine.Cap cap(String letter, int rows, TagPosition position) {
    TextStyle serif = context.styles.headline;
    TextStyle body = context.styles.body;
    Typeface face = context.setter.fonts().face(serif.font());
    double capitals = context.setter.fonts().face(body.font()).capHeight() * body.size();
    double size = ((rows - 1) * context.grid.row() + capitals) / face.capHeight();
    ShapedText shaped = context.setter.fonts().shape(letter, serif.font(), size);
    double depth = face.depth(face.glyph(letter.charAt(0))) * size;
    int lines = depth > context.grid.row() - capitals ? rows + 1 : rows;
    return new FlowLine.Cap(shaped, context.styles.brand().accent(), position, rows - 1, lines);
  }
}
