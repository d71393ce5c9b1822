package io.etude.pdf.layout.line;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.QuestionLines;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A page while it is painted. */
public final class Canvas {
  private final List<Item> items = new ArrayList<>(256);
  private final List<ColumnFrame> columns = new ArrayList<>();
  private final List<LineFill> lines = new ArrayList<>();
  private final List<QuestionLines> questions = new ArrayList<>();
  private final OptionalDouble shareScale;
  private boolean measured = true;

  public Canvas() {
    this(OptionalDouble.empty());
  }

  /** A page whose bars of shares have one scale: the points that all of a share takes. */
  public Canvas(OptionalDouble shareScale) {
    this.shareScale = shareScale;
  }

  /** The scale that bars of shares have in common; empty if each has its own. */
  public OptionalDouble shareScale() {
    return shareScale;
  }

  public void add(Item item) {
    items.add(item);
  }

  public void column(ColumnFrame column) {
    columns.add(column);
  }

  /** Says for the page-quality measures that a question of the results in summary begins. */
  public void question(QuestionLines question) {
    questions.add(question);
  }

  public List<QuestionLines> questions() {
    return questions;
  }

  /** Says for the page-quality measures how full a line is. */
  void line(LineFill fill) {
    if (measured) {
      lines.add(fill);
    }
  }

  /** Paints labels, whose lines are no running text: page-quality measures leave them out. */
  public void labels(Runnable painting) {
    boolean before = measured;
    measured = false;
    painting.run();
    measured = before;
  }

  public List<LineFill> lines() {
    return lines;
  }

  public List<Item> items() {
    return items;
  }

  public List<ColumnFrame> columns() {
    return columns;
  }

  /** A filled rectangle that is no content. */
  public void fill(double x, double y, double width, double height, int color) {
    items.add(new Item.Box(x, y, width, height, color, Mark.ARTIFACT));
  }

  /** A dashed frame that is no content. */
  public void dashedFrame(double x, double y, double width, double height, int color) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x + width, y);
    path.lineTo(x + width, y + height);
    path.lineTo(x, y + height);
    path.closePath();
    items.add(
        new Item.Path(
            path,
            OptionalInt.empty(),
            OptionalInt.of(color),
            0.75,
            new float[] {2.5f, 2f},
            Mark.ARTIFACT));
  }

  /** A place for links. */
  public void anchor(String id, double x, double y) {
    items.add(new Item.Anchor(id, x, y));
  }

  /** Items made about the origin, moved to {@code (x, y)}. */
  public void addMoved(List<Item> drawing, double x, double y) {
    for (Item item : drawing) {
      items.add(moved(item, x, y));
    }
  }

  private static Item moved(Item item, double x, double y) {
    if (item instanceof Item.Glyphs g) {
      return new Item.Glyphs(
          g.x() + x,
          g.y() + y,
          g.face(),
          g.size(),
          g.scale(),
          g.glyphs(),
          g.advances(),
          g.text(),
          g.clusters(),
          g.color(),
          g.mark());
    } else if (item instanceof Item.Path p) {
      Path2D path = new Path2D.Double(p.path(), AffineTransform.getTranslateInstance(x, y));
      return new Item.Path(path, p.fill(), p.stroke(), p.lineWidth(), p.dash(), p.mark());
    } else if (item instanceof Item.Box b) {
      return new Item.Box(b.x() + x, b.y() + y, b.width(), b.height(), b.color(), b.mark());
    } else if (item instanceof Item.Image i) {
      return new Item.Image(i.x() + x, i.y() + y, i.width(), i.height(), i.picture(), i.mark());
    } else if (item instanceof Item.Link l) {
      return new Item.Link(
          l.x() + x, l.y() + y, l.width(), l.height(), l.target(), l.contents(), l.mark());
    }
    Item.Anchor a = (Item.Anchor) item;
    return new Item.Anchor(a.id(), a.x() + x, a.y() + y);
  }
}
