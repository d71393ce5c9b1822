package io.etude.pdf.testing;

import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.render.PageQuality;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Pages as text for goldens: an item a line, then the structure tree and the bookmarks. Positions
 * are rounded to tenths of a point, so that noise in the last bits doesn't show.
 */
public final class FrameDump implements PageSink {
  private final StringBuilder text = new StringBuilder();

  /** An empty dump. */
  public FrameDump() {}

  @Override
  public void page(Page page) {
    line(0, "page %d %s × %s%s", page.number(), n(page.width()), n(page.height()), bleed(page));
    for (Item item : page.items()) {
      line(1, "%s", item(item));
    }
    for (ColumnFrame column : page.columns()) {
      column(column);
    }
  }

  private static String bleed(Page page) {
    return page.bleed() > 0 ? " bleed " + n(page.bleed()) : "";
  }

  private static String item(Item item) {
    if (item instanceof Item.Glyphs run) {
      return String.format(
          Locale.ROOT,
          "text %s +%s %s %s %s%s %s “%s”",
          point(run.x(), run.y()),
          n(run.width()),
          run.face().name(),
          n(run.size()),
          color(run.color()),
          run.scale() == 1 ? "" : " ×" + run.scale(),
          mark(run.mark()),
          run.text());
    }
    if (item instanceof Item.Box box) {
      String area = area(box.x(), box.y(), box.width(), box.height());
      return String.format(Locale.ROOT, "box %s %s %s", area, color(box.color()), mark(box.mark()));
    }
    if (item instanceof Item.Path path) {
      Rectangle2D bounds = path.path().getBounds2D();
      return String.format(
          Locale.ROOT,
          "path %s%s%s %s",
          area(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()),
          color(" fill ", path.fill()),
          color(" stroke " + n(path.lineWidth()) + " ", path.stroke()),
          mark(path.mark()));
    }
    if (item instanceof Item.Image image) {
      String area = area(image.x(), image.y(), image.width(), image.height());
      String alt = image.picture().alt();
      return String.format(Locale.ROOT, "image %s %s “%s”", area, mark(image.mark()), alt);
    }
    if (item instanceof Item.Link link) {
      String area = area(link.x(), link.y(), link.width(), link.height());
      return String.format(
          Locale.ROOT,
          "link %s → %s %s “%s”",
          area,
          link.target(),
          mark(link.mark()),
          link.contents());
    }
    Item.Anchor anchor = (Item.Anchor) item;
    return String.format(Locale.ROOT, "anchor %s #%s", point(anchor.x(), anchor.y()), anchor.id());
  }

  private void column(ColumnFrame column) {
    double height = column.bottom() - column.top();
    String kind = column.flow() ? "flow" : "furniture";
    line(1, "column %s %s", area(column.x(), column.top(), column.width(), height), kind);
    for (ColumnFrame.LineInfo line : column.lines()) {
      line(
          2,
          "%s %s%s%s %d:%d/%d “%s”",
          line.kind().name().toLowerCase(Locale.ROOT),
          n(line.baseline()),
          Double.isNaN(line.ratio()) ? "" : String.format(Locale.ROOT, " ratio %.2f", line.ratio()),
          line.hyphen() ? " hyphen" : "",
          line.paragraph(),
          line.index() + 1,
          line.count(),
          line.text());
    }
    for (ColumnFrame.Extent block : column.blocks()) {
      String split = block.unsplittable() ? " whole" : "";
      line(2, "block %s–%s%s", n(block.top()), n(block.bottom()), split);
    }
  }

  @Override
  public void finish(Tag document, List<Bookmark> outline) {
    tag(document, 0);
    outline(outline, 0);
  }

  private void tag(Tag tag, int depth) {
    StringBuilder attributes = new StringBuilder();
    for (String name :
        List.of(
            "ID", "Alt", "ActualText", "Lang", "Scope", "ColSpan", "RowSpan", "ListNumbering")) {
      tag.attribute(name)
          .ifPresent(
              value -> attributes.append(' ').append(name).append("=“").append(value).append('”'));
    }
    if (!tag.headers().isEmpty()) {
      attributes.append(" Headers=").append(tag.headers());
    }
    line(depth, "%s%s%s", tag.role().pdfName(), slots(tag), attributes);
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag child) {
        tag(child, depth + 1);
      }
    }
  }

  private static String slots(Tag tag) {
    StringBuilder slots = new StringBuilder();
    for (Object kid : tag.kids()) {
      if (kid instanceof Mark.Slot slot) {
        slots.append(" @").append(slot.number());
      }
    }
    return slots.toString();
  }

  private void outline(List<Bookmark> entries, int depth) {
    for (Bookmark entry : entries) {
      line(depth, "bookmark “%s” → #%s", entry.title(), entry.anchor());
      outline(entry.children(), depth + 1);
    }
  }

  private static String mark(Mark mark) {
    if (mark instanceof Mark.Slot slot) {
      return slot.tag().role().pdfName() + "@" + slot.number();
    }
    return mark.equals(Mark.PAGINATION) ? "pagination" : "artifact";
  }

  private static String color(String prefix, OptionalInt color) {
    return color.isPresent() ? prefix + color(color.getAsInt()) : "";
  }

  private static String color(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  private static String point(double x, double y) {
    return n(x) + "," + n(y);
  }

  private static String area(double x, double y, double width, double height) {
    return point(x, y) + " " + n(width) + "×" + n(height);
  }

  /** A length in tenths, without a negative zero. */
  private static String n(double length) {
    double tenths = Math.round(length * 10) / 10.0;
    return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
  }

  private void line(int depth, String format, Object... values) {
    text.append("  ".repeat(depth)).append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** A drawing, an item a line. */
  public static String dump(ChartDrawing drawing) {
    FrameDump dump = new FrameDump();
    dump.line(0, "drawing %s × %s", n(drawing.width()), n(drawing.height()));
    drawing.items().forEach(item -> dump.line(1, "%s", item(item)));
    return dump.toString();
  }

  /** The measures as lines, for goldens and notes. */
  public static String dump(PageQuality quality) {
    StringBuilder lines = new StringBuilder();
    for (PageQuality.Measure measure : quality.measures()) {
      String bar =
          measure.kind().bar().isEmpty()
              ? "counted"
              : (measure.met() ? "met" : "NOT MET")
                  + String.format(Locale.ROOT, " (%.4g)", measure.kind().bar().getAsDouble());
      lines.append(
          String.format(
              Locale.ROOT, "%-24s %8.4f  %s\n", measure.kind().code(), measure.value(), bar));
      measure.places().forEach(place -> lines.append("    ").append(place).append('\n'));
    }
    return lines.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
