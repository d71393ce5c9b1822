package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.internal.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rating on a numeric scale, e.g. 0 to 10. Immutable. */
public final class RatingQuestion implements Question {

  private static final int MAX_SPAN = 1000;

  private final QuestionInfo info;
  private final String column;
  private final int from;
  private final int to;
  private final List<Category> categories;
  private final List<Net> nets;
  private final Score score;

  /** A score besides the mean. */
  public enum Score {
    /** The mean only. The default. */
    MEAN,
    /** The net promoter score as well: share of 9–10 minus share of 0–6; only on a scale 0–10. */
    NPS
  }

  private RatingQuestion(Builder builder) {
    info = builder.info();
    column = builder.column;
    from = builder.from;
    to = builder.to;
    score = builder.score;
    checkScale();
    categories = ratings(builder.categories());
    nets = List.copyOf(builder.nets());
    Rules.named(info.named() + " column", column, "column");
    CategoryRules.categories(info.named(), categories, nets);
    CategoryRules.missing(info.named(), info.missing(), categories);
  }

  private void checkScale() {
    if (from >= to || (long) to - from > MAX_SPAN) {
      throw new StudyException(
          "scale",
          info.named()
              + " has a scale from "
              + from
              + " to "
              + to
              + "; it rises by at least 1 and at most "
              + MAX_SPAN);
    }
    if (score == Score.NPS && (from != 0 || to != 10)) {
      throw new StudyException(
          "score", info.named() + ": NPS needs a scale from 0 to 10, not " + from + " to " + to);
    }
  }

  /** The ratings with their own categories in place of the numbers, then the others. */
  private List<Category> ratings(List<Category> own) {
    Map<String, Category> byCode = new LinkedHashMap<>();
    for (int rating = from; rating <= to; rating++) {
      String code = Integer.toString(rating);
      byCode.put(code, Category.of(code, code));
    }
    own.forEach(category -> byCode.put(category.code(), category));
    return List.copyOf(byCode.values());
  }

  /** Whether the builder makes that category by itself. */
  private static boolean isPlainRating(Category category) {
    return category.equals(Category.of(category.code(), category.code()));
  }

  /**
   * A builder whose defaults are those of {@link QuestionInfo#builder}; the column is named like
   * the id and the scale goes from 0 to 10.
   */
  public static Builder builder(String id) {
    return builder(QuestionInfo.builder(id).build());
  }

  /**
   * A builder for a question with that information; the column is named like its id and the scale
   * goes from 0 to 10.
   */
  public static Builder builder(QuestionInfo info) {
    requireNonNull(info, "info");
    return new Builder(info);
  }

  /** A builder that starts from this question. */
  public Builder toBuilder() {
    return builder(info)
        .column(column)
        .scale(from, to)
        .categories(categories.stream().filter(category -> !isPlainRating(category)).toList())
        .nets(nets)
        .score(score);
  }

  @Override
  public QuestionInfo info() {
    return info;
  }

  /** The column with the rating. */
  public String column() {
    return column;
  }

  /** The lowest rating. */
  public int from() {
    return from;
  }

  /** The highest rating. */
  public int to() {
    return to;
  }

  /** One per rating in rising order, then categories such as don't-know. */
  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public List<Category> categories() {
    return categories;
  }

  /** Sums of ratings. */
  @Override
  public List<Net> nets() {
    return nets;
  }

  /** Which score, besides the mean, the rating is summed up by. */
  public Score score() {
    return score;
  }

  private List<Object> parts() {
    return List.of(info, column, from, to, categories, nets, score);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RatingQuestion question && parts().equals(question.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "RatingQuestion" + parts();
  }

  /** Builds a {@link RatingQuestion}. Not thread-safe. */
  public static final class Builder extends CategoryBuilder<Builder> {
    private String column;
    private int from;
    private int to = 10;
    private Score score = Score.MEAN;

    private Builder(QuestionInfo info) {
      super(info.toBuilder());
      column = info.id();
    }

    /** The column with the rating. Default: the id. */
    public Builder column(String value) {
      column = requireNonNull(value, "column");
      return this;
    }

    /** The lowest and the highest rating. Default: 0 and 10. */
    public Builder scale(int lowest, int highest) {
      from = lowest;
      to = highest;
      return this;
    }

    /** The score besides the mean. Default: {@link Score#MEAN}, none. */
    public Builder score(Score value) {
      score = requireNonNull(value, "score");
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * The question. Ratings without a category of their own get one labelled with the number.
     *
     * @throws StudyException if the scale, a code, a net or a missing value is wrong
     */
    public RatingQuestion build() {
      return new RatingQuestion(this);
    }
  }
}
