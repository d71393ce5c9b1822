package io.etude.pdf.internal.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An element of the structure tree. Layout grows the tree in reading order while it places items;
 * from the moment the last page is handed over nobody changes it. The kids are tags and content
 * slots, in order.
 */
public final class Tag {

  /** The standard structure types in use. */
  public enum Role {
    DOCUMENT("Document"),
    PART("Part"),
    ART("Art"),
    SECT("Sect"),
    DIV("Div"),
    ASIDE("Aside"),
    BLOCK_QUOTE("BlockQuote"),
    CAPTION("Caption"),
    TOC("TOC"),
    TOCI("TOCI"),
    H1("H1"),
    H2("H2"),
    H3("H3"),
    H4("H4"),
    H5("H5"),
    H6("H6"),
    P("P"),
    L("L"),
    LI("LI"),
    LBL("Lbl"),
    LBODY("LBody"),
    TABLE("Table"),
    THEAD("THead"),
    TBODY("TBody"),
    TFOOT("TFoot"),
    TR("TR"),
    TH("TH"),
    TD("TD"),
    SPAN("Span"),
    QUOTE("Quote"),
    NOTE("Note"),
    REFERENCE("Reference"),
    LINK("Link"),
    FIGURE("Figure");

    private final String pdfName;

    Role(String pdfName) {
      this.pdfName = pdfName;
    }

    /** The name in the PDF. {@code Aside} is mapped to {@code Sect} by the writer's role map. */
    public String pdfName() {
      return pdfName;
    }
  }

  /** Which cells a header cell heads. */
  public enum Scope {
    /** The cells to its side. */
    ROW,
    /** The cells below. */
    COLUMN,
    /** Both. */
    BOTH
  }

  private final Role role;
  private final List<Object> kids = new ArrayList<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private List<String> headers = List.of();
  private double[] box;

  private Tag(Role role) {
    this.role = role;
  }

  /** The root of a tree: a {@link Role#DOCUMENT}. */
  public static Tag document() {
    return new Tag(Role.DOCUMENT);
  }

  /** Adds a child and returns it. */
  public Tag child(Role childRole) {
    Tag child = new Tag(childRole);
    kids.add(child);
    return child;
  }

  /** Adds a place for content and returns it. */
  public Mark.Slot slot() {
    Mark.Slot slot = new Mark.Slot(this);
    kids.add(slot);
    return slot;
  }

  /** Alternative text (figures). */
  public Tag alt(String text) {
    attributes.put("Alt", text);
    return this;
  }

  /** The text that the content stands for, where its glyphs say something else. */
  public Tag actualText(String text) {
    attributes.put("ActualText", text);
    return this;
  }

  /** The content's language, where it differs from its parent's. */
  public Tag language(Locale language) {
    attributes.put("Lang", language.toLanguageTag());
    return this;
  }

  /** An id, unique in the document: for notes and for header cells. */
  public Tag id(String id) {
    attributes.put("ID", id);
    return this;
  }

  /** For a header cell: what it heads. */
  public Tag scope(Scope scope) {
    attributes.put(
        "Scope",
        switch (scope) {
          case ROW -> "Row";
          case COLUMN -> "Column";
          case BOTH -> "Both";
        });
    return this;
  }

  /** For a cell: the number of columns that it spans. */
  public Tag columnSpan(int columns) {
    if (columns > 1) {
      attributes.put("ColSpan", Integer.toString(columns));
    }
    return this;
  }

  /** For a cell: the number of rows that it spans. */
  public Tag rowSpan(int rows) {
    if (rows > 1) {
      attributes.put("RowSpan", Integer.toString(rows));
    }
    return this;
  }

  /** For a data cell: the ids of its header cells. */
  public Tag headers(List<String> ids) {
    headers = List.copyOf(ids);
    return this;
  }

  /** For a list: how items are marked ({@code Disc}, {@code Decimal}, {@code None}). */
  public Tag listNumbering(String style) {
    attributes.put("ListNumbering", style);
    return this;
  }

  /**
   * For a figure or table: the box that it fills on its page, as left, top, right, bottom in frame
   * coordinates.
   */
  public Tag box(double left, double top, double right, double bottom) {
    box = new double[] {left, top, right, bottom};
    return this;
  }

  /** The structure type. */
  public Role role() {
    return role;
  }

  /** Tags and slots, in reading order. */
  public List<Object> kids() {
    return Collections.unmodifiableList(kids);
  }

  /** An attribute by its PDF name. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The ids of a data cell's header cells. */
  public List<String> headers() {
    return headers;
  }

  /** The box set by {@link #box(double, double, double, double)}. */
  public Optional<double[]> box() {
    return Optional.ofNullable(box);
  }
}
