package io.etude.analysis.plan;

import io.etude.Label;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.language.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What nets are called in results. A net that has the label of one of its own answers, as
 * "Satisfied" of "Very satisfied" and "Satisfied", is said to be the total of them, so that titles,
 * sentences and charts can't be read as of the answer.
 */
final class NetLabels {

  private NetLabels() {}

  /**
   * A net's label, in each language in which it isn't that of one of several answers in it.
   *
   * @param language that of texts without one
   */
  static Label distinct(Net net, List<Category> categories, Locale language) {
    if (net.codes().size() == 1) {
      return net.label();
    }
    return new Label(
        distinct(net.label().byLanguage(), net, categories, language),
        distinct(net.label().shortByLanguage(), net, categories, language));
  }

  private static Map<String, String> distinct(
      Map<String, String> texts, Net net, List<Category> categories, Locale language) {
    Map<String, String> distinct = new LinkedHashMap<>();
    texts.forEach(
        (tag, text) -> {
          Locale in = tag.isEmpty() ? language : Locale.forLanguageTag(tag);
          boolean taken =
              categories.stream()
                  .filter(category -> net.codes().contains(category.code()))
                  .anyMatch(category -> isCalled(category.label(), text, in));
          distinct.put(
              tag, taken ? Phrases.of(in).text("label.total", Map.of("label", text)) : text);
        });
    return distinct;
  }

  private static boolean isCalled(Label label, String text, Locale language) {
    String plain = text.strip();
    return label.in(language).strip().equalsIgnoreCase(plain)
        || label.shortIn(language).strip().equalsIgnoreCase(plain);
  }
}
