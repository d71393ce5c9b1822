package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.internal.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way to split the respondents into the columns of a banner. Immutable. */
public final class Segment {

  /** More columns than any table has. */
  private static final int MOST_PAIRS = 100_000;

  private final String id;
  private final Label label;
  private final SegmentSource source;
  private final List<Category> categories;
  private final List<Net> nets;
  private final Kind kind;
  private final List<MissingCode> missing;

  /** What a segment stands for. */
  public enum Kind {
    /** Groups of respondents. */
    GROUPS,
    /** Editions of the survey in time order: each column is compared with the one before. */
    EDITIONS
  }

  private Segment(Builder builder) {
    id = builder.id;
    label = builder.label;
    categories = List.copyOf(builder.categories());
    source = builder.source();
    nets = List.copyOf(builder.nets);
    kind = builder.kind;
    missing = List.copyOf(builder.missing);
    Rules.id("segment", id, "id");
    Rules.notEmpty(named(), "category", categories, "");
    CategoryRules.categories(named(), categories, nets);
    CategoryRules.missing(named(), missing, categories);
    checkSource();
  }

  /** What messages call the segment. */
  private String named() {
    return named(id);
  }

  private static String named(String id) {
    return "segment \"" + id + "\"";
  }

  private void checkSource() {
    String named = named();
    if (source instanceof SegmentSource.Overlapping overlapping) {
      CategoryRules.storage(named, overlapping.storage(), categories);
    } else if (source instanceof SegmentSource.Codes codes) {
      Rules.named(named + " column", codes.column(), "column");
    } else if (source instanceof SegmentSource.Banded banded) {
      Rules.named(named + " column", banded.column(), "column");
      CategoryRules.bands(named, banded.bands());
      CategoryRules.notRecoded(named, categories, "its bands tell who is in it");
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
    requireNonNull(outer, "outer");
    requireNonNull(inner, "inner");
    if ((long) outer.categories().size() * inner.categories().size() > MOST_PAIRS) {
      throw new StudyException(
          "segment \"" + id + "\" nests two segments into more than " + MOST_PAIRS + " columns");
    }
    Builder builder = builder(id).label(label);
    builder.nested = Optional.of(new SegmentSource.Nested(outer.id(), inner.id()));
    for (Category over : outer.categories()) {
      for (Category under : inner.categories()) {
        builder.category(
            Category.of(over.code() + "/" + under.code(), under.label(), under.kind()));
      }
    }
    return builder.build();
  }

  /**
   * One segment within another: a column for each category of {@code inner} beneath each of {@code
   * outer}.
   */
  public static Segment nested(String id, String label, Segment outer, Segment inner) {
    requireNonNull(label, "label");
    return nested(id, Label.of(label), outer, inner);
  }

  /** A builder that starts from this segment. */
  public Builder toBuilder() {
    Builder builder = builder(id).label(label).source(source).kind(kind);
    if (!(source instanceof SegmentSource.Banded)) {
      categories.forEach(builder::category);
    }
    nets.forEach(builder::net);
    missing.forEach(builder::missing);
    return builder;
  }

  /** Unique in the study; may equal a question's id. */
  public String id() {
    return id;
  }

  /** The spanner over its columns. */
  public Label label() {
    return label;
  }

  /** Where membership comes from. */
  public SegmentSource source() {
    return source;
  }

  /** The columns, in order; at least one. */
  public List<Category> categories() {
    return categories;
  }

  /** Further columns that are sums of categories, before them in order. */
  public List<Net> nets() {
    return nets;
  }

  /** What the segment stands for. */
  public Kind kind() {
    return kind;
  }

  /**
   * Values of the column that belong to no column of the banner; any other value that is not a
   * category is an error in the data, unless a question on the same column declares it.
   */
  public List<MissingCode> missing() {
    return missing;
  }

  private List<Object> parts() {
    return List.of(id, label, source, categories, nets, kind, missing);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Segment segment && parts().equals(segment.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Segment" + parts();
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
    private Optional<SegmentSource.Nested> nested = Optional.empty();
    private SegmentSource.Measure measure = SegmentSource.Measure.NUMBERS;

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
      label = Label.of(id);
      column = id;
    }

    /** The spanner over the columns. Default: the id. */
    public Builder label(String value) {
      return label(Label.of(requireNonNull(value, "label")));
    }

    /** The spanner over the columns. Default: the id. */
    public Builder label(Label value) {
      label = requireNonNull(value, "label");
      return this;
    }

    /** The column with the code or, for bands, the number. Default: the id. */
    public Builder column(String value) {
      column = requireNonNull(value, "column");
      return this;
    }

    /** Adds a column. */
    public Builder category(String code, String ownLabel) {
      return category(Category.of(code, ownLabel));
    }

    /** Adds a column. */
    public Builder category(String code, Label ownLabel) {
      return category(Category.of(code, ownLabel));
    }

    /** Adds a column for a category of another kind, e.g. a don't-know. */
    public Builder category(String code, String ownLabel, Category.Kind categoryKind) {
      return category(Category.of(code, ownLabel, categoryKind));
    }

    /** Adds a column. */
    public Builder category(Category value) {
      categories.add(requireNonNull(value, "category"));
      return this;
    }

    /** Adds the categories, nets and missing values of a scale that questions share. */
    public Builder scale(Scale value) {
      requireNonNull(value, "scale");
      value.categories().forEach(this::category);
      value.nets().forEach(this::net);
      value.missing().forEach(this::missing);
      return this;
    }

    /** Adds a column for those whose number is in {@code lowest <= x < end}. */
    public Builder band(String code, String ownLabel, double lowest, double end) {
      return band(new Band(Category.of(code, ownLabel), lowest, end));
    }

    /** Adds a column for those whose date is in {@code first <= date < end}. */
    public Builder band(String code, String ownLabel, LocalDate first, LocalDate end) {
      requireNonNull(first, "first");
      requireNonNull(end, "end");
      measure = SegmentSource.Measure.DATES;
      return band(new Band(Category.of(code, ownLabel), first.toEpochDay(), end.toEpochDay()));
    }

    /** Adds a column for those whose number is in a range. */
    public Builder band(Band value) {
      bands.add(requireNonNull(value, "band"));
      return this;
    }

    /** The columns that each hold a code, for a segment whose categories overlap. */
    public Builder slots(String... columns) {
      storage().slots(List.of(requireNonNull(columns, "slots")));
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

    /**
     * The categories' 0/1 columns by a pattern such as {@code race_{code}}, for a segment whose
     * categories overlap. Default: none.
     */
    public Builder columns(String pattern) {
      storage().columns(pattern);
      return this;
    }

    /** Where membership comes from, instead of what was said before. */
    public Builder source(SegmentSource value) {
      requireNonNull(value, "source");
      storage = null;
      nested = Optional.empty();
      bands.clear();
      if (value instanceof SegmentSource.Codes codes) {
        column = codes.column();
      } else if (value instanceof SegmentSource.Overlapping overlapping) {
        storage = StorageBuilder.of(overlapping.storage());
      } else if (value instanceof SegmentSource.Banded banded) {
        column = banded.column();
        bands.addAll(banded.bands());
        measure = banded.measure();
      } else {
        nested = Optional.of((SegmentSource.Nested) value);
      }
      return this;
    }

    /** The values that mean "member" in the categories' columns. Default: {@code "1"}. */
    public Builder chosen(String... values) {
      storage().chosen(values);
      return this;
    }

    /**
     * The values that mean "not member" in the categories' columns; others are undeclared codes.
     * Default: those that {@link MultipleStorage.OptionColumns#isUsualNo} knows.
     */
    public Builder notChosen(String... values) {
      storage().notChosen(values);
      return this;
    }

    /** Adds a further column that is the sum of categories. */
    public Builder net(String netId, String ownLabel, String... codes) {
      requireNonNull(codes, "codes");
      return net(new Net(netId, ownLabel, List.of(codes)));
    }

    /** Adds a further column that is the sum of categories. */
    public Builder net(Net value) {
      nets.add(requireNonNull(value, "net"));
      return this;
    }

    /** Adds a value of the column that belongs to no column of the banner. */
    public Builder missing(String code, String ownLabel, MissingKind missingKind) {
      return missing(new MissingCode(code, ownLabel, missingKind));
    }

    /** Adds a value of the column that belongs to no column of the banner. */
    public Builder missing(MissingCode value) {
      missing.add(requireNonNull(value, "missing"));
      return this;
    }

    /** What the segment stands for. Default: {@link Kind#GROUPS}. */
    public Builder kind(Kind value) {
      kind = requireNonNull(value, "kind");
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
      return new Segment(this);
    }

    private List<Category> categories() {
      return categories.isEmpty() ? bands.stream().map(Band::category).toList() : categories;
    }

    private SegmentSource source() {
      if (nested.isPresent()) {
        return nested.get();
      }
      if (storage != null) {
        return new SegmentSource.Overlapping(storage.build(named(id), categories()));
      }
      return bands.isEmpty()
          ? new SegmentSource.Codes(column)
          : new SegmentSource.Banded(column, bands, measure);
    }
  }
}
