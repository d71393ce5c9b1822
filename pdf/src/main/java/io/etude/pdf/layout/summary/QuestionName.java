package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.ArrayList;
import java.util.List;

/**
 * The number, the name and the wording of a question, set beside its rows or above them.
 *
 * @param context what layouts share
 * @param styles the type
 * @param table the question
 * @param width the measure
 * @param tail the width of what wants to be behind the last line; 0 for nothing
 */
record QuestionName(
    LayoutContext context, SummaryStyles styles, SummaryTable table, double width, double tail) {

  /** A measure wider than this has the wording behind the name. */
  private static final double WIDE = 200;

  /** In a measure no wider than this a number leaves room for a word or two only. */
  private static final double NARROW = 140;

  /** Wider than any name. */
  private static final double UNLIMITED = 10_000;

  /** Between the number and the name; the line may break at its space. */
  private static final String NUMBER_GAP = "\u2002 ";

  /**
   * The elements that they belong to: a cell is heard after its headings, so that the name alone is
   * one.
   *
   * @param name the heading
   * @param wording what is heard once
   */
  record Places(TagPosition name, TagPosition wording) {
    static final Places ARTIFACT = new Places(TagPosition.ARTIFACT, TagPosition.ARTIFACT);
  }

  /** Whether a wording follows the name. */
  boolean isWorded() {
    return !table.subtitle().isEmpty();
  }

  /**
   * Sets them.
   *
   * @param worded whether the wording follows
   * @param continued whether the table began on an earlier page or in an earlier panel
   */
  Box box(boolean worded, boolean continued, Places places) {
    boolean wording = worded && isWorded();
    if (wording && runsIn(continued)) {
      return worded(continued, places);
    }
    Stack stack = unworded(continued, places);
    if (wording) {
      stack.add(context.paragraph(table.subtitle(), styles.wording, width, places.wording()));
    }
    return stack;
  }

  /**
   * The name, and the wording below it in a measure of its own unless the table is continued.
   *
   * @param continued whether the table began in an earlier panel
   * @param room the measure of the wording
   * @param least the height of what is beside the name, over the wording
   */
  Box above(boolean continued, double room, double least, Places places) {
    Stack stack = unworded(continued, places);
    stack.gap(Math.max(0, least - stack.height()));
    if (!continued && isWorded()) {
      TagPosition spoken = places.wording().child(Tag.Role.P);
      List<Phrase> phrases = new ArrayList<>();
      if (answerLeadsWording(continued)) {
        phrases.addAll(answer(spoken, styles.wording.with(styles.title.font())));
        phrases.add(Phrase.of(NUMBER_GAP, styles.wording, context.language(), spoken));
      }
      phrases.addAll(context.inlines.phrases(table.subtitle(), styles.wording, spoken));
      stack.add(context.withNotes(context.lines(phrases, styles.wording, room), room));
    }
    return stack;
  }

  /** Whether the answer that has the figures would take a line of its own behind the name. */
  private boolean answerLeadsWording(boolean continued) {
    if (continued || !isWorded() || !SummarySizes.isAlone(table)) {
      return false;
    }
    double named = name(continued, Places.ARTIFACT, true).height();
    return named > name(continued, Places.ARTIFACT, false).height();
  }

  /** The name alone. */
  Stack unworded(boolean continued, Places places) {
    return new Stack().add(name(continued, places, !answerLeadsWording(continued)));
  }

  /** Whether the wording is behind the name: where both are one line, or the measure is wide. */
  private boolean runsIn(boolean continued) {
    return width > WIDE
        || worded(continued, Places.ARTIFACT).height() < 1.5 * styles.title.leading();
  }

  /** The name with its wording behind it. */
  private Box worded(boolean continued, Places places) {
    TagPosition spoken = places.wording().child(Tag.Role.P);
    List<Phrase> phrases = name(continued, places.name().child(Tag.Role.P), true);
    phrases.add(Phrase.of("\u2002", styles.wording, context.language(), spoken));
    phrases.addAll(context.inlines.phrases(table.subtitle(), styles.wording, spoken));
    TextBox ragged = lines(phrases);
    if (tail == 0 || hasRoomBehind(ragged)) {
      return ragged;
    }
    TextBox full = context.justified(phrases, styles.title, width);
    boolean whole = full.lines().stream().noneMatch(line -> line.line().hyphen());
    return whole && full.lines().size() <= ragged.lines().size() && hasRoomBehind(full)
        ? full
        : ragged;
  }

  private boolean hasRoomBehind(TextBox text) {
    return text.lines().get(text.lines().size() - 1).width() + tail <= width;
  }

  /**
   * The name behind its number, or below it: in a narrow measure, where the number would leave room
   * for a word or two only, wherever both are not one line; in a wide one where that takes no more
   * lines.
   */
  private Box name(boolean continued, Places places, boolean answered) {
    TagPosition spoken = places.name().child(Tag.Role.P);
    List<Phrase> behind = name(continued, spoken, answered);
    TextBox one = even(behind);
    TextBox below = even(title(spoken, answered));
    boolean fewer = width > NARROW && one.lines().size() <= below.lines().size();
    if (one.lines().size() == 1 || fewer) {
      return one;
    }
    List<Phrase> number = number(continued, spoken);
    // "(continued)" is in a line of its own rather than divided
    TextBox lines = context.wholeWords(context.lines(number, number(), width), number, width);
    return new Stack().add(lines).add(below);
  }

  private List<Phrase> name(boolean continued, TagPosition spoken, boolean answered) {
    List<Phrase> phrases = new ArrayList<>(number(continued, spoken));
    phrases.addAll(title(spoken, answered));
    return phrases;
  }

  /**
   * The question.
   *
   * @param answered whether the answer that has the figures follows, where the question is the
   *     label of its row
   */
  private List<Phrase> title(TagPosition spoken, boolean answered) {
    List<Phrase> phrases =
        new ArrayList<>(context.inlines.phrases(table.title(), styles.title, spoken));
    if (answered && SummarySizes.isAlone(table)) {
      TextStyle plain = styles.title.with(styles.cell.font());
      phrases.add(Phrase.of(" ", plain, context.language(), spoken));
      phrases.addAll(answer(spoken, plain));
    }
    return phrases;
  }

  private List<Phrase> answer(TagPosition spoken, TextStyle style) {
    return context.inlines.phrases(table.rows().get(0).label(), style, spoken);
  }

  private TextStyle number() {
    double size = Math.min(context.styles.number.size(), styles.cell.size() - 0.5);
    return context.styles.number.sized(size, styles.title.leading());
  }

  private List<Phrase> number(boolean continued, TagPosition spoken) {
    String label = context.references.label(table.id());
    Phrase number = Phrase.of(label, number(), context.language(), spoken);
    List<Phrase> phrases = new ArrayList<>(context.capitals(number).toList());
    String after = (continued ? " " + context.terms.get("continued") : "") + NUMBER_GAP;
    phrases.add(number.withText(after));
    return phrases;
  }

  /** Whether the name is in one line of the measure, its spaces as wide as usual. */
  boolean isOneLine(boolean continued) {
    List<Phrase> name = name(continued, TagPosition.ARTIFACT, true);
    return context.lines(name, styles.title, UNLIMITED).lines().get(0).width() <= width;
  }

  /** A name is hyphenated only where a word of it is wider than the measure. */
  private boolean fits() {
    String title = Inline.plain(table.title());
    return context.words.widestWord(title, styles.title) <= width;
  }

  private TextBox even(List<Phrase> phrases) {
    return fits() ? context.evenWords(phrases, styles.title, width) : lines(phrases);
  }

  private TextBox lines(List<Phrase> phrases) {
    return context.lines(phrases, styles.title, width);
  }
}
