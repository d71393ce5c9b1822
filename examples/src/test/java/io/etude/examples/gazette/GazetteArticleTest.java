package io.etude.examples.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The article has every part of the published piece's anatomy, and types no figure. */
class GazetteArticleTest {

  private static final Path FOLDER = Path.of("gazette-orange-2018");

  private final Report report =
      StudyReport.of(
              Analysis.of(Study.read(FOLDER.resolve("study.yaml")))
                  .run(CsvSource.of(FOLDER.resolve("responses.csv"))))
          .resultsDetail(ResultsDetail.FULL)
          .build();

  @Test
  void hasTheWholeAnatomy() {
    List<Block> blocks = new ArrayList<>();
    flatten(report.blocks(), blocks);
    assertThat(report.front().hero()).isPresent();
    assertThat(report.front().standfirst()).isNotEmpty();
    assertThat(report.front().dateLine()).isEqualTo("26\u00a0novembre 2018");
    assertThat(count(blocks, Block.Sidebar.class)).isEqualTo(3);
    assertThat(count(blocks, Chart.class)).isEqualTo(5);
    assertThat(blocks.stream().filter(b -> b instanceof Commentary c && c.comment().isEmpty()))
        .hasSize(4);
    assertThat(count(blocks, Block.Table.class)).isEqualTo(17);
    assertThat(report.blocks().get(report.blocks().size() - 1)).isInstanceOf(Block.MethodBox.class);
  }

  @Test
  void typesNoPercentage() throws Exception {
    assertThat(Files.readString(FOLDER.resolve("article.ftl.md")))
        .doesNotContainPattern("\\d\\s?%");
  }

  @Test
  void quotesThePublishedFigures() {
    List<Block> blocks = new ArrayList<>();
    flatten(report.blocks(), blocks);
    List<String> quoted = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        for (Inline inline : paragraph.inlines()) {
          if (inline instanceof Inline.Quoted figure) {
            figure
                .figure()
                .source()
                .ifPresent(
                    source ->
                        quoted.add(
                            source.reference() + " " + figure.text().replace('\u00a0', ' ')));
          }
        }
      } else if (block instanceof Block.KeyFigures figures) {
        figures
            .figures()
            .forEach(
                f ->
                    quoted.add(
                        f.source().reference() + " " + f.figure().text().replace('\u00a0', ' ')));
      }
    }
    assertThat(quoted)
        .contains(
            "maturity.above 78 %",
            "maturity.above près de huit sur dix",
            "maturity.10 6 %",
            "sectors.procurement.satisfied deux tiers",
            "sectors.security.dissatisfied 35 %",
            "sectors.transport.dissatisfied 36 %",
            "sectors.participation.dissatisfied 45 %",
            "benefits.services 74 %",
            "benefits.access 64 %",
            "benefits.efficiency 42 %",
            "benefits.sharing 21 %",
            "benefits.skills 17 %",
            "benefits.innovation 16 %",
            "benefits.innovation@type.intercommunal 31 %",
            "obstacles.trust 15 %",
            "opensource.free 5 %",
            "opensource.proprietary 22 %",
            "opensource.both 44 %",
            "osreasons.cost 59 %",
            "governance.yes 33 %",
            "broadband.yes 48 %");
  }

  private static long count(List<Block> blocks, Class<? extends Block> type) {
    return blocks.stream().filter(type::isInstance).count();
  }

  private static void flatten(List<Block> blocks, List<Block> all) {
    for (Block block : blocks) {
      all.add(block);
      if (block instanceof Block.Section section) {
        flatten(section.blocks(), all);
      } else if (block instanceof Block.Sidebar sidebar) {
        flatten(sidebar.blocks(), all);
      }
    }
  }
}
