package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.language.Decimals;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.api.Test;

/** Small means and small gaps between them have the decimals that they need, everywhere. */
class SmallNumbersTest {

  private static final Segment GROUP =
      Segment.builder("g").label("Group").category("a", "Alpha").category("b", "Beta").build();

  private static TinyStudy accidents(NumericQuestion.Builder question) {
    return TinyStudy.of(
        Study.builder("s").question(question.build()).segment(GROUP),
        "acc g",
        "573 0 a",
        "27 1 a",
        "591 0 b",
        "9 1 b");
  }

  private static NumericQuestion.Builder accidents() {
    return NumericQuestion.builder("acc").label("Accidents");
  }

  @Test
  void aMeanThatIsNotZeroIsNotPrintedAsZero() {
    TinyStudy study = accidents(accidents());
    assertThat(study.results().addedDecimals("acc")).isEqualTo(1);
    assertThat(study.title("acc@g")).isEqualTo("Accidents: 0.05 (Alpha), 0.02 (Beta)");
    assertThat(study.alt("acc@g")).contains("0.05 (Alpha)").doesNotContain("0.0 ");
    assertThat(study.table("acc").cell(0, 0).text()).isEqualTo("0.03");
    assertThat(study.plan()).contains("0.03").doesNotContain(" 0.0 ");
  }

  @Test
  void meansThatWouldPrintAsZeroHaveMoreThanTheDeclaredDecimals() {
    TinyStudy study = accidents(accidents().decimals(1));
    assertThat(study.title("acc@g")).isEqualTo("Accidents: 0.05 (Alpha), 0.02 (Beta)");
    assertThat(study.alt("acc@g")).contains("0.05 (Alpha)");
    assertThat(accidents(accidents().decimals(0)).title("acc@g"))
        .isEqualTo("Accidents: 0.05 (Alpha), 0.02 (Beta)");
  }

  @Test
  void meansThatDifferSignificantlyAreNotPrintedAlike() {
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s")
                .question(RatingQuestion.builder("r").label("Rating").scale(1, 5).build())
                .segment(GROUP),
            "r g",
            "1500 2 a",
            "7500 3 a",
            "3000 4 a",
            "1500 2 b",
            "7260 3 b",
            "3240 4 b");
    assertThat(study.results().addedDecimals("r")).isEqualTo(1);
    assertThat(study.title("r@g")).isEqualTo("Rating: 3.15 (Beta), 3.13 (Alpha)");
  }

  @Test
  void sharesThatPrintAlikeMakeNoTitle() {
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s")
                .question(
                    SingleQuestion.builder("v")
                        .label("Vote")
                        .category("y", "Yes")
                        .category("n", "No")
                        .build())
                .segment(GROUP)
                .conventions(Conventions.builder().percentDecimals(0).build()),
            "v g",
            "19820 y a",
            "20180 n a",
            "20180 y b",
            "19820 n b");
    assertThat(study.title("v@g")).isEqualTo("Vote");
  }

  @Test
  void aMeanWithinItsErrorNeedsNoMoreDecimals() {
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s").question(accidents().build()), "acc", "50 -2", "50 2", "1 1");
    assertThat(study.results().addedDecimals("acc")).isZero();
    assertThat(study.table("acc").cell(0, 0).text()).isEqualTo("0.01");
    assertThat(Decimals.of(study.results()).forFigure(study.results().figure("acc.mean")))
        .isEqualTo(1);
  }
}
