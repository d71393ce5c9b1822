package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.AnalysisException;
import io.etude.EtudeException;
import io.etude.Limits;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.StudyException;
import io.etude.document.Report;
import io.etude.render.JsonRenderer;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.results.Results;
import io.etude.study.DataPolicy;
import io.etude.testing.Latches;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder rendered in one call. */
class StudyFolderTest {

  private static final String PROVISIONAL =
      "the article was checked without the answers that are wrong; its figures may be others once"
          + " the data are right";

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
  void aFormatMayHaveSeveralFiles() {
    Path out = folder.resolve("out");
    assertThat(StudyFolder.of(folder).render(out, "csv", "report").files())
        .containsOnlyKeys(
            out.resolve("small.csv"),
            out.resolve("small.report.json"),
            out.resolve("small.csv-metadata.json"));
    assertThat(StudyFolder.of(folder).render(out, "csv", "csvw").files()).hasSize(2);
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
    return problems(StudyFolder.of(folder));
  }

  private static List<String> problems(StudyFolder study) {
    return catchThrowableOfType(EtudeException.class, study::tally).problems().stream()
        .map(Problem::toString)
        .toList();
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
            "article.ftl.md:1:21: there is no figure \"q.x\": \"q\" has no \"x\"; it has a, b",
            PROVISIONAL);
    Files.writeString(folder.resolve("answers.csv"), "p\na\n");
    Files.writeString(folder.resolve("article.ftl.md"), "B: ${pct(\"q.b).\n");
    assertThat(problems())
        .containsExactly(
            "study.yaml:6:5: question \"q\" names column \"q\", which answers.csv does not have;"
                + " valid: p",
            "article.ftl.md:1:10: a text in quotation marks is never closed");
  }

  /**
   * Ten faults of data, article and comments: a number that can't be read hides no answer that
   * breaks a rule, and data that are wrong hide no figure that is not there.
   */
  @Test
  void tenFaultsOfDataArticleAndCommentsAreSaidAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: small
        data: answers.csv
        template: article.ftl.md
        questions:
          - {id: q, type: single, categories: {a: A, b: B}}
          - {id: minutes, type: numeric, maximum: 60}
          - {id: stars, type: rating, scale: 1..5}
        segments:
          - {id: age, bands: {young: {to: 40}, old: {from: 40}}}
        onProblem: {outOfRange: fail, implausible: fail}
        """);
    Files.writeString(
        folder.resolve("answers.csv"),
        "q,minutes,stars,age\n"
            + "a,5,4,30\nb,7,2,50\nb,9,3,60\n".repeat(20)
            + "a,ten,4,30\nc,5,4,30\na,5,6,30\na,90,4,30\na,5,4,old\n");
    Files.writeString(
        folder.resolve("article.ftl.md"),
        """
        ${claim("q.b", "threeQuarters")} ${pct("q.x")} of us, ${num("minute.mean")}.

        ::: chart stras
        :::

        ::: image none.png alt="Nothing"
        :::
        """);
    StudyFolder study =
        StudyFolder.of(folder)
            .comments(
                () -> {
                  throw new ReportException("comments.xlsx, cell C5: an error stands here, #REF!");
                });
    assertThat(problems(study))
        .containsExactly(
            "answers.csv:62: column 2 \"minutes\" should be a number, not \"ten\"",
            "answers.csv:63: column 1 \"q\" holds \"c\", which is neither a category nor a missing"
                + " value of question \"q\"; valid: a, b",
            "answers.csv:64: column 3 \"stars\" holds \"6\", outside the scale 1 to 5 of question"
                + " \"stars\"; valid: 1, 2, 3, 4, 5",
            "answers.csv:65: column 2 \"minutes\" holds 90, more than the plausible maximum 60 of"
                + " question \"minutes\"; to go on all the same, write \"onProblem: {implausible:"
                + " goOn}\"",
            "answers.csv:66: column 4 \"age\" should be a number, not \"old\"",
            "comments.xlsx, cell C5: an error stands here, #REF!",
            "article.ftl.md:1:3: \"threeQuarters\" (three quarters) is false: it wants a share from"
                + " 73.5% to 76.5%; q.b is 62.5%, with an interval from 49.8% to 73.7%; no words"
                + " for shares fit it, so print the figure: ${pct(\"q.b\")}",
            "article.ftl.md:1:36: there is no figure \"q.x\": \"q\" has no \"x\"; it has a, b",
            "article.ftl.md:1:57: there is no figure \"minute.mean\"; closest: \"minutes.mean\"",
            "article.ftl.md:3:11: ::: chart names question \"stras\", which the study does not"
                + " have; closest: \"stars\"",
            "article.ftl.md:6:11: ::: image picture \"none.png\" does not exist in the study's"
                + " folder",
            PROVISIONAL);
  }

  /** A weight that is no number is not said to be missing too; other bad weights are said. */
  @Test
  void aWeightThatIsNoNumberIsSaidOnce() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: small
        data: answers.csv
        weighting: {column: w}
        questions:
          - {id: q, type: single, categories: {a: A, b: B}}
        """);
    Files.writeString(folder.resolve("answers.csv"), "q,w\n" + "a,1\nb,2\n".repeat(20) + "a,ten\n");
    assertThat(problems())
        .containsExactly("answers.csv:42: column 2 \"w\" should be a number, not \"ten\"");
    Files.writeString(
        folder.resolve("answers.csv"), "q,w\n" + "a,1\nb,2\n".repeat(20) + "x,ten\na,-1\n");
    assertThat(problems())
        .contains("answers.csv:42: column 2 \"w\" should be a number, not \"ten\"");
  }

  /** Numbers with two readings end the reading; what else is wrong is looked for without them. */
  @Test
  void aNumberWithTwoReadingsIsSaidWithWhatElseIsWrong() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: small
        data: answers.csv
        questions:
          - {id: q, type: single, categories: {a: A, b: B}}
          - {id: n, type: numeric, unit: min}
        weighting: {column: w}
        """);
    Files.writeString(
        folder.resolve("answers.csv"), "q;n;w\na;1.200;1.0\nb;30;0,8\na;30;0,9\nx;30;1,2\n");
    assertThat(problems())
        .hasSize(3)
        .anyMatch(problem -> problem.contains("2: \"1.200\" in column \"n\" may be 1.2 or 1200"))
        .anyMatch(
            problem -> problem.contains("column \"w\" should be a number with a decimal comma"))
        .anyMatch(problem -> problem.contains("\"x\""));
  }

  @Test
  void dataAndArticleAreCheckedAgainstWhatIsRightOfACodebook() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: small
        data: answers.csv
        template: article.ftl.md
        questions:
          - {id: lost, type: singel, categories: {a: A, b: B}}
          - {id: q, type: single, categories: {a: A, b: B}}
          - {id: minutes, type: numeric}
          - {id: away, type: single, categories: {a: A}}
        """);
    Files.writeString(
        folder.resolve("answers.csv"),
        "q,minutes,lost\n" + "a,5,a\nb,7,c\n".repeat(20) + "x,ten,a\n");
    Files.writeString(
        folder.resolve("article.ftl.md"),
        """
        ${pct("q.x")} ${pct("lost.a")} ${pct("away.a")} ${claim("q.a", "nearlyAll")}

        ::: chart lost colour=red
        :::

        ::: image none.png alt="None"
        :::
        """);
    assertThat(problems())
        .containsExactly(
            "study.yaml:5:16: question \"lost\" has the unknown type \"singel\"; closest:"
                + " \"single\"",
            "study.yaml:8:5: question \"away\" names column \"away\", which answers.csv does not"
                + " have; valid: q, minutes, lost",
            "answers.csv:42: column 2 \"minutes\" should be a number, not \"ten\"",
            "answers.csv:42: column 1 \"q\" holds \"x\", which is neither a category nor a missing"
                + " value of question \"q\"; valid: a, b",
            "article.ftl.md:1:3: there is no figure \"q.x\": \"q\" has no \"x\"; it has a, b",
            "article.ftl.md:3:16: ::: chart has no key \"colour\"; closest: \"callout\"; there are:"
                + " id, title, subtitle, segment, strong, callout, calloutlabel, you, intervals,"
                + " width, top",
            "article.ftl.md:6:11: ::: image picture \"none.png\" does not exist in the study's"
                + " folder",
            "of the article the names alone were checked; what it says of figures is checked once"
                + " codebook and columns are right");
    Files.writeString(
        folder.resolve("article.ftl.md"), "${pct(\"lost.a\")} ${claim(\"q.a\", \"nearlyAll\")}\n");
    Files.writeString(folder.resolve("answers.csv"), "q,minutes,away\n" + "a,5,a\n".repeat(20));
    assertThat(problems())
        .containsExactly(
            "study.yaml:5:16: question \"lost\" has the unknown type \"singel\"; closest:"
                + " \"single\"");
  }

  /** Without the weights no figure is that of the study, so that no claim is called false. */
  @Test
  void claimsAreNotHeldAgainstFiguresWithoutTheirWeights() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: small
        data: answers.csv
        template: article.ftl.md
        weighting: {column: weight}
        questions:
          - {id: q, type: single, categories: {a: A, b: B}}
        """);
    Files.writeString(folder.resolve("article.ftl.md"), "${claim(\"q.a\", \"nearlyAll\")}\n");
    assertThat(problems())
        .containsExactly(
            "study.yaml:4:13: the weighting names column \"weight\", which answers.csv does not"
                + " have; valid: q");
  }

  /** A format that fails once the others are done. */
  private record Failing() implements Renderer {
    @Override
    public String format() {
      return "failing";
    }

    @Override
    public RenderResult render(Report report, OutputStream out) {
      throw new ReportException("it can't be drawn");
    }
  }

  @Test
  void noFileOfARunIsPutIntoPlaceIfOneFails() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path older = Files.writeString(out.resolve("small.json"), "older");
    assertThatThrownBy(
            () -> StudyFolder.of(folder).render(out, List.of(new JsonRenderer(), new Failing())))
        .isInstanceOf(ReportException.class)
        .hasMessage("it can't be drawn");
    assertThat(older).hasContent("older");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(older);
    }
  }

  /** A format that says when its file is begun, and is deaf to interrupts as some libraries are. */
  private record Begun(CountDownLatch begun) implements Renderer {
    @Override
    public String format() {
      return "begun";
    }

    @Override
    public RenderResult render(Report report, OutputStream out) {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // writes on, and the interrupt is gone
      }
      return new JsonRenderer().render(report, out);
    }
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void noFileOfARunIsLeftIfItsListenerFails() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    CountDownLatch begun = new CountDownLatch(1);
    StudyFolder study =
        StudyFolder.of(folder)
            .progress(
                step -> {
                  if (step.equals("rendering small.json")) {
                    Latches.await(begun);
                    throw new IllegalStateException("the window was closed");
                  }
                });
    assertThatThrownBy(() -> study.render(out, List.of(new Begun(begun), new JsonRenderer())))
        .hasMessage("the window was closed");
    assertThat(out).isEmptyDirectory();
  }

  /** Which of them wrote last would decide whether the file has what may not be published. */
  @Test
  void twoRenderersOfOneFileAreRefused() {
    List<String> steps = new ArrayList<>();
    assertThatThrownBy(
            () ->
                StudyFolder.of(folder)
                    .progress(steps::add)
                    .render(folder, List.of(new JsonRenderer(), JsonRenderer.complete())))
        .isInstanceOf(ReportException.class)
        .hasMessage("two renderers have the format \"json\"");
    assertThat(steps).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldBeforeTheWork() {
    List<String> steps = new ArrayList<>();
    Path out = folder.resolve("answers.csv").resolve("out");
    assertThatThrownBy(() -> StudyFolder.of(folder).progress(steps::add).render(out, "json"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write " + out + ": it is no folder");
    assertThat(steps).isEmpty();
  }

  @Test
  void theLimitsOfAReportBindItsRenderers() {
    Limits narrow = Limits.builder().renderTime(Duration.ofNanos(1)).build();
    StudyFolder study = StudyFolder.of(folder).report(report -> report.limits(narrow));
    assertThatThrownBy(() -> study.render(folder, "json"))
        .isInstanceOf(ReportException.class)
        .hasMessage("the rendering takes longer than the limit of 0 milliseconds");
  }

  @Test
  void limitsCoverTheAnalysis() {
    Limits narrow = Limits.builder().analysisTime(Duration.ofNanos(1)).build();
    assertThatThrownBy(() -> StudyFolder.of(folder).limits(narrow).tally())
        .isInstanceOf(AnalysisException.class)
        .hasMessageStartingWith("the analysis takes longer than the limit \"analysisTime\"");
  }

  @Test
  void limitsCoverTheColumnsOfASegment() throws IOException {
    String codebook = Files.readString(folder.resolve("study.yaml"));
    Files.writeString(
        folder.resolve("study.yaml"),
        codebook + "segments:\n  - {id: g, column: q, categories: {a: A, b: B}}\n");
    Limits narrow = Limits.builder().columns(1).build();
    assertThat(problems(StudyFolder.of(folder).limits(narrow)))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("study.yaml:")
                    .endsWith("segment \"g\" has more columns than the limit \"columns\" of 1: 2"));
  }

  @Test
  void anInterruptEndsTheTally() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> StudyFolder.of(folder).tally())
          .isInstanceOf(AnalysisException.class)
          .hasMessageContaining("was interrupted");
    } finally {
      assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
    }
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
