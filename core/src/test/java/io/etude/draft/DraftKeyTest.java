package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.dataset.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what judges drafts sees what is wrong, and what is asked. */
class DraftKeyTest {

  private static final String SCALE =
      """
      scales:
        five:
          categories:
            1: "Good"
            2: "Fair"
            3: "Bad"
          # ? five.missing: is 9, "No answer", an answer?
          #   it is one =>   9: "No answer"
          #   it is none => missing: {9: noAnswer}
            9: "No answer"
      """;

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void writeData() throws IOException {
    data = Files.writeString(folder.resolve("d.csv"), "a,b,n\n1,2,5\n2,9,6\n3,1,7\n");
  }

  private List<DraftKey.Difference> differs(String key, String yaml) {
    String study = "id: s\ntitle: S\nlanguage: en\ndata: d.csv\n" + yaml;
    return DraftKey.of(List.of(key))
        .compare(study, CsvSource.of(data))
        .get(key.substring(0, key.indexOf(':')));
  }

  private static String question(String more) {
    return "questions:\n  - id: a\n    type: single\n"
        + more
        + "    categories:\n      1: Good\n      2: Fair\n      3: Bad\n";
  }

  private static DraftKey.Difference silent(String what) {
    return new DraftKey.Difference(what, true, false);
  }

  private static DraftKey.Difference asked(String what) {
    return new DraftKey.Difference(what, true, true);
  }

  @Test
  void nothingDiffersFromTheKey() {
    assertThat(differs("a: single; order 1 2 3", question("    ordered: true\n"))).isEmpty();
    assertThat(differs("a: single; order 3 2 1", question("    ordered: true\n"))).isEmpty();
    assertThat(differs("a: numeric/single", question("    ordered: false\n"))).isEmpty();
    assertThat(differs("b: none", question(""))).isEmpty();
  }

  @Test
  void whatDiffersIsWrongInSilence() {
    String ordered = question("    ordered: true\n");
    assertThat(differs("a: single", ordered)).containsExactly(silent("in order [1, 2, 3]"));
    assertThat(differs("a: single; order 2 1 3", ordered))
        .containsExactly(silent("in order [1, 2, 3]"));
    assertThat(differs("a: numeric", ordered)).containsExactly(silent("single"));
    assertThat(differs("a: multiple", ordered)).containsExactly(silent("single"));
    assertThat(differs("a: single; order 1 2; missing 3", ordered))
        .containsExactly(silent("missing []"));
    assertThat(differs("a: single; order 1 2 3; + 1", ordered)).containsExactly(silent("+ []"));
    assertThat(differs("a: single; order 1 2 3; segment", ordered))
        .containsExactly(new DraftKey.Difference("is no segment", false, false));
    assertThat(differs("n: numeric", ordered)).containsExactly(silent("none"));
  }

  @Test
  void oneChoiceLeadsToTheKey() {
    String sides =
        """
            ordered: true
            # ? a.sides: is "Fair" (33%) the middle, or good?
            #   none =>
            #   the middle => nets: {good: {label: "Fine", codes: [1], side: positive}}
            #   good => nets: {good: {label: "Fine", codes: [1, 2], side: positive}}
        """;
    assertThat(differs("a: single; order 1 2 3; + 1 2", question(sides)))
        .containsExactly(asked("+ []"));
    assertThat(differs("a: single; order 1 2 3; + 3", question(sides)))
        .containsExactly(silent("+ []"));
  }

  @Test
  void aQuestionOfAScaleConcernsItsQuestions() {
    String yaml = SCALE + "questions:\n  - id: \"b\"\n    type: single\n    scale: five\n";
    assertThat(differs("b: single; missing 9", yaml)).containsExactly(asked("missing []"));
    assertThat(differs("b: single; missing 3", yaml)).containsExactly(silent("missing []"));
  }
}
