package io.etude.pdf.internal.chart;

import io.etude.document.ChartSpec;
import io.etude.pdf.internal.frame.Item;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Paints the sample charts into a PNG, to be looked at: {@code ChartPictures charts.png}. */
final class ChartPictures {

  private static final int HEIGHT = 4400;

  private ChartPictures() {}

  public static void main(String[] args) throws Exception {
    double scale = 1.6;
    BufferedImage image = new BufferedImage(1960, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1960, HEIGHT);
    g.scale(scale, scale);
    Map<String, ChartSpec> charts = new LinkedHashMap<>(SampleCharts.all());
    charts.putAll(SampleCharts.hostile());
    double y = 20;
    for (Map.Entry<String, ChartSpec> chart : charts.entrySet()) {
      double x = 10;
      double tallest = 0;
      for (double width : new double[] {160, 335, 510}) {
        ChartDrawing drawing = ChartPainterTest.paint(chart.getValue(), width);
        for (Item item : drawing.items()) {
          paint(g, item, x, y);
        }
        x += width + 30;
        tallest = Math.max(tallest, drawing.height());
      }
      y += tallest + 18;
    }
    ImageIO.write(image, "png", Path.of(args[0]).toFile());
  }

  private static void paint(Graphics2D g, Item item, double dx, double dy) throws Exception {
    Graphics2D at = (Graphics2D) g.create();
    at.translate(dx, dy);
    if (item instanceof Item.Box box) {
      at.setColor(new Color(box.color()));
      at.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    } else if (item instanceof Item.Path path) {
      if (path.fill().isPresent()) {
        at.setColor(new Color(path.fill().getAsInt()));
        at.fill(path.path());
      }
      if (path.stroke().isPresent()) {
        at.setColor(new Color(path.stroke().getAsInt()));
        at.setStroke(
            path.dash().length == 0
                ? new BasicStroke((float) path.lineWidth())
                : new BasicStroke(
                    (float) path.lineWidth(), BasicStroke.CAP_BUTT, 0, 10, path.dash(), 0));
        at.draw(path.path());
      }
    } else if (item instanceof Item.Glyphs run) {
      Font font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(run.face().file()))
              .deriveFont((float) run.size());
      GlyphVector glyphs = font.createGlyphVector(at.getFontRenderContext(), run.glyphs());
      double x = run.x();
      for (int i = 0; i < run.glyphs().length; i++) {
        glyphs.setGlyphPosition(i, new Point2D.Double(x, run.y()));
        x += run.advances()[i];
      }
      at.setColor(new Color(run.color()));
      at.drawGlyphVector(glyphs, 0, 0);
    }
    at.dispose();
  }
}
