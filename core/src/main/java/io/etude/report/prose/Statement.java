package io.etude.report.prose;

import io.etude.report.scale.Sides;
import io.etude.results.Cell;
import io.etude.results.FigureId;
import io.etude.results.FigureRef;
import io.etude.results.Finding;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.RestTest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a sentence or a title says of figures beyond printing them: that one is the greatest, that
 * two come first together, that a group differs. {@link Context#say} prints a sentence only if its
 * statements hold. They look at the tables themselves and share nothing with the code that chooses
 * what to say.
 */
public sealed interface Statement {

  /** Shares that differ by less are one share. */
  double SAME = 1e-12;

  /** Whether it is true. {@code printed} is how a share is printed. */
  boolean holds(Function<Double, String> printed);

  /**
   * Of all answers, those that have no opinion included, this one was given most: its lead is
   * significant, if others were given at all, and no other prints the same share.
   */
  record MostGiven(ResultTable table, int row) implements Statement {
    @Override
    public boolean holds(Function<Double, String> printed) {
      boolean alone = share(table, row).orElse(0) > 1 - SAME;
      return (alone || table.total().leaders().equals(List.of(table.rows().get(row).id())))
          && new FirstTogether(table, List.of(row)).holds(printed);
    }
  }

  /**
   * Of the answers that are named, which "something else" and "none of these" are not, this one was
   * given most: its lead is significant, if others were given at all, and no other prints the same
   * share.
   */
  record MostNamed(ResultTable table, int row) implements Statement {
    @Override
    public boolean holds(Function<Double, String> printed) {
      OptionalDouble first = share(table, row);
      if (first.isEmpty() || Rows.isCatchAll(table, row)) {
        return false;
      }
      boolean alone = true;
      for (int other = 0; other < table.rows().size(); other++) {
        boolean named =
            table.rows().get(other).kind() == ResultRow.Kind.CATEGORY
                && !Rows.isCatchAll(table, other);
        if (named && other != row) {
          OptionalDouble share = share(table, other);
          if (share.isEmpty()
              || share.getAsDouble() >= first.getAsDouble()
              || printed.apply(share.getAsDouble()).equals(printed.apply(first.getAsDouble()))) {
            return false;
          }
          alone &= share.getAsDouble() < SAME;
        }
      }
      return alone || table.total().namedLeaders().equals(List.of(table.rows().get(row).id()));
    }
  }

  /** Several answers come first, and these are the first of them; none leads significantly. */
  record NoClearLead(ResultTable table, List<Integer> rows) implements Statement {

    /** Copies the list. */
    public NoClearLead {
      rows = List.copyOf(rows);
    }

    @Override
    public boolean holds(Function<Double, String> printed) {
      List<String> ids = rows.stream().map(row -> table.rows().get(row).id()).toList();
      boolean together = rows.size() > 1 && isPrintedOrLeading(ids, printed);
      return together && new Falling(table, rows).holds(printed);
    }

    /** Whether each is among the leaders, or prints as the first of them does. */
    private boolean isPrintedOrLeading(List<String> ids, Function<Double, String> printed) {
      OptionalDouble first = share(table, rows.get(0));
      for (int i = 0; i < ids.size(); i++) {
        OptionalDouble own = share(table, rows.get(i));
        boolean same =
            first.isPresent()
                && own.isPresent()
                && printed.apply(own.getAsDouble()).equals(printed.apply(first.getAsDouble()));
        if (!same && !table.total().leaders().contains(ids.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** These answers print one share, and every other answer prints a smaller one. */
  record FirstTogether(ResultTable table, List<Integer> rows) implements Statement {

    /** Copies the list. */
    public FirstTogether {
      rows = List.copyOf(rows);
    }

    @Override
    public boolean holds(Function<Double, String> printed) {
      OptionalDouble first = share(table, rows.get(0));
      if (first.isEmpty()) {
        return false;
      }
      String text = printed.apply(first.getAsDouble());
      Set<Integer> together = Set.copyOf(rows);
      for (int other = 0; other < table.rows().size(); other++) {
        if (table.rows().get(other).kind() != ResultRow.Kind.CATEGORY) {
          continue;
        }
        OptionalDouble share = share(table, other);
        boolean same = share.isPresent() && printed.apply(share.getAsDouble()).equals(text);
        boolean less = share.isPresent() && share.getAsDouble() < first.getAsDouble();
        if (together.contains(other) ? !same : same || !less) {
          return false;
        }
      }
      return true;
    }
  }

  /** These rows of a table have falling shares. */
  record Falling(ResultTable table, List<Integer> rows) implements Statement {

    /** Copies the list. */
    public Falling {
      rows = List.copyOf(rows);
    }

    @Override
    public boolean holds(Function<Double, String> printed) {
      double last = Double.POSITIVE_INFINITY;
      for (int row : rows) {
        OptionalDouble share = share(table, row);
        if (share.isEmpty() || share.getAsDouble() > last + SAME) {
          return false;
        }
        last = share.getAsDouble();
      }
      return true;
    }
  }

  /** Which end of an order. */
  enum End {
    /** The greatest. */
    FIRST,
    /** The least. */
    LAST
  }

  /**
   * Of all tables this one has the greatest or least share of a row, and no other has it too or
   * prints it.
   */
  record EndOfShares(ResultTable table, int row, List<ResultTable> all, End end)
      implements Statement {

    /** Copies the list. */
    public EndOfShares {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(Function<Double, String> printed) {
      return isEnd(table, all, end, each -> share(each, row), printed);
    }
  }

  /**
   * Of all tables this one has the greatest or least balance of two rows, alone and in whole points
   * too.
   */
  record EndOfBalances(
      ResultTable table, Function<ResultTable, Sides> sides, List<ResultTable> all, End end)
      implements Statement {

    /** Copies the list. */
    public EndOfBalances {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(Function<Double, String> printed) {
      return isEnd(table, all, end, each -> balance(each, sides.apply(each)), Statement::points);
    }
  }

  /** In so many of the tables the first side has a smaller share than the second. */
  record Outnumbered(long count, Function<ResultTable, Sides> sides, List<ResultTable> all)
      implements Statement {

    /** Copies the list. */
    public Outnumbered {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(Function<Double, String> printed) {
      long found = 0;
      for (ResultTable table : all) {
        OptionalDouble balance = balance(table, sides.apply(table));
        if (balance.isEmpty()) {
          return false;
        }
        found += balance.getAsDouble() < -SAME ? 1 : 0;
      }
      return found == count;
    }
  }

  /** A group's share is higher, or lower, than another column's, as a finding says it is. */
  record Differs(
      ResultTable table,
      int row,
      ResultColumn column,
      ResultColumn against,
      Finding finding,
      double level)
      implements Statement {
    @Override
    public boolean holds(Function<Double, String> printed) {
      FigureId figure = table.id().figure(table.rows().get(row).id(), column.id());
      OptionalDouble one = share(column, row);
      OptionalDouble other = share(against, row);
      if (one.isEmpty() || other.isEmpty() || finding.adjustedP() > level) {
        return false;
      }
      return one.getAsDouble() > other.getAsDouble()
          ? finding.higher().contains(figure)
          : one.getAsDouble() < other.getAsDouble() && finding.lower().contains(figure);
    }
  }

  /** A figure of an edition differs significantly from that of the edition before. */
  record Changed(FigureRef figure, FigureRef before, Optional<RestTest> test) implements Statement {
    @Override
    public boolean holds(Function<Double, String> printed) {
      if (figure.estimate().isEmpty() || before.estimate().isEmpty() || test.isEmpty()) {
        return false;
      }
      double rise = figure.estimate().get().value() - before.estimate().get().value();
      boolean same = figure.id().row().equals(before.id().row());
      return same && (rise > 0 ? test.get().isHigher() : test.get().isLower());
    }
  }

  /** A figure of a column differs significantly from the same figure of another one. */
  record Apart(ResultTable table, FigureId one, FigureId other) implements Statement {
    @Override
    public boolean holds(Function<Double, String> printed) {
      return one.row().equals(other.row())
          && (isHigher(one, other.column()) || isHigher(other, one.column()));
    }

    private boolean isHigher(FigureId figure, String column) {
      return table.column(figure.column()).stream()
          .flatMap(own -> higherThan(own, figure.row()))
          .anyMatch(higher -> higher.column().equals(column));
    }

    /** What the row, or the statistic, of a column is higher than. */
    private Stream<Higher> higherThan(ResultColumn column, String row) {
      int index = table.rowIndex(row);
      return index >= 0
          ? column.cells().get(index).higherThan().stream()
          : column.summaries().stream()
              .filter(summary -> summary.stat().code().equals(row))
              .flatMap(summary -> summary.higherThan().stream());
    }
  }

  private static boolean isEnd(
      ResultTable table,
      List<ResultTable> all,
      End end,
      Function<ResultTable, OptionalDouble> measure,
      Function<Double, String> printed) {
    OptionalDouble own = measure.apply(table);
    for (ResultTable other : all) {
      OptionalDouble value = measure.apply(other);
      if (own.isEmpty() || value.isEmpty()) {
        return false;
      }
      double ahead = own.getAsDouble() - value.getAsDouble();
      if (other != table
          && ((end == End.FIRST ? ahead : -ahead) <= SAME
              || printed.apply(own.getAsDouble()).equals(printed.apply(value.getAsDouble())))) {
        return false;
      }
    }
    return true;
  }

  /** In whole points; what arithmetic leaves in the last digits decides nothing. */
  private static String points(double balance) {
    return new BigDecimal(balance * 100)
        .round(new MathContext(12))
        .setScale(0, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static OptionalDouble balance(ResultTable table, Sides sides) {
    OptionalDouble first = share(table, sides.first());
    OptionalDouble second = share(table, sides.second());
    return first.isPresent() && second.isPresent()
        ? OptionalDouble.of(first.getAsDouble() - second.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble share(ResultTable table, int row) {
    return share(table.total(), row);
  }

  private static OptionalDouble share(ResultColumn column, int row) {
    Cell cell = column.cells().get(row);
    return cell.share().map(Estimate::value).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
