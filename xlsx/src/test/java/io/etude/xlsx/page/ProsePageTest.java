package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.etude.document.Block;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sheet of running text. */
class ProsePageTest {

  private static Sheet lay(Profile profile) {
    List<Block> blocks =
        List.of(new Block.Paragraph(text("One.")), new Block.Paragraph(text("Two.")));
    return new ProsePage(
            PrintedTables.context(profile, Percentages.VALUES), "Article", "Title", blocks)
        .lay();
  }

  @Test
  void textStandsBesideTheColumnOfMarks() {
    Sheet sheet = lay(Profile.PRESENTATION);
    assertThat(SheetText.values(sheet))
        .containsExactly("Title", "← Contents", "", "|One.", "|Two.");
    assertThat(sheet.widths()).containsEntry(0, 14.0).containsEntry(1, 96.0);
    assertThat(sheet.frozenRows()).isOne();
  }

  @Test
  void accessibleTextStandsInOneColumnWithoutGaps() {
    Sheet sheet = lay(Profile.ACCESSIBLE);
    assertThat(SheetText.values(sheet)).containsExactly("Title", "← Contents", "One.", "Two.");
    assertThat(sheet.widths()).containsOnly(entry(0, 90.0));
  }
}
