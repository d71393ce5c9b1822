package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.EtudeException;
import io.etude.Problem;
import io.etude.examples.gazette.Gazette;
import io.etude.report.StudyFolder;
import io.etude.xlsx.CommentarySheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final Pattern KEY =
      Pattern.compile(
          "(?m)(?:^|[ {])(id|title|language|publication|hero|data|template|respondentId|scales"
              + "|sections|questions|segments|experts|conventions|methodology|scale|categories|nets"
              + "|label|text|type|columns|column|items|kind|codes|side|bands|from|to|nested|figures"
              + "|topic|order|asked|base):(?: |$)");

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
    List<String> problems = problems(study);
    Path expected = FOLDERS.resolve(name).resolve("expected.txt");
    if (Boolean.getBoolean("etude.updateGoldens")) {
      Files.write(expected, problems);
    }
    assertThat(problems)
        .hasSizeGreaterThanOrEqualTo(10)
        .containsExactlyElementsOf(Files.readAllLines(expected));
  }

  /** Where a key stands in the codebook of a whole study: each sixth of them, all at night. */
  static Stream<Integer> keys() throws IOException {
    List<Integer> all =
        KEY.matcher(Files.readString(Gazette.STUDY)).results().map(key -> key.start(1)).toList();
    int step = Boolean.getBoolean("etude.nightly") ? 1 : 6;
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
  }

  /** Data and article of that study are right, so nothing but the codebook is wrong. */
  @ParameterizedTest
  @MethodSource("keys")
  void aMistypedKeyMakesNothingElseWrong(int place) throws IOException {
    for (String file : List.of("responses.csv", "article.ftl.md", "hero.png")) {
      Files.copy(Gazette.FOLDER.resolve(file), folder.resolve(file));
    }
    String right = Files.readString(Gazette.STUDY);
    Files.writeString(
        folder.resolve("study.yaml"), right.substring(0, place) + "x" + right.substring(place));
    List<String> problems = problems(StudyFolder.of(folder));
    assertThat(problems).isNotEmpty().allMatch(problem -> problem.startsWith("study.yaml:"));
  }

  private static List<String> problems(StudyFolder study) {
    return catchThrowableOfType(EtudeException.class, study::tally).problems().stream()
        .map(Problem::toString)
        .toList();
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
