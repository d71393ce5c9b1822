package io.etude.pdf.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An element of the structure tree. Layout grows the tree in reading order while it places items;
 * an element gets no more content once {@link PageSink#complete} has it, and no element does once
 * the last page is handed over. The kids are tags and content slots, in order.
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

  /** How many tags and slots a tree has. */
  private static final class Counts {
    private int tags;
    private int slots;
  }

  private static final String[] NO_ATTRIBUTES = {};

  private final Role role;
  private final Tag parent;
  private final Counts counts;
  private final int number;
  private List<Object> kids = new ArrayList<>(1);
  private boolean released;

  /** Names and values in turn: most of the thousands of tags of an annex have one, or none. */
  private String[] attributes = NO_ATTRIBUTES;

  private List<String> headers = List.of();
  private double[] box;

  private Tag(Role role, Tag parent, Counts counts) {
    this.role = role;
    this.parent = parent;
    this.counts = counts;
    number = counts.tags++;
  }

  /** The root of a tree: a {@link Role#DOCUMENT}. */
  public static Tag document() {
    return new Tag(Role.DOCUMENT, null, new Counts());
  }

  /** Adds a child and returns it. */
  public Tag child(Role childRole) {
    Tag child = new Tag(childRole, this, counts);
    kids.add(child);
    return child;
  }

  /** Adds a place for content and returns it. */
  public Mark.Slot slot() {
    Mark.Slot slot = new Mark.Slot(this, counts.slots++);
    kids.add(slot);
    return slot;
  }

  /** Alternative text (figures). */
  public Tag alt(String text) {
    return put("Alt", text);
  }

  /** The text that the content stands for, where its glyphs say something else. */
  public Tag actualText(String text) {
    return put("ActualText", text);
  }

  /** The content's language, where it differs from its parent's. */
  public Tag language(Locale language) {
    return put("Lang", language.toLanguageTag());
  }

  /** An id, unique in the document: for notes and for header cells. */
  public Tag id(String id) {
    return put("ID", id);
  }

  /** For a header cell: what it heads. */
  public Tag scope(Scope scope) {
    return put(
        "Scope",
        switch (scope) {
          case ROW -> "Row";
          case COLUMN -> "Column";
          case BOTH -> "Both";
        });
  }

  /** For a cell: the number of columns that it spans. */
  public Tag columnSpan(int columns) {
    return columns > 1 ? put("ColSpan", Integer.toString(columns)) : this;
  }

  /** For a data cell: the ids of its header cells. */
  public Tag headers(List<String> ids) {
    headers = List.copyOf(ids);
    return this;
  }

  /** For a list: how items are marked ({@code Disc}, {@code Decimal}, {@code None}). */
  public Tag listNumbering(String style) {
    return put("ListNumbering", style);
  }

  /**
   * For a figure or table: the box that it fills on its page, as left, top, right, bottom in frame
   * coordinates.
   */
  public Tag box(double left, double top, double right, double bottom) {
    box = new double[] {left, top, right, bottom};
    return this;
  }

  /** Frees the children of a tag that has been written; they are never read again. */
  public void release() {
    kids = List.of();
    attributes = NO_ATTRIBUTES;
    headers = List.of();
    released = true;
  }

  /** Whether its children were freed. */
  public boolean released() {
    return released;
  }

  private Tag put(String name, String value) {
    int at = indexOf(name);
    if (at < 0) {
      at = attributes.length;
      attributes = Arrays.copyOf(attributes, at + 2);
      attributes[at] = name;
    }
    attributes[at + 1] = value;
    return this;
  }

  private int indexOf(String name) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Its number among all tags of the tree, from 0 in the order of their making. */
  public int number() {
    return number;
  }

  /** The tag that it is a kid of; empty for the root. */
  public Optional<Tag> parent() {
    return Optional.ofNullable(parent);
  }

  /** The nearest tag of that role, from this one upwards. */
  public Optional<Tag> enclosing(Role wanted) {
    Tag tag = this;
    while (tag != null && tag.role != wanted) {
      tag = tag.parent;
    }
    return Optional.ofNullable(tag);
  }

  /** The structure type. */
  public Role role() {
    return role;
  }

  /** Tags and slots, in reading order. */
  public List<Object> kids() {
    return Collections.unmodifiableList(kids);
  }

  /** Whether it has any attribute. */
  public boolean hasAttributes() {
    return attributes.length > 0;
  }

  /** An attribute by its PDF name. */
  public Optional<String> attribute(String name) {
    int at = indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(attributes[at + 1]);
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
