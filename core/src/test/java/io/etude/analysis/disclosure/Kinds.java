package io.etude.analysis.disclosure;

import io.etude.analysis.Analysis;
import io.etude.codebook.Base;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of respondents of a questionnaire: all combinations of answers that it allows, and
 * which of them are in each row and column of its tables. Found by tallying one respondent of each
 * kind, with the kind as a question and as a segment.
 */
final class Kinds {
  /** Instead of a row's id: the base. */
  static final String BASE = "\0base";

  private final int count;
  private final Map<String, BitSet> rows = new HashMap<>();
  private final Map<String, BitSet> columns = new HashMap<>();

  /**
   * The kinds.
   *
   * @param columns for each column of the data its value, by kind
   */
  Kinds(Study study, Map<String, List<String>> columns) {
    this.count = columns.values().iterator().next().size();
    Map<String, String[]> data = new LinkedHashMap<>();
    columns.forEach((name, values) -> data.put(name, values.toArray(new String[0])));
    String[] numbers = new String[count];
    Segment.Builder segment = Segment.builder("kind");
    SingleQuestion.Builder question = SingleQuestion.builder("kind").base(Base.ALL);
    for (int k = 0; k < count; k++) {
      numbers[k] = "k" + k;
      segment.category(numbers[k], numbers[k]);
      question.category(numbers[k], numbers[k]);
    }
    data.put("kind", numbers);
    Study.Builder more = Study.builder("kinds");
    study.questions().forEach(more::question);
    study.segments().forEach(more::segment);
    Results results =
        Analysis.of(more.question(question.build()).segment(segment.build()).build())
            .onProblems(io.etude.study.DataPolicy.SET_MISSING)
            .run(new TestData(data, count, Integer.MAX_VALUE))
            .complete();
    results.tables().forEach(this::read);
  }

  private void read(ResultTable table) {
    boolean byKind = table.segment().map(s -> s.id().equals("kind")).orElse(false);
    if (byKind) {
      readRows(table);
    } else if (table.question().id().equals("kind") && table.segment().isPresent()) {
      for (ResultColumn column : table.columns()) {
        BitSet in = new BitSet();
        for (int k = 0; k < count; k++) {
          in.set(k, column.cells().get(k).count().orElseThrow() > 0);
        }
        columns.put(table.segment().get().id() + "@" + column.id(), in);
      }
    }
  }

  private void readRows(ResultTable table) {
    List<String> ids = new ArrayList<>(table.rows().stream().map(ResultRow::id).toList());
    for (int r = 0; r <= ids.size(); r++) {
      BitSet in = new BitSet();
      for (int k = 0; k < count; k++) {
        ResultColumn column = table.columns().get(k + 1);
        long n =
            r < ids.size()
                ? column.cells().get(r).count().orElseThrow()
                : column.base().orElseThrow();
        in.set(k, n > 0);
      }
      rows.put(name(table.question(), table) + "@" + (r < ids.size() ? ids.get(r) : BASE), in);
    }
  }

  private static String name(Question question, ResultTable table) {
    return question.id() + table.item().map(i -> "." + i.id()).orElse("");
  }

  int count() {
    return count;
  }

  /** The kinds that are in a row (or the base) and a column of a table. */
  BitSet of(ResultTable table, String row, String column) {
    BitSet in = (BitSet) rows.get(name(table.question(), table) + "@" + row).clone();
    if (table.segment().isPresent() && !column.equals(ResultColumn.TOTAL)) {
      in.and(columns.get(table.segment().get().id() + "@" + column));
    }
    return in;
  }
}
