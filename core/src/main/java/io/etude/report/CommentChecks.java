package io.etude.report;

import io.etude.Diagnostic;
import io.etude.language.Claims;
import io.etude.report.prose.Context;
import io.etude.results.Estimate;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Comment;
import io.etude.study.Expert;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an author should know of experts' comments: their length, their figures, their writers. */
final class CommentChecks {

  /** A comment may be longer than asked for by a fifth. */
  private static final double LONG = 1.2;

  /** A percentage as people type it. */
  private static final Pattern PERCENTAGE =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,3})?)[\\s\\u00A0\\u202F]?"
              + "(?:%|percent|per cent|pour cent)(?![\\p{L}\\p{N}])");

  private final Context context;
  private final Commentaries commentaries;

  CommentChecks(Context context, Commentaries commentaries) {
    this.context = context;
    this.commentaries = commentaries;
  }

  List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>();
    for (Expert expert : context.study().experts()) {
      String comment = commentaries.comment(expert);
      length(expert, comment).ifPresent(all::add);
      figures(expert, comment).ifPresent(all::add);
    }
    for (Comment stranger : commentaries.strangers()) {
      if (!stranger.text().isBlank()) {
        all.add(stranger(stranger));
      }
    }
    return all;
  }

  /** A comment that is much longer than the room that was planned for it. */
  private Optional<Diagnostic> length(Expert expert, String comment) {
    int length = comment.strip().length();
    return length <= LONG * expert.length()
        ? Optional.empty()
        : Optional.of(
            new Diagnostic(
                "longComment",
                commentaries.place(expert),
                "the comment has " + length + " characters, " + expert.length() + " were asked for",
                "shorten it, or raise the expert's \"length\""));
  }

  private Diagnostic stranger(Comment comment) {
    List<String> ids = context.study().experts().stream().map(Expert::id).toList();
    String writer =
        comment.expert().isEmpty()
            ? "a comment has no expert"
            : "a comment is given for expert \""
                + comment.expert()
                + "\", whom the study does not have";
    return new Diagnostic(
        "unknownExpert",
        comment.place(),
        writer + "; it is not printed: \u201C" + comment.text() + "\u201D",
        ids.isEmpty() ? "" : "the study's experts are " + String.join(", ", ids));
  }

  /** Percentages and shares in words in a comment that none of the figures it is about has. */
  private Optional<Diagnostic> figures(Expert expert, String comment) {
    if (expert.figures().isEmpty() || comment.isBlank()) {
      return Optional.empty();
    }
    List<FigureRef> asked =
        expert.figures().stream().map(reference -> context.results().figure(reference)).toList();
    List<Double> known = known(asked);
    Set<String> wrong = new LinkedHashSet<>();
    Matcher typed = PERCENTAGE.matcher(comment);
    while (typed.find()) {
      BigDecimal said = new BigDecimal(typed.group(1).replace(',', '.'));
      if (known.stream().noneMatch(share -> rounded(share, said.scale()).compareTo(said) == 0)) {
        wrong.add(typed.group());
      }
    }
    wrong.addAll(Claims.of(context.language()).unfounded(comment, known));
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    List<String> measured =
        asked.stream()
            .map(figure -> context.display().figure(figure) + " (" + figure.reference() + ")")
            .toList();
    return Optional.of(
        new Diagnostic(
            "commentFigure",
            commentaries.place(expert),
            "the comment says "
                + String.join(", ", wrong)
                + "; measured is "
                + String.join(", ", measured),
            "correct the figure, or leave it if it is from elsewhere"));
  }

  private static BigDecimal rounded(double share, int scale) {
    return BigDecimal.valueOf(share * 100).setScale(scale, RoundingMode.HALF_UP);
  }

  /** The shares of the questions that the figures are of, in all their published tables. */
  private List<Double> known(List<FigureRef> figures) {
    List<Double> known = new ArrayList<>();
    for (FigureRef figure : figures) {
      figure.estimate().map(Estimate::value).ifPresent(known::add);
      String place = figure.id().table().place();
      for (ResultTable table : context.results().tables()) {
        if (table.id().place().equals(place)) {
          int row = table.rows().stream().map(r -> r.id()).toList().indexOf(figure.id().row());
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
