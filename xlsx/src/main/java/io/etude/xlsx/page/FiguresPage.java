package io.etude.xlsx.page;

import io.etude.document.table.StatCell;
import io.etude.results.Estimate;
import io.etude.results.FigureRef;
import io.etude.results.Interval;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.table.TableObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The index of the figures that the text quotes, each with where it comes from and its error. */
public final class FiguresPage extends ListPage {

  /** Width of places and references with which the list fits upright on paper, in digits. */
  private static final double TEXTS = 68;

  private final List<QuotedFigure> quoted;

  public FiguresPage(WorkbookContext context, String name, List<QuotedFigure> quoted) {
    this(context, name, quoted, context.word("xlsx.figures"), "");
  }

  /** The page of figures of one unit. */
  public FiguresPage(
      WorkbookContext context, String name, List<QuotedFigure> quoted, String title, String unit) {
    super(context, name, title, "QuotedFigures" + unit);
    this.quoted = List.copyOf(quoted);
  }

  @Override
  public void lay(Sheet sheet) {
    sheet.defaultHeight(12.75);
    super.lay(sheet);
  }

  @Override
  void fill(TableObject grid) {
    double places = width(QuotedFigure::place, 18, 41);
    grid.textColumn(context().word("xlsx.place"), places);
    grid.textColumn(context().word("xlsx.printed"), 9);
    grid.textColumn(context().word("xlsx.reference"), references(TEXTS - places));
    grid.column(context().word("xlsx.value"), 8);
    grid.column(context().word("xlsx.se"), 8);
    grid.column(context().word("xlsx.low"), 9);
    grid.column(context().word("xlsx.high"), 9);
    grid.column(context().word("xlsx.base"), 8);
    grid.textColumn(context().word("xlsx.flags"), 12);
    grid.textColumn(context().word("table"), 13);
    quoted.forEach(figure -> line(grid, figure));
  }

  private double references(double most) {
    return width(quote -> quote.figure().reference(), 20, most);
  }

  /** What the longest of these texts needs, within limits: references have no place to break. */
  private double width(Function<QuotedFigure, String> text, double least, double most) {
    double widest = quoted.stream().map(text).mapToDouble(TextWidth::of).max().orElse(0);
    return Math.max(least, Math.min(widest + 1.5, most));
  }

  private void line(TableObject grid, QuotedFigure quote) {
    FigureRef figure = quote.figure();
    grid.row(quote.place());
    grid.prose(quote.text());
    grid.prose(figure.reference());
    grid.figure(figure, context());
    Style error = errorStyle(figure.kind());
    double unit = figure.kind() == FigureRef.Kind.SCORE ? 100 : 1;
    StatCell.Absence otherwise = StatCell.Absence.of(figure.flags());
    Optional<Interval> interval = figure.estimate().flatMap(Estimate::interval);
    for (Optional<Double> number :
        List.of(
            figure.estimate().map(Estimate::se),
            interval.map(Interval::low),
            interval.map(Interval::high))) {
      OptionalDouble scaled =
          number.filter(n -> !n.isNaN()).stream().mapToDouble(n -> n * unit).findFirst();
      grid.numberOr(scaled, otherwise, error);
    }
    OptionalDouble base = figure.base().stream().asDoubleStream().findFirst();
    grid.numberOr(base, otherwise, context().styles().count());
    flags(grid, figure);
    Optional<String> block = context().blocks().blockOfTable(figure.id().table());
    if (block.isPresent()) {
      String number = context().blocks().reference(block.get()).orElse(block.get());
      grid.link(number, block.get(), context());
    } else {
      grid.prose("");
    }
  }

  private void flags(TableObject grid, FigureRef figure) {
    if (!figure.flags().isEmpty()) {
      grid.prose(
          figure.flags().stream()
              .sorted()
              .map(flag -> context().word("xlsx.flag." + flag.code()))
              .collect(Collectors.joining(", ")));
    } else if (context().accessible()) {
      grid.prose("");
    } else {
      grid.empty();
    }
  }

  private Style errorStyle(FigureRef.Kind kind) {
    Style style = context().styles().figure();
    return kind == FigureRef.Kind.SHARE
        ? style.format(context().styles().formats().percent(1))
        : style.format("0.00");
  }
}
