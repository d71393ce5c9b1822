package io.etude.pdf.text;

import io.etude.pdf.font.Family;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The font files that come with the library, each parsed once, when first asked for. */
public final class BundledFonts {

  static final String SERIF = "Source Serif 4";
  static final String SANS = "Source Sans 3";

  private static final String FOLDER = "/io/etude/pdf/fonts/";
  private static final List<String> FACES =
      List.of("Regular", "Italic", "SemiBold", "Bold", "BoldItalic");
  private static final Map<String, Typeface> LOADED = new ConcurrentHashMap<>();

  private BundledFonts() {}

  static Map<String, Family> families() {
    return Map.of(SERIF, family("SourceSerif4"), SANS, family("SourceSans3"));
  }

  private static Family family(String stem) {
    return Family.of(FACES.stream().map(face -> face(stem, face)).toList());
  }

  /** Faces for scripts that the Latin families lack, regular and bold. */
  static List<Family> fallbacks() {
    return Stream.of("NotoSansHebrew", "NotoSansArabic")
        .map(stem -> Family.of(List.of(face(stem, "Regular"), face(stem, "Bold"))))
        .toList();
  }

  private static Family.Face face(String stem, String face) {
    int weight = face.startsWith("Bold") ? 700 : face.equals("SemiBold") ? 600 : 400;
    return new Family.Face(
        weight,
        face.endsWith("Italic") ? FontStyle.Slant.ITALIC : FontStyle.Slant.UPRIGHT,
        () -> load(stem + "-" + face + ".ttf"));
  }

  private static Typeface load(String file) {
    return LOADED.computeIfAbsent(file, BundledFonts::read);
  }

  private static Typeface read(String file) {
    try (InputStream in = BundledFonts.class.getResourceAsStream(FOLDER + file)) {
      return Typeface.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
