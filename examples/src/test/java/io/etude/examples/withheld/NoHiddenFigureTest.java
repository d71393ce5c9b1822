package io.etude.examples.withheld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.EtudeException;
import io.etude.document.Report;
import io.etude.narrative.Narrative;
import io.etude.render.JsonRenderer;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.testing.Seeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a study withholds for low bases or by disclosure control is in no file, value, message or
 * diagnostic, and neither is what names a respondent. The same search over outputs of complete
 * results finds hidden figures in every one of them.
 */
@Tag("property")
class NoHiddenFigureTest {

  private static final Seeds SEEDS = Seeds.of(NoHiddenFigureTest.class, 1, 5);

  /** How many hidden figures of each study templates try to quote. */
  private static final int QUOTED = 8;

  @TempDir private static Path folder;

  private static final Map<Long, Results> STUDIES = new TreeMap<>();
  private static final Map<Long, HiddenNumbers> HIDDEN = new TreeMap<>();

  @BeforeAll
  static void analyse() {
    SEEDS.check(
        seed -> {
          STUDIES.put(seed, SecretiveStudies.results(seed));
          HIDDEN.put(seed, HiddenNumbers.of(STUDIES.get(seed)));
        });
  }

  @Test
  void notInAnyOutput() {
    SEEDS.check(
        seed -> {
          List<String> found = new ArrayList<>();
          for (Map.Entry<String, String> output : Outputs.of(report(seed)).entrySet()) {
            found.addAll(search(seed, output.getKey(), output.getValue()));
          }
          assertThat(found).isEmpty();
        });
  }

  /**
   * What can't be told from its digits: the JSON has null for every figure of a withheld column,
   * and no letter, finding or comparison names one.
   */
  @Test
  void columnsAreWithheldAsAWhole() {
    AtomicInteger columns = new AtomicInteger();
    SEEDS.check(
        seed -> {
          Report report = StudyReport.of(STUDIES.get(seed)).build();
          String json = Outputs.of(new JsonRenderer(), report);
          JsonNode tree = new ObjectMapper().readTree(json);
          Map<String, Set<String>> gone = new HashMap<>();
          for (JsonNode table : tree.get("tables")) {
            Set<String> ids = new HashSet<>();
            for (JsonNode column : table.get("columns")) {
              if (column.get("flags").toString().contains("suppressed")) {
                ids.add(column.get("id").asText());
                // df says nothing
                assertThat(numbers(column)).as(column.toString()).containsExactly("0");
              }
            }
            columns.addAndGet(ids.size());
            gone.put(table.get("id").asText(), ids);
            assertThat(table.get("columns").findValuesAsText("column"))
                .as(table.get("id").asText())
                .noneMatch(ids::contains);
          }
          for (JsonNode finding : tree.get("findings")) {
            assertThat(List.of(finding.get("column").asText(), finding.get("before").asText()))
                .noneMatch(gone.get(finding.get("table").asText())::contains);
          }
        });
    assertThat(columns).hasValueGreaterThan(30);
  }

  private static List<String> numbers(JsonNode node) {
    List<String> numbers = new ArrayList<>();
    node.forEach(each -> numbers.addAll(numbers(each)));
    if (node.isNumber()) {
      numbers.add(node.asText());
    }
    return numbers;
  }

  /** By the standard plan, or by a template that shows every question with its counts. */
  private static Report report(long seed) throws IOException {
    Results results = STUDIES.get(seed);
    if (seed % 2 == 0) {
      return StudyReport.of(results).build();
    }
    StringBuilder template = new StringBuilder();
    for (String question : List.of("trade", "rare", "score")) {
      template.append("::: table ").append(question).append(" content=shares_and_counts\n:::\n\n");
    }
    for (String figure : List.of("trade.t0", "score.high")) {
      String question = figure.substring(0, figure.indexOf('.'));
      template.append("<#if has(\"" + figure + "\")>\n\n::: chart ").append(question);
      template.append("\n:::\n\n</#if>\n");
    }
    template.append(
        "<#list findings as f><#if has(f.ref)>${fig(f.ref)} of ${f.column}\n\n</#if></#list>");
    template.append("::: commentary x\n:::\n\n::: results\n:::\n\n::: method\n:::\n");
    Path file = Files.writeString(folder.resolve("report.ftl.md"), template);
    return StudyReport.of(results).template(file).build();
  }

  private static List<String> search(long seed, String output, String text) {
    List<String> found = new ArrayList<>();
    for (HiddenNumbers.Hit hit : HIDDEN.get(seed).in(text)) {
      found.add("seed " + seed + ", " + output + ": " + hit + around(text, hit.token()));
    }
    if (text.contains(SecretiveStudies.PERSONAL)) {
      found.add("seed " + seed + ", " + output + around(text, SecretiveStudies.PERSONAL));
    }
    return found;
  }

  private static String around(String text, String token) {
    int at = text.indexOf(token);
    return at < 0
        ? ""
        : " in: "
            + text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 60))
                .replaceAll("\\s+", " ");
  }

  /** Else the other tests show nothing: each output of complete results is full of them. */
  @Test
  void theSearchFindsThemInOutputsOfCompleteResults() throws IOException {
    Map<String, Map<HiddenNumbers.What, Integer>> found = new LinkedHashMap<>();
    // two of them print unrounded shares, since they have no disclosure control
    for (long seed : List.of(2L, 3L, 7L)) {
      Results results = SecretiveStudies.results(seed);
      Map<String, String> outputs =
          Outputs.of(StudyReport.of(results.complete()).resultsDetail(ResultsDetail.FULL).build());
      outputs.put("json complete", Outputs.completeJson(StudyReport.of(results).build()));
      for (Map.Entry<String, String> output : outputs.entrySet()) {
        Map<HiddenNumbers.What, Integer> counts =
            found.computeIfAbsent(output.getKey(), o -> new EnumMap<>(HiddenNumbers.What.class));
        HiddenNumbers.of(results)
            .in(output.getValue())
            .forEach(h -> counts.merge(h.what(), 1, Integer::sum));
      }
    }
    assertThat(found.remove("diagnostics")).isEmpty();
    assertThat(found.remove("xlsx ACCESSIBLE charts")).isEmpty();
    for (String whole : List.of("json", "json complete", "pdf files", "dump")) {
      // a difference is hidden only where a cell with a letter is, which few studies have
      assertThat(found.get(whole).keySet())
          .as(whole)
          .containsAll(
              EnumSet.complementOf(
                  EnumSet.of(HiddenNumbers.What.DIFFERENCE, HiddenNumbers.What.P_VALUE)));
    }
    assertThat(found).hasSizeGreaterThan(8);
    found.forEach(
        (output, counts) ->
            assertThat(counts.get(HiddenNumbers.What.SHARE)).as(output).isGreaterThan(5));
  }

  @Test
  void notInMessagesOfTemplatesThatQuoteThem() {
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger leaks = new AtomicInteger();
    SEEDS.check(
        seed -> {
          Results results = STUDIES.get(seed);
          List<String> found = new ArrayList<>();
          for (String reference : some(HIDDEN.get(seed).references(), new Random(seed))) {
            for (String template : templates(reference)) {
              String said = said(results, template);
              refused.addAndGet(said.startsWith("refused") ? 1 : 0);
              found.addAll(search(seed, template, said));
            }
            // the same search finds the figure where the template may quote it
            String quoted = said(results.complete(), "${fig(\"" + reference + "\")}\n");
            leaks.addAndGet(HIDDEN.get(seed).in(quoted).isEmpty() ? 0 : 1);
          }
          assertThat(found).isEmpty();
        });
    assertThat(refused).hasValueGreaterThan(10 * STUDIES.size());
    assertThat(leaks).hasValueGreaterThan(STUDIES.size());
  }

  private static List<String> some(List<String> references, Random random) {
    List<String> shuffled = new ArrayList<>(references);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(QUOTED, shuffled.size()));
  }

  private static List<String> templates(String reference) {
    List<String> templates = new ArrayList<>();
    for (String function :
        List.of(
            "pct(\"R\")",
            "pct(\"R\", 6)",
            "num(\"R\", 6)",
            "fig(\"R\")",
            "words(\"R\")",
            "Words(\"R\", \"twoThirds\")",
            "claim(\"R\", \"majority\")",
            "margin(\"R\", 6)",
            "base(\"R\")",
            "count(\"R\")",
            "value(\"R\")",
            "label(\"R\")",
            "has(\"R\")?c",
            "higher(\"R\")",
            "lower(\"R\")",
            "ranked(\"R\", \"trade.t0\")",
            "ranked(\"trade.t0\", \"R\")",
            "integer(value(\"R\"))")) {
      templates.add("${" + function.replace("R", reference) + "}\n");
    }
    String question = reference.substring(0, reference.indexOf('.'));
    templates.add("::: keyfigure " + reference + " decimals=6\nof all.\n:::\n");
    templates.add("::: chart " + question + " callout=\"" + reference + "\"\n:::\n");
    templates.add("::: chart " + question + " segment=side\n:::\n");
    templates.add("::: table " + question + " content=shares_and_counts\n:::\n");
    templates.add(
        "<#list questions as q><#list q.rows as r>${r.share}\n\n</#list></#list>"
            + "<#list findings as f>${f.ref} ${f.higher?c}\n\n</#list>");
    return templates;
  }

  /** All that the report of a template holds, or all that its refusal says. */
  private static String said(Results results, String template) throws IOException {
    Path file = Files.writeString(folder.resolve("article.ftl.md"), template);
    try {
      return Values.of(
          template.startsWith(":::")
              ? StudyReport.of(results).template(file).build().blocks()
              : Narrative.of(results, results.study().language()).write(file).blocks());
    } catch (EtudeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      // what is said, without the places in the code, which have numbers of their own
      return "refused: " + trace.toString().replaceAll("(?m)^\\s+at .*$", "");
    }
  }
}
