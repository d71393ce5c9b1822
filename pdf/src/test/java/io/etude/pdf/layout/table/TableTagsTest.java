package io.etude.pdf.layout.table;

import static io.etude.pdf.layout.table.TableItems.answer;
import static io.etude.pdf.layout.table.TableItems.cell;
import static io.etude.pdf.layout.table.TableItems.column;
import static io.etude.pdf.layout.table.TableItems.glyphs;
import static io.etude.pdf.layout.table.TableItems.row;
import static io.etude.pdf.layout.table.TableItems.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.page.AnnexItem;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A panel as readers of the page and screen readers get it: caption, tags, headers, artifacts. */
class TableTagsTest {

  private static final Theme PANELS =
      Theme.magazine().toBuilder().wideTables(Theme.WideTables.IN_PANELS).build();

  private static StatTable.Builder twoSegments() {
    return table(List.of(answer("Oui"), row("Base", StatRow.Kind.BASE, 0)))
        .columns(
            List.of(
                column("Total", "", -1),
                column("Jeunes", "A", 0),
                column("Vieux", "B", 0),
                column("Jeunes", "C", 0),
                column("Nord", "", 1)))
        .spanners(
            List.of(
                new StatSpanner("Âge", 0, 1, 3),
                new StatSpanner("Hommes", 1, 1, 2),
                new StatSpanner("Femmes", 1, 3, 3)));
  }

  private record Painted(Tag root, Canvas canvas, TableItem item) {

    static Painted of(StatTable table) {
      Tag root = Tag.document();
      Block.Table block = new Block.Table(table);
      TableItem item =
          TableItems.annex(TableItems.context(Theme.magazine(), block), block, root).get(0);
      Canvas canvas = new Canvas();
      item.whole().paint(canvas, 50, 70);
      return new Painted(root, canvas, item);
    }

    /** The tree without its content: roles with ids, headers and what a cell heads and spans. */
    String tree() {
      StringBuilder text = new StringBuilder();
      walk(root, text);
      return text.toString();
    }

    private void walk(Tag tag, StringBuilder text) {
      text.append(tag.role().pdfName());
      tag.attribute("ID").ifPresent(id -> text.append('#').append(id));
      tag.attribute("Scope").ifPresent(scope -> text.append('/').append(scope));
      tag.attribute("ColSpan").ifPresent(span -> text.append('*').append(span));
      text.append(tag.headers().isEmpty() ? "" : tag.headers().toString());
      String own = text(tag);
      text.append(own.isEmpty() ? "" : "“" + own + "”");
      List<Tag> kids =
          tag.kids().stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
      if (!kids.isEmpty()) {
        text.append("(");
        for (int i = 0; i < kids.size(); i++) {
          text.append(i == 0 ? "" : " ");
          walk(kids.get(i), text);
        }
        text.append(")");
      }
    }

    String text(Tag tag) {
      return TableItems.text(
          glyphs(canvas).stream()
              .filter(run -> run.mark() instanceof Mark.Slot slot && slot.tag() == tag)
              .toList());
    }
  }

  @Test
  void eachCellNamesItsRowAndTheHeadingsOverIt() {
    String tree = Painted.of(twoSegments().build()).tree();
    assertThat(tree)
        .endsWith(
            "THead("
                + "TR(TD TD TH#t1.0s1/Column*3“Âge” TD)"
                + " TR(TD TD TH#t1.0n1/Column*2“Hommes” TH#t1.0n3/Column“Femmes” TD)"
                + " TR(TD TH#t1.0c0/Column“Total” TH#t1.0c1/Column“Jeunes (A)”"
                + " TH#t1.0c2/Column“Vieux (B)” TH#t1.0c3/Column“Jeunes (C)”"
                + " TH#t1.0c4/Column“Nord”))"
                + " TBody("
                + "TR(TH#t1.0r0/Row“Oui” TD[t1.0r0, t1.0c0]“10”"
                + " TD[t1.0r0, t1.0s1, t1.0n1, t1.0c1]“10”"
                + " TD[t1.0r0, t1.0s1, t1.0n1, t1.0c2]“10”"
                + " TD[t1.0r0, t1.0s1, t1.0n3, t1.0c3]“10”"
                + " TD[t1.0r0, t1.0c4]“10”)"
                + " TR(TH#t1.0r1/Row“Base” TD[t1.0r1, t1.0c0]“10”"
                + " TD[t1.0r1, t1.0s1, t1.0n1, t1.0c1]“10”"
                + " TD[t1.0r1, t1.0s1, t1.0n1, t1.0c2]“10”"
                + " TD[t1.0r1, t1.0s1, t1.0n3, t1.0c3]“10”"
                + " TD[t1.0r1, t1.0c4]“10”))))");
  }

  /** A table of rows and columns needs no more than scopes. */
  @Test
  void aTableWithoutSpannersNeedsNoIds() {
    assertThat(Painted.of(twoSegments().spanners(List.of()).build()).tree())
        .doesNotContain("#", "[")
        .contains("TR(TH/Row“Oui” TD“10”");
  }

  @Test
  void theCaptionHasNumberTitleQuestionAndNotes() {
    StatTable table =
        twoSegments()
            .subtitle(SampleTables.text("Une question ?"))
            .notes(List.of(SampleTables.text("Base : tous."), SampleTables.text("Une note.")))
            .key(List.of(SampleTables.text("La clé.")))
            .build();
    Painted painted = Painted.of(table);
    assertThat(painted.tree())
        .startsWith("Document(Table(Caption(P“")
        .contains(" Titre” P“Une question ?” P“Base : tous. Une note.”)")
        .doesNotContain("La clé");
    assertThat(painted.item().key()).isEqualTo(table.key());
    assertThat(painted.canvas().items())
        .filteredOn(Item.Anchor.class::isInstance)
        .extracting(item -> ((Item.Anchor) item).id())
        .containsExactly("t");
  }

  /** Beside running text the key stands below the table, and the title like a figure's. */
  @Test
  void aTableOfAnArticleExplainsItself() {
    StatTable table =
        twoSegments()
            .notes(List.of(SampleTables.text("Base : tous.")))
            .key(List.of(SampleTables.text("La clé.")))
            .build();
    Tag root = Tag.document();
    LayoutContext context = TableItems.context(Theme.magazine(), new Block.Table(table));
    Box box = TablePanels.within(context, table, 300, TagPosition.of(root));
    Canvas canvas = new Canvas();
    box.paint(canvas, 0, 0);
    String text = TableItems.text(glyphs(canvas));
    assertThat(text).contains("Titre", "Base : tous. La clé.").endsWith("La clé.");
    double rule =
        canvas.items().stream()
            .filter(Item.Box.class::isInstance)
            .mapToDouble(item -> ((Item.Box) item).width())
            .max()
            .orElseThrow();
    assertThat(rule).isCloseTo(300, within(1e-9));
    assertThat(root.kids()).hasSize(1);
    // the title's line is below the number's, with white beneath
    List<Item.Glyphs> runs = glyphs(canvas);
    double number = y(runs, "Tableau");
    double title = y(runs, "Titre");
    assertThat(title).isGreaterThan(number + 5);
    double heads = y(runs, "Âge");
    assertThat(heads - title).isBetween(12.0, 30.0);
  }

  private static double y(List<Item.Glyphs> runs, String text) {
    return runs.stream()
        .filter(run -> run.text().startsWith(text))
        .mapToDouble(Item.Glyphs::y)
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not among " + runs));
  }

  private static StatTable.Builder wide(int columns) {
    List<StatColumn> all = new ArrayList<>(List.of(column("Total", "", -1)));
    IntStream.range(1, columns).forEach(c -> all.add(column("Groupe numéro " + c, "", 0)));
    return table(List.of(answer("Oui"), answer("Non")))
        .columns(all)
        .spanners(List.of(new StatSpanner("Groupes", 0, 1, columns - 1)))
        .notes(List.of(SampleTables.text("Une note.")));
  }

  @Test
  void furtherPanelsAreContinuationsAndTheLastHasTheNotes() {
    StatTable table = wide(40).build();
    Block.Table block = new Block.Table(table);
    Tag root = Tag.document();
    LayoutContext context = TableItems.context(PANELS, block);
    List<TableItem> items = TableItems.annex(context, block, root);
    assertThat(items).hasSizeGreaterThan(2);
    int column = 1;
    for (TableItem item : items) {
      boolean first = item == items.get(0);
      boolean last = item == items.get(items.size() - 1);
      Canvas canvas = new Canvas();
      item.open(item.grid()).part(0, 2, true).box().paint(canvas, 0, 0);
      String text = TableItems.text(glyphs(canvas));
      assertThat(text.contains("(suite)")).isEqualTo(!first);
      assertThat(text.contains("Une note.")).isEqualTo(last);
      assertThat(item.anchors()).isEqualTo(first ? List.of("t") : List.of());
      assertThat(item.gapBefore()).isEqualTo(first ? 20 : 10);
      assertThat(item.panel()).isEqualTo(first ? 0 : column);
      assertThat(item.keepWithNext()).isFalse();
      assertThat(item.side()).isEqualTo(AnnexItem.Side.UPRIGHT);
      // the total is on each
      column += item.layout().heads().size() - 1;
    }
    assertThat(column).isEqualTo(40);
    List<String> ids = ids(root);
    assertThat(ids).doesNotHaveDuplicates().contains("t1.0r0", "t1." + items.get(1).panel() + "r0");
  }

  private static List<String> ids(Tag tag) {
    List<String> ids = new ArrayList<>();
    tag.attribute("ID").ifPresent(ids::add);
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag child) {
        ids.addAll(ids(child));
      }
    }
    return ids;
  }

  /** The rule over a table of an annex ends with the last column of its widest panel. */
  @Test
  void theRuleOverATableIsAsWideAsItsWidestPanel() {
    for (StatTable table : List.of(twoSegments().build(), wide(40).build())) {
      Block.Table block = new Block.Table(table);
      List<TableItem> items =
          TableItems.annex(TableItems.context(PANELS, block), block, Tag.document());
      double widest = items.stream().mapToDouble(item -> item.layout().width()).max().orElseThrow();
      for (TableItem item : items) {
        Canvas canvas = new Canvas();
        item.whole().paint(canvas, 0, 0);
        double rule =
            canvas.items().stream()
                .filter(Item.Box.class::isInstance)
                .mapToDouble(i -> ((Item.Box) i).width())
                .max()
                .orElseThrow();
        assertThat(rule).isCloseTo(widest, within(1e-9));
      }
    }
  }

  /** What is repeated on a further page is no content. */
  @Test
  void repeatedHeadsAreArtifacts() {
    Tag root = Tag.document();
    Block.Table block = new Block.Table(twoSegments().build());
    TableItem item =
        TableItems.annex(TableItems.context(Theme.magazine(), block), block, root).get(0);
    TableBreaks rows = item.open(item.grid());
    Canvas canvas = new Canvas();
    rows.part(0, 1, true).box().paint(canvas, 0, 0);
    Canvas further = new Canvas();
    rows.part(1, 2, true).box().paint(further, 0, 0);
    List<Item.Glyphs> body =
        glyphs(further).stream().filter(run -> run.mark() instanceof Mark.Slot).toList();
    assertThat(TableItems.text(body)).isEqualTo("Base1010101010");
    assertThat(TableItems.text(glyphs(further))).contains("Titre", "Âge", "Hommes", "Nord");
    Tag table = (Tag) root.kids().get(0);
    assertThat(table.kids())
        .extracting(kid -> ((Tag) kid).role())
        .containsExactly(Tag.Role.CAPTION, Tag.Role.THEAD, Tag.Role.TBODY);
  }

  /** Texts of labels in several lines: the figures stand beside the last. */
  @Test
  void figuresStandBesideTheLastLineOfTheirLabel() {
    String label =
        "Une réponse qui ne tient pas sur une seule ligne, tant elle est longue, ni sur deux"
            + " lignes, puisqu’elle en prend davantage, et davantage encore, on le voit bien ici"
            + " même, ainsi que là";
    Painted painted =
        Painted.of(
            table(List.of(answer("Oui"), answer(label), answer("Non")))
                .cells((r, c, m) -> cell((11 * (r + 1)) + ""))
                .build());
    List<Item.Glyphs> runs = glyphs(painted.canvas());
    List<String> lines = painted.item().layout().stubs().get(1);
    assertThat(lines).hasSizeGreaterThan(1);
    double tight = painted.item().type().tight();
    double figure = y(runs, "22");
    for (int i = 0; i < lines.size(); i++) {
      double above = (lines.size() - 1 - i) * tight;
      assertThat(y(runs, lines.get(i))).isCloseTo(figure - above, within(1e-9));
    }
    double leading = painted.item().type().leading();
    assertThat(y(runs, "33") - figure).isCloseTo(leading + 2, within(1e-9));
    assertThat(figure - y(runs, "11"))
        .isCloseTo(leading + 2 + (lines.size() - 1) * tight, within(1e-9));
  }

  @Test
  void aTableIsSetAgainOnlyIfItQuotesPages() {
    TableItem plain = TableItems.item(twoSegments().build());
    assertThat(plain.open(plain.grid())).isSameAs(plain.open(plain.grid()));
    List<Inline> reference = List.of(new Inline.Reference("t"));
    TableItem quoting = TableItems.item(twoSegments().notes(List.of(reference)).build());
    assertThat(quoting.open(quoting.grid())).isNotSameAs(quoting.open(quoting.grid()));
  }

  /** Sixteen columns with letters, too many for their natural width. */
  @Test
  void figuresAndBasesEndAtTheirEdgesWhereColumnsAreClose() {
    List<StatColumn> columns = new ArrayList<>();
    IntStream.range(0, 17).forEach(c -> columns.add(column("K" + c, "", c == 0 ? -1 : 0)));
    Painted painted =
        Painted.of(
            table(List.of(answer("Oui"), row("Base", StatRow.Kind.BASE, 0)))
                .columns(columns)
                .cells((r, c, m) -> r == 0 ? cell("12", "B") : cell("1234567"))
                .build());
    PanelShape shape = painted.item().layout().shape();
    assertThat(shape.base(0)).isGreaterThan(shape.figure(0));
    List<Double> figures = ends(painted, "12");
    List<Double> bases = ends(painted, "1234567");
    assertThat(figures).hasSize(shape.columns().size());
    for (int c = 0; c < figures.size(); c++) {
      assertThat(figures.get(c)).isCloseTo(50 + shape.figure(c), within(1e-9));
      assertThat(bases.get(c)).isCloseTo(50 + shape.base(c), within(1e-9));
    }
  }

  /** Where the runs of that text end. */
  private static List<Double> ends(Painted painted, String text) {
    return glyphs(painted.canvas()).stream()
        .filter(run -> run.text().equals(text))
        .map(run -> run.x() + run.width())
        .toList();
  }

  @Test
  void lettersFollowTheFigureAndAMarkFollowsThem() {
    Figure marked =
        Figure.of(Figure.Kind.PERCENT, 0.1, "10")
            .higherThan(cell("", "B", "C").higherThan())
            .mark(Figure.Mark.SMALL_BASE)
            .build();
    Painted painted = Painted.of(table(List.of(answer("Oui"))).cells((r, c, m) -> marked).build());
    List<Item.Glyphs> runs = glyphs(painted.canvas());
    double figure = ends(painted, "10").get(0);
    Item.Glyphs letters = run(runs, "BC");
    assertThat(letters.x()).isCloseTo(figure, within(1e-9));
    assertThat(run(runs, "*").x()).isCloseTo(letters.x() + letters.width(), within(1e-9));
  }

  private static Item.Glyphs run(List<Item.Glyphs> runs, String text) {
    return runs.stream().filter(run -> run.text().equals(text)).findFirst().orElseThrow();
  }

  /** A heading over figures with many letters begins right of the column before. */
  @Test
  void headingsStayInTheirColumns() {
    Painted painted =
        Painted.of(
            table(List.of(answer("Oui")))
                .columns(List.of(column("Total", "", -1), column("Intercommunalités", "", 0)))
                .cells((r, c, m) -> cell("1", "B", "C", "D", "E", "F"))
                .build());
    PanelShape shape = painted.item().layout().shape();
    Item.Glyphs head = run(glyphs(painted.canvas()), "Intercommunalités");
    assertThat(head.x()).isGreaterThanOrEqualTo(50 + shape.left(1) + shape.pad() - 1e-9);
    assertThat(head.x() + head.width()).isLessThanOrEqualTo(50 + shape.right(1) + 1e-9);
  }

  @Test
  void theLinesOfASpannerStandOneBelowTheOther() {
    String label = "Selon la taille et la situation de la commune où les personnes demeurent";
    Painted painted =
        Painted.of(twoSegments().spanners(List.of(new StatSpanner(label, 0, 1, 2))).build());
    List<String> lines = painted.item().layout().spanners().get(0).get(1).lines();
    assertThat(lines).hasSize(2);
    List<Item.Glyphs> runs = glyphs(painted.canvas());
    assertThat(y(runs, lines.get(1)) - y(runs, lines.get(0)))
        .isCloseTo(painted.item().type().tight(), within(1e-9));
  }

  /** Another script comes from another face, right behind the text before it. */
  @Test
  void aLabelOfTwoScriptsIsSetInOneLine() {
    Painted painted = Painted.of(table(List.of(answer("Oui, \u05db\u05df"))).build());
    List<Item.Glyphs> label =
        glyphs(painted.canvas()).stream()
            .filter(run -> run.text().startsWith("Oui") || run.text().contains("\u05db"))
            .toList();
    assertThat(label).hasSize(2);
    assertThat(label.get(1).x()).isCloseTo(label.get(0).x() + label.get(0).width(), within(0.01));
  }

  /** Its figures have the room that they need, however narrow the box. */
  @Test
  void panelsWithinABoxStandOneBelowTheOther() {
    StatTable table = wide(12).cells((r, c, m) -> cell("1234567890")).build();
    Tag root = Tag.document();
    LayoutContext context = TableItems.context(Theme.magazine(), new Block.Table(table));
    Box box = TablePanels.within(context, table, 200, TagPosition.of(root));
    Canvas canvas = new Canvas();
    box.paint(canvas, 0, 0);
    List<Item.Glyphs> figures =
        glyphs(canvas).stream().filter(run -> run.text().equals("1234567890")).toList();
    long totals = root.kids().size() - 1;
    assertThat(figures).hasSize((int) (24 + 2 * totals));
    for (int i = 1; i < figures.size(); i++) {
      Item.Glyphs before = figures.get(i - 1);
      Item.Glyphs after = figures.get(i);
      boolean sameLine = before.y() == after.y();
      assertThat(!sameLine || before.x() + before.width() + 5 <= after.x()).isTrue();
    }
    assertThat(root.kids()).hasSizeGreaterThan(1);
    BannerNeeds needs = new BannerNeeds(context, BannerHeads.of(table));
    needs.add(table);
    List<TablePanel> panels =
        TablePanel.of(table, BannerShapes.of(context, needs, context.grid.narrowed(200)));
    double height = (panels.size() - 1) * context.grid.row();
    for (TableItem item :
        TableItems.items(context, panels, TableItem.Place.ARTICLE, Tag.document())) {
      height += item.whole().height();
    }
    assertThat(box.height()).isCloseTo(height, within(1e-9));
  }

  /** The tags of a long annex are written, and freed, page by page. */
  @Test
  void aTableIsCompleteWithItsLastRow() {
    Tag root = Tag.document();
    Block.Table block = new Block.Table(twoSegments().build());
    TableItem item =
        TableItems.annex(TableItems.context(Theme.magazine(), block), block, root).get(0);
    TableBreaks rows = item.open(item.grid());
    assertThat(rows.part(0, 1, true).box().completed()).isEmpty();
    Box rest = new Stack().add(rows.part(1, rows.count(), true).box());
    assertThat(rest.completed()).containsExactly((Tag) root.kids().get(0));
  }
}
