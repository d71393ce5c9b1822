package io.etude.codebook;

import io.etude.StudyException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rating on a numeric scale, e.g. 0 to 10.
 *
 * @param info what all types have in common
 * @param column the column with the rating
 * @param from lowest rating
 * @param to highest rating
 * @param categories one per rating in rising order (made by the builder or the YAML reader where
 *     they have no label of their own), then categories such as don't-know
 * @param nets sums of ratings
 * @param score which score, besides the mean, the rating is summed up by
 */
public record RatingQuestion(
    QuestionInfo info,
    String column,
    int from,
    int to,
    List<Category> categories,
    List<Net> nets,
    Score score)
    implements Question {

  private static final int MAX_SPAN = 1000;

  /** A score besides the mean. */
  public enum Score {
    /** The mean only. The default. */
    MEAN,
    /** The net promoter score as well: share of 9–10 minus share of 0–6; only on a scale 0–10. */
    NPS
  }

  /** Copies the lists and checks the scale. */
  public RatingQuestion {
    categories = List.copyOf(categories);
    nets = List.copyOf(nets);
    checkScale(info.named(), from, to);
    if (score == Score.NPS && (from != 0 || to != 10)) {
      throw new StudyException(
          "score", info.named() + ": NPS needs a scale from 0 to 10, not " + from + " to " + to);
    }
    Rules.named(info.named() + " column", column, "column");
    Rules.categories(info.named(), categories, nets);
    Rules.missing(info.named(), info.missing(), categories);
    List<String> codes = Rules.codes(categories);
    for (int rating = from; rating <= to; rating++) {
      if (!codes.contains(Integer.toString(rating))) {
        throw new StudyException(
            "categories", info.named() + " has no category for the rating " + rating);
      }
    }
  }

  public static void checkScale(String named, int from, int to) {
    if (from >= to || (long) to - from > MAX_SPAN) {
      throw new StudyException(
          "scale",
          named
              + " has a scale from "
              + from
              + " to "
              + to
              + "; it rises by at least 1 and at most "
              + MAX_SPAN);
    }
  }

  /** A category for each rating, labelled with its number. */
  public static List<Category> ratings(int from, int to) {
    List<Category> ratings = new ArrayList<>();
    for (int rating = from; rating <= to; rating++) {
      ratings.add(Category.of(Integer.toString(rating), Integer.toString(rating)));
    }
    return ratings;
  }

  /** The ratings with their own categories in place of the numbers, then the others. */
  public static List<Category> merged(List<Category> ratings, List<Category> own) {
    Map<String, Category> byCode = new LinkedHashMap<>();
    ratings.forEach(category -> byCode.put(category.code(), category));
    own.forEach(category -> byCode.put(category.code(), category));
    return List.copyOf(byCode.values());
  }

  /**
   * A builder whose defaults are those of {@link QuestionInfo#of}; the column is named like the id
   * and the scale goes from 0 to 10.
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Builds a {@link RatingQuestion}. Not thread-safe. */
  public static final class Builder extends CategoryBuilder<Builder> {
    private String column;
    private int from;
    private int to = 10;
    private Score score = Score.MEAN;

    private Builder(String id) {
      super(id);
      column = id;
    }

    /** The column with the rating. Default: the id. */
    public Builder column(String value) {
      column = value;
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
      score = value;
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
      return new RatingQuestion(info(), column, from, to, ratings(), nets(), score);
    }

    private List<Category> ratings() {
      checkScale(info().named(), from, to);
      return merged(RatingQuestion.ratings(from, to), categories());
    }
  }
}
