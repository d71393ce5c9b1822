package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.report.FullResults;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The codebook and the article that are set against other tools are right. */
@Tag("client")
class ComingFromTest {

  private static String block(String language) throws IOException {
    return Pattern.compile("(?s)\\n```" + language + "\\R(.*?)```")
        .matcher(Files.readString(Path.of("..", "docs", "coming-from.md")))
        .results()
        .map(block -> block.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      rows.add(
          Map.of(
              "taste",
              i % 10 < 7 ? 1 + i % 2 : 3,
              "minutes",
              i % 20,
              "site",
              i % 3 == 0 ? "north" : "south",
              "region",
              i % 2,
              "school",
              i % 40,
              "w",
              1 + i % 3));
    }
    return rows;
  }

  @Test
  void theCodebookAndTheArticleMakeAReport() throws IOException {
    Results results =
        Analysis.of(Study.parse(block("yaml"))).run(RowsSource.ofMaps("answers", rows()));
    assertThat(results.figure("minutes.mean@site.north").estimate()).isPresent();
    assertThat(
            StudyReport.of(results)
                .fullResults(FullResults.OMITTED)
                .template(block("markdown"))
                .build()
                .blocks())
        .hasSizeGreaterThanOrEqualTo(2);
  }
}
