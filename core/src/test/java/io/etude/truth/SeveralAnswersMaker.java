package io.etude.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes questions with several answers, as columns of 0 and 1, of ticks, or as slots. */
final class SeveralAnswersMaker extends QuestionParts {

  SeveralAnswersMaker(TrueStudy study, Dice dice, Names names) {
    super(study, dice, names);
  }

  private enum Storage {
    ZEROS,
    TICKS,
    SLOTS
  }

  TrueQuestion make(String id) {
    TrueQuestion question = new TrueQuestion(id, TrueQuestion.Type.MULTIPLE, names.subject(false));
    Storage storage = dice.of(Storage.ZEROS, Storage.ZEROS, Storage.TICKS, Storage.SLOTS);
    List<Level> levels = fruits(dice.between(2, 9));
    addOther(levels);
    int options = levels.size();
    if (dice.chance(0.3)) {
      levels.add(new Level("96", Names.NONE_OF_THESE, TrueRow.Kind.NONE, 0, "kind: none"));
    }
    if (dice.chance(0.2)) {
      levels.add(new Level("97", Names.DONT_KNOW, TrueRow.Kind.APART, 0, "kind: dontKnow"));
    }
    boolean[][] chosen = new boolean[levels.size()][study.n];
    boolean[] answered = new boolean[study.n];
    choose(chosen, options, answered, dice.chance(0.35) ? 0.15 : 0);
    // of some questions the members of the sum are no neighbours
    String second = options > 3 && options % 2 == 0 ? "3" : "2";
    List<Sum> sums =
        dice.chance(0.3)
            ? List.of(new Sum("sum", Words.of("A or B"), List.of("1", second), 0))
            : List.of();
    question.ticksOnly = storage != Storage.ZEROS;
    question.responses = dice.chance(0.12);
    if (!question.responses && dice.chance(0.15)) {
      question.base = TrueQuestion.Base.ALL;
    }
    Set<String> columns = new LinkedHashSet<>();
    String where =
        storage == Storage.SLOTS
            ? slots(id, levels, chosen, columns)
            : options(id, levels, chosen, answered, storage, columns);
    double[] unit = new double[study.n];
    double[] without = new double[study.n];
    boolean zeros = false;
    for (int i = 0; i < study.n; i++) {
      int count = 0;
      for (boolean[] option : chosen) {
        count += option[i] ? 1 : 0;
      }
      boolean valid = question.ticksOnly ? count > 0 : answered[i];
      boolean all = question.base == TrueQuestion.Base.ALL;
      unit[i] = question.responses ? count : all || valid ? 1 : 0;
      without[i] = question.responses ? count : all || count > 0 ? 1 : 0;
      zeros |= unit[i] != without[i];
    }
    TrueItem item =
        new TrueItem(id, question.label, false, rows(levels, sums, chosen), unit, null, columns);
    item.unitWithoutZeros = zeros ? without : null;
    question.add(item);
    question.yaml =
        head(question, "multiple")
            + where
            + (question.responses ? ", percentOf: responses" : "")
            + lists(levels, sums);
    return question;
  }

  private void choose(boolean[][] chosen, int options, boolean[] answered, double empty) {
    double[] share = new double[options];
    for (int k = 0; k < options; k++) {
      share[k] = 0.05 + 0.7 * dice.shares(3)[0];
    }
    for (int i = 0; i < study.n; i++) {
      answered[i] = !dice.chance(0.05);
      if (!answered[i]) {
        continue;
      }
      if (options < chosen.length && dice.chance(0.1)) {
        chosen[dice.between(options, chosen.length - 1)][i] = true;
        continue;
      }
      boolean any = false;
      for (int k = 0; k < options; k++) {
        chosen[k][i] = dice.chance(share[k]);
        any |= chosen[k][i];
      }
      if (!any && !dice.chance(empty)) {
        chosen[dice.between(0, options - 1)][i] = true;
      }
    }
  }

  private String options(
      String id,
      List<Level> levels,
      boolean[][] chosen,
      boolean[] answered,
      Storage storage,
      Set<String> columns) {
    for (int k = 0; k < chosen.length; k++) {
      String[] cells = new String[study.n];
      for (int i = 0; i < study.n; i++) {
        String no = storage == Storage.ZEROS && answered[i] ? "0" : "";
        cells[i] = chosen[k][i] ? "1" : no;
      }
      String column = id + "_" + levels.get(k).code();
      columns.add(column);
      study.data.put(column, cells);
    }
    return ", columns: \"" + id + "_{code}\"";
  }

  private String slots(String id, List<Level> levels, boolean[][] chosen, Set<String> columns) {
    String[][] cells = new String[chosen.length][study.n];
    for (String[] slot : cells) {
      Arrays.fill(slot, "");
    }
    for (int i = 0; i < study.n; i++) {
      int slot = 0;
      for (int k = 0; k < chosen.length; k++) {
        if (chosen[k][i]) {
          cells[slot++][i] = levels.get(k).code();
        }
      }
    }
    for (int s = 0; s < cells.length; s++) {
      String column = id + "_slot" + (s + 1);
      columns.add(column);
      study.data.put(column, cells[s]);
    }
    return ", slots: [" + String.join(", ", columns) + "]";
  }

  private static List<TrueRow> rows(List<Level> levels, List<Sum> sums, boolean[][] chosen) {
    List<TrueRow> rows = new ArrayList<>();
    for (int k = 0; k < chosen.length; k++) {
      Level level = levels.get(k);
      rows.add(
          new TrueRow(
              level.code(), level.label(), level.kind(), 0, Set.of(level.code()), chosen[k]));
    }
    for (Sum sum : sums) {
      boolean[] any = new boolean[chosen[0].length];
      for (int k = 0; k < chosen.length; k++) {
        for (int i = 0; i < any.length; i++) {
          any[i] |= sum.codes().contains(levels.get(k).code()) && chosen[k][i];
        }
      }
      rows.add(
          new TrueRow(sum.id(), sum.label(), TrueRow.Kind.NET, 0, Set.copyOf(sum.codes()), any));
    }
    return rows;
  }
}
