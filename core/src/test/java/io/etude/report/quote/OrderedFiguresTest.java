package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of an article that its own figures contradict. */
class OrderedFiguresTest {

  private static List<Diagnostic> remarks(String article) {
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH)
            .question(
                SingleQuestion.builder("q").category("a", "Apple").category("b", "Pear").build());
    return StudyReport.of(TinyStudy.of(study, "q", "60 a", "40 b").results())
        .template(article)
        .build()
        .diagnostics()
        .stream()
        .filter(remark -> remark.rule().equals("wrongOrder"))
        .toList();
  }

  @Test
  void anOrderThatThePrintedFiguresContradictIsARemark() {
    String article = "More like %s (${pct(\"q.%s\")}) than %s (${pct(\"q.%s\")}).\n";
    assertThat(remarks(String.format(article, "pears", "b", "apples", "a")))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .startsWith("\"More\" is said of two figures");
    assertThat(remarks(String.format(article, "apples", "a", "pears", "b"))).isEmpty();
  }

  /** In the first edition 24% like apples, in the second 39%. */
  private static List<Diagnostic> remarksOnEditions(Locale language, String article) {
    Study.Builder study =
        Study.builder("s")
            .languages(language)
            .question(
                SingleQuestion.builder("q").category("a", "Apple").category("b", "Pear").build())
            .segment(
                Segment.builder("edition")
                    .kind(Segment.Kind.EDITIONS)
                    .category("2024", "2024")
                    .category("2025", "2025")
                    .build());
    String[] people = {"24 a 2024", "76 b 2024", "39 a 2025", "61 b 2025"};
    return StudyReport.of(TinyStudy.of(study, "q edition", people).results())
        .language(language)
        .template(article)
        .build()
        .diagnostics()
        .stream()
        .filter(remark -> remark.rule().equals("wrongOrder"))
        .toList();
  }

  private static String figure(int edition) {
    return "${pct(\"q.a@edition." + edition + "\")}";
  }

  @Test
  void aChangeThatThePrintedFiguresContradictIsARemark() {
    String change = "Liking fell from **" + figure(2024) + "** in 2024 to " + figure(2025) + ".\n";
    assertThat(remarksOnEditions(Locale.ENGLISH, change))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .startsWith("\"fell\" is said of two figures");
    String other = "Liking rose from **" + figure(2024) + "** in 2024 to " + figure(2025) + ".\n";
    assertThat(remarksOnEditions(Locale.ENGLISH, other)).isEmpty();
  }

  @Test
  void aChangeInATitleIsReadToo() {
    String title = "::: chart q title=\"La part recule, de %s à %s\"\n:::\n";
    assertThat(remarksOnEditions(Locale.FRENCH, String.format(title, figure(2024), figure(2025))))
        .hasSize(1);
    assertThat(remarksOnEditions(Locale.FRENCH, String.format(title, figure(2025), figure(2024))))
        .isEmpty();
  }

  /** 40% of men and 60% of women like apples; men walk 30 minutes, women 20. */
  private static List<Diagnostic> remarksOnGroups(Locale language, String article) {
    Study.Builder study =
        Study.builder("s")
            .languages(language)
            .question(
                SingleQuestion.builder("q").category("a", "Apple").category("b", "Pear").build())
            .question(NumericQuestion.builder("walk").unit("minutes").build())
            .segment(
                Segment.builder("sex")
                    .category("m", language.equals(Locale.FRENCH) ? "Hommes" : "Men")
                    .category("w", language.equals(Locale.FRENCH) ? "Femmes" : "Women")
                    .build());
    String[] people = {"40 a 30 m", "60 b 30 m", "60 a 20 w", "40 b 20 w"};
    String template =
        article.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}").replace('~', '\n') + "\n";
    return StudyReport.of(TinyStudy.of(study, "q walk sex", people).results())
        .language(language)
        .template(template)
        .build()
        .diagnostics()
        .stream()
        .filter(remark -> remark.rule().equals("wrongOrder"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Men like apples more than women: [q.a@sex.m] against [q.a@sex.w].",
        "Men like apples more than women: [q.a@sex.w] against [q.a@sex.m].",
        "Men like apples more often than women do, with [q.a@sex.m] and [q.a@sex.w].",
        "Of women, [q.a@sex.w] like apples, more than men ([q.a@sex.m]) do, or less than men.",
        "Apples are liked by more men ([q.a@sex.m]) than women ([q.a@sex.w]).",
        "Fewer women than men like apples ([q.a@sex.w] and [q.a@sex.m]).",
        "Men are more attached to apples than women ([q.a@sex.m] against [q.a@sex.w]).",
        "Men and women are on a par: [q.a@sex.m] and [q.a@sex.w].",
        "Men outnumber women: [q.a@sex.m] against [q.a@sex.w].",
        "More men ([q.a@sex.m]) than women ([q.a@sex.w]) answer no.",
        "Men vote no more often than women: [q.a@sex.m] against [q.a@sex.w].",
        "Men are better informed than women ([q.a@sex.m] against [q.a@sex.w]).",
        "Men ([q.a@sex.m]) are much more optimistic than women ([q.a@sex.w]).",
        "The share is higher among men than among women: [q.a@sex.m] against [q.a@sex.w].",
        "::: chart q title=\"Men like apples more than women: [q.a@sex.m] against"
            + " [q.a@sex.w]\"~:::",
        "Men like apples more than women: [q.a@sex.w] of women and [q.a@sex.m] of men.",
        "Men like apples more than women: [q.a@sex.w] of women and [q.a@sex.m] of men like"
            + " apples.",
        "Men are significantly more often for more ([q.a@sex.m]) than women ([q.a@sex.w]).",
        "Women are significantly older ([walk.mean@sex.w]) than men ([walk.mean@sex.m]).",
        "Women are significantly older, [walk.mean@sex.w] years against [walk.mean@sex.m].",
        "Men are younger: [walk.mean@sex.m] versus [walk.mean@sex.w].",
        "Women walk more, [walk.mean@sex.w] minutes against [walk.mean@sex.m] for men.",
        "Women ([walk.mean@sex.w]) walk more than men ([walk.mean@sex.m])."
      })
  void anOrderOfGroupsThatTheirFiguresContradictIsARemark(String article) {
    boolean twofold = article.contains(", or ");
    assertThat(remarksOnGroups(Locale.ENGLISH, article)).hasSize(twofold ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les hommes aiment plus les pommes que les femmes : [q.a@sex.m] contre [q.a@sex.w] !",
        "Les hommes aiment les pommes plus que les femmes : [q.a@sex.m] contre [q.a@sex.w].",
        "Les hommes sont plus nombreux que les femmes : [q.a@sex.m] et [q.a@sex.w].",
        "Hommes et femmes sont à égalité : [q.a@sex.m] et [q.a@sex.w].",
        "Les hommes votent plus souvent non que les femmes : [q.a@sex.m] contre [q.a@sex.w].",
        "Plus d'hommes ([q.a@sex.m]) que de femmes ([q.a@sex.w]) diraient non.",
        "Les hommes sont plus attachés aux pommes que les femmes : [q.a@sex.m] contre [q.a@sex.w].",
        "Les hommes ([q.a@sex.m]) sont plus gourmands que les femmes ([q.a@sex.w]).",
        "Cela compte davantage chez les hommes ([q.a@sex.m]) que chez les femmes ([q.a@sex.w]).",
        "Les femmes ([q.a@sex.w]) en mangent moins souvent que les hommes ([q.a@sex.m]).",
        "Les femmes marchent significativement plus : [walk.mean@sex.w] minutes contre"
            + " [walk.mean@sex.m].",
        "Les hommes sont plus jeunes : [walk.mean@sex.m] ans contre [walk.mean@sex.w].",
        "Les femmes ([walk.mean@sex.w]) marchent plus que ceux du Nord, que les hommes"
            + " ([walk.mean@sex.m]) !",
        "Les femmes marchent plus que les hommes : [walk.mean@sex.w] contre [walk.mean@sex.m]."
      })
  void aFrenchOrderOfGroupsThatTheirFiguresContradictIsARemark(String article) {
    boolean object = article.endsWith("!");
    assertThat(remarksOnGroups(Locale.FRENCH, article)).hasSize(object ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Women like apples more than men: [q.a@sex.w] against [q.a@sex.m].",
        "Women are more attached to apples than men ([q.a@sex.w] against [q.a@sex.m]).",
        "Women like apples more than men: [q.a@sex.m] of men and [q.a@sex.w] of women do.",
        "Men like apples more than women: [q.a@sex.w] of women and [q.a@sex.m] of men never"
            + " eat them.",
        "Women like apples more than men: [q.a@sex.m] of men and [q.a@sex.w] of women like"
            + " apples.",
        "Women more often say that more is needed ([q.a@sex.w]) than men ([q.a@sex.m]).",
        "Men are older, [walk.mean@sex.m] years against [walk.mean@sex.w].",
        "Women are younger, [walk.mean@sex.w] years against [walk.mean@sex.m].",
        "Women are no older, [walk.mean@sex.w] years against [walk.mean@sex.m].",
        "Women like apples more than men: [q.a@sex.m] of men against [q.a@sex.w] of women.",
        "More women ([q.a@sex.w]) than men ([q.a@sex.m]) like apples.",
        "Men like pears more than women: [q.a@sex.m] of men and [q.a@sex.w] like apples.",
        "Men don't like apples more than women: [q.a@sex.m] against [q.a@sex.w].",
        "No more men ([q.a@sex.m]) than women ([q.a@sex.w]) like apples.",
        "Men walk more than women: [walk.mean@sex.m] against [walk.mean@sex.w].",
        "Men like pears more than apples: [q.b@sex.m] against [q.a@sex.m].",
        "Men ([q.a@sex.m]) are less optimistic than women ([q.a@sex.w]).",
        "Women ([q.b@sex.w]) are less optimistic than men ([q.b@sex.m]).",
        "Men ([q.a@sex.m]) are less fond of pears than women ([q.a@sex.w]).",
        "Women ([walk.mean@sex.w]) are more agile than men ([walk.mean@sex.m]).",
        "::: chart q title=\"Men like apples less than women: [q.a@sex.m], [q.a@sex.w]\"~:::",
        "The share is higher among women than among men: [q.a@sex.w] against [q.a@sex.m]."
      })
  void otherWordsOnGroupsAreLeftAlone(String article) {
    assertThat(remarksOnGroups(Locale.ENGLISH, article)).isEmpty();
  }
}
