package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.internal.Rules;
import java.util.List;

/**
 * A question with any number of answers from a list. An option named twice counts once.
 *
 * @param info what all types have in common; {@link Base#VALID} means "at least one valid answer"
 * @param storage how the data hold the answers
 * @param categories the options
 * @param nets sums of options: chosen if at least one member is
 * @param percentOf what shares are shares of
 */
public record MultipleQuestion(
    QuestionInfo info,
    MultipleStorage storage,
    List<Category> categories,
    List<Net> nets,
    PercentOf percentOf)
    implements Question {

  /** What the shares of a multiple-response question are shares of. */
  public enum PercentOf {
    /** Of respondents in the base; shares may add to more than 100 %. The default. */
    RESPONDENTS,
    /** Of all responses given by respondents in the base. */
    RESPONSES
  }

  /** Copies the lists and checks codes, nets and storage. */
  public MultipleQuestion {
    requireNonNull(info, "info");
    requireNonNull(storage, "storage");
    requireNonNull(percentOf, "percentOf");
    categories = List.copyOf(requireNonNull(categories, "categories"));
    nets = List.copyOf(requireNonNull(nets, "nets"));
    Rules.notEmpty(info.named(), "category", categories, "");
    CategoryRules.categories(info.named(), categories, nets);
    CategoryRules.missing(info.named(), info.missing(), categories);
    CategoryRules.storage(info.named(), storage, categories);
  }

  @Override
  public List<String> columns() {
    return storage.columns();
  }

  /** A builder whose defaults are those of {@link QuestionInfo#builder}. */
  public static Builder builder(String id) {
    return builder(QuestionInfo.builder(id).build());
  }

  /** A builder for a question with that information. */
  public static Builder builder(QuestionInfo info) {
    requireNonNull(info, "info");
    return new Builder(info);
  }

  /** A builder that starts from this question. */
  public Builder toBuilder() {
    return builder(info).storage(storage).categories(categories).nets(nets).percentOf(percentOf);
  }

  /** Builds a {@link MultipleQuestion}. Not thread-safe. */
  public static final class Builder extends CategoryBuilder<Builder> {
    private StorageBuilder storage = new StorageBuilder();
    private PercentOf percentOf = PercentOf.RESPONDENTS;

    private Builder(QuestionInfo info) {
      super(info.toBuilder());
    }

    /** Adds an option that has a column of its own. */
    public Builder option(String code, String label, String column) {
      requireNonNull(label, "label");
      category(code, label);
      return column(code, column);
    }

    /** The column of an option that is added by {@link #category(Category)}. */
    public Builder column(String code, String column) {
      storage.column(code, column);
      return this;
    }

    /**
     * The options' columns by a pattern such as {@code q3_{code}}, for options that have no column
     * of their own. Default: none.
     */
    public Builder columns(String pattern) {
      storage.columns(pattern);
      return this;
    }

    /** How the data hold the answers, instead of what was said before. */
    public Builder storage(MultipleStorage value) {
      storage = StorageBuilder.of(requireNonNull(value, "storage"));
      return this;
    }

    /** The values that mean "chosen" in the options' columns. Default: {@code "1"}. */
    public Builder chosen(String... values) {
      storage.chosen(values);
      return this;
    }

    /**
     * The values that mean "not chosen" in the options' columns; others are undeclared codes.
     * Default: those that {@link MultipleStorage.OptionColumns#isUsualNo} knows.
     */
    public Builder notChosen(String... values) {
      storage.notChosen(values);
      return this;
    }

    /** The columns that each hold an option's code, instead of a column per option. */
    public Builder slots(String... columns) {
      storage.slots(List.of(requireNonNull(columns, "slots")));
      return this;
    }

    /** The column that holds all answers, with {@code separator} between their codes. */
    public Builder joined(String column, String separator) {
      storage.joined(column, separator);
      return this;
    }

    /** The option that other text in the joined column counts as. Default: none. */
    public Builder otherwise(String code) {
      storage.otherwise(code);
      return this;
    }

    /** What shares are shares of. Default: {@link PercentOf#RESPONDENTS}. */
    public Builder percentOf(PercentOf value) {
      percentOf = requireNonNull(value, "percentOf");
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * The question.
     *
     * @throws StudyException if a code, a net, a missing value or a column is wrong
     */
    public MultipleQuestion build() {
      QuestionInfo info = info();
      return new MultipleQuestion(
          info, storage.build(info.named(), categories()), categories(), nets(), percentOf);
    }
  }
}
