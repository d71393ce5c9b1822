package io.etude.results.inference;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The test of independence of a table's rows and columns, or the reason why there is none: exactly
 * one of the two is there.
 *
 * @param test the test
 * @param reason why there is no test
 */
public record Independence(Optional<AssociationTest> test, Optional<Reason> reason) {

  /** Why a table has no test of independence. */
  public enum Reason {
    /** The table has no segment. */
    NO_SEGMENT("noSegment"),
    /** The segment is made of the answers to the question: they say nothing of its groups. */
    OWN_ANSWERS("ownAnswers"),
    /** A respondent may be in several rows: the question allows several answers. */
    SEVERAL_ANSWERS("severalAnswers"),
    /** The question has no categories whose shares could be tested. */
    NO_CATEGORIES("noCategories"),
    /** A respondent may be in several columns of the segment. */
    OVERLAPPING_COLUMNS("overlappingColumns"),
    /** Only one row or one column has respondents. */
    NO_VARIATION("noVariation"),
    /** Empty cells or too few sampling units leave nothing to test by. */
    NO_DEGREES_OF_FREEDOM("noDegreesOfFreedom"),
    /** The test would take minutes. */
    TOO_LARGE("tooLarge"),
    /** Disclosure control hides cells of the table. */
    SUPPRESSED("suppressed");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The reason's name in JSON. */
    public String code() {
      return code;
    }
  }

  /** Checks that there is either a test or a reason. */
  public Independence {
    requireNonNull(test, "test");
    requireNonNull(reason, "reason");
    if (test.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a table has either a test or a reason for having none");
    }
  }

  /** A test that was made. */
  public static Independence of(AssociationTest test) {
    requireNonNull(test, "test");
    return new Independence(Optional.of(test), Optional.empty());
  }

  /** No test, for that reason. */
  public static Independence none(Reason reason) {
    requireNonNull(reason, "reason");
    return new Independence(Optional.empty(), Optional.of(reason));
  }
}
