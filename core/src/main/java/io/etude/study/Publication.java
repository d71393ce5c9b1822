package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
      requireNonNull(alt, "alt");
      requireNonNull(credit, "credit");
      requireNonNull(path, "path");
    }

    /** A picture whose texts are in no particular language. */
    public Picture(String path, String alt, String credit) {
      this(path, Label.of(requireNonNull(alt, "alt")), Label.of(requireNonNull(credit, "credit")));
    }
  }

  /** A figure that the cells of a workbook's tables show. */
  public enum CellFigure {
    /** The count of respondents or responses, unweighted. */
    COUNTS,
    /** The share of the column's base. */
    COLPCT,
    /** The share that the column has of all who gave the answer. */
    ROWPCT,
    /** The share as a percentage of the share among all: 120 is a fifth above it. */
    INDEX,
    /** The standard error of the share of the column's base, in points. */
    SE;

    /** Its name in YAML and on the command line, such as {@code colpct}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How the columns of a table are lettered. Columns are only ever compared within their segment.
   */
  public enum Letters {
    /** Each segment begins with A again. */
    BY_SEGMENT,
    /** Letters run on over all segments of a table, so that none occurs twice. */
    ACROSS_TABLE
  }

  private final Label kicker;
  private final Label section;
  private final Optional<LocalDate> date;
  private final Label byline;
  private final Optional<Picture> hero;
  private final Label source;
  private final Label publisher;
  private final Label contact;
  private final Label licence;
  private final List<CellFigure> cells;
  private final Letters letters;

  private Publication(Builder builder) {
    kicker = builder.kicker;
    section = builder.section;
    date = builder.date;
    byline = builder.byline;
    hero = builder.hero;
    source = builder.source;
    publisher = builder.publisher;
    contact = builder.contact;
    licence = builder.licence;
    cells = List.copyOf(builder.cells);
    letters = builder.letters;
    if (cells.isEmpty() || new HashSet<>(cells).size() < cells.size()) {
      throw new StudyException(
          "cells", "cells of a table show at least one figure, and each once; they are " + cells);
    }
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
    builder.publisher = publisher;
    builder.contact = contact;
    builder.licence = licence;
    builder.cells = cells;
    builder.letters = letters;
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

  /** Who publishes the study; empty for unknown. */
  public Label publisher() {
    return publisher;
  }

  /** Whom to ask about it, e.g. an e-mail address; empty for nobody. */
  public Label contact() {
    return contact;
  }

  /** On which terms it may be used; empty for none stated. */
  public Label licence() {
    return licence;
  }

  /** What the cells of the workbook's tables show, in that order. */
  public List<CellFigure> cells() {
    return cells;
  }

  /** How columns are lettered. */
  public Letters letters() {
    return letters;
  }

  private List<Object> parts() {
    return List.of(
        kicker, section, date, byline, hero, source, publisher, contact, licence, cells, letters);
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
    private Label publisher = Label.EMPTY;
    private Label contact = Label.EMPTY;
    private Label licence = Label.EMPTY;
    private List<CellFigure> cells = List.of(CellFigure.COUNTS, CellFigure.COLPCT);
    private Letters letters = Letters.BY_SEGMENT;

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

    /** Who publishes the study. Default: unknown. */
    public Builder publisher(String value) {
      return publisher(Label.of(requireNonNull(value, "publisher")));
    }

    /** Who publishes the study. Default: unknown. */
    public Builder publisher(Label value) {
      publisher = requireNonNull(value, "publisher");
      return this;
    }

    /** Whom to ask about it, e.g. an e-mail address. Default: nobody. */
    public Builder contact(String value) {
      return contact(Label.of(requireNonNull(value, "contact")));
    }

    /** Whom to ask about it, e.g. an e-mail address. Default: nobody. */
    public Builder contact(Label value) {
      contact = requireNonNull(value, "contact");
      return this;
    }

    /** On which terms it may be used. Default: none stated. */
    public Builder licence(String value) {
      return licence(Label.of(requireNonNull(value, "licence")));
    }

    /** On which terms it may be used. Default: none stated. */
    public Builder licence(Label value) {
      licence = requireNonNull(value, "licence");
      return this;
    }

    /**
     * What the cells of the workbook's tables show, in that order. Default: {@link
     * CellFigure#COUNTS} and {@link CellFigure#COLPCT}.
     */
    public Builder cells(List<CellFigure> value) {
      cells = requireNonNull(value, "cells");
      return this;
    }

    /** How columns are lettered. Default: {@link Letters#BY_SEGMENT}. */
    public Builder letters(Letters value) {
      letters = requireNonNull(value, "letters");
      return this;
    }

    /**
     * The finished value.
     *
     * @throws StudyException if cells show no figure, or one twice
     */
    public Publication build() {
      return new Publication(this);
    }
  }
}
