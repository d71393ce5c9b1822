package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.internal.Rules;
import java.util.List;

/**
 * Free text; only the number of those who wrote something is tabulated. In a study of 30
 * respondents or fewer, without disclosure control, the texts themselves are part of the results.
 *
 * @param info what all types have in common
 * @param column the column with the text
 * @param listed whether the texts are part of the results of a small study
 */
public record OpenQuestion(QuestionInfo info, String column, boolean listed) implements Question {

  /** Checks the column. */
  public OpenQuestion {
    requireNonNull(info, "info");
    requireNonNull(column, "column");
    Rules.named(info.named() + " column", column, "column");
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
    return builder(info).column(column).listed(listed);
  }

  /** Builds an {@link OpenQuestion}. Not thread-safe. */
  public static final class Builder extends QuestionBuilder<Builder> {
    private String column;
    private boolean listed = true;

    private Builder(QuestionInfo info) {
      super(info.toBuilder());
      column = info.id();
    }

    /** The column with the text. Default: the id. */
    public Builder column(String value) {
      column = requireNonNull(value, "column");
      return this;
    }

    /** Whether the texts are part of the results of a small study. Default: true. */
    public Builder listed(boolean value) {
      listed = value;
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    /** The question. */
    public OpenQuestion build() {
      return new OpenQuestion(info(), column, listed);
    }
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public List<Category> categories() {
    return List.of();
  }

  @Override
  public List<Net> nets() {
    return List.of();
  }
}
