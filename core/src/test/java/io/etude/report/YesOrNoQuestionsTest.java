package io.etude.report;

import static io.etude.report.PlanFixtures.one;
import static io.etude.report.PlanFixtures.shortly;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.study.Section;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions of two answers in a planned article: a box each, or one chart of several. */
class YesOrNoQuestionsTest {

  @Test
  void aQuestionOfTwoAnswersIsABoxWithItsFirstAnswer() {
    TinyStudy bare = TinyStudy.of(one(shortly().build()), "q", "60 n", "40 y");
    assertThat(bare.plan())
        .contains("sidebar question-q: Trust\n  key figure [40%] Yes\n")
        .doesNotContain("section question-q")
        .doesNotContain("\nkey figure");
    assertThat(
            TinyStudy.of(one(shortly().text("Do you trust it?").build()), "q", "60 n", "40 y")
                .plan())
        .contains("key figure [40%] answer “Yes” to the question “Do you trust it?”");
    assertThat(
            TinyStudy.of(one(shortly().net("all", "All", "y", "n").build()), "q", "60 n", "40 y")
                .plan())
        .contains("section question-q");
    assertThat(TinyStudy.of(one(shortly().category("m", "Maybe").build()), "q", "60 n").plan())
        .contains("section question-q");
  }

  private static Question yesOrNo(String id, String section) {
    return SingleQuestion.builder(id)
        .label(id.replaceFirst("^q", "Sport "))
        .category("y", "Yes")
        .category("n", "No")
        .section(section)
        .build();
  }

  private static Study.Builder sports(String... sections) {
    Study.Builder study =
        Study.builder("sports").section(new Section("a", "A")).section(new Section("b", "B"));
    for (int i = 0; i < sections.length; i++) {
      study.question(yesOrNo("q" + i, sections[i]));
    }
    return study;
  }

  /** Three and more questions of one chapter; two stay boxes, as do those of another chapter. */
  @Test
  void questionsOfYesOrNoAreOneChart() {
    String plan =
        TinyStudy.of(
                sports("a", "a", "a", "b", "b"), "q0 q1 q2 q3 q4", "60 y n y y y", "40 n n y y n")
            .plan();
    assertThat(plan)
        .contains("section questions-q0 ARTICLE: “Yes”, by question", "chart battery-q0")
        .contains("“Yes”: [100% q2.y] for “Sport 2”, [0% q1.y] for “Sport 1”")
        .contains("by falling share of “Yes”")
        .contains("sidebar question-q3", "sidebar question-q4")
        .doesNotContain("sidebar question-q0", "question-q1", "question-q2");
  }

  /** Questions that only some were asked are told apart by who these are. */
  @Test
  void aBatteryOfSomeSaysOfWhom() {
    Study.Builder study = sports("a", "a", "a");
    for (int i = 3; i < 6; i++) {
      study.question(
          SingleQuestion.builder("q" + i)
              .label("Sport " + i)
              .category("y", "Yes")
              .category("n", "No")
              .section("a")
              .asked("sex", "f")
              .build());
    }
    study.segment(
        Segment.builder("sex").label("Sex").category("f", "Women").category("m", "Men").build());
    String plan =
        TinyStudy.of(study, "q0 q1 q2 q3 q4 q5 sex", "60 y n y y y n f", "60 n n y . . . m").plan();
    assertThat(plan)
        .contains("section questions-q0 ARTICLE: “Yes”, by question\n")
        .contains("section questions-q3 ARTICLE: “Yes”, by question asked if “Women” (Sex)\n");
  }

  /** Two sets of one title would be hard to tell apart where they are cited. */
  @Test
  void batteriesOfTwoChaptersAreNamedByThem() {
    String[] answers = {"60 y n y y y n", "40 n n y y n n"};
    String questions = "q0 q1 q2 q3 q4 q5";
    String plan =
        TinyStudy.of(sports("a", "a", "a", "b", "b", "b"), questions, answers[0], answers[1])
            .plan();
    assertThat(plan)
        .contains("section questions-q0 ARTICLE: A: “Yes”, by question\n")
        .contains("section questions-q3 ARTICLE: B: “Yes”, by question\n")
        .contains("chart battery-q0", "chart battery-q3");
    assertThat(TinyStudy.of(sports("a", "a", "a"), "q0 q1 q2", "60 y n y", "40 n n y").plan())
        .as("there is no other")
        .contains("ARTICLE: “Yes”, by question\n");
  }

  /** One share is of all, and another one of a few of them: no chart sets the two side by side. */
  @Test
  void questionsThatOthersWereAskedAreNoPartOfTheChart() {
    Study.Builder study = sports("a", "a", "a");
    for (String id : List.of("q3", "q4", "q5")) {
      study.question(
          SingleQuestion.builder(id)
              .label("Sport " + id)
              .section("a")
              .asked("q0", "y")
              .category("y", "Yes")
              .category("n", "No")
              .build());
    }
    TinyStudy asked = TinyStudy.of(study, "q0 q1 q2 q3 q4 q5", "60 y n y y y n", "40 n n y . . .");
    assertThat(asked.plan()).contains("chart battery-q0", "chart battery-q3");
    assertThat(asked.plan()).contains("Asked of those who answered “Yes” to “Sport 0”.");
  }

  /** Whatever the reason, a reader learns that the article isn't about all that was asked. */
  @Test
  void aQuestionOfWhichNothingIsToldIsNotDroppedInSilence() {
    TinyStudy study = TinyStudy.of(sports("a", "b"), "q0 q1", "60 y .", "40 n .");
    assertThat(study.plan())
        .contains(
            "The article is about 1 of the 2 questions. The results have those that somebody"
                + " answered, 1 of 2.");
    assertThat(TinyStudy.of(sports("a", "b"), "q0 q1", "60 y y", "40 n n").plan())
        .doesNotContain("The article is about");
  }

  /** Statistics programs name the answer by its question: "pub" and "Not.pub". */
  @Test
  void codesMayDifferWhereAnswersAreAlike() {
    Study.Builder study = Study.builder("s");
    for (String name : List.of("pub", "bar", "inn")) {
      study.question(
          SingleQuestion.builder(name)
              .label(name)
              .category(name, "Yes")
              .category("Not." + name, "No")
              .build());
    }
    assertThat(
            TinyStudy.of(study, "pub bar inn", "70 pub bar Not.inn", "30 Not.pub bar Not.inn")
                .plan())
        .contains("chart battery-pub", "“Yes”: [100% bar.bar] for “bar”, [0% inn.inn] for “inn”");
  }

  /** "Of those who answered" would be false of a question whose base is all. */
  @Test
  void questionsOfOtherBasesAreNotToldTogether() {
    Study.Builder study = Study.builder("s");
    for (String name : List.of("pub", "bar", "inn")) {
      study.question(
          SingleQuestion.builder(name)
              .label(name)
              .category("y", "Yes")
              .category("n", "No")
              .base(name.equals("inn") ? Base.ALL : Base.VALID)
              .build());
    }
    assertThat(TinyStudy.of(study, "pub bar inn", "70 y y n", "30 n y .").plan())
        .contains("sidebar question-pub", "sidebar question-inn")
        .doesNotContain("battery");
  }

  /** A battery is one part of the article, however many its questions are. */
  @Test
  void anArticleHasRoomForManyQuestionsOfYesOrNo() {
    String[] chapters = new String[30];
    Arrays.fill(chapters, "a");
    StringBuilder columns = new StringBuilder();
    StringBuilder answers = new StringBuilder("60");
    for (int i = 0; i < chapters.length; i++) {
      columns.append(i == 0 ? "" : " ").append("q").append(i);
      answers.append(i % 2 == 0 ? " y" : " n");
    }
    TinyStudy study = TinyStudy.of(sports(chapters), columns.toString(), answers.toString());
    assertThat(study.plan()).contains("Sport 29").doesNotContain("The article is about");
  }

  /** Four in five say no, in each town another share, with rounding errors either way. */
  private static TinyStudy bans(String yes, String no, String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Ban")
                    .category("y", yes)
                    .category("n", no)
                    .category(Category.of("d", "Don’t know", Category.Kind.DONT_KNOW))
                    .build());
    for (String segment : List.of("town", "size")) {
      study.segment(
          Segment.builder(segment)
              .label(segment)
              .category("1", "Alba")
              .category("2", "Bari")
              .category("3", "Como")
              .build());
    }
    return TinyStudy.of(study, "q town size", people);
  }

  @Test
  void allChartsOfAQuestionNameTheSameAnswer() {
    String[] people = {
      "64 y 1 1", "136 n 1 1", "26 y 2 1", "174 n 2 2", "20 y 3 2", "180 n 3 3", "9 y 1 3"
    };
    TinyStudy bans = bans("Yes, it should be banned", "No, it shouldn’t", people);
    assertThat(bans.title("q")).isEqualTo("Yes, it should be banned: 20%");
    assertThat(bans.title("q@town")).startsWith("“Yes, it should be banned”: ");
    assertThat(bans.title("q@size")).startsWith("“Yes, it should be banned”: ");
    assertThat(bans.plan()).contains("Yes, it should be banned").doesNotContain("it shouldn’t” (");
    // of others it is the one that was given more
    TinyStudy fruit = bans("Apples", "Pears", people);
    assertThat(fruit.title("q")).isEqualTo("“Pears” comes first, with 80%");
    assertThat(fruit.title("q@town")).startsWith("“Pears”: ");
  }
}
