package io.etude.truth;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a random study, has it reported, and finds what the reports say that isn't true. */
final class LieDetector {

  private final Path folder;
  private int statements;

  LieDetector(Path folder) {
    this.folder = folder;
  }

  /** How many statements were checked so far. */
  int statements() {
    return statements;
  }

  /** The lies in all reports of the study of that seed. */
  List<Lie> lies(long seed) {
    TrueStudy truth = StudyMaker.make(seed);
    Results results = results(truth);
    Facts facts = new Facts(truth);
    List<Lie> lies = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      Report report = StudyReport.of(results).standardPlan().language(lang.locale).build();
      Court court = new Court(seed, lang + " plan");
      new ReportCheck(facts, lang, court, true, Map.of()).check(report);
      lies.addAll(court.lies());
      statements += court.statements();
    }
    return lies;
  }

  private Results results(TrueStudy truth) {
    Path data = folder.resolve("answers.csv");
    try {
      Files.writeString(data, truth.csv());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Analysis.of(Study.parse(truth.yaml)).run(CsvSource.of(data));
  }
}
