package io.etude.pdf.layout.table;

import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.QuestionLines;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.References;
import io.etude.pdf.layout.line.TableType;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.TextStyles;
import io.etude.pdf.layout.page.AnnexItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A panel as a block of an annex or an article: its caption, its notes, the heights of its rows. A
 * page gets a {@link TablePart} of it; one {@link TablePainter} paints all its parts, as their
 * cells refer to the same headings.
 */
public final class TableItem implements AnnexItem {

  /** Where a table is. */
  public enum Place {
    /** Beside running text: headed like a figure, with all that explains it below. */
    ARTICLE,
    /** Among many tables: what is the same for all is at the foot of the page. */
    ANNEX
  }

  /** Space before a group of rows and before the bases. */
  public static final double AIR = 3;

  private static final double WRAPPED_AIR = 2;

  /** Space and rule under the column headings. */
  static final double HEAD_FOOT = 3;

  /** Space and rule under the headings over several columns. */
  static final double SPANNER_FOOT = 3;

  /** The distance of raised letters' lines, in ems. */
  private static final double LETTER_LEADING = 0.62;

  /** A bar of all is no longer: its figure would be far from a short one. */
  private static final double MAX_DRAWING = 180;

  private static final String EN_SPACE = "\u2002";

  /** The distance of the lines of a question's name and wording, in ems. */
  private static final double QUESTION = 1.2;

  /** White above and below the label of a row with a drawing. */
  private static final double ROW_AIR = 0.7;

  private static final double CAPTION_RULE = 0.75;
  private static final double GAP = 20;
  private static final double PANEL_GAP = 10;
  private static final double QUESTION_GAP = 6;

  private final LayoutContext context;
  private final TablePanel panel;
  private final Place place;
  private final boolean last;
  private final boolean underSame;
  private final TagPosition position;
  private final TagPosition captionPosition;
  private Box caption;
  private Box notes;
  private final CellPainter drawings;
  private TableBreaks rows;
  private TableLayout layout;
  private TablePainter painter;
  private boolean hasPageNumbers;
  private int questionLines;

  /**
   * A panel.
   *
   * @param panel its table and its columns
   * @param place where it is
   * @param last whether it is the table's last panel, under which its notes are
   * @param underSame whether it follows a table with the same heading of columns, which is printed
   *     once a page for both
   * @param position the table's element
   */
  TableItem(
      LayoutContext context,
      TablePanel panel,
      Place place,
      boolean last,
      boolean underSame,
      TagPosition position) {
    this.context = context;
    this.panel = panel;
    this.place = place;
    this.last = last;
    this.underSame = underSame;
    this.position = position;
    drawings = new CellPainter(context);
    captionPosition = position.child(Tag.Role.CAPTION);
  }

  private StatTable table() {
    return panel.table();
  }

  /** What is where: read to be measured, and again to be painted. */
  TableLayout layout() {
    if (layout == null) {
      layout = panel.layout(context);
    }
    return layout;
  }

  /** The number of the panel: that of its first column. */
  int panel() {
    return panel.number();
  }

  /** The page that it is made for. */
  Grid grid() {
    return panel.shape().grid();
  }

  private boolean isFirst() {
    return panel() == 0;
  }

  /** Whether it is among many tables, not beside running text. */
  boolean isAmongTables() {
    return place == Place.ANNEX;
  }

  TagPosition position() {
    return position;
  }

  LayoutContext context() {
    return context;
  }

  @Override
  public double gapBefore() {
    return table().isSummary() ? QUESTION_GAP : isFirst() ? GAP : PANEL_GAP;
  }

  @Override
  public boolean keepWithNext() {
    return false;
  }

  @Override
  public Side side() {
    return grid() == context.turned ? Side.TURNED : Side.UPRIGHT;
  }

  @Override
  public List<List<Inline>> key() {
    return table().key();
  }

  /** The whole table in one piece. */
  Box whole() {
    TableBreaks rows = open(grid());
    return rows.part(0, rows.count(), true).box();
  }

  @Override
  public TableBreaks open(Grid grid) {
    if (rows == null || hasPageNumbers) {
      hasPageNumbers = context.references.pageNumbersReadBy(this::setTexts);
      rows = TableBreaks.of(this);
      layout = null;
    }
    return rows;
  }

  private void setTexts() {
    caption = isFirst() ? firstCaption() : repeated(captionPosition);
    notes = makeNotes();
  }

  private double width() {
    return grid().fullWidth();
  }

  /** The width of the rule over it: among other tables it ends with the last column. */
  private double ruled() {
    return place == Place.ANNEX ? Math.min(width(), panel.across()) : width();
  }

  /** Whether the heading of columns is printed over the beginning of the table. */
  boolean hasHead(boolean under) {
    return !(under && underSame);
  }

  /** The places in its caption that references go to: those of the groups of each panel, too. */
  List<String> anchors() {
    List<String> anchors = new ArrayList<>(isFirst() ? List.of(table().id()) : List.of());
    for (String id : table().sumsUp()) {
      if (isFirst()) {
        anchors.add(id);
      }
      panel.shape().columns().stream()
          .filter(c -> c > 0 && segment(c) != segment(c - 1))
          .map(this::segment)
          .map(segment -> References.ofSegment(id, table().segments().get(segment).label()))
          .forEach(anchors::add);
    }
    return anchors;
  }

  private int segment(int column) {
    return table().columns().get(column).segment();
  }

  /**
   * What is above a part of the table.
   *
   * @param begins whether it is the first part
   * @param under whether it is under another block; a further panel has the caption of the panel
   *     before it then
   */
  Box caption(boolean begins, boolean under) {
    if (!begins) {
      return repeated(TagPosition.ARTIFACT);
    }
    return under && !isFirst() && !table().isSummary() ? new Stack() : caption;
  }

  /** Number and title of a further panel in one line. */
  String continuedCaption() {
    return context.references.label(table().id())
        + continued()
        + " "
        + Inline.plain(table().title());
  }

  TagPosition captionPosition() {
    return captionPosition;
  }

  private String continued() {
    return " " + context.terms.get("continued");
  }

  /** What is below the last row. */
  Box notes() {
    return notes;
  }

  private Box firstCaption() {
    TextStyles styles = context.styles;
    Stack stack = new Stack();
    anchors().forEach(anchor -> stack.add(new FigureBoxes.AnchorBox(anchor)));
    if (table().isSummary()) {
      return question(stack);
    }
    stack.rule(ruled(), CAPTION_RULE, styles.brand().ink()).gap(3);
    if (place == Place.ARTICLE) {
      FigureBoxes.head(
          context,
          stack,
          table().id(),
          table().title(),
          table().subtitle(),
          width(),
          captionPosition);
      return stack.gap(3);
    }
    stack.add(heading(table().title(), styles.title, "", captionPosition.child(Tag.Role.P)));
    if (!table().subtitle().isEmpty()) {
      TagPosition spoken = captionPosition.child(Tag.Role.P);
      stack.add(context.title(table().subtitle(), styles.subtitle, width(), spoken));
    }
    return stack.gap(3);
  }

  /** How many lines the name and the wording of a question take. */
  QuestionLines questionLines() {
    return new QuestionLines(context.references.label(table().id()), questionLines);
  }

  /** A question among others, under the heading of columns: its name, wording, base and key. */
  private Box question(Stack stack) {
    TextStyles styles = context.styles;
    TagPosition spoken = captionPosition.child(Tag.Role.P);
    List<Phrase> phrases = number("", spoken);
    phrases.addAll(context.inlines.phrases(table().title(), styles.title, spoken));
    if (!table().subtitle().isEmpty()) {
      TagPosition about = captionPosition.child(Tag.Role.P);
      phrases.add(Phrase.of(EN_SPACE, styles.small, context.language(), about));
      phrases.addAll(context.inlines.phrases(table().subtitle(), styles.small, about));
    }
    double leading = Math.min(styles.title.leading(), QUESTION * styles.title.size());
    TextStyle style = styles.title.sized(styles.title.size(), leading);
    TextBox lines = context.lines(phrases, style, width());
    questionLines = lines.lines().size();
    stack.gap(1.5).add(context.withNotes(lines, width()));
    if (!table().scale().isEmpty()) {
      double behind = lines.lines().get(lines.lines().size() - 1).width();
      stack.add(new ScaleKey(context, table(), behind, width(), captionPosition.child(Tag.Role.P)));
    }
    return stack.gap(1);
  }

  /** Number and title again, over a further panel or the rest of a table. */
  private Box repeated(TagPosition parent) {
    TextStyles styles = context.styles;
    TextStyle style = styles.table.head();
    TagPosition spoken = parent.child(Tag.Role.P);
    List<Inline> title = List.of(new Inline.Text(Inline.plain(table().title())));
    Stack stack = new Stack();
    if (parent == captionPosition) {
      anchors().forEach(anchor -> stack.add(new FigureBoxes.AnchorBox(anchor)));
    }
    if (!table().isSummary()) {
      stack.rule(ruled(), CAPTION_RULE, styles.brand().ink());
    }
    return stack.gap(3).add(heading(title, style, continued(), spoken)).gap(2);
  }

  /** The number, and the title behind it. */
  private Box heading(List<Inline> title, TextStyle style, String continued, TagPosition spoken) {
    List<Phrase> phrases = number(continued, spoken);
    phrases.addAll(context.inlines.phrases(title, style, spoken));
    return context.withNotes(context.even(phrases, style, width()), width());
  }

  private List<Phrase> number(String continued, TagPosition spoken) {
    Phrase number =
        Phrase.of(
            context.references.label(table().id()),
            context.styles.number,
            context.language(),
            spoken);
    List<Phrase> phrases = new ArrayList<>(context.capitals(number).toList());
    phrases.add(number.withText(continued + EN_SPACE + " "));
    return phrases;
  }

  /** Notes run on below the last row; they belong to the table's caption in the tree. */
  private Box makeNotes() {
    List<List<Inline>> sentences = new ArrayList<>(table().notes());
    sentences.addAll(table().contentNotes());
    if (place == Place.ARTICLE) {
      sentences.addAll(table().key());
    }
    List<Inline> all = last ? Inline.joined(sentences) : List.of();
    Stack stack = new Stack();
    if (!all.isEmpty()) {
      stack.gap(3).add(context.paragraph(all, context.styles.small, width(), captionPosition));
    }
    return stack;
  }

  /** The type of its figures and labels. */
  TableType type() {
    return panel.shape().type();
  }

  double headHeight() {
    double height = layout().headLines() * type().tight() + HEAD_FOOT;
    height += layout().baseLines() * CellPainter.tiny(context).leading();
    for (List<TableLayout.Spanner> spanners : layout().spanners()) {
      height += TableLayout.lines(spanners) * type().tight() + SPANNER_FOOT;
    }
    return height;
  }

  /** Height of a row; the first of a part has no air above it. */
  double rowHeight(int index, boolean first) {
    if (table().isSummary()) {
      double label = layout().stubs().get(index).size() * type().tight();
      double drawn = drawn(index).map(drawing -> drawings.height(drawing)).orElse(0.0);
      label = Math.max(label, layout().baseLines(index) * CellPainter.tiny(context).leading());
      double about = about(index, TagPosition.ARTIFACT).height();
      return Math.max(label, drawn) + ROW_AIR + belowDrawing(index) + about;
    }
    double lines = type().leading() + (layout().stubs().get(index).size() - 1) * type().tight();
    lines += belowFigures(index);
    return first ? lines : lines + airBefore(index);
  }

  /** What is drawn of a row's total; nothing in panels that repeat its figure alone. */
  private Optional<CellDrawing> drawn(int index) {
    boolean total = panel.shape().columns().get(0) == 0;
    return total && drawing() > 1 ? layout().drawing(index, 0) : Optional.empty();
  }

  /** The width of the drawing of a total. */
  double drawing() {
    PanelShape shape = panel.shape();
    double figures = shape.total().count() * shape.total().width();
    return Math.min(shape.right(0) - shape.left(0) - shape.pad() - figures, MAX_DRAWING);
  }

  /** What the drawing of a row's total has under its bar. */
  double belowDrawing(int index) {
    return drawn(index).map(drawing -> drawings.below(drawing, drawing())).orElse(0.0);
  }

  /** What is said of a row, below it and as wide as the table. */
  Box about(int index, TagPosition at) {
    List<Inline> about = table().about(layout().rows().get(index));
    return about.isEmpty() || !isFirst()
        ? new Stack()
        : new Stack()
            .add(context.text(about, CellPainter.small(context), panel.shape().width(), at))
            .gap(ROW_AIR / 2);
  }

  /** The room for letters under a row's figures: two lines of them are beside one of figures. */
  double belowFigures(int index) {
    return Math.max(0, layout().letterLines(index) - 2) * letterLeading();
  }

  /** The distance of lines of letters. */
  double letterLeading() {
    return LETTER_LEADING * type().letter().size();
  }

  /** Space before a group of rows, and about labels of several lines to separate them. */
  private double airBefore(int index) {
    if (layout().row(index).opensGroup() || layout().opensBases(index)) {
      return AIR;
    }
    boolean wrapped =
        layout().stubs().get(index).size() > 1 || layout().stubs().get(index - 1).size() > 1;
    return wrapped ? WRAPPED_AIR : 0;
  }

  CellPainter drawings() {
    return drawings;
  }

  /** What paints all its parts, so that rows find their headings. */
  TablePainter painter() {
    if (painter == null) {
      painter = new TablePainter(context, this);
    }
    return painter;
  }
}
