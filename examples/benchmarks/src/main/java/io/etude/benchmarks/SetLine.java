package io.etude.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A line as printed.
 *
 * @param text its letters
 * @param space mean width of its spaces, in points; NaN if it has none
 * @param left left end
 * @param right right end
 */
record SetLine(String text, double space, double left, double right) {

  /** Narrower gaps are thin spaces, kerning or rounding. */
  private static final double NARROWEST_SPACE = 0.14;

  /** The lines of a PDF with one column, from top to bottom. */
  static List<SetLine> read(Path pdf, double size) throws IOException {
    List<TextPosition> glyphs = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition glyph) {
            if (!glyph.getUnicode().isBlank()) {
              glyphs.add(glyph);
            }
          }
        };
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      stripper.getText(document);
    }
    return lines(glyphs, size);
  }

  private static List<SetLine> lines(List<TextPosition> glyphs, double size) {
    glyphs.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<SetLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      boolean ends =
          i == glyphs.size()
              || glyphs.get(i).getYDirAdj() - glyphs.get(start).getYDirAdj() > size / 2;
      if (ends) {
        lines.add(line(glyphs.subList(start, i), size));
        start = i;
      }
    }
    return lines;
  }

  private static SetLine line(List<TextPosition> glyphs, double size) {
    List<TextPosition> row = new ArrayList<>(glyphs);
    row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    StringBuilder text = new StringBuilder();
    double gaps = 0;
    int count = 0;
    TextPosition last = null;
    for (TextPosition glyph : row) {
      double gap = last == null ? 0 : glyph.getXDirAdj() - end(last);
      if (gap > NARROWEST_SPACE * size) {
        gaps += gap;
        count++;
        text.append(' ');
      }
      text.append(glyph.getUnicode());
      last = glyph;
    }
    return new SetLine(
        text.toString(),
        count == 0 ? Double.NaN : gaps / count,
        row.get(0).getXDirAdj(),
        end(row.get(row.size() - 1)));
  }

  private static double end(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  /** The adjustment ratio of its spaces: they stretch by half, and shrink by a third. */
  double ratio(double ownSpace) {
    double change = space - ownSpace;
    return change / (change > 0 ? ownSpace / 2 : ownSpace / 3);
  }

  /** Whether it ends in a hyphen. */
  boolean hyphen() {
    return text.endsWith("-") || text.endsWith("\u00ad") || text.endsWith("\u2010");
  }
}
