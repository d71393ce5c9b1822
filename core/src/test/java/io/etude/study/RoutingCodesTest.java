package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.codebook.Routing;
import io.etude.codebook.category.Category;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of those who were asked are read as those of a category are. */
class RoutingCodesTest {

  private static Study study(String codes) {
    return Study.parse(
        """
        id: s
        questions:
          - {id: q, type: open, asked: {column: children, codes: %1$s}}
          - {id: r, type: single, categories: {some: {label: Some, codes: %1$s}, nobody: None}}
        """
            .formatted(codes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1..4         | 1 2 3 4",
        "[1..4]       | 1 2 3 4",
        "[1, 2..4]    | 1 2 3 4",
        "[8, 2..3, x] | 8 2 3 x",
        "'\"1..4\"'   | 1 2 3 4",
        "-1..1        | -1 0 1",
        "7..7         | 7",
        "7            | 7",
        "[7, 9]       | 7 9",
        "1...4        | 1...4",
        "a..c         | a..c",
        "1.5..2       | 1.5..2",
        "[1.., ..4]   | 1.. ..4",
        "1-4          | 1-4",
      })
  void areValuesAndRanges(String written, String read) {
    List<String> codes = List.of(read.split(" "));
    Study study = study(written);
    assertThat(study.question("q").orElseThrow().info().routing())
        .contains(new Routing("children", codes));
    Category some = study.question("r").orElseThrow().categories().get(0);
    assertThat(some.codes()).isEqualTo(codes);
  }

  @Test
  void theyMayBeSaidInWords() {
    Study study =
        Study.parse(
            """
            id: s
            language: [en, fr]
            questions:
              - id: q
                type: open
                label: {en: Job, fr: Emploi}
                asked:
                  - {column: work, codes: 1, who: {en: are in work, fr: travaillent}}
                  - {column: age, codes: 18..19}
            """);
    Label who = new Label(Map.of("en", "are in work", "fr", "travaillent"));
    assertThat(study.question("q").orElseThrow().info().routing())
        .contains(
            new Routing(
                List.of(
                    new Routing.Condition("work", List.of("1"), who),
                    new Routing.Condition("age", List.of("18", "19")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"4..1", "[1, 4..2]"})
  void anEmptyRangeIsAnError(String codes) {
    String range = codes.replaceAll(".*(4\\.\\.\\d).*", "$1");
    assertThatThrownBy(() -> study(codes))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("study.yaml:3")
        .hasMessageContaining("the range " + range + " is empty");
  }
}
