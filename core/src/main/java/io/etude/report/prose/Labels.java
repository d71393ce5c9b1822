package io.etude.report.prose;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What questions, items and columns are called. */
public final class Labels {

  private final Context context;

  public Labels(Context context) {
    this.context = context;
  }

  /** Whether all answers are printed as codes: "84% 0" says nothing. */
  public static boolean areCodes(Question question) {
    return !(question instanceof RatingQuestion)
        && question.categories().size() > 1
        && question.categories().stream().allMatch(Labels::isItsCode);
  }

  /**
   * Whether a question is called by the name of its column, which is no word: "Wr hnd" of "Wr.Hnd",
   * "q12". What was asked is not known then.
   */
  public static boolean isColumnName(Question question) {
    return question.info().text().isEmpty()
        && question.label().byLanguage().values().stream()
            .allMatch(label -> plain(label).equals(plain(question.id())) && isNoWord(label));
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a part of a name has a digit after a letter, or no vowel; "Q" may be meant so. */
  private static boolean isNoWord(String label) {
    return label.length() > 1
        && Arrays.stream(label.split("[^\\p{L}\\p{N}]+"))
            .anyMatch(
                part -> part.matches(".*\\p{L}\\d.*") || part.matches("(?i)[b-df-hj-np-tv-xz]+"));
  }

  /** "1", or "Code 1" as drafts have it, or "SA"; "Wave 1" is a name. */
  private static boolean isItsCode(Category category) {
    String code = Pattern.quote(category.code());
    boolean number = category.code().matches("-?\\d+");
    boolean letters = category.code().matches("\\p{Lu}{1,2}");
    return (number || letters)
        && category.label().byLanguage().values().stream()
            .allMatch(label -> label.matches(number ? "(Code )?" + code : code));
  }

  /** A question's or item's heading. */
  public List<Inline> heading(ResultTable table) {
    String question = context.capital(context.text(table.question().label()));
    return table.question() instanceof GridQuestion && table.item().isPresent()
        ? context
            .phrases()
            .say(
                "label.item",
                Map.of("question", question, "item", context.text(table.item().get().label())))
        : context.heading(table.question().label());
  }

  /** The name of an item, or of a question that stands beside others. */
  public String item(ResultTable table) {
    return context.text(table.item().map(item -> item.label()).orElse(table.question().label()));
  }

  /** The column's name after that of its segment: a column such as "Yes" says nothing alone. */
  public String group(ResultTable table, ResultColumn column) {
    String name = column(column);
    return table
        .segment()
        .map(segment -> context.text(segment.label()))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> segment + (startsWithDigit(name) ? "\u00a0" : "\u00a0– ") + name)
        .orElse(name);
  }

  /** A dash before a range of numbers would be one of its signs: "Age – 15–35". */
  private static boolean startsWithDigit(String name) {
    return !name.isEmpty() && Character.isDigit(name.charAt(0));
  }

  /** The name of a column as one of several series, which is shorter where there is little room. */
  public ChartSpec.Part part(ResultColumn column, ColorRole role) {
    String brief =
        context
            .phrases()
            .nested(
                column.spanner().map(label -> context.narrowHeading(label).shortText()),
                context.narrowHeading(column.label()).shortText());
    return new ChartSpec.Part(column(column), role, brief);
  }

  /** The column's label, after that of the outer category where its segment nests. */
  public String column(ResultColumn column) {
    return context
        .phrases()
        .nested(column.spanner().map(context::text), context.text(column.label()));
  }

  /** The same between others in a list, which a comma separates. */
  public String columnInList(ResultColumn column) {
    return column.spanner().map(spanner -> context.text(spanner) + "\u00A0– ").orElse("")
        + context.text(column.label());
  }

  /** Names beside each other, without a word before the last: if any has a comma, by semicolons. */
  public String joined(List<String> names) {
    boolean commas = names.stream().anyMatch(name -> name.contains(","));
    // as the language sets it between two words
    String semicolon = context.display().mend("x; x");
    return String.join(commas ? semicolon.substring(1, semicolon.length() - 1) : ", ", names);
  }
}
