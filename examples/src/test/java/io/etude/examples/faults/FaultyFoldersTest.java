package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.EtudeException;
import io.etude.report.StudyFolder;
import io.etude.xlsx.CommentarySheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the author of a folder is told in which codebook, data, article and comments are wrong: ten
 * faults or more in one run, none of which follows from another.
 */
@Tag("hostile")
class FaultyFoldersTest {

  private static final Path FOLDERS =
      Path.of("src", "test", "resources", "io", "etude", "examples", "faults", "folders");

  @TempDir private Path folder;

  static Stream<String> folders() {
    try (Stream<Path> all = Files.list(FOLDERS)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void allThatIsWrongIsSaidAtOnce(String name) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDERS.resolve(name))) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    if (Files.exists(folder.resolve("answers.xlsx.csv"))) {
      workbook("answers.xlsx.csv", "answers.xlsx");
    }
    StudyFolder study = StudyFolder.of(folder).comments(() -> CommentarySheet.read(comments()));
    List<String> problems = catchThrowableOfType(EtudeException.class, study::tally).problems();
    Path expected = FOLDERS.resolve(name).resolve("expected.txt");
    if (Boolean.getBoolean("etude.updateGoldens")) {
      Files.write(expected, problems);
    }
    assertThat(problems)
        .hasSizeGreaterThanOrEqualTo(10)
        .containsExactlyElementsOf(Files.readAllLines(expected));
  }

  private List<Path> comments() {
    return List.of(workbook("comments.csv", "comments.xlsx"));
  }

  /** A workbook of the cells that the folder has as text. */
  private Path workbook(String text, String name) {
    Path file = folder.resolve(name);
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("Sheet1");
      for (String line : Files.readAllLines(folder.resolve(text))) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String value : line.split(",", -1)) {
          XSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
          if (value.equals("#REF!")) {
            cell.setCellErrorValue(FormulaError.REF);
          } else if (value.matches("\\d+")) {
            cell.setCellValue(Integer.parseInt(value));
          } else {
            cell.setCellValue(value);
          }
        }
      }
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
