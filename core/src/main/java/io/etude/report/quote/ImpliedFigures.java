package io.etude.report.quote;

import io.etude.document.Chart;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.text.Inline;
import io.etude.language.ScaleWords;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.quote.words.GroupNames;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.Quote;
import io.etude.report.quote.words.QuoteWords;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Titles of charts that quote no figure, with the one that they speak of: "The bus comes first"
 * over bars of all answers with that of the bus, "Lunch comes first" over those who said yes to
 * each meal with theirs at lunch, "Men give the higher ratings" over means by sex with that of men.
 */
final class ImpliedFigures {

  private final Context context;
  private final Labels labels;
  private final GroupNames names;

  ImpliedFigures(Context context) {
    this.context = context;
    labels = new Labels(context);
    names = new GroupNames(context);
  }

  /**
   * The titles of a chart that name one answer of all, one item or one group of a single figure
   * each.
   */
  List<Passage> in(Chart chart) {
    List<FigureRef> figures = ChartMarks.of(chart.spec()).stream().map(Mark::figure).toList();
    return Stream.of(chart.title(), chart.subtitle())
        .map(FiguresInProse::passage)
        .filter(title -> title.quotes().isEmpty())
        .flatMap(title -> QuoteWords.sentences(title).stream())
        .flatMap(sentence -> with(sentence, figures).stream())
        .toList();
  }

  private Optional<Passage> with(Passage sentence, List<FigureRef> marks) {
    List<FigureRef> figures = affirmative(marks);
    List<FigureRef> all =
        figures.stream().filter(f -> f.id().column().equals(ResultColumn.TOTAL)).toList();
    List<FigureRef> named =
        rows(all) > 1
            ? named(sentence, all, this::answer)
            : items(all) > 1
                ? named(sentence, all, this::item)
                : rows(figures) == 1 ? named(sentence, figures, this::group) : List.of();
    return named.size() == 1 ? Optional.of(quoting(sentence, named.get(0))) : Optional.empty();
  }

  /**
   * The figures of "yes" where all are of replies such as "yes" and "no", which are never named.
   */
  private List<FigureRef> affirmative(List<FigureRef> figures) {
    boolean areReplies =
        figures.stream()
            .allMatch(
                f -> answer(f).filter(ScaleWords.of(context.language())::isReply).isPresent());
    return areReplies
        ? figures.stream()
            .filter(f -> table(f).filter(t -> t.rowIndex(f.id().row()) == 0).isPresent())
            .toList()
        : figures;
  }

  private static long items(List<FigureRef> figures) {
    return figures.stream().map(figure -> figure.id().table()).distinct().count();
  }

  private Optional<String> item(FigureRef figure) {
    return table(figure).flatMap(ResultTable::item).map(item -> context.text(item.label()));
  }

  private static long rows(List<FigureRef> figures) {
    return figures.stream().map(figure -> figure.id().row()).distinct().count();
  }

  /** The figures whose names a sentence has. */
  private List<FigureRef> named(
      Passage sentence, List<FigureRef> figures, Function<FigureRef, Optional<String>> name) {
    Map<FigureRef, String> known = new LinkedHashMap<>();
    figures.forEach(figure -> name.apply(figure).ifPresent(called -> known.put(figure, called)));
    List<String> said = names.in(sentence.text(), List.copyOf(known.values()));
    return figures.stream().filter(figure -> said.contains(known.get(figure))).toList();
  }

  private Optional<ResultTable> table(FigureRef figure) {
    return context.results().table(figure.id().table());
  }

  private Optional<String> answer(FigureRef figure) {
    return table(figure)
        .filter(table -> table.rowIndex(figure.id().row()) >= 0)
        .map(table -> table.rows().get(table.rowIndex(figure.id().row())))
        .map(row -> context.text(row.label()));
  }

  private Optional<String> group(FigureRef figure) {
    return table(figure)
        .flatMap(table -> table.column(figure.id().column()))
        .filter(column -> !column.isTotal())
        .map(labels::column);
  }

  private Passage quoting(Passage sentence, FigureRef figure) {
    String text = sentence.text().replaceAll("[.!?]+$", "") + " (";
    Inline.Figure quoted = new Inline.Figure(context.display().figure(figure), figure);
    int end = text.length() + quoted.text().length();
    return new Passage(text + quoted.text() + ").", List.of(new Quote(quoted, text.length(), end)));
  }
}
