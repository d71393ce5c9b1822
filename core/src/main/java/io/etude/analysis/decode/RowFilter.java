package io.etude.analysis.decode;

import io.etude.Place;
import io.etude.StudyException;
import io.etude.dataset.CellPlaces;
import io.etude.dataset.Chunk;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.TextColumn;
import io.etude.internal.Counted;
import io.etude.study.RowCondition;
import io.etude.study.Study;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Leaves out the rows of which a condition of the study doesn't hold, before anything counts them.
 *
 * @param conditions the conditions
 * @param columns index of the column of each
 */
public record RowFilter(List<RowCondition> conditions, List<Integer> columns) {

  /**
   * A chunk of the rows that count.
   *
   * @param chunk the chunk; its first row is still that of all rows
   * @param row the index of one of its rows among all rows
   * @param leftOut how many rows each condition leaves out, those that fail several by the first
   */
  public record Kept(Chunk chunk, IntUnaryOperator row, long[] leftOut) {}

  /** The rows of a chunk of which all conditions hold. */
  public Kept keep(Chunk chunk) {
    long[] leftOut = new long[conditions.size()];
    if (leftOut.length == 0) {
      return new Kept(chunk, row -> row, leftOut);
    }
    IntPredicate[] tests = new IntPredicate[leftOut.length];
    Arrays.setAll(tests, c -> test(conditions.get(c), chunk.columns().get(columns.get(c))));
    int[] rows =
        IntStream.range(0, chunk.rows()).filter(row -> holds(tests, row, leftOut)).toArray();
    List<Column> fewer = chunk.columns().stream().map(column -> only(rows, column)).toList();
    return new Kept(
        new Chunk(chunk.number(), chunk.firstRow(), rows.length, fewer, places(chunk, rows)),
        row -> rows[row],
        leftOut);
  }

  private static boolean holds(IntPredicate[] tests, int row, long[] leftOut) {
    for (int c = 0; c < tests.length; c++) {
      if (!tests[c].test(row)) {
        leftOut[c]++;
        return false;
      }
    }
    return true;
  }

  private static IntPredicate test(RowCondition condition, Column column) {
    List<String> codes = condition.codes();
    if (column instanceof CodeColumn values) {
      boolean[] holds = new boolean[values.dictionary().size() + 1];
      for (int p = 0; p < holds.length - 1; p++) {
        holds[p + 1] = codes.contains(values.dictionary().value(p));
      }
      holds[0] = codes.contains("");
      return row -> holds[values.position(row) + 1];
    } else if (column instanceof NumberColumn numbers) {
      return row ->
          numbers.values()[row] >= condition.minimum()
              && numbers.values()[row] <= condition.maximum();
    }
    String[] texts = ((TextColumn) column).values();
    return row -> texts[row] == null != codes.isEmpty();
  }

  private static Column only(int[] rows, Column column) {
    if (column instanceof CodeColumn codes) {
      return CodeColumn.of(codes.dictionary(), Arrays.stream(rows).map(codes::position).toArray());
    } else if (column instanceof NumberColumn numbers) {
      return new NumberColumn(
          Arrays.stream(rows).mapToDouble(row -> numbers.values()[row]).toArray(), numbers.sign());
    }
    String[] texts = ((TextColumn) column).values();
    return new TextColumn(Arrays.stream(rows).mapToObj(row -> texts[row]).toArray(String[]::new));
  }

  private static CellPlaces places(Chunk chunk, int[] rows) {
    return new CellPlaces() {
      @Override
      public Place apply(int row) {
        return chunk.place().apply(rows[row]);
      }

      @Override
      public Place cell(int row, String column) {
        return chunk.place(rows[row], column);
      }
    };
  }

  /**
   * Refuses conditions that no row fulfils; data without rows are no fault of theirs.
   *
   * @param leftOut how many rows each condition leaves out
   * @param kept how many rows count
   * @throws StudyException that names the condition after which no row was left
   */
  public static void refuseNone(Study study, long[] leftOut, long kept) {
    int last = leftOut.length - 1;
    while (last >= 0 && leftOut[last] == 0) {
      last--;
    }
    if (kept > 0 || last < 0) {
      return;
    }
    RowCondition condition = study.include().get(last);
    List<String> codes = condition.codes();
    String wanted = codes.isEmpty() ? "such a value" : "\"" + String.join("\" or \"", codes) + "\"";
    throw StudyException.located(
        study
            .file()
            .locate(
                "data/include/" + last,
                "\"include\" leaves no row of the data: of the "
                    + Counted.of(leftOut[last], "row")
                    + (last > 0 ? " that the conditions before leave" : "")
                    + ", none has "
                    + wanted
                    + " in column \""
                    + condition.column()
                    + "\""));
  }
}
