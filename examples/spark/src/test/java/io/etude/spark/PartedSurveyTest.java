package io.etude.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.render.JsonRenderer;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The French study, its answers cut into parts, on a cluster of two workers in this JVM. */
class PartedSurveyTest {

  private static final Path FOLDER = Path.of("..", "gazette-orange-2018");
  private static final Path STUDY = FOLDER.resolve("study.yaml");
  private static final Path WHOLE = FOLDER.resolve("responses.csv");

  private static JavaSparkContext spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  /** Parts of {@code rows} rows, the last one shorter, each with the header. */
  private List<Path> parts(int rows) throws IOException {
    List<String> lines = Files.readAllLines(WHOLE);
    List<Path> parts = new ArrayList<>();
    for (int from = 1; from < lines.size(); from += rows) {
      List<String> part = new ArrayList<>(List.of(lines.get(0)));
      part.addAll(lines.subList(from, Math.min(lines.size(), from + rows)));
      parts.add(Files.write(folder.resolve("part-" + parts.size() + ".csv"), part));
    }
    return parts;
  }

  private static String json(Results results) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(StudyReport.of(results).standardPlan().build(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Places in messages name the part, so what is compared is the tables. */
  private static String tables(Results results) {
    String json = json(results);
    return json.substring(0, json.indexOf("\"problems\""));
  }

  @Test
  void thePartsGiveTheResultsOfTheWhole() throws IOException {
    Results whole = Analysis.of(Study.read(STUDY)).run(CsvSource.of(WHOLE));
    Results parted = new PartedSurvey(STUDY, parts(64)).run(spark);
    assertThat(parted.respondents()).isEqualTo(whole.respondents());
    // unweighted, so that all sums are whole numbers: another cut changes no bit
    assertThat(tables(parted)).isEqualTo(tables(whole));
  }

  @Test
  void theOrderOfThePartsChangesNoFigure() throws IOException {
    List<Path> parts = parts(64);
    Results parted = new PartedSurvey(STUDY, parts).run(spark);
    Collections.reverse(parts);
    assertThat(tables(new PartedSurvey(STUDY, parts).run(spark))).isEqualTo(tables(parted));
  }

  /** Keys of respondents add up over parts as counts do. */
  @Test
  void theFiguresThatAreRoundedAreThoseOfTheWhole() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "00112233445566778899aabbccddeeff");
    String codebook =
        Files.readString(STUDY)
            + "\n"
            + "conventions:\n"
            + "  disclosure: {minimumBase: 10, round: 5, secret: {file: secret.txt}}\n";
    Path study = Files.writeString(folder.resolve("study.yaml"), codebook);
    Results whole = Analysis.of(Study.read(study)).run(CsvSource.of(WHOLE));
    List<Path> parts = parts(64);
    Collections.reverse(parts);
    Results parted = new PartedSurvey(study, parts).run(spark);
    assertThat(parted).isEqualTo(whole);
    assertThat(parted.table("maturity").orElseThrow().total().base().getAsLong() % 5).isZero();
  }

  @Test
  void aFaultNamesPartAndLine() throws IOException {
    List<Path> parts = parts(64);
    String part = Files.readString(parts.get(2));
    Files.writeString(parts.get(2), part.replaceFirst(",agent,", ",agnt,"));
    assertThatThrownBy(() -> new PartedSurvey(STUDY, parts).run(spark))
        .hasStackTraceContaining("part-2.csv:")
        .hasStackTraceContaining("agnt");
  }
}
