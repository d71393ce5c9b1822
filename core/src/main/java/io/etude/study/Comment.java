package io.etude.study;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an expert wrote, and how far the work is.
 *
 * @param expert id of the expert; empty where nobody knows who wrote it
 * @param text paragraphs, with a blank line between them; {@code **bold**} and {@code *italic*} are
 *     marks; empty for none yet
 * @param status how far the work is
 * @param place where it was read, such as {@code study.xlsx: Comments!G6}; empty for nowhere
 * @param sent what its workbook was rendered with; empty for a comment of no workbook, or if nobody
 *     knows
 */
public record Comment(
    String expert, String text, Status status, String place, Optional<SentComment> sent) {

  /** How far the work on a comment is. */
  public enum Status {
    /** It is to be written, or not finished. */
    TO_WRITE,
    /** It is finished. */
    DONE,
    /** The expert will not write one. */
    DECLINED;

    /** Its name in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that nothing is null. */
  public Comment {
    requireNonNull(expert, "expert");
    requireNonNull(text, "text");
    requireNonNull(status, "status");
    requireNonNull(place, "place");
    requireNonNull(sent, "sent");
  }

  /** A comment that no workbook was rendered with. */
  public Comment(String expert, String text, Status status, String place) {
    this(expert, text, status, place, Optional.empty());
  }

  /** A text that is there is finished, one that isn't is to be written. */
  public static Comment of(String expert, String text) {
    requireNonNull(text, "text");
    return new Comment(expert, text, text.isBlank() ? Status.TO_WRITE : Status.DONE, "");
  }

  /** The comment that the codebook has of an expert, without a text if it has none. */
  public static Comment of(Expert expert, Locale language) {
    requireNonNull(expert, "expert");
    requireNonNull(language, "language");
    return of(expert.id(), expert.comment().map(label -> label.in(language)).orElse(""));
  }

  /** Whether another has the same words and status; blanks and line ends make no difference. */
  public boolean says(Comment other) {
    return status == requireNonNull(other, "other").status() && hasWords(other.text());
  }

  /** Whether it has these words; blanks and line ends make no difference. */
  public boolean hasWords(String other) {
    return SentComment.tidy(text).equals(SentComment.tidy(requireNonNull(other, "other")));
  }

  /**
   * The states that it went through, as digests: those that its workbook was rendered with, and how
   * it is now.
   */
  public List<String> versions() {
    List<String> before = sent.map(SentComment::versions).orElse(List.of());
    if (!before.isEmpty() && !isChanged()) {
      return before;
    }
    String last = before.isEmpty() ? "" : before.get(before.size() - 1);
    List<String> all = new ArrayList<>(before);
    all.add(SentComment.version(last, this));
    return List.copyOf(all);
  }

  /** Its state: the last of its versions. */
  public String version() {
    List<String> all = versions();
    return all.get(all.size() - 1);
  }

  /** Whether it is not as its workbook was rendered. */
  public boolean isChanged() {
    return sent.filter(before -> before.has(this)).isEmpty();
  }

  /** Whether the expert wrote, withdrew or declined something since its workbook was rendered. */
  public boolean isRewritten() {
    return sent.filter(
            before ->
                hasWords(before.text())
                    && (status == Status.DECLINED) == (before.status() == Status.DECLINED))
        .isEmpty();
  }

  /** Whether a comment that the workbook or the codebook had was emptied. */
  public boolean isWithdrawn() {
    return text.isBlank() && sent.filter(SentComment::hadText).isPresent();
  }
}
