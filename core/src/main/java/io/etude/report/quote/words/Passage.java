package io.etude.report.quote.words;

import io.etude.document.text.Inline;
import java.util.List;

/**
 * A title, a paragraph, a sentence or a quote.
 *
 * @param text its words
 * @param quotes the estimates that it quotes, in its order
 */
public record Passage(String text, List<Quote> quotes) {

  /** Copies the quotes. */
  public Passage {
    quotes = List.copyOf(quotes);
  }

  /** The estimates that it quotes. */
  public List<Inline.Figure> figures() {
    return quotes.stream().map(Quote::figure).toList();
  }
}
