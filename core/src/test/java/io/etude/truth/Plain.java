package io.etude.truth;

import io.etude.document.text.Inline;
import java.util.List;

/** Printed text as plain characters, without what differs by typography alone. */
final class Plain {

  private Plain() {}

  /** The text of {@code inlines}; a reference is an arrow and the id that it leads to. */
  static String of(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> append(inline, text));
    return of(text.toString());
  }

  private static void append(Inline inline, StringBuilder text) {
    if (inline instanceof Inline.Text t) {
      text.append(t.text());
    } else if (inline instanceof Inline.Raised r) {
      text.append(r.text());
    } else if (inline instanceof Inline.Quoted f) {
      text.append(f.text());
    } else if (inline instanceof Inline.Reference r) {
      text.append('→').append(r.block());
    } else if (inline instanceof Inline.LineBreak) {
      text.append(' ');
    } else if (inline instanceof Inline.Emphasis e) {
      e.children().forEach(child -> append(child, text));
    } else if (inline instanceof Inline.Strong s) {
      s.children().forEach(child -> append(child, text));
    } else if (inline instanceof Inline.Link l) {
      l.children().forEach(child -> append(child, text));
    } else if (inline instanceof Inline.Foreign f) {
      f.children().forEach(child -> append(child, text));
    } else if (inline instanceof Inline.NoteCall n) {
      text.append(" [");
      n.note().forEach(child -> append(child, text));
      text.append(']');
    }
  }

  /** Every space is a plain one, none stands before high punctuation, apostrophes are straight. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char last = plain.length() == 0 ? ' ' : plain.charAt(plain.length() - 1);
      if (c == ' ' || c == '\u00a0' || c == '\u202f') {
        if (last != ' ' && last != '«' && last != '±') {
          plain.append(' ');
        }
      } else {
        if (last == ' ' && plain.length() > 0 && ":;!?%»".indexOf(c) >= 0) {
          plain.setLength(plain.length() - 1);
        }
        plain.append(c == '’' ? '\'' : c);
      }
    }
    return plain.toString().strip();
  }
}
