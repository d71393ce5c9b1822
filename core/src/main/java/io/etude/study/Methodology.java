package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of the method box. Immutable. */
public final class Methodology {

  /** Nothing known. */
  public static final Methodology EMPTY = builder().build();

  /** Whether the sample is random. */
  public enum Sampling {
    /** Every member of the population had a known chance. */
    PROBABILITY,
    /** Volunteers, quotas, an access panel: margins of error hold only "if it were random". */
    NON_PROBABILITY,
    /** The codebook doesn't say. */
    UNKNOWN
  }

  private final Label mode;
  private final Optional<LocalDate> fieldStart;
  private final Optional<LocalDate> fieldEnd;
  private final Label population;
  private final Label sample;
  private final Label conductedBy;
  private final Label sponsor;
  private final Sampling sampling;
  private final List<Label> remarks;

  private Methodology(Builder builder) {
    mode = builder.mode;
    fieldStart = builder.fieldStart;
    fieldEnd = builder.fieldEnd;
    population = builder.population;
    sample = builder.sample;
    conductedBy = builder.conductedBy;
    sponsor = builder.sponsor;
    sampling = builder.sampling;
    remarks = List.copyOf(builder.remarks);
    checkFieldWork();
  }

  /** A builder; what it is not told is not known. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.mode = mode;
    builder.fieldStart = fieldStart;
    builder.fieldEnd = fieldEnd;
    builder.population = population;
    builder.sample = sample;
    builder.conductedBy = conductedBy;
    builder.sponsor = sponsor;
    builder.sampling = sampling;
    builder.remarks = remarks;
    return builder;
  }

  /** How answers were collected ("online survey"). */
  public Label mode() {
    return mode;
  }

  /** First day of field work. */
  public Optional<LocalDate> fieldStart() {
    return fieldStart;
  }

  /** Last day of field work. */
  public Optional<LocalDate> fieldEnd() {
    return fieldEnd;
  }

  /** Who was surveyed. */
  public Label population() {
    return population;
  }

  /** How the sample was made and who answered. */
  public Label sample() {
    return sample;
  }

  /** Who ran the survey. */
  public Label conductedBy() {
    return conductedBy;
  }

  /** For whom. */
  public Label sponsor() {
    return sponsor;
  }

  /** Whether the sample is random. */
  public Sampling sampling() {
    return sampling;
  }

  /** Further sentences for the box, e.g. that the file is synthetic. */
  public List<Label> remarks() {
    return remarks;
  }

  private void checkFieldWork() {
    if (fieldStart.isPresent()
        && fieldEnd.isPresent()
        && fieldEnd.get().isBefore(fieldStart.get())) {
      throw new StudyException(
          "fieldEnd",
          "field work ends on " + fieldEnd.get() + ", before it starts on " + fieldStart.get());
    }
  }

  private List<Object> parts() {
    return List.of(
        mode, fieldStart, fieldEnd, population, sample, conductedBy, sponsor, sampling, remarks);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Methodology that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Methodology" + parts();
  }

  /** Makes a {@link Methodology}. Not thread-safe. */
  public static final class Builder {
    private Label mode = Label.EMPTY;
    private Optional<LocalDate> fieldStart = Optional.empty();
    private Optional<LocalDate> fieldEnd = Optional.empty();
    private Label population = Label.EMPTY;
    private Label sample = Label.EMPTY;
    private Label conductedBy = Label.EMPTY;
    private Label sponsor = Label.EMPTY;
    private Sampling sampling = Sampling.UNKNOWN;
    private List<Label> remarks = List.of();

    private Builder() {}

    /** How answers were collected ("online survey"). Default: not known. */
    public Builder mode(String value) {
      return mode(Label.of(requireNonNull(value, "mode")));
    }

    /** How answers were collected ("online survey"). Default: not known. */
    public Builder mode(Label value) {
      mode = requireNonNull(value, "mode");
      return this;
    }

    /** First day of field work. Default: not known. */
    public Builder fieldStart(LocalDate value) {
      fieldStart = Optional.of(requireNonNull(value, "fieldStart"));
      return this;
    }

    /** Last day of field work. Default: not known. */
    public Builder fieldEnd(LocalDate value) {
      fieldEnd = Optional.of(requireNonNull(value, "fieldEnd"));
      return this;
    }

    /** Who was surveyed. Default: not known. */
    public Builder population(String value) {
      return population(Label.of(requireNonNull(value, "population")));
    }

    /** Who was surveyed. Default: not known. */
    public Builder population(Label value) {
      population = requireNonNull(value, "population");
      return this;
    }

    /** How the sample was made and who answered. Default: not known. */
    public Builder sample(String value) {
      return sample(Label.of(requireNonNull(value, "sample")));
    }

    /** How the sample was made and who answered. Default: not known. */
    public Builder sample(Label value) {
      sample = requireNonNull(value, "sample");
      return this;
    }

    /** Who ran the survey. Default: not known. */
    public Builder conductedBy(String value) {
      return conductedBy(Label.of(requireNonNull(value, "conductedBy")));
    }

    /** Who ran the survey. Default: not known. */
    public Builder conductedBy(Label value) {
      conductedBy = requireNonNull(value, "conductedBy");
      return this;
    }

    /** For whom. Default: not known. */
    public Builder sponsor(String value) {
      return sponsor(Label.of(requireNonNull(value, "sponsor")));
    }

    /** For whom. Default: not known. */
    public Builder sponsor(Label value) {
      sponsor = requireNonNull(value, "sponsor");
      return this;
    }

    /** Whether the sample is random. Default: {@link Sampling#UNKNOWN}. */
    public Builder sampling(Sampling value) {
      sampling = requireNonNull(value, "sampling");
      return this;
    }

    /** Further sentences for the box, in place of those before. Default: none. */
    public Builder remarks(List<Label> value) {
      remarks = List.copyOf(requireNonNull(value, "remarks"));
      return this;
    }

    /** Adds a sentence to the box. */
    public Builder remark(String value) {
      return remark(Label.of(requireNonNull(value, "remark")));
    }

    /** Adds a sentence to the box. */
    public Builder remark(Label value) {
      List<Label> all = new ArrayList<>(remarks);
      all.add(requireNonNull(value, "remark"));
      remarks = all;
      return this;
    }

    /**
     * The finished value.
     *
     * @throws StudyException if field work ends before it starts
     */
    public Methodology build() {
      return new Methodology(this);
    }
  }
}
