package io.etude.study;

import io.etude.StudyException;
import io.etude.codebook.Label;
import io.etude.codebook.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expert who is to comment on results, and the comment once there is one.
 *
 * @param id unique in the study
 * @param name the expert's name
 * @param position post and organisation
 * @param topic what to comment on
 * @param figures the figures to comment on, as figure references {@code
 *     question[.item].row[@segment.column]}
 * @param length how long the comment should be, in characters
 * @param comment the comment; empty: the report prints a placeholder
 */
public record Expert(
    String id,
    String name,
    Label position,
    Label topic,
    List<String> figures,
    int length,
    Optional<Label> comment) {

  static final int DEFAULT_LENGTH = 600;

  /** Copies the list and checks id and length. */
  public Expert {
    figures = List.copyOf(figures);
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

  /** Builds an {@link Expert}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private String name;
    private Label position = Label.EMPTY;
    private Label topic = Label.EMPTY;
    private final List<String> figures = new ArrayList<>();
    private int length = DEFAULT_LENGTH;
    private Optional<Label> comment = Optional.empty();

    private Builder(String id) {
      this.id = id;
      name = id;
    }

    /** The expert's name. Default: the id. */
    public Builder name(String value) {
      name = value;
      return this;
    }

    /** Post and organisation. Default: none. */
    public Builder position(Label value) {
      position = value;
      return this;
    }

    /** What to comment on. Default: none. */
    public Builder topic(Label value) {
      topic = value;
      return this;
    }

    /** Adds a figure to comment on. */
    public Builder figure(String reference) {
      figures.add(reference);
      return this;
    }

    /** How long the comment should be, in characters. Default: 600. */
    public Builder length(int characters) {
      length = characters;
      return this;
    }

    /** The comment. Default: none yet. */
    public Builder comment(Label value) {
      comment = Optional.of(value);
      return this;
    }

    /**
     * The expert.
     *
     * @throws StudyException if the id or the length is wrong
     */
    public Expert build() {
      return new Expert(id, name, position, topic, figures, length, comment);
    }
  }
}
