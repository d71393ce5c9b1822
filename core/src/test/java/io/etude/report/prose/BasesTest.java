package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.document.text.Inline;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the line of the base says that shares are shares of. */
class BasesTest {

  private static SingleQuestion.Builder single() {
    return SingleQuestion.builder("q")
        .category("y", "Yes")
        .category("n", "No")
        .missing("r", MissingKind.REFUSED)
        .empty(MissingKind.NOT_ASKED);
  }

  private static MultipleQuestion.Builder several() {
    return MultipleQuestion.builder("q").option("x", "X", "x").option("y", "Y", "y");
  }

  private static String base(Question question, String columns, String... people) {
    return base(Study.builder("s").question(question), columns, people);
  }

  private static String base(Study.Builder study, String columns, String... people) {
    TinyStudy tiny = TinyStudy.of(study, columns, people);
    return new Bases(tiny.context()).text(tiny.tables("q"), true).replace('\u00a0', ' ');
  }

  @Test
  void meansAreOfThoseWhoGaveANumber() {
    NumericQuestion.Builder times = NumericQuestion.builder("q").empty(MissingKind.NOT_ASKED);
    String[] people = {"40 0", "20 4", "40 ."};
    assertThat(base(times.build(), "q", people)).isEqualTo("Base: 60 respondents who answered.");
    assertThat(base(times.base(Base.ALL).build(), "q", people))
        .startsWith("Base: all 100 respondents")
        .endsWith(" Means and quartiles are of those who gave a number.");
  }

  @Test
  void aMeanLeavesOutThoseWhoDoNotKnow() {
    SingleQuestion scored =
        SingleQuestion.builder("q")
            .category(Category.of("1", "Bad").withScore(1))
            .category(Category.of("2", "Good").withScore(2))
            .category(Category.of("8", "Don't know", Category.Kind.DONT_KNOW))
            .build();
    assertThat(base(scored, "q", "40 1", "20 2")).isEqualTo("Base: 60 respondents.");
    assertThat(base(scored, "q", "40 1", "20 2", "5 8"))
        .isEqualTo(
            "Base: 65 respondents." + " Means and quartiles are of those who gave a number.");
    TinyStudy shares =
        TinyStudy.of(Study.builder("s").question(scored), "q", "40 1", "20 2", "5 8");
    assertThat(new Bases(shares.context()).text(shares.tables("q"), false))
        .as("where only shares are shown")
        .endsWith("respondents.");
  }

  private static String routing(Study.Builder study, String columns, String... people) {
    TinyStudy tiny = TinyStudy.of(study, columns, people);
    return new Bases(tiny.context()).routing(tiny.tables("q")).orElse("");
  }

  @Test
  void whoWasAskedIsSaidInTheWordsOfTheCodebook() {
    SingleQuestion health =
        SingleQuestion.builder("health")
            .label("Health")
            .category("1", "Very poor")
            .category("2", "Poor")
            .category("3", "Good")
            .net("bad", "Poor or very poor", "1", "2")
            .build();
    MultipleQuestion ills =
        MultipleQuestion.builder("ills").label("Ills").option("c", "Cold", "cold").build();
    Study.Builder study = Study.builder("s").question(health).question(ills);
    String columns = "health cold q sex";
    String[] people = {"40 1 1 y f", "20 2 1 n m", "10 3 0 . f"};
    SingleQuestion.Builder asked = single().asked("health", "1", "2");
    assertThat(routing(study.question(asked.build()), columns, people))
        .isEqualTo("Asked of those who answered “Poor or very poor” to “Health”.");
    study = Study.builder("s").question(health).question(ills);
    asked = single().asked("health", "1", "3");
    assertThat(routing(study.question(asked.build()), columns, "1 1 1 y f", "1 3 1 n f"))
        .isEqualTo("Asked of those who answered “Very poor” or “Good” to “Health”.");
    study = Study.builder("s").question(health).question(ills);
    Routing both = new Routing("cold", List.of("1")).and("health", "1").and("sex", "f");
    study.segment(Segment.builder("sex").label("Sex").category("f", "Women").build());
    assertThat(
            routing(
                study.question(single().asked(both).build()), columns, "1 1 1 y f", "1 3 0 . f"))
        .isEqualTo(
            "Asked of those who answered “Cold” to “Ills”, answered “Very poor” to “Health” and"
                + " are in the group “Women” (Sex).");
    study = Study.builder("s").question(single().asked("filter", "7", "8").build());
    assertThat(routing(study, "q filter", "1 y 7", "1 n 8", "1 . 9"))
        .isEqualTo("Asked of those who have “7” or “8” in the column “filter”.");
    assertThat(routing(Study.builder("s").question(single().build()), "q", "1 y")).isEmpty();
  }

  @Test
  void inFewWordsAColumnThatHasNoLabelIsNotNamed() {
    Study.Builder study = Study.builder("s").question(single().asked("filter", "7").build());
    TinyStudy tiny = TinyStudy.of(study, "q filter", "1 y 7", "1 . 9");
    Question question = tiny.tables("q").get(0).question();
    assertThat(
            new Bases(tiny.context())
                .shortRouting(question, other -> Optional.empty())
                .map(Inline::plain))
        .contains("Not asked of everybody.");
  }

  /** Words of the codebook go before labels, and need no label of a column. */
  @Test
  void whoWasAskedIsSaidInWordsOfItsOwn() {
    Routing.Condition work = new Routing.Condition("work", List.of("1"), Label.of("are in work"));
    Routing.Condition city = new Routing.Condition("city", List.of("n", "s"));
    SingleQuestion place =
        SingleQuestion.builder("city")
            .label("City")
            .category("n", "North")
            .category("s", "South")
            .category("o", "Other")
            .build();
    Routing both = new Routing(List.of(work, city));
    Study.Builder study = Study.builder("s").question(single().asked(both).build());
    TinyStudy tiny =
        TinyStudy.of(study.question(place), "q work city", "1 y 1 n", "1 . 2 n", "1 . 1 o");
    Bases bases = new Bases(tiny.context());
    Question question = tiny.tables("q").get(0).question();
    assertThat(bases.routing(tiny.tables("q")))
        .contains("Asked of those who are in work and answered “North” or “South” to “City”.");
    assertThat(bases.askedOfWhom(question).map(Inline::plain))
        .contains("of those who are in work and answered “North” or “South” to “City”");
    assertThat(
            bases
                .shortRouting(question, other -> Optional.of("city").filter(other.id()::equals))
                .map(Inline::plain)
                .orElseThrow())
        .startsWith("Asked of those who are in work and answered “North” or “South” in ");
    assertThat(both.withoutWords())
        .isEqualTo(new Routing("work", List.of("1")).and("city", "n", "s"));
  }

  private static SingleQuestion asked(String... answers) {
    return single().asked("often", answers).build();
  }

  /** Of all answers but one, whatever else was in the data, the one is named. */
  @Test
  void whoWasAskedIsSaidByTheOneAnswerOfThoseWhoWereNot() {
    SingleQuestion often =
        SingleQuestion.builder("often")
            .label("Drives")
            .category("1", "Daily")
            .category("2", "Weekly")
            .category("3", "Never")
            .missing(new MissingCode("9", "Refused", MissingKind.REFUSED))
            .build();
    Study.Builder study = Study.builder("s").question(often);
    assertThat(routing(study.question(asked("1", "2", "9")), "q often", "1 y 1", "1 . 3"))
        .isEqualTo("Asked of those who answered anything but “Never” to “Drives”.");
    study = Study.builder("s").question(often);
    assertThat(routing(study.question(asked("1", "9")), "q often", "1 y 1", "1 . 3"))
        .isEqualTo("Asked of those who answered “Daily” or “Refused” to “Drives”.");
  }

  /** Of whom some gave no answer, the others did; where all did, it goes without saying. */
  @Test
  void whoAnsweredIsSaidWhereOthersDidNot() {
    SingleQuestion question = single().empty(MissingKind.NO_ANSWER).build();
    assertThat(base(question, "q", "60 y", "40 n")).isEqualTo("Base: 100 respondents.");
    assertThat(base(question, "q", "60 y", "39 n", "1 r"))
        .isEqualTo("Base: 99 respondents who answered.");
    TinyStudy all = TinyStudy.of(Study.builder("s").question(question), "q", "60 y", "40 n");
    TinyStudy some = TinyStudy.of(Study.builder("s").question(question), "q", "60 y", "40 .");
    assertThat(french(all)).isEqualTo("Base : 100 répondants.");
    assertThat(french(some)).isEqualTo("Base : 60 répondants ayant répondu.");
  }

  private static String french(TinyStudy tiny) {
    Context french = Context.of(tiny.results(), Locale.FRENCH, true);
    return new Bases(french).text(tiny.tables("q"), true).replaceAll("[\u00a0\u202f]", " ");
  }

  private static final String[] PEOPLE = {"40 y", "20 n", "10 r", "30 ."};

  @Test
  void aBaseIsThoseWhoAnsweredWhoWereAskedOrAll() {
    assertThat(base(single().build(), "q", PEOPLE)).isEqualTo("Base: 60 respondents who answered.");
    assertThat(base(single().base(Base.ASKED).build(), "q", PEOPLE))
        .isEqualTo("Base: 70 respondents who were asked, whether or not they answered.");
    assertThat(base(single().base(Base.ALL).build(), "q", PEOPLE))
        .isEqualTo("Base: all 100 respondents, whether or not they were asked and answered.");
  }

  /** Who did not answer, or was not asked, is named only where there may be such people. */
  @Test
  void aBaseOfAllNamesOnlyWhomItMayHave() {
    SingleQuestion.Builder all = single().base(Base.ALL).empty(MissingKind.NO_ANSWER);
    assertThat(base(all.build(), "q", "60 y", "40 n")).isEqualTo("Base: all 100 respondents.");
    assertThat(base(all.build(), "q", "60 y", "39 n", "1 ."))
        .isEqualTo("Base: all 100 respondents, whether or not they answered.");
    assertThat(base(all.asked("who", "1").build(), "q who", "60 y 1", "40 . 2"))
        .isEqualTo("Base: all 100 respondents, whether or not they were asked and answered.");
    MultipleQuestion ills =
        MultipleQuestion.builder("q").option("c", "Cold", "q").base(Base.ALL).build();
    assertThat(base(ills, "q", "60 1", "40 0"))
        .isEqualTo("Base: all 100 respondents, whether or not they chose an answer.");
  }

  @Test
  void aBaseOfOneIsInTheSingular() {
    String[] one = {"1 ."};
    assertThat(base(single().base(Base.ALL).build(), "q", one))
        .isEqualTo(
            "Base: one respondent, counted whether or not the question was put and answered.");
    SingleQuestion asked = single().empty(MissingKind.NO_ANSWER).base(Base.ASKED).build();
    assertThat(base(asked, "q", one))
        .isEqualTo("Base: one respondent who was asked, whether or not there is an answer.");
    TinyStudy tiny = TinyStudy.of(Study.builder("s").question(asked), "q", one);
    assertThat(new Bases(tiny.context()).marked(tiny.tables("q")).replace('\u00a0', ' '))
        .isEqualTo("Base: 1** respondent who was asked, whether or not there is an answer.");
  }

  /** In French 0 takes the singular, too. */
  @Test
  void aBaseOfNobodyIsInTheNumberOfTheLanguage() {
    TinyStudy tiny = TinyStudy.of(Study.builder("s").question(single().build()), "q", "9 .");
    Context french = Context.of(tiny.results(), Locale.FRENCH, true);
    assertThat(french.bases().units(tiny.tables("q").get(0).question(), "0", ""))
        .isEqualTo("0\u00a0répondant");
    assertThat(tiny.context().bases().units(tiny.tables("q").get(0).question(), "0", ""))
        .isEqualTo("0\u00a0respondents");
  }

  @Test
  void severalAnswersHaveABaseOfPeopleOrOfAnswers() {
    String[] people = {"40 1 1", "20 0 1", "10 0 0", "30 . ."};
    assertThat(base(several().build(), "x y", people))
        .isEqualTo("Base: 70 respondents who answered.");
    assertThat(base(several().chosen("*").build(), "x y", "40 1 1", "20 . 1", "40 . ."))
        .isEqualTo("Base: 60 respondents who chose at least one answer.");
    assertThat(
            base(several().percentOf(MultipleQuestion.PercentOf.RESPONSES).build(), "x y", people))
        .isEqualTo("Base: 100 answers.");
    MultipleQuestion slots =
        MultipleQuestion.builder("q").category("1", "X").category("2", "Y").slots("x", "y").build();
    assertThat(base(slots, "x y", "40 1 2", "20 2 .", "40 . ."))
        .isEqualTo("Base: 60 respondents who chose at least one answer.");
  }

  /** Who chose "none of these" has chosen something that is no answer: the base says so. */
  @Test
  void thoseWhoChoseNoneAreSaidToBeInTheBase() {
    MultipleQuestion slots =
        MultipleQuestion.builder("q")
            .category("1", "X")
            .category(Category.of("2", "Nothing", Category.Kind.NONE))
            .slots("x", "y")
            .build();
    assertThat(base(slots, "x y", "40 1 .", "60 2 .", "40 . ."))
        .isEqualTo("Base: 100 respondents who chose an answer or “Nothing”.");
    MultipleQuestion without =
        MultipleQuestion.builder("q")
            .category("1", "X")
            .missing("2", MissingKind.NO_ANSWER)
            .slots("x", "y")
            .build();
    assertThat(base(without, "x y", "40 1 .", "60 2 .", "40 . ."))
        .isEqualTo("Base: 40 respondents who chose at least one answer.");
  }

  @Test
  void weightedSharesAreSaidToBe() {
    Study.Builder weighted =
        Study.builder("s").question(single().build()).weighting(new Weighting.Given("w"));
    assertThat(base(weighted, "q w", "40 y 1", "20 n 2"))
        .isEqualTo("Base: 60 respondents, weighted.");
    Study.Builder answers =
        Study.builder("s")
            .question(several().percentOf(MultipleQuestion.PercentOf.RESPONSES).build())
            .weighting(new Weighting.Given("w"));
    assertThat(base(answers, "x y w", "40 1 1 1")).isEqualTo("Base: 80 answers, weighted.");
  }

  @Test
  void oneIsNotSeveral() {
    assertThat(base(single().build(), "q", "1 y")).isEqualTo("Base: one respondent.");
  }

  @Test
  void itemsHaveARangeOfBasesOrOne() {
    GridQuestion grid =
        GridQuestion.builder("q")
            .category("1", "Fine")
            .item("a", "A", "a")
            .item("b", "B", "b")
            .item("c", "C", "c")
            .build();
    assertThat(base(grid, "a b c", "40 1 1 1", "20 1 . 1", "10 . 1 ."))
        .isEqualTo("Base: 50 to 60 respondents who answered.");
    assertThat(base(grid, "a b c", "40 1 1 1")).isEqualTo("Base: 40 respondents.");
  }

  @Test
  void aHiddenBaseIsNotSaid() {
    Conventions guarded =
        Conventions.builder().bases(1, 1).disclosure(Conventions.Disclosure.of(8)).build();
    GridQuestion grid =
        GridQuestion.builder("q")
            .category("1", "Fine")
            .item("a", "A", "a")
            .item("b", "B", "b")
            .build();
    Study.Builder study = Study.builder("s").question(grid).conventions(guarded);
    assertThat(base(study, "a b", "3 1 .", "60 . 1", "40 . .")).startsWith("Base: 60 respond");
    Study.Builder one = Study.builder("s").question(single().build()).conventions(guarded);
    assertThat(base(one, "q", "3 y", "60 .")).startsWith("Base: [c]");
  }
}
