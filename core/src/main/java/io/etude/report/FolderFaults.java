package io.etude.report;

import io.etude.DataException;
import io.etude.EtudeException;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.document.Report;
import io.etude.internal.Faults;
import io.etude.results.Results;
import io.etude.study.Comment;
import io.etude.study.DataPolicy;
import io.etude.study.PartialStudy;
import io.etude.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Finds what else is wrong in a folder in which something is: in the data, the comments and the
 * article. What can't be known yet is left for later, so that no fault follows from another.
 */
final class FolderFaults {

  private static final String ANSWERS_LEFT_OUT =
      "the article was checked without the answers that are wrong; its figures may be others"
          + " once the data are right";

  private static final String NAMES_ONLY =
      "of the article the names alone were checked; what it says of figures is checked once"
          + " codebook and columns are right";

  private final Faults faults;
  private final Function<Study, Source> sources;
  private final UnaryOperator<Analysis> analysis;

  /**
   * @param faults takes what is found
   * @param sources opens the data of a study
   * @param analysis as the caller changes it
   */
  FolderFaults(Faults faults, Function<Study, Source> sources, UnaryOperator<Analysis> analysis) {
    this.faults = faults;
    this.sources = sources;
    this.analysis = analysis;
  }

  /**
   * Checks data, comments and article.
   *
   * @param whole the study, if nothing is wrong with its codebook
   * @param readable what is right of it; empty if nothing is
   * @param comments reads the comments
   * @param reports makes the report of results, with comments
   * @param articles checks the article as a text
   */
  void find(
      Optional<Study> whole,
      Optional<PartialStudy> readable,
      Supplier<List<Comment>> comments,
      BiFunction<Results, List<Comment>, Report> reports,
      Supplier<?> articles) {
    Optional<PartialStudy> checkable = readable.flatMap(this::withColumns);
    Optional<Results> results = checkable.flatMap(this::results);
    List<Comment> read = faults.attempt(comments).orElse(List.of());
    boolean all = whole.isPresent() && whole.equals(checkable.map(PartialStudy::study));
    if (all && results.isPresent()) {
      if (faults.attempt(() -> reports.apply(results.get(), read)).isEmpty()) {
        faults.remark(ANSWERS_LEFT_OUT);
      }
      return;
    }
    faults.attempt(articles);
    if (results.isPresent() && results.get().study().template().isPresent()) {
      Results complete = results.get().complete();
      if (faults.attempt(() -> names(checkable.get(), complete, read, reports)).isEmpty()) {
        faults.remark(NAMES_ONLY);
      }
    }
  }

  /** The study without the parts whose columns the data lack, which is a fault. */
  private Optional<PartialStudy> withColumns(PartialStudy readable) {
    if (!readable.isDataKnown()) {
      return Optional.empty();
    }
    Study study = readable.study();
    Optional<Source> source = faults.attempt(() -> sources.apply(study));
    Optional<Schema> schema = source.flatMap(data -> faults.attempt(data::schema));
    schema.ifPresent(
        columns ->
            faults.attempt(
                () -> {
                  study.check(columns, source.get().name());
                  return study;
                }));
    return schema.flatMap(readable::within);
  }

  /**
   * The results without the answers that are wrong, each of which is a fault. A number that can't
   * be read ends the reading before the rules are checked, so the data are read once more.
   */
  private Optional<Results> results(PartialStudy checkable) {
    Study study = checkable.study();
    if (checkable.arePoliciesKnown()) {
      Faults broken = new Faults();
      Optional<Results> sound =
          broken.attempt(() -> analysis.apply(Analysis.of(study)).run(sources.apply(study)));
      faults.addAll(broken);
      if (sound.isPresent() || !broken.has(DataException.class)) {
        return sound;
      }
      Faults later = new Faults();
      later.attempt(() -> forgiven(study, UnaryOperator.identity()));
      faults.addOthers(later);
    }
    return new Faults().attempt(() -> forgiven(study, a -> a.onProblems(DataPolicy.SET_MISSING)));
  }

  private Results forgiven(Study study, UnaryOperator<Analysis> change) {
    return change
        .apply(analysis.apply(Analysis.of(study)))
        .run(new ForgivingSource(study.suited(sources.apply(study))));
  }

  /** Throws what is wrong in the article whatever the parts are that are left out. */
  private static List<Problem> names(
      PartialStudy known,
      Results results,
      List<Comment> comments,
      BiFunction<Results, List<Comment>, Report> reports) {
    List<Problem> sure = List.of();
    try {
      reports.apply(results, comments);
    } catch (EtudeException e) {
      sure = e.problems().stream().filter(problem -> !known.mayHaveLost(problem)).toList();
    }
    if (!sure.isEmpty()) {
      throw ReportException.several(sure);
    }
    return sure;
  }
}
