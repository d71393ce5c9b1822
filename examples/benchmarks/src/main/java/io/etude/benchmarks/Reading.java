package io.etude.benchmarks;

import io.etude.benchmarks.survey.SurveyFiles;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Time to read a survey of 1,000,000 respondents and 46 variables: the CSV file beside DuckDB
 * loading it on two threads, the system file beside PSPP (where it is installed) passing over it.
 * All in turn, in one run; prints the medians and the spread.
 */
public final class Reading {

  private static final int ROWS = 1_000_000;

  private Reading() {}

  /** Something to time; gives the number of rows read. */
  private interface Job {
    long run() throws IOException, SQLException, InterruptedException;
  }

  /** Takes the number of rounds (default 7). */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    Path folder = Files.createTempDirectory("etude-reading");
    Path csv = folder.resolve("survey.csv");
    Path sav = folder.resolve("survey.sav");
    try {
      SurveyFiles.write(csv, sav, ROWS);
      System.out.printf(
          Locale.ROOT,
          "CSV %.1f MB, system file %.1f MB, heap at most %d MB%n",
          Files.size(csv) / 1e6,
          Files.size(sav) / 1e6,
          Runtime.getRuntime().maxMemory() >> 20);
      Job[] jobs = {
        () -> read(CsvSource.of(csv)),
        () -> duckDb(csv),
        () -> read(SpssSource.of(sav)),
        () -> pspp(sav)
      };
      String[] names = {"CsvSource", "DuckDB, 2 threads", "SpssSource", "PSPP"};
      double[][] seconds = new double[jobs.length][rounds];
      for (int round = 0; round < rounds; round++) {
        for (int job = 0; job < jobs.length; job++) {
          long start = System.nanoTime();
          long rows = jobs[job].run();
          seconds[job][round] = rows == ROWS ? (System.nanoTime() - start) / 1e9 : Double.NaN;
        }
      }
      for (int job = 0; job < jobs.length; job++) {
        print(names[job], seconds[job]);
      }
    } finally {
      Files.deleteIfExists(csv);
      Files.deleteIfExists(sav);
      Files.deleteIfExists(folder);
    }
  }

  private static void print(String name, double[] seconds) {
    double first = seconds[0];
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-18s median %.2f s, first %.2f s, from %.2f to %.2f s%n",
        name,
        sorted[sorted.length / 2],
        first,
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static long read(Source source) {
    ReadRequest.Builder request = ReadRequest.builder();
    for (String name : source.schema().names()) {
      request.want(name, name.equals("weight") ? Form.NUMBERS : Form.CODES);
    }
    long rows = 0;
    try (ChunkReader reader = source.open(request.build())) {
      for (Optional<Chunk> c = reader.next(); c.isPresent(); c = reader.next()) {
        rows += c.get().rows();
      }
    }
    return rows;
  }

  private static long duckDb(Path csv) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = 2");
      statement.execute("create table survey as select * from read_csv('" + csv + "')");
      try (var result = statement.executeQuery("select count(*) from survey")) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  /** Without PSPP there is nothing to compare with. */
  private static long pspp(Path sav) throws IOException, InterruptedException {
    Path syntax = Files.createTempFile("etude", ".sps");
    try {
      Files.writeString(syntax, "GET FILE='" + sav + "'.\nEXECUTE.\n");
      Process process =
          new ProcessBuilder("pspp", "-o", "/dev/null", syntax.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0 ? ROWS : -1;
    } catch (IOException e) {
      return -1;
    } finally {
      Files.deleteIfExists(syntax);
    }
  }
}
