package io.etude.xlsx;

import io.etude.document.table.StatCell;
import io.etude.results.Estimate;
import io.etude.results.FigureRef;
import io.etude.results.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The index of the figures that the text quotes, each with where it comes from and its error. */
record FiguresPage(Setting setting, String name, List<Inventory.Quoted> quoted) implements Page {

  private static final String TABLE_NAME = "QuotedFigures";

  FiguresPage {
    quoted = List.copyOf(quoted);
  }

  @Override
  public String title() {
    return setting.word("xlsx.figures");
  }

  @Override
  public Sheet lay() {
    return ListSheet.of(this, setting, Optional.empty(), TABLE_NAME, this::fill);
  }

  private void fill(AccessibleGrid grid) {
    grid.textColumn(setting.word("xlsx.place"), 40);
    grid.textColumn(setting.word("xlsx.printed"), 18);
    grid.textColumn(setting.word("xlsx.reference"), 36);
    grid.column(setting.word("xlsx.value"), 10);
    grid.column(setting.word("xlsx.se"), 10);
    grid.column(setting.word("xlsx.low"), 12);
    grid.column(setting.word("xlsx.high"), 12);
    grid.column(setting.word("base"), 15);
    grid.textColumn(setting.word("xlsx.flags"), 20);
    grid.textColumn(setting.word("table"), 14);
    quoted.forEach(figure -> line(grid, figure));
  }

  private void line(AccessibleGrid grid, Inventory.Quoted quote) {
    FigureRef figure = quote.figure();
    grid.row(quote.place());
    grid.prose(quote.text());
    grid.prose(figure.reference());
    grid.figure(figure, setting);
    Style error = errorStyle(figure.kind());
    double unit = figure.kind() == FigureRef.Kind.SCORE ? 100 : 1;
    double se = figure.estimate().map(Estimate::se).orElse(Double.NaN) * unit;
    Optional<Interval> interval = figure.estimate().flatMap(Estimate::interval);
    StatCell.Absence otherwise = StatCell.Absence.of(figure.flags());
    grid.numberOr(number(se), otherwise, error);
    grid.numberOr(number(interval.map(i -> i.low() * unit).orElse(Double.NaN)), otherwise, error);
    grid.numberOr(number(interval.map(i -> i.high() * unit).orElse(Double.NaN)), otherwise, error);
    double base = figure.base().isPresent() ? figure.base().getAsLong() : Double.NaN;
    grid.numberOr(number(base), otherwise, setting.look().count());
    flags(grid, figure);
    Optional<String> block = setting.outline().blockOfTable(figure.id().table());
    if (block.isPresent()) {
      String number = setting.outline().reference(block.get()).orElse(block.get());
      grid.link(number, block.get(), setting);
    } else {
      grid.prose("");
    }
  }

  private static OptionalDouble number(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private void flags(AccessibleGrid grid, FigureRef figure) {
    if (!figure.flags().isEmpty()) {
      grid.prose(
          figure.flags().stream()
              .sorted()
              .map(flag -> setting.word("xlsx.flag." + flag.code()))
              .collect(Collectors.joining(", ")));
    } else if (setting.accessible()) {
      grid.prose(setting.word("xlsx.none"));
    } else {
      grid.nothing();
    }
  }

  private Style errorStyle(FigureRef.Kind kind) {
    Style style = setting.look().figure();
    return kind == FigureRef.Kind.SHARE
        ? style.format(setting.look().percentFormat(1))
        : style.format("0.00");
  }
}
