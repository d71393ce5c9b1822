package io.etude.pdf.chart.plot;

import io.etude.pdf.font.FontStyle;
import io.etude.pdf.text.Fonts;
import java.awt.Font;
import java.awt.FontMetrics;

/** Metrics of our own fonts, so that JFreeChart measures what will be set. */
final class FrameFontMetrics extends FontMetrics {
  private static final long serialVersionUID = 1L;
  private final transient Fonts fonts;

  FrameFontMetrics(Font font, Fonts fonts) {
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
