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

/**
 * One answer category of a question or segment.
 *
 * @param code its name in references, e.g. {@code "1"}, and the value in the data unless {@code
 *     codes} says otherwise
 * @param label what it means
 * @param kind whether it is an answer proper or an answer such as "don't know" that is shown apart
 * @param score the number that the category counts as in means and NPS; empty: the code itself if
 *     it is a number and the kind is {@link Kind#ANSWER}, else none
 * @param side the side of the scale that it is on; empty if the codebook doesn't say
 * @param codes the values in the data that count as this category, at least one and none twice; by
 *     default the code alone
 */
public record Category(
    String code,
    Label label,
    Kind kind,
    OptionalDouble score,
    Optional<Net.Side> side,
    List<String> codes) {

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

  /** Copies the list. Checks that there is a code, and that no value is blank or there twice. */
  public Category {
    requireNonNull(code, "code");
    requireNonNull(label, "label");
    requireNonNull(kind, "kind");
    requireNonNull(score, "score");
    requireNonNull(side, "side");
    Rules.named("the code of category \"" + label.in(Locale.ROOT) + "\"", code, "");
    codes = List.copyOf(requireNonNull(codes, "codes"));
    String named = "category \"" + code + "\"";
    Rules.notEmpty(named, "value", codes, "codes");
    Set<String> seen = new HashSet<>();
    for (String value : codes) {
      Rules.named("a value of " + named, value, "codes");
      if (!seen.add(value)) {
        throw new StudyException("codes", named + " has the value \"" + value + "\" twice");
      }
    }
  }

  /** A category that one value in the data stands for, its code. */
  public Category(
      String code, Label label, Kind kind, OptionalDouble score, Optional<Net.Side> side) {
    this(code, label, kind, score, side, List.of(requireNonNull(code, "code")));
  }

  /** A category of which the codebook doesn't say which side of a scale it is on. */
  public Category(String code, Label label, Kind kind, OptionalDouble score) {
    this(code, label, kind, score, Optional.empty());
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
    return new Category(code, label, kind, OptionalDouble.empty());
  }

  /** The same with the number that it counts as in means and NPS. */
  public Category withScore(double number) {
    return new Category(code, label, kind, OptionalDouble.of(number), side, codes);
  }

  /** The same on a side of the scale. */
  public Category withSide(Net.Side value) {
    return new Category(code, label, kind, score, Optional.of(value), codes);
  }

  /**
   * The same for other values in the data: each of them counts as this category, and the code does
   * so only if it is one of them.
   */
  public Category withCodes(String... values) {
    return new Category(code, label, kind, score, side, List.of(requireNonNull(values, "values")));
  }

  /** Whether the code is the one value in the data that counts as this category. */
  public boolean isItsCode() {
    return codes.equals(List.of(code));
  }
}
