package io.etude.xlsx.testing;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Question;
import io.etude.codebook.QuestionInfo;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.document.table.StatTable;
import io.etude.report.StudyReport;
import io.etude.results.Cell;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Independence;
import io.etude.results.inference.Interval;
import io.etude.study.Expert;
import io.etude.study.Methodology;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Results made by hand: a rating, a multiple response, a grid; two segments. */
public final class Sample {

  public static final List<String> BENEFITS =
      List.of(
          "Meilleurs services aux citoyens",
          "Meilleur accès à l’information",
          "Efficacité des agents au travail",
          "Partage d’informations",
          "Nouvelles compétences",
          "=Innovation");
  public static final int[] BENEFIT_COUNTS = {223, 193, 127, 63, 51, 48};
  public static final List<String> SCALE =
      List.of(
          "Très satisfait",
          "Plutôt satisfait",
          "Ni l’un ni l’autre",
          "Plutôt insatisfait",
          "Très insatisfait");
  public static final List<String> SECTORS =
      List.of("Marchés publics", "Sécurité (dont vidéosurveillance)", "Démocratie participative");
  public static final int[][] SECTOR_COUNTS = {
    {61, 140, 55, 20, 10, 16}, {21, 60, 80, 70, 36, 35}, {12, 50, 64, 80, 56, 40}
  };
  public static final int[] RATINGS = {2, 3, 6, 9, 18, 28, 58, 74, 60, 26, 18};

  public static final Segment STATUS = segment("status", "Statut", List.of("Agents", "Élus"));
  public static final Segment SIZE =
      segment(
          "size",
          "Population de la collectivité",
          List.of("Moins de 5 000", "5 000 à 50 000", "Plus de 50 000 habitants"));

  final Study study;
  final Results results;
  final List<StatTable> tables;

  Sample() {
    study =
        Study.builder("numerique-2018")
            .title(Label.of("Numérique et territoires"))
            .languages(Locale.FRENCH)
            .question(rating())
            .question(sectors())
            .question(benefits())
            .segment(STATUS)
            .segment(SIZE)
            .methodology(Methodology.EMPTY)
            .expert(
                Expert.builder("chabert")
                    .name("Muriel Chabert")
                    .position("directrice de la modernisation")
                    .topic("Marchés publics")
                    .figures(List.of("sectors.procurement.satisfied"))
                    .length(1200)
                    .build())
            .expert(
                Expert.builder("fictif")
                    .name("Expert fictif")
                    .position("exemple")
                    .topic("=HYPERLINK(\"http://x\")")
                    .figures(List.of("benefits.services"))
                    .length(600)
                    .comment(Label.of("Un commentaire d’exemple."))
                    .build())
            .build();
    List<ResultTable> tables = new ArrayList<>();
    tables.addAll(ratingTables());
    tables.addAll(sectorTables());
    tables.addAll(benefitTables());
    results = Results.of(study).tables(tables).respondents(302).marginOfError(0.0564).build();
    this.tables = StudyReport.of(results).build().tables();
  }

  private static Segment segment(String id, String label, List<String> labels) {
    Segment.Builder segment = Segment.builder(id).label(label);
    for (int i = 0; i < labels.size(); i++) {
      segment.category(Integer.toString(i + 1), labels.get(i));
    }
    return segment.build();
  }

  private static RatingQuestion rating() {
    return RatingQuestion.builder("maturity")
        .label("Maturité numérique de la collectivité")
        .text("Quelle note donnez-vous à la maturité numérique de votre collectivité ?")
        .column("q1")
        .net("high", "Au-dessus de la moyenne", "6", "7", "8", "9", "10")
        .score(RatingQuestion.Score.NPS)
        .build();
  }

  private static GridQuestion sectors() {
    List<GridQuestion.Item> items = new ArrayList<>();
    List<String> ids = List.of("procurement", "security", "democracy");
    for (int i = 0; i < ids.size(); i++) {
      items.add(new GridQuestion.Item(ids.get(i), Label.of(SECTORS.get(i)), "q2_" + i));
    }
    List<Category> scale = new ArrayList<>();
    for (int i = 0; i < SCALE.size(); i++) {
      scale.add(Category.of(Integer.toString(i + 1), SCALE.get(i)));
    }
    scale.add(Category.of("9", "Ne sait pas"));
    return new GridQuestion(
        QuestionInfo.of("sectors", "Satisfaction par secteur"),
        items,
        scale,
        List.of(
            new Net("satisfied", Label.of("Satisfaits"), List.of("1", "2")),
            new Net("dissatisfied", Label.of("Insatisfaits"), List.of("4", "5"))));
  }

  private static MultipleQuestion benefits() {
    List<Category> categories = new ArrayList<>();
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < BENEFITS.size(); i++) {
      categories.add(Category.of(benefitId(i), BENEFITS.get(i)));
      columns.put(benefitId(i), "q3_" + i);
    }
    return new MultipleQuestion(
        QuestionInfo.of("benefits", "Bénéfices du numérique"),
        new MultipleStorage.OptionColumns(columns, List.of("1"), List.of()),
        categories,
        List.of(),
        MultipleQuestion.PercentOf.RESPONDENTS);
  }

  public static String benefitId(int index) {
    return List.of("services", "information", "efficiency", "sharing", "skills", "innovation")
        .get(index);
  }

  private static List<ResultTable> ratingTables() {
    List<ResultRow> rows = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i <= 5; i++) {
      rows.add(row(Integer.toString(i), Integer.toString(i)));
      counts.add(RATINGS[i]);
    }
    rows.add(net("high", "Au-dessus de la moyenne", List.of("6", "7", "8", "9", "10")));
    counts.add(236);
    for (int i = 6; i <= 10; i++) {
      rows.add(row(Integer.toString(i), Integer.toString(i)));
      counts.add(RATINGS[i]);
    }
    return tables(rating(), Optional.empty(), rows, counts, true);
  }

  private static List<ResultTable> sectorTables() {
    List<ResultTable> tables = new ArrayList<>();
    GridQuestion question = sectors();
    for (int s = 0; s < SECTORS.size(); s++) {
      int[] n = SECTOR_COUNTS[s];
      List<ResultRow> rows =
          List.of(
              net("satisfied", "Satisfaits", List.of("1", "2")),
              row("1", SCALE.get(0)),
              row("2", SCALE.get(1)),
              row("3", SCALE.get(2)),
              net("dissatisfied", "Insatisfaits", List.of("4", "5")),
              row("4", SCALE.get(3)),
              row("5", SCALE.get(4)),
              row("9", "Ne sait pas"));
      List<Integer> counts = List.of(n[0] + n[1], n[0], n[1], n[2], n[3] + n[4], n[3], n[4], n[5]);
      tables.addAll(tables(question, Optional.of(question.items().get(s)), rows, counts, false));
    }
    return tables;
  }

  private static List<ResultTable> benefitTables() {
    List<ResultRow> rows = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < BENEFITS.size(); i++) {
      rows.add(row(benefitId(i), BENEFITS.get(i)));
      counts.add(BENEFIT_COUNTS[i]);
    }
    return tables(benefits(), Optional.empty(), rows, counts, false);
  }

  private static ResultRow row(String id, String label) {
    return new ResultRow(
        id, Label.of(label), ResultRow.Kind.CATEGORY, Category.Kind.ANSWER, List.of());
  }

  private static ResultRow net(String id, String label, List<String> members) {
    return new ResultRow(id, Label.of(label), ResultRow.Kind.NET, Category.Kind.ANSWER, members);
  }

  private static List<ResultTable> tables(
      Question question,
      Optional<GridQuestion.Item> item,
      List<ResultRow> rows,
      List<Integer> counts,
      boolean mean) {
    ResultColumn total = column("total", "Ensemble", Optional.empty(), 302, counts, mean);
    List<ResultTable> tables = new ArrayList<>();
    tables.add(ResultTable.of(question).item(item).rows(rows).columns(List.of(total)).build());
    for (Segment segment : List.of(STATUS, SIZE)) {
      List<ResultColumn> columns = new ArrayList<>();
      columns.add(total);
      int[] bases = segment == STATUS ? new int[] {180, 122} : new int[] {190, 90, 22};
      for (int c = 0; c < bases.length; c++) {
        int base = bases[c];
        int shift = c;
        List<Integer> part = new ArrayList<>();
        for (int r = 0; r < counts.size(); r++) {
          double share = counts.get(r) / 302.0 * (1 + ((r + shift) % 3 - 1) * 0.2);
          part.add((int) Math.min(base, Math.round(share * base)));
        }
        columns.add(
            column(
                Integer.toString(c + 1),
                segment.categories().get(c).label().in(Locale.FRENCH),
                Optional.of(String.valueOf((char) ('A' + c))),
                base,
                part,
                mean));
      }
      tables.add(
          ResultTable.of(question)
              .item(item)
              .segment(Optional.of(segment))
              .rows(rows)
              .columns(columns)
              .independence(Independence.of(new AssociationTest(2.1, 3.9, 1172, 0.0812, 0.11)))
              .build());
    }
    return tables;
  }

  private static ResultColumn column(
      String id,
      String label,
      Optional<String> letter,
      int base,
      List<Integer> counts,
      boolean mean) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (base < 100) {
      flags.add(Flag.SMALL_BASE);
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      List<Higher> higher =
          letter.isPresent() && i == 1
              ? List.of(new Higher("2", "B", 0.01, estimate(0.1, base), 0.004))
              : List.of();
      cells.add(
          new Cell(
              OptionalLong.of(counts.get(i)),
              OptionalDouble.of(counts.get(i)),
              Optional.of(estimate(counts.get(i) / (double) base, base)),
              higher,
              flags));
    }
    List<Summary> summaries =
        mean
            ? List.of(
                new Summary(Summary.Stat.MEAN, Optional.of(estimate(6.61, base)), List.of(), flags),
                new Summary(
                    Summary.Stat.NPS, Optional.of(estimate(-0.268, base)), List.of(), flags))
            : List.of();
    ResultColumn.Builder column =
        ResultColumn.of(id, Label.of(label))
            .letter(letter)
            .bases(base, base, base)
            .df(base - 1)
            .cells(cells)
            .summaries(summaries)
            .flags(flags);
    Set<Flag> hidden = Set.of(Flag.SUPPRESSED);
    return base < 30
        ? column
            .withoutBases()
            .cells(cells.stream().map(cell -> Cell.hidden(hidden)).toList())
            .summaries(summaries.stream().map(summary -> summary.hidden(hidden)).toList())
            .flags(hidden)
            .build()
        : column.build();
  }

  private static Estimate estimate(double value, int base) {
    double se = Math.sqrt(Math.abs(value * (1 - value)) / base);
    return new Estimate(
        value, se, base - 1, Optional.of(new Interval(value - 2 * se, value + 2.5 * se)));
  }

  /** The figure in that row of that table, in the total column. */
  FigureRef figure(String table, String row) {
    return results.figure(table + "." + row);
  }

  /** The table of a question or item, by both segments. */
  StatTable table(String id) {
    return tables.stream()
        .filter(table -> table.subject().table().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
