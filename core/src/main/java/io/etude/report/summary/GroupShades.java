package io.etude.report.summary;

import io.etude.document.table.CellDrawing;
import io.etude.document.table.CellDrawing.Standing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.report.prose.Context;
import io.etude.results.Summary;
import io.etude.results.inference.Higher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How far the figures of groups are from the total, and how they stand to other groups. */
final class GroupShades {

  /** Points as printed by which a share is off the total's for a pale and for a full ground. */
  private static final double PALE = 3;

  private static final double FULL = 10;

  /** The same of a mean, as parts of the standard deviation of all answers. */
  private static final double PALE_MEAN = 0.25;

  private static final double FULL_MEAN = 0.5;

  private final Context context;

  GroupShades(Context context) {
    this.context = context;
  }

  /** The ground and the sign of a group's figure in a printed table. */
  CellDrawing.Shade shade(StatTable table, int row, int column) {
    List<Higher> higher = table.cell(row, column).higherThan();
    List<Higher> lower = lowerThan(table, row, column);
    List<String> words = new ArrayList<>();
    say("summary.higher", higher, table, column, words);
    say("summary.lower", lower, table, column, words);
    return new CellDrawing.Shade(
        step(table, row, column), standing(higher, lower), String.join(", ", words));
  }

  /** The columns of the same segment whose figure is higher, each with the level of the test. */
  private static List<Higher> lowerThan(StatTable table, int row, int column) {
    List<Higher> all = new ArrayList<>();
    StatColumn own = table.columns().get(column);
    for (int c = 1; c < table.columns().size(); c++) {
      StatColumn other = table.columns().get(c);
      if (other.segment() == own.segment()) {
        for (Higher higher : table.cell(row, c).higherThan()) {
          if (higher.column().equals(own.id())) {
            all.add(
                new Higher(
                    other.id(), higher.letter(), higher.level(), higher.difference(), higher.p()));
          }
        }
      }
    }
    return all;
  }

  private Standing standing(List<Higher> higher, List<Higher> lower) {
    if (higher.isEmpty() == lower.isEmpty()) {
      return Standing.NONE;
    }
    double capital = context.study().conventions().capitalLevel();
    boolean above = lower.isEmpty();
    boolean clear = (above ? higher : lower).stream().anyMatch(h -> h.level() <= capital);
    return above
        ? clear ? Standing.CLEARLY_HIGHER : Standing.HIGHER
        : clear ? Standing.CLEARLY_LOWER : Standing.LOWER;
  }

  private void say(
      String key, List<Higher> others, StatTable table, int column, List<String> words) {
    List<String> names = new ArrayList<>();
    for (Higher other : others) {
      IntStream.range(1, table.columns().size())
          .filter(c -> table.columns().get(c).segment() == table.columns().get(column).segment())
          .filter(c -> table.columns().get(c).id().equals(other.column()))
          .mapToObj(c -> named(label(table, c), other.level()))
          .forEach(names::add);
    }
    if (!names.isEmpty()) {
      words.add(context.phrases().text(key, Map.of("columns", context.display().list(names))));
    }
  }

  private String named(String label, double level) {
    String printed = context.display().percent(level, 0);
    return context.phrases().text("summary.column", Map.of("label", label, "level", printed));
  }

  /** The name of a column, after that of the outer category where its segment nests. */
  String label(StatTable table, int column) {
    return context
        .phrases()
        .nested(
            table.spanner(1, column).map(StatSpanner::label), table.columns().get(column).label());
  }

  /** None where one of the figures is missing or on a low base. */
  private int step(StatTable table, int row, int column) {
    Figure own = table.cell(row, column);
    Figure total = table.cell(row, 0);
    if (own.number().isEmpty()
        || total.number().isEmpty()
        || own.mark() == Figure.Mark.LOW_BASE
        || table.columns().get(column).mark() == Figure.Mark.LOW_BASE) {
      return 0;
    }
    double shift = printed(own) - printed(total);
    if (own.kind() != Figure.Kind.NUMBER) {
      return step(shift, PALE, FULL);
    }
    double deviation = deviation(table);
    return deviation > 0 ? step(shift / deviation, PALE_MEAN, FULL_MEAN) : 0;
  }

  private static int step(double shift, double pale, double full) {
    // 5.1 less 2.1 is a little less than 3
    double size = Math.abs(shift) + 1e-9;
    return size < pale ? 0 : (size < full ? 1 : 2) * (shift > 0 ? 1 : -1);
  }

  /** The points as printed; a mean unrounded. */
  private double printed(Figure figure) {
    double number = figure.number().getAsDouble();
    return switch (figure.kind()) {
      case PERCENT -> context.display().roundedPercent(number).doubleValue();
      case POINTS -> Math.rint(number);
      default -> number;
    };
  }

  /** The standard deviation of all answers; 0 where the results don't have it. */
  private static double deviation(StatTable table) {
    return IntStream.range(0, table.rows().size())
        .filter(row -> table.rows().get(row).id().equals(Summary.Stat.SD.code()))
        .mapToDouble(row -> table.cell(row, 0).number().orElse(0))
        .findFirst()
        .orElse(0);
  }
}
