package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Overlay.Link;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The list of sheets, each with a link, and what is on those that have several things. */
class ContentsPageTest {

  /** A sheet that holds these. */
  private record Listed(String name, String title, List<Entry> listed) implements WorkbookPage {
    @Override
    public void lay(Sheet sheet) {}
  }

  private WorkbookContext context;

  private Sheet lay(Profile profile, WorkbookPage... pages) {
    context = PrintedTables.context(profile, Percentages.VALUES);
    context.blocks().number("t", "Table 1");
    context.blocks().placeBlock("t", "Tables");
    context.blocks().placeBlock("c", "Charts");
    return new ContentsPage(context, "Contents", List.of(pages)).lay();
  }

  private static final Listed METHOD = new Listed("Method", "How it was made", List.of());
  private static final Listed CHARTS =
      new Listed("Charts", "All charts", List.of(new WorkbookPage.Entry("c", text("A chart"))));
  private static final Listed TABLES =
      new Listed(
          "Tables",
          "All tables",
          List.of(
              new WorkbookPage.Entry("t", text("A table"), OptionalDouble.of(120), "rating"),
              new WorkbookPage.Entry("u", text("Another"), OptionalDouble.empty(), "open answer")));

  @Test
  void sheetsAreLinkedByTheirNames() {
    Sheet sheet = lay(Profile.PRESENTATION, METHOD, CHARTS);
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "Contents", "Sheet|Title", "Method|How it was made", "Charts|All charts", "c|A chart");
    assertThat(sheet.overlays(Link.class))
        .containsExactly(
            new Link(2, 0, Link.Kind.SHEET, "Method"),
            new Link(3, 0, Link.Kind.SHEET, "Charts"),
            new Link(4, 0, Link.Kind.SHEET, "Charts"));
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .containsExactly(
            new Overlay.NamedTable(
                "Contents", new Area(1, 0, 4, 1), List.of("Sheet", "Title"), "Contents"));
    assertThat(sheet.frozenRows()).isEqualTo(2);
    assertThat(sheet.titleRow()).isEqualTo(1);
    assertThat(sheet.height(0)).hasValue(24);
    assertThat(sheet.widths()).containsEntry(0, 26.0).containsEntry(1, 80.0).hasSize(2);
    assertThat(sheet.tab()).hasValue(context.styles().brand().grey());
    assertThat(sheet.scale()).as("it is printed on one page").isPresent();
  }

  /** Where tables say what they are about, bases and types have columns of their own. */
  @Test
  void tablesHaveTheirNumberBaseAndType() {
    Sheet sheet = lay(Profile.PRESENTATION, METHOD, TABLES);
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "Contents",
            "Sheet|Title|Base (respondents)|Type",
            "Method|How it was made",
            "Tables|All tables",
            "Table 1|A table|120|rating",
            "u|Another||open answer");
    assertThat(sheet.overlays(Link.class))
        .contains(new Link(4, 0, Link.Kind.NAME, "Table_1"))
        .noneMatch(link -> link.row() == 5);
    assertThat(sheet.widths().get(2)).isGreaterThan(14);
    assertThat(sheet.widths()).containsEntry(3, 20.0);
    assertThat(SheetText.slot(sheet, 1, 2).style()).isEqualTo(context.styles().headerFigure());
    assertThat(SheetText.slot(sheet, 1, 1).style()).isEqualTo(context.styles().header());
    assertThat(SheetText.slot(sheet, 1, 3).style().alignment().indent()).isEqualTo(1);
    assertThat(SheetText.slot(sheet, 4, 1).style().alignment().indent()).isEqualTo(2);
    for (int column = 2; column <= 3; column++) {
      assertThat(sheet.cells().at(2, column)).as("the row goes on to its end").isPresent();
    }
    assertThat(sheet.cells().at(5, 2)).isPresent();
    assertThat(SheetText.slot(sheet, 4, 0).style().alignment().horizontal())
        .isEqualTo(Style.Align.LEFT);
    assertThat(sheet.overlays(Overlay.NamedTable.class).get(0).area())
        .isEqualTo(new Area(1, 0, 5, 3));
  }

  @Test
  void theAccessibleListSaysThatItIsOneTable() {
    Sheet sheet = lay(Profile.ACCESSIBLE, METHOD);
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "Contents", "This sheet contains one table.", "Sheet|Title", "Method|How it was made");
    assertThat(sheet.frozenRows()).isEqualTo(3);
    assertThat(sheet.titleRow()).isEqualTo(2);
    assertThat(sheet.height(0)).isEmpty();
    assertThat(sheet.scale()).isEmpty();
  }
}
