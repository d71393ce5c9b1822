package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.internal.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An expert who is to comment on results, and the comment once there is one. Immutable. */
public final class Expert {

  private static final int DEFAULT_LENGTH = 600;

  private final String id;
  private final String name;
  private final Label position;
  private final Label topic;
  private final List<String> figures;
  private final int length;
  private final Optional<Label> comment;

  private Expert(Builder builder) {
    id = builder.id;
    name = builder.name;
    position = builder.position;
    topic = builder.topic;
    figures = List.copyOf(builder.figures);
    length = builder.length;
    comment = builder.comment;
    Rules.id("expert", id, "id");
    if (length < 1) {
      throw new StudyException(
          "length", "expert \"" + id + "\" has the length " + length + "; give at least 1");
    }
  }

  /** A builder with an open slot of 600 characters. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.name = name;
    builder.position = position;
    builder.topic = topic;
    builder.figures = figures;
    builder.length = length;
    builder.comment = comment;
    return builder;
  }

  /** Unique in the study. */
  public String id() {
    return id;
  }

  /** The expert's name. */
  public String name() {
    return name;
  }

  /** Post and organisation. */
  public Label position() {
    return position;
  }

  /** What to comment on. */
  public Label topic() {
    return topic;
  }

  /**
   * The figures to comment on, as figure references {@code question[.item].row[@segment.column]}.
   */
  public List<String> figures() {
    return figures;
  }

  /** How long the comment should be, in characters. */
  public int length() {
    return length;
  }

  /** The comment; empty: the report prints a placeholder. */
  public Optional<Label> comment() {
    return comment;
  }

  private List<Object> parts() {
    return List.of(id, name, position, topic, figures, length, comment);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expert that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Expert" + parts();
  }

  /** Makes an {@link Expert}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private String name;
    private Label position = Label.EMPTY;
    private Label topic = Label.EMPTY;
    private List<String> figures = List.of();
    private int length = DEFAULT_LENGTH;
    private Optional<Label> comment = Optional.empty();

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
      name = id;
    }

    /** The expert's name. Default: the id. */
    public Builder name(String value) {
      name = requireNonNull(value, "name");
      return this;
    }

    /** Post and organisation. Default: none. */
    public Builder position(String value) {
      return position(Label.of(requireNonNull(value, "position")));
    }

    /** Post and organisation. Default: none. */
    public Builder position(Label value) {
      position = requireNonNull(value, "position");
      return this;
    }

    /** What to comment on. Default: none. */
    public Builder topic(String value) {
      return topic(Label.of(requireNonNull(value, "topic")));
    }

    /** What to comment on. Default: none. */
    public Builder topic(Label value) {
      topic = requireNonNull(value, "topic");
      return this;
    }

    /** The figures to comment on, in place of those before. Default: none. */
    public Builder figures(List<String> value) {
      figures = List.copyOf(requireNonNull(value, "figures"));
      return this;
    }

    /** Adds a figure to comment on. */
    public Builder figure(String reference) {
      List<String> all = new ArrayList<>(figures);
      all.add(requireNonNull(reference, "figure"));
      figures = all;
      return this;
    }

    /** How long the comment should be, in characters. Default: 600. */
    public Builder length(int value) {
      length = value;
      return this;
    }

    /** The comment. Default: none yet. */
    public Builder comment(String value) {
      return comment(Label.of(requireNonNull(value, "comment")));
    }

    /** The comment. Default: none yet. */
    public Builder comment(Label value) {
      comment = Optional.of(requireNonNull(value, "comment"));
      return this;
    }

    /**
     * The finished value.
     *
     * @throws StudyException if the id or the length is wrong
     */
    public Expert build() {
      return new Expert(this);
    }
  }
}
