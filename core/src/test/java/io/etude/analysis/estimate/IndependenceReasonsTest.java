package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.ResultTable;
import io.etude.results.inference.Independence;
import io.etude.results.inference.Independence.Reason;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TestData;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table without a test of independence says why. */
class IndependenceReasonsTest {

  private static final SingleQuestion Q =
      SingleQuestion.builder("q").category("y", "Y").category("n", "N").build();

  private static final Segment G =
      Segment.builder("g").category("a", "A").category("b", "B").build();

  /** Respondents with all pairs of answer and group, {@code times} each. */
  private static TestData pairs(int times) {
    List<String> lines = new ArrayList<>(List.of("q g a b h"));
    for (int i = 0; i < times; i++) {
      lines.add("y a 1 1 1");
      lines.add("y b . 1 1");
      lines.add("n a 1 . 2");
      lines.add("n b 1 1 2");
    }
    return TestData.of(lines.toArray(String[]::new));
  }

  private static Independence independence(Study.Builder study, TestData data, String table) {
    return Analysis.of(study.build()).run(data).table(table).orElseThrow().independence();
  }

  private static Study.Builder study(Question question, Segment segment) {
    return Study.builder("s").question(question).segment(segment);
  }

  @Test
  void aTestHasNoReason() {
    Independence made = independence(study(Q, G), pairs(10), "q@g");
    assertThat(made.test()).isPresent();
    assertThat(made.reason()).isEmpty();
  }

  @Test
  void withoutASegment() {
    assertThat(independence(study(Q, G), pairs(10), "q"))
        .isEqualTo(Independence.none(Reason.NO_SEGMENT));
  }

  @Test
  void severalAnswers() {
    MultipleQuestion multiple =
        MultipleQuestion.builder("m").option("a", "A", "a").option("b", "B", "b").build();
    assertThat(independence(study(multiple, G), pairs(10), "m@g"))
        .isEqualTo(Independence.none(Reason.SEVERAL_ANSWERS));
  }

  @Test
  void noCategories() {
    NumericQuestion number = NumericQuestion.builder("h").build();
    assertThat(independence(study(number, G), pairs(10), "h@g"))
        .isEqualTo(Independence.none(Reason.NO_CATEGORIES));
  }

  @Test
  void overlappingColumns() {
    Segment overlapping =
        Segment.builder("o")
            .category("a", "A")
            .category("b", "B")
            .column("a", "a")
            .column("b", "b")
            .build();
    assertThat(independence(study(Q, overlapping), pairs(10), "q@o"))
        .isEqualTo(Independence.none(Reason.OVERLAPPING_COLUMNS));
  }

  /** Ages by age groups are of all or of nobody: no letters, of shares or means, and no test. */
  @Test
  void groupsMadeOfTheAnswers() {
    NumericQuestion age =
        NumericQuestion.builder("age").band("y", "Young", 0, 40).band("o", "Old", 40, 99).build();
    Segment groups =
        Segment.builder("ages").column("age").band("y", "Y", 0, 40).band("o", "O", 40, 99).build();
    TinyStudy tiny =
        TinyStudy.of(study(age, groups).segment(G), "age g", "90 30 a", "40 60 a", "90 60 b");
    ResultTable table = tiny.tables("age@ages").get(0);
    assertThat(table.independence()).isEqualTo(Independence.none(Reason.OWN_ANSWERS));
    assertThat(table.columns())
        .allSatisfy(
            column -> {
              assertThat(column.letter()).isEmpty();
              assertThat(column.cells()).allMatch(cell -> cell.higherThan().isEmpty());
              assertThat(column.summaries()).allMatch(s -> s.higherThan().isEmpty());
            });
    assertThat(tiny.tables("age@g").get(0).columns().get(1).letter()).contains("A");
  }

  /** Only groups that were asked are tested, so that others may overlap. */
  @Test
  void groupsThatWereNeverAskedMayOverlap() {
    SingleQuestion asked =
        SingleQuestion.builder("q")
            .asked("r", "1")
            .base(Base.ALL)
            .category("y", "Y")
            .category("n", "N")
            .build();
    Segment.Builder groups = Segment.builder("o");
    for (String group : List.of("a", "b", "c", "d")) {
      groups.category(group, group.toUpperCase(Locale.ROOT)).column(group, group);
    }
    List<String> lines = new ArrayList<>(List.of("q r a b c d"));
    for (int i = 0; i < 40; i++) {
      lines.addAll(List.of("y 1 1 . . .", "n 1 . 1 . .", ". 2 . . 1 1"));
      lines.add(i % 4 == 0 ? "y 1 . 1 . ." : "n 1 1 . . .");
    }
    TestData data = TestData.of(lines.toArray(String[]::new));
    assertThat(independence(study(asked, groups.build()), data, "q@o").test()).isPresent();
  }

  @Test
  void noVariation() {
    TestData alike = TestData.of("q g", "y a", "y b", "y a", "y b");
    assertThat(independence(study(Q, G), alike, "q@g"))
        .isEqualTo(Independence.none(Reason.NO_VARIATION));
  }

  @Test
  void noDegreesOfFreedom() {
    TestData oneUnit = pairs(10).with("unit", "1 ".repeat(40).trim().split(" "));
    assertThat(independence(inUnits(), oneUnit, "q@g"))
        .isEqualTo(Independence.none(Reason.NO_DEGREES_OF_FREEDOM));
  }

  private static Study.Builder inUnits() {
    return study(Q, G)
        .design(
            new SampleDesign(
                Optional.empty(),
                Optional.of("unit"),
                Optional.empty(),
                SampleDesign.LonelyPsu.CERTAINTY));
  }

  @Test
  void emptyCellsMayLeaveNothingToTestBy() {
    TestData recoded = TestData.of("q g", "y a", "y a", "y a", "n b", "n b", "n b");
    assertThat(independence(study(Q, G), recoded, "q@g"))
        .isEqualTo(Independence.none(Reason.NO_DEGREES_OF_FREEDOM));
  }

  @Test
  void unitsThatAreAllAlikeLeaveNothingToTestBy() {
    String[] lines = new String[81];
    lines[0] = "q g unit";
    for (int i = 1; i < lines.length; i++) {
      int kind = (i - 1) % 4;
      lines[i] = (kind < 2 ? "y " : "n ") + (kind % 2 == 0 ? "a " : "b ") + (i <= 40 ? "1" : "2");
    }
    assertThat(independence(inUnits(), TestData.of(lines), "q@g"))
        .isEqualTo(Independence.none(Reason.NO_DEGREES_OF_FREEDOM));
    lines[1] = "n a 1";
    assertThat(independence(inUnits(), TestData.of(lines), "q@g").test()).isPresent();
  }

  @Test
  void tooLarge() {
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    Segment.Builder segment = Segment.builder("g");
    List<String> lines = new ArrayList<>(List.of("q g"));
    for (int i = 0; i < 48; i++) {
      question.category("q" + i, "Q" + i);
      segment.category("g" + i, "G" + i);
      for (int j = 0; j < 48; j++) {
        lines.add("q" + i + " g" + j);
      }
    }
    Study.Builder study = study(question.build(), segment.build());
    assertThat(independence(study, TestData.of(lines.toArray(String[]::new)), "q@g"))
        .isEqualTo(Independence.none(Reason.TOO_LARGE));
  }

  @Test
  void suppressed() {
    Conventions conventions =
        Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build();
    List<String> lines = new ArrayList<>(List.of("q g"));
    for (int i = 0; i < 100; i++) {
      lines.add((i % 3 == 0 ? "y " : "n ") + (i < 96 ? "a" : "b"));
    }
    TestData data = TestData.of(lines.toArray(String[]::new));
    assertThat(independence(study(Q, G).conventions(conventions), data, "q@g"))
        .isEqualTo(Independence.none(Reason.SUPPRESSED));
  }
}
