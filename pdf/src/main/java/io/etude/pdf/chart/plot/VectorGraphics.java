package io.etude.pdf.chart.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/**
 * Leads the many methods of Graphics2D to three, which fill a shape, draw its outline and write a
 * text. Raster images are refused, since a chart has none.
 */
abstract class VectorGraphics extends Graphics2D {

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    StringBuilder plain = new StringBuilder();
    for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
      plain.append(c);
    }
    drawString(plain.toString(), x, y);
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    // there is no ground to clear
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int arc) {
    draw(new java.awt.geom.Arc2D.Double(x, y, width, height, start, arc, 0));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int arc) {
    fill(new java.awt.geom.Arc2D.Double(x, y, width, height, start, arc, 2));
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int n) {
    draw(polygon(x, y, n));
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int n) {
    Path2D path = polygon(x, y, n);
    path.closePath();
    draw(path);
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int n) {
    fill(polygon(x, y, n));
  }

  private static Path2D polygon(int[] x, int[] y, int n) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < n; i++) {
      if (i == 0) {
        path.moveTo(x[i], y[i]);
      } else {
        path.lineTo(x[i], y[i]);
      }
    }
    return path;
  }

  @Override
  public void setPaintMode() {
    // the only mode
  }

  @Override
  public void setXORMode(Color other) {
    // the only mode is painting over
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw raster();
  }

  @Override
  public boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
    throw raster();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
    throw raster();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform at) {
    throw raster();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform at) {
    throw raster();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw raster();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver observer) {
    throw raster();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
    throw raster();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int w, int h, Color ground, ImageObserver observer) {
    throw raster();
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      ImageObserver observer) {
    throw raster();
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      Color ground,
      ImageObserver observer) {
    throw raster();
  }

  private static IllegalStateException raster() {
    return new IllegalStateException("charts are drawn, not painted: raster images have no place");
  }
}
