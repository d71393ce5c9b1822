package io.etude.xlsx.source;

import io.etude.study.Comment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fingerprints of the comments that a workbook was rendered with: by them a reader knows what was
 * typed since.
 */
public final class CommentFingerprints {

  /** The property of the workbook that holds them. */
  public static final String PROPERTY = "etude.comments";

  /** How many digits of a digest tell two comments apart. */
  private static final int DIGITS = 16;

  private final Map<String, String> byExpert;

  private CommentFingerprints(Map<String, String> byExpert) {
    this.byExpert = byExpert;
  }

  /** Those of comments. */
  public static CommentFingerprints of(List<Comment> comments) {
    Map<String, String> prints = new TreeMap<>();
    comments.stream()
        .filter(comment -> !isEmpty(comment))
        .filter(comment -> !comment.expert().isEmpty())
        .forEach(comment -> prints.put(comment.expert(), print(comment)));
    return new CommentFingerprints(prints);
  }

  private static boolean isEmpty(Comment comment) {
    return comment.text().isBlank() && comment.status() == Comment.Status.TO_WRITE;
  }

  static CommentFingerprints parse(String property) {
    Map<String, String> prints = new TreeMap<>();
    for (String entry : property.split(";")) {
      int equals = entry.lastIndexOf('=');
      if (equals > 0) {
        prints.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return new CommentFingerprints(prints);
  }

  /** Whether a comment is as it was rendered. */
  public boolean has(Comment comment) {
    return print(comment).equals(byExpert.get(comment.expert()));
  }

  private static String print(Comment comment) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String words = comment.status().code() + " " + comment.text().strip().replaceAll("\\s+", " ");
      byte[] bytes = digest.digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    byExpert.forEach(
        (expert, print) ->
            text.append(text.isEmpty() ? "" : ";").append(expert).append('=').append(print));
    return text.toString();
  }
}
