package io.etude.pdf.layout.line;

import io.etude.internal.RenderGuard;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.paragraph.LineShape;
import io.etude.pdf.paragraph.ParagraphStyle;
import io.etude.pdf.paragraph.SetParagraphs;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.Hyphenation;
import io.etude.pdf.text.ShapedText;
import io.etude.pdf.text.TextSpan;
import io.etude.pdf.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Breaks phrases into lines. Keeps the paragraph breaker's API out of the rest of layout. */
public final class PhraseSetter {

  /** How lines fill their width. */
  public enum Fill {
    /** Both edges straight, with hyphens. */
    JUSTIFIED,
    /** Left edge straight, with hyphens. */
    RAGGED,
    /** The same, with spaces and letters as wide as elsewhere: labels of tables. */
    LABEL,
    /** The same with hyphens in long words only: names over narrow columns. */
    COLUMN_NAME,
    /** Ragged, with lines of about one length. */
    BALANCED
  }

  /**
   * The shape of a paragraph.
   *
   * @param width width of the column
   * @param indent indent of the first line
   * @param inset how much narrower the first lines are on their left, for a drop cap
   * @param insetLines how many lines the inset concerns
   */
  public record Shape(double width, double indent, double inset, int insetLines) {
    public static Shape of(double width) {
      return new Shape(width, 0, 0, 0);
    }
  }

  private static final double SLIGHT_FIT = 0.02;

  /** As many lines of a narrow name may end in a hyphen, those of compounds among them. */
  private static final int MAX_HYPHENS_OF_NAME = 4;

  private final Fonts fonts;
  private final SetParagraphs paragraphs;
  private final RenderGuard guard;
  private final Locale language;
  private final ParagraphStyle justified;
  private final ParagraphStyle ragged;

  public PhraseSetter(
      Fonts fonts, SetParagraphs paragraphs, RenderGuard guard, Locale language, Theme theme) {
    this.fonts = fonts;
    this.paragraphs = paragraphs;
    this.guard = guard;
    this.language = language;
    boolean fitted = theme.letterFit() == Theme.LetterFit.SLIGHT;
    boolean optical = theme.edges() == Theme.Edges.OPTICAL;
    ragged =
        ParagraphStyle.RAGGED.fitting(fitted ? SLIGHT_FIT : 0).with(ParagraphStyle.Spaces.ELASTIC);
    justified =
        ParagraphStyle.JUSTIFIED
            .fitting(fitted ? SLIGHT_FIT : 0)
            .with(optical ? ParagraphStyle.Margin.OPTICAL : ParagraphStyle.Margin.EXACT);
  }

  public Fonts fonts() {
    return fonts;
  }

  public Locale language() {
    return language;
  }

  /** One line, not broken. */
  public ShapedText shape(String text, TextStyle style) {
    return fonts.shape(text, style.font(), style.size(), style.features());
  }

  /** Its width. */
  public double width(String text, TextStyle style) {
    return fonts.width(text, style.font(), style.size(), style.features());
  }

  /** The phrases on one line, not broken. */
  public SetLine single(List<Phrase> phrases) {
    return set(phrases, Shape.of(1e6), Fill.RAGGED).get(0);
  }

  /**
   * Breaks phrases into lines; none if there is nothing to set.
   *
   * @throws io.etude.ReportException if the rendering has to stop
   */
  public List<SetLine> set(List<Phrase> phrases, Shape shape, Fill fill) {
    guard.check();
    List<TextSpan> spans = phrases.stream().map(PhraseSetter::span).toList();
    Hyphenation hyphenation =
        switch (fill) {
          case COLUMN_NAME -> Hyphenation.LONG_PARTS;
          default -> Hyphenation.PATTERNS;
        };
    LineShape room = LineShape.of(shape.width());
    if (shape.indent() > 0) {
      room = room.indented(shape.indent());
    }
    if (shape.inset() > 0) {
      room = room.beside(shape.insetLines(), shape.inset());
    }
    return paragraphs.set(spans, fonts, hyphenation, room, how(fill)).stream()
        .map(line -> new SetLine(line, phrases, 0))
        .toList();
  }

  /**
   * Breaks running text into lines: ragged rather than justified if several lines would have holes,
   * as beside addresses, or if it would end in a runt that a ragged setting has not.
   *
   * @throws io.etude.ReportException if the rendering has to stop
   */
  public List<SetLine> setText(List<Phrase> phrases, Shape shape, Fill fill) {
    List<SetLine> lines = set(phrases, shape, fill);
    if (fill != Fill.JUSTIFIED) {
      return lines;
    }
    boolean holes = lines.stream().filter(PhraseSetter::hasHoles).count() > 1;
    if (!holes && fills(lines).noneMatch(LineFill::runt)) {
      return lines;
    }
    List<SetLine> ragged = set(phrases, shape, Fill.RAGGED);
    boolean clean = fills(ragged).noneMatch(line -> line.runt() || line.gap());
    return holes || clean ? ragged : lines;
  }

  private static boolean hasHoles(SetLine line) {
    return line.line().spaceRatio() > ParagraphStyle.LOOSEST;
  }

  private static Stream<LineFill> fills(List<SetLine> lines) {
    return lines.stream().flatMap(line -> line.line().fill().stream());
  }

  private ParagraphStyle how(Fill fill) {
    return switch (fill) {
      case JUSTIFIED -> justified;
      case BALANCED -> ParagraphStyle.BALANCED;
      case RAGGED -> ragged;
      case LABEL -> ParagraphStyle.RAGGED;
      case COLUMN_NAME -> ParagraphStyle.RAGGED.hyphensInARow(MAX_HYPHENS_OF_NAME);
    };
  }

  private static TextSpan span(Phrase phrase) {
    TextStyle style = phrase.style();
    return new TextSpan(
        phrase.text(),
        style.font(),
        style.size(),
        style.color(),
        0,
        style.features(),
        phrase.language(),
        Mark.ARTIFACT);
  }
}
