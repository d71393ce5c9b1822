package io.etude.pdf.layout.box;

import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines of text in one piece.
 *
 * @param lines the lines
 * @param style gives leading and ascent
 */
public record TextBox(List<SetLine> lines, TextStyle style) implements Box {

  /** By no more than that part of their distance are lines farther apart: nobody sees it. */
  private static final double SPREAD = 0.1;

  /** The same again where a large part of a page would be white: that is seen. */
  private static final double RESERVE = 0.15;

  /** So many lines at least are text, not a label or a title. */
  private static final int MIN_TEXT = 3;

  public TextBox {
    lines = List.copyOf(lines);
  }

  @Override
  public double height() {
    return lines.size() * style.leading();
  }

  @Override
  public double descent() {
    return style.leading() - style.ascent();
  }

  @Override
  public double growth() {
    return lines.size() < MIN_TEXT ? 0 : SPREAD * height();
  }

  @Override
  public double reserve() {
    return lines.size() < MIN_TEXT ? 0 : RESERVE * height();
  }

  @Override
  public Box grown(double most) {
    double more = Math.min(most, growth() + reserve());
    double leading = style.leading() + more / Math.max(1, lines.size());
    return more <= 0 ? this : new TextBox(lines, style.sized(style.size(), leading));
  }

  @Override
  public List<Box> parts() {
    List<Box> parts = new ArrayList<>();
    lines.forEach(line -> parts.add(new TextBox(List.of(line), style)));
    return parts;
  }

  @Override
  public Optional<Split> split(double room) {
    int fits = (int) (room / style.leading());
    if (fits < 1 || fits >= lines.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Split(
            new TextBox(lines.subList(0, fits), style),
            new TextBox(lines.subList(fits, lines.size()), style)));
  }

  /** With two lines at least on either side. */
  @Override
  public Optional<Split> divide(double room) {
    int fits = Math.min((int) (room / style.leading()), lines.size() - 2);
    return fits < 2 ? Optional.empty() : split((fits + 0.5) * style.leading());
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    double baseline = y + style.ascent();
    for (SetLine line : lines) {
      line.paint(canvas, x, baseline);
      baseline += style.leading();
    }
  }
}
