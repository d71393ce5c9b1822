package io.etude.analysis.decode;

import io.etude.analysis.problem.ProblemCounts;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.meaning.Scores;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Dictionary;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One answer from a list: single questions, ratings, items of grids.
 *
 * @param column index of the column
 * @param columnName its name
 * @param variable the row variable to fill
 * @param values the cell of each value that is an answer
 * @param categories how many cells are answers
 * @param missing code to kind
 * @param empty what an empty cell means
 * @param rule the base
 * @param scale for a rating its scale in words
 * @param grid for an item of a grid the question's id
 */
public record CodedDecoder(
    int column,
    String columnName,
    int variable,
    Map<String, Integer> values,
    int categories,
    Map<String, MissingKind> missing,
    MissingKind empty,
    BaseRule rule,
    Optional<String> scale,
    Optional<String> grid)
    implements ItemDecoder {

  private static final short UNDECLARED = -1;

  @Override
  public void decode(ChunkContext context, Sink sink) {
    CodeColumn codes = context.codes(column);
    short[] lookup = lookup(codes.dictionary());
    int[] slots = context.slots(codes);
    short[] cells = sink.scratch();
    boolean declared = true;
    for (int i = 0; i < slots.length; i++) {
      short cell = lookup[slots[i]];
      cells[i] = cell;
      declared &= cell >= 0;
    }
    if (!declared) {
      undeclared(context, codes, cells);
    }
    route(context, cells);
    if (grid.isPresent()) {
      int none = rule.missing(MissingKind.NO_ANSWER, kinds());
      context.grid(grid.get()).item(variable, cells, categories, none, sink);
    } else {
      sink.cells(variable, cells);
    }
  }

  private int kinds() {
    return categories + 1;
  }

  private short[] lookup(Dictionary dictionary) {
    int size = dictionary.size();
    short[] lookup = new short[size + 1];
    lookup[0] = (short) rule.missing(empty, kinds());
    for (int p = 0; p < size; p++) {
      String value = dictionary.value(p);
      Integer category = values.get(value);
      MissingKind kind = missing.get(value);
      lookup[p + 1] =
          category != null
              ? category.shortValue()
              : kind != null ? (short) rule.missing(kind, kinds()) : UNDECLARED;
    }
    return lookup;
  }

  private void undeclared(ChunkContext context, CodeColumn codes, short[] cells) {
    for (int i = 0; i < context.rows(); i++) {
      if (cells[i] == UNDECLARED) {
        String value = codes.dictionary().value(codes.position(i));
        DataPolicy policy = report(context, i, value);
        boolean keep = policy == DataPolicy.GO_ON;
        cells[i] = (short) (keep ? kinds() - 1 : rule.missing(MissingKind.NO_ANSWER, kinds()));
      }
    }
  }

  private DataPolicy report(ChunkContext context, int row, String value) {
    boolean offScale = scale.isPresent() && Scores.number(value).isPresent();
    List<String> declared = new ArrayList<>(values.keySet());
    declared.addAll(missing.keySet());
    DataRule broken = offScale ? DataRule.OUT_OF_RANGE : DataRule.UNDECLARED_CODE;
    return context.broken(
        broken,
        ProblemCounts.Key.of(
            broken,
            columnName + "=" + value,
            broken.code(),
            columnName,
            value,
            rule.question(),
            scale.orElse("")),
        row,
        UndeclaredValue.hint(value, declared));
  }

  private void route(ChunkContext context, short[] cells) {
    boolean[] asked = rule.asked(context);
    if (asked == null) {
      return;
    }
    short unasked = (short) rule.missing(MissingKind.NOT_ASKED, kinds());
    for (int i = 0; i < asked.length; i++) {
      if (!asked[i]) {
        boolean answered = cells[i] < categories;
        if (!answered || !rule.keepsUnasked(context, i, columnName)) {
          cells[i] = unasked;
        }
      }
    }
  }
}
