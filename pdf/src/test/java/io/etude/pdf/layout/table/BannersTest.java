package io.etude.pdf.layout.table;

import static io.etude.pdf.layout.table.TableItems.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.document.Block;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.results.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which tables are set on turned pages, and which have their columns at the same places. */
class BannersTest {

  private static final Theme THEME = Theme.magazine();

  private static Block.Table wide(String id) {
    return WideTables.table(id, WideTables.answers(6), WideTables.AUTHORITIES);
  }

  private static Block.Table narrow(String id) {
    return WideTables.table(id, WideTables.answers(6), List.of("Agents", "Élus"));
  }

  private static boolean isTurned(LayoutContext context, Banners banners, Block.Table table) {
    return banners.panels(table, context.annex).get(0).shape().grid() == context.turned;
  }

  private static List<Boolean> turned(Theme theme, Block.Table... tables) {
    LayoutContext context = context(theme, tables);
    Banners banners = new Banners(context);
    return List.of(tables).stream().map(table -> isTurned(context, banners, table)).toList();
  }

  @Test
  void aFewNarrowTablesGoWithTheWideOnes() {
    assertThat(turned(THEME, wide("a"), narrow("b"))).containsExactly(true, false);
    assertThat(turned(THEME, wide("a"), wide("b"), narrow("c"))).containsExactly(true, true, true);
    assertThat(turned(THEME, wide("a"), narrow("b"), narrow("c")))
        .containsExactly(true, false, false);
    assertThat(turned(THEME, narrow("a"))).containsExactly(false);
  }

  @Test
  void pagesThatAreAboutAsWideAsHighAreNotTurned() {
    assertThat(turnsSome(THEME.toBuilder().page(600, 690).build())).isFalse();
    assertThat(turnsSome(THEME.toBuilder().page(600, 700).build())).isTrue();
    assertThat(turnsSome(THEME.toBuilder().page(700, 600).build())).isFalse();
    Theme panels = THEME.toBuilder().wideTables(Theme.WideTables.IN_PANELS).build();
    assertThat(turned(panels, wide("a"))).containsExactly(false);
  }

  /** Whether a table of some number of columns is turned. */
  private static boolean turnsSome(Theme theme) {
    return IntStream.range(5, 40)
        .mapToObj(BannersTest::groups)
        .anyMatch(
            columns -> turned(theme, WideTables.table("a", WideTables.answers(3), columns)).get(0));
  }

  private static List<String> groups(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Groupe " + i).toList();
  }

  /** A table that takes as many panels on turned pages gains nothing by them. */
  @Test
  void aTableIsTurnedOnlyIfThatSavesPanels() {
    Block.Table huge = WideTables.table("a", WideTables.answers(3), groups(200));
    LayoutContext context = context(THEME, huge);
    int upright = new Banners(context).panels(huge, context.annex).size();
    assertThat(upright).isGreaterThan(2);
    String figure = "9".repeat(160);
    Block.Table vast =
        new Block.Table(
            TableItems.table(List.of(TableItems.answer("Oui")))
                .columns(List.of(TableItems.column("A", "", -1), TableItems.column("B", "", 0)))
                .cells((r, c, m) -> TableItems.cell(figure))
                .build());
    LayoutContext own = context(THEME, vast);
    List<TablePanel> panels = new Banners(own).panels(vast, own.annex);
    assertThat(panels).hasSize(2);
    assertThat(panels.get(0).shape().grid()).isSameAs(own.annex);
    assertThat(panels.get(1).number()).isOne();
  }

  /** Those of an annex's own lists and boxes are set within them. */
  @Test
  void tablesAreFoundWhereverTheyAreSetAcrossThePage() {
    Block.Table inList = wide("a");
    Block.Table inCustom = wide("b");
    Block.Table inSection = wide("c");
    Block list = new Block.Listing(Block.Listing.Kind.BULLETS, List.of(List.of(inList)));
    Block.Custom custom = () -> List.of(inCustom);
    Block section =
        new Block.Section(
            "s", SampleTables.text("Partie"), Block.Section.Role.ARTICLE, List.of(inSection));
    var report = SampleReport.of(List.of(list, custom, section));
    LayoutContext context = new LayoutContext(report, THEME, Fonts.of(report.brand()));
    Banners banners = new Banners(context);
    for (Block.Table table : List.of(inList, inCustom, inSection)) {
      // an article's pages aren't turned
      assertThat(isTurned(context, banners, table)).isFalse();
    }
    LayoutContext annex = context(THEME, list, custom, section);
    Banners ofAnnex = new Banners(annex);
    assertThat(isTurned(annex, ofAnnex, inCustom)).isTrue();
    assertThat(isTurned(annex, ofAnnex, inSection)).isTrue();
    assertThatThrownBy(() -> ofAnnex.panels(inList, annex.annex))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Each annex is held one way by itself. */
  @Test
  void anAnnexIsNotTurnedForTheTablesOfAnother() {
    Block.Table narrow = narrow("n");
    Block.Table first = wide("a");
    Block.Table second = wide("b");
    Block one = annex("one", narrow);
    Block other = annex("other", first, second);
    var report = SampleReport.of(List.of(one, other));
    LayoutContext context = new LayoutContext(report, THEME, Fonts.of(report.brand()));
    Banners banners = new Banners(context);
    assertThat(isTurned(context, banners, narrow)).isFalse();
    assertThat(isTurned(context, banners, first)).isTrue();
    // a section of an annex belongs to it
    Block inner = annex("inner", narrow);
    Block outer =
        new Block.Section(
            "outer",
            SampleTables.text("Annexe"),
            Block.Section.Role.ANNEX,
            List.of(inner, first, second));
    var nested = SampleReport.of(List.of(outer));
    LayoutContext whole = new LayoutContext(nested, THEME, Fonts.of(nested.brand()));
    assertThat(isTurned(whole, new Banners(whole), narrow)).isTrue();
  }

  private static Block annex(String id, Block... tables) {
    return new Block.Section(id, SampleTables.text(id), Block.Section.Role.ANNEX, List.of(tables));
  }

  /** One that isn't compared by a segment has its columns where the others have them. */
  @Test
  void aTableWithAPartOfTheColumnsHasThemAtTheSamePlaces() {
    List<List<String>> segments =
        List.of(groups(9), groups(2), List.of("Femmes", "Hommes d’un certain âge"));
    Block.Table whole = segments("whole", "12", segments, 0, 1, 2);
    Block.Table part = segments("part", "123456", segments, 0, 2);
    Block.Table other = segments("other", "12", segments, 2, 0);
    Theme upright = THEME.toBuilder().wideTables(Theme.WideTables.IN_PANELS).build();
    LayoutContext context = context(upright, whole, part, other);
    Banners banners = new Banners(context);
    List<TablePanel> wholes = banners.panels(whole, context.annex);
    List<TablePanel> parts = banners.panels(part, context.annex);
    List<TablePanel> others = banners.panels(other, context.annex);
    assertThat(wholes).hasSizeGreaterThan(1);
    assertThat(parts.get(0).shape().rights())
        .isEqualTo(wholes.get(0).shape().rights().subList(0, 10));
    assertThat(parts.get(0).shape().figures())
        .isEqualTo(wholes.get(0).shape().figures().subList(0, 10));
    // each column once, the total on each panel
    assertThat(parts.stream().flatMap(panel -> panel.shape().columns().stream().skip(1)))
        .containsExactlyElementsOf(IntStream.range(1, 12).boxed().toList());
    assertThat(parts).allMatch(panel -> panel.shape().columns().get(0) == 0);
    assertThat(parts).extracting(TablePanel::number).doesNotHaveDuplicates().startsWith(0);
    // in another order they are another banner
    assertThat(others.get(0).shape().rights()).isNotEqualTo(parts.get(0).shape().rights());
  }

  /** A summary has its total drawn, which takes room that a full table needs for its columns. */
  @Test
  void aFullTableHasNoShapeOfASummaryWithTheSameHeads() {
    List<List<String>> segments = List.of(groups(7), List.of("Femmes", "Hommes"));
    Block.Table full = segments("full", "12", segments, 0, 1);
    Block.Table summary =
        new Block.Table(
            StatTable.of("s", new StatTable.Subject(TableId.of("s"), "Question", Optional.empty()))
                .sumsUp(List.of("full"))
                .columns(full.table().columns())
                .spanners(full.table().spanners())
                .rows(List.of(TableItems.answer("Oui")))
                .cells((r, c, measure) -> TableItems.cell("12"))
                .build());
    LayoutContext alone = context(THEME, full);
    LayoutContext both = context(THEME, summary, full);
    assertThat(new Banners(both).panels(full, both.annex))
        .extracting(panel -> panel.shape().rights())
        .isEqualTo(
            new Banners(alone)
                .panels(full, alone.annex).stream().map(panel -> panel.shape().rights()).toList());
  }

  private static Block.Table segments(
      String id, String figure, List<List<String>> segments, int... chosen) {
    List<StatColumn> columns = new ArrayList<>(List.of(TableItems.column("Total", "", -1)));
    List<StatSpanner> spanners = new ArrayList<>();
    for (int s = 0; s < chosen.length; s++) {
      int first = columns.size();
      for (String group : segments.get(chosen[s])) {
        columns.add(TableItems.column(group, "", s));
      }
      spanners.add(new StatSpanner("Segment " + chosen[s], 0, first, columns.size() - 1));
    }
    return new Block.Table(
        StatTable.of(id, new StatTable.Subject(TableId.of(id), "Question", Optional.empty()))
            .columns(columns)
            .spanners(spanners)
            .rows(List.of(TableItems.answer("Oui")))
            .cells((r, c, measure) -> TableItems.cell(figure))
            .build());
  }
}
