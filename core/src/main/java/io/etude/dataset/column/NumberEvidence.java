package io.etude.dataset.column;

import io.etude.Place;
import io.etude.dataset.DecimalSign;
import io.etude.internal.Currencies;
import io.etude.internal.Numerals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the texts of a column tell of its decimal sign. Not thread-safe. */
final class NumberEvidence {

  private final Tally points = new Tally();
  private final Tally commas = new Tally();
  private final Tally either = new Tally();
  private final Map<String, Example> currencies = new LinkedHashMap<>();
  private boolean words;

  /** A text and where it stands. */
  record Example(String text, Place place) {}

  /** How many texts are of a kind, and the first of them. */
  private static final class Tally {
    private long count;
    private Example first;

    void add(String text, Supplier<Place> place) {
      if (count++ == 0) {
        first = new Example(text, place.get());
      }
    }
  }

  void add(String text, Supplier<Place> place) {
    if (digits(text)) {
      return;
    }
    double point = Numerals.parse(text, '.');
    double comma = Numerals.parse(text, ',');
    boolean none = Double.isNaN(point) && Double.isNaN(comma);
    String currency = none ? "" : Currencies.of(text.strip()).currency();
    if (!currency.isEmpty()) {
      currencies.computeIfAbsent(currency, key -> new Example(text, place.get()));
    }
    if (none) {
      words = true;
    } else if (Double.isNaN(comma)) {
      points.add(text, place);
    } else if (Double.isNaN(point)) {
      commas.add(text, place);
    } else if (point != comma) {
      either.add(text, place);
    }
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The first amount in each currency, in their order. */
  List<Example> amounts() {
    return List.copyOf(currencies.values());
  }

  /** Whether some text is no number. */
  boolean hasWords() {
    return words;
  }

  boolean mixed() {
    return points.count > 0 && commas.count > 0;
  }

  /** The sign that some numbers have and no others contradict. */
  Optional<DecimalSign> sign() {
    if (mixed() || points.count + commas.count == 0) {
      return Optional.empty();
    }
    return Optional.of(points.count > 0 ? DecimalSign.POINT : DecimalSign.COMMA);
  }

  /** The sign that most of the numbers have; of as many the point. */
  DecimalSign usual() {
    return commas.count > points.count ? DecimalSign.COMMA : DecimalSign.POINT;
  }

  /** The first number that can only have that sign. */
  Optional<Example> first(DecimalSign sign) {
    return Optional.ofNullable(sign == DecimalSign.POINT ? points.first : commas.first);
  }

  /** The first number that may have either sign. */
  Optional<Example> ambiguous() {
    return Optional.ofNullable(either.first);
  }
}
