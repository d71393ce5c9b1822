package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.text.Inline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands before the text. Immutable. */
public final class FrontMatter {

  private final List<Inline> kicker;
  private final List<Inline> headline;
  private final List<Inline> standfirst;
  private final List<Inline> byline;
  private final Optional<LocalDate> date;
  private final String dateLine;
  private final String section;
  private final Optional<Picture> hero;
  private final String runningHead;

  private FrontMatter(Builder builder) {
    kicker = List.copyOf(builder.kicker);
    headline = List.copyOf(builder.headline);
    standfirst = List.copyOf(builder.standfirst);
    byline = List.copyOf(builder.byline);
    date = builder.date;
    dateLine = builder.dateLine;
    section = builder.section;
    hero = builder.hero;
    runningHead = builder.runningHead;
  }

  /** A builder of front matter without any text. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kicker = kicker;
    builder.headline = headline;
    builder.standfirst = standfirst;
    builder.byline = byline;
    builder.date = date;
    builder.dateLine = dateLine;
    builder.section = section;
    builder.hero = hero;
    builder.runningHead = runningHead;
    return builder;
  }

  /** The line above the headline; may be empty. */
  public List<Inline> kicker() {
    return kicker;
  }

  /** The title. */
  public List<Inline> headline() {
    return headline;
  }

  /** The question of the study and the finding in one breath; may be empty. */
  public List<Inline> standfirst() {
    return standfirst;
  }

  /** Who wrote it; may be empty. */
  public List<Inline> byline() {
    return byline;
  }

  /** Date of publication, which is also the documents' time stamp. */
  public Optional<LocalDate> date() {
    return date;
  }

  /** The date as printed; may be empty. */
  public String dateLine() {
    return dateLine;
  }

  /** The section of the magazine; may be empty. */
  public String section() {
    return section;
  }

  /** The picture at the top of the front page. */
  public Optional<Picture> hero() {
    return hero;
  }

  /** Short title for running heads. */
  public String runningHead() {
    return runningHead;
  }

  /** Front matter that has a headline only. */
  public static FrontMatter titled(String headline) {
    return builder().headline(headline).runningHead(headline).build();
  }

  private List<Object> parts() {
    return List.of(
        kicker, headline, standfirst, byline, date, dateLine, section, hero, runningHead);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FrontMatter that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "FrontMatter" + parts();
  }

  /** Makes a {@link FrontMatter}. Not thread-safe. */
  public static final class Builder {
    private List<Inline> kicker = List.of();
    private List<Inline> headline = List.of();
    private List<Inline> standfirst = List.of();
    private List<Inline> byline = List.of();
    private Optional<LocalDate> date = Optional.empty();
    private String dateLine = "";
    private String section = "";
    private Optional<Picture> hero = Optional.empty();
    private String runningHead = "";

    private Builder() {}

    /** The line above the headline. Default: none. */
    public Builder kicker(String value) {
      return kicker(List.of(new Inline.Text(requireNonNull(value, "kicker"))));
    }

    /** The line above the headline. Default: none. */
    public Builder kicker(List<Inline> value) {
      kicker = List.copyOf(requireNonNull(value, "kicker"));
      return this;
    }

    /** The title. Default: none. */
    public Builder headline(String value) {
      return headline(List.of(new Inline.Text(requireNonNull(value, "headline"))));
    }

    /** The title. Default: none. */
    public Builder headline(List<Inline> value) {
      headline = List.copyOf(requireNonNull(value, "headline"));
      return this;
    }

    /** The question of the study and the finding in one breath. Default: none. */
    public Builder standfirst(String value) {
      return standfirst(List.of(new Inline.Text(requireNonNull(value, "standfirst"))));
    }

    /** The question of the study and the finding in one breath. Default: none. */
    public Builder standfirst(List<Inline> value) {
      standfirst = List.copyOf(requireNonNull(value, "standfirst"));
      return this;
    }

    /** Who wrote it. Default: nobody named. */
    public Builder byline(String value) {
      return byline(List.of(new Inline.Text(requireNonNull(value, "byline"))));
    }

    /** Who wrote it. Default: nobody named. */
    public Builder byline(List<Inline> value) {
      byline = List.copyOf(requireNonNull(value, "byline"));
      return this;
    }

    /** Date of publication, which is also the documents' time stamp. Default: none. */
    public Builder date(LocalDate value) {
      date = Optional.of(requireNonNull(value, "date"));
      return this;
    }

    /** The date as printed. Default: none. */
    public Builder dateLine(String value) {
      dateLine = requireNonNull(value, "dateLine");
      return this;
    }

    /** The section of the magazine. Default: none. */
    public Builder section(String value) {
      section = requireNonNull(value, "section");
      return this;
    }

    /** The picture at the top of the front page. Default: none. */
    public Builder hero(Picture value) {
      hero = Optional.of(requireNonNull(value, "hero"));
      return this;
    }

    /** Short title for running heads. Default: none. */
    public Builder runningHead(String value) {
      runningHead = requireNonNull(value, "runningHead");
      return this;
    }

    /** The finished value. */
    public FrontMatter build() {
      return new FrontMatter(this);
    }
  }
}
