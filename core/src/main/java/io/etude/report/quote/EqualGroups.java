package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.text.Inline;
import io.etude.language.Claims;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.quote.words.EqualityWords;
import io.etude.report.quote.words.EqualityWords.Relation;
import io.etude.report.quote.words.EqualityWords.Said;
import io.etude.report.quote.words.Passage;
import io.etude.results.FigureId;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups that an article makes equal, as in "Women are as likely as men to cook (45%)", and that
 * have figures which are otherwise.
 */
public final class EqualGroups extends SentencesInProse {

  /** Shares that differ by so much may be said to be equal, or almost so. */
  private static final double TOLERANCE = 0.02;

  private static final double LOOSE_TOLERANCE = 0.06;

  /** Numbers that differ by such a part of the larger one may be said to be equal, or almost so. */
  private static final double PART = 0.05;

  private static final double LOOSE_PART = 0.15;

  /** A difference in the last digit is within what is said to be equal. */
  private static final double ROUNDING = 1e-9;

  private final Context context;
  private final Claims claims;
  private final Labels labels;
  private final EqualityWords words;

  private EqualGroups(Article article, Context context) {
    super(article);
    this.context = context;
    claims = Claims.of(context.language());
    labels = new Labels(context);
    words = new EqualityWords(context);
  }

  /** A remark on each such sentence of an article. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new EqualGroups(article, context).in(article);
  }

  @Override
  void readSentence(Passage sentence, Place place) {
    if (words.mayBeIn(sentence.text()) && claims.contradictions(sentence.text()).isEmpty()) {
      check(sentence, place);
    }
  }

  /** Reads a sentence whose figures are those of one row, of one group or of two. */
  private void check(Passage sentence, Place place) {
    List<FigureId> figures =
        sentence.figures().stream().map(figure -> figure.figure().id()).toList();
    long rows = figures.stream().map(id -> id.table() + " " + id.row()).distinct().count();
    Optional<ResultTable> table =
        rows == 1 ? context.results().table(figures.get(0).table()) : Optional.empty();
    if (table.isEmpty() || table.get().segment().isEmpty()) {
      return;
    }
    List<ResultColumn> columns = new ArrayList<>(table.get().columns());
    columns.removeIf(ResultColumn::isTotal);
    List<String> groups = columns.stream().map(labels::column).toList();
    Optional<Said> said = words.in(sentence, groups);
    if (said.isEmpty()) {
      return;
    }
    FigureId quoted = figures.get(0);
    String second = columns.get(groups.indexOf(said.get().second())).id();
    Optional<String> first =
        said.get()
            .first()
            .map(group -> columns.get(groups.indexOf(group)).id())
            .or(() -> Optional.of(quoted.column()).filter(column -> figures.size() == 2));
    boolean areMeant =
        first.isPresent()
            && figures.stream()
                .map(FigureId::column)
                .allMatch(column -> column.equals(first.get()) || column.equals(second));
    if (areMeant && !first.get().equals(second)) {
      FigureRef one = figure(quoted, first.get());
      FigureRef other = figure(quoted, second);
      if (!holds(said.get(), table.get(), one, other)) {
        remark(sentence.figures().get(0), said.get(), one, other, place);
      }
    }
  }

  private FigureRef figure(FigureId quoted, String column) {
    return context.results().figure(quoted.table().figure(quoted.row(), column).toString());
  }

  private boolean holds(Said said, ResultTable table, FigureRef first, FigureRef second) {
    Optional<Double> one = first.estimate().map(Estimate::value);
    Optional<Double> other = second.estimate().map(Estimate::value);
    if (one.isEmpty()
        || other.isEmpty()
        || context.display().figure(first).equals(context.display().figure(second))) {
      return true;
    }
    double lead = one.get() - other.get();
    double excess =
        switch (said.relation()) {
          case EQUAL -> Math.abs(lead);
          case NOT_HIGHER, LOWER -> lead;
          case NOT_LOWER -> -lead;
        };
    return excess <= tolerance(said, table, first, second) + ROUNDING;
  }

  private static double tolerance(Said said, ResultTable table, FigureRef first, FigureRef second) {
    if (said.relation() == Relation.LOWER) {
      return 0;
    }
    if (first.kind() != FigureRef.Kind.NUMBER) {
      return said.about() ? LOOSE_TOLERANCE : TOLERANCE;
    }
    double larger =
        Math.max(
            Math.abs(first.estimate().orElseThrow().value()),
            Math.abs(second.estimate().orElseThrow().value()));
    return larger * (said.about() || !isTested(table, first, second) ? LOOSE_PART : PART);
  }

  /** Whether a test finds two numbers to be different. */
  private static boolean isTested(ResultTable table, FigureRef first, FigureRef second) {
    String row = first.id().row();
    return table.isHigher(row, first.id().column(), second.id().column())
        || table.isHigher(row, second.id().column(), first.id().column());
  }

  private void remark(
      Inline.Figure quoted, Said said, FigureRef first, FigureRef second, Place place) {
    remark(
        "wrongOrder",
        quoted,
        place,
        "stands where \""
            + said.words()
            + "\" is said of two groups that are otherwise: "
            + first.reference()
            + " is "
            + context.display().figure(first)
            + " and "
            + second.reference()
            + " "
            + context.display().figure(second),
        "correct the words, or compare other figures");
  }
}
