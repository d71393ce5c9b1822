package io.etude.study;

import io.etude.codebook.Label;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The editorial facts of the report.
 *
 * @param kicker the line above the headline
 * @param section the section of the magazine
 * @param date date of publication, which is also the documents' time stamp
 * @param byline who wrote it; empty for none
 * @param hero the picture at the top of the front page
 * @param source the source line under charts and tables
 */
public record Publication(
    Label kicker,
    Label section,
    Optional<LocalDate> date,
    Label byline,
    Optional<Picture> hero,
    Label source) {

  /** Nothing known. */
  public static final Publication EMPTY =
      new Publication(
          Label.EMPTY, Label.EMPTY, Optional.empty(), Label.EMPTY, Optional.empty(), Label.EMPTY);

  /**
   * A picture file.
   *
   * @param path path relative to the study file, or absolute; JPEG or PNG
   * @param alt what the picture shows, for those who don't see it
   * @param credit who made it
   */
  public record Picture(String path, Label alt, Label credit) {}
}
