package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import io.etude.study.Publication;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How words and figures enter running text. */
class ContextTest {

  private static Study.Builder study() {
    return Study.builder("s")
        .conventions(Conventions.builder().bases(5, 10).build())
        .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
  }

  private static String share(TinyStudy study) {
    ResultTable table = study.tables("q").get(0);
    return study.context().printed(FigureRef.share(table, table.rowIndex("y"), table.total()));
  }

  /** "40 %" of twenty people is eight of them; weighted, it is not. */
  @Test
  void aShareOfUpToThirtyPeopleHasItsCount() {
    assertThat(share(TinyStudy.of(study(), "q", "8 y", "12 n"))).isEqualTo("40% (8 of 20)");
    assertThat(share(TinyStudy.of(study(), "q", "12 y", "18 n"))).isEqualTo("40% (12 of 30)");
    assertThat(share(TinyStudy.of(study(), "q", "12 y", "19 n"))).isEqualTo("39%");
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    assertThat(share(TinyStudy.of(weighted, "q w", "8 y 1", "12 n 1"))).isEqualTo("40%");
    assertThat(share(TinyStudy.of(study(), "q", "4 y"))).isEqualTo("**");
  }

  @Test
  void aMeanHasNoCount() {
    Study.Builder stars =
        Study.builder("s")
            .conventions(Conventions.builder().bases(5, 10).build())
            .question(RatingQuestion.builder("q").scale(1, 5).build());
    assertThat(TinyStudy.of(stars, "q", "10 4", "10 2").sentence("q"))
        .isEqualTo("The mean rating is 3.0, on a scale from 1 to 5.");
  }

  @Test
  void aCountMayBeHiddenWhereItsShareIsNot() {
    Study.Builder responses =
        Study.builder("s")
            .conventions(Conventions.builder().bases(5, 10).build())
            .question(
                MultipleQuestion.builder("q")
                    .option("y", "Yes", "y")
                    .option("n", "No", "n")
                    .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                    .build());
    assertThat(share(TinyStudy.of(responses, "y n", "6 1 1", "4 0 1"))).isEqualTo("38% (6 of 16)");
  }

  @Test
  void sentencesBeginWithACapitalUnlessTheirFirstWordHasOneInside() {
    Context context = TinyStudy.of(study(), "q", "8 y").context();
    assertThat(context.capital("")).isEmpty();
    assertThat(context.capital("a")).isEqualTo("A");
    assertThat(context.capital("élan")).isEqualTo("Élan");
    assertThat(context.capital("iPhone")).isEqualTo("iPhone");
    assertThat(context.capital("Bus")).isEqualTo("Bus");
    assertThat(Inline.plain(context.heading(Label.of("it's")))).isEqualTo("It’s");
    assertThat(Inline.plain(context.inlines(Label.of("it's")))).isEqualTo("it’s");
  }

  private static List<String> source(String source) {
    return TinyStudy.of(
            study().publication(Publication.builder().source(source).build()), "q", "8 y")
        .context()
        .source()
        .map(Inline::plain)
        .stream()
        .toList();
  }

  @Test
  void theSourceIsASentence() {
    assertThat(source("Source: the town")).containsExactly("Source: the town.");
    assertThat(source("Source: the town.")).containsExactly("Source: the town.");
    assertThat(source("")).isEmpty();
  }
}
