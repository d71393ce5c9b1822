package io.etude.study;

import io.etude.StudyException;
import io.etude.codebook.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts of the method box.
 *
 * @param mode how answers were collected ("online survey")
 * @param fieldStart first day of field work
 * @param fieldEnd last day of field work
 * @param population who was surveyed
 * @param sample how the sample was made and who answered
 * @param conductedBy who ran the survey
 * @param sponsor for whom
 * @param sampling whether the sample is random
 * @param remarks further sentences for the box, e.g. that the file is synthetic
 */
public record Methodology(
    Label mode,
    Optional<LocalDate> fieldStart,
    Optional<LocalDate> fieldEnd,
    Label population,
    Label sample,
    Label conductedBy,
    Label sponsor,
    Sampling sampling,
    List<Label> remarks) {

  /** Nothing known. */
  public static final Methodology EMPTY =
      new Methodology(
          Label.EMPTY,
          Optional.empty(),
          Optional.empty(),
          Label.EMPTY,
          Label.EMPTY,
          Label.EMPTY,
          Label.EMPTY,
          Sampling.NON_PROBABILITY,
          List.of());

  /** Whether the sample is random. */
  public enum Sampling {
    /** Every member of the population had a known chance. */
    PROBABILITY,
    /** Volunteers, quotas, an access panel: margins of error hold only "if it were random". */
    NON_PROBABILITY
  }

  /** Copies the list and checks that field work ends after it starts. */
  public Methodology {
    remarks = List.copyOf(remarks);
    if (fieldStart.isPresent()
        && fieldEnd.isPresent()
        && fieldEnd.get().isBefore(fieldStart.get())) {
      throw new StudyException(
          "fieldEnd",
          "field work ends on " + fieldEnd.get() + ", before it starts on " + fieldStart.get());
    }
  }
}
