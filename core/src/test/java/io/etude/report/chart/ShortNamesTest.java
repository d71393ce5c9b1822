package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Axis;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.document.ChartSpec.Intervals;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.ChartSpec.Part;
import io.etude.document.ChartSpec.Significance;
import io.etude.document.ColorRole;
import io.etude.document.SurveyEdition;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that are cut after a whole word, in every kind of chart and in nothing else of it. */
class ShortNamesTest {

  private static final String LONG = "Buses and trams of the suburbs";
  private static final String OTHER = "Ferries across the harbour";
  private static final Optional<Axis> AXIS = Optional.of(new Axis(0, 1, "0", "1"));

  private static Mark mark(String label) {
    FigureRef figure =
        new FigureRef(
            TableId.of("q").figure(label, "total"),
            FigureRef.Kind.SHARE,
            Optional.empty(),
            OptionalLong.empty(),
            Set.of());
    return new Mark(label, "7%", figure, ColorRole.EMPHASIS, Significance.SMALL_LEVEL);
  }

  private static String cut(String label, int most) {
    ChartSpec.Bars bars = new ChartSpec.Bars(List.of(mark(label)), List.of());
    return ((ChartSpec.Bars) ShortNames.in(bars, most)).marks().get(0).label();
  }

  @Test
  void aNameIsCutBeforeTheWordThatIsTooMuch() {
    assertThat(cut(LONG, 29)).isEqualTo(LONG);
    assertThat(cut(LONG, 28)).isEqualTo("Buses and trams…");
    assertThat(cut(LONG, 15)).isEqualTo("Buses and trams…");
    assertThat(cut(LONG, 14)).isEqualTo("Buses…");
    assertThat(cut(LONG, 2)).isEqualTo("Buses…");
    assertThat(cut("Neighbourhoods", 5)).as("a single word").isEqualTo("Neighbourhoods");
    assertThat(cut("A bus, a tram, a ferry", 7)).as("no comma at the end").isEqualTo("A bus…");
  }

  @Test
  void aNameIsNotCutToTheBeginningOfAnother() {
    ChartSpec.Bars bars =
        new ChartSpec.Bars(
            List.of(mark(LONG), mark("Buses and trams of the centre"), mark(OTHER)), List.of());
    assertThat(((ChartSpec.Bars) ShortNames.in(bars, 16)).marks())
        .extracting(Mark::label)
        .containsExactly(LONG, "Buses and trams of the centre", "Ferries across…");
  }

  @Test
  void aMarkKeepsAllButItsName() {
    ChartSpec.Callout callout = new ChartSpec.Callout(0, mark(OTHER));
    ChartSpec.Bars bars =
        new ChartSpec.Bars(List.of(mark(LONG)), List.of(callout), Intervals.SHOWN);
    ChartSpec.Bars cut = (ChartSpec.Bars) ShortNames.in(bars, 16);
    Mark mark = cut.marks().get(0);
    assertThat(mark)
        .isEqualTo(
            new Mark(
                "Buses and trams…",
                "7%",
                bars.marks().get(0).figure(),
                ColorRole.EMPHASIS,
                Significance.SMALL_LEVEL));
    assertThat(cut.callouts()).containsExactly(callout);
    assertThat(cut.intervals()).isEqualTo(Intervals.SHOWN);
  }

  @Test
  void columnsAndTheirNetsAreCut() {
    ChartSpec.Histogram columns =
        new ChartSpec.Histogram(
            List.of(mark(LONG), mark("2")),
            List.of(new ChartSpec.Bracket(0, 1, mark(OTHER))),
            Optional.of(mark("Mean")),
            Intervals.SHOWN,
            List.of(ChartSpec.Range.of(1), ChartSpec.Range.of(2)));
    ChartSpec.Histogram cut = (ChartSpec.Histogram) ShortNames.in(columns, 16);
    assertThat(cut.marks()).extracting(Mark::label).containsExactly("Buses and trams…", "2");
    assertThat(cut.nets().get(0).net().label()).isEqualTo("Ferries across…");
    assertThat(cut.nets().get(0).last()).isEqualTo(1);
    assertThat(cut.mean()).isEqualTo(columns.mean());
    assertThat(cut.ranges()).isEqualTo(columns.ranges());
    assertThat(cut.intervals()).isEqualTo(Intervals.SHOWN);
  }

  @Test
  void rowsOfGridsAreCut() {
    List<Part> scale =
        List.of(new Part("a", ColorRole.positive(0, 1)), new Part("b", ColorRole.negative(0, 1)));
    ChartSpec.Diverging.Row row =
        ChartSpec.Diverging.Row.builder(
                LONG, List.of(mark("a"), mark("b")), mark(OTHER), mark("Against"))
            .apart(mark("No answer"))
            .emphasis(Emphasis.STRONG)
            .build();
    ChartSpec.Diverging grid =
        new ChartSpec.Diverging(scale, "For", "Against", Optional.of("None"), List.of(row));
    ChartSpec.Diverging cut = (ChartSpec.Diverging) ShortNames.in(grid, 16);
    assertThat(cut.rows().get(0).label()).isEqualTo("Buses and trams…");
    assertThat(cut.rows().get(0).positive().label()).isEqualTo("Ferries across…");
    assertThat(cut.rows().get(0).negative()).isEqualTo(row.negative());
    assertThat(cut.rows().get(0).apart()).isEqualTo(row.apart());
    assertThat(cut.rows().get(0).emphasis()).isEqualTo(Emphasis.STRONG);
    assertThat(cut.scale()).isEqualTo(scale);
    ChartSpec.Stacked stacked =
        new ChartSpec.Stacked(scale, List.of(new ChartSpec.Stacked.Row(LONG, row.shares())));
    assertThat(((ChartSpec.Stacked) ShortNames.in(stacked, 16)).rows().get(0))
        .isEqualTo(new ChartSpec.Stacked.Row("Buses and trams…", row.shares()));
  }

  @Test
  void groupsAndLinesAreCut() {
    Part part = new Part(OTHER, ColorRole.series(0, 1));
    ChartSpec.Dots dots =
        new ChartSpec.Dots(
            List.of(part),
            List.of(new ChartSpec.Dots.Row(LONG, List.of(mark("x")), Significance.CAPITAL_LEVEL)),
            Intervals.SHOWN,
            AXIS);
    assertThat(ShortNames.in(dots, 16))
        .isEqualTo(
            new ChartSpec.Dots(
                List.of(new Part("Ferries across…", part.role())),
                List.of(
                    new ChartSpec.Dots.Row(
                        "Buses and trams…", List.of(mark("x")), Significance.CAPITAL_LEVEL)),
                Intervals.SHOWN,
                AXIS));
    ChartSpec.Lines lines =
        new ChartSpec.Lines(
            SurveyEdition.evenly(List.of("2025 and the year before")),
            List.of(
                new ChartSpec.Lines.Series(
                    LONG, ColorRole.EMPHASIS, List.of(Optional.of(mark("x"))))),
            Intervals.HIDDEN,
            AXIS);
    ChartSpec.Lines cut = (ChartSpec.Lines) ShortNames.in(lines, 16);
    assertThat(cut.series())
        .containsExactly(
            new ChartSpec.Lines.Series(
                "Buses and trams…", ColorRole.EMPHASIS, lines.series().get(0).points()));
    assertThat(cut.editions()).isEqualTo(lines.editions());
    assertThat(cut.axis()).isEqualTo(AXIS);
  }
}
