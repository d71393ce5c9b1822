package io.etude.xlsx;

import io.etude.analysis.Estimate;
import io.etude.analysis.FigureRef;
import io.etude.analysis.Interval;
import java.util.List;
import java.util.Optional;
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
    Sheet sheet = setting.begin(this);
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    int top = 2;
    AccessibleGrid grid = new AccessibleGrid(sheet, top, setting.look());
    grid.column(setting.word("xlsx.place"), 34);
    grid.textColumn(setting.word("xlsx.printed"), 18);
    grid.textColumn(setting.word("xlsx.reference"), 40);
    grid.column(setting.word("xlsx.value"), 10);
    grid.column(setting.word("xlsx.se"), 12);
    grid.column(setting.word("xlsx.low"), 12);
    grid.column(setting.word("xlsx.high"), 12);
    grid.column(setting.word("base"), 14);
    grid.textColumn(setting.word("xlsx.flags"), 20);
    grid.textColumn(setting.word("xlsx.sheet"), 24);
    quoted.forEach(figure -> line(grid, figure));
    if (!quoted.isEmpty()) {
      grid.finish(TABLE_NAME, title());
    }
    sheet.freeze(top + 1, 0);
    sheet.repeatRowsTo(top);
    return sheet;
  }

  private void line(AccessibleGrid grid, Inventory.Quoted quote) {
    FigureRef figure = quote.figure();
    grid.row(quote.place());
    grid.prose(quote.text());
    grid.prose(figure.reference());
    grid.figure(figure, setting);
    Style error = errorStyle(figure.kind());
    double unit = figure.kind() == FigureRef.Kind.SCORE ? 100 : 1;
    Optional<Estimate> estimate = figure.estimate();
    Optional<Interval> interval = estimate.flatMap(Estimate::interval);
    String otherwise = FigureCell.shorthand(figure.flags(), setting);
    grid.numberOr(
        estimate.map(Estimate::se).filter(se -> !se.isNaN()).map(se -> se * unit),
        otherwise,
        error);
    grid.numberOr(interval.map(i -> i.low() * unit), otherwise, error);
    grid.numberOr(interval.map(i -> i.high() * unit), otherwise, error);
    grid.numberOr(
        figure.base().isPresent()
            ? Optional.of((double) figure.base().getAsLong())
            : Optional.empty(),
        otherwise,
        setting.look().count());
    grid.text(
        figure.flags().stream()
            .sorted()
            .map(flag -> setting.word("xlsx.flag." + flag.code()))
            .collect(Collectors.joining(", ")));
    Optional<String> target = setting.outline().sheetOfTable(figure.table());
    if (target.isPresent()) {
      grid.link(target.get());
    } else {
      grid.text("");
    }
  }

  private Style errorStyle(FigureRef.Kind kind) {
    Style style = setting.look().figure();
    return kind == FigureRef.Kind.SHARE
        ? style.format(setting.look().percentFormat().replaceFirst("^0", "0.0"))
        : style.format("0.00");
  }
}
