package io.etude.report.prose;

import io.etude.codebook.Question;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.text.Inline;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions with the same two answers, such as yes and no, that are tabled as one, and told and
 * drawn as one if they were asked of the same people: a row a question, by the share of the first
 * answer.
 *
 * @param kind what they have in common
 * @param tables the results of each over all respondents
 * @param named what its title says
 */
public record Battery(Kind kind, List<ResultTable> tables, Named named) {

  /** What the title of a battery says. */
  public enum Named {
    /** The answer that its questions are compared by. */
    BY_ANSWER,
    /** Before that the chapter, which tells it from those of other chapters. */
    BY_CHAPTER
  }

  /**
   * What the questions of a battery have in common.
   *
   * @param section the chapter that they stand in
   * @param rows the answers in the order of the tables
   */
  public record Kind(Optional<String> section, List<Row> rows) {

    public Kind {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An answer, by whatever code a question has it.
   *
   * @param kind what it is
   * @param label its label in the report's language
   */
  public record Row(Category.Kind kind, String label) {}

  public Battery {
    tables = List.copyOf(tables);
  }

  /** The battery of some questions of one kind. */
  public static Battery of(Context context, List<ResultTable> tables) {
    List<Optional<Kind>> kinds = tables.stream().map(t -> kind(context, t)).distinct().toList();
    if (kinds.size() != 1 || kinds.get(0).isEmpty()) {
      throw new IllegalArgumentException("not the same two answers: " + kinds);
    }
    return new Battery(kinds.get(0).get(), tables, Named.BY_ANSWER);
  }

  /** What a question has in common with those of its battery; empty unless it has two answers. */
  public static Optional<Kind> kind(Context context, ResultTable total) {
    Question question = total.question();
    if (!(question instanceof SingleQuestion) || !isChoiceOfTwo(total.rows())) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    total.rows().forEach(row -> rows.add(new Row(row.category(), context.text(row.label()))));
    return Optional.of(new Kind(question.info().section(), rows));
  }

  private static boolean isChoiceOfTwo(List<ResultRow> rows) {
    boolean plain =
        rows.stream()
            .allMatch(
                row ->
                    row.kind() == ResultRow.Kind.CATEGORY
                        && row.category() != Category.Kind.NEUTRAL
                        && row.category() != Category.Kind.OTHER);
    return plain && rows.stream().filter(row -> row.category().isAnswer()).count() == 2;
  }

  /** The first of the questions. */
  public ResultTable first() {
    return tables.get(0);
  }

  /** The row of the answer that the questions are compared by. */
  public int row() {
    return Rows.answers(first()).get(0);
  }

  /** The label of the answer that the questions are compared by. */
  public String answer() {
    return kind.rows().get(row()).label();
  }

  /** The questions by falling share of that answer. */
  public GridOrder order(Context context) {
    return GridOrder.byShare(context, tables, row());
  }

  /** The same with the name of its chapter in its title, if it is in one. */
  public Battery namedByChapter() {
    return new Battery(kind, tables, Named.BY_CHAPTER);
  }

  /** What the questions show, and of whom, if they were asked of the same people, not of all. */
  public List<Inline> title(Context context) {
    List<Inline> title = ofAnswer(context);
    return context.study().sections().stream()
        .filter(section -> named == Named.BY_CHAPTER)
        .filter(section -> kind.section().filter(section.id()::equals).isPresent())
        .findFirst()
        .map(section -> context.capital(context.text(section.label())))
        .map(
            chapter ->
                context
                    .phrases()
                    .say(
                        "battery.chapter",
                        Map.of("chapter", chapter, "title", Inline.plain(title))))
        .orElse(title);
  }

  private List<Inline> ofAnswer(Context context) {
    String quoted = context.display().quote(context.capital(answer()));
    boolean alike =
        tables.stream().map(table -> table.question().info().routing()).distinct().count() == 1;
    return Optional.of(first().question())
        .filter(question -> alike)
        .flatMap(new Bases(context)::askedOfWhom)
        .map(
            who ->
                context
                    .phrases()
                    .say("summary.battery.asked", Map.of("answer", quoted, "who", who)))
        .orElseGet(() -> context.phrases().say("summary.battery", Map.of("answer", quoted)));
  }
}
