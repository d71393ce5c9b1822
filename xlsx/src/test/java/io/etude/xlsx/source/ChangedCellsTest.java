package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.sheet.CellDigest;
import io.etude.xlsx.source.ChangedCells.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which cells of a sheet are not as they were sent. */
class ChangedCellsTest {

  private static final String[] SENT = {
    "Title", "", "id|name|figure", "a|Ada|1", "b|Bob|2", "c||3"
  };

  /** A sheet, a text for each row; its cells are apart by bars. */
  private static SpreadsheetText.Grid grid(String... rows) {
    SpreadsheetText.Grid grid = new SpreadsheetText.Grid(new TreeMap<>(), new TreeMap<>());
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split("\\|");
      for (int c = 0; c < cells.length; c++) {
        if (!cells[c].isEmpty()) {
          TypedText text = TypedText.plain(cells[c], CellDigest.of(cells[c]));
          grid.rows().computeIfAbsent(r, added -> new TreeMap<>()).put(c, text);
        }
      }
    }
    return grid;
  }

  private static List<String> changes(String... rows) {
    List<List<String>> sent =
        Stream.of(SENT)
            .map(row -> Stream.of(row.split("\\|")).map(CellDigest::of).toList())
            .toList();
    ChangedCells.Found found = ChangedCells.find(grid(rows), sent);
    List<String> changes = new ArrayList<>();
    for (Change change : found.cells()) {
      changes.add(change.row() + "," + change.column() + "=" + change.text());
    }
    if (found.goneRows() > 0) {
      changes.add("gone " + found.goneRows());
    }
    return changes;
  }

  @Test
  void rowsMayBeSortedAndPutIn() {
    assertThat(changes(SENT)).isEmpty();
    assertThat(changes("Title", "", "", "id|name|figure", "c||3", "b|Bob|2", "a|Ada|1")).isEmpty();
    assertThat(changes("|Title", "", "id||name|figure", "a||Ada|1", "b||Bob|2", "c|||3")).isEmpty();
  }

  @Test
  void aCellThatWasTypedOverIsOne() {
    assertThat(changes("Mine", "", "id|name|figure", "a|Ada|1", "b|Bob|2", "c||3"))
        .containsExactly("0,0=Mine");
    assertThat(changes("Title", "", "id|name|figure", "a|Ada|9", "b|Bob|2", "c|Carl|3"))
        .containsExactly("3,2=9", "5,1=Carl");
    assertThat(changes("Title", "", "id|name|figure", "c||3", "b|Rob|2", "a|Ada|1"))
        .containsExactly("4,1=Rob");
  }

  @Test
  void aCellThatIsEmptyIsNamedWhereItWas() {
    assertThat(changes("Title", "", "id|name|figure", "a||1", "b|Bob", "c||3"))
        .containsExactly("3,1=", "4,2=");
    assertThat(changes("Title", "", "|id|name|figure", "|a||1", "|b|Bob|2", "|c||3"))
        .containsExactly("3,2=");
  }

  /** A stranger's row may have all columns that a sheet can have. */
  @Test
  @Timeout(10)
  void wideRowsAreComparedColumnByColumn() {
    String[] sent = new String[16_000];
    Arrays.setAll(sent, i -> "a" + i);
    String[] now = sent.clone();
    now[7] = "typed";
    now[9] = "";
    List<List<String>> digests = List.of(Stream.of(sent).map(CellDigest::of).toList());
    assertThat(ChangedCells.find(grid(String.join("|", now)), digests).cells())
        .containsExactly(new Change(0, 7, "typed"), new Change(0, 9, ""));
  }

  @Test
  void newAndDeletedRowsAreNamed() {
    assertThat(changes("Title", "|above", "id|name|figure", "a|Ada|1", "c||3", "", "", "x|y"))
        .containsExactly("1,1=above", "7,0=x", "7,1=y", "gone 1");
  }
}
