package io.etude.pdf.layout.article.text;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.ColumnFrame.LineInfo.Kind;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.PhraseSetter;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets running text into lines of a column's width. */
public final class FlowSetter {

  /** The narrowest column, in points, that is worth a drop cap. */
  private static final double NARROWEST = 100;

  /**
   * Narrower columns, in parts of the type size, are set ragged: some 33 characters. With fewer,
   * one line in three has spaces that are seen as holes.
   */
  private static final double MIN_JUSTIFIED = 16;

  private final LayoutContext context;
  private final PhraseSetter.Fill fill;
  private int paragraphs;

  public FlowSetter(LayoutContext context) {
    this.context = context;
    boolean wide = width() >= MIN_JUSTIFIED * context.styles.body.size();
    fill =
        wide && context.theme.alignment() == Theme.Alignment.JUSTIFIED
            ? PhraseSetter.Fill.JUSTIFIED
            : PhraseSetter.Fill.RAGGED;
  }

  /** The number of the next paragraph. */
  public int nextParagraph() {
    return ++paragraphs;
  }

  private double width() {
    return context.grid.columnWidth();
  }

  /**
   * A heading, in lines of about one length. In an article of chapters the outermost open theirs:
   * in large type, two rows to a line.
   */
  public List<FlowLine> heading(
      Block.Section section, int level, int number, TagPosition position) {
    boolean opens = level == 1 && context.isInChapters();
    TextStyle style =
        opens
            ? context.styles.opener
            : level == 1
                ? context.styles.crosshead
                : context.styles.body.with(context.styles.title.font());
    List<SetLine> lines =
        context.setter.set(
            context.inlines.phrases(section.title(), style, position),
            PhraseSetter.Shape.of(width()),
            PhraseSetter.Fill.BALANCED);
    FlowLine.Extra extra =
        new FlowLine.Extra(
            Optional.of(section.id()), Optional.empty(), Optional.empty(), List.of());
    Rows rows = opens ? new Rows(2, 1) : new Rows(1, 0);
    return flow(lines, style, 0, Kind.HEADING, number, rows, extra);
  }

  /** Empty rows before the first line of a block, and before its others. */
  private record Rows(int first, int others) {
    static final Rows NONE = new Rows(0, 0);
  }

  /** An ordinary paragraph, indented unless it follows a heading. */
  public List<FlowLine> paragraph(
      List<Inline> text, int number, boolean indented, TagPosition position) {
    TextStyle style = context.styles.body;
    PhraseSetter.Shape shape = new PhraseSetter.Shape(width(), indented ? style.size() : 0, 0, 0);
    List<SetLine> lines =
        context.setter.setText(context.inlines.phrases(text, style, position), shape, fill);
    return flow(lines, style, 0, Kind.TEXT, number, Rows.NONE, FlowLine.Extra.NONE);
  }

  /** The first paragraph, with a drop cap if it begins with a letter and is long enough. */
  public List<FlowLine> opening(List<Inline> text, int number, TagPosition position) {
    TextStyle style = context.styles.body;
    Optional<DropCapOpening.Lines> opening =
        width() < NARROWEST
            ? Optional.empty()
            : new DropCapOpening(context, fill, width())
                .set(context.inlines.phrases(text, style, position));
    if (opening.isEmpty()) {
      return paragraph(text, number, false, position);
    }
    Optional<FlowLine.Cap> cap = opening.map(DropCapOpening.Lines::cap);
    FlowLine.Extra extra = new FlowLine.Extra(Optional.empty(), Optional.empty(), cap, List.of());
    return flow(opening.get().lines(), style, 0, Kind.TEXT, number, Rows.NONE, extra);
  }

  /** A list item's paragraph. */
  public List<FlowLine> item(
      List<Inline> text, int number, double left, Optional<SetLine> label, TagPosition position) {
    TextStyle style = context.styles.body;
    List<SetLine> lines =
        context.setter.setText(
            context.inlines.phrases(text, style, position),
            PhraseSetter.Shape.of(width() - left),
            fill);
    FlowLine.Extra extra = new FlowLine.Extra(Optional.empty(), label, Optional.empty(), List.of());
    return flow(lines, style, left, Kind.TEXT, number, Rows.NONE, extra);
  }

  /** A remark in small type. */
  public List<FlowLine> note(List<Inline> text, int number, TagPosition position) {
    TextStyle style = context.styles.small;
    List<SetLine> lines =
        context.setter.set(
            context.inlines.phrases(text, style, position),
            PhraseSetter.Shape.of(width()),
            PhraseSetter.Fill.RAGGED);
    return flow(lines, style, 0, Kind.SMALL, number, new Rows(1, 0), FlowLine.Extra.NONE);
  }

  private List<FlowLine> flow(
      List<SetLine> lines,
      TextStyle style,
      double left,
      Kind kind,
      int number,
      Rows rows,
      FlowLine.Extra extra) {
    List<FlowLine> flow = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      SetLine line = lines.get(i);
      FlowLine.Extra own = i == 0 ? extra : FlowLine.Extra.NONE;
      flow.add(
          new FlowLine(
              line,
              style,
              left,
              kind,
              new FlowLine.Place(number, i, lines.size()),
              i == 0 ? rows.first() : rows.others(),
              withNotes(own, line)));
    }
    return flow;
  }

  private FlowLine.Extra withNotes(FlowLine.Extra extra, SetLine line) {
    List<TextBox> notes = new ArrayList<>();
    for (Phrase.Note note : line.notes()) {
      notes.add(context.lines(note.phrases(), context.styles.small, width()));
    }
    return notes.isEmpty()
        ? extra
        : new FlowLine.Extra(extra.anchor(), extra.label(), extra.cap(), notes);
  }
}
