package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.EtudeException;
import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.ReportException;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.render.JsonRenderer;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.HostileFolder;
import io.etude.testing.ReportText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A codebook or an article names no file but those of its folder. */
@Tag("hostile")
@Timeout(30)
class HostileFilesTest {

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
                  + "ErkJggg==");

  @TempDir Path parent;
  private Path folder;

  /** What names a file, and the place that a message gives. */
  private enum Named {
    DATA(".csv", "study.yaml:2:1: data file \""),
    HERO(".png", "study.yaml:5:10: picture \""),
    TEMPLATE(".ftl.md", "study.yaml:3:1: template \""),
    IMAGE(".png", "article.ftl.md:3:12: ::: image picture \""),
    INCLUDE(".ftl.md", "article.ftl.md:1:1: template \"");

    private final String ending;
    private final String start;

    Named(String ending, String start) {
      this.ending = ending;
      this.start = start;
    }
  }

  @BeforeEach
  void aStudy() throws IOException {
    folder = Files.createDirectories(parent.resolve("study"));
    Files.writeString(folder.resolve("answers.csv"), "q\na\nb\n");
    Files.writeString(folder.resolve("article.ftl.md"), "Text.\n");
    Files.write(folder.resolve("hero.png"), PNG);
  }

  private Study study(Named named, String name) throws IOException {
    return study(named, name, FileAccess.OWN_FOLDER, Limits.DEFAULT);
  }

  private Study study(Named named, String name, FileAccess access, Limits limits)
      throws IOException {
    String quoted = "\"" + name.replace("\0", "\\0") + "\"";
    String marked = name.replaceAll("(?=[\\\\\"])", "\\\\");
    if (named == Named.IMAGE) {
      Files.writeString(
          folder.resolve("article.ftl.md"),
          "Text.\n\n::: image \"" + marked + "\" alt=\"A\"\n:::\n");
    } else if (named == Named.INCLUDE) {
      Files.writeString(folder.resolve("article.ftl.md"), "<#include \"" + marked + "\">\n");
    }
    Path yaml = folder.resolve("study.yaml");
    Files.writeString(
        yaml,
        """
        id: s
        data: %s
        template: %s
        publication:
          hero: {file: %s, alt: A}
        questions: [{id: q, type: single, categories: {a: A, b: B}}]
        """
            .formatted(
                named == Named.DATA ? quoted : "answers.csv",
                named == Named.TEMPLATE ? quoted : "article.ftl.md",
                named == Named.HERO ? quoted : "hero.png"));
    return Study.read(yaml, access, limits);
  }

  private static Report report(Study study) {
    return StudyReport.of(Analysis.of(study).run(study.source())).build();
  }

  @ParameterizedTest
  @EnumSource(Named.class)
  void isRefusedWithItsPlaceAndWhatIsAllowed(Named named) throws IOException {
    Map<String, String> refused = HostileFolder.fill(folder, named.ending);
    assertThat(refused).hasSizeGreaterThan(10);
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, String> each : refused.entrySet()) {
      if (each.getKey().contains("\0") && (named == Named.IMAGE || named == Named.INCLUDE)) {
        continue; // no article can hold one
      }
      Study study = study(named, each.getKey());
      softly
          .assertThatThrownBy(() -> report(study))
          .as("%s %s", named, each.getKey())
          .isInstanceOf(EtudeException.class)
          .hasMessageStartingWith(named.start)
          .hasMessageNotContaining("12345678")
          .message()
          .contains(each.getValue())
          .doesNotContain("\n", "\0");
    }
    softly.assertAll();
  }

  @Test
  void whatIsAllowedIsSaid() throws IOException {
    Files.writeString(parent.resolve("secret.csv"), HostileFolder.SECRET);
    Study template = study(Named.TEMPLATE, "../secret.csv");
    assertThatThrownBy(() -> report(template))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "study.yaml:3:1: template \"../secret.csv\" leads out of the study's folder; a template"
                + " is a file that ends in .ftl.md in the study's folder");
    Study data = study(Named.DATA, "../secret.csv");
    assertThatThrownBy(data::source)
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "study.yaml:2:1: data file \"../secret.csv\" leads out of the study's folder; a data"
                + " file is a regular file in the study's folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers.csv", "study.yaml", "article.md", "article.ftl.md.txt"})
  void microdataAreNoTemplate(String name) throws IOException {
    Files.writeString(folder.resolve("article.md"), "secret");
    Files.writeString(folder.resolve("article.ftl.md.txt"), "secret");
    assertThatThrownBy(() -> report(study(Named.TEMPLATE, name)))
        .hasMessageStartingWith(
            "study.yaml:3:1: template \"" + name + "\" is none by its ending; ");
    assertThatThrownBy(() -> report(study(Named.INCLUDE, name)))
        .hasMessage(
            "article.ftl.md:1:1: "
                + "template \""
                + name
                + "\" is none by its ending; a template is a file that ends in .ftl.md in the"
                + " template's folder");
  }

  @ParameterizedTest
  @EnumSource(names = {"HERO", "IMAGE"})
  void aPictureIsOneByItsContentAndIsNotTooLarge(Named named) throws IOException {
    Files.writeString(folder.resolve("text.png"), "id;answer\n1;2\n");
    Files.write(folder.resolve("empty.jpg"), new byte[0]);
    byte[] bomb = PNG.clone();
    bomb[16] = 0x7F;
    bomb[20] = 0x7F;
    Files.write(folder.resolve("bomb.png"), bomb);
    HostileFolder.large(folder.resolve("large.png"), PNG, (64L << 20) + 1);
    HostileFolder.large(folder.resolve("huge.png"), PNG, 200L << 30);
    String allowed = "; a picture is a PNG or JPEG file in the study's folder";
    assertThatThrownBy(() -> report(study(named, "text.png")))
        .hasMessage(named.start + "text.png\" begins as neither PNG nor JPEG" + allowed);
    assertThatThrownBy(() -> report(study(named, "empty.jpg")))
        .hasMessage(named.start + "empty.jpg\" begins as neither PNG nor JPEG" + allowed);
    assertThatThrownBy(() -> report(study(named, "answers.csv")))
        .hasMessage(named.start + "answers.csv\" is none by its ending" + allowed);
    assertThatThrownBy(() -> report(study(named, "bomb.png")))
        .hasMessage(
            named.start
                + "bomb.png\" has 2130706433 × 2130706433 pixels, more than the limit of 100000000"
                + allowed);
    for (String large : List.of("large.png", "huge.png")) {
      assertThatThrownBy(() -> report(study(named, large)))
          .hasMessage(
              named.start + large + "\" is larger than the limit of 67108864 bytes" + allowed);
    }
  }

  @Test
  void aProgramWidensItAndNarrowsIt() throws IOException {
    Path other = Files.createDirectories(parent.resolve("other"));
    Files.write(other.resolve("hero.png"), PNG);
    Files.writeString(other.resolve("answers.csv"), "q\na\na\na\n");
    Files.createSymbolicLink(folder.resolve("linked.png"), other.resolve("hero.png"));
    FileAccess wider = FileAccess.OWN_FOLDER.allow(other);
    for (String name : List.of("../other/hero.png", "linked.png", other + "/hero.png")) {
      Report report = report(study(Named.HERO, name, wider, Limits.DEFAULT));
      assertThat(report.front().hero().orElseThrow().bytes()).isEqualTo(PNG);
    }
    Study data = study(Named.DATA, "../other/answers.csv", wider, Limits.DEFAULT);
    assertThat(Analysis.of(data).run(data.source()).respondents()).isEqualTo(3);
    Study narrow = study(Named.HERO, "hero.png", wider, Limits.builder().bytes(20).build());
    assertThatThrownBy(() -> report(narrow))
        .hasMessage(
            "study.yaml:5:10: picture \"hero.png\" is larger than the limit of 20 bytes; a picture"
                + " is a PNG or JPEG file in the study's folder or one that the program allows");
    study(Named.HERO, "../other/hero.png");
    StudyFolder rendered = StudyFolder.of(folder);
    assertThatThrownBy(() -> rendered.render(parent, List.of(new JsonRenderer())))
        .hasMessageContaining("leads out of the study's folder");
    assertThat(rendered.allow(other).render(parent, List.of(new JsonRenderer())).files())
        .hasSize(1);
    assertThatThrownBy(
            () ->
                rendered
                    .allow(other)
                    .limits(Limits.builder().bytes(20).build())
                    .render(parent, List.of(new JsonRenderer())))
        .hasMessageContaining("limit of 20 bytes");
  }

  /** The user's own argument: it may lie anywhere, with its pictures beside it. */
  @Test
  void aTemplateThatTheProgramGivesBringsThePicturesOfItsFolder() throws IOException {
    Path other = Files.createDirectories(parent.resolve("other"));
    Files.write(other.resolve("map.png"), PNG);
    Files.writeString(other.resolve("part.ftl.md"), "Part.\n");
    Path template =
        Files.writeString(
            other.resolve("own.md"),
            "<#include \"part.ftl.md\">\n\n::: image ../other/map.png alt=\"A\"\n:::\n");
    Study study = study(Named.HERO, "hero.png");
    Results results = Analysis.of(study).run(study.source());
    Report report = StudyReport.of(results).template(template).build();
    assertThat(ReportText.of(report.blocks())).contains("Part.");
    String text = "::: image ../other/map.png alt=\"A\"\n:::\n";
    assertThatThrownBy(() -> StudyReport.of(results).template(text).build())
        .hasMessageContaining("leads out of the study's folder");
    assertThat(
            StudyReport.of(results)
                .template(text)
                .access(FileAccess.OWN_FOLDER.allow(other))
                .build()
                .blocks())
        .isNotEmpty();
  }

  /** Links within the folder, paths with dots that stay in it, capitals: all as before. */
  @Test
  void whatHonestStudiesNameIsFound() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("pictures"));
    Files.write(inner.resolve("Hero.PNG"), PNG);
    Files.createSymbolicLink(folder.resolve("linked.png"), inner.resolve("Hero.PNG"));
    for (String name :
        List.of(
            "pictures/Hero.PNG",
            "./pictures/../pictures/Hero.PNG",
            "linked.png",
            folder.resolve("pictures/Hero.PNG").toString())) {
      assertThat(report(study(Named.HERO, name)).front().hero().orElseThrow().bytes())
          .isEqualTo(PNG);
    }
    Path link = Files.createSymbolicLink(parent.resolve("other-way"), folder);
    Study linked = Study.read(link.resolve("study.yaml"));
    assertThat(report(linked).front().hero()).isPresent();
  }

  @Test
  void aStudyWithoutAFolderHasTheFilesOfTheWorkingFolder() {
    Study study =
        Study.builder("s")
            .question(
                io.etude.codebook.SingleQuestion.builder("q")
                    .category("a", "A")
                    .category("b", "B")
                    .build())
            .template("../x.ftl.md")
            .build();
    Results results =
        Analysis.of(study).run(RowsSource.of("rows", List.of("q"), List.of(List.of("a"))));
    assertThatThrownBy(() -> StudyReport.of(results).build())
        .hasMessageStartingWith("template \"../x.ftl.md\" leads out of the study's folder");
  }

  @Test
  void aStudyHasNoMoreQuestionsThanItsLimit() throws IOException {
    Limits one = Limits.builder().questions(1).build();
    assertThat(study(Named.HERO, "hero.png", FileAccess.OWN_FOLDER, one).limits()).isEqualTo(one);
    Files.writeString(
        folder.resolve("two.yaml"),
        "id: s\nquestions:\n  - {id: q, type: open}\n  - {id: r, type: open}\n");
    assertThatThrownBy(() -> Study.read(folder.resolve("two.yaml"), FileAccess.OWN_FOLDER, one))
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "two.yaml:2:1: a study has at most 1 questions, the limit \"questions\"; this one has"
                + " 2");
  }

  @Test
  void aQuestionHasNoMoreCategoriesThanItsLimit() throws IOException {
    Limits two = Limits.builder().categories(2).build();
    Files.writeString(
        folder.resolve("three.yaml"),
        "id: s\nquestions:\n  - {id: q, type: single, categories: {a: A, b: B, c: C}}\n");
    Study.read(folder.resolve("three.yaml"));
    assertThatThrownBy(() -> Study.read(folder.resolve("three.yaml"), FileAccess.OWN_FOLDER, two))
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "three.yaml:3:5: question \"q\" has more categories than the limit \"categories\" of 2:"
                + " 3");
  }
}
