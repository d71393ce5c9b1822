package io.etude.analysis.disclosure;

import io.etude.results.Cell;
import io.etude.results.FigureId;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Independence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes out of the results whatever would give away a hidden count: in a column with a hidden cell
 * the summaries, in a row with one the letters, in a table with one the test, and everything in a
 * column whose base is hidden.
 */
public final class Suppressor {
  private static final Set<Flag> SUPPRESSED = Set.of(Flag.SUPPRESSED);

  private final Map<TableId, HiddenCells> hidden = new HashMap<>();
  private final Map<TableId, ResultTable> byId = new HashMap<>();

  public Suppressor(List<ResultTable> tables, List<HiddenCells> hidden) {
    for (int t = 0; t < tables.size(); t++) {
      this.hidden.put(tables.get(t).id(), hidden.get(t));
      byId.put(tables.get(t).id(), tables.get(t));
    }
  }

  /** Whether a finding quotes nothing but what its table shows. */
  public boolean shows(Finding finding) {
    return showsTest(finding.figure());
  }

  /** Whether a comparison of a figure with the others gives away nothing that its table hides. */
  public boolean showsTest(FigureId figure) {
    HiddenCells cells = hidden.get(figure.table());
    int row = byId.get(figure.table()).rowIndex(figure.row());
    return row < 0
        ? !cells.any() && !cells.anyMeanErrorWithheld()
        : !cells.rowHides(row) && !cells.rowWithholdsErrors(row) && !cells.anyBase();
  }

  /** A table without what it hides. */
  public ResultTable table(ResultTable table) {
    HiddenCells cells = hidden.get(table.id());
    List<ResultColumn> columns = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      columns.add(column(table.columns().get(c), cells, c));
    }
    // a test of all rows is a comparison too, with those whose errors are withheld
    boolean errors = IntStream.range(0, table.rows().size()).anyMatch(cells::rowWithholdsErrors);
    boolean testHidden = (cells.any() || errors) && table.independence().test().isPresent();
    return table.toBuilder()
        .columns(columns)
        .independence(
            testHidden ? Independence.none(Independence.Reason.SUPPRESSED) : table.independence())
        .build();
  }

  private static ResultColumn column(ResultColumn column, HiddenCells hidden, int c) {
    boolean gone = hidden.bases()[c];
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < column.cells().size(); r++) {
      cells.add(cell(column, hidden, r, c));
    }
    boolean hides = gone || hidden.columnHides(c);
    List<Summary> summaries =
        column.summaries().stream().map(s -> summary(column, s, hides, hidden, c)).toList();
    ResultColumn.Builder shown = column.toBuilder().cells(cells).summaries(summaries);
    return gone ? shown.withoutBases().flags(SUPPRESSED).build() : shown.build();
  }

  private static Cell cell(ResultColumn column, HiddenCells hidden, int r, int c) {
    Cell cell = column.cells().get(r);
    if (hidden.bases()[c] || hidden.cells()[r][c]) {
      return Cell.hidden(SUPPRESSED);
    }
    boolean withoutError = hidden.cellErrors()[r][c];
    // a comparison with a cell whose error is withheld would give that error away
    if (!hidden.rowWithholdsErrors(r) && !hidden.rowHides(r)) {
      return cell;
    }
    return new Cell(
        cell.count(),
        cell.weightedCount(),
        withoutError ? cell.share().map(Suppressor::withoutError) : cell.share(),
        List.of(),
        flags(cell.flags(), withoutError && hasError(cell.share()), !column.isTotal()));
  }

  /** An estimate without its error. */
  private static Estimate withoutError(Estimate estimate) {
    return new Estimate(estimate.value(), Double.NaN, estimate.df(), Optional.empty());
  }

  private static boolean hasError(Optional<Estimate> estimate) {
    return estimate.filter(e -> !Double.isNaN(e.se()) || e.interval().isPresent()).isPresent();
  }

  /** The flags of a figure of which parts are withheld, whatever those are. */
  private static Set<Flag> flags(Set<Flag> flags, boolean error, boolean comparison) {
    EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
    all.addAll(flags);
    if (error) {
      all.add(Flag.ERROR_WITHHELD);
    }
    if (comparison) {
      all.add(Flag.COMPARISON_WITHHELD);
    }
    return all;
  }

  private static Summary summary(
      ResultColumn column, Summary summary, boolean hides, HiddenCells hidden, int c) {
    if (hides) {
      return summary.hidden(SUPPRESSED);
    }
    boolean withoutError = hidden.meanErrors()[c];
    boolean notCompared = hidden.anyMeanErrorWithheld() || hidden.any();
    boolean isMean = summary.stat() == Summary.Stat.MEAN;
    return new Summary(
        summary.stat(),
        withoutError ? summary.estimate().map(Suppressor::withoutError) : summary.estimate(),
        notCompared ? List.of() : summary.higherThan(),
        flags(
            summary.flags(),
            withoutError && hasError(summary.estimate()),
            notCompared && isMean && !column.isTotal()),
        summary.ownBase());
  }
}
