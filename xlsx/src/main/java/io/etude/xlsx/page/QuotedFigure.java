package io.etude.xlsx.page;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.document.text.Inline.Quantity;
import io.etude.results.FigureRef;
import java.util.Optional;

/**
 * A figure that the text quotes.
 *
 * @param figure as printed, and what it quotes
 * @param place heading of the section
 */
public record QuotedFigure(Inline.Quoted figure, String place) {

  /** What the values of a list are in that has one unit. */
  public enum Unit {
    /** Percentages, and their margins in points. */
    SHARE,
    /** Means, quantiles and standard deviations, and their margins. */
    NUMBER,
    /** Scores, and their margins. */
    SCORE,
    /** Counts and bases. */
    COUNT
  }

  /** A key figure. */
  public static QuotedFigure of(Block.KeyFigure figure, String place) {
    return new QuotedFigure(new Inline.Quoted(figure.figure()), place);
  }

  /** What the value is in. */
  public Unit unit() {
    if (isCount()) {
      return Unit.COUNT;
    }
    return switch (kind()) {
      case SHARE -> Unit.SHARE;
      case NUMBER -> Unit.NUMBER;
      case SCORE -> Unit.SCORE;
    };
  }

  /** The figure of the results; empty for one of the whole study. */
  public Optional<FigureRef> ofResults() {
    return figure.figure().source();
  }

  /** What kind of figure it is, or is the margin of: that of the whole study is of a share. */
  FigureRef.Kind kind() {
    return ofResults().map(FigureRef::kind).orElse(FigureRef.Kind.SHARE);
  }

  /** Whether it is a number of respondents or responses. */
  boolean isCount() {
    return figure.quantity() == Quantity.COUNT || figure.quantity() == Quantity.BASE;
  }

  /** Whether it is the estimate itself, which has an error and an interval. */
  boolean isEstimate() {
    return figure.quantity() == Quantity.ESTIMATE;
  }
}
