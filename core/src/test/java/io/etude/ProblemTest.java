package io.etude;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.internal.ProblemOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems, their places, and the exceptions that have them. */
class ProblemTest {

  private static Problem at(String file, int line, int column) {
    return Problem.of("wrong").in(new Place(file, line, column));
  }

  @Test
  void aMessageFollowsItsPlace() {
    assertThat(at("study.yaml", 12, 5)).hasToString("study.yaml:12:5: wrong");
    assertThat(at("answers.csv", 12, 0)).hasToString("answers.csv:12: wrong");
    assertThat(Problem.of("wrong").in(Place.row("rows", 3))).hasToString("rows, row 3: wrong");
    assertThat(Problem.of("wrong")).hasToString("wrong");
  }

  @Test
  void theFirstPlaceStays() {
    Problem placed = at("study.yaml", 12, 5);
    assertThat(placed.in(new Place("study.yaml", 1, 1))).isEqualTo(placed);
    assertThat(placed.saying("right").place()).isEqualTo(placed.place());
  }

  @Test
  void kindAndNamesStayWithOtherWords() {
    Problem unknown = Problem.unknownName("age", "nothing is called age");
    assertThat(unknown.saying("what is age?").names()).containsExactly("age");
    assertThat(unknown.in(Place.of("a")).kind()).isEqualTo(Problem.Kind.UNKNOWN_NAME);
    assertThat(Problem.form("has no end").kind()).isEqualTo(Problem.Kind.FORM);
    assertThat(Problem.of("is false").kind()).isEqualTo(Problem.Kind.OTHER);
  }

  @Test
  void problemsAreSaidOnceInTheOrderOfTheirFiles() {
    Problem alone = Problem.of("alone");
    assertThat(
            ProblemOrder.sorted(
                List.of(
                    at("b", 9, 1),
                    alone,
                    at("a", 3, 1),
                    at("b", 2, 7),
                    at("b", 9, 1),
                    at("b", 2, 4))))
        .containsExactly(at("b", 2, 4), at("b", 2, 7), at("b", 9, 1), alone, at("a", 3, 1));
  }

  /** A job on a cluster sends its exceptions home. */
  @Test
  void anExceptionKeepsItsProblemsWhenItIsSent() throws IOException, ClassNotFoundException {
    StudyException sent =
        StudyException.several(List.of(at("study.yaml", 1, 2), Problem.unknownName("x", "no x")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((StudyException) in.readObject()).problems()).isEqualTo(sent.problems());
    }
  }

  @Test
  void valuesAreCutInItsMessage() {
    String message = Problem.of("the key \"" + "x".repeat(9_000) + "\" is unknown").message();
    assertThat(message).startsWith("the key \"xxx").endsWith("x…\" is unknown");
    assertThat(message).hasSizeLessThan(250);
    assertThat(Problem.of("many words ".repeat(50_000)).message()).hasSizeLessThan(2_000);
    assertThat(Problem.of("many words").message()).isEqualTo("many words");
  }
}
