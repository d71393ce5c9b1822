package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.Sets;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.codebook.Segment;
import io.etude.codebook.meaning.SelfCrossing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells counts of those who are in no column of a segment that only say how many of a column gave
 * no answer to the question which the segment is made of. The bases of that question by other
 * segments show them, and how many gave no answer is not protected: to hide them would take those
 * bases, and all that has to do with them. Not thread-safe.
 */
final class NoAnswers {
  private final SetsOfStudy study;

  /** The columns of all segments, and the sets that are unions of some without common members. */
  private final Set<Integer> ofColumns = new HashSet<>();

  /** The segments that questions of the study have the same respondents as. */
  private final Set<Integer> asked = new HashSet<>();

  NoAnswers(Plan plan, SetsOfStudy study) {
    this.study = study;
    for (int s = 0; s < plan.segments().size(); s++) {
      for (int c = 0; c <= plan.segments().get(s).columns().size(); c++) {
        ofColumns.add(study.column(s, c));
      }
    }
    Set<Integer> unions = new HashSet<>();
    for (Sets.Relation relation : study.sets().relations()) {
      if (relation.union() && Arrays.stream(relation.parts()).allMatch(ofColumns::contains)) {
        unions.add(relation.whole());
      }
    }
    ofColumns.addAll(unions);
    SelfCrossing crossings = new SelfCrossing(plan.study().segments());
    for (int s = 1; s < plan.segments().size(); s++) {
      Segment segment = plan.segments().get(s).segment().orElseThrow();
      List<Integer> columns = plainColumns(plan, s);
      for (int i = 0; i < plan.items().size(); i++) {
        ItemPlan item = plan.items().get(i);
        if (study.isShown(i)
            && crossings.is(item.question(), item.item(), segment)
            && isUnion(study.row(i, item.rows().size()), columns)) {
          asked.add(s);
        }
      }
    }
  }

  /** The columns of a segment that are no nets and have members. */
  private List<Integer> plainColumns(Plan plan, int segment) {
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < plan.segments().get(segment).columns().size(); c++) {
      int set = study.column(segment, c + 1);
      if (!plan.segments().get(segment).columns().get(c).net()
          && study.sets().respondents(set) > 0) {
        columns.add(set);
      }
    }
    return columns;
  }

  /** Whether a set has those of all of some columns, and nobody else. */
  private boolean isUnion(int set, List<Integer> columns) {
    Sets sets = study.sets();
    long respondents = columns.stream().mapToLong(sets::respondents).sum();
    return sets.respondents(set) == respondents
        && (columns.equals(List.of(set))
            || sets.relations().stream()
                .filter(relation -> relation.union() && relation.whole() == set)
                .anyMatch(
                    relation ->
                        Arrays.stream(relation.parts())
                            .filter(part -> sets.respondents(part) > 0)
                            .allMatch(columns::contains)));
  }

  /**
   * Whether a count of those in no column of a segment says no more than how many gave no answer.
   *
   * @param row the set that they are crossed with
   */
  boolean are(SetsOfStudy.Difference rest, int row) {
    int whole = rest.columns().whole().segment();
    return asked.contains(rest.columns().without())
        && (row == Sets.EVERYBODY || whole == 0 && ofColumns.contains(row));
  }
}
