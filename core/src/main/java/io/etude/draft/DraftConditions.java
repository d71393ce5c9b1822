package io.etude.draft;

import io.etude.dataset.Source;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.profile.DraftRows;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What whole interviews of real people meet, by what survey programs note of each: a date of
 * submission, that it was finished, that it was no test; and what a row of totals doesn't meet.
 *
 * @param yaml the conditions as a codebook has them
 * @param left how many rows each of them leaves out, in words
 */
record DraftConditions(List<String> yaml, List<String> left) {

  private static final int MOST_LOOKED_AT = 10;

  static DraftConditions of(Source source, List<DraftProfile> profiles) {
    DraftConditions found = new DraftConditions(new ArrayList<>(), new ArrayList<>());
    profiles.stream()
        .filter(p -> DraftVocabulary.is("variable.complete", DraftWords.plain(p.name())))
        .forEach(found::look);
    profiles.stream()
        .filter(DraftProfile::holdsTotal)
        .findFirst()
        .ifPresent(summed -> found.total(source, summed, profiles));
    return found;
  }

  private void look(DraftProfile profile) {
    boolean dates = profile.date() || profile.datesAmongText();
    if (dates && profile.filled() < profile.rows()) {
      add(profile, "", profile.rows() - profile.filled());
      return;
    }
    List<String> kept = new ArrayList<>();
    long others = 0;
    boolean said = true;
    for (Map.Entry<String, Long> value : profile.counts().entrySet()) {
      boolean test = DraftVocabulary.is("answer.test", DraftWords.plain(value.getKey()));
      said &= test || DraftWords.yes(value.getKey()) || DraftWords.no(value.getKey());
      if (test || DraftWords.no(value.getKey())) {
        others += value.getValue();
      } else {
        kept.add(value.getKey());
      }
    }
    boolean tests = DraftWords.tellsTests(profile.name(), profile.counts().keySet());
    if (!kept.isEmpty() && others > 0 && (said || tests)) {
      add(profile, ", codes: " + YamlText.list(kept), others);
    }
  }

  /** A row of totals below the interviews, by a column that is empty in it alone. */
  private void total(Source source, DraftProfile summed, List<DraftProfile> profiles) {
    List<DraftProfile> columns =
        profiles.stream().filter(p -> p.filled() == p.rows() - 1).limit(MOST_LOOKED_AT).toList();
    List<String> names = new ArrayList<>(columns.stream().map(DraftProfile::name).toList());
    names.add(summed.name());
    DraftRows rows = DraftRows.first(source, names);
    int total = 0;
    while (total < rows.rows() && rows.number(summed, total) != summed.highest()) {
      total++;
    }
    for (DraftProfile column : total < rows.rows() ? columns : List.<DraftProfile>of()) {
      if (rows.value(column.name(), total).isEmpty()) {
        yaml.add("{column: " + YamlText.quoted(column.name()) + "}");
        left.add("1 without " + column.name() + ", with the sum of all others in " + summed.name());
        return;
      }
    }
  }

  private void add(DraftProfile profile, String more, long rows) {
    yaml.add("{column: " + YamlText.quoted(profile.name()) + more + "}");
    left.add(rows + " by " + profile.name());
  }
}
