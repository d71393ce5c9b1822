package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that the words beside them call something else. */
class MisnamedFiguresTest {

  private static final Results RESULTS = results();

  /** Cars, their boxes, of which those without a car weren't asked, and a budget, by sex. */
  private static Results results() {
    Study.Builder study =
        Study.builder("s")
            .title(new Label(Map.of("en", "Cars in Britain", "fr", "Les autos des Britanniques")))
            .languages(Locale.ENGLISH, Locale.FRENCH)
            .question(yesOrNo("car").build())
            .question(yesOrNo("box").asked("car", "y").build())
            .question(
                NumericQuestion.builder("km")
                    .unit(new Label(Map.of("en", "euros a month", "fr", "euros par mois")))
                    .build())
            .segment(
                Segment.builder("sex")
                    .category("w", new Label(Map.of("en", "Women", "fr", "Femmes")))
                    .category("m", new Label(Map.of("en", "Men", "fr", "Hommes")))
                    .build())
            .segment(
                Segment.builder("age")
                    .column("sex")
                    .category("w", new Label(Map.of("en", "Under 30", "fr", "Moins de 30 ans")))
                    .category("m", new Label(Map.of("en", "60 and over", "fr", "60 ans et plus")))
                    .build())
            .segment(
                Segment.builder("land")
                    .column("sex")
                    .category("w", new Label(Map.of("en", "Norway", "fr", "Norvège")))
                    .category("m", new Label(Map.of("en", "Sweden", "fr", "Suède")))
                    .build())
            .segment(
                Segment.builder("party")
                    .column("car")
                    .category("y", new Label(Map.of("en", "Labour", "fr", "Travaillistes")))
                    .category("n", new Label(Map.of("en", "Conservative", "fr", "Conservateurs")))
                    .build());
    return TinyStudy.of(
            study, "car box km sex", "60 y y 10 w", "40 y n 20 w", "50 y n 30 m", "50 n . 90 m")
        .results();
  }

  private static SingleQuestion.Builder yesOrNo(String id) {
    return SingleQuestion.builder(id).category("y", "Yes").category("n", "No");
  }

  private static List<String> rules(Locale language, String article) {
    String template = article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}") + "\n";
    return StudyReport.of(RESULTS)
        .language(language)
        .template(template)
        .build()
        .diagnostics()
        .stream()
        .filter(
            d ->
                List.of("wrongStatistic", "wrongPeriod", "wrongGroup", "askedUnsaid")
                    .contains(d.rule()))
        .map(Diagnostic::rule)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The median budget is [km.mean].|wrongStatistic",
        "[car.y@sex.m] of respondents have a car.|wrongGroup",
        "[car.y@sex.m] of Britons have a car.|wrongGroup",
        "::: keyfigure car.y@sex.m~of Britons have a car.~:::|wrongGroup",
        "[box.y] of Britons have a box.|askedUnsaid",
        "[car.y] of Britons have a car.|",
        "[car.y@sex.m] of Britons under 30 have a car.|",
        "Men drive. [car.y@sex.m] of respondents have a car.|",
        "[car.y@land.m] of Swedes have a car.|",
        "On average people spend [km.median].|wrongStatistic",
        "People spend [km.median] on average.|wrongStatistic",
        "::: keyfigure km.mean~is the median budget.~:::|wrongStatistic",
        "They spend [km.mean] euros a year.|wrongPeriod",
        "A car is had by [car.y] of women.|wrongGroup",
        "Among men, only [car.y@sex.w] have a car.|wrongGroup",
        "Of the men, [car.y@sex.w] have a car.|wrongGroup",
        "Men ([car.y@sex.w]) have cars.|wrongGroup",
        "Women ([car.y@sex.w]) and men ([car.y@sex.w]) have cars.|wrongGroup",
        "A car is had by [car.y@land.m] in Norway.|wrongGroup",
        "A car is had by [car.y@age.m] of those under 30.|wrongGroup",
        "Of people under 30, [car.y@age.m] have a car.|wrongGroup",
        "::: keyfigure car.y~of the men have a car.~:::|wrongGroup",
        "Among Labour voters [km.mean@party.n] euros are spent.|wrongGroup",
        "Labour voters ([km.mean@party.n]) spend a lot.|wrongGroup",
        "Labour ([km.mean@party.n]) spends a lot.|wrongGroup",
        "The Conservatives ([km.mean@party.y]) spend a lot.|wrongGroup",
        "A budget of [km.mean@party.y] is that of Conservatives.|",
        "A budget of [km.mean@party.y] of Conservatives is spent.|wrongGroup",
        "Among women the mean is [km.mean@sex.m].|wrongGroup",
        "Among women, the mean of all the budgets was [km.mean@sex.m].|",
        "Among women, the mean is just [km.mean@sex.m].|wrongGroup",
        "Women are at [km.mean@sex.m] euros.|wrongGroup",
        "Men are at [km.mean@sex.m] euros, women at [km.mean@sex.m].|wrongGroup",
        "Women ([km.mean]) spend a lot.|wrongGroup",
        "Women ([km.mean@party.n]) spend a lot.|wrongGroup",
        "::: chart car title=\"[car.y@sex.m] of women have cars\"~:::|wrongGroup",
        "::: chart car title=\"Cars\" subtitle=\"Women ([car.y@sex.m]) and men\"~:::|wrongGroup",
        "::: table car title=\"[car.y@sex.m] of women have cars\"~:::|wrongGroup",
        "::: pullquote speaker=\"A. Voter\"~[car.y@sex.m] of women have cars.~:::|wrongGroup",
        "::: note~[car.y@sex.m] of women have cars.~:::|wrongGroup",
        "::: sidebar s title=\"[car.y@sex.m] of women have cars\"~A text.~:::|wrongGroup",
        "::: sidebar s~[car.y@sex.m] of women have cars.~:::|wrongGroup",
        "A box is had by [box.y] of respondents.|askedUnsaid"
      })
  void englishThatCallsAFigureSomethingElse(String article, String rule) {
    assertThat(rules(Locale.ENGLISH, article.replace('~', '\n')))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La médiane du budget est de [km.mean].|wrongStatistic",
        "Le budget moyen est de [km.median].|wrongStatistic",
        "Ils dépensent [km.mean] euros par an.|wrongPeriod",
        "Une voiture est à [car.y] des femmes.|wrongGroup",
        "Chez les hommes, [car.y@sex.w] ont une voiture.|wrongGroup",
        "Les hommes ([car.y@sex.w]) ont une voiture.|wrongGroup",
        "Une voiture est à [car.y@land.m] en Norvège.|wrongGroup",
        "Une voiture est à [car.y@age.m] des moins de 30 ans.|wrongGroup",
        "Les jeunes de moins de 30 ans sont [car.y@age.m] à en avoir une.|wrongGroup",
        "Chez les électeurs travaillistes, la moyenne est de [km.mean@party.n].|wrongGroup",
        "Les électeurs conservateurs ([km.mean@party.y]) dépensent peu.|wrongGroup",
        "Chez les femmes, la moyenne est de [km.mean@sex.m] euros.|wrongGroup",
        "Les femmes sont à [km.mean@sex.m] euros.|wrongGroup",
        "::: chart car title=\"[car.y@sex.m] des femmes ont une voiture\"~:::|wrongGroup",
        "[car.y@sex.m] des Britanniques ont une auto.|wrongGroup",
        "[car.y@sex.m] des Britanniques urbains ont une auto.|",
        "[car.y] des Britanniques ont une auto.|",
        "[box.y] des habitants ont une borne.|askedUnsaid"
      })
  void frenchThatCallsAFigureSomethingElse(String article, String rule) {
    assertThat(rules(Locale.FRENCH, article.replace('~', '\n')))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mean and the median are [km.mean] and [km.median].",
        "It is [km.mean] on average and [km.median] at the median.",
        "[km.mean] is the mean, [km.median] the median.",
        "Those of above-average income spend [km.median].",
        "Those above the median spend more than the mean of [km.mean].",
        "They spend [km.mean] euros a month, more than a year ago.",
        "They spend [km.mean], which we asked once a year.",
        "Of all, [car.y] have a car; [car.y@sex.w] of women do and [car.y@sex.m] of men.",
        "Among women, [car.y@sex.w], and among all [car.y].",
        "Women ([car.y@sex.w]) and men ([car.y@sex.m]) have cars.",
        "Men and women ([car.y@sex.w]) have cars.",
        "Men have more cars than women ([car.y@sex.w]).",
        "A car is had by [car.y@land.m] in Sweden, and by [car.y@sex.w] in Norway.",
        "A car is had by [car.y@age.m] of those over 60, by [car.y@age.w] of those aged 18 to 29.",
        "A car is had by [car.y@age.m] of the 30 who were asked and by [car.y] of those under 30.",
        "It is less than among women, for [car.y] of all.",
        "Cars are had by [car.y] of women’s friends.",
        "Of those with a car, [box.y] of respondents have a box.",
        "[box.y] of respondents have a box (base: ${base(\"box.y\")}).",
        "Among Labour voters [km.mean@party.y] euros are spent, among Conservatives"
            + " [km.mean@party.n].",
        "Labour voters ([km.mean@party.y]) and the Conservatives ([km.mean@party.n]) spend a lot.",
        "Among women, cars are had by fewer than the average of [car.y].",
        "Among women, men are thought to spend [km.mean@sex.m].",
        "Among women it is much less, as in all [km.mean].",
        "Women are at [km.mean@sex.w] euros, men are at [km.mean@sex.m].",
        "In Sweden, men ([km.mean@land.m]) spend a lot.",
        "::: chart car title=\"[car.y@sex.w] of women have cars, [car.y@sex.m] of men\"~:::",
        "::: chart car segment=sex~:::",
        "::: chart box title=\"[box.y] of respondents have a box\"~:::",
        "[car.y] of respondents have a car."
      })
  void otherEnglishIsLeftAlone(String article) {
    assertThat(rules(Locale.ENGLISH, article.replace('~', '\n'))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le budget est de [km.mean] euros en moyenne, la médiane de [km.median] euros.",
        "Ceux qui dépensent plus que la moyenne sont au-dessus de [km.median].",
        "Ils dépensent [km.mean] euros par mois, on le demande une fois par an.",
        "Une voiture est à [car.y@sex.w] des femmes et à [car.y@sex.m] des hommes.",
        "Parmi ceux qui ont une voiture, [box.y] des habitants ont une borne.",
        "Chez les électeurs travaillistes, la moyenne est de [km.mean@party.y] euros.",
        "Chez les femmes, on dépense moins que la moyenne de [km.mean] euros.",
        "[box.y] des habitants qui ont une voiture ont une borne."
      })
  void otherFrenchIsLeftAlone(String article) {
    assertThat(rules(Locale.FRENCH, article)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[car.y] of women", "[box.y] of respondents"})
  void aRemarkSaysWhatTheFigureIsOf(String article) {
    String template = article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}") + " do.\n";
    assertThat(
            StudyReport.of(RESULTS)
                .language(Locale.ENGLISH)
                .template(template)
                .build()
                .diagnostics())
        .extracting(Diagnostic::message)
        .anyMatch(
            message ->
                message.endsWith("is of all, and the text says of \"Women\"")
                    || message.contains("is of the 150 respondents who were asked"));
  }

  @Test
  void aRemarkOnAKeyFigureHasItsLine() {
    String row =
        "A text.\n\n::: keyfigure km.mean\nEuros\n:::\n\n"
            + "::: keyfigure car.y\nof the men have a car.\n:::\n";
    assertThat(StudyReport.of(RESULTS).language(Locale.ENGLISH).template(row).build().diagnostics())
        .filteredOn(d -> d.rule().equals("wrongGroup"))
        .extracting(Diagnostic::place)
        .containsExactly("template:7:1");
  }

  /** Cars by sex within countries, and by age. */
  private static Results withinCountries() {
    Segment land =
        Segment.builder("land").category("no", "Norway").category("se", "Sweden").build();
    Segment sex = Segment.builder("sex").category("w", "Women").category("m", "Men").build();
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH)
            .question(yesOrNo("car").build())
            .segment(land)
            .segment(sex)
            .segment(Segment.nested("within", "Within", land, sex))
            .segment(
                Segment.builder("age")
                    .category("18", "Under 30")
                    .category("30", "30 to 44")
                    .category("60", "60 and over")
                    .build());
    return TinyStudy.of(
            study,
            "car land sex age",
            "60 y no w 18",
            "40 n no m 30",
            "50 y se w 30",
            "50 n se w 60",
            "50 y se m 60",
            "40 y no m 18",
            "40 n no w 30")
        .results();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[car.y@age.60] of those aged 30 to 44 do.|says of \"30 to 44\"",
        "In Norway, a car is had by [car.y@sex.m] of women.|quote \"car.y@within.no/w\"",
        "A car is had by [car.y@sex.m] of women.|quote \"car.y@sex.w\""
      })
  void aRemarkSaysWhatTheTextSays(String article, String said) {
    String template = article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}") + "\n";
    assertThat(
            StudyReport.of(withinCountries())
                .language(Locale.ENGLISH)
                .template(template)
                .build()
                .diagnostics())
        .filteredOn(d -> d.rule().equals("wrongGroup"))
        .singleElement()
        .asString()
        .contains(said);
  }
}
