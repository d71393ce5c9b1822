package io.etude.truth;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cells of a printed table: figures, letters, marks. */
final class TableCellsCheck extends Check {

  private final String where;
  private final TrueItem item;
  private final StatTable table;
  private final List<TrueSegment.Column> groups;
  private final List<TrueSegment> segments;
  private final MeanBases means;

  TableCellsCheck(Facts facts, Lang lang, Court court, TrueTable printedTable) {
    super(facts, lang, court);
    where = printedTable.where();
    item = printedTable.item();
    table = printedTable.table();
    groups = printedTable.groups();
    segments = printedTable.segments();
    means = new MeanBases(facts);
  }

  /** Every cell. */
  void check() {
    for (int r = 0; r < table.rows().size(); r++) {
      StatRow row = table.rows().get(r);
      for (int c = 0; c < table.columns().size(); c++) {
        Figure cell = table.cell(r, c);
        court.heard();
        cell(row, cell, c);
      }
    }
  }

  private void cell(StatRow row, Figure cell, int c) {
    TrueSegment.Column group = groups.get(c);
    String name = group == null ? "" : " | " + group.name(lang);
    String sentence = row.label() + name + " | " + cell;
    switch (row.kind()) {
      case CATEGORY, NET -> {
        Optional<TrueRow> of = item.row(row.id());
        if (of.isEmpty() || !is(Plain.of(row.label()), of.get().label())) {
          court.lie(Fault.WRONG_NAME, where, sentence, "row " + row.id());
          return;
        }
        String text = Plain.of(cell.text());
        share(where, sentence, text, item, of.get(), group, bare(of.get(), group), "");
        letters(sentence, cell, of.get().id(), c);
        count(sentence, row, c, of.get());
        error(sentence, row, c, of.get());
      }
      case SUMMARY -> {
        summary(row, cell, group, sentence);
        if (row.id().equals("mean")) {
          letters(sentence, cell, "", c);
        }
      }
      default -> base(row, cell, group, sentence);
    }
  }

  /** The number of respondents, where the table shows it beside the share; none of nobody. */
  private void count(String sentence, StatRow row, int c, TrueRow of) {
    TrueSegment.Column group = groups.get(c);
    boolean counts = table.content() == StatTable.Content.SHARES_AND_COUNTS;
    if (counts && study.minimumBase > 0) {
      court.lie(Fault.WRONG_KIND, where, sentence, "counts are protected");
    } else if (counts && item.unitWithoutZeros == null) {
      int r = table.rows().indexOf(row);
      String text = Plain.of(table.cell(r, c, StatTable.Measure.COUNT).text());
      boolean[] in = group == null ? null : group.in();
      String count =
          facts.base(item, group) == 0
              ? "–"
              : facts.withheld(item, group)
                  ? "**"
                  : printed.integer(facts.arithmetic.count(of, item.unit, in));
      figure(where, sentence, "count", text, count);
    }
  }

  /** The standard error of a share, in points, where the table shows it. */
  private void error(String sentence, StatRow row, int c, TrueRow of) {
    TrueSegment.Column group = groups.get(c);
    boolean known =
        study.minimumBase == 0 && item.unitWithoutZeros == null && facts.published(item, group);
    if (table.content() != StatTable.Content.SHARES_AND_ERRORS || !known) {
      return;
    }
    boolean[] in = group == null ? null : group.in();
    double error = Math.sqrt(facts.arithmetic.variance(of, item.unit, in));
    int r = table.rows().indexOf(row);
    Figure cell = table.cell(r, c, StatTable.Measure.STANDARD_ERROR);
    if (Double.isFinite(error) && cell.absence().isEmpty()) {
      String points = printed.number(100 * error, printed.decimals() + 1);
      figure(where, sentence, "standard error", Plain.of(cell.text()), points);
    }
  }

  private String bare(TrueRow row, TrueSegment.Column group) {
    if (facts.base(item, group) == 0) {
      return "–";
    }
    return facts.withheld(item, group)
        ? "**"
        : printed.bare(facts.share(item, row, group), printed.decimals());
  }

  private void summary(StatRow row, Figure cell, TrueSegment.Column group, String sentence) {
    boolean[] in = group == null ? null : group.in();
    Arithmetic a = facts.arithmetic;
    double[] scores = item.scores;
    double value =
        switch (row.id()) {
          case "mean" -> a.mean(scores, in);
          case "sd" -> a.deviation(scores, in);
          case "min" -> a.quantile(scores, in, 1e-300);
          case "q1" -> a.quantile(scores, in, 0.25);
          case "median" -> a.quantile(scores, in, 0.5);
          case "q3" -> a.quantile(scores, in, 0.75);
          case "max" -> a.quantile(scores, in, 1);
          default -> facts.score(item, in);
        };
    String expected =
        !Double.isFinite(value) || facts.base(item, group) == 0
            ? "–"
            : switch (row.id()) {
              case "nps" -> printed.score(value);
              case "mean", "sd" -> printed.mean(item.question, value);
              default -> printed.statistic(item.question, value);
            };
    if (study.withhold && means.low(item, group) && !Double.isNaN(a.mean(scores, in))) {
      expected = "**";
    }
    if (facts.suppressedMean(item, group)) {
      expected = "[c]";
    }
    String text = Plain.of(cell.text());
    figure(where, sentence, row.id(), text, expected);
    boolean figure = cell.absence().isEmpty() && item.unitWithoutZeros == null;
    Figure.Mark mark = mark(means.low(item, group), means.small(item, group));
    boolean own = mark != mark(facts.low(item, group), facts.small(item, group));
    if (figure && cell.mark() != (own ? mark : Figure.Mark.NONE)) {
      court.lie(Fault.WRONG_BASE, where, sentence, "its mark should be " + mark);
    }
  }

  private static Figure.Mark mark(boolean low, boolean small) {
    if (low) {
      return Figure.Mark.LOW_BASE;
    }
    return small ? Figure.Mark.SMALL_BASE : Figure.Mark.NONE;
  }

  private void base(StatRow row, Figure cell, TrueSegment.Column group, String sentence) {
    Arithmetic.Size size = facts.size(item, group);
    String expected =
        switch (row.kind()) {
          case BASE -> printed.integer(Math.round(size.units()));
          case WEIGHTED_BASE -> printed.number(size.weighted(), 0);
          default -> effective(size.effective());
        };
    if (facts.suppressed(item, group)) {
      expected = "[c]";
    }
    String text = Plain.of(cell.text());
    boolean zeros =
        item.unitWithoutZeros != null
            && !text.equals(expected)
            && text.equals(without(row.kind(), group));
    if (zeros) {
      court.lie(Fault.ZEROS_NOT_COUNTED, where, sentence, "the base is " + expected);
    } else {
      figure(where, sentence, row.kind().name(), text, expected);
    }
    String respondents = lang == Lang.EN ? "respondents" : "répondants";
    if (row.kind() == StatRow.Kind.BASE
        && item.question.responses
        && row.label().contains(respondents)
        && size.people() != Math.round(size.units())) {
      court.lie(Fault.RESPONSES_AS_RESPONDENTS, where, sentence, "respondents: " + size.people());
    }
    if (row.kind() == StatRow.Kind.BASE && item.unitWithoutZeros == null) {
      Figure.Mark mark = mark(facts.low(item, group), facts.small(item, group));
      if (cell.mark() != mark && !text.equals("[c]")) {
        court.lie(Fault.WRONG_BASE, where, sentence, "its mark should be " + mark);
      }
    }
  }

  private String without(StatRow.Kind kind, TrueSegment.Column group) {
    Arithmetic.Size size =
        facts.arithmetic.size(item.unitWithoutZeros, group == null ? null : group.in());
    return switch (kind) {
      case BASE -> printed.integer(Math.round(size.units()));
      case WEIGHTED_BASE -> printed.number(size.weighted(), 0);
      default -> effective(size.effective());
    };
  }

  /** The letters of the columns that a cell is significantly higher than. */
  private void letters(String sentence, Figure cell, String row, int c) {
    TrueSegment segment = segments.get(c);
    boolean zeros = item.unitWithoutZeros != null;
    if (segment == null || zeros || study.minimumBase > 0 || !isCompared(row, groups.get(c))) {
      return;
    }
    if (Facts.tautology(item, segment)) {
      if (!cell.higherThan().isEmpty()) {
        court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, "its groups are made of the answers");
      }
      return;
    }
    int own = segment.columns().indexOf(groups.get(c));
    double value = value(row, groups.get(c));
    for (int o = 0; o < segment.columns().size(); o++) {
      TrueSegment.Column other = segment.columns().get(o);
      String letter = letter(o);
      boolean capital = has(cell, letter);
      boolean small = has(cell, letter.toLowerCase(Locale.ROOT));
      if (o == own || !isCompared(row, other)) {
        continue;
      }
      boolean higher = value > value(row, other);
      Facts.Passed five = facts.differs(item, row, segment, own, o, Facts.SMALL_LEVEL);
      Facts.Passed one = facts.differs(item, row, segment, own, o, Facts.CAPITAL_LEVEL);
      boolean wrong =
          !higher
              ? capital || small
              : capital
                  ? one == Facts.Passed.NO
                  : small
                      ? five == Facts.Passed.NO || one == Facts.Passed.YES
                      : five == Facts.Passed.YES;
      if (wrong) {
        court.lie(
            Fault.WRONG_SIGNIFICANCE,
            where,
            sentence,
            "against " + letter + ": at 5 % " + five + ", at 1 % " + one + ", higher: " + higher);
      }
    }
  }

  /** Whether a share, or a mean, of a group is one that others are compared with. */
  private boolean isCompared(String row, TrueSegment.Column group) {
    return facts.published(item, group) && (!row.isEmpty() || !means.low(item, group));
  }

  private static boolean has(Figure cell, String letter) {
    return cell.higherThan().stream().anyMatch(h -> h.letter().equals(letter));
  }

  private double value(String row, TrueSegment.Column group) {
    return row.isEmpty()
        ? facts.arithmetic.mean(item.scores, group.in())
        : facts.share(item, item.row(row).orElseThrow(), group);
  }

  private static String letter(int position) {
    String letters = "";
    for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
      letters = (char) ('A' + rest % 26) + letters;
    }
    return letters;
  }

  /** With as many decimals as it needs so as not to print as a threshold that it doesn't reach. */
  private String effective(double base) {
    int decimals = 0;
    if (study.minimumBase > 0) {
      return printed.number(base, 0);
    }
    for (double threshold : new double[] {study.publishBase, Facts.CAUTION}) {
      double half = 0.5;
      while (decimals < 3 && base < threshold - 1e-9 && base >= threshold - half) {
        half /= 10;
        decimals++;
      }
    }
    return printed.number(base, decimals);
  }
}
