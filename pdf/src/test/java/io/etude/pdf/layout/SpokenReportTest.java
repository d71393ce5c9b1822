package io.etude.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.Source;
import io.etude.document.Report;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.ScreenReader;
import io.etude.pdf.testing.ScreenReader.Spoken;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a listener hears of the example reports. */
class SpokenReportTest {

  private static final Map<String, ScreenReader> READERS = new ConcurrentHashMap<>();

  private static ScreenReader reader(String folder, String data) {
    return READERS.computeIfAbsent(
        folder,
        name -> {
          Path path = Path.of("../examples", name);
          Study study = Study.read(path.resolve("study.yaml"));
          Report report =
              StudyReport.of(Analysis.of(study).run(Source.open(path.resolve(data)))).build();
          return new ScreenReader(LaidPages.of(report, Theme.magazine()));
        });
  }

  private static ScreenReader gazette() {
    return reader("gazette-orange-2018", "responses.csv");
  }

  private static List<String> texts(List<Spoken> spoken, Tag.Role role) {
    return spoken.stream().filter(s -> s.role() == role).map(Spoken::text).toList();
  }

  @Test
  void theFirstPageIsHeardInItsOrder() {
    List<Spoken> page = gazette().page(1);
    assertThat(texts(page, Tag.Role.H1))
        .containsExactly("Le numérique sert l’usager, mais laisse la démocratie à quai");
    List<String> order = page.stream().map(Spoken::text).toList();
    assertThat(order).anyMatch(text -> text.startsWith("Là où le numérique divise"));
    assertThat(texts(page, Tag.Role.CAPTION)).hasSize(1);
    int caption = indexOf(page, Tag.Role.CAPTION);
    assertThat(page.get(caption).text()).startsWith("Figure 1 Une bonne note, rarement la");
    assertThat(page.get(caption + 1).text()).startsWith("Répartition en 11 classes");
    // running text has no glued words, and no word is divided
    for (String text : texts(page, Tag.Role.P)) {
      assertThat(text).doesNotContainPattern("\\p{Ll}\\p{Lu}").doesNotContainPattern("%\\p{L}");
    }
  }

  private static int indexOf(List<Spoken> page, Tag.Role role) {
    for (int i = 0; i < page.size(); i++) {
      if (page.get(i).role() == role) {
        return i;
      }
    }
    throw new AssertionError("no " + role);
  }

  @ParameterizedTest
  @CsvSource({"gazette-orange-2018,responses.csv,5,Base :", "nhtsa-2008,nhtsa.sav,2,Base:"})
  void chartsAreHeardAsTheirCaptionAndTheirAlternativeText(
      String folder, String data, int charts, String base) {
    List<Spoken> all = reader(folder, data).all();
    List<String> figures =
        texts(all, Tag.Role.FIGURE).stream().filter(text -> text.contains(base)).toList();
    assertThat(figures).hasSizeGreaterThanOrEqualTo(charts);
    for (String figure : figures) {
      assertThat(figure).hasSizeBetween(80, 600).doesNotContain("  ");
    }
    List<String> captions = texts(all, Tag.Role.CAPTION);
    assertThat(captions.stream().filter(text -> text.startsWith("Figure")))
        .hasSizeGreaterThanOrEqualTo(charts);
  }

  @Test
  void aCellOfTheResultsIsHeardAfterItsHeadings() {
    List<Spoken> cells = gazette().all().stream().filter(s -> s.role() == Tag.Role.TD).toList();
    Spoken large = cell(cells, "Marchés publics", "20 000 habitants et plus");
    assertThat(large.heads())
        .startsWith("Satisfaction par secteur", "Marchés publics", "Population de la collectivité");
    assertThat(large.text()).startsWith("76, supérieur à Moins de 3 500 habitants (1 %)");
    assertThat(cell(cells, "L’innovation", "Communes").text())
        .startsWith("5, inférieur à Intercommunalités");
    assertThat(cell(cells, "Marchés publics", "Ensemble").text())
        .startsWith("Satisfaits : 67, Insatisfaits : 12, Solde : +55, Très satisfaits : 18 %");
    Spoken mean = cell(cells, "Moyenne", "Communes");
    assertThat(mean.text()).startsWith("6,5, inférieur à");
  }

  /** Headings are heard before each of their cells: wordings, bases and keys are in captions. */
  @ParameterizedTest
  @CsvSource({"gazette-orange-2018,responses.csv,Base :", "nhtsa-2008,nhtsa.sav,Base:"})
  void headingsOfCellsAreNamesAlone(String folder, String data, String base) {
    List<Spoken> cells =
        reader(folder, data).all().stream().filter(s -> s.role() == Tag.Role.TD).toList();
    assertThat(cells).hasSizeGreaterThan(300);
    for (Spoken cell : cells) {
      for (String head : cell.heads()) {
        assertThat(head).hasSizeLessThan(120).doesNotContain(base, "·");
      }
    }
    assertThat(texts(reader(folder, data).all(), Tag.Role.CAPTION))
        .filteredOn(text -> text.contains(base))
        .as("bases of questions")
        .hasSizeGreaterThanOrEqualTo(folder.startsWith("gazette") ? 6 : 25);
  }

  @Test
  void theTotalOfARatingIsItsMeanThenTheShareOfEachNote() {
    List<Spoken> cells = gazette().all().stream().filter(s -> s.role() == Tag.Role.TD).toList();
    assertThat(cell(cells, "Moyenne", "Ensemble").text())
        .startsWith("6,8 (0 : 1 %, 1 : 1 %, 2 : 2 %")
        .endsWith("10 : 6 %)");
  }

  @Test
  void namesAndFiguresAreSetApartFromWhatFollows() {
    List<Spoken> all = gazette().all();
    assertThat(texts(all, Tag.Role.LI)).contains("67 % Satisfaits");
    assertThat(texts(all, Tag.Role.P))
        .containsSubsequence("Camille Exemple", "experte fictive (exemple de commentaire)");
    for (Spoken spoken : all) {
      assertThat(spoken.text()).doesNotContainPattern("%\\p{L}");
    }
  }

  /** The cell whose headings begin so, of the first such row. */
  private static Spoken cell(List<Spoken> cells, String row, String group) {
    return cells.stream()
        .filter(cell -> cell.heads().stream().anyMatch(head -> head.startsWith(row)))
        .filter(cell -> cell.heads().stream().anyMatch(head -> head.startsWith(group)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(row + " / " + group));
  }

  @Test
  void boxesAndTheMethodAreHeadings() {
    List<String> headings =
        gazette().all().stream()
            .filter(s -> s.role().pdfName().matches("H[23]"))
            .map(Spoken::text)
            .toList();
    assertThat(headings).contains("Méthode", "Infrastructures", "Tous les résultats");
    assertThat(texts(gazette().all(), Tag.Role.P))
        .anyMatch(text -> text.startsWith("Parts en % ; en gras : l’ensemble. Teinte"));
  }

  /** Headings of narrow columns are printed in short, and heard in full. */
  @ParameterizedTest
  @EnumSource(
      value = ResultsDetail.class,
      names = {"SUMMARY", "FULL"})
  void aShortHeadingIsHeardInFull(ResultsDetail detail) {
    Path path = Path.of("../examples/gazette-orange-2018");
    Study study = Study.read(path.resolve("study.yaml"));
    LaidPages pages =
        LaidPages.of(
            StudyReport.of(Analysis.of(study).run(Source.open(path.resolve("responses.csv"))))
                .standardPlan()
                .resultsDetail(detail)
                .build(),
            Theme.magazine());
    ScreenReader reader = new ScreenReader(pages);
    int last = pages.pages().size();
    List<String> heard =
        IntStream.rangeClosed(1, last)
            .boxed()
            .flatMap(page -> texts(reader.page(page), Tag.Role.TH).stream())
            .toList();
    assertThat(heard)
        .anyMatch(text -> text.startsWith("Départements et régions"))
        .contains("Population de la collectivité")
        .noneMatch(text -> text.contains("Dép. et") || text.contains("Population (habitants)"));
    List<String> printed =
        pages.pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(item -> item instanceof Item.Glyphs run && run.mark() != Mark.ARTIFACT)
            .map(item -> ((Item.Glyphs) item).text().strip())
            .toList();
    assertThat(printed).contains("Population (habitants)").anyMatch(t -> t.startsWith("Dép. et"));
  }
}
