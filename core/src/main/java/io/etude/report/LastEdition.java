package io.etude.report;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.report.chart.Charts;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.PooledEditions;
import io.etude.report.prose.Rows;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an article without a template tells of a survey that is repeated: its last edition, as far
 * as a question was asked in it and has figures that prose may tell. Of a question that was asked
 * in one other edition it tells that one; of other questions, and of surveys without editions, all
 * respondents.
 *
 * <p>An edition is told by tables whose only column, and so their total, is that edition: all that
 * is said and drawn of totals is said of the edition, on its base.
 */
final class LastEdition {

  /** Of more answers no reader follows the lines; they are bars of the last edition. */
  private static final int MAX_LINES = 8;

  private final Context context;
  private final Optional<Segment> editions;
  private final Optional<String> last;
  private final EditionChanges changes;
  private final Map<String, List<ResultTable>> told = new HashMap<>();

  LastEdition(Context context) {
    this.context = context;
    changes = new EditionChanges(context);
    editions =
        context.study().segments().stream()
            .filter(segment -> segment.kind() == Segment.Kind.EDITIONS)
            .findFirst();
    last = editions.flatMap(this::last);
  }

  /** The last edition that has respondents. */
  private Optional<String> last(Segment segment) {
    return segment.categories().stream()
        .map(Category::code)
        .filter(
            code ->
                context.results().tables().stream()
                    .filter(table -> table.segment().filter(segment::equals).isPresent())
                    .flatMap(table -> table.column(code).stream())
                    .anyMatch(column -> column.base().orElse(1) > 0))
        .reduce((first, second) -> second);
  }

  /** The tables that tell a question: of one edition, or else of all respondents. */
  List<ResultTable> tables(Question question) {
    return told.computeIfAbsent(
        question.id(),
        id -> {
          List<ResultTable> totals = Charts.totals(context, id);
          return last.flatMap(edition -> ofEdition(totals, edition))
              .or(() -> only(totals).flatMap(edition -> ofEdition(totals, edition)))
              .orElse(totals);
        });
  }

  /** The tables of one edition; empty where it has no figures of one that others have some of. */
  private Optional<List<ResultTable>> ofEdition(List<ResultTable> totals, String edition) {
    List<ResultTable> tables = new ArrayList<>();
    for (ResultTable total : totals) {
      boolean asked = total.total().base().orElse(1) > 0;
      byEdition(total)
          .flatMap(
              table ->
                  table
                      .column(edition)
                      .map(column -> table.toBuilder().columns(List.of(column)).build()))
          .filter(table -> !asked || isTold(table))
          .ifPresent(tables::add);
    }
    boolean all = !totals.isEmpty() && tables.size() == totals.size();
    return all ? Optional.of(List.copyOf(tables)) : Optional.empty();
  }

  /** The only edition that a question was asked in. */
  private Optional<String> only(List<ResultTable> totals) {
    PooledEditions pooled = new PooledEditions(context);
    Set<String> asked = new HashSet<>();
    for (ResultTable total : totals) {
      byEdition(total).stream()
          .flatMap(table -> table.columns().stream())
          .filter(column -> !column.isTotal() && column.base().orElse(1) > 0)
          .forEach(column -> asked.add(column.id()));
    }
    return totals.stream().noneMatch(pooled::is) && asked.size() == 1
        ? asked.stream().findFirst()
        : Optional.empty();
  }

  /** The id of the edition that a question is told by; empty if it is told by all. */
  Optional<String> edition(Question question) {
    return tables(question).stream()
        .limit(1)
        .filter(LastEdition::isOfEdition)
        .map(table -> table.total().id())
        .findFirst();
  }

  /** Whether a question is told by the last edition. */
  boolean tellsLast(Question question) {
    return last.isPresent() && edition(question).equals(last);
  }

  /** Whether a table is of one edition alone. */
  static boolean isOfEdition(ResultTable table) {
    return !table.total().isTotal();
  }

  private Optional<ResultTable> byEdition(ResultTable table) {
    SelfCrossing crossings = new SelfCrossing(context.study().segments());
    return editions
        .filter(by -> !crossings.is(table.question(), table.item(), by))
        .flatMap(by -> context.results().table(table.id().overall().by(by.id())));
  }

  private static boolean isTold(ResultTable table) {
    ResultColumn edition = table.total();
    boolean figures =
        edition.cells().stream().anyMatch(cell -> cell.share().isPresent())
            || edition.summaries().stream().anyMatch(s -> s.estimate().isPresent());
    return edition.base().orElse(0) > 0 && Rows.publishable(edition) && figures;
  }

  /**
   * A chart with a line for each answer, or for the mean, over the editions; empty of several
   * items, where fewer than two editions have figures, and where answers are too many.
   *
   * @param tables {@link #tables} of the question
   */
  Optional<ChartRequest> lines(Question question, List<ResultTable> tables) {
    if (tables.size() != 1 || !isOfEdition(tables.get(0))) {
      return Optional.empty();
    }
    ResultTable table = byEdition(tables.get(0)).orElseThrow();
    boolean mean = question instanceof RatingQuestion || question instanceof NumericQuestion;
    boolean few = mean || Rows.answers(table).size() <= MAX_LINES;
    long points =
        table.columns().stream()
            .filter(column -> !column.isTotal() && hasPoint(column, mean))
            .count();
    if (!few || points < 2) {
      return Optional.empty();
    }
    ChartRequest lines = ChartRequest.of(question, List.of(table)).by(editions.orElseThrow());
    return Optional.of(
        mean ? lines.withWidth(Block.Width.COLUMN) : lines.withStrong(changed(tables.get(0))));
  }

  private static boolean hasPoint(ResultColumn edition, boolean mean) {
    return mean
        ? edition.summary(Summary.Stat.MEAN).flatMap(Summary::estimate).isPresent()
        : edition.cells().stream().anyMatch(cell -> cell.share().isPresent());
  }

  /** The answer that changed most; none where no change is beyond chance. */
  private Set<String> changed(ResultTable table) {
    Set<String> answers = new HashSet<>();
    Rows.answers(table).forEach(row -> answers.add(table.rows().get(row).id()));
    return changes.of(table).stream()
        .map(change -> change.figure().id().row())
        .filter(answers::contains)
        .limit(1)
        .collect(Collectors.toSet());
  }

  /** That figures are of the last edition; empty where no question is told by it. */
  Optional<List<Inline>> last() {
    return context.study().questions().stream()
        .filter(this::tellsLast)
        .findFirst()
        .map(question -> named("sentence.edition", tables(question).get(0)));
  }

  /**
   * Which edition the figures of a question are of, or which together; empty where a study has no
   * figures of one edition alone.
   */
  Optional<List<Inline>> whichOf(List<ResultTable> tables) {
    ResultTable table = tables.get(0);
    if (isOfEdition(table)) {
      boolean small = tables.stream().anyMatch(t -> t.total().flags().contains(Flag.SMALL_BASE));
      return Optional.of(named(small ? "sentence.edition.small" : "sentence.edition", table));
    }
    return last().flatMap(edition -> new PooledEditions(context).note(tables));
  }

  private List<Inline> named(String key, ResultTable table) {
    String name = new Labels(context).column(table.total());
    return context.phrases().say(key, Map.of("edition", context.value(name)));
  }
}
