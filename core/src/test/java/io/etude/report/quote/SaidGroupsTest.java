package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of a group that the words around them set in another one, in many word orders. */
class SaidGroupsTest {

  private static final Results RESULTS = results();

  /** A wish and an age, by country, sex, sex within countries, year and kind of town. */
  private static Results results() {
    Segment land =
        Segment.builder("land")
            .category("no", new Label(Map.of("en", "Norway", "fr", "Nord")))
            .category("se", new Label(Map.of("en", "Sweden", "fr", "Sud")))
            .category("us", new Label(Map.of("en", "United States", "fr", "Estrie")))
            .build();
    Segment sex =
        Segment.builder("sex")
            .category("w", new Label(Map.of("en", "Women", "fr", "Femmes")))
            .category("m", new Label(Map.of("en", "Men", "fr", "Hommes")))
            .build();
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH, Locale.FRENCH)
            .question(
                SingleQuestion.builder("q")
                    .label(new Label(Map.of("en", "Wish", "fr", "Souhait")))
                    .category("y", new Label(Map.of("en", "More", "fr", "Davantage")))
                    .category("n", new Label(Map.of("en", "Less", "fr", "Pas davantage")))
                    .build())
            .question(
                SingleQuestion.builder("trust")
                    .label("Trust")
                    .text(new Label(Map.of("en", "Do you trust the people in Sweden?")))
                    .category("y", "Yes")
                    .category("n", "No")
                    .build())
            .question(NumericQuestion.builder("age").unit("years").build())
            .segment(land)
            .segment(sex)
            .segment(Segment.nested("both", "Both", land, sex))
            .segment(
                Segment.builder("year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1978", "1978")
                    .category("2016", "2016")
                    .build())
            .segment(
                Segment.builder("place")
                    .category("o", new Label(Map.of("en", "Other", "fr", "Autre")))
                    .category("f", new Label(Map.of("en", "Full", "fr", "Total")))
                    .build());
    return TinyStudy.of(
            study,
            "q trust age land sex year place",
            "60 y y 30 no w 1978 o",
            "40 n n 40 no m 1978 f",
            "50 y n 50 no m 2016 f",
            "70 y y 60 se w 1978 o",
            "50 n n 20 se m 2016 f",
            "30 n y 30 se w 2016 o",
            "50 y y 45 us m 1978 o",
            "90 n n 35 us w 2016 f")
        .results();
  }

  private static List<String> remarks(Locale language, String article) {
    String template = article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}").replace('~', '\n');
    return StudyReport.of(RESULTS)
        .language(language)
        .template(template + "\n")
        .build()
        .diagnostics()
        .stream()
        .filter(d -> d.rule().equals("wrongGroup"))
        .map(d -> d.message() + " (" + d.hint() + ")")
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Sweden, [q.y@land.no] want more.",
        "In Sweden [q.y@land.no] want more.",
        "In Sweden [q.y] want more.",
        "In Sweden ([q.y@land.no]) many want more.",
        "In Sweden only [q.y@land.no] want more.",
        "In Sweden the mean age is [age.mean@land.no].",
        "For Sweden the share is [q.y@land.no].",
        "Nowhere is the call as loud as in Sweden, where [q.y@land.no] want more.",
        "[q.y@land.no] of people in Sweden want more.",
        "[q.y@land.no] of the people in Sweden want more.",
        "[q.y] of the people in Sweden want more.",
        "[q.y@land.no] want more in Sweden.",
        "[q.y] in Sweden want more.",
        "Sweden has [q.y@land.no] who want more.",
        "Sweden, with [q.y@land.no], wants more.",
        "Sweden: [q.y@land.no].",
        "The share in Sweden is [q.y@land.no].",
        "In Norway it is [q.y@land.no], in Sweden [q.y@land.us].",
        "It is [q.y@land.no] in Norway and in Sweden [q.y@land.us].",
        "It is [q.y@land.no] in Norway, but in Sweden it is [q.y@land.us].",
        "In the United States, [q.y@land.se] want more.",
        "In Sweden, [q.y@sex.w] of women want more.",
        "In 2016 the mean was [age.mean@year.1978].",
        "In 2016, [q.y@year.1978] wanted more; they were fewer once.",
        "In 2016, [q.y@sex.w] of women wanted more.",
        "It was [age.mean@year.1978] in 2016.",
        "::: chart q segment=land title=\"Sweden: [q.y@land.no] want more\"~:::",
        "::: keyfigure q.y@land.no~of the people in Sweden want more.~:::",
        "::: keyfigure age.mean@land.no~years on average in Sweden.~:::",
        "::: keyfigure q.y~want more in Sweden, as they say.~:::",
      })
  void englishThatSetsAFigureInAnotherGroup(String article) {
    boolean total = article.startsWith("::: keyfigure q.y~");
    assertThat(remarks(Locale.ENGLISH, article)).hasSize(total ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Sweden, [q.y@land.se] want more.",
        "In Sweden, as elsewhere, [q.y] want more.",
        "In Norway and Sweden, [q.y] want more.",
        "In Norway and in Sweden [q.y] want more.",
        "In Norway [q.y@land.no] want more, in Sweden [q.y@land.se].",
        "It is [q.y@land.no] in Norway and in Sweden [q.y@land.se].",
        "It fell from [q.y@year.1978] in 1978 to [q.y@year.2016].",
        "It fell from [q.y@year.1978] in 1978 to [q.y@year.2016] in 2016.",
        "Fewer did in 2016 ([q.y@year.2016]) than in 1978 ([q.y@year.1978]).",
        "It is [q.y@year.2016], after [q.y@year.1978] in 1978.",
        "They are fewer than in Sweden: [q.y@land.no].",
        "It is less than in Sweden, at [q.y@land.no].",
        "In Norway they want more, unlike in Sweden: [q.y@land.no].",
        "Norway is not as in Sweden with [q.y@land.no].",
        "In other words, [q.y@place.f] want more.",
        "In other words [q.y@place.f] want more.",
        "In full, [q.y@place.o] want more.",
        "In Sweden the women are many: [q.y@both.se/w] of women want more.",
        "In Sweden, [q.y@both.se/w] of women want more.",
        "Of the Norwegians, [trust.y@land.no] trust the people in Sweden.",
        "Norwegians trust: [trust.y@land.no] trust those in Sweden.",
        "Of [q.y@land.no] who want more than those in Sweden much is said.",
        "[q.y@land.no] of those who were born in Sweden want more.",
        "[q.y@land.no] say that people in Sweden have more.",
        "Between 1978 and 2016 it fell from [q.y@year.1978] to [q.y@year.2016].",
        "Since 2016 [q.y@year.1978] has been beaten.",
        "In Sweden, where it is cold, and in Norway [q.y@land.no] want more.",
        "The mean was lower in 2016 ([age.mean@year.2016]) than in 1978 ([age.mean@year.1978]).",
        "Sweden is ahead of Norway with [q.y@land.se].",
        "In 2016 and 1978 it was [q.y@year.2016] and [q.y@year.1978].",
        "In 1978, [q.y@year.1978] wanted more, in 2016 [q.y@year.2016].",
        "In 12016 cases [q.y@year.1978] was right.",
        "::: keyfigure age.mean@land.us~years on average in the United States.~:::",
        "::: chart q segment=land title=\"Sweden: [q.y@land.se] want more\"~:::"
      })
  void englishThatDoesntIsLeftAlone(String article) {
    assertThat(remarks(Locale.ENGLISH, article)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dans le Nord, [q.y@land.se] en veulent.",
        "Dans le Nord [q.y] en veulent.",
        "Dans le nord, [q.y@land.se] en veulent.",
        "En Estrie, l'âge moyen est de [age.mean@land.se].",
        "[q.y@land.se] des gens du Nord en veulent.",
        "[q.y@land.se] des gens de l'Estrie en veulent.",
        "Le Nord : [q.y@land.se].",
        "Le Nord compte [q.y@land.se] de mécontents.",
        "La part dans le Nord est de [q.y@land.se].",
        "En 2016, la moyenne était de [age.mean@year.1978].",
        "Nulle part c'est plus fort que dans le Nord, où [q.y@land.se] en veulent.",
        "::: keyfigure q.y@land.se~des gens du Nord en veulent.~:::"
      })
  void frenchThatSetsAFigureInAnotherGroup(String article) {
    assertThat(remarks(Locale.FRENCH, article)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dans le Nord, [q.y@land.no] en veulent.",
        "Dans le Nord comme ailleurs, [q.y] en veulent.",
        "Au total, [q.y] en veulent.",
        "En 1978, la part était de [q.y@year.1978], en 2016 de [q.y@year.2016].",
        "La part passe de [q.y@year.1978] en 1978 à [q.y@year.2016] en 2016.",
        "Dans le Nord, c'est [q.y@land.no] et dans le Sud [q.y@land.se].",
        "C'est moins que dans le Nord : [q.y@land.se].",
        "Dans le Nord, les femmes en veulent : [q.y@both.no/w] en parlent.",
        "[q.y@land.no] des gens du Nord en veulent."
      })
  void frenchThatDoesntIsLeftAlone(String article) {
    assertThat(remarks(Locale.FRENCH, article)).isEmpty();
  }

  @Test
  void aRemarkNamesTheGroupThatTheTextSays() {
    assertThat(remarks(Locale.ENGLISH, "In Sweden, [q.y@sex.w] of women want more."))
        .singleElement()
        .asString()
        .endsWith(
            "is of \"Women\", and the text says of \"Sweden\" (quote \"q.y@both.se/w\", or"
                + " correct the words)");
    assertThat(remarks(Locale.ENGLISH, "In 2016 the mean was [age.mean@year.1978]."))
        .singleElement()
        .asString()
        .endsWith(
            "is of \"1978\", and the text says of \"2016\" (quote \"age.mean@year.2016\", or"
                + " correct the words)");
  }
}
