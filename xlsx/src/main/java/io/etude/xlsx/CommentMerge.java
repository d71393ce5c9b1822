package io.etude.xlsx;

import io.etude.DataException;
import io.etude.Diagnostic;
import io.etude.internal.Quotes;
import io.etude.study.Comment;
import io.etude.study.SentComment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges the comments that several workbooks have of one expert. */
final class CommentMerge {

  private CommentMerge() {}

  /**
   * Of an expert's comments the newest that says something of its own. A workbook that is rendered
   * with it is known as made from all of them.
   *
   * @throws DataException if two that differ are the newest
   */
  static Comment merged(List<Comment> several) {
    List<Comment> newest =
        several.stream()
            .filter(comment -> several.stream().noneMatch(other -> follows(other, comment)))
            .toList();
    List<Comment> own = newest.stream().filter(CommentMerge::isOwn).toList();
    List<Comment> left = own.isEmpty() ? newest : own;
    Comment first =
        left.stream().filter(Comment::isChanged).findFirst().orElseGet(() -> left.get(0));
    if (!own.isEmpty() && !own.stream().allMatch(comment -> agree(comment, first))) {
      throw new DataException(different(own));
    }
    Set<String> versions = new LinkedHashSet<>();
    several.forEach(comment -> versions.addAll(comment.versions()));
    versions.removeAll(first.versions());
    List<String> all = new ArrayList<>(versions);
    first.sent().ifPresent(sent -> all.addAll(sent.versions()));
    return new Comment(
        first.expert(),
        first.text(),
        first.status(),
        first.place(),
        first.sent().map(s -> new SentComment(s.text(), s.status(), s.codebook(), s.topic(), all)));
  }

  /** Whether it was typed into its workbook, or an earlier one. */
  private static boolean isOwn(Comment comment) {
    return comment.isRewritten() || comment.sent().filter(SentComment::isFromWorkbook).isPresent();
  }

  private static boolean agree(Comment one, Comment other) {
    return one.hasWords(other.text())
        && (one.status() == Comment.Status.DECLINED) == (other.status() == Comment.Status.DECLINED);
  }

  /** Whether a workbook was rendered with what another holds. */
  private static boolean follows(Comment later, Comment earlier) {
    if (later.version().equals(earlier.version()) || earlier.versions().contains(later.version())) {
      return false;
    }
    return later.versions().contains(earlier.version())
        || Collections.disjoint(later.versions(), earlier.versions())
            && earlier.isChanged()
            && later.sent().filter(sent -> sent.has(earlier)).isPresent();
  }

  private static String different(List<Comment> comments) {
    List<String> texts = new ArrayList<>(comments.stream().map(Comment::text).toList());
    comments.stream().flatMap(c -> c.sent().stream()).map(SentComment::text).forEach(texts::add);
    List<String> quotes = Quotes.of(texts);
    StringBuilder message = new StringBuilder(comments.get(comments.size() - 1).place());
    message.append(": expert \"").append(comments.get(0).expert());
    message.append(
        "\" has different comments in workbooks of which none was made from the other: ");
    for (int i = 0; i < comments.size(); i++) {
      message.append(i == 0 ? "" : ", ").append(comments.get(i).place());
      message.append(" has ").append(quotes.get(i));
    }
    List<String> sent = quotes.subList(comments.size(), quotes.size()).stream().distinct().toList();
    message.append(sent.isEmpty() ? "" : "; sent was " + String.join(" and ", sent));
    return message.append("; give all of them the comment that counts").toString();
  }

  /**
   * What became of an expert's comment, if it differs from what was sent.
   *
   * @param merged the comments that count
   * @param others all comments of the file
   */
  static Optional<Diagnostic> line(Comment comment, List<Comment> merged, List<Comment> others) {
    if (comment.expert().isEmpty() || !comment.isRewritten()) {
      return Optional.empty();
    }
    String before = comment.sent().map(SentComment::text).orElse("");
    Comment counts =
        merged.stream()
            .filter(other -> other.expert().equals(comment.expert()))
            .findFirst()
            .orElseThrow();
    boolean declined = comment.status() == Comment.Status.DECLINED;
    List<String> what = new ArrayList<>();
    if (!declined || !comment.hasWords(before)) {
      what.add(comment.text().isBlank() ? "emptied" : Quotes.of(comment.text()));
    }
    if (declined) {
      what.add("declined");
    }
    String message =
        "is "
            + String.join(" and ", what)
            + (comment.sent().isEmpty() ? "" : ", sent was " + Quotes.of(before))
            + fate(comment, counts)
            + moved(comment, before, others);
    boolean taken = agree(comment, counts);
    String rule =
        !taken ? "unusedComment" : comment.text().isBlank() ? "emptiedComment" : "takenComment";
    return Optional.of(new Diagnostic(rule, comment.place(), message, ""));
  }

  private static String fate(Comment comment, Comment counts) {
    String expert = "expert \"" + comment.expert() + "\"";
    if (!agree(comment, counts)) {
      return "; not taken, as "
          + counts.place()
          + " counts for "
          + expert
          + ": it is newer, or this is a copy";
    }
    if (comment.status() == Comment.Status.DECLINED) {
      return "; nothing is printed of " + expert;
    }
    return comment.text().isBlank()
        ? "; the comment of " + expert + " is withdrawn"
        : "; taken as the comment of " + expert;
  }

  /** Where a text that was cut is by now. */
  private static String moved(Comment comment, String before, List<Comment> others) {
    return others.stream()
        .filter(other -> comment.text().isBlank() && !before.isBlank() && other.hasWords(before))
        .findFirst()
        .map(other -> "; its text is at " + other.place())
        .orElse("");
  }
}
