package io.etude.truth;

import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A printed table: headings, every cell, letters, marks, notes. */
final class TableCheck extends Check {

  /** A base, or the smallest and the largest of several. */
  private static final String BASES =
      "(\\d+(?:[,.\\p{Zs}]\\d{3})*)(?: (?:to|à) (\\d+(?:[,.\\p{Zs}]\\d{3})*))?";

  private String where;
  private TrueItem item;
  private StatTable table;

  /** The group of each column, and the segment that it is of; null for the total. */
  private final List<TrueSegment.Column> groups = new ArrayList<>();

  private final List<TrueSegment> segments = new ArrayList<>();
  private boolean anyLetter;
  private boolean anySuppressed;

  TableCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(StatTable printedTable) {
    table = printedTable;
    where = "table " + table.id();
    Optional<TrueItem> found = study.item(table.subject().table().place());
    if (found.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, table.id(), "no such question");
      return;
    }
    item = found.get();
    String title = Plain.of(table.title());
    if (!title.equals(subject(item))) {
      court.lie(Fault.WRONG_NAME, where, title, "it is about " + subject(item));
    }
    subtitle(Plain.of(table.subtitle()));
    columns();
    rows();
    notes();
  }

  private void subtitle(String subtitle) {
    TrueQuestion question = item.question;
    boolean percent = false;
    for (Saying.Said said : reader.read(where, subtitle, Saying.Place.TABLE_HEAD)) {
      boolean answers = said.saying().name().endsWith("OF_ANSWERS");
      boolean shares = answers || said.saying().name().matches(".*PERCENT(_AND)?");
      percent |= shares;
      if (shares && item.rows.isEmpty()) {
        court.lie(Fault.PERCENT_OF_MEANS, where, subtitle, "it has no shares");
      } else if (shares && answers != question.responses) {
        court.lie(Fault.WRONG_KIND, where, subtitle, "shares of responses: " + question.responses);
      }
      boolean statistics =
          question.type == TrueQuestion.Type.NUMERIC || question.type == TrueQuestion.Type.RATING;
      boolean whole =
          said.saying() == Saying.TABLE_IN_PERCENT || said.saying() == Saying.TABLE_WORDING_PERCENT;
      if (statistics && whole) {
        court.lie(Fault.PERCENT_OF_MEANS, where, subtitle, "it has means, too");
      }
      if (said.has("unit")) {
        court.expect(Fault.WRONG_NAME, where, subtitle, said.get("unit"), text(question.unit));
      }
      if (said.has("wording")) {
        court.expect(
            Fault.WRONG_NAME, where, subtitle, said.get("wording"), text(question.wording));
      }
    }
    boolean unit = !question.unit.isEmpty();
    if (unit && !everything(subtitle).contains(text(question.unit))) {
      court.lie(Fault.UNIT_LOST, where, subtitle, "means are in " + text(question.unit));
    }
    if (!item.rows.isEmpty() && !percent) {
      court.lie(Fault.MISSING_NOTE, where, subtitle, "shares in percent");
    }
  }

  private String everything(String subtitle) {
    StringBuilder all = new StringBuilder(subtitle);
    table.rows().forEach(row -> all.append(' ').append(row.label()));
    table.notes().forEach(note -> all.append(' ').append(Plain.of(note)));
    table.contentNotes().forEach(note -> all.append(' ').append(Plain.of(note)));
    return all.toString();
  }

  private void columns() {
    for (StatTable.Column column : table.columns()) {
      court.heard();
      if (column.segment() < 0) {
        groups.add(null);
        segments.add(null);
        String total = lang == Lang.EN ? "Total" : "Total";
        if (!column.id().equals("total")) {
          court.lie(Fault.WRONG_NAME, where, column.label(), "should be " + total);
        }
        continue;
      }
      StatTable.Segment of = table.segments().get(column.segment());
      TrueSegment segment = study.segment(of.source().segment().orElse("")).orElseThrow();
      if (Facts.tautology(item, segment) && table.id().startsWith("table-")) {
        court.lie(Fault.TAUTOLOGY, where, of.label(), "the question is crossed with itself");
      }
      court.expect(
          Fault.WRONG_NAME, where, of.label(), Plain.of(of.label()), text(segment.label()));
      TrueSegment.Column group =
          segment.columns().stream()
              .filter(c -> c.id().equals(column.id()))
              .findFirst()
              .orElseThrow();
      court.expect(
          Fault.WRONG_NAME,
          where,
          "column " + column.label(),
          Plain.of(column.label()),
          text(group.label()));
      groups.add(group);
      segments.add(segment);
    }
  }

  private void rows() {
    for (int r = 0; r < table.rows().size(); r++) {
      StatTable.Row row = table.rows().get(r);
      for (int c = 0; c < table.columns().size(); c++) {
        StatCell cell = table.cell(r, c);
        court.heard();
        anyLetter |= !cell.letters().isEmpty();
        anySuppressed |= cell.text().equals("[c]");
        cell(row, cell, c);
      }
    }
  }

  private void cell(StatTable.Row row, StatCell cell, int c) {
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

  /** The number of respondents, where the table shows it beside the share. */
  private void count(String sentence, StatTable.Row row, int c, TrueRow of) {
    TrueSegment.Column group = groups.get(c);
    if (table.content() == StatTable.Content.SHARES_AND_COUNTS && item.unitWithoutZeros == null) {
      int r = table.rows().indexOf(row);
      String text = Plain.of(table.cell(r, c, StatTable.Measure.COUNT).text());
      boolean[] in = group == null ? null : group.in();
      boolean hidden = facts.withheld(item, group) && facts.base(item, group) > 0;
      String count = printed.integer(facts.arithmetic.count(of, item.unit, in));
      figure(where, sentence, "count", text, hidden ? "**" : count);
    }
  }

  /** The standard error of a share, in points, where the table shows it. */
  private void error(String sentence, StatTable.Row row, int c, TrueRow of) {
    TrueSegment.Column group = groups.get(c);
    boolean known =
        study.minimumCell == 0 && item.unitWithoutZeros == null && facts.published(item, group);
    if (table.content() != StatTable.Content.SHARES_AND_ERRORS || !known) {
      return;
    }
    boolean[] in = group == null ? null : group.in();
    double error = Math.sqrt(facts.arithmetic.variance(of, item.unit, in));
    int r = table.rows().indexOf(row);
    StatCell cell = table.cell(r, c, StatTable.Measure.STANDARD_ERROR);
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

  private void summary(
      StatTable.Row row, StatCell cell, TrueSegment.Column group, String sentence) {
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
    if (facts.withheld(item, group) && !Double.isNaN(a.mean(scores, in))) {
      expected = "**";
    }
    figure(where, sentence, row.id(), Plain.of(cell.text()), expected);
  }

  private void base(StatTable.Row row, StatCell cell, TrueSegment.Column group, String sentence) {
    Arithmetic.Size size = facts.size(item, group);
    String expected =
        switch (row.kind()) {
          case BASE -> printed.integer(Math.round(size.units()));
          case WEIGHTED_BASE -> printed.number(size.weighted(), 0);
          default -> effective(size.effective());
        };
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
    if (row.kind() == StatTable.Row.Kind.BASE
        && item.question.responses
        && row.label().contains(respondents)
        && size.people() != Math.round(size.units())) {
      court.lie(Fault.RESPONSES_AS_RESPONDENTS, where, sentence, "respondents: " + size.people());
    }
    if (row.kind() == StatTable.Row.Kind.BASE && item.unitWithoutZeros == null) {
      StatCell.Mark mark =
          facts.low(item, group)
              ? StatCell.Mark.LOW_BASE
              : facts.small(item, group) ? StatCell.Mark.SMALL_BASE : StatCell.Mark.NONE;
      if (cell.mark() != mark && !text.equals("[c]")) {
        court.lie(Fault.WRONG_BASE, where, sentence, "its mark should be " + mark);
      }
    }
  }

  private String without(StatTable.Row.Kind kind, TrueSegment.Column group) {
    Arithmetic.Size size =
        facts.arithmetic.size(item.unitWithoutZeros, group == null ? null : group.in());
    return switch (kind) {
      case BASE -> printed.integer(Math.round(size.units()));
      case WEIGHTED_BASE -> printed.number(size.weighted(), 0);
      default -> effective(size.effective());
    };
  }

  /** The letters of the columns that a cell is significantly higher than. */
  private void letters(String sentence, StatCell cell, String row, int c) {
    TrueSegment segment = segments.get(c);
    boolean zeros = item.unitWithoutZeros != null;
    if (segment == null
        || zeros
        || study.minimumCell > 0
        || !facts.published(item, groups.get(c))) {
      return;
    }
    int own = segment.columns().indexOf(groups.get(c));
    double value = value(row, groups.get(c));
    for (int o = 0; o < segment.columns().size(); o++) {
      TrueSegment.Column other = segment.columns().get(o);
      String letter = letter(o);
      boolean capital = has(cell, letter);
      boolean small = has(cell, letter.toLowerCase(java.util.Locale.ROOT));
      if (o == own || !facts.published(item, other)) {
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

  private static boolean has(StatCell cell, String letter) {
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

  private void notes() {
    StringBuilder all = new StringBuilder();
    table
        .explanations()
        .forEach(note -> all.append(all.length() > 0 ? " " : "").append(Plain.of(note)));
    Set<Saying> said = EnumSet.noneOf(Saying.class);
    for (Saying.Said one :
        reader.read(
            where,
            all.toString(),
            Saying.Place.BASE,
            Saying.Place.OMITTED,
            Saying.Place.MARK,
            Saying.Place.SOURCE,
            Saying.Place.NOTE)) {
      said.add(one.saying());
      switch (one.saying()) {
        case SEVERAL, SEVERAL_OVER -> new NotesCheck(facts, lang, court).several(where, one, item);
        case SMALL_BASE, WITHHELD, LOW_BASE -> new MarkCheck(facts, lang, court).check(where, one);
        case LETTERS -> {
          figure(where, one.sentence(), "small", one.get("small"), "5%");
          figure(where, one.sentence(), "capital", one.get("capital"), "1%");
        }
        case OMITTED -> omitted(one);
        default -> {
          if (one.saying().place == Saying.Place.BASE) {
            new BaseCheck(facts, lang, court).check(where, one, List.of(item));
          }
        }
      }
    }
    required(said);
  }

  private void required(Set<Saying> said) {
    require("base", true, said.stream().anyMatch(s -> s.place == Saying.Place.BASE));
    require("routing", BaseCheck.isRouted(item.question), said.contains(Saying.ROUTED));
    boolean several = said.contains(Saying.SEVERAL) || said.contains(Saying.SEVERAL_OVER);
    require("several answers", !item.question.exclusive(), several);
    require("letters", anyLetter, said.contains(Saying.LETTERS));
    require("suppressed", anySuppressed, said.contains(Saying.SUPPRESSED));
    require("source", !study.source.isEmpty(), said.contains(Saying.SOURCE));
    boolean exact = item.unitWithoutZeros == null && study.minimumCell == 0;
    boolean low = groups.stream().anyMatch(g -> facts.low(item, g));
    boolean small = groups.stream().anyMatch(g -> facts.small(item, g));
    boolean marked = said.contains(Saying.WITHHELD) || said.contains(Saying.LOW_BASE);
    require("low bases", low && exact, marked);
    require("small bases", small && exact, said.contains(Saying.SMALL_BASE));
    require("omitted groups", leavesOut(), said.contains(Saying.OMITTED));
    boolean errors = table.content() == StatTable.Content.SHARES_AND_ERRORS;
    require("errors", errors, said.contains(Saying.ERRORS));
    require("rounding", roundingShows(), said.contains(Saying.ROUNDING));
  }

  private void require(String what, boolean needed, boolean there) {
    court.heard();
    if (needed && !there) {
      court.lie(Fault.MISSING_NOTE, where, "(no note on: " + what + ")", "the table needs it");
    }
  }

  private boolean leavesOut() {
    for (StatTable.Segment of : table.segments()) {
      TrueSegment segment = study.segment(of.source().segment().orElse("")).orElseThrow();
      if (!groups.containsAll(segment.columns())) {
        return true;
      }
    }
    return false;
  }

  /** The groups left out are those without published figures, and the note has their bases. */
  private void omitted(Saying.Said one) {
    figure(
        where,
        one.sentence(),
        "threshold",
        one.get("publish"),
        printed.number(study.publishBase, 0));
    for (StatTable.Segment of : table.segments()) {
      TrueSegment segment = study.segment(of.source().segment().orElse("")).orElseThrow();
      for (TrueSegment.Column column : segment.columns()) {
        if (groups.contains(column)) {
          continue;
        }
        if (facts.published(item, column) && item.unitWithoutZeros == null) {
          court.lie(Fault.WRONG_BASE, where, one.sentence(), column.name(lang) + " isn't withheld");
        }
        if (!isNamed(one.get("columns"), column) && item.unitWithoutZeros == null) {
          String base = " (" + printed.integer(facts.base(item, column));
          court.lie(
              Fault.MISSING_NOTE, where, one.sentence(), column.name(lang) + base + ") left out");
        }
      }
    }
  }

  /** Whether a group is named with its base, or with a range between bases that it has it in. */
  private boolean isNamed(String columns, TrueSegment.Column column) {
    long base = facts.base(item, column);
    Matcher named =
        Pattern.compile(Pattern.quote(text(column.label())) + " \\(" + BASES).matcher(columns);
    while (named.find()) {
      long from = number(named.group(1));
      long to = named.group(2) == null ? from : number(named.group(2));
      if (from <= base && base <= to && isBase(from, column) && isBase(to, column)) {
        return true;
      }
    }
    return false;
  }

  private static long number(String printed) {
    return Long.parseLong(printed.replaceAll("\\D", ""));
  }

  private boolean isBase(long n, TrueSegment.Column column) {
    return study.items().stream()
        .anyMatch(i -> i.unitWithoutZeros != null || facts.base(i, column) == n);
  }

  /** Whether the shares printed in a column don't add to 100, or not to a sum of theirs. */
  private boolean roundingShows() {
    TrueQuestion question = item.question;
    if (!question.exclusive() || item.rows.isEmpty() || question.responses) {
      return false;
    }
    for (TrueSegment.Column group : groups) {
      if (!facts.published(item, group) || study.minimumCell > 0) {
        continue;
      }
      List<TrueRow> parts = item.rows.stream().filter(r -> !r.net()).toList();
      boolean whole = question.base == TrueQuestion.Base.VALID;
      if (whole && sum(parts, group).compareTo(java.math.BigDecimal.valueOf(100)) != 0) {
        return true;
      }
      for (TrueRow net : item.nets()) {
        List<TrueRow> members = parts.stream().filter(r -> net.members().contains(r.id())).toList();
        if (sum(members, group).compareTo(rounded(net, group)) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private java.math.BigDecimal sum(List<TrueRow> rows, TrueSegment.Column group) {
    java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
    for (TrueRow row : rows) {
      sum = sum.add(rounded(row, group));
    }
    return sum;
  }

  private java.math.BigDecimal rounded(TrueRow row, TrueSegment.Column group) {
    return Printed.added(facts.share(item, row, group), printed.decimals());
  }

  /** With a decimal where it would print as a threshold that it doesn't reach. */
  private String effective(double base) {
    for (double threshold : new double[] {study.publishBase, Facts.CAUTION}) {
      if (base < threshold - 1e-9 && base >= threshold - 0.5) {
        return printed.number(base, base >= threshold - 0.05 ? 2 : 1);
      }
    }
    return printed.number(base, 0);
  }
}
