package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.text.Inline;
import io.etude.report.chart.Callouts;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.api.Test;

/** What is of several editions says so, and nothing is compared with it that isn't. */
class PooledEditionsTest {

  private static final String POOLED = "All editions together: 2021 and 2023.";

  private static TinyStudy study(String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build())
            .segment(
                Segment.builder("wave")
                    .label("Year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2021")
                    .category("2", "2023")
                    .build())
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .category("w", "Women")
                    .category("m", "Men")
                    .build());
    return TinyStudy.of(study, "q wave sex", people);
  }

  @Test
  void chartsOfAllEditionsSaySo() {
    TinyStudy waves =
        study(
            "40 a 1 w",
            "40 a 1 m",
            "20 b 1 w",
            "20 b 1 m",
            "15 c 1 w",
            "15 c 1 m",
            "20 a 2 w",
            "20 a 2 m",
            "40 b 2 w",
            "40 b 2 m",
            "15 c 2 w",
            "15 c 2 m");
    assertThat(waves.notes("q")).contains(POOLED);
    assertThat(waves.notes("q@sex")).contains(POOLED);
    assertThat(waves.notes("q@wave")).doesNotContain("together");
    // Banana has risen since 2021, which is not the bar of both years
    assertThat(waves.results().findings())
        .anyMatch(f -> f.row().equals("b") && f.column().equals("2"));
    assertThat(new Callouts(waves.context()).callouts(waves.tables("q").get(0))).isEmpty();
    assertThat(Inline.plain(waves.report().front().standfirst()).replace('\u00a0', ' '))
        .startsWith(
            "300 respondents took part in a survey of one question, all editions together.");
  }

  @Test
  void aQuestionOfOneEditionIsNotPooled() {
    TinyStudy once = study("40 a 1 w", "60 b 1 m", "50 . 2 w");
    assertThat(once.notes("q")).doesNotContain("together");
  }
}
