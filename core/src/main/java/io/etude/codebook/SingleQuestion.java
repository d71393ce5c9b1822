package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.internal.Rules;
import java.util.List;

/**
 * A question with one answer from a list.
 *
 * @param info what all types have in common
 * @param column the column with the answer's code
 * @param categories the valid answers
 * @param nets sums of categories
 */
public record SingleQuestion(
    QuestionInfo info, String column, List<Category> categories, List<Net> nets)
    implements Question {

  /** Copies the lists and checks codes and nets. */
  public SingleQuestion {
    requireNonNull(info, "info");
    requireNonNull(column, "column");
    categories = List.copyOf(requireNonNull(categories, "categories"));
    nets = List.copyOf(requireNonNull(nets, "nets"));
    Rules.named(info.named() + " column", column, "column");
    Rules.notEmpty(info.named(), "category", categories, "");
    CategoryRules.categories(info.named(), categories, nets);
    CategoryRules.missing(info.named(), info.missing(), categories);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
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
    return builder(info).column(column).categories(categories).nets(nets);
  }

  /** Builds a {@link SingleQuestion}. Not thread-safe. */
  public static final class Builder extends CategoryBuilder<Builder> {
    private String column;

    private Builder(QuestionInfo info) {
      super(info.toBuilder());
      column = info.id();
    }

    /** The column with the answer's code. Default: the id. */
    public Builder column(String value) {
      column = requireNonNull(value, "column");
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * The question.
     *
     * @throws StudyException if a code, a net or a missing value is wrong
     */
    public SingleQuestion build() {
      return new SingleQuestion(info(), column, categories(), nets());
    }
  }
}
