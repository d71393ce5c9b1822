package io.etude.document;

import io.etude.document.text.Inline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands before the text.
 *
 * @param kicker the line above the headline, may be empty
 * @param headline the title
 * @param standfirst the question of the study and the finding in one breath, may be empty
 * @param byline who wrote it, may be empty
 * @param date date of publication, which is also the documents' time stamp
 * @param dateLine the date as printed, may be empty
 * @param section the section of the magazine, may be empty
 * @param hero the picture at the top of the front page
 * @param runningHead short title for running heads
 */
public record FrontMatter(
    List<Inline> kicker,
    List<Inline> headline,
    List<Inline> standfirst,
    List<Inline> byline,
    Optional<LocalDate> date,
    String dateLine,
    String section,
    Optional<Picture> hero,
    String runningHead) {

  /** Copies the lists. */
  public FrontMatter {
    kicker = List.copyOf(kicker);
    headline = List.copyOf(headline);
    standfirst = List.copyOf(standfirst);
    byline = List.copyOf(byline);
  }

  /** Front matter that has a headline only. */
  public static FrontMatter titled(String headline) {
    return new FrontMatter(
        List.of(),
        List.of(new Inline.Text(headline)),
        List.of(),
        List.of(),
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        headline);
  }
}
