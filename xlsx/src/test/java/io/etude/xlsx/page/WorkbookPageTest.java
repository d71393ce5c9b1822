package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.percent;
import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.table.StatTable;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.RunningTexts;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sheets have in common: their head, and what explains the letters of tables. */
class WorkbookPageTest {

  private final WorkbookContext context =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);

  private static StatTable.Builder table(String... key) {
    return PrintedTables.table().key(List.of(key).stream().map(PrintedTables::text).toList());
  }

  private static StatTable plain(String... key) {
    return table(key).cells((row, column, measure) -> percent(0.5)).build();
  }

  @Test
  void aSheetBeginsWithItsTitleAndTheWayBack() {
    WorkbookPage page = new ProsePage(context, "Article", "The article", List.of());
    Sheet sheet = new Sheet("Article");
    WorkbookPage.begin(page, context, sheet);
    assertThat(SheetText.values(sheet)).containsExactly("The article", "← Contents");
    assertThat(sheet.height(0)).hasValue(24);
    assertThat(sheet.tab()).hasValue(context.styles().brand().grey());
    assertThat(sheet.overlays(Overlay.Link.class))
        .containsExactly(new Overlay.Link(1, 0, Overlay.Link.Kind.SHEET, "Contents"));
    assertThat(page.listed()).isEmpty();
  }

  @Test
  void anEntryMayBeWithoutBaseAndType() {
    WorkbookPage.Entry entry = new WorkbookPage.Entry("t", text("A table"));
    assertThat(entry.base()).isEmpty();
    assertThat(entry.type()).isEmpty();
  }

  @Test
  void theKeyHasEachSentenceOnce() {
    assertThat(WorkbookPage.key(List.of(plain("One.", "Two."), plain("Two.", "Three.")), context))
        .containsExactly("One.", "Two.", "Three.");
  }

  /** The first table with letters explains them. */
  @Test
  void theLegendIsTheFirstSentenceOfATableWithLetters() {
    StatTable lettered = table("Letters: higher.", "More.").build();
    assertThat(legend(plain("No test."), lettered, table("Other.").build()))
        .isEqualTo("Letters: higher.");
    assertThat(legend(plain("No test."), plain("Nothing."))).isEqualTo("No test.");
    assertThat(legend(plain())).isEmpty();
  }

  private String legend(StatTable... tables) {
    Sheet sheet = new Sheet("s");
    WorkbookPage.legend(List.of(tables), context, sheet, new RunningTexts(List.of(0), 90));
    return sheet.cells().rows() == 0 ? "" : SheetText.values(sheet).get(1).replaceFirst("^\\|", "");
  }
}
