package io.etude.analysis.disclosure;

import io.etude.analysis.estimate.ColumnEstimates;
import io.etude.analysis.estimate.ResultTableMaker;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.analysis.sums.Part;
import io.etude.analysis.tally.ChunkTally;
import io.etude.codebook.Base;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The counts of 40 respondents in the tables of two questions by the total and by two segments: q
 * has the tables 0 to 2, r has 3 to 5. All answered q, 32 of them r.
 */
public final class TwoQuestions {

  /** The row of the base. */
  static final int BASE = 2;

  private TwoQuestions() {}

  public static ShownCounts shown() {
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("y", "Yes")
                    .category("n", "No")
                    .base(Base.ALL)
                    .build())
            .question(SingleQuestion.builder("r").category("1", "One").category("2", "Two").build())
            .segment(segment("g"))
            .segment(segment("h"))
            .conventions(
                Conventions.builder()
                    .disclosure(
                        new Conventions.Disclosure(3, 3, Conventions.Disclosure.Zeros.PUBLISH))
                    .build())
            .build();
    List<String> lines = new ArrayList<>(List.of("q r g h"));
    for (int i = 0; i < 40; i++) {
      String r = i % 5 == 0 ? "." : i % 3 == 0 ? "1" : "2";
      lines.add((i < 16 ? "y " : "n ") + r + (i % 2 == 0 ? " a" : " b") + (i < 30 ? " a" : " b"));
    }
    return shown(study, TestData.of(lines.toArray(String[]::new)));
  }

  /** The counts of any study's tables. */
  public static ShownCounts shown(Study study, TestData data) {
    Plan plan = PlanBuilder.of(study);
    Part part = ChunkTally.of(plan, null, Map.of(), Map.of(), data.chunks(plan.request()).get(0));
    ResultTableMaker maker = new ResultTableMaker(plan, part, 0);
    List<CountedTable> tables = new ArrayList<>();
    for (ItemPlan item : plan.items()) {
      ColumnEstimates total = maker.total(item);
      for (int s = 0; s < plan.segments().size(); s++) {
        List<ColumnEstimates> columns =
            maker.table(item, s, plan.segments().get(s), total).columns();
        tables.add(CountedTable.of(item, s, total, columns));
      }
    }
    List<CountedTable> totals = tables.stream().filter(table -> table.segment() == 0).toList();
    SetsOfStudy sets = new SetsOfStudy(plan, part, totals, List.of(), Set.of(), true);
    return new ShownCounts(tables, plan.segments().size(), sets);
  }

  private static Segment segment(String id) {
    return Segment.builder(id).category("a", "A").category("b", "B").build();
  }

  /** By row, the base last: a dash for each hidden count of a table, else its number. */
  static List<String> table(ShownCounts shown, HiddenCounts hidden, int t) {
    return IntStream.rangeClosed(0, shown.table(t).base())
        .mapToObj(
            r ->
                String.join(
                    " ",
                    IntStream.range(0, shown.table(t).columns())
                        .mapToObj(
                            c ->
                                isHidden(shown.node(t, r, c), hidden)
                                    ? "-"
                                    : "" + (int) shown.table(t).count(r, c))
                        .toList()))
        .toList();
  }

  private static boolean isHidden(int node, HiddenCounts hidden) {
    return node >= 0 && hidden.isHidden(node);
  }
}
