package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.report.StudyReport;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions that are listed out of the order of time. */
class EditionOrderTest {

  private static String codebook(String kind, String categories) {
    return """
    id: s
    title: S
    questions:
      - {id: q, type: single, label: Q, categories: {1: One, 2: Two}}
    segments:
      - {id: wave, label: Year, kind: KIND, categories: {CATEGORIES}}
    """
        .replace("KIND", kind)
        .replace("CATEGORIES", categories);
  }

  private static List<Diagnostic> remarks(String categories) {
    return EditionOrder.in(Study.parse(codebook("editions", categories)));
  }

  @Test
  void aLaterEditionBeforeAnEarlierOneIsNamedWithTheRightOrder(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, codebook("editions", "2016: \"2016\", 1988: \"1988\", 1978: \"1978\""));
    assertThat(EditionOrder.in(Study.read(file)))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.place()).startsWith("study.yaml:6:");
              assertThat(remark.message())
                  .isEqualTo(
                      "segment \"wave\" has the edition \"1988\" behind \"2016\", and takes what is"
                          + " listed first for the earlier one");
              assertThat(remark.hint())
                  .isEqualTo(
                      "list the editions in the order of time: \"1978\", \"1988\", \"2016\"");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b: Wave 2 (2020), a: Wave 1 (2018)",
        "2020: Now, 2018: Then",
        "2: 2020-11, 1: 2020-03",
        "2: 2020-03-15, 1: 2020-03-01",
        "1: March 2018, 3: May 2022, 2: June 2020"
      })
  void datesAndYearsOfLabelsOrCodesAreCompared(String categories) {
    assertThat(remarks(categories)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1: \"2018\", 2: \"2020\"",
        "1: Spring 2018, 2: Autumn 2018",
        "2: Second, 1: First",
        "1: \"2020\", 2: Before",
        "1: 2018-2020, 2: 2019-2021"
      })
  void whatIsInOrderOrHasNoTimeIsLeft(String categories) {
    assertThat(remarks(categories)).isEmpty();
  }

  @Test
  void groupsMayStandInAnyOrder() {
    String years = "2: \"2020\", 1: \"2018\"";
    assertThat(EditionOrder.in(Study.parse(codebook("groups", years)))).isEmpty();
  }

  @Test
  void reportsHaveTheRemark() {
    Study study = Study.parse(codebook("editions", "2: \"2020\", 1: \"2018\""));
    assertThat(
            StudyReport.of(TinyStudy.of(study.toBuilder(), "q wave", "50 1 1", "50 2 2").results())
                .language(Locale.ENGLISH)
                .build()
                .diagnostics())
        .anyMatch(remark -> remark.rule().equals("editionOrder"));
  }
}
