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

/** Turns inlines into phrases: looks, links, languages, references as printed, notes. */
public final class Inlines {
  private static final String LINE_BREAK = String.valueOf(TextSpan.LINE_BREAK);

  private final References references;
  private final TextStyles looks;
  private final Locale language;
  private final Map<Inline.NoteCall, Integer> notes = new IdentityHashMap<>();

  public Inlines(References references, TextStyles looks, Locale language) {
    this.references = references;
    this.looks = looks;
    this.language = language;
  }

  Locale language() {
    return language;
  }

  /** The phrases of a text that stands in {@code voice}'s element. */
  public List<Phrase> phrases(List<Inline> inlines, TextStyle look, TagPosition voice) {
    Flow flow = new Flow();
    flow.walk(inlines, look, language, voice);
    return flow.phrases;
  }

  /** Collects phrases; text after a child element gets a place of its own behind the child. */
  private final class Flow {
    private final List<Phrase> phrases = new ArrayList<>();

    void walk(List<Inline> inlines, TextStyle look, Locale locale, TagPosition voice) {
      walk(inlines, look, locale, voice, Optional.empty());
    }

    private void walk(
        List<Inline> inlines,
        TextStyle look,
        Locale locale,
        TagPosition start,
        Optional<Phrase.Target> link) {
      TagPosition voice = start;
      for (Inline inline : inlines) {
        if (inline instanceof Inline.Text t) {
          text(t.text(), look, locale, voice, link);
        } else if (inline instanceof Inline.Figure f) {
          text(f.text(), look, locale, voice, link);
        } else if (inline instanceof Inline.LineBreak) {
          text(LINE_BREAK, look, locale, voice, link);
        } else if (inline instanceof Inline.Raised r) {
          text(r.text(), look.with(Features.SUPERIOR), locale, voice, link);
        } else if (inline instanceof Inline.Emphasis e) {
          voice = nested(e.children(), look.italic(), locale, voice, link);
        } else if (inline instanceof Inline.Strong s) {
          voice = nested(s.children(), look.bold(), locale, voice, link);
        } else if (inline instanceof Inline.Foreign f) {
          TagPosition span = voice.child(Tag.Role.SPAN, tag -> tag.language(f.language()));
          walk(f.children(), look, f.language(), span, link);
          voice = voice.resumed();
        } else if (inline instanceof Inline.Link l) {
          Phrase.Target target = new Phrase.Target(l.target(), Inline.plain(l.children()));
          TagPosition child = voice.child(Tag.Role.LINK);
          walk(l.children(), look, locale, child, Optional.of(target));
          voice = voice.resumed();
        } else if (inline instanceof Inline.Reference r) {
          voice = reference(r.block(), look, locale, voice);
        } else if (inline instanceof Inline.NoteCall n) {
          voice = note(n, look, locale, voice);
        }
      }
    }

    /** Children may open elements, after which the text goes on in a new place. */
    private TagPosition nested(
        List<Inline> children,
        TextStyle look,
        Locale locale,
        TagPosition voice,
        Optional<Phrase.Target> link) {
      boolean plain =
          children.stream().allMatch(c -> c instanceof Inline.Text || c instanceof Inline.Figure);
      walk(children, look, locale, voice, link);
      return plain ? voice : voice.resumed();
    }

    private void text(
        String text,
        TextStyle look,
        Locale locale,
        TagPosition voice,
        Optional<Phrase.Target> link) {
      if (!text.isEmpty()) {
        phrases.add(new Phrase(text, look, locale, voice, link, Optional.empty()));
      }
    }

    private TagPosition reference(String id, TextStyle look, Locale locale, TagPosition voice) {
      String text = references.text(id, sentenceStart());
      if (!references.knows(id)) {
        text(text, look, locale, voice, Optional.empty());
        return voice;
      }
      Phrase.Target target = new Phrase.Target("#" + id, text);
      text(text, look, locale, voice.child(Tag.Role.LINK), Optional.of(target));
      return voice.resumed();
    }

    private boolean sentenceStart() {
      if (phrases.isEmpty()) {
        return true;
      }
      String before = phrases.get(phrases.size() - 1).text().stripTrailing();
      return before.isEmpty() || ".!?…\u2028".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private TagPosition note(
        Inline.NoteCall call, TextStyle look, Locale locale, TagPosition voice) {
      String number = Integer.toString(notes.computeIfAbsent(call, c -> notes.size() + 1));
      String id = "note" + number;
      TagPosition note = voice.child(Tag.Role.NOTE, tag -> tag.id(id));
      List<Phrase> text = new ArrayList<>();
      TagPosition label = note.child(Tag.Role.LBL);
      text.add(Phrase.of(number, looks.small.with(Features.SUPERIOR), locale, label));
      Flow flow = new Flow();
      flow.walk(call.note(), looks.small, locale, note.child(Tag.Role.P));
      text.add(Phrase.of("\u202f", looks.small, locale, label));
      text.addAll(flow.phrases);
      phrases.add(
          new Phrase(
              number,
              look.with(Features.SUPERIOR),
              locale,
              voice.child(Tag.Role.REFERENCE),
              Optional.empty(),
              Optional.of(new Phrase.Note(text, note))));
      return voice.resumed();
    }
  }
}
