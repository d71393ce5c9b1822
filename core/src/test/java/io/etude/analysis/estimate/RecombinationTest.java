package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The columns of a segment recombine to the total, and a net equals the recount of its members. */
@Tag("property")
class RecombinationTest {

  private static final long SEED = 20261125L;
  private static final List<String> COLUMNS = List.of("q", "m_a", "m_b", "m_c", "g", "w");

  private final List<List<String>> rows = rows();

  private static List<List<String>> rows() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      rows.add(
          List.of(
              random.nextInt(10) == 0 ? "" : Integer.toString(1 + random.nextInt(4)),
              Integer.toString(random.nextInt(2)),
              Integer.toString(random.nextInt(2)),
              Integer.toString(random.nextInt(2)),
              List.of("x", "y", "z").get(random.nextInt(3)),
              Double.toString(0.2 + 3 * random.nextDouble())));
    }
    return rows;
  }

  private Results results() {
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("1", "One")
                    .category("2", "Two")
                    .category("3", "Three")
                    .category("4", "Four")
                    .net("low", "Low", "1", "2")
                    .build())
            .question(
                MultipleQuestion.builder("m")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .column("a", "m_a")
                    .column("b", "m_b")
                    .column("c", "m_c")
                    .net("ab", "A or B", "a", "b")
                    .build())
            .segment(
                Segment.builder("g")
                    .category("x", "X")
                    .category("y", "Y")
                    .category("z", "Z")
                    .build())
            .weighting(new Weighting.Given("w"))
            .build();
    return Analysis.of(study).run(RowsSource.of("rows", COLUMNS, rows)).complete();
  }

  @Test
  void aSegmentsColumnsRecombineToTheTotal() {
    Results results = results();
    for (String id : List.of("q@g", "m@g")) {
      ResultTable table = results.table(id).orElseThrow();
      ResultColumn total = table.total();
      List<ResultColumn> parts = table.columns().subList(1, 4);
      assertThat(parts.stream().mapToLong(c -> c.base().orElseThrow()).sum())
          .isEqualTo(total.base().orElseThrow());
      double weightedBase = parts.stream().mapToDouble(c -> c.weightedBase().orElseThrow()).sum();
      assertThat(weightedBase / total.weightedBase().orElseThrow()).isCloseTo(1, within(1e-12));
      for (int r = 0; r < table.rows().size(); r++) {
        int row = r;
        assertThat(parts.stream().mapToLong(c -> c.cells().get(row).count().orElseThrow()).sum())
            .isEqualTo(total.cells().get(row).count().orElseThrow());
        double recombined = 0;
        for (ResultColumn part : parts) {
          recombined +=
              part.cells().get(row).share().orElseThrow().value()
                  * part.weightedBase().orElseThrow();
        }
        assertThat(recombined / weightedBase)
            .isCloseTo(total.cells().get(row).share().orElseThrow().value(), within(1e-12));
      }
    }
  }

  @Test
  void aNetEqualsTheRecountOfItsMembers() {
    ResultTable single = results().table("q@g").orElseThrow();
    ResultTable multiple = results().table("m@g").orElseThrow();
    Predicate<List<String>> low = row -> row.get(0).equals("1") || row.get(0).equals("2");
    Predicate<List<String>> either = row -> row.get(1).equals("1") || row.get(2).equals("1");
    for (String column : List.of("total", "x", "y", "z")) {
      Predicate<List<String>> member = row -> column.equals("total") || row.get(4).equals(column);
      assertRecount(single.cell("low", column).orElseThrow(), low.and(member));
      assertRecount(multiple.cell("ab", column).orElseThrow(), either.and(member));
    }
  }

  private void assertRecount(Cell cell, Predicate<List<String>> counted) {
    List<List<String>> those = rows.stream().filter(counted).toList();
    assertThat(cell.count()).hasValue(those.size());
    double weights = those.stream().mapToDouble(row -> Double.parseDouble(row.get(5))).sum();
    assertThat(cell.weightedCount().orElseThrow() / weights).isCloseTo(1, within(1e-12));
  }
}
