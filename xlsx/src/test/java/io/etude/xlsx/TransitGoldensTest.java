package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.WorkbookDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sheets of core's weighted study and of its shorter one under disclosure control; {@code
 * -Detude.updateGoldens=true} writes them anew. Core's own goldens say what each cell must hold.
 */
class TransitGoldensTest {

  private static final Path STUDIES =
      Path.of("..", "core", "src", "test", "resources", "io", "etude", "studies", "transit");

  private static final Path GOLDENS = Path.of("src/test/resources/io/etude/xlsx/transit");

  private static Report plan(String codebook, Locale language, List<String> tables) {
    Study study = Study.read(STUDIES.resolve(codebook));
    Results results = Analysis.of(study).run(CsvSource.of(STUDIES.resolve("answers.csv")));
    Report plan = StudyReport.of(results).language(language).standardPlan().build();
    List<StatTable> chosen =
        plan.tables().stream().filter(table -> tables.contains(table.id())).toList();
    assertThat(chosen).hasSameSizeAs(tables);
    return plan.toBuilder().blocks(List.of()).tables(chosen).build();
  }

  @ParameterizedTest
  @EnumSource
  void tablesByFiveSegments(Profile profile) throws IOException {
    List<String> tables = List.of("table-recommend", "table-spend", "table-app", "table-safety");
    check("whole", profile, Percentages.VALUES, plan("study.yaml", Locale.ENGLISH, tables));
  }

  @ParameterizedTest
  @EnumSource
  void tablesUnderDisclosureControlWithCountsInFrench(Profile profile) throws IOException {
    List<String> tables = List.of("table-fares", "table-modes", "table-app");
    Report report = plan("study-guarded.yaml", Locale.FRENCH, tables);
    check("guarded", profile, Percentages.FORMULAS, report);
  }

  private static void check(String name, Profile profile, Percentages percentages, Report report)
      throws IOException {
    XlsxRenderer renderer =
        XlsxRenderer.builder()
            .layout(Layout.SHEET_PER_QUESTION)
            .profile(profile)
            .percentages(percentages)
            .build();
    String dump;
    try (XSSFWorkbook workbook = Rendered.workbook(renderer, report)) {
      dump = WorkbookDump.of(workbook);
    }
    Path golden = GOLDENS.resolve(name + "-" + profile.name().toLowerCase(Locale.ROOT) + ".txt");
    if (Boolean.getBoolean("etude.updateGoldens")) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, dump);
    }
    assertThat(dump).isEqualTo(Files.readString(golden));
  }
}
