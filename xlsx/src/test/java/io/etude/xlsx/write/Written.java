package io.etude.xlsx.write;

import io.etude.Diagnostic;
import io.etude.document.Brand;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetLayout;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.testing.PrintedTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets that a test lays, as POI reads them. */
final class Written {

  static final Stylebook STYLES = new Stylebook(Brand.DEFAULT, false, Locale.ENGLISH);
  static final Stylebook ACCESSIBLE = new Stylebook(Brand.DEFAULT, true, Locale.ENGLISH);

  private Written() {}

  static SheetLayout layout(String name, Consumer<Sheet> content) {
    return new SheetLayout() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void lay(Sheet sheet) {
        content.accept(sheet);
      }
    };
  }

  static Report report(FrontMatter front) {
    return PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES).report().toBuilder()
        .front(front)
        .build();
  }

  static byte[] bytes(
      Report report, Stylebook styles, List<Diagnostic> found, SheetLayout... sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      found.addAll(WorkbookWriter.write(report, styles, List.of(sheets), Optional.empty(), out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static XSSFWorkbook workbook(Stylebook styles, SheetLayout... sheets) {
    FrontMatter front = FrontMatter.builder().headline("Headline").build();
    return read(bytes(report(front), styles, new ArrayList<>(), sheets));
  }

  static XSSFWorkbook read(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheet as it is read. */
  static XSSFSheet sheet(Stylebook styles, Consumer<Sheet> content) {
    return workbook(styles, layout("S", content)).getSheetAt(0);
  }

  static XSSFSheet sheet(Consumer<Sheet> content) {
    return sheet(STYLES, content);
  }
}
