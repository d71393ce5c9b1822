package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What charts can't show as a template asks for it is refused, with what they can. */
class ChartDirectiveTest {

  private static Results results;

  @BeforeAll
  static void analyse() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Trust")
                    .category("y", "Yes")
                    .category("n", "No")
                    .category("dk", "No idea", Category.Kind.DONT_KNOW)
                    .net("any", "Any", "y", "n")
                    .build())
            .question(
                RatingQuestion.builder("r")
                    .scale(1, 4)
                    .net("high", "High", "3", "4")
                    .net("ends", "Ends", "1", "4")
                    .build())
            .question(
                GridQuestion.builder("sided")
                    .category("1", "Good")
                    .category("2", "Bad")
                    .net(net("good", "Good (net)", "1", Net.Side.POSITIVE))
                    .net(net("bad", "Bad (net)", "2", Net.Side.NEGATIVE))
                    .item("bus", "Bus", "bus")
                    .item("car", "Car", "car")
                    .build())
            .question(
                GridQuestion.builder("bare")
                    .category("1", "Here")
                    .category("2", "There")
                    .item("bus", "Bus", "bus")
                    .item("car", "Car", "car")
                    .build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    results =
        TinyStudy.of(study, "q r bus car town", "90 y 4 1 1 a", "40 n 1 1 2 a", "90 n 3 2 2 b")
            .results();
  }

  private static Net net(String id, String label, String code, Net.Side side) {
    return new Net(id, Label.of(label), List.of(code), Optional.of(side));
  }

  private static Chart chart(String directive) {
    return (Chart)
        StudyReport.of(results)
            .fullResults(FullResults.OMITTED)
            .template("Text.\n\n::: chart " + directive + "\n:::\n")
            .build()
            .blocks()
            .stream()
            .filter(Chart.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q strong=y",
        "r strong=high",
        "r strong=4",
        "r segment=town strong=4",
        "sided strong=car",
        "sided.car segment=town strong=2",
        "bare segment=town you=bus:1",
        "q callout=q.y@town.a calloutlabel=\"in Alba\"",
        "q callout=q.y@town.a calloutlabel=\"more than in Bari\"",
        "q callout=q.y@town.a calloutlabel=Here",
        "q callout=none",
        "q top=1"
      })
  void whatTheChartCanShowIsTaken(String directive) {
    assertThat(chart(directive).spec()).isNotNull();
  }

  @Test
  void groupsMadeOfTheAnswersThemselvesAreRefused() {
    Results own =
        TinyStudy.of(
                Study.builder("own")
                    .question(
                        SingleQuestion.builder("vote")
                            .category("l", "L")
                            .category("c", "C")
                            .build())
                    .segment(
                        Segment.builder("party")
                            .column("vote")
                            .category("l", "L")
                            .category("c", "C")
                            .build()),
                "vote",
                "60 l",
                "40 c")
            .results();
    StudyReport report =
        StudyReport.of(own).template("Text.\n\n::: chart vote segment=party\n:::\n");
    assertThatThrownBy(report::build)
        .hasMessageContaining(
            ":3:16: ::: chart can't compare the groups of segment \"party\": they are made of the"
                + " answers to \"vote\" itself; name another segment, or none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q strong=dk                  | :20: | strong names "dk", which the chart can't set off: it is no answer proper; valid: n, y
          q strong=any                 | :20: | strong names "any", which the chart can't set off: a net has no part of its own in it; valid: n, y
          q strong=lorry               | :20: | strong names "lorry"; valid: n, y
          r strong=ends                | :20: | strong names "ends", which the chart can't set off: the answers of this net are no neighbours, so that it has no bracket; valid: 1, 2, 3, 4, high
          q callout=q.any@town.a       | :21: | callout "q.any@town.a" belongs to no bar of the chart: a net has none; valid: q.n@town.a, q.y@town.a
          q segment=town callout=q.y@town.a | :34: | callout "q.y@town.a" belongs to no bar of the chart, which has none
          sided strong=good            | :24: | strong names "good", which the chart can't set off: it sets off items of the grid; valid: bus, car
          sided strong=caar            | :24: | strong names "caar"; closest: "car"
          r segment=town strong=high   | :33: | strong names "high", which the chart can't set off: a net has no part of its own in it; valid: 1, 2, 3, 4
          bare strong=car              | :16: | takes no strong: no part of bars that are stacked to 100%
          bare segment=town strong=car | :29: | takes no strong: in dots by group
          q segment=town strong=y      | :26: | takes no strong: in dots by group
          sided segment=town you=bus:1 | :30: | takes no you: its dots are shares of several answers
          q calloutlabel=here          | :13: | takes calloutlabel with a callout only
          q callout=none calloutlabel=here | :26: | takes calloutlabel with a callout only
          q top=none                   | :17: | top is "none"; it is a number of answers, 1 or more
          q top=0                      | :17: | top is "0"; it is a number of answers, 1 or more
          q segment=town top=3         | :26: | takes no top: it is for the bars of a question's answers
          r top=3                      | :13: | takes no top: it is for the bars of a question's answers
          bare top=1                   | :16: | takes no top: it is for the bars of a question's answers
          """)
  void whatItCannotIsRefusedWhereItStands(String directive, String column, String message) {
    assertThatThrownBy(() -> chart(directive))
        .hasMessageContaining(":3" + column)
        .hasMessageContaining(message);
  }

  /** A name of an answer is drawn in place of the mean: it is no dot of means that is set off. */
  @Test
  void namedAnswersAreDrawnInPlaceOfMeans() {
    ChartSpec.Dots means = (ChartSpec.Dots) chart("r segment=town").spec();
    ChartSpec.Dots answers = (ChartSpec.Dots) chart("r segment=town strong=4").spec();
    assertThat(means.rows()).hasSize(1);
    assertThat(answers.rows()).hasSize(4);
  }

  private static Results arms() {
    Study.Builder study =
        Study.builder("arms")
            .question(
                SingleQuestion.builder("q")
                    .category(Category.of("R on L", "Right").withCodes("r"))
                    .category(Category.of("L, then R", "Left").withCodes("l"))
                    .build())
            .question(NumericQuestion.builder("way").label("Way").unit("km").build())
            .segment(Segment.builder("town").category("a", "Alba").category("b", "Bari").build());
    return TinyStudy.of(study, "q way town", "60 r 4 a", "40 l 6 a", "50 r 9 b", "50 l 7 b")
        .results();
  }

  private static Chart chart(Results of, String directive) {
    Report report =
        StudyReport.of(of)
            .fullResults(FullResults.OMITTED)
            .template("Text.\n\n::: chart " + directive + "\n:::\n")
            .build();
    return (Chart)
        report.blocks().stream().filter(Chart.class::isInstance).findFirst().orElseThrow();
  }

  @Test
  void aCodeOfSeveralWordsIsNamedAsItIs() {
    Results arms = arms();
    ChartSpec.Bars both = (ChartSpec.Bars) chart(arms, "q strong=\"R on L, L, then R\"").spec();
    assertThat(both.marks()).allMatch(mark -> mark.role() == ColorRole.EMPHASIS);
    ChartSpec.Bars one =
        (ChartSpec.Bars)
            chart(arms, "q strong=\"L, then R\" callout=\"q.L, then R@town.b\"").spec();
    assertThat(one.marks())
        .filteredOn(mark -> mark.role() == ColorRole.EMPHASIS)
        .extracting(mark -> mark.label())
        .containsExactly("Left");
    assertThat(one.callouts()).hasSize(1);
    assertThatThrownBy(() -> chart(arms, "q strong=\"R on\""))
        .hasMessageContaining("strong names \"R\"");
  }

  private static String note(Chart chart) {
    return Inline.plain(chart.notes().get(0)).replace('\u00a0', ' ');
  }

  @Test
  void howManyAreInTheGroupsIsSaidWhereNotAllAre() {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("town").category("a", "Alba").category("b", "Bari").build());
    Results some =
        TinyStudy.of(study, "q town", "60 y a", "40 n a", "50 y b", "50 n b", "7 y .").results();
    assertThat(note(chart(some, "q segment=town")))
        .startsWith("Base: 207 respondents. 200 of them are in these groups.");
    assertThat(note(chart(some, "q"))).doesNotContain("groups");
    assertThat(note(chart(arms(), "q segment=town"))).as("all are").doesNotContain("groups.");
  }

  /** Without bands there are no shares to draw, but groups have means. */
  @Test
  void aNumberWithoutBandsIsDrawnByGroupsOnly() {
    ChartSpec.Dots means = (ChartSpec.Dots) chart(arms(), "way segment=town").spec();
    assertThat(means.rows()).hasSize(1);
    assertThat(means.rows().get(0).points())
        .extracting(point -> point.value().orElseThrow())
        .containsExactly(4.8, 8.0);
    assertThatThrownBy(() -> chart(arms(), "way"))
        .hasMessageContaining("numbers are counted in bands; give the question \"bands\", or the");
  }

  /** Under "More bicycles, fewer cars" the line of cars alone stood out, since it is the first. */
  @ParameterizedTest
  @CsvSource({
    "'More bicycles, fewer cars', Car Bicycle",
    "'The BUS loses', Bus",
    "'Busy streets', Car",
    "'How people get to work', Car",
  })
  void theLinesThatTheTitleNamesStandOut(String title, String strong) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("c", "Car")
                    .category("v", "Bicycle")
                    .category("b", "Bus")
                    .build())
            .segment(
                Segment.builder("year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2025")
                    .category("2", "2026")
                    .build());
    Results years =
        TinyStudy.of(study, "q year", "60 c 1", "30 v 1", "10 b 1", "50 c 2", "40 v 2", "9 b 2")
            .results();
    Report report =
        StudyReport.of(years)
            .template("::: chart q segment=year title=\"" + title + "\"\n:::\n")
            .build();
    ChartSpec.Lines lines =
        (ChartSpec.Lines)
            report.blocks().stream()
                .filter(Chart.class::isInstance)
                .map(block -> ((Chart) block).spec())
                .findFirst()
                .orElseThrow();
    assertThat(lines.series())
        .filteredOn(series -> series.role().equals(ColorRole.EMPHASIS))
        .extracting(ChartSpec.Lines.Series::label)
        .containsExactly(strong.split(" "));
  }
}
