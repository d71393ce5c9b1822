package io.etude.study;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a workbook held of an expert's comment when it was rendered, as digests: by them a reader
 * knows on which side the comment was changed since.
 *
 * @param comment digest of the comment in the workbook
 * @param codebook digest of the comment in the codebook at that time: another one where the
 *     workbook's came from an earlier workbook
 */
public record SentComment(String comment, String codebook) {

  /** How many digits of a digest tell two comments apart. */
  private static final int DIGITS = 16;

  /** Refuses null. */
  public SentComment {
    requireNonNull(comment, "comment");
    requireNonNull(codebook, "codebook");
  }

  /** Of the comments that a workbook and a codebook have. */
  public static SentComment of(Comment comment, Comment codebook) {
    return new SentComment(
        digest(requireNonNull(comment, "comment")), digest(requireNonNull(codebook, "codebook")));
  }

  /** Whether the comment was not the codebook's own. */
  public boolean isFromWorkbook() {
    return !comment.equals(codebook);
  }

  /** Whether the workbook or the codebook had a text. */
  public boolean hadText() {
    return !comment.endsWith("-") || !codebook.endsWith("-");
  }

  /** Whether the workbook had this comment. */
  public boolean has(Comment now) {
    return comment.equals(digest(now));
  }

  /** Whether the workbook or the codebook had this comment. */
  public boolean knows(Comment now) {
    return has(now) || codebook.equals(digest(now));
  }

  /** Status and text; blanks and line ends, which programs change, make no difference. */
  private static String digest(Comment comment) {
    String words = comment.text().strip().replaceAll("\\s+", " ");
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      String digits = HexFormat.of().formatHex(bytes).substring(0, DIGITS);
      return comment.status().code() + "-" + (words.isEmpty() ? "" : digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
