package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Chunk;
import io.etude.render.JsonRenderer;
import io.etude.report.StudyReport;
import io.etude.results.Finding;
import io.etude.results.Results;
import io.etude.results.inference.Comparison;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A group of a segment of several answers against all others: those who were asked and are not in
 * it, of whatever other group, or of none.
 */
class AllOthersTest {

  /** What somebody said of the groups. */
  private enum Said {
    NOT_ASKED,
    REFUSED,
    CHOICE
  }

  private record Person(Said said, boolean bus, boolean tram, boolean yes, double weight) {
    boolean valid() {
      return said == Said.CHOICE;
    }

    boolean rides() {
      return valid() && bus;
    }

    String line() {
      String slots =
          switch (said) {
            case NOT_ASKED -> "no . . . .";
            case REFUSED -> "yes 9 9 9 .";
            case CHOICE ->
                String.join(
                    " ",
                    "yes",
                    bus ? "1" : "0",
                    tram ? "1" : "0",
                    tram ? "tram" : bus ? "bus" : ".",
                    tram && bus ? "bus" : ".");
          };
      return (yes ? "y " : "n ") + weight + " " + slots;
    }
  }

  /** Of those without a group more say yes than of those in one. */
  private static List<Person> people() {
    Random random = new Random(45);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      int kind = random.nextInt(8);
      Said said = kind == 0 ? Said.NOT_ASKED : kind == 1 ? Said.REFUSED : Said.CHOICE;
      boolean bus = random.nextInt(3) == 0;
      boolean tram = random.nextInt(3) == 0;
      double share = said == Said.CHOICE ? bus ? 0.3 : tram ? 0.45 : 0.75 : 0.05;
      people.add(new Person(said, bus, tram, random.nextDouble() < share, 1 + i % 4 * 0.5));
    }
    return people;
  }

  private static final List<Person> PEOPLE = people();

  private static TestData data() {
    return TestData.of(
        Stream.concat(Stream.of("q w asked m_bus m_tram s1 s2"), PEOPLE.stream().map(Person::line))
            .toArray(String[]::new));
  }

  private static MultipleQuestion.Builder question() {
    return MultipleQuestion.builder("uses")
        .category("bus", "Bus")
        .category("tram", "Tram")
        .missing("9", "Refused", MissingKind.REFUSED);
  }

  private static Segment.Builder groups() {
    return Segment.builder("o").category("bus", "Bus").category("tram", "Tram");
  }

  private static Study.Builder study(Segment segment) {
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
        .segment(segment)
        .weighting(new Weighting.Given("w"));
  }

  private static Study.Builder columns() {
    Segment.Builder segment = groups().column("bus", "m_bus").column("tram", "m_tram");
    return study(segment.missing("9", "Refused", MissingKind.REFUSED).build());
  }

  private static Study.Builder slots() {
    return study(groups().slots("s1", "s2").build())
        .question(question().slots("s1", "s2").asked("asked", "yes").base(Base.ASKED).build());
  }

  private static List<Study> studies() {
    return List.of(columns().build(), slots().build());
  }

  private static double sum(Predicate<Person> in) {
    return PEOPLE.stream().filter(in).mapToDouble(Person::weight).sum();
  }

  private static double share(Predicate<Person> in) {
    return sum(in.and(Person::yes)) / sum(in);
  }

  private static double influence(Person person, Predicate<Person> in) {
    double y = person.yes ? 1 : 0;
    return in.test(person) ? person.weight * (y - share(in)) / sum(in) : 0;
  }

  private static final Predicate<Person> BUS = Person::rides;
  private static final Predicate<Person> OTHERS = p -> p.valid() && !p.bus;
  private static final double DIFFERENCE = share(BUS) - share(OTHERS);

  private static double error() {
    double[] z =
        PEOPLE.stream().mapToDouble(p -> influence(p, BUS) - influence(p, OTHERS)).toArray();
    double mean = Arrays.stream(z).average().orElseThrow();
    double squares = Arrays.stream(z).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares * z.length / (z.length - 1));
  }

  private static int df() {
    return (int) PEOPLE.stream().filter(Person::valid).count() - 1;
  }

  private static double t() {
    return 2 * TDistribution.of(df()).survivalProbability(Math.abs(DIFFERENCE / error()));
  }

  private static double effective(Predicate<Person> in) {
    double squares = PEOPLE.stream().filter(in).mapToDouble(p -> p.weight * p.weight).sum();
    return sum(in) * sum(in) / squares;
  }

  /** A score test, that with the larger p. */
  private static double p() {
    double pooled = share(Person::valid);
    double variance = pooled * (1 - pooled) * (1 / effective(BUS) + 1 / effective(OTHERS));
    double score = Math.abs(DIFFERENCE) / Math.sqrt(variance);
    return Math.max(t(), 2 * NormalDistribution.of(0, 1).survivalProbability(score));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void areThoseAskedWhoAreNotInTheGroup(Study study) throws IOException {
    Analysis analysis = Analysis.of(study);
    Tally tally = data().tally(analysis);
    Comparison made = analysis.compare(tally, "q@o", "y", "bus", Comparison.REST);
    assertThat(made.difference().value()).isCloseTo(DIFFERENCE, within(1e-12));
    assertThat(made.difference().se()).isCloseTo(error(), within(1e-12));
    assertThat(made.difference().df()).isEqualTo(df());
    assertThat(made.p()).isCloseTo(t(), within(1e-12));
    Results results = analysis.results(tally).complete();
    Finding finding = finding(results);
    assertThat(finding.share().value()).isCloseTo(share(BUS), within(1e-12));
    assertThat(finding.rest().value()).isCloseTo(share(OTHERS), within(1e-12));
    assertThat(finding.difference()).isEqualTo(made.difference());
    assertThat(finding.p()).isCloseTo(p(), within(1e-12));
    JsonNode json = new ObjectMapper().readTree(json(results)).get("findings").get(0);
    assertThat(json.get("column").asText()).isEqualTo("bus");
    assertThat(json.get("rest").asDouble()).isEqualTo(finding.rest().value());
    assertThat(json.get("difference").asDouble()).isEqualTo(made.difference().value());
    assertThat(json.get("se").asDouble()).isEqualTo(made.difference().se());
    assertThat(json.get("p").asDouble()).isEqualTo(finding.p());
  }

  private static Finding finding(Results results) {
    return results.findings().stream()
        .filter(f -> f.figure().toString().equals("q.y@o.bus"))
        .findFirst()
        .orElseThrow();
  }

  private static String json(Results results) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(StudyReport.of(results).build(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void columnsAndSlotsWithWhoWasAskedGiveTheSameFindings() {
    List<List<Finding>> findings =
        studies().stream().map(study -> Analysis.of(study).run(data()).findings()).toList();
    assertThat(findings.get(0)).isNotEmpty();
    assertThat(findings.get(1).stream().filter(f -> f.table().toString().equals("q@o")))
        .extracting(Finding::figure, Finding::rest, Finding::difference, Finding::p)
        .isEqualTo(
            findings.get(0).stream()
                .map(f -> tuple(f.figure(), f.rest(), f.difference(), f.p()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("studies")
  void haveTheSameBitsInWhateverOrderChunksAreAdded(Study study) {
    Analysis analysis = Analysis.of(study);
    List<Chunk> chunks = new ArrayList<>(data().inChunksOf(37).chunks(analysis.request()));
    Comparison before = null;
    for (int trial = 0; trial < 5; trial++) {
      Tally tally = Tally.EMPTY;
      for (Chunk chunk : chunks) {
        tally = tally.merge(analysis.tally(chunk));
      }
      Comparison made = analysis.compare(tally, "q@o", "y", "bus", Comparison.REST);
      assertThat(made).isEqualTo(before == null ? made : before);
      before = made;
      Collections.shuffle(chunks, new Random(trial));
    }
  }

  /** Empty slots say nothing by themselves; all who were asked and answered are in a group. */
  @Test
  void areThoseInAnotherGroupWhereNothingSaysWhoWasAsked() {
    Analysis analysis =
        Analysis.of(
            study(groups().slots("s1", "s2").missing("9", "Refused", MissingKind.REFUSED).build())
                .build());
    Comparison made = analysis.compare(data().tally(analysis), "q@o", "y", "bus", Comparison.REST);
    assertThat(made.difference().value())
        .isCloseTo(share(BUS) - share(p -> p.valid() && p.tram && !p.bus), within(1e-12));
  }
}
