package io.etude.report.chart;

import io.etude.codebook.Category;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.ColorRole;
import io.etude.report.prose.Context;
import io.etude.report.prose.Rows;
import io.etude.report.prose.Sides;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The chart of a grid: diverging bars if its scale has two sides (two nets that lie apart, the
 * first one being the positive side), else bars stacked to 100 %.
 */
public final class GridCharts {

  private final Context context;
  private final ChartSpecs marks;

  public GridCharts(Context context) {
    this.context = context;
    this.marks = new ChartSpecs(context);
  }

  public Optional<ChartSpec> spec(ChartRequest request) {
    return Optional.of(
        isDiverging(request.table())
            ? diverging(request, Sides.of(request.table()).orElseThrow())
            : stacked(request.tables()));
  }

  /**
   * What the rows of a grid's chart are sorted by, from the highest; items without a published
   * figure have none.
   */
  public static double[] sortKeys(List<ResultTable> tables) {
    ResultTable first = tables.get(0);
    Optional<Sides> sides = isDiverging(first) ? Sides.of(first) : Optional.empty();
    int row = sides.map(Sides::positive).orElse(leading(first));
    return tables.stream()
        .filter(table -> table.total().cells().get(row).share().isPresent())
        .mapToDouble(table -> sides.map(s -> s.balance(table)).orElse(Rows.share(table, row)))
        .boxed()
        .sorted(Comparator.reverseOrder())
        .mapToDouble(key -> key)
        .toArray();
  }

  private static boolean isDiverging(ResultTable table) {
    return Sides.of(table).isPresent() && Rows.apart(table).size() <= 1;
  }

  /** The row that stacked bars are sorted by. A net says more than the first category. */
  private static int leading(ResultTable table) {
    return Rows.nets(table).isEmpty() ? Rows.answers(table).get(0) : Rows.nets(table).get(0);
  }

  private ChartSpec diverging(ChartRequest request, Sides sides) {
    List<ResultTable> sorted = sides.byBalance(request.tables());
    List<ColorRole> roles = sideRoles(request.table(), sides.scale());
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      String item = sorted.get(i).item().map(it -> it.id()).orElse("");
      boolean strong =
          request.strong().isEmpty()
              ? i == 0 || i == sorted.size() - 1
              : request.strong().contains(item);
      rows.add(row(sorted.get(i), sides, roles, strong ? Emphasis.STRONG : Emphasis.NORMAL));
    }
    ResultTable first = request.table();
    return new ChartSpec.Diverging(
        parts(first, sides.scale(), roles),
        context.text(first.rows().get(sides.positive()).label()),
        context.text(first.rows().get(sides.negative()).label()),
        Rows.apart(first).stream()
            .findFirst()
            .map(row -> context.text(first.rows().get(row).label())),
        rows);
  }

  private ChartSpec.Diverging.Row row(
      ResultTable table, Sides sides, List<ColorRole> roles, Emphasis emphasis) {
    ChartSpec.Diverging.Row.Builder row =
        ChartSpec.Diverging.Row.builder(
                label(table),
                marks(table, sides.scale(), roles),
                marks.mark(table, sides.positive(), table.total(), ColorRole.ORDINARY),
                marks.mark(table, sides.negative(), table.total(), ColorRole.ORDINARY))
            .emphasis(emphasis);
    Rows.apart(table).stream()
        .findFirst()
        .map(index -> marks.mark(table, index, table.total(), ColorRole.NO_ANSWER))
        .ifPresent(row::apart);
    return row.build();
  }

  /** The positive answers, the neutral one, the negative ones; without a neutral one by halves. */
  private static List<ColorRole> sideRoles(ResultTable table, List<Integer> scale) {
    int neutral = neutral(table, scale);
    int positives = neutral >= 0 ? neutral : scale.size() / 2;
    int negatives = scale.size() - positives - (neutral >= 0 ? 1 : 0);
    List<ColorRole> roles = new ArrayList<>();
    for (int i = 0; i < scale.size(); i++) {
      if (i == neutral) {
        roles.add(ColorRole.NEUTRAL);
      } else if (i < positives) {
        roles.add(ColorRole.positive(i, positives));
      } else {
        roles.add(ColorRole.negative(scale.size() - 1 - i, negatives));
      }
    }
    return roles;
  }

  private static int neutral(ResultTable table, List<Integer> scale) {
    for (int i = 0; i < scale.size(); i++) {
      ResultRow row = table.rows().get(scale.get(i));
      if (row.category() == Category.Kind.NEUTRAL) {
        return i;
      }
    }
    return -1;
  }

  private ChartSpec stacked(List<ResultTable> tables) {
    ResultTable first = tables.get(0);
    List<Integer> parts = new ArrayList<>(Rows.answers(first));
    int leading = leading(first);
    parts.addAll(Rows.apart(first));
    List<ColorRole> roles = steps(first, parts);
    List<ChartSpec.Stacked.Row> rows =
        tables.stream()
            .sorted(
                Comparator.comparingDouble((ResultTable t) -> Rows.share(t, leading)).reversed())
            .map(table -> new ChartSpec.Stacked.Row(label(table), marks(table, parts, roles)))
            .toList();
    return new ChartSpec.Stacked(parts(first, parts, roles), rows);
  }

  /** Steps of the scale in order; neutral answers and don't-knows have roles of their own. */
  private static List<ColorRole> steps(ResultTable table, List<Integer> parts) {
    List<ColorRole> roles = new ArrayList<>();
    for (int part : parts) {
      roles.add(
          switch (table.rows().get(part).category()) {
            case ANSWER -> ColorRole.step(roles.size(), parts.size());
            case NEUTRAL -> ColorRole.NEUTRAL;
            default -> ColorRole.NO_ANSWER;
          });
    }
    return roles;
  }

  private String label(ResultTable table) {
    return context.text(table.item().map(item -> item.label()).orElse(table.question().label()));
  }

  private List<ChartSpec.Part> parts(ResultTable table, List<Integer> rows, List<ColorRole> roles) {
    List<ChartSpec.Part> parts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String label = context.text(table.rows().get(rows.get(i)).label());
      parts.add(new ChartSpec.Part(label, roles.get(i)));
    }
    return parts;
  }

  private List<Mark> marks(ResultTable table, List<Integer> rows, List<ColorRole> roles) {
    List<Mark> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(marks.mark(table, rows.get(i), table.total(), roles.get(i)));
    }
    return all;
  }
}
