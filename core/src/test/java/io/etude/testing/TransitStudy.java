package io.etude.testing;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.results.Results;
import io.etude.study.Study;
import java.nio.file.Path;

/**
 * The example study of tests that has nearly everything: raked weights, strata and clusters, low
 * bases, waves, routing, two languages; and a shorter one over the same answers under disclosure
 * control.
 */
public final class TransitStudy {

  /** The folder with both codebooks, the answers and the articles. */
  public static final Path FOLDER =
      Path.of("src", "test", "resources", "io", "etude", "studies", "transit");

  /** The whole study, analysed once for all tests. */
  private static final class Whole {
    static final Results RESULTS = analyse("study.yaml");
  }

  /** The shorter study, likewise. */
  private static final class Guarded {
    static final Results RESULTS = analyse("study-guarded.yaml");
  }

  private TransitStudy() {}

  /** The whole study. */
  public static Results results() {
    return Whole.RESULTS;
  }

  /** The shorter study under disclosure control. */
  public static Results guarded() {
    return Guarded.RESULTS;
  }

  private static Results analyse(String codebook) {
    Study study = Study.read(FOLDER.resolve(codebook));
    return Analysis.of(study).run(CsvSource.of(FOLDER.resolve("answers.csv")));
  }
}
