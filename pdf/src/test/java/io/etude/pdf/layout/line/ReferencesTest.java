package io.etude.pdf.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What references to tables say. */
class ReferencesTest {

  private static final Inline.Reference ALL =
      Inline.Reference.through("table-way.bus", "table-way.walk");

  private static References references(String detail) {
    Study.Builder study =
        Study.builder("s")
            .question(
                GridQuestion.builder("way")
                    .category("1", "Often")
                    .category("2", "Never")
                    .item("bus", "Bus", "bus")
                    .item("car", "Car", "car")
                    .item("walk", "Walk", "walk")
                    .build());
    return new References(
        StudyReport.of(TinyStudy.of(study, "bus car walk", "40 1 2 2", "60 2 2 1").results())
            .template("::: results detail=" + detail + "\n:::\n")
            .build());
  }

  @Test
  void severalTablesAreNamedByTheFirstAndTheLast() {
    References references = references("full");
    references.update(Map.of("table-way.bus", 4, "table-way.car", 4, "table-way.walk", 4));
    assertThat(references.text(ALL, true)).isEqualTo("Tables\u00a01 to 3, page\u00a04");
    references.update(Map.of("table-way.bus", 4, "table-way.car", 5, "table-way.walk", 6));
    assertThat(references.text(ALL, false)).isEqualTo("tables\u00a01 to 3, pages\u00a04 to 6");
  }

  @Test
  void itemsInOneTableAreNamedByItsNumber() {
    assertThat(references("summary").text(ALL, true)).isEqualTo("Table\u00a01, page\u00a01");
  }
}
