package io.etude.testing;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.report.chart.Charts;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.MethodText;
import io.etude.report.prose.Sentences;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * A survey that a test writes down in a few lines, and what its report says in English, with plain
 * spaces.
 *
 * <pre>{@code
 * TinyStudy.of(study, "fruit city", "30 apple north", "10 banana south").title("fruit@city");
 * }</pre>
 */
public final class TinyStudy {

  private final Results results;
  private final Context context;

  private TinyStudy(Results results) {
    this.results = results;
    context = Context.of(results, Locale.ENGLISH, true);
  }

  /** What is said of results that are there already. */
  public static TinyStudy of(Results results) {
    return new TinyStudy(results);
  }

  /**
   * Respondents by their answers.
   *
   * @param columns names of columns, divided by blanks
   * @param people how many gave these answers, in the order of the columns; {@code .} is empty
   */
  public static TinyStudy of(Study.Builder study, String columns, String... people) {
    List<List<String>> rows = new ArrayList<>();
    for (String group : people) {
      String[] parts = group.trim().split(" +");
      List<String> answers = new ArrayList<>();
      for (int i = 1; i < parts.length; i++) {
        answers.add(parts[i].equals(".") ? "" : parts[i]);
      }
      for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
        rows.add(answers);
      }
    }
    return of(
        Analysis.of(study.languages(Locale.ENGLISH).build())
            .run(RowsSource.of("rows", List.of(columns.split(" +")), rows)));
  }

  public Results results() {
    return results;
  }

  public Context context() {
    return context;
  }

  /** The tables of {@code question}, {@code question.item} or either with {@code @segment}. */
  public List<ResultTable> tables(String place) {
    String[] parts = place.split("@");
    String segment = parts.length > 1 ? parts[1] : "";
    return results.tables().stream()
        .filter(t -> t.segment().map(Segment::id).orElse("").equals(segment))
        .filter(t -> t.question().id().equals(parts[0]) || t.id().place().equals(parts[0]))
        .toList();
  }

  /** What the automatic report says of a question. */
  public String sentence(String question) {
    List<Inline> text = new Sentences(context).about(tables(question));
    return text.isEmpty() ? "" : plain(List.of(text));
  }

  /** The chart of these tables, strong rows by choice; empty where there is nothing to draw. */
  public Optional<Chart> drawn(String place, String... strong) {
    List<ResultTable> tables = tables(place);
    return new Charts(context)
        .chart(
            new ChartRequest(
                "chart",
                tables.get(0).question(),
                Optional.empty(),
                tables,
                tables.get(0).segment(),
                List.of(),
                List.of(),
                Set.of(strong),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty()));
  }

  public Chart chart(String place) {
    return drawn(place).orElseThrow();
  }

  public ChartSpec spec(String place, String... strong) {
    return drawn(place, strong).orElseThrow().spec();
  }

  public String title(String place) {
    return plain(List.of(chart(place).title()));
  }

  public String subtitle(String place) {
    return plain(List.of(chart(place).subtitle()));
  }

  public String notes(String place) {
    return plain(chart(place).notes());
  }

  public String alt(String place) {
    return spaced(chart(place).alt());
  }

  /** The method box, text by term. */
  public Map<String, String> method() {
    Map<String, String> entries = new TreeMap<>();
    for (Block.MethodBox.Entry entry :
        new MethodText(context, MethodText.Writer.ETUDE).box(List.of(), List.of()).entries()) {
      entries.put(plain(List.of(entry.term())), plain(List.of(entry.text())));
    }
    return entries;
  }

  /** The report by the standard plan. */
  public Report report() {
    return StudyReport.of(results).standardPlan().resultsDetail(ResultsDetail.FULL).build();
  }

  /** The report by the standard plan, as text. */
  public String plan() {
    return spaced(ReportText.of(report()));
  }

  /** The printed table of a question or item. */
  public StatTable table(String place) {
    return report().tables().stream()
        .filter(table -> table.id().equals("table-" + place))
        .findFirst()
        .orElseThrow();
  }

  /** The tables of the results in summary. */
  public List<StatTable> summaries() {
    List<StatTable> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void table(Block.Table block) {
        if (block.table().isSummary()) {
          found.add(block.table());
        }
        return null;
      }
    }.walk(
        StudyReport.of(results)
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build()
            .blocks());
    return found;
  }

  /** The table of the results in summary that a question or item is in. */
  public StatTable summary(String place) {
    return summaries().stream()
        .filter(table -> table.sumsUp().contains("table-" + place))
        .findFirst()
        .orElseThrow();
  }

  /** Notes and key of a printed table. */
  public String tableNotes(String place) {
    return plain(table(place).explanations());
  }

  /** References as {@code ->block}. */
  private static String plain(List<List<Inline>> notes) {
    List<String> texts = new ArrayList<>();
    for (List<Inline> note : notes) {
      StringBuilder text = new StringBuilder();
      for (Inline inline : note) {
        text.append(
            inline instanceof Inline.Reference reference
                ? "->" + reference.block()
                : Inline.plain(List.of(inline)));
      }
      texts.add(text.toString());
    }
    return spaced(String.join(" ", texts));
  }

  /** Every space may break. */
  private static String spaced(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
