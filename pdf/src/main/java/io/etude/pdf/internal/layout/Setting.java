package io.etude.pdf.internal.layout;

import io.etude.document.Inline;
import io.etude.document.Report;
import io.etude.document.Terms;
import io.etude.pdf.Theme;
import io.etude.pdf.internal.frame.Tag;
import io.etude.pdf.internal.text.Fonts;
import java.util.List;
import java.util.Locale;

/** What everything that sets type needs to know. */
final class Setting {
  final Report report;
  final Theme theme;
  final Looks looks;
  final LineSetter setter;
  final Inlines inlines;
  final References references;
  final Terms terms;
  final Grid grid;
  final Words words;

  Setting(Report report, Theme theme, Fonts fonts) {
    this.report = report;
    this.theme = theme;
    looks = new Looks(theme, theme.brand().orElse(report.brand()));
    setter = new LineSetter(fonts, report.language());
    references = new References(report);
    inlines = new Inlines(references, looks, report.language());
    terms = report.terms();
    grid = Grid.of(theme);
    words = new Words(setter);
  }

  Locale language() {
    return report.language();
  }

  /** A ragged paragraph of its own element. */
  TextBox paragraph(List<Inline> text, Look look, double width, Voice parent) {
    return text(text, look, width, parent.child(Tag.Role.P));
  }

  /** A ragged paragraph at a place. */
  TextBox text(List<Inline> text, Look look, double width, Voice voice) {
    return lines(inlines.phrases(text, look, voice), look, width);
  }

  /** A ragged paragraph at a place. */
  TextBox text(String text, Look look, double width, Voice voice) {
    return lines(List.of(Phrase.of(text, look, language(), voice)), look, width);
  }

  /** Phrases as a ragged paragraph, followed by the notes that they call. */
  TextBox lines(List<Phrase> phrases, Look look, double width) {
    List<SetLine> lines = setter.set(phrases, LineSetter.Shape.of(width), LineSetter.Fill.RAGGED);
    return new TextBox(lines, look);
  }

  String upper(String text) {
    return text.toUpperCase(language());
  }
}
