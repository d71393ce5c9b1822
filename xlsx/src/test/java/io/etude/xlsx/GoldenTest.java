package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import io.etude.xlsx.testing.WorkbookDump;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole workbooks as text; {@code -Detude.updateGoldens=true} writes them anew. */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/io/etude/xlsx/golden");

  static Stream<String> goldens() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void theWorkbookIsAsExpected(String golden) throws IOException {
    String[] options = golden.replace(".txt", "").split("-");
    byte[] bytes =
        Rendered.bytes(
            XlsxRenderer.builder()
                .layout(Layout.SHEET_PER_QUESTION)
                .profile(Profile.valueOf(options[0].toUpperCase(java.util.Locale.ROOT)))
                .percentages(Percentages.valueOf(options[1].toUpperCase(java.util.Locale.ROOT)))
                .build(),
            SampleReport.report());
    String dump;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      dump = WorkbookDump.of(workbook);
    }
    Path expected = FOLDER.resolve(golden);
    if (Boolean.getBoolean("etude.updateGoldens")) {
      Files.writeString(expected, dump, StandardCharsets.UTF_8);
    }
    assertThat(dump).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }
}
