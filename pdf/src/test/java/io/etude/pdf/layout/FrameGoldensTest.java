package io.etude.pdf.layout;

import static io.etude.pdf.testing.SampleTables.text;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.testing.Goldens;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.PageText;
import io.etude.pdf.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small reports as frames. After a change of layout that is meant, renew their goldens with {@code
 * -Detude.updateGoldens=true} and read the difference.
 */
class FrameGoldensTest {

  private static final String PROSE =
      "Les collectivités numérisent leurs services, et leurs agents s’en disent contents : les"
          + " usagers y gagnent du temps, les guichets restent ouverts à qui préfère parler à"
          + " quelqu’un. ";

  /** Pages of a few lines, so that little text shows much. */
  private static final Theme SMALL =
      Theme.magazine().toBuilder()
          .name("small")
          .page(300, 280)
          .margins(new Theme.Margins(24, 20, 40, 20))
          .columns(2)
          .gutter(12)
          .heroHeight(40)
          .type(PageText.HEADLINE, 18, 24)
          .type(PageText.STANDFIRST, 9, 12)
          .build();

  private static Map<String, Report> reports() {
    Map<String, Report> reports = new LinkedHashMap<>();
    reports.put("front-page", report(front(), prose(2), prose(1)));
    reports.put("float-across-columns", report(plain(), prose(2), chart(), prose(2)));
    reports.put("split-table", report(plain(), prose(1), annex()));
    reports.put("notes", report(plain(), noted(), prose(1)));
    reports.put("sidebar", report(plain(), prose(2), sidebar(), prose(1)));
    reports.put("bidi", report(plain(), prose(1), bidi()));
    return reports;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"front-page", "float-across-columns", "split-table", "notes", "sidebar", "bidi"})
  void framesAreAsTheyWere(String name) throws IOException {
    Goldens.check("frames/" + name + ".txt", dump(reports().get(name)));
  }

  /** The dump is the same in another locale. */
  @Test
  void noLocaleShows() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Goldens.check("frames/notes.txt", dump(reports().get("notes")));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String dump(Report report) {
    FrameDump dump = new FrameDump();
    ReportLayout.lay(report, SMALL, Fonts.of(Brand.DEFAULT), dump);
    return dump.toString();
  }

  private static Report report(FrontMatter front, Block... blocks) {
    return Report.of(SampleTables.results())
        .id("golden")
        .language(Locale.FRENCH)
        .front(front)
        .blocks(List.of(blocks))
        .build();
  }

  private static FrontMatter plain() {
    return FrontMatter.builder().headline(text("Un titre")).runningHead("Titre courant").build();
  }

  private static FrontMatter front() {
    return FrontMatter.builder()
        .kicker(text("Étude"))
        .headline(text("Le numérique au village"))
        .standfirst(text("Un chapeau en une ou deux lignes."))
        .byline(text("Camille Exemple"))
        .dateLine("2018")
        .section("France")
        .hero(new Picture(SampleReport.hero(), "Un dégradé", "Illustration"))
        .runningHead("Titre courant")
        .build();
  }

  private static Block prose(int times) {
    return new Block.Paragraph(text(PROSE.repeat(times).strip()));
  }

  private static Block noted() {
    return new Block.Paragraph(
        List.of(
            new Inline.Text("Trois quarts des réponses"),
            new Inline.NoteCall(text("Base : 302 réponses.")),
            new Inline.Text(" le disent, un quart"),
            new Inline.NoteCall(text("À lire avec prudence.")),
            new Inline.Text(" en doute.")));
  }

  private static Block chart() {
    return Chart.builder(
            "chart",
            new ChartSpec.Bars(
                List.of(
                    SampleTables.mark("Services", 74, ColorRole.EMPHASIS),
                    SampleTables.mark("Compétences", 17, ColorRole.ORDINARY)),
                List.of()))
        .title(text("Le service d’abord"))
        .subtitle(text("En\u00a0%"))
        .notes(List.of(text("Base : 302 réponses.")))
        .alt("Barres : services 74 %, compétences 17 %.")
        .width(Block.Width.FULL)
        .build();
  }

  private static Block annex() {
    List<Block> tables = new ArrayList<>();
    tables.add(SampleTables.table("t1", "Satisfaction", 16, 2));
    return new Block.Section("annex", text("Résultats"), Block.Section.Role.ANNEX, tables);
  }

  private static Block sidebar() {
    return new Block.Sidebar(
        "side", text("À part"), List.of(new Block.Paragraph(text("Un encadré de deux lignes."))));
  }

  private static Block bidi() {
    return new Block.Paragraph(
        text("Un agent écrit : «\u00a0אני מרוצה מאוד\u00a0», un autre «\u00a0أنا راض جدا\u00a0»."));
  }
}
