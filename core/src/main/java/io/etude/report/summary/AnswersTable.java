package io.etude.report.summary;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.Axis;
import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.report.chart.ChartSpecs;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.NetRows;
import io.etude.report.prose.Numbers;
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
 * A question as a row an answer: the bar and the figure of the total, a dot a group. A rating has a
 * row for its mean instead of those of its scale, with the distribution over the scale.
 */
final class AnswersTable {

  private final Context context;
  private final GroupBases bases;
  private final GroupCells groups;
  private final SummaryTexts texts;
  private final ChartSpecs marks;

  AnswersTable(Context context, GroupBases bases, SummaryTexts texts) {
    this.context = context;
    this.bases = bases;
    groups = new GroupCells(context);
    this.texts = texts;
    marks = new ChartSpecs(context);
  }

  /** The question, with its groups or without. */
  SummaryTable make(SummaryQuestion question, boolean grouped) {
    StatTable table = question.table();
    ResultTable total = question.total();
    OptionalInt statistic = statistic(table);
    List<Integer> sources = new ArrayList<>();
    List<SummaryTable.Row> rows = new ArrayList<>();
    statistic.ifPresent(
        row -> {
          sources.add(row);
          rows.add(statistic(table, row, total));
        });
    List<Integer> scale = statistic.isPresent() ? scale(total) : List.of();
    for (int r = 0; r < table.rows().size(); r++) {
      StatRow row = table.rows().get(r);
      boolean answer = row.kind() == StatRow.Kind.CATEGORY || row.kind() == StatRow.Kind.NET;
      if (answer && !scale.contains(r) && !NetRows.repeatsNet(total.rows(), r)) {
        sources.add(r);
        rows.add(answer(row, scale.isEmpty() ? row.level() : 0));
      }
    }
    boolean own = grouped && !bases.isUsual(table);
    if (own) {
      rows.add(base(table));
    }
    SummaryBanner banner = grouped ? bases.banner(table) : SummaryBanner.NONE;
    return SummaryTable.of("results-" + table.id())
        .tables(question.ids())
        .title(new Labels(context).heading(total))
        .subtitle(
            texts.subtitle(
                question.totals(), more(table, total, statistic.isPresent(), own || !grouped)))
        .form(SummaryTable.Form.ANSWERS)
        .groupForm(SummaryTable.GroupForm.STRIPS)
        .banner(banner)
        .totals(
            List.of(
                new SummaryTable.Total(
                    table.columns().get(0).label(),
                    SummaryTable.Total.Kind.BAR,
                    ColorRole.ORDINARY)))
        .rows(rows)
        .cells((row, column) -> cell(question, sources, scale, row, column))
        .build();
  }

  /** What stands behind the base: nets, scores, bases that aren't the heading's, statistics. */
  private List<List<Inline>> more(
      StatTable table, ResultTable total, boolean statistic, boolean bare) {
    List<List<Inline>> more = new ArrayList<>();
    NetRows.note(context, total).ifPresent(more::add);
    ScoreNote.of(context, total).ifPresent(more::add);
    if (!bare) {
      more.addAll(bases.otherBases(List.of(table)));
    }
    if (!statistic) {
      more.addAll(statistics(table, -1));
      whose(total).ifPresent(sentence -> more.add(SummaryTexts.text(sentence)));
    }
    return more;
  }

  private SummaryCell cell(
      SummaryQuestion question, List<Integer> sources, List<Integer> scale, int row, int column) {
    StatTable table = question.table();
    if (row == sources.size()) {
      return column == 0 ? SummaryCell.EMPTY : bases.cell(List.of(table), column);
    }
    int source = sources.get(row);
    if (column > 0) {
      return groups.cell(table, source, column, true);
    }
    SummaryCell.Builder cell = SummaryCell.of(table.cell(source, 0));
    if (table.rows().get(source).kind() == StatRow.Kind.SUMMARY) {
      List<ChartSpec.Mark> columns = columns(question.total(), scale);
      return cell.parts(columns).words(texts.parts(columns)).build();
    }
    boolean net = table.rows().get(source).kind() == StatRow.Kind.NET;
    ResultTable total = question.total();
    ColorRole role = net ? netRole(total, source) : role(total, source);
    return cell.parts(List.of(marks.mark(total, source, total.total(), role))).build();
  }

  /**
   * A net stands out, that of the bad side of a scale in the colour of its answers; one that is on
   * no side, beside others that are, in that of neutral answers.
   */
  private ColorRole netRole(ResultTable total, int row) {
    Optional<Net.Side> side = context.scales().side(total, row);
    if (side.isEmpty()
        && Rows.nets(total).stream()
            .anyMatch(net -> context.scales().side(total, net).isPresent())) {
      return ColorRole.NEUTRAL;
    }
    return side.filter(s -> s == Net.Side.NEGATIVE).isPresent()
        ? ColorRole.negative(0, 1)
        : ColorRole.EMPHASIS;
  }

  private static ColorRole role(ResultTable total, int row) {
    return Rows.apart(total).contains(row) ? ColorRole.NO_ANSWER : ColorRole.ORDINARY;
  }

  private List<ChartSpec.Mark> columns(ResultTable total, List<Integer> scale) {
    return scale.stream()
        .map(row -> marks.mark(total, row, total.total(), ColorRole.ORDINARY))
        .toList();
  }

  private SummaryTable.Row answer(StatRow row, int level) {
    SummaryTable.Row.Kind kind =
        row.kind() == StatRow.Kind.NET ? SummaryTable.Row.Kind.NET : SummaryTable.Row.Kind.ANSWER;
    return new SummaryTable.Row(
        row.id(), kind, context.ofStudy(row.label()), level, Optional.empty());
  }

  /** The row of the mean, named with the other statistics of the total. */
  private SummaryTable.Row statistic(StatTable table, int shown, ResultTable total) {
    StatRow row = table.rows().get(shown);
    String name = withUnit(row.label(), total);
    List<Inline> label = new ArrayList<>(SummaryTexts.text(name));
    for (List<Inline> others : statistics(table, shown)) {
      label.set(0, new Inline.Strong(SummaryTexts.text(name)));
      label.add(new Inline.Text(" "));
      label.addAll(others);
    }
    whose(total).ifPresent(sentence -> label.add(new Inline.Text(" " + sentence)));
    double floor = Numbers.areNeverNegative(total) ? 0 : Double.NEGATIVE_INFINITY;
    Optional<Axis> axis = new StatisticAxis(context).of(table, shown, total.question(), floor);
    return new SummaryTable.Row(row.id(), SummaryTable.Row.Kind.STATISTIC, label, 0, axis);
  }

  private String withUnit(String label, ResultTable total) {
    String unit =
        total.question() instanceof NumericQuestion numeric ? context.text(numeric.unit()) : "";
    return unit.isEmpty()
        ? label
        : context.phrases().text("summary.unit", Map.of("label", label, "unit", unit));
  }

  private static SummaryTable.Row base(StatTable table) {
    StatRow row = table.rows().get(GroupBases.baseRow(table));
    return new SummaryTable.Row(
        row.id(), SummaryTable.Row.Kind.BASE, SummaryTexts.text(row.label()), 0, Optional.empty());
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

  /** The rows of a rating's scale, which are drawn as a distribution. */
  private static List<Integer> scale(ResultTable total) {
    return total.question() instanceof RatingQuestion ? Rows.answers(total) : List.of();
  }

  /** Whose mean it is, if not that of the base. */
  private Optional<String> whose(ResultTable total) {
    return new Bases(context).numbers(List.of(total));
  }

  /** The other statistics of the total, as a sentence. */
  private List<List<Inline>> statistics(StatTable table, int shown) {
    List<String> parts = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      StatRow row = table.rows().get(r);
      if (row.kind() == StatRow.Kind.SUMMARY && shown != r) {
        Figure cell = table.cell(r, 0);
        parts.add(
            context
                .phrases()
                .text("summary.part", Map.of("label", row.label(), "figure", cell.text())));
      }
    }
    return parts.isEmpty()
        ? List.of()
        : List.of(texts.say("summary.statistics", Map.of("parts", String.join("\u00a0· ", parts))));
  }
}
