package io.etude.pdf.layout.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of text in one look at one place of the structure tree.
 *
 * @param text its characters; a line feed forces a break
 * @param look how it looks
 * @param language its language
 * @param voice its place in the structure tree
 * @param link where it leads to
 * @param note the note that it calls
 */
public record Phrase(
    String text,
    TextStyle look,
    Locale language,
    TagPosition voice,
    Optional<Target> link,
    Optional<Note> note) {

  /**
   * Where a link leads to.
   *
   * @param target a URI, or {@code #} and an anchor
   * @param contents what a screen reader says
   */
  public record Target(String target, String contents) {}

  /**
   * A note at the foot of the page.
   *
   * @param phrases its text, number first
   * @param voice the Note element
   */
  public record Note(List<Phrase> phrases, TagPosition voice) {}

  public static Phrase of(String text, TextStyle look, Locale language, TagPosition voice) {
    return new Phrase(text, look, language, voice, Optional.empty(), Optional.empty());
  }

  public Phrase with(TextStyle newLook) {
    return new Phrase(text, newLook, language, voice, link, note);
  }

  public Phrase withText(String newText) {
    return new Phrase(newText, look, language, voice, link, note);
  }
}
