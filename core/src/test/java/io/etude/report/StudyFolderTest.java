package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
