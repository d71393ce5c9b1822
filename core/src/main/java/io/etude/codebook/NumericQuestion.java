package io.etude.codebook;

import io.etude.StudyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A number: age, minutes, euros.
 *
 * @param info what all types have in common
 * @param column the column with the number
 * @param unit the unit, for display; empty for none
 * @param bands ranges that are tabulated as categories, may be empty
 * @param minimum smallest plausible value; smaller ones are data problems
 * @param maximum largest plausible value; larger ones are data problems
 * @param values codes in the data that stand for another number than their own, such as 97 for
 *     "less than one", or for a number at all, such as "none"
 */
public record NumericQuestion(
    QuestionInfo info,
    String column,
    Label unit,
    List<Band> bands,
    OptionalDouble minimum,
    OptionalDouble maximum,
    Map<String, Double> values)
    implements Question {

  /** Copies the list and checks bands and limits. */
  public NumericQuestion {
    bands = List.copyOf(bands);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    Rules.named(info.named() + " column", column, "column");
    Rules.bands(info.named(), bands);
    Rules.categories(info.named(), bands.stream().map(Band::category).toList(), List.of());
    Rules.missing(info.named(), info.missing(), List.of());
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
   * A builder whose defaults are those of {@link QuestionInfo#of}; the column is named like the id.
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Builds a {@link NumericQuestion}. Not thread-safe. */
  public static final class Builder extends QuestionBuilder<Builder> {
    private String column;
    private Label unit = Label.EMPTY;
    private final List<Band> bands = new ArrayList<>();
    private OptionalDouble minimum = OptionalDouble.empty();
    private OptionalDouble maximum = OptionalDouble.empty();
    private final Map<String, Double> values = new LinkedHashMap<>();

    private Builder(String id) {
      super(id);
      column = id;
    }

    /** The column with the number. Default: the id. */
    public Builder column(String value) {
      column = value;
      return this;
    }

    /** The unit. Default: none. */
    public Builder unit(Label value) {
      unit = value;
      return this;
    }

    /** Adds a range that is tabulated: {@code lowest <= x < end}. */
    public Builder band(String code, String label, double lowest, double end) {
      bands.add(new Band(Category.of(code, label), lowest, end));
      return this;
    }

    /** Adds a code that stands for a number. */
    public Builder value(String code, double number) {
      values.put(code, number);
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
      return new NumericQuestion(info(), column, unit, bands, minimum, maximum, values);
    }
  }

  @Override
  public List<Category> categories() {
    return bands.stream().map(Band::category).toList();
  }

  @Override
  public List<Net> nets() {
    return List.of();
  }
}
