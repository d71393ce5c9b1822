package io.etude.study;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What an expert wrote, and how far the work is.
 *
 * @param expert id of the expert; empty where nobody knows who wrote it
 * @param text paragraphs, with a blank line between them; empty for none yet
 * @param status how far the work is
 * @param place where it was read, such as {@code study.xlsx: Comments!G6}; empty for nowhere
 */
public record Comment(String expert, String text, Status status, String place) {

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
  }

  /** A text that is there is finished, one that isn't is to be written. */
  public static Comment of(String expert, String text) {
    requireNonNull(text, "text");
    return new Comment(expert, text, text.isBlank() ? Status.TO_WRITE : Status.DONE, "");
  }
}
