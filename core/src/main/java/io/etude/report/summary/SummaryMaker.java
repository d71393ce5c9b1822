package io.etude.report.summary;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.language.Terms;
import io.etude.report.chart.ChartSpecs;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Battery;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.NetRows;
import io.etude.report.prose.Rows;
import io.etude.report.prose.ScoreNote;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes the tables of the results in summary, which have one shape: a row for an answer, a mean, an
 * item or a question; the total with its drawing; a cell with a figure for each group.
 */
final class SummaryMaker {

  private final Context context;
  private final GroupBases bases;
  private final GroupShades shades;
  private final SummaryTexts texts;
  private final ChartSpecs marks;
  private final boolean grouped;

  /**
   * A maker of tables.
   *
   * @param grouped whether they have the groups, or totals alone
   */
  SummaryMaker(Context context, GroupBases bases, SummaryTexts texts, boolean grouped) {
    this.context = context;
    this.bases = bases;
    this.texts = texts;
    this.grouped = grouped;
    shades = new GroupShades(context);
    marks = new ChartSpecs(context);
  }

  /**
   * A question by its answers. A rating has a row for its mean instead of those of its scale, with
   * the distribution over the scale.
   */
  StatTable answers(SummaryQuestion question) {
    StatTable table = question.table();
    ResultTable total = question.total();
    OptionalInt statistic = statistic(table);
    boolean rated = statistic.isPresent() && total.question() instanceof RatingQuestion;
    List<Integer> scale = rated ? Rows.answers(total) : List.of();
    List<SummaryLine> lines = new ArrayList<>();
    statistic.ifPresent(row -> lines.add(statistic(table, row, total, scale)));
    for (int r = 0; r < total.rows().size(); r++) {
      if (!scale.contains(r) && !NetRows.repeatsNet(total.rows(), r)) {
        StatRow row = table.rows().get(r);
        int level = rated ? 0 : row.level();
        StatRow own = new StatRow(row.id(), row.label(), row.kind(), level, row.opensGroup());
        lines.add(new SummaryLine(own, List.of(), table, r, new CellDrawing.Bar(role(total, r))));
      }
    }
    List<List<Inline>> more = new ArrayList<>();
    NetRows.note(context, total).ifPresent(more::add);
    ScoreNote.of(context, total).ifPresent(more::add);
    if (statistic.isEmpty()) {
      more.addAll(statistics(table, total, -1));
    }
    return table(question, lines)
        .title(new Labels(context).heading(total))
        .subtitle(texts.subtitle(question.totals(), more))
        .build();
  }

  /** The items of a grid. */
  StatTable grid(SummaryQuestion question) {
    GridItems items = new GridItems(context, question.totals());
    List<SummaryLine> lines = new ArrayList<>();
    items.items().forEach(item -> lines.add(line(item, items, question.tableOf(item.total()))));
    List<List<Inline>> more = new ArrayList<>();
    if (items.turned()) {
      more.add(context.phrases().say("note.reversed"));
    }
    boolean sided = items.second().isPresent();
    if (!sided || grouped && question.table().columns().size() > 1) {
      String key = sided ? "summary.measure.groups" : "summary.measure";
      more.add(context.phrases().say(key, Map.of("answer", items.first())));
    }
    return table(question, lines)
        .title(context.heading(question.total().question().label()))
        .subtitle(texts.subtitle(question.totals(), more))
        .scale(items.scale())
        .build();
  }

  private SummaryLine line(GridItems.Item item, GridItems items, StatTable table) {
    List<CellDrawing.Side> sides = new ArrayList<>();
    item.against()
        .ifPresent(
            against -> {
              Figure one = table.cell(item.figure(), 0);
              Figure other = table.cell(against, 0);
              sides.add(new CellDrawing.Side(items.first(), one, ColorRole.positive(0, 1)));
              sides.add(
                  new CellDrawing.Side(
                      items.second().orElseThrow(), other, ColorRole.negative(0, 1)));
              sides.add(
                  new CellDrawing.Side(
                      Terms.of(context.language()).get("balance"),
                      balance(one, other),
                      ColorRole.ORDINARY));
            });
    return new SummaryLine(
        row(item.total(), item.label()),
        List.of(),
        table,
        item.figure(),
        new CellDrawing.Parts(item.bar(), sides, texts.words(sides, item.bar())));
  }

  private static StatRow row(ResultTable total, String label) {
    return new StatRow(total.id().place(), label, StatRow.Kind.ITEM, 0, false);
  }

  /** The share of the one side less that of the other, of the unrounded figures. */
  private Figure balance(Figure one, Figure other) {
    if (one.number().isEmpty() || other.number().isEmpty()) {
      Figure hidden = one.number().isEmpty() ? one : other;
      return Figure.absent(Figure.Kind.POINTS, hidden.absence().orElseThrow()).build();
    }
    return context.figures().score(one.number().getAsDouble() - other.number().getAsDouble());
  }

  /** Questions with the same two answers, by the share of the first. */
  StatTable battery(List<SummaryQuestion> questions) {
    SummaryQuestion all = SummaryQuestion.joined(questions);
    Battery battery = Battery.of(context, all.totals());
    List<Integer> parts = new ArrayList<>(Rows.answers(battery.first()));
    parts.addAll(Rows.apart(battery.first()));
    List<ChartSpec.Part> scale = new ArrayList<>();
    for (int part : parts) {
      String label = context.text(battery.first().rows().get(part).label());
      scale.add(new ChartSpec.Part(label, side(battery.first(), part, part == battery.row())));
    }
    List<SummaryLine> lines = new ArrayList<>();
    for (ResultTable total : all.totals()) {
      List<ChartSpec.Mark> bar = new ArrayList<>();
      for (int p = 0; p < parts.size(); p++) {
        bar.add(marks.mark(total, parts.get(p), total.total(), scale.get(p).role()));
      }
      String label = context.capital(context.text(total.question().label()));
      List<Inline> about = texts.subtitle(List.of(total), List.of());
      CellDrawing drawn = new CellDrawing.Parts(bar, List.of(), texts.words(List.of(), bar));
      lines.add(
          new SummaryLine(row(total, label), about, all.tableOf(total), battery.row(), drawn));
    }
    return table(all, lines).title(battery.title(context)).scale(scale).build();
  }

  private static ColorRole side(ResultTable table, int row, boolean first) {
    if (!table.rows().get(row).category().isAnswer()) {
      return ColorRole.NO_ANSWER;
    }
    return first ? ColorRole.oneSide(0, 1) : ColorRole.otherSide(0, 1);
  }

  /** The table of some rows, with a row of bases if they aren't those of the headings. */
  private StatTable.Builder table(SummaryQuestion question, List<SummaryLine> lines) {
    StatTable any = question.table();
    List<StatColumn> columns =
        any.columns().stream()
            .limit(grouped ? any.columns().size() : 1)
            .map(c -> new StatColumn(c.id(), c.heading(), "", c.segment(), c.mark()))
            .toList();
    List<StatRow> rows = new ArrayList<>(lines.stream().map(SummaryLine::row).toList());
    // what was written has but a base
    List<StatTable> sources =
        lines.isEmpty()
            ? List.of(any)
            : lines.stream().map(SummaryLine::source).distinct().toList();
    if (lines.isEmpty() || grouped && !sources.stream().allMatch(bases::isUsual)) {
      StatRow base = any.rows().get(GroupBases.baseRow(any));
      rows.add(new StatRow(base.id(), base.label(), StatRow.Kind.BASE, 0, true));
    }
    boolean each = sources.size() > 1;
    return StatTable.of("results-" + any.id(), any.subject())
        .sumsUp((each ? sources : question.tables()).stream().map(StatTable::id).toList())
        .segments(grouped ? any.segments() : List.of())
        .spanners(grouped ? any.spanners() : List.of())
        .columns(columns)
        .bases(grouped ? bases.printed(any) : List.of())
        .about(lines.stream().map(SummaryLine::about).toList())
        .rows(rows)
        .cells(
            (row, column, measure) ->
                row == lines.size()
                    ? bases.bases(sources, column)
                    : lines.get(row).source().cell(lines.get(row).figure(), column, measure))
        .drawings(
            (row, column) -> row == lines.size() ? Optional.empty() : drawing(lines, row, column));
  }

  private Optional<CellDrawing> drawing(List<SummaryLine> lines, int row, int column) {
    SummaryLine line = lines.get(row);
    return Optional.of(
        column == 0 ? line.total() : shades.shade(line.source(), line.figure(), column));
  }

  /**
   * A net stands out, that of the bad side of a scale in the colour of its answers; one that is on
   * no side, beside others that are, in that of neutral answers.
   */
  private ColorRole role(ResultTable total, int row) {
    if (!Rows.nets(total).contains(row)) {
      return Rows.apart(total).contains(row) ? ColorRole.NO_ANSWER : ColorRole.ORDINARY;
    }
    Optional<Net.Side> side = context.scales().side(total, row);
    boolean others =
        Rows.nets(total).stream().anyMatch(net -> context.scales().side(total, net).isPresent());
    if (side.isEmpty() && others) {
      return ColorRole.NEUTRAL;
    }
    return side.filter(Net.Side.NEGATIVE::equals).isPresent()
        ? ColorRole.negative(0, 1)
        : ColorRole.EMPHASIS;
  }

  /** The row of the mean, with the distribution over the scale. */
  private SummaryLine statistic(
      StatTable table, int shown, ResultTable total, List<Integer> scale) {
    StatRow row = table.rows().get(shown);
    List<ChartSpec.Mark> columns =
        scale.stream().map(r -> marks.mark(total, r, total.total(), ColorRole.ORDINARY)).toList();
    return new SummaryLine(
        new StatRow(row.id(), withUnit(row.label(), total), StatRow.Kind.SUMMARY, 0, true),
        Inline.joined(statistics(table, total, shown)),
        table,
        shown,
        new CellDrawing.Histogram(columns, texts.words(List.of(), columns)));
  }

  private String withUnit(String label, ResultTable total) {
    String unit =
        total.question() instanceof NumericQuestion numeric ? context.text(numeric.unit()) : "";
    return unit.isEmpty()
        ? label
        : context.phrases().text("summary.unit", Map.of("label", label, "unit", unit));
  }

  /** The row of the mean, else of the score. */
  private static OptionalInt statistic(StatTable table) {
    for (Summary.Stat stat : List.of(Summary.Stat.MEAN, Summary.Stat.NPS)) {
      for (int r = 0; r < table.rows().size(); r++) {
        StatRow row = table.rows().get(r);
        if (row.kind() == StatRow.Kind.SUMMARY && row.id().equals(stat.code())) {
          return OptionalInt.of(r);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The other statistics of the total, and whose all of them are if not of those in the base. */
  private List<List<Inline>> statistics(StatTable table, ResultTable total, int shown) {
    List<String> parts = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      StatRow row = table.rows().get(r);
      if (row.kind() == StatRow.Kind.SUMMARY && shown != r) {
        parts.add(
            context
                .phrases()
                .text(
                    "summary.part",
                    Map.of("label", row.label(), "figure", table.cell(r, 0).text())));
      }
    }
    List<List<Inline>> said = new ArrayList<>();
    if (!parts.isEmpty()) {
      String list = String.join("\u00a0· ", parts);
      said.add(context.phrases().say("summary.statistics", Map.of("parts", list)));
    }
    new Bases(context)
        .numbers(List.of(total))
        .ifPresent(whose -> said.add(List.of(new Inline.Text(whose))));
    return said;
  }
}
