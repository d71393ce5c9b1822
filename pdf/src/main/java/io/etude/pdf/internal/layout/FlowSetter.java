package io.etude.pdf.internal.layout;

import io.etude.document.Inline;
import io.etude.pdf.Theme;
import io.etude.pdf.internal.frame.ColumnFrame.LineInfo.Kind;
import io.etude.pdf.internal.text.ShapedText;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets running text into lines of a column's width. */
final class FlowSetter {

  /** Rows that a drop cap is high. */
  private static final int CAP_ROWS = 3;

  /** White between a drop cap and its lines: the usual one first, then what else looks well. */
  private static final double[] CAP_WHITE = {4, 5, 3, 6, 2.5, 7, 8, 9};

  /** Lines looser than this beside a drop cap make it try another white. */
  private static final double LOOSE = 1.9;

  private static final Set<Character.UnicodeScript> INITIALS =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC);

  private final Setting setting;
  private final LineSetter.Fill fill;
  private int paragraphs;

  FlowSetter(Setting setting) {
    this.setting = setting;
    fill =
        setting.theme.alignment() == Theme.Alignment.JUSTIFIED
            ? LineSetter.Fill.JUSTIFIED
            : LineSetter.Fill.HYPHENATED;
  }

  /** The number of the next paragraph. */
  int nextParagraph() {
    return ++paragraphs;
  }

  private double width() {
    return setting.grid.columnWidth();
  }

  /** A heading, in lines of about one length. */
  List<FlowLine> heading(List<Inline> title, Look look, int number, String anchor, Voice voice) {
    List<SetLine> lines =
        setting.setter.set(
            setting.inlines.phrases(title, look, voice),
            LineSetter.Shape.of(width()),
            LineSetter.Fill.BALANCED);
    FlowLine.Extra extra =
        new FlowLine.Extra(Optional.of(anchor), Optional.empty(), Optional.empty(), List.of());
    return flow(lines, look, 0, Kind.HEADING, number, 1, extra);
  }

  /** An ordinary paragraph, indented unless it follows a heading. */
  List<FlowLine> paragraph(List<Inline> text, int number, boolean indented, Voice voice) {
    Look look = setting.looks.body;
    LineSetter.Shape shape = new LineSetter.Shape(width(), indented ? look.size() : 0, 0, 0);
    List<SetLine> lines =
        setting.setter.set(setting.inlines.phrases(text, look, voice), shape, fill);
    return flow(lines, look, 0, Kind.TEXT, number, 0, FlowLine.Extra.NONE);
  }

  /** The first paragraph, with a drop cap if it begins with a letter and is long enough. */
  List<FlowLine> opening(List<Inline> text, int number, Voice voice) {
    Look look = setting.looks.body;
    List<Phrase> phrases = new ArrayList<>(setting.inlines.phrases(text, look, voice));
    String start = phrases.isEmpty() ? "" : phrases.get(0).text();
    if (start.length() < 2 || !isInitial(start) || width() < 100) {
      return paragraph(text, number, false, voice);
    }
    Phrase first = phrases.get(0);
    phrases.set(0, first.withText(start.substring(1)));
    FlowLine.Cap cap = cap(start.substring(0, 1), look, first.voice());
    List<SetLine> lines = besideCap(phrases, cap.letter().width());
    if (lines.size() <= CAP_ROWS) {
      return paragraph(text, number, false, voice);
    }
    FlowLine.Extra extra =
        new FlowLine.Extra(Optional.empty(), Optional.empty(), Optional.of(cap), List.of());
    return flow(lines, look, 0, Kind.TEXT, number, 0, extra);
  }

  /**
   * The white beside the letter is what sets its lines without a loose one; if none does, the
   * paragraph is ragged.
   */
  private List<SetLine> besideCap(List<Phrase> phrases, double letter) {
    for (double white : CAP_WHITE) {
      LineSetter.Shape shape = new LineSetter.Shape(width(), 0, letter + white, CAP_ROWS);
      List<SetLine> lines = setting.setter.set(phrases, shape, fill);
      if (lines.stream().noneMatch(line -> line.line().ratio() > LOOSE)) {
        return lines;
      }
    }
    LineSetter.Shape shape = new LineSetter.Shape(width(), 0, letter + CAP_WHITE[0], CAP_ROWS);
    return setting.setter.set(phrases, shape, LineSetter.Fill.HYPHENATED);
  }

  /** A capital of a script whose letters stand by themselves, in a text that runs to the right. */
  private boolean isInitial(String text) {
    char c = text.charAt(0);
    char[] chars = text.toCharArray();
    return Character.isUpperCase(c)
        && INITIALS.contains(Character.UnicodeScript.of(c))
        && setting.setter.fonts().face(setting.looks.headline.font()).glyph(c) != 0
        && !Bidi.requiresBidi(chars, 0, chars.length);
  }

  /** The letter stands on the third line and is as high as the capitals of the first. */
  private FlowLine.Cap cap(String letter, Look body, Voice voice) {
    Look serif = setting.looks.headline;
    double capHeight = setting.setter.fonts().face(serif.font()).capHeight();
    double high = (CAP_ROWS - 1) * setting.grid.row() + capHeight * body.size();
    ShapedText shaped = setting.setter.fonts().shape(letter, serif.font(), high / capHeight);
    return new FlowLine.Cap(shaped, setting.looks.brand().accent(), voice, CAP_ROWS - 1);
  }

  /** A list item's paragraph. */
  List<FlowLine> item(
      List<Inline> text, int number, double left, Optional<SetLine> label, Voice voice) {
    Look look = setting.looks.body;
    List<SetLine> lines =
        setting.setter.set(
            setting.inlines.phrases(text, look, voice), LineSetter.Shape.of(width() - left), fill);
    FlowLine.Extra extra = new FlowLine.Extra(Optional.empty(), label, Optional.empty(), List.of());
    return flow(lines, look, left, Kind.TEXT, number, 0, extra);
  }

  /** A remark in small type. */
  List<FlowLine> note(List<Inline> text, int number, Voice voice) {
    Look look = setting.looks.small;
    List<SetLine> lines =
        setting.setter.set(
            setting.inlines.phrases(text, look, voice),
            LineSetter.Shape.of(width()),
            LineSetter.Fill.RAGGED);
    return flow(lines, look, 0, Kind.SMALL, number, 1, FlowLine.Extra.NONE);
  }

  private List<FlowLine> flow(
      List<SetLine> lines,
      Look look,
      double left,
      Kind kind,
      int number,
      int spaceBefore,
      FlowLine.Extra extra) {
    List<FlowLine> flow = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      SetLine line = lines.get(i);
      FlowLine.Extra own = i == 0 ? extra : FlowLine.Extra.NONE;
      flow.add(
          new FlowLine(
              line,
              look,
              left,
              kind,
              new FlowLine.Place(number, i, lines.size()),
              i == 0 ? spaceBefore : 0,
              withNotes(own, line)));
    }
    return flow;
  }

  private FlowLine.Extra withNotes(FlowLine.Extra extra, SetLine line) {
    List<TextBox> notes = new ArrayList<>();
    for (Phrase.Note note : line.notes()) {
      notes.add(setting.lines(note.phrases(), setting.looks.small, width()));
    }
    return notes.isEmpty()
        ? extra
        : new FlowLine.Extra(extra.anchor(), extra.label(), extra.cap(), notes);
  }
}
