package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what sets groups apart. */
class GroupDifferencesTest {

  private static final SingleQuestion TRUST =
      SingleQuestion.builder("trust").category("y", "Yes").category("n", "No").build();

  private static Study.Builder study() {
    return Study.builder("s")
        .question(TRUST)
        .segment(
            Segment.builder("town")
                .label("Town")
                .category("a", "Alba")
                .category("b", "Bari")
                .category("c", "Como")
                .build());
  }

  private static List<String> list(TinyStudy study) {
    List<String> items = new ArrayList<>();
    for (Block block :
        new GroupDifferences(study.context())
            .list(study.results().study().questions(), question -> false)) {
      for (List<Block> item : ((Block.Listing) block).items()) {
        items.add(Inline.plain(((Block.Paragraph) item.get(0)).inlines()).replace('\u00a0', ' '));
      }
    }
    return items;
  }

  private static List<String> list(String... people) {
    return list(TinyStudy.of(study(), "trust town", people));
  }

  @Test
  void aGroupIsAboveOrBelowAll() {
    assertThat(list("160 y a", "40 n a", "100 y b", "100 n b", "40 y c", "160 n c"))
        .containsExactlyInAnyOrder(
            "Trust, “Yes”: 80% in the group “Town – Alba”, against 50% overall.",
            "Trust, “Yes”: only 20% in the group “Town – Como”, against 50% overall.");
  }

  @Test
  void nobodyIsNotOnlyNobody() {
    assertThat(list("200 n a", "100 y b", "100 n b", "100 y c", "100 n c"))
        .contains("Trust, “Yes”: 0% in the group “Town – Alba”, against 33% overall.");
  }

  /**
   * Ten towns differ most in what they read; the two that differ in what they hear are told too.
   */
  @Test
  void oneAnswerDoesNotFillTheList() {
    Segment.Builder towns = Segment.builder("town").label("Town");
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      towns.category("t" + i, "Town " + i);
      boolean reads = i % 2 == 0;
      int hears = i == 0 ? 70 : i == 1 ? 30 : 50;
      people.add((reads ? 95 : 5) + " 1 0 t" + i);
      people.add((reads ? 5 : 95) + " 0 0 t" + i);
      people.add(hears + " 0 1 t" + i);
      people.add(100 - hears + " 1 0 t" + i);
    }
    Study.Builder study =
        Study.builder("s")
            .question(
                MultipleQuestion.builder("q")
                    .label("Media")
                    .option("r", "Reading", "r")
                    .option("h", "Hearing", "h")
                    .build())
            .segment(towns.build());
    List<String> told = list(TinyStudy.of(study, "r h town", people.toArray(String[]::new)));
    assertThat(told).hasSize(8).anyMatch(line -> line.contains("Hearing"));
  }

  /** That most of Alba trusts, and that those who trust are of Alba, is one difference. */
  @Test
  void whatTwoQuestionsSayOfEachOtherIsToldOnce() {
    SingleQuestion town =
        SingleQuestion.builder("town")
            .category("a", "Alba")
            .category("b", "Bari")
            .category("c", "Como")
            .build();
    Segment trust =
        Segment.builder("trust").label("Trust").category("y", "Yes").category("n", "No").build();
    List<String> told =
        list(
            TinyStudy.of(
                study().question(town).segment(trust),
                "trust town",
                "160 y a",
                "40 n a",
                "100 y b",
                "100 n b",
                "40 y c",
                "160 n c"));
    assertThat(told.stream().filter(item -> item.contains("Alba") && item.contains("Yes")))
        .hasSize(1);
    assertThat(told.stream().filter(item -> item.contains("Como"))).isNotEmpty();
  }

  @Test
  void aQuestionThatEndsInItsMarkHasNoComma() {
    SingleQuestion employed =
        SingleQuestion.builder("trust")
            .label("Do you trust it?")
            .category("y", "Yes")
            .category("n", "No")
            .build();
    Segment town =
        Segment.builder("town").label("Town").category("a", "Alba").category("b", "Bari").build();
    assertThat(
            list(
                TinyStudy.of(
                    Study.builder("s").question(employed).segment(town),
                    "trust town",
                    "160 y a",
                    "40 n a",
                    "100 y b",
                    "100 n b")))
        .first()
        .asString()
        .startsWith("Do you trust it? “");
  }

  @Test
  void withoutADifferenceThereIsNoList() {
    assertThat(list("100 y a", "100 n a", "100 y b", "100 n b", "100 y c", "100 n c")).isEmpty();
    // p = 0.09
    assertThat(list("62 y a", "38 n a", "50 y b", "50 n b")).isEmpty();
    // p = 0.03
    assertThat(list("65 y a", "35 n a", "50 y b", "50 n b"))
        .containsExactly("Trust, “Yes”: 65% in the group “Town – Alba”, against 58% overall.");
  }

  @Test
  void aGroupIsNamedOnceForAQuestionWithOneAnswer() {
    SingleQuestion pet =
        SingleQuestion.builder("pet")
            .category("c", "Cat")
            .category("d", "Dog")
            .category("f", "Fish")
            .build();
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s").question(pet).segment(study().build().segments().get(0)),
            "pet town",
            "170 c a",
            "15 d a",
            "15 f a",
            "60 c b",
            "70 d b",
            "70 f b",
            "60 c c",
            "70 d c",
            "70 f c");
    assertThat(study.results().findings()).hasSizeGreaterThan(3);
    assertThat(list(study))
        .filteredOn(sentence -> sentence.contains("Alba"))
        .containsExactly("Pet, “Cat”: 85% in the group “Town – Alba”, against 48% overall.");
  }

  /** Where the towns' people live is who was asked; how they answer is what was found. */
  @Test
  void questionsThatMakeGroupsAreToldOnlyWhereNoOthersDiffer() {
    Study.Builder both =
        Study.builder("s")
            .question(
                SingleQuestion.builder("town").category("a", "Alba").category("b", "Bari").build())
            .question(TRUST)
            .segment(
                Segment.builder("place")
                    .label("Place")
                    .column("town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build())
            .segment(
                Segment.builder("age")
                    .label("Age")
                    .category("1", "Old")
                    .category("2", "Young")
                    .build());
    String[] differing = {"80 a y 1", "10 a n 1", "10 a y 2", "80 b n 2", "10 b y 2", "10 b n 1"};
    assertThat(list(TinyStudy.of(both, "town trust age", differing)))
        .isNotEmpty()
        .allMatch(item -> item.startsWith("Trust"));
    String[] alike = {"45 a y 1", "45 a n 1", "5 a y 2", "5 a n 2"};
    String[] others = {"45 b y 2", "45 b n 2", "5 b y 1", "5 b n 1"};
    assertThat(list(TinyStudy.of(both, "town trust age", all(alike, others))))
        .isNotEmpty()
        .allMatch(item -> item.startsWith("Town"));
  }

  private static String[] all(String[] some, String[] others) {
    return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
  }

  @Test
  void onlyQuestionsOfTheArticleAreTold() {
    TinyStudy study = TinyStudy.of(study(), "trust town", "90 y a", "10 n a", "10 y b", "90 n b");
    assertThat(study.results().findings()).isNotEmpty();
    assertThat(new GroupDifferences(study.context()).list(List.of(), question -> false)).isEmpty();
  }

  @Test
  void aSmallBaseIsNamed() {
    assertThat(list("54 y a", "6 n a", "90 y b", "60 n b", "90 y c", "60 n c"))
        .containsExactly(
            "Trust, “Yes”: 90% in the group “Town – Alba” (60 respondents, read with caution),"
                + " against 65% overall.");
    assertThat(list("6 y a", "54 n a", "60 y b", "90 n b", "60 y c", "90 n c"))
        .containsExactly(
            "Trust, “Yes”: only 10% in the group “Town – Alba” (60 respondents, read with caution),"
                + " against 35% overall.");
  }

  @Test
  void aGroupOnTooLowABaseIsNotTold() {
    Study.Builder flagged =
        study().conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build());
    assertThat(
            list(
                TinyStudy.of(
                    flagged, "trust town", "25 y a", "60 y b", "90 n b", "50 y c", "50 n c")))
        .noneMatch(text -> text.contains("Alba"));
  }

  /**
   * Who is in no group counts in the total: Alba is above the other groups, and yet not above all.
   */
  @Test
  void aGroupThatIsNotOnThatSideOfAllIsNotTold() {
    String[] people = {"60 y a", "40 n a", "20 y b", "80 n b", "60 y c", "40 n c", "200 y ."};
    assertThat(list(people))
        .containsExactly("Trust, “Yes”: only 20% in the group “Town – Bari”, against 68% overall.");
    people[6] = "100 y .";
    assertThat(list(people))
        .containsExactly("Trust, “Yes”: only 20% in the group “Town – Bari”, against 60% overall.");
  }

  @Test
  void anEditionIsSetAgainstTheOneBeforeIt() {
    Study.Builder waves =
        Study.builder("s")
            .question(TRUST)
            .segment(
                Segment.builder("wave")
                    .label("Wave")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2020")
                    .category("2", "2022")
                    .net("late", "Since 2022", "2", "3")
                    .category("3", "2024")
                    .build());
    assertThat(
            list(
                TinyStudy.of(
                    waves,
                    "trust wave",
                    "100 y 1",
                    "100 n 1",
                    "100 y 2",
                    "100 n 2",
                    "150 y 3",
                    "50 n 3")))
        .containsExactly("Trust, “Yes”: 75% in “Wave – 2024”, against 50% in “2022”.");
    assertThat(
            list(
                TinyStudy.of(
                    waves,
                    "trust wave",
                    "100 y 1",
                    "100 n 1",
                    "150 y 2",
                    "50 n 2",
                    "150 y 3",
                    "50 n 3")))
        .containsExactly("Trust, “Yes”: 75% in “Wave – 2022”, against 50% in “2020”.");
    assertThat(
            list(
                TinyStudy.of(
                    waves,
                    "trust wave",
                    "100 y 1",
                    "100 n 1",
                    "100 y 2",
                    "100 n 2",
                    "54 y 3",
                    "6 n 3")))
        .containsExactly(
            "Trust, “Yes”: 90% in “Wave – 2024” (60 respondents, read with caution), against 50% in"
                + " “2022”.");
  }

  @Test
  void anItemIsNamedWithItsQuestionAndABaseOfAnswersAsSuch() {
    Study.Builder grid =
        Study.builder("s")
            .question(
                GridQuestion.builder("views")
                    .label("views")
                    .category("1", "Agree")
                    .category("2", "Disagree")
                    .item("bus", "The bus", "bus")
                    .build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    assertThat(list(TinyStudy.of(grid, "bus town", "180 1 a", "20 2 a", "200 1 b", "200 2 b")))
        .first()
        .asString()
        .startsWith("Views: The bus, “Agree”: 90% in the group “Town – Alba”");
    Study.Builder responses =
        Study.builder("s")
            .question(
                MultipleQuestion.builder("m")
                    .option("x", "X", "x")
                    .option("y", "Y", "y")
                    .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                    .build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    assertThat(
            list(
                TinyStudy.of(
                    responses, "x y town", "60 1 0 a", "20 0 1 a", "50 1 0 b", "300 0 1 b")))
        .anyMatch(text -> text.contains("(80 answers, read with caution)"));
  }

  @Test
  void atMostEightAreTold() {
    Study.Builder many = Study.builder("s");
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      many.question(
          SingleQuestion.builder("q" + i).category("y", "Yes").category("n", "No").build());
      columns.append("q").append(i).append(' ');
    }
    many.segment(Segment.builder("town").category("a", "Alba").category("b", "Bari").build());
    String yes = "y ".repeat(9);
    String no = "n ".repeat(9);
    assertThat(
            list(
                TinyStudy.of(
                    many,
                    columns + "town",
                    "90 " + yes + "a",
                    "30 " + no + "a",
                    "30 " + yes + "b",
                    "90 " + no + "b")))
        .hasSize(8);
  }
}
