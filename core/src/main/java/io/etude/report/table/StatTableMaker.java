package io.etude.report.table;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.OpenQuestion;
import io.etude.document.table.Heading;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.language.Figures;
import io.etude.language.Terms;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.NetRows;
import io.etude.results.Cell;
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
import java.util.Set;

/**
 * Makes a printed table from tables of results: columns, rows, indents, and how each figure is
 * rounded and marked. Cells are read from the results when they are asked for, so that a long annex
 * is never held twice.
 */
public final class StatTableMaker {

  private static final Heading NO_HEADING = Heading.of("");

  private final Context context;
  private final Figures figures;
  private final Terms terms;
  private final Ratios ratios;

  public StatTableMaker(Context context) {
    this.context = context;
    this.figures = context.figures();
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

  /** Makes a figure of a column. */
  @FunctionalInterface
  private interface Maker {
    Figure of(Source source, StatTable.Measure measure);
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
    List<Maker> makers = new ArrayList<>();
    answers(first, rows, makers);
    summaries(first, rows, makers);
    bases(first, rows, makers);
    return StatTable.of(id, subject(first))
        .segments(segments)
        .columns(columns)
        .spanners(spanners(sources, columns, segments))
        .rows(rows)
        .cells((row, column, measure) -> makers.get(row).of(sources.get(column), measure));
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

  private static Figure.Mark mark(Set<Flag> flags) {
    if (flags.contains(Flag.LOW_BASE)) {
      return Figure.Mark.LOW_BASE;
    }
    return flags.contains(Flag.SMALL_BASE) ? Figure.Mark.SMALL_BASE : Figure.Mark.NONE;
  }

  private StatSegment segment(ResultTable table) {
    boolean compared = hasComparedColumns(table);
    Optional<AssociationTest> test = table.independence().test().filter(made -> compared);
    Label label = table.segment().map(s -> s.label()).orElse(Label.EMPTY);
    return new StatSegment(
        table.id(),
        context.narrowHeading(label),
        test.map(t -> figures.probability(t.p()).build())
            .orElseGet(
                () ->
                    Figure.absent(Figure.Kind.PROBABILITY, Figure.Absence.NOT_APPLICABLE).build()),
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

  private void answers(ResultTable table, List<StatRow> rows, List<Maker> makers) {
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
      makers.add((source, measure) -> answer(table.base(), source, index, measure));
    }
  }

  private void summaries(ResultTable table, List<StatRow> rows, List<Maker> makers) {
    boolean opens = true;
    for (Summary.Stat stat : Summary.Stat.values()) {
      if (table.total().summary(stat).isPresent()) {
        rows.add(new StatRow(stat.code(), terms.get(stat.code()), StatRow.Kind.SUMMARY, 0, opens));
        makers.add((source, measure) -> summary(table.question().id(), source, stat));
        opens = false;
      }
    }
  }

  private void bases(ResultTable table, List<StatRow> rows, List<Maker> makers) {
    String term = Bases.isOfResponses(table.question()) ? "baseAnswers" : "base";
    rows.add(new StatRow("base", terms.get(term), StatRow.Kind.BASE, 0, true));
    makers.add((source, measure) -> base(source.column()));
    boolean sums = context.results().weights().isPresent();
    if (sums) {
      rows.add(base("weightedBase", StatRow.Kind.WEIGHTED_BASE));
      makers.add((source, measure) -> weight(source.column().weightedBase()));
    }
    if (sums || !(context.study().weighting() instanceof Weighting.None)) {
      rows.add(base("effectiveBase", StatRow.Kind.EFFECTIVE_BASE));
      makers.add((source, measure) -> effective(source.column().effectiveBase()));
    }
  }

  private StatRow base(String term, StatRow.Kind kind) {
    return new StatRow(term, terms.get(term), kind, 0, false);
  }

  private Figure answer(Base base, Source source, int row, StatTable.Measure measure) {
    Cell cell = source.column().cells().get(row);
    return switch (measure) {
      case SHARE -> share(base, source, cell);
      case ROW_SHARE -> ratios.rowShare(source.column(), source.total(), row);
      case INDEX -> ratios.index(source.column(), source.total(), row);
      case STANDARD_ERROR -> error(cell);
      case COUNT ->
          isEmpty(source.column())
              ? absent(Figure.Kind.COUNT, base, source.column(), cell.flags())
              : figures.count(cell.count(), cell.flags()).build();
      case WEIGHTED_COUNT ->
          cell.weightedCount().isPresent() && !isEmpty(source.column())
              ? weight(cell.weightedCount())
              : absent(Figure.Kind.WEIGHTED_COUNT, base, source.column(), cell.flags());
    };
  }

  /** Whether nobody is in the base: there is nothing to count. */
  private static boolean isEmpty(ResultColumn column) {
    return column.base().isPresent() && column.base().getAsLong() == 0;
  }

  /** No figure; only a base of those who were asked tells that nobody was. */
  private static Figure absent(Figure.Kind kind, Base base, ResultColumn column, Set<Flag> flags) {
    Figure.Absence why = Figure.Absence.of(flags);
    boolean unasked = why == Figure.Absence.NOT_APPLICABLE && base == Base.ASKED && isEmpty(column);
    return Figure.absent(kind, unasked ? Figure.Absence.NOT_ASKED : why).build();
  }

  private Figure share(Base base, Source source, Cell cell) {
    if (cell.share().isEmpty()) {
      return absent(Figure.Kind.PERCENT, base, source.column(), cell.flags());
    }
    double share = cell.share().get().value();
    return figures
        .share(share)
        .estimate(cell.share())
        .higherThan(source.letters().of(cell.higherThan()))
        .build();
  }

  /** The standard error in points, with a decimal more than the share. */
  private Figure error(Cell cell) {
    Optional<Double> error = cell.share().map(Estimate::se).filter(se -> Double.isFinite(se));
    return error
        .map(se -> figures.error(se).build())
        .orElseGet(
            () -> Figure.absent(Figure.Kind.PERCENT, Figure.Absence.of(cell.flags())).build());
  }

  private Figure summary(String question, Source source, Summary.Stat stat) {
    ResultColumn column = source.column();
    Optional<Summary> summary = column.summary(stat);
    Optional<Estimate> estimate =
        summary.flatMap(Summary::estimate).filter(e -> Double.isFinite(e.value()));
    if (estimate.isEmpty()) {
      return Figure.absent(
              Figures.kind(stat),
              Figure.Absence.of(summary.map(Summary::flags).orElse(column.flags())))
          .ownBase(summary.flatMap(Summary::ownBase))
          .build();
    }
    return figures
        .statistic(question, stat, estimate.get())
        .higherThan(source.letters().of(summary.get().higherThan()))
        .mark(ownMark(summary.get(), column))
        .ownBase(summary.get().ownBase())
        .build();
  }

  /** The mark of a summary's own base, where that of the column doesn't say as much. */
  private static Figure.Mark ownMark(Summary summary, ResultColumn column) {
    Figure.Mark mark = mark(summary.flags());
    return mark == mark(column.flags()) ? Figure.Mark.NONE : mark;
  }

  private Figure base(ResultColumn column) {
    return column.base().isPresent()
        ? figures.count(column.base(), column.flags()).mark(mark(column.flags())).build()
        : Figure.absent(Figure.Kind.COUNT, Figure.Absence.SUPPRESSED).build();
  }

  /** A sum of weights or an effective base, printed without decimals. */
  private Figure weight(OptionalDouble number) {
    return figures.weight(number, 0).build();
  }

  private Figure effective(OptionalDouble base) {
    return figures.weight(base, context.bases().decimals(base.orElse(0))).build();
  }
}
