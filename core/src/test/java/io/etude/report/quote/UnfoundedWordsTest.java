package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words on differences and orders that the results don't bear out. */
class UnfoundedWordsTest {

  private static final Results RESULTS = results();

  /** Women and men like apples alike; the young like them more than the old, and walk more. */
  private static Results results() {
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH, Locale.FRENCH)
            .question(
                SingleQuestion.builder("q")
                    .category("a", "Apple")
                    .category("b", "Pear")
                    .category("c", "Plum")
                    .build())
            .question(NumericQuestion.builder("walk").unit("minutes").build())
            .segment(Segment.builder("sex").category("w", "Women").category("m", "Men").build())
            .segment(Segment.builder("age").category("1", "Young").category("2", "Old").build());
    return TinyStudy.of(
            study,
            "q walk sex age",
            "20 a 30 w 1",
            "20 a 31 w 1",
            "18 a 30 m 1",
            "20 a 31 m 1",
            "20 b 30 w 1",
            "10 a 10 w 2",
            "10 a 10 m 2",
            "60 b 25 m 2",
            "20 b 24 w 2",
            "20 b 23 w 2",
            "22 c 22 w 2")
        .results();
  }

  private static List<String> rules(Locale language, String article) {
    return StudyReport.of(RESULTS)
        .language(language)
        .template(article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}").replace('~', '\n') + "\n")
        .build()
        .diagnostics()
        .stream()
        .map(Diagnostic::rule)
        .filter(List.of("notSignificant", "notLargest", "notSmallest")::contains)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Significantly more men ([q.a@sex.m]) than women ([q.a@sex.w]) like apples.|notSignificant",
        "There is a significant difference: [q.a@sex.m] of men like them.|notSignificant",
        "Those who like apples are the largest group ([q.a]).|notLargest",
        "Those who like apples are the smallest group ([q.a]).|notSmallest",
        "The commonest answer, an apple, has [q.a].|notLargest",
        "The least common answer is an apple ([q.a]).|notSmallest",
        "The most popular answer is “Not a plum” ([q.a]).|notLargest",
        "::: chart q title=\"The main choice is an apple ([q.a])\"~:::|notLargest",
        "::: keyfigure q.a~like apples: the largest group.~:::|notLargest",
        "::: keyfigure q.a@sex.m~of men, significantly more than of women.~:::|notSignificant",
        "::: note~The main choice is an apple ([q.a]).~:::|notLargest",
        "::: sidebar s title=\"The main choice is an apple ([q.a])\"~A text.~:::|notLargest",
        "The difference between men and women in apples is significant ([q.a@sex.m] and"
            + " [q.a@sex.w]).|notSignificant",
        "Men are significantly older ([walk.mean@sex.m]) than women"
            + " ([walk.mean@sex.w]).|notSignificant",
        "Women ([walk.mean@sex.w]) are significantly younger.|notSignificant",
        "The old are significantly more often ([q.a@age.2]) fond of apples.|notSignificant",
        "The young walk ([walk.mean@age.1]) at a significantly lower age.|notSignificant",
        "The old ([walk.mean@age.2]) are significantly older.|notSignificant",
        "The main choice is an apple ([q.a]).|notLargest"
      })
  void englishThatResultsDontBearOut(String article, String rule) {
    assertThat(rules(Locale.ENGLISH, article)).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Les hommes sont significativement plus nombreux ([q.a@sex.m]) que les femmes"
            + " ([q.a@sex.w]).|notSignificant",
        "La différence entre hommes et femmes est significative ([q.a@sex.m] et"
            + " [q.a@sex.w]).|notSignificant",
        "Les Old ([walk.mean@age.2]) sont significativement plus âgés.|notSignificant",
        "Les amateurs de pommes sont le plus grand groupe ([q.a]).|notLargest",
        "Les amateurs de pommes sont la plus petite part ([q.a]).|notSmallest",
        "La première réponse est la pomme ([q.a]).|notLargest",
        "La réponse la moins fréquente est « Pas la prune » ([q.a]).|notSmallest",
        "La réponse la plus fréquente est « Pas la poire » ([q.a]).|notLargest",
        "Le choix le plus souvent cité est la pomme ([q.a]).|notLargest",
        "La réponse la plus citée est la pomme, avec [q.a].|notLargest"
      })
  void frenchThatResultsDontBearOut(String article, String rule) {
    assertThat(rules(Locale.FRENCH, article)).containsExactly(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Significantly more of the young ([q.a@age.1]) than the old ([q.a@age.2]) like apples.",
        "The young are significantly more often ([q.a@age.1]) fond of apples.",
        "The old ([walk.mean@age.2]) are significantly younger.",
        "The old like them less: significantly more often the young do ([q.a@age.2]).",
        "The young ([walk.mean@age.1]) are significantly older than the old.",
        "Significantly more often than the old ([q.a@age.2]) the young like apples.",
        "The difference in apples that was seen ([q.a@sex.m]) is, if large, significant.",
        "The difference between men ([q.a@sex.m]) and women ([q.a@sex.w]) is not significant.",
        "A significant part of women ([q.a@sex.w]) like apples.",
        "Significantly more people ([q.a]) like apples than before.",
        "Those who like pears are the largest group ([q.b]).",
        "The second-largest group is of those who like apples ([q.a]).",
        "Apples are liked by [q.a], and the largest group ([q.b]) like pears.",
        "The commonest answer, a pear, has [q.b].",
        "The main choice is not an apple ([q.a]).",
        "::: keyfigure q.b~like pears: the largest group.~:::",
        "::: chart q title=\"The main choice is a pear ([q.b])\"~:::",
        "::: chart q segment=sex~:::",
        "The main choice is a pear ([q.b]).",
        "The main choice is a pear, and [q.a] like apples.",
        "In the largest group, [q.a] like apples.",
        "Those who like plums are the smallest group ([q.c])."
      })
  void otherEnglishIsLeftAlone(String article) {
    assertThat(rules(Locale.ENGLISH, article)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les jeunes sont significativement plus nombreux ([q.a@age.1]) que les autres"
            + " ([q.a@age.2]).",
        "Les hommes ([q.a@sex.m]) ne sont pas significativement plus nombreux.",
        "Les amateurs de poires sont le plus grand groupe ([q.b]).",
        "La première réponse est la poire ([q.b]).",
        "La première réponse est la poire, mais [q.a] aiment les pommes.",
        "Dans le plus grand groupe, [q.a] aiment les pommes."
      })
  void otherFrenchIsLeftAlone(String article) {
    assertThat(rules(Locale.FRENCH, article)).isEmpty();
  }

  /** Women and men like apples alike; the young like them more than the old. */
  private static List<String> untested(String article) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q").category("a", "Apple").category("b", "Pear").build())
            .segment(Segment.builder("sex").category("w", "Women").category("m", "Men").build())
            .segment(Segment.builder("age").category("1", "Young").category("2", "Old").build());
    Results results =
        TinyStudy.of(
                study,
                "q sex age",
                "40 a w 1",
                "40 a m 1",
                "10 b w 1",
                "10 b m 1",
                "30 b w 2",
                "30 b m 2")
            .results();
    return messages(
        results, article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}").replace('~', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::: chart q segment=sex title=\"Sex makes a significant difference\"~:::",
        "::: table q segments=sex title=\"Sex makes a significant difference\"~:::",
        "::: chart q segment=sex subtitle=\"A significant gap\"~:::",
        "::: headline~Sex makes a significant difference~:::~~A text.",
        "## A significant difference~~Of apples much is said.",
        "## A significant difference~~Apples: [q.a@sex.m] of men.",
        "## Age~~Apples: [q.a@age.1] of the young.~~## A significant gap~~Less.",
        "The difference is significant.~~::: chart q segment=sex~:::"
      })
  void aDifferenceWithoutAFigureThatNoTestFindsIsARemark(String article) {
    assertThat(untested(article)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::: chart q segment=age title=\"Age makes a significant difference\"~:::",
        "::: table q segments=age title=\"Age makes a significant difference\"~:::",
        "::: chart q segment=sex title=\"Sex makes no significant difference\"~:::",
        "::: chart q segment=sex title=\"Others tell of “a significant difference”\"~:::",
        "## A significant difference~~Apples: [q.a@age.1] of the young.",
        "## A significant difference~~::: keyfigure q.a@age.1~of the young like apples.~:::",
        "The difference is significant.~~::: chart q segment=age~:::"
      })
  void aDifferenceThatATestFindsIsNone(String article) {
    assertThat(untested(article)).isEmpty();
  }

  @Test
  void aRemarkOnEditionsThatAreNotCompared() {
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH)
            .question(
                SingleQuestion.builder("q").category("a", "Apple").category("b", "Pear").build())
            .segment(
                Segment.builder("year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2004")
                    .category("2", "2006")
                    .category("3", "2008")
                    .build());
    Results results =
        TinyStudy.of(study, "q year", "40 a 1", "60 b 1", "50 a 2", "50 b 2", "52 a 3", "48 b 3")
            .results();
    String first = "Significantly more in 2008 (${fig(\"q.a@year.3\")}) than in ";
    assertThat(messages(results, first + "2004 (${fig(\"q.a@year.1\")})."))
        .singleElement()
        .asString()
        .endsWith(
            "is not compared with q.a@year.1 by any test: each edition is compared with the one"
                + " before only");
    assertThat(messages(results, first + "2006 (${fig(\"q.a@year.2\")})."))
        .singleElement()
        .asString()
        .endsWith("is found significantly different from q.a@year.2 by no test");
  }

  private static List<String> messages(Results results, String article) {
    return StudyReport.of(results).template(article + "\n").build().diagnostics().stream()
        .filter(d -> d.rule().equals("notSignificant"))
        .map(Diagnostic::message)
        .toList();
  }
}
