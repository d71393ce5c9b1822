package io.etude.pdf.testing;

import static io.etude.pdf.testing.SampleTables.figure;
import static io.etude.pdf.testing.SampleTables.mark;
import static io.etude.pdf.testing.SampleTables.text;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.pdf.theme.Theme;
import io.etude.study.Expert;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Reports of all kinds of block, long words, mixed scripts and large tables from a seed. Every
 * paragraph holds a word of its own, so that a test can count how often it is printed.
 */
public final class RandomReports {

  /** What both languages mix in: long words, ligatures, other scripts. */
  private static final String COMMON =
      "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz בית שלום סלام شكرا العربية"
          + " Ωμέγα Москва fi affluent AVEC https://example.org/a/rather/long/address 漢字 ½ №";

  private static final String FRENCH =
      "la commune écoute l’habitant et numérique service d’aujourd’hui où anticonstitutionnellement"
          + " 42\u00a0% «\u00a0bref\u00a0» œuvre à plusieurs pour projet le un répondants"
          + " territoire de quelques mots intercommunalité dématérialisation";

  private static final String ENGLISH =
      "the council listens to residents and digital service today’s where"
          + " counterrevolutionaries 42% “short” oeuvre at several for project a respondents"
          + " territory of some words mother-in-law straightforwardness";

  private final Random random;
  private final Locale language;
  private final String[] words;
  private final List<String> markers = new ArrayList<>();
  private int blocks;

  public RandomReports(long seed) {
    random = new Random(seed);
    language = random.nextBoolean() ? Locale.FRENCH : Locale.UK;
    boolean french = language.equals(Locale.FRENCH);
    words = ((french ? FRENCH + " " + FRENCH : ENGLISH + " " + ENGLISH) + " " + COMMON).split(" ");
  }

  /** The words that must be printed exactly once each. */
  public List<String> markers() {
    return markers;
  }

  public Theme theme() {
    return RandomThemes.theme(random);
  }

  public Report report() {
    List<Block> all = new ArrayList<>();
    int count = 3 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      all.add(block(0));
    }
    if (random.nextBoolean()) {
      List<Block> annex = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        annex.add(random.nextInt(4) == 0 ? block(2) : table());
      }
      all.add(new Block.Section(id("annex"), words(3), Block.Section.Role.ANNEX, annex));
    }
    Optional<Picture> hero =
        random.nextBoolean()
            ? Optional.of(new Picture(SampleReport.hero(), "Dégradé", "Crédit"))
            : Optional.empty();
    FrontMatter.Builder front =
        FrontMatter.builder()
            .kicker(random.nextBoolean() ? words(3) : List.of())
            .headline(words(2 + random.nextInt(8)))
            .standfirst(random.nextBoolean() ? words(20) : List.of())
            .byline(random.nextBoolean() ? text("Par exemple") : List.of())
            .dateLine("2018")
            .section("France")
            .runningHead("Titre courant");
    hero.ifPresent(front::hero);
    return Report.of(SampleTables.results())
        .id("random")
        .language(language)
        .front(front.build())
        .blocks(all)
        .build();
  }

  private String id(String prefix) {
    return prefix + ++blocks;
  }

  private List<Inline> words(int count) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < count; i++) {
      line.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
    }
    return text(line.toString());
  }

  /** Running text with a word of its own, now and then with a note, a link or another face. */
  private List<Inline> prose() {
    List<Inline> inlines = new ArrayList<>(words(2 + random.nextInt(60)));
    inlines.add(new Inline.Text(" " + marker() + " "));
    switch (random.nextInt(6)) {
      case 0 -> inlines.add(new Inline.NoteCall(text("note " + marker())));
      case 1 -> inlines.add(new Inline.Link("https://example.org/", words(3)));
      case 2 -> inlines.add(new Inline.Strong(words(2)));
      case 3 -> inlines.add(new Inline.Foreign(Locale.GERMAN, words(2)));
      case 4 -> inlines.add(new Inline.Emphasis(List.of(new Inline.Raised("er"))));
      default -> {}
    }
    inlines.add(new Inline.Text(" "));
    inlines.addAll(words(1 + random.nextInt(10)));
    return inlines;
  }

  private String marker() {
    String marker = Integer.toString(71_000 + markers.size());
    markers.add(marker);
    return marker;
  }

  private Block table() {
    int segments = random.nextInt(4);
    int[] columns = new int[Math.max(1, segments)];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = random.nextInt(9);
    }
    int rows = random.nextInt(5) == 0 ? 120 : 2 + random.nextInt(16);
    return SampleTables.table(id("table"), "Tableau d’exemple", rows, columns);
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth > 1 ? 12 : 16)) {
      case 0 -> new Block.Note(prose());
      case 1 -> quote();
      case 2 -> listing(depth);
      case 3 -> chart();
      case 4 -> sidebar(depth);
      case 5 -> commentary();
      case 6 ->
          new Block.KeyFigures(
              List.of(
                  new Block.KeyFigure(
                      Figure.of(figure(0.33), "33\u00a0%").decimals(0).build(), words(6))));
      case 7 ->
          new Block.Image(
              new Picture(SampleReport.hero(), "Dégradé", random.nextBoolean() ? "Crédit" : ""),
              random.nextBoolean() ? prose() : List.of(),
              width());
      case 8 -> new Own(List.of(new Block.Paragraph(prose()), new Block.Note(prose())));
      case 12 -> section(depth);
      case 13 -> table();
      case 14 ->
          new Block.MethodBox(
              id("method"),
              words(1),
              List.of(
                  new Block.MethodBox.Entry(words(1), prose()),
                  new Block.MethodBox.Entry(words(1), prose())));
      case 15 -> new Block.Contents(words(1), Block.Contents.Of.values()[random.nextInt(3)]);
      default -> new Block.Paragraph(prose());
    };
  }

  private Block section(int depth) {
    List<Block> inner = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      inner.add(block(depth + 1));
    }
    return new Block.Section(id("section"), words(4), Block.Section.Role.ARTICLE, inner);
  }

  private Block listing(int depth) {
    List<List<Block>> items = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      Block paragraph = new Block.Paragraph(prose());
      items.add(
          depth < 2 && random.nextInt(5) == 0
              ? List.of(paragraph, listing(depth + 1))
              : List.of(paragraph));
    }
    return new Block.Listing(Block.Listing.Kind.values()[random.nextInt(2)], items);
  }

  private Block sidebar(int depth) {
    List<Block> inner = new ArrayList<>();
    int count = random.nextInt(6) == 0 ? 14 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      inner.add(
          switch (depth > 0 ? 3 : random.nextInt(8)) {
            case 0 -> SampleTables.table(id("table"), "Tableau d’exemple", 3, random.nextInt(3));
            case 1 -> chart();
            case 2 -> new Block.Contents(words(1), Block.Contents.Of.TABLES);
            case 3, 4, 5 -> new Block.Paragraph(prose());
            default -> new Block.Note(prose());
          });
    }
    return new Block.Sidebar(id("sidebar"), words(3), inner);
  }

  private Block quote() {
    return new Block.PullQuote(prose(), "Camille Exemple", "poste");
  }

  private Block commentary() {
    Expert expert =
        Expert.builder(id("expert"))
            .name("Dominique Modèle")
            .position("Poste")
            .topic("Sujet")
            .length(600)
            .build();
    List<Block> comment = random.nextBoolean() ? List.of() : List.of(new Block.Paragraph(prose()));
    return Commentary.builder(id("commentary"), expert)
        .heading(words(2))
        .topic(comment.isEmpty() ? prose() : words(3))
        .figures(List.of(new Commentary.FigureGroup(text("Ensemble"), List.of(words(5)))))
        .lengthNote(words(2))
        .comment(comment)
        .build();
  }

  private Block chart() {
    return Chart.builder(id("chart"), spec())
        .title(words(12))
        .subtitle(words(5))
        .notes(List.of(prose()))
        .alt("Un diagramme")
        .width(width())
        .build();
  }

  private ChartSpec spec() {
    List<ChartSpec> kinds = List.copyOf(SampleCharts.all().values());
    int kind = random.nextInt(2 * kinds.size());
    if (kind < kinds.size()) {
      return kinds.get(kind);
    }
    List<ChartSpec.Mark> marks = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(12); i++) {
      String label = Inline.plain(words(1 + random.nextInt(6)));
      marks.add(mark(label, random.nextInt(100), ColorRole.ORDINARY));
    }
    return new ChartSpec.Bars(marks, List.of());
  }

  private Block.Width width() {
    return Block.Width.values()[random.nextInt(3)];
  }

  /** A block that no renderer knows. */
  private record Own(List<Block> fallback) implements Block.Custom {}
}
