package io.etude.pdf.testing;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainterTest;
import io.etude.pdf.frame.Item;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A contact sheet of charts, to be looked at: every sample and every edge case at four widths, from
 * half a narrow column to a page. {@code ChartSheet FOLDER [PART]} writes {@code sheet-1.png} and
 * so on there, of the charts whose name holds PART.
 */
public final class ChartSheet {

  public static final List<Double> WIDTHS = List.of(80.0, 160.0, 330.0, 510.0);

  private static final double SCALE = 1.5;
  private static final double MARGIN = 10;
  private static final double GUTTER = 28;
  private static final double TALLEST = 1200;
  private static final float NAME_SIZE = 7;

  private final Map<String, Font> fonts = new LinkedHashMap<>();

  /** A chart at all widths. */
  private record Strip(String name, List<ChartDrawing> drawings) {
    double height() {
      return drawings.stream().mapToDouble(ChartDrawing::height).max().orElse(0) + GUTTER;
    }
  }

  /** A sheet on which nothing is drawn yet. */
  public ChartSheet() {}

  public static void main(String[] args) {
    String part = args.length > 1 ? args[1] : "";
    List<Strip> strips = new ArrayList<>();
    Map<String, ChartSpec> charts = new LinkedHashMap<>(SampleCharts.all());
    charts.putAll(EdgeCharts.all());
    charts.forEach(
        (name, spec) -> {
          if (name.contains(part)) {
            strips.add(
                new Strip(
                    name,
                    WIDTHS.stream().map(width -> ChartPainterTest.paint(spec, width)).toList()));
          }
        });
    int sheet = 0;
    while (!strips.isEmpty()) {
      new ChartSheet().write(strips, Path.of(args[0], "sheet-" + ++sheet + ".png"));
    }
  }

  /** Takes as many strips as fit, at least one. */
  private void write(List<Strip> strips, Path file) {
    int count = 0;
    double height = MARGIN;
    while (count < strips.size()
        && (count == 0 || height + strips.get(count).height() <= TALLEST)) {
      height += strips.get(count++).height();
    }
    double width = 2 * MARGIN + WIDTHS.stream().mapToDouble(w -> w + GUTTER).sum() - GUTTER;
    BufferedImage image =
        new BufferedImage(
            (int) (width * SCALE), (int) (height * SCALE), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(SCALE, SCALE);
    double y = MARGIN;
    for (Strip strip : strips.subList(0, count)) {
      draw(g, strip, y);
      y += strip.height();
    }
    strips.subList(0, count).clear();
    try {
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(Graphics2D g, Strip strip, double y) {
    g.setColor(new Color(Brand.DEFAULT.grey()));
    g.setFont(g.getFont().deriveFont(NAME_SIZE));
    g.drawString(strip.name(), (float) MARGIN, (float) y + NAME_SIZE);
    double x = MARGIN;
    for (ChartDrawing drawing : strip.drawings()) {
      paint(g, drawing, x, y + NAME_SIZE + 5);
      x += drawing.width() + GUTTER;
    }
  }

  /** Paints a drawing with its top left corner there. */
  public void paint(Graphics2D g, ChartDrawing drawing, double x, double y) {
    for (Item item : drawing.items()) {
      Graphics2D at = (Graphics2D) g.create();
      at.translate(x, y);
      paint(at, item);
      at.dispose();
    }
  }

  private void paint(Graphics2D g, Item item) {
    if (item instanceof Item.Box box) {
      g.setColor(new Color(box.color()));
      g.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    } else if (item instanceof Item.Path path) {
      paint(g, path);
    } else if (item instanceof Item.Glyphs run) {
      GlyphVector glyphs = font(run).createGlyphVector(g.getFontRenderContext(), run.glyphs());
      double x = run.x();
      for (int i = 0; i < run.glyphs().length; i++) {
        glyphs.setGlyphPosition(i, new Point2D.Double(x, run.y()));
        x += run.advances()[i];
      }
      g.setColor(new Color(run.color()));
      g.drawGlyphVector(glyphs, 0, 0);
    }
  }

  private static void paint(Graphics2D g, Item.Path path) {
    path.fill()
        .ifPresent(
            color -> {
              g.setColor(new Color(color));
              g.fill(path.path());
            });
    path.stroke()
        .ifPresent(
            color -> {
              g.setColor(new Color(color));
              g.setStroke(
                  path.dash().length == 0
                      ? new BasicStroke((float) path.lineWidth())
                      : new BasicStroke(
                          (float) path.lineWidth(), BasicStroke.CAP_BUTT, 0, 10, path.dash(), 0));
              g.draw(path.path());
            });
  }

  private Font font(Item.Glyphs run) {
    return fonts
        .computeIfAbsent(
            run.face().name(),
            name -> {
              try {
                return Font.createFont(
                    Font.TRUETYPE_FONT, new ByteArrayInputStream(run.face().file()));
              } catch (FontFormatException | IOException e) {
                throw new IllegalStateException(name, e);
              }
            })
        .deriveFont((float) run.size());
  }
}
