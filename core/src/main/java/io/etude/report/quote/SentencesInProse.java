package io.etude.report.quote;

import io.etude.Place;
import io.etude.narrative.Article;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.QuoteWords;

/** Reads an article's prose sentence by sentence, and its titles and key figures alike. */
abstract class SentencesInProse extends FiguresInProse {

  SentencesInProse(Article article) {
    super(article);
  }

  /** Reads a sentence, which is at a place. */
  abstract void readSentence(Passage sentence, Place place);

  @Override
  protected final void read(Passage passage, Place place) {
    QuoteWords.sentences(passage).forEach(sentence -> readSentence(sentence, place));
  }

  @Override
  protected final void readKeyFigure(Passage passage, Place place) {
    read(passage, place);
  }

  @Override
  protected final void readTitle(Passage title, Place place) {
    read(title, place);
  }
}
