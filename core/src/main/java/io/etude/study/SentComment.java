package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.internal.MarkedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a workbook held of an expert's comment when it was rendered: what one that came back is
 * compared with. Immutable and thread-safe.
 *
 * @param text the comment in the workbook, with its marks; empty for none
 * @param status how far the work was
 * @param codebook digest of the comment in the codebook at that time, empty for none: another one
 *     than the workbook's where that came from an earlier workbook. Not the text, which its expert
 *     may have withdrawn
 * @param topic what the expert was asked to comment on
 * @param versions all states of the comment that came before, as {@link Comment#version()} names
 *     them, then this one: of two workbooks the one that has the other's is made from it
 */
public record SentComment(
    String text, Comment.Status status, String codebook, String topic, List<String> versions) {

  /** How many digits of a digest tell two comments apart. */
  private static final int DIGITS = 12;

  /** Refuses null, and copies the list. */
  public SentComment {
    requireNonNull(text, "text");
    requireNonNull(status, "status");
    requireNonNull(codebook, "codebook");
    requireNonNull(topic, "topic");
    versions = List.copyOf(requireNonNull(versions, "versions"));
  }

  /**
   * Of a comment as it is rendered now.
   *
   * @param codebook the codebook's comment
   * @param topic what the expert is asked to comment on
   */
  public static SentComment of(Comment comment, String codebook, String topic) {
    requireNonNull(comment, "comment");
    requireNonNull(codebook, "codebook");
    return new SentComment(
        tidy(comment.text()), comment.status(), digest(codebook), topic, comment.versions());
  }

  /** Whether the comment was not the codebook's own. */
  public boolean isFromWorkbook() {
    return !digest(text).equals(codebook) || status != Comment.of("", text).status();
  }

  /** Whether the workbook or the codebook had a text. */
  public boolean hadText() {
    return !text.isBlank() || !codebook.isEmpty();
  }

  /** Whether the workbook had this comment: the same words and status. */
  public boolean has(Comment now) {
    return status == requireNonNull(now, "now").status() && tidy(text).equals(tidy(now.text()));
  }

  /** Whether the workbook or the codebook had this text. */
  public boolean knows(String now) {
    String own = digest(requireNonNull(now, "now"));
    return own.equals(digest(text)) || own.equals(codebook);
  }

  /** A text as it is compared: blanks and line ends, which programs change, make no difference. */
  static String tidy(String text) {
    return MarkedText.parse(text).toString();
  }

  /** The name of a state that follows another. */
  static String version(String before, Comment comment) {
    return hash(before + "\n" + comment.status().code() + "\n" + tidy(comment.text()));
  }

  private static String digest(String text) {
    String words = tidy(text);
    return words.isEmpty() ? "" : hash(words);
  }

  private static String hash(String state) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
