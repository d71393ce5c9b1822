package io.etude.pdf.layout.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.Verapdf;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of an annex of tables: turned, with their key at the foot, tables split seldom. */
class AnnexPagesTest {

  private static final Theme PANELS =
      Theme.magazine().toBuilder().wideTables(Theme.WideTables.IN_PANELS).build();

  private static List<Page> lay(Report report, Theme theme) {
    List<Page> pages = new ArrayList<>();
    ReportLayout.lay(
        report,
        theme,
        Fonts.of(report.brand()),
        new PageSink() {
          @Override
          public void page(Page page) {
            pages.add(page);
          }

          @Override
          public void finish(Tag document, List<Bookmark> outline) {
            // the pages are what is tested here
          }
        });
    return pages;
  }

  private static Report wide(int tables) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      blocks.add(WideTables.table("t" + i, WideTables.answers(7), WideTables.AUTHORITIES));
    }
    return WideTables.annex(blocks);
  }

  private static String text(Page page) {
    StringBuilder text = new StringBuilder();
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs glyphs) {
        text.append(glyphs.text());
      }
    }
    return text.toString();
  }

  @Test
  void turnsThePagesOfWideTablesAndNoOther() {
    List<Page> pages = lay(wide(6), Theme.magazine());
    assertThat(pages.get(0).width()).isLessThan(pages.get(0).height());
    List<Page> annex = pages.subList(1, pages.size());
    assertThat(annex).hasSize(3).allMatch(page -> page.width() > page.height());
    assertThat(annex)
        .allSatisfy(
            page ->
                assertThat(page.items())
                    .filteredOn(Item.Glyphs.class::isInstance)
                    .map(Item.Glyphs.class::cast)
                    .allMatch(g -> g.x() + g.width() < page.width() && g.y() < page.height()));
    assertThat(lay(wide(6), PANELS)).allMatch(page -> page.width() < page.height());
  }

  @Test
  void saysTheKeyOnceAPageAndToScreenReadersOnce() {
    List<Page> pages = lay(wide(6), Theme.magazine());
    String key = Inline.plain(WideTables.KEY);
    int spoken = 0;
    for (Page page : pages.subList(1, pages.size())) {
      assertThat(text(page).split(key, -1)).as("page %d", page.number()).hasSize(2);
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs g && g.text().startsWith("Lettre")) {
          spoken += g.mark() instanceof Mark.Slot ? 1 : 0;
        }
      }
    }
    assertThat(spoken).isEqualTo(1);
  }

  @Test
  void captionsEveryPanelForScreenReaders() {
    Set<Tag> tables = new LinkedHashSet<>();
    Map<Tag, StringBuilder> captions = new LinkedHashMap<>();
    for (Page page : lay(wide(3), PANELS)) {
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs g && g.mark() instanceof Mark.Slot slot) {
          slot.tag()
              .enclosing(Tag.Role.TABLE)
              .ifPresent(
                  table -> {
                    tables.add(table);
                    if (slot.tag().enclosing(Tag.Role.CAPTION).isPresent()) {
                      captions
                          .computeIfAbsent(table, t -> new StringBuilder())
                          .append(slot.tag().attribute("ActualText").orElse(g.text()));
                    }
                  });
        }
      }
    }
    assertThat(tables).hasSizeGreaterThan(3);
    assertThat(captions.keySet()).containsExactlyInAnyOrderElementsOf(tables);
    assertThat(captions.values()).allMatch(caption -> caption.toString().contains("Tableau t"));
    assertThat(captions.values().stream().filter(c -> c.indexOf("(suite)") >= 0))
        .hasSize(tables.size() - 3);
  }

  @Test
  void splitsNoTableInSmallPartsNorANetFromItsMembers() {
    long seed = 20_181_126L;
    Random random = new Random(seed);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int rows = 2 + random.nextInt(25);
      blocks.add(WideTables.table("t" + i, WideTables.answers(rows), List.of("Agents", "Élus")));
    }
    int split = 0;
    Map<Tag, Integer> parts = new LinkedHashMap<>();
    Map<Tag, Integer> pages = new LinkedHashMap<>();
    for (Page page : lay(WideTables.annex(blocks), Theme.magazine())) {
      Map<Tag, Set<Tag>> rows = rows(page);
      rows.forEach((table, shown) -> pages.merge(table, 1, Integer::sum));
      rows.forEach((table, shown) -> parts.merge(table, shown.size(), Math::min));
    }
    for (Map.Entry<Tag, Integer> entry : pages.entrySet()) {
      if (entry.getValue() > 1) {
        split++;
        // the net and its two members stand first, so four rows keep them together
        assertThat(parts.get(entry.getKey())).as("seed %d", seed).isGreaterThanOrEqualTo(4);
      }
    }
    assertThat(split).as("seed %d: tables split of 60", seed).isBetween(1, 15);
  }

  @Test
  void keepsTablesWholeAndSpreadsThemWhereTheThirdDoesNotFit() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      blocks.add(WideTables.table("t" + i, WideTables.answers(7), WideTables.AUTHORITIES));
    }
    List<Page> turned =
        lay(WideTables.annex(blocks), Theme.magazine()).stream()
            .filter(page -> page.width() > page.height())
            .toList();
    for (Page page : turned.subList(1, turned.size() - 1)) {
      assertThat(rows(page)).hasSize(2);
      assertThat(rows(page).values()).allMatch(rows -> rows.size() == 9);
      double foot = 0;
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs g
            && g.mark() instanceof Mark.Slot slot
            && slot.tag().enclosing(Tag.Role.TABLE).isPresent()) {
          foot = Math.max(foot, g.y());
        }
      }
      assertThat(foot).isGreaterThan(0.75 * page.height());
    }
  }

  @Test
  void leavesNoHeadingAtTheFootOfAPage() {
    for (int answers = 4; answers < 16; answers++) {
      List<Block> sections = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Block table =
            WideTables.table("t" + i, WideTables.answers(answers), WideTables.AUTHORITIES);
        sections.add(
            new Block.Section(
                "s" + i,
                SampleTables.text("Partie " + i),
                Block.Section.Role.ANNEX,
                List.of(table)));
      }
      for (Page page : lay(WideTables.annex(sections), Theme.magazine())) {
        double heading = 0;
        double row = 0;
        for (Item item : page.items()) {
          if (item instanceof Item.Glyphs g && g.mark() instanceof Mark.Slot slot) {
            boolean heads = slot.tag().enclosing(Tag.Role.H3).isPresent();
            boolean tells = slot.tag().enclosing(Tag.Role.TBODY).isPresent();
            heading = heads ? Math.max(heading, g.y()) : heading;
            row = tells ? Math.max(row, g.y()) : row;
          }
        }
        assertThat(heading)
            .as("%d answers, page %d", answers, page.number())
            .isLessThanOrEqualTo(row);
      }
    }
  }

  @Test
  void leavesAlikeWhiteBetweenTables() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      List<String> answers = WideTables.answers(3 + i * 7 % 11);
      blocks.add(WideTables.table("t" + i, answers, List.of("Agents", "Élus")));
    }
    int gaps = 0;
    for (Page page : lay(WideTables.annex(blocks), Theme.magazine())) {
      for (ColumnFrame column : page.columns()) {
        for (int i = 1; i < column.blocks().size(); i++) {
          double gap = column.blocks().get(i).top() - column.blocks().get(i - 1).bottom();
          assertThat(gap)
              .as("page %d", page.number())
              .isBetween((i == 1 ? 0.4 : 0.6) * 20 - 0.01, 24 + AnnexBreaks.STRETCH);
          gaps++;
        }
      }
    }
    assertThat(gaps).isGreaterThan(15);
  }

  private static int pageOf(List<Page> pages, String word) {
    return pages.stream()
        .filter(page -> text(page).contains(word))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static Block method(int entries, int sentences) {
    List<Block.MethodBox.Entry> all = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      String text = "Enquête" + i + ". " + "Menée en ligne. ".repeat(sentences);
      all.add(new Block.MethodBox.Entry(SampleTables.text("Terrain"), SampleTables.text(text)));
    }
    return new Block.MethodBox("method", SampleTables.text("Méthode"), all);
  }

  private static Block tables(int count) {
    List<Block> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tables.add(WideTables.table("t" + i, WideTables.answers(9), List.of("Agents", "Élus")));
    }
    List<Inline> title = SampleTables.text("Tous les résultats");
    return new Block.Section("annex", title, Block.Section.Role.ANNEX, tables);
  }

  /** An annex of words displayed, which are in one piece and no lower than they are. */
  private static Block quote(int lines) {
    List<Inline> words = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      words.add(new Inline.Text("Une réponse"));
      words.add(new Inline.LineBreak());
    }
    Block quote = new Block.PullQuote(words, "Camille", "");
    List<Inline> title = SampleTables.text("Tous les résultats");
    return new Block.Section("annex", title, Block.Section.Role.ANNEX, List.of(quote));
  }

  @Test
  void setsTheMethodBoxBehindTheAnnexUnlessItWouldBeAloneThere() {
    Block text = new Block.Paragraph(SampleTables.text("Un paragraphe assez court. ".repeat(175)));
    Set<String> places = new LinkedHashSet<>();
    for (int rows = 10; rows <= 34; rows++) {
      List<Page> pages =
          lay(SampleReport.of(List.of(text, quote(rows), method(1, 40))), Theme.report());
      int box = pageOf(pages, "Enquête0");
      String page = text(pages.get(box - 1));
      boolean under = page.contains("Un paragraphe");
      assertThat(under || box == pages.size()).as("%d rows, page %d", rows, box).isTrue();
      assertThat(under || page.contains("réponse")).as("%d rows, page %d", rows, box).isTrue();
      assertThat(pages.size()).as("%d rows", rows).isEqualTo(3);
      places.add(under ? "under the article" : "behind the annex");
    }
    assertThat(places).containsExactly("behind the annex", "under the article");
  }

  @Test
  void setsTheMethodBoxUnderAnArticleThatEndsEarlyUnlessTooLittleIsBehindIt() {
    Block text = new Block.Paragraph(SampleTables.text("Un paragraphe assez court. ".repeat(140)));
    for (int rows : new int[] {3, 14, 22}) {
      List<Page> pages =
          lay(SampleReport.of(List.of(text, quote(rows), method(1, 40))), Theme.report());
      String box = text(pages.get(pageOf(pages, "Enquête0") - 1));
      assertThat(box.contains("Un paragraphe")).as("%d rows", rows).isEqualTo(rows > 3);
      assertThat(box.contains("réponse")).as("%d rows", rows).isEqualTo(rows == 3);
    }
  }

  @Test
  void setsTheMethodBoxBeforeOrBehindTheTablesNeverAmongThem() {
    for (int count = 1; count <= 8; count++) {
      List<Page> pages =
          lay(SampleReport.of(List.of(tables(count), method(1, 40))), Theme.magazine());
      int box = pageOf(pages, "Enquête0");
      String page = text(pages.get(box - 1));
      if (!page.contains("Tableau t")) {
        // with the last table beside the box, the page before would be seen to be half empty
        ColumnFrame room = pages.get(box - 2).columns().get(0);
        ColumnFrame.Extent table = room.blocks().get(room.blocks().size() - 1);
        assertThat((table.bottom() - table.top()) / (room.bottom() - room.top()))
            .as("%d tables", count)
            .isGreaterThan(0.15);
      }
      boolean before = page.indexOf("Enquête") < page.indexOf("Tableau t0");
      assertThat(before || box == pages.size()).as("%d tables, page %d", count, box).isTrue();
    }
  }

  @Test
  void setsTheMethodBoxCloserOrDividesItWhereTheLastPageHasTooLittleRoom() {
    Block text = new Block.Paragraph(SampleTables.text("Un paragraphe assez court. ".repeat(190)));
    Set<Long> distances = new LinkedHashSet<>();
    int divided = 0;
    for (int rows = 10; rows <= 34; rows++) {
      List<Page> pages =
          lay(SampleReport.of(List.of(text, quote(rows), method(6, 24))), Theme.report());
      List<Page> with = pages.stream().filter(page -> text(page).contains("Enquête")).toList();
      String all = with.stream().map(AnnexPagesTest::text).collect(Collectors.joining());
      for (int entry = 0; entry < 6; entry++) {
        assertThat(all).as("%d rows", rows).containsOnlyOnce("Enquête" + entry + ".");
      }
      distances.add(distance(with.get(0)));
      divided += with.size() - 1;
      assertThat(text(with.get(with.size() - 1)).contains("Méthode (suite)"))
          .as("%d rows", rows)
          .isEqualTo(with.size() > 1);
    }
    assertThat(distances).contains(120L).hasSizeGreaterThan(1);
    assertThat(divided).isPositive();
  }

  /** Two short entries in one line of columns were a part of the box. */
  @Test
  void neitherPartOfADividedMethodBoxHasLessThanThreeLines() {
    Block text = new Block.Paragraph(SampleTables.text("Un paragraphe assez court. ".repeat(190)));
    List<Block.MethodBox.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String words = i < 2 ? "Menée." : "Menée en ligne. ".repeat(50);
      entries.add(
          new Block.MethodBox.Entry(SampleTables.text("Terrain"), SampleTables.text(words)));
    }
    Block method = new Block.MethodBox("method", SampleTables.text("Méthode"), entries);
    int divided = 0;
    for (int rows = 10; rows <= 60; rows++) {
      List<Page> pages = lay(SampleReport.of(List.of(text, quote(rows), method)), Theme.magazine());
      List<Page> with = pages.stream().filter(page -> text(page).contains("Menée")).toList();
      for (Page page : with) {
        long lines =
            page.items().stream()
                .filter(item -> item instanceof Item.Glyphs g && g.text().contains("Menée"))
                .mapToDouble(item -> ((Item.Glyphs) item).y())
                .distinct()
                .count();
        assertThat(lines).as("%d rows, page %d", rows, page.number()).isGreaterThan(2);
      }
      divided += with.size() - 1;
    }
    assertThat(divided).isPositive();
  }

  /** In tenths of a point. */
  private static long distance(Page page) {
    double[] lines =
        page.items().stream()
            .filter(item -> item instanceof Item.Glyphs g && g.text().contains("Menée"))
            .mapToDouble(item -> ((Item.Glyphs) item).y())
            .distinct()
            .sorted()
            .toArray();
    double least = Double.MAX_VALUE;
    for (int i = 1; i < lines.length; i++) {
      least = Math.min(least, lines[i] - lines[i - 1]);
    }
    return Math.round(10 * least);
  }

  private static List<Page> tablesAndMethod(int rows, int sentences) {
    List<Block> tables = new ArrayList<>();
    tables.add(WideTables.table("t0", WideTables.answers(14), List.of("Agents", "Élus")));
    tables.add(WideTables.table("t1", WideTables.answers(rows), List.of("Agents", "Élus")));
    List<Block> blocks = new ArrayList<>(WideTables.annex(tables).blocks());
    blocks.add(method(8, sentences));
    return lay(SampleReport.of(blocks), Theme.magazine());
  }

  /** Rows that are farther apart fill the page before as well as a part of the box would. */
  @Test
  void setsTheMethodBoxWholeWhereRowsMayBeFartherApart() {
    for (int rows = 6; rows <= 16; rows++) {
      String pages =
          tablesAndMethod(rows, 24).stream()
              .map(AnnexPagesTest::text)
              .collect(Collectors.joining());
      assertThat(pages).as("%d rows", rows).doesNotContain("Méthode (suite)").contains("Méthode");
    }
  }

  /** A reader who looks for the letters looks under the tables, not under the method. */
  @Test
  void saysTheKeyBetweenTheTablesAndTheMethodBox() {
    List<Page> pages = tablesAndMethod(6, 8);
    Page page = pages.get(pageOf(pages, "Enquête0") - 1);
    double key = y(page, "Lettre");
    assertThat(key).isLessThan(y(page, "Méthode"));
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs run && run.text().contains("302 répondants")) {
        assertThat(run.y()).isLessThan(key);
      }
    }
  }

  private static double y(Page page, String start) {
    return page.items().stream()
        .filter(item -> item instanceof Item.Glyphs run && run.text().startsWith(start))
        .mapToDouble(item -> ((Item.Glyphs) item).y())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void dividesATallBoxWhereAPageWouldEndTooEarly() {
    List<Block> paragraphs = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String text = "Alinéa" + i + ". " + "Une phrase de plus. ".repeat(14);
      paragraphs.add(new Block.Paragraph(SampleTables.text(text)));
    }
    Block table = WideTables.table("t", WideTables.answers(16), List.of("Agents", "Élus"));
    Block box = new Block.Sidebar("box", SampleTables.text("Encadré"), paragraphs);
    List<Page> pages = lay(WideTables.annex(List.of(table, box)), Theme.magazine());
    int first = pageOf(pages, "Alinéa0.");
    assertThat(first).isEqualTo(pageOf(pages, "Tableau t"));
    assertThat(pageOf(pages, "Alinéa23.")).isGreaterThan(first);
    String all = pages.stream().map(AnnexPagesTest::text).collect(Collectors.joining());
    for (int i = 0; i < 24; i++) {
      assertThat(all).containsOnlyOnce("Alinéa" + i + ".");
    }
  }

  /** Left and right edge of the running foot and of what stands in the structure tree. */
  private static double[] edges(Page page, boolean foot) {
    double[] edges = {page.width(), 0};
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs g && (g.mark() == Mark.PAGINATION) == foot) {
        edges[0] = Math.min(edges[0], g.x());
        edges[1] = Math.max(edges[1], g.x() + g.width());
      }
    }
    return edges;
  }

  @ParameterizedTest
  @ValueSource(doubles = {40, 54})
  void givesTablesTheRoomOfWideMarginsButNotTheTextBesideThem(double sides) {
    Theme report = Theme.report().toBuilder().annexSides(sides).build();
    List<String> groups = new ArrayList<>();
    for (int i = 1; i <= 11; i++) {
      groups.add("Groupe " + i);
    }
    Block guide = new Block.Paragraph(SampleTables.text("Guide des tableaux. ".repeat(12)));
    Block table = WideTables.table("t", WideTables.answers(9), groups);
    Block after = new Block.Paragraph(SampleTables.text("Une suite après tout. ".repeat(30)));
    List<Inline> title = SampleTables.text("Tous les résultats");
    // what introduces the table stands over it, also where the text ends high on its page
    for (int sentences : List.of(60, 160)) {
      Block text =
          new Block.Paragraph(SampleTables.text("Un paragraphe court. ".repeat(sentences)));
      Block annex =
          new Block.Section("annex", title, Block.Section.Role.ANNEX, List.of(guide, table));
      List<Page> pages = lay(SampleReport.of(List.of(text, annex, after)), report);
      int tables = pageOf(pages, "Tableau t");
      assertThat(pageOf(pages, "Guide")).isEqualTo(tables);
      assertThat(pageOf(pages, "suite")).isGreaterThan(tables);
      for (Page page : pages) {
        double margin = page.number() == tables ? sides : report.margins().left();
        double[] foot = edges(page, true);
        double[] content = edges(page, false);
        assertThat(foot[0]).as("page %d", page.number()).isCloseTo(margin, within(0.01));
        assertThat(foot[1]).isCloseTo(page.width() - margin, within(0.01));
        assertThat(content[0]).isCloseTo(margin, within(4.0));
        assertThat(content[1]).isBetween(page.width() - 140, page.width() - margin + 4);
        assertThat(page.height()).isEqualTo(report.height());
      }
    }
  }

  @Test
  void keepsTheMarginsOfAThemeThatWantsThem() {
    Theme theme = Theme.report().toBuilder().annexSides(120).build();
    assertThat(Grid.annex(theme)).isEqualTo(Grid.of(theme));
    assertThat(Grid.annex(Theme.report())).isNotEqualTo(Grid.of(Theme.report()));
  }

  /** For each table on a page the rows of its body there. */
  private static Map<Tag, Set<Tag>> rows(Page page) {
    Map<Tag, Set<Tag>> rows = new LinkedHashMap<>();
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs g
          && g.mark() instanceof Mark.Slot slot
          && slot.tag().enclosing(Tag.Role.TBODY).isPresent()) {
        Tag row = slot.tag().enclosing(Tag.Role.TR).orElseThrow();
        Tag table = slot.tag().enclosing(Tag.Role.TABLE).orElseThrow();
        rows.computeIfAbsent(table, t -> new LinkedHashSet<>()).add(row);
      }
    }
    return rows;
  }

  @Test
  void isValidWithTurnedPagesAndInPanels() {
    for (Theme theme : List.of(Theme.magazine(), PANELS)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfRenderer.builder().theme(theme).build().render(wide(3), out);
      assertThat(Verapdf.check(out.toByteArray())).isEmpty();
    }
  }
}
