package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The axes of shares that the strips of all tables of a run have in common: each leaves room at its
 * ends for the figures that are printed there, so that those of neighbouring strips never meet.
 */
public final class StripAxes {

  /** Between a dot and its figure. */
  static final double FIGURE_GAP = 1.6;

  /**
   * How far figures may reach into the gap left of a strip: less than half of it. Right of the last
   * strip is no gap.
   */
  private static final double BEYOND = 3;

  /** The least length of an axis. */
  private static final double MIN_AXIS = 32;

  /** Insets that depend on each other come to rest sooner. */
  private static final int ROUNDS = 50;

  private static final double NEAR = 1e-4;

  private final double end;
  private final Words words;
  private final SummaryStyles styles;
  private final Map<Integer, List<Label>> labels = new HashMap<>();
  private final Map<Integer, Double> leastWidths = new HashMap<>();
  private final Map<SummaryShape.Segment, DotAxis> axes = new HashMap<>();
  private final Map<Integer, LineScale> lines = new HashMap<>();
  private final List<SummaryTable> tables;
  private final SummaryTable.Room room;

  /**
   * The axes of a run.
   *
   * @param tables the tables, of one banner
   * @param end the share at the ends of the axes
   * @param room the room of groups
   */
  public StripAxes(
      List<SummaryTable> tables,
      double end,
      Words words,
      SummaryStyles styles,
      SummaryTable.Room room) {
    this.tables = List.copyOf(tables);
    this.end = end;
    this.words = words;
    this.styles = styles;
    this.room = room;
    int segments = banner().segments().size();
    for (int s = 0; s < segments; s++) {
      List<Integer> groups = banner().groupsOf(s);
      List<Label> own = new ArrayList<>();
      for (SummaryTable table : tables) {
        boolean dotted = isDotted(table, s);
        for (int r = 0; dotted && r < table.rows().size(); r++) {
          own.addAll(labels(table, r, groups));
        }
      }
      labels.put(s, own);
    }
  }

  /**
   * A figure beside a dot.
   *
   * @param at where the dot is, as a part of the axis
   * @param left whether it is left of the dot
   * @param room what it takes from the middle of the dot
   */
  private record Label(double at, boolean left, double room) {}

  /** The room at both ends of an axis. */
  private record Insets(double left, double right) {}

  /** The figures that may be printed in a row of shares: those of its lowest and highest groups. */
  private List<Label> labels(SummaryTable table, int row, List<Integer> groups) {
    List<SummaryCell> shares = new ArrayList<>();
    for (int group : groups) {
      SummaryCell cell = table.group(row, group);
      if (CellNumbers.share(cell).isPresent()) {
        shares.add(cell);
      }
    }
    double lowest = shares.stream().mapToDouble(StripAxes::share).min().orElse(0);
    double highest = shares.stream().mapToDouble(StripAxes::share).max().orElse(0);
    List<Label> printed = new ArrayList<>();
    for (SummaryCell cell : shares) {
      double share = share(cell);
      if (cell.differs() && (share == lowest || share == highest)) {
        double width = words.width(cell.text(), styles.tiny);
        boolean left = share == lowest;
        double room = Pen.RADIUS + FIGURE_GAP + width - (left ? BEYOND : 0);
        printed.add(new Label(Math.min(1, share / end), left, room));
      }
    }
    return printed;
  }

  private static double share(SummaryCell cell) {
    return CellNumbers.share(cell).orElseThrow();
  }

  /** The tables of the run. */
  public List<SummaryTable> tables() {
    return tables;
  }

  /** The groups of all its tables. */
  public SummaryBanner banner() {
    return tables.get(0).banner();
  }

  Words words() {
    return words;
  }

  SummaryStyles styles() {
    return styles;
  }

  /** Whether the shares of a segment's groups are marks in a table, not figures in columns. */
  public boolean isDotted(SummaryTable table, int segment) {
    return table.groupForm(segment, room) != SummaryTable.GroupForm.COLUMNS;
  }

  /**
   * Whether the groups of a segment are marks in a row: dots of shares, or means. Their bases are
   * in columns where any of their figures are.
   */
  public boolean isMarked(SummaryTable table, int row, int segment) {
    SummaryTable.Row own = table.rows().get(row);
    return own.kind() == SummaryTable.Row.Kind.BASE
        ? room != SummaryTable.Room.COLUMNS && isDotted(table, segment)
        : table.groupForm(own, segment, room) != SummaryTable.GroupForm.COLUMNS;
  }

  /** How the groups of a segment are shown in their strip. */
  public SummaryTable.GroupForm form(int segment) {
    return room == SummaryTable.Room.COLUMNS
        ? SummaryTable.GroupForm.STRIPS
        : tables.get(0).groupForm(segment, room);
  }

  /** What the small lines of a segment have in common. */
  public LineScale line(int segment) {
    return lines.computeIfAbsent(segment, s -> LineScale.of(tables, words, styles.tiny, s));
  }

  /** The share at the ends of the axes. */
  public double end() {
    return end;
  }

  /** The least width of a segment's strip, in which its figures leave an axis. */
  public double leastWidth(int segment) {
    return leastWidths.computeIfAbsent(
        segment,
        s -> {
          switch (form(s)) {
            case LINE:
              return line(s).leastWidth();
            case EXTREMES:
              return ExtremesStrip.leastWidth(banner(), s, words, styles);
            case COLUMNS:
              return new FigureColumns(this).leastWidth(s);
            default:
          }
          double width = MIN_AXIS + 2 * DotAxis.INSET;
          double before = 0;
          for (int round = 0; round < ROUNDS && Math.abs(width - before) > NEAR; round++) {
            Insets insets = insets(s, width);
            before = width;
            width = MIN_AXIS + insets.left() + insets.right();
          }
          return width;
        });
  }

  /** The axis of a segment. */
  public DotAxis of(SummaryShape.Segment segment) {
    return axes.computeIfAbsent(
        segment,
        s -> {
          SummaryShape.Span span = s.span();
          if (form(s.index()) == SummaryTable.GroupForm.EXTREMES) {
            return DotAxis.of(
                ExtremesStrip.marks(span, banner(), s.index(), words, styles), 0, end);
          }
          Insets insets = insets(s.index(), span.width());
          double room = span.width() - insets.left() - insets.right();
          return new DotAxis(span.left() + insets.left(), Math.max(1, room), 0, end);
        });
  }

  private Insets insets(int segment, double width) {
    double left = DotAxis.INSET;
    double right = DotAxis.INSET;
    double before = 0;
    for (int round = 0; round < ROUNDS && left + right - before > NEAR; round++) {
      before = left + right;
      for (Label label : labels.get(segment)) {
        double axis = width - left - right;
        double at = left + label.at() * axis;
        if (label.left() && label.at() < 1) {
          left += Math.max(0, label.room() - at) / (1 - label.at());
        } else if (!label.left() && label.at() > 0) {
          right += Math.max(0, at + label.room() - width) / label.at();
        }
      }
    }
    return new Insets(left, right);
  }
}
