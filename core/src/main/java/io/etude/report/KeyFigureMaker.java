package io.etude.report;

import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.internal.UnitWords;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.PooledEditions;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes key figures: the figure with its unit, and what it says with its base. No table or chart
 * stands beside a key figure, so the base is printed where the figure would be read as one of all
 * respondents, or as one that can be relied on.
 */
final class KeyFigureMaker {

  private final Context context;

  KeyFigureMaker(Context context) {
    this.context = context;
  }

  /** A key figure of the library's own, with the decimals of the report. */
  Block.KeyFigure keyFigure(FigureRef figure, List<Inline> text) {
    int decimals = context.display().decimals().forFigure(figure);
    return keyFigure(figure, unit(figure, decimals), decimals, withEdition(text, figure));
  }

  /** Of a figure of one edition, which that is, and the figure before, if that was another. */
  private List<Inline> withEdition(List<Inline> text, FigureRef figure) {
    Optional<ResultTable> ofEdition =
        context
            .results()
            .table(figure.id().table())
            .flatMap(
                table ->
                    table
                        .column(figure.id().column())
                        .filter(column -> !column.isTotal())
                        .map(column -> table.toBuilder().columns(List.of(column)).build()));
    if (ofEdition.isEmpty()) {
      return text;
    }
    ResultTable table = ofEdition.get();
    Map<String, Object> values = new HashMap<>();
    values.put("text", text);
    values.put("edition", context.value(new Labels(context).column(table.total())));
    EditionChanges changes = new EditionChanges(context);
    Optional<EditionChanges.Change> change = changes.of(table, figure);
    change.ifPresent(
        c -> {
          values.put("before", context.figure(c.before()));
          values.put("previous", context.value(changes.nameOfBefore(table)));
        });
    String key = "keyfigure.edition" + (change.isPresent() ? ".change" : "");
    return isSentence(text)
        ? Inline.joined(List.of(text, context.phrases().say(key + ".sentence", values)))
        : context.phrases().say(key, values);
  }

  /** An author's key figure; its unit is left out if the text says it. */
  Block.KeyFigure authored(FigureRef figure, int decimals, List<Inline> text) {
    String unit = unit(figure, decimals);
    boolean said = UnitWords.of(context.language()).areIn(Inline.plain(text), unit);
    return keyFigure(figure, said ? "" : unit, decimals, text);
  }

  private Block.KeyFigure keyFigure(
      FigureRef figure, String unit, int decimals, List<Inline> text) {
    return new Block.KeyFigure(
        context.figures().of(figure, decimals), unit, withBases(text, figure));
  }

  /** The unit of a number; a percent sign is spelled out, so that it is no share's. */
  private String unit(FigureRef figure, int decimals) {
    if (figure.kind() != FigureRef.Kind.NUMBER) {
      return "";
    }
    String unit =
        context
            .results()
            .table(figure.id().table())
            .map(table -> table.question())
            .filter(NumericQuestion.class::isInstance)
            .map(question -> context.unit((NumericQuestion) question, figure, decimals))
            .orElse("");
    return unit.equals("%") ? context.phrases().text("unit.percent") : unit;
  }

  /**
   * A key figure's text, with the base where it is low, of answers or where some were not asked,
   * and then with who was, unless the text gives the base; and that it is of several editions
   * together, unless the text says so.
   */
  private List<Inline> withBases(List<Inline> text, FigureRef figure) {
    List<Inline> based = withBase(text, figure);
    PooledEditions pooled = new PooledEditions(context);
    return pooled.is(figure) && !pooled.areNamedIn(Inline.plain(text), figure)
        ? pooled.keyFigure(figure, based, isSentence(based))
        : based;
  }

  private static boolean isSentence(List<Inline> text) {
    return Inline.plain(text).strip().matches("(?s).*[.!?\u2026]");
  }

  private List<Inline> withBase(List<Inline> text, FigureRef figure) {
    Optional<ResultTable> table = context.results().table(figure.id().table());
    boolean low = figure.flags().contains(Flag.LOW_BASE);
    boolean ofSome = table.filter(t -> ofSome(t, figure)).isPresent();
    boolean small = figure.flags().contains(Flag.SMALL_BASE);
    boolean ofAnswers =
        figure.kind() == FigureRef.Kind.SHARE
            && table.filter(t -> Bases.isOfResponses(t.question())).isPresent();
    if (!low && !ofSome && !small && !ofAnswers || figure.base().isEmpty()) {
      return text;
    }
    String n = context.display().integer(figure.base().getAsLong());
    if (QuotedBases.gives(Inline.plain(text), n)) {
      return text;
    }
    // the effective base explains why one is called low, or small
    boolean told = low || small && !ofAnswers;
    String count =
        told
            ? context.bases().of(figure).orElseThrow()
            : context.bases().units(table.orElseThrow().question(), n, "");
    List<Inline> units = units(table.orElseThrow(), count);
    String key = ofAnswers ? "keyfigure.answers" : "keyfigure.base";
    key += low ? ".low" : small && !ofAnswers ? ".small" : "";
    return isSentence(text)
        ? Inline.joined(
            List.of(text, context.phrases().say(key + ".sentence", Map.of("units", units))))
        : context.phrases().say(key, Map.of("text", text, "units", units));
  }

  /** Whether a figure is of some respondents, as others were not asked. */
  private boolean ofSome(ResultTable table, FigureRef figure) {
    if (table.question().info().routing().isPresent()) {
      return true;
    }
    long respondents = context.results().respondents();
    return Bases.someWereNotAsked(table.question())
        && table.base() != Base.ALL
        && figure.base().stream().anyMatch(base -> base < respondents);
  }

  /** What the base counts, and who was asked. */
  private List<Inline> units(ResultTable table, String units) {
    Question question = table.question();
    if (!Bases.someWereNotAsked(question)) {
      return List.of(new Inline.Text(units));
    }
    String key = table.base() == Base.ALL ? "keyfigure.routed.all" : "keyfigure.routed";
    return new Bases(context)
        .askedOfWhom(question)
        .map(who -> context.phrases().say(key, Map.of("units", units, "who", who)))
        .orElseGet(() -> context.phrases().say(key + ".some", Map.of("units", units)));
  }
}
