package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.study.Expert;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a report. Immutable. Visit with {@link #accept}: a renderer that meets a {@link
 * Custom} block of another module renders its {@link Custom#fallback()}, so nothing is ever
 * dropped.
 */
public sealed interface Block {

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
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
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
      inlines = List.copyOf(inlines);
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

    /** Target of references, unique in the report. */
    public String id() {
      return table.id();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /**
   * One or more questions of the results section, drawn and printed.
   *
   * @param table the table
   */
  record Summary(SummaryTable table) implements Block {

    /** Target of references, unique in the report. */
    public String id() {
      return table.id();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.summary(this);
    }
  }

  /** A chart, complete in itself. Immutable. */
  final class Chart implements Block {

    private final String id;
    private final List<Inline> title;
    private final List<Inline> subtitle;
    private final ChartSpec spec;
    private final List<List<Inline>> notes;
    private final Optional<String> table;
    private final String alt;
    private final Width width;

    private Chart(Builder builder) {
      id = builder.id;
      title = List.copyOf(builder.title);
      subtitle = List.copyOf(builder.subtitle);
      spec = builder.spec;
      notes = builder.notes.stream().map(List::copyOf).toList();
      table = builder.table;
      alt = builder.alt;
      width = builder.width;
    }

    /** A builder for the chart of that id. */
    public static Builder builder(String id, ChartSpec spec) {
      return new Builder(id, spec);
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
      Builder builder = new Builder(id, spec);
      builder.title = title;
      builder.subtitle = subtitle;
      builder.notes = notes;
      builder.table = table;
      builder.alt = alt;
      builder.width = width;
      return builder;
    }

    /** Target of references, unique in the report. */
    public String id() {
      return id;
    }

    /** The finding. */
    public List<Inline> title() {
      return title;
    }

    /** What is measured, unit. */
    public List<Inline> subtitle() {
      return subtitle;
    }

    /** What it shows. */
    public ChartSpec spec() {
      return spec;
    }

    /** Beneath: question wording, base, source, flags. */
    public List<List<Inline>> notes() {
      return notes;
    }

    /** Id of the {@link Table} block with the figures, if the report has it. */
    public Optional<String> table() {
      return table;
    }

    /** Alternative text written from the data: type, message, extremes, base. */
    public String alt() {
      return alt;
    }

    /** How wide it wants to stand. */
    public Width width() {
      return width;
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.chart(this);
    }

    private List<Object> parts() {
      return List.of(id, title, subtitle, spec, notes, table, alt, width);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Chart that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
      return parts().hashCode();
    }

    @Override
    public String toString() {
      return "chart \"" + id + "\"";
    }

    /** Makes a {@link Chart}. Not thread-safe. */
    public static final class Builder {
      private final String id;
      private List<Inline> title = List.of();
      private List<Inline> subtitle = List.of();
      private final ChartSpec spec;
      private List<List<Inline>> notes = List.of();
      private Optional<String> table = Optional.empty();
      private String alt = "";
      private Width width = Width.COLUMN;

      private Builder(String id, ChartSpec spec) {
        this.id = requireNonNull(id, "id");
        this.spec = requireNonNull(spec, "spec");
      }

      /** The finding. Default: none. */
      public Builder title(String value) {
        return title(List.of(new Inline.Text(requireNonNull(value, "title"))));
      }

      /** The finding. Default: none. */
      public Builder title(List<Inline> value) {
        title = List.copyOf(requireNonNull(value, "title"));
        return this;
      }

      /** What is measured, unit. Default: none. */
      public Builder subtitle(String value) {
        return subtitle(List.of(new Inline.Text(requireNonNull(value, "subtitle"))));
      }

      /** What is measured, unit. Default: none. */
      public Builder subtitle(List<Inline> value) {
        subtitle = List.copyOf(requireNonNull(value, "subtitle"));
        return this;
      }

      /** Beneath: question wording, base, source, flags. Default: none. */
      public Builder notes(List<List<Inline>> value) {
        notes = requireNonNull(value, "notes");
        return this;
      }

      /** Id of the {@link Table} block with the figures. Default: none. */
      public Builder table(String value) {
        table = Optional.of(requireNonNull(value, "table"));
        return this;
      }

      /** Alternative text: type, message, extremes, base. Default: empty. */
      public Builder alt(String value) {
        alt = requireNonNull(value, "alt");
        return this;
      }

      /** How wide it wants to stand. Default: one column. */
      public Builder width(Width value) {
        width = requireNonNull(value, "width");
        return this;
      }

      /** The finished value. */
      public Chart build() {
        return new Chart(this);
      }
    }
  }

  /** How wide a block wants to stand in a page of columns. */
  enum Width {
    /** One column. */
    COLUMN,
    /** Two columns, or all if there are fewer. */
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
      figures = List.copyOf(figures);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.keyFigures(this);
    }
  }

  /**
   * A large figure and what it says.
   *
   * @param value the figure as printed
   * @param figure the estimate
   * @param decimals how many decimals {@code value} has, 0 to 6
   * @param text what it says
   */
  record KeyFigure(String value, FigureRef figure, int decimals, List<Inline> text) {
    /** Copies the list. */
    public KeyFigure {
      text = List.copyOf(text);
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
      quote = List.copyOf(quote);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.pullQuote(this);
    }
  }

  /**
   * An expert's comment on results: a placeholder that shows expert, topic and figures until there
   * is one. Immutable.
   */
  final class Commentary implements Block {

    /**
     * Figures that have something in common, such as their question.
     *
     * @param heading what they have in common; empty for figures that say all by themselves
     * @param figures each with what it says
     */
    public record FigureGroup(List<Inline> heading, List<List<Inline>> figures) {
      /** Copies the lists. */
      public FigureGroup {
        heading = List.copyOf(heading);
        figures = figures.stream().map(List::copyOf).toList();
      }
    }

    private final String id;
    private final Expert expert;
    private final List<Inline> heading;
    private final List<Inline> topic;
    private final List<FigureGroup> figures;
    private final List<Inline> lengthNote;
    private final List<Block> comment;

    private Commentary(Builder builder) {
      id = builder.id;
      expert = builder.expert;
      heading = List.copyOf(builder.heading);
      topic = List.copyOf(builder.topic);
      figures = List.copyOf(builder.figures);
      lengthNote = List.copyOf(builder.lengthNote);
      comment = List.copyOf(builder.comment);
    }

    /** A builder for the comment of that expert. */
    public static Builder builder(String id, Expert expert) {
      return new Builder(id, expert);
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
      Builder builder = new Builder(id, expert);
      builder.heading = heading;
      builder.topic = topic;
      builder.figures = figures;
      builder.lengthNote = lengthNote;
      builder.comment = comment;
      return builder;
    }

    /** Unique in the report. */
    public String id() {
      return id;
    }

    /** Who is to comment. */
    public Expert expert() {
      return expert;
    }

    /** "Commentary to come", or the heading over the comment. */
    public List<Inline> heading() {
      return heading;
    }

    /** What to comment on. */
    public List<Inline> topic() {
      return topic;
    }

    /** The figures to comment on, by what they have in common. */
    public List<FigureGroup> figures() {
      return figures;
    }

    /** The length asked for, as printed. */
    public List<Inline> lengthNote() {
      return lengthNote;
    }

    /** The comment's paragraphs; empty for a placeholder. */
    public List<Block> comment() {
      return comment;
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.commentary(this);
    }

    private List<Object> parts() {
      return List.of(id, expert, heading, topic, figures, lengthNote, comment);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Commentary that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
      return parts().hashCode();
    }

    @Override
    public String toString() {
      return "commentary \"" + id + "\"";
    }

    /** Makes a {@link Commentary}. Not thread-safe. */
    public static final class Builder {
      private final String id;
      private final Expert expert;
      private List<Inline> heading = List.of();
      private List<Inline> topic = List.of();
      private List<FigureGroup> figures = List.of();
      private List<Inline> lengthNote = List.of();
      private List<Block> comment = List.of();

      private Builder(String id, Expert expert) {
        this.id = requireNonNull(id, "id");
        this.expert = requireNonNull(expert, "expert");
      }

      /** "Commentary to come", or the heading over the comment. Default: none. */
      public Builder heading(String value) {
        return heading(List.of(new Inline.Text(requireNonNull(value, "heading"))));
      }

      /** "Commentary to come", or the heading over the comment. Default: none. */
      public Builder heading(List<Inline> value) {
        heading = List.copyOf(requireNonNull(value, "heading"));
        return this;
      }

      /** What to comment on. Default: none. */
      public Builder topic(String value) {
        return topic(List.of(new Inline.Text(requireNonNull(value, "topic"))));
      }

      /** What to comment on. Default: none. */
      public Builder topic(List<Inline> value) {
        topic = List.copyOf(requireNonNull(value, "topic"));
        return this;
      }

      /** The figures to comment on, by what they have in common. Default: none. */
      public Builder figures(List<FigureGroup> value) {
        figures = List.copyOf(requireNonNull(value, "figures"));
        return this;
      }

      /** The length asked for, as printed. Default: none. */
      public Builder lengthNote(String value) {
        return lengthNote(List.of(new Inline.Text(requireNonNull(value, "lengthNote"))));
      }

      /** The length asked for, as printed. Default: none. */
      public Builder lengthNote(List<Inline> value) {
        lengthNote = List.copyOf(requireNonNull(value, "lengthNote"));
        return this;
      }

      /** The comment's paragraphs. Default: none; it is a placeholder. */
      public Builder comment(List<Block> value) {
        comment = List.copyOf(requireNonNull(value, "comment"));
        return this;
      }

      /** The finished value. */
      public Commentary build() {
        return new Commentary(this);
      }
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
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
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
        term = List.copyOf(term);
        text = List.copyOf(text);
      }
    }

    /** Copies the lists. */
    public MethodBox {
      title = List.copyOf(title);
      entries = List.copyOf(entries);
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
      caption = List.copyOf(caption);
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
      inlines = List.copyOf(inlines);
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
      title = List.copyOf(title);
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
