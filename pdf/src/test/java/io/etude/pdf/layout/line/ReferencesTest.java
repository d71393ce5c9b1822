package io.etude.pdf.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What references to tables say. */
class ReferencesTest {

  private static final Inline.Reference ALL =
      Inline.Reference.through("table-way.bus", "table-way.walk");

  private static References references(String detail) {
    Study study =
        Study.builder("s")
            .question(
                GridQuestion.builder("way")
                    .category("1", "Often")
                    .category("2", "Never")
                    .item("bus", "Bus", "bus")
                    .item("car", "Car", "car")
                    .item("walk", "Walk", "walk")
                    .build())
            .build();
    List<List<Object>> answers = Collections.nCopies(100, List.<Object>of("1", "2", "2"));
    return new References(
        StudyReport.of(
                Analysis.of(study)
                    .run(RowsSource.of("answers", List.of("bus", "car", "walk"), answers)))
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

  @Test
  void groupsOfASegmentWithAPlaceOfTheirOwnAreWhereAReferenceToThemLeads() {
    References references = references("full");
    Inline.Reference groups = new Inline.Reference("table-way.bus", Optional.of("town"));
    references.update(Map.of("table-way.bus", 4));
    assertThat(references.anchor(groups)).isEqualTo("table-way.bus");
    String own = References.ofSegment("table-way.bus", "town");
    references.update(Map.of("table-way.bus", 4, own, 7));
    assertThat(references.anchor(groups)).isEqualTo(own);
    assertThat(references.text(groups, true)).isEqualTo("Table\u00a01, page\u00a07");
  }
}
