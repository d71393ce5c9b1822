package io.etude.pdf.layout.box;

import io.etude.Label;
import io.etude.Limits;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.internal.RenderGuard;
import io.etude.language.Display;
import io.etude.language.Terms;
import io.etude.pdf.font.Features;
import io.etude.pdf.font.Features.Feature;
import io.etude.pdf.font.Typeface;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.Inlines;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.PhraseSetter;
import io.etude.pdf.layout.line.References;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.TextStyles;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.paragraph.SetParagraphs;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What everything that sets type needs to know. */
public final class LayoutContext {
  private static final Pattern FIGURES_OR_NOT = Pattern.compile("\\p{Nd}+|\\P{Nd}+");

  /** How much higher small capitals are than small letters. */
  private static final double SMALL_CAPITAL = 1.08;

  public final Report report;
  public final Theme theme;
  public final TextStyles styles;
  public final PhraseSetter setter;
  public final Inlines inlines;
  public final References references;
  public final Terms terms;
  public final Grid grid;

  /** Upright pages of an annex; {@link #grid} itself if the theme's margins are narrow. */
  public final Grid annex;

  public final Grid turned;
  public final Words words;
  final DrawingHeights drawingHeights = new DrawingHeights();
  private final Display display;

  /** The labels are the study's own objects, so this holds no more than the codebook does. */
  private final Map<Label, String> labels = new IdentityHashMap<>();

  private final Article article;

  /** How long the article is, which is known once it has been composed. */
  public enum Article {
    /** A few pages, which need no guide to them. */
    SHORT,
    /** Many pages: with contents and running heads. */
    LONG,
    /** The same, and a page or more for each section: these open in large type. */
    IN_CHAPTERS
  }

  /** What a report with a short article needs. */
  public LayoutContext(Report report, Theme theme, Fonts fonts) {
    this(report, theme, fonts, new SetParagraphs(), new RenderGuard(Limits.DEFAULT), Article.SHORT);
  }

  /** With paragraphs that other reports of the same fonts have set. */
  public LayoutContext(
      Report report,
      Theme theme,
      Fonts fonts,
      SetParagraphs paragraphs,
      RenderGuard guard,
      Article article) {
    this.report = report;
    this.article = article;
    this.theme = theme;
    styles = new TextStyles(theme, theme.brand().orElse(report.brand()));
    setter = new PhraseSetter(fonts, paragraphs, guard, report.language(), theme);
    references = new References(report);
    inlines = new Inlines(references, styles, report.language());
    terms = report.terms();
    grid = Grid.of(theme);
    Grid wide = Grid.annex(theme);
    annex = wide.equals(grid) ? grid : wide;
    turned = Grid.turned(theme);
    words = new Words(setter);
    display = Display.of(report.language());
  }

  public boolean isLong() {
    return article != Article.SHORT;
  }

  /** Whether the outermost sections open in large type. */
  public boolean isInChapters() {
    return article == Article.IN_CHAPTERS;
  }

  public Locale language() {
    return report.language();
  }

  /** A label of the codebook in the report's language, its typography mended. */
  public String label(Label label) {
    return labels.computeIfAbsent(label, known -> display.mend(known.in(language())));
  }

  /** A ragged paragraph of its own element, with the notes that it calls. */
  public Box paragraph(List<Inline> text, TextStyle style, double width, TagPosition parent) {
    return text(text, style, width, parent.child(Tag.Role.P));
  }

  /** A ragged paragraph at a place, with the notes that it calls. */
  public Box text(List<Inline> text, TextStyle style, double width, TagPosition position) {
    return withNotes(lines(inlines.phrases(text, style, position), style, width), width);
  }

  /** A title at a place, in lines of about one length, with the notes that it calls. */
  public Box title(List<Inline> text, TextStyle style, double width, TagPosition position) {
    return withNotes(even(inlines.phrases(text, style, position), style, width), width);
  }

  /** Phrases in lines of about one length, with hyphens at need only. */
  public TextBox even(List<Phrase> phrases, TextStyle style, double width) {
    PhraseSetter.Shape shape = PhraseSetter.Shape.of(width);
    return new TextBox(setter.set(phrases, shape, PhraseSetter.Fill.BALANCED), style);
  }

  /** A kicker at a place, with the notes that it calls. */
  public Box kicker(List<Inline> text, double width, TagPosition position) {
    List<Phrase> phrases =
        inlines.phrases(text, styles.kicker, position).stream().flatMap(this::capitals).toList();
    return withNotes(even(phrases, styles.kicker, width), width);
  }

  /** A label at a place, in capitals. */
  public TextBox label(String text, TextStyle style, double width, TagPosition position) {
    return even(capitals(Phrase.of(text, style, language(), position)).toList(), style, width);
  }

  /**
   * Capitals that a screen reader and a search take for the words that they are: small ones, as
   * high as the look's capitals and figures. A face that has none sets the text in capitals.
   */
  public Stream<Phrase> capitals(Phrase phrase) {
    TextStyle style = phrase.style();
    Typeface face = setter.fonts().face(style.font());
    if (phrase.note().isPresent()) {
      return Stream.of(phrase);
    }
    if (!face.smallCapitals()) {
      return Stream.of(phrase.withText(phrase.text().toUpperCase(phrase.language())));
    }
    double size = style.size() * face.capHeight() / (SMALL_CAPITAL * face.xHeight());
    Features features = style.features().and(Feature.SMALL_CAPS, Feature.SMALL_CAPITALS);
    TextStyle small = style.sized(size, style.leading()).with(features);
    return FIGURES_OR_NOT
        .matcher(phrase.text())
        .results()
        .map(part -> phrase.withText(part.group()))
        .map(part -> Character.isDigit(part.text().charAt(0)) ? part : part.with(small));
  }

  /** A text that is in a box has its notes right below it. */
  public Box withNotes(TextBox text, double width) {
    List<Phrase.Note> notes = text.lines().stream().flatMap(l -> l.notes().stream()).toList();
    if (notes.isEmpty()) {
      return text;
    }
    Stack stack = new Stack().add(text).gap(2);
    for (Phrase.Note note : notes) {
      stack.add(lines(note.phrases(), styles.small, width));
    }
    return stack;
  }

  /** A ragged paragraph at a place. */
  public TextBox text(String text, TextStyle style, double width, TagPosition position) {
    return lines(List.of(Phrase.of(text, style, language(), position)), style, width);
  }

  /** Phrases as a ragged paragraph. */
  public TextBox lines(List<Phrase> phrases, TextStyle style, double width) {
    List<SetLine> lines =
        setter.set(phrases, PhraseSetter.Shape.of(width), PhraseSetter.Fill.RAGGED);
    return new TextBox(lines, style);
  }
}
