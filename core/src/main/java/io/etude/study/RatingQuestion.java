package io.etude.study;

import java.util.List;

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
    if (from >= to) {
      throw new StudyException(
          "question \"" + info.id() + "\": scale from " + from + " to " + to + " is empty");
    }
    if (score == Score.NPS && (from != 0 || to != 10)) {
      throw new StudyException(
          "question \""
              + info.id()
              + "\": NPS needs a scale from 0 to 10, not "
              + from
              + " to "
              + to);
    }
  }
}
