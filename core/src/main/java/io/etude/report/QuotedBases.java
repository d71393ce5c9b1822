package io.etude.report;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.language.BaseWords;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.PooledEditions;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Remarks on figures that an article quotes without what its reader must know of them: the base,
 * where it is low or to be read with caution, and the editions, where the figure is of several
 * together. The base counts as printed where its number is: that of all respondents anywhere
 * before, that of a group in the same paragraph. Words are not read. Charts, tables and key figures
 * say themselves what theirs are of; comments are not the article's.
 */
final class QuotedBases extends ReportWalker {

  private final Context context;
  private final PooledEditions pooled;
  private final Map<Object, Place> places;
  private final List<Diagnostic> found = new ArrayList<>();

  /** The text so far. */
  private final StringBuilder before = new StringBuilder();

  /** The estimates of the paragraph that is read. */
  private final List<Inline.Quoted> quoted = new ArrayList<>();

  /** By question, its figures on bases to be read with caution, and those of several editions. */
  private final Map<String, List<Unsaid>> small = new LinkedHashMap<>();

  private final Map<String, List<Unsaid>> ofSeveral = new LinkedHashMap<>();

  /** A figure and the place of its paragraph. */
  private record Unsaid(Inline.Quoted figure, Place place) {}

  private QuotedBases(Article article, Context context) {
    this.context = context;
    pooled = new PooledEditions(context);
    places = article.places();
  }

  /**
   * A remark on the figures on low bases of each paragraph, and on those of each question that are
   * on small bases, and of several editions.
   */
  static List<Diagnostic> in(Article article, Context context) {
    QuotedBases figures = new QuotedBases(article, context);
    for (String front : List.of("headline", "standfirst")) {
      figures.read(article.front(front, List.of()), Place.UNKNOWN);
    }
    figures.walk(article.blocks());
    figures.finish();
    return figures.found;
  }

  /** Whether a text has a number that is no part of a longer one, and no percentage. */
  static boolean gives(String text, String number) {
    return Pattern.compile(
            "(?<![\\d.,\\h&&[^ ]])" + Pattern.quote(number) + "(?![.,\\h]?\\d|\\h*%)")
        .matcher(text)
        .find();
  }

  @Override
  protected void inline(Inline inline) {
    if (inline instanceof Inline.Quoted figure
        && figure.quantity() == Inline.Quantity.ESTIMATE
        && figure.figure().source().isPresent()) {
      quoted.add(figure);
    }
  }

  private void read(List<Inline> text, Place place) {
    String paragraph = Inline.plain(text);
    before.append('\n').append(paragraph);
    quoted.clear();
    walkText(text);
    List<Inline.Quoted> low = new ArrayList<>();
    for (Inline.Quoted figure : quoted) {
      FigureRef quotes = of(figure);
      String question = quotes.id().table().question();
      boolean isLow = quotes.flags().contains(Flag.LOW_BASE);
      if ((isLow || quotes.flags().contains(Flag.SMALL_BASE)) && isUnsaid(quotes, paragraph)) {
        if (isLow) {
          low.add(figure);
        } else {
          small.computeIfAbsent(question, id -> new ArrayList<>()).add(new Unsaid(figure, place));
        }
      }
      if (pooled.is(quotes) && !pooled.areNamedIn(paragraph, quotes)) {
        ofSeveral.computeIfAbsent(question, id -> new ArrayList<>()).add(new Unsaid(figure, place));
      }
    }
    if (!low.isEmpty()) {
      remarkLow(low, place);
    }
  }

  private boolean isUnsaid(FigureRef figure, String paragraph) {
    if (figure.base().isEmpty()) {
      return false;
    }
    boolean total = figure.id().column().equals(ResultColumn.TOTAL);
    String base = context.display().integer(figure.base().getAsLong());
    return !gives(total ? before.toString() : paragraph, base);
  }

  /** One remark for all figures of a paragraph, each with its base. */
  private void remarkLow(List<Inline.Quoted> low, Place paragraph) {
    List<String> named = new ArrayList<>();
    Set<String> bases = new LinkedHashSet<>();
    for (Inline.Quoted figure : low) {
      named.add(named(figure) + ", of " + base(figure));
      bases.add(printed(figure));
    }
    remark(
        "lowBaseUnsaid",
        low.get(0),
        paragraph,
        String.join("; ", named)
            + (low.size() == 1 ? ": a low base" : ": low bases")
            + ", which the text doesn't print",
        "print it beside the figure: " + String.join(", ", bases));
  }

  /** One remark for all figures of a question. */
  private void finish() {
    // where the whole study has a small base, its number says so once
    long respondents = context.results().respondents();
    boolean said =
        respondents < context.study().conventions().cautionBase()
            && gives(before.toString(), context.display().integer(respondents));
    if (!said) {
      for (List<Unsaid> figures : small.values()) {
        Inline.Quoted first = figures.get(0).figure();
        remark(
            "smallBaseUnsaid",
            first,
            figures.get(0).place(),
            named(first)
                + " is of "
                + base(first)
                + ", a base to be read with caution, which the text doesn't print"
                + others(figures),
            "print it beside the figure: " + printed(first));
      }
    }
    for (List<Unsaid> figures : ofSeveral.values()) {
      Inline.Quoted first = figures.get(0).figure();
      Optional<String> last = pooled.ofLastEdition(of(first));
      remark(
          "pooledUnsaid",
          first,
          figures.get(0).place(),
          named(first)
              + (pooled.isOfMore(of(first))
                  ? " is of respondents in none of the editions too"
                  : " is of all editions together")
              + ", and the paragraph doesn't name them"
              + others(figures),
          last.map(one -> "quote one edition, such as \"" + one + "\", or name").orElse("name")
              + " the first and the last edition beside the figure");
    }
  }

  private static String others(List<Unsaid> figures) {
    int more = figures.size() - 1;
    return more == 0
        ? ""
        : "; so "
            + (more == 1 ? "is one more figure" : "are " + more + " more figures")
            + " of question \""
            + of(figures.get(0).figure()).id().table().question()
            + "\"";
  }

  private static FigureRef of(Inline.Quoted figure) {
    return figure.figure().source().orElseThrow();
  }

  private static String named(Inline.Quoted figure) {
    return "\"" + figure.text() + "\" (" + of(figure).reference() + ")";
  }

  private String base(Inline.Quoted figure) {
    return BaseWords.inMessages(context.results(), of(figure)).orElseThrow();
  }

  private static String printed(Inline.Quoted figure) {
    return "${base(\"" + of(figure).reference() + "\")}";
  }

  private void remark(
      String rule, Inline.Quoted figure, Place paragraph, String message, String hint) {
    Place place = places.getOrDefault(figure, paragraph);
    found.add(
        new Diagnostic(
            rule, place.isKnown() ? place.toString() : of(figure).reference(), message, hint));
  }

  private Place place(Block block) {
    return places.getOrDefault(block, Place.UNKNOWN);
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

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    keyFigures.figures().forEach(figure -> before.append(' ').append(Inline.plain(figure.text())));
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    return null;
  }
}
