package io.etude.report.prose;

import io.etude.document.Block;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.results.Summary;
import java.util.List;

/** Finds whether the titles, sentences or key figures of an article quote a median. */
final class QuotedMedians extends ReportWalker {

  private boolean found;

  private QuotedMedians() {}

  static boolean areIn(List<Inline> standfirst, List<Block> article) {
    QuotedMedians medians = new QuotedMedians();
    medians.walkText(standfirst);
    medians.walk(article);
    return medians.found;
  }

  @Override
  protected void inline(Inline inline) {
    if (inline instanceof Inline.Quoted quoted) {
      quoted.figure().source().ifPresent(this::look);
    }
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    keyFigures.figures().forEach(figure -> look(figure.source()));
    return super.keyFigures(keyFigures);
  }

  private void look(FigureRef figure) {
    found |= figure.id().row().equals(Summary.Stat.MEDIAN.code());
  }
}
