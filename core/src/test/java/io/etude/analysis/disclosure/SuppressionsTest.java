package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Conventions.Disclosure.Zeros;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of hidden cells: 3 answers of 4 groups with the sizes 92, 100, 40 and 30. */
class SuppressionsTest {

  private static final Results RESULTS = results();

  private static Results results() {
    List<String> lines = new ArrayList<>(List.of("q g"));
    String[] people = {
      "70 y a", "20 n a", "02 p a", "20 y b", "30 n b", "50 p b", "20 y c", "15 n c", "05 p c",
      "30 y d"
    };
    for (String group : people) {
      for (int i = 0; i < Integer.parseInt(group.substring(0, 2)); i++) {
        lines.add(group.substring(3));
      }
    }
    Segment.Builder groups = Segment.builder("g");
    List.of("a", "b", "c", "d").forEach(group -> groups.category(group, group));
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("y", "Yes")
                    .category("n", "No")
                    .category("p", "Perhaps")
                    .build())
            .segment(groups.build())
            .build();
    return Analysis.of(study).run(TestData.of(lines.toArray(String[]::new))).complete();
  }

  /** A table in which cells are hidden: the row and the column of each. */
  private static ResultTable hidden(String table, int... rowsAndColumns) {
    return hidden(RESULTS, table, rowsAndColumns);
  }

  private static ResultTable hidden(Results results, String table, int... rowsAndColumns) {
    ResultTable complete = results.table(table).orElseThrow();
    List<ResultColumn> columns = new ArrayList<>(complete.columns());
    for (int i = 0; i < rowsAndColumns.length; i += 2) {
      int r = rowsAndColumns[i];
      int c = rowsAndColumns[i + 1];
      List<Cell> cells = new ArrayList<>(columns.get(c).cells());
      Cell cell = cells.get(r);
      cells.set(
          r,
          new Cell(
              cell.count(),
              cell.weightedCount(),
              cell.share(),
              cell.higherThan(),
              Set.of(Flag.SUPPRESSED)));
      columns.set(c, columns.get(c).toBuilder().cells(cells).build());
    }
    return complete.toBuilder().columns(columns).build();
  }

  private static Suppressions of(int cell, int base, Zeros zeros, ResultTable... tables) {
    return new Suppressions(
        List.of(tables), new Conventions.Disclosure(cell, base, zeros), RESULTS.study());
  }

  private static String message(Suppressions suppressions) {
    assertThat(suppressions.diagnostics()).hasSize(1);
    return suppressions.diagnostics().get(0).message();
  }

  @Test
  void whereNothingIsHiddenNothingIsSaid() {
    Suppressions none = of(5, 5, Zeros.PUBLISH, hidden("q"), hidden("q@g"));
    assertThat(none.diagnostics()).isEmpty();
    assertThat(none.hidden()).isZero();
    assertThat(of(5, 5, Zeros.PUBLISH).hidden()).as("of no cells").isZero();
  }

  @Test
  void aSegmentIsNamedWithItsSmallestColumns() {
    Suppressions two = of(5, 5, Zeros.PUBLISH, hidden("q"), hidden("q@g", 1, 1, 2, 1));
    assertThat(two.hidden()).isEqualTo(2 / 18.0);
    assertThat(two.diagnostics())
        .containsExactly(
            new Diagnostic(
                "suppressed",
                "segment \"g\"",
                "disclosure control hides 2 of 12 cells (17 %), 1 of them since they or their bases"
                    + " are small themselves, the others since those could be worked out of them;"
                    + " its smallest columns are \"d\", \"c\", \"a\"",
                "join or leave out small columns, or lower disclosure.minimumBase and"
                    + " minimumCell"));
  }

  @Test
  void aCellOfTheMinimumIsNotSmall() {
    ResultTable table = hidden("q@g", 0, 1, 1, 1, 2, 1, 2, 3);
    assertThat(message(of(5, 5, Zeros.PUBLISH, table))).contains("4 of 12 cells (33 %), 1 of them");
    assertThat(message(of(6, 5, Zeros.PUBLISH, table))).contains("4 of 12 cells (33 %), 2 of them");
  }

  /** Of d, where nobody said no or perhaps, two cells have nobody. */
  @Test
  void zerosAreSmallIfTheyAreHidden() {
    ResultTable table = hidden("q@g", 0, 1, 1, 1, 2, 1, 2, 3, 1, 4);
    assertThat(message(of(6, 5, Zeros.SUPPRESS, table)))
        .contains("5 of 12 cells (42 %), 4 of them");
  }

  @Test
  void allCellsOfASmallBaseAreSmall() {
    ResultTable table = hidden("q@g", 0, 1, 1, 1, 2, 1, 0, 2, 1, 2, 2, 2);
    assertThat(message(of(1, 30, Zeros.PUBLISH, table)))
        .contains("6 of 12 cells (50 %), 0 of them");
    assertThat(message(of(1, 31, Zeros.PUBLISH, table)))
        .contains("6 of 12 cells (50 %), 3 of them");
    assertThat(message(of(1, 1000, Zeros.PUBLISH, table)))
        .as("no more than are hidden")
        .contains("6 of 12 cells (50 %), 6 of them");
  }

  @Test
  void totalsAndWholeTablesAreSaidApart() {
    Suppressions all = of(5, 5, Zeros.PUBLISH, hidden("q", 0, 0, 1, 0, 2, 0), hidden("q@g", 0, 0));
    assertThat(all.hidden()).isEqualTo(4 / 18.0);
    assertThat(all.diagnostics())
        .containsExactly(
            new Diagnostic(
                "suppressed",
                "totals",
                "disclosure control hides 3 of 3 cells (100 %), 0 of them since they or their bases"
                    + " are small themselves, the others since those could be worked out of them",
                "join rare categories, or lower disclosure.minimumCell"),
            new Diagnostic(
                "suppressed",
                "totals",
                "disclosure control hides all of the table of \"q\"",
                "give such a question fewer categories, or nets of them alone"));
  }

  /** A segment's tables are counted together; one of them may be hidden whole. */
  @Test
  void tablesOfASegmentAddUp() {
    ResultTable whole =
        hidden("q@g", 0, 1, 1, 1, 2, 1, 0, 2, 1, 2, 2, 2, 0, 3, 1, 3, 2, 3, 0, 4, 1, 4, 2, 4);
    Suppressions both = of(5, 5, Zeros.PUBLISH, whole, hidden("q@g", 2, 1));
    assertThat(both.diagnostics())
        .extracting(Diagnostic::place)
        .containsExactly("segment \"g\"", "segment \"g\"");
    assertThat(both.diagnostics().get(0).message()).contains("13 of 24 cells (54 %), 2 of them");
  }

  /** Ages are asked for and make groups, as in drafts: all is hidden, and the message says why. */
  @Test
  void aSegmentMadeOfAQuestionIsNamedAsTheCause() {
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("age").category("1", "Young").category("2", "Old").build())
            .question(
                SingleQuestion.builder("vote").category("y", "Yes").category("n", "No").build())
            .segment(
                Segment.builder("group")
                    .column("age")
                    .category("1", "Young")
                    .category("2", "Old")
                    .build())
            .build();
    Results results =
        Analysis.of(study).run(TestData.of("age vote", "1 y", "1 n", "2 y", "2 n")).complete();
    ResultTable[] tables =
        Stream.of("age@group", "vote@group")
            .map(table -> hidden(results, table, 0, 1, 1, 1, 0, 2, 1, 2))
            .toArray(ResultTable[]::new);
    List<Diagnostic> said =
        new Suppressions(
                List.of(tables), new Conventions.Disclosure(5, 5, Zeros.PUBLISH), results.study())
            .diagnostics();
    assertThat(said)
        .extracting(Diagnostic::place)
        .containsExactly("conventions.disclosure", "segment \"group\"", "segment \"group\"");
    assertThat(said.get(0).message())
        .isEqualTo(
            "minimumCell: 5 hides 8 of 12 figures (67 %), among them all of 2 of 2 tables; 8 of the"
                + " figures are of segment \"group\"");
    assertThat(said.get(0).hint()).startsWith("leave out question \"age\", whose answers");
    assertThat(said.get(1).message()).contains("; it is made of the column of question \"age\"");
    assertThat(said.get(2).message())
        .isEqualTo("disclosure control hides all of the tables of \"age\", \"vote\"");
  }
}
