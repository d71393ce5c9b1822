package io.etude.xlsx.source;

import io.etude.study.Comment;
import io.etude.study.SentComment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a workbook was rendered with, as a property of it: the digests of experts' comments. */
public final class CommentFingerprints {

  /** The property of the workbook that holds them. */
  public static final String PROPERTY = "etude.comments";

  private final Map<String, SentComment> byExpert;

  private CommentFingerprints(Map<String, SentComment> byExpert) {
    this.byExpert = byExpert;
  }

  /**
   * Those of comments.
   *
   * @param codebook what the codebook has of its experts
   */
  public static CommentFingerprints of(List<Comment> comments, List<Comment> codebook) {
    Map<String, SentComment> sent = new TreeMap<>();
    for (Comment comment : comments) {
      String expert = comment.expert();
      if (!expert.isEmpty()) {
        Comment own =
            codebook.stream()
                .filter(other -> other.expert().equals(expert))
                .findFirst()
                .orElseGet(() -> Comment.of(expert, ""));
        sent.put(expert, SentComment.of(comment, own));
      }
    }
    return new CommentFingerprints(sent);
  }

  static CommentFingerprints parse(String property) {
    Map<String, SentComment> sent = new TreeMap<>();
    for (String entry : property.split(";")) {
      int equals = entry.lastIndexOf('=');
      if (equals > 0) {
        String[] digests = entry.substring(equals + 1).split("/");
        sent.put(
            entry.substring(0, equals), new SentComment(digests[0], digests[digests.length - 1]));
      }
    }
    return new CommentFingerprints(sent);
  }

  /** A comment that was read, with what it was rendered with. */
  Comment with(Comment comment) {
    return new Comment(
        comment.expert(),
        comment.text(),
        comment.status(),
        comment.place(),
        Optional.ofNullable(byExpert.get(comment.expert())));
  }

  @Override
  public String toString() {
    return byExpert.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + digests(entry.getValue()))
        .collect(Collectors.joining(";"));
  }

  private static String digests(SentComment sent) {
    return sent.isFromWorkbook() ? sent.comment() + "/" + sent.codebook() : sent.comment();
  }
}
