package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import java.util.List;

/**
 * What the builders of all question types have in common. Not thread-safe.
 *
 * @param <B> the type's own builder
 */
public abstract sealed class QuestionBuilder<B extends QuestionBuilder<B>>
    permits CategoryBuilder, NumericQuestion.Builder, OpenQuestion.Builder {

  private final QuestionInfo.Builder info;

  QuestionBuilder(QuestionInfo.Builder info) {
    this.info = info;
  }

  /** A short title for tables and contents. Default: the id. */
  public B label(String value) {
    info.label(value);
    return self();
  }

  /** A short title for tables and contents. Default: the id. */
  public B label(Label value) {
    info.label(value);
    return self();
  }

  /** The wording put to respondents. Default: not known. */
  public B text(String value) {
    info.text(value);
    return self();
  }

  /** The wording put to respondents. Default: not known. */
  public B text(Label value) {
    info.text(value);
    return self();
  }

  /** Who counts in the base. Default: {@link Base#VALID}. */
  public B base(Base value) {
    info.base(value);
    return self();
  }

  /** Asked only of those whose value in {@code column} is one of {@code codes}. Default: of all. */
  public B asked(String column, String... codes) {
    requireNonNull(codes, "codes");
    return asked(new Routing(column, List.of(codes)));
  }

  /** Asked only of those whom {@code who} names. Default: of all. */
  public B asked(Routing who) {
    info.asked(who);
    return self();
  }

  /** What an empty cell means. Default: {@link MissingKind#NO_ANSWER}. */
  public B empty(MissingKind kind) {
    info.empty(kind);
    return self();
  }

  /** Adds a value that is not a valid answer, without a text. */
  public B missing(String code, MissingKind kind) {
    return missing(new MissingCode(code, Label.EMPTY, kind));
  }

  /** Adds a value that is not a valid answer. */
  public B missing(String code, String codeLabel, MissingKind kind) {
    return missing(new MissingCode(code, codeLabel, kind));
  }

  /** Adds a value that is not a valid answer. */
  public B missing(MissingCode value) {
    info.missing(value);
    return self();
  }

  /** Adds several values that are not valid answers, e.g. those that questions share. */
  public B missing(List<MissingCode> values) {
    requireNonNull(values, "missing").forEach(info::missing);
    return self();
  }

  /**
   * How categories are shown. Default: {@link CategoryOrder#QUESTIONNAIRE} in tables, by share in
   * charts of answers that have no order of their own.
   */
  public B order(CategoryOrder value) {
    info.order(value);
    return self();
  }

  /** Id of the section of the full results that the question belongs to. Default: none. */
  public B section(String sectionId) {
    info.section(sectionId);
    return self();
  }

  /**
   * Decimals of means and other numbers, 0 to 6; questions without them don't use it. Default: one,
   * none beside thousands, and more where means would print as zero or alike though they aren't.
   */
  public B decimals(int value) {
    info.decimals(value);
    return self();
  }

  abstract B self();

  QuestionInfo.Builder infoBuilder() {
    return info;
  }

  QuestionInfo info() {
    return info.build();
  }
}
