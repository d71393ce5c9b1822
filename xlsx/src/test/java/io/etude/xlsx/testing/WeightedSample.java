package io.etude.xlsx.testing;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Cell;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Independence;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A study with raked weights: nets in a table sorted by share, a net promoter score, a number with
 * quartiles; nested segments; columns with a small base, a low one and none; hidden figures.
 */
public final class WeightedSample {

  private static final int RESPONDENTS = 600;
  private static final Set<Flag> SUPPRESSED = Set.of(Flag.SUPPRESSED);

  /** References of the figures that the text quotes. */
  public static final List<String> QUOTED =
      List.of(
          "use.daily",
          "use.often@sex.m",
          "advice.nps",
          "advice.nps@sex.m",
          "hours.mean@age.o",
          "hours.q1",
          "hours.min",
          "use.daily@region.island",
          "use.monthly@region.south");

  public final Results results;
  final List<StatTable> tables;

  public WeightedSample(Conventions.WithheldColumns withheld) {
    results = hidden(Analysis.of(study(withheld)).run(answers()).complete());
    tables = StudyReport.of(results).build().tables();
  }

  private static Study study(Conventions.WithheldColumns withheld) {
    Segment sex =
        Segment.builder("sex").label("Sex").category("f", "Women").category("m", "Men").build();
    Segment age =
        Segment.builder("age")
            .label("Age")
            .category("y", "Under 30")
            .category("m", "30 to 59")
            .category("o", "60 and over")
            .build();
    return Study.builder("library")
        .title(Label.of("The library"))
        .languages(Locale.ENGLISH)
        .conventions(Conventions.builder().withheldColumns(withheld).build())
        .weighting(
            Weighting.Raking.to(
                new Weighting.Target("sex", new TreeMap<>(Map.of("f", 0.5, "m", 0.5))),
                new Weighting.Target("age", new TreeMap<>(Map.of("y", 0.3, "m", 0.4, "o", 0.3)))))
        .question(
            SingleQuestion.builder("use")
                .label("How often do you come?")
                .category("daily", "Daily")
                .category("weekly", "Weekly")
                .category("monthly", "Monthly")
                .category("rarely", "Rarely")
                .category("never", "Never")
                .net("often", "Often", "daily", "weekly")
                .net("seldom", "Seldom", "monthly", "never")
                .order(CategoryOrder.SHARE)
                .build())
        .question(
            RatingQuestion.builder("advice")
                .label("Would you advise a friend to come?")
                .score(RatingQuestion.Score.NPS)
                .build())
        .question(NumericQuestion.builder("hours").label("Hours a month").build())
        .segment(sex)
        .segment(age)
        .segment(Segment.nested("both", Label.of("Sex and age"), sex, age))
        .segment(
            Segment.builder("region")
                .label("Region")
                .category("north", "North")
                .category("south", "South")
                .category("hills", "Hills")
                .category("island", "Island")
                .category("sea", "Sea")
                .build())
        .build();
  }

  private static RowsSource answers() {
    Random random = new Random(20);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < RESPONDENTS; i++) {
      boolean man = i % 3 == 0;
      int ten = random.nextInt(10);
      String age = ten < 2 ? "y" : ten < 6 ? "m" : "o";
      String region =
          i % 50 == 7 ? "island" : i % 10 == 3 ? "hills" : i % 2 == 0 ? "north" : "south";
      int use = random.nextInt(100) + (man ? 15 : 0);
      String often =
          i % 299 == 5
              ? "never"
              : use < 12 ? "daily" : use < 30 ? "monthly" : use < 60 ? "weekly" : "rarely";
      int advice = Math.min(10, 4 + random.nextInt(6) + (man ? 2 : 0));
      double hours = 0.25 * random.nextInt(60) + (age.equals("o") ? 5.5 : 0);
      rows.add(List.of(man ? "m" : "f", age, region, often, advice, hours));
    }
    return RowsSource.of(
        "answers", List.of("sex", "age", "region", "use", "advice", "hours"), rows);
  }

  /** The results with a cell, a mean and a column hidden, and a table without its test. */
  private static Results hidden(Results complete) {
    List<ResultTable> tables = new ArrayList<>();
    for (ResultTable table : complete.tables()) {
      ResultTable.Builder changed = table.toBuilder();
      changed.columns(table.columns().stream().map(column -> hidden(table, column)).toList());
      if (table.id().toString().equals("use@age")) {
        changed.independence(Independence.none(Independence.Reason.TOO_LARGE));
      }
      tables.add(changed.build());
    }
    return Results.of(complete.study())
        .tables(tables)
        .respondents(complete.respondents())
        .weights(complete.weights())
        .marginOfError(complete.marginOfError())
        .designEffect(complete.designEffect())
        .build();
  }

  private static ResultColumn hidden(ResultTable table, ResultColumn column) {
    String id = table.id() + "/" + column.id();
    if (id.equals("use@region/south")) {
      List<Cell> cells = new ArrayList<>(column.cells());
      cells.set(table.rowIndex("monthly"), Cell.hidden(SUPPRESSED));
      return column.toBuilder().cells(cells).build();
    } else if (id.equals("hours@region/hills")) {
      List<Summary> summaries =
          column.summaries().stream()
              .map(s -> s.stat() == Summary.Stat.MEAN ? s.hidden(SUPPRESSED) : s)
              .toList();
      return column.toBuilder().summaries(summaries).build();
    } else if (id.equals("advice@region/south")) {
      return column.toBuilder()
          .withoutBases()
          .cells(column.cells().stream().map(cell -> Cell.hidden(SUPPRESSED)).toList())
          .summaries(column.summaries().stream().map(s -> s.hidden(SUPPRESSED)).toList())
          .flags(SUPPRESSED)
          .build();
    }
    return column;
  }

  /** A report whose text quotes {@link #QUOTED} and whose annex has all tables. */
  public Report report() {
    List<Block> blocks = new ArrayList<>();
    for (String reference : QUOTED) {
      FigureRef figure = results.figure(reference);
      blocks.add(
          new Block.Paragraph(List.of(new Inline.Quoted(Figure.of(figure, "figure").build()))));
    }
    tables.forEach(table -> blocks.add(new Block.Table(table)));
    return Report.of(results).blocks(blocks).tables(tables).build();
  }

  /** The report of the standard plan, with the tables in full. */
  public Report inFull() {
    return StudyReport.of(results).resultsDetail(ResultsDetail.FULL).build();
  }

  /** The table of a question. */
  public StatTable table(String question) {
    return tables.stream()
        .filter(table -> table.subject().table().question().equals(question))
        .findFirst()
        .orElseThrow();
  }

  /** The columns of the results that the table of a question shows, in its order. */
  public List<ResultColumn> columns(String question) {
    List<ResultColumn> columns = new ArrayList<>();
    for (ResultTable table : results.tablesOf(question)) {
      boolean first = table.segment().isEmpty();
      columns.addAll(first ? table.columns() : table.columns().subList(1, table.columns().size()));
    }
    return columns;
  }

  /** The results of a question over all respondents. */
  public ResultTable total(String question) {
    return results.tablesOf(question).stream()
        .filter(table -> table.segment().equals(Optional.empty()))
        .findFirst()
        .orElseThrow();
  }
}
