package io.etude.pdf.layout.box;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Picture;
import io.etude.document.text.Inline;
import io.etude.internal.ImageHeader;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainter;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sets charts and pictures with all that belongs to them. */
public final class FigureBoxes {

  private static final double RULE = 1.5;

  private static final double UNREADABLE_RATIO = 0.25;

  private FigureBoxes() {}

  /** A chart: rule, number, title, subtitle, drawing, notes. */
  public static Box chart(LayoutContext context, Chart chart, double width, TagPosition position) {
    TextStyles styles = context.styles;
    Stack stack = new Stack();
    stack.add(new AnchorBox(chart.id()));
    stack.rule(width, RULE, styles.brand().ink()).gap(context.theme.baseline() / 3);
    TagPosition caption = position.child(Tag.Role.CAPTION);
    head(context, stack, chart.id(), chart.title(), chart.subtitle(), width, caption);
    stack.gap(6);
    TagPosition figure = position.child(Tag.Role.FIGURE, tag -> tag.alt(chart.alt()));
    stack.add(new DrawingBox(context, chart, width, figure, 1, 1));
    List<Inline> notes = notes(chart);
    if (!notes.isEmpty()) {
      stack.spring(5);
      stack.add(context.paragraph(notes, styles.small, width, position));
    }
    return stack;
  }

  /** Number, title and subtitle of a figure or table, which are its caption. */
  public static void head(
      LayoutContext context,
      Stack stack,
      String id,
      List<Inline> title,
      List<Inline> subtitle,
      double width,
      TagPosition caption) {
    TextStyles styles = context.styles;
    String number = context.references.label(id);
    stack.add(context.label(number, styles.number, width, caption.child(Tag.Role.P)));
    stack.add(context.title(title, styles.title, width, caption.child(Tag.Role.P)));
    if (!subtitle.isEmpty()) {
      stack.add(context.title(subtitle, styles.subtitle, width, caption.child(Tag.Role.P)));
    }
  }

  /** All notes run on; the way to the figures' table comes last if no note shows it. */
  private static List<Inline> notes(Chart chart) {
    List<List<Inline>> notes = new ArrayList<>(chart.notes());
    if (chart.table().isPresent()
        && notes.stream().flatMap(List::stream).noneMatch(i -> i instanceof Inline.Reference)) {
      notes.add(List.of(new Inline.Reference(chart.table().get()), new Inline.Text(".")));
    }
    return Inline.joined(notes);
  }

  /** A picture with its credit and caption. */
  public static Box image(
      LayoutContext context, Block.Image image, double width, TagPosition position) {
    Stack stack = new Stack();
    double height = width * ratio(image.picture());
    double tallest = 0.6 * context.grid.rows() * context.grid.row();
    TagPosition figure = position.child(Tag.Role.FIGURE, tag -> tag.alt(image.picture().alt()));
    PictureBox whole = new PictureBox(image.picture(), width, Math.min(height, tallest), figure);
    stack.add(new SmallerPicture(whole, 1));
    if (!image.picture().credit().isEmpty()) {
      stack.gap(2);
      stack.add(
          context.text(
              image.picture().credit(), context.styles.credit, width, position.child(Tag.Role.P)));
    }
    if (!image.caption().isEmpty()) {
      stack.gap(2);
      stack.add(context.paragraph(image.caption(), context.styles.subtitle, width, position));
    }
    return stack;
  }

  /** Height by width; a picture that can't be read is left out by the writer, with a diagnostic. */
  public static double ratio(Picture picture) {
    return ImageHeader.read(picture.bytes()).map(ImageHeader::ratio).orElse(UNREADABLE_RATIO);
  }

  /** A place that links go to. */
  public record AnchorBox(String id) implements Box {
    @Override
    public double height() {
      return 0;
    }

    @Override
    public List<String> anchors() {
      return List.of(id);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      canvas.anchor(id, x, y);
    }
  }

  /** A picture. */
  public record PictureBox(Picture picture, double width, double height, TagPosition position)
      implements Box {
    @Override
    public void paint(Canvas canvas, double x, double y) {
      position.tag().box(x, y, x + width, y + height);
      canvas.add(new Item.Image(x, y, width, height, picture, position.mark()));
    }
  }

  /** A picture that is a part as wide and high as it could be, in the middle of its column. */
  private record SmallerPicture(PictureBox whole, double part) implements Box {

    @Override
    public double height() {
      return whole.height() * part;
    }

    @Override
    public Heights heights() {
      return new Heights(whole.height() * Heights.LEAST_PART, whole.height());
    }

    @Override
    public Box at(double other) {
      return new SmallerPicture(whole, Math.min(1, other));
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      double wide = whole.width() * part;
      new PictureBox(whole.picture(), wide, height(), whole.position())
          .paint(canvas, x + (whole.width() - wide) / 2, y);
    }
  }

  /** What one page has of a chart that is higher than a page: some of its rows, on their scale. */
  private record DrawingPart(DrawingBox whole, double from, double to) implements Box {

    @Override
    public double height() {
      return to - from;
    }

    @Override
    public Optional<Split> split(double room) {
      return whole.split(from, to, room);
    }

    @Override
    public List<ShareBars> shareBars() {
      return whole.shareBars();
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      if (from == 0) {
        whole.position.tag().box(x, y, x + whole.width, y + height());
      }
      ChartDrawing drawing = whole.drawing(canvas.shareScale(), whole.position.mark());
      canvas.addMoved(drawing.between(from, to), x, y - from);
    }
  }

  /** A chart's drawing at one of its heights: measured when it is made, drawn once. */
  private static final class DrawingBox implements Box {

    /** In so many halvings the part of a height is found. */
    private static final int STEPS = 6;

    private final TagPosition position;
    private final LayoutContext context;
    private final Chart chart;
    private final double width;
    private final double part;

    /** The part of their usual thickness that bars have. */
    private final double barPart;

    private final double height;
    private Optional<Heights> heights = Optional.empty();

    DrawingBox(
        LayoutContext context,
        Chart chart,
        double width,
        TagPosition position,
        double part,
        double barPart) {
      this.context = context;
      this.chart = chart;
      this.width = width;
      this.position = position;
      this.part = part;
      this.barPart = barPart;
      height = painter(part, barPart).height(chart.spec(), width);
    }

    private double height(double of) {
      return painter(of, of).height(chart.spec(), width);
    }

    private ChartPainter painter(double rows, double bars) {
      return new ChartPainter(
          context.styles.chart().withPart(bars).withRows(rows),
          context.setter.fonts(),
          context.language());
    }

    @Override
    public List<ShareBars> shareBars() {
      ChartPainter painter = painter(part, barPart);
      return painter.hasShareBars(chart.spec(), width)
          ? List.of(most -> painter.shareScale(chart.spec(), width, most))
          : List.of();
    }

    @Override
    public double height() {
      return height;
    }

    @Override
    public Heights heights() {
      if (heights.isEmpty()) {
        double least = Math.min(height, height(Heights.LEAST_PART));
        heights = Optional.of(new Heights(least, Math.max(height, height(Heights.MOST_PART))));
      }
      return heights.get();
    }

    @Override
    public Box at(double other) {
      return new DrawingBox(context, chart, width, position, other, other);
    }

    /** Rows wider apart, or columns higher: bars are as thick as those of other charts. */
    @Override
    public Box grown(double most) {
      DrawingBox best = this;
      double low = part;
      double high = Math.max(part, Heights.FULL_PART);
      for (int i = 0; i < STEPS && most > 0; i++) {
        double middle = (low + high) / 2;
        DrawingBox box = new DrawingBox(context, chart, width, position, middle, barPart);
        boolean fits = box.height <= height + most;
        best = fits ? box : best;
        low = fits ? middle : low;
        high = fits ? high : middle;
      }
      return best;
    }

    private ChartDrawing drawing(OptionalDouble shareScale, Mark mark) {
      return painter(part, barPart).paint(chart.spec(), width, shareScale, mark);
    }

    /** Charts are divided between rows, and only where they are higher than a page. */
    @Override
    public Optional<Split> split(double room) {
      return split(0, height, room);
    }

    private Optional<Split> split(double from, double to, double room) {
      OptionalDouble end = drawing(OptionalDouble.empty(), Mark.ARTIFACT).breakWithin(from, room);
      return end.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Split(
                  new DrawingPart(this, from, end.getAsDouble()),
                  new DrawingPart(this, end.getAsDouble(), to)));
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      position.tag().box(x, y, x + width, y + height);
      canvas.addMoved(drawing(canvas.shareScale(), position.mark()).items(), x, y);
    }
  }
}
