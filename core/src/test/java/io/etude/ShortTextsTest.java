package io.etude;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.report.StudyReport;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.testing.SampleResults;
import org.junit.jupiter.api.Test;

/** What is large says in one short line what it is: logs and debuggers print it. */
class ShortTextsTest {

  private static final int MAX_LENGTH = 120;

  private static void assertShort(Object value) {
    assertThat(value.toString()).isNotBlank().hasLineCount(1).hasSizeLessThan(MAX_LENGTH);
  }

  @Test
  void resultsReportsAndTablesAreOneLine() {
    Results results = SampleResults.gazette();
    assertShort(results);
    assertShort(results.study());
    assertThat(results.toString()).startsWith("published results of \"");
    for (ResultTable table : results.tables()) {
      assertShort(table);
      assertShort(table.total());
    }
    Report report = StudyReport.of(results).build();
    assertShort(report);
    assertThat(report.tables()).isNotEmpty();
    for (StatTable table : report.tables()) {
      assertShort(table);
      assertShort(table.rows().get(0));
    }
    for (Block block : report.blocks()) {
      if (block instanceof Chart || block instanceof Commentary) {
        assertShort(block);
      }
    }
  }
}
