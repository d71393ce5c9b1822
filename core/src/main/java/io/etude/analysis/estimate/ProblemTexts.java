package io.etude.analysis.estimate;

import io.etude.codebook.Label;
import io.etude.internal.LanguageFile;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences on problems of the data, from the files {@code problems_en.properties} and {@code
 * problems_fr.properties}; English is used for other languages.
 */
public final class ProblemTexts {

  /**
   * A place that ends in a number: {@code answers.csv:41}, {@code x.sav, case 2}, {@code row 7}.
   */
  private static final Pattern PLACE = Pattern.compile("(.*?)(:|, case |, row |(?:^row ))(\\d+)");

  private final Locale language;
  private final Properties texts;

  private ProblemTexts(Locale language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  public static ProblemTexts of(Locale language) {
    boolean french = language.getLanguage().equals("fr");
    Properties texts = LanguageFile.properties("problems", language);
    return new ProblemTexts(french ? Locale.FRENCH : Locale.ENGLISH, texts);
  }

  /** The word of {@code key} in those languages. */
  static Label label(String key, List<Locale> languages) {
    Map<String, String> words = new LinkedHashMap<>();
    languages.forEach(l -> words.put(l.toLanguageTag(), of(l).texts.getProperty(key)));
    return new Label(words);
  }

  /** A count or a whole number as the language writes it. */
  String number(long value) {
    return NumberFormat.getIntegerInstance(language).format(value);
  }

  /** The sentence of {@code key} with its {@code {0}}, {@code {1}}, … filled in. */
  String sentence(String key, List<String> values) {
    StringBuilder sentence = new StringBuilder();
    String text = texts.getProperty(key);
    int from = 0;
    for (Matcher hole = Pattern.compile("\\{(\\d)}").matcher(text);
        hole.find();
        from = hole.end()) {
      sentence.append(text, from, hole.start());
      sentence.append(values.get(Integer.parseInt(hole.group(1))));
    }
    return sentence.append(text.substring(from)).toString();
  }

  /** Places in words, the file named once; an ellipsis says that there are more. */
  public String where(List<String> places, boolean more) {
    if (places.isEmpty()) {
      return "";
    }
    Matcher first = PLACE.matcher(places.get(0));
    List<String> numbers = new ArrayList<>();
    for (String place : places) {
      Matcher matcher = PLACE.matcher(place);
      boolean like =
          first.matches()
              && matcher.matches()
              && matcher.group(1).equals(first.group(1))
              && matcher.group(2).equals(first.group(2));
      if (!like) {
        return String.join("; ", places) + (more ? "; \u2026" : "");
      }
      numbers.add(number(Long.parseLong(matcher.group(3))));
    }
    String kind = first.group(2).replaceAll("[^a-z]", "");
    String key = "where." + (kind.isEmpty() ? "line" : kind) + (numbers.size() > 1 ? "s" : "");
    String list = String.join(", ", numbers) + (more ? ", \u2026" : "");
    String file = first.group(1);
    String rows = sentence(key, List.of(list));
    return file.isEmpty() ? rows : sentence("where", List.of(file, rows));
  }
}
