package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.csv.CsvSource;
import io.etude.draft.CodebookDraft;
import io.etude.results.Results;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers, items and groups of one label. */
class SameLabelsTest {

  private static final String CODEBOOK =
      """
      id: s
      title: S
      language: [en, fr]
      questions:
        - id: q
          type: single
          label: Q
          categories: {1: {en: One, fr: Un}, 2: {en: Two, fr: Deux}, 3: {en: "one ", fr: Trois}}
        - id: g
          type: grid
          label: G
          categories: {1: {en: Yes, fr: Oui}, 2: {en: "No", fr: Oui}}
          items: {a: A, b: B, c: A}
        - {id: t, type: single, label: T, categories: {1: One, 2: Two}}
      segments:
        - {id: area, label: Area, categories: {n: North, s: South, x: North}}
      """;

  @Test
  void eachIsNamedOnceWithItsPlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, CODEBOOK);
    List<Diagnostic> same = SameLabels.in(Study.read(file));
    assertThat(same)
        .extracting(one -> one.place() + " " + one.message())
        .containsExactly(
            "study.yaml:8:64 question \"q\" has answers of one label, \"One\": 1, 3; readers can't"
                + " tell them apart",
            "study.yaml:12:41 question \"g\" has answers of one label, \"Oui\": 1, 2; readers can't"
                + " tell them apart",
            "study.yaml:13:25 question \"g\" has items of one label, \"A\": a, c; readers can't"
                + " tell them apart",
            "study.yaml:16:62 segment \"area\" has groups of one label, \"North\": n, x; readers"
                + " can't tell them apart");
    assertThat(SameLabels.in(Study.parse(CODEBOOK))).hasSize(4);
  }

  @Test
  void aNetHasNotTheLabelOfAnAnswerThatIsNotInIt() {
    String codebook =
        """
        id: s
        title: S
        questions:
          - id: q
            type: single
            label: Q
            categories: {1: Agree, 2: Rather, 3: "No"}
            nets:
              all: {label: rather, codes: [1, 2]}
              none: {label: "No", codes: [3]}
              rest: {label: "agree", codes: [2, 3]}
        """;
    assertThat(SameLabels.in(Study.parse(codebook)))
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo(
            "question \"q\" has a net and an answer of one label, \"agree\": 1, rest; readers can't"
                + " tell them apart");
  }

  /** A title "Rather: 75%" would be read as of the answer. */
  @Test
  void aNetThatHasTheLabelOfAnAnswerInItIsCalledTheTotal() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("1", "Very")
                    .category("2", "Rather")
                    .category("3", "No")
                    .net("yes", "rather", "1", "2")
                    .net("no", "No", "3")
                    .build());
    Results results = TinyStudy.of(study, "q", "20 1", "40 2", "20 3").results();
    assertThat(results.table("q").orElseThrow().rows())
        .extracting(row -> row.id() + " " + row.label().in(Locale.ENGLISH))
        .contains("yes rather (total)", "2 Rather", "no No", "3 No");
    assertThat(results.study().question("q").orElseThrow().nets())
        .extracting(net -> net.label().in(Locale.ENGLISH))
        .containsExactly("rather", "No");
  }

  @Test
  void draftsSayItToo(@TempDir Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("answer\n");
    for (int i = 0; i < 60; i++) {
      rows.append(i % 3 == 0 ? "yes" : i % 3 == 1 ? "Yes" : "no").append('\n');
    }
    Path file = folder.resolve("d.csv");
    Files.writeString(file, rows.toString());
    CodebookDraft draft = CodebookDraft.of(CsvSource.of(file));
    long same = draft.remarks().stream().filter(remark -> remark.contains("of one label")).count();
    assertThat(same).isEqualTo(SameLabels.in(Study.parse(draft.yaml())).size());
  }
}
