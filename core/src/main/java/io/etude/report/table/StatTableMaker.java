package io.etude.report.table;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.OpenQuestion;
import io.etude.document.table.Heading;
import io.etude.document.table.StatCell;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.language.Display;
import io.etude.language.Terms;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.NetRows;
import io.etude.results.Cell;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Independence;
import io.etude.study.Publication.Letters;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes a printed table from tables of results: columns, rows, indents, and how each figure is
 * rounded and marked. Cells are read from the results when they are asked for, so that a long annex
 * is never held twice.
 */
public final class StatTableMaker {

  private static final Heading NO_HEADING = Heading.of("");

  private final Context context;
  private final Display display;
  private final Terms terms;
  private final Ratios ratios;

  public StatTableMaker(Context context) {
    this.context = context;
    this.display = context.display();
    this.terms = Terms.of(context.language());
    this.ratios = new Ratios(context);
  }

  /**
   * Where the figures of a column come from.
   *
   * @param column the column of the results
   * @param total the total of the same table
   * @param letters how the columns of its segment are lettered
   */
  private record Source(ResultColumn column, ResultColumn total, ColumnLetters letters) {}

  /** A figure of a column. */
  @FunctionalInterface
  private interface Figure {
    StatCell of(Source source, StatTable.Measure measure);
  }

  /**
   * The table of a banner: tables of the same question or item that stand side by side, without the
   * columns that are left out.
   */
  public StatTable.Builder make(String id, List<ResultTable> banner) {
    ResultTable first = banner.get(0);
    List<Source> sources = new ArrayList<>();
    List<StatColumn> columns = new ArrayList<>();
    Source total = new Source(first.total(), first.total(), ColumnLetters.bySegment(first));
    sources.add(total);
    columns.add(column(total, -1));
    int lettered = 0;
    List<StatSegment> segments = new ArrayList<>();
    for (ResultTable table : banner) {
      if (table.segment().isPresent()) {
        ColumnLetters letters = letters(table, lettered);
        lettered += letters.size();
        for (ResultColumn column : table.columns().subList(1, table.columns().size())) {
          Source source = new Source(column, table.total(), letters);
          sources.add(source);
          columns.add(column(source, segments.size()));
        }
        segments.add(segment(table));
      }
    }
    List<StatRow> rows = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    answers(first, rows, figures);
    summaries(first, rows, figures);
    bases(first, rows, figures);
    return StatTable.of(id, subject(first))
        .segments(segments)
        .columns(columns)
        .spanners(spanners(sources, columns, segments))
        .rows(rows)
        .cells((row, column, measure) -> figures.get(row).of(sources.get(column), measure));
  }

  private StatTable.Subject subject(ResultTable table) {
    return new StatTable.Subject(
        table.id().overall(),
        context.text(table.question().label()),
        table.item().map(item -> context.text(item.label())));
  }

  /** The letters of a table's columns after those of others; none where it has bases only. */
  private ColumnLetters letters(ResultTable table, int used) {
    if (table.question() instanceof OpenQuestion) {
      return ColumnLetters.none();
    }
    return context.study().publication().letters() == Letters.ACROSS_TABLE
        ? ColumnLetters.after(used, table)
        : ColumnLetters.bySegment(table);
  }

  private StatColumn column(Source source, int segment) {
    ResultColumn column = source.column();
    return new StatColumn(
        column.id(),
        context.narrowHeading(column.label()),
        source.letters().of(column),
        segment,
        mark(column.flags()));
  }

  private static StatCell.Mark mark(Set<Flag> flags) {
    if (flags.contains(Flag.LOW_BASE)) {
      return StatCell.Mark.LOW_BASE;
    }
    return flags.contains(Flag.SMALL_BASE) ? StatCell.Mark.SMALL_BASE : StatCell.Mark.NONE;
  }

  private StatSegment segment(ResultTable table) {
    boolean compared = hasComparedColumns(table);
    Optional<AssociationTest> test = table.independence().test().filter(made -> compared);
    Label label = table.segment().map(s -> s.label()).orElse(Label.EMPTY);
    return new StatSegment(
        table.id(),
        context.narrowHeading(label),
        test.map(
                t ->
                    StatCell.of(StatCell.Kind.PROBABILITY, t.p(), display.probability(t.p()))
                        .decimals(Display.PROBABILITY_DECIMALS)
                        .build())
            .orElseGet(
                () ->
                    StatCell.absent(StatCell.Kind.PROBABILITY, StatCell.Absence.NOT_APPLICABLE)
                        .build()),
        table
            .independence()
            .reason()
            .map(Independence.Reason::code)
            .or(() -> compared ? Optional.empty() : Optional.of("lowBases"))
            .map(reason -> context.phrases().text("test.none." + reason))
            .orElse(""));
  }

  /** Whether two columns have bases that are compared; the method box says so of the study. */
  private static boolean hasComparedColumns(ResultTable table) {
    long columns =
        table.columns().stream()
            .filter(column -> !column.isTotal() && !column.flags().contains(Flag.LOW_BASE))
            .count();
    return table.segment().isEmpty() || columns > 1;
  }

  /** The headings of segments, then those of nested categories, each over neighbours. */
  private List<StatSpanner> spanners(
      List<Source> sources, List<StatColumn> columns, List<StatSegment> segments) {
    List<StatSpanner> spanners = new ArrayList<>();
    for (int level = 0; level < 2; level++) {
      int first = 1;
      while (first < columns.size()) {
        int segment = columns.get(first).segment();
        Heading label = heading(level, sources.get(first).column(), segments.get(segment));
        int last = first;
        while (last + 1 < columns.size()
            && columns.get(last + 1).segment() == segment
            && heading(level, sources.get(last + 1).column(), segments.get(segment))
                .equals(label)) {
          last++;
        }
        if (!label.text().isEmpty()) {
          spanners.add(new StatSpanner(label, level, first, last));
        }
        first = last + 1;
      }
    }
    return spanners;
  }

  private Heading heading(int level, ResultColumn column, StatSegment segment) {
    return level == 0
        ? segment.heading()
        : column.spanner().map(context::narrowHeading).orElse(NO_HEADING);
  }

  private void answers(ResultTable table, List<StatRow> rows, List<Figure> figures) {
    int[] levels = NetRows.levels(table.rows());
    for (int r = 0; r < levels.length; r++) {
      ResultRow row = table.rows().get(r);
      boolean net = row.kind() == ResultRow.Kind.NET;
      boolean opens = r > 0 && levels[r] == 0 && (net || levels[r - 1] > 0);
      rows.add(
          new StatRow(
              row.id(),
              context.text(row.label()),
              net ? StatRow.Kind.NET : StatRow.Kind.CATEGORY,
              levels[r],
              opens));
      int index = r;
      figures.add((source, measure) -> answer(table.base(), source, index, measure));
    }
  }

  private void summaries(ResultTable table, List<StatRow> rows, List<Figure> figures) {
    boolean opens = true;
    for (Summary.Stat stat : Summary.Stat.values()) {
      if (table.total().summary(stat).isPresent()) {
        rows.add(new StatRow(stat.code(), terms.get(stat.code()), StatRow.Kind.SUMMARY, 0, opens));
        figures.add((source, measure) -> summary(table.question().id(), source, stat));
        opens = false;
      }
    }
  }

  private void bases(ResultTable table, List<StatRow> rows, List<Figure> figures) {
    String term = Bases.isOfResponses(table.question()) ? "baseAnswers" : "base";
    rows.add(new StatRow("base", terms.get(term), StatRow.Kind.BASE, 0, true));
    figures.add((source, measure) -> base(source.column()));
    boolean sums = context.results().weights().isPresent();
    if (sums) {
      rows.add(base("weightedBase", StatRow.Kind.WEIGHTED_BASE));
      figures.add((source, measure) -> weight(source.column().weightedBase()));
    }
    if (sums || !(context.study().weighting() instanceof Weighting.None)) {
      rows.add(base("effectiveBase", StatRow.Kind.EFFECTIVE_BASE));
      figures.add((source, measure) -> effective(source.column().effectiveBase()));
    }
  }

  private StatRow base(String term, StatRow.Kind kind) {
    return new StatRow(term, terms.get(term), kind, 0, false);
  }

  private StatCell answer(Base base, Source source, int row, StatTable.Measure measure) {
    Cell cell = source.column().cells().get(row);
    return switch (measure) {
      case SHARE -> share(base, source, cell);
      case ROW_SHARE -> ratios.rowShare(source.column(), source.total(), row);
      case INDEX -> ratios.index(source.column(), source.total(), row);
      case STANDARD_ERROR -> error(cell);
      case COUNT ->
          isEmpty(source.column())
              ? absent(StatCell.Kind.COUNT, base, source.column(), cell.flags())
              : count(StatCell.Kind.COUNT, cell.count(), cell.flags());
      case WEIGHTED_COUNT ->
          cell.weightedCount().isPresent() && !isEmpty(source.column())
              ? weight(cell.weightedCount())
              : absent(StatCell.Kind.WEIGHTED_COUNT, base, source.column(), cell.flags());
    };
  }

  /** Whether nobody is in the base: there is nothing to count. */
  private static boolean isEmpty(ResultColumn column) {
    return column.base().isPresent() && column.base().getAsLong() == 0;
  }

  /** No figure; only a base of those who were asked tells that nobody was. */
  private static StatCell absent(
      StatCell.Kind kind, Base base, ResultColumn column, Set<Flag> flags) {
    StatCell.Absence why = StatCell.Absence.of(flags);
    boolean unasked =
        why == StatCell.Absence.NOT_APPLICABLE && base == Base.ASKED && isEmpty(column);
    return StatCell.absent(kind, unasked ? StatCell.Absence.NOT_ASKED : why).build();
  }

  private StatCell share(Base base, Source source, Cell cell) {
    if (cell.share().isEmpty()) {
      return absent(StatCell.Kind.PERCENT, base, source.column(), cell.flags());
    }
    double share = cell.share().get().value();
    return StatCell.of(StatCell.Kind.PERCENT, share, display.percentBare(share))
        .decimals(display.decimals().percent())
        .estimate(cell.share())
        .higherThan(source.letters().of(cell.higherThan()))
        .build();
  }

  /** The standard error in points, with a decimal more than the share. */
  private StatCell error(Cell cell) {
    Optional<Double> error = cell.share().map(Estimate::se).filter(se -> Double.isFinite(se));
    int decimals = display.decimals().percent() + 1;
    return error
        .map(
            se ->
                StatCell.of(StatCell.Kind.PERCENT, se, display.number(100 * se, decimals))
                    .decimals(decimals)
                    .build())
        .orElseGet(
            () ->
                StatCell.absent(StatCell.Kind.PERCENT, StatCell.Absence.of(cell.flags())).build());
  }

  private StatCell count(StatCell.Kind kind, OptionalLong count, Set<Flag> flags) {
    return count.isPresent()
        ? StatCell.of(kind, count.getAsLong(), display.integer(count.getAsLong())).build()
        : StatCell.absent(kind, StatCell.Absence.of(flags)).build();
  }

  private StatCell summary(String question, Source source, Summary.Stat stat) {
    ResultColumn column = source.column();
    Optional<Summary> summary = column.summary(stat);
    boolean score = FigureRef.Kind.of(stat) == FigureRef.Kind.SCORE;
    StatCell.Kind kind = score ? StatCell.Kind.POINTS : StatCell.Kind.NUMBER;
    Optional<Estimate> estimate =
        summary.flatMap(Summary::estimate).filter(e -> Double.isFinite(e.value()));
    if (estimate.isEmpty()) {
      return StatCell.absent(
              kind, StatCell.Absence.of(summary.map(Summary::flags).orElse(column.flags())))
          .ownBase(summary.flatMap(Summary::ownBase))
          .build();
    }
    double value = estimate.get().value();
    int decimals = score ? 0 : display.decimals().forStatistic(question, stat, value);
    return StatCell.of(
            kind,
            score ? 100 * value : value,
            score ? display.score(value) : display.number(value, decimals))
        .decimals(decimals)
        .estimate(estimate)
        .higherThan(source.letters().of(summary.get().higherThan()))
        .mark(ownMark(summary.get(), column))
        .ownBase(summary.get().ownBase())
        .build();
  }

  /** The mark of a summary's own base, where that of the column doesn't say as much. */
  private static StatCell.Mark ownMark(Summary summary, ResultColumn column) {
    StatCell.Mark mark = mark(summary.flags());
    return mark == mark(column.flags()) ? StatCell.Mark.NONE : mark;
  }

  private StatCell base(ResultColumn column) {
    return column.base().isPresent()
        ? StatCell.of(
                StatCell.Kind.COUNT,
                column.base().getAsLong(),
                display.integer(column.base().getAsLong()))
            .mark(mark(column.flags()))
            .build()
        : StatCell.absent(StatCell.Kind.COUNT, StatCell.Absence.SUPPRESSED).build();
  }

  /** A sum of weights or an effective base, printed without decimals. */
  private StatCell weight(OptionalDouble number) {
    return weight(number, 0);
  }

  private StatCell effective(OptionalDouble base) {
    return weight(base, context.bases().decimals(base.orElse(0)));
  }

  private StatCell weight(OptionalDouble number, int decimals) {
    return number.isPresent()
        ? StatCell.of(
                StatCell.Kind.WEIGHTED_COUNT,
                number.getAsDouble(),
                display.number(number.getAsDouble(), decimals))
            .decimals(decimals)
            .build()
        : StatCell.absent(StatCell.Kind.WEIGHTED_COUNT, StatCell.Absence.SUPPRESSED).build();
  }
}
