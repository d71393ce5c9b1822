package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.document.Block;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Means, scores and shares on a low base that is published with a flag: no prose tells them. */
class LowMeansTest {

  private static final RatingQuestion.Builder STARS =
      RatingQuestion.builder("q")
          .label("Stars")
          .scale(1, 5)
          .category(Category.of("97", "Don't know", Category.Kind.DONT_KNOW));

  private static TinyStudy study(Question question, String... people) {
    return TinyStudy.of(
        Study.builder("s")
            .question(question)
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build()),
        "q",
        people);
  }

  private static Optional<Block.KeyFigure> keyFigure(TinyStudy study, Question question) {
    return new LeadingFigures(study.context()).keyFigure(question);
  }

  @Test
  void aMeanOfFewIsNotToldThoughManyAnswered() {
    RatingQuestion stars = STARS.build();
    TinyStudy few = study(stars, "20 5", "9 4", "50 97");
    assertThat(few.sentence("q")).doesNotContain("Mean", "mean");
    assertThat(few.title("q")).isEqualTo("Stars");
    assertThat(keyFigure(few, stars)).isEmpty();
    TinyStudy enough = study(stars, "20 5", "10 4", "50 97");
    assertThat(enough.sentence("q")).contains("4.7");
    assertThat(enough.title("q")).contains("4.7");
    assertThat(keyFigure(enough, stars)).isPresent();
  }

  @Test
  void aScoreOfFewIsNotTold() {
    RatingQuestion recommend =
        RatingQuestion.builder("q")
            .label("Recommend")
            .scale(0, 10)
            .score(RatingQuestion.Score.NPS)
            .category(Category.of("97", "Don't know", Category.Kind.DONT_KNOW))
            .build();
    assertThat(keyFigure(study(recommend, "20 10", "9 0", "50 97"), recommend)).isEmpty();
    assertThat(keyFigure(study(recommend, "20 10", "10 0", "50 97"), recommend)).isPresent();
  }

  @Test
  void aRatingOfFewRespondentsTellsNothing() {
    RatingQuestion stars = RatingQuestion.builder("q").label("Stars").scale(1, 5).build();
    RatingQuestion netted =
        RatingQuestion.builder("q")
            .label("Stars")
            .scale(1, 5)
            .net(new Net("high", "High", List.of("4", "5")))
            .build();
    for (RatingQuestion question : new RatingQuestion[] {stars, netted}) {
      TinyStudy few = study(question, "20 5", "9 2");
      assertThat(few.sentence("q")).isEmpty();
      assertThat(few.title("q")).isEqualTo("Stars");
    }
    assertThat(study(netted, "20 5", "10 2").title("q")).contains("High");
  }

  @Test
  void aNumberOfFewIsNotTold() {
    NumericQuestion hours = NumericQuestion.builder("q").label("Hours").base(Base.ALL).build();
    TinyStudy few = study(hours, "20 5", "9 4", "50 .");
    assertThat(few.sentence("q")).isEmpty();
    assertThat(keyFigure(few, hours)).isEmpty();
    assertThat(study(hours, "20 5", "10 4", "50 .").sentence("q")).contains("4.7");
  }
}
