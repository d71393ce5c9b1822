package io.etude.truth;

import io.etude.document.Chart;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Title and subtitle of a chart. */
final class ChartWords extends ChartTextCheck {

  /** Titles that tell shares of the total of one question or item. */
  private static final Set<Saying> TITLES_OF_SHARES =
      Set.of(
          Saying.TITLE_FIRST_WITH,
          Saying.TITLE_MOST,
          Saying.TITLE_NAMED,
          Saying.TITLE_TIED,
          Saying.TITLE_CLOSE,
          Saying.TITLE_NET);

  ChartWords(Facts facts, Lang lang, Court court, String where, Shown shown) {
    super(facts, lang, court, where, shown);
  }

  void check(Chart chart) {
    String title = Plain.of(chart.title());
    title(title, chart.spec());
    subtitle(Plain.of(chart.subtitle()), title, chart.spec());
    new ChartAlt(facts, lang, court, where, shown)
        .check(Plain.of(chart.alt()), title, chart.spec());
    if (shown.isPart() && !(title + Plain.of(chart.subtitle())).contains(text(item.label))) {
      court.lie(Fault.ITEM_UNNAMED, where, title, "it is about “" + text(item.label) + "” alone");
    }
  }

  private void title(String title, ChartSpec spec) {
    court.heard();
    if (title.equals(text(shown.question().label)) || title.equals(subject())) {
      if (shown.isPart() && !title.equals(subject())) {
        court.lie(Fault.ITEM_UNNAMED, where, title, "it is about " + subject());
      }
      return;
    }
    for (Saying.Said said : reader.read(where, title, Saying.Place.TITLE)) {
      if (TITLES_OF_SHARES.contains(said.saying()) && !facts.quotable(item, null)) {
        court.lie(Fault.WRONG_BASE, where, title, "it is of too few to be told");
      }
      switch (said.saying()) {
        case TITLE_FIRST_WITH, TITLE_MOST -> first(said, item.rows);
        case TITLE_NAMED -> named(said);
        case TITLE_TIED, TITLE_CLOSE -> tied(said);
        case TITLE_ANSWER_OF_SAMPLE -> ofSample(said);
        case TITLE_ANSWER_ENDS, TITLE_ANSWER_FIRST, TITLE_ANSWER_LAST -> answerEnds(said, spec);
        case TITLE_NET -> net(said);
        case TITLE_MEAN, TITLE_MEAN_UNIT, TITLE_MEDIAN, TITLE_MEDIAN_UNIT -> mean(said);
        case TITLE_GAP, TITLE_GAP_ROW, TITLE_GAP_ITEM -> widest(said, spec);
        case TITLE_CHANGE, TITLE_CHANGE_ROW -> change(said, spec);
        default -> ends(said, spec);
      }
    }
  }

  /** The first of the answers that are named, where another is among the first of all. */
  private void named(Saying.Said said) {
    List<TrueRow> named = item.rows.stream().filter(row -> !row.catchAll()).toList();
    first(said, named);
    double first =
        named.stream().filter(r -> !r.net()).mapToDouble(r -> share(item, r)).max().orElse(0);
    boolean clear =
        item.rows.stream()
            .filter(TrueRow::catchAll)
            .allMatch(
                row ->
                    above(first, share(item, row))
                        && !printed.percent(first).equals(printed.percent(share(item, row)))
                        && leads(named, row));
    if (clear && isExact(item)) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), "it is the first of all");
    }
  }

  /** Whether the first of some rows is clearly ahead of another row. */
  private boolean leads(List<TrueRow> rows, TrueRow other) {
    return rows.stream()
        .filter(row -> !row.net())
        .max(Comparator.comparingDouble(row -> share(item, row)))
        .filter(row -> facts.leads(item, row, other) == Facts.Passed.YES)
        .isPresent();
  }

  private void first(Saying.Said said, List<TrueRow> among) {
    Optional<TrueRow> row = namedRow(where, said.sentence(), item, said.get("row"));
    if (row.isEmpty()) {
      return;
    }
    if (facts.makesGroups(item)) {
      court.lie(Fault.SAMPLE_LEADS, where, said.sentence(), "whom was asked is no opinion");
    }
    share(where, said.sentence(), said.get("figure"), item, row.get(), null);
    few(where, said.sentence(), said.get("figure"), item, null);
    passedOver(where, said.sentence(), item, row.get());
    if (shown.question().type == TrueQuestion.Type.NUMERIC) {
      court.lie(Fault.QUANTILE_BANDS, where, said.sentence(), "limits make the fullest band");
    }
    next(List.of(row.get()), among)
        .ifPresent(n -> clear(where, said.sentence(), item, row.get(), n));
    for (TrueRow other : among) {
      boolean reaches =
          !above(share(item, row.get()), share(item, other))
              || printed
                  .percent(share(item, row.get()))
                  .equals(printed.percent(share(item, other)));
      if (other != row.get() && !other.net() && reaches) {
        court.lie(
            other.apart() ? Fault.NO_ANSWER_LEADS : Fault.WRONG_ORDER,
            where,
            said.sentence(),
            "“" + text(other.label()) + "” has " + share(item, other));
      }
    }
  }

  /** The answer that comes after some, if anybody gave it. */
  private Optional<TrueRow> next(List<TrueRow> first, List<TrueRow> among) {
    return among.stream()
        .filter(row -> !first.contains(row) && !row.net() && share(item, row) > 0)
        .max(Comparator.comparingDouble(row -> share(item, row)));
  }

  /** Two answers that print alike, and above all others. */
  private void tied(Saying.Said said) {
    Optional<TrueRow> one = namedRow(where, said.sentence(), item, said.get("row"));
    Optional<TrueRow> two = namedRow(where, said.sentence(), item, said.get("rowB"));
    if (one.isEmpty() || two.isEmpty()) {
      return;
    }
    boolean close = said.saying() == Saying.TITLE_CLOSE;
    if (facts.makesGroups(item)) {
      court.lie(Fault.SAMPLE_LEADS, where, said.sentence(), "whom was asked is no opinion");
    }
    share(where, said.sentence(), said.get("figure"), item, one.get(), null);
    share(where, said.sentence(), said.get(close ? "other" : "figure"), item, two.get(), null);
    if (close) {
      close(where, said.sentence(), item, one.get(), two.get());
    }
    passedOver(where, said.sentence(), item, one.get());
    passedOver(where, said.sentence(), item, two.get());
    next(List.of(one.get(), two.get()), item.rows)
        .ifPresent(n -> clear(where, said.sentence(), item, one.get(), n));
    for (TrueRow other : item.rows) {
      boolean third = other != one.get() && other != two.get() && !other.net();
      if (third && !above(share(item, two.get()), share(item, other))) {
        court.lie(
            Fault.WRONG_ORDER,
            where,
            said.sentence(),
            "“" + text(other.label()) + "” has " + share(item, other));
      }
    }
  }

  /** One item with its share of an answer, which is said to be neither the most nor the least. */
  private void ofSample(Saying.Said said) {
    Optional<TrueItem> of = item(shown.items(), said.get("item"));
    if (of.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "no item “" + said.get("item") + "”");
      return;
    }
    Optional<TrueRow> row = namedRow(where, said.sentence(), of.get(), said.get("row"));
    row.ifPresent(r -> share(where, said.sentence(), said.get("figure"), of.get(), r, null));
  }

  private void mean(Saying.Said said) {
    named(said.sentence(), said.get("subject"));
    quotableMean(where, said.sentence(), item);
    String mean = printed.mean(item.question, facts.arithmetic.mean(item.scores, null));
    boolean median = said.has("mean");
    figure(where, said.sentence(), "mean", said.get(median ? "mean" : "figure"), mean);
    if (median) {
      double middle = facts.arithmetic.quantile(item.scores, null, 0.5);
      String figure = printed.statistic(item.question, middle);
      figure(where, said.sentence(), "median", said.get("figure"), figure);
    }
    if (item.question.type == TrueQuestion.Type.NUMERIC && facts.published(item, null)) {
      typical(where, said.sentence(), item, median);
    }
    String unit = said.has("unit") ? said.get("unit") : "";
    Fault fault = unit.isEmpty() ? Fault.UNIT_LOST : Fault.WRONG_PLURAL;
    String truth = unit(shown.question(), said.get("figure"));
    court.expect(fault, where, said.sentence(), unit, truth);
  }

  /** The items that an answer was given for most and least: the rows at the ends of the chart. */
  private void answerEnds(Saying.Said said, ChartSpec spec) {
    List<String> rows = rows(spec);
    for (int sign : new int[] {1, -1}) {
      String place = sign > 0 ? "first" : "last";
      if (said.has(place)) {
        new ProseCheck(facts, lang, court).end(where, said, shown.items(), place, sign);
        String at = rows.get(sign > 0 ? 0 : rows.size() - 1);
        Optional<TrueItem> drawn = item(shown.items(), at);
        String label = drawn.map(i -> text(i.label)).orElse(at);
        court.expect(Fault.WRONG_ORDER, where, said.sentence(), said.get(place), label);
      }
    }
  }

  static List<String> rows(ChartSpec spec) {
    List<String> rows = new ArrayList<>();
    if (spec instanceof ChartSpec.Diverging chart) {
      chart.rows().forEach(row -> rows.add(Plain.of(row.label())));
    } else if (spec instanceof ChartSpec.Stacked chart) {
      chart.rows().forEach(row -> rows.add(Plain.of(row.label())));
    }
    return rows;
  }

  /** The first and the last item, by what the chart sorts them by. */
  private void ends(Saying.Said said, ChartSpec spec) {
    TrueQuestion question = shown.question();
    if (question.sides == TrueQuestion.Sides.UNKNOWN) {
      court.lie(
          Fault.SIDE_GUESSED, where, said.sentence(), "nothing says which side is the good one");
      return;
    }
    boolean favourable = said.saying().name().startsWith("TITLE_FAVOURABLE");
    if (favourable != shown.items().stream().anyMatch(i -> i.reversed)) {
      court.lie(
          Fault.SIDE_REVERSED, where, said.sentence(), "much of what is bad reads as much of it");
    }
    boolean ofTwo = said.saying().name().contains("_TWO");
    boolean ends = said.has("first") && said.has("last");
    if (ends && ofTwo != (shown.items().size() == 2)) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), shown.items().size() + " items");
    }
    if (said.has("first")) {
      end(said, said.get("first"), spec, 1);
    }
    if (said.has("last")) {
      end(said, said.get("last"), spec, -1);
    }
  }

  private void end(Saying.Said said, String name, ChartSpec spec, int sign) {
    Optional<TrueItem> found = shown.items().stream().filter(i -> is(name, i.label)).findFirst();
    if (found.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "no item “" + name + "”");
      return;
    }
    String answer = sign > 0 ? "good" : "goodLast";
    boolean isGood =
        said.has(answer)
            ? found.get().reversed
                && row(found.get(), said.get(answer)).filter(r -> r.side() == -1).isPresent()
            : !found.get().reversed || !said.saying().name().startsWith("TITLE_FAVOURABLE");
    if (!isGood) {
      court.lie(Fault.SIDE_REVERSED, where, said.sentence(), "the good answers to “" + name + "”");
    }
    List<TrueItem> others = new ArrayList<>(shown.items());
    others.removeIf(i -> i == found.get() || !facts.published(i, null));
    for (TrueItem other : others) {
      if (sign * (facts.good(found.get()) - facts.good(other)) < 1e-12) {
        court.lie(
            Fault.WRONG_ORDER, where, said.sentence(), "“" + text(other.label) + "” is beyond");
        return;
      }
      boolean ofSample = said.saying().name().endsWith("_OF_SAMPLE");
      if (!ofSample && facts.leads(found.get(), other, sign) == Facts.Passed.NO) {
        court.lie(Fault.WITHIN_ERROR, where, said.sentence(), "“" + text(other.label) + "” may be");
      }
    }
  }

  private void widest(Saying.Said said, ChartSpec spec) {
    boolean means = areMeans(lang, spec) && spec instanceof ChartSpec.Dots;
    boolean ofItem = spec instanceof ChartSpec.Dots && shown.isGridByGroups();
    Saying form = means ? Saying.TITLE_GAP : ofItem ? Saying.TITLE_GAP_ITEM : Saying.TITLE_GAP_ROW;
    if (said.saying() != form) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "should be " + form);
      return;
    }
    if (means && spec instanceof ChartSpec.Dots dots) {
      farthestMeans(said, dots);
      return;
    }
    List<Candidate> candidates = candidates(spec);
    Optional<Candidate> named =
        candidates.stream()
            .filter(c -> text(c.row().label()).equals(said.get("row")))
            .filter(c -> !ofItem || text(c.item().label).equals(said.get("item")))
            .findFirst();
    if (named.isEmpty() || shown.segment().isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "no such row");
      return;
    }
    TrueSegment segment = shown.segment().get();
    Candidate chosen = named.get();
    List<TrueSegment.Column> known = known(chosen, segment);
    group(said, "low", "lowest", chosen, known.get(0));
    group(said, "high", "highest", chosen, known.get(known.size() - 1));
    double width = width(chosen, known);
    boolean exact = chosen.item().unitWithoutZeros == null;
    if (exact && ends(chosen, segment, known) == Facts.Passed.NO) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "the gap isn't significant");
    }
    for (Candidate other : candidates) {
      List<TrueSegment.Column> columns = known(other, segment);
      boolean significant = ends(other, segment, columns) == Facts.Passed.YES;
      boolean rest = other.row().catchAll() && !chosen.row().catchAll() || isNo(other, chosen);
      if (significant && !rest && width(other, columns) > width + 1e-12) {
        court.lie(
            Fault.WRONG_ORDER,
            where,
            said.sentence(),
            "the gap of “" + other.label() + "” is wider");
      }
    }
    if (spec instanceof ChartSpec.Dots dots) {
      new FindingCheck(facts, lang, court)
          .gap(
              where,
              said.sentence(),
              chosen.item(),
              chosen.row().id(),
              segment,
              gapOf(dots, chosen.label()));
      if (gapOf(dots, chosen.label()) == ChartSpec.Significance.NONE) {
        court.lie(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "the gap isn't significant");
      }
    }
  }

  /** What a chart by groups compares them in: an answer, or one of an item. */
  private record Candidate(String label, TrueItem item, TrueRow row) {}

  private List<Candidate> candidates(ChartSpec spec) {
    List<Candidate> candidates = new ArrayList<>();
    if (spec instanceof ChartSpec.Diverging chart) {
      row(item, Plain.of(chart.positive()))
          .ifPresent(r -> candidates.add(new Candidate(Plain.of(chart.positive()), item, r)));
    } else if (spec instanceof ChartSpec.Dots dots && shown.isGridByGroups()) {
      for (ChartSpec.Dots.Row row : dots.rows()) {
        item(shown.items(), Plain.of(row.label()))
            .ifPresent(
                of ->
                    row(of, Plain.of(row.points().get(0).label()))
                        .ifPresent(
                            r -> candidates.add(new Candidate(Plain.of(row.label()), of, r))));
      }
    } else {
      item.answers().forEach(r -> candidates.add(new Candidate(text(r.label()), item, r)));
    }
    return candidates;
  }

  private List<TrueSegment.Column> known(Candidate of, TrueSegment segment) {
    return segment.columns().stream()
        .filter(c -> facts.published(of.item(), c))
        .sorted(Comparator.comparingDouble(c -> facts.share(of.item(), of.row(), c)))
        .toList();
  }

  /**
   * Whether the groups that an answer was given least and most in differ in it; undecided where
   * several share an end.
   */
  private Facts.Passed ends(Candidate of, TrueSegment segment, List<TrueSegment.Column> known) {
    TrueItem item = of.item();
    TrueRow row = of.row();
    double least = known.stream().mapToDouble(c -> facts.share(item, row, c)).min().orElse(0);
    double most = known.stream().mapToDouble(c -> facts.share(item, row, c)).max().orElse(0);
    Facts.Passed passed = null;
    for (TrueSegment.Column low : known) {
      for (TrueSegment.Column high : known) {
        if (facts.share(item, row, low) - least < 1e-12
            && most - facts.share(item, row, high) < 1e-12
            && low != high) {
          int one = segment.columns().indexOf(low);
          int other = segment.columns().indexOf(high);
          Facts.Passed own =
              facts.differs(
                  item,
                  row.id(),
                  segment,
                  Math.min(one, other),
                  Math.max(one, other),
                  Facts.SMALL_LEVEL);
          passed = passed == null || passed == own ? own : Facts.Passed.EITHER;
        }
      }
    }
    return passed == null ? Facts.Passed.EITHER : passed;
  }

  /** The groups with the highest and the lowest mean. */
  private void farthestMeans(Saying.Said said, ChartSpec.Dots dots) {
    named(said.sentence(), said.get("row"));
    List<TrueSegment.Column> known =
        shown.segment().orElseThrow().columns().stream()
            .filter(c -> facts.published(item, c) && facts.published(item.ofNumbers(), c))
            .sorted(Comparator.comparingDouble(c -> facts.arithmetic.mean(item.scores, c.in())))
            .toList();
    mean(said, "low", "lowest", known, known.get(0));
    mean(said, "high", "highest", known, known.get(known.size() - 1));
    if (dots.rows().get(0).gap() == ChartSpec.Significance.NONE) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "the gap isn't significant");
    }
  }

  private void mean(
      Saying.Said said,
      String figure,
      String name,
      List<TrueSegment.Column> known,
      TrueSegment.Column truth) {
    double mean = facts.arithmetic.mean(item.scores, truth.in());
    figure(where, said.sentence(), "mean", said.get(figure), printed.mean(item.question, mean));
    boolean found =
        known.stream()
            .filter(c -> Math.abs(facts.arithmetic.mean(item.scores, c.in()) - mean) < 1e-9)
            .anyMatch(
                c ->
                    is(said.get(name), c.label()) || said.get(name).equals(Plain.of(c.name(lang))));
    if (!found) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), name + " is " + truth.name(lang));
    }
  }

  private static ChartSpec.Significance gapOf(ChartSpec.Dots dots, String label) {
    return dots.rows().stream()
        .filter(r -> Plain.of(r.label()).equals(label))
        .map(ChartSpec.Dots.Row::gap)
        .findFirst()
        .orElse(ChartSpec.Significance.NONE);
  }

  /** Whether one answer is the no to the other: all titles name the yes. */
  private static boolean isNo(Candidate one, Candidate other) {
    return one.label().matches("(No|Non)\\b.*") && other.label().matches("(Yes|Oui)\\b.*");
  }

  private double width(Candidate of, List<TrueSegment.Column> known) {
    double low = 1;
    double high = 0;
    for (TrueSegment.Column column : known) {
      low = Math.min(low, facts.share(of.item(), of.row(), column));
      high = Math.max(high, facts.share(of.item(), of.row(), column));
    }
    return high - low;
  }

  private void group(
      Saying.Said said, String figure, String name, Candidate of, TrueSegment.Column truth) {
    TrueItem item = of.item();
    TrueRow row = of.row();
    TrueSegment segment = shown.segment().orElseThrow();
    boolean found = false;
    for (TrueSegment.Column column : segment.columns()) {
      boolean named =
          is(said.get(name), column.label()) || said.get(name).equals(Plain.of(column.name(lang)));
      boolean same =
          facts.published(item, column)
              && Math.abs(facts.share(item, row, column) - facts.share(item, row, truth)) < 1e-12;
      found |= named && same;
    }
    share(where, said.sentence(), said.get(figure), item, row, truth);
    if (!found) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), name + " is " + truth.name(lang));
    }
  }

  /** From the last edition but one to the last one, between which it differs significantly. */
  private void change(Saying.Said said, ChartSpec spec) {
    boolean means = areMeans(lang, spec);
    if (means != (said.saying() == Saying.TITLE_CHANGE)) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "a line of means: " + means);
    }
    Optional<TrueRow> row = Optional.empty();
    if (means) {
      named(said.sentence(), said.get("row"));
    } else {
      row = namedRow(where, said.sentence(), item, said.get("row"));
    }
    if (!means && row.isEmpty()
        || shown.segment().isEmpty()
        || !(spec instanceof ChartSpec.Lines)) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "no chart over editions");
      return;
    }
    TrueSegment segment = shown.segment().get();
    int last = segment.columns().size() - 1;
    for (int back : new int[] {1, 0}) {
      TrueSegment.Column column = segment.columns().get(last - back);
      String name = Plain.of(column.name(lang));
      String figure = said.get(back == 1 ? "first" : "last");
      court.expect(
          Fault.WRONG_NAME, where, said.sentence(), said.get(back == 1 ? "from" : "to"), name);
      if (means) {
        double mean = facts.arithmetic.mean(item.scores, column.in());
        figure(where, said.sentence(), "mean", figure, printed.mean(item.question, mean));
      } else {
        share(where, said.sentence(), figure, item, row.get(), column);
      }
    }
    String id = row.map(TrueRow::id).orElse("");
    boolean exact = item.unitWithoutZeros == null;
    if (exact
        && facts.differs(item, id, segment, last - 1, last, Facts.SMALL_LEVEL) == Facts.Passed.NO) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "the change isn't significant");
    }
  }

  private void subtitle(String subtitle, String title, ChartSpec spec) {
    for (Saying.Said said : reader.read(where, subtitle, Saying.Place.SUBTITLE)) {
      // what it is about is named once, above or here
      if (shown.isBattery()) {
        String first = text(item.answers().get(0).label());
        court.expect(Fault.WRONG_ORDER, where, said.sentence(), said.get("row"), first);
      } else {
        named(said.sentence(), said.has("subject") ? said.get("subject") : title);
      }
      if (said.has("subject") && said.get("subject").equals(title)) {
        court.lie(Fault.NAMED_AGAIN, where, said.sentence(), "the title says it");
      }
      Saying kind = Saying.valueOf(said.saying().name().replace("BARE_", ""));
      Saying expected = Saying.IN_PERCENT;
      TrueQuestion question = shown.question();
      if (question.type == TrueQuestion.Type.RATING && !areMeans(lang, spec)) {
        expected = Saying.DISTRIBUTION;
      } else if (areMeans(lang, spec)) {
        boolean rating = question.type == TrueQuestion.Type.RATING;
        expected = rating ? Saying.MEAN_RATING : Saying.MEAN_NUMBER;
      } else if (shown.isGridByGroups()) {
        expected = Saying.ITEMS_OF_GROUPS;
        measured(said, spec);
      } else if (shown.segment().isPresent() && spec instanceof ChartSpec.Diverging) {
        expected = Saying.IN_PERCENT;
      } else if (rows(spec).size() > 1 && isOrdered(spec, shown)) {
        expected = kind == Saying.BY_BALANCE ? Saying.BY_BALANCE : Saying.BY_ANSWER;
      } else if (question.type == TrueQuestion.Type.MULTIPLE) {
        expected = question.responses ? Saying.IN_PERCENT_OF_ANSWERS : Saying.IN_PERCENT_OF_SEVERAL;
      } else if (!question.unit.isEmpty()) {
        expected = Saying.IN_PERCENT_BY_UNIT;
      }
      if (kind != expected) {
        court.lie(Fault.WRONG_KIND, where, said.sentence(), "should be " + expected);
      }
      if (kind == Saying.MEAN_NUMBER) {
        boolean part = spec.axis().filter(axis -> axis.from() > 0).isPresent();
        if (part != said.has("low")) {
          court.lie(Fault.WRONG_KIND, where, said.sentence(), "the scale begins at zero: " + !part);
        } else if (part) {
          Axis axis = spec.axis().orElseThrow();
          figure(where, said.sentence(), "first", said.get("low"), Plain.of(axis.first()));
          figure(where, said.sentence(), "last", said.get("high"), Plain.of(axis.last()));
        }
      }
      if (kind == Saying.DISTRIBUTION) {
        figure(where, said.sentence(), "lowest", said.get("from"), "" + question.from);
        figure(where, said.sentence(), "highest", said.get("to"), "" + question.to);
      }
      if (kind == Saying.MEAN_RATING) {
        figure(where, said.sentence(), "lowest", said.get("from"), "" + question.from);
        figure(where, said.sentence(), "highest", said.get("to"), "" + question.to);
        spec.axis().ifPresent(axis -> drawnFrom(said, axis, question));
      }
      if (said.has("unit")) {
        String unit = said.get("unit");
        court.expect(Fault.WRONG_NAME, where, said.sentence(), unit, text(question.unit));
      }
      boolean editions = shown.segment().filter(TrueSegment::editions).isPresent();
      String by = editions ? "edition" : "segment";
      Optional<String> only = shown.onlyName(spec, lang);
      String segment =
          said.has(only.isPresent() ? "group" : by)
              ? said.get(only.isPresent() ? "group" : by)
              : "";
      String truth = only.orElse(shown.segment().map(s -> text(s.label())).orElse(""));
      court.expect(Fault.WRONG_NAME, where, said.sentence(), segment, truth);
      if (kind == Saying.BY_BALANCE || kind == Saying.BY_ANSWER) {
        falling(said, spec);
      }
    }
  }

  /** Whether any item has a figure to order it by. */
  private static boolean isOrdered(ChartSpec spec, Shown shown) {
    boolean balance = shown.question().sides != TrueQuestion.Sides.UNKNOWN;
    return !(spec instanceof ChartSpec.Diverging chart)
        || NotesCheck.last(chart, balance).size() < chart.rows().size();
  }

  /** Grades that are but a part of a scale are named. */
  private void drawnFrom(Saying.Said said, Axis axis, TrueQuestion question) {
    boolean part = axis.from() > question.from || axis.to() < question.to;
    if (part != said.has("low")) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "drawn from " + axis.first());
    } else if (part) {
      int decimals = isWhole(axis.from()) && isWhole(axis.to()) ? 0 : 1;
      String low = printed.number(axis.from(), decimals);
      String high = printed.number(axis.to(), decimals);
      figure(where, said.sentence(), "low end", said.get("low"), low);
      figure(where, said.sentence(), "high end", said.get("high"), high);
    }
  }

  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < 1e-9;
  }

  /** The points of the chart are of the answer that is named, or of the good side of each item. */
  private void measured(Saying.Said said, ChartSpec spec) {
    for (ChartSpec.Dots.Row row : ((ChartSpec.Dots) spec).rows()) {
      Optional<TrueItem> of = item(shown.items(), Plain.of(row.label()));
      String label = Plain.of(row.points().get(0).label());
      boolean good =
          of.flatMap(i -> row(i, label).map(r -> (i.reversed ? -1 : 1) * r.side() > 0))
              .orElse(false);
      boolean turned = List.of("Favourable", "Favorables").contains(said.get("row"));
      if (turned ? !good : !label.equals(said.get("row"))) {
        court.lie(Fault.WRONG_NAME, where, said.sentence(), "the points are of “" + label + "”");
      }
    }
  }

  /** The rows of the chart fall by what the subtitle says. */
  private void falling(Saying.Said said, ChartSpec spec) {
    boolean balance = said.saying().name().endsWith("BY_BALANCE");
    if (balance && shown.question().sides == TrueQuestion.Sides.UNKNOWN) {
      court.lie(
          Fault.SIDE_GUESSED, where, said.sentence(), "nothing says which side is the good one");
      return;
    }
    double before = Double.POSITIVE_INFINITY;
    for (String label : rows(spec)) {
      Optional<TrueItem> of = item(shown.items(), label);
      Optional<TrueRow> row =
          balance
              ? Optional.empty()
              : of.flatMap(i -> namedRow(where, said.sentence(), i, said.get("row")));
      boolean known =
          of.isPresent() && facts.published(of.get(), null) && (balance || row.isPresent());
      if (known) {
        double measure = balance ? facts.good(of.get()) : share(of.get(), row.get());
        if (measure > before + 1e-12) {
          boolean reversed = shown.items().stream().anyMatch(i -> i.reversed);
          court.lie(
              !balance ? Fault.WRONG_ORDER : reversed ? Fault.REVERSED_ITEM : Fault.SIDE_REVERSED,
              where,
              said.sentence(),
              "“" + label + "” is better than the one above it");
          return;
        }
        before = measure;
      }
    }
  }
}
