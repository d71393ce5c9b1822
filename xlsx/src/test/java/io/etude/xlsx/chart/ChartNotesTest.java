package io.etude.xlsx.chart;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.testing.PrintedTables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which tables the notes of charts refer to. */
class ChartNotesTest {

  private final WorkbookContext context =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);

  private static Mark mark(TableId table) {
    FigureRef figure =
        new FigureRef(
            table.figure("good", "total"),
            FigureRef.Kind.SHARE,
            Optional.of(new Estimate(0.5, 0.1, 44, Optional.empty())),
            OptionalLong.of(45),
            Set.of());
    return new Mark("Good", Figure.of(figure, "50%").build(), ColorRole.ORDINARY);
  }

  private List<String> notes(Inline.Reference reference) {
    context.blocks().number("t-first", "Table 3.2");
    context.blocks().number("t-beside", "Table 3.4");
    context.blocks().number("t-other", "Table 12");
    Chart chart =
        Chart.builder("c", new ChartSpec.Bars(List.of(mark(TableId.of("q"))), List.of()))
            .title("Chart")
            .alt("A.")
            .notes(List.of(text("Base: 45."), List.of(reference)))
            .build();
    return ChartNotes.of(chart, context);
  }

  @Test
  void aChartOfOneItemRefersToItsTable() {
    assertThat(notes(new Inline.Reference("t-first"))).containsExactly("Base: 45.", "Table 3.2");
  }

  @Test
  void aChartOfSeveralItemsRefersToTheTableOfAll() {
    assertThat(notes(Inline.Reference.through("t-first", "t-beside")))
        .containsExactly("Base: 45.", "Table 3");
  }

  @Test
  void itRefersToTheFirstAndTheLastOfSeveralTables() {
    assertThat(notes(Inline.Reference.through("t-first", "t-other")))
        .containsExactly("Base: 45.", "Tables 3 to 12");
  }

  /** A sheet has the shorthand [x] where the page has two asterisks. */
  @Test
  void theSignOfALowBaseIsShorthandInAccessibleSheets() {
    Chart chart =
        Chart.builder("c", new ChartSpec.Bars(List.of(mark(TableId.of("q"))), List.of()))
            .title("Chart")
            .alt("A.")
            .notes(List.of(text("Base: 12. **\u00A0Base below 30.")))
            .build();
    assertThat(ChartNotes.of(chart, context)).containsExactly("Base: 12. **\u00A0Base below 30.");
    WorkbookContext accessible = PrintedTables.context(Profile.ACCESSIBLE, Percentages.VALUES);
    assertThat(ChartNotes.of(chart, accessible))
        .containsExactly("Base: 12. [x]\u00A0Base below 30.");
  }
}
