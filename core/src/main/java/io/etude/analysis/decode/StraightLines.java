package io.etude.analysis.decode;

import io.etude.Place;
import io.etude.analysis.problem.ProblemCounts;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds respondents who gave every item of a grid the same answer. Only where their answers are to
 * be set missing does a grid wait for its last item before it is tallied.
 */
final class StraightLines {
  /** Fewer items than this prove nothing. */
  private static final int ITEMS = 4;

  /** An item that waits. */
  private record Held(int variable, short[] cells, short missing) {}

  private final String question;
  private final DataPolicy policy;
  private final short[] first;
  private final boolean[] differs;
  private final List<Held> held = new ArrayList<>();
  private int items;

  StraightLines(String question, int rows, DataPolicy policy) {
    this.question = question;
    this.policy = policy;
    first = new short[rows];
    differs = new boolean[rows];
  }

  /** Takes the answers to an item; {@code missing} is the cell of those who gave none. */
  void item(int variable, short[] cells, int categories, int missing, ItemDecoder.Sink sink) {
    for (int i = 0; i < first.length; i++) {
      if (items == 0) {
        first[i] = cells[i];
      }
      differs[i] |= cells[i] >= categories || cells[i] != first[i];
    }
    items++;
    if (policy == DataPolicy.SET_MISSING) {
      held.add(new Held(variable, cells.clone(), (short) missing));
    } else {
      sink.cells(variable, cells);
    }
  }

  /** Reports what was found and lets the items go that waited. */
  void finish(ChunkContext context, ItemDecoder.Sink sink) {
    if (items >= ITEMS) {
      report(context);
    }
    for (Held item : held) {
      for (int i = 0; items >= ITEMS && i < differs.length; i++) {
        if (!differs[i]) {
          item.cells[i] = item.missing;
        }
      }
      sink.cells(item.variable, item.cells);
    }
  }

  private void report(ChunkContext context) {
    long count = 0;
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < differs.length; i++) {
      if (!differs[i]) {
        count++;
        if (places.size() < ProblemCounts.PLACES) {
          places.add(context.place(i));
        }
      }
    }
    if (count > 0) {
      ProblemCounts.Key key =
          ProblemCounts.Key.of(
              DataRule.STRAIGHT_LINING,
              question,
              DataRule.STRAIGHT_LINING.code(),
              question,
              Integer.toString(items));
      context.broken(DataRule.STRAIGHT_LINING, key, count, places, "");
    }
  }
}
