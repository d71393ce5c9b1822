package io.etude.xlsx;

import io.etude.analysis.Cell;
import io.etude.analysis.Flag;
import io.etude.analysis.Higher;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultRow;
import io.etude.analysis.Summary;
import io.etude.document.Block;
import io.etude.xlsx.BannerColumns.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as the accessible profile shows it: one header row, every cell filled, words for marks.
 */
final class AccessibleTable {

  private final Setting setting;
  private final Stylebook look;
  private final Block.Table table;
  private final List<Place> places;
  private final boolean counts;

  AccessibleTable(Setting setting, Block.Table table) {
    this.setting = setting;
    this.look = setting.look();
    this.table = table;
    this.counts =
        table.content() == Block.Table.Content.SHARES_AND_COUNTS
            || setting.percentages() == Percentages.FORMULAS;
    this.places =
        BannerColumns.of(table, BannerColumns.Shown.ALL, counts).stream()
            .map(this::compact)
            .toList();
  }

  /** A column that is higher than none has no column for that. */
  private Place compact(Place place) {
    boolean higher =
        place.column().cells().stream().anyMatch(cell -> !cell.higherThan().isEmpty())
            || place.column().summaries().stream().anyMatch(s -> !s.higherThan().isEmpty());
    return new Place(
        place.table(),
        place.column(),
        place.opens(),
        place.count(),
        place.share(),
        higher ? place.mark() : -1);
  }

  /** Whether it has cells for which there is no figure. */
  boolean notApplicable() {
    return counts
        || places.stream().anyMatch(place -> place.mark() >= 0)
        || places.stream()
            .flatMap(place -> place.column().cells().stream())
            .anyMatch(cell -> cell.share().isEmpty() && missing(cell.flags()));
  }

  private boolean missing(Set<Flag> flags) {
    return FigureCell.shorthand(flags, setting).equals(FigureCell.NOT_APPLICABLE);
  }

  /** Lays the table with its header in row {@code top}. */
  void lay(Sheet sheet, int top, String name) {
    AccessibleGrid grid = new AccessibleGrid(sheet, top, look);
    grid.column(setting.word("xlsx.category"), 40);
    for (Place place : places) {
      String heading = heading(place);
      if (counts) {
        grid.column(heading + " (n)", 14);
      }
      grid.column(heading + (counts ? " (%)" : ""), 16);
      if (place.mark() >= 0) {
        grid.textColumn(setting.path(heading, setting.word("xlsx.higherThan")), 24);
      }
    }
    bases(grid);
    Counts numbers = new Counts(setting, Counts.weighted(setting) ? top + 2 : top + 1);
    List<ResultRow> rows = table.banner().get(0).rows();
    for (int i = 0; i < rows.size(); i++) {
      grid.row(setting.text(rows.get(i).label()));
      for (Place place : places) {
        cell(grid, place, place.column().cells().get(i), numbers);
      }
    }
    for (Summary.Stat stat : BannerColumns.statistics(places)) {
      grid.row(setting.word("xlsx.stat." + stat.code()));
      places.forEach(place -> summary(grid, place, stat));
    }
    grid.finish(name, setting.plain(table.title()));
  }

  private String heading(Place place) {
    List<String> parts = new ArrayList<>();
    if (!place.total()) {
      place.table().segment().ifPresent(segment -> parts.add(setting.text(segment.label())));
      place.column().spanner().ifPresent(spanner -> parts.add(setting.text(spanner)));
    }
    parts.add(BannerHeading.label(place.column(), setting));
    String heading = parts.stream().reduce(setting::path).orElse("");
    if (place.column().flags().contains(Flag.LOW_BASE)) {
      return heading + " " + FigureCell.LOW;
    }
    return place.column().flags().contains(Flag.SMALL_BASE)
        ? heading + " " + FigureCell.CAUTION
        : heading;
  }

  private void bases(AccessibleGrid grid) {
    base(
        grid,
        "base",
        look.count(),
        c -> c.base().isPresent() ? Optional.of((double) c.base().getAsLong()) : Optional.empty());
    if (setting.weighted()) {
      base(grid, "weightedBase", look.decimal(), c -> optional(c.weightedBase()));
      base(grid, "effectiveBase", look.decimal(), c -> optional(c.effectiveBase()));
    }
  }

  private static Optional<Double> optional(java.util.OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  private void base(
      AccessibleGrid grid,
      String term,
      Style style,
      Function<ResultColumn, Optional<Double>> number) {
    grid.row(setting.word(term));
    for (Place place : places) {
      Optional<Double> base = number.apply(place.column());
      if (counts) {
        grid.numberOr(base, FigureCell.shorthand(place.column().flags(), setting), style);
        grid.text(FigureCell.NOT_APPLICABLE);
      } else {
        grid.numberOr(base, FigureCell.shorthand(place.column().flags(), setting), style);
      }
      if (place.mark() >= 0) {
        grid.prose(FigureCell.NOT_APPLICABLE);
      }
    }
  }

  private void cell(AccessibleGrid grid, Place place, Cell cell, Counts numbers) {
    String otherwise = FigureCell.shorthand(cell.flags(), setting);
    int countColumn = grid.next();
    if (counts) {
      grid.numberOr(optional(numbers.of(cell)), otherwise, numbers.style());
    }
    if (cell.share().isPresent()) {
      double share = cell.share().get().value();
      grid.value(
          numbers.share(place.column(), cell, grid.row(), countColumn, share), look.percent());
    } else {
      grid.text(otherwise);
    }
    higher(grid, place, cell.higherThan());
  }

  private void summary(AccessibleGrid grid, Place place, Summary.Stat stat) {
    if (counts) {
      grid.text(FigureCell.NOT_APPLICABLE);
    }
    Optional<Summary> summary = place.column().summary(stat);
    double factor = stat == Summary.Stat.NPS ? 100 : 1;
    grid.numberOr(
        summary.flatMap(Summary::estimate).map(estimate -> estimate.value() * factor),
        FigureCell.shorthand(summary.map(Summary::flags).orElse(place.column().flags()), setting),
        look.decimal());
    higher(grid, place, summary.map(Summary::higherThan).orElse(List.of()));
  }

  /** The labels of the lower columns, since letters say nothing without the banner. */
  private void higher(AccessibleGrid grid, Place place, List<Higher> higher) {
    if (place.mark() < 0) {
      return;
    }
    String lower =
        higher.stream()
            .map(h -> place.table().column(h.column()))
            .flatMap(Optional::stream)
            .map(column -> BannerHeading.label(column, setting))
            .collect(Collectors.joining(", "));
    grid.prose(lower.isEmpty() ? setting.word("xlsx.none") : lower);
  }
}
