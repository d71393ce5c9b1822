package io.etude.pdf.testing.studies;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A study of random questions, groups and answers, of shapes and with labels as real ones have
 * them: grids of a dozen items, a dozen groups of long names, batteries of yes and no, lists of
 * answers longer than a page, few respondents, drafted codebooks of two questions.
 */
public final class RandomStudy {

  private static final List<Integer> SIZES = List.of(12, 60, 200, 400, 900, 2_400);

  /** Respondents times columns, so that large studies are short ones. */
  private static final int MAX_ANSWERS = 60_000;

  final Random random;
  final StudyWords words;
  final int respondents;
  final Map<String, String[]> columns = new LinkedHashMap<>();

  /** The questions that a chart may show, with their type. */
  final Map<String, String> charted = new LinkedHashMap<>();

  private final boolean french;
  private final boolean written;
  private final ResultsDetail detail;
  private final Results results;

  /** The study of a seed. */
  public RandomStudy(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextInt();
    french = random.nextBoolean();
    words = new StudyWords(random, french);
    respondents = SIZES.get(random.nextInt(SIZES.size()));
    detail =
        switch (random.nextInt(8)) {
          case 0 -> ResultsDetail.TOPLINE;
          case 1, 2 -> ResultsDetail.FULL;
          default -> ResultsDetail.SUMMARY;
        };
    written = random.nextInt(3) == 0;
    String yaml = yaml(seed);
    results =
        Analysis.of(Study.parse(yaml))
            .run(RowsSource.of("answers", List.copyOf(columns.keySet()), rows()));
  }

  /** What came out. */
  public Results results() {
    return results;
  }

  /** How much of the results the report has. */
  public ResultsDetail detail() {
    return detail;
  }

  /** The drafted report, or that of an article. */
  public Report report() {
    StudyReport report = StudyReport.of(results).resultsDetail(detail);
    return written ? report.template(new StudyArticle(this).text()).build() : report.build();
  }

  /** What it is, in a few words. */
  @Override
  public String toString() {
    return (french ? "fr" : "en")
        + (written ? ", article, " : ", drafted, ")
        + detail.name().toLowerCase(Locale.ROOT)
        + ", "
        + respondents
        + " respondents, "
        + results.study().questions().size()
        + " questions, "
        + results.study().segments().size()
        + " segments";
  }

  private String yaml(long seed) {
    List<String> lines = new ArrayList<>();
    lines.add("id: study" + seed);
    lines.add("title: " + StudyQuestions.quoted(words.next("questions").split(" \\| ")[0]));
    lines.add("language: " + words.say("en", "fr"));
    boolean sections = random.nextInt(3) > 0;
    if (sections) {
      lines.add(
          "sections: {answers: " + StudyQuestions.quoted(words.say("The answers", "Les réponses")));
      lines.add(
          "  , people: " + StudyQuestions.quoted(words.say("Who answered", "Qui a répondu")) + "}");
    }
    StudyQuestions questions = new StudyQuestions(this);
    int wanted = random.nextInt(5) == 0 ? 10 + random.nextInt(30) : 2 + random.nextInt(9);
    List<String> asked = new ArrayList<>();
    while (asked.size() < wanted && columns.size() * respondents < MAX_ANSWERS) {
      asked.addAll(questions.next());
    }
    List<String> segments = segments();
    lines.add("questions:");
    for (int i = 0; i < asked.size(); i++) {
      String section = 4 * i < 3 * asked.size() ? "answers" : "people";
      lines.add("  - {" + asked.get(i) + (sections ? ", section: " + section : "") + "}");
    }
    if (!segments.isEmpty()) {
      lines.add("segments:");
      lines.addAll(segments);
    }
    if (random.nextInt(3) == 0) {
      fill("weight", i -> String.format(Locale.ROOT, "%.2f", 0.2 + 2 * random.nextDouble()));
      lines.add("weighting: {column: weight}");
    }
    if (random.nextInt(4) == 0) {
      lines.add("conventions: {lowBase: flag}");
    }
    if (random.nextInt(3) > 0) {
      lines.add("methodology:");
      lines.add("  sampling: " + (random.nextBoolean() ? "probability" : "nonProbability"));
      lines.add("  mode: " + StudyQuestions.quoted(words.say("Online survey", "Enquête en ligne")));
      lines.add("  remarks: [" + StudyQuestions.quoted(words.prose(1 + random.nextInt(3))) + "]");
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> segments() {
    int count = random.nextInt(10) == 0 ? 8 + random.nextInt(8) : random.nextInt(5);
    List<String> segments = new ArrayList<>();
    List<String> small = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      boolean editions = s == count - 1 && random.nextInt(5) == 0;
      int groups = random.nextInt(5) == 0 ? 7 + random.nextInt(9) : 2 + random.nextInt(4);
      groups = editions ? Math.min(4, groups) : groups;
      String id = "s" + s;
      words.again("groups");
      List<String> labels = new ArrayList<>();
      for (int g = 0; g < groups; g++) {
        String label = editions ? String.valueOf(2012 + 4 * g) : words.next("groups");
        labels.add("g" + g + ": " + StudyQuestions.quoted(label));
      }
      int of = groups;
      fill(id, i -> random.nextInt(25) == 0 ? "" : "g" + StudyQuestions.skewed(random, of));
      String label = words.next("segments").split(" \\| ")[0];
      segments.add(
          String.format(
              "  - {id: %s, label: %s, categories: {%s}%s}",
              id,
              StudyQuestions.quoted(label),
              String.join(", ", labels),
              editions ? ", kind: editions" : ""));
      if (!editions && groups < 4) {
        small.add(id);
      }
    }
    if (small.size() > 1 && random.nextInt(3) == 0) {
      segments.add(
          "  - {id: nest, label: "
              + StudyQuestions.quoted(words.say("Both", "Croisement"))
              + ", nested: ["
              + small.get(0)
              + ", "
              + small.get(1)
              + "]}");
    }
    return segments;
  }

  /** The answer of a respondent. */
  interface Value {
    String at(int respondent);
  }

  void fill(String column, Value value) {
    String[] values = new String[respondents];
    for (int i = 0; i < respondents; i++) {
      values[i] = value.at(i);
    }
    columns.put(column, values);
  }

  private List<List<String>> rows() {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < respondents; i++) {
      int row = i;
      all.add(columns.values().stream().map(column -> column[row]).toList());
    }
    return all;
  }
}
