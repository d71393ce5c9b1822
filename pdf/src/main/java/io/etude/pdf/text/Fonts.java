package io.etude.pdf.text;

import io.etude.Diagnostic;
import io.etude.document.Brand;
import io.etude.pdf.font.Family;
import io.etude.pdf.font.Features;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/**
 * The fonts of a brand: finds a typeface for every character and shapes text. Thread-safe; shaped
 * words are kept, so keep it too. {@link #forReport()} gives a view that notes the characters that
 * no font has, for the diagnostics of one rendering.
 */
public final class Fonts {

  /** Longer texts seldom come again. */
  private static final int LONGEST_KEPT = 24;

  private static final int MAX_KEPT = 20_000;

  /** Charts measure words and labels several times; longer texts seldom come again. */
  private static final int LONGEST_MEASURED = 120;

  private record Key(String text, FontStyle style, double size, int mask, double tracking) {}

  private final FontChain chain;
  private final WordShaper shaper;
  private final Map<Key, ShapedText> texts;
  private final Map<Key, Double> widths;
  private final List<Diagnostic> unknownFamilies;
  private final Set<Integer> missing = new ConcurrentSkipListSet<>();

  private Fonts(
      FontChain chain,
      WordShaper shaper,
      Map<Key, ShapedText> texts,
      Map<Key, Double> widths,
      List<Diagnostic> unknownFamilies) {
    this.chain = chain;
    this.shaper = shaper;
    this.texts = texts;
    this.widths = widths;
    this.unknownFamilies = unknownFamilies;
  }

  /** Names of the families that come with the library. */
  public static List<String> bundled() {
    return List.of(BundledFonts.SERIF, BundledFonts.SANS);
  }

  /** The bundled fonts, as far as the brand names them. */
  public static Fonts of(Brand brand) {
    return builder(brand).build();
  }

  /** Starts from a brand and the bundled fonts. */
  public static Builder builder(Brand brand) {
    return new Builder(brand);
  }

  /** The same fonts and shaped words, with diagnostics of their own. */
  public Fonts forReport() {
    return new Fonts(chain, shaper, texts, widths, unknownFamilies);
  }

  /** The typeface that ordinary letters of a style are set in. */
  public Typeface face(FontStyle style) {
    return chain.faces(style).primary();
  }

  /** A line of text. */
  public ShapedText shape(String text, FontStyle style, double size) {
    return shape(text, style, size, Features.NONE);
  }

  /** A line of text with features. Tabs and line ends count as spaces. */
  public ShapedText shape(String text, FontStyle style, double size, Features features) {
    if (text.length() > LONGEST_KEPT) {
      return assemble(pieces(text, style, size, features));
    }
    return kept(texts, text, style, size, features, Fonts::assemble);
  }

  /**
   * What is made of the pieces of a text, unless it is known. Missing characters must be noted each
   * time, so that every report lists them.
   */
  private <V> V kept(
      Map<Key, V> known,
      String text,
      FontStyle style,
      double size,
      Features features,
      Function<List<Piece>, V> maker) {
    Key key = new Key(text, style, size, features.mask(), features.tracking());
    V before = known.get(key);
    if (before != null) {
      return before;
    }
    List<Piece> pieces = pieces(text, style, size, features);
    V made = maker.apply(pieces);
    if (pieces.stream().allMatch(piece -> piece.word().missing().isEmpty())) {
      if (known.size() >= MAX_KEPT) {
        known.clear();
      }
      known.put(key, made);
    }
    return made;
  }

  private static ShapedText assemble(List<Piece> pieces) {
    RunAssembler assembler = RunAssembler.natural(pieces);
    List<ShapedRun> runs = new ArrayList<>();
    for (RunAssembler.SpanRun run : assembler.assemble()) {
      runs.add(run.run());
    }
    return new ShapedText(runs, assembler.width());
  }

  /** The width of a line of text. */
  public double width(String text, FontStyle style, double size) {
    return width(text, style, size, Features.NONE);
  }

  /** The width of a line of text with features. */
  public double width(String text, FontStyle style, double size, Features features) {
    if (text.length() > LONGEST_MEASURED) {
      return width(pieces(text, style, size, features));
    }
    return kept(widths, text, style, size, features, Fonts::width);
  }

  private static double width(List<Piece> pieces) {
    double width = 0;
    for (Piece piece : pieces) {
      width += piece.width();
    }
    return width;
  }

  private List<Piece> pieces(String text, FontStyle style, double size, Features features) {
    char[] chars = text.toCharArray();
    Bidi bidi = Direction.of(text).orElse(null);
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < chars.length) {
      boolean elastic = Characters.elastic(chars[start]);
      int level = bidi == null ? 0 : bidi.getLevelAt(start);
      int end = start + 1;
      while (!elastic
          && end < chars.length
          && !Characters.elastic(chars[end])
          && (bidi == null || bidi.getLevelAt(end) == level)) {
        end++;
      }
      ShapedWord word = word(text.substring(start, end), style, features, (level & 1) == 1);
      pieces.add(new Piece(word, size, features.tracking() * size, 0, (byte) level, 0, elastic));
      start = end;
    }
    return pieces;
  }

  /** A word's glyphs; what no font has is noted. */
  public ShapedWord word(String word, FontStyle style, Features features, boolean rightToLeft) {
    ShapedWord shaped = shaper.shape(word, style, features, rightToLeft);
    if (!shaped.missing().isEmpty()) {
      shaped.missing().codePoints().forEach(missing::add);
    }
    return shaped;
  }

  /** What is left on a line of a word that is broken. */
  public ShapedWord part(
      String word, int start, WordBreaks.Break end, TextSpan span, boolean rightToLeft) {
    return shaper.before(word, start, end, span.style(), span.features(), rightToLeft);
  }

  /** A word with its breaks, hyphenated in a language; the root locale has no patterns. */
  BreakableWord breakable(
      String text, FontStyle style, Features features, boolean rightToLeft, Locale language) {
    BreakableWord word = shaper.breakable(text, style, features, rightToLeft, language);
    if (!word.whole().missing().isEmpty()) {
      word.whole().missing().codePoints().forEach(missing::add);
    }
    return word;
  }

  /** What couldn't be set as asked since this view was made, in a fixed order. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> diagnostics = new ArrayList<>(unknownFamilies);
    for (int codePoint : new TreeSet<>(missing)) {
      String name = Character.getName(codePoint);
      diagnostics.add(
          new Diagnostic(
              "missingGlyph",
              "",
              String.format("no font has U+%04X %s; a box stands for it", codePoint, name),
              "add a font that has it to the theme"));
    }
    return diagnostics;
  }

  /** Chooses fonts. */
  public static final class Builder {
    private final Brand brand;
    private final Map<String, Family> families = new LinkedHashMap<>(BundledFonts.families());
    private final List<Family> fallbacks = new ArrayList<>();

    private Builder(Brand brand) {
      this.brand = brand;
    }

    /** A family of the user's, found by the name that the brand calls it by. */
    public Builder family(String name, List<Typeface> faces) {
      families.put(name, Family.ofTypefaces(faces));
      return this;
    }

    /** Faces for characters that the brand's families lack, before the bundled ones. */
    public Builder fallback(List<Typeface> faces) {
      fallbacks.add(Family.ofTypefaces(faces));
      return this;
    }

    /** The fonts. */
    public Fonts build() {
      List<Diagnostic> unknown = new ArrayList<>();
      Family serif = choose(brand.serif(), BundledFonts.SERIF, unknown);
      Family sans = choose(brand.sans(), BundledFonts.SANS, unknown);
      List<Family> all = new ArrayList<>(fallbacks);
      all.add(families.get(BundledFonts.SERIF));
      all.add(families.get(BundledFonts.SANS));
      all.addAll(BundledFonts.fallbacks());
      FontChain chain = new FontChain(serif, sans, all);
      return new Fonts(
          chain,
          new WordShaper(chain),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          List.copyOf(unknown));
    }

    private Family choose(List<String> names, String fallback, List<Diagnostic> unknown) {
      for (String name : names) {
        Family family = families.get(name);
        if (family != null) {
          return family;
        }
      }
      if (!names.isEmpty()) {
        unknown.add(
            new Diagnostic(
                "unknownFont",
                "",
                "none of the families " + names + " is there; " + fallback + " serves",
                "add the font's files to the theme"));
      }
      return families.get(fallback);
    }
  }
}
