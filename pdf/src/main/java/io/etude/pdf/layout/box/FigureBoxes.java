package io.etude.pdf.layout.box;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Picture;
import io.etude.document.text.Inline;
import io.etude.internal.ImageHeader;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.TextStyles;
import java.util.ArrayList;
import java.util.List;

/** Sets charts and pictures with all that belongs to them. */
public final class FigureBoxes {

  private static final double RULE = 1.5;

  private static final double UNREADABLE_RATIO = 0.25;

  /** The least part of its usual height that a chart has which would be higher than a page. */
  private static final double CLOSEST = 0.6;

  private static final double CLOSER = 0.05;

  private FigureBoxes() {}

  /**
   * A chart: rule, number, title, subtitle, drawing, notes. Its rows are closer where it would be
   * higher than a page.
   */
  public static Box chart(LayoutContext context, Chart chart, double width, TagPosition position) {
    double page = (context.grid.rows() - 1) * context.grid.row();
    Box usual = chart(context, chart, width, position, Heights.MOST_PART);
    for (double most = 1 - CLOSER; usual.height() > page && most >= CLOSEST; most -= CLOSER) {
      Box lower = chart(context, chart, width, position, most);
      if (lower.height() <= page) {
        return lower;
      }
    }
    return usual;
  }

  private static Box chart(
      LayoutContext context, Chart chart, double width, TagPosition position, double most) {
    TextStyles styles = context.styles;
    Stack stack = new Stack();
    stack.add(new AnchorBox(chart.id()));
    stack.rule(width, RULE, styles.brand().ink()).gap(context.theme.baseline() / 3);
    TagPosition caption = position.child(Tag.Role.CAPTION);
    List<Inline> title = chart.titlePlace() == Chart.TitlePlace.HEADING ? List.of() : chart.title();
    head(context, stack, chart.id(), title, chart.subtitle(), width, caption);
    stack.caption().gap(6);
    String alt = context.references.alt(chart);
    TagPosition figure = position.child(Tag.Role.FIGURE, tag -> tag.alt(alt));
    stack.add(DrawingBox.of(context, chart, width, figure, most));
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
    head(context, stack, context.references.label(id), title, styles.title, width, caption);
    if (!subtitle.isEmpty()) {
      stack.add(context.title(subtitle, styles.subtitle, width, caption.child(Tag.Role.P)));
    }
  }

  /** Number and title again, over the rest of a figure on a further page. */
  static void continued(
      LayoutContext context, Stack stack, String id, List<Inline> title, double width) {
    String number = context.references.label(id) + " " + context.terms.get("continued");
    List<Inline> plain = List.of(new Inline.Text(Inline.plain(title)));
    head(context, stack, number, plain, context.styles.subtitle, width, TagPosition.ARTIFACT);
  }

  private static void head(
      LayoutContext context,
      Stack stack,
      String number,
      List<Inline> title,
      TextStyle style,
      double width,
      TagPosition caption) {
    stack.add(context.label(number, context.styles.number, width, caption.child(Tag.Role.P)));
    if (!title.isEmpty()) {
      stack.add(context.title(title, style, width, caption.child(Tag.Role.P)));
    }
  }

  /** All notes run on; the way to the figures' table comes last if no note shows it. */
  private static List<Inline> notes(Chart chart) {
    List<List<Inline>> notes = new ArrayList<>(chart.notes());
    if (chart.table().isPresent()
        && notes.stream().flatMap(List::stream).noneMatch(i -> i instanceof Inline.Reference)) {
      String table = chart.table().get();
      Inline reference =
          chart
              .lastTable()
              .map(last -> Inline.Reference.through(table, last))
              .orElseGet(() -> new Inline.Reference(table));
      notes.add(List.of(reference, new Inline.Text(".")));
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

    /** The same of another height: the picture is cut to it. */
    public PictureBox withHeight(double other) {
      return new PictureBox(picture, width, other, position);
    }

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
}
