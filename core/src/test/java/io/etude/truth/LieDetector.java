package io.etude.truth;

import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Report;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    facts.places.settle(results::addedDecimals);
    List<Lie> lies = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      Court court = new Court(seed, lang + " plan");
      Report plan =
          StudyReport.of(results)
              .standardPlan()
              .language(lang.locale)
              .resultsDetail(seed % 4 == 3 ? ResultsDetail.FULL : ResultsDetail.SUMMARY)
              .build();
      new ReportCheck(facts, lang, court, true, Map.of()).check(plan);
      close(court, lies);
    }
    Court court = new Court(seed, "de plan");
    withoutWords(results, court);
    close(court, lies);
    // an article in one of the languages, since it repeats much
    Lang lang = Lang.values()[(int) (seed % 2)];
    court = new Court(seed, lang + " article");
    article(results, facts, lang, court);
    new ClaimCheck(facts, lang, court, results, folder).check();
    close(court, lies);
    return lies;
  }

  /** A report in a language that there are no words for is refused, with those that there are. */
  private static void withoutWords(Results results, Court court) {
    court.heard();
    try {
      Report report = StudyReport.of(results).standardPlan().language(Locale.GERMAN).build();
      String title = Plain.of(report.front().standfirst());
      court.lie(Fault.WRONG_LANGUAGE, "front", title, "it is said to be in German");
    } catch (ReportException e) {
      boolean named = e.getMessage().contains("\"de\"") && e.getMessage().contains("en, fr");
      if (!named) {
        court.lie(Fault.WRONG_LANGUAGE, "message", e.getMessage(), "en, fr");
      }
    }
  }

  private void close(Court court, List<Lie> lies) {
    lies.addAll(court.lies());
    statements += court.statements();
  }

  private void article(Results results, Facts facts, Lang lang, Court court) {
    ArticleMaker maker = new ArticleMaker(facts, lang);
    Path template = folder.resolve("article.md");
    write(template, maker.write());
    Report article = StudyReport.of(results).template(template).language(lang.locale).build();
    new ReportCheck(facts, lang, court, false, maker.charts()).check(article);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Results results(TrueStudy truth) {
    Path data = folder.resolve("answers.csv");
    write(data, truth.csv());
    return Analysis.of(Study.parse(truth.yaml)).run(CsvSource.of(data));
  }
}
