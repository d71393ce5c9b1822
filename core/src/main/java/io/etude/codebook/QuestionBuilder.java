package io.etude.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the builders of all question types have in common. Not thread-safe.
 *
 * @param <B> the type's own builder
 */
public abstract sealed class QuestionBuilder<B extends QuestionBuilder<B>>
    permits CategoryBuilder, NumericQuestion.Builder, OpenQuestion.Builder {

  private final String id;
  private Label label;
  private Label text = Label.EMPTY;
  private Base base = Base.VALID;
  private Optional<Routing> routing = Optional.empty();
  private MissingKind empty = MissingKind.NO_ANSWER;
  private final List<MissingCode> missing = new ArrayList<>();
  private CategoryOrder order = CategoryOrder.QUESTIONNAIRE;
  private Optional<String> section = Optional.empty();

  QuestionBuilder(String id) {
    this.id = id;
    label = Label.of(id);
  }

  /** A short title for tables and contents. Default: the id. */
  public B label(String value) {
    return label(Label.of(value));
  }

  /** A short title for tables and contents. Default: the id. */
  public B label(Label value) {
    label = value;
    return self();
  }

  /** The wording put to respondents. Default: not known. */
  public B text(String value) {
    return text(Label.of(value));
  }

  /** The wording put to respondents. Default: not known. */
  public B text(Label value) {
    text = value;
    return self();
  }

  /** Who counts in the base. Default: {@link Base#VALID}. */
  public B base(Base value) {
    base = value;
    return self();
  }

  /** Asked only of those whose value in {@code column} is one of {@code codes}. Default: of all. */
  public B asked(String column, String... codes) {
    return asked(new Routing(column, List.of(codes)));
  }

  /** Asked only of those whom {@code who} names. Default: of all. */
  public B asked(Routing who) {
    routing = Optional.of(who);
    return self();
  }

  /** What an empty cell means. Default: {@link MissingKind#NO_ANSWER}. */
  public B empty(MissingKind kind) {
    empty = kind;
    return self();
  }

  /** Adds a value that is not a valid answer. */
  public B missing(String code, String codeLabel, MissingKind kind) {
    return missing(new MissingCode(code, Label.of(codeLabel), kind));
  }

  /** Adds a value that is not a valid answer. */
  public B missing(MissingCode value) {
    missing.add(value);
    return self();
  }

  /** How categories are shown. Default: {@link CategoryOrder#QUESTIONNAIRE}. */
  public B order(CategoryOrder value) {
    order = value;
    return self();
  }

  /** Id of the section of the full results that the question belongs to. Default: none. */
  public B section(String sectionId) {
    section = Optional.of(sectionId);
    return self();
  }

  abstract B self();

  QuestionInfo info() {
    return new QuestionInfo(id, label, text, base, routing, empty, missing, order, section);
  }
}
