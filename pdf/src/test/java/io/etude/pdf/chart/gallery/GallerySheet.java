package io.etude.pdf.chart.gallery;

import io.etude.document.Chart;
import io.etude.document.text.Inline;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainterTest;
import io.etude.pdf.testing.ChartSheet;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of the charts of a study, each with its words, at several widths side by side. */
final class GallerySheet {

  private static final double SCALE = 1.4;
  private static final double MARGIN = 12;
  private static final double GUTTER = 30;
  private static final double BELOW = 26;
  private static final int TALLEST = 6_000;

  private final Graphics2D g;
  private final double width;
  private double y = MARGIN;

  private GallerySheet(Graphics2D g, double width) {
    this.g = g;
    this.width = width;
  }

  /** Writes a picture of each chart into a folder, named as the chart is. */
  static void write(Map<String, Chart> charts, List<Double> widths, Path folder) {
    double width = widths.stream().mapToDouble(w -> w + GUTTER).sum() - GUTTER + 2 * MARGIN;
    charts.forEach((name, chart) -> write(name, chart, widths, width, folder));
  }

  private static void write(
      String name, Chart chart, List<Double> widths, double width, Path folder) {
    BufferedImage image =
        new BufferedImage((int) (width * SCALE), TALLEST, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(SCALE, SCALE);
    GallerySheet sheet = new GallerySheet(g, width);
    sheet.chart(name, chart, widths);
    int height = Math.min(TALLEST, (int) (sheet.y * SCALE));
    Path file = folder.resolve(name.replace(' ', '/') + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image.getSubimage(0, 0, image.getWidth(), height), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void chart(String id, Chart chart, List<Double> widths) {
    text(id, Font.PLAIN, Color.GRAY);
    text(Inline.plain(chart.title()), Font.BOLD, Color.BLACK);
    text(Inline.plain(chart.subtitle()), Font.PLAIN, Color.DARK_GRAY);
    y += 6;
    double x = MARGIN;
    double highest = 0;
    for (double each : widths) {
      ChartDrawing drawing = ChartPainterTest.paint(chart.spec(), each);
      new ChartSheet().paint(g, drawing, x, y);
      x += each + GUTTER;
      highest = Math.max(highest, drawing.height());
    }
    y += highest + 6;
    chart.notes().forEach(note -> text(Inline.plain(note), Font.ITALIC, Color.DARK_GRAY));
    text(chart.alt(), Font.PLAIN, new Color(0x803080));
    y += BELOW;
  }

  private void text(String text, int style, Color color) {
    if (text.isEmpty()) {
      return;
    }
    AttributedString words = new AttributedString(text);
    words.addAttribute(TextAttribute.FONT, new Font(Font.SANS_SERIF, style, 8));
    FontRenderContext context = g.getFontRenderContext();
    LineBreakMeasurer lines = new LineBreakMeasurer(words.getIterator(), context);
    g.setColor(color);
    while (lines.getPosition() < text.length()) {
      TextLayout line = lines.nextLayout((float) (width - 2 * MARGIN));
      y += line.getAscent();
      line.draw(g, (float) MARGIN, (float) y);
      y += line.getDescent() + 1;
    }
  }
}
