package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.results.FigureId;
import io.etude.results.Finding;
import io.etude.results.inference.Interval;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is compared with whom, and which figures a finding speaks of. */
class FindingRulesTest {

  private static final Segment SEX =
      Segment.builder("sex").category("f", "Women").category("m", "Men").build();

  private static final SingleQuestion YES_NO =
      SingleQuestion.builder("use").category("y", "Yes").category("n", "No").build();

  private static List<Finding> findings(
      Question question, Segment segment, String columns, String... people) {
    return findings(Study.builder("s").question(question).segment(segment), columns, people);
  }

  private static List<Finding> findings(Study.Builder study, String columns, String... people) {
    return TinyStudy.of(study, columns, people).results().findings();
  }

  private static List<String> figures(List<Finding> findings) {
    return findings.stream().map(finding -> finding.figure().toString()).toList();
  }

  private static List<String> names(Iterable<FigureId> figures) {
    List<String> names = new ArrayList<>();
    figures.forEach(figure -> names.add(figure.toString()));
    return names;
  }

  /** "Not no" is all but "no": one fact, told of "no", since that comes first. */
  @Test
  void aFindingSpeaksOfAllFiguresThatSayTheSame() {
    SingleQuestion question =
        YES_NO.toBuilder().category("p", "Perhaps").net("notNo", "Not no", "y", "p").build();
    List<Finding> findings =
        findings(
            question, SEX, "use sex", "50 y f", "90 n f", "10 p f", "80 y m", "40 n m", "30 p m");
    Finding finding = findings.stream().filter(f -> f.row().equals("n")).findFirst().orElseThrow();
    assertThat(figures(findings)).contains("use.n@sex.f").doesNotContain("use.notNo@sex.m");
    assertThat(names(finding.higher())).containsExactlyInAnyOrder("use.n@sex.f", "use.notNo@sex.m");
    assertThat(names(finding.lower())).containsExactlyInAnyOrder("use.n@sex.m", "use.notNo@sex.f");
    assertThat(finding.share().value()).isCloseTo(90 / 150.0, within(1e-12));
    assertThat(finding.rest().value()).isCloseTo(40 / 150.0, within(1e-12));
  }

  @Test
  void ofTwoGroupsTheOneWithTheHigherShareStandsOut() {
    List<Finding> findings =
        findings(YES_NO, SEX, "use sex", "50 y f", "100 n f", "100 y m", "50 n m");
    assertThat(figures(findings)).containsExactly("use.y@sex.m");
    assertThat(names(findings.get(0).higher()))
        .containsExactlyInAnyOrder("use.y@sex.m", "use.n@sex.f");
  }

  /** A net of one category is that category over again. */
  @Test
  void aNetLikeACategoryIsNoFindingOfItsOwn() {
    SingleQuestion question =
        SingleQuestion.builder("use")
            .category("y", "Yes")
            .category("n", "No")
            .category("p", "Perhaps")
            .net("yes", "Yes", "y")
            .build();
    List<Finding> findings =
        findings(
            question, SEX, "use sex", "90 y f", "30 n f", "30 p f", "30 y m", "60 n m", "60 p m");
    Finding yes = findings.stream().filter(f -> f.row().equals("y")).findFirst().orElseThrow();
    assertThat(figures(findings)).doesNotContain("use.yes@sex.f");
    assertThat(names(yes.higher())).containsExactlyInAnyOrder("use.y@sex.f", "use.yes@sex.f");
    assertThat(names(yes.lower())).containsExactlyInAnyOrder("use.y@sex.m", "use.yes@sex.m");
  }

  /**
   * Where 2 of 58 are in a row, the design's standard error is too small by far: p would be 1e-9.
   */
  @Test
  void theEvidenceOfFewIsThatOfTheScoreTest() {
    List<Finding> findings =
        findings(YES_NO, SEX, "use sex", "2 y f", "56 n f", "100 y m", "416 n m");
    assertThat(figures(findings)).containsExactly("use.y@sex.m");
    assertThat(findings.get(0).p()).isCloseTo(0.00261750241662, within(1e-9));
  }

  /** Ages by age groups that a column of their own holds: true, and no news. */
  @Test
  void whatFollowsFromTheGroupsComesLast() {
    NumericQuestion age =
        NumericQuestion.builder("age")
            .band("a", "Under 30", 0, 30)
            .band("b", "30 to 39", 30, 40)
            .band("c", "40 to 49", 40, 50)
            .band("d", "50 and over", 50, 100)
            .build();
    Segment groups =
        Segment.builder("groups")
            .category("1", "Under 35")
            .category("2", "35 to 44")
            .category("3", "45 and over")
            .build();
    List<Finding> findings =
        findings(
            Study.builder("s").question(age).question(YES_NO).segment(groups),
            "age use groups",
            "60 22 y 1",
            "25 32 y 1",
            "15 32 n 1",
            "30 37 y 2",
            "70 42 n 2",
            "50 47 n 3",
            "50 55 y 3");
    assertThat(figures(findings)).first().isEqualTo("use.y@groups.1");
    assertThat(figures(findings)).contains("age.a@groups.1", "age.d@groups.3");
  }

  private static Segment places() {
    return Segment.builder("place")
        .category("a", "A")
        .category("b", "B")
        .category("c", "C")
        .build();
  }

  @Test
  void aGroupAmongSeveralIsComparedWithAllOthersTogether() {
    List<Finding> findings =
        findings(
            YES_NO,
            places(),
            "use place",
            "20 y a",
            "80 n a",
            "50 y b",
            "50 n b",
            "60 y c",
            "40 n c");
    assertThat(figures(findings)).containsExactly("use.y@place.a", "use.y@place.c");
    Finding less = findings.get(0);
    assertThat(less.rest().value()).isCloseTo(110 / 200.0, within(1e-12));
    assertThat(less.difference().value()).isCloseTo(0.2 - 0.55, within(1e-12));
    assertThat(names(less.lower())).containsExactly("use.y@place.a");
    assertThat(names(less.higher())).containsExactly("use.n@place.a");
  }

  @Test
  void aNetOfAllOthersIsTheOtherSide() {
    Segment withNet = places().toBuilder().net("bc", "B or C", "b", "c").build();
    List<Finding> findings =
        findings(
            YES_NO,
            withNet,
            "use place",
            "20 y a",
            "80 n a",
            "60 y b",
            "40 n b",
            "60 y c",
            "40 n c");
    Finding finding = findings.get(0);
    assertThat(finding.figure()).hasToString("use.y@place.bc");
    assertThat(names(finding.lower())).contains("use.y@place.a", "use.n@place.bc");
    assertThat(figures(findings)).doesNotContain("use.y@place.a");
  }

  @Test
  void theScoreIsTheEndOfTheIntervalNearerToZeroAndRanks() {
    List<Finding> findings =
        findings(
            YES_NO,
            places(),
            "use place",
            "20 y a",
            "80 n a",
            "50 y b",
            "50 n b",
            "65 y c",
            "35 n c");
    assertThat(findings).hasSize(2);
    for (Finding finding : findings) {
      Interval interval = finding.difference().interval().orElseThrow();
      double nearer = Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
      assertThat(finding.score()).isEqualTo(nearer).isPositive();
    }
    assertThat(findings).isSortedAccordingTo(Comparator.comparing(Finding::score).reversed());
  }

  @Test
  void anEditionIsComparedWithTheOneBeforeWhateverNetsStandBetween() {
    Segment years =
        Segment.builder("year")
            .category("2021", "2021")
            .category("2022", "2022")
            .category("2023", "2023")
            .net("before", "Before 2022", "2021")
            .net("last", "Since 2022", "2022", "2023")
            .kind(Segment.Kind.EDITIONS)
            .build();
    List<Finding> findings =
        findings(
            YES_NO,
            years,
            "use year",
            "30 y 2021",
            "70 n 2021",
            "60 y 2022",
            "40 n 2022",
            "90 y 2023",
            "10 n 2023");
    assertThat(figures(findings)).containsExactlyInAnyOrder("use.y@year.2022", "use.y@year.2023");
    for (Finding finding : findings) {
      double before = finding.column().equals("2022") ? 0.3 : 0.6;
      assertThat(finding.rest().value()).isCloseTo(before, within(1e-12));
      assertThat(names(finding.lower())).containsExactly("use.n@year." + finding.column());
    }
  }

  /** Without a net of it, each of these segments would be found to differ from its question. */
  @Test
  void noQuestionIsComparedByItsOwnColumn() {
    String[] people = {"60 1 1", "60 2 2", "60 3 2", "60 4 1"};
    Segment halves =
        Segment.builder("halves")
            .column("r")
            .category("1", "1")
            .category("2", "2")
            .category("3", "3")
            .category("4", "4")
            .net("low", "Low", "1", "2")
            .build();
    RatingQuestion rating = RatingQuestion.builder("r").scale(1, 4).build();
    GridQuestion grid =
        GridQuestion.builder("g")
            .category("1", "1")
            .category("2", "2")
            .category("3", "3")
            .category("4", "4")
            .item("own", "Own", "r")
            .item("other", "Other", "s")
            .build();
    SingleQuestion single =
        SingleQuestion.builder("r")
            .category("1", "1")
            .category("2", "2")
            .category("3", "3")
            .category("4", "4")
            .build();
    assertThat(findings(rating, halves, "r s", people)).isEmpty();
    assertThat(findings(single, halves, "r s", people)).isEmpty();
    assertThat(figures(findings(grid, halves, "r s", people)))
        .isNotEmpty()
        .allMatch(figure -> figure.startsWith("g.other."));
  }

  @Test
  void norByOneThatItIsNestedIn() {
    Segment own =
        Segment.builder("own").column("use").category("y", "Y").category("n", "N").build();
    Segment both =
        Segment.nested("both", "Both", SEX, own).toBuilder()
            .net("some", "Some", "f/y", "f/n", "m/y")
            .build();
    assertThat(
            findings(
                Study.builder("s").question(YES_NO).segment(SEX).segment(own).segment(both),
                "use sex",
                "60 y f",
                "60 n f",
                "60 y m",
                "60 n m"))
        .isEmpty();
  }

  @Test
  void twoSamplingUnitsAreEnoughToCompare() {
    Study.Builder study =
        Study.builder("s")
            .question(YES_NO)
            .segment(SEX)
            .design(
                new SampleDesign(
                    Optional.empty(),
                    Optional.of("unit"),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.CERTAINTY));
    String[] people = {
      "60 y f 1", "20 n f 1", "20 y m 1", "60 n m 1", "60 y f 2", "20 n f 2", "20 y m 2", "60 n m 2"
    };
    List<Finding> findings = findings(study, "use sex unit", people);
    assertThat(figures(findings)).containsExactly("use.y@sex.f");
    assertThat(findings.get(0).difference().df()).isEqualTo(1);
    assertThat(findings(study, "use sex unit", Arrays.copyOf(people, 4))).isEmpty();
  }

  @Test
  void numbersInBandsAreNotComparedByBandsOfTheSame() {
    NumericQuestion age =
        NumericQuestion.builder("age")
            .band("a", "To 20", 0, 20)
            .band("b", "To 40", 20, 40)
            .band("c", "To 60", 40, 60)
            .build();
    Segment.Builder halves = Segment.builder("half").band("l", "L", 0, 40).band("h", "H", 40, 60);
    String[] people = {"60 10 10", "60 30 30", "60 50 50"};
    assertThat(findings(age, halves.column("age").build(), "age years", people)).isEmpty();
    assertThat(figures(findings(age, halves.column("years").build(), "age years", people)))
        .isNotEmpty();
  }

  @Test
  void optionsAreNotComparedByGroupsOfTheSameOptions() {
    MultipleQuestion media =
        MultipleQuestion.builder("media").option("a", "A", "ma").option("b", "B", "mb").build();
    Segment.Builder readers = Segment.builder("readers").category("a", "A").category("b", "B");
    String[] people = {"60 1 0 1 0", "60 1 1 1 1", "60 0 1 0 1", "60 0 0 0 0"};
    assertThat(
            findings(
                media, readers.column("a", "ma").column("b", "mb").build(), "ma mb ca cb", people))
        .isEmpty();
    assertThat(
            findings(
                media, readers.column("a", "ca").column("b", "cb").build(), "ma mb ca cb", people))
        .isNotEmpty();
  }

  /** A column in which some say yes and others no makes the segment more than the question. */
  @Test
  void aSegmentThatRecodesAnswersSaysNothingEvenWithAnEmptyColumn() {
    assertThat(findings(YES_NO, places(), "use place", "100 y a", "100 n b")).isEmpty();
    assertThat(findings(YES_NO, places(), "use place", "100 y a", "100 n b", "50 y c", "50 n c"))
        .isNotEmpty();
  }

  @Test
  void yesIsNotAllButNoWhereThoseWithoutAnswerAreInTheBase() {
    SingleQuestion.Builder question =
        YES_NO.toBuilder().missing("99", "Refused", MissingKind.REFUSED);
    String[] people = {"90 y f", "40 n f", "20 99 f", "40 y m", "90 n m", "20 99 m"};
    assertThat(figures(findings(question.build(), SEX, "use sex", people)))
        .containsExactly("use.y@sex.f");
    assertThat(figures(findings(question.base(Base.ALL).build(), SEX, "use sex", people)))
        .containsExactlyInAnyOrder("use.y@sex.f", "use.n@sex.m");
  }

  @Test
  void twoBandsAreNotEachOthersRestWhereNumbersAreBesideThem() {
    NumericQuestion banded =
        NumericQuestion.builder("x").band("a", "To 10", 0, 10).band("b", "To 20", 10, 20).build();
    String[] people = {"90 5 f", "40 15 f", "20 25 f", "40 5 m", "90 15 m", "20 25 m"};
    assertThat(figures(findings(banded, SEX, "x sex", people)))
        .containsExactlyInAnyOrder("x.a@sex.f", "x.b@sex.m");
  }
}
