package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.examples.starter.NewStudy;
import io.etude.report.StudyFolder;
import io.etude.report.StudyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of what templates see has every field, and no other. */
@Tag("client")
class TemplateFieldsTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+\\.\\w+)`");

  /** What the list calls an element, and where the first one of its kind is. */
  private static final Map<String, String> PLACES =
      Map.of(
          "study", "study",
          "question", "questions[0]",
          "item", "questions?filter(q -> q.items?has_content)[0].items[0]",
          "row", "questions[0].rows[0]",
          "segment", "segments[0]",
          "column", "segments[0].columns[0]",
          "expert", "experts[0]",
          "finding", "findings[0]");

  @TempDir private Path folder;

  private StudyReport report(String template) {
    NewStudy.sample(folder.resolve("survey"), Locale.ENGLISH);
    return StudyReport.of(StudyFolder.of(folder.resolve("survey").resolve("study.yaml")).tally())
        .template(template);
  }

  /** A call of what is no function lists those that there are. */
  @Test
  void everyFunctionIsInTheGuide() throws IOException {
    StudyReport report = report("${qqqqqqqqqqqqqqqqqqqq()}\n");
    String message =
        catchThrowableOfType(ReportException.class, report::build).problems().get(0).message();
    String[] functions = message.substring(message.indexOf("there are: ") + 11).split(", ");
    assertThat(functions).hasSizeGreaterThan(15);
    String guide = Files.readString(Path.of("..", "docs", "article.md"));
    for (String function : functions) {
      assertThat(guide).as(function).containsPattern("\\b" + function + "\\(");
    }
  }

  @Test
  void isComplete() throws IOException {
    NewStudy.sample(folder.resolve("survey"), Locale.ENGLISH);
    StudyReport report =
        StudyReport.of(StudyFolder.of(folder.resolve("survey").resolve("study.yaml")).tally());
    TreeSet<String> seen = new TreeSet<>();
    PLACES.forEach(
        (name, place) -> {
          String template = "<#assign x = " + place + ">\n<#list x?keys as key>${key} </#list>\n";
          List<Block> blocks = report.template(template).build().blocks();
          String keys = Inline.plain(((Block.Paragraph) blocks.get(0)).inlines());
          for (String key : keys.strip().split("\\s+")) {
            seen.add(name + "." + key);
          }
        });
    TreeSet<String> listed = new TreeSet<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("..", "docs", "fields.md")));
    while (row.find()) {
      Matcher name = NAME.matcher(row.group(1));
      while (name.find()) {
        listed.add(name.group(1));
      }
    }
    assertThat(listed).isEqualTo(seen);
  }
}
