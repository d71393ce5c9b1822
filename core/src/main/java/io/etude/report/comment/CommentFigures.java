package io.etude.report.comment;

import io.etude.Diagnostic;
import io.etude.language.Claims;
import io.etude.language.SpokenShare;
import io.etude.report.comment.CommentSubjects.Subject;
import io.etude.report.prose.Context;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.inference.Estimate;
import io.etude.study.Expert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the shares that an expert's comment types or says in words with the figures that the
 * expert was given. Where the comment names an answer or an item by its label, with the figures of
 * this one; else with all of these questions.
 */
final class CommentFigures {

  private final Context context;

  CommentFigures(Context context) {
    this.context = context;
  }

  /** What is said of a subject, or of nothing that is named, and isn't measured. */
  List<Diagnostic> diagnostics(Expert expert, String comment, String place) {
    if (expert.figures().isEmpty() || comment.isBlank()) {
      return List.of();
    }
    List<FigureRef> asked =
        expert.figures().stream().map(reference -> context.results().figure(reference)).toList();
    List<Double> known = known(asked);
    CommentSubjects subjects = new CommentSubjects(context, asked);
    Map<Optional<Subject>, Set<String>> wrong = new LinkedHashMap<>();
    for (SpokenShare said : Claims.of(context.language()).shares(comment)) {
      Optional<Subject> subject = subjects.of(said);
      List<Double> shares = subject.map(Subject::shares).orElse(known);
      if (shares.stream().noneMatch(said::fits)) {
        wrong.computeIfAbsent(subject, key -> new LinkedHashSet<>()).add(said.words());
      }
    }
    List<Diagnostic> all = new ArrayList<>();
    wrong.forEach((subject, words) -> all.add(remark(place, subject, words, asked)));
    return all;
  }

  private Diagnostic remark(
      String place, Optional<Subject> subject, Set<String> words, List<FigureRef> asked) {
    List<String> measured =
        subject.map(Subject::measured).orElse(asked).stream()
            .map(figure -> context.display().figure(figure) + " (" + figure.reference() + ")")
            .toList();
    String where =
        subject
            .map(named -> " (it names \"" + String.join("\", \"", named.names()) + "\")")
            .orElse("");
    return new Diagnostic(
        "commentFigure",
        place,
        "the comment says "
            + String.join(", ", words)
            + where
            + "; measured is "
            + String.join(", ", measured),
        subject.isEmpty()
            ? "correct the figure, or leave it if it is from elsewhere"
            : "correct the figure, or leave it if it is of something else, or from elsewhere");
  }

  /** The shares of the questions that the figures are of, in all their published tables. */
  private List<Double> known(List<FigureRef> figures) {
    List<Double> known = new ArrayList<>();
    for (FigureRef figure : figures) {
      figure.estimate().map(Estimate::value).ifPresent(known::add);
      String place = figure.id().table().place();
      for (ResultTable table : context.results().tables()) {
        if (table.id().place().equals(place)) {
          int row = table.rowIndex(figure.id().row());
          for (ResultColumn column : row < 0 ? List.<ResultColumn>of() : table.columns()) {
            column.cells().get(row).share().map(Estimate::value).ifPresent(known::add);
          }
          table.total().cells().forEach(c -> c.share().map(Estimate::value).ifPresent(known::add));
        }
      }
    }
    return known;
  }
}
