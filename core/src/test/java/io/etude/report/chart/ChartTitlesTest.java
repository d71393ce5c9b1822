package io.etude.report.chart;

import static io.etude.report.chart.ChartFixtures.fruit;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.api.Test;

/** The titles of charts of a question, and how a grid says its order. */
class ChartTitlesTest {

  private static String title(Question question, String columns, String... people) {
    return TinyStudy.of(Study.builder("s").question(question), columns, people)
        .title(question.id());
  }

  @Test
  void barsNameTheAnswerThatComesFirstIfOneDoes() {
    assertThat(title(fruit().build(), "fruit", "40 a", "60 b"))
        .isEqualTo("“Banana” comes first, with 60%");
    assertThat(title(fruit().build(), "fruit", "45 a", "55 b"))
        .isEqualTo("“Banana” (55%) and “Apple” (45%), with no clear lead");
    assertThat(title(fruit().build(), "fruit", "33 a", "32 b", "35 c")).isEqualTo("Fruit eaten");
    assertThat(title(fruit().build(), "fruit", "50 a", "50 b"))
        .isEqualTo("“Apple” and “Banana” come first, with 50% each");
    assertThat(title(fruit().ordered(true).build(), "fruit", "40 a", "60 b"))
        .isEqualTo("60% answer “Banana”, more than any other answer");
    assertThat(
            title(
                fruit().category("dk", "No idea", Category.Kind.DONT_KNOW).build(),
                "fruit",
                "40 a",
                "60 dk"))
        .isEqualTo("“No idea” comes first, with 60%");
    assertThat(
            title(SingleQuestion.builder("fruit").category("a", "Apple").build(), "fruit", "40 a"))
        .isEqualTo("Apple: 100%");
  }

  @Test
  void aHistogramNamesItsLargestNetElseItsMean() {
    RatingQuestion.Builder stars = RatingQuestion.builder("stars").label("stars").scale(1, 5);
    String[] people = {"40 5", "30 4", "20 2", "10 1"};
    assertThat(title(stars.build(), "stars", people)).isEqualTo("Stars: 3.7 on average");
    assertThat(
            title(
                stars.net("low", "Low", "1", "2").net("high", "High", "4", "5").build(),
                "stars",
                people))
        .isEqualTo("High: 70%");
    NumericQuestion bands =
        NumericQuestion.builder("way").band("a", "A", 0, 10).band("b", "B", 10, 20).build();
    assertThat(title(bands, "way", "40 5", "20 12"))
        .isEqualTo("Way: 5 at the median, 7.3 on average");
  }

  @Test
  void barsOfANumberNameItsMean() {
    NumericQuestion.Builder way =
        NumericQuestion.builder("way")
            .band("a", "Up to 9", 0, 10)
            .band("b", "10 to 19", 10, 20)
            .band("c", "20 or more", 20, Double.POSITIVE_INFINITY);
    String[] people = {"40 5", "20 12", "40 1000"};
    assertThat(title(way.build(), "way", "30 5", "40 12", "30 19"))
        .isEqualTo("Way: 12.0 on average");
    assertThat(title(way.build(), "way", people))
        .isEqualTo("Way: 12 at the median, 404.4 on average");
    assertThat(title(way.unit("km").build(), "way", people))
        .isEqualTo("Way: 12 km at the median, 404.4 on average");
    assertThat(title(way.build(), "way", "30 5", "40 12", "30 19"))
        .isEqualTo("Way: 12.0 km on average");
  }

  /** Beside "Agree (total)", "44% answer Agree" would be read as all who agree. */
  @Test
  void barsOfAScaleNameItsLargestNet() {
    SingleQuestion.Builder views =
        SingleQuestion.builder("v")
            .category("1", "Strongly agree")
            .category("2", "Agree")
            .category("3", "Disagree")
            .net("for", "Agree (total)", "1", "2");
    assertThat(title(views.build(), "v", "20 1", "45 2", "35 3")).isEqualTo("Agree (total): 65%");
    assertThat(title(views.net("not", "No", "3").build(), "v", "20 1", "30 2", "50 3"))
        .isEqualTo("50% answer “Disagree”, more than any other answer");
  }

  @Test
  void barsOfFewOrOfFiguresThatPrintAlikeNameNoFirst() {
    assertThat(title(fruit().build(), "fruit", "401 a", "402 b", "197 c"))
        .isEqualTo("“Banana” and “Apple” come first, with 40% each");
    assertThat(title(fruit().build(), "fruit", "33 a", "33 b", "33 c")).isEqualTo("Fruit eaten");
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    Study.Builder few = Study.builder("s").question(fruit().build()).conventions(flag);
    assertThat(TinyStudy.of(few, "fruit", "20 a", "9 b").title("fruit")).isEqualTo("Fruit eaten");
  }

  private static GridQuestion grid(Net.Side good) {
    GridQuestion.Builder grid =
        GridQuestion.builder("g")
            .label("views")
            .category("1", "Fine")
            .category("2", "Wrong")
            .item("bus", "Bus", "bus")
            .item("car", "Car", "car")
            .item("walk", "Walk", "walk");
    return good == null
        ? grid.build()
        : grid.net("for", "For", good, "1").net("against", "Against", good.opposite(), "2").build();
  }

  private static final String[] VIEWS = {"40 1 2 1", "20 1 1 2", "10 2 2 1", "30 2 1 2"};

  /**
   * Where "highest" could be read as "most agreed with", titles say whose answers are good ones.
   */
  @Test
  void besideAReversedItemTitlesSayWhatIsFavourable() {
    GridQuestion grid = grid(Net.Side.POSITIVE);
    GridQuestion turned =
        GridQuestion.builder("g")
            .label("views")
            .category("1", "Fine")
            .category("2", "Wrong")
            .net("for", "For", Net.Side.POSITIVE, "1")
            .net("against", "Against", Net.Side.NEGATIVE, "2")
            .item("bus", "Bus", "bus")
            .item("car", "Car", "car")
            .item(new GridQuestion.Item("noise", "Noise", "walk").asReversed())
            .build();
    String columns = "bus car walk";
    String[] many = {"400 1 2 2", "200 1 1 2", "300 2 2 2", "100 2 1 1"};
    assertThat(title(grid, columns, many)).isEqualTo("“Bus” comes first, “Walk” last");
    assertThat(title(turned, columns, many))
        .isEqualTo(
            "Answers most favourable to “Noise” (favourable here: “Against”), least to “Car”");
    assertThat(title(turned, columns, "40 1 2 2", "20 1 1 2", "30 2 2 2", "20 2 1 1"))
        .isEqualTo(
            "Answers most favourable to “Noise” (favourable here: “Against”), least to “Car” in the"
                + " sample");
  }

  @Test
  void aGridNamesItsFirstAndItsLastItem() {
    String columns = "bus car walk";
    String[] ends = {"40 1 2 1", "20 1 1 2", "10 2 2 1", "10 2 1 2", "20 2 2 2"};
    assertThat(title(grid(Net.Side.POSITIVE), columns, ends))
        .isEqualTo("“Bus” highest, “Car” lowest in the sample");
    String[] many = {"400 1 2 1", "200 1 1 2", "100 2 2 1", "100 2 1 2", "200 2 2 2"};
    assertThat(title(grid(Net.Side.POSITIVE), columns, many))
        .isEqualTo("“Bus” comes first, “Car” last");
    assertThat(title(grid(Net.Side.POSITIVE), columns, "4 1 2 2", "60 2 2 2"))
        .isEqualTo("“Bus” highest in the sample");
    assertThat(title(grid(Net.Side.POSITIVE), columns, "4 1 1 2", "60 1 1 1"))
        .isEqualTo("“Walk” lowest in the sample");
    assertThat(title(grid(null), columns, ends)).isEqualTo("“Fine”: 60% for “Bus”, 30% for “Car”");
    assertThat(title(grid(null), columns, "19 1 2 2", "1 2 1 2", "17 2 1 1", "63 2 2 2"))
        .as("19%, 18% and 17% of a hundred")
        .isEqualTo("Views");
    assertThat(title(grid(Net.Side.POSITIVE), columns, "60 1 2 2", "40 2 2 2"))
        .isEqualTo("“Bus” comes first");
    assertThat(title(grid(Net.Side.POSITIVE), columns, "60 1 1 2", "40 1 1 1"))
        .isEqualTo("“Walk” comes last");
    assertThat(title(grid(null), columns, "60 1 2 2", "40 2 2 2"))
        .isEqualTo("“Fine”: most for “Bus”, 60%");
    assertThat(title(grid(null), columns, "60 1 1 2", "40 1 1 1"))
        .isEqualTo("“Fine”: least for “Walk”, 40%");
    assertThat(title(grid(null), columns, "60 1 1 1", "40 2 2 2")).isEqualTo("Views");
  }

  @Test
  void aGridSaysHowItIsOrdered() {
    TinyStudy known =
        TinyStudy.of(Study.builder("s").question(grid(Net.Side.POSITIVE)), "bus car walk", VIEWS);
    assertThat(known.subtitle("g")).isEqualTo("Views, in %, by falling balance");
    assertThat(known.subtitle("g.car")).isEqualTo("In %");
    assertThat(known.title("g.car")).isEqualTo("Views: Car");
    assertThat(known.alt("g.car"))
        .isEqualTo(
            "Diverging bars, one row, “Views: Car”. Car: For 50%, Against 50%."
                + " Base: 100 respondents.");
    TinyStudy unknown =
        TinyStudy.of(Study.builder("s").question(grid(null)), "bus car walk", VIEWS);
    assertThat(unknown.subtitle("g")).isEqualTo("Views, in %, by falling share of “Fine”");
    assertThat(unknown.subtitle("g.car")).isEqualTo("In %");
    assertThat(unknown.alt("g.car"))
        .isEqualTo(
            "Bars stacked to 100%, one row, “Views: Car”. Car: 50% (Fine) and 50% (Wrong)."
                + " Base: 100 respondents.");
  }
}
