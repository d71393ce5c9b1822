package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the data hold the answers of a multiple-response question or segment. */
public sealed interface MultipleStorage {

  /** All columns that hold the answers, in order. */
  List<String> columns();

  /**
   * One column per option.
   *
   * @param columnByCode option code to column, in option order
   * @param chosen the values that mean "chosen", e.g. {@code "1"}; {@link #ANY} if every value that
   *     is not missing does, as where the cell repeats the option's text
   * @param notChosen the values that mean "not chosen"; if there are none, those that {@link
   *     #isUsualNo} knows do. All other values are undeclared codes.
   */
  record OptionColumns(
      Map<String, String> columnByCode, List<String> chosen, List<String> notChosen)
      implements MultipleStorage {

    /** Stands for any value. */
    public static final String ANY = "*";

    /** What programs and people write for an option that was not chosen, in small letters. */
    private static final Set<String> USUAL_NO =
        Set.of(
            "0",
            "2",
            "no",
            "n",
            "false",
            "f",
            "off",
            "unchecked",
            "unselected",
            "not checked",
            "not selected",
            "not chosen",
            "not mentioned",
            "not cited",
            "not quoted",
            "non",
            "faux",
            "non coch\u00e9",
            "non coch\u00e9e",
            "non cit\u00e9",
            "non cit\u00e9e");

    /** Copies the map and the lists, keeping their order. */
    public OptionColumns {
      requireNonNull(columnByCode, "columnByCode");
      columnByCode = Collections.unmodifiableMap(new LinkedHashMap<>(columnByCode));
      chosen = List.copyOf(requireNonNull(chosen, "chosen"));
      notChosen = List.copyOf(requireNonNull(notChosen, "notChosen"));
    }

    /** Whether every value that is not missing means "chosen". */
    public boolean isAny() {
      return chosen.contains(ANY);
    }

    /** Whether a value means "not chosen". */
    public boolean isNotChosen(String value) {
      boolean usual = notChosen.isEmpty() && isUsualNo(value);
      return (usual || notChosen.contains(value)) && !chosen.contains(value);
    }

    /**
     * Whether a value means "not chosen" where a codebook doesn't say: 0, 2, "no", "false", "not
     * selected" and the like, in English and French, in capital or small letters.
     */
    public static boolean isUsualNo(String value) {
      return USUAL_NO.contains(requireNonNull(value, "value").strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> columns() {
      return List.copyOf(columnByCode.values());
    }
  }

  /**
   * Slots that each hold an option's code: {@code race_1}, {@code race_2}, …
   *
   * @param columns the slots
   */
  record Slots(List<String> columns) implements MultipleStorage {

    /** Copies the list. */
    public Slots {
      columns = List.copyOf(requireNonNull(columns, "columns"));
    }
  }

  /**
   * All answers in one cell: {@code Bus;Train}. Codes that contain the separator are recognised
   * whole; blanks around codes and separators that nothing follows don't matter.
   *
   * @param column the column
   * @param separator what stands between the codes, e.g. {@code ";"}
   * @param otherwise the option that any other text counts as, for an "other" with a text of one's
   *     own; without it such a text is an undeclared code
   */
  record Joined(String column, String separator, Optional<String> otherwise)
      implements MultipleStorage {
    /** Refuses null. */
    public Joined {
      requireNonNull(column, "column");
      requireNonNull(separator, "separator");
      requireNonNull(otherwise, "otherwise");
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }
}
