package io.etude.pdf.layout.summary;

import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.head.SummaryHead;
import io.etude.pdf.layout.summary.shape.BaseLines;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.layout.summary.strip.StripAxes;
import io.etude.pdf.layout.summary.strip.StripHeights;
import io.etude.pdf.layout.summary.strip.StripRow;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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

  private static final double DISTRIBUTION = 34;

  private static final double KEY_GAP = 14;

  /** From a key behind a name to the bar behind it. */
  static final double KEY_FOOT = 7;

  private static final double BEFORE_KEY = 9;

  /** Between a wording and the name of bases beside it, besides the gap of their columns. */
  private static final double BASES_GAP = 8;

  final LayoutContext context;
  final SummaryStyles styles;
  final SummaryHead head;
  final SummaryShape shape;
  final StripAxes axes;
  final boolean first;

  private final StripHeights strips;

  private final Map<SummaryTable, Boolean> beside = new IdentityHashMap<>();
  private final Map<SummaryTable, SummaryShape.Grid> grids = new IdentityHashMap<>();

  /**
   * The sizes of a panel.
   *
   * @param run the tables that share the axes of the strips
   * @param first whether it is the first of its run, which has the wordings
   */
  SummarySizes(LayoutContext context, SummaryRun run, SummaryShape shape, boolean first) {
    this.context = context;
    styles = new SummaryStyles(context);
    head = run.head();
    this.shape = shape;
    axes = run.axes(context.words, styles, shape.room());
    strips = new StripHeights(axes);
    this.first = first;
  }

  /**
   * The name of a question with its wording, as wide as there is room for it. Panels behind the
   * first continue its tables, without their wordings.
   */
  Box name(SummaryTable table, boolean continued, QuestionName.Places places) {
    return isAlone(table)
        ? aloneName(table, true, places)
        : name(table, nameWidth(table)).box(first && !continued, continued || !first, places);
  }

  /**
   * The name of a lone question of two answers with its wording.
   *
   * @param keyed whether the key of its bar is with it
   */
  Box aloneName(SummaryTable table, boolean keyed, QuestionName.Places places) {
    boolean below = isWordedBelow(table);
    // the name of bases beside a wording would be read on from it
    double besideBases = shape.stub().right() - (hasBases(table) ? BASES_GAP : 0);
    double room = below ? shape.width() : besideBases;
    double least = below && hasKeyUnderBar(table, keyed) ? underBar(table) : 0;
    return name(table, shape.stub().right()).above(!first, room, least, places);
  }

  /** The height of the name of a lone question of two answers, which is the label of its row. */
  double aloneLabel(SummaryTable table) {
    double width = shape.stub().right();
    return name(table, width).unworded(!first, QuestionName.Places.ARTIFACT).height();
  }

  /** The height of the row of a lone question of two answers. */
  double aloneRow(SummaryTable table, boolean keyed) {
    return hasKeyUnderBar(table, keyed) ? underBar(table) : aloneBar(table);
  }

  /** The height of the line in which a lone question of two answers has its bar and its groups. */
  double aloneBar(SummaryTable table) {
    return Math.max(styles.cell.leading(), strips(table, 0));
  }

  private boolean hasKeyUnderBar(SummaryTable table, boolean keyed) {
    return keyed && !isKeyBesideName(table);
  }

  /** Whether the name of a question has its wording with it. */
  boolean isWorded(SummaryTable table) {
    return first && name(table, shape.width()).isWorded();
  }

  private QuestionName name(SummaryTable table, double width) {
    double tail = SummaryHead.isGrid(table) ? keyWidth(table) : 0;
    return new QuestionName(context, styles, table, width, tail);
  }

  private double nameWidth(SummaryTable table) {
    return switch (table.form()) {
      case ANSWERS -> isBeside(table) ? shape.side() : shape.width();
      case ITEMS -> shape.width();
      case QUESTIONS -> shape.stub().right();
    };
  }

  private double keyWidth(SummaryTable table) {
    return new KeyPainter(this).width(table.scale()) + KEY_GAP;
  }

  /** The height of the bar of a lone question of two answers with the key under it. */
  private double underBar(SummaryTable table) {
    return aloneBar(table) + new KeyPainter(this).height(table.scale());
  }

  /** Whether a lone question of two answers has its key behind its name. */
  boolean isKeyBesideName(SummaryTable table) {
    if (!isAlone(table)) {
      return false;
    }
    double key = new KeyPainter(this).width(table.scale()) + KEY_FOOT;
    double room = shape.total().left() - key - BEFORE_KEY;
    return name(table, room).isOneLine(!first);
  }

  /**
   * Whether a lone question of two answers has its wording below its bar and its key, as wide as
   * the panel: in the first panel only, as others have no wording.
   */
  private boolean isWordedBelow(SummaryTable table) {
    return isAlone(table) && first && shape.panes() == 1 && !hasBases(table);
  }

  private static boolean hasBases(SummaryTable table) {
    return table.rows().stream().anyMatch(row -> row.kind() == SummaryTable.Row.Kind.BASE);
  }

  /** Whether the last line of a grid's name and wording has room for its key behind it. */
  boolean isKeyBehindWording(SummaryTable table, boolean continued) {
    return SummaryHead.isGrid(table)
        && name(table, continued, QuestionName.Places.ARTIFACT) instanceof TextBox text
        && text.lines().get(text.lines().size() - 1).width() + keyWidth(table) <= shape.width();
  }

  /** Whether what stands over a table's rows ends left of the groups: its name, and its key. */
  boolean isNameLeftOfGroups(SummaryTable table) {
    return table.form() == SummaryTable.Form.QUESTIONS
        && !isAlone(table)
        && !shape.segments().isEmpty()
        && shape.total().left() + keyWidth(table) <= shape.segments().get(0).span().left();
  }

  /** Whether the shares of any segment's groups are dots in a table. */
  boolean hasDots(SummaryTable table) {
    return shape.segments().stream().anyMatch(segment -> axes.isDotted(table, segment.index()));
  }

  /** The label of a row. */
  Box label(SummaryTable table, SummaryTable.Row row, QuestionName.Places places) {
    TextStyle style =
        switch (row.kind()) {
          case NET -> styles.strong;
          case STATISTIC -> styles.strong;
          case BASE -> styles.wording;
          case ANSWER -> styles.cell;
          case ITEM -> isSentence(row) ? styles.wording : styles.cell;
        };
    double leading = isSentence(row) ? style.leading() : 1.15 * style.size();
    TextStyle sized = style.sized(style.size(), leading);
    double width = labelRight(table, row) - labelLeft(table, row);
    if (row.kind() != SummaryTable.Row.Kind.ITEM && !isSentence(row)) {
      List<Phrase> name = context.inlines.phrases(row.label(), sized, places.name());
      return context.withNotes(
          context.wholeWords(context.lines(name, sized, width), name, width), width);
    }
    if (row.kind() == SummaryTable.Row.Kind.STATISTIC && isSentence(row)) {
      return statistics(row, width, places);
    }
    int named = isSentence(row) ? 1 : row.label().size();
    List<Inline> name = row.label().subList(0, named);
    List<Inline> wording = first ? row.label().subList(named, row.label().size()) : List.of();
    List<Phrase> phrases = new ArrayList<>(context.inlines.phrases(name, sized, places.name()));
    phrases.addAll(context.inlines.phrases(wording, sized, places.wording()));
    TextBox label = context.label(phrases, sized, width);
    TextBox text = isSentence(row) ? label : context.wholeWords(label, phrases, width);
    return context.withNotes(text, width);
  }

  /** The name of the statistic that groups have, and below it the other statistics of the total. */
  private Box statistics(SummaryTable.Row row, double width, QuestionName.Places places) {
    TextStyle strong = statistic();
    List<Phrase> name = context.inlines.phrases(row.label().subList(0, 1), strong, places.name());
    Stack stack = new Stack().add(unbroken(context.label(name, strong, width), name, width));
    if (first) {
      List<Inline> rest = row.label().subList(1, row.label().size());
      List<Phrase> phrases = context.inlines.phrases(rest, styles.wording, places.wording());
      TextBox label = context.label(phrases, styles.wording, width);
      stack.add(context.withNotes(unbroken(label, phrases, width), width));
    }
    return stack;
  }

  /** The style of the name of a statistic, and of the total's figure beside it. */
  TextStyle statistic() {
    return styles.strong.sized(styles.strong.size(), 1.15 * styles.strong.size());
  }

  /**
   * The names of statistics without hyphens, in more lines if need be: all their words are short.
   */
  private TextBox unbroken(TextBox label, List<Phrase> phrases, double width) {
    TextBox whole = context.evenWords(phrases, label.style(), width);
    boolean fits = whole.lines().stream().allMatch(line -> line.width() <= width);
    return fits ? whole : label;
  }

  /**
   * Where the label of a row ends: an item of a grid has columns of its own, and the bases of a
   * lone question are below its bar.
   */
  private double labelRight(SummaryTable table, SummaryTable.Row row) {
    if (row.kind() == SummaryTable.Row.Kind.BASE && isAlone(table)) {
      return shape.total().right();
    }
    boolean item =
        row.kind() == SummaryTable.Row.Kind.ITEM || row.kind() == SummaryTable.Row.Kind.BASE;
    return SummaryHead.isGrid(table) && item ? grid(table).label().right() : shape.stub().right();
  }

  /**
   * Where the label of a row begins: that of a question takes the room of names too, but leaves it
   * to the name of a lone one.
   */
  double labelLeft(SummaryTable table, SummaryTable.Row row) {
    if (row.kind() == SummaryTable.Row.Kind.BASE && isAlone(table)) {
      return shape.total().left();
    }
    boolean wide = row.kind() == SummaryTable.Row.Kind.ITEM || SummaryHead.isGrid(table);
    return wide ? 0 : shape.stub().left() + indent(row);
  }

  /** The columns of a grid left of its groups. */
  SummaryShape.Grid grid(SummaryTable table) {
    return grids.computeIfAbsent(table, this::makeGrid);
  }

  private SummaryShape.Grid makeGrid(SummaryTable table) {
    return new GridColumns(context, styles, table, shape.whole())
        .within(shape.stub().left(), shape.total().right());
  }

  /** Whether the name of a table is beside its rows: unless it takes less room above them. */
  boolean isBeside(SummaryTable table) {
    return isAlone(table)
        || table.form() == SummaryTable.Form.ANSWERS
            && shape.isBeside()
            && beside.computeIfAbsent(table, this::isLowerBeside);
  }

  private boolean isLowerBeside(SummaryTable table) {
    double rows = 0;
    for (int r = 0; r < table.rows().size(); r++) {
      rows += row(table, r);
    }
    double side =
        name(table, shape.side()).box(first, !first, QuestionName.Places.ARTIFACT).height();
    double above =
        name(table, shape.width()).box(first, !first, QuestionName.Places.ARTIFACT).height();
    // what hangs below the rows has white beside it: it must be lower by a line at least
    double hanging = side > rows ? styles.wording.leading() : 0;
    return Math.max(side, rows) + hanging <= above + NAME_FOOT + rows;
  }

  /** Whether a table has one question of two answers, whose name stands for its label. */
  static boolean isAlone(SummaryTable table) {
    return table.form() == SummaryTable.Form.QUESTIONS && !table.subtitle().isEmpty();
  }

  static double indent(SummaryTable.Row row) {
    return 8.0 * row.level();
  }

  /** Whether the label of a row is a question's name with its wording. */
  static boolean isSentence(SummaryTable.Row row) {
    return row.label().size() > 1;
  }

  double row(SummaryTable table, int index) {
    SummaryTable.Row row = table.rows().get(index);
    double label = label(table, row, QuestionName.Places.ARTIFACT).height();
    double leading = styles.cell.leading();
    return switch (row.kind()) {
      case ANSWER, NET -> Math.max(Math.max(leading, label + 1.5), strips(table, index));
      case ITEM -> isAlone(table) ? aloneRow(table, true) : item(table, index);
      case STATISTIC -> Math.max(label + 2, statistic(table, index));
      case BASE -> Math.max(leading, Math.max(label, bases(table, index)));
    };
  }

  private double item(SummaryTable table, int index) {
    double label = label(table, table.rows().get(index), QuestionName.Places.ARTIFACT).height();
    return Math.max(item(label), strips(table, index)) + below(table, index);
  }

  /** The height of the dots of a row's groups. */
  private double strips(SummaryTable table, int index) {
    double most = 0;
    for (SummaryShape.Segment segment : shape.segments()) {
      most = Math.max(most, strips.shares(new StripRow(table, index, segment)));
    }
    return most;
  }

  /** The height of an item's row with nothing under its bar. */
  private double item(double label) {
    return Math.max(styles.cell.leading() + ITEM_AIR, label + 4);
  }

  /** What a row of a grid needs under its bar for figures, beyond the white that is there. */
  double below(SummaryTable table, int index) {
    SummaryTable.Row row = table.rows().get(index);
    SummaryCell cell = table.cell(index, 0);
    boolean bar =
        SummaryHead.isGrid(table)
            && row.kind() == SummaryTable.Row.Kind.ITEM
            && cell.parts().stream().allMatch(part -> part.value().isPresent());
    if (!bar) {
      return 0;
    }
    double label = label(table, row, QuestionName.Places.ARTIFACT).height();
    double white = (item(label) - LevelFigures.BAR) / 2;
    double figures = new LevelFigures(cell, grid(table).wholeBar().width(), this).below();
    return Math.max(0, figures - white);
  }

  private double statistic(SummaryTable table, int row) {
    double most = DISTRIBUTION;
    for (SummaryShape.Segment segment : shape.segments()) {
      most = Math.max(most, strips.means(new StripRow(table, row, segment)));
    }
    return most;
  }

  /** The height of the deepest bases of a row. */
  private double bases(SummaryTable table, int row) {
    int lines = 1;
    for (SummaryShape.Segment segment : shape.segments()) {
      if (axes.isMarked(table, row, segment.index())) {
        lines = Math.max(lines, strips.baseLines(new StripRow(table, row, segment)));
      } else {
        for (int g = 0; g < segment.groups().size(); g++) {
          String base = table.group(row, segment.groups().get(g)).text();
          double width = segment.group(g).width();
          lines = Math.max(lines, BaseLines.of(base, width, context.words, styles.tiny).size());
        }
      }
    }
    return Math.max(styles.cell.leading(), lines * styles.tiny.leading() + 1);
  }

  /** Height of the name of a question above or beside its rows. */
  double name(SummaryTable table, boolean continued) {
    return name(table, continued, QuestionName.Places.ARTIFACT).height();
  }

  double chapter() {
    return CHAPTER_FOOT + context.styles.crosshead.leading();
  }
}
