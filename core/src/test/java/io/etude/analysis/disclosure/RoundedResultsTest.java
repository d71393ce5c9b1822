package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.DataException;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.analysis.Runner;
import io.etude.analysis.Tally;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Source;
import io.etude.dataset.rows.RowsSource;
import io.etude.render.JsonRenderer;
import io.etude.report.StudyReport;
import io.etude.results.ResultColumn;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Secret;
import io.etude.study.Study;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All that is published of rounded figures is made of rounded bases and shares. */
class RoundedResultsTest {
  private static final String SECRET = "00112233445566778899aabbccddeeff";
  private static final int ROWS = 160;
  private static final List<String> COLUMNS = List.of("id", "g", "q", "r");

  private static Study study(String secret) {
    return Study.builder("s")
        .respondentId("id")
        .conventions(
            Conventions.builder()
                .disclosure(
                    Conventions.Disclosure.of(5)
                        .rounded(new Conventions.Rounding(3, Secret.of(secret))))
                .build())
        .question(
            SingleQuestion.builder("q")
                .category("a", "A")
                .category("b", "B")
                .category("c", "C")
                .build())
        .question(RatingQuestion.builder("r").scale(1, 4).build())
        .segment(Segment.builder("g").category("x", "X").category("y", "Y").build())
        .build();
  }

  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      boolean x = random.nextInt(5) < 2;
      rows.add(
          new ArrayList<>(
              List.of(
                  "id" + i,
                  x ? "x" : "y",
                  List.of("a", "b", "c").get(random.nextInt(x ? 2 : 3)),
                  String.valueOf(1 + random.nextInt(4)))));
    }
    return rows;
  }

  private static Results results(List<List<String>> rows) {
    return Analysis.of(study(SECRET)).run(RowsSource.of("rows", COLUMNS, rows));
  }

  private static String json(Results results) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(StudyReport.of(results).build(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Rounded bases and shares of all cells, reckoned here: they decide what is published. */
  private static List<Double> rounded(List<List<String>> rows) {
    RespondentKeys keys = new RespondentKeys(HexFormat.of().parseHex(SECRET));
    CellRounding rounding = new CellRounding(3, false);
    List<Double> all = new ArrayList<>();
    for (String group : List.of("xy", "x", "y")) {
      List<List<String>> in = rows.stream().filter(row -> group.contains(row.get(1))).toList();
      long baseKey = in.stream().mapToLong(row -> keys.of("", row.get(0))).sum();
      double base = rounding.base(in.size(), baseKey);
      all.add(base);
      for (int column = 2; column < 4; column++) {
        int at = column;
        for (String answer : List.of("a", "b", "c", "1", "2", "3", "4")) {
          List<List<String>> of = in.stream().filter(row -> row.get(at).equals(answer)).toList();
          long key = of.stream().mapToLong(row -> keys.of("", row.get(0))).sum();
          double p = (double) of.size() / in.size();
          all.add(of.isEmpty() ? 0 : rounding.share(p, base, baseKey, key));
        }
      }
    }
    return all;
  }

  /** Whoever changes an answer so that no rounded figure changes changes nothing at all. */
  @Test
  void otherAnswersWithTheSameRoundedFiguresGiveTheSameBytes() {
    Random random = new Random(4);
    List<List<String>> rows = rows(random);
    List<Double> before = rounded(rows);
    String json = json(results(rows));
    int same = 0;
    int other = 0;
    for (int i = 0; i < 4_000 && same < 8; i++) {
      List<String> row = rows.get(random.nextInt(ROWS));
      int column = 2 + random.nextInt(2);
      String answer = row.get(column);
      row.set(
          column,
          column == 2
              ? List.of("a", "b", "c").get(random.nextInt(3))
              : "" + (1 + random.nextInt(4)));
      boolean changed = !row.get(column).equals(answer);
      if (changed && rounded(rows).equals(before)) {
        same++;
        assertThat(json(results(rows))).isEqualTo(json);
      } else {
        other += changed && other < 3 && !json(results(rows)).equals(json) ? 1 : 0;
        row.set(column, answer);
      }
    }
    assertThat(same).isGreaterThanOrEqualTo(3);
    assertThat(other).isEqualTo(3);
  }

  @Test
  void threadsAndTheOrderOfChunksChangeNoBit() {
    Source source = RowsSource.of("rows", COLUMNS, rows(new Random(5)));
    Analysis analysis = Analysis.of(study(SECRET));
    Results one = analysis.run(source, Runner.sameThread());
    assertThat(analysis.run(source, Runner.threads(16))).isEqualTo(one);
    List<Tally> tallies = new ArrayList<>();
    try (ChunkReader reader = source.open(analysis.request())) {
      for (Optional<Chunk> chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
        tallies.add(analysis.tally(chunk.get()));
      }
    }
    Collections.shuffle(tallies, new Random(6));
    Tally merged =
        tallies.stream()
            .map(tally -> Tally.fromBytes(tally.toBytes()))
            .reduce(Tally.EMPTY, (sum, next) -> sum.merge(next));
    assertThat(analysis.results(merged)).isEqualTo(one);
  }

  /** They are printed: those of all who answered would tell the exact base. */
  @Test
  void degreesOfFreedomFollowTheRoundedBase() {
    List<List<String>> rows = rows(new Random(11));
    for (int n = ROWS - 8; n <= ROWS; n++) {
      ResultColumn total = results(rows.subList(0, n)).table("q").orElseThrow().total();
      assertThat(total.df()).isEqualTo((int) total.base().getAsLong() - 1);
    }
  }

  /** The figures don't depend on where in the data somebody stands, but on the secret they do. */
  @Test
  void thePeopleAndTheSecretDecide() {
    List<List<String>> rows = rows(new Random(7));
    String json = json(results(rows));
    List<List<String>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(8));
    assertThat(json(results(shuffled))).isEqualTo(json);
    Analysis other = Analysis.of(study(SECRET.replace('0', '1')));
    Source source = RowsSource.of("rows", COLUMNS, rows);
    assertThat(json(other.run(source))).isNotEqualTo(json);
    Analysis analysis = Analysis.of(study(SECRET));
    Tally tally;
    try (ChunkReader reader = source.open(analysis.request())) {
      tally = analysis.tally(reader.next().orElseThrow());
    }
    assertThatThrownBy(() -> other.results(tally)).isInstanceOf(AnalysisException.class);
  }

  @Test
  void completeResultsStayExact() {
    List<List<String>> rows = rows(new Random(9));
    Results complete = results(rows).complete();
    long a = rows.stream().filter(row -> row.get(2).equals("a")).count();
    assertThat(complete.table("q").orElseThrow().total().base()).hasValue(ROWS);
    assertThat(complete.table("q").orElseThrow().cell("a", "total").orElseThrow().count())
        .hasValue(a);
    assertThat(complete.figure("q.a").estimate().orElseThrow().value())
        .isEqualTo((double) a / ROWS);
  }

  @Test
  void withoutIdsOrASecretThereIsNoRounding() {
    Study.Builder nameless =
        Study.builder("s")
            .conventions(study(SECRET).conventions())
            .question(SingleQuestion.builder("q").category("a", "A").build());
    assertThatThrownBy(nameless::build)
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("respondentId");
    List<List<String>> rows = rows(new Random(10));
    rows.get(3).set(0, "");
    assertThatThrownBy(() -> results(rows))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a respondent has no id");
    for (String wrong : List.of("", "0123", "x".repeat(32))) {
      assertThatThrownBy(() -> Analysis.of(study(wrong)))
          .isInstanceOf(StudyException.class)
          .hasMessage("the secret in the program is not 32 hexadecimal digits");
    }
  }

  @Test
  void editionsKeepTheSameIdApart() {
    List<List<String>> rows = new ArrayList<>();
    IntStream.range(0, 300)
        .forEach(i -> rows.add(List.of("id" + i % 150, i < 150 ? "1" : "2", "a")));
    RespondentKeys keys = new RespondentKeys(HexFormat.of().parseHex(SECRET));
    CellRounding rounding = new CellRounding(3, false);
    Study study =
        Study.builder("s")
            .respondentId("id")
            .conventions(study(SECRET).conventions())
            .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
            .segment(
                Segment.builder("year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2023")
                    .category("2", "2025")
                    .build())
            .build();
    List<List<String>> some = rows.subList(0, 299);
    Results results =
        Analysis.of(study).run(RowsSource.of("rows", List.of("id", "year", "q"), some));
    long key =
        some.stream()
            .filter(r -> r.get(1).equals("2"))
            .mapToLong(r -> keys.of("2", r.get(0)))
            .sum();
    assertThat(results.table("q@year").orElseThrow().column("2").orElseThrow().base().getAsLong())
        .isEqualTo((long) rounding.base(149, key));
  }
}
