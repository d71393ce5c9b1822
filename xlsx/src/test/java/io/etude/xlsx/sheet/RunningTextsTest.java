package io.etude.xlsx.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that run across columns begin where no printed page cuts them. */
class RunningTextsTest {

  private static final Style STYLE = Style.of(Face.of(10, 0));

  private final Sheet sheet = new Sheet("s");

  private void columns(int last) {
    sheet.number(9, last, 1, STYLE);
  }

  @Test
  void beginInTheStubOnOnePage() {
    columns(7);
    RunningTexts texts = RunningTexts.of(sheet, new Paper.Fit(90, List.of()));
    assertThat(texts.columns()).containsExactly(0);
    assertThat(texts.besideStub()).isFalse();
    assertThat(texts.digits()).isEqualTo(8 * 10 * 0.94);
    texts.put(sheet, 0, new CellValue.Text("title"), STYLE);
    texts.putBesideStub(sheet, 1, new CellValue.Text("key"), STYLE);
    assertThat(SheetText.values(sheet)).startsWith("title", "|key");
  }

  @Test
  void beginOnEachOfSeveralPagesWhichAreFilled() {
    columns(10);
    RunningTexts texts = RunningTexts.of(sheet, new Paper.Fit(70, List.of(9)));
    assertThat(texts.columns()).containsExactly(1, 9);
    assertThat(texts.besideStub()).isTrue();
    assertThat(sheet.lastColumn()).as("as wide as the first page").isEqualTo(16);
    assertThat(texts.digits()).isEqualTo(8 * 10 * 0.94);
    texts.put(sheet, 0, new CellValue.Text("title"), STYLE);
    texts.putBesideStub(sheet, 1, new CellValue.Text("key"), STYLE);
    assertThat(SheetText.values(sheet)).startsWith("|title||||||||title", "|key||||||||key");
  }

  @Test
  void haveTheRoomOfTheNarrowestPage() {
    columns(20);
    RunningTexts texts = RunningTexts.of(sheet, new Paper.Fit(70, List.of(9, 14)));
    assertThat(texts.digits()).isEqualTo(5 * 10 * 0.94, within(0.001));
  }

  @Test
  void breakByTheSizeOfTheirType() {
    columns(1);
    RunningTexts texts = RunningTexts.of(sheet, new Paper.Fit(90, List.of()));
    String text = "seven in ten, they said";
    assertThat(texts.lines(text, STYLE)).hasSize(2);
    assertThat(texts.lines(text, Style.of(Face.of(5, 0)))).containsExactly(text);
  }
}
