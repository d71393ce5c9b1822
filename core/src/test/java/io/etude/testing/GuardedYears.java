package io.etude.testing;

import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import java.util.Optional;

/** Two years of a sample in strata, with an answer that is rare in some of them. */
public final class GuardedYears {

  /** Counts below 5 are hidden. */
  public static final Conventions CONVENTIONS =
      Conventions.builder()
          .disclosure(new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
          .build();

  private GuardedYears() {}

  /**
   * Each year is two strata. Disclosure control hides counts of an answer to {@code life} by
   * stratum; so it withholds the errors by year, of which the hidden counts could be worked out,
   * and with them those of the means, which it publishes.
   */
  public static TinyStudy study() {
    return TinyStudy.of(
        years("block")
            .segment(
                Segment.builder("block")
                    .label("Block")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .category("d", "D")
                    .build()),
        "life year sex block",
        "3 3 1 m a",
        "60 2 1 m a",
        "60 6 1 w a",
        "40 3 1 m b",
        "60 2 1 m b",
        "60 6 1 w b",
        "40 3 2 m c",
        "60 6 2 m c",
        "60 9 2 w c",
        "3 3 2 m d",
        "60 6 2 m d",
        "60 9 2 w d");
  }

  /** Each year is a stratum: the error of the total is withheld, those by sex are not. */
  public static TinyStudy strata() {
    return TinyStudy.of(
        years("year"),
        "life year sex",
        "3 3 1 m",
        "60 2 1 m",
        "60 6 1 w",
        "4 3 2 m",
        "60 6 2 m",
        "60 9 2 w");
  }

  private static Study.Builder years(String stratum) {
    return Study.builder("years")
        .question(RatingQuestion.builder("life").label("Life").scale(0, 10).build())
        .segment(
            Segment.builder("year")
                .label("Year")
                .kind(Segment.Kind.EDITIONS)
                .category("1", "2023")
                .category("2", "2025")
                .build())
        .segment(
            Segment.builder("sex").label("Sex").category("w", "Women").category("m", "Men").build())
        .design(
            new SampleDesign(
                Optional.of(stratum),
                Optional.empty(),
                Optional.empty(),
                SampleDesign.LonelyPsu.ADJUST))
        .conventions(CONVENTIONS);
  }
}
