package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the figures that an article's prose quotes, paragraph by paragraph in the order of the
 * story, and remarks on some. Charts say themselves what theirs are of; comments are not the
 * article's.
 */
public abstract class FiguresInProse extends ReportWalker {

  private final Map<Object, Place> places;
  private final List<Diagnostic> found = new ArrayList<>();

  protected FiguresInProse(Article article) {
    places = article.places();
  }

  /** Reads a passage, which is at a place. */
  protected abstract void read(Passage passage, Place place);

  /** The remarks on what an article says, its headline and standfirst first. */
  protected final List<Diagnostic> in(Article article) {
    for (String front : List.of("headline", "standfirst")) {
      read(article.front(front, List.of()), Place.UNKNOWN);
    }
    walk(article.blocks());
    finish();
    return found;
  }

  /** Remarks on what was read in all. Does nothing by default. */
  protected void finish() {}

  /** Where a block is, if that is known. */
  protected final Place place(Block block) {
    return places.getOrDefault(block, Place.UNKNOWN);
  }

  /** Where a key figure is, if that is known. */
  protected final Place place(Block.KeyFigure figure) {
    return places.getOrDefault(figure, Place.UNKNOWN);
  }

  /** Where a quoted figure is, if that is known, else where its paragraph is. */
  protected final Place place(Inline.Figure quoted, Place paragraph) {
    return places.getOrDefault(quoted, paragraph);
  }

  /** Remarks on a figure at its own place, if that is known, else at that of its paragraph. */
  protected final void remark(
      String rule, Inline.Figure quoted, Place paragraph, String message, String hint) {
    String reference = quoted.figure().reference();
    Place place = place(quoted, paragraph);
    found.add(
        new Diagnostic(
            rule,
            place.isKnown() ? place.toString() : reference,
            "\"" + quoted.text() + "\" (" + reference + ") " + message,
            hint));
  }

  /** Remarks on a paragraph as such. */
  protected final void remark(String rule, Place paragraph, String message, String hint) {
    String place = paragraph.isKnown() ? paragraph.toString() : "article";
    found.add(new Diagnostic(rule, place, message, hint));
  }

  /** Reads a text, which is at a place. */
  protected void read(List<Inline> text, Place place) {
    read(passage(text), place);
  }

  /** A text with the estimates that it quotes. */
  protected static Passage passage(List<Inline> text) {
    List<Quote> quotes = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    addQuotes(text, before, quotes);
    return new Passage(before.toString(), quotes);
  }

  /** Whether a text has a number that is no part of a longer one, and no percentage. */
  public static boolean gives(String text, String number) {
    return Pattern.compile(
            "(?<![\\d.,\\h&&[^ ]])" + Pattern.quote(number) + "(?![.,\\h]?\\d|\\h*%)")
        .matcher(text)
        .find();
  }

  private static void addQuotes(List<Inline> text, StringBuilder before, List<Quote> quotes) {
    for (Inline inline : text) {
      List<Inline> children = children(inline);
      if (!children.isEmpty()) {
        addQuotes(children, before, quotes);
        continue;
      }
      if (inline instanceof Inline.NoteCall call) {
        int place = before.length();
        List<Quote> inNote = new ArrayList<>();
        addQuotes(call.note(), new StringBuilder(), inNote);
        inNote.forEach(quote -> quotes.add(new Quote(quote.figure(), place, place)));
      }
      int start = before.length();
      before.append(Inline.plain(List.of(inline)));
      if (inline instanceof Inline.Figure figure && figure.quantity() == Inline.Quantity.ESTIMATE) {
        quotes.add(new Quote(figure, start, before.length()));
      }
    }
  }

  /** The texts within a text, none for a word or a figure. */
  static List<Inline> children(Inline inline) {
    if (inline instanceof Inline.Emphasis emphasis) {
      return emphasis.children();
    }
    if (inline instanceof Inline.Strong strong) {
      return strong.children();
    }
    if (inline instanceof Inline.Link link) {
      return link.children();
    }
    return inline instanceof Inline.Foreign foreign ? foreign.children() : List.of();
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    read(paragraph.inlines(), place(paragraph));
    return null;
  }

  @Override
  public Void section(Block.Section section) {
    if (section.role() == Block.Section.Role.ARTICLE) {
      read(section.title(), place(section));
      walk(section.blocks());
    }
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote quote) {
    read(quote.quote(), place(quote));
    return null;
  }

  /**
   * Reads a title or subtitle of a chart or a table that the author wrote, which has its note on
   * bases beneath. Nothing is read by default.
   */
  protected void readTitle(Passage title, Place place) {}

  private void readTitles(List<Inline> title, List<Inline> subtitle, Place place) {
    for (List<Inline> text : List.of(title, subtitle)) {
      Passage passage = passage(text);
      if (passage.figures().stream().anyMatch(places::containsKey)) {
        readTitle(passage, place);
      }
    }
  }

  @Override
  public Void chart(Chart chart) {
    readTitles(chart.title(), chart.subtitle(), place(chart));
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    readTitles(table.table().title(), table.table().subtitle(), place(table));
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    read(sidebar.title(), place(sidebar));
    walk(sidebar.blocks());
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    read(image.caption(), place(image));
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    read(note.inlines(), place(note));
    return null;
  }

  /**
   * Reads a key figure and its text behind it, as a passage of which it is the first figure.
   * Nothing is read by default.
   */
  protected void readKeyFigure(Passage passage, Place place) {}

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    for (Block.KeyFigure figure : keyFigures.figures()) {
      List<Inline> text = new ArrayList<>();
      text.add(new Inline.Figure(figure.value(), figure.figure()));
      text.add(new Inline.Text(" "));
      text.addAll(figure.text());
      readKeyFigure(passage(text), place(figure));
    }
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    return null;
  }
}
