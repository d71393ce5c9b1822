package io.etude.pdf.chart.plot;

import io.etude.pdf.font.FontStyle;
import io.etude.pdf.text.Fonts;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * The state of a Graphics2D (colour, stroke, font, clip, transform) without a device. Fill, draw
 * and text are left to the subclass; raster images are refused, since a chart has none.
 */
abstract class RecordingGraphics extends Graphics2D {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Fonts fonts;
  private final RenderingHints hints = new RenderingHints(Map.of());
  private Color color = Color.BLACK;
  private Stroke stroke = new BasicStroke(1);
  private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 8);
  private AffineTransform transform = new AffineTransform();
  private Shape clip;

  RecordingGraphics(Fonts fonts) {
    this.fonts = fonts;
  }

  RecordingGraphics(RecordingGraphics other) {
    this.fonts = other.fonts;
    this.color = other.color;
    this.stroke = other.stroke;
    this.font = other.font;
    this.transform = new AffineTransform(other.transform);
    this.clip = other.clip;
    this.hints.add(other.hints);
  }

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
  public FontMetrics getFontMetrics(Font f) {
    return new Metrics(f, fonts);
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    return shape.intersects(area);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return null;
  }

  @Override
  public void setComposite(Composite composite) {
    // frames are opaque; translucency is dealt with where colours are recorded
  }

  @Override
  public Composite getComposite() {
    return AlphaComposite.SrcOver;
  }

  @Override
  public void setPaint(Paint paint) {
    if (paint instanceof Color plain) {
      color = plain;
    }
  }

  @Override
  public Paint getPaint() {
    return color;
  }

  @Override
  public Color getColor() {
    return color;
  }

  @Override
  public void setColor(Color value) {
    color = value == null ? color : value;
  }

  @Override
  public void setStroke(Stroke value) {
    stroke = value;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font value) {
    font = value == null ? font : value;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    hints.put(key, value);
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> values) {
    hints.clear();
    addRenderingHints(values);
  }

  @Override
  public void addRenderingHints(Map<?, ?> values) {
    hints.putAll(values);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return CONTEXT;
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double theta) {
    transform.rotate(theta);
  }

  @Override
  public void rotate(double theta, double x, double y) {
    transform.rotate(theta, x, y);
  }

  @Override
  public void scale(double sx, double sy) {
    transform.scale(sx, sy);
  }

  @Override
  public void shear(double shx, double shy) {
    transform.shear(shx, shy);
  }

  @Override
  public void transform(AffineTransform other) {
    transform.concatenate(other);
  }

  @Override
  public void setTransform(AffineTransform other) {
    transform = new AffineTransform(other);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setBackground(Color value) {
    // there is no ground to clear
  }

  @Override
  public Color getBackground() {
    return Color.WHITE;
  }

  @Override
  public void clip(Shape shape) {
    if (shape == null) {
      setClip(null);
      return;
    }
    Shape inDevice = transform.createTransformedShape(shape);
    if (clip == null) {
      clip = inDevice;
    } else {
      Area both = new Area(clip);
      both.intersect(new Area(inDevice));
      clip = both;
    }
  }

  @Override
  public void setClip(Shape shape) {
    clip = shape == null ? null : transform.createTransformedShape(shape);
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public Shape getClip() {
    if (clip == null) {
      return null;
    }
    try {
      Shape here = transform.createInverse().createTransformedShape(clip);
      return isRectangle(here) ? here.getBounds2D() : here;
    } catch (NoninvertibleTransformException e) {
      return null;
    }
  }

  private static boolean isRectangle(Shape shape) {
    return new Area(shape).isRectangular();
  }

  @Override
  public Rectangle getClipBounds() {
    Shape here = getClip();
    return here == null ? null : here.getBounds();
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

  @Override
  public void dispose() {
    // nothing is held
  }

  /** Metrics of our own fonts, so that JFreeChart measures what will be set. */
  private static final class Metrics extends FontMetrics {
    private static final long serialVersionUID = 1L;
    private final transient Fonts fonts;

    Metrics(Font font, Fonts fonts) {
      super(font);
      this.fonts = fonts;
    }

    @Override
    public int stringWidth(String text) {
      FontStyle face = FontStyle.sans(font.isBold() ? 700 : 400);
      return (int) Math.ceil(fonts.width(text, face, font.getSize2D()));
    }

    @Override
    public int charsWidth(char[] data, int off, int len) {
      return stringWidth(new String(data, off, len));
    }

    @Override
    public int getAscent() {
      return Math.round(font.getSize2D() * 0.75f);
    }

    @Override
    public int getDescent() {
      return Math.round(font.getSize2D() * 0.25f);
    }

    @Override
    public int getHeight() {
      return Math.round(font.getSize2D() * 1.2f);
    }
  }
}
