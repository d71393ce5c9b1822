package io.etude.truth;

import io.etude.document.ChartSpec;
import io.etude.results.FigureId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The notes beneath a chart: what they say is true, and what must be said is there. */
final class NotesCheck extends Check {

  private final Set<Saying> said = EnumSet.noneOf(Saying.class);
  private final List<String> apart = new ArrayList<>();
  private final Set<String> callouts = new HashSet<>();
  private boolean alone;

  /** The groups that are said to be left out. */
  private final Set<String> named = new HashSet<>();

  NotesCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(String where, String text, Shown shown, ChartSpec spec) {
    for (Saying.Said one :
        reader.read(
            where,
            text,
            Saying.Place.BASE,
            Saying.Place.NOTE,
            Saying.Place.MARK,
            Saying.Place.OMITTED,
            Saying.Place.SOURCE)) {
      said.add(one.saying());
      note(where, one, shown, spec);
    }
    missing(where, shown, spec);
  }

  private void note(String where, Saying.Said one, Shown shown, ChartSpec spec) {
    String sentence = one.sentence();
    TrueQuestion question = shown.question();
    switch (one.saying()) {
      case WORDING ->
          court.expect(
              Fault.WRONG_NAME, where, sentence, one.get("wording"), text(question.wording));
      case SEVERAL, SEVERAL_OVER -> several(where, one, shown.item());
      case CALLOUT, CALLOUT_SIGNIFICANT, CALLOUT_SOME -> callout(where, one, shown, spec);
      case INTERVALS_OF_BARS, INTERVALS_OF_LINES ->
          court.expect(Fault.WRONG_METHOD, where, sentence, one.get("level"), "95%");
      case GAP, GAP_MEANS ->
          court.expect(Fault.WRONG_SIGNIFICANCE, where, sentence, one.get("level"), "5%");
      case TABLE ->
          court.expect(
              Fault.WRONG_NAME, where, sentence, one.get("id"), "table-" + shown.item().place());
      case APART -> {
        apart(where, one, shown.item());
        if (shown.segment().isPresent()) {
          court.lie(Fault.WRONG_BASE, where, sentence, "it is said of whom?");
        }
      }
      case APART_OVERALL -> apart(where, one, shown.item());
      case APART_RANGE -> apartRange(where, one, shown);
      case TURNED -> {
        if (!(spec instanceof ChartSpec.Diverging chart && turned(chart))) {
          court.lie(Fault.WRONG_KIND, where, sentence, "no answers are in reverse order");
        }
      }
      case TURNED_DOTS -> {
        if (!shown.isGridByGroups() || !marked(spec)) {
          court.lie(Fault.WRONG_KIND, where, sentence, "no item is marked");
        }
      }
      case SMALL_BASE, WITHHELD, LOW_BASE -> new MarkCheck(facts, lang, court).check(where, one);
      case LOW_GROUPS -> lowGroups(where, one, shown);
      case OMITTED -> omitted(where, one, shown);
      case HIDDEN_GROUPS -> hiddenGroups(where, one, shown, spec);
      case IN_GROUPS ->
          court.expect(
              Fault.WRONG_BASE, where, sentence, one.get("n"), printed.integer(inGroups(shown)));
      case WITHOUT_FIGURES -> {
        if (!listed(one.get("rows"), withoutFigures(shown, spec))) {
          court.lie(Fault.WRONG_NAME, where, sentence, "they are " + withoutFigures(shown, spec));
        }
      }
      case CAUTION, CAUTION_GROUPS -> {
        new MarkCheck(facts, lang, court).check(where, one);
        if (one.has("columns") && !listed(one.get("columns"), small(shown))) {
          court.lie(Fault.WRONG_BASE, where, sentence, "they are " + small(shown));
        }
      }
      default -> {
        if (one.saying().place == Saying.Place.BASE) {
          new BaseCheck(facts, lang, court).check(where, one, shown.items());
        }
      }
    }
  }

  /** How many are in the groups of which the chart has a figure. */
  private long inGroups(Shown shown) {
    TrueSegment segment = shown.segment().orElseThrow();
    return segment.columns().stream()
        .filter(column -> segment.editions() || facts.published(shown.item(), column))
        .mapToLong(column -> facts.base(shown.item(), column))
        .sum();
  }

  /** Whether groups that don't overlap are set against each other, of one item. */
  private boolean tellsGroups(Shown shown, ChartSpec spec) {
    return shown.items().size() == 1
        && shown.only(spec).isEmpty()
        && study.minimumCell == 0
        && shown.item().unitWithoutZeros == null
        && !shown.question().responses
        && shown
            .segment()
            .filter(s -> s.sources().size() == 1 || s.id().equals("nest"))
            .filter(s -> s.columns().stream().noneMatch(TrueSegment.Column::net))
            .isPresent();
  }

  /** A lie if the groups of which too few answered are others. */
  void lowGroups(String where, Saying.Said said, Shown shown) {
    new MarkCheck(facts, lang, court).check(where, said);
    if (!listed(said.get("columns"), low(shown))) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "they are " + low(shown));
    }
  }

  /** Whether a chart sets good answers against bad ones, whichever way items are worded. */
  static boolean turned(ChartSpec.Diverging chart) {
    return List.of("Favourable", "Favorables").contains(Plain.of(chart.positive()));
  }

  /** Whether an item is marked as worded the other way round. */
  private static boolean marked(ChartSpec spec) {
    List<String> labels = new ArrayList<>();
    if (spec instanceof ChartSpec.Diverging chart) {
      chart.rows().forEach(row -> labels.add(Plain.of(row.label())));
    } else if (spec instanceof ChartSpec.Stacked chart) {
      chart.rows().forEach(row -> labels.add(Plain.of(row.label())));
    }
    if (spec instanceof ChartSpec.Dots chart) {
      chart.rows().forEach(row -> labels.add(Plain.of(row.label())));
    }
    return labels.stream().anyMatch(label -> label.matches(".* \\([ri]\\)"));
  }

  void several(String where, Saying.Said one, TrueItem item) {
    double sum = item.answers().stream().mapToDouble(row -> share(item, row)).sum();
    boolean over = one.saying() == Saying.SEVERAL_OVER;
    if (item.question.exclusive()) {
      court.lie(Fault.WRONG_KIND, where, one.sentence(), "one answer only was allowed");
    } else if (over != sum > 1 && Math.abs(sum - 1) > 1e-9 && study.minimumCell == 0) {
      // bars that are withheld add up to nothing
      if (facts.published(item, null) || over) {
        court.lie(Fault.WRONG_FIGURE, where, one.sentence(), "they add to " + sum);
      }
    }
  }

  private void apart(String where, Saying.Said one, TrueItem item) {
    Optional<TrueRow> row = namedRow(where, one.sentence(), item, one.get("row"));
    apart.add(one.get("row"));
    row.ifPresent(r -> share(where, one.sentence(), one.get("figure"), item, r, null));
  }

  /** From the item that the fewest didn't know an answer to, to that of the most. */
  private void apartRange(String where, Saying.Said one, Shown shown) {
    apart.add(one.get("row"));
    List<TrueItem> sorted =
        shown.items().stream()
            .sorted(
                Comparator.comparingDouble(
                    i -> row(i, one.get("row")).map(r -> share(i, r)).orElse(-1.0)))
            .toList();
    for (boolean low : new boolean[] {true, false}) {
      TrueItem at = sorted.get(low ? 0 : sorted.size() - 1);
      namedRow(where, one.sentence(), at, one.get("row"))
          .ifPresent(r -> share(where, one.sentence(), one.get(low ? "low" : "high"), at, r, null));
    }
  }

  private void callout(String where, Saying.Said one, Shown shown, ChartSpec spec) {
    Optional<TrueSegment.Column> only = shown.only(spec);
    if (only.isPresent()) {
      String name = shown.onlyName(spec, lang).orElseThrow();
      court.expect(Fault.WRONG_NAME, where, one.sentence(), one.get("column"), name);
      String base = range(shown, only.get());
      String units = units(base, !shown.question().responses);
      court.expect(Fault.WRONG_BASE, where, one.sentence(), one.get("units"), units);
      alone = true;
      return;
    }
    if (!(spec instanceof ChartSpec.Bars bars) || bars.callouts().isEmpty()) {
      court.lie(Fault.WRONG_KIND, where, one.sentence(), "the chart has no callout");
      return;
    }
    if (one.has("level")) {
      court.expect(Fault.WRONG_SIGNIFICANCE, where, one.sentence(), one.get("level"), "5%");
    }
    for (TrueSegment segment : study.segments) {
      for (TrueSegment.Column column : segment.columns()) {
        String name = text(segment.label()) + " – " + Plain.of(column.name(lang));
        if (name.equals(one.get("column"))) {
          callouts.add(name);
          callouts(where, one, bars, callouts(bars, segment, column), column);
          return;
        }
      }
    }
    court.lie(Fault.WRONG_NAME, where, one.sentence(), "no such group");
  }

  /** The base of a group, or those that the items of a grid have. */
  private String range(Shown shown, TrueSegment.Column column) {
    long[] bases = shown.items().stream().mapToLong(i -> facts.base(i, column)).sorted().toArray();
    String low = printed.integer(bases[0]);
    String high = printed.integer(bases[bases.length - 1]);
    return low.equals(high) ? low : low + (lang == Lang.EN ? " to " : " à ") + high;
  }

  private static List<ChartSpec.Callout> callouts(
      ChartSpec.Bars bars, TrueSegment segment, TrueSegment.Column column) {
    return bars.callouts().stream()
        .filter(
            callout -> {
              FigureId figure = callout.other().figure().id();
              return figure.table().segment().filter(segment.id()::equals).isPresent()
                  && figure.column().equals(column.id());
            })
        .toList();
  }

  /** The base of a group, and which of its callouts are significant. */
  private void callouts(
      String where,
      Saying.Said one,
      ChartSpec.Bars bars,
      List<ChartSpec.Callout> callouts,
      TrueSegment.Column column) {
    if (callouts.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, one.sentence(), "no callout is of that group");
      return;
    }
    long significant =
        callouts.stream()
            .filter(c -> c.other().significance() != ChartSpec.Significance.NONE)
            .count();
    Saying expected =
        significant == 0
            ? Saying.CALLOUT
            : significant < callouts.size() ? Saying.CALLOUT_SOME : Saying.CALLOUT_SIGNIFICANT;
    if (one.saying() != expected) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, one.sentence(), "should be " + expected);
    } else if (expected == Saying.CALLOUT_SOME) {
      for (ChartSpec.Callout callout : callouts) {
        String row = Plain.of(bars.marks().get(callout.mark()).label());
        String quoted = lang == Lang.FR ? "«" + row + "»" : "“" + row + "”";
        boolean differs = callout.other().significance() != ChartSpec.Significance.NONE;
        if (one.get("answers").contains(quoted) != differs) {
          court.lie(Fault.WRONG_SIGNIFICANCE, where, one.sentence(), row + " differs: " + differs);
        }
      }
    }
    Optional<TrueItem> item = study.item(callouts.get(0).other().figure().id().table().place());
    String base =
        item.map(i -> units(printed.integer(facts.base(i, column)), !i.question.responses))
            .orElse("?");
    boolean zeros = item.filter(i -> i.unitWithoutZeros != null).isPresent();
    boolean small = item.filter(i -> facts.small(i, column)).isPresent();
    boolean cautious = one.sentence().contains(lang == Lang.EN ? "read with caution" : "prudence");
    if (!zeros && small != cautious) {
      court.lie(Fault.WRONG_BASE, where, one.sentence(), "read with caution: " + small);
    }
    court.expect(
        zeros ? Fault.ZEROS_NOT_COUNTED : Fault.WRONG_FIGURE,
        where,
        one.sentence(),
        one.get("units"),
        base);
  }

  private void missing(String where, Shown shown, ChartSpec spec) {
    TrueQuestion question = shown.question();
    require(where, "base", said.stream().anyMatch(s -> s.place == Saying.Place.BASE));
    boolean unsaid = question.wording.isEmpty() || shown.isBattery();
    require(where, "wording", unsaid || said.contains(Saying.WORDING));
    boolean several = said.contains(Saying.SEVERAL) || said.contains(Saying.SEVERAL_OVER);
    require(where, "several answers", question.exclusive() || several);
    require(where, "source", study.source.isEmpty() || said.contains(Saying.SOURCE));
    boolean dotted = isInterrupted(spec);
    require(where, "dotted lines", !dotted || said.contains(Saying.INTERRUPTED));
    if (!dotted && said.contains(Saying.INTERRUPTED)) {
      court.lie(Fault.WRONG_KIND, where, "note on dotted lines", "no line is interrupted");
    }
    boolean complete =
        withoutFigures(shown, spec).isEmpty() || said.contains(Saying.WITHOUT_FIGURES);
    require(where, "answers without a row", complete);
    if (tellsGroups(shown, spec)) {
      boolean all = inGroups(shown) == facts.base(shown.item(), null);
      require(where, "those in no group", all || said.contains(Saying.IN_GROUPS));
    }
    boolean intervals =
        said.contains(Saying.INTERVALS_OF_BARS) || said.contains(Saying.INTERVALS_OF_LINES);
    require(where, "intervals", spec.intervals() == ChartSpec.Intervals.HIDDEN || intervals);
    require(where, "low bases", !isLow(shown, spec) || marked());
    require(where, "groups left out", named.containsAll(leftOut(shown, spec)));
    boolean exact =
        study.minimumCell == 0 && shown.items().stream().noneMatch(i -> i.unitWithoutZeros != null);
    boolean cautious = said.contains(Saying.CAUTION) || said.contains(Saying.CAUTION_GROUPS);
    boolean hidden = hides(spec);
    require(where, "hidden figures", !hidden || said.contains(Saying.SUPPRESSED));
    if (!hidden && said.contains(Saying.SUPPRESSED)) {
      court.lie(Fault.WRONG_METHOD, where, "note on hidden figures", "none is hidden");
    }
    require(where, "small bases", !exact || small(shown).isEmpty() || cautious);
    if (exact && small(shown).isEmpty() && cautious) {
      court.lie(Fault.WRONG_BASE, where, "note of caution", "no base is small");
    }
    if (shown.items().stream().noneMatch(i -> isLow(shown, i)) && marked()) {
      court.lie(Fault.WRONG_BASE, where, "low-base note", "no base is low");
    }
    boolean gap =
        spec instanceof ChartSpec.Dots dots
            && dots.rows().stream().anyMatch(r -> r.gap() != ChartSpec.Significance.NONE);
    Saying bold = ChartTextCheck.areMeans(lang, spec) ? Saying.GAP_MEANS : Saying.GAP;
    require(where, "gaps", !gap || said.contains(bold));
    if (!gap && (said.contains(Saying.GAP) || said.contains(Saying.GAP_MEANS))) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, "note on a gap", "no gap is marked");
    }
    if (spec.intervals() == ChartSpec.Intervals.HIDDEN && intervals) {
      court.lie(Fault.WRONG_KIND, where, "note on intervals", "none are shown");
    }
    long groups =
        spec instanceof ChartSpec.Bars bars
            ? bars.callouts().stream()
                .map(c -> c.other().figure().id())
                .map(id -> id.table().segment().orElse("") + "." + id.column())
                .distinct()
                .count()
            : 0;
    require(where, "the only group", alone || shown.only(spec).isEmpty());
    require(where, "each group of callouts", callouts.size() == groups);
    Saying turned = spec instanceof ChartSpec.Dots ? Saying.TURNED_DOTS : Saying.TURNED;
    require(where, "items worded otherwise", !marked(spec) || said.contains(turned));
    noAnswers(where, shown, spec);
  }

  /** Whether a line has figures before and after an edition without one. */
  private static boolean isInterrupted(ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Lines lines)) {
      return false;
    }
    return lines.series().stream()
        .map(
            series ->
                series.points().stream()
                    .map(p -> p.isPresent() && p.get().value().isPresent() ? "x" : " ")
                    .collect(Collectors.joining()))
        .anyMatch(points -> points.strip().contains(" "));
  }

  /** The answers that a chart by groups or over editions has neither a row nor a line of. */
  private List<String> withoutFigures(Shown shown, ChartSpec spec) {
    boolean byGroup = spec instanceof ChartSpec.Dots || spec instanceof ChartSpec.Lines;
    if (!byGroup || ChartTextCheck.areMeans(lang, spec)) {
      return List.of();
    }
    List<String> drawn = labels(spec);
    if (shown.isGridByGroups()) {
      return shown.items().stream()
          .filter(i -> drawn.stream().noneMatch(d -> item(List.of(i), d).isPresent()))
          .map(i -> text(i.label))
          .toList();
    }
    return shown.item().answers().stream()
        .map(row -> text(row.label()))
        .filter(label -> !drawn.contains(label))
        .toList();
  }

  /** Whether the sign of a hidden figure is printed in a chart. */
  private static boolean hides(ChartSpec spec) {
    return spec.toString().contains("text=[c]");
  }

  private boolean marked() {
    return said.contains(Saying.WITHHELD)
        || said.contains(Saying.LOW_BASE)
        || said.contains(Saying.LOW_GROUPS)
        || said.contains(Saying.OMITTED);
  }

  /** The names of groups to be read with caution, or "all" for everybody. */
  private List<String> small(Shown shown) {
    return shown.segment().isPresent()
        ? shown.segment().get().columns().stream()
            .filter(c -> facts.small(lowest(shown, c), c))
            .map(c -> Plain.of(c.name(lang)))
            .toList()
        : shown.items().stream().anyMatch(i -> facts.small(i, null)) ? List.of("all") : List.of();
  }

  /** Of the items that are shown, the one that the fewest of a group answered. */
  private TrueItem lowest(Shown shown, TrueSegment.Column column) {
    return shown.items().stream()
        .min(
            Comparator.comparing((TrueItem i) -> !facts.low(i, column))
                .thenComparing(i -> !facts.small(i, column))
                .thenComparingLong(i -> facts.base(i, column)))
        .orElseThrow();
  }

  /** The names of the groups whose bases are low. */
  private List<String> low(Shown shown) {
    return shown.segment().orElseThrow().columns().stream()
        .filter(c -> facts.low(lowest(shown, c), c))
        .map(c -> Plain.of(c.name(lang)))
        .toList();
  }

  /** The groups that are left out are those of low bases, and the note has these. */
  void omitted(String where, Saying.Said one, Shown shown) {
    String sentence = one.sentence();
    figure(where, sentence, "threshold", one.get("publish"), printed.number(study.publishBase, 0));
    shown.segment().stream()
        .flatMap(segment -> segment.columns().stream())
        .map(column -> Plain.of(column.name(lang)))
        .filter(one.get("columns")::contains)
        .forEach(named::add);
    if (shown.segment().isEmpty() || !study.withhold) {
      court.lie(Fault.WRONG_METHOD, where, sentence, "no group is left out");
      return;
    }
    for (TrueSegment.Column column : shown.segment().get().columns()) {
      String base =
          Plain.of(column.name(lang))
              + " ("
              + printed.integer(facts.base(lowest(shown, column), column));
      boolean named = one.get("columns").contains(base);
      if (named != facts.low(lowest(shown, column), column)
          && shown.item().unitWithoutZeros == null) {
        court.lie(Fault.WRONG_BASE, where, sentence, base + ") is low: " + !named);
      }
    }
  }

  /** Groups are left out for anonymity's sake only under disclosure control, and not in part. */
  private void hiddenGroups(String where, Saying.Said one, Shown shown, ChartSpec spec) {
    List<String> hidden = List.of(one.get("columns").split(", "));
    named.addAll(hidden);
    if (study.minimumCell == 0 || !leftOut(shown, spec).containsAll(hidden)) {
      court.lie(Fault.WRONG_METHOD, where, one.sentence(), "none of them is hidden");
    }
  }

  /** The groups that have no mark, though somebody of them answered. */
  private List<String> leftOut(Shown shown, ChartSpec spec) {
    List<String> drawn = new ArrayList<>();
    shown.only(spec).ifPresent(column -> drawn.add(Plain.of(column.name(lang))));
    if (spec instanceof ChartSpec.Dots dots) {
      dots.series().forEach(part -> drawn.add(Plain.of(part.label())));
    } else if (spec instanceof ChartSpec.Diverging scale) {
      scale.rows().forEach(row -> drawn.add(Plain.of(row.label())));
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (int i = 0; i < lines.editions().size(); i++) {
        int edition = i;
        if (lines.series().stream().anyMatch(s -> s.points().get(edition).isPresent())) {
          drawn.add(Plain.of(lines.editions().get(i)));
        }
      }
    }
    return shown.segment().stream()
        .flatMap(segment -> segment.columns().stream())
        .filter(column -> facts.base(shown.item(), column) > 0)
        .map(column -> Plain.of(column.name(lang)))
        .filter(name -> !drawn.contains(name))
        .toList();
  }

  /** Whether a base is low that is not hidden itself: nothing may be said of one that is. */
  private boolean isLow(Shown shown, ChartSpec spec) {
    if (shown.segment().isPresent()) {
      return shown.segment().get().columns().stream()
          .filter(c -> said.contains(Saying.OMITTED) || !named.contains(Plain.of(c.name(lang))))
          .anyMatch(c -> facts.low(lowest(shown, c), c));
    }
    return shown.items().stream().anyMatch(i -> facts.low(i, null) && !isHidden(i, spec));
  }

  private boolean isLow(Shown shown, TrueItem item) {
    return shown.segment().isPresent()
        ? shown.segment().get().columns().stream().anyMatch(c -> facts.low(item, c))
        : facts.low(item, null);
  }

  /** Whether a row of a chart has the sign of a hidden figure in place of each figure. */
  private boolean isHidden(TrueItem item, ChartSpec spec) {
    List<ChartSpec.Mark> marks = new ArrayList<>();
    if (spec instanceof ChartSpec.Diverging chart) {
      chart.rows().forEach(row -> marks.addAll(row.shares()));
    } else if (spec instanceof ChartSpec.Stacked chart) {
      chart.rows().forEach(row -> marks.addAll(row.shares()));
    }
    List<ChartSpec.Mark> own =
        marks.stream()
            .filter(mark -> mark.figure().id().table().place().equals(item.place()))
            .toList();
    return !own.isEmpty() && own.stream().allMatch(mark -> mark.text().equals("[c]"));
  }

  private void require(String where, String what, boolean there) {
    court.heard();
    if (!there) {
      court.lie(Fault.MISSING_NOTE, where, "(no note on: " + what + ")", "the figures need it");
    }
  }

  /** Don't-knows are in the chart or in a note. */
  private void noAnswers(String where, Shown shown, ChartSpec spec) {
    for (TrueItem item : shown.items()) {
      for (TrueRow row : item.apart()) {
        boolean some = facts.quotable(item, null) && share(item, row) > 0;
        boolean noted = apart.contains(text(row.label()));
        if (some && study.minimumCell == 0 && !noted && !labels(spec).contains(text(row.label()))) {
          court.lie(
              spec instanceof ChartSpec.Dots || spec instanceof ChartSpec.Lines
                  ? Fault.NO_ANSWER_LOST
                  : Fault.MISSING_NOTE,
              where,
              "(nothing on “" + text(row.label()) + "”)",
              "it has " + printed.percent(share(item, row)));
          return;
        }
      }
    }
  }

  private static List<String> labels(ChartSpec spec) {
    List<String> labels = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      bars.marks().forEach(mark -> labels.add(Plain.of(mark.label())));
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      stacked.scale().forEach(part -> labels.add(Plain.of(part.label())));
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      diverging.apart().ifPresent(label -> labels.add(Plain.of(label)));
    } else if (spec instanceof ChartSpec.Dots dots) {
      dots.rows().forEach(row -> labels.add(Plain.of(row.label())));
    } else if (spec instanceof ChartSpec.Lines lines) {
      lines.series().forEach(series -> labels.add(Plain.of(series.label())));
    }
    return labels;
  }
}
