package io.etude.analysis.decode;

import io.etude.analysis.problem.ProblemCounts;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.CodeColumn;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Any number of answers from a list. Each option and each net is a row variable of its own with the
 * cells "chosen" and "not chosen"; where shares are of responses, there are these two for each
 * number of responses that occurs: {@code 2 · responses}, and 1 more if it was chosen. Cells for
 * all numbers that there might be would grow with the square of the options.
 *
 * @param columns indexes of the columns
 * @param columnNames their names
 * @param variable the first row variable to fill
 * @param options for each column how to read its cells
 * @param missing code to kind
 * @param empty what an empty cell means
 * @param rule the base
 * @param rows for each row variable the options that it covers
 * @param optionCount number of options
 * @param none position of the option "none of these", or −1
 * @param responses whether shares are of responses
 * @param rejecting whether a cell that chooses no option says "no", as the 0 of columns of 0 and 1;
 *     elsewhere it says nothing
 */
public record MultipleDecoder(
    int[] columns,
    List<String> columnNames,
    int variable,
    List<CellOptions> options,
    Map<String, MissingKind> missing,
    MissingKind empty,
    BaseRule rule,
    List<int[]> rows,
    int optionCount,
    int none,
    boolean responses,
    boolean rejecting)
    implements ItemDecoder {

  private static final int SILENT = -1;
  private static final int UNDECLARED = -2;
  private static final int UNASKED = -3;

  /** A value that says that the column's option was not chosen. */
  private static final int REJECTED = -4;

  /** From here down values stand for several options. */
  private static final int SEVERAL = -5;

  @Override
  public void decode(ChunkContext context, Sink sink) {
    Answers answers = new Answers(context.rows());
    for (int c = 0; c < columns.length; c++) {
      read(context, c, answers);
    }
    if (none >= 0) {
      checkNone(context, answers);
    }
    route(context, answers);
    sink.rejected(variable, answers.rejected);
    int kinds = responses ? 2 * (answers.most() + 1) : 2;
    for (int r = 0; r < rows.size(); r++) {
      sink.cells(variable + r, cells(rows.get(r), answers, kinds, sink.scratch()), kinds);
    }
  }

  /** What each respondent said. */
  private final class Answers {
    final boolean[][] chosen;
    final short[] count;

    /** Whether the respondent chose an option or said of one that it was not chosen. */
    final boolean[] answered;

    /** Whether there is a sign that the respondent was asked. */
    final boolean[] asked;

    /** Whether somebody said of an option that it was not chosen. */
    boolean rejected;

    Answers(int rowCount) {
      chosen = new boolean[optionCount][rowCount];
      count = new short[rowCount];
      answered = new boolean[rowCount];
      asked = new boolean[rowCount];
    }

    /** The largest number of options that somebody chose. */
    int most() {
      int most = 0;
      for (short each : count) {
        most = Math.max(most, each);
      }
      return most;
    }

    void choose(int option, int row) {
      answered[row] = true;
      if (!chosen[option][row]) {
        chosen[option][row] = true;
        count[row]++;
      }
    }
  }

  private void read(ChunkContext context, int c, Answers answers) {
    CodeColumn codes = context.codes(columns[c]);
    int size = codes.dictionary().size();
    int[] lookup = new int[size + 1];
    List<CellOptions.Named> several = new ArrayList<>();
    lookup[0] = empty == MissingKind.NOT_ASKED ? UNASKED : SILENT;
    for (int p = 0; p < size; p++) {
      lookup[p + 1] = lookUp(c, codes.dictionary().value(p), several);
    }
    int[] at = context.slots(codes);
    for (int i = 0; i < at.length; i++) {
      int option = lookup[at[i]];
      answers.asked[i] |= option != UNASKED;
      if (option >= 0) {
        answers.choose(option, i);
      } else if (option == REJECTED) {
        answers.answered[i] = true;
        answers.rejected = true;
      } else if (option <= UNDECLARED && option != UNASKED) {
        String value = codes.dictionary().value(at[i] - 1);
        CellOptions.Named named =
            option == UNDECLARED ? options.get(c).of(value) : several.get(SEVERAL - option);
        for (int one : named.options()) {
          answers.choose(one, i);
        }
        for (String text : named.unknown()) {
          if (undeclared(context, c, i, text) == DataPolicy.GO_ON && rejecting) {
            answers.answered[i] = true;
            answers.rejected = true;
          }
        }
      }
    }
  }

  private int lookUp(int c, String value, List<CellOptions.Named> several) {
    MissingKind kind = missing.get(value);
    if (kind != null) {
      return kind == MissingKind.NOT_ASKED ? UNASKED : SILENT;
    }
    CellOptions.Named named = options.get(c).of(value);
    if (!named.unknown().isEmpty()) {
      return UNDECLARED;
    }
    if (named.options().length > 1) {
      several.add(named);
      return SEVERAL - (several.size() - 1);
    }
    if (named.options().length == 1) {
      return named.options()[0];
    }
    return rejecting ? REJECTED : SILENT;
  }

  private DataPolicy undeclared(ChunkContext context, int c, int row, String value) {
    return context.broken(
        DataRule.UNDECLARED_CODE,
        ProblemCounts.Key.of(
            DataRule.UNDECLARED_CODE,
            columnNames.get(c) + "=" + value,
            "undeclaredCode" + options.get(c).message(),
            columnNames.get(c),
            value,
            rule.question()),
        row,
        options.get(c).hint(value, missing.keySet()));
  }

  private void checkNone(ChunkContext context, Answers answers) {
    for (int i = 0; i < answers.count.length; i++) {
      if (answers.chosen[none][i] && answers.count[i] > 1) {
        DataPolicy policy =
            context.broken(
                DataRule.NONE_WITH_OTHERS,
                ProblemCounts.Key.of(
                    DataRule.NONE_WITH_OTHERS, rule.question(), "noneWithOthers", rule.question()),
                i,
                "");
        if (policy == DataPolicy.SET_MISSING) {
          clear(answers, i);
        }
      }
    }
  }

  private void route(ChunkContext context, Answers answers) {
    boolean[] asked = rule.asked(context);
    if (asked == null) {
      return;
    }
    for (int i = 0; i < asked.length; i++) {
      if (!asked[i]) {
        if (answers.count[i] > 0 && !rule.keepsUnasked(context, i, columnNames.get(0))) {
          clear(answers, i);
        }
        answers.asked[i] = answers.count[i] > 0;
        answers.answered[i] &= answers.count[i] > 0;
      }
    }
  }

  private static void clear(Answers answers, int row) {
    answers.count[row] = 0;
    answers.answered[row] = false;
    for (boolean[] option : answers.chosen) {
      option[row] = false;
    }
  }

  private short[] cells(int[] members, Answers answers, int out, short[] cells) {
    int rowCount = answers.count.length;
    int chosenCell = responses ? 1 : 0;
    int otherCell = responses ? 0 : 1;
    Arrays.fill(cells, 0, rowCount, (short) otherCell);
    for (int option : members) {
      boolean[] chosen = answers.chosen[option];
      for (int i = 0; i < rowCount; i++) {
        if (chosen[i]) {
          cells[i] = (short) chosenCell;
        }
      }
    }
    for (int i = 0; i < rowCount; i++) {
      if (!inBase(answers, i)) {
        cells[i] = (short) out;
      } else if (responses) {
        cells[i] = (short) (cells[i] + 2 * answers.count[i]);
      }
    }
    return cells;
  }

  private boolean inBase(Answers answers, int row) {
    return rule.includes(answers.asked[row], answers.answered[row], answers.count[row] > 0);
  }
}
