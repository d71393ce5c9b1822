package io.etude.pdf.chart.plot;

import io.etude.pdf.text.Fonts;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.util.Map;

/**
 * The state of a Graphics2D (colour, stroke, font, clip, transform) without a device. What is
 * filled, drawn and written is recorded by the subclass.
 */
abstract class RecordingGraphics extends VectorGraphics {

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
  public FontMetrics getFontMetrics(Font f) {
    return new FrameFontMetrics(f, fonts);
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
  public void dispose() {
    // nothing is held
  }
}
