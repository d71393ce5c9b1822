package io.etude.report;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.text.Inline;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.report.prose.GroupDifferences;
import io.etude.report.prose.Labels;
import io.etude.report.prose.NamedAnswer;
import io.etude.report.prose.Rows;
import io.etude.report.prose.Statement;
import io.etude.report.scale.Sides;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changed in an edition of a survey since the one before by more than chance, as the study's
 * findings have it.
 */
final class EditionChanges {

  /** So many changes are told of a question. */
  private static final int MAX_TOLD = 3;

  private final Context context;
  private final Labels labels;

  EditionChanges(Context context) {
    this.context = context;
    labels = new Labels(context);
  }

  /**
   * A figure that changed.
   *
   * @param figure the figure
   * @param before that of the edition before
   * @param evidence that the two differ
   */
  record Change(FigureRef figure, FigureRef before, Statement evidence) {

    private double width() {
      return Math.abs(value(figure) - value(before));
    }

    private static double value(FigureRef figure) {
      return figure.estimate().orElseThrow().value();
    }
  }

  /**
   * The edition before, with figures that prose may tell; none of a question that makes groups:
   * whom the survey asked is no change.
   */
  private Optional<ResultColumn> before(ResultTable table) {
    if (new SelfCrossing(context.study().segments()).makesGroups(table.question())) {
      return Optional.empty();
    }
    return context
        .results()
        .table(table.id())
        .flatMap(
            all -> all.column(table.total().id()).flatMap(own -> GroupDifferences.before(all, own)))
        .filter(Rows::publishable);
  }

  /** What an edition before is called, with a word on its base if that is small and this is not. */
  String nameOfBefore(ResultTable table) {
    ResultColumn before = before(table).orElseThrow();
    String name = labels.column(before);
    return isSmall(before) && !isSmall(table.total())
        ? context.phrases().text("title.caution", Map.of("label", name))
        : name;
  }

  private static boolean isSmall(ResultColumn column) {
    return column.flags().contains(Flag.SMALL_BASE);
  }

  /**
   * The changes of an edition: that of the mean, then those of shares that a paragraph about the
   * question tells, the greatest first. An answer is left out whose net is told, and a net of
   * several answers, of which each may change by itself, where one of them is.
   *
   * @param table a table of the edition alone
   */
  List<Change> of(ResultTable table) {
    Optional<ResultColumn> before = before(table);
    if (before.isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (int row : told(table)) {
      ResultRow own = table.rows().get(row);
      boolean again = told.contains(own.id()) || own.members().stream().anyMatch(told::contains);
      Optional<Change> change = again ? Optional.empty() : share(table, row, before.get());
      if (change.isPresent()) {
        changes.add(change.get());
        told.add(own.id());
        told.addAll(own.members());
      }
    }
    changes.sort((one, other) -> Double.compare(other.width(), one.width()));
    mean(table, before.get()).ifPresent(change -> changes.add(0, change));
    return changes;
  }

  /** The rows whose shares are told, in the order in which they go before each other. */
  private List<Integer> told(ResultTable table) {
    Question question = table.question();
    if (question instanceof NumericQuestion) {
      return List.of();
    }
    List<Integer> nets = Rows.nets(table);
    if (question instanceof RatingQuestion) {
      return nets;
    }
    NamedAnswer named = new NamedAnswer(context);
    List<Integer> answers =
        Rows.answers(table).stream()
            .filter(row -> !Rows.isCatchAll(table, row) && !named.isOther(table, row))
            .toList();
    boolean several = question instanceof MultipleQuestion;
    List<Integer> rows = new ArrayList<>(several ? answers : nets);
    rows.addAll(several ? nets : answers);
    return rows;
  }

  /** The change of a figure of an edition; empty where none is beyond chance. */
  Optional<Change> of(ResultTable table, FigureRef figure) {
    int row = table.rowIndex(figure.id().row());
    return before(table)
        .flatMap(before -> row < 0 ? mean(table, before) : share(table, row, before))
        .filter(change -> change.figure().id().equals(figure.id()));
  }

  private Optional<Change> share(ResultTable table, int row, ResultColumn before) {
    boolean known = Rows.publishable(table.total(), row) && Rows.publishable(before, row);
    return known
        ? changed(FigureRef.share(table, row, table.total()), FigureRef.share(table, row, before))
        : Optional.empty();
  }

  private Optional<Change> mean(ResultTable table, ResultColumn before) {
    Summary.Stat mean = Summary.Stat.MEAN;
    boolean known = Rows.publishable(table.total(), mean) && Rows.publishable(before, mean);
    return known
        ? changed(
            FigureRef.summary(table, table.total().summary(mean).orElseThrow(), table.total()),
            FigureRef.summary(table, before.summary(mean).orElseThrow(), before))
        : Optional.empty();
  }

  /** Two figures that a test tells apart, and a reader too. */
  private Optional<Change> changed(FigureRef figure, FigureRef before) {
    Statement evidence =
        new Statement.Changed(figure, before, context.results().restTest(figure.id()));
    boolean seen = !context.figures().of(figure).text().equals(context.figures().of(before).text());
    return seen && evidence.holds(context.figures()::printed)
        ? Optional.of(new Change(figure, before, evidence))
        : Optional.empty();
  }

  /** The changes of the answer by which the items of a grid are compared, the greatest first. */
  private List<Change> ofItems(List<ResultTable> tables) {
    List<Change> changes = new ArrayList<>();
    GridOrder order = GridOrder.of(context, tables);
    for (ResultTable table : tables) {
      int row = context.scales().sides(table).map(Sides::first).orElse(order.row());
      before(table)
          .filter(before -> row >= 0)
          .flatMap(before -> share(table, row, before))
          .ifPresent(changes::add);
    }
    changes.sort((one, other) -> Double.compare(other.width(), one.width()));
    return changes;
  }

  /** The changes of a question since the edition before, as a sentence; empty where none is. */
  Optional<List<Inline>> sentence(List<ResultTable> tables) {
    List<Change> all = tables.size() == 1 ? of(tables.get(0)) : ofItems(tables);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Change> told = all.stream().limit(MAX_TOLD).toList();
    List<Inline> list = new ArrayList<>();
    for (Change change : told) {
      if (!list.isEmpty()) {
        list.addAll(context.phrases().say("sentence.changes.next"));
      }
      list.addAll(said(tables, change));
    }
    Map<String, Object> values =
        Map.of("previous", context.value(nameOfBefore(tables.get(0))), "changes", list);
    String form = told.size() < all.size() ? ".largest" : told.size() == 1 ? ".one" : "";
    String key = "sentence.changes" + form;
    return Optional.of(
        context.say(key, values, told.stream().map(Change::evidence).toArray(Statement[]::new)));
  }

  private List<Inline> said(List<ResultTable> tables, Change change) {
    ResultTable table =
        tables.stream()
            .filter(each -> each.id().equals(change.figure().id().table()))
            .findFirst()
            .orElseThrow();
    int row = table.rowIndex(change.figure().id().row());
    Map<String, Object> values = new HashMap<>();
    values.put("item", context.value(labels.item(table)));
    values.put("label", row < 0 ? "" : context.value(context.text(table.rows().get(row).label())));
    values.put("figure", context.figure(change.figure()));
    values.put("before", context.figure(change.before()));
    String of = row < 0 ? ".mean" : tables.size() > 1 ? ".item" : "";
    return context.phrases().say("sentence.change" + of, values);
  }
}
