package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What remarks on pages say. */
class MeasureWordsTest {

  @ParameterizedTest
  @EnumSource(PageMeasure.class)
  void everyMeasureWithABarHasWords(PageMeasure measure) {
    if (measure.bar().isEmpty()) {
      assertThatThrownBy(() -> MeasureWords.of(measure)).hasMessageContaining("has no bar");
    } else {
      assertThat(MeasureWords.of(measure).what()).contains("{}").doesNotContain(measure.code());
      assertThat(MeasureWords.of(measure).remedy()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY_ARTICLE_PAGE, 0.419, 41.9% of a page of the article is white though the article goes on"
        + " (10% at most)",
    "GRID_DEVIATION, 0.25, lines are off the baseline grid by 0.3 points (0.1 at most)",
    "CONSECUTIVE_HYPHENS, 3, lines in a row that end with a hyphen: 3 (2 at most)",
    "FAR_BLOCKS, 2, figures or boxes far from the text before them: 2"
  })
  void theyHaveTheValueAndTheBar(PageMeasure kind, double value, String sentence) {
    PageQuality.Measure measure = new PageQuality.Measure(kind, value, List.of("page 1"));
    assertThat(MeasureWords.of(kind).sentence(measure)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "page 4: ABC / DFH, page 4: AbC / DFG, letters of the columns",
    "page 4: ABC / DFH, page 4: Oui / Non, shorter labels",
    "page 4: Very good / Good, page 4: A / B, shorter labels"
  })
  void lettersThatOverlapAreNamed(String place, String other, String remedy) {
    PageMeasure kind = PageMeasure.OVERLAPPING_TEXT;
    PageQuality.Measure measure = new PageQuality.Measure(kind, 2, List.of(place, other));
    assertThat(MeasureWords.of(kind).remedy(measure)).contains(remedy);
  }

  @Test
  void whatCanNotHappenAsksForAReport() {
    assertThat(MeasureWords.of(PageMeasure.PARTED_CAPTIONS).remedy()).contains("report it");
  }
}
