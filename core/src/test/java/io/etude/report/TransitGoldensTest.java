package io.etude.report;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.results.Results;
import io.etude.testing.ChartSpecText;
import io.etude.testing.Goldens;
import io.etude.testing.ReportText;
import io.etude.testing.StatTableText;
import io.etude.testing.TransitStudy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two studies say, as text: articles, standard plans, and every cell of their tables. */
@Tag("regression")
class TransitGoldensTest {

  private static Results whole;
  private static Results guarded;

  @BeforeAll
  static void analyse() {
    whole = TransitStudy.results();
    guarded = TransitStudy.guarded();
  }

  @Test
  void theArticleInEnglish() throws IOException {
    Goldens.check("transit-article_en.txt", article("article.ftl.md", Locale.ENGLISH));
  }

  @Test
  void theArticleInFrench() throws IOException {
    Goldens.check("transit-article_fr.txt", article("article.fr.ftl.md", Locale.FRENCH));
  }

  /** Without the full results, which are those of the standard plan. */
  private static String article(String template, Locale language) {
    Report report =
        StudyReport.of(whole)
            .language(language)
            .template(TransitStudy.FOLDER.resolve(template))
            .build();
    List<Block> article = report.blocks().stream().filter(block -> !isAnnex(block)).toList();
    return ReportText.of(report.withBlocks(article));
  }

  private static boolean isAnnex(Block block) {
    return block instanceof Block.Section section && section.role() == Block.Section.Role.ANNEX;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theStandardPlan(String language) throws IOException {
    Goldens.check("transit-plan_" + language + ".txt", ReportText.of(plan(whole, language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theStandardPlanUnderDisclosureControl(String language) throws IOException {
    Goldens.check(
        "transit-guarded-plan_" + language + ".txt", ReportText.of(plan(guarded, language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theResultsInSummary(String language) throws IOException {
    Goldens.check(
        "transit-summary_" + language + ".txt", ReportText.of(results(report(whole, language))));
    Goldens.check(
        "transit-guarded-summary_" + language + ".txt",
        ReportText.of(results(report(guarded, language))));
  }

  @Test
  void theResultsInTopline() throws IOException {
    StudyReport report = report(whole, "en").resultsDetail(ResultsDetail.TOPLINE);
    Goldens.check("transit-topline_en.txt", ReportText.of(results(report)));
  }

  /** The section of all results alone. */
  private static Report results(StudyReport report) {
    Report built = report.build();
    return built.withBlocks(
        built.blocks().stream()
            .filter(
                block -> block instanceof Block.Section section && section.id().equals("results"))
            .toList());
  }

  @Test
  void eachMarkOfTheCharts() throws IOException {
    Report report =
        StudyReport.of(whole).template(TransitStudy.FOLDER.resolve("article.ftl.md")).build();
    Goldens.check("transit-charts.txt", ChartSpecText.of(report.blocks()));
  }

  @Test
  void eachCell() throws IOException {
    Goldens.check("transit-tables.txt", StatTableText.of(plan(whole, "en").tables()));
  }

  @Test
  void eachCellUnderDisclosureControl() throws IOException {
    Goldens.check("transit-guarded-tables.txt", StatTableText.of(plan(guarded, "en").tables()));
  }

  private static Report plan(Results results, String language) {
    return report(results, language).resultsDetail(ResultsDetail.FULL).build();
  }

  private static StudyReport report(Results results, String language) {
    return StudyReport.of(results).language(Locale.forLanguageTag(language)).standardPlan();
  }
}
