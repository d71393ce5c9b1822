package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import java.util.List;

/**
 * A piece of a report. Immutable. Visit with {@link #accept}: a renderer that meets a {@link
 * Custom} block of another module renders its {@link Custom#fallback()}, so nothing is ever
 * dropped.
 */
public sealed interface Block
    permits Block.Section,
        Block.Paragraph,
        Block.Listing,
        Block.Table,
        Chart,
        Block.KeyFigures,
        Block.PullQuote,
        Commentary,
        Block.Sidebar,
        Block.MethodBox,
        Block.Image,
        Block.Note,
        Block.Contents,
        Block.Custom {

  /** Calls the visitor's method for this type. */
  <R> R accept(BlockVisitor<R> visitor);

  /**
   * A heading and what stands under it. Sections nest; a heading's level is its depth.
   *
   * @param id target of references and bookmarks, unique in the report
   * @param title the heading
   * @param role what the section is
   * @param blocks its content
   */
  record Section(String id, List<Inline> title, Role role, List<Block> blocks) implements Block {

    /** What a section is. */
    public enum Role {
      /** A chapter of the article, set in text columns. */
      ARTICLE,
      /** The full results: tables across the page, on pages of their own. */
      ANNEX
    }

    /** Copies the lists. */
    public Section {
      requireNonNull(id, "id");
      requireNonNull(role, "role");
      title = List.copyOf(requireNonNull(title, "title"));
      blocks = List.copyOf(requireNonNull(blocks, "blocks"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.section(this);
    }
  }

  /**
   * A paragraph.
   *
   * @param inlines its text
   */
  record Paragraph(List<Inline> inlines) implements Block {
    /** Copies the list. */
    public Paragraph {
      inlines = List.copyOf(requireNonNull(inlines, "inlines"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /**
   * A list.
   *
   * @param kind with bullets or numbered from 1
   * @param items each item's blocks (paragraphs and lists)
   */
  record Listing(Kind kind, List<List<Block>> items) implements Block {

    /** How items are marked. */
    public enum Kind {
      /** Bullets. */
      BULLETS,
      /** Numbers from 1. */
      NUMBERS
    }

    /** Copies the lists. */
    public Listing {
      requireNonNull(kind, "kind");
      requireNonNull(items, "items");
      items = items.stream().map(List::copyOf).toList();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.listing(this);
    }
  }

  /**
   * A statistical table.
   *
   * @param table the table
   */
  record Table(StatTable table) implements Block {
    /** Refuses null. */
    public Table {
      requireNonNull(table, "table");
    }

    /** Target of references, unique in the report. */
    public String id() {
      return table.id();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /** How wide a block wants to stand in a page of columns. */
  enum Width {
    /** One column. */
    COLUMN,
    /** Two columns, or all if there are fewer or no text is beside it. */
    WIDE,
    /** All columns. */
    FULL
  }

  /**
   * One or several large figures.
   *
   * @param figures at least one
   */
  record KeyFigures(List<KeyFigure> figures) implements Block {
    /** Copies the list. */
    public KeyFigures {
      figures = List.copyOf(requireNonNull(figures, "figures"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.keyFigures(this);
    }
  }

  /**
   * A large figure and what it says.
   *
   * @param figure the figure as printed, without its unit
   * @param unit the unit to print beside it, such as "euros"; empty if it has none or the text says
   *     it
   * @param text what it says
   */
  record KeyFigure(Figure figure, String unit, List<Inline> text) {
    /** Copies the list. */
    public KeyFigure {
      requireNonNull(figure, "figure");
      requireNonNull(unit, "unit");
      text = List.copyOf(requireNonNull(text, "text"));
    }

    /** A figure without a unit. */
    public KeyFigure(Figure figure, List<Inline> text) {
      this(figure, "", text);
    }

    /** Which figure of the results it is. */
    public FigureRef source() {
      return figure.source().orElseThrow();
    }

    /** The figure with its unit, if that is to be printed beside it. */
    public String valueWithUnit() {
      return unit.isEmpty() ? figure.text() : figure.text() + "\u00a0" + unit;
    }
  }

  /**
   * A pull quote.
   *
   * @param quote the quotation, with its quotation marks
   * @param speaker who says it
   * @param position the speaker's post
   */
  record PullQuote(List<Inline> quote, String speaker, String position) implements Block {
    /** Copies the list. */
    public PullQuote {
      requireNonNull(speaker, "speaker");
      requireNonNull(position, "position");
      quote = List.copyOf(requireNonNull(quote, "quote"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.pullQuote(this);
    }
  }

  /**
   * A box beside the text.
   *
   * @param id unique in the report
   * @param title its heading
   * @param blocks its content
   */
  record Sidebar(String id, List<Inline> title, List<Block> blocks) implements Block {
    /** Copies the lists. */
    public Sidebar {
      requireNonNull(id, "id");
      title = List.copyOf(requireNonNull(title, "title"));
      blocks = List.copyOf(requireNonNull(blocks, "blocks"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.sidebar(this);
    }
  }

  /**
   * The method box.
   *
   * @param id unique in the report
   * @param title its heading
   * @param entries term and text, in order
   */
  record MethodBox(String id, List<Inline> title, List<Entry> entries) implements Block {

    /**
     * A line of the method box.
     *
     * @param term e.g. "Field work"
     * @param text e.g. "Online survey, 18 September to 17 October 2018."
     */
    public record Entry(List<Inline> term, List<Inline> text) {
      /** Copies the lists. */
      public Entry {
        term = List.copyOf(requireNonNull(term, "term"));
        text = List.copyOf(requireNonNull(text, "text"));
      }
    }

    /** Copies the lists. */
    public MethodBox {
      requireNonNull(id, "id");
      title = List.copyOf(requireNonNull(title, "title"));
      entries = List.copyOf(requireNonNull(entries, "entries"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.methodBox(this);
    }
  }

  /**
   * A picture.
   *
   * @param picture its bytes, alternative text and credit
   * @param caption what is printed beneath, may be empty
   * @param width how wide it wants to stand
   */
  record Image(Picture picture, List<Inline> caption, Width width) implements Block {
    /** Copies the list. */
    public Image {
      requireNonNull(picture, "picture");
      requireNonNull(width, "width");
      caption = List.copyOf(requireNonNull(caption, "caption"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.image(this);
    }
  }

  /**
   * A general remark, set small: the rounding note, the source.
   *
   * @param inlines its text
   */
  record Note(List<Inline> inlines) implements Block {
    /** Copies the list. */
    public Note {
      inlines = List.copyOf(requireNonNull(inlines, "inlines"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.note(this);
    }
  }

  /**
   * A table of contents or list of figures or tables, made by the renderer.
   *
   * @param title its heading
   * @param of what it lists
   */
  record Contents(List<Inline> title, Of of) implements Block {

    /** What is listed. */
    public enum Of {
      /** Sections. */
      SECTIONS,
      /** Charts. */
      FIGURES,
      /** Tables. */
      TABLES
    }

    /** Copies the list. */
    public Contents {
      requireNonNull(of, "of");
      title = List.copyOf(requireNonNull(title, "title"));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.contents(this);
    }
  }

  /** A block of the user's own; renderers that don't know it render the fallback. */
  non-sealed interface Custom extends Block {

    /** The block said with blocks that every renderer knows. */
    List<Block> fallback();

    @Override
    default <R> R accept(BlockVisitor<R> visitor) {
      return visitor.custom(this);
    }
  }
}
