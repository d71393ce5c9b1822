package io.etude.benchmarks;

import io.etude.analysis.Analysis;
import io.etude.analysis.Runner;
import io.etude.benchmarks.survey.SyntheticSurvey;
import io.etude.results.Results;
import java.util.Locale;

/**
 * 10,000,000 respondents × 40 questions × 5 segments, made chunk by chunk and tallied on 2 threads;
 * run it with {@code -Xmx256m}: {@code StreamedTally [rows]}.
 */
public final class StreamedTally {
  private StreamedTally() {}

  /** Prints rows, seconds and the largest heap allowed. */
  public static void main(String[] args) {
    int rows = args.length == 0 ? 10_000_000 : Integer.parseInt(args[0]);
    SyntheticSurvey survey =
        new SyntheticSurvey(rows, 40, 5, new int[] {2, 3, 4, 5, 6}, SyntheticSurvey.Storage.STREAM);
    long start = System.nanoTime();
    Results results = Analysis.of(survey.study()).run(survey, Runner.threads(2));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d rows, %d tables in %.1f s, heap of at most %d MB%n",
        results.respondents(),
        results.tables().size(),
        seconds,
        Runtime.getRuntime().maxMemory() >> 20);
  }
}
