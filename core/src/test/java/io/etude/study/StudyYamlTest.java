package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.StudyException;
import io.etude.codebook.Question;
import io.etude.codebook.category.Category;
import io.etude.dataset.Schema;
import io.etude.dataset.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyYamlTest {

  @TempDir Path folder;

  @Test
  void yamlAndBuildersGiveEqualValues() throws Exception {
    Path file = Path.of(StudyYamlTest.class.getResource("everything.yaml").toURI());

    Study study = Study.read(file);

    assertThat(study).isEqualTo(EverythingStudy.make(file.getParent()));
    assertThat(study).hasSameHashCodeAs(EverythingStudy.make(file.getParent()));
    assertThat(study.file().name()).isEqualTo("everything.yaml");
  }

  @Test
  void everyKeyOfTheReaderIsInTheSample() throws Exception {
    String sample =
        Files.readString(Path.of(StudyYamlTest.class.getResource("everything.yaml").toURI()));
    assertThat(StudySchemaTest.keySets())
        .allSatisfy(
            keys ->
                assertThat(keys.keys())
                    .filteredOn(key -> keys != StudyKeys.WEIGHTING || !key.equals("column"))
                    .allSatisfy(key -> assertThat(sample).containsPattern("\\b" + key + ":")));
  }

  @Test
  void theCodebookByExampleReads() throws Exception {
    Study study = Study.read(Path.of(StudyYamlTest.class.getResource("by-example.yaml").toURI()));
    assertThat(study.questions())
        .extracting(question -> (Object) question.getClass())
        .containsOnly((Object[]) Question.class.getPermittedSubclasses());
  }

  @Test
  void yesAndNoStayCodes() {
    Study study =
        read(
            """
            id: s
            questions:
              - {id: q, type: single, categories: {yes: Oui, no: Non, on: on, 0x1: x, 1.0: un}}
            """);
    assertThat(study.question("q").orElseThrow().categories())
        .extracting(Category::code)
        .containsExactly("yes", "no", "on", "0x1", "1.0");
  }

  @Test
  void anchorsAreTheValuesThatTheyName() {
    Study study =
        read(
            """
            id: s
            questions:
              - {id: a, type: single, categories: &scale {1: One, 2: Two}}
              - {id: b, type: single, categories: *scale}
            """);
    assertThat(study.question("b").orElseThrow().categories())
        .isEqualTo(study.question("a").orElseThrow().categories());
  }

  @Test
  void aMissingColumnIsNamedWithItsLineAndTheClosest() {
    Study study =
        read(
            """
            id: s
            questions:
              - id: benefits
                type: multiple
                categories: {services: Services, skills: Skills}
                columns:
                  services: q3_8
                  skills: q3_9
            """);
    Schema schema =
        new Schema(
            Arrays.stream(new String[] {"id", "q2_7", "q3_8"})
                .map(name -> Variable.of(name, Variable.Type.TEXT))
                .toList(),
            List.of());

    assertThatThrownBy(() -> study.check(schema, "responses.csv"))
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "study.yaml:8:7: question \"benefits\" names column \"q3_9\", which responses.csv does"
                + " not have; closest: \"q3_8\"");
  }

  @Test
  void everyColumnOfTheSampleIsChecked() throws Exception {
    Study study = Study.read(Path.of(StudyYamlTest.class.getResource("everything.yaml").toURI()));
    List<String> columns =
        List.of(
            "respondent",
            "q1",
            "status",
            "benefit_a",
            "benefit_b",
            "benefit_none",
            "race_1",
            "race_2",
            "transport",
            "day",
            "maturity",
            "sector_transport",
            "q7",
            "sector_culture",
            "age",
            "remarks",
            "population",
            "wave",
            "base",
            "region",
            "town",
            "towns");
    study.check(schema(columns), "data");
    for (String left : columns) {
      List<String> others = columns.stream().filter(column -> !column.equals(left)).toList();
      assertThatThrownBy(() -> study.check(schema(others), "data"))
          .isInstanceOf(StudyException.class)
          .hasMessageMatching(
              "(?s)everything.yaml:\\d+:\\d+: .* names column \""
                  + left
                  + "\", which data does not have.*");
    }
  }

  private static Schema schema(List<String> columns) {
    return new Schema(
        columns.stream().map(name -> Variable.of(name, Variable.Type.TEXT)).toList(), List.of());
  }

  @Test
  void aMissingFileIsAFailureOfTheFileSystem() {
    assertThatThrownBy(() -> Study.read(folder.resolve("none.yaml")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.yaml");
  }

  @Test
  void anotherEncodingIsRefusedWithTheLine() throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.write(file, "id: s\ntitle: Étude\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Study.read(file))
        .isInstanceOf(StudyException.class)
        .hasMessage("study.yaml:2:8: the file is not in UTF-8; save it in that encoding");
  }

  @Test
  void hostileFilesEndInAMessage() {
    assertThatThrownBy(() -> read("[".repeat(100_000)))
        .isInstanceOf(StudyException.class)
        .hasMessage("study.yaml:1:25: the study nests deeper than 24 levels");
    assertThatThrownBy(() -> read("id: &a [*a]\n")).isInstanceOf(StudyException.class);
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String before = "*a" + (i - 1) + ", ";
      laughs.append("a" + i + ": &a" + i + " [" + before.repeat(9) + "*a" + (i - 1) + "]\n");
    }
    assertThatThrownBy(() -> read(laughs.toString()))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("aliases expand the study to more than");
    assertThatThrownBy(() -> read("id: !!java.net.URL [x]\n"))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("study.yaml:1:5: the tag");
    assertThatThrownBy(() -> read("id: s\ntitle: " + "a ".repeat(100_001) + "b\n"))
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "study.yaml:2:8: a text in the study has at most 200000 characters; this one has"
                + " 200003");
  }

  private Study read(String yaml) {
    return Study.read(write(yaml));
  }

  private Path write(String yaml) {
    try {
      return Files.writeString(folder.resolve("study.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
