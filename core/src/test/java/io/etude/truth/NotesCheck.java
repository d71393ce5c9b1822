package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import io.etude.results.FigureId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The notes beneath a chart: what they say is true. */
final class NotesCheck extends Check {

  private final NotesHeard heard = new NotesHeard();
  private final ShownGroups groups;

  NotesCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
    groups = new ShownGroups(facts, lang, court);
  }

  void check(String where, String text, Shown shown, ChartSpec spec) {
    for (Saying.Said one :
        reader.read(
            where,
            text,
            Saying.Place.BASE,
            Saying.Place.NOTE,
            Saying.Place.LEFT,
            Saying.Place.MARK,
            Saying.Place.COMPARED,
            Saying.Place.OMITTED,
            Saying.Place.SOURCE)) {
      heard.said.add(one.saying());
      note(where, one, shown, spec);
    }
    new NotesNeeded(facts, lang, court, heard).check(where, shown, spec);
  }

  private void note(String where, Saying.Said one, Shown shown, ChartSpec spec) {
    String sentence = one.sentence();
    TrueQuestion question = shown.question();
    Shown based = shown.onBases(lang, spec);
    switch (one.saying()) {
      case WORDING ->
          court.expect(
              Fault.WRONG_NAME, where, sentence, one.get("wording"), text(question.wording));
      case SEVERAL, SEVERAL_OVER -> several(where, one, shown.item());
      case CALLOUT, CALLOUT_SIGNIFICANT, CALLOUT_SOME -> callout(where, one, shown, spec);
      case INTERVALS_OF_DOTS, INTERVALS_OF_BARS, INTERVALS_OF_LINES ->
          court.expect(Fault.WRONG_METHOD, where, sentence, one.get("level"), "95%");
      case INTERVALS_CUT -> {
        if (!listed(one.get("names"), IntervalWords.cut(spec))) {
          court.lie(Fault.WRONG_NAME, where, sentence, "they are " + IntervalWords.cut(spec));
        }
      }
      case NOT_COMPARED, GAP_NESTED ->
          new ComparedCheck(facts, lang, court).check(where, one, shown);
      case GAP, GAP_ITEMS, GAP_GROUPS ->
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
      case OUTSIDE_BANDS, OUTSIDE_BANDS_OVERALL, NO_ANSWER, NO_ANSWER_OVERALL -> {
        inNoRow(where, one, shown.item());
        boolean overall =
            one.saying() == Saying.OUTSIDE_BANDS_OVERALL
                || one.saying() == Saying.NO_ANSWER_OVERALL;
        if (shown.segment().isPresent() != overall) {
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
        countedAnswers(where, one, shown);
      }
      case ROUNDED_TOTALS -> {
        if (!(spec instanceof ChartSpec.Diverging || spec instanceof ChartSpec.Histogram)) {
          court.lie(Fault.WRONG_KIND, where, sentence, "the chart has no totals");
        }
      }
      case SMALL_BASE, WITHHELD, LOW_BASE -> {
        new MarkCheck(facts, lang, court).check(where, one);
        if (one.saying() == Saying.LOW_BASE && sentence.startsWith("**")) {
          court.lie(Fault.WRONG_KIND, where, sentence, "no stars stand in a chart");
        }
      }
      case LOW_GROUPS -> lowGroups(where, one, based, silent(shown, spec));
      case OMITTED -> omitted(where, one, based);
      case HIDDEN_GROUPS -> hiddenGroups(where, one, shown, spec);
      case NO_NUMBERS -> {
        List<String> silent = groups.withoutNumbers(shown);
        heard.named.addAll(silent);
        court.expect(Fault.WRONG_BASE, where, sentence, columns(one), String.join(", ", silent));
      }
      case IN_GROUPS ->
          court.expect(
              Fault.WRONG_BASE,
              where,
              sentence,
              one.get("n"),
              printed.integer(groups.inGroups(shown, spec)));
      case POOLED_OTHERS, POOLED_OTHERS_ONE ->
          court.expect(
              Fault.WRONG_BASE,
              where,
              sentence,
              one.has("n") ? one.get("n") : "1",
              printed.integer(inNoEdition(shown.item())));
      case POOLED, POOLED_MORE -> {
        pooled(where, one);
        boolean more = one.saying() == Saying.POOLED_MORE;
        if (shown.items().size() == 1 && isOfMore(shown.item()) != more) {
          court.lie(Fault.WRONG_BASE, where, sentence, "others are in the base: " + !more);
        }
        if (shown.segment().filter(TrueSegment::editions).isPresent()) {
          court.lie(Fault.WRONG_BASE, where, sentence, "the chart is by edition");
        }
      }
      case IN_EDITIONS ->
          court.expect(
              Fault.WRONG_BASE,
              where,
              sentence,
              one.get("editions"),
              groups.inEditions(based, spec));
      case WITHOUT_FIGURES -> {
        if (!listed(one.get("rows"), groups.withoutFigures(shown, spec))) {
          court.lie(
              Fault.WRONG_NAME, where, sentence, "they are " + groups.withoutFigures(shown, spec));
        }
      }
      case LAST_BY_BALANCE, LAST_BY_SHARE -> {
        List<String> rows = ChartWords.rows(spec);
        boolean last =
            spec instanceof ChartSpec.Diverging chart
                ? listed(one.get("rows"), last(chart, one.saying() == Saying.LAST_BY_BALANCE))
                : IntStream.range(1, rows.size())
                    .anyMatch(i -> listed(one.get("rows"), rows.subList(i, rows.size())));
        if (!last) {
          court.lie(Fault.WRONG_NAME, where, sentence, "the items are " + rows);
        }
      }
      case LEFT_OUT, LEFT_OUT_ONE, LEFT_OUT_NONE, LEFT_OUT_NONE_ONE ->
          leftOut(where, one, shown, spec);
      case CAUTION, CAUTION_GROUPS -> {
        new MarkCheck(facts, lang, court).check(where, one);
        if (one.has("columns") && !listed(columns(one), groups.cautious(based))) {
          court.lie(Fault.WRONG_BASE, where, sentence, "they are " + groups.cautious(based));
        }
      }
      default -> {
        if (one.saying().place == Saying.Place.BASE) {
          new BaseCheck(facts, lang, court).check(where, one, shown.items());
        }
      }
    }
  }

  /** How many answers have no bar, and the most frequent of them. */
  void leftOut(String where, Saying.Said said, Shown shown, ChartSpec spec) {
    List<TrueRow> left = groups.withoutBars(shown, spec);
    String number = said.has("n") ? said.get("n") : "1";
    court.expect(Fault.WRONG_FIGURE, where, said.sentence(), number, printed.integer(left.size()));
    Optional<TrueRow> most =
        left.stream().max(Comparator.comparingDouble(row -> facts.share(shown.item(), row, null)));
    if (most.isPresent() && said.has("figure")) {
      share(where, said.sentence(), said.get("figure"), shown.item(), most.get(), null);
    }
    boolean none = most.filter(row -> facts.share(shown.item(), row, null) > 0).isEmpty();
    if (none == said.has("figure")) {
      court.lie(Fault.WRONG_FIGURE, where, said.sentence(), "somebody gave one of " + left);
    }
  }

  private List<String> silent(Shown shown, ChartSpec spec) {
    boolean means = ChartTextCheck.areMeans(lang, spec) && spec instanceof ChartSpec.Dots;
    return means ? groups.withoutNumbers(shown) : List.of();
  }

  /**
   * A lie if the groups of which too few answered are others.
   *
   * @param without groups that are told apart, as nobody of them gave a number
   */
  void lowGroups(String where, Saying.Said said, Shown shown, List<String> without) {
    new MarkCheck(facts, lang, court).check(where, said);
    List<String> low = new ArrayList<>(groups.low(shown));
    low.removeAll(without);
    if (!listed(columns(said), low)) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "they are " + low);
    }
  }

  /** Whether a chart sets good answers against bad ones, whichever way items are worded. */
  static boolean turned(ChartSpec.Diverging chart) {
    return List.of("Favourable", "Favorables").contains(Plain.of(chart.positive()));
  }

  /** The items of which the balance, or the share of the first side, has no figure. */
  static List<String> last(ChartSpec.Diverging chart, boolean balance) {
    List<String> last = new ArrayList<>();
    for (ChartSpec.Diverging.Row row : chart.rows()) {
      boolean negative = !balance || row.negative().value().isPresent();
      if (row.positive().value().isEmpty() || !negative) {
        last.add(Plain.of(row.label()));
      }
    }
    return last;
  }

  /** Whether an item is marked as worded the other way round. */
  static boolean marked(ChartSpec spec) {
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
    } else if (over != sum > 1 && Math.abs(sum - 1) > 1e-9) {
      // bars that are withheld add up to nothing
      if (facts.published(item, null) || over) {
        court.lie(Fault.WRONG_FIGURE, where, one.sentence(), "they add to " + sum);
      }
    }
  }

  private void apart(String where, Saying.Said one, TrueItem item) {
    Optional<TrueRow> row = namedRow(where, one.sentence(), item, one.get("row"));
    heard.apart.add(one.get("row"));
    row.ifPresent(r -> share(where, one.sentence(), one.get("figure"), item, r, null));
  }

  /** From the item that the fewest didn't know an answer to, to that of the most. */
  private void apartRange(String where, Saying.Said one, Shown shown) {
    heard.apart.add(one.get("row"));
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
      heard.alone = true;
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
        String name = segment.fullName(column, lang);
        if (name.equals(one.get("column"))) {
          heard.callouts.add(name);
          if (one.has("level") && one.has("other") != segment.editions()) {
            court.lie(Fault.WRONG_SIGNIFICANCE, where, one.sentence(), "it differs from what?");
          }
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
              FigureId figure = callout.other().source().id();
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
    Optional<TrueItem> item = study.item(callouts.get(0).other().source().id().table().place());
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

  /** The answers that are favourable: those of items worded one way, and the other. */
  void countedAnswers(String where, Saying.Said one, Shown shown) {
    for (TrueItem item : shown.items()) {
      Optional<TrueRow> row = row(item, one.get(item.reversed ? "turned" : "row"));
      if (row.filter(r -> (item.reversed ? -1 : 1) * r.side() > 0).isEmpty()) {
        court.lie(
            Fault.SIDE_REVERSED, where, one.sentence(), "the good answers to " + item.place());
      }
    }
  }

  /** The groups that are left out are those of low bases, and the note has these. */
  void omitted(String where, Saying.Said one, Shown shown) {
    String sentence = one.sentence();
    figure(where, sentence, "threshold", one.get("publish"), printed.number(study.publishBase, 0));
    shown.segment().stream()
        .flatMap(segment -> segment.columns().stream())
        .map(column -> Plain.of(column.name(lang)))
        .filter(columns(one)::contains)
        .forEach(heard.named::add);
    if (shown.segment().isEmpty() || !study.withhold) {
      court.lie(Fault.WRONG_METHOD, where, sentence, "no group is left out");
      return;
    }
    for (TrueSegment.Column column : shown.segment().get().columns()) {
      String base =
          Plain.of(column.name(lang))
              + " ("
              + printed.integer(facts.base(groups.lowest(shown, column), column));
      boolean named = columns(one).contains(base);
      if (named != facts.low(groups.lowest(shown, column), column)
          && shown.item().unitWithoutZeros == null) {
        court.lie(Fault.WRONG_BASE, where, sentence, base + ") is low: " + !named);
      }
    }
  }

  /** Groups are left out for anonymity's sake only under disclosure control, and not in part. */
  private void hiddenGroups(String where, Saying.Said one, Shown shown, ChartSpec spec) {
    List<String> hidden = List.of(columns(one).split(", "));
    heard.named.addAll(hidden);
    boolean means = ChartTextCheck.areMeans(lang, spec);
    List<String> truth =
        shown.segment().stream()
            .flatMap(segment -> segment.columns().stream())
            .filter(
                c ->
                    shown.items().stream()
                        .allMatch(i -> means ? facts.suppressedMean(i, c) : facts.suppressed(i, c)))
            .map(c -> Plain.of(c.name(lang)))
            .toList();
    if (!truth.equals(hidden)) {
      court.lie(Fault.WRONG_METHOD, where, one.sentence(), "withheld are " + truth);
    }
  }

  /** The groups that a note lists; those within others are named with a dash there. */
  private static String columns(Saying.Said said) {
    return said.get("columns").replace(" – ", ", ");
  }

  /** Figures are of editions together in a study that has them, and those named are among them. */
  private void pooled(String where, Saying.Said one) {
    Optional<TrueSegment> waves = study.segments.stream().filter(TrueSegment::editions).findFirst();
    boolean named =
        waves.stream()
                .flatMap(s -> s.columns().stream())
                .filter(column -> one.get("editions").contains(column.name(lang)))
                .count()
            > (one.saying() == Saying.POOLED_MORE ? 0 : 1);
    boolean many = one.get("editions").matches("(the|les) \\d+ .*");
    if (!named && !many) {
      court.lie(Fault.WRONG_BASE, where, one.sentence(), "these are no editions");
    }
  }
}
