package io.etude.xlsx.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
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
    for (int row = 1; row <= 1_030; row++) {
      sheet.breakBefore(10 * row);
    }
    assertThat(sheet.breaks()).hasSize(1_000).last().isEqualTo(10_000);
    assertThat(sheet.diagnostics()).extracting(Diagnostic::place).containsExactly("Tables!A10011");
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
