package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.dataset.Source;
import io.etude.study.Study;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who was asked, found in random answers. */
@Tag("property")
class DraftRoutingTest {

  private static final String[] JOBS = {"employed", "retired", "student"};

  /** When a row of a job and a car has an answer to the last question. */
  private interface Rule {
    boolean asks(String job, String car, Random random);
  }

  private static String draft(int rows, long seed, Rule rule) {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder("job,car,noise,x,y,hours\n");
    for (int i = 0; i < rows; i++) {
      String job = JOBS[random.nextInt(3)];
      String car = random.nextInt(3) == 0 ? "no" : "yes";
      csv.append(job).append(',').append(car).append(',').append((char) ('p' + random.nextInt(4)));
      csv.append(',').append((char) ('a' + random.nextInt(3)));
      csv.append(',').append((char) ('g' + random.nextInt(5))).append(',');
      csv.append(rule.asks(job, car, random) ? Integer.toString(random.nextInt(60)) : "");
      csv.append('\n');
    }
    return yaml(csv);
  }

  private static String yaml(CharSequence csv) {
    return CodebookDraft.of(Source.of("answers.csv", csv.toString())).yaml();
  }

  private static Question hours(String yaml) {
    return Study.parse(yaml).question("hours").orElseThrow();
  }

  @Test
  void findsTheAnswersThatLeadToAQuestion() {
    for (long seed = 0; seed < 20; seed++) {
      String yaml = draft(200, seed, (job, car, random) -> !job.equals("retired"));
      assertThat(hours(yaml).info().routing())
          .contains(new Routing("job", List.of("employed", "student")));
    }
  }

  @Test
  void findsTwoAnswersThatLeadToAQuestionTogether() {
    for (long seed = 0; seed < 20; seed++) {
      String yaml =
          draft(300, seed, (job, car, random) -> job.equals("employed") && car.equals("yes"));
      assertThat(yaml).contains("# there is a value where both hold, and nowhere else\n");
      assertThat(hours(yaml).info().routing())
          .contains(new Routing("job", List.of("employed")).and("car", "yes"));
    }
  }

  @Test
  void findsNothingInAnswersThatAreMissingAtRandom() {
    double[] shares = {0.05, 0.2, 0.5};
    for (int rows : new int[] {25, 40, 60, 120, 400}) {
      for (long seed = 0; seed < 40; seed++) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("job,car,few,some,half\n");
        for (int i = 0; i < rows; i++) {
          csv.append(JOBS[random.nextInt(3)]).append(random.nextInt(3) == 0 ? ",no" : ",yes");
          for (double share : shares) {
            csv.append(',').append(random.nextDouble() < share ? "" + random.nextInt(60) : "");
          }
          csv.append('\n');
        }
        assertThat(yaml(csv)).as("%d rows, seed %d", rows, seed).doesNotContain("nowhere else");
      }
    }
  }

  /** One row that contradicts is enough to say nothing. */
  @Test
  void findsNothingWhereOneAnswerContradicts() {
    int[] row = new int[1];
    String yaml = draft(200, 1, (job, car, random) -> !job.equals("retired") || row[0]++ == 0);
    assertThat(hours(yaml).info().routing()).isEmpty();
  }

  /** A codebook can't name the answer "1..3" beside the range of that name. */
  @Test
  void leavesOutAnswersThatWouldBeReadAsARange() {
    StringBuilder csv = new StringBuilder("kids,noise,hours\n");
    for (int i = 0; i < 90; i++) {
      String kids = List.of("none", "1..3", "4..9").get(i % 3);
      csv.append(kids).append(',').append((char) ('p' + i % 4)).append(',');
      csv.append(i % 3 == 0 ? "" : Integer.toString(i)).append('\n');
    }
    assertThat(hours(yaml(csv)).info().routing()).isEmpty();
    String words = csv.toString().replace("1..3", "1 to 3").replace("4..9", "4 to 9");
    assertThat(hours(yaml(words)).info().routing())
        .contains(new Routing("kids", List.of("1 to 3", "4 to 9")));
  }
}
