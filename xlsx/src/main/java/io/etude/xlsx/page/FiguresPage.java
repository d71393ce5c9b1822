package io.etude.xlsx.page;

import io.etude.figure.Figure;
import io.etude.language.Figures;
import io.etude.results.FigureRef;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.table.TableObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The index of the figures that the text quotes, each with where it comes from and its error. */
public final class FiguresPage extends ListPage {

  private static final double MIN_PLACE = 18;
  private static final double MIN_REFERENCE = 20;

  private static final double MIN_PRINTED = 9;

  /** As much as a share in words needs, such as "nearly three quarters". */
  private static final double MAX_PRINTED = 24;

  /** The column of what is printed. */
  private static final int PRINTED = 1;

  /** The column of references. */
  private static final int REFERENCES = 2;

  /** How much wider a text may be than it is reckoned: widths differ with the reader's fonts. */
  private static final double SPARE = 1.04;

  /** What the indent of a text takes, and the edges of its cell. */
  private static final double INDENT = 2;

  /** Room for a remark of two words, such as "small base"; longer ones wrap. */
  private static final double REMARK = 12.5;

  /** The columns of the standard error and of the ends of the interval. */
  private static final int ERRORS = 3;

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
    grid.textColumn(context().word("xlsx.place"), MIN_PLACE);
    grid.textColumn(context().word("xlsx.printed"), MIN_PRINTED);
    grid.textColumn(context().word("xlsx.reference"), MIN_REFERENCE);
    grid.column(context().word("xlsx.value"), 8);
    grid.column(context().word("xlsx.se"), 8);
    grid.column(context().word("xlsx.low"), 8);
    grid.column(context().word("xlsx.high"), 8);
    grid.column(context().word("xlsx.base"), bases());
    grid.textColumn(context().word("xlsx.flags"), REMARK);
    grid.textColumn(context().word("table"), 13);
    widenTexts(grid.sheet());
    quoted.forEach(figure -> line(grid, figure));
  }

  /**
   * Gives printed words what they need, and places and references what the other columns leave of a
   * page, so that the list fits upright on paper. A reference has no place to break, a heading has
   * one after each word.
   */
  private void widenTexts(Sheet sheet) {
    sheet.widen(PRINTED, width(quote -> quote.figure().text(), MAX_PRINTED));
    double others = sheet.widths().values().stream().mapToDouble(width -> width).sum();
    double room = Paper.uprightDigits() - others + MIN_PLACE + MIN_REFERENCE;
    double references = width(this::reference, room - MIN_PLACE);
    sheet.widen(REFERENCES, references);
    sheet.widen(0, width(QuotedFigure::place, room - Math.max(references, MIN_REFERENCE)));
  }

  /** What the largest base needs. */
  private double bases() {
    return quoted.stream()
        .mapToDouble(quote -> base(quote).orElse(0))
        .mapToObj(base -> context().display().number(base, 0))
        .mapToDouble(base -> TextWidth.of(base) + 2)
        .max()
        .orElse(0);
  }

  /** What the longest of these texts needs, but no more than that. */
  private double width(Function<QuotedFigure, String> text, double most) {
    double widest = quoted.stream().map(text).mapToDouble(TextWidth::of).max().orElse(0);
    return Math.min(widest * SPARE + INDENT, most);
  }

  private String reference(QuotedFigure quote) {
    return quote
        .ofResults()
        .map(FigureRef::reference)
        .orElseGet(() -> context().word("xlsx.wholeStudy"));
  }

  /** The base of a figure; of one of the whole study all respondents. */
  private OptionalDouble base(QuotedFigure quote) {
    return quote.ofResults().isEmpty()
        ? OptionalDouble.of(context().report().results().respondents())
        : quote.ofResults().get().base().stream().asDoubleStream().findFirst();
  }

  private void line(TableObject grid, QuotedFigure quote) {
    Optional<FigureRef> figure = quote.ofResults();
    grid.row(quote.place());
    grid.prose(quote.figure().text());
    grid.prose(reference(quote));
    Figure.Absence otherwise =
        figure.map(known -> Figure.Absence.of(known.flags())).orElse(Figure.Absence.NOT_APPLICABLE);
    if (figure.isPresent() && quote.isEstimate()) {
      grid.figure(printed(quote.figure().figure(), figure.get()));
      errors(grid, figure.get(), otherwise);
    } else {
      double value = quote.figure().figure().number().orElseThrow();
      if (quote.isCount()) {
        grid.number(value, context().styles().count());
      } else {
        grid.number(value, boundStyle(quote.kind()));
      }
      for (int i = 0; i < ERRORS; i++) {
        grid.text(context().styles().sign(Figure.Absence.NOT_APPLICABLE));
      }
    }
    grid.numberOr(base(quote), otherwise, context().styles().count());
    remarks(grid, quote);
    Optional<String> block =
        figure.flatMap(known -> context().blocks().blockOfTable(known.id().table()));
    if (block.isPresent()) {
      String number = context().blocks().reference(block.get()).orElse(block.get());
      grid.link(number, block.get(), context());
    } else {
      grid.prose("");
    }
  }

  /** The standard error and the interval, which only the figure itself has. */
  private void errors(TableObject grid, FigureRef figure, Figure.Absence otherwise) {
    FigureRef.Kind kind = figure.kind();
    OptionalDouble error =
        figure.estimate().map(Estimate::se).filter(se -> !se.isNaN()).stream()
            .mapToDouble(se -> se)
            .findFirst();
    if (error.isPresent()) {
      error(grid, error.getAsDouble(), kind);
    } else {
      grid.text(context().styles().sign(otherwise));
    }
    Optional<Interval> interval = figure.estimate().flatMap(Estimate::interval);
    for (Optional<Double> end :
        List.of(interval.map(Interval::low), interval.map(Interval::high))) {
      OptionalDouble scaled =
          end.stream().mapToDouble(n -> NumberFormats.scaled(kind, n)).findFirst();
      grid.numberOr(scaled, otherwise, boundStyle(kind));
    }
  }

  /** A standard error or a margin, in the unit of the value and the bounds of its row. */
  private void error(TableObject grid, double error, FigureRef.Kind kind) {
    grid.number(NumberFormats.scaled(kind, error), boundStyle(kind));
  }

  /** With the decimals of the report, or as many as the text prints of it. */
  private Figure printed(Figure quoted, FigureRef figure) {
    Figure usual = new Figures(context().display().with(context().report().decimals())).of(figure);
    return quoted.decimals() > usual.decimals() ? quoted : usual;
  }

  /** What is quoted of the figure, if not itself; what a reader must know of it. */
  private void remarks(TableObject grid, QuotedFigure quote) {
    List<String> remarks = new ArrayList<>();
    if (!quote.isEstimate()) {
      remarks.add(context().word("xlsx.quoted." + quote.figure().quantity()));
    }
    if (!quote.isCount()) {
      quote.ofResults().stream()
          .flatMap(figure -> figure.flags().stream())
          .sorted()
          .map(flag -> context().word("xlsx.flag." + flag.code()))
          .forEach(remarks::add);
    }
    if (!remarks.isEmpty()) {
      grid.prose(String.join(", ", remarks));
    } else if (context().accessible()) {
      grid.prose("");
    } else {
      grid.empty();
    }
  }

  private Style boundStyle(FigureRef.Kind kind) {
    Style style = context().styles().figure();
    return kind == FigureRef.Kind.SHARE
        ? style.format(context().styles().formats().percent(1))
        : style.format("0.00");
  }
}
