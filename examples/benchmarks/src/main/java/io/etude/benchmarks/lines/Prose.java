package io.etude.benchmarks.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A text to set: a report of ours, and prose by Hugo (1831), Ainsworth (1839), Darwin (1859), Verne
 * (1872) and Zola (1885), its typography that of its language.
 *
 * @param name name of its file, which begins with the language
 * @param paragraphs its paragraphs
 */
public record Prose(String name, List<String> paragraphs) {

  private static final List<String> MEASURED =
      List.of("fr-report", "fr-germinal", "fr-verne", "fr-notre-dame", "en-darwin", "en-sheppard");

  /** Texts that settings are tried on: Descartes (1637), and other parts of Zola and Ainsworth. */
  private static final List<String> TUNING =
      List.of("tuning/fr-methode", "tuning/fr-germinal", "tuning/en-sheppard");

  /** The texts of the comparison. */
  public static List<Prose> measured() throws IOException {
    return read(MEASURED);
  }

  /** The texts that costs are tuned on, none of which is measured. */
  public static List<Prose> tuning() throws IOException {
    return read(TUNING);
  }

  private static List<Prose> read(List<String> names) throws IOException {
    Prose[] texts = new Prose[names.size()];
    for (int i = 0; i < texts.length; i++) {
      try (InputStream in = Prose.class.getResourceAsStream("prose/" + names.get(i) + ".txt")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String name = names.get(i).substring(names.get(i).lastIndexOf('/') + 1);
        texts[i] = new Prose(name, List.of(text.strip().split("\n\n")));
      }
    }
    return List.of(texts);
  }

  public Locale language() {
    return Locale.forLanguageTag(name.substring(0, name.indexOf('-')));
  }

  public boolean french() {
    return name.startsWith("fr");
  }
}
