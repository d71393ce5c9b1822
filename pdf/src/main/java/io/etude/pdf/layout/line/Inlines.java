package io.etude.pdf.layout.line;

import io.etude.document.text.Inline;
import io.etude.pdf.font.Features;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.text.TextSpan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns inlines into phrases: styles, links, languages, references as printed, notes. */
public final class Inlines {
  private static final String LINE_BREAK = String.valueOf(TextSpan.LINE_BREAK);

  private final References references;
  private final TextStyles styles;
  private final Locale language;
  private final Map<Inline.NoteCall, Integer> notes = new IdentityHashMap<>();

  public Inlines(References references, TextStyles styles, Locale language) {
    this.references = references;
    this.styles = styles;
    this.language = language;
  }

  /** The phrases of a text that is in {@code position}'s element. */
  public List<Phrase> phrases(List<Inline> inlines, TextStyle style, TagPosition position) {
    Flow flow = new Flow();
    flow.walk(inlines, style, language, position);
    return flow.phrases;
  }

  /** Collects phrases; text after a child element gets a place of its own behind the child. */
  private final class Flow {
    private final List<Phrase> phrases = new ArrayList<>();

    void walk(List<Inline> inlines, TextStyle style, Locale locale, TagPosition position) {
      walk(inlines, style, locale, position, Optional.empty());
    }

    private void walk(
        List<Inline> inlines,
        TextStyle style,
        Locale locale,
        TagPosition start,
        Optional<Phrase.Target> link) {
      TagPosition position = start;
      for (Inline inline : inlines) {
        if (inline instanceof Inline.Text t) {
          text(t.text(), style, locale, position, link);
        } else if (inline instanceof Inline.Quoted f) {
          text(f.text(), style, locale, position, link);
        } else if (inline instanceof Inline.LineBreak) {
          text(LINE_BREAK, style, locale, position, link);
        } else if (inline instanceof Inline.Raised r) {
          text(r.text(), style.with(Features.SUPERIOR), locale, position, link);
        } else if (inline instanceof Inline.Emphasis e) {
          position = nested(e.children(), style.italic(), locale, position, link);
        } else if (inline instanceof Inline.Strong s) {
          position = nested(s.children(), style.bold(), locale, position, link);
        } else if (inline instanceof Inline.Foreign f) {
          TagPosition span = position.child(Tag.Role.SPAN, tag -> tag.language(f.language()));
          walk(f.children(), style, f.language(), span, link);
          position = position.resumed();
        } else if (inline instanceof Inline.Link l) {
          Phrase.Target target = new Phrase.Target(l.target(), Inline.plain(l.children()), true);
          TagPosition child = position.child(Tag.Role.LINK);
          walk(l.children(), style.colored(styles.linkColor()), locale, child, Optional.of(target));
          position = position.resumed();
        } else if (inline instanceof Inline.Reference r) {
          position = reference(r, style, locale, position);
        } else if (inline instanceof Inline.NoteCall n) {
          position = note(n, style, locale, position);
        }
      }
    }

    /** Children may open elements, after which the text goes on in a new place. */
    private TagPosition nested(
        List<Inline> children,
        TextStyle style,
        Locale locale,
        TagPosition position,
        Optional<Phrase.Target> link) {
      boolean plain =
          children.stream().allMatch(c -> c instanceof Inline.Text || c instanceof Inline.Quoted);
      walk(children, style, locale, position, link);
      return plain ? position : position.resumed();
    }

    private void text(
        String text,
        TextStyle style,
        Locale locale,
        TagPosition position,
        Optional<Phrase.Target> link) {
      if (!text.isEmpty()) {
        phrases.add(new Phrase(text, style, locale, position, link, Optional.empty()));
      }
    }

    private TagPosition reference(
        Inline.Reference reference, TextStyle style, Locale locale, TagPosition position) {
      String text = references.text(reference, sentenceStart());
      if (!references.knows(reference.block())) {
        text(text, style, locale, position, Optional.empty());
        return position;
      }
      Phrase.Target target = new Phrase.Target("#" + references.anchor(reference), text, false);
      text(text, style, locale, position.child(Tag.Role.LINK), Optional.of(target));
      return position.resumed();
    }

    private boolean sentenceStart() {
      if (phrases.isEmpty()) {
        return true;
      }
      String before = phrases.get(phrases.size() - 1).text().stripTrailing();
      return before.isEmpty() || ".!?…\u2028".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private TagPosition note(
        Inline.NoteCall call, TextStyle style, Locale locale, TagPosition position) {
      String number = Integer.toString(notes.computeIfAbsent(call, c -> notes.size() + 1));
      String id = "note" + number;
      TagPosition note = position.child(Tag.Role.NOTE, tag -> tag.id(id));
      List<Phrase> text = new ArrayList<>();
      TagPosition label = note.child(Tag.Role.LBL);
      text.add(Phrase.of(number, styles.small.with(Features.SUPERIOR), locale, label));
      Flow flow = new Flow();
      flow.walk(call.note(), styles.small, locale, note.child(Tag.Role.P));
      text.add(Phrase.of("\u202f", styles.small, locale, label));
      text.addAll(flow.phrases);
      phrases.add(
          new Phrase(
              number,
              style.with(Features.SUPERIOR),
              locale,
              position.child(Tag.Role.REFERENCE),
              Optional.empty(),
              Optional.of(new Phrase.Note(text, note))));
      return position.resumed();
    }
  }
}
