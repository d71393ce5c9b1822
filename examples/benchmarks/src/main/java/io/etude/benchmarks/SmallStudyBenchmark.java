package io.etude.benchmarks;

import io.etude.analysis.Analysis;
import io.etude.analysis.Runner;
import io.etude.benchmarks.survey.SyntheticSurvey;
import io.etude.results.Results;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 302 respondents × 60 single questions × 4 segments: the size of a study in a journal. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SmallStudyBenchmark {
  private final SyntheticSurvey survey =
      new SyntheticSurvey(302, 60, 5, new int[] {2, 3, 4, 5}, SyntheticSurvey.Storage.MEMORY);
  private final Analysis analysis = Analysis.of(survey.study());

  /** Called by JMH. */
  public SmallStudyBenchmark() {}

  /** All tables with their estimates, tests and findings. */
  @Benchmark
  public Results results() {
    return analysis.run(survey, Runner.sameThread());
  }
}
