package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.CellDrawing.Standing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table of the results in summary: every figure, drawing, ground and sign of it. */
final class SummaryCheck extends Check {

  private final StatTable table;
  private final String where;
  private final List<TrueItem> items = new ArrayList<>();
  private final MeanBases means;

  SummaryCheck(Facts facts, Lang lang, Court court, StatTable table) {
    super(facts, lang, court);
    this.table = table;
    this.where = "summary " + table.id();
    this.means = new MeanBases(facts);
  }

  void check() {
    for (String id : table.sumsUp()) {
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
    boolean questions = isBattery();
    String subtitle = Plain.of(table.subtitle());
    if (!questions) {
      base(subtitle, items);
      routing(subtitle, items.get(0).question);
      inNoRow(subtitle, items.get(0));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      StatRow row = table.rows().get(r);
      if (questions && row.kind() == StatRow.Kind.ITEM) {
        base(Plain.of(table.about(r)), List.of(items.get(r)));
        routing(Plain.of(table.about(r)), items.get(r).question);
        inNoRow(Plain.of(table.about(r)), items.get(r));
      }
      row(r, row);
    }
  }

  private boolean isBattery() {
    return items.size() > 1 && items.get(0).question.type != TrueQuestion.Type.GRID;
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
  private void inNoRow(String text, TrueItem item) {
    court.heard();
    double share = inNoRow(item, null);
    String figure = printed.percent(share);
    List<String> sentences =
        lang == Lang.EN
            ? List.of("In none of these bands:", "Gave none of these answers:")
            : List.of("Hors de ces tranches:", "N'ont donné aucune de ces réponses:");
    boolean there = sentences.stream().anyMatch(text::contains);
    if (tellsInNoRow(item) && !(there && text.contains(figure))) {
      court.lie(Fault.MISSING_NOTE, where, text, "those in no band are " + figure);
    } else if (there && share == 0) {
      court.lie(Fault.WRONG_KIND, where, text, "everybody is in a band");
    }
  }

  private void row(int r, StatRow row) {
    switch (row.kind()) {
      case CATEGORY, NET -> answer(r, row);
      case SUMMARY -> statistic(r, row);
      case ITEM -> item(r, row);
      case BASE -> bases(r);
      default -> court.lie(Fault.WRONG_KIND, where, row.label(), "no row of a summary");
    }
  }

  private void answer(int r, StatRow row) {
    TrueItem item = items.get(0);
    Optional<TrueRow> of = item.row(row.id());
    if (of.isEmpty() || !is(Plain.of(row.label()), of.get().label())) {
      court.lie(Fault.WRONG_NAME, where, row.label(), "row " + row.id());
      return;
    }
    if (!(drawn(r, 0) instanceof CellDrawing.Bar)) {
      court.lie(Fault.WRONG_KIND, where, row.label(), "a share is drawn as a bar");
    }
    figures(r, row.label(), item, of.get());
  }

  private CellDrawing drawn(int row, int column) {
    return table.drawing(row, column).orElse(null);
  }

  /** The printed share of the total or of a group, which a bar is as long as. */
  private void bare(
      String sentence, Figure cell, TrueItem item, TrueRow row, TrueSegment.Column group) {
    String expected =
        facts.base(item, group) == 0
            ? "–"
            : facts.withheld(item, group)
                ? "**"
                : printed.bare(facts.share(item, row, group), printed.decimals());
    share(where, sentence, Plain.of(cell.text()), item, row, group, expected, "");
    if (facts.published(item, group) && differ(cell, facts.share(item, row, group))) {
      court.lie(Fault.WRONG_FIGURE, where, sentence, "it is drawn at " + cell.number());
    }
  }

  private static boolean differ(Figure drawn, double expected) {
    return Math.abs(drawn.number().orElse(Double.NaN) - expected) > 1e-9
        || drawn.number().isEmpty();
  }

  /** The parts of a bar, or the columns over a scale, have the shares of the answers they name. */
  private void parts(String sentence, List<ChartSpec.Mark> parts, TrueItem item) {
    for (ChartSpec.Mark part : parts) {
      Optional<TrueRow> row = row(item, Plain.of(part.label()));
      if (row.isPresent()) {
        share(where, sentence, Plain.of(part.text()), item, row.get(), null);
        double length = part.value().orElse(-1);
        double expected = facts.share(item, row.get(), null);
        if (facts.published(item, null) && Math.abs(length - expected) > 1e-9) {
          court.lie(Fault.WRONG_FIGURE, where, sentence, "drawn as " + part.value());
        }
      }
    }
  }

  private void item(int r, StatRow row) {
    TrueItem item = items.get(r);
    String label = Plain.of(row.label());
    boolean named =
        isBattery()
            ? text(item.question.label).equalsIgnoreCase(label)
            : item(List.of(item), label).isPresent();
    if (!named || !row.id().equals(item.place())) {
      court.lie(Fault.WRONG_NAME, where, label, "the row is of " + item.place());
    }
    if (!(drawn(r, 0) instanceof CellDrawing.Parts bar)) {
      court.lie(Fault.WRONG_KIND, where, label, "a bar has all answers");
      return;
    }
    parts(label, bar.parts(), item);
    if (bar.parts().size() != table.scale().size()) {
      court.lie(Fault.WRONG_KIND, where, label, "the scale has " + table.scale().size());
    }
    if (!bar.figures().isEmpty()) {
      Optional<TrueRow> good = side(item, bar.figures().get(0), 1);
      Optional<TrueRow> bad = side(item, bar.figures().get(1), -1);
      if (good.isPresent() && bad.isPresent()) {
        bare(label, bar.figures().get(0).figure(), item, good.get(), null);
        bare(label, bar.figures().get(1).figure(), item, bad.get(), null);
        balance(label, bar.figures().get(2).figure(), item, good.get(), bad.get());
      }
      good.ifPresent(of -> figures(r, label, item, of));
    } else if (isBattery()) {
      figures(r, label, item, item.answers().get(0));
    } else {
      measured(item).ifPresent(of -> figures(r, label, item, of));
    }
  }

  /** The row of a side: the one of its name, or, of items that are turned, the net of that side. */
  private Optional<TrueRow> side(TrueItem item, CellDrawing.Side side, int sign) {
    return row(item, Plain.of(side.label()))
        .or(() -> item.nets().stream().filter(net -> item.side(net) == sign).findFirst());
  }

  private void balance(String label, Figure balance, TrueItem item, TrueRow good, TrueRow bad) {
    double points = facts.share(item, good, null) - facts.share(item, bad, null);
    if (facts.published(item, null)) {
      figure(where, label, "balance", Plain.of(balance.text()), printed.score(points));
    }
  }

  /** The answer of a grid whose sides aren't known that the subtitle says the figures are of. */
  private Optional<TrueRow> measured(TrueItem item) {
    String head = lang == Lang.EN ? "Figures: " : "Chiffres: ";
    String said = Plain.of(table.subtitle());
    Optional<TrueRow> row =
        item.rows.stream().filter(r -> said.contains(head + text(r.label()) + ".")).findFirst();
    if (row.isEmpty()) {
      court.lie(Fault.MISSING_NOTE, where, said, "which answer the figures are of");
    }
    return row;
  }

  /** The figures of a row's total and groups. */
  private void figures(int r, String label, TrueItem item, TrueRow row) {
    bare(label, table.cell(r, 0), item, row, null);
    for (int c = 1; c < table.columns().size(); c++) {
      Group group = group(c);
      String sentence = sentence(label, group, r, c);
      if (Facts.tautology(item, group.segment)) {
        nothing(sentence, r, c);
      } else {
        bare(sentence, table.cell(r, c), item, row, group.column);
        CellDrawing.Shade shade = shade(sentence, r, c);
        stands(sentence, shade, item, row.id(), group);
        ground(sentence, shade, item, row, group.column);
      }
    }
  }

  private String sentence(String label, Group group, int r, int c) {
    return label + " | " + group.column.name(lang) + " | " + table.cell(r, c).text();
  }

  private CellDrawing.Shade shade(String sentence, int r, int c) {
    if (drawn(r, c) instanceof CellDrawing.Shade shade) {
      return shade;
    }
    court.lie(Fault.WRONG_KIND, where, sentence, "a group has a ground");
    return new CellDrawing.Shade(0, Standing.NONE, "");
  }

  private void nothing(String sentence, int r, int c) {
    court.heard();
    boolean dash = table.cell(r, c).text().equals("–");
    if (!dash || !shade(sentence, r, c).equals(new CellDrawing.Shade(0, Standing.NONE, ""))) {
      court.lie(Fault.TAUTOLOGY, where, sentence, "the question is crossed with itself");
    }
  }

  /** A group of a column. */
  private record Group(TrueSegment segment, TrueSegment.Column column) {}

  private Group group(int index) {
    StatColumn column = table.columns().get(index);
    String label = Plain.of(table.segments().get(column.segment()).label());
    TrueSegment segment =
        study.segments.stream().filter(s -> is(label, s.label())).findFirst().orElseThrow();
    TrueSegment.Column of =
        segment.columns().stream()
            .filter(c -> c.id().equals(column.id()))
            .findFirst()
            .orElseThrow();
    String name = Plain.of(column.label());
    court.expect(Fault.WRONG_NAME, where, name, name, text(of.label()));
    String outer = table.spanner(1, index).map(s -> Plain.of(s.label())).orElse("");
    court.expect(Fault.WRONG_NAME, where, name, outer, text(of.outer()));
    return new Group(segment, of);
  }

  /**
   * A triangle is where a test says that the group is higher than another of its segment, and none
   * that it is lower, or the reverse; the words name all that it differs from.
   */
  private void stands(
      String sentence, CellDrawing.Shade shade, TrueItem item, String row, Group group) {
    if (!facts.published(item, group.column)) {
      return;
    }
    court.heard();
    Tests up = new Tests();
    Tests down = new Tests();
    List<TrueSegment.Column> columns = group.segment.columns();
    int own = columns.indexOf(group.column);
    for (int other = 0; other < columns.size(); other++) {
      if (other != own) {
        Facts.Passed small = facts.differs(item, row, group.segment, own, other, Facts.SMALL_LEVEL);
        Facts.Passed clear =
            facts.differs(item, row, group.segment, own, other, Facts.CAPITAL_LEVEL);
        double difference = value(item, row, group.column) - value(item, row, columns.get(other));
        (difference > 0 ? up : down).add(small, clear);
        if (small == Facts.Passed.YES && !names(shade, columns.get(other), difference, clear)) {
          court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, "it differs: " + shade.words());
        }
      }
    }
    boolean fits =
        switch (shade.standing()) {
          case NONE -> !(up.sure() && !down.possible) && !(down.sure() && !up.possible);
          case HIGHER -> up.possible && !up.clear && !down.sure();
          case CLEARLY_HIGHER -> up.possiblyClear && !down.sure();
          case LOWER -> down.possible && !down.clear && !up.sure();
          case CLEARLY_LOWER -> down.possiblyClear && !up.sure();
        };
    if (!fits) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, "it is " + shade.standing());
    }
    String words = Plain.of(shade.words());
    says(sentence, words, lang == Lang.EN ? "higher than" : "supérieur à", up);
    says(sentence, words, lang == Lang.EN ? "lower than" : "inférieur à", down);
  }

  private void says(String sentence, String words, String said, Tests tests) {
    boolean there = words.contains(said);
    if (there ? !tests.possible : tests.sure()) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, sentence, words);
    }
  }

  /** The tests of a group against those below it, or above. */
  private static final class Tests {
    private boolean passed;
    private boolean possible;
    private boolean clear;
    private boolean possiblyClear;

    void add(Facts.Passed atSmall, Facts.Passed atCapital) {
      passed |= atSmall == Facts.Passed.YES;
      possible |= atSmall != Facts.Passed.NO;
      clear |= atCapital == Facts.Passed.YES;
      possiblyClear |= atCapital != Facts.Passed.NO;
    }

    boolean sure() {
      return passed;
    }
  }

  /** Whether the words say which group it differs from, in which direction and at which level. */
  private boolean names(
      CellDrawing.Shade shade, TrueSegment.Column other, double difference, Facts.Passed clear) {
    String words = Plain.of(shade.words());
    int lower = words.indexOf(lang == Lang.EN ? "lower than" : "inférieur à");
    String half =
        lower < 0
            ? difference > 0 ? words : ""
            : difference > 0 ? words.substring(0, lower) : words.substring(lower);
    String name = Plain.of(other.name(lang));
    boolean one = half.contains(name + " (1%)");
    boolean five = half.contains(name + " (5%)");
    return clear == Facts.Passed.EITHER ? one || five : clear == Facts.Passed.YES ? one : five;
  }

  private double value(TrueItem item, String row, TrueSegment.Column column) {
    return row.isEmpty()
        ? facts.arithmetic.mean(item.scores, column.in())
        : facts.share(item, item.row(row).orElseThrow(), column);
  }

  /** A share's ground is pale from three printed points on, full from ten; none on a low base. */
  private void ground(
      String sentence,
      CellDrawing.Shade shade,
      TrueItem item,
      TrueRow row,
      TrueSegment.Column group) {
    if (facts.published(item, null) && facts.published(item, group)) {
      double points = printedShare(item, row, group) - printedShare(item, row, null);
      ground(sentence, shade, facts.low(item, group) ? 0 : points, 3, 10);
    }
  }

  private void ground(
      String sentence, CellDrawing.Shade shade, double shift, double pale, double full) {
    court.heard();
    int least = Math.abs(shift) < pale + 1e-9 ? 0 : Math.abs(shift) < full + 1e-9 ? 1 : 2;
    int most = Math.abs(shift) < pale - 1e-9 ? 0 : Math.abs(shift) < full - 1e-9 ? 1 : 2;
    int size = Math.abs(shade.step());
    // of printed points that are whole each step begins with its number
    boolean exact = pale == 3;
    boolean fits = exact ? size == most : least <= size && size <= most;
    if (!fits || size > 0 && Math.signum(shade.step()) != Math.signum(shift)) {
      court.lie(Fault.WRONG_SHADE, where, sentence, "off by " + shift + ", as " + shade.step());
    }
  }

  private double printedShare(TrueItem item, TrueRow row, TrueSegment.Column group) {
    double share = facts.share(item, row, group);
    return Printed.added(share, printed.decimals()).doubleValue();
  }

  private void statistic(int r, StatRow row) {
    TrueItem item = items.get(0);
    boolean score = row.id().equals("nps");
    String label = Plain.of(row.label());
    number(label, table.cell(r, 0), item, null, score);
    if (drawn(r, 0) instanceof CellDrawing.Histogram histogram) {
      parts(label, histogram.columns(), item);
    }
    for (int c = 1; c < table.columns().size(); c++) {
      Group group = group(c);
      String sentence = sentence(label, group, r, c);
      if (Facts.tautology(item, group.segment)) {
        nothing(sentence, r, c);
      } else {
        number(sentence, table.cell(r, c), item, group.column, score);
        CellDrawing.Shade shade = shade(sentence, r, c);
        if (!score) {
          stands(sentence, shade, item, "", group);
        }
        ground(sentence, shade, r, c, item, group.column);
      }
    }
  }

  /** A mean's ground is pale from a quarter of the standard deviation on, full from a half. */
  private void ground(
      String sentence,
      CellDrawing.Shade shade,
      int r,
      int c,
      TrueItem item,
      TrueSegment.Column group) {
    Figure own = table.cell(r, c);
    Figure total = table.cell(r, 0);
    if (own.number().isEmpty() || total.number().isEmpty()) {
      ground(sentence, shade, 0, 3, 10);
    } else if (own.kind() == Figure.Kind.POINTS) {
      double points =
          Math.rint(own.number().getAsDouble()) - Math.rint(total.number().getAsDouble());
      ground(sentence, shade, means.low(item, group) ? 0 : points, 3, 10);
    } else if (study.minimumBase == 0) {
      double shift = own.number().getAsDouble() - total.number().getAsDouble();
      double deviation = facts.arithmetic.deviation(item.scores, null);
      boolean none = means.low(item, group) || !(deviation > 0);
      ground(sentence, shade, none ? 0 : shift / deviation, 0.25, 0.5);
    }
  }

  private void number(
      String sentence, Figure cell, TrueItem item, TrueSegment.Column group, boolean score) {
    boolean[] in = group == null ? null : group.in();
    double mean = facts.arithmetic.mean(item.scores, in);
    if (Double.isNaN(mean) || facts.base(item, group) == 0) {
      return;
    }
    String number =
        score ? printed.score(facts.score(item, in)) : printed.mean(item.question, mean);
    String expected =
        facts.suppressedMean(item, group)
            ? "[c]"
            : study.withhold && means.low(item, group) ? "**" : number + means.mark(item, group);
    figure(where, sentence, "mean", Plain.of(cell.text()) + cell.mark().sign(), expected);
    boolean shown = !facts.suppressedMean(item, group) && cell.number().isPresent();
    if (shown && !score && study.minimumBase == 0 && differ(cell, mean)) {
      court.lie(Fault.WRONG_FIGURE, where, sentence, "it is reckoned with as " + cell.number());
    }
  }

  private void bases(int r) {
    // what was written has but a base
    if (table.columns().size() == 1 && r > 0) {
      court.lie(Fault.WRONG_KIND, where, table.rows().get(r).label(), "no groups have bases");
    }
    boolean rows = table.rows().get(0).kind() == StatRow.Kind.ITEM;
    for (int c = 0; c < table.columns().size(); c++) {
      TrueSegment.Column column = c == 0 ? null : group(c).column;
      Figure cell = table.cell(r, c);
      String text = Plain.of(cell.text()) + cell.mark().sign();
      String name = column == null ? "total" : column.name(lang);
      String expected =
          new SummaryBases(facts, lang, court).printed(rows ? items : items.subList(0, 1), column);
      figure(where, "base | " + name, "base", text, expected);
    }
  }
}
