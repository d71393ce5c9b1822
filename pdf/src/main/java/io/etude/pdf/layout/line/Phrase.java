package io.etude.pdf.layout.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a text in one style at one place of the structure tree.
 *
 * @param text its characters; a line feed forces a break
 * @param style its style
 * @param language its language
 * @param position its place in the structure tree
 * @param link where it leads to
 * @param note the note that it calls
 */
public record Phrase(
    String text,
    TextStyle style,
    Locale language,
    TagPosition position,
    Optional<Target> link,
    Optional<Note> note) {

  /**
   * Where a link leads to.
   *
   * @param target a URI, or {@code #} and an anchor
   * @param contents what a screen reader says
   * @param underlined whether readers see by a line beneath that the text is a link
   */
  public record Target(String target, String contents, boolean underlined) {}

  /**
   * A note at the foot of the page.
   *
   * @param phrases its text, number first
   * @param position the Note element
   */
  public record Note(List<Phrase> phrases, TagPosition position) {}

  public static Phrase of(String text, TextStyle style, Locale language, TagPosition position) {
    return new Phrase(text, style, language, position, Optional.empty(), Optional.empty());
  }

  public Phrase with(TextStyle newStyle) {
    return new Phrase(text, newStyle, language, position, link, note);
  }

  public Phrase withText(String newText) {
    return new Phrase(newText, style, language, position, link, note);
  }
}
