package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Category;
import io.etude.codebook.Label;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Where disclosure control withholds the error of a figure, no comparison with it is published: the
 * error of the difference would give it away.
 */
class WithheldErrorsTest {
  private static final long SEED = 5L;

  /** Strata are the columns of the segment; answers c and d are rare in some of them. */
  private static Results results(Random random) {
    List<String> lines = new ArrayList<>(List.of("q g"));
    for (String group : List.of("g1", "g2", "g3", "g4")) {
      int rare = random.nextInt(8);
      int most = 20 + random.nextInt(60);
      for (int i = 0; i < 100; i++) {
        lines.add((i < rare ? "c " : i < 12 ? "d " : i < 12 + most ? "a " : "b ") + group);
      }
    }
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    for (int i = 0; i < 4; i++) {
      question.category(
          new Category(
              "abcd".substring(i, i + 1),
              Label.of("abcd".substring(i, i + 1)),
              Category.Kind.ANSWER,
              OptionalDouble.of(i)));
    }
    Segment.Builder segment = Segment.builder("g");
    List.of("g1", "g2", "g3", "g4").forEach(g -> segment.category(g, g));
    Conventions conventions =
        Conventions.builder()
            .disclosure(new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH))
            .build();
    Study study =
        Study.builder("s")
            .conventions(conventions)
            .question(question.net("ac", "a or c", "a", "c").build())
            .segment(segment.build())
            .design(
                new SampleDesign(
                    Optional.of("g"),
                    Optional.empty(),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.CERTAINTY))
            .build();
    return Analysis.of(study).run(TestData.of(lines.toArray(String[]::new)));
  }

  @Test
  void rowsWithOneCompareNothing() {
    Random random = new Random(SEED);
    int withheld = 0;
    int compared = 0;
    for (int survey = 0; survey < 40; survey++) {
      Results results = results(random);
      ResultTable table = results.table("q@g").orElseThrow();
      ResultTable complete = results.complete().table(table.id()).orElseThrow();
      for (int r = 0; r < table.rows().size(); r++) {
        int row = r;
        List<Cell> cells = table.columns().stream().map(c -> c.cells().get(row)).toList();
        if (cells.stream().anyMatch(WithheldErrorsTest::hasNoError)) {
          withheld++;
          assertThat(cells).allSatisfy(cell -> assertThat(cell.higherThan()).isEmpty());
          int same = complete.rowIndex(table.rows().get(r).id());
          compared +=
              (int)
                  complete.columns().stream()
                      .filter(c -> !c.cells().get(same).higherThan().isEmpty())
                      .count();
        }
      }
      List<Summary> means =
          table.columns().stream().map(ResultColumn::summaries).flatMap(List::stream).toList();
      if (means.stream().anyMatch(m -> m.estimate().isPresent() && isNone(m))) {
        assertThat(means).allSatisfy(mean -> assertThat(mean.higherThan()).isEmpty());
      }
    }
    System.out.println("seed " + SEED);
    assertThat(withheld).isPositive();
    assertThat(compared).isPositive();
  }

  private static boolean hasNoError(Cell cell) {
    return cell.share().isPresent() && Double.isNaN(cell.share().get().se());
  }

  private static boolean isNone(Summary summary) {
    return summary.stat() == Summary.Stat.MEAN && Double.isNaN(summary.estimate().get().se());
  }
}
