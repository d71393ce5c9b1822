package io.etude.examples.gazette;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the front page's picture: a network of towns over a petrol gradient. */
final class HeroPicture {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 500;
  private static final int TOWNS = 54;
  private static final double REACH = 205;
  private static final Color LIGHT = new Color(0x0F5F6E);
  private static final Color DARK = new Color(0x13343B);

  private HeroPicture() {}

  static void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      if (!ImageIO.write(draw(), "png", out)) {
        throw new IOException("no PNG writer for " + file);
      }
    }
  }

  static BufferedImage draw() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setPaint(new GradientPaint(0, 0, LIGHT, 0, HEIGHT, DARK));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    List<Point2D> towns = towns();
    graphics.setColor(Color.WHITE);
    drawLinks(graphics, towns);
    drawTowns(graphics, towns);
    graphics.dispose();
    return image;
  }

  /** Scattered, but none too near another. */
  private static List<Point2D> towns() {
    Random random = new Random(3_500);
    List<Point2D> towns = new ArrayList<>();
    while (towns.size() < TOWNS) {
      Point2D town = new Point2D.Double(random.nextDouble() * WIDTH, random.nextDouble() * HEIGHT);
      if (towns.stream().allMatch(other -> other.distance(town) > 80)) {
        towns.add(town);
      }
    }
    return towns;
  }

  private static void drawLinks(Graphics2D graphics, List<Point2D> towns) {
    graphics.setStroke(new BasicStroke(1.4f));
    for (int i = 0; i < towns.size(); i++) {
      for (int j = i + 1; j < towns.size(); j++) {
        double distance = towns.get(i).distance(towns.get(j));
        if (distance < REACH) {
          graphics.setComposite(alpha(0.42 * (1 - distance / REACH) + 0.04));
          graphics.draw(new Line2D.Double(towns.get(i), towns.get(j)));
        }
      }
    }
  }

  private static void drawTowns(Graphics2D graphics, List<Point2D> towns) {
    for (int i = 0; i < towns.size(); i++) {
      double radius = i % 9 == 0 ? 26 : i % 4 == 0 ? 14 : 6;
      circle(graphics, towns.get(i), radius, 0.16);
      circle(graphics, towns.get(i), radius * 0.45, 0.75);
    }
  }

  private static void circle(Graphics2D graphics, Point2D centre, double radius, double alpha) {
    graphics.setComposite(alpha(alpha));
    graphics.fill(
        new Ellipse2D.Double(
            centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius));
  }

  private static AlphaComposite alpha(double opacity) {
    return AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity);
  }
}
