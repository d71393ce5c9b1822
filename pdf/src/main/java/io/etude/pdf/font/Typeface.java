package io.etude.pdf.font;

import io.etude.ReportException;
import io.etude.internal.LibraryLog;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font file: its bytes, its metrics and its glyphs. Immutable and thread-safe. Parsing costs some
 * milliseconds, so keep it; {@code pdf.text.BundledFonts} does so for the bundled ones.
 */
public final class Typeface {

  static {
    LibraryLog.find();
  }

  /** A file of PDF names each font, this one too. */
  private static final String UNNAMED = "Unnamed";

  private final String name;
  private final byte[] file;
  private final int unitsPerEm;
  private final double capHeight;
  private final double xHeight;
  private final boolean italic;
  private final int weight;
  private final CharacterMap characters;
  private final float[] advances;
  private final Map<Features.Feature, int[]> substitutions;
  private final Map<Integer, Double> depths = new ConcurrentHashMap<>();
  private volatile Font shaper;
  private volatile Font plainShaper;

  private Typeface(byte[] file, TrueTypeFont ttf) throws IOException {
    this.file = file;
    String postScript = ttf.getName();
    name = postScript == null || postScript.isBlank() ? UNNAMED : postScript;
    unitsPerEm = ttf.getUnitsPerEm();
    if (unitsPerEm == 0) {
      throw new IOException("it has no units to an em");
    }
    double em = unitsPerEm;
    double ascent = ttf.getHorizontalHeader().getAscender() / em;
    OS2WindowsMetricsTable os2 = ttf.getOS2Windows();
    boolean heights = os2 != null && os2.getVersion() >= 2 && os2.getCapHeight() > 0;
    capHeight = heights ? os2.getCapHeight() / em : 0.7 * ascent;
    xHeight = heights && os2.getHeight() > 0 ? os2.getHeight() / em : 0.5 * ascent;
    weight = os2 == null ? 400 : os2.getWeightClass();
    italic = ttf.getPostScript() != null && ttf.getPostScript().getItalicAngle() != 0;
    int count = ttf.getNumberOfGlyphs();
    advances = new float[count];
    for (int glyph = 0; glyph < count; glyph++) {
      advances[glyph] = (float) (ttf.getAdvanceWidth(glyph) / em);
    }
    CmapLookup cmap = ttf.getUnicodeCmapLookup();
    characters = CharacterMap.of(cmap, count);
    substitutions = Substitutions.of(ttf.getGsubData(), count);
  }

  /**
   * Reads a TrueType file.
   *
   * @throws UncheckedIOException if it is none
   */
  public static Typeface of(byte[] ttf) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf))) {
      return new Typeface(ttf, font);
    } catch (IOException e) {
      throw new UncheckedIOException("not a TrueType font: " + e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw damaged(e);
    }
  }

  /** PDFBox has no exception of its own for most of what may be wrong within a font. */
  private static UncheckedIOException damaged(Throwable cause) {
    return new UncheckedIOException(
        "not a TrueType font, or a damaged one", new IOException(cause));
  }

  /** The PostScript name. */
  public String name() {
    return name;
  }

  /** The TrueType file; not copied, not to be written to. */
  public byte[] file() {
    return file;
  }

  /** Units of the font's design space to an em. */
  public int unitsPerEm() {
    return unitsPerEm;
  }

  /** Height of capitals, in em. */
  public double capHeight() {
    return capHeight;
  }

  /** Height of lower-case letters, in em. */
  public double xHeight() {
    return xHeight;
  }

  /**
   * How far a glyph goes below the baseline, in em; 0 if it does not. Read from the file when asked
   * for, and kept.
   */
  public double depth(int glyph) {
    return depths.computeIfAbsent(glyph, this::readDepth);
  }

  private double readDepth(int glyph) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      GlyphData outline = font.getGlyph().getGlyph(glyph);
      return outline == null ? 0 : Math.max(0, -outline.getYMinimum() / (double) unitsPerEm);
    } catch (IOException e) {
      throw new UncheckedIOException("not a TrueType font: " + e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw damaged(e);
    }
  }

  /** Whether it is an italic. */
  public boolean italic() {
    return italic;
  }

  /** Weight class, 400 for regular, 700 for bold. */
  public int weight() {
    return weight;
  }

  /** Number of glyphs. */
  public int glyphCount() {
    return advances.length;
  }

  /** The glyph for a character; 0 if there is none. */
  public int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  /** Width of a glyph, in em. */
  public float advance(int glyph) {
    return advances[glyph];
  }

  /** Whether the font has small capitals for all letters. */
  public boolean smallCapitals() {
    return substitutions.containsKey(Features.Feature.SMALL_CAPS)
        && substitutions.containsKey(Features.Feature.SMALL_CAPITALS);
  }

  /** For every glyph the one that a feature of single substitutions puts in its place, if any. */
  public Optional<int[]> substitution(Features.Feature feature) {
    return Optional.ofNullable(substitutions.get(feature));
  }

  /** The font for the JDK's shaper, one em to the font's units, so that positions are exact. */
  public Font shaper(boolean ligatures) {
    Font font = ligatures ? shaper : plainShaper;
    if (font == null) {
      font = createShaper(ligatures);
      if (ligatures) {
        shaper = font;
      } else {
        plainShaper = font;
      }
    }
    return font;
  }

  private Font createShaper(boolean ligatures) {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
      return font.deriveFont((float) unitsPerEm)
          .deriveFont(
              ligatures
                  ? Map.of(
                      TextAttribute.KERNING, TextAttribute.KERNING_ON,
                      TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON)
                  : Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    } catch (FontFormatException e) {
      throw new ReportException("the font \"" + name + "\" is damaged: the JDK refuses it", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set text in " + name + ": " + reason(), e);
    }
  }

  /** The JDK's own message is the same whatever failed. */
  private String reason() {
    return fitsIntoTemporaryFolder()
        ? "the JDK sets no text on a machine without any font, though this one is our own; install"
            + " fontconfig and one font, such as fonts-dejavu-core of Debian"
        : "the JDK copies its font to the folder "
            + System.getProperty("java.io.tmpdir")
            + ", which it can't write; name another with -Djava.io.tmpdir=FOLDER";
  }

  private boolean fitsIntoTemporaryFolder() {
    try {
      Path copy = Files.createTempFile("etude", ".ttf");
      try {
        Files.write(copy, file);
      } finally {
        Files.delete(copy);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
