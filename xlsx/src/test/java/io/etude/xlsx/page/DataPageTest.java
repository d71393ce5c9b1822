package io.etude.xlsx.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** All figures as one table, a figure a row. */
class DataPageTest {

  private static Study.Builder study() {
    return Study.builder("s")
        .title("Study")
        .question(
            SingleQuestion.builder("use")
                .label("Use")
                .category("1", "A")
                .category("2", "B")
                .build());
  }

  /** Thirty who say A, ten who say B. */
  private static Results results() {
    List<List<String>> rows = new ArrayList<>(Collections.nCopies(30, List.of("1")));
    rows.addAll(Collections.nCopies(10, List.of("2")));
    Study study = study().languages(Locale.ENGLISH).build();
    return Analysis.of(study).run(RowsSource.of("rows", List.of("use"), rows));
  }

  private WorkbookContext context;

  private Sheet lay(Results results) {
    context = PrintedTables.context(Profile.PRESENTATION, Report.of(results).build());
    return new DataPage(context, "Data").lay();
  }

  @Test
  void aFigureHasARowUnderTheHeadings() {
    Sheet sheet = lay(results());
    List<String> lines = SheetText.values(sheet);
    int columns = sheet.lastColumn() + 1;
    assertThat(lines.get(0).split("\\|")).hasSize(columns).doesNotContain("");
    assertThat(lines).anyMatch(line -> line.contains("use") && line.contains("|0.75|"));
    assertThat(lines).hasSize(3);
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .containsExactly(
            new Overlay.NamedTable(
                "Data",
                new Area(0, 0, lines.size() - 1, columns - 1),
                List.of(lines.get(0).split("\\|")),
                "All figures, one a row"));
    assertThat(sheet.frozenRows()).isOne();
    assertThat(sheet.printedRows()).hasValue(1);
    assertThat(sheet.orientation()).isEqualTo(Sheet.Orientation.LANDSCAPE);
    assertThat(sheet.defaultHeight()).isEqualTo(12.75);
    assertThat(sheet.tab()).hasValue(context.styles().brand().positive().dark());
    assertThat(sheet.widths()).hasSize(columns);
    assertThat(sheet.widths().values()).allMatch(width -> width >= 13).anyMatch(w -> w > 13);
    int share = List.of(lines.get(1).split("\\|", -1)).indexOf("0.75");
    assertThat(share).isPositive();
    assertThat(align(sheet, 1, share)).isEqualTo(Style.Align.RIGHT);
    assertThat(align(sheet, 1, 0)).isNotEqualTo(Style.Align.RIGHT);
  }

  private static Style.Align align(Sheet sheet, int row, int column) {
    return SheetText.slot(sheet, row, column).style().alignment().horizontal();
  }

  @Test
  void rowsAreGivenAwayWhileTheSheetIsLaid() {
    Results results = results();
    context = PrintedTables.context(Profile.PRESENTATION, Report.of(results).build());
    List<Integer> written = new ArrayList<>();
    Sheet sheet = new Sheet("Data", (from, row) -> written.add(row));
    new DataPage(context, "Data").lay(sheet);
    assertThat(written).containsExactly(0, 1, 2);
  }

  @Test
  void aStudyWithoutFiguresHasHeadingsOnly() {
    Study empty = study().languages(Locale.ENGLISH).build();
    Sheet sheet = lay(Results.of(empty).respondents(0).build());
    assertThat(SheetText.values(sheet)).hasSize(1);
    assertThat(sheet.overlays(Overlay.NamedTable.class)).isEmpty();
  }
}
