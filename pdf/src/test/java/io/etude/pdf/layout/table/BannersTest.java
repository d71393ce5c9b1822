package io.etude.pdf.layout.table;

import static io.etude.pdf.layout.table.TableItems.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.document.Block;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.List;
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
}
