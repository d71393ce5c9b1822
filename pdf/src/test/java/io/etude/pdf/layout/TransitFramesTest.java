package io.etude.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.testing.Goldens;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of core's weighted study and of its shorter one under disclosure control, as frames with
 * the tags of their tables: low bases, waves, nested columns, suppressed and withheld cells, people
 * who weren't asked. Core's own goldens say what each cell must hold.
 */
class TransitFramesTest {

  private static final Path FOLDER =
      Path.of("..", "core", "src", "test", "resources", "io", "etude", "studies", "transit");

  private static Results whole;
  private static Results guarded;

  @BeforeAll
  static void analyse() {
    whole = results("study.yaml");
    guarded = results("study-guarded.yaml");
  }

  private static Results results(String codebook) {
    Study study = Study.read(FOLDER.resolve(codebook));
    return Analysis.of(study).run(CsvSource.of(FOLDER.resolve("answers.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table-recommend", "table-app"})
  void tablesOfTheAnnex(String id) throws IOException {
    Report plan =
        StudyReport.of(whole)
            .language(Locale.ENGLISH)
            .standardPlan()
            .resultsDetail(ResultsDetail.FULL)
            .build();
    Goldens.check("frames/transit-" + id + ".txt", dump(annexOf(plan, id)));
  }

  @Test
  void aTableUnderDisclosureControlInFrench() throws IOException {
    Report plan =
        StudyReport.of(guarded)
            .language(Locale.FRENCH)
            .standardPlan()
            .resultsDetail(ResultsDetail.FULL)
            .build();
    Goldens.check("frames/transit-guarded-table-fares.txt", dump(annexOf(plan, "table-fares")));
  }

  /** A box with a key figure, a chart and a table. */
  @Test
  void thePageOfTheArticleWithItsBox() throws IOException {
    Report article =
        StudyReport.of(whole)
            .resultsDetail(ResultsDetail.FULL)
            .language(Locale.ENGLISH)
            .template(FOLDER.resolve("article.ftl.md"))
            .build();
    LaidPages pages = LaidPages.of(article, Theme.magazine());
    List<Integer> numbers = pages.pagesOf("chart-app");
    assertThat(numbers).isNotEmpty();
    Page page = pages.pages().get(numbers.get(0) - 1);
    Goldens.check("frames/transit-article-box.txt", dump(List.of(page)));
  }

  /** A report with a single table. */
  private static List<Page> annexOf(Report plan, String id) {
    StatTable table =
        plan.tables().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    Block annex =
        new Block.Section(
            "annex",
            SampleTables.text("Results"),
            Block.Section.Role.ANNEX,
            List.of(new Block.Table(table)));
    return LaidPages.of(plan.withBlocks(List.of(annex)), Theme.magazine()).pages();
  }

  /** The pages, then the elements of the tables on them. */
  private static String dump(List<Page> pages) {
    FrameDump dump = new FrameDump();
    Set<Tag> tables = new LinkedHashSet<>();
    for (Page page : pages) {
      dump.page(page);
      for (Item.Glyphs run : LaidPages.glyphs(page)) {
        if (run.mark() instanceof Mark.Slot slot) {
          slot.tag().enclosing(Tag.Role.TABLE).ifPresent(tables::add);
        }
      }
    }
    tables.forEach(table -> dump.finish(table, List.of()));
    return dump.toString();
  }
}
