package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.SingleQuestion;
import io.etude.report.chart.BarsMessage.Kind;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the title of bars says, and the bars that are set off for it. */
class BarsMessageTest {

  private record Said(Kind kind, Set<String> setOff) {}

  private static Said said(Question question, String... people) {
    TinyStudy tiny = TinyStudy.of(Study.builder("s").question(question), "q", people);
    ResultTable table = tiny.tables("q").get(0);
    BarsMessage message = BarsMessage.of(tiny.context(), table);
    return new Said(message.kind(), message.setOff(table));
  }

  private static SingleQuestion.Builder agree() {
    return SingleQuestion.builder("q")
        .category("1", "Fully agree")
        .category("2", "Agree")
        .category("3", "Disagree")
        .category("4", "Fully disagree");
  }

  private static final String[] PEOPLE = {"20 1", "60 2", "15 3", "5 4"};

  @Test
  void theAnswersOfTheNetThatTheTitleNamesAreSetOff() {
    SingleQuestion nets =
        agree()
            .net("for", "Agree (total)", "1", "2")
            .net("not", "Disagree (total)", "3", "4")
            .build();
    assertThat(said(nets, PEOPLE)).isEqualTo(new Said(Kind.NET, Set.of("1", "2")));
    assertThat(said(agree().build(), PEOPLE)).isEqualTo(new Said(Kind.FIRST, Set.of("2")));
  }

  @Test
  void ofANetOfAllAnswersNoneIsSetOff() {
    SingleQuestion all = agree().net("all", "Any", "1", "2", "3", "4").build();
    assertThat(said(all, PEOPLE)).isEqualTo(new Said(Kind.NET, Set.of()));
  }

  @Test
  void anAnswerThatIsAloneComesBeforeNoOther() {
    SingleQuestion one = SingleQuestion.builder("q").category("1", "Subscribed").build();
    assertThat(said(one, "40 1")).isEqualTo(new Said(Kind.NAMED, Set.of()));
  }

  /** The title names two answers at most, and no bar is set off that it doesn't name. */
  @Test
  void twoAnswersThatLeadAreSetOffAndThreeAreNot() {
    assertThat(said(agree().build(), "42 1", "40 2", "9 3", "9 4"))
        .isEqualTo(new Said(Kind.CLOSE, Set.of("1", "2")));
    assertThat(said(agree().build(), "40 1", "40 2", "10 3", "10 4"))
        .isEqualTo(new Said(Kind.TIED, Set.of("1", "2")));
    assertThat(said(agree().build(), "40 1", "39 2", "38 3", "9 4"))
        .isEqualTo(new Said(Kind.NONE, Set.of()));
  }

  /** Of 22.0, 18.4 and 18.0% only the last is behind by more than chance, and prints as 18% too. */
  @Test
  void twoAnswersAreNotNamedBesideOneThatPrintsAlike() {
    SingleQuestion.Builder question = agree().category("5", "Don’t know");
    for (String code : new String[] {"6", "7", "8"}) {
      question.category(code, "Answer " + code);
    }
    String[] others = {"84 4", "84 5", "83 6", "83 7", "82 8"};
    String[] people = {"220 1", "184 2", "180 3"};
    assertThat(said(question.build(), all(people, others)))
        .isEqualTo(new Said(Kind.NONE, Set.of()));
    String[] apart = {"220 1", "184 2", "170 3"};
    assertThat(said(question.build(), all(apart, others)))
        .isEqualTo(new Said(Kind.CLOSE, Set.of("1", "2")));
  }

  private static String[] all(String[] some, String[] others) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(String[]::new);
  }

  @Test
  void ofBandsNoneIsSetOff() {
    NumericQuestion bands =
        NumericQuestion.builder("q").band("a", "A", 0, 2).band("b", "B", 2, 9).build();
    assertThat(said(bands, "60 1", "20 3")).isEqualTo(new Said(Kind.NONE, Set.of()));
  }
}
