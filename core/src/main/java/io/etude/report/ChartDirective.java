package io.etude.report;

import io.etude.Diagnostic;
import io.etude.Problem;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.internal.Closest;
import io.etude.narrative.Directive;
import io.etude.report.chart.Callouts;
import io.etude.report.chart.Charts;
import io.etude.report.chart.OwnAnswers;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** The chart that a template asks for; what it can't show as asked is an error. */
final class ChartDirective {

  /** As many valid names end a message. */
  private static final int MAX_LISTED = 24;

  private final Context context;
  private final DirectiveNames names;
  private final List<Diagnostic> remarks;

  /**
   * Makes charts.
   *
   * @param remarks takes what an author should know of the charts
   */
  ChartDirective(Context context, DirectiveNames names, List<Diagnostic> remarks) {
    this.context = context;
    this.names = names;
    this.remarks = remarks;
  }

  List<Block> chart(Directive directive) {
    directive.expectKeys(
        "id",
        "title",
        "subtitle",
        "segment",
        "strong",
        "callout",
        "calloutlabel",
        "you",
        "intervals",
        "width",
        "top");
    directive.expectNoContent();
    Question question = names.question(directive);
    Optional<Segment> segment = directive.word("segment").map(id -> names.segment(directive, id));
    List<ResultTable> tables = names.tables(directive, segment);
    if (segment.filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent()) {
      DirectiveNames.expectOneItem(directive, tables);
    }
    segment.ifPresent(by -> expectOthers(directive, tables, by));
    Set<String> known = known(tables);
    Set<String> strong = new LinkedHashSet<>(directive.words("strong", known));
    OwnAnswers own =
        OwnAnswers.of(
            context,
            tables,
            directive.words("you", answers(tables)),
            message -> directive.errorAt("you", message));
    ChartRequest request =
        new ChartRequest(
            directive.word("id").orElse("chart-" + directive.argument()),
            question,
            Optional.empty(),
            tables,
            segment,
            directive.prose("title"),
            directive.prose("subtitle"),
            strong.isEmpty() ? own.strong() : strong,
            callouts(directive, tables.get(0)),
            directive.choice("intervals", ChartSpec.Intervals.class),
            directive.choice("width", Block.Width.class),
            top(directive, question, tables, segment));
    Charts charts = new Charts(context);
    if (!charts.areOf(question, segment.isPresent())) {
      throw directive.error(
          "has nothing to draw: "
              + (question instanceof NumericQuestion
                  ? "numbers are counted in bands; give the question \"bands\", or the chart a"
                      + " segment to compare means by"
                  : "the question has no answers to count"));
    }
    Optional<Chart> drawn = charts.chart(request, own);
    if (drawn.isEmpty()) {
      expectStrong(directive, strong, known, known, id -> "");
      return List.of(charts.instead(request));
    }
    Chart chart = drawn.get();
    if (!strong.isEmpty()) {
      Set<String> valid = charts.highlights(request);
      if (valid.isEmpty()) {
        throw directive.errorAt("strong", Problem.form(noHighlight(chart)));
      }
      expectStrong(directive, strong, known, valid, id -> whyNot(id, chart.spec(), tables));
    }
    if (request.isGridByGroups() && directive.word("you").isPresent()) {
      expectAnswers(directive, chart, request.table());
    }
    if (request.intervals().filter(wanted -> wanted != chart.spec().intervals()).isPresent()) {
      throw directive.errorAt("intervals", Problem.form(noIntervals(chart.spec(), request)));
    }
    request
        .callouts()
        .ifPresent(callouts -> callouts.forEach(callout -> expectBar(directive, chart, callout)));
    charts.whyMoreThanTop(request).ifPresent(why -> remarkOnTop(directive, why));
    return List.of(chart);
  }

  private void remarkOnTop(Directive directive, String why) {
    remarks.add(
        new Diagnostic(
            "moreThanTop",
            directive.place("top").toString(),
            "::: chart "
                + directive.argument()
                + " draws more answers than top="
                + directive.word("top").orElseThrow()
                + ": "
                + why,
            "leave top out, or name another number"));
  }

  /** Refuses groups that are made of the question's answers: shares of all and of nobody. */
  private void expectOthers(Directive directive, List<ResultTable> tables, Segment segment) {
    SelfCrossing crossings = new SelfCrossing(context.study().segments());
    for (ResultTable table : tables) {
      if (crossings.is(table.question(), table.item(), segment)) {
        throw directive.errorAt(
            "segment",
            Problem.form(
                "can't compare the groups of segment \""
                    + segment.id()
                    + "\": they are made of the answers to \""
                    + table.id().place()
                    + "\" itself; name another segment, or none"));
      }
    }
  }

  private String noIntervals(ChartSpec spec, ChartRequest request) {
    boolean stacked = spec instanceof ChartSpec.Diverging || spec instanceof ChartSpec.Stacked;
    return "can't show intervals: "
        + (stacked
            ? "the bars of this grid are stacked, and a part has no end of its own to put one at;"
                + " they are in the results as JSON"
            : "none of its figures has one, since " + whyNoInterval(request));
  }

  private String whyNoInterval(ChartRequest request) {
    boolean low =
        request.tables().stream()
            .flatMap(table -> table.columns().stream())
            .allMatch(column -> column.flags().contains(Flag.LOW_BASE));
    return low
        ? "all their bases are below the "
            + context.display().number(context.study().conventions().publishBase(), 0)
            + " that are published"
        : "the sample has too few sampling units for them, or the shares are of nobody or all";
  }

  /** How many of the most frequent answers have a bar. */
  private OptionalInt top(
      Directive directive, Question question, List<ResultTable> tables, Optional<Segment> segment) {
    Optional<String> word = directive.word("top");
    if (word.isEmpty()) {
      return OptionalInt.empty();
    }
    boolean choice = question instanceof SingleQuestion || question instanceof MultipleQuestion;
    if (!choice || tables.size() > 1 || segment.isPresent()) {
      throw directive.errorAt(
          "top", Problem.form("takes no top: it is for the bars of a question's answers"));
    }
    if (context.scales().keepsOrder(question)) {
      throw directive.errorAt(
          "top", Problem.form("takes no top: its answers have an order of their own"));
    }
    if (!word.get().matches("[1-9][0-9]{0,3}")) {
      throw directive.errorAt(
          word.get(),
          Problem.form("top is \"" + word.get() + "\"; it is a number of answers, 1 or more"));
    }
    return OptionalInt.of(Integer.parseInt(word.get()));
  }

  private void expectBar(Directive directive, Chart chart, ChartRequest.Callout callout) {
    FigureRef figure = callout.mark().source();
    boolean drawn =
        chart.spec() instanceof ChartSpec.Bars bars
            && bars.callouts().stream().anyMatch(c -> c.other().source().equals(figure));
    if (!drawn) {
      throw directive.errorAt(
          figure.reference(),
          "callout \""
              + figure.reference()
              + "\" belongs to no bar of the chart"
              + bars(chart, figure));
    }
  }

  /** Which bars the chart has, for a callout that is at none of them. */
  private String bars(Chart chart, FigureRef figure) {
    if (!(chart.spec() instanceof ChartSpec.Bars bars)) {
      return ", which has none: callouts are for the bars of a question's answers in all";
    }
    ResultTable table = context.results().table(figure.id().table()).orElseThrow();
    boolean net = table.rows().get(table.rowIndex(figure.id().row())).kind() == ResultRow.Kind.NET;
    List<String> valid =
        bars.marks().stream()
            .map(mark -> mark.source().id().row())
            .map(row -> table.id().figure(row, figure.id().column()).toString())
            .toList();
    return (net ? ": a net has none" : "") + listed(valid);
  }

  private static String listed(Collection<String> valid) {
    return "; valid: "
        + String.join(", ", valid.stream().limit(MAX_LISTED).toList())
        + (valid.size() > MAX_LISTED ? ", \u2026" : "");
  }

  /** The ids of items, answers and nets that strong may have in some chart of the question. */
  private static Set<String> known(List<ResultTable> tables) {
    Set<String> known = new LinkedHashSet<>();
    for (ResultTable table : tables) {
      table.item().ifPresent(item -> known.add(item.id()));
      table.rows().forEach(row -> known.add(row.id()));
    }
    return known;
  }

  /**
   * How the reader's own answers may be given: by their codes, with the item before them or not.
   */
  private static Set<String> answers(List<ResultTable> tables) {
    Set<String> answers = new HashSet<>();
    for (ResultTable table : tables) {
      for (ResultRow row : table.rows()) {
        answers.add(row.id());
        table.item().ifPresent(item -> answers.add(item.id() + ":" + row.id()));
      }
    }
    return answers;
  }

  /** Refuses names of what the question has not, or the chart has nothing of that stands out. */
  private static void expectStrong(
      Directive directive,
      Set<String> strong,
      Set<String> known,
      Set<String> valid,
      Function<String, String> why) {
    for (String id : strong) {
      if (!valid.contains(id)) {
        String closest = Closest.match(id, valid);
        String rest =
            known.contains(id)
                ? ", which the chart can't set off" + why.apply(id) + listed(valid)
                : closest.isEmpty() ? listed(valid) : closest;
        throw directive.errorAt(id, Problem.form("strong names \"" + id + "\"" + rest));
      }
    }
  }

  /** Why a chart can't set off a row of its table; empty for what is no row of it. */
  private static String whyNot(String id, ChartSpec spec, List<ResultTable> tables) {
    int index = tables.get(0).rowIndex(id);
    if (index < 0) {
      return "";
    }
    if (tables.size() > 1) {
      return ": it sets off items of the grid";
    }
    ResultRow row = tables.get(0).rows().get(index);
    if (row.kind() == ResultRow.Kind.NET) {
      return spec instanceof ChartSpec.Histogram
          ? ": the answers of this net are no neighbours, so that it has no bracket"
          : ": a net has no part of its own in it";
    }
    return row.category() == Category.Kind.ANSWER ? "" : ": it is no answer proper";
  }

  /** What is wrong with strong where the chart has nothing that it could set off. */
  private static String noHighlight(Chart chart) {
    return chart.spec() instanceof ChartSpec.Dots
        ? "takes no strong: in dots by group the rows stand out whose groups differ"
        : "takes no strong: no part of bars that are stacked to 100% stands out";
  }

  /** Refuses to mark the reader's answers where each dot is the share of a side of the scale. */
  private static void expectAnswers(Directive directive, Chart chart, ResultTable table) {
    boolean answers =
        ((ChartSpec.Dots) chart.spec())
            .rows().stream()
                .flatMap(row -> row.points().stream())
                .map(point -> table.rows().get(table.rowIndex(point.source().id().row())))
                .anyMatch(row -> row.kind() == ResultRow.Kind.CATEGORY);
    if (!answers) {
      throw directive.errorAt(
          "you",
          Problem.form("takes no you: its dots are shares of several answers; chart one item"));
    }
  }

  /** All figures of a question or item. */
  private Set<String> references(ResultTable charted) {
    Set<String> references = new HashSet<>();
    for (ResultTable table : context.results().tables()) {
      if (table.id().place().equals(charted.id().place())) {
        for (ResultColumn column : table.columns()) {
          table
              .rows()
              .forEach(row -> references.add(table.id().figure(row.id(), column.id()).toString()));
        }
      }
    }
    return references;
  }

  private Optional<List<ChartRequest.Callout>> callouts(Directive directive, ResultTable charted) {
    List<String> references = directive.words("callout", references(charted));
    boolean named = !references.isEmpty() && !references.equals(List.of("none"));
    if (!named && directive.word("calloutlabel").isPresent()) {
      throw directive.errorAt(
          "calloutlabel", Problem.form("takes calloutlabel with a callout only; name its figure"));
    }
    if (references.isEmpty()) {
      return Optional.empty();
    }
    if (references.equals(List.of("none"))) {
      return Optional.of(List.of());
    }
    List<ChartRequest.Callout> callouts = new ArrayList<>();
    for (String reference : references) {
      FigureRef figure = names.figure(directive, reference);
      ResultTable table = context.results().table(figure.id().table()).orElseThrow();
      ResultColumn column = table.column(figure.id().column()).orElseThrow();
      if (!table.id().place().equals(charted.id().place())) {
        throw directive.errorAt(
            reference,
            "callout \""
                + reference
                + "\" is a figure of another question than the chart's, \""
                + charted.id().place()
                + "\"");
      }
      int row = table.rowIndex(figure.id().row());
      if (row < 0) {
        throw directive.errorAt(reference, "callout \"" + reference + "\" is no row of a table");
      }
      ChartSpec.Mark mark = new Callouts(context).callout(table, row, column);
      callouts.add(
          new ChartRequest.Callout(
              figure.id().row(), mark.named(directive.text("calloutlabel").orElse(mark.label()))));
    }
    return Optional.of(callouts);
  }
}
