package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The editorial facts of the report. Immutable. */
public final class Publication {

  /** Nothing known. */
  public static final Publication EMPTY = builder().build();

  /**
   * A picture file.
   *
   * @param path path relative to the study file, or absolute; JPEG or PNG
   * @param alt what the picture shows, for those who don't see it
   * @param credit who made it
   */
  public record Picture(String path, Label alt, Label credit) {

    /** Checks that nothing is null. */
    public Picture {
      requireNonNull(path, "path");
      requireNonNull(alt, "alt");
      requireNonNull(credit, "credit");
    }

    /** A picture whose texts are in no particular language. */
    public Picture(String path, String alt, String credit) {
      this(path, Label.of(alt), Label.of(credit));
    }
  }

  private final Label kicker;
  private final Label section;
  private final Optional<LocalDate> date;
  private final Label byline;
  private final Optional<Picture> hero;
  private final Label source;

  private Publication(Builder builder) {
    kicker = builder.kicker;
    section = builder.section;
    date = builder.date;
    byline = builder.byline;
    hero = builder.hero;
    source = builder.source;
  }

  /** A builder without any fact. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kicker = kicker;
    builder.section = section;
    builder.date = date;
    builder.byline = byline;
    builder.hero = hero;
    builder.source = source;
    return builder;
  }

  /** The line above the headline. */
  public Label kicker() {
    return kicker;
  }

  /** The section of the magazine. */
  public Label section() {
    return section;
  }

  /** Date of publication, which is also the documents' time stamp. */
  public Optional<LocalDate> date() {
    return date;
  }

  /** Who wrote it; empty for none. */
  public Label byline() {
    return byline;
  }

  /** The picture at the top of the front page. */
  public Optional<Picture> hero() {
    return hero;
  }

  /** The source line under charts and tables. */
  public Label source() {
    return source;
  }

  private List<Object> parts() {
    return List.of(kicker, section, date, byline, hero, source);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Publication that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Publication" + parts();
  }

  /** Makes a {@link Publication}. Not thread-safe. */
  public static final class Builder {
    private Label kicker = Label.EMPTY;
    private Label section = Label.EMPTY;
    private Optional<LocalDate> date = Optional.empty();
    private Label byline = Label.EMPTY;
    private Optional<Picture> hero = Optional.empty();
    private Label source = Label.EMPTY;

    private Builder() {}

    /** The line above the headline. Default: none. */
    public Builder kicker(String value) {
      return kicker(Label.of(requireNonNull(value, "kicker")));
    }

    /** The line above the headline. Default: none. */
    public Builder kicker(Label value) {
      kicker = requireNonNull(value, "kicker");
      return this;
    }

    /** The section of the magazine. Default: none. */
    public Builder section(String value) {
      return section(Label.of(requireNonNull(value, "section")));
    }

    /** The section of the magazine. Default: none. */
    public Builder section(Label value) {
      section = requireNonNull(value, "section");
      return this;
    }

    /** Date of publication, which is also the documents' time stamp. Default: none. */
    public Builder date(LocalDate value) {
      date = Optional.of(requireNonNull(value, "date"));
      return this;
    }

    /** Who wrote it; empty for none. */
    public Builder byline(String value) {
      return byline(Label.of(requireNonNull(value, "byline")));
    }

    /** Who wrote it; empty for none. */
    public Builder byline(Label value) {
      byline = requireNonNull(value, "byline");
      return this;
    }

    /** The picture at the top of the front page. Default: none. */
    public Builder hero(Picture value) {
      hero = Optional.of(requireNonNull(value, "hero"));
      return this;
    }

    /** The source line under charts and tables. Default: none. */
    public Builder source(String value) {
      return source(Label.of(requireNonNull(value, "source")));
    }

    /** The source line under charts and tables. Default: none. */
    public Builder source(Label value) {
      source = requireNonNull(value, "source");
      return this;
    }

    /** The finished value. */
    public Publication build() {
      return new Publication(this);
    }
  }
}
