package io.etude.examples.nhtsa;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.spss.SpssSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The English article quotes the published figures, and every claim in it holds. */
class NhtsaArticleTest {

  @Test
  void quotesThePublishedFigures() {
    Path folder = Path.of("nhtsa-2008");
    Report report =
        StudyReport.of(
                Analysis.of(Study.read(folder.resolve("study.yaml")))
                    .run(SpssSource.of(folder.resolve("nhtsa.sav"))))
            .build();
    assertThat(Inline.plain(report.front().headline()))
        .startsWith("Four out of five")
        .contains("one in five has been one");
    List<String> paragraphs =
        report.blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(block -> Inline.plain(((Block.Paragraph) block).inlines()))
            .toList();
    assertThat(paragraphs.get(0))
        .contains("81% of persons", "20% of all persons", "13% in the past thirty days");
    Block.Section who =
        report.blocks().stream()
            .filter(Block.Section.class::isInstance)
            .map(Block.Section.class::cast)
            .findFirst()
            .orElseThrow();
    Block.Sidebar passengers =
        (Block.Sidebar)
            who.blocks().stream().filter(Block.Sidebar.class::isInstance).findFirst().orElseThrow();
    assertThat(((Block.KeyFigures) passengers.blocks().get(0)).figures().get(0).figure().text())
        .isEqualTo("8%");
  }
}
