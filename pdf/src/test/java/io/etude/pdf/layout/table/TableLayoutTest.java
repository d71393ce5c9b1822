package io.etude.pdf.layout.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatRow;
import io.etude.language.Display;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.LabelPieces;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the columns of tables stand, and how labels and headings wrap. */
class TableLayoutTest {

  private static final String LONG =
      "Une réponse assez longue, comme en proposent les questionnaires dont les auteurs ne veulent"
          + " rien oublier, numéro ";

  private static List<TableLayout> panels(Theme theme, Block.Table table, Block... others) {
    List<Block> all = new ArrayList<>(List.of(table));
    all.addAll(List.of(others));
    Report report = WideTables.annex(all);
    LayoutContext context = new LayoutContext(report, theme, Fonts.of(report.brand()));
    return new Banners(context)
        .panels(table, context.annex).stream().map(panel -> panel.layout(context)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void keepsTheWordsOfHeadingsWholeOnOneTurnedPage(String theme) {
    Block.Table table = WideTables.table("t", WideTables.answers(6), WideTables.AUTHORITIES);
    List<TableLayout> panels = panels(Theme.named(theme), table);
    assertThat(panels).hasSize(1);
    TableLayout panel = panels.get(0);
    assertThat(panel.shape().grid().pageWidth()).isGreaterThan(panel.shape().grid().pageHeight());
    assertThat(panel.width()).isLessThanOrEqualTo(panel.shape().grid().fullWidth() + 0.01);
    // a number stays whole, though its label is typed with plain spaces
    String labels = Display.of(Locale.FRENCH).mend(String.join(" ", WideTables.AUTHORITIES));
    assertThat(labels).contains("3\u202f500\u00a0habitants");
    List<String> words = List.of(labels.split("[ \u00a0]"));
    assertThat(panel.heads().subList(1, panel.heads().size()))
        .allSatisfy(
            head ->
                assertThat(head.subList(0, head.size() - 1))
                    .allSatisfy(line -> assertThat(words).contains(line.split(" "))));
  }

  @Test
  void standsUprightIfItsTypeNeedNotGetSmallerThanLegible() {
    List<String> heads =
        List.of(
            "Male",
            "Female",
            "16 to 25",
            "26 to 35",
            "36 to 45",
            "46 to 55",
            "56 to 65",
            "66 or older",
            "Northeast",
            "Midwest",
            "South",
            "West",
            "Abroad");
    Block.Table table = WideTables.table("t", WideTables.answers(6), heads);
    for (Theme theme : List.of(Theme.magazine(), Theme.brief())) {
      List<TableLayout> panels = panels(theme, table);
      assertThat(panels).hasSize(1);
      PanelShape shape = panels.get(0).shape();
      assertThat(shape.grid()).as(theme.name()).isEqualTo(Grid.of(theme));
      assertThat(shape.width()).isLessThanOrEqualTo(shape.grid().fullWidth() + 0.01);
      assertThat(shape.type().cell().size()).isBetween(7.0, 8.0);
      assertThat(panels.get(0).heads().get(3)).startsWith("16 to 25");
    }
  }

  @Test
  void givesLongLabelsRoomInAWideBannerAndMoreBesideFewColumns() {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      answers.add(LONG + i);
    }
    assertThat(LONG).hasSizeGreaterThan(110);
    TableLayout wide =
        panels(Theme.magazine(), WideTables.table("t", answers, WideTables.AUTHORITIES)).get(0);
    assertThat(wide.shape().stub() / wide.shape().grid().fullWidth()).isBetween(0.22, 0.38);
    assertThat(wide.stubs()).allMatch(lines -> lines.size() <= 3);
    TableLayout narrow =
        panels(Theme.magazine(), WideTables.table("t", answers, List.of("Agents", "Élus"))).get(0);
    assertThat(narrow.shape().grid().pageHeight()).isGreaterThan(narrow.shape().grid().pageWidth());
    assertThat(narrow.stubs()).allMatch(lines -> lines.size() <= 2);
  }

  @Test
  void putsTheColumnsOfOneBannerAtTheSamePlaces() {
    Block.Table shorter = WideTables.table("a", WideTables.answers(5), WideTables.AUTHORITIES);
    Block.Table longer = WideTables.table("b", List.of(LONG, "Oui", "Non"), WideTables.AUTHORITIES);
    PanelShape one = panels(Theme.magazine(), shorter, longer).get(0).shape();
    PanelShape other = panels(Theme.magazine(), longer, shorter).get(0).shape();
    assertThat(one.rights()).isEqualTo(other.rights());
    assertThat(one.figures()).isEqualTo(other.figures());
  }

  @Test
  void doesNotSpreadAFewColumnsOverThePage() {
    Block.Table table = WideTables.table("t", WideTables.answers(4), List.of("Agents", "Élus"));
    TableLayout panel = panels(Theme.magazine(), table).get(0);
    assertThat(panel.shape().right(2) - panel.shape().right(1)).isLessThan(60);
    assertThat(panel.width()).isLessThan(0.6 * panel.shape().grid().fullWidth());
  }

  @Test
  void indentsTheMembersOfANetAndOpensGroupsWithAir() {
    Block.Table table = WideTables.table("t", WideTables.answers(4), List.of("Agents", "Élus"));
    TableLayout panel = panels(Theme.magazine(), table).get(0);
    List<StatRow> rows = panel.rows().stream().map(panel.table().rows()::get).toList();
    assertThat(rows).extracting(StatRow::level).containsExactly(0, 1, 1, 0, 0, 0);
    assertThat(rows)
        .extracting(StatRow::opensGroup)
        .containsExactly(false, false, false, true, false, true);
  }

  @Test
  void staysUprightInPanelsIfTheThemeSaysSo() {
    Theme theme = Theme.magazine().toBuilder().wideTables(Theme.WideTables.IN_PANELS).build();
    Block.Table table = WideTables.table("t", WideTables.answers(6), WideTables.AUTHORITIES);
    List<TableLayout> panels = panels(theme, table);
    assertThat(panels).hasSizeGreaterThan(1);
    assertThat(panels)
        .allSatisfy(
            panel -> {
              assertThat(panel.shape().grid().pageWidth()).isEqualTo(theme.width());
              assertThat(panel.shape().stub()).isEqualTo(panels.get(0).shape().stub());
            });
  }

  @Test
  void breaksLabelsBetweenWordsAndBehindHyphens() {
    LabelPieces pieces = LabelPieces.of("les communes ultra-marines d’au-delà", String::length);
    assertThat(pieces.lines(12)).containsExactly("les communes", "ultra-", "marines", "d’au-delà");
    assertThat(pieces.lines(1000)).containsExactly("les communes ultra-marines d’au-delà");
    assertThat(pieces.narrowest(1)).isEqualTo(36);
    assertThat(pieces.narrowest(2)).isEqualTo(19);
  }
}
