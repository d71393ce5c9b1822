package io.etude.testing;

import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import java.util.Optional;

/**
 * Two years, each a stratum, with a rare illness. Disclosure control hides the counts of the ill by
 * year; so it withholds the errors by year, of which the hidden counts could be worked out, and
 * with them the errors of the mean of {@code life}, the figures of which it publishes.
 */
public final class GuardedYears {

  /** Counts below 5 are hidden. */
  public static final Conventions CONVENTIONS =
      Conventions.builder()
          .disclosure(new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
          .build();

  private GuardedYears() {}

  /** Its report. */
  public static TinyStudy study() {
    return TinyStudy.of(
        Study.builder("years")
            .question(
                SingleQuestion.builder("ill")
                    .label("Rare illness")
                    .category("y", "Has it")
                    .category("n", "Hasn't")
                    .build())
            .question(RatingQuestion.builder("life").label("Life").scale(0, 10).build())
            .segment(
                Segment.builder("year")
                    .label("Year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2023")
                    .category("2", "2025")
                    .build())
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .category("w", "Women")
                    .category("m", "Men")
                    .build())
            .design(
                new SampleDesign(
                    Optional.of("year"),
                    Optional.empty(),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.ADJUST))
            .conventions(CONVENTIONS),
        "ill life year sex",
        "3 y 2 1 m",
        "60 n 2 1 m",
        "60 n 6 1 w",
        "4 y 6 2 m",
        "60 n 6 2 m",
        "60 n 9 2 w");
  }
}
