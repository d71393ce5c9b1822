package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that is read, one sheet of it. */
class ExcelBookTest {

  @TempDir Path folder;
  private Path two;

  @BeforeEach
  void writeTwoSheets() {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("One", "");
    sheets.put("Two", "");
    two =
        RawFile.workbook(
            folder.resolve("two.xlsx"),
            sheets,
            Map.of("shared", "<si><t>zero</t></si><si><t>one</t></si><si><t>two</t></si>"));
  }

  private ExcelBook open(String sheet) {
    return new ExcelBook(two, "two.xlsx", Optional.of(sheet));
  }

  @Test
  void theSheetIsTheOneWantedOrTheFirst() {
    try (ExcelBook first = new ExcelBook(two, "two.xlsx", Optional.empty());
        ExcelBook one = open("One");
        ExcelBook second = open("Two")) {
      assertThat(first.sheet()).isEqualTo("One");
      assertThat(first.hasSeveralSheets()).isTrue();
      assertThat(one.sheet()).isEqualTo("One");
      assertThat(one.hasSeveralSheets()).isTrue();
      assertThat(second.sheet()).isEqualTo("Two");
      assertThat(second.hasSeveralSheets()).isTrue();
      assertThat(second.place(16, 2)).isEqualTo("two.xlsx: Two!C17");
    }
    Path single = RawFile.workbook(folder.resolve("one.xlsx"), Map.of("One", ""), Map.of());
    try (ExcelBook book = new ExcelBook(single, "one.xlsx", Optional.of("One"))) {
      assertThat(book.hasSeveralSheets()).isFalse();
    }
  }

  @Test
  void sharedTextsAreFoundInAnyOrder() {
    try (ExcelBook book = open("One")) {
      assertThat(book.text(2)).isEqualTo("two");
      assertThat(book.text(0)).isEqualTo("zero");
      assertThat(book.text(1)).isEqualTo("one");
      assertThat(book.text(2)).isEqualTo("two");
    }
  }

  @Test
  void aWorkbookWithoutItsSheetsIsDamaged() {
    Path damaged =
        RawFile.workbook(
            folder.resolve("damaged.xlsx"),
            Map.of("S", ""),
            Map.of("before", "<workbookPr>", "after", ""));
    assertThatThrownBy(() -> new ExcelBook(damaged, "damaged.xlsx", Optional.empty()))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("damaged.xlsx is damaged: ");
  }
}
