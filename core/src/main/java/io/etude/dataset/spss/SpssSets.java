package io.etude.dataset.spss;

import io.etude.DataException;
import io.etude.dataset.MultipleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parses the multiple-response sets of a system file: {@code $name=C length label members} for
 * categories, {@code $name=D length value length label members} for dichotomies, {@code E} with a
 * further number for dichotomies whose labels are those of the counted values. Lengths are in
 * bytes.
 */
final class SpssSets {

  private final byte[] data;
  private final SpssText text;
  private final Map<String, String> names;
  private Function<String, DataException> broken;
  private int at;

  /**
   * Of the record's data.
   *
   * @param names the variables' names by their {@link #key}
   */
  SpssSets(byte[] data, SpssText text, Map<String, String> names) {
    this.data = data;
    this.text = text;
    this.names = names;
  }

  /** What names of members are compared by. */
  static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  List<MultipleSet> parse(Function<String, DataException> exception) {
    broken = exception;
    List<MultipleSet> sets = new ArrayList<>();
    skipLineEnds();
    while (at < data.length) {
      set().ifPresent(sets::add);
      skipLineEnds();
    }
    return sets;
  }

  private void skipLineEnds() {
    while (at < data.length && (data[at] == '\n' || data[at] == '\r' || data[at] == 0)) {
      at++;
    }
  }

  private Optional<MultipleSet> set() {
    String name = until((byte) '=').strip();
    char kind = (char) next();
    Optional<String> counted = Optional.empty();
    if (kind == 'E') {
      expectBlank();
      number();
      expectBlank();
    }
    if (kind == 'D' || kind == 'E') {
      counted = Optional.of(sized().strip());
      expectBlank();
    } else if (kind == 'C') {
      expectBlank();
    } else {
      throw broken.apply("multiple-response set \"" + name + "\" of kind \"" + kind + "\"");
    }
    String label = sized();
    List<String> members = new ArrayList<>();
    for (String member : until((byte) '\n').strip().split(" +")) {
      String variable = names.get(key(member));
      if (variable != null && !members.contains(variable)) {
        members.add(variable);
      }
    }
    // Sets whose variables were deleted stay behind in real files.
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MultipleSet(
                name.startsWith("$") ? name.substring(1) : name, label, members, counted));
  }

  private byte next() {
    if (at >= data.length) {
      throw broken.apply("the record ends within a multiple-response set");
    }
    return data[at++];
  }

  private void expectBlank() {
    if (next() != ' ') {
      throw broken.apply("a multiple-response set lacks a blank between its parts");
    }
  }

  private int number() {
    int value = 0;
    int start = at;
    while (at < data.length && data[at] >= '0' && data[at] <= '9' && value < data.length) {
      value = value * 10 + data[at++] - '0';
    }
    if (at == start) {
      throw broken.apply("a multiple-response set lacks a length");
    }
    return value;
  }

  private String sized() {
    int length = number();
    expectBlank();
    if (length > data.length - at) {
      throw broken.apply("the record ends within a multiple-response set");
    }
    String value = decode(at, length);
    at += length;
    return value;
  }

  private String until(byte end) {
    int start = at;
    while (at < data.length && data[at] != end) {
      at++;
    }
    String value = decode(start, at - start);
    at++;
    return value;
  }

  private String decode(int offset, int length) {
    return text.decode(data, offset, length)
        .orElseThrow(
            () ->
                broken.apply(
                    "a multiple-response set is not valid in the file's encoding "
                        + text.charset().name()));
  }
}
