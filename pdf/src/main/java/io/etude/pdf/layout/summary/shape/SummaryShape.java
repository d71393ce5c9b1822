package io.etude.pdf.layout.summary.shape;

import io.etude.document.SummaryTable;
import java.util.List;

/**
 * The places of the columns of one panel, from its left edge.
 *
 * @param width of the whole; of one of the panes, if there are several
 * @param panes how many stand side by side on a page, each with rows of its own
 * @param side width of the questions' names beside their rows; 0 if they are above them
 * @param stub the labels of rows
 * @param total the bar and the figure of the total
 * @param segments the segments of the panel
 * @param room the room of groups
 * @param nameSize the size of the type of names over columns
 */
public record SummaryShape(
    double width,
    int panes,
    double side,
    Span stub,
    Span total,
    List<Segment> segments,
    SummaryTable.Room room,
    double nameSize) {

  /** The space between two panes. */
  public static final double GUTTER = 18;

  /** How the names of groups stand over them. */
  public enum Names {
    /** Each over a column of its own, in which its figures are. */
    COLUMNS,
    /** As a key over the strip of their segment. */
    KEY
  }

  /** Copies the list. */
  public SummaryShape {
    segments = List.copyOf(segments);
  }

  /**
   * A column.
   *
   * @param left left edge
   * @param right right edge
   */
  public record Span(double left, double right) {
    /** The distance of its edges. */
    public double width() {
      return right - left;
    }
  }

  /**
   * A segment of the panel.
   *
   * @param index its index in the banner
   * @param groups indices of its groups
   * @param span the room of all its groups
   */
  public record Segment(int index, List<Integer> groups, Span span) {
    /** Copies the list. */
    public Segment {
      groups = List.copyOf(groups);
    }

    /** The column of one of its groups, where those have columns. */
    public Span group(int place) {
      double pitch = span.width() / groups.size();
      return new Span(span.left() + place * pitch, span.left() + (place + 1) * pitch);
    }
  }

  /**
   * What is left of the groups, as the rows of a grid have it.
   *
   * @param label the names of items
   * @param bar the column of the bars of all answers
   * @param figures the figures of the total
   */
  public record Grid(Span label, Span bar, List<Span> figures) {

    private static final double BEFORE_FIGURES = 1;

    /** A bar of all answers. */
    public Span wholeBar() {
      return new Span(bar.left(), bar.right() - BEFORE_FIGURES);
    }
  }

  /** How the names of groups stand over them. */
  public Names names() {
    return room == SummaryTable.Room.COLUMNS ? Names.COLUMNS : Names.KEY;
  }

  /** The width of all panes. */
  public double whole() {
    return panes * width + (panes - 1) * GUTTER;
  }

  /** Whether a question's name is beside its rows, not above them. */
  public boolean isBeside() {
    return side > 0;
  }

  /** The columns of labels: those of names and rows. */
  public int labels() {
    return isBeside() ? 2 : 1;
  }

  /** The columns beside the labels: that of the total, and a group each. */
  public int cells() {
    return 1 + segments.stream().mapToInt(s -> s.groups().size()).sum();
  }
}
