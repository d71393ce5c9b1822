package io.etude.report.prose;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.text.Inline;
import io.etude.language.Phrases;
import io.etude.report.scale.Scales;
import io.etude.report.scale.Sides;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A paragraph about a question, written from its figures by phrase templates. */
public final class Sentences {

  private static final int FEW_GROUPS = 4;

  private final Context context;

  public Sentences(Context context) {
    this.context = context;
  }

  /** What the paragraph says; nothing if no figure may be published. */
  public List<Inline> about(List<ResultTable> tables) {
    List<List<Inline>> sentences = new ArrayList<>();
    ResultTable table = tables.get(0);
    if (table.question() instanceof GridQuestion) {
      grid(tables, sentences);
    } else if (table.question() instanceof RatingQuestion rating) {
      rating(table, rating, sentences);
    } else if (table.question() instanceof NumericQuestion) {
      numeric(table, sentences);
    } else {
      if (table.question() instanceof SingleQuestion) {
        nets(table, sentences);
      }
      boolean groups = new SelfCrossing(context.study().segments()).makesGroups(table.question());
      (groups ? groups(table) : ranking(table)).ifPresent(sentences::add);
    }
    if (sentences.isEmpty()) {
      return List.of();
    }
    new Answered(context).of(tables).ifPresent(whom -> sentences.add(0, whom));
    return Inline.joined(sentences);
  }

  private void rating(ResultTable table, RatingQuestion rating, List<List<Inline>> sentences) {
    mean(table)
        .ifPresent(
            mean ->
                sentences.add(
                    context
                        .phrases()
                        .say(
                            "sentence.mean",
                            Map.of(
                                "mean", mean,
                                "from", context.display().integer(rating.from()),
                                "to", context.display().integer(rating.to())))));
    nets(table, sentences);
  }

  private void nets(ResultTable table, List<List<Inline>> sentences) {
    for (int net : Rows.nets(table)) {
      if (Rows.publishable(table.total(), net)) {
        sentences.add(
            context
                .phrases()
                .say(
                    "sentence.net",
                    Map.of(
                        "label", context.value(label(table, net)),
                        "figure", figure(table, net),
                        "ofWhom", new Bases(context).ofWhom(table))));
      }
    }
  }

  private void numeric(ResultTable table, List<List<Inline>> sentences) {
    if (!TypicalNumber.of(table).isKnown()) {
      return;
    }
    NumericQuestion question = (NumericQuestion) table.question();
    Map<String, Object> values = new HashMap<>();
    for (Summary summary : table.total().summaries()) {
      if (summary.estimate().isPresent()) {
        FigureRef figure = FigureRef.summary(table, summary, table.total());
        values.put(place(summary), context.figure(figure));
        values.put(place(summary) + "Unit", context.unit(question, figure));
      }
    }
    if (values.containsKey("mean") && values.containsKey("median")) {
      String skewed = TypicalNumber.of(table).isSkewed() ? ".skewed" : "";
      String spread = spread(table) ? ".spread" : "";
      String unit = question.unit().isEmpty() ? "" : ".unit";
      sentences.add(context.phrases().say("sentence.numeric" + skewed + spread + unit, values));
    }
  }

  /** The place of a statistic in the phrases. */
  private static String place(Summary summary) {
    return switch (summary.stat()) {
      case Q1 -> "low";
      case Q3 -> "high";
      default -> summary.stat().code();
    };
  }

  /** Whether both quartiles are known and print as two numbers. */
  private boolean spread(ResultTable table) {
    Optional<String> low = printed(table, Summary.Stat.Q1);
    Optional<String> high = printed(table, Summary.Stat.Q3);
    return low.isPresent() && high.isPresent() && !low.equals(high);
  }

  private Optional<String> printed(ResultTable table, Summary.Stat stat) {
    return table
        .total()
        .summary(stat)
        .filter(summary -> summary.estimate().isPresent())
        .map(summary -> FigureRef.summary(table, summary, table.total()))
        .map(figure -> context.figures().of(figure).text());
  }

  /**
   * The first three of the answers that were given in order; only those that come first where none
   * leads significantly. Empty if one is hidden, which may be among them.
   */
  private Optional<List<Inline>> ranking(ResultTable table) {
    List<Integer> rows = given(table);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Lead lead =
        rows.size() == 1
            ? new Lead(Lead.Kind.CLEAR, Lead.Among.ALL, rows)
            : Lead.of(context, table);
    List<Integer> most = rows.subList(0, Math.min(3, rows.size()));
    boolean untested =
        lead.kind() == Lead.Kind.UNKNOWN
            && most.stream().anyMatch(row -> Rows.isCatchAll(table, row));
    if (lead.among() == Lead.Among.NAMED || untested) {
      return named(table, rows);
    }
    Statement falling = new Statement.Falling(table, most);
    return Optional.of(
        switch (lead.kind()) {
          case TIED -> tied(table, lead.rows());
          case CLEAR ->
              ranking("", table, most, falling, new Statement.MostGiven(table, rows.get(0)));
          case CLOSE -> {
            List<Integer> first = lead.rows().stream().limit(3).toList();
            yield ranking("close.", table, first, new Statement.NoClearLead(table, first));
          }
          case UNKNOWN -> ranking("listed.", table, most, falling);
        });
  }

  /**
   * The first three of the answers that are named, where "something else" or "none of these" is
   * among the first of all; no more than all others that are named are behind.
   */
  private Optional<List<Inline>> named(ResultTable table, List<Integer> given) {
    List<Integer> rows = Rows.named(table, given);
    int count = Math.min(3, rows.size());
    while (count > 0
        && count < rows.size()
        && Rows.tied(context, table, rows.get(count - 1), rows.get(count))) {
      count--;
    }
    if (count == 0) {
      return Optional.empty();
    }
    List<Integer> first = rows.subList(0, count);
    return Optional.of(ranking("named.", table, first, new Statement.Falling(table, first)));
  }

  /** The answers that were given, by falling share; none if one is hidden. */
  private static List<Integer> given(ResultTable table) {
    List<Integer> all = new ArrayList<>(Rows.answers(table));
    all.addAll(Rows.apart(table));
    boolean hidden = all.stream().anyMatch(row -> Rows.share(table, row) < 0);
    return hidden
        ? List.of()
        : Rows.byShare(table, all).stream()
            .filter(row -> Rows.share(table, row) > 0 && Rows.publishable(table.total(), row))
            .toList();
  }

  /**
   * Whom a question that makes groups found: whom a survey asked is no opinion, of which one is
   * ahead of another. A few groups in their order, of more of them the largest, where it can be
   * told which they are.
   */
  private Optional<List<Inline>> groups(ResultTable table) {
    List<Integer> rows = given(table);
    if (!rows.isEmpty() && rows.size() <= FEW_GROUPS) {
      boolean ordered = context.scales().ordered(table.question());
      List<Integer> all = ordered ? rows.stream().sorted().toList() : rows;
      return Optional.of(ranking("groups.", table, all));
    }
    int named = Math.min(3, rows.size());
    while (named > 0 && Rows.tied(context, table, rows.get(named - 1), rows.get(named))) {
      named--;
    }
    if (named == 0) {
      return Optional.empty();
    }
    List<Integer> first = rows.subList(0, named);
    Statement falling = new Statement.Falling(table, first);
    return Optional.of(ranking("groups.largest.", table, first, falling));
  }

  private List<Inline> ranking(
      String form, ResultTable table, List<Integer> rows, Statement... statements) {
    Map<String, Object> values = new HashMap<>();
    values.put("ofWhom", new Bases(context).ofWhom(table));
    for (int i = 0; i < rows.size(); i++) {
      char place = (char) ('A' + i);
      values.put("label" + place, context.value(label(table, rows.get(i))));
      values.put("figure" + place, figure(table, rows.get(i)));
    }
    return context.say("sentence.ranking." + form + rows.size(), values, statements);
  }

  private List<Inline> tied(ResultTable table, List<Integer> rows) {
    List<String> answers =
        rows.stream().map(row -> context.display().quote(label(table, row))).toList();
    return context.say(
        "sentence.ranking.tied",
        Map.of("answers", context.display().list(answers), "figure", figure(table, rows.get(0))),
        new Statement.FirstTogether(table, rows));
  }

  private void grid(List<ResultTable> tables, List<List<Inline>> sentences) {
    List<ResultTable> known =
        tables.stream()
            .filter(t -> t.total().cells().stream().anyMatch(c -> c.share().isPresent()))
            .toList();
    if (known.size() < 2) {
      known.forEach(table -> ranking(table).ifPresent(s -> sentences.add(item(table, s))));
      return;
    }
    boolean declared =
        context
            .scales()
            .straight(known.get(0))
            .filter(sides -> sides.valence() == Sides.Valence.DECLARED)
            .isPresent();
    if (declared) {
      balances(tables, sentences);
    } else {
      mostAndLeast(tables, sentences);
    }
  }

  /** Which items are best and worst off; only where the codebook says which side is good. */
  private void balances(List<ResultTable> tables, List<List<Inline>> sentences) {
    GridOrder order = GridOrder.byBalance(context, tables);
    order
        .first()
        .ifPresent(
            table -> sentences.add(side("sentence.best", order, table, Statement.End.FIRST)));
    order
        .last()
        .ifPresent(
            table -> sentences.add(side("sentence.worst", order, table, Statement.End.LAST)));
    boolean reversed =
        tables.stream().anyMatch(t -> t.item().filter(GridQuestion.Item::reversed).isPresent());
    Sides sides = context.scales().straight(tables.get(0)).orElseThrow();
    long outnumbered = 0;
    for (ResultTable table : tables) {
      double balance = sides.balance(table);
      if (balance == Double.NEGATIVE_INFINITY || reversed) {
        return;
      }
      outnumbered += balance < -1e-12 ? 1 : 0;
    }
    if (outnumbered > 0) {
      sentences.add(
          context.say(
              outnumbered == tables.size() ? "sentence.outnumbered.all" : "sentence.outnumbered",
              Map.of(
                  "count", context.display().integer(outnumbered),
                  "all", context.display().integer(tables.size()),
                  "positive", label(tables.get(0), sides.first()),
                  "negative", label(tables.get(0), sides.second())),
              new Statement.Outnumbered(outnumbered, table -> sides, tables)));
    }
  }

  /** For which items one answer was given most and least; judges nothing. */
  private void mostAndLeast(List<ResultTable> tables, List<List<Inline>> sentences) {
    int row =
        context
            .scales()
            .straight(tables.get(0))
            .map(Sides::first)
            .orElseGet(() -> GridOrder.leading(tables.get(0)));
    GridOrder order = GridOrder.byShare(context, tables, row);
    Optional<ResultTable> first = order.first();
    Optional<ResultTable> last = order.last();
    Map<String, Object> values = new HashMap<>();
    values.put("answer", label(tables.get(0), row));
    first.ifPresent(table -> end(values, "first", table, row));
    last.ifPresent(table -> end(values, "last", table, row));
    if ((first.isPresent() || last.isPresent()) && !order.isByCode()) {
      String key = first.isEmpty() ? "least" : last.isEmpty() ? "most" : "mostAndLeast";
      String form = order.leads() ? "" : ".close";
      sentences.add(context.say("sentence." + key + form, values, order.statements()));
    }
  }

  private void end(Map<String, Object> values, String place, ResultTable table, int row) {
    values.put(place, context.text(table.item().orElseThrow().label()));
    values.put(place + "Figure", figure(table, row));
  }

  private List<Inline> item(ResultTable table, List<Inline> sentence) {
    return context
        .phrases()
        .say(
            "sentence.item",
            Map.of("item", context.text(table.item().orElseThrow().label()), "sentence", sentence));
  }

  private List<Inline> side(String key, GridOrder order, ResultTable table, Statement.End end) {
    Sides sides = context.scales().sides(table).orElseThrow();
    return context.say(
        order.leads(end) ? key : key + ".close",
        Map.of(
            "item", context.text(table.item().orElseThrow().label()),
            "positive", favourable(table, sides),
            "negative", label(table, sides.second()),
            "plus", figure(table, sides.first()),
            "minus", figure(table, sides.second())),
        new Statement.EndOfBalances(
            table, t -> context.scales().sides(t).orElseThrow(), order.tables(), end));
  }

  /** The good side of an item; that it is one is said where the item is worded the other way. */
  private String favourable(ResultTable table, Sides sides) {
    String answer = label(table, sides.first());
    return Scales.isReversed(table)
        ? context.phrases().text("label.answer.reversed", Map.of("answer", answer))
        : answer;
  }

  private String label(ResultTable table, int row) {
    return context.text(table.rows().get(row).label());
  }

  private Phrases.TwoForms figure(ResultTable table, int row) {
    return context.figure(FigureRef.share(table, row, table.total()));
  }

  /** The mean of a rating as running text; empty if it has none, or one on too small a base. */
  private Optional<Phrases.TwoForms> mean(ResultTable table) {
    return table
        .total()
        .summary(Summary.Stat.MEAN)
        .filter(s -> Rows.publishable(table.total(), s.stat()))
        .map(s -> context.figure(FigureRef.summary(table, s, table.total())));
  }
}
