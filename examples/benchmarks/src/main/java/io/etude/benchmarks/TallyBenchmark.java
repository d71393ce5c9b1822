package io.etude.benchmarks;

import io.etude.analysis.Analysis;
import io.etude.analysis.Runner;
import io.etude.analysis.Tally;
import io.etude.benchmarks.survey.SyntheticSurvey;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.NumberColumn;
import io.etude.results.Results;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 1,000,000 respondents × 40 single questions × 5 segments, weighted, on 2 threads from memory:
 * every estimate with its design-based standard error, interval and tests, against DuckDB's bare
 * grouped counts, Σw and Σw², and against reading the bytes once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TallyBenchmark {
  private static final int THREADS = 2;
  private static final int QUESTIONS = 40;
  private static final int[] SEGMENTS = {2, 3, 4, 5, 6};

  private SyntheticSurvey survey;
  private Analysis analysis;
  private DuckDBConnection duckdb;

  /** Called by JMH. */
  public TallyBenchmark() {}

  /** Makes the answers and loads them into DuckDB. */
  @Setup
  public void load() throws SQLException {
    survey = new SyntheticSurvey(1_000_000, QUESTIONS, 5, SEGMENTS, SyntheticSurvey.Storage.MEMORY);
    analysis = Analysis.of(survey.study());
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    duckdb = connection.unwrap(DuckDBConnection.class);
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("set threads to " + THREADS);
      StringBuilder columns = new StringBuilder();
      for (String name : survey.names()) {
        columns.append(columns.isEmpty() ? "" : ", ").append(name);
        columns.append(name.equals(SyntheticSurvey.WEIGHT) ? " double" : " tinyint");
      }
      statement.execute("create table t (" + columns + ")");
    }
    append();
  }

  private void append() throws SQLException {
    try (DuckDBAppender appender = duckdb.createAppender("main", "t")) {
      int chunk = 0;
      for (int from = 0; from < survey.rows(); from += survey.rowsOf(chunk++)) {
        Column[] columns = survey.columns(chunk);
        for (int row = 0; row < survey.rowsOf(chunk); row++) {
          appender.beginRow();
          for (Column column : columns) {
            if (column instanceof CodeColumn codes) {
              appender.append((byte) codes.position(row));
            } else {
              appender.append(((NumberColumn) column).values()[row]);
            }
          }
          appender.endRow();
        }
      }
    }
  }

  /** Closes DuckDB. */
  @TearDown
  public void close() throws SQLException {
    duckdb.close();
  }

  /** Everything: sums, estimates, intervals, tests, findings. */
  @Benchmark
  public Results etude() {
    return analysis.run(survey, Runner.threads(THREADS));
  }

  /** The sums only. */
  @Benchmark
  public Tally etudeSums() {
    return Runner.threads(THREADS).run(survey.open(analysis.request()), analysis::tally);
  }

  /** 200 grouped sums, a statement for each question and segment. */
  @Benchmark
  public double duckdb() throws SQLException {
    double sum = 0;
    try (Statement statement = duckdb.createStatement()) {
      for (int q = 1; q <= QUESTIONS; q++) {
        for (int s = 1; s <= SEGMENTS.length; s++) {
          String keys = "q" + q + ", s" + s;
          try (ResultSet rows =
              statement.executeQuery(
                  "select " + keys + ", count(*), sum(w), sum(w * w) from t group by " + keys)) {
            while (rows.next()) {
              sum += rows.getDouble(4);
            }
          }
        }
      }
    }
    return sum;
  }

  /** Every byte of the data once, on one thread: what no tally can beat. */
  @Benchmark
  public double readBytesOnce() {
    double sum = 0;
    int chunk = 0;
    for (int from = 0; from < survey.rows(); from += survey.rowsOf(chunk++)) {
      for (Column column : survey.columns(chunk)) {
        sum += column instanceof CodeColumn codes ? sum(codes.bytes()) : sum((NumberColumn) column);
      }
    }
    return sum;
  }

  private static double sum(byte[] codes) {
    int sum = 0;
    for (byte code : codes) {
      sum += code;
    }
    return sum;
  }

  private static double sum(NumberColumn column) {
    double sum = 0;
    for (double value : column.values()) {
      sum += value;
    }
    return sum;
  }
}
