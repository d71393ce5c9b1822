package io.etude.pdf.paragraph;

import io.etude.pdf.frame.LineFill;
import io.etude.pdf.text.Piece;
import io.etude.pdf.text.RunAssembler;
import io.etude.pdf.text.TextSpan;
import io.etude.pdf.text.Tokens;
import io.etude.pdf.text.WordBreaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes lines of a paragraph and the breaks chosen for it. */
final class LineBuilder {

  /** A wider room than any page has. */
  private static final double UNBROKEN = 1e5;

  private final Paragraph paragraph;
  private final Tokens tokens;
  private final Breaks breaks;
  private final LineShape shape;
  private final ParagraphStyle style;
  private final LineCost cost;

  /** Characters of a point of the paragraph's lines, on average. */
  private final double charactersPerPoint;

  LineBuilder(
      Paragraph paragraph, Breaks breaks, LineShape shape, ParagraphStyle style, LineCost cost) {
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
    this.breaks = breaks;
    this.shape = shape;
    this.style = style;
    this.cost = cost;
    charactersPerPoint = charactersPerPoint(tokens);
  }

  private static double charactersPerPoint(Tokens tokens) {
    int characters = 0;
    double width = 0;
    for (Piece piece : tokens.pieces()) {
      if (piece != null) {
        characters += piece.word().text().length();
        width += piece.width();
      }
    }
    return width == 0 ? 0 : characters / width;
  }

  List<Line> lines(int[] chosen) {
    List<Line> lines = new ArrayList<>(chosen.length - 1);
    for (int i = 1; i < chosen.length; i++) {
      lines.add(line(i - 1, chosen[i - 1], chosen[i]));
    }
    return lines;
  }

  private Line line(int index, int from, int to) {
    List<Piece> pieces = pieces(from, to);
    LineShape.Slot slot = shape.slot(index);
    double outLeft = 0;
    if (style.optical()) {
      letLastStandOut(pieces);
      outLeft = breaks.outLeft(from, slot);
    }
    double natural = 0;
    double glue = 0;
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      double width = piece.width();
      natural += width;
      glue += piece.elastic() ? width : 0;
      text.append(piece.word().text());
    }
    double room = slot.width() + outLeft;
    double slack = room - natural;
    boolean fitted = cost.gives() && (!breaks.forced(to) || slack < 0);
    boolean measured = fitted && glue > 0 && style.justified();
    double ratio = measured ? LineCost.ratio(slack, glue) : Double.NaN;
    double scale = fitted ? letterFit(slack, glue, natural - glue) : 1;
    double left = slack - (scale - 1) * (natural - glue);
    double spaces = fitted && glue > 0 ? spaces(left, glue, slot.width()) : 0;
    double spaceRatio = measured ? LineCost.ratio(spaces, glue) : Double.NaN;
    RunAssembler assembler = new RunAssembler(pieces, spaces == 0 ? 1 : 1 + spaces / glue, scale);
    List<RunAssembler.SpanRun> runs = assembler.assemble();
    double offset = slot.indent() - outLeft + offset(room - assembler.width());
    return new Line(
        paragraph.spans(),
        runs,
        offset,
        assembler.width(),
        ratio,
        spaceRatio,
        breaks.showsHyphen(to),
        scale,
        text.toString(),
        fill(index, from, to, (room - left + spaces) / room, text.toString()));
  }

  /** What the spaces of a line take of what is left, or give. */
  private double spaces(double left, double glue, double width) {
    if (left > 0 && !style.justified()) {
      return cost.raggedStretch(left, glue, width);
    }
    // What can't be shrunk any more sticks out rather than that words touch.
    return Math.max(left, -glue * LineCost.SHRINK * 1.05);
  }

  /** A text on a single line without an end, such as a label, is not measured. */
  private Optional<LineFill> fill(int index, int from, int to, double filled, String text) {
    if (shape.slot(index).width() >= UNBROKEN) {
      return Optional.empty();
    }
    LineFill.Setting setting =
        switch (style.alignment()) {
          case JUSTIFIED -> LineFill.Setting.JUSTIFIED;
          case BALANCED -> LineFill.Setting.BALANCED;
          case START, END, CENTER -> LineFill.Setting.RAGGED;
        };
    return Optional.of(
        new LineFill(
            setting,
            filled,
            breaks.forced(to),
            index == 0 || breaks.forced(from),
            breaks.offset[from],
            charactersPerPoint * shape.slot(index).width(),
            text));
  }

  private static void letLastStandOut(List<Piece> pieces) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (piece.word().width() > 0) {
        double by = piece.outRight(piece.word());
        if (by > 0) {
          pieces.set(i, piece.with(piece.word().overhanging((float) (by / piece.size()))));
        }
        return;
      }
    }
  }

  /** The horizontal scale that takes the letters' share of the slack. */
  private double letterFit(double slack, double glue, double letters) {
    double fit = style.letterFit() * letters;
    if (fit <= 0 || glue <= 0 && slack > 0 && style.justified()) {
      return 1;
    }
    double ratio = glue > 0 ? LineCost.spaceRatio(slack, glue, fit) : 0;
    double spaces = ratio * glue * (ratio > 0 ? LineCost.STRETCH : LineCost.SHRINK);
    return 1 + Math.max(-fit, Math.min(fit, slack - spaces)) / letters;
  }

  private double offset(double room) {
    boolean flip = paragraph.rightToLeft();
    return switch (style.alignment()) {
      case JUSTIFIED, START, BALANCED -> flip ? room : 0;
      case END -> flip ? 0 : room;
      case CENTER -> room / 2;
    };
  }

  private List<Piece> pieces(int from, int to) {
    int first = breaks.token[from];
    int end = breaks.token[to];
    int start = breaks.offset[from];
    List<Piece> pieces = new ArrayList<>();
    if (start > 0 && first == end && breaks.offset[to] > 0) {
      pieces.add(middle(first, from, to));
      return pieces;
    }
    if (start > 0) {
      pieces.add(tail(first, from));
    }
    for (int i = start > 0 || skips(from) ? first + 1 : first; i < end; i++) {
      pieces.add(tokens.pieces()[i]);
    }
    if (breaks.offset[to] > 0) {
      pieces.add(head(end, to));
    } else if (breaks.atSpace(to)) {
      pieces.add(tokens.pieces()[end].lineEnd());
    }
    return pieces;
  }

  /** Whether the token at a break ended the line before. */
  private boolean skips(int at) {
    return breaks.atSpace(at) || breaks.kind[at] == Breaks.FORCED;
  }

  private Piece head(int token, int at) {
    return part(token, 0, at);
  }

  private Piece middle(int token, int from, int to) {
    return part(token, breaks.offset[from], to);
  }

  private Piece part(int token, int start, int to) {
    Piece piece = tokens.pieces()[token];
    TextSpan span = paragraph.spans().get(piece.span());
    WordBreaks.Break end = new WordBreaks.Break(breaks.offset[to], breaks.kind[to]);
    return piece.with(
        paragraph.fonts().part(piece.word().text(), start, end, span, piece.rightToLeft()));
  }

  private Piece tail(int token, int from) {
    Piece piece = tokens.pieces()[token];
    TextSpan span = paragraph.spans().get(piece.span());
    String word = piece.word().text();
    return piece.with(
        paragraph
            .fonts()
            .word(
                word.substring(breaks.offset[from]),
                span.style(),
                span.features(),
                piece.rightToLeft()));
  }
}
