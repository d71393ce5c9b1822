package io.etude.report.chart;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.MissingCode;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import io.etude.report.prose.Context;
import io.etude.results.FigureId;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the reader of a personal report answered, marked in a chart of all answers: the words
 * "(you)" behind the label of the answer, or of the item of a grid with the answer given, a note
 * that says what they mean, and a sentence of the alternative text. Immutable.
 */
public final class OwnAnswers {

  private final Context context;

  /** Ids of the rows by the place of their table: a question, or an item of a grid. */
  private final Map<String, Set<String>> rows;

  private final boolean grid;

  private OwnAnswers(Context context, Map<String, Set<String>> rows, boolean grid) {
    this.context = context;
    this.grid = grid;
    this.rows = rows;
  }

  /** Nothing is marked. */
  public static OwnAnswers none(Context context) {
    return new OwnAnswers(context, Map.of(), false);
  }

  /**
   * Answers as codes of the data, those of a grid as {@code item:code}; numbers of a question with
   * bands. Missing ones mark nothing.
   *
   * @param error makes an exception of what is wrong
   */
  public static OwnAnswers of(
      Context context,
      List<ResultTable> tables,
      List<String> answers,
      Function<String, RuntimeException> error) {
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    boolean grid = tables.get(0).question() instanceof GridQuestion;
    for (String answer : answers) {
      int colon = answer.indexOf(':');
      String item = grid && colon >= 0 ? answer.substring(0, colon) : "";
      String code = grid && colon >= 0 ? answer.substring(colon + 1) : answer;
      ResultTable table = grid ? table(tables, item, answer, error) : tables.get(0);
      row(table, code, error)
          .ifPresent(
              row ->
                  rows.computeIfAbsent(table.id().place(), place -> new LinkedHashSet<>())
                      .add(row));
    }
    return new OwnAnswers(context, rows, grid);
  }

  private static ResultTable table(
      List<ResultTable> tables,
      String item,
      String answer,
      Function<String, RuntimeException> error) {
    if (item.isEmpty() && tables.size() == 1) {
      return tables.get(0);
    }
    List<String> items = tables.stream().map(t -> t.item().orElseThrow().id()).toList();
    int index = items.indexOf(item);
    if (index < 0) {
      throw error.apply(
          "you names \""
              + answer
              + "\"; answers of a grid are given as item:code"
              + Closest.hint(item, items));
    }
    return tables.get(index);
  }

  private static Optional<String> row(
      ResultTable table, String code, Function<String, RuntimeException> error) {
    Question question = table.question();
    if (question.info().missing().stream().map(MissingCode::code).anyMatch(code::equals)) {
      return Optional.empty();
    }
    if (question instanceof NumericQuestion numeric) {
      return band(numeric, code, error);
    }
    List<String> codes =
        table.rows().stream().filter(row -> row.members().isEmpty()).map(ResultRow::id).toList();
    if (!codes.contains(code)) {
      throw error.apply("you names \"" + code + "\"" + Closest.hint(code, codes));
    }
    return Optional.of(code);
  }

  private static Optional<String> band(
      NumericQuestion question, String number, Function<String, RuntimeException> error) {
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw error.apply("you is \"" + number + "\"; a number is wanted");
    }
    return question.bands().stream()
        .filter(band -> value >= band.from() && value < band.to())
        .map(Band::category)
        .map(category -> category.code())
        .findFirst();
  }

  /** The rows that stand out where no others are wished to; in a grid it is the items that do. */
  public Set<String> strong() {
    Set<String> codes = new LinkedHashSet<>();
    if (!grid) {
      rows.values().forEach(codes::addAll);
    }
    return codes;
  }

  /** The chart with the answers marked. */
  ChartSpec mark(ChartSpec spec) {
    if (rows.isEmpty()) {
      return spec;
    } else if (spec instanceof ChartSpec.Bars bars) {
      return new ChartSpec.Bars(marks(bars.marks()), bars.callouts(), bars.intervals());
    } else if (spec instanceof ChartSpec.Histogram columns) {
      return columns(columns);
    } else if (spec instanceof ChartSpec.Diverging grid) {
      return new ChartSpec.Diverging(
          grid.scale(),
          grid.positive(),
          grid.negative(),
          grid.apart(),
          grid.rows().stream().map(this::row).toList());
    } else if (spec instanceof ChartSpec.Stacked grid) {
      return new ChartSpec.Stacked(
          grid.scale(),
          grid.rows().stream()
              .map(row -> new ChartSpec.Stacked.Row(item(row.label(), row.shares()), row.shares()))
              .toList());
    } else if (spec instanceof ChartSpec.Dots dots) {
      return new ChartSpec.Dots(
          dots.series(),
          dots.rows().stream()
              .map(row -> new ChartSpec.Dots.Row(label(row), row.points(), row.gap()))
              .toList(),
          dots.intervals(),
          dots.axis());
    }
    ChartSpec.Lines lines = (ChartSpec.Lines) spec;
    return new ChartSpec.Lines(
        lines.editions(),
        lines.series().stream().map(this::series).toList(),
        lines.intervals(),
        lines.axis());
  }

  /** Columns are too narrow for words beneath: the reader's own has a bracket over it. */
  private ChartSpec columns(ChartSpec.Histogram chart) {
    List<ChartSpec.Bracket> brackets = new ArrayList<>(chart.nets());
    for (int i = 0; i < chart.marks().size(); i++) {
      Mark mark = chart.marks().get(i);
      if (isOwn(mark)) {
        Mark own =
            new Mark(context.phrases().text("label.you.column"), mark.figure(), ColorRole.EMPHASIS);
        brackets.add(new ChartSpec.Bracket(i, i, own));
      }
    }
    return new ChartSpec.Histogram(
        chart.marks(), brackets, chart.mean(), chart.intervals(), chart.ranges());
  }

  private List<Mark> marks(List<Mark> marks) {
    return marks.stream().map(mark -> isOwn(mark) ? mark.named(you(mark.label())) : mark).toList();
  }

  private ChartSpec.Diverging.Row row(ChartSpec.Diverging.Row row) {
    List<Mark> shares = new ArrayList<>(row.shares());
    row.apart().ifPresent(shares::add);
    ChartSpec.Diverging.Row.Builder marked =
        ChartSpec.Diverging.Row.builder(
                item(row.label(), shares), row.shares(), row.positive(), row.negative())
            .emphasis(row.emphasis());
    row.apart().ifPresent(marked::apart);
    return marked.build();
  }

  private String label(ChartSpec.Dots.Row row) {
    return row.points().stream().anyMatch(this::isOwn) ? you(row.label()) : row.label();
  }

  private ChartSpec.Lines.Series series(ChartSpec.Lines.Series series) {
    boolean own = series.points().stream().flatMap(Optional::stream).anyMatch(this::isOwn);
    return own
        ? new ChartSpec.Lines.Series(you(series.label()), series.role(), series.points())
        : series;
  }

  private boolean isOwn(Mark mark) {
    FigureId id = mark.source().id();
    return rows.getOrDefault(id.table().place(), Set.of()).contains(id.row());
  }

  private String you(String label) {
    return context.phrases().text("label.you", Map.of("label", label));
  }

  /** An item with the answers that were given to it. */
  private String item(String label, List<Mark> shares) {
    List<String> own = shares.stream().filter(this::isOwn).map(Mark::label).toList();
    return own.isEmpty()
        ? label
        : context
            .phrases()
            .text("label.you.item", Map.of("item", label, "answer", context.display().list(own)));
  }

  /** What the mark means, beneath the chart; empty if nothing is marked in it. */
  Optional<List<Inline>> note(ChartSpec marked, ChartSpec plain) {
    return marked.equals(plain) ? Optional.empty() : Optional.of(context.phrases().say("note.you"));
  }

  /** What the reader answered, for the alternative text; empty if nothing is marked. */
  Optional<String> alt(List<ResultTable> tables) {
    List<String> said = new ArrayList<>();
    for (ResultTable table : tables) {
      Set<String> own = rows.getOrDefault(table.id().place(), Set.of());
      List<String> labels =
          table.rows().stream()
              .filter(row -> own.contains(row.id()))
              .map(row -> context.text(row.label()))
              .toList();
      if (!labels.isEmpty()) {
        String answer = context.display().list(labels);
        said.add(
            table.item().isEmpty() || tables.size() == 1
                ? answer
                : context
                    .phrases()
                    .text(
                        "label.item",
                        Map.of(
                            "question", context.text(table.item().get().label()), "item", answer)));
      }
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            context.phrases().text("alt.you", Map.of("answers", String.join("; ", said))));
  }
}
