package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.etude.codebook.Base;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.ResultTable;
import io.etude.study.Section;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which questions are told, drawn and tabled as one. */
class BatteryTest {

  private static SingleQuestion.Builder yesOrNo(String id) {
    return SingleQuestion.builder(id).label(id).category("y", "Yes").category("n", "No");
  }

  private static Optional<Battery.Kind> kind(UnaryOperator<SingleQuestion.Builder> changed) {
    Study.Builder study =
        Study.builder("s")
            .section(new Section("a", "A"))
            .question(changed.apply(yesOrNo("q")).build());
    TinyStudy tiny = TinyStudy.of(study, "q", "60 y", "40 n");
    return Battery.kind(tiny.context(), tiny.tables("q").get(0));
  }

  @Test
  void aQuestionOfTwoAnswersMayBeOfABattery() {
    assertThat(kind(q -> q)).isPresent();
    assertThat(kind(q -> q.category("d", "Don't know", Category.Kind.DONT_KNOW))).isPresent();
    Map<String, UnaryOperator<SingleQuestion.Builder>> others =
        Map.of(
            "a third answer", q -> q.category("m", "Maybe"),
            "a middle", q -> q.category("m", "Neither", Category.Kind.NEUTRAL),
            "something else", q -> q.category("o", "Other", Category.Kind.OTHER),
            "a net", q -> q.net("all", "All", "y", "n"));
    others.forEach((name, change) -> assertThat(kind(change)).as(name).isEmpty());
  }

  @Test
  void theSameAnswersAndChapterMakeABattery() {
    Optional<Battery.Kind> usual = kind(q -> q);
    assertThat(kind(q -> q.label("Another"))).isEqualTo(usual);
    // a row of the results says its base and who was asked
    assertThat(kind(q -> q.base(Base.ALL))).isEqualTo(usual);
    assertThat(kind(q -> q.asked("q", "y"))).isEqualTo(usual);
    Map<String, UnaryOperator<SingleQuestion.Builder>> others =
        Map.of(
            "a chapter", q -> q.section("a"),
            "don't know", q -> q.category("d", "Don't know", Category.Kind.DONT_KNOW));
    others.forEach((name, change) -> assertThat(kind(change)).as(name).isNotEqualTo(usual));
  }

  @Test
  void questionsOfOtherAnswersAreNone() {
    Study.Builder study =
        Study.builder("s")
            .question(yesOrNo("q").build())
            .question(
                SingleQuestion.builder("r")
                    .label("r")
                    .category("y", "Often")
                    .category("n", "Never")
                    .build());
    TinyStudy tiny = TinyStudy.of(study, "q r", "60 y n", "40 n y");
    List<ResultTable> tables = new ArrayList<>(tiny.tables("q"));
    assertThat(Battery.of(tiny.context(), tables).answer()).isEqualTo("Yes");
    tables.addAll(tiny.tables("r"));
    assertThatIllegalArgumentException().isThrownBy(() -> Battery.of(tiny.context(), tables));
  }

  /** Where answers are sorted by their shares, those of one row aren't the same. */
  @Test
  void answersInAnotherOrderAreNotTheSame() {
    Study.Builder study = Study.builder("s");
    for (String id : List.of("a", "b", "c", "d")) {
      study.question(yesOrNo(id).order(CategoryOrder.SHARE).build());
    }
    String plan = TinyStudy.of(study, "a b c d", "60 y n y y", "25 n n y y", "15 n n n y").plan();
    assertThat(plan)
        .contains("chart battery-a", "[100% d.y] for “d”, [60% a.y] for “a”")
        .doesNotContain("b.n] for");
  }
}
