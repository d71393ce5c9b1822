package io.etude.pdf.paragraph;

import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.Hyphenation;
import io.etude.pdf.text.Piece;
import io.etude.pdf.text.TextSpan;
import io.etude.pdf.text.Tokenizer;
import io.etude.pdf.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A paragraph ready to be set: its words and spaces shaped, and every place where a line may end.
 * Immutable; prepare it once and {@link #set} it as often as needed.
 */
public final class Paragraph {

  /**
   * By how much more letters may be widened or narrowed in a paragraph that would have a runt or a
   * great gap, and by the lesser part in one with loose lines, by both where lines are long: a word
   * that stands alone is seen at once, and a river of spaces, letters wider by a thirtieth hardly.
   */
  private static final double[] MORE_FIT = {1.5, 2};

  /** From so many times the type size on lines are long: few of them are loose, and these show. */
  private static final double LONG = 24;

  private final Fonts fonts;
  private final List<TextSpan> spans;
  private final Tokens tokens;
  private final Breaks breaks;

  private Paragraph(Fonts fonts, List<TextSpan> spans, Tokens tokens) {
    this.fonts = fonts;
    this.spans = spans;
    this.tokens = tokens;
    this.breaks = Breaks.of(tokens, new LittleWords(spans, tokens));
  }

  /** Prepares a paragraph. */
  public static Paragraph of(List<TextSpan> spans, Fonts fonts, Hyphenation hyphenation) {
    List<TextSpan> copy = List.copyOf(spans);
    return new Paragraph(fonts, copy, new Tokenizer(copy, fonts, hyphenation).tokens());
  }

  /** Its lines; none if there is nothing but spaces. */
  public List<Line> set(LineShape shape, ParagraphStyle style) {
    if (tokens.count() == 0) {
      return List.of();
    }
    Setting best = new Setting(style, LineCost.of(style), shape);
    if (best.poor > 0 && style.spaces() == ParagraphStyle.Spaces.ELASTIC) {
      best = best.orBetter(style);
    }
    for (int i = 0; i < MORE_FIT.length && style.fitted(); i++) {
      boolean loose = style.justified() && best.poor > 0 && (i == 0 || isLong(shape));
      if (best.isBad() || loose) {
        best = best.orBetter(style.fitting(MORE_FIT[i] * style.letterFit()));
      }
    }
    return best.withoutGaps().lines();
  }

  private boolean isLong(LineShape shape) {
    double size =
        Arrays.stream(tokens.pieces())
            .filter(Objects::nonNull)
            .mapToDouble(Piece::size)
            .max()
            .orElse(0);
    return shape.rest().width() >= LONG * size;
  }

  /** One way to set it. */
  private final class Setting {
    private final ParagraphStyle style;
    private final LineCost cost;
    private final LineShape shape;
    private final LineBreaker breaker;
    private final int[] chosen;

    private final int poor;

    /** Whether no breaks are known that leave fewer gaps. */
    private final boolean kept;

    Setting(ParagraphStyle style, LineCost cost, LineShape shape) {
      this.style = style;
      this.cost = cost;
      this.shape = shape;
      breaker = new LineBreaker(breaks, shape, style, cost);
      chosen = breaker.chosen();
      poor = breaker.poorness(chosen);
      kept = false;
    }

    private Setting(Setting like, int[] chosen, boolean kept) {
      style = like.style;
      cost = like.cost;
      shape = like.shape;
      breaker = like.breaker;
      this.chosen = chosen;
      poor = breaker.poorness(chosen);
      this.kept = kept;
    }

    /**
     * A ragged setting without great gaps at any price but that of a runt or of a third hyphen in a
     * row; if there is none, one without a runt, or else this one, whose gaps are known to be
     * unavoidable.
     */
    Setting withoutGaps() {
      boolean ragged = !style.justified() && style.alignment() != ParagraphStyle.Alignment.BALANCED;
      if (!ragged || !isBad()) {
        return this;
      }
      return breaker
          .withoutGaps()
          .map(other -> new Setting(this, other, false))
          .orElseGet(() -> new Setting(this, breaker.withoutRunts().orElse(chosen), true));
    }

    /** Whether there are runts or great gaps. */
    boolean isBad() {
      return poor >= LineBreaker.BAD;
    }

    /** This one, or one that gives more if that is less poor. */
    Setting orBetter(ParagraphStyle other) {
      Setting giving = new Setting(other, LineCost.again(other), shape);
      return giving.poor < poor ? giving : this;
    }

    List<Line> lines() {
      List<Line> lines =
          new LineBuilder(Paragraph.this, breaker.breaks(), shape, style, cost).lines(chosen);
      return kept ? lines.stream().map(Line::kept).toList() : lines;
    }
  }

  /** The width below which some word sticks out. */
  public double minimalWidth() {
    return breaks.widestUnbreakable();
  }

  /** The spans that it was made of. */
  public List<TextSpan> spans() {
    return spans;
  }

  /** Whether it runs from right to left. */
  public boolean rightToLeft() {
    return tokens.rightToLeft();
  }

  Breaks breaks() {
    return breaks;
  }

  Fonts fonts() {
    return fonts;
  }

  Tokens tokens() {
    return tokens;
  }
}
