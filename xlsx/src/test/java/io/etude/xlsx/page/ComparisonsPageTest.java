package io.etude.xlsx.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that are significantly higher than others, and the notes, as lists. */
class ComparisonsPageTest {

  private final WorkbookContext context =
      PrintedTables.context(Profile.ACCESSIBLE, Percentages.VALUES);

  @Test
  void eachComparisonIsARow() {
    context.blocks().number("t", "Table 1");
    Sheet sheet =
        new ComparisonsPage(context, "Comparisons", List.of(PrintedTables.table().build())).lay();
    List<String> lines = SheetText.values(sheet);
    int top = lines.indexOf("Table|Title|Category|Group|significantly higher than|Level");
    assertThat(lines.subList(top + 1, lines.size()))
        .startsWith(
            "Table 1|Use|Often|Age by sex: Women: Under thirty|Age by sex: Women: Older|0.05")
        .hasSize(4);
    assertThat(SheetText.slot(sheet, top + 1, 5).style().format()).isEqualTo("0%");
    assertThat(sheet.overlays(Overlay.NamedTable.class).get(0).name()).isEqualTo("Comparisons");
    assertThat(List.copyOf(sheet.widths().values()))
        .containsExactly(14.0, 40.0, 40.0, 40.0, 40.0, 12.0);
  }

  @Test
  void aTableWithoutANumberIsNamedById() {
    Sheet sheet =
        new ComparisonsPage(context, "Comparisons", List.of(PrintedTables.table().build())).lay();
    assertThat(SheetText.values(sheet)).anyMatch(line -> line.startsWith("t|Use|"));
  }

  @Test
  void notesAreNumberedAndSignsFollow() {
    context.notes().number("First.");
    context.notes().number("Second.");
    Sheet sheet = new NotesPage(context, "Notes").lay();
    List<String> lines = SheetText.values(sheet);
    int top = lines.indexOf("Note|Text");
    assertThat(lines.subList(top + 1, top + 4))
        .containsExactly(
            "[note 1]|First.", "[note 2]|Second.", "[c]|Withheld to protect respondents.");
    assertThat(lines).endsWith("[z]|Not applicable: there is no such figure.");
    assertThat(sheet.overlays(Overlay.NamedTable.class).get(0).name()).isEqualTo("Notes");
    assertThat(sheet.widths()).containsEntry(0, 14.0).containsEntry(1, 100.0);
  }
}
