package io.etude.examples.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.dataset.csv.CsvSource;
import io.etude.study.Expert;
import io.etude.study.Study;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Counts straight from the file, by no code of the library. */
class GazetteDataTest {

  private static final Path FOLDER = Path.of("gazette-orange-2018");

  private static final List<Map<String, String>> ROWS = rows(GazetteData.csv());

  @Test
  void theCommittedFileIsTheGenerators() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("responses.csv"), StandardCharsets.UTF_8))
        .isEqualTo(GazetteData.csv());
  }

  @Test
  void theSampleIsThePublishedOne() {
    assertThat(ROWS).hasSize(302);
    assertThat(count("status", "agent")).isEqualTo(180);
    assertThat(count("status", "elected")).isEqualTo(122);
    assertThat(ROWS).extracting(row -> row.get("respondent")).doesNotHaveDuplicates();
  }

  /** Results 1 to 22, of all respondents as well as of those who answered the question. */
  @Test
  void everyPublishedPercentageFollows() {
    assertPercent("maturity", 78, "6", "7", "8", "9", "10");
    assertPercent("maturity", 6, "10");
    assertPercent("sector_procurement", 67, "1", "2");
    assertPercent("sector_security", 35, "4", "5");
    assertPercent("sector_transport", 36, "4", "5");
    assertPercent("sector_participation", 45, "4", "5");
    assertPercent("benefit_services", 74, "1");
    assertPercent("benefit_access", 64, "1");
    assertPercent("benefit_efficiency", 42, "1");
    assertPercent("benefit_sharing", 21, "1");
    assertPercent("benefit_skills", 17, "1");
    assertPercent("benefit_innovation", 16, "1");
    assertPercent("obstacle_trust", 15, "1");
    assertPercent("opensource", 5, "free");
    assertPercent("opensource", 22, "proprietary");
    assertPercent("opensource", 44, "both");
    assertPercent("reason_cost", 59, "1");
    assertPercent("governance", 33, "yes");
    assertPercent("broadband", 48, "yes");
  }

  @Test
  void theSectorsStandInThePublishedOrder() {
    List<String> sectors =
        ROWS.get(0).keySet().stream().filter(column -> column.startsWith("sector_")).toList();
    List<String> bySatisfaction = new ArrayList<>(sectors);
    bySatisfaction.sort((a, b) -> Long.compare(count(b, "1", "2"), count(a, "1", "2")));
    assertThat(bySatisfaction)
        .startsWith("sector_procurement", "sector_administration", "sector_eadministration");
    assertThat(sectors)
        .filteredOn(sector -> count(sector, "4", "5") > count(sector, "1", "2"))
        .containsExactlyInAnyOrder("sector_transport", "sector_security", "sector_participation");
  }

  @Test
  void innovationIsABenefitInIntercommunalBodiesAboveAll() {
    Predicate<Map<String, String>> intercommunal = row -> row.get("type").equals("intercommunal");
    double within = share(intercommunal, "benefit_innovation");
    double elsewhere = share(intercommunal.negate(), "benefit_innovation");
    assertThat(Math.round(100 * within)).isEqualTo(31);
    long n = ROWS.stream().filter(intercommunal).count();
    double error = Math.sqrt(within * (1 - within) / n + elsewhere * (1 - elsewhere) / (302 - n));
    assertThat((within - elsewhere) / error).isGreaterThan(2.6);
  }

  @Test
  void costAndChangeAreObstaclesToMoreThanHalf() {
    for (String obstacle : List.of("obstacle_cost", "obstacle_change")) {
      double share = share(row -> !row.get(obstacle).isEmpty(), obstacle);
      assertThat(share - 1.96 * Math.sqrt(share * (1 - share) / 302)).isGreaterThan(0.5);
    }
  }

  @Test
  void smallAuthoritiesNameTrustMoreOften() {
    double small = share(row -> population(row) < Respondent.SMALL, "obstacle_trust");
    double large = share(row -> population(row) >= Respondent.LARGE, "obstacle_trust");
    assertThat(small).isGreaterThan(3 * large);
  }

  @Test
  void lowerCostIsTheFirstReason() {
    assertThat(count("reason_cost", "1")).isGreaterThan(count("reason_independence", "1"));
    assertThat(count("reason_independence", "1")).isGreaterThan(count("reason_sharing", "1"));
  }

  @Test
  void whoAnsweredAMultipleQuestionChoseSomething() {
    for (String prefix : List.of("benefit_", "obstacle_", "reason_")) {
      assertThat(ROWS)
          .allSatisfy(
              row -> {
                List<String> values = new ArrayList<>();
                row.forEach(
                    (column, value) -> {
                      if (column.startsWith(prefix)) {
                        values.add(value);
                      }
                    });
                assertThat(values.contains("1") || values.stream().allMatch(String::isEmpty))
                    .isTrue();
              });
    }
  }

  @Test
  void theStudyFitsTheData() {
    Study study = Study.read(FOLDER.resolve("study.yaml"));
    study.check(CsvSource.of(FOLDER.resolve("responses.csv")).schema(), "responses.csv");
    assertThat(study.experts())
        .filteredOn(expert -> expert.comment().isPresent())
        .extracting(Expert::id)
        .containsExactly("example");
  }

  @Test
  void theHeroPictureIsTheGenerators() throws IOException {
    BufferedImage committed = ImageIO.read(FOLDER.resolve("hero.png").toFile());
    BufferedImage drawn = HeroPicture.draw();
    assertThat(Files.size(FOLDER.resolve("hero.png"))).isLessThan(200_000);
    assertThat(committed.getWidth()).isEqualTo(drawn.getWidth());
    assertThat(committed.getHeight()).isEqualTo(drawn.getHeight());
    assertThat(committed.getRGB(3, 3)).isEqualTo(drawn.getRGB(3, 3));
  }

  private static void assertPercent(String column, int percent, String... codes) {
    long count = count(column, codes);
    long valid = ROWS.stream().filter(row -> !row.get(column).isEmpty()).count();
    assertThat(Math.round(100.0 * count / ROWS.size())).as(column).isEqualTo(percent);
    assertThat(Math.round(100.0 * count / valid)).as(column).isEqualTo(percent);
  }

  private static long count(String column, String... codes) {
    return ROWS.stream().filter(row -> List.of(codes).contains(row.get(column))).count();
  }

  private static double share(Predicate<Map<String, String>> group, String column) {
    List<Map<String, String>> members = ROWS.stream().filter(group).toList();
    return members.stream().filter(row -> row.get(column).equals("1")).count()
        / (double) members.size();
  }

  private static double population(Map<String, String> row) {
    return row.get("population").isEmpty() ? Double.NaN : Double.parseDouble(row.get("population"));
  }

  private static List<Map<String, String>> rows(String csv) {
    String[] lines = csv.split("\n");
    String[] header = lines[0].split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String[] values = lines[i].split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int j = 0; j < header.length; j++) {
        row.put(header[j], values[j]);
      }
      rows.add(row);
    }
    return rows;
  }
}
