package io.etude.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Page;
import io.etude.pdf.paragraph.ParagraphStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooseLinesTest {

  private final LooseLines lines = new LooseLines();

  private void note(double ratio, int page, String text) {
    LineInfo line = new LineInfo(100, LineInfo.Kind.TEXT, ratio, false, 1, 0, 3, text);
    ColumnFrame column = new ColumnFrame(0, 0, 100, 200, true, List.of(line), List.of());
    lines.add(new Page(page, 100, 200, 0, List.of(), List.of(column)));
  }

  @Test
  void aLineAtTheBarOrRaggedIsNoneOfThem() {
    note(ParagraphStyle.LOOSEST, 1, "au bord");
    note(Double.NaN, 1, "en drapeau");
    note(-1.5, 1, "serrée");
    assertThat(lines.diagnostics()).isEmpty();
  }

  @Test
  void oneLineIsQuotedWithItsPage() {
    note(ParagraphStyle.LOOSEST + 0.01, 3, "une li\u00ad");
    assertThat(lines.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic ->
                assertThat(diagnostic.toString())
                    .contains("page 3", "on the line \"une li-\"", "ragged"));
  }

  @Test
  void severalAreOneDiagnosticWithTheFirst() {
    note(3, 2, "la première");
    note(4, 5, "la seconde");
    assertThat(lines.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic ->
                assertThat(diagnostic.toString())
                    .contains("page 2", "2 lines", "la première")
                    .doesNotContain("la seconde"));
  }
}
