package io.etude.examples.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.examples.LargeStudy;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The results in summary take few pages, and have every answer and every total. */
class ResultsPagesTest {

  private static final Path GAZETTE = Path.of("gazette-orange-2018");
  private static final Path NHTSA = Path.of("nhtsa-2008");
  private static final List<Theme> THEMES =
      List.of(
          Theme.magazine(),
          Theme.report(),
          Theme.brief(),
          Theme.read(Path.of("themes", "harbour.yaml")));

  /** The section of all results by itself: its pages, as text. */
  private static List<String> pages(Results results) throws IOException {
    return pages(results, Theme.magazine());
  }

  private static List<String> pages(Results results, Theme theme) throws IOException {
    Report report = StudyReport.of(results).build();
    List<Block> section =
        report.blocks().stream()
            .filter(block -> block instanceof Block.Section found && found.id().equals("results"))
            .toList();
    List<String> pages = texts(report.withBlocks(section), theme);
    return pages.subList(1, pages.size()); // the first has the title alone
  }

  /** The text of each page without its spaces. */
  private static List<String> texts(Report report, Theme theme) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRenderer.builder().theme(theme).build().render(report, pdf);
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document).replaceAll("[\\s\u00a0\u202f\u2002]+", "");
        pages.add(text);
      }
    }
    return pages;
  }

  private static void everythingIsThere(Results results, String all) {
    for (StatTable table : StudyReport.of(results).tables()) {
      assertThat(all).contains(plain(table.subject().question()));
      for (int r = 0; r < table.rows().size(); r++) {
        StatRow row = table.rows().get(r);
        boolean answer = row.kind() == StatRow.Kind.CATEGORY || row.kind() == StatRow.Kind.NET;
        if (answer) {
          assertThat(all).as(table.id()).contains(plain(row.label()));
          assertThat(all).as(table.id()).contains(plain(table.cell(r, 0).text()));
        }
      }
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f\u2002]+", "");
  }

  /** It once stood at the head of all pages of a long section, also where no base was low. */
  @Test
  void theStarOfLowBasesIsSaidWhereItIsAndNowhereElse() throws IOException {
    List<String> pages = pages(nhtsa());
    List<Boolean> said = new ArrayList<>();
    for (String page : pages.subList(0, pages.size() - 1)) { // the last one has the notes
      boolean stars = page.matches("(?s).*\\d\\*.*");
      assertThat(page.contains("*Baseoreffectivebasebelow100")).as(page).isEqualTo(stars);
      said.add(stars);
    }
    assertThat(said).contains(true, false);
  }

  private static Results gazette() {
    Study study = Study.read(GAZETTE.resolve("study.yaml"));
    return Analysis.of(study).run(CsvSource.of(GAZETTE.resolve("responses.csv")));
  }

  @Test
  void thoseOfTheGazetteTakeThreePages() throws IOException {
    Results results = gazette();
    for (Theme theme : THEMES) {
      assertThat(pages(results, theme)).as(theme.name()).hasSizeLessThanOrEqualTo(3);
    }
  }

  /**
   * The method box is under the article, and one table is divided rather than a page left white.
   */
  @Test
  void thoseOfTheGazetteTakeTwoPagesBehindTheMethod() throws IOException {
    Path template = GAZETTE.resolve("article.ftl.md");
    Report report = StudyReport.of(gazette()).template(template).build();
    List<String> pages = texts(report, Theme.read(Path.of("themes", "harbour.yaml")));
    assertThat(pages).hasSize(6);
    assertThat(pages).anyMatch(page -> page.contains("Pondération."));
    assertThat(pages.stream().filter(page -> page.contains("(suite)")).count())
        .isLessThanOrEqualTo(1);
  }

  private static Results nhtsa() {
    Study study = Study.read(NHTSA.resolve("study.yaml"));
    return Analysis.of(study).run(SpssSource.of(NHTSA.resolve("nhtsa.sav")));
  }

  @Test
  void thoseOfAHundredQuestionsAndItemsTakeEightPages() throws IOException {
    Results results = nhtsa();
    for (Theme theme : THEMES) {
      assertThat(pages(results, theme)).as(theme.name()).hasSizeLessThanOrEqualTo(8);
    }
  }

  @Test
  void thoseOfFortyQuestionsByTwentyFiveSegmentsTakeFortyPages() throws IOException {
    Results results = LargeStudy.results(40, 25);
    List<String> pages = pages(results);
    assertThat(pages).hasSizeBetween(10, 40);
    everythingIsThere(results, String.join("", pages));
  }
}
