package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.ChartSpec;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.Goldens;
import io.etude.testing.ReportText;
import io.etude.testing.SampleResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandardPlanTest {

  @Test
  void tellsTheWholeStudyInFrench() throws IOException {
    Report report = StudyReport.of(SampleResults.gazette()).build();
    Goldens.check("standard-plan_fr.txt", ReportText.of(report));
  }

  @Test
  void tellsTheWholeStudyInEnglish() throws IOException {
    Report report = StudyReport.of(SampleResults.gazette()).language(Locale.ENGLISH).build();
    assertThat(report.language()).isEqualTo(Locale.ENGLISH);
    Goldens.check("standard-plan_en.txt", ReportText.of(report));
  }

  @Test
  void aQuestionThatNobodyAnsweredHasNoTable() {
    Study study =
        Study.builder("empty")
            .question(SingleQuestion.builder("asked").category("1", "Yes").build())
            .question(SingleQuestion.builder("skipped").category("1", "Yes").build())
            .build();
    List<List<String>> rows = Collections.nCopies(40, List.of("1", ""));
    Results results =
        Analysis.of(study).run(RowsSource.of("rows", List.of("asked", "skipped"), rows));
    assertThat(results.table("skipped")).isPresent();
    String report = ReportText.of(StudyReport.of(results).build());
    assertThat(report).contains("table-asked").doesNotContain("table-skipped");
  }

  @Test
  void drawsEachTypeOfQuestionAsItShouldBe() {
    Report report = StudyReport.of(SampleResults.gazette()).build();

    ChartSpec.Histogram maturity = (ChartSpec.Histogram) chart(report, "chart-maturity").spec();
    assertThat(maturity.marks()).hasSize(11);
    assertThat(maturity.nets().get(0).first()).isEqualTo(6);
    assertThat(maturity.nets().get(0).last()).isEqualTo(10);
    assertThat(maturity.nets().get(0).net().text()).isEqualTo("78\u00a0%");
    assertThat(maturity.marks().get(5).emphasis()).isEqualTo(ChartSpec.Emphasis.MUTED);
    assertThat(maturity.marks().get(0).text()).isEqualTo("<\u00a00,5\u00a0%");

    ChartSpec.Diverging sectors = (ChartSpec.Diverging) chart(report, "chart-sectors").spec();
    assertThat(sectors.scale()).hasSize(5);
    assertThat(sectors.neutral()).isEqualTo(2);
    assertThat(sectors.apart()).contains("Ne se prononce pas");
    assertThat(sectors.rows())
        .extracting(ChartSpec.Diverging.Row::label)
        .startsWith("Marchés publics");
    assertThat(sectors.rows())
        .extracting(ChartSpec.Diverging.Row::label)
        .endsWith("Démocratie participative");

    ChartSpec.Bars benefits = (ChartSpec.Bars) chart(report, "chart-benefits").spec();
    assertThat(benefits.marks().get(0).emphasis()).isEqualTo(ChartSpec.Emphasis.STRONG);
    assertThat(benefits.callouts()).hasSize(1);
    assertThat(benefits.callouts().get(0).mark()).isEqualTo(5);
    assertThat(benefits.callouts().get(0).other().text()).isEqualTo("31\u00a0%");

    ChartSpec.Bars software = (ChartSpec.Bars) chart(report, "chart-opensource").spec();
    assertThat(software.marks().get(3).label()).isEqualTo("Ne sait pas");
    assertThat(software.marks().get(3).emphasis()).isEqualTo(ChartSpec.Emphasis.MUTED);
  }

  @Test
  void endsWithTheFullResultsAndTheMethod() {
    Report report = StudyReport.of(SampleResults.gazette()).build();
    List<Block> blocks = report.blocks();
    assertThat(blocks.get(blocks.size() - 1)).isInstanceOf(Block.MethodBox.class);
    Block.Section annex = (Block.Section) blocks.get(blocks.size() - 2);
    assertThat(annex.role()).isEqualTo(Block.Section.Role.ANNEX);
    assertThat(annex.blocks().get(0)).isInstanceOf(Block.Paragraph.class);
    assertThat(annex.blocks().subList(1, annex.blocks().size()))
        .hasSize(13)
        .allMatch(Block.Table.class::isInstance);
  }

  @Test
  void saysOnceWhatIsTheSameForAllTables() {
    Report report = StudyReport.of(SampleResults.gazette()).build();
    Block.Section annex = (Block.Section) report.blocks().get(report.blocks().size() - 2);
    String guide = Inline.plain(((Block.Paragraph) annex.blocks().get(0)).inlines());
    assertThat(guide).startsWith("Lire les tableaux.").contains("Une lettre signale");
    for (Block block : annex.blocks().subList(1, annex.blocks().size())) {
      StatTable table = ((Block.Table) block).table();
      String notes = table.notes().stream().map(Inline::plain).collect(Collectors.joining(" "));
      assertThat(notes).startsWith("Base").doesNotContain("*").doesNotContain("Source");
      assertThat(table.key()).isNotEmpty();
      assertThat(table.explanations()).hasSize(table.notes().size() + table.key().size());
    }
  }

  @Test
  void fillsACommentarySlotWithParagraphs() {
    Report report =
        StudyReport.of(SampleResults.gazette())
            .comments(Map.of("chabert", "Premier paragraphe d'exemple.\n\nSecond\nparagraphe !"))
            .brand(Brand.DEFAULT)
            .build();
    assertThat(ReportText.of(report))
        .contains("paragraph: Premier paragraphe d’exemple.\n")
        .contains("paragraph: Second paragraphe\u202f!\n");
  }

  @Test
  void refusesACommentOfAnUnknownExpert() {
    StudyReport report =
        StudyReport.of(SampleResults.gazette()).comments(Map.of("chaberd", "Bonjour."));
    assertThatThrownBy(report::build)
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("\"chaberd\"")
        .hasMessageContaining("chabert");
  }

  private static Block.Chart chart(Report report, String id) {
    List<Block.Chart> found = new ArrayList<>();
    collect(report.blocks(), found);
    return found.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static void collect(List<Block> blocks, List<Block.Chart> found) {
    for (Block block : blocks) {
      if (block instanceof Block.Chart chart) {
        found.add(chart);
      } else if (block instanceof Block.Section section) {
        collect(section.blocks(), found);
      }
    }
  }
}
