package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import java.util.List;

/** The heights of what a panel is made of. */
final class SummarySizes {

  /** Space above a question, above a chapter, and between the names above a table and its rows. */
  static final double GAP = 9;

  static final double CHAPTER_GAP = 15;
  static final double CHAPTER_FOOT = 5;
  static final double NAME_FOOT = 3;
  static final double RULE = 3;

  /** How much higher than a line of type the rows of items are. */
  private static final double ITEM_AIR = 4.5;

  /** A line of a group's mean. */
  static final double MEAN_LINE = 8.5;

  private static final double DISTRIBUTION = 34;

  final LayoutContext context;
  final SummaryStyles styles;
  final SummaryHead head;
  final SummaryShape shape;
  final boolean first;

  /**
   * The sizes of a panel.
   *
   * @param first whether it is the first of its run, which has the wordings
   */
  SummarySizes(LayoutContext context, SummaryHead head, SummaryShape shape, boolean first) {
    this.context = context;
    styles = new SummaryStyles(context);
    this.head = head;
    this.shape = shape;
    this.first = first;
  }

  /** The name of a question with its wording, as wide as there is room for it. */
  Box name(SummaryTable table, boolean continued, TagPosition position) {
    double width = shape.side() > 0 ? shape.side() : shape.width();
    return QuestionName.of(context, styles, table, width, first && !continued, continued, position);
  }

  /** The label of a row. */
  Box label(SummaryTable.Row row, TagPosition position) {
    TextStyle style =
        switch (row.kind()) {
          case NET, STATISTIC -> styles.strong;
          case BASE -> styles.wording;
          case ANSWER -> styles.cell;
          case ITEM -> isSentence(row) ? styles.wording : styles.cell;
        };
    double leading = isSentence(row) ? style.leading() : 1.15 * style.size();
    List<Inline> text = isSentence(row) && !first ? row.label().subList(0, 1) : row.label();
    return context.text(
        text, style.sized(style.size(), leading), shape.stub().width() - indent(row), position);
  }

  static double indent(SummaryTable.Row row) {
    return 8.0 * row.level();
  }

  /** Whether the label of a row is a question's name with its wording. */
  static boolean isSentence(SummaryTable.Row row) {
    return row.label().size() > 1;
  }

  double row(SummaryTable.Row row) {
    double label = label(row, TagPosition.ARTIFACT).height();
    double leading = styles.cell.leading();
    return switch (row.kind()) {
      case ANSWER, NET -> Math.max(leading, label + 1.5);
      case ITEM -> Math.max(leading + ITEM_AIR, label + 4);
      case STATISTIC -> Math.max(leading, statistic());
      case BASE -> Math.max(leading, Math.max(label, bases()));
    };
  }

  private double statistic() {
    int most = 0;
    for (SummaryShape.Segment segment : shape.segments()) {
      most = Math.max(most, segment.groups().size());
    }
    return Math.max(DISTRIBUTION, most * MEAN_LINE + 11);
  }

  private double bases() {
    return head.strips() || head.beside() ? 2 * styles.tiny.leading() : styles.cell.leading();
  }

  /** Height of the name of a question above or beside its rows. */
  double name(SummaryTable table, boolean continued) {
    return name(table, continued, TagPosition.ARTIFACT).height();
  }

  double chapter() {
    return CHAPTER_FOOT + context.styles.crosshead.leading();
  }
}
