package io.etude.xlsx.style;

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
public record Style(
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

  public static final int NO_FILL = -1;

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
    YES
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
    QUOTED
  }

  public static Style of(Face face) {
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

  public Style face(Face value) {
    return new Style(value, fill, format, align, vertical, wrap, rule, ruleColour, indent, entry);
  }

  public Style fill(int value) {
    return new Style(face, value, format, align, vertical, wrap, rule, ruleColour, indent, entry);
  }

  public Style format(String value) {
    return new Style(face, fill, value, align, vertical, wrap, rule, ruleColour, indent, entry);
  }

  public Style align(Align value) {
    return new Style(face, fill, format, value, vertical, wrap, rule, ruleColour, indent, entry);
  }

  /** Text stands on the foot of its cell. */
  Style atFoot() {
    return new Style(
        face, fill, format, align, Vertical.BOTTOM, wrap, rule, ruleColour, indent, entry);
  }

  public Style wrapped() {
    return new Style(
        face, fill, format, align, vertical, Wrap.YES, rule, ruleColour, indent, entry);
  }

  public Style rule(Rule where, int colour) {
    return new Style(face, fill, format, align, vertical, wrap, where, colour, indent, entry);
  }

  /** The same with a rule to its left, in {@code colour} where it has none yet. */
  public Style opened(int colour) {
    return switch (rule) {
      case NONE -> rule(Rule.LEFT, colour);
      case BELOW -> rule(Rule.BELOW_AND_LEFT, ruleColour);
      default -> this;
    };
  }

  public Style indent(int value) {
    return new Style(face, fill, format, align, vertical, wrap, rule, ruleColour, value, entry);
  }

  public Style quoted() {
    return new Style(
        face, fill, format, align, vertical, wrap, rule, ruleColour, indent, Entry.QUOTED);
  }
}
