package io.etude.draft.guess;

import io.etude.dataset.Source;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.profile.DraftRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds items that may be worded the other way round than the others of their grid. */
public final class DraftReversed {

  /** An item with such a correlation with the others may be worded the other way round. */
  private static final double AGAINST = -0.15;

  private DraftReversed() {}

  /** Items of a grid whose answers go against those to the others. */
  public static List<String> remarks(Source source, DraftQuestion question) {
    List<String> names = question.members().stream().map(DraftProfile::name).toList();
    boolean numbers = question.members().stream().allMatch(DraftProfile::numeric);
    if (!question.type().equals(DraftQuestion.GRID) || !numbers || names.size() < 3) {
      return List.of();
    }
    DraftRows rows = DraftRows.first(source, names);
    List<String> remarks = new ArrayList<>();
    for (String name : names) {
      List<String> others = names.stream().filter(other -> !other.equals(name)).toList();
      double correlation =
          rows.correlation(name, others, value -> !question.scale().isMissing(value));
      if (correlation < AGAINST) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "%s goes against the other items (correlation %.2f): if it is worded the other"
                    + " way round, give it \"reversed: true\"",
                name,
                correlation));
      }
    }
    return remarks;
  }
}
