package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Secret;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Intervals of rounded shares cover as often as exact ones, and equal groups get letters as rarely:
 * within 1 and 0.5 points. Each question is a sample of two groups that answer alike.
 */
@Tag("property")
class RoundedCoverageTest {
  private static final int QUESTIONS = 500;

  /** Of two groups each; all of them together take four minutes. */
  private static final int STUDIES = Integer.getInteger("etude.coverage", 8);

  /** Shares of the first answer, from rare to half, or of one that many gave. */
  private static double share(int question) {
    return 0.03 + 0.94 * question / (QUESTIONS - 1);
  }

  /** How often something held, of how many. */
  private static final class Rate {
    private int times;
    private int of;

    void add(boolean holds) {
      times += holds ? 1 : 0;
      of++;
    }

    double percent() {
      return 100.0 * times / of;
    }
  }

  private static Results results(int base, Optional<Conventions.Disclosure> rules, long seed) {
    Conventions.Builder conventions = Conventions.builder();
    rules.ifPresent(conventions::disclosure);
    Study.Builder study = Study.builder("s").respondentId("id").conventions(conventions.build());
    List<String> columns = new ArrayList<>(List.of("id", "g"));
    for (int q = 0; q < QUESTIONS; q++) {
      study.question(SingleQuestion.builder("q" + q).category("a", "A").category("b", "B").build());
      columns.add("q" + q);
    }
    study.segment(Segment.builder("g").category("x", "X").category("y", "Y").build());
    Random random = new Random(seed);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 2 * base; i++) {
      List<String> row = new ArrayList<>(List.of(seed + "-" + i, i % 2 == 0 ? "x" : "y"));
      for (int q = 0; q < QUESTIONS; q++) {
        row.add(random.nextDouble() < share(q) ? "a" : "b");
      }
      rows.add(row);
    }
    return Analysis.of(study.build()).run(RowsSource.of("rows", columns, rows));
  }

  private static void count(Results results, Rate covered, Rate lettered) {
    IntStream.range(0, QUESTIONS)
        .forEach(
            q -> {
              ResultTable table = results.table("q" + q + "@g").orElseThrow();
              boolean letter = false;
              for (ResultColumn column : table.columns().subList(1, 3)) {
                Cell cell = column.cells().get(0);
                cell.share()
                    .flatMap(share -> share.interval())
                    .ifPresent(i -> covered.add(i.low() <= share(q) && share(q) <= i.high()));
                letter |= !cell.higherThan().isEmpty();
              }
              if (table.columns().stream().allMatch(column -> column.base().isPresent())) {
                lettered.add(letter);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({"50, 3", "100, 5"})
  void coverAndTestAsExactFigures(int base, int to) {
    check(base, to);
  }

  @ParameterizedTest
  @EnabledIfSystemProperty(named = "etude.coverage", matches = "\\d+")
  @CsvSource({"100, 3", "300, 3", "300, 5"})
  void andOnLargerBases(int base, int to) {
    check(base, to);
  }

  private static void check(int base, int to) {
    Conventions.Disclosure rules =
        Conventions.Disclosure.of(5)
            .rounded(new Conventions.Rounding(to, Secret.of("0123456789abcdef0123456789abcdef")));
    Rate exactly = new Rate();
    Rate exactLetters = new Rate();
    Rate covered = new Rate();
    Rate letters = new Rate();
    for (long seed = 1; seed <= STUDIES; seed++) {
      count(results(base, Optional.empty(), seed), exactly, exactLetters);
      count(results(base, Optional.of(rules), seed), covered, letters);
    }
    assertThat(covered.percent()).as("covered").isCloseTo(exactly.percent(), within(1.0));
    assertThat(letters.percent()).as("lettered").isCloseTo(exactLetters.percent(), within(0.5));
  }
}
