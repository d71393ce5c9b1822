package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that an article calls the first or the last of their segment. */
class TopGroupsTest {

  private static TinyStudy study(Locale language) {
    boolean french = language.equals(Locale.FRENCH);
    Study.Builder study =
        Study.builder("s")
            .languages(language)
            .question(
                SingleQuestion.builder("q")
                    .label("Fruit")
                    .category("a", "Apple")
                    .category("b", "Pear")
                    .category("c", "Plum")
                    .build())
            .question(NumericQuestion.builder("age").label("Age").unit("years").build())
            .question(RatingQuestion.builder("mood").label("Mood").scale(1, 9).build())
            .segment(
                Segment.builder("sex")
                    .category("m", french ? "Hommes" : "Men")
                    .category("w", french ? "Femmes" : "Women")
                    .category("o", french ? "Autres" : "Others")
                    .build())
            .segment(
                Segment.builder("town")
                    .category("1", "Alba")
                    .category("2", "Bari")
                    .category("3", "Como")
                    .build());
    return TinyStudy.of(
        study,
        "q age mood sex town",
        "60 a 30 8 m 1",
        "40 b 30 8 m 2",
        "40 a 50 5 w 1",
        "60 b 50 5 w 3",
        "20 a 40 2 o 3",
        "50 b 40 2 o 1",
        "30 c 40 2 o 2");
  }

  private static List<String> rules(Locale language, String article) {
    return StudyReport.of(study(language).results())
        .language(language)
        .template(article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}").replace('~', '\n') + "\n")
        .build()
        .diagnostics()
        .stream()
        .map(remark -> remark.rule())
        .filter(List.of("notHighest", "notLowest", "wrongOrder")::contains)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Women are the most confident ([q.a@sex.w]).",
        "The most confident are women ([q.a@sex.w]).",
        "The most confident are the others, with [q.a@sex.o].",
        "The share is highest among women: [q.a@sex.w].",
        "The share is lowest among women: [q.a@sex.w].",
        "Women have the highest share ([q.a@sex.w]).",
        "Women are the oldest by a wide margin? No. Men are the oldest, [age.mean@sex.m] years"
            + " old.",
        "Women are the youngest, at [age.mean@sex.w] years.",
        "Apples are least common in Alba ([q.a@town.1]).",
        "Others eat apples the most ([q.a@sex.o]).",
        "The highest share, [q.a@sex.w], is that of women.",
        "Of women, [q.a@sex.w] like apples, the highest share of all.",
        "A liking for apples peaks among women ([q.a@sex.w]).",
        "Nowhere is it lower than among women ([q.a@sex.w]).",
        "Women come first, with [q.a@sex.w].",
        "Women are the fruit's keenest friends? Women are the keenest ([q.a@sex.w]).",
        "Women are older than men: [age.mean@sex.w] against [age.mean@sex.m]! Men are older than"
            + " women: [age.mean@sex.m] against [age.mean@sex.w] years.",
        "Women ([age.mean@sex.w]) are younger than men ([age.mean@sex.m]).",
        "::: chart q title=\"Women are the most confident ([q.a@sex.w])\"~:::",
        "Women are the most confident ([q.a@sex.w]), men less so ([q.a@sex.m])."
      })
  void whatIsNoTopOfAllGroupsIsARemark(String article) {
    assertThat(rules(Locale.ENGLISH, article)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Men are the most confident ([q.a@sex.m]).",
        "The most confident are men ([q.a@sex.m]).",
        "Women are the least confident of pears ([q.a@sex.w]).",
        "Women are the second most confident ([q.a@sex.w]).",
        "Women are not the most confident ([q.a@sex.w]).",
        "In Como, women are the most confident ([q.a@sex.w]).",
        "Most women ([q.b@sex.w]) like pears.",
        "The highest share, [q.a@sex.m], is that of men.",
        "Of women, [q.a@sex.w] like apples, the second highest share of all.",
        "A liking for apples peaks among men ([q.a@sex.m]).",
        "Nowhere is it lower than among others ([q.a@sex.o]).",
        "Men come first, with [q.a@sex.m].",
        "Women are most fond of pears ([q.b@sex.w]).",
        "Women like pears the most ([q.b@sex.w]).",
        "Women are the gloomiest, and the most sceptical ([mood.mean@sex.w]).",
        "Women are the oldest, [age.mean@sex.w] years on average.",
        "Apples are most common in Alba ([q.a@town.1]).",
        "The most frequent answer in Como is the pear ([q.b@town.3]).",
        "Women are older than men: [age.mean@sex.w] against [age.mean@sex.m] years.",
        "Women ([q.a@sex.w]) are older than men ([q.a@sex.m]).",
        "The share is lowest among others: [q.a@sex.o].",
        "Most young women in Alba are glad. One in ten is ([q.a@sex.w])."
      })
  void otherWordsAreLeftAlone(String article) {
    assertThat(rules(Locale.ENGLISH, article)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les femmes sont les plus confiantes ([q.a@sex.w]).",
        "Les plus confiants sont les femmes ([q.a@sex.w]).",
        "C'est chez les femmes que l'on en mange le plus ([q.a@sex.w]).",
        "La part est la plus élevée chez les femmes ([q.a@sex.w]).",
        "La part est la plus faible chez les femmes ([q.a@sex.w]).",
        "La part la plus forte est celle des femmes ([q.a@sex.w]).",
        "[q.a@sex.w] des femmes en mangent, la part la plus forte de toutes.",
        "Les femmes arrivent en tête, avec [q.a@sex.w].",
        "Les femmes sont le groupe le plus confiant ([q.a@sex.w]).",
        "Nulle part on en mange moins que chez les femmes ([q.a@sex.w]).",
        "Les femmes affichent la part la plus forte ([q.a@sex.w]).",
        "Les hommes sont les plus âgés, avec [age.mean@sex.m] ans.",
        "Les hommes sont plus âgés que les femmes : [age.mean@sex.m] contre [age.mean@sex.w] ans.",
        "Les femmes sont plus jeunes que les hommes : [age.mean@sex.w] contre [age.mean@sex.m]"
            + " ans.",
        "Les hommes ([age.mean@sex.m]) sont moins jeunes que les femmes ([age.mean@sex.w])."
      })
  void frenchThatIsNoTopOfAllGroupsIsARemark(String article) {
    assertThat(rules(Locale.FRENCH, article)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les hommes sont les plus confiants ([q.a@sex.m]).",
        "Les plus confiants sont les hommes ([q.a@sex.m]).",
        "C'est chez les hommes que l'on en mange le plus ([q.a@sex.m]).",
        "Les hommes arrivent en tête, avec [q.a@sex.m].",
        "Nulle part on en mange moins que chez les autres ([q.a@sex.o]).",
        "La part est la plus faible chez les autres ([q.a@sex.o]).",
        "Les femmes ne sont pas les plus confiantes ([q.a@sex.w]).",
        "Les femmes sont parmi les plus confiantes ([q.a@sex.w]).",
        "Les femmes sont les moins confiantes ([q.a@sex.w]).",
        "Les femmes sont les plus âgées, avec [age.mean@sex.w] ans.",
        "La plupart des femmes ([q.b@sex.w]) aiment les poires.",
        "Les femmes sont plus âgées que les hommes : [age.mean@sex.w] contre [age.mean@sex.m] ans.",
        "Les hommes sont plus jeunes que les femmes : [age.mean@sex.m] contre [age.mean@sex.w] ans."
      })
  void otherFrenchIsLeftAlone(String article) {
    assertThat(rules(Locale.FRENCH, article)).isEmpty();
  }
}
