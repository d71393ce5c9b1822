package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.Problem;
import io.etude.StudyException;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.dataset.Schema;
import io.etude.dataset.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is right of a codebook in which something is wrong. */
class PartialStudyTest {

  @TempDir private Path folder;

  private Optional<PartialStudy> read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), yaml);
    return PartialStudy.read(file, FileAccess.OWN_FOLDER, Limits.DEFAULT);
  }

  private static Schema schema(String... columns) {
    return new Schema(
        Stream.of(columns).map(name -> Variable.of(name, Variable.Type.NUMBER)).toList(),
        List.of());
  }

  private static Problem naming(String name) {
    return Problem.unknownName(name, "nothing has the name; closest: \"age\"");
  }

  private static List<String> questions(PartialStudy partial) {
    return partial.study().questions().stream().map(Question::id).toList();
  }

  @Test
  void keepsThePartsInWhichNothingIsWrong() throws IOException {
    PartialStudy partial =
        read("""
        id: "not an id"
        data: answers.csv
        scales:
          agree: {categories: {1: No, 2: Yes}, net: {}}
        questions:
          - {id: homeless, type: single, categories: {a: A}, section: gone}
          - {id: mistyped, type: singel, categories: {a: A}}
          - {id: extra, type: single, categories: {a: A}, nets: {n: {code: [a]}}}
          - {id: doubtful, type: single, scale: agree}
          - {id: twice, type: single, categories: {a: A}, label: A, label: B}
          - {id: also, type: single, categories: {a: A}}
        sections: {gone: {de: Weg}}
        segments:
          - {id: town, categories: {n: North}}
          - {id: age, bands: {young: {to: old}}}
          - {id: pair, nested: [town, age]}
        """)
            .orElseThrow();
    // "homeless" names a section that can't be read
    assertThat(questions(partial)).containsExactly("also");
    assertThat(partial.study().segments()).extracting(Segment::id).containsExactly("town");
    assertThat(partial.isDataKnown()).isTrue();
    assertThat(partial.arePoliciesKnown()).isTrue();
    assertThat(List.of("mistyped", "extra", "doubtful", "twice", "age", "pair"))
        .allSatisfy(id -> assertThat(partial.mayHaveLost(naming(id + ".a"))).isTrue());
    assertThat(partial.mayHaveLost(naming("x.a@age.young"))).isTrue();
    assertThat(partial.mayHaveLost(naming("also.b"))).isFalse();
    assertThat(partial.mayHaveLost(naming("ages.b"))).isFalse();
  }

  @Test
  void placesAreThoseOfTheFile() throws IOException {
    PartialStudy partial =
        read("""
        id: small
        questions:
          - {id: a, type: single}
          - {id: b, type: single, categories: {x: X}}
          - {id: c, type: rating, scale: 1..5}
        """)
            .orElseThrow();
    assertThat(questions(partial)).containsExactly("b", "c");
    StudyException missing =
        catchThrowableOfType(
            StudyException.class, () -> partial.study().check(schema("b", "d"), "answers.csv"));
    assertThat(missing)
        .hasMessage(
            "study.yaml:5:5: question \"c\" names column \"c\", which answers.csv does not have;"
                + " valid: b, d");
  }

  @Test
  void withoutAnIdOrWithOneTwiceAnyNameMayBeLost() throws IOException {
    String sound = "  - {id: b, type: single, categories: {x: X}}\n";
    assertThat(
            read("id: s\nquestions:\n  - {type: open}\n" + sound)
                .orElseThrow()
                .mayHaveLost(naming("b")))
        .isTrue();
    PartialStudy twice = read("id: s\nquestions:\n" + sound + sound).orElseThrow();
    assertThat(questions(twice)).containsExactly("b");
    assertThat(twice.mayHaveLost(naming("z"))).isTrue();
    assertThat(
            read("id: s\nsegmets: []\nquestions:\n" + sound).orElseThrow().mayHaveLost(naming("z")))
        .isTrue();
    assertThat(read("id: s\ntitel: T\nquestions:\n" + sound).orElseThrow().mayHaveLost(naming("z")))
        .isFalse();
  }

  @Test
  void whatIsUnknownOfDataIsNotGuessed() throws IOException {
    String questions = "questions: [{id: b, type: single, categories: {x: X}}]\n";
    PartialStudy partial =
        read("id: s\ndata: {file: a.csv, encoding: utf-9}\nonProblem: {outOfRang: fail}\n"
                + questions)
            .orElseThrow();
    assertThat(partial.isDataKnown()).isFalse();
    assertThat(partial.arePoliciesKnown()).isFalse();
    assertThat(read("id: s\ndat: a.csv\n" + questions).orElseThrow().isDataKnown()).isFalse();
    assertThat(read("id: s\nquestions: []\n")).isEmpty();
    assertThat(read("id: s\nid: t\n" + questions)).isEmpty();
    assertThat(read("id: [\n" + questions)).isEmpty();
  }

  @Test
  void partsWithoutTheirColumnsAreLeftOut() throws IOException {
    Study study =
        Study.parse(
            """
            id: s
            data: {include: [{column: age, minimum: 18}, {column: w, answered: true}]}
            weighting: {column: w}
            respondentId: nr
            questions:
              - {id: b, type: single, categories: {x: X}}
              - {id: c, type: single, categories: {x: X}}
              - {id: d, type: single, categories: {x: X}, asked: {column: e, codes: [x]}}
            segments:
              - {id: town, categories: {n: North}}
              - {id: age, bands: {young: {to: 40}, old: {from: 40}}}
            """);
    PartialStudy all = PartialStudy.of(study);
    assertThat(all.within(schema("b", "c", "d", "e", "town", "age", "w", "nr"))).contains(all);
    PartialStudy fewer = all.within(schema("b", "d", "age")).orElseThrow();
    assertThat(questions(fewer)).containsExactly("b");
    assertThat(fewer.study().segments()).extracting(Segment::id).containsExactly("age");
    assertThat(fewer.study().weighting()).isEqualTo(new Weighting.None());
    assertThat(fewer.study().respondentId()).isEmpty();
    assertThat(fewer.study().include()).extracting(RowCondition::column).containsExactly("age");
    assertThat(fewer.mayHaveLost(naming("c"))).isTrue();
    assertThat(all.mayHaveLost(naming("c"))).isFalse();
    assertThat(fewer.mayHaveLost(Problem.form("c has no key"))).isFalse();
    assertThat(fewer.mayHaveLost(Problem.of("a claim about b is false"))).isTrue();
    assertThat(all.within(schema("age"))).isEmpty();
  }
}
