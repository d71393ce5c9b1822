package io.etude.xlsx.style;

import java.util.OptionalInt;

/**
 * How a cell looks. A value: equal styles share one entry of the workbook's pool.
 *
 * @param face its font
 * @param fill colour of its ground, if it has one
 * @param format number format
 * @param alignment where its content is
 * @param border its rules
 * @param entry whether Excel may parse the text when a reader edits the cell
 * @param name the named style that it is, or is a change of
 */
public record Style(
    Face face,
    OptionalInt fill,
    String format,
    Alignment alignment,
    Border border,
    Entry entry,
    Name name) {

  /** The styles that a reader finds by name, and may change for all their cells at once. */
  public enum Name {
    NORMAL("Normal"),
    TITLE("Title"),
    HEADING_1("Heading 1"),
    HEADING_2("Heading 2"),
    HEADING_3("Heading 3"),
    HYPERLINK("Hyperlink"),
    INPUT("Input"),
    NOTE("Explanatory Text"),
    HEADER("Etude header"),
    LETTER("Etude letter"),
    STUB("Etude stub"),
    FIGURE("Etude figure"),
    KEY_FIGURE("Etude key figure");

    private final String shown;

    Name(String shown) {
      this.shown = shown;
    }

    /** The name in the workbook; those of Excel's own styles are English in the file. */
    public String shown() {
      return shown;
    }
  }

  public enum Align {
    GENERAL,
    LEFT,
    RIGHT,
    CENTRE
  }

  public enum Vertical {
    TOP,
    BOTTOM
  }

  public enum Wrap {
    NO,
    YES,
    /** Set smaller instead, until it has room on one line. */
    SHRINK
  }

  public enum Rule {
    NONE,
    BELOW,
    LEFT,
    BELOW_AND_LEFT,
    BOX
  }

  public enum Entry {
    FREE,
    /** Text that starts like a formula stays text, whatever the reader does. */
    QUOTED,
    /** A cell to be filled in: it may be edited where the sheet is protected. */
    INPUT,
    /** A cell to be filled in with text that starts like a formula. */
    QUOTED_INPUT;

    /** Whether the cell is to be filled in. */
    public boolean isInput() {
      return this == INPUT || this == QUOTED_INPUT;
    }
  }

  /**
   * Where the content of a cell is.
   *
   * @param horizontal left, right, or what is usual for text and numbers
   * @param vertical at the top or the foot
   * @param wrap whether long text breaks
   * @param indent steps of indentation
   */
  public record Alignment(Align horizontal, Vertical vertical, Wrap wrap, int indent) {}

  /** Thin rules around a cell, all of one colour. */
  public record Border(Rule rule, int colour) {}

  private static final Alignment PLAIN = new Alignment(Align.GENERAL, Vertical.TOP, Wrap.NO, 0);
  private static final Border NO_BORDER = new Border(Rule.NONE, 0);

  public static Style of(Face face) {
    return new Style(
        face,
        OptionalInt.empty(),
        NumberFormats.GENERAL,
        PLAIN,
        NO_BORDER,
        Entry.FREE,
        Name.NORMAL);
  }

  public Style face(Face value) {
    return new Style(value, fill, format, alignment, border, entry, name);
  }

  public Style fill(int colour) {
    return new Style(face, OptionalInt.of(colour), format, alignment, border, entry, name);
  }

  public Style format(String value) {
    return new Style(face, fill, value, alignment, border, entry, name);
  }

  private Style alignment(Align horizontal, Vertical vertical, Wrap wrap, int indent) {
    Alignment changed = new Alignment(horizontal, vertical, wrap, indent);
    return new Style(face, fill, format, changed, border, entry, name);
  }

  public Style align(Align value) {
    return alignment(value, alignment.vertical, alignment.wrap, alignment.indent);
  }

  /** With the text at the foot of its cell. */
  Style atFoot() {
    return alignment(alignment.horizontal, Vertical.BOTTOM, alignment.wrap, alignment.indent);
  }

  public Style wrapped() {
    return alignment(alignment.horizontal, alignment.vertical, Wrap.YES, alignment.indent);
  }

  /** With a figure that is set smaller where the column is too narrow for it. */
  public Style shrunk() {
    return alignment(alignment.horizontal, alignment.vertical, Wrap.SHRINK, alignment.indent);
  }

  public Style indent(int steps) {
    return alignment(alignment.horizontal, alignment.vertical, alignment.wrap, steps);
  }

  public Style border(Rule rule, int colour) {
    return new Style(face, fill, format, alignment, new Border(rule, colour), entry, name);
  }

  /** The same with a rule to its left, in {@code colour} where it has none yet. */
  public Style withLeftRule(int colour) {
    return switch (border.rule) {
      case NONE -> border(Rule.LEFT, colour);
      case BELOW -> border(Rule.BELOW_AND_LEFT, border.colour);
      default -> this;
    };
  }

  /** The same as a change of a named style. */
  public Style named(Name value) {
    return new Style(face, fill, format, alignment, border, entry, value);
  }

  /** The same for a cell to be filled in. */
  public Style input() {
    return new Style(face, fill, format, alignment, border, Entry.INPUT, name);
  }

  public Style quoted() {
    return new Style(
        face,
        fill,
        format,
        alignment,
        border,
        entry.isInput() ? Entry.QUOTED_INPUT : Entry.QUOTED,
        name);
  }
}
