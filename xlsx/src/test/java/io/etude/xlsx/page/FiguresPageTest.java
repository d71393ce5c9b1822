package io.etude.xlsx.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.text.Inline;
import io.etude.document.text.Inline.Quantity;
import io.etude.figure.Figure;
import io.etude.language.Figures;
import io.etude.results.FigureRef;
import io.etude.results.FigureRef.Kind;
import io.etude.results.Flag;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that the text quotes, a row each: as printed, and as they are. */
class FiguresPageTest {

  private static final String HEADINGS =
      "Where|As printed|Reference|Value|Standard error|Lower bound|Upper bound|Base|Remarks|Table";

  private static FigureRef figure(
      Kind kind, Optional<Estimate> estimate, OptionalLong base, Flag... flags) {
    return new FigureRef(TableId.of("q").figure("a", "total"), kind, estimate, base, Set.of(flags));
  }

  private static Estimate estimate(double value, double se, double low, double high) {
    return new Estimate(value, se, 44, Optional.of(new Interval(low, high)));
  }

  private static final Figures FIGURES = Figures.of(Locale.ENGLISH);

  private WorkbookContext context;

  private Sheet lay(Profile profile, FigureRef... figures) {
    context = PrintedTables.context(profile, Percentages.VALUES);
    context.blocks().placeTable(TableId.of("q"), "t");
    context.blocks().number("t", "Table 1");
    context.blocks().placeBlock("t", "1 Use");
    List<QuotedFigure> quoted =
        List.of(figures).stream()
            .map(
                f ->
                    new QuotedFigure(
                        new Inline.Quoted(Figure.of(f, "as printed").build()), "Opening"))
            .toList();
    return new FiguresPage(context, "Figures", quoted).lay();
  }

  private static List<String> rows(Sheet sheet) {
    List<String> lines = SheetText.values(sheet);
    return lines.subList(lines.indexOf(HEADINGS) + 1, lines.size());
  }

  @Test
  void aShareInWordsHasRoom() {
    FigureRef share =
        figure(Kind.SHARE, Optional.of(estimate(0.79, 0.01, 0.77, 0.81)), OptionalLong.of(45));
    context = PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);
    List<Double> widths =
        List.of("79 %", "près de huit sur dix").stream()
            .map(
                text ->
                    new QuotedFigure(new Inline.Quoted(Figure.of(share, text).build()), "Opening"))
            .map(quote -> new FiguresPage(context, "Figures", List.of(quote)).lay())
            .map(sheet -> List.copyOf(sheet.widths().values()).get(1))
            .toList();
    assertThat(widths.get(0)).isEqualTo(9);
    assertThat(widths.get(1)).isBetween(TextWidth.of("près de huit sur dix"), 24.0);
  }

  @Test
  void aFigureStandsWithItsErrorAndWhereItComesFrom() {
    FigureRef share =
        figure(Kind.SHARE, Optional.of(estimate(0.5, 0.125, 0.25, 0.75)), OptionalLong.of(45));
    Sheet sheet = lay(Profile.PRESENTATION, share);
    assertThat(rows(sheet))
        .containsExactly("Opening|as printed|q.a|0.5|0.125|0.25|0.75|45||Table 1");
    int row = SheetText.row(sheet, "Opening");
    assertThat(sheet.overlays(Overlay.Link.class))
        .contains(new Overlay.Link(row, 9, Overlay.Link.Kind.NAME, "Table_1"));
    assertThat(SheetText.slot(sheet, row, 4).style().format()).isEqualTo("0.0%");
    assertThat(SheetText.slot(sheet, row, 5).style().format()).endsWith("0.0%");
    assertThat(sheet.cells().at(row, 8)).as("the row has no gap").isPresent();
    assertThat(sheet.defaultHeight()).isEqualTo(12.75);
    assertThat(sheet.overlays(Overlay.NamedTable.class).get(0).name()).isEqualTo("QuotedFigures");
    assertThat(sheet.overlays(Overlay.NamedTable.class).get(0).headers())
        .containsExactly(HEADINGS.split("\\|"));
    assertThat(List.copyOf(sheet.widths().values())).startsWith(18.0).element(2).isEqualTo(20.0);
  }

  /** As many as answered, and their margin of error, are figures of no table. */
  @Test
  void aFigureOfTheWholeStudyHasAllRespondentsAsItsBase() {
    for (Profile profile : Profile.values()) {
      lay(profile);
      String people = "" + context.report().results().respondents();
      String end = profile == Profile.ACCESSIBLE ? "[z]" : "–";
      String none = String.join("|", end, end, end);
      List<QuotedFigure> quoted =
          List.of(
              new QuotedFigure(
                  new Inline.Quoted(FIGURES.people(302, Optional.empty()), Quantity.BASE),
                  "Opening"),
              new QuotedFigure(
                  new Inline.Quoted(
                      FIGURES.margin(0.0564, Optional.empty(), 1).printedAs("5.6 points"),
                      Quantity.MARGIN),
                  "Opening"));
      assertThat(quoted)
          .extracting(QuotedFigure::unit)
          .containsExactly(QuotedFigure.Unit.COUNT, QuotedFigure.Unit.SHARE);
      assertThat(rows(new FiguresPage(context, "Figures", quoted).lay()))
          .containsExactly(
              "Opening|302|the whole study|302|" + none + "|" + people + "|base|" + end,
              "Opening|5.6 points|the whole study|0.0564|"
                  + none
                  + "|"
                  + people
                  + "|margin of error|"
                  + end);
    }
  }

  /** A score is a hundred times the share that its error is of. */
  @Test
  void errorsOfScoresAreInPoints() {
    FigureRef score =
        figure(Kind.SCORE, Optional.of(estimate(0.5, 0.125, 0.25, 0.75)), OptionalLong.of(45));
    Sheet sheet = lay(Profile.PRESENTATION, score);
    assertThat(rows(sheet)).containsExactly("Opening|as printed|q.a|50|12.5|25|75|45||Table 1");
    int row = SheetText.row(sheet, "Opening");
    assertThat(SheetText.slot(sheet, row, 4).style().format()).isEqualTo("0.00");
    FigureRef number =
        figure(Kind.NUMBER, Optional.of(estimate(4, 0.125, 3, 5)), OptionalLong.of(45));
    assertThat(rows(lay(Profile.PRESENTATION, number)))
        .containsExactly("Opening|as printed|q.a|4|0.125|3|5|45||Table 1");
  }

  /** A value has at least the decimals that the text prints of it. */
  @ParameterizedTest
  @CsvSource({"2.5%, 1, 0.0%", "2.46%, 2, 0.00%", "2%, 0, 0%", "1 in 40, 0, 0%"})
  void aValueHasTheDecimalsOfTheText(String printed, int decimals, String format) {
    lay(Profile.PRESENTATION);
    FigureRef share =
        figure(Kind.SHARE, Optional.of(estimate(0.0246, 0.001, 0.02, 0.03)), OptionalLong.of(5000));
    Inline.Quoted quoted = new Inline.Quoted(Figure.of(share, printed).decimals(decimals).build());
    Sheet sheet =
        new FiguresPage(context, "Figures", List.of(new QuotedFigure(quoted, "Opening"))).lay();
    assertThat(SheetText.slot(sheet, SheetText.row(sheet, "Opening"), 3).style().format())
        .startsWith("[=0]" + format + ";");
  }

  private Sheet layOther(Profile profile, Kind kind, Quantity quantity, double value) {
    lay(profile);
    FigureRef whole =
        figure(
            kind,
            Optional.of(estimate(0.5, 0.125, 0.25, 0.75)),
            OptionalLong.of(45),
            Flag.SMALL_BASE);
    Figure figure =
        quantity == Quantity.MARGIN
            ? FIGURES.margin(value, Optional.of(whole), 1)
            : FIGURES.people((long) value, Optional.of(whole));
    Inline.Quoted printed = new Inline.Quoted(figure.printedAs("as printed"), quantity);
    return new FiguresPage(context, "Figures", List.of(new QuotedFigure(printed, "Opening"))).lay();
  }

  /** The error and the interval are those of the share, not of its count. */
  @Test
  void whatElseIsQuotedOfAFigureHasItsOwnValueAndNoError() {
    Sheet count = layOther(Profile.PRESENTATION, Kind.SHARE, Quantity.COUNT, 22);
    assertThat(rows(count)).containsExactly("Opening|as printed|q.a|22|–|–|–|45|count|Table 1");
    assertThat(SheetText.slot(count, SheetText.row(count, "Opening"), 3).style().format())
        .isEqualTo(context.styles().count().format());
    assertThat(rows(layOther(Profile.ACCESSIBLE, Kind.NUMBER, Quantity.BASE, 45)))
        .containsExactly("Opening|as printed|q.a|45|[z]|[z]|[z]|45|base|Table 1");
    Sheet margin = layOther(Profile.PRESENTATION, Kind.SHARE, Quantity.MARGIN, 0.25);
    assertThat(rows(margin))
        .containsExactly(
            "Opening|as printed|q.a|0.25|–|–|–|45|margin of error, small base|Table 1");
    assertThat(SheetText.slot(margin, SheetText.row(margin, "Opening"), 3).style().format())
        .isEqualTo("0.0%");
    assertThat(rows(layOther(Profile.PRESENTATION, Kind.SCORE, Quantity.MARGIN, 0.25)).get(0))
        .startsWith("Opening|as printed|q.a|25|");
  }

  @Test
  void whatIsMissingHasTheSignOfItsReason() {
    Estimate bare = new Estimate(0.5, Double.NaN, 0, Optional.empty());
    List<String> rows =
        rows(
            lay(
                Profile.PRESENTATION,
                figure(Kind.SHARE, Optional.of(bare), OptionalLong.empty()),
                figure(
                    Kind.SHARE,
                    Optional.empty(),
                    OptionalLong.of(7),
                    Flag.WITHHELD,
                    Flag.LOW_BASE)));
    assertThat(rows.get(0)).isEqualTo("Opening|as printed|q.a|0.5|–|–|–|–||Table 1");
    assertThat(rows.get(1))
        .matches(
            "Opening\\|as printed\\|q\\.a\\|\\*\\*\\|(\\*\\*\\|){3}7\\|low base, withheld\\|Table"
                + " 1");
  }

  @Test
  void noCellOfAnAccessibleListIsEmpty() {
    FigureRef share =
        figure(Kind.SHARE, Optional.of(estimate(0.5, 0.125, 0.25, 0.75)), OptionalLong.of(45));
    assertThat(rows(lay(Profile.ACCESSIBLE, share)))
        .containsExactly("Opening|as printed|q.a|0.5|0.125|0.25|0.75|45|[z]|Table 1");
  }

  @Test
  void aFigureOfNoTableHasNoLink() {
    FigureRef other =
        new FigureRef(
            TableId.of("other").figure("a", "total"),
            Kind.SHARE,
            Optional.of(estimate(0.5, 0.125, 0.25, 0.75)),
            OptionalLong.of(45),
            Set.of());
    assertThat(rows(lay(Profile.PRESENTATION, other)).get(0)).endsWith("|45||–");
  }

  /** A reference has no place to break, a heading has one after each word. */
  @Test
  void longReferencesLeaveLessRoomForPlaces() {
    FigureRef figure =
        new FigureRef(
            TableId.of("q".repeat(38)).figure("a", "total"),
            Kind.SHARE,
            Optional.empty(),
            OptionalLong.empty(),
            Set.of());
    lay(Profile.PRESENTATION);
    QuotedFigure quote =
        new QuotedFigure(new Inline.Quoted(Figure.of(figure, "x").build()), "word ".repeat(20));
    Sheet sheet = new FiguresPage(context, "Figures", List.of(quote)).lay();
    double reference = sheet.widths().get(2);
    assertThat(reference).isGreaterThan(TextWidth.of(figure.reference()) + 1);
    double whole = sheet.widths().values().stream().mapToDouble(width -> width).sum();
    assertThat(whole).as("as wide as fits upright").isCloseTo(Paper.uprightDigits(), within(1e-9));
    assertThat(sheet.widths().get(0)).isBetween(18.0, TextWidth.of(quote.place()) - 5);
  }

  @Test
  void theColumnOfReferencesIsAsWideAsTheLongestWithinLimits() {
    assertThat(references("q".repeat(40))).isBetween(43.0, 46.0);
    assertThat(references("q".repeat(150))).as("18 are left for the places").isBetween(50.0, 75.0);
  }

  private double references(String question) {
    FigureRef figure =
        new FigureRef(
            TableId.of(question).figure("a", "total"),
            Kind.SHARE,
            Optional.of(estimate(0.5, 0.125, 0.25, 0.75)),
            OptionalLong.of(45),
            Set.of());
    return lay(Profile.PRESENTATION, figure).widths().get(2);
  }

  @Test
  void aPageOfOneUnitIsNamedAfterIt() {
    WorkbookContext words = PrintedTables.context(Profile.ACCESSIBLE, Percentages.VALUES);
    FigureRef share =
        figure(Kind.SHARE, Optional.of(estimate(0.5, 0.125, 0.25, 0.75)), OptionalLong.of(45));
    FiguresPage page =
        new FiguresPage(
            words,
            "Shares",
            List.of(
                new QuotedFigure(new Inline.Quoted(Figure.of(share, "50%").build()), "Opening")),
            "Percentages quoted",
            "SHARE");
    assertThat(page.title()).isEqualTo("Percentages quoted");
    assertThat(page.lay().overlays(Overlay.NamedTable.class).get(0).name())
        .isEqualTo("QuotedFiguresSHARE");
  }
}
