package io.etude.xlsx;

/**
 * How a cell looks. A value: equal styles share one entry of the workbook's pool.
 *
 * @param face its font
 * @param fill colour of its ground, {@link #NO_FILL} for none
 * @param format number format
 * @param align horizontal alignment
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
    Wrap wrap,
    Rule rule,
    int ruleColour,
    int indent,
    Entry entry) {

  static final int NO_FILL = -1;
  static final String GENERAL = "General";

  enum Align {
    GENERAL,
    LEFT,
    RIGHT,
    CENTRE
  }

  enum Wrap {
    NO,
    YES
  }

  enum Rule {
    NONE,
    ABOVE,
    BELOW,
    BOX
  }

  enum Entry {
    FREE,
    /** Text that starts like a formula stays text, whatever the reader does. */
    QUOTED
  }

  static Style of(Face face) {
    return new Style(face, NO_FILL, GENERAL, Align.GENERAL, Wrap.NO, Rule.NONE, 0, 0, Entry.FREE);
  }

  Style face(Face value) {
    return new Style(value, fill, format, align, wrap, rule, ruleColour, indent, entry);
  }

  Style fill(int value) {
    return new Style(face, value, format, align, wrap, rule, ruleColour, indent, entry);
  }

  Style format(String value) {
    return new Style(face, fill, value, align, wrap, rule, ruleColour, indent, entry);
  }

  Style align(Align value) {
    return new Style(face, fill, format, value, wrap, rule, ruleColour, indent, entry);
  }

  Style wrapped() {
    return new Style(face, fill, format, align, Wrap.YES, rule, ruleColour, indent, entry);
  }

  Style rule(Rule where, int colour) {
    return new Style(face, fill, format, align, wrap, where, colour, indent, entry);
  }

  Style indent(int value) {
    return new Style(face, fill, format, align, wrap, rule, ruleColour, value, entry);
  }

  Style quoted() {
    return new Style(face, fill, format, align, wrap, rule, ruleColour, indent, Entry.QUOTED);
  }
}
