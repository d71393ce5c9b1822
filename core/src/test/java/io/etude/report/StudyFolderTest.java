package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.EtudeException;
import io.etude.ReportException;
import io.etude.StudyException;
import io.etude.document.Report;
import io.etude.results.Results;
import io.etude.study.DataPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder rendered in one call. */
class StudyFolderTest {

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: small
        language: [en, fr]
        data: answers.csv
        template: article.ftl.md
        questions:
          - {id: q, type: single, categories: {a: A, b: B}}
        """);
    Files.writeString(folder.resolve("answers.csv"), "q\n" + "a\nb\nb\n".repeat(20));
    Files.writeString(folder.resolve("article.ftl.md"), "Two in three say B: ${pct(\"q.b\")}.\n");
  }

  @Test
  void oneCallRendersAFolder() {
    Path out = folder.resolve("out");
    List<String> steps = new ArrayList<>();
    StudyFolder.Rendered rendered = StudyFolder.of(folder).progress(steps::add).render(out, "json");
    assertThat(rendered.files()).containsOnlyKeys(out.resolve("small.json"));
    assertThat(out.resolve("small.json")).isNotEmptyFile();
    assertThat(rendered.results().respondents()).isEqualTo(60);
    assertThat(rendered.report().blocks()).isNotEmpty();
    assertThat(steps)
        .containsExactly(
            "codebook " + folder.resolve("study.yaml"),
            "tallying answers.csv",
            "writing the article",
            "rendering small.json");
  }

  @Test
  void dataAnalysisAndReportMayBeOthers() throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), "q\n" + "b\nx\n".repeat(30));
    StudyFolder.Rendered rendered =
        StudyFolder.of(folder.resolve("study.yaml"))
            .data(other)
            .analysis(analysis -> analysis.onProblems(DataPolicy.SET_MISSING))
            .report(report -> report.id("fr").language(Locale.FRENCH).standardPlan())
            .render(folder, "json");
    assertThat(rendered.files()).containsOnlyKeys(folder.resolve("fr.json"));
    assertThat(rendered.report().language()).isEqualTo(Locale.FRENCH);
    assertThat(rendered.results().problems()).isNotEmpty();
  }

  @Test
  void oneTallyServesManyDraftsOfTheArticle() throws IOException {
    StudyFolder study = StudyFolder.of(folder);
    Results results = study.tally();
    Report first = study.write(results);
    assertThat(first.blocks()).isEqualTo(study.render(folder.resolve("out")).report().blocks());
    Files.writeString(folder.resolve("article.ftl.md"), "One in three says A: ${pct(\"q.a\")}.\n");
    assertThat(study.write(results).blocks()).isNotEqualTo(first.blocks());
  }

  private List<String> problems() {
    return catchThrowableOfType(EtudeException.class, () -> StudyFolder.of(folder).tally())
        .problems();
  }

  /** An author who mistyped in two files learns of both. */
  @Test
  void theArticleIsCheckedWithACodebookThatIsWrong() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: small
        langage: en
        data: answers.csv
        template: article.ftl.md   # beside this file
        questions:
          - {id: q, type: singel, categories: {a: A, b: B}}
        """);
    Files.writeString(
        folder.resolve("article.ftl.md"),
        """
        Two in <b>three</b> say B: ${pct("q.b")}.

        <#list questions as q>
        ::: chrt ${q.id}
        :::
        </#list>

        ::: our-own-block
        :::

        ::: chart q title=“B”
        :::
        """);
    assertThat(problems())
        .containsExactly(
            "study.yaml:2:1: the study has the unknown key \"langage\"; closest: \"language\"",
            "study.yaml:6:13: question \"q\" has the unknown type \"singel\"; closest: \"single\"",
            "article.ftl.md:1:8: running text can't have HTML such as <b>; it has *emphasis*,"
                + " **strong emphasis**, [links](https://example.org) and line breaks",
            "article.ftl.md:4:1: unknown block \"chrt\"; closest: \"chart\"; there are: answers,"
                + " byline, chart, commentary, contents, headline, image, keyfigure, kicker,"
                + " method, note, our-own-block, pullquote, results, runninghead, sidebar,"
                + " standfirst, table",
            "article.ftl.md:11:19: values stand between straight quotation marks, key=\"value\","
                + " not between marks such as “");
  }

  /** Where data are wrong, the article is checked with the answers that are right. */
  @Test
  void theArticleIsCheckedWithDataThatAreWrong() throws IOException {
    Files.writeString(folder.resolve("answers.csv"), "q\n" + "a\nb\nc\n".repeat(20));
    Files.writeString(folder.resolve("article.ftl.md"), "B: ${pct(\"q.b\")}, ${pct(\"q.x\")}.\n");
    assertThat(problems())
        .containsExactly(
            "answers.csv:4: column 1 \"q\" holds \"c\", which is neither a category nor a missing"
                + " value of question \"q\" (in 20 rows); valid: a, b",
            "article.ftl.md:1:21: there is no figure \"q.x\"; closest: \"q.a\"");
    Files.writeString(folder.resolve("answers.csv"), "p\na\n");
    Files.writeString(folder.resolve("article.ftl.md"), "B: ${pct(\"q.b).\n");
    assertThat(problems())
        .containsExactly(
            "study.yaml:6:5: question \"q\" names column \"q\", which answers.csv does not have;"
                + " valid: p",
            "article.ftl.md:1:10: a text in quotation marks is never closed");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThatThrownBy(() -> StudyFolder.of(folder).render(folder, "docx"))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("no renderer for format \"docx\"");
    Files.writeString(
        folder.resolve("study.yaml"),
        "id: small\nquestions: [{id: q, type: single, categories: {a: A}}]\n");
    assertThatThrownBy(() -> StudyFolder.of(folder).render(folder, List.of()))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("names no data file");
  }
}
