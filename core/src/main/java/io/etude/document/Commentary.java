package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.text.Inline;
import io.etude.study.Expert;
import java.util.List;

/**
 * An expert's comment on results: a placeholder that shows expert, topic and figures until there is
 * one. Immutable.
 */
public final class Commentary implements Block {

  /**
   * Figures that have something in common, such as their question.
   *
   * @param heading what they have in common; empty for figures that say all by themselves
   * @param figures each with what it says
   */
  public record FigureGroup(List<Inline> heading, List<List<Inline>> figures) {
    /** Copies the lists. */
    public FigureGroup {
      requireNonNull(figures, "figures");
      heading = List.copyOf(requireNonNull(heading, "heading"));
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
