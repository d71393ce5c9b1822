package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.MissingKind;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Segments by ranges of a number, of which some values are none. */
class SegmentBandsTest {

  @Test
  void bandsOfASegmentKnowTheMissingValuesOfTheQuestionOnTheirColumn() {
    TestData data = TestData.of("age", "20", "30", "999", "NA", "97", ".");
    NumericQuestion age =
        NumericQuestion.builder("age")
            .missing("999", "Refused", MissingKind.REFUSED)
            .missing("NA", "", MissingKind.NO_ANSWER)
            .value("97", 19)
            .build();
    Segment bands =
        Segment.builder("band")
            .column("age")
            .band("young", "Under 30", Double.NEGATIVE_INFINITY, 30)
            .band("old", "30 or more", 30, Double.POSITIVE_INFINITY)
            .build();
    ResultTable table =
        Analysis.of(Study.builder("s").question(age).segment(bands).build())
            .run(data)
            .complete()
            .table("age@band")
            .orElseThrow();
    assertThat(table.columns().stream().map(column -> column.base()))
        .containsExactly(OptionalLong.of(3), OptionalLong.of(2), OptionalLong.of(1));
  }

  @Test
  void aWordAmongTheNumbersOfABandedSegmentBreaksTheRuleOfUndeclaredValues() {
    TestData data = TestData.of("age", "20", "30", "nb", "NA");
    Segment bands =
        Segment.builder("band")
            .column("age")
            .band("young", "Under 30", Double.NEGATIVE_INFINITY, 30)
            .missing("NA", "", MissingKind.NO_ANSWER)
            .build();
    Study study =
        Study.builder("s").question(OpenQuestion.builder("age").build()).segment(bands).build();
    assertThatThrownBy(() -> Analysis.of(study).run(data))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("test.csv:4")
        .hasMessageContaining("column 1 \"age\" holds \"nb\"")
        .hasMessageContaining("segment \"band\"");
  }
}
