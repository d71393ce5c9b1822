package io.etude.xlsx.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetLimitsTest {

  private static final Style STYLE = Style.of(Face.of(10, 0));

  private final Sheet sheet = new Sheet("Tables");

  @Test
  void whatIsBeyondRowsAndColumnsIsLeftOutAndSaidOnce() {
    sheet.text(0, 16_383, "last", STYLE);
    assertThat(sheet.diagnostics()).isEmpty();
    sheet.text(0, 16_384, "beyond", STYLE);
    sheet.text(1_048_576, 0, "beyond", STYLE);
    assertThat(sheet.cells().columns(0)).isGreaterThanOrEqualTo(16_384);
    assertThat(sheet.cells().rows()).isEqualTo(1);
    assertThat(sheet.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.place()).isEqualTo("Tables!XFE1");
              assertThat(found.message()).contains("1048576 rows and 16384 columns");
            });
  }

  @Test
  void linksBeyondExcelsAreLeftOut() {
    for (int row = 0; row < 65_532; row++) {
      sheet.sheetLink(row, 0, "Tables", "Tables", STYLE);
    }
    assertThat(sheet.overlays(Overlay.Link.class)).hasSize(65_530);
    assertThat(sheet.cells().at(65_531, 0)).isPresent();
    assertThat(sheet.diagnostics()).extracting(Diagnostic::place).containsExactly("Tables!A65531");
  }

  @Test
  void breaksBeyondExcelsAreLeftOut() {
    sheet.pageColumns(List.of(9, 18));
    for (int row = 1; row <= 1_030; row++) {
      sheet.breakBefore(10 * row);
    }
    assertThat(sheet.breaks()).hasSize(1_024).last().isEqualTo(10_240);
    assertThat(sheet.diagnostics()).extracting(Diagnostic::place).containsExactly("Tables!A10251");
  }

  @Test
  void anAddressThatIsTooLongIsNoLink() {
    sheet.webLink(0, 0, "https://example.org/" + "x".repeat(2_059));
    assertThat(sheet.diagnostics()).isEmpty();
    sheet.webLink(1, 0, "https://example.org/" + "x".repeat(2_060));
    assertThat(sheet.overlays(Overlay.Link.class)).hasSize(1);
    assertThat(sheet.diagnostics()).extracting(Diagnostic::place).containsExactly("Tables!A2");
  }

  @Test
  void aHeadingThatIsTooLongForATableIsCut() {
    assertThat(sheet.heading(0, 0, "x".repeat(255), STYLE)).hasSize(255);
    assertThat(sheet.diagnostics()).isEmpty();
    assertThat(sheet.heading(0, 1, "x".repeat(256), STYLE)).isEqualTo("x".repeat(254) + "\u2026");
    assertThat(sheet.diagnostics()).extracting(Diagnostic::place).containsExactly("Tables!B1");
  }

  @Test
  void aTextThatIsTooLongForACellIsCut() {
    sheet.text(2, 1, "x".repeat(32_767), STYLE);
    assertThat(sheet.diagnostics()).isEmpty();
    sheet.text(3, 1, "x".repeat(32_768), STYLE);
    assertThat(sheet.cells().at(3, 1).orElseThrow().value())
        .isEqualTo(new CellValue.Text("x".repeat(32_766) + "\u2026"));
    assertThat(sheet.diagnostics()).extracting(Diagnostic::place).containsExactly("Tables!B4");
  }
}
