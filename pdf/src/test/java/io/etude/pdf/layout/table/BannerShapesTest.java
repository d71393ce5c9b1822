package io.etude.pdf.layout.table;

import static io.etude.pdf.layout.table.TableItems.answer;
import static io.etude.pdf.layout.table.TableItems.cell;
import static io.etude.pdf.layout.table.TableItems.column;
import static io.etude.pdf.layout.table.TableItems.row;
import static io.etude.pdf.layout.table.TableItems.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TableType;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the room of a page is shared between row labels and columns. */
class BannerShapesTest {

  private static final double PAD = 8;
  private static final double EXTRA = 10;

  private final LayoutContext context =
      TableItems.context(Theme.magazine(), new Block.Table(table(List.of()).build()));

  private final Grid grid = context.annex;

  private BannerNeeds needs(StatTable... tables) {
    BannerNeeds needs = new BannerNeeds(context, BannerHeads.of(tables[0]));
    for (StatTable table : tables) {
      needs.add(table);
    }
    return needs;
  }

  private List<PanelShape> panels(StatTable table) {
    return BannerShapes.of(context, needs(table), grid);
  }

  private PanelShape shape(StatTable table) {
    List<PanelShape> panels = panels(table);
    assertThat(panels).hasSize(1);
    return panels.get(0);
  }

  private double width(String text) {
    return context.words.width(text, context.styles.table.cell());
  }

  private double headWidth(String text) {
    return context.words.width(text, context.styles.table.head());
  }

  private static double width(PanelShape shape, int column) {
    return shape.right(column) - shape.left(column);
  }

  /** Columns named 1 to n in segments of some columns, each with figures of some digits. */
  private static StatTable columns(String figure, int... segments) {
    List<StatColumn> columns = new ArrayList<>(List.of(column("Total", "", -1)));
    for (int s = 0; s < segments.length; s++) {
      for (int c = 0; c < segments[s]; c++) {
        columns.add(column("K" + columns.size(), "", s));
      }
    }
    return table(List.of(answer("Oui"), answer("Non")))
        .columns(columns)
        .cells((r, c, m) -> cell(figure))
        .build();
  }

  @Test
  void aColumnIsAsWideAsItsFiguresWithWhiteOnBothSides() {
    String figure = "1234567890";
    PanelShape shape = shape(columns(figure, 2));
    assertThat(shape.pad()).isEqualTo(PAD);
    for (int c = 0; c < 3; c++) {
      assertThat(width(shape, c)).isCloseTo(width(figure) + PAD + EXTRA, within(1e-9));
      assertThat(shape.figure(c)).isEqualTo(shape.right(c));
      assertThat(shape.base(c)).isEqualTo(shape.right(c));
      assertThat(shape.headWidth(c)).isCloseTo(width(figure) + EXTRA, within(1e-9));
    }
  }

  @Test
  void theColumnsOfABlockAreEquallyWideIfTheStubKeepsItsRoom() {
    List<StatColumn> columns = new ArrayList<>(columns("12", 2, 3).columns());
    columns.set(4, column("Intercommunalités", "", 1));
    StatTable table = columns("12", 2, 3).toBuilder().columns(columns).build();
    PanelShape shape = shape(table);
    double wide = width(shape, 4);
    assertThat(wide).isGreaterThan(width(shape, 1) + 20);
    for (int c : List.of(3, 5)) {
      assertThat(width(shape, c)).isCloseTo(wide, within(1e-9));
    }
    assertThat(shape.figure(4) - shape.figure(3)).isCloseTo(wide, within(1e-9));
    columns.set(3, column("M".repeat(30), "", 1));
    PanelShape crowded = shape(table.toBuilder().columns(columns).build());
    assertThat(width(crowded, 4)).isLessThan(width(crowded, 3));
  }

  /** What hangs beside figures has its own room at the right, of which a heading takes part. */
  @Test
  void lettersHangBesideTheFiguresAndBasesEndWithThem() {
    StatTable table =
        columns("12", 2).toBuilder()
            .rows(List.of(answer("Oui"), row("Base", StatRow.Kind.BASE, 0)))
            .cells((r, c, m) -> r == 0 ? cell("12", "B", "C", "D") : cell("123456789"))
            .build();
    double letters = context.words.width("BCD", context.styles.table.letter());
    PanelShape shape = shape(table);
    for (int c = 0; c < 3; c++) {
      assertThat(shape.figure(c)).isCloseTo(shape.right(c) - letters, within(1e-9));
      assertThat(shape.base(c)).isEqualTo(shape.figure(c));
      assertThat(width(shape, c))
          .isCloseTo(width("123456789") + letters + PAD + EXTRA, within(1e-9));
    }
  }

  @Test
  void aShortHeadingStaysInOneLineAndALongOneMayTakeThree() {
    double em = context.styles.table.head().size();
    String brief = "De 2 à 3";
    assertThat(headWidth(brief)).isBetween(3 * em, 4.2 * em);
    String words = "Un titre de quelques mots";
    assertThat(headWidth(words)).isGreaterThan(8 * em);
    StatTable table =
        columns("1", 1).toBuilder()
            .columns(List.of(column(brief, "", -1), column(words, "", 0)))
            .build();
    PanelShape shape = shape(table);
    assertThat(width(shape, 0)).isCloseTo(headWidth(brief) + PAD + EXTRA, within(1e-9));
    double three = context.words.narrowest(words, context.styles.table.head(), 3);
    assertThat(width(shape, 1)).isCloseTo(three + PAD + EXTRA, within(1e-9));
  }

  /** Two lines must do for a heading over columns; its columns share what they lack. */
  @Test
  void columnsWidenUnderALongSpanner() {
    String label = "Selon la taille et la situation de la commune où les personnes demeurent";
    StatTable plain = columns("1", 2, 1);
    double two = context.words.narrowest(label, context.styles.table.head(), 2);
    PanelShape without = shape(plain);
    for (int level : List.of(0, 1)) {
      StatTable spanned =
          plain.toBuilder().spanners(List.of(new StatSpanner(label, level, 1, 2))).build();
      PanelShape shape = shape(spanned);
      double room = shape.right(2) - shape.left(1) - PAD;
      assertThat(room - 2 * EXTRA).isCloseTo(two, within(1e-9));
      assertThat(width(shape, 1)).isCloseTo(width(shape, 2), within(1e-9));
      assertThat(width(shape, 0)).isCloseTo(width(without, 0), within(1e-9));
      assertThat(width(shape, 3)).isCloseTo(width(without, 3), within(1e-9));
    }
    StatTable brief = plain.toBuilder().spanners(List.of(new StatSpanner("Si", 0, 1, 2))).build();
    assertThat(shape(brief).rights()).isEqualTo(without.rights());
  }

  @Test
  void noColumnTakesMoreThanItsPartOfTheMeasure() {
    double most = 0.62 * grid.fullWidth();
    String figure = "9".repeat(200);
    assertThat(width(figure)).isGreaterThan(most);
    PanelShape wide = panels(columns(figure)).get(0);
    assertThat(width(wide, 0)).isCloseTo(most + EXTRA, within(1e-9));
    String word = "long".repeat(60);
    StatTable spanned =
        columns("1", 1).toBuilder().spanners(List.of(new StatSpanner(word, 0, 1, 1))).build();
    PanelShape shape = panels(spanned).get(0);
    assertThat(width(shape, shape.columns().size() - 1)).isBetween(most - 0.01, most + EXTRA);
  }

  /** A table that would be split is split between segments, if each fits a panel. */
  @Test
  void aSegmentStaysWholeIfAPanelHoldsItAndTheTotalIsOnEach() {
    List<PanelShape> panels = panels(columns("123456", 8, 9, 7));
    assertThat(panels).hasSizeGreaterThan(1);
    assertThat(panels).extracting(panel -> panel.columns().get(0)).containsOnly(0);
    List<Integer> starts = panels.stream().map(panel -> panel.columns().get(1)).toList();
    assertThat(List.of(1, 9, 18)).containsAll(starts);
    assertThat(panels.stream().flatMap(panel -> panel.columns().stream().skip(1)))
        .containsExactlyElementsOf(IntStream.range(1, 25).boxed().toList());
    assertThat(panels).allSatisfy(this::fits);
    assertThat(panels).extracting(PanelShape::stub).containsOnly(panels.get(0).stub());
    assertThat(panels.get(0).pad()).as("columns aren't squeezed in vain").isEqualTo(PAD);
  }

  /** Columns of all panels are below each other, as many on each but the last or about so. */
  @Test
  void aSegmentThatNoPanelHoldsIsDividedEvenly() {
    List<PanelShape> panels = panels(columns("123456789012", 30));
    assertThat(panels).hasSizeGreaterThan(2).allSatisfy(this::fits);
    List<Integer> sizes = panels.stream().map(panel -> panel.columns().size()).toList();
    assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThanOrEqualTo(1);
    assertThat(Collections.min(sizes)).isGreaterThan(2);
    List<Double> longest = panels.get(sizes.indexOf(Collections.max(sizes))).rights();
    assertThat(panels)
        .allSatisfy(p -> assertThat(longest).startsWith(p.rights().toArray(Double[]::new)));
  }

  /** Nine columns and the total fit a panel if the words of their names are divided. */
  @Test
  void namesAreHyphenatedIfThatSavesAPanelOrADividedSegment() {
    StatTable plain = columns("12", 9, 9);
    List<StatColumn> columns = new ArrayList<>(plain.columns());
    IntStream.range(1, 19).forEach(c -> columns.set(c, column("Septembre", "", (c - 1) / 9)));
    List<PanelShape> panels = panels(plain.toBuilder().columns(columns).build());
    double pitch = width(panels.get(0), 1);
    assertThat(panels)
        .allSatisfy(
            panel -> {
              for (int c = 0; c < panel.columns().size(); c++) {
                assertThat(width(panel, c)).isCloseTo(pitch, within(1e-9));
              }
            });
    assertThat(panels.stream().map(panel -> panel.columns().get(1))).containsExactly(1, 10);
    assertThat(panels.get(0).headWidth(1)).isLessThan(headWidth("Septembre"));
  }

  /** Of many letters beside a figure as many lines are made as a narrow column needs. */
  @Test
  void manyLettersTakeSeveralLines() {
    String[] letters = "ABCDEFGHIJKLMNO".split("");
    StatTable table =
        columns("12", 15, 15).toBuilder()
            .cells((r, c, m) -> r == 0 && c == 7 ? cell("12", letters) : cell("12"))
            .build();
    List<PanelShape> panels = panels(table);
    PanelShape shape = panels.get(0);
    assertThat(shape.lettersWrap()).isTrue();
    TableLayout layout = TableLayout.of(context, table, shape);
    List<String> lines = layout.letters(context.words, layout.text(0, 7), shape.type().cell(), 7);
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(String.join("", lines)).isEqualTo("ABCDEFGHIJKLMNO");
    double room = shape.right(7) - shape.figure(7);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(context.words.width(line, shape.type().letter()))
                    .isLessThanOrEqualTo(room + 1e-6));
    assertThat(layout.letterLines(0)).isEqualTo(lines.size());
    assertThat(layout.letterLines(1)).isOne();
    PanelShape few = shape(columns("12", 3));
    assertThat(few.lettersWrap()).isFalse();
  }

  private void fits(PanelShape shape) {
    assertThat(shape.width()).isLessThanOrEqualTo(grid.fullWidth() + 0.01);
  }

  /** Bases and headings stand out over what hangs beside figures, where columns are close. */
  @Test
  void closeColumnsUseTheWhiteBesideTheirFigures() {
    int count = 16;
    StatTable.Builder many =
        columns("12", count).toBuilder()
            .rows(List.of(answer("Oui"), row("Base", StatRow.Kind.BASE, 0)));
    double leastPad = PAD;
    for (String digits : List.of("1234", "12345", "123456", "1234567")) {
      for (String letters : List.of("B", "BCD")) {
        String[] each = letters.split("");
        StatTable table = many.cells((r, c, m) -> r == 0 ? cell("12", each) : cell(digits)).build();
        List<PanelShape> panels = panels(table);
        PanelShape shape = panels.get(0);
        boolean close = shape.pad() < PAD;
        double scale = shape.type().cell().size() / context.styles.table.cell().size();
        double hanging = scale * context.words.width(letters, context.styles.table.letter());
        for (int c = 0; c < shape.columns().size(); c++) {
          assertThat(shape.right(c) - shape.figure(c)).isCloseTo(hanging, within(1e-6));
          double out = close ? Math.min(hanging, PanelShape.OVERHANG) : 0;
          assertThat(shape.base(c) - shape.figure(c)).isCloseTo(out, within(1e-6));
          assertThat(shape.base(c) - scale * width(digits))
              .isGreaterThanOrEqualTo(shape.left(c) + shape.pad() - 1e-6);
        }
        leastPad = Math.min(leastPad, shape.pad());
      }
    }
    assertThat(leastPad).isLessThan(PAD);
  }

  private StatTable labels(List<String> labels) {
    return table(labels.stream().map(TableItems::answer).toList())
        .columns(List.of(column("Total", "", -1), column("Nord", "", 0)))
        .build();
  }

  @Test
  void theStubIsAsWideAsItsLabelsIfTheyAreShort() {
    String label = "Une réponse de quelques mots, d’une ligne";
    assertThat(width(label)).isBetween(0.22 * grid.fullWidth(), 0.38 * grid.fullWidth());
    assertThat(shape(labels(List.of("Oui", label))).stub())
        .isCloseTo(width(label) + BannerNeeds.STUB_PAD, within(1e-9));
    assertThat(shape(labels(List.of("Oui"))).stub())
        .isCloseTo(0.22 * grid.fullWidth(), within(1e-9));
  }

  /** Of words that are wider than the usual stub, the stub takes as much as the columns leave. */
  @Test
  void theStubGrowsForAWordUpToItsLimit() {
    double measure = grid.fullWidth();
    String word = "Anticonstitutionnellement".repeat(2);
    while (width(word) < 0.42 * measure) {
      word += "a";
    }
    assertThat(width(word)).isLessThan(0.5 * measure);
    assertThat(shape(labels(List.of(word))).stub())
        .isCloseTo(width(word) + BannerNeeds.STUB_PAD, within(1e-9));
    String longer = word + word;
    assertThat(shape(labels(List.of(longer))).stub()).isCloseTo(0.55 * measure, within(1e-9));
    // a column so wide that the word has less than it asks for
    String figure = "9";
    while (width(figure) + PAD < 0.59 * measure) {
      figure += "9";
    }
    String all = figure;
    StatTable narrow = table(List.of(answer(word))).cells((r, c, m) -> cell(all)).build();
    double stub = shape(narrow).stub();
    assertThat(stub).isBetween(0.38 * measure, measure - width(all) - PAD + 1e-9);
    assertThat(stub).isCloseTo(measure - width(all) - PAD, within(1e-6));
  }

  /** A few labels that are longer than all others take two lines instead. */
  @Test
  void rareLongLabelsDoNotWidenTheStub() {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < 99; i++) {
      labels.add("Une réponse assez courte, numéro " + (100 + i));
    }
    String longest =
        "Une réponse beaucoup plus longue que toutes les autres, avouons-le sans détour";
    BannerNeeds one = needs(labels(with(labels, longest, 1)));
    assertThat(one.wholeLabels()).isCloseTo(width(labels.get(0)) + 2, within(1.0));
    assertThat(one.halvedLabels()).isLessThan(one.wholeLabels());
    // a label that many tables have counts once
    BannerNeeds repeated = needs(labels(List.of("Oui", "Oui", "Oui")), labels(List.of(longest)));
    for (int i = 0; i < 40; i++) {
      repeated.add(labels(List.of("Oui")));
    }
    assertThat(repeated.wholeLabels()).isCloseTo(width(longest) + 2, within(1e-9));
    assertThat(needs(table(List.of()).build()).wholeLabels()).isZero();
  }

  private static List<String> with(List<String> labels, String label, int times) {
    List<String> all = new ArrayList<>(labels);
    all.addAll(Collections.nCopies(times, label));
    return all;
  }

  /** Members of nets are moved to the right, and so are their words. */
  @Test
  void indentedLabelsNeedTheirIndentToo() {
    String word = "Intercommunalité";
    StatTable table = table(List.of(row(word, StatRow.Kind.CATEGORY, 2))).build();
    double wanted = width(word) + 2 * BannerNeeds.INDENT + BannerNeeds.STUB_PAD;
    BannerNeeds needs = needs(table);
    assertThat(needs.wholeWords()).isCloseTo(wanted, within(1e-9));
    assertThat(needs.wholeLabels()).isCloseTo(wanted, within(1e-9));
    assertThat(needs.halvedLabels()).isCloseTo(wanted, within(1e-9));
    assertThat(needs.heads().size()).isOne();
  }

  @Test
  void decimalsAndMarksHangBesideTheFigures() {
    Figure mean = Figure.of(Figure.Kind.NUMBER, 12.34, "12.34").decimals(2).build();
    Figure base = Figure.of(Figure.Kind.COUNT, 56, "56").mark(Figure.Mark.SMALL_BASE).build();
    StatTable table =
        table(List.of(row("Moyenne", StatRow.Kind.SUMMARY, 0), row("Base", StatRow.Kind.BASE, 0)))
            .cells((r, c, m) -> r == 0 ? mean : base)
            .build();
    BannerNeeds needs = needs(table);
    assertThat(needs.figures().before(0)).isCloseTo(width("12"), within(1e-9));
    assertThat(needs.figures().after(0)).isCloseTo(width("12.34") - width("12"), within(1e-9));
    assertThat(needs.bases().before(0)).isCloseTo(width("56"), within(1e-9));
    assertThat(needs.bases().after(0)).isCloseTo(width("*"), within(1e-9));
  }

  /** A heading stands six points over what hangs, more if it is long, never over the column. */
  @Test
  void aHeadingStandsNearItsFigures() {
    PanelShape shape =
        new PanelShape(
            grid,
            List.of(0, 1),
            100,
            8,
            List.of(150.0, 200.0),
            List.of(130.0, 180.0),
            List.of(130.0, 180.0),
            context.styles.table,
            false,
            PanelShape.TotalFigures.NONE);
    assertThat(shape.headRight(1, 10)).isEqualTo(186);
    assertThat(shape.headRight(1, 35)).isEqualTo(150 + 8 + 35);
    assertThat(shape.headRight(1, 60)).isEqualTo(200);
    assertThat(shape.headRight(0, 10)).isEqualTo(136);
    assertThat(shape.headWidth(0)).isEqualTo(42);
    assertThat(shape.width()).isEqualTo(200);
  }

  @Test
  void smallerTypeHasSmallerLeading() {
    TableType type = context.styles.table;
    TableType half = type.sized(type.cell().size() / 2);
    assertThat(half.leading()).isCloseTo(type.leading() / 2, within(1e-9));
    assertThat(half.head().size()).isEqualTo(type.cell().size() / 2);
    assertThat(half.tight()).isCloseTo(type.tight() / 2, within(1e-9));
  }

  /** Lines of labels end before the figures, whatever their indent. */
  @Test
  void labelsBreakWithinTheStub() {
    List<StatRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row("x".repeat(i) + " i".repeat(150), StatRow.Kind.CATEGORY, i % 3));
    }
    rows.add(row("Base", StatRow.Kind.BASE, 0));
    StatTable table = table(rows).build();
    PanelShape shape = shape(table);
    TableLayout layout = TableLayout.of(context, table, shape);
    for (int r = 0; r < 12; r++) {
      double room = shape.stub() - BannerNeeds.STUB_PAD - BannerNeeds.INDENT * (r % 3);
      assertThat(layout.stubs().get(r)).allMatch(line -> width(line) <= room + 1e-9);
      String full = layout.stubs().get(r).get(0);
      assertThat(width(full)).isGreaterThan(room - width(" i") - 1e-9);
    }
    assertThat(layout.opensBases(0)).isFalse();
    assertThat(layout.opensBases(12)).isTrue();
    assertThat(layout.opensBases(11)).isFalse();
    StatTable bases = table(List.of(row("Base", StatRow.Kind.BASE, 0))).build();
    assertThat(TableLayout.of(context, bases, shape).opensBases(0)).isFalse();
  }
}
