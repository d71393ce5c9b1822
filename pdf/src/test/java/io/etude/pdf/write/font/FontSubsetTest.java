package io.etude.pdf.write.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import io.etude.pdf.testing.PageMaker;
import io.etude.pdf.write.file.Bytes;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class FontSubsetTest {
  private static final Typeface FACE = PageMaker.FONTS.face(FontStyle.serif(400));

  private static TrueTypeFont parse(byte[] file) throws IOException {
    return new TTFParser(true).parse(new RandomAccessReadBuffer(file));
  }

  private static BitSet glyphs(String letters) {
    BitSet used = new BitSet();
    letters.codePoints().forEach(letter -> used.set(FACE.glyph(letter)));
    return used;
  }

  private static List<Double> outline(TrueTypeFont font, int glyph) throws IOException {
    List<Double> points = new ArrayList<>();
    double[] segment = new double[6];
    PathIterator path = font.getGlyph().getGlyph(glyph).getPath().getPathIterator(null);
    for (; !path.isDone(); path.next()) {
      points.add((double) path.currentSegment(segment));
      Arrays.stream(segment).forEach(points::add);
    }
    return points;
  }

  @Test
  void usedGlyphsKeepIdOutlineAndWidth() throws IOException {
    BitSet used = glyphs("aéÀœ½fi");
    TrueTypeFile file = new TrueTypeFile(FACE.name(), FACE.file());
    Bytes subset = FontSubset.of(file, used);
    assertThat(subset.size()).isLessThan(FACE.file().length / 4);
    TrueTypeFont whole = parse(FACE.file());
    TrueTypeFont part = parse(Arrays.copyOf(subset.array(), subset.size()));
    for (int glyph : used.stream().toArray()) {
      assertThat(outline(part, glyph)).isNotEmpty().isEqualTo(outline(whole, glyph));
      assertThat(part.getAdvanceWidth(glyph)).isEqualTo(whole.getAdvanceWidth(glyph));
    }
  }

  @Test
  void unusedGlyphsAreEmpty() throws IOException {
    BitSet used = glyphs("zZ");
    Bytes subset = FontSubset.of(new TrueTypeFile(FACE.name(), FACE.file()), used);
    TrueTypeFont part = parse(Arrays.copyOf(subset.array(), subset.size()));
    assertThat(outline(part, FACE.glyph('a'))).isEmpty();
  }

  @Test
  void fontsWithoutTrueTypeOutlinesAreRefused() {
    byte[] file = FACE.file().clone();
    file[0] = 'O';
    file[1] = 'T';
    file[2] = 'T';
    file[3] = 'O';
    assertThatThrownBy(() -> new TrueTypeFile("Some", file))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("\"Some\"")
        .hasMessageContaining(".ttf");
  }

  @Test
  void glyphsBeyondTheEndOfTheFileAreRefused() {
    TrueTypeFile whole = new TrueTypeFile(FACE.name(), FACE.file());
    byte[] moved = FACE.file().clone();
    moved[whole.table("head").offset() + 51] = 1; // its places are read as twice as long
    byte[] cut = Arrays.copyOf(FACE.file(), whole.table("glyf").offset() + 100);
    for (byte[] file : List.of(moved, cut)) {
      assertThatThrownBy(() -> FontSubset.of(new TrueTypeFile("Odd", file), glyphs("a")))
          .isInstanceOf(ReportException.class)
          .hasMessageContaining("font \"Odd\" is damaged");
    }
  }
}
