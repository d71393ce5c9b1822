package io.etude.codebook.yaml;

import io.etude.codebook.category.Category;
import io.etude.internal.Closest;
import io.etude.internal.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads codes: one, a range of whole numbers such as {@code 6..10}, or a list of both. */
public final class CodesYaml {
  private CodesYaml() {}

  /** Values of the data; a range is all the whole numbers in it. */
  public static List<String> values(YamlValue value) {
    List<String> values = new ArrayList<>();
    for (YamlValue part : parts(value)) {
      part.range()
          .ifPresentOrElse(
              range -> values.addAll(numbers(part, range)), () -> values.add(part.text()));
    }
    return values;
  }

  private static List<String> numbers(YamlValue value, YamlValue.Range range) {
    if (range.from() > range.to()) {
      throw empty(value);
    }
    return IntStream.rangeClosed(range.from(), range.to()).mapToObj(Integer::toString).toList();
  }

  /** Codes of categories; a range is the whole numbers among the known ones. */
  static List<String> known(YamlValue value, List<Category> known) {
    List<String> codes = new ArrayList<>();
    for (YamlValue part : parts(value)) {
      part.range()
          .ifPresentOrElse(
              range -> codes.addAll(within(part, range, known)), () -> codes.add(part.text()));
    }
    return codes;
  }

  private static List<YamlValue> parts(YamlValue codes) {
    return codes.isScalar() ? List.of(codes) : codes.list("a code of " + codes.name());
  }

  private static List<String> within(YamlValue value, YamlValue.Range range, List<Category> known) {
    List<String> all = known.stream().map(Category::code).toList();
    for (int end : new int[] {range.from(), range.to()}) {
      if (!all.contains(Integer.toString(end))) {
        throw value.error(
            value.name()
                + ": the range "
                + value.text()
                + " ends at \""
                + end
                + "\", which is none of the categories"
                + Closest.hint(Integer.toString(end), all));
      }
    }
    List<String> codes =
        all.stream()
            .filter(code -> code.matches("-?\\d{1,9}"))
            .filter(code -> Integer.parseInt(code) >= range.from())
            .filter(code -> Integer.parseInt(code) <= range.to())
            .toList();
    if (codes.isEmpty()) {
      throw empty(value);
    }
    return codes;
  }

  private static RuntimeException empty(YamlValue value) {
    return value.error(value.name() + ": the range " + value.text() + " is empty");
  }
}
