package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Diagnostic;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.xlsx.sheet.SheetLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a workbook: its parts, its properties, its time. */
class WorkbookWriterTest {

  private static final FrontMatter FRONT =
      FrontMatter.builder()
          .headline("Headline")
          .kicker("Kicker")
          .standfirst("Standfirst")
          .byline("By us")
          .date(LocalDate.of(2026, 5, 3))
          .build();

  private static final SheetLayout ONE =
      Written.layout("One", sheet -> sheet.text(0, 0, "first", Written.STYLES.body()));
  private static final SheetLayout TWO =
      Written.layout("Two", sheet -> sheet.text(1, 1, "second", Written.STYLES.body()));

  @TempDir Path folder;

  private static byte[] bytes(FrontMatter front, SheetLayout... sheets) {
    return Written.bytes(Written.report(front), Written.STYLES, new ArrayList<>(), sheets);
  }

  @Test
  void sheetsComeInOrderWithTheirCells() {
    XSSFWorkbook workbook = Written.read(bytes(FRONT, ONE, TWO));
    assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
    assertThat(workbook.getSheetName(0)).isEqualTo("One");
    assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("first");
    assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
        .isEqualTo("second");
  }

  @Test
  void whatCouldNotBeShownIsReported() {
    List<Diagnostic> found = new ArrayList<>();
    SheetLayout wide =
        Written.layout(
            "Wide",
            sheet -> {
              for (int column = 0; column < 10; column++) {
                sheet.text(0, column, "x", Written.STYLES.body());
              }
              sheet.text(0, 20_000, "x", Written.STYLES.body());
            });
    Written.bytes(Written.report(FRONT), Written.STYLES, found, ONE, wide);
    assertThat(found).hasSize(1);
  }

  @Test
  void theFileSaysWhatItIs() throws Exception {
    XSSFWorkbook workbook = Written.read(bytes(FRONT, ONE));
    PackageProperties core = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
    assertThat(core.getTitleProperty()).contains("Headline");
    assertThat(core.getSubjectProperty()).contains("Kicker");
    assertThat(core.getDescriptionProperty()).contains("Standfirst");
    assertThat(core.getCreatorProperty()).contains("By us");
    assertThat(core.getLanguageProperty()).contains("en");
    assertThat(core.getIdentifierProperty()).isEqualTo(Optional.of(Written.report(FRONT).id()));
    Date date = Date.from(LocalDate.of(2026, 5, 3).atStartOfDay(ZoneOffset.UTC).toInstant());
    assertThat(core.getCreatedProperty()).contains(date);
    assertThat(core.getModifiedProperty()).contains(date);
    assertThat(workbook.getProperties().getExtendedProperties().getApplication())
        .isEqualTo("Etude");
  }

  @Test
  void aReportWithoutAuthorAndDateHasThoseOfTheLibrary() throws Exception {
    XSSFWorkbook workbook = Written.read(bytes(FrontMatter.builder().build(), ONE));
    PackageProperties core = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
    assertThat(core.getCreatorProperty()).contains("Etude");
    assertThat(core.getCreatedProperty())
        .contains(Date.from(LocalDate.of(2000, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  @Test
  void theFooterIsTheRunningHeadOrTheHeadline() {
    assertThat(footer(FRONT)).isEqualTo("Headline");
    assertThat(footer(FRONT.toBuilder().runningHead("R & D").build())).isEqualTo("R && D");
    assertThat(footer(FRONT.toBuilder().runningHead("x".repeat(200)).build()))
        .isEqualTo("x".repeat(200));
    assertThat(footer(FRONT.toBuilder().runningHead("x".repeat(201)).build()))
        .isEqualTo("x".repeat(199) + "\u2026");
  }

  private static String footer(FrontMatter front) {
    return Written.read(bytes(front, ONE)).getSheetAt(0).getFooter().getLeft();
  }

  @Test
  void theThemeIsTheBrands() throws IOException {
    String theme = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(FRONT, ONE)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/theme/")) {
          theme = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertThat(theme)
        .contains(
            String.format(
                Locale.ROOT,
                "<a:accent1><a:srgbClr val=\"%06X\"/></a:accent1>",
                Written.STYLES.brand().positive().dark()))
        .contains("<a:latin typeface=\"" + Written.STYLES.family() + "\"/>")
        .contains("<a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1>");
  }

  /** Programs that save a workbook give its parts their time. */
  @Test
  void aFileIsKnownAsWritten() throws IOException {
    Path written = Files.write(folder.resolve("written.xlsx"), bytes(FRONT, ONE));
    assertThat(WorkbookWriter.isAsWritten(written)).isTrue();
    Path saved = folder.resolve("saved.xlsx");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(written));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(saved))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(
            entry.getName().endsWith("workbook.xml")
                ? LocalDateTime.of(2026, 5, 3, 12, 0)
                : entry.getTimeLocal());
        out.putNextEntry(copy);
        in.transferTo(out);
      }
    }
    assertThat(WorkbookWriter.isAsWritten(saved)).isFalse();
    Path text = Files.writeString(folder.resolve("text.xlsx"), "text");
    assertThat(WorkbookWriter.isAsWritten(text)).isFalse();
    Path none = folder.resolve("none.xlsx");
    assertThatThrownBy(() -> WorkbookWriter.isAsWritten(none))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aDiskThatIsFullIsReported() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left");
          }
        };
    Report report = Written.report(FRONT);
    assertThatThrownBy(
            () ->
                WorkbookWriter.write(report, Written.STYLES, List.of(ONE), Optional.empty(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left");
  }
}
