package io.etude.pdf.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.text.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a chart's library draws, as items of a page that begin at 10 and 20. */
class FrameGraphicsTest {
  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);

  private final FrameGraphics graphics = new FrameGraphics(FONTS, 10, 20, Mark.ARTIFACT);

  private List<Item> items(Consumer<Graphics2D> drawing) {
    FrameGraphics each = new FrameGraphics(FONTS, 10, 20, Mark.ARTIFACT);
    drawing.accept(each);
    return each.items();
  }

  private static Rectangle2D bounds(Item item) {
    return item instanceof Item.Box box
        ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
        : ((Item.Path) item).path().getBounds2D();
  }

  private void assertSame(Consumer<Graphics2D> one, Consumer<Graphics2D> other) {
    List<Item> expected = items(other);
    List<Item> found = items(one);
    assertThat(found).hasSize(1);
    assertThat(bounds(found.get(0))).isEqualTo(bounds(expected.get(0)));
    assertThat(found.get(0).getClass()).isEqualTo(expected.get(0).getClass());
    if (found.get(0) instanceof Item.Path path) {
      assertThat(path.fill()).isEqualTo(((Item.Path) expected.get(0)).fill());
      assertThat(path.stroke()).isEqualTo(((Item.Path) expected.get(0)).stroke());
    }
  }

  @Test
  void shapesOfWholePixelsAreThoseOfTheirOutlines() {
    int[] x = {0, 6, 3};
    int[] y = {0, 0, 5};
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(0, 0);
    triangle.lineTo(6, 0);
    triangle.lineTo(3, 5);
    assertSame(g -> g.drawLine(1, 2, 3, 4), g -> g.draw(new Line2D.Double(1, 2, 3, 4)));
    assertSame(g -> g.fillRect(1, 2, 3, 4), g -> g.fill(new Rectangle(1, 2, 3, 4)));
    Shape round = new RoundRectangle2D.Double(1, 2, 9, 8, 2, 2);
    assertSame(g -> g.drawRoundRect(1, 2, 9, 8, 2, 2), g -> g.draw(round));
    assertSame(g -> g.fillRoundRect(1, 2, 9, 8, 2, 2), g -> g.fill(round));
    Shape oval = new Ellipse2D.Double(1, 2, 9, 8);
    assertSame(g -> g.drawOval(1, 2, 9, 8), g -> g.draw(oval));
    assertSame(g -> g.fillOval(1, 2, 9, 8), g -> g.fill(oval));
    assertSame(g -> g.drawArc(1, 2, 9, 8, 0, 360), g -> g.draw(oval));
    assertSame(g -> g.fillArc(1, 2, 9, 8, 0, 360), g -> g.fill(oval));
    assertSame(g -> g.drawPolyline(x, y, 3), g -> g.draw(triangle));
    assertSame(g -> g.drawPolygon(x, y, 3), g -> g.draw(triangle));
    assertSame(g -> g.fillPolygon(x, y, 3), g -> g.fill(triangle));
    assertThat(items(g -> g.clearRect(0, 0, 9, 9))).isEmpty();
    assertThat(items(g -> g.drawLine(1, 1, 1, 1))).as("nothing to be seen").isEmpty();
  }

  @Test
  void filledRectanglesAreBoxesInOpaqueColours() {
    graphics.setColor(new Color(0, 100, 200, 51));
    graphics.fill(new Rectangle2D.Double(1, 2, 3, 4));
    Item.Box box = (Item.Box) graphics.items().get(0);
    assertThat(bounds(box)).isEqualTo(new Rectangle2D.Double(11, 22, 3, 4));
    assertThat(box.color()).as("a fifth over white").isEqualTo(204 << 16 | 224 << 8 | 244);
    graphics.setColor(null);
    assertThat(graphics.getColor().getGreen()).isEqualTo(100);
    graphics.setPaint(Color.RED);
    assertThat(graphics.getPaint()).isEqualTo(Color.RED);
  }

  @Test
  void linesHaveTheWidthAndTheDashesOfTheirPen() {
    graphics.setStroke(new BasicStroke(2, 0, 0, 1, new float[] {3, 1}, 0));
    graphics.draw(new Line2D.Double(0, 0, 5, 0));
    Item.Path path = (Item.Path) graphics.items().get(0);
    assertThat(path.lineWidth()).isEqualTo(2);
    assertThat(path.dash()).containsExactly(3, 1);
    graphics.setStroke(shape -> shape);
    graphics.draw(new Line2D.Double(0, 0, 5, 0));
    Item.Path plain = (Item.Path) graphics.items().get(1);
    assertThat(plain.lineWidth()).isEqualTo(1);
    assertThat(plain.dash()).isEmpty();
  }

  @Test
  void onlyWhatTheClipLetsThroughIsFilled() {
    graphics.clipRect(0, 0, 10, 10);
    graphics.fill(new Rectangle2D.Double(5, 5, 20, 2));
    assertThat(bounds(graphics.items().get(0))).isEqualTo(new Rectangle2D.Double(15, 25, 5, 2));
    graphics.clipRect(8, 0, 10, 10);
    assertThat(graphics.getClipBounds()).isEqualTo(new Rectangle(8, 0, 2, 10));
    graphics.setClip(1, 1, 2, 2);
    assertThat(graphics.getClip()).isEqualTo(new Rectangle2D.Double(1, 1, 2, 2));
    graphics.translate(1, 0);
    assertThat(graphics.getClipBounds()).isEqualTo(new Rectangle(0, 1, 2, 2));
    graphics.setClip(new Ellipse2D.Double(0, 0, 4, 4));
    assertThat(graphics.getClip()).isNotInstanceOf(Rectangle2D.class);
    graphics.scale(0, 0);
    assertThat(graphics.getClip()).as("no place is told").isNull();
    graphics.clip(null);
    assertThat(graphics.getClipBounds()).isNull();
  }

  /** A quarter turn to the right about 1, 1 leads 3, 1 to 1, 3. */
  @Test
  void placesAreMovedTurnedAndScaled() {
    graphics.rotate(Math.PI / 2, 1, 1);
    graphics.draw(new Line2D.Double(1, 1, 3, 1));
    Rectangle2D turned = bounds(graphics.items().get(0));
    assertThat(turned.getMaxX()).isCloseTo(11, within(1e-9));
    assertThat(turned.getMaxY()).isCloseTo(23, within(1e-9));
    assertThat(
            items(
                g -> {
                  g.translate(2.5, 1.0);
                  g.scale(2, 3);
                  g.fill(new Rectangle(1, 1, 1, 1));
                }))
        .singleElement()
        .satisfies(
            item -> assertThat(bounds(item)).isEqualTo(new Rectangle2D.Double(14.5, 24, 2, 3)));
    assertThat(
            items(
                g -> {
                  g.rotate(Math.PI);
                  g.shear(1, 0);
                  g.draw(new Line2D.Double(0, 0, 0, 5));
                }))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(bounds(item).getMinX()).isCloseTo(5, within(1e-9));
              assertThat(bounds(item).getMinY()).isCloseTo(15, within(1e-9));
            });
    Graphics2D copy = (Graphics2D) graphics.create();
    copy.translate(5, 5);
    assertThat(graphics.getTransform()).as("a copy moves alone").isNotEqualTo(copy.getTransform());
    copy.setTransform(graphics.getTransform());
    copy.transform(java.awt.geom.AffineTransform.getScaleInstance(2, 2));
    assertThat(copy.getTransform().getDeterminant()).isCloseTo(4, within(1e-9));
    copy.fill(new Rectangle(0, 0, 1, 1));
    assertThat(graphics.items()).as("a copy draws on the same page").hasSize(2);
  }

  @Test
  void textIsSetWithOurOwnFonts() {
    Font bold = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    graphics.setFont(bold);
    graphics.setFont(null);
    assertThat(graphics.getFont()).isEqualTo(bold);
    graphics.drawString("Trains", 1, 2);
    graphics.drawString(new AttributedString("Trams").getIterator(), 3, 4);
    graphics.drawString("", 3, 4);
    assertThat(graphics.items()).hasSize(2);
    Item.Glyphs first = (Item.Glyphs) graphics.items().get(0);
    assertThat(List.of(first.x(), first.y())).containsExactly(11.0, 22.0);
    assertThat(first.text()).isEqualTo("Trains");
    assertThat(((Item.Glyphs) graphics.items().get(1)).text()).isEqualTo("Trams");
    FontMetrics metrics = graphics.getFontMetrics();
    double width = FONTS.width("Trains", FontStyle.sans(700), 12);
    assertThat(metrics.stringWidth("Trains")).isEqualTo((int) Math.ceil(width));
    assertThat(metrics.charsWidth("xTrainsx".toCharArray(), 1, 6))
        .isEqualTo((int) Math.ceil(width));
    FontMetrics plain = graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    assertThat(plain.stringWidth("Trains"))
        .isEqualTo((int) Math.ceil(FONTS.width("Trains", FontStyle.sans(400), 12)));
    assertThat(List.of(metrics.getAscent(), metrics.getDescent(), metrics.getHeight()))
        .containsExactly(9, 3, 14);
    assertThat(graphics.getFontRenderContext().isAntiAliased()).isTrue();
  }

  @Test
  void outlinesOfGlyphsAreFilled() {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    var glyphs = font.createGlyphVector(graphics.getFontRenderContext(), "I");
    assertThat(items(g -> g.drawGlyphVector(glyphs, 1, 2))).hasSize(1);
  }

  @Test
  void hintsAreKept() {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    assertThat(graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING))
        .isEqualTo(RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHints(
        Map.of(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY));
    assertThat(graphics.getRenderingHints()).hasSize(1);
    graphics.addRenderingHints(
        Map.of(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE));
    assertThat(((Graphics2D) graphics.create()).getRenderingHints()).hasSize(2);
    assertThat(graphics.hit(new Rectangle(0, 0, 2, 2), new Rectangle(1, 1, 5, 5), false)).isTrue();
    assertThat(graphics.hit(new Rectangle(0, 0, 1, 1), new Rectangle(3, 3, 5, 5), false)).isFalse();
    assertThat(graphics.getBackground()).isEqualTo(Color.WHITE);
    assertThat(graphics.getComposite()).isNotNull();
  }

  @Test
  void rasterImagesHaveNoPlace() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    List<Consumer<Graphics2D>> all =
        List.of(
            g -> g.drawImage(image, 0, 0, null),
            g -> g.drawImage(image, 0, 0, 1, 1, null),
            g -> g.drawImage(image, 0, 0, Color.RED, null),
            g -> g.drawImage(image, null, null),
            g -> g.drawImage(image, null, 0, 0),
            g -> g.drawRenderedImage(image, null),
            g -> g.copyArea(0, 0, 1, 1, 1, 1));
    for (Consumer<Graphics2D> each : all) {
      assertThatThrownBy(() -> each.accept(graphics))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("raster images have no place");
    }
  }
}
