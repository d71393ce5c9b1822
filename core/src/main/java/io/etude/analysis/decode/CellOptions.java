package io.etude.analysis.decode;

import io.etude.codebook.MultipleStorage;
import io.etude.codebook.category.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells which options a cell of a multiple-response column names. */
public sealed interface CellOptions {

  /**
   * What a cell names.
   *
   * @param options positions of options, each once
   * @param unknown texts that are none
   */
  record Named(int[] options, List<String> unknown) {
    static final Named NOTHING = new Named(new int[0], List.of());

    static Named one(int option) {
      return new Named(new int[] {option}, List.of());
    }

    static Named unknown(String text) {
      return new Named(new int[0], List.of(text));
    }
  }

  /** What {@code value}, which is neither empty nor a missing value, names. */
  Named of(String value);

  /** The texts that may stand in the column, for messages. */
  Set<String> known();

  /** What to do about a text that names none. */
  default String hint(String text, Set<String> missing) {
    List<String> declared = new ArrayList<>(known());
    declared.addAll(missing);
    return UndeclaredValue.hint(text, declared);
  }

  /** What is said of such a text, as a suffix of the message's key. */
  default String message() {
    return "";
  }

  /**
   * How to read each column of a set.
   *
   * @param storage how the data hold the answers
   * @param categories the options
   * @param missing values that are no answers
   */
  static List<CellOptions> of(
      MultipleStorage storage, List<Category> categories, Set<String> missing) {
    Map<String, Integer> codes = CategoryPositions.byCode(categories);
    Map<String, Integer> values = CategoryPositions.byValue(categories);
    List<CellOptions> options = new ArrayList<>();
    if (storage instanceof MultipleStorage.OptionColumns columns) {
      columns
          .columnByCode()
          .keySet()
          .forEach(code -> options.add(new Column(codes.get(code), columns)));
    } else if (storage instanceof MultipleStorage.Joined joined) {
      int otherwise = joined.otherwise().map(codes::get).orElse(-1);
      options.add(new Parts(joined.separator(), values, missing, otherwise));
    } else {
      storage.columns().forEach(column -> options.add(new Slot(values)));
    }
    return options;
  }

  /**
   * The column of one option.
   *
   * @param option its position
   * @param storage the values that mean it, and those that mean that it was not chosen
   */
  record Column(int option, MultipleStorage.OptionColumns storage) implements CellOptions {
    @Override
    public Named of(String value) {
      if (storage.isAny() || storage.chosen().contains(value)) {
        return Named.one(option);
      }
      return storage.isNotChosen(value) ? Named.NOTHING : Named.unknown(value);
    }

    @Override
    public Set<String> known() {
      return Set.copyOf(storage.chosen());
    }

    @Override
    public String hint(String text, Set<String> missing) {
      return UndeclaredValue.hint(text, storage);
    }

    @Override
    public String message() {
      return ".option";
    }
  }

  /**
   * A column that holds a code.
   *
   * @param options the position of the option that each value names
   */
  record Slot(Map<String, Integer> options) implements CellOptions {
    @Override
    public Named of(String value) {
      Integer option = options.get(value);
      return option == null ? Named.unknown(value) : Named.one(option);
    }

    @Override
    public Set<String> known() {
      return options.keySet();
    }
  }

  /** A column that holds several codes with a separator between them. */
  final class Parts implements CellOptions {
    private final Pattern separator;
    private final Map<String, Integer> options;
    private final Set<String> missing;
    private final int otherwise;

    /** The codes, cut as cells are, so that those with a separator inside are found whole. */
    private final Map<List<String>, Integer> cut = new HashMap<>();

    private int longest = 1;

    Parts(String separator, Map<String, Integer> options, Set<String> missing, int otherwise) {
      String sign = separator.isBlank() ? separator : separator.strip();
      this.separator = Pattern.compile(sign, Pattern.LITERAL);
      this.options = options;
      this.missing = missing;
      this.otherwise = otherwise;
      options.forEach(
          (code, option) -> {
            List<String> parts = cut(code);
            cut.put(parts, option);
            longest = Math.max(longest, parts.size());
          });
    }

    private List<String> cut(String text) {
      return Arrays.stream(separator.split(text, -1))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }

    @Override
    public Named of(String value) {
      List<String> parts = cut(value);
      Set<Integer> found = new TreeSet<>();
      List<String> unknown = new ArrayList<>();
      int at = 0;
      while (at < parts.size()) {
        int taken = take(parts, at, found);
        if (taken == 0) {
          String part = parts.get(at);
          if (otherwise >= 0 && !missing.contains(part)) {
            found.add(otherwise);
          } else if (!missing.contains(part)) {
            unknown.add(part);
          }
          taken = 1;
        }
        at += taken;
      }
      return new Named(found.stream().mapToInt(Integer::intValue).toArray(), unknown);
    }

    /** How many parts from {@code at} on are one code, as many as possible. */
    private int take(List<String> parts, int at, Set<Integer> found) {
      for (int size = Math.min(longest, parts.size() - at); size > 0; size--) {
        Integer option = cut.get(parts.subList(at, at + size));
        if (option != null) {
          found.add(option);
          return size;
        }
      }
      return 0;
    }

    @Override
    public Set<String> known() {
      return options.keySet();
    }
  }
}
