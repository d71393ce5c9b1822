package io.etude.codebook.category;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.internal.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** One answer category of a question or segment. Immutable. */
public final class Category {

  private final String code;
  private final Label label;
  private final Kind kind;
  private final OptionalDouble score;
  private final Optional<Net.Side> side;
  private final List<String> codes;

  /** What kind of answer a category is. */
  public enum Kind {
    /** An answer proper. */
    ANSWER,
    /** The middle of a scale, about which diverging charts are drawn. */
    NEUTRAL,
    /** "Don't know" that counts in the base but is shown apart. */
    DONT_KNOW,
    /** "Would rather not say" that counts in the base but is shown apart. */
    REFUSED,
    /** "None of these" of a multiple-response question: excludes the others. */
    NONE,
    /** "Something else": an answer that holds all that have no category of their own. */
    OTHER;

    /** Whether it is an answer, and not one that is shown apart from the answers. */
    public boolean isAnswer() {
      return this == ANSWER || this == NEUTRAL || this == OTHER;
    }

    /**
     * Whether it holds what the other categories don't: "something else", "none of these". Titles,
     * sentences and findings that name one answer name another one than such.
     */
    public boolean isCatchAll() {
      return this == OTHER || this == NONE;
    }
  }

  private Category(
      String code,
      Label label,
      Kind kind,
      OptionalDouble score,
      Optional<Net.Side> side,
      List<String> codes) {
    this.code = requireNonNull(code, "code");
    this.label = requireNonNull(label, "label");
    this.kind = requireNonNull(kind, "kind");
    this.score = score;
    this.side = side;
    this.codes = List.copyOf(codes);
    Rules.named("the code of category \"" + label.in(Locale.ROOT) + "\"", code, "");
    String named = "category \"" + code + "\"";
    Rules.notEmpty(named, "value", this.codes, "codes");
    Set<String> seen = new HashSet<>();
    for (String value : this.codes) {
      Rules.named("a value of " + named, value, "codes");
      if (!seen.add(value)) {
        throw new StudyException("codes", named + " has the value \"" + value + "\" twice");
      }
    }
  }

  /** An answer proper. */
  public static Category of(String code, String label) {
    return of(code, Label.of(label));
  }

  /** An answer proper. */
  public static Category of(String code, Label label) {
    return of(code, label, Kind.ANSWER);
  }

  /** A category of that kind, without a score of its own. */
  public static Category of(String code, String label, Kind kind) {
    requireNonNull(label, "label");
    return of(code, Label.of(label), kind);
  }

  /** A category of that kind, without a score of its own. */
  public static Category of(String code, Label label, Kind kind) {
    return new Category(
        code,
        label,
        kind,
        OptionalDouble.empty(),
        Optional.empty(),
        List.of(requireNonNull(code, "code")));
  }

  /** The same with the number that it counts as in means and NPS. */
  public Category withScore(double number) {
    return new Category(code, label, kind, OptionalDouble.of(number), side, codes);
  }

  /** The same on a side of the scale. */
  public Category withSide(Net.Side value) {
    return new Category(
        code, label, kind, score, Optional.of(requireNonNull(value, "side")), codes);
  }

  /**
   * The same for other values in the data: each of them counts as this category, and the code does
   * so only if it is one of them.
   *
   * @throws StudyException if there is no value, or one is blank or there twice
   */
  public Category withCodes(String... values) {
    return withCodes(List.of(requireNonNull(values, "values")));
  }

  /**
   * The same for other values in the data: each of them counts as this category, and the code does
   * so only if it is one of them.
   *
   * @throws StudyException if there is no value, or one is blank or there twice
   */
  public Category withCodes(List<String> values) {
    return new Category(code, label, kind, score, side, requireNonNull(values, "values"));
  }

  /**
   * Its name in references, such as {@code "1"}, and its value in the data unless {@link #codes()}
   * says otherwise.
   */
  public String code() {
    return code;
  }

  /** What it means. */
  public Label label() {
    return label;
  }

  /** Whether it is an answer proper, or one such as "don't know" that is shown apart. */
  public Kind kind() {
    return kind;
  }

  /**
   * The number that the category counts as in means and NPS. Empty: the code itself if it is a
   * number and the kind is {@link Kind#ANSWER} or {@link Kind#NEUTRAL}, else none.
   */
  public OptionalDouble score() {
    return score;
  }

  /** The side of the scale that it is on; empty if the codebook doesn't say. */
  public Optional<Net.Side> side() {
    return side;
  }

  /** The values in the data that count as it: at least one, none twice; by default the code. */
  public List<String> codes() {
    return codes;
  }

  /** Whether other values in the data count as this category than its code alone. */
  public boolean isRecoded() {
    return !codes.equals(List.of(code));
  }

  private List<Object> parts() {
    return List.of(code, label, kind, score, side, codes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Category category && parts().equals(category.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Category" + parts();
  }
}
