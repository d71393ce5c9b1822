package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.Net;
import io.etude.internal.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A number: age, minutes, euros. Immutable. */
public final class NumericQuestion implements Question {

  private final QuestionInfo info;
  private final String column;
  private final Label unit;
  private final Label unitOfOne;
  private final List<Band> bands;
  private final OptionalDouble minimum;
  private final OptionalDouble maximum;
  private final Map<String, Double> values;

  private NumericQuestion(Builder builder) {
    info = builder.info();
    column = builder.column;
    unit = builder.unit;
    unitOfOne = inLanguagesOf(unit, builder.unitOfOne);
    bands = List.copyOf(builder.bands);
    minimum = builder.minimum;
    maximum = builder.maximum;
    values = Collections.unmodifiableMap(new LinkedHashMap<>(builder.values));
    check();
  }

  /** The unit of one; in a language that it is not given in, as it is named of several. */
  private static Label inLanguagesOf(Label unit, Label one) {
    Map<String, String> texts = new LinkedHashMap<>();
    unit.byLanguage()
        .forEach(
            (language, several) -> {
              String plain = one.byLanguage().getOrDefault("", several);
              texts.put(language, one.byLanguage().getOrDefault(language, plain));
            });
    one.byLanguage().forEach(texts::putIfAbsent);
    return new Label(texts);
  }

  private void check() {
    if (unit.isEmpty() && !unitOfOne.isEmpty()) {
      throw new StudyException(
          "unit", info.named() + " says how its unit is named of one, but not how of several");
    }
    Rules.named(info.named() + " column", column, "column");
    CategoryRules.bands(info.named(), bands);
    CategoryRules.categories(info.named(), categories(), List.of());
    CategoryRules.missing(info.named(), info.missing(), List.of());
    for (MissingCode code : info.missing()) {
      if (values.containsKey(code.code())) {
        throw new StudyException(
            "values/" + code.code(),
            info.named() + " has the code \"" + code.code() + "\" both as a number and as missing");
      }
    }
    if (minimum.isPresent()
        && maximum.isPresent()
        && !(minimum.getAsDouble() <= maximum.getAsDouble())) {
      throw new StudyException(
          "minimum",
          info.named()
              + " has the minimum "
              + minimum.getAsDouble()
              + " above the maximum "
              + maximum.getAsDouble());
    }
  }

  /**
   * A builder whose defaults are those of {@link QuestionInfo#builder}; the column is named like
   * the id.
   */
  public static Builder builder(String id) {
    return builder(QuestionInfo.builder(id).build());
  }

  /** A builder for a question with that information; the column is named like its id. */
  public static Builder builder(QuestionInfo info) {
    requireNonNull(info, "info");
    return new Builder(info);
  }

  /** A builder that starts from this question. */
  public Builder toBuilder() {
    Builder builder = builder(info).column(column).unit(unitOfOne, unit).bands(bands);
    builder.minimum = minimum;
    builder.maximum = maximum;
    builder.values.putAll(values);
    return builder;
  }

  @Override
  public QuestionInfo info() {
    return info;
  }

  /** The column with the number. */
  public String column() {
    return column;
  }

  /** The unit as it is named of several, such as "services", for display; empty for none. */
  public Label unit() {
    return unit;
  }

  /**
   * The unit as it is named of one, such as "service"; that of several where nothing else is said.
   */
  public Label unitOfOne() {
    return unitOfOne;
  }

  /** Ranges that are tabulated as categories; may be empty. */
  public List<Band> bands() {
    return bands;
  }

  /** Smallest plausible value; smaller ones are data problems. */
  public OptionalDouble minimum() {
    return minimum;
  }

  /** Largest plausible value; larger ones are data problems. */
  public OptionalDouble maximum() {
    return maximum;
  }

  /**
   * Codes in the data that stand for another number than their own, such as 97 for "less than one",
   * or for a number at all, such as "none".
   */
  public Map<String, Double> values() {
    return values;
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public List<Category> categories() {
    return bands.stream().map(Band::category).toList();
  }

  @Override
  public List<Net> nets() {
    return List.of();
  }

  private List<Object> parts() {
    return List.of(info, column, unit, unitOfOne, bands, minimum, maximum, values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumericQuestion question && parts().equals(question.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "NumericQuestion" + parts();
  }

  /** Builds a {@link NumericQuestion}. Not thread-safe. */
  public static final class Builder extends QuestionBuilder<Builder> {
    private String column;
    private Label unit = Label.EMPTY;
    private Label unitOfOne = Label.EMPTY;
    private final List<Band> bands = new ArrayList<>();
    private OptionalDouble minimum = OptionalDouble.empty();
    private OptionalDouble maximum = OptionalDouble.empty();
    private final Map<String, Double> values = new LinkedHashMap<>();

    private Builder(QuestionInfo info) {
      super(info.toBuilder());
      column = info.id();
    }

    /** The column with the number. Default: the id. */
    public Builder column(String value) {
      column = requireNonNull(value, "column");
      return this;
    }

    /** The unit. Default: none. */
    public Builder unit(String value) {
      return unit(Label.of(requireNonNull(value, "unit")));
    }

    /** The unit. Default: none. */
    public Builder unit(Label value) {
      unit = requireNonNull(value, "unit");
      unitOfOne = Label.EMPTY;
      return this;
    }

    /** The unit as it is named of one and of several, such as "service" and "services". */
    public Builder unit(String one, String several) {
      return unit(
          Label.of(requireNonNull(one, "one")), Label.of(requireNonNull(several, "several")));
    }

    /** The unit as it is named of one and of several, such as "service" and "services". */
    public Builder unit(Label one, Label several) {
      unit = requireNonNull(several, "several");
      unitOfOne = requireNonNull(one, "one");
      return this;
    }

    /** Adds a range that is tabulated: {@code lowest <= x < end}. */
    public Builder band(String code, String label, double lowest, double end) {
      return band(new Band(Category.of(code, label), lowest, end));
    }

    /** Adds a range that is tabulated. */
    public Builder band(Band value) {
      bands.add(requireNonNull(value, "band"));
      return this;
    }

    /** Adds several ranges that are tabulated. */
    public Builder bands(List<Band> values) {
      requireNonNull(values, "bands").forEach(this::band);
      return this;
    }

    /** Adds a code that stands for a number. */
    public Builder value(String code, double number) {
      values.put(requireNonNull(code, "code"), number);
      return this;
    }

    /** The smallest plausible value. Default: none. */
    public Builder minimum(double value) {
      minimum = OptionalDouble.of(value);
      return this;
    }

    /** The largest plausible value. Default: none. */
    public Builder maximum(double value) {
      maximum = OptionalDouble.of(value);
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * The question.
     *
     * @throws StudyException if a band, a limit or a missing value is wrong
     */
    public NumericQuestion build() {
      return new NumericQuestion(this);
    }
  }
}
