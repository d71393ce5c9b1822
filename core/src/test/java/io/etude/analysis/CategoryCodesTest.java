package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.DataException;
import io.etude.StudyException;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.render.JsonRenderer;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several values of the data that count as one category. */
class CategoryCodesTest {

  private static final Category YES = Category.of("yes", "Yes");
  private static final Category NO = Category.of("no", "No");
  private static final Category CITY = Category.of("city", "City");
  private static final Category LAND = Category.of("land", "Countryside");
  private static final Category BUS = Category.of("bus", "Bus or tram");
  private static final Category FOOT = Category.of("foot", "On foot");
  private static final Category REST = Category.of("rest", "All else", Category.Kind.OTHER);

  /** As people typed it, and as one would have recoded it. */
  private static final String[] TYPED = {
    "use like.a like.b town way1 way2 ways",
    "yes 1 5 Paris tram bus bus/rollers",
    "Oui 2 4 Lyon foot . tram/bus",
    "oui 4 1 Village . tram foot",
    "non 5 2 Hamlet foot tram skis",
    "no . 3 Paris bus . .",
    ". 1 1 Hamlet tram bus tram"
  };

  private static final String[] RECODED = {
    "use like.a like.b town way1 way2 ways",
    "yes good bad city bus bus bus/rest",
    "yes good bad city foot . bus",
    "yes bad good land . bus foot",
    "no bad good land foot bus rest",
    "no . mid city bus . .",
    ". good good land bus bus bus"
  };

  private static Study study(boolean typed) {
    List<Category> answers = List.of(YES, NO);
    List<Category> towns = List.of(CITY, LAND);
    List<Category> ways = List.of(BUS, FOOT, REST);
    List<Category> marks =
        List.of(Category.of("good", "Good"), Category.of("mid", "Fair"), Category.of("bad", "Bad"));
    if (typed) {
      answers = List.of(YES.withCodes("yes", "oui", "Oui"), NO.withCodes("no", "non"));
      towns = List.of(CITY.withCodes("Paris", "Lyon"), LAND.withCodes("Village", "Hamlet"));
      ways = List.of(BUS.withCodes("tram", "bus"), FOOT, REST);
      marks =
          List.of(
              marks.get(0).withCodes("1", "2"),
              marks.get(1).withCodes("3"),
              marks.get(2).withCodes("4", "5"));
    }
    return Study.builder("s")
        .question(
            SingleQuestion.builder("use").categories(answers).net("any", "Any", "yes").build())
        .question(
            GridQuestion.builder("like")
                .item("a", "A", "like.a")
                .item("b", "B", "like.b")
                .categories(marks)
                .build())
        .question(
            MultipleQuestion.builder("way")
                .storage(new MultipleStorage.Slots(List.of("way1", "way2")))
                .categories(ways)
                .build())
        .question(
            MultipleQuestion.builder("ways")
                .storage(new MultipleStorage.Joined("ways", "/", Optional.of("rest")))
                .categories(ways)
                .build())
        .segment(towns(Segment.builder("town"), towns).build())
        .segment(towns(Segment.builder("how"), ways).slots("way1", "way2").build())
        .build();
  }

  private static Segment.Builder towns(Segment.Builder segment, List<Category> categories) {
    categories.forEach(segment::category);
    return segment;
  }

  private static Results results(Study study, String... data) {
    return Analysis.of(study).run(TestData.of(data)).complete();
  }

  @Test
  void valuesThatCountAsACategoryGiveTheFiguresOfDataRecodedByHand() {
    Results typed = results(study(true), TYPED);
    Results recoded = results(study(false), RECODED);
    assertThat(typed.tables()).hasSameSizeAs(recoded.tables()).hasSizeGreaterThan(8);
    assertThat(typed.figure("use.yes").estimate().orElseThrow().value()).isEqualTo(0.6);
    for (int t = 0; t < typed.tables().size(); t++) {
      assertThat(typed.tables().get(t).columns()).isEqualTo(recoded.tables().get(t).columns());
    }
  }

  @Test
  void theCodeItselfIsAValueOnlyIfItIsNamed() {
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("use")
                    .categories(List.of(YES.withCodes("oui", "Oui"), NO))
                    .build())
            .build();
    assertThatThrownBy(() -> Analysis.of(study).run(TestData.of("use", "oui", "yes")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("holds \"yes\"");
  }

  @ParameterizedTest
  @CsvSource({
    "NA, missing: {NA: noAnswer}",
    "n/a, missing: {'n/a': noAnswer}",
    "-9, missing: {'-9': noAnswer}",
    "999, missing: {999: noAnswer}",
    "?, missing: {'?': noAnswer}"
  })
  void ofAValueThatLooksLikeNoAnswerTheMessageSaysHowItIsDeclared(String value, String key) {
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("use").categories(List.of(YES, NO)).build())
            .build();
    assertThatThrownBy(() -> Analysis.of(study).run(TestData.of("use", "yes", value)))
        .hasMessageEndingWith("; if it stands for no answer, write \"" + key + "\"");
    assertThatThrownBy(() -> Analysis.of(study).run(TestData.of("use", "yes", "yees")))
        .hasMessageEndingWith("; closest: \"yes\"");
  }

  @Test
  void aValueCountsAsOneCategory() {
    SingleQuestion.Builder twice =
        SingleQuestion.builder("use")
            .categories(List.of(YES.withCodes("1", "2"), NO.withCodes("2")));
    assertThatThrownBy(twice::build)
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "question \"use\" counts the value \"2\" as \"yes\" and as \"no\"; sums that overlap"
                + " are nets");
    SingleQuestion.Builder missing =
        SingleQuestion.builder("use")
            .categories(List.of(YES.withCodes("1", "2"), NO))
            .missing("2", "", MissingKind.REFUSED);
    assertThatThrownBy(missing::build)
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("has the code \"2\" both as a category and as missing");
    assertThatThrownBy(() -> YES.withCodes("1", "1"))
        .isInstanceOf(StudyException.class)
        .hasMessage("category \"yes\" has the value \"1\" twice");
    assertThatThrownBy(() -> YES.withCodes()).isInstanceOf(StudyException.class);
  }

  @Test
  void columnsOfOptionsAndBandsTellByThemselvesWhoIsInACategory() {
    MultipleQuestion.Builder columns =
        MultipleQuestion.builder("way")
            .option("bus", "Bus", "w1")
            .category(FOOT.withCodes("a"))
            .column("foot", "w2");
    assertThatThrownBy(columns::build)
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("category \"foot\" has \"codes\", but a column of the data tells");
    Segment.Builder bands = Segment.builder("age").band(new Band(YES.withCodes("1"), 0, 30));
    assertThatThrownBy(bands::build)
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("category \"yes\" has \"codes\", but its bands tell");
  }

  @Test
  void theCodebookNamesThemOneByOneOrAsRangesAndTheJsonSaysThem() throws IOException {
    Study study =
        Study.parse(
            """
            id: s
            data: d.csv
            questions:
              - id: use
                type: single
                categories:
                  low: {label: Low, codes: [1..3, few]}
                  high: {label: High, codes: 4}
                  5: Highest
            segments:
              - id: town
                categories: {city: {label: City, codes: [Paris, Lyon]}, land: Land}
            """);
    assertThat(study.questions().get(0).categories())
        .extracting(Category::codes)
        .containsExactly(List.of("1", "2", "3", "few"), List.of("4"), List.of("5"));
    JsonNode json = json(results(study, "use town", "2 Lyon", "few land", "4 Paris", "5 Paris"));
    assertThat(json.at("/study/questions/0/categories/0/codes").toString())
        .isEqualTo("[\"1\",\"2\",\"3\",\"few\"]");
    assertThat(json.at("/study/questions/0/categories/2").has("codes")).isFalse();
    assertThat(json.at("/study/segments/0/columns/0/codes").toString())
        .isEqualTo("[\"Paris\",\"Lyon\"]");
    assertThat(json.at("/study/segments/0/columns/1").has("codes")).isFalse();
  }

  private static JsonNode json(Results results) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonRenderer.complete().render(StudyReport.of(results).build(), bytes);
    return new ObjectMapper().readTree(bytes.toByteArray());
  }
}
