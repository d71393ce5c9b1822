package io.etude.codebook;

import io.etude.StudyException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to split the respondents into the columns of a banner.
 *
 * @param id unique in the study; may equal a question's id
 * @param label the spanner over its columns
 * @param source where membership comes from
 * @param categories the columns, in order; at least one
 * @param nets further columns that are sums of categories, before them in order
 * @param kind what the segment stands for
 * @param missing values of the column that belong to no column of the banner; any other value that
 *     is not a category is an error in the data, unless a question on the same column declares it
 */
public record Segment(
    String id,
    Label label,
    SegmentSource source,
    List<Category> categories,
    List<Net> nets,
    Kind kind,
    List<MissingCode> missing) {

  /** A segment without missing values. */
  public Segment(
      String id,
      Label label,
      SegmentSource source,
      List<Category> categories,
      List<Net> nets,
      Kind kind) {
    this(id, label, source, categories, nets, kind, List.of());
  }

  /** What a segment stands for. */
  public enum Kind {
    /** Groups of respondents. */
    GROUPS,
    /** Editions of the survey in time order: each column is compared with the one before. */
    EDITIONS
  }

  /** Copies the lists and checks id, categories and nets. */
  public Segment {
    categories = List.copyOf(categories);
    nets = List.copyOf(nets);
    missing = List.copyOf(missing);
    Rules.id("segment", id, "id");
    Rules.notEmpty("segment \"" + id + "\"", "category", categories, "");
    Rules.categories("segment \"" + id + "\"", categories, nets);
    Rules.missing("segment \"" + id + "\"", missing, categories);
    checkSource(id, source, categories);
  }

  private static void checkSource(String id, SegmentSource source, List<Category> categories) {
    String named = "segment \"" + id + "\"";
    if (source instanceof SegmentSource.Overlapping overlapping) {
      Rules.storage(named, overlapping.storage(), categories);
    } else if (source instanceof SegmentSource.Codes codes) {
      Rules.named(named + " column", codes.column(), "column");
    } else if (source instanceof SegmentSource.Banded banded) {
      Rules.named(named + " column", banded.column(), "column");
      Rules.bands(named, banded.bands());
      if (!banded.bands().stream().map(Band::category).toList().equals(categories)) {
        throw new StudyException(
            "bands", named + ": the categories of a banded segment are those of its bands");
      }
    }
  }

  /** A builder for groups by the codes of the column that is named like the id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * One segment within another: a column for each category of {@code inner} beneath each of {@code
   * outer}.
   */
  public static Segment nested(String id, Label label, Segment outer, Segment inner) {
    List<Category> pairs = new ArrayList<>();
    for (Category over : outer.categories()) {
      for (Category under : inner.categories()) {
        pairs.add(
            new Category(
                over.code() + "/" + under.code(), under.label(), under.kind(), under.score()));
      }
    }
    SegmentSource source = new SegmentSource.Nested(outer.id(), inner.id());
    return new Segment(id, label, source, pairs, List.of(), Kind.GROUPS);
  }

  /** Builds a {@link Segment}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private Label label;
    private String column;
    private StorageBuilder storage;
    private final List<Band> bands = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<Net> nets = new ArrayList<>();
    private final List<MissingCode> missing = new ArrayList<>();
    private Kind kind = Kind.GROUPS;
    private SegmentSource.Measure measure = SegmentSource.Measure.NUMBERS;

    private Builder(String id) {
      this.id = id;
      label = Label.of(id);
      column = id;
    }

    /** The spanner over the columns. Default: the id. */
    public Builder label(String value) {
      return label(Label.of(value));
    }

    /** The spanner over the columns. Default: the id. */
    public Builder label(Label value) {
      label = value;
      return this;
    }

    /** The column with the code or, for bands, the number. Default: the id. */
    public Builder column(String value) {
      column = value;
      return this;
    }

    /** Adds a column. */
    public Builder category(String code, String text) {
      return category(Category.of(code, text));
    }

    /** Adds a column. */
    public Builder category(Category value) {
      categories.add(value);
      return this;
    }

    /** Adds a column for those whose number is in {@code lowest <= x < end}. */
    public Builder band(String code, String text, double lowest, double end) {
      return band(new Band(Category.of(code, text), lowest, end));
    }

    /** Adds a column for those whose date is in {@code first <= date < end}. */
    public Builder band(String code, String text, LocalDate first, LocalDate end) {
      measure = SegmentSource.Measure.DATES;
      return band(new Band(Category.of(code, text), first.toEpochDay(), end.toEpochDay()));
    }

    /** Adds a column for those whose number is in a range. */
    public Builder band(Band value) {
      bands.add(value);
      categories.add(value.category());
      return this;
    }

    /** The columns that each hold a code, for a segment whose categories overlap. */
    public Builder slots(String... columns) {
      storage().slots(List.of(columns));
      return this;
    }

    /** The column that holds all answers, with {@code separator} between their codes. */
    public Builder joined(String column, String separator) {
      storage().joined(column, separator);
      return this;
    }

    /** The option that other text in the joined column counts as. Default: none. */
    public Builder otherwise(String code) {
      storage().otherwise(code);
      return this;
    }

    /** The 0/1 column of a category, for a segment whose categories overlap. */
    public Builder column(String code, String optionColumn) {
      storage().column(code, optionColumn);
      return this;
    }

    /** The value that means "member" in the categories' columns. Default: {@code "1"}. */
    public Builder chosen(String value) {
      storage().chosen(value);
      return this;
    }

    /** Adds a further column that is the sum of categories. */
    public Builder net(String netId, String text, String... codes) {
      return net(new Net(netId, Label.of(text), List.of(codes)));
    }

    /** Adds a further column that is the sum of categories. */
    public Builder net(Net value) {
      nets.add(value);
      return this;
    }

    /** Adds a value of the column that belongs to no column of the banner. */
    public Builder missing(String code, String text, MissingKind why) {
      return missing(new MissingCode(code, Label.of(text), why));
    }

    /** Adds a value of the column that belongs to no column of the banner. */
    public Builder missing(MissingCode value) {
      missing.add(value);
      return this;
    }

    /** What the segment stands for. Default: {@link Kind#GROUPS}. */
    public Builder kind(Kind value) {
      kind = value;
      return this;
    }

    private StorageBuilder storage() {
      if (storage == null) {
        storage = new StorageBuilder();
      }
      return storage;
    }

    /**
     * The segment.
     *
     * @throws StudyException if it has no category, or a code or a net is wrong
     */
    public Segment build() {
      return new Segment(id, label, source(), categories, nets, kind, missing);
    }

    private SegmentSource source() {
      if (storage != null) {
        return new SegmentSource.Overlapping(storage.build());
      }
      return bands.isEmpty()
          ? new SegmentSource.Codes(column)
          : new SegmentSource.Banded(column, bands, measure);
    }
  }
}
