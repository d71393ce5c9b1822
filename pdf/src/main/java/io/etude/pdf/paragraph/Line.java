package io.etude.pdf.paragraph;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.text.RunAssembler;
import io.etude.pdf.text.ShapedRun;
import io.etude.pdf.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A set line of a paragraph. Immutable. */
public final class Line {

  private final List<TextSpan> spans;
  private final List<RunAssembler.SpanRun> runs;
  private final double left;
  private final double width;
  private final double ratio;
  private final double spaceRatio;
  private final boolean hyphen;
  private final double scale;
  private final String text;
  private final Optional<LineFill> fill;

  Line(
      List<TextSpan> spans,
      List<RunAssembler.SpanRun> runs,
      double left,
      double width,
      double ratio,
      double spaceRatio,
      boolean hyphen,
      double scale,
      String text,
      Optional<LineFill> fill) {
    this.spans = spans;
    this.runs = runs;
    this.left = left;
    this.width = width;
    this.ratio = ratio;
    this.spaceRatio = spaceRatio;
    this.hyphen = hyphen;
    this.scale = scale;
    this.text = text;
    this.fill = fill;
  }

  /** A part of a line that is of one span, in points from the column's left end. */
  public record Extent(int span, double left, double right) {}

  /** Where the first glyph is, from the column's left end. */
  public double left() {
    return left;
  }

  /** The width of what is on it. */
  public double width() {
    return width;
  }

  /**
   * The adjustment ratio as if there were no letter-fit: 0 where spaces have their own width, 1
   * where they are wider by half, -1 where they are narrower by a third; NaN for a line that isn't
   * justified.
   */
  public double ratio() {
    return ratio;
  }

  /** The ratio that the spaces are really set to; less than {@link #ratio} with letter-fit. */
  public double spaceRatio() {
    return spaceRatio;
  }

  /** Whether its last word goes on after a hyphen, added or the author's. */
  public boolean hyphen() {
    return hyphen;
  }

  /** What it says; a hyphen that was added is U+00AD. */
  public String text() {
    return text;
  }

  /** The same line, which says that letter first, since the letter is set beside it. */
  public Line withInitial(String letter) {
    String whole = letter + text;
    return with(whole, fill.map(line -> line.withText(whole)));
  }

  /** The same line of a paragraph whose gaps no other breaks avoid. */
  Line kept() {
    return with(text, fill.map(LineFill::kept));
  }

  private Line with(String said, Optional<LineFill> filled) {
    return new Line(spans, runs, left, width, ratio, spaceRatio, hyphen, scale, said, filled);
  }

  /** How full it is; empty for a text that is not to be broken. */
  public Optional<LineFill> fill() {
    return fill;
  }

  /** The greatest type size on it. */
  public double size() {
    double size = 0;
    for (RunAssembler.SpanRun run : runs) {
      size = Math.max(size, run.run().size());
    }
    return size;
  }

  /** The glyphs, with their spans' marks, for a column whose left end is at {@code x}. */
  public List<Item.Glyphs> place(double x, double baseline) {
    return place(x, baseline, span -> spans.get(span).mark());
  }

  /** The glyphs, marked by the number of their span. */
  public List<Item.Glyphs> place(double x, double baseline, IntFunction<Mark> marks) {
    List<Item.Glyphs> items = new ArrayList<>(runs.size());
    for (RunAssembler.SpanRun spanRun : runs) {
      ShapedRun run = spanRun.run();
      int span = spanRun.span();
      items.add(
          new Item.Glyphs(
              x + left + run.x(),
              baseline - run.rise(),
              run.face(),
              run.size(),
              scale,
              run.glyphs(),
              run.advances(),
              run.text(),
              run.clusters(),
              spans.get(span).color(),
              marks.apply(span)));
    }
    return items;
  }

  /** Where each span is on the line, for links and note calls. */
  public List<Extent> extents() {
    List<Extent> extents = new ArrayList<>();
    for (RunAssembler.SpanRun run : runs) {
      if (run.run().text().isEmpty()) {
        continue;
      }
      double from = left + run.run().x();
      double to = from + run.run().width();
      Extent last = extents.isEmpty() ? null : extents.get(extents.size() - 1);
      if (last != null && last.span() == run.span() && Math.abs(last.right() - from) < 0.01) {
        extents.set(extents.size() - 1, new Extent(last.span(), last.left(), to));
      } else {
        extents.add(new Extent(run.span(), from, to));
      }
    }
    return extents;
  }

  @Override
  public String toString() {
    return text;
  }
}
