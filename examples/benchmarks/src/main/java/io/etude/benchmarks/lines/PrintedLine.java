package io.etude.benchmarks.lines;

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
 * @param space mean width of its elastic spaces, in points; NaN if it has none
 * @param left left end
 * @param right right end, without what a margin of letters and points may stand out
 * @param last whether it is the last of its paragraph
 */
public record PrintedLine(String text, double space, double left, double right, boolean last) {

  /** Narrower gaps are kerning or rounding. */
  private static final double NARROWEST_SPACE = 0.14;

  /** What may stand out of a line, as parts of a character's width: the most of microtype. */
  private static final double POINT_OUT = 0.75;

  private static final double LETTER_OUT = 0.06;

  private static final class Glyphs extends PDFTextStripper {
    private final List<List<TextPosition>> pages = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition glyph) {
      while (pages.size() < getCurrentPageNo()) {
        pages.add(new ArrayList<>());
      }
      if (!glyph.getUnicode().isBlank()) {
        pages.get(pages.size() - 1).add(glyph);
      }
    }
  }

  /** The paragraphs of a PDF that has each on a page of its own, in lines from top to bottom. */
  static List<List<PrintedLine>> read(Path pdf, double size) throws IOException {
    Glyphs glyphs = new Glyphs();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      glyphs.getText(document);
    }
    List<List<PrintedLine>> paragraphs = new ArrayList<>();
    for (List<TextPosition> page : glyphs.pages) {
      paragraphs.add(lines(page, size));
    }
    return paragraphs;
  }

  private static List<PrintedLine> lines(List<TextPosition> glyphs, double size) {
    glyphs.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<PrintedLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      boolean ends =
          i == glyphs.size()
              || glyphs.get(i).getYDirAdj() - glyphs.get(start).getYDirAdj() > size / 2;
      if (ends) {
        lines.add(line(glyphs.subList(start, i), size, i == glyphs.size()));
        start = i;
      }
    }
    return lines;
  }

  private static PrintedLine line(List<TextPosition> glyphs, double size, boolean last) {
    List<TextPosition> row = new ArrayList<>(glyphs);
    row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    StringBuilder text = new StringBuilder();
    double gaps = 0;
    int count = 0;
    TextPosition before = null;
    for (TextPosition glyph : row) {
      double gap = before == null ? 0 : glyph.getXDirAdj() - end(before);
      if (gap > NARROWEST_SPACE * size) {
        if (!isFixed(before.getUnicode(), glyph.getUnicode())) {
          gaps += gap;
          count++;
        }
        text.append(' ');
      }
      text.append(glyph.getUnicode());
      before = glyph;
    }
    return new PrintedLine(
        text.toString(),
        count == 0 ? Double.NaN : gaps / count,
        row.get(0).getXDirAdj(),
        end(before) - mayStandOut(before.getUnicode()) * before.getWidthDirAdj(),
        last);
  }

  /** Whether the space between two characters is a thin one, which all engines leave as it is. */
  private static boolean isFixed(String before, String after) {
    boolean digits = Character.isDigit(before.charAt(0)) && Character.isDigit(after.charAt(0));
    return digits || ";!?".contains(after.substring(0, 1));
  }

  /** The part of a character's width that may stand out of a line that it ends. */
  static double mayStandOut(String character) {
    return Character.isLetterOrDigit(character.codePointBefore(character.length()))
        ? LETTER_OUT
        : POINT_OUT;
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
