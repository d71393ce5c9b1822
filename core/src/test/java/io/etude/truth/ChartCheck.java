package io.etude.truth;

import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The marks, legends and groups of a chart. */
final class ChartCheck extends Check {

  private final String where;
  private final Shown shown;
  private final TrueItem item;

  ChartCheck(Facts facts, Lang lang, Court court, String where, Shown shown) {
    super(facts, lang, court);
    this.where = where;
    this.shown = shown;
    this.item = shown.item();
  }

  void check(Chart chart) {
    ChartSpec spec = chart.spec();
    if (spec instanceof ChartSpec.Histogram histogram) {
      histogram(histogram);
    } else if (spec instanceof ChartSpec.Bars bars) {
      bars(bars);
      if (shown.segment().isEmpty()) {
        new EmphasisCheck(facts, lang, court).check(where, chart, bars, item);
      }
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      diverging(diverging);
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      stacked(stacked);
    } else if (spec instanceof ChartSpec.Dots dots) {
      dots(dots);
    } else {
      lines((ChartSpec.Lines) spec);
    }
    new ChartWords(facts, lang, court, where, shown).check(chart);
    StringBuilder notes = new StringBuilder();
    chart.notes().forEach(n -> notes.append(notes.length() > 0 ? " " : "").append(Plain.of(n)));
    new NotesCheck(facts, lang, court).check(where, notes.toString(), shown, spec);
  }

  private Optional<TrueRow> mark(Mark mark, TrueItem of, TrueSegment.Column column) {
    String label = Plain.of(mark.label());
    String sentence = "mark: " + label + " " + mark.text();
    Optional<TrueRow> row = namedRow(where, sentence, of, label);
    row.ifPresent(r -> share(where, sentence, Plain.of(mark.text()), of, r, column));
    return row;
  }

  private void histogram(ChartSpec.Histogram histogram) {
    if (!shown.question().equalBands) {
      court.lie(Fault.QUANTILE_BANDS, where, "histogram", "its bands are not equally wide");
    }
    List<TrueRow> rows = new ArrayList<>();
    TrueSegment.Column only = shown.only(histogram).orElse(null);
    if (shown.segment().isPresent()) {
      alone(only);
    }
    histogram.marks().forEach(mark -> mark(mark, item, only).ifPresent(rows::add));
    if (!rows.equals(item.answers())) {
      court.lie(Fault.ORDER_LOST, where, "columns of the histogram", "not the scale");
    }
    for (ChartSpec.Bracket bracket : histogram.nets()) {
      Optional<TrueRow> net = mark(bracket.net(), item, only);
      Set<String> over = new HashSet<>();
      for (int i = bracket.first(); i <= bracket.last(); i++) {
        over.add(rows.get(i).id());
      }
      if (net.isPresent() && !net.get().members().equals(over)) {
        court.lie(
            Fault.WRONG_NAME, where, "bracket: " + bracket.net().label(), "it is over " + over);
      }
    }
    histogram
        .mean()
        .ifPresent(
            mean ->
                figure(
                    where,
                    "mark: " + mean.label(),
                    "mean",
                    Plain.of(mean.text()),
                    facts.withheld(item, only)
                        ? "**"
                        : printed.mean(
                            item.question,
                            facts.arithmetic.mean(item.scores, only == null ? null : only.in()))));
  }

  private void bars(ChartSpec.Bars bars) {
    List<TrueRow> rows = new ArrayList<>();
    TrueSegment.Column only = shown.only(bars).orElse(null);
    bars.marks().forEach(mark -> mark(mark, item, only).ifPresent(rows::add));
    if (shown.segment().isPresent()) {
      alone(only);
    }
    leftOut(rows);
    order("bars", rows, only);
    for (ChartSpec.Callout callout : bars.callouts()) {
      callout(rows.get(callout.mark()), callout.other());
    }
  }

  /** Those without a bar are several answers to a question without a scale, the least frequent. */
  private void leftOut(List<TrueRow> rows) {
    List<TrueRow> left = item.answers().stream().filter(row -> !rows.contains(row)).toList();
    if (left.isEmpty()) {
      return;
    }
    if (item.question.ordered || shown.segment().isPresent()) {
      court.lie(Fault.WRONG_KIND, where, "bars", "not all answers have a bar");
    }
    for (TrueRow row : left) {
      double share = facts.share(item, row, null);
      boolean more =
          rows.stream()
              .filter(drawn -> drawn.kind().answers() && !drawn.catchAll())
              .mapToDouble(drawn -> facts.share(item, drawn, null))
              .anyMatch(own -> own < share || printed.percent(own).equals(printed.percent(share)));
      if (row.catchAll() || more) {
        court.lie(Fault.WRONG_ORDER, where, "bars", "no bar of “" + text(row.label()) + "”");
      }
    }
  }

  /** Bars and columns by groups are of the only group that may be published. */
  private void alone(TrueSegment.Column only) {
    boolean others =
        shown.segment().orElseThrow().columns().stream()
            .anyMatch(column -> column != only && facts.published(item, column));
    if (only == null || others) {
      court.lie(Fault.WRONG_KIND, where, "bars", "other groups have figures too");
    }
  }

  /** Levels stand in the order of the scale, other answers by falling share, the rest last. */
  private void order(String what, List<TrueRow> rows, TrueSegment.Column column) {
    List<TrueRow> answers = rows.stream().filter(r -> r.kind().answers()).toList();
    if (item.question.ordered) {
      List<String> labels = answers.stream().map(r -> text(r.label())).toList();
      new SideCheck(facts, lang, court).levels(where, item, labels);
      return;
    }
    for (int k = 1; k < answers.size(); k++) {
      boolean last = answers.get(k).catchAll();
      if (answers.get(k - 1).catchAll()) {
        court.lie(Fault.WRONG_ORDER, where, what, "something else is before a named answer");
      }
      if (!last
          && above(
              facts.share(item, answers.get(k), column),
              facts.share(item, answers.get(k - 1), column))
          && facts.published(item, column)
          && item.unitWithoutZeros == null) {
        String sentence = what + ": “" + text(answers.get(k).label()) + "”";
        court.lie(Fault.WRONG_ORDER, where, sentence, "it is more than the one before");
      }
    }
  }

  private void callout(TrueRow row, Mark other) {
    String sentence = "callout on " + text(row.label()) + ": " + other.label() + " " + other.text();
    for (TrueSegment segment : study.segments) {
      for (TrueSegment.Column column : segment.columns()) {
        if (named(segment, column).equals(Plain.of(other.label()))) {
          share(where, sentence, Plain.of(other.text()), item, row, column);
          new FindingCheck(facts, lang, court)
              .significance(where, sentence, item, row, segment, column, other.significance());
          return;
        }
      }
    }
    court.lie(Fault.WRONG_NAME, where, sentence, "no such group");
  }

  /** A group that says nothing alone, such as "No" or "60+", has the segment's name before it. */
  private String named(TrueSegment segment, TrueSegment.Column column) {
    String name = Plain.of(column.name(lang));
    boolean bare = !name.matches(".*\\p{L}.*") || name.matches("Yes|No|Oui|Non");
    return bare && !segment.editions() ? segment.fullName(column, lang) : name;
  }

  private Optional<TrueItem> itemOf(String label) {
    String plain = Plain.of(label);
    Optional<TrueItem> found = item(shown.items(), plain);
    if (found.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, "row: " + plain, "no such item");
    }
    return found;
  }

  private void diverging(ChartSpec.Diverging chart) {
    SideCheck sides = new SideCheck(facts, lang, court);
    boolean alone = shown.segment().isPresent() || shown.items().size() == 1;
    boolean reversedAlone = alone && item.reversed;
    sides.colours(where, shown.question(), chart.scale(), reversedAlone);
    boolean judged =
        chart.scale().stream().anyMatch(part -> part.role().kind() == ColorRole.Kind.POSITIVE);
    boolean turned = NotesCheck.turned(chart);
    boolean reversed = shown.items().stream().anyMatch(i -> i.reversed);
    if (turned && !reversed) {
      court.lie(Fault.WRONG_KIND, where, chart.positive(), "all items are worded one way");
    }
    boolean even = shown.item().answers().stream().mapToInt(TrueRow::side).sum() == 0;
    if (!judged && shown.question().sides == TrueQuestion.Sides.SAID && (even || !reversed)) {
      court.lie(Fault.SIDE_UNUSED, where, "colours", "the codebook says which side is good");
    }
    if (shown.segment().isPresent()) {
      groups(chart, judged);
      return;
    }
    for (ChartSpec.Diverging.Row row : chart.rows()) {
      Optional<TrueItem> of = itemOf(row.label());
      if (of.isPresent()) {
        row.shares().forEach(mark -> mark(mark, of.get(), null));
        row.apart().ifPresent(mark -> mark(mark, of.get(), null));
        mark(row.positive(), of.get(), null);
        mark(row.negative(), of.get(), null);
        sides.sides(
            where,
            "sides of “" + Plain.of(row.label()) + "”",
            shown.question(),
            Plain.of(row.positive().label()),
            Plain.of(row.negative().label()),
            of.get(),
            judged);
        if (!turned) {
          String good = Plain.of(chart.positive());
          String bad = Plain.of(chart.negative());
          String own = Plain.of(row.positive().label());
          court.expect(Fault.WRONG_NAME, where, "side", own, good);
          own = Plain.of(row.negative().label());
          court.expect(Fault.WRONG_NAME, where, "side", own, bad);
        }
      }
    }
    if (chart.rows().size() != shown.items().size()) {
      court.lie(Fault.WRONG_KIND, where, "rows", "not all items have a row");
    }
  }

  /** One item, a row a group. */
  private void groups(ChartSpec.Diverging chart, boolean judged) {
    List<String> labels = chart.rows().stream().map(row -> Plain.of(row.label())).toList();
    List<TrueSegment.Column> named = named(labels, segment().orElseThrow().columns(), shown);
    for (int r = 0; r < named.size(); r++) {
      ChartSpec.Diverging.Row row = chart.rows().get(r);
      TrueSegment.Column column = named.get(r);
      if (column != null) {
        row.shares().forEach(mark -> mark(mark, item, column));
        row.apart().ifPresent(mark -> mark(mark, item, column));
        mark(row.positive(), item, column);
        mark(row.negative(), item, column);
      }
      new SideCheck(facts, lang, court)
          .sides(
              where,
              "sides of “" + labels.get(r) + "”",
              shown.question(),
              Plain.of(row.positive().label()),
              Plain.of(row.negative().label()),
              item,
              judged);
      String good = Plain.of(chart.positive());
      court.expect(Fault.WRONG_NAME, where, "side", Plain.of(row.positive().label()), good);
    }
  }

  private void stacked(ChartSpec.Stacked chart) {
    new SideCheck(facts, lang, court).colours(where, shown.question(), chart.scale());
    boolean judged =
        chart.scale().stream().anyMatch(part -> part.role().kind() == ColorRole.Kind.POSITIVE);
    if (judged && shown.items().stream().anyMatch(i -> i.reversed)) {
      court.lie(Fault.REVERSED_ITEM, where, "colours", "not all items are worded one way");
    }
    for (ChartSpec.Stacked.Row row : chart.rows()) {
      Optional<TrueItem> of = itemOf(row.label());
      of.ifPresent(i -> row.shares().forEach(mark -> mark(mark, i, null)));
    }
    if (chart.rows().size() != shown.items().size()) {
      court.lie(Fault.WRONG_KIND, where, "rows", "not all items have a row");
    }
  }

  private Optional<TrueSegment> segment() {
    if (shown.segment().isEmpty()) {
      court.lie(Fault.WRONG_KIND, where, "chart by groups", "no groups were asked for");
    }
    return shown.segment();
  }

  private void dots(ChartSpec.Dots chart) {
    Optional<TrueSegment> segment = segment();
    if (segment.isEmpty()) {
      return;
    }
    List<TrueSegment.Column> columns = segment.get().columns();
    List<String> groups =
        ChartTextCheck.isMeanOfOne(lang, chart)
            ? chart.rows().stream().map(row -> Plain.of(row.label())).toList()
            : chart.series().stream().map(part -> Plain.of(part.label())).toList();
    List<TrueSegment.Column> named = named(groups, columns, shown.onBases(lang, chart));
    if (shown.isGridByGroups()) {
      items(chart, segment.get(), named);
      return;
    }
    if (ChartTextCheck.areMeans(lang, chart)) {
      ChartSpec.Dots.Row means = chart.rows().get(0);
      for (int c = 0; c < named.size(); c++) {
        mean(means.points().get(c), named.get(c));
      }
      String sentence = "gap of the means: " + means.gap();
      new FindingCheck(facts, lang, court)
          .gap(where, sentence, item, "", segment.get(), means.gap());
      return;
    }
    List<TrueRow> levels = new ArrayList<>();
    for (ChartSpec.Dots.Row row : chart.rows()) {
      String label = Plain.of(row.label());
      Optional<TrueRow> of = namedRow(where, "row: " + label, item, label);
      for (int c = 0; of.isPresent() && c < named.size(); c++) {
        if (named.get(c) != null) {
          mark(row.points().get(c), item, named.get(c));
        }
      }
      of.ifPresent(r -> gap(r, row.gap(), segment.get()));
      of.ifPresent(levels::add);
    }
    order("rows", levels, null);
  }

  /** The items of a grid: each by the share of one side of its scale, or of one answer. */
  private void items(ChartSpec.Dots chart, TrueSegment segment, List<TrueSegment.Column> named) {
    Set<String> answers = new HashSet<>();
    Set<Integer> sides = new HashSet<>();
    for (ChartSpec.Dots.Row row : chart.rows()) {
      Optional<TrueItem> of = itemOf(row.label());
      if (of.isEmpty()) {
        continue;
      }
      for (int c = 0; c < named.size(); c++) {
        if (named.get(c) != null) {
          Mark point = row.points().get(c);
          answers.add(Plain.of(point.label()));
          mark(point, of.get(), named.get(c))
              .ifPresent(r -> sides.add(of.get().reversed ? -r.side() : r.side()));
        }
      }
      row(of.get(), Plain.of(row.points().get(0).label()))
          .ifPresent(
              r -> {
                String sentence = "gap of “" + row.label() + "”: " + row.gap();
                new FindingCheck(facts, lang, court)
                    .gap(where, sentence, of.get(), r.id(), segment, row.gap());
              });
    }
    if (answers.size() > 1 && sides.size() > 1) {
      court.lie(Fault.WRONG_KIND, where, "points", "they are of " + answers);
    }
  }

  /** The groups of a legend. */
  private List<TrueSegment.Column> named(
      List<String> labels, List<TrueSegment.Column> columns, Shown based) {
    List<TrueSegment.Column> named = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int next = 0;
    for (String label : labels) {
      court.heard();
      TrueSegment.Column found = null;
      for (int c = next; c < columns.size() && found == null; c++) {
        boolean whole = Plain.of(columns.get(c).name(lang)).equals(label);
        if (whole || is(label, columns.get(c).label())) {
          found = columns.get(c);
          next = c + 1;
        }
      }
      named.add(found);
      if (found == null) {
        court.lie(Fault.WRONG_NAME, where, "legend: " + label, "no such group, or out of order");
      } else if (!published(based, found) && !shown.segment().orElseThrow().editions()) {
        court.lie(Fault.WITHHELD_LEGEND, where, "legend: " + label, "no figure is published");
      }
      if (!seen.add(label)) {
        court.lie(Fault.GROUPS_ALIKE, where, "legend: " + label, "the outer group is missing");
      }
    }
    for (TrueSegment.Column column : columns) {
      if (!named.contains(column) && published(based, column)) {
        court.lie(Fault.WRONG_KIND, where, "legend", Plain.of(column.name(lang)) + " is missing");
      }
    }
    return named;
  }

  private boolean published(Shown based, TrueSegment.Column column) {
    return based.items().stream().anyMatch(i -> facts.published(i, column));
  }

  private void gap(TrueRow row, ChartSpec.Significance gap, TrueSegment segment) {
    String sentence = "gap of “" + text(row.label()) + "”: " + gap;
    new FindingCheck(facts, lang, court).gap(where, sentence, item, row.id(), segment, gap);
  }

  /** The mean of a group or an edition. */
  private void mean(Mark mark, TrueSegment.Column column) {
    if (column != null) {
      String sentence = "mean of " + column.name(lang) + ": " + mark.text();
      String expected =
          study.withhold && new MeanBases(facts).low(item, column)
              ? "**"
              : printed.mean(item.question, facts.arithmetic.mean(item.scores, column.in()));
      figure(where, sentence, "mean", Plain.of(mark.text()), expected);
    }
  }

  private void lines(ChartSpec.Lines chart) {
    Optional<TrueSegment> segment = segment();
    if (segment.isEmpty()) {
      return;
    }
    List<String> editions =
        chart.editions().stream().map(edition -> Plain.of(edition.label())).toList();
    List<TrueSegment.Column> named =
        named(editions, segment.get().columns(), shown.onBases(lang, chart));
    boolean means = ChartTextCheck.areMeans(lang, chart);
    List<String> levels = new ArrayList<>();
    for (ChartSpec.Lines.Series series : chart.series()) {
      levels.add(Plain.of(series.label()));
      for (int e = 0; e < named.size(); e++) {
        TrueSegment.Column column = named.get(e);
        Optional<Mark> point = series.points().get(e);
        if (point.isPresent() && means) {
          mean(point.get(), column);
        } else if (point.isPresent() && column != null) {
          mark(point.get(), item, column);
        } else if (column != null
            && facts.published(item, column)
            && !(means && new MeanBases(facts).low(item, column))) {
          court.lie(Fault.WRONG_FIGURE, where, "line: " + series.label(), "a point is missing");
        }
      }
    }
    if (!means) {
      new SideCheck(facts, lang, court).levels(where, item, levels);
    }
  }
}
