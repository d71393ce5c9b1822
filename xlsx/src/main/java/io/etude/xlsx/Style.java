package io.etude.xlsx;

/**
 * How a cell looks. A value: equal styles share one entry of the workbook's pool.
 *
 * @param face its font
 * @param fill colour of its ground, {@link #NO_FILL} for none
 * @param format number format
 * @param align horizontal alignment
 * @param vertical vertical alignment
 * @param wrap whether long text breaks
 * @param rule where a thin rule stands
 * @param ruleColour colour of that rule
 * @param indent steps of indentation
 * @param entry whether Excel may parse the text when a reader edits the cell
 */
record Style(
    Face face,
    int fill,
    String format,
    Align align,
    Vertical vertical,
    Wrap wrap,
    Rule rule,
    int ruleColour,
    int indent,
    Entry entry) {

  static final int NO_FILL = -1;

  enum Align {
    GENERAL,
    LEFT,
    RIGHT,
    CENTRE
  }

  enum Vertical {
    TOP,
    BOTTOM
  }

  enum Wrap {
    NO,
    YES
  }

  enum Rule {
    NONE,
    BELOW,
    LEFT,
    BELOW_AND_LEFT,
    BOX
  }

  enum Entry {
    FREE,
    /** Text that starts like a formula stays text, whatever the reader does. */
    QUOTED
  }

  static Style of(Face face) {
    return new Style(
        face,
        NO_FILL,
        NumberFormats.GENERAL,
        Align.GENERAL,
        Vertical.TOP,
        Wrap.NO,
        Rule.NONE,
        0,
        0,
        Entry.FREE);
  }

  Style face(Face value) {
    return new Style(value, fill, format, align, vertical, wrap, rule, ruleColour, indent, entry);
  }

  Style fill(int value) {
    return new Style(face, value, format, align, vertical, wrap, rule, ruleColour, indent, entry);
  }

  Style format(String value) {
    return new Style(face, fill, value, align, vertical, wrap, rule, ruleColour, indent, entry);
  }

  Style align(Align value) {
    return new Style(face, fill, format, value, vertical, wrap, rule, ruleColour, indent, entry);
  }

  /** Text stands on the foot of its cell. */
  Style atFoot() {
    return new Style(
        face, fill, format, align, Vertical.BOTTOM, wrap, rule, ruleColour, indent, entry);
  }

  Style wrapped() {
    return new Style(
        face, fill, format, align, vertical, Wrap.YES, rule, ruleColour, indent, entry);
  }

  Style rule(Rule where, int colour) {
    return new Style(face, fill, format, align, vertical, wrap, where, colour, indent, entry);
  }

  /** The same with a rule to its left, in {@code colour} where it has none yet. */
  Style opened(int colour) {
    return switch (rule) {
      case NONE -> rule(Rule.LEFT, colour);
      case BELOW -> rule(Rule.BELOW_AND_LEFT, ruleColour);
      default -> this;
    };
  }

  Style indent(int value) {
    return new Style(face, fill, format, align, vertical, wrap, rule, ruleColour, value, entry);
  }

  Style quoted() {
    return new Style(
        face, fill, format, align, vertical, wrap, rule, ruleColour, indent, Entry.QUOTED);
  }
}
