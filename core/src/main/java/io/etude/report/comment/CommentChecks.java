package io.etude.report.comment;

import io.etude.Diagnostic;
import io.etude.internal.MarkedText;
import io.etude.language.TypedPercentages;
import io.etude.language.TypedPercentages.Percentage;
import io.etude.report.prose.Context;
import io.etude.study.Comment;
import io.etude.study.Expert;
import io.etude.study.SentComment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an author should know of experts' comments: their length, their figures, their writers. */
public final class CommentChecks {

  /** A comment may be longer than asked for by a fifth. */
  private static final double LONG = 1.2;

  private final Context context;
  private final Commentaries commentaries;

  public CommentChecks(Context context, Commentaries commentaries) {
    this.context = context;
    this.commentaries = commentaries;
  }

  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>();
    for (Expert expert : context.study().experts()) {
      String comment = MarkedText.parse(commentaries.comment(expert)).plain();
      length(expert, comment).ifPresent(all::add);
      unmeasured(expert, comment).ifPresent(all::add);
      moved(expert).ifPresent(all::add);
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

  /** Percentages that no figure of the questions that the expert was asked about prints. */
  private Optional<Diagnostic> unmeasured(Expert expert, String comment) {
    Set<String> questions =
        expert.figures().stream()
            .map(reference -> context.results().figure(reference).id().table().question())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    TypedPercentages figures = TypedPercentages.of(context.results(), context.language());
    Set<String> unmeasured =
        TypedPercentages.in(comment).stream()
            .filter(typed -> figures.alike(typed, questions).isEmpty())
            .map(Percentage::text)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return questions.isEmpty() || unmeasured.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Diagnostic(
                "commentFigure",
                commentaries.place(expert),
                "the comment says "
                    + String.join(", ", unmeasured)
                    + ", which no figure of \""
                    + String.join("\", \"", questions)
                    + "\" prints",
                "correct the figure, or leave it if it is from elsewhere"));
  }

  /** A comment that was typed where another topic was asked for. */
  private Optional<Diagnostic> moved(Expert expert) {
    return commentaries
        .rewritten(expert)
        .flatMap(Comment::sent)
        .map(SentComment::topic)
        .filter(topic -> !topic.isBlank() && !expert.topic().byLanguage().containsValue(topic))
        .map(
            topic ->
                new Diagnostic(
                    "movedComment",
                    commentaries.place(expert),
                    "the comment of expert \""
                        + expert.id()
                        + "\" was typed for the topic \u201C"
                        + topic
                        + "\u201D; the codebook asks for \u201C"
                        + context.text(expert.topic())
                        + "\u201D by now",
                    "read it against its topic"));
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
}
