package io.etude;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * How much a study may ask for: of files that it names, of its template, of itself, and of what is
 * made of it. No honest study meets the defaults; a server that takes studies from strangers sets
 * narrower ones. Immutable.
 *
 * <pre>{@code
 * Limits narrow = Limits.builder().time(Duration.ofSeconds(2)).questions(500).build();
 * }</pre>
 */
public final class Limits {

  /** The defaults of all parts. */
  public static final Limits DEFAULT = builder().build();

  private final long bytes;
  private final long pixels;
  private final int characters;
  private final Duration time;
  private final int questions;
  private final int categories;
  private final int pages;
  private final long cells;
  private final Duration renderTime;
  private final int columns;
  private final Duration analysisTime;

  private Limits(Builder builder) {
    bytes = builder.bytes;
    pixels = builder.pixels;
    characters = builder.characters;
    time = builder.time;
    questions = builder.questions;
    categories = builder.categories;
    pages = builder.pages;
    cells = builder.cells;
    renderTime = builder.renderTime;
    columns = builder.columns;
    analysisTime = builder.analysisTime;
  }

  /** A builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from these limits. */
  public Builder toBuilder() {
    return new Builder()
        .bytes(bytes)
        .pixels(pixels)
        .characters(characters)
        .time(time)
        .questions(questions)
        .categories(categories)
        .pages(pages)
        .cells(cells)
        .renderTime(renderTime)
        .columns(columns)
        .analysisTime(analysisTime);
  }

  /** The size of a picture's or a font's file. */
  public long bytes() {
    return bytes;
  }

  /** The pixels of a picture, its width times its height. */
  public long pixels() {
    return pixels;
  }

  /** The characters that a template may write, and those of each text that it makes. */
  public int characters() {
    return characters;
  }

  /** How long a template may run. */
  public Duration time() {
    return time;
  }

  /** The questions of a study. */
  public int questions() {
    return questions;
  }

  /** The categories of a question. */
  public int categories() {
    return categories;
  }

  /** The pages of a PDF. */
  public int pages() {
    return pages;
  }

  /** The cells of a workbook. */
  public long cells() {
    return cells;
  }

  /** How long the rendering of one file may take; looked at for each paragraph, page and row. */
  public Duration renderTime() {
    return renderTime;
  }

  /** The columns of a segment, of which each may be compared with each. */
  public int columns() {
    return columns;
  }

  /** How long reading and tallying the answers may take, and then their estimates. */
  public Duration analysisTime() {
    return analysisTime;
  }

  private List<Object> parts() {
    return List.of(
        bytes,
        pixels,
        characters,
        time,
        questions,
        categories,
        pages,
        cells,
        renderTime,
        columns,
        analysisTime);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Limits limits && parts().equals(limits.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "limits of "
        + bytes
        + " bytes, "
        + pixels
        + " pixels, "
        + characters
        + " characters, "
        + time
        + ", "
        + questions
        + " questions, "
        + categories
        + " categories, "
        + pages
        + " pages, "
        + cells
        + " cells, "
        + renderTime
        + " of rendering, "
        + columns
        + " columns, "
        + analysisTime
        + " of analysis";
  }

  /** Makes {@link Limits}. Not thread-safe. */
  public static final class Builder {
    private long bytes = 64L << 20;
    private long pixels = 100_000_000;
    private int characters = 2_000_000;
    private Duration time = Duration.ofSeconds(20);
    private int questions = 5_000;
    private int categories = 10_000;
    private int pages = 20_000;
    private long cells = 50_000_000;
    private Duration renderTime = Duration.ofMinutes(30);
    private int columns = 2_000;
    private Duration analysisTime = Duration.ofMinutes(30);

    private Builder() {}

    /** The size of a picture's or a font's file; default 64 MiB. */
    public Builder bytes(long value) {
      bytes = positive("bytes", value);
      return this;
    }

    /** The pixels of a picture; default 100 million. */
    public Builder pixels(long value) {
      pixels = positive("pixels", value);
      return this;
    }

    /** The characters that a template may write, and those of each text; default 2 million. */
    public Builder characters(int value) {
      characters = (int) positive("characters", value);
      return this;
    }

    /** How long a template may run; default 20 seconds. */
    public Builder time(Duration value) {
      positive("time", requireNonNull(value, "time").compareTo(Duration.ZERO));
      time = value;
      return this;
    }

    /** The questions of a study; default 5,000. */
    public Builder questions(int value) {
      questions = (int) positive("questions", value);
      return this;
    }

    /** The categories of a question; default 10,000. */
    public Builder categories(int value) {
      categories = (int) positive("categories", value);
      return this;
    }

    /** The pages of a PDF; default 20,000. */
    public Builder pages(int value) {
      pages = (int) positive("pages", value);
      return this;
    }

    /** The cells of a workbook; default 50 million. */
    public Builder cells(long value) {
      cells = positive("cells", value);
      return this;
    }

    /** How long the rendering of one file may take; default 30 minutes. */
    public Builder renderTime(Duration value) {
      positive("renderTime", requireNonNull(value, "renderTime").compareTo(Duration.ZERO));
      renderTime = value;
      return this;
    }

    /** The columns of a segment; default 2,000. */
    public Builder columns(int value) {
      columns = (int) positive("columns", value);
      return this;
    }

    /** How long the answers may be read and tallied, and then estimated; default 30 minutes. */
    public Builder analysisTime(Duration value) {
      positive("analysisTime", requireNonNull(value, "analysisTime").compareTo(Duration.ZERO));
      analysisTime = value;
      return this;
    }

    private static long positive(String part, long value) {
      if (value <= 0) {
        throw new IllegalArgumentException("the limit of " + part + " must be positive");
      }
      return value;
    }

    /** The limits. */
    public Limits build() {
      return new Limits(this);
    }
  }
}
