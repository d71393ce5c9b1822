package io.etude.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The rows at the head of a table that name its columns: usually one, but people put titles above
 * it, and survey platforms put wordings, options or ids of import below it.
 *
 * @param rows how many rows precede the data
 * @param nameRow index of the row that the names begin in
 * @param names the columns' names; empty for columns without one
 * @param labels the columns' labels; empty for columns without one
 */
public record SheetHead(int rows, int nameRow, List<String> names, List<String> labels) {

  /** Between a question and its option where two rows name a column. */
  public static final String JOINT = " / ";

  /** Rows of a title that may stand above the names. */
  private static final int MOST_TITLES = 20;

  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d\\s.,/:%-]*\\d[\\d\\s.,/:%-]*");

  /** How platforms mark the only answer of a question in the second row. */
  private static final Pattern ONLY_ANSWER =
      Pattern.compile("(?i)(open-ended |other )?response|r\u00E9ponse( libre)?");

  private static final Pattern IMPORT = Pattern.compile("\\{\\s*\"ImportId\".*", Pattern.DOTALL);

  /** Copies the lists. */
  public SheetHead {
    names = List.copyOf(names);
    labels = List.copyOf(labels);
  }

  /**
   * The head of a table that begins with {@code first}, which is not empty.
   *
   * @param first the first rows; cells that are empty or absent are so there
   * @param labelRows how many rows below the names are no data, the first of them labels; empty to
   *     find that out
   */
  public static SheetHead of(List<? extends List<String>> first, OptionalInt labelRows) {
    int nameRow = labelRows.isPresent() ? 0 : titles(first);
    List<String> names = stripped(first.get(nameRow));
    if (labelRows.isPresent()) {
      int rows = labelRows.getAsInt();
      List<String> labels = rows > 0 && first.size() > 1 ? stripped(first.get(1)) : List.of();
      return new SheetHead(1 + rows, 0, names, labels);
    }
    if (nameRow + 2 < first.size() && imports(first.get(nameRow + 2))) {
      return new SheetHead(nameRow + 3, nameRow, names, stripped(first.get(nameRow + 1)));
    }
    if (nameRow + 1 < first.size() && imports(first.get(nameRow + 1))) {
      return new SheetHead(nameRow + 2, nameRow, names, List.of());
    }
    if (nameRow + 1 < first.size() && options(names, stripped(first.get(nameRow + 1)))) {
      return joined(nameRow, names, stripped(first.get(nameRow + 1)));
    }
    return new SheetHead(nameRow + 1, nameRow, names, List.of());
  }

  private static List<String> stripped(List<String> row) {
    List<String> cells = new ArrayList<>();
    for (String cell : row) {
      cells.add(cell == null ? "" : cell.strip());
    }
    return cells;
  }

  private static int filled(List<String> row) {
    return (int) stripped(row).stream().filter(cell -> !cell.isEmpty()).count();
  }

  /** How many rows above the names hold titles: one or two cells, the table being wider. */
  private static int titles(List<? extends List<String>> first) {
    int start = 0;
    while (start < Math.min(MOST_TITLES, first.size() - 1) && title(first, start)) {
      start++;
    }
    return start > 0 && !canBeNames(first.get(start)) ? 0 : start;
  }

  private static boolean canBeNames(List<String> row) {
    List<String> cells = stripped(row).stream().filter(cell -> !cell.isEmpty()).toList();
    return new HashSet<>(cells).size() == cells.size()
        && cells.stream().noneMatch(cell -> NUMBER.matcher(cell).matches());
  }

  private static boolean title(List<? extends List<String>> first, int row) {
    int filled = filled(first.get(row));
    int below =
        first.subList(row + 1, first.size()).stream().mapToInt(SheetHead::filled).max().orElse(0);
    boolean few = filled <= 1 ? below > 2 : filled == 2 && below > 5;
    if (filled == 0) {
      return true;
    }
    // What stands above columns further right, and not above the first, heads a group of them.
    List<String> next = first.get(row + 1);
    boolean overFirst = !first.get(row).get(0).isBlank();
    return few && overFirst && (filled(next) == 0 || !next.get(0).isBlank());
  }

  private static boolean imports(List<String> row) {
    return filled(row) > 0
        && row.stream().allMatch(cell -> cell.isBlank() || IMPORT.matcher(cell.strip()).matches());
  }

  /** Whether the second row names what the gaps of the first leave without a name. */
  private static boolean options(List<String> names, List<String> below) {
    int gaps = 0;
    int lone = 0;
    boolean within = false;
    for (int c = 0; c < Math.max(names.size(), below.size()); c++) {
      String name = cell(names, c);
      String option = cell(below, c);
      if (NUMBER.matcher(option).matches() || option.isEmpty() && name.isEmpty()) {
        return false;
      }
      gaps += within && name.isEmpty() ? 1 : 0;
      lone += option.isEmpty() ? 1 : 0;
      within |= !name.isEmpty();
    }
    return gaps > 1 || gaps == 1 && lone > 0;
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static SheetHead joined(int nameRow, List<String> names, List<String> below) {
    List<String> joined = new ArrayList<>();
    String question = "";
    for (int c = 0; c < Math.max(names.size(), below.size()); c++) {
      boolean starts = !cell(names, c).isEmpty();
      question = starts ? cell(names, c) : question;
      boolean alone = c + 1 >= names.size() || !cell(names, c + 1).isEmpty();
      String option = cell(below, c);
      boolean only = option.isEmpty() || starts && alone && ONLY_ANSWER.matcher(option).matches();
      joined.add(
          only || question.isEmpty() ? question + (only ? "" : option) : question + JOINT + option);
    }
    return new SheetHead(nameRow + 2, nameRow, joined, List.of());
  }
}
