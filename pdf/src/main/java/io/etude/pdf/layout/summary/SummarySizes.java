package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The heights of what a panel is made of. */
final class SummarySizes {

  /** Space above a question, above a chapter, and between the names above a table and its rows. */
  static final double GAP = 8;

  static final double CHAPTER_GAP = 13;
  static final double CHAPTER_FOOT = 4;
  static final double NAME_FOOT = 3;
  static final double RULE = 3;

  /** How much higher than a line of type the rows of items are. */
  private static final double ITEM_AIR = 4.5;

  /** A line of a group's mean. */
  static final double MEAN_LINE = 8.5;

  /** The ticks below them. */
  static final double MEAN_TICKS = 11;

  private static final double DISTRIBUTION = 34;

  private static final double BASE_GAP = 3.5;

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
    double width =
        switch (table.form()) {
          case ANSWERS -> shape.side();
          case ITEMS -> shape.width();
          case QUESTIONS -> shape.stub().right();
        };
    return QuestionName.of(context, styles, table, width, first && !continued, continued, position);
  }

  /** The label of a row. */
  Box label(SummaryTable.Row row, TagPosition position) {
    TextStyle style =
        switch (row.kind()) {
          case NET -> styles.strong;
          case STATISTIC -> isSentence(row) ? styles.wording : styles.strong;
          case BASE -> styles.wording;
          case ANSWER -> styles.cell;
          case ITEM -> isSentence(row) ? styles.wording : styles.cell;
        };
    double leading = isSentence(row) ? style.leading() : 1.15 * style.size();
    List<Inline> text = isSentence(row) && !first ? row.label().subList(0, 1) : row.label();
    return context.text(
        text, style.sized(style.size(), leading), labelRight(row) - labelLeft(row), position);
  }

  /** Where the label of a row ends: an item of a grid leaves the place of labels to its bar. */
  private double labelRight(SummaryTable.Row row) {
    boolean item = row.kind() == SummaryTable.Row.Kind.ITEM && shape.side() > 0;
    return item && !isSentence(row) ? shape.side() : shape.stub().right();
  }

  /** Where the label of a row begins: that of a question takes the room of names too. */
  double labelLeft(SummaryTable.Row row) {
    boolean wide = row.kind() == SummaryTable.Row.Kind.ITEM;
    return wide ? 0 : shape.stub().left() + indent(row);
  }

  /** Whether the name of a table is beside its rows. */
  static boolean isBeside(SummaryTable table) {
    return table.form() == SummaryTable.Form.ANSWERS || isAlone(table);
  }

  /** Whether a table has one question of two answers, whose name stands for its label. */
  static boolean isAlone(SummaryTable table) {
    return table.form() == SummaryTable.Form.QUESTIONS && !table.subtitle().isEmpty();
  }

  private static double indent(SummaryTable.Row row) {
    return 8.0 * row.level();
  }

  /** Whether the label of a row is a question's name with its wording. */
  static boolean isSentence(SummaryTable.Row row) {
    return row.label().size() > 1;
  }

  double row(SummaryTable table, int index) {
    SummaryTable.Row row = table.rows().get(index);
    double label = label(row, TagPosition.ARTIFACT).height();
    double leading = styles.cell.leading();
    return switch (row.kind()) {
      case ANSWER, NET -> Math.max(leading, label + 1.5);
      case ITEM ->
          isAlone(table)
              ? leading + new KeyPainter(this).height(table.scale())
              : Math.max(leading + ITEM_AIR, label + 4);
      case STATISTIC -> Math.max(label + 2, statistic());
      case BASE -> Math.max(leading, Math.max(label, bases(table, index)));
    };
  }

  private double statistic() {
    int most = 0;
    for (SummaryShape.Segment segment : shape.segments()) {
      most = Math.max(most, segment.groups().size());
    }
    return Math.max(DISTRIBUTION, most * MEAN_LINE + MEAN_TICKS);
  }

  /** The height of the deepest bases of a row. */
  private double bases(SummaryTable table, int row) {
    int lines = 1;
    for (SummaryShape.Segment segment : shape.segments()) {
      if (head.strips()) {
        List<FlowedBase> flowed = flowed(table, row, segment);
        lines = Math.max(lines, flowed.get(flowed.size() - 1).line() + 1);
      } else {
        for (int g = 0; g < segment.groups().size(); g++) {
          String base = table.group(row, segment.groups().get(g)).text();
          lines = Math.max(lines, base(base, segment.group(g).width()).size());
        }
      }
    }
    return Math.max(styles.cell.leading(), lines * styles.tiny.leading() + 1);
  }

  /** A base in its column: a range that is too wide is in two lines. */
  List<String> base(String base, double width) {
    int dash = base.indexOf('–');
    return dash < 0 || context.words.width(base, styles.tiny) <= width - 1
        ? List.of(base)
        : List.of(base.substring(0, dash + 1), base.substring(dash + 1));
  }

  /**
   * A base of a strip.
   *
   * @param text what is printed
   * @param x its place from the left edge of the strip
   * @param line its line
   */
  record FlowedBase(String text, double x, int line) {}

  /** The bases of a strip, one behind the other in as many lines as they take. */
  List<FlowedBase> flowed(SummaryTable table, int row, SummaryShape.Segment segment) {
    List<FlowedBase> flowed = new ArrayList<>();
    double x = 0;
    int line = 0;
    for (int group : segment.groups()) {
      String text = table.group(row, group).text();
      double width = context.words.width(text, styles.tiny);
      if (x > 0 && x + width > segment.span().width()) {
        x = 0;
        line++;
      }
      flowed.add(new FlowedBase(text, x, line));
      x += width + BASE_GAP;
    }
    return flowed;
  }

  /** Height of the name of a question above or beside its rows, and of its key below that. */
  double name(SummaryTable table, boolean continued) {
    double height = name(table, continued, TagPosition.ARTIFACT).height();
    return SummaryHead.isStripGrid(table) ? height + new KeyPainter(this).height(table) : height;
  }

  double chapter() {
    return CHAPTER_FOOT + context.styles.crosshead.leading();
  }
}
