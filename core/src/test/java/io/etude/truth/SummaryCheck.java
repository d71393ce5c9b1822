package io.etude.truth;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.chart.ChartSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table of the results in summary: every figure, mark and shade of it. */
final class SummaryCheck extends Check {

  private final SummaryTable table;
  private final String where;
  private final List<TrueItem> items = new ArrayList<>();

  SummaryCheck(Facts facts, Lang lang, Court court, SummaryTable table) {
    super(facts, lang, court);
    this.table = table;
    this.where = "summary " + table.id();
  }

  void check() {
    for (String id : table.tables()) {
      Optional<TrueItem> item = study.item(id.substring("table-".length()));
      if (item.isEmpty()) {
        court.lie(Fault.WRONG_NAME, where, id, "no such question");
        return;
      }
      items.add(item.get());
    }
    if (items.stream().anyMatch(item -> item.unitWithoutZeros != null)) {
      return;
    }
    boolean questions = table.form() == SummaryTable.Form.QUESTIONS && items.size() > 1;
    if (!questions) {
      base(Plain.of(table.subtitle()), items);
      routing(Plain.of(table.subtitle()), items.get(0).question);
      inNoRow(Plain.of(table.subtitle()));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      SummaryTable.Row row = table.rows().get(r);
      if (questions && row.kind() == SummaryTable.Row.Kind.ITEM) {
        base(Plain.of(row.label()), List.of(items.get(r)));
        routing(Plain.of(row.label()), items.get(r).question);
      }
      row(r, row);
    }
  }

  /** The number of respondents, with the mark of a base that is small. */
  private void base(String text, List<TrueItem> of) {
    court.heard();
    boolean responses = of.get(0).question.responses;
    boolean low = of.stream().anyMatch(item -> facts.low(item, null));
    boolean small = of.stream().anyMatch(item -> facts.small(item, null));
    String expected = bases(of, !responses) + (low ? "**" : small ? "*" : "");
    String one = units(expected, !responses);
    boolean there = text.matches(".*(^|[^\\d,.*])" + Pattern.quote(expected) + "([^*\\d,].*|)");
    if (!there && !text.contains(one)) {
      court.lie(Fault.WRONG_BASE, where, text, "the base, with its mark, is " + expected);
    }
  }

  /** Who was asked, where that was not everybody. */
  private void routing(String text, TrueQuestion question) {
    court.heard();
    List<String> ways = new BaseCheck(facts, lang, court).askedIf(question);
    String head = lang == Lang.EN ? "Asked if " : "Question posée si ";
    if (ways.isEmpty() ? text.contains(head) : !says(text, head, ways)) {
      court.lie(Fault.WRONG_BASE, where, text, "asked if " + ways);
    }
  }

  private static boolean says(String text, String head, List<String> ways) {
    return ways.stream().anyMatch(way -> text.contains(head + way + "."));
  }

  /** What is said of those in no band, which must be where the shares don't add to 100 for them. */
  private void inNoRow(String text) {
    court.heard();
    double share = inNoRow(items.get(0), null);
    String figure = printed.percent(share);
    List<String> sentences =
        lang == Lang.EN
            ? List.of("In none of these bands:", "Gave none of these answers:")
            : List.of("Hors de ces tranches:", "N’ont donné aucune de ces réponses:");
    boolean there = sentences.stream().anyMatch(text.replace(" :", ":")::contains);
    boolean two =
        items.get(0).question.type == TrueQuestion.Type.SINGLE && items.get(0).rows.size() < 3;
    if (!two && tellsInNoRow(items.get(0)) && !text.contains(figure)) {
      court.lie(Fault.MISSING_NOTE, where, text, "those in no band are " + figure);
    } else if (there && share == 0) {
      court.lie(Fault.WRONG_KIND, where, text, "everybody is in a band");
    }
  }

  private void row(int r, SummaryTable.Row row) {
    switch (row.kind()) {
      case ANSWER, NET -> answer(r, row);
      case STATISTIC -> statistic(r, row);
      case ITEM -> item(r);
      case BASE -> bases(r);
      default -> {}
    }
  }

  private void answer(int r, SummaryTable.Row row) {
    TrueItem item = items.get(0);
    Optional<TrueRow> of = item.row(row.id());
    String label = Plain.of(row.label());
    if (of.isEmpty() || !is(label, of.get().label())) {
      court.lie(Fault.WRONG_NAME, where, label, "row " + row.id());
      return;
    }
    SummaryCell total = table.cell(r, 0);
    bare(label, total, item, of.get(), null);
    total.parts().forEach(part -> drawn(label, part, item, of.get()));
    groups(r, label, item, of.get());
  }

  /** The printed share, in a cell of the total or of a group. */
  private void bare(
      String sentence, SummaryCell cell, TrueItem item, TrueRow row, TrueSegment.Column group) {
    String text = Plain.of(cell.text());
    share(where, sentence, text, item, row, group, bare(item, row, group), "");
    boolean published = facts.published(item, group);
    double number = cell.figure().flatMap(f -> f.number().stream().boxed().findFirst()).orElse(-1.);
    if (published && differ(number, facts.share(item, row, group))) {
      court.lie(Fault.WRONG_FIGURE, where, sentence, "a mark is drawn at " + number);
    }
  }

  private static boolean differ(double one, double other) {
    return Math.abs(one - other) > 1e-9;
  }

  private String bare(TrueItem item, TrueRow row, TrueSegment.Column group) {
    if (facts.base(item, group) == 0) {
      return "–";
    }
    return facts.withheld(item, group)
        ? "**"
        : printed.bare(facts.share(item, row, group), printed.decimals());
  }

  /** A part of a bar is as long as its share, and prints it. */
  private void drawn(String sentence, ChartSpec.Mark part, TrueItem item, TrueRow row) {
    share(where, sentence, Plain.of(part.text()), item, row, null);
    boolean published = facts.published(item, null);
    if (published && differ(part.value().orElse(-1), facts.share(item, row, null))) {
      court.lie(Fault.WRONG_FIGURE, where, sentence, "drawn as " + part.value());
    }
  }

  private void item(int r) {
    TrueItem item = items.get(r);
    String label = text(item.label.isEmpty() ? item.question.label : item.label);
    for (ChartSpec.Mark part : table.cell(r, 0).parts()) {
      row(item, Plain.of(part.label())).ifPresent(row -> drawn(label, part, item, row));
    }
    if (table.form() == SummaryTable.Form.QUESTIONS) {
      TrueRow first = item.answers().get(0);
      String stub = Plain.of(table.rows().get(r).label());
      String named = stub.isEmpty() ? "" : stub.substring(1, stub.length() - 1).strip();
      if (items.size() == 1 && !is(named, first.label())) {
        court.lie(Fault.WRONG_NAME, where, stub, "the figures are of " + text(first.label()));
      }
      bare(label, table.cell(r, 0), item, first, null);
      groups(r, label, item, first);
      return;
    }
    for (int t = 1; t < table.totals().size(); t++) {
      Optional<TrueRow> of = row(item, Plain.of(table.totals().get(t).label()));
      SummaryCell cell = table.cell(r, t);
      of.ifPresent(row -> bare(label, cell, item, row, null));
    }
    // of items that are turned the groups' figure is that of the good side, whichever that is
    if (table.totals().size() > 1) {
      row(item, Plain.of(table.totals().get(1).label()))
          .ifPresent(row -> groups(r, label, item, row));
    }
  }

  private void groups(int r, String label, TrueItem item, TrueRow row) {
    for (int g = 0; g < table.banner().groups().size(); g++) {
      Group group = group(g);
      SummaryCell cell = table.group(r, g);
      String sentence = label + " | " + group.column.name(lang) + " | " + cell.text();
      if (Facts.tautology(item, group.segment)) {
        nothing(sentence, cell);
      } else {
        bare(sentence, cell, item, row, group.column);
        differs(sentence, cell, item, row.id(), group);
        shade(sentence, cell, item, row, group.column);
      }
    }
  }

  private void nothing(String sentence, SummaryCell cell) {
    court.heard();
    if (!cell.text().isEmpty() || cell.differs()) {
      court.lie(Fault.TAUTOLOGY, where, sentence, "the question is crossed with itself");
    }
  }

  /** A group of the banner. */
  private record Group(TrueSegment segment, TrueSegment.Column column) {}

  private Group group(int index) {
    SummaryBanner.Group group = table.banner().groups().get(index);
    String label = Plain.of(table.banner().segments().get(group.segment()).text());
    TrueSegment segment =
        study.segments.stream().filter(s -> is(label, s.label())).findFirst().orElseThrow();
    TrueSegment.Column column =
        segment.columns().stream().filter(c -> c.id().equals(group.id())).findFirst().orElseThrow();
    String name = Plain.of(group.label());
    court.expect(Fault.WRONG_NAME, where, name, name, Plain.of(column.name(lang)));
    return new Group(segment, column);
  }

  /** A full dot, or a triangle, is where a test between two groups of the segment says so. */
  private void differs(String sentence, SummaryCell cell, TrueItem item, String row, Group group) {
    if (!facts.published(item, group.column)) {
      return;
    }
    List<TrueSegment.Column> columns = group.segment.columns();
    int own = columns.indexOf(group.column);
    boolean some = false;
    boolean none = true;
    boolean higher = false;
    boolean never = true;
    for (int other = 0; other < columns.size(); other++) {
      if (other != own) {
        Facts.Passed passed =
            facts.differs(item, row, group.segment, own, other, Facts.SMALL_LEVEL);
        boolean up = value(item, row, columns.get(own)) > value(item, row, columns.get(other));
        some |= passed == Facts.Passed.YES;
        none &= passed == Facts.Passed.NO;
        higher |= passed == Facts.Passed.YES && up;
        never &= passed == Facts.Passed.NO || !up;
      }
    }
    court.heard();
    boolean marked = cell.higher() != ChartSpec.Significance.NONE;
    if (cell.differs() ? none : some) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, "it differs: " + some);
    } else if (marked ? never : higher) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, "it is higher: " + higher);
    }
    boolean says = cell.words().contains(lang == Lang.EN ? "higher than" : "supérieur à");
    if (says != marked) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, cell.words());
    }
  }

  private double value(TrueItem item, String row, TrueSegment.Column column) {
    return row.isEmpty()
        ? facts.arithmetic.mean(item.scores, column.in())
        : facts.share(item, item.row(row).orElseThrow(), column);
  }

  /** A group is set off where its printed share is three points or more from that of the total. */
  private void shade(
      String sentence, SummaryCell cell, TrueItem item, TrueRow row, TrueSegment.Column group) {
    boolean known = facts.published(item, null);
    if (!known || !facts.published(item, group)) {
      return;
    }
    court.heard();
    double own = printedShare(item, row, group);
    double total = printedShare(item, row, null);
    double points = own - total;
    boolean set = Math.abs(points) > 3 - 1e-9 && !facts.low(item, group);
    if (Math.signum(cell.shift()) != (set ? Math.signum(points) : 0)) {
      court.lie(Fault.WRONG_SHADE, where, sentence, own + " of " + total + " is " + cell.shift());
    }
  }

  private double printedShare(TrueItem item, TrueRow row, TrueSegment.Column group) {
    double share = facts.share(item, row, group);
    return Printed.added(share, printed.decimals()).doubleValue();
  }

  private void statistic(int r, SummaryTable.Row row) {
    TrueItem item = items.get(0);
    boolean score = row.id().equals("nps");
    String label = Plain.of(row.label());
    SummaryCell total = table.cell(r, 0);
    number(label, total, item, null, score);
    for (ChartSpec.Mark part : total.parts()) {
      row(item, Plain.of(part.label())).ifPresent(of -> drawn(label, part, item, of));
    }
    for (int g = 0; g < table.banner().groups().size(); g++) {
      Group group = group(g);
      SummaryCell cell = table.group(r, g);
      String sentence = label + " | " + group.column.name(lang) + " | " + cell.text();
      if (Facts.tautology(item, group.segment)) {
        nothing(sentence, cell);
      } else {
        number(sentence, cell, item, group.column, score);
        interval(sentence, cell, row);
        if (!score) {
          differs(sentence, cell, item, "", group);
        }
      }
    }
  }

  private void number(
      String sentence, SummaryCell cell, TrueItem item, TrueSegment.Column group, boolean score) {
    boolean[] in = group == null ? null : group.in();
    double mean = facts.arithmetic.mean(item.scores, in);
    if (Double.isNaN(mean) || facts.base(item, group) == 0) {
      return;
    }
    MeanBases means = new MeanBases(facts);
    String number =
        score ? printed.score(facts.score(item, in)) : printed.mean(item.question, mean);
    String expected =
        facts.suppressedMean(item, group)
            ? "[c]"
            : study.withhold && means.low(item, group) ? "**" : number + means.mark(item, group);
    figure(where, sentence, "mean", Plain.of(cell.text()), expected);
  }

  /** The line about a mean has the mean within it, and lies on its axis. */
  private void interval(String sentence, SummaryCell cell, SummaryTable.Row row) {
    if (cell.interval().isEmpty()) {
      return;
    }
    court.heard();
    ChartSpec.Range ends = cell.interval().get();
    double at = cell.figure().orElseThrow().number().orElseThrow();
    boolean within = ends.from() <= at && at <= ends.to();
    boolean onAxis =
        row.axis().filter(axis -> axis.from() <= ends.to() && ends.from() <= axis.to()).isPresent();
    if (!within || !onAxis) {
      court.lie(Fault.WRONG_FIGURE, where, sentence, "its interval is " + ends);
    }
  }

  private void bases(int r) {
    if (table.banner().groups().isEmpty()) {
      String label = Plain.of(table.rows().get(r).label());
      court.lie(Fault.WRONG_KIND, where, label, "no groups have bases");
    }
    for (int g = 0; g < table.banner().groups().size(); g++) {
      Group group = group(g);
      String text = Plain.of(table.group(r, g).text());
      List<TrueItem> all = table.form() == SummaryTable.Form.ANSWERS ? items.subList(0, 1) : items;
      List<TrueItem> of = all.stream().filter(i -> !facts.suppressed(i, group.column)).toList();
      String some = of.size() < all.size() ? ", [c]" : "";
      String expected = of.isEmpty() ? "[c]" : range(of, group) + some;
      figure(where, "base | " + group.column.name(lang), "base", text, expected);
    }
  }

  /** The smallest and the largest base, each with its flag, or else the strictest behind both. */
  private String range(List<TrueItem> of, Group group) {
    Comparator<TrueItem> bySize = Comparator.comparingLong(i -> facts.base(i, group.column));
    TrueItem least = of.stream().min(bySize).orElseThrow();
    TrueItem most = of.stream().max(bySize).orElseThrow();
    String from = printed.integer(facts.base(least, group.column));
    String to = printed.integer(facts.base(most, group.column));
    String strictest = of.stream().map(i -> flag(i, group)).max(bySigns()).orElseThrow();
    String low = flag(least, group);
    String high = flag(most, group);
    if (from.equals(to)) {
      return from + strictest;
    }
    boolean known = strictest.equals(low) || strictest.equals(high);
    return known && !low.equals(high) ? from + low + "–" + to + high : from + "–" + to + strictest;
  }

  private static Comparator<String> bySigns() {
    return Comparator.comparingInt(String::length);
  }

  private String flag(TrueItem item, Group group) {
    boolean low = facts.low(item, group.column);
    return low ? "**" : facts.small(item, group.column) ? "*" : "";
  }
}
