package io.etude.pdf.chart.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.text.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The headings of both sides of diverging bars, and of don't-know's column. */
class SideHeadsTest {

  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  private static final ChartContext CONTEXT =
      new ChartContext(new ChartStyle(Brand.DEFAULT, 8.5, 7, 12, 18), FONTS, Locale.ENGLISH);
  private static final double LEADING = 8.5 * 0.94 * 1.15;

  /** Of don't-know's heading, which is as large as the names of series. */
  private static final double NAME_LEADING = 7.5 * 1.15;

  private static Diverging chart(String positive, String negative, String apart) {
    return new Diverging(
        List.of(
            new Part("++", ColorRole.positive(0, 2)),
            new Part("+", ColorRole.positive(1, 2)),
            new Part("-", ColorRole.negative(1, 2)),
            new Part("--", ColorRole.negative(0, 2))),
        positive,
        negative,
        Optional.of(apart).filter(text -> !text.isEmpty()),
        List.of());
  }

  /** A line of a heading: where it begins, ends and stands. */
  private record Line(String text, double x, double end, double y, int color) {}

  private static List<Line> draw(SideHeads heads, double top, double between) {
    FrameGraphics graphics = new FrameGraphics(FONTS, 0, 0, Mark.ARTIFACT);
    heads.draw(graphics, top, between);
    List<Line> lines = new ArrayList<>();
    for (Item item : graphics.items()) {
      Item.Glyphs run = (Item.Glyphs) item;
      lines.add(new Line(run.text(), run.x(), run.x() + run.width(), run.y(), run.color()));
    }
    return lines;
  }

  private static Line line(List<Line> lines, String text) {
    return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow();
  }

  private static double width(String text) {
    return CONTEXT.width(text, ChartContext.BOLD, CONTEXT.valueSize());
  }

  @Test
  void sidesStandOnBothSidesOfTheOrigin() {
    SideHeads heads = new SideHeads(chart("For", "Against", ""), 150, 0, 300, 0, CONTEXT);
    assertThat(heads.height(0)).isEqualTo(14);
    List<Line> lines = draw(heads, 30, 0);
    assertThat(lines).extracting(Line::text).containsExactly("For", "Against");
    assertThat(lines.get(0).end()).isCloseTo(142, within(0.01));
    assertThat(lines.get(1).x()).isCloseTo(158, within(0.01));
    assertThat(lines).allMatch(line -> Math.abs(line.y() - 39) < 0.01);
  }

  /** Over a wide neutral answer neither side's heading is: it is over its own answers. */
  @Test
  void sidesStandBesideTheNeutralAnswer() {
    SideHeads heads = new SideHeads(chart("For", "Against", ""), 150, 40, 300, 0, CONTEXT);
    List<Line> lines = draw(heads, 0, 0);
    assertThat(lines.get(0).end()).isCloseTo(130, within(0.01));
    assertThat(lines.get(1).x()).isCloseTo(170, within(0.01));
    SideHeads late = new SideHeads(chart("For", "Against", ""), 150, 290, 300, 0, CONTEXT);
    assertThat(draw(late, 0, 0).get(0).x()).as("within the chart").isCloseTo(0, within(0.01));
    assertThat(draw(late, 0, 0).get(1).end()).isCloseTo(300, within(0.01));
  }

  /** A side is named in the colour of its outermost answer. */
  @Test
  void sidesHaveTheirColours() {
    List<Line> lines =
        draw(new SideHeads(chart("For", "Against", ""), 150, 0, 300, 0, CONTEXT), 0, 0);
    Brand brand = Brand.DEFAULT;
    assertThat(lines.get(0).color())
        .isEqualTo(ChartColors.text(ChartColors.of(ColorRole.positive(0, 2), brand), brand));
    assertThat(lines.get(1).color())
        .isEqualTo(ChartColors.text(ChartColors.of(ColorRole.negative(0, 2), brand), brand));
  }

  @Test
  void nearTheEdgesTheyStayWithinTheChart() {
    List<Line> left = draw(new SideHeads(chart("For", "Against", ""), 4, 0, 300, 0, CONTEXT), 0, 0);
    assertThat(left.get(0).x()).isCloseTo(0, within(0.01));
    assertThat(left.get(1).x()).isCloseTo(width("For") + 8, within(0.01));
    List<Line> right =
        draw(new SideHeads(chart("For", "Against", ""), 296, 0, 300, 0, CONTEXT), 0, 0);
    assertThat(right.get(1).end()).isCloseTo(300, within(0.01));
    assertThat(right.get(0).end()).isCloseTo(300 - width("Against") - 8, within(0.01));
  }

  @Test
  void longOnesBreakAndEndOnOneLine() {
    String positive = "All who are strongly for it";
    double room = width(positive);
    SideHeads heads = new SideHeads(chart(positive, "Against", ""), room / 2, 0, room, 0, CONTEXT);
    List<Line> lines = draw(heads, 10, 0);
    assertThat(lines).hasSizeGreaterThan(2);
    int broken = lines.size() - 1;
    assertThat(heads.height(0)).isCloseTo(14 + (broken - 1) * LEADING, within(0.01));
    for (int i = 0; i < broken; i++) {
      assertThat(lines.get(i).end()).as("flush right").isCloseTo(lines.get(0).end(), within(0.01));
      assertThat(lines.get(i).end() - lines.get(i).x()).isLessThanOrEqualTo(room / 2 - 4);
      assertThat(lines.get(i).y()).isCloseTo(19 + i * LEADING, within(0.01));
    }
    assertThat(line(lines, "Against").y()).isCloseTo(lines.get(broken - 1).y(), within(0.01));
    SideHeads other = new SideHeads(chart("For", positive, ""), room / 2, 0, room, 0, CONTEXT);
    assertThat(other.height(0)).isEqualTo(heads.height(0));
    List<Line> swapped = draw(other, 10, 0);
    assertThat(line(swapped, "For").y())
        .isCloseTo(swapped.get(swapped.size() - 1).y(), within(0.01));
    for (int i = 1; i < swapped.size(); i++) {
      assertThat(swapped.get(i).x()).as("flush left").isCloseTo(swapped.get(1).x(), within(0.01));
      assertThat(swapped.get(i).y()).isCloseTo(19 + (i - 1) * LEADING, within(0.01));
    }
  }

  @Test
  void whatJustFitsIsNotBroken() {
    double both = width("For it") + 16 + width("Against it");
    SideHeads fits =
        new SideHeads(chart("For it", "Against it", ""), width("For it") + 8, 0, both, 0, CONTEXT);
    assertThat(draw(fits, 0, 0)).hasSize(2);
    SideHeads narrow =
        new SideHeads(
            chart("For it", "Against it", ""), width("For it") + 8, 0, both - 0.1, 0, CONTEXT);
    assertThat(draw(narrow, 0, 0)).hasSizeGreaterThan(2);
  }

  @Test
  void dontKnowStandsOverItsColumnCloseToItsRows() {
    SideHeads heads =
        new SideHeads(chart("For", "Against", "Don’t know"), 100, 0, 300, 60, CONTEXT);
    assertThat(heads.height(0)).isEqualTo(14);
    List<Line> lines = draw(heads, 30, 20);
    Line apart = line(lines, "Don’t know");
    assertThat(apart.x()).isCloseTo(248, within(0.01));
    assertThat(apart.y()).as("beneath what is between").isCloseTo(39 + 20, within(0.01));
    assertThat(apart.color()).isEqualTo(Brand.DEFAULT.grey());
  }

  @Test
  void dontKnowInSeveralLinesNeedsRoomUnlessSomethingIsBetween() {
    String apart = "Don’t know or no answer";
    SideHeads heads = new SideHeads(chart("For", "Against", apart), 100, 0, 300, 48, CONTEXT);
    List<Line> lines = draw(heads, 0, 0);
    int count = lines.size() - 2;
    assertThat(count).isGreaterThan(1);
    assertThat(heads.height(0)).isCloseTo(14 + (count - 1) * NAME_LEADING, within(0.01));
    assertThat(heads.height(NAME_LEADING)).isCloseTo(14 + (count - 2) * NAME_LEADING, within(0.01));
    assertThat(heads.height(100)).isEqualTo(14);
    for (int i = 0; i < count; i++) {
      assertThat(lines.get(2 + i).y()).isCloseTo(9 + i * NAME_LEADING, within(0.01));
    }
  }

  /** Where the sides need the whole width, don't-know's heading is above them. */
  @Test
  void dontKnowIsAboveWhereThereIsNoRoomBeside() {
    double sides = width("For it") + 16 + width("Against it");
    SideHeads heads =
        new SideHeads(chart("For it", "Against it", "None"), 60, 0, sides + 10, 40, CONTEXT);
    assertThat(heads.height(0)).isCloseTo(14 + NAME_LEADING, within(0.01));
    assertThat(heads.height(50)).isCloseTo(14 + NAME_LEADING, within(0.01));
    List<Line> lines = draw(heads, 30, 20);
    assertThat(line(lines, "For it").y()).isCloseTo(30 + 9 + NAME_LEADING, within(0.01));
    assertThat(line(lines, "None").y()).isCloseTo(30 + 9, within(0.01));
    SideHeads late = new SideHeads(chart("For it", "Against it", "None"), 252, 0, 300, 20, CONTEXT);
    assertThat(draw(late, 0, 0).get(1).end())
        .as("near the right edge the negative side would be under it")
        .isGreaterThan(280);
    assertThat(late.height(0)).isGreaterThanOrEqualTo(14 + NAME_LEADING);
  }

  @Test
  void withoutAColumnThereIsNoHeadingOfIt() {
    SideHeads heads = new SideHeads(chart("For", "Against", "Don’t know"), 100, 0, 300, 0, CONTEXT);
    assertThat(draw(heads, 0, 0)).extracting(Line::text).containsExactly("For", "Against");
  }
}
