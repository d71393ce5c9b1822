package io.etude.report;

import io.etude.codebook.NumericQuestion;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.language.UnitWords;
import io.etude.report.prose.Context;
import io.etude.results.FigureRef;
import java.util.List;

/** Makes key figures: the figure with its unit, what it says, and of whom it is. */
final class KeyFigureMaker {

  private final Context context;

  KeyFigureMaker(Context context) {
    this.context = context;
  }

  /** A key figure of the library's own, with the decimals of the report. */
  Block.KeyFigure keyFigure(FigureRef figure, List<Inline> text) {
    int decimals = context.display().decimals().forFigure(figure);
    return keyFigure(figure, unit(figure, decimals), decimals, text);
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
        context.display().figure(figure, decimals),
        unit,
        figure,
        decimals,
        new KeyFigureBases(context).with(text, figure));
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
}
