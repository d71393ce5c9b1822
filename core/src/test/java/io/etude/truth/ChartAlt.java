package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The alternative text of a chart. */
final class ChartAlt extends ChartTextCheck {

  /** A mark of a figure that is hidden, with the id of the figure. */
  private static final Pattern HIDDEN =
      Pattern.compile("text=\\[c], figure=(?:FigureRef\\[id=)?([^,\\]]+)");

  ChartAlt(Facts facts, Lang lang, Court court, String where, Shown shown) {
    super(facts, lang, court, where, shown);
  }

  void check(String text, String title, ChartSpec spec) {
    int end = text.indexOf(".") + 1;
    List<Saying.Said> head = reader.read(where, text.substring(0, end), Saying.Place.ALT_HEAD);
    for (Saying.Said said : head) {
      if (shown.isBattery()) {
        String answer = text(item.answers().get(0).label());
        court.expect(Fault.WRONG_NAME, where, said.sentence(), said.get("row"), answer);
      } else {
        named(said.sentence(), said.get("subject"));
      }
      String kind = shown.isBattery() ? "BATTERY" : kind(spec);
      if (shown.isGridByGroups()) {
        kind += "_ITEMS" + (shown.only(spec).isPresent() ? "_ONLY" : "");
      } else if (shown.segment().isPresent() && spec instanceof ChartSpec.Diverging) {
        kind += "_GROUPS";
      }
      if (!said.saying().name().equals("ALT_" + kind)) {
        court.lie(Fault.WRONG_KIND, where, said.sentence(), "it is " + kind);
      }
      figure(where, said.sentence(), "number", said.get("count"), parts(spec));
      if (said.has("group") || shown.onlyName(spec, lang).isPresent()) {
        String group = said.has("group") ? said.get("group") : "";
        String only = shown.onlyName(spec, lang).orElse("");
        court.expect(Fault.WRONG_NAME, where, said.sentence(), group, only);
      }
      if (said.has("segment")) {
        String segment = shown.segment().map(s -> text(s.label())).orElse("");
        court.expect(Fault.WRONG_NAME, where, said.sentence(), said.get("segment"), segment);
      }
    }
    String rest = text.substring(end).strip();
    boolean untitled =
        shown.isBattery()
            ? title.equals(subject())
            : head.stream().anyMatch(said -> title.equals(said.get("subject")));
    String news = untitled ? "" : withoutSubject(title, head);
    if (!rest.startsWith(news)) {
      court.lie(Fault.WRONG_NAME, where, text, "the title is: " + title);
      return;
    }
    if (!untitled) {
      rest = rest.substring(news.length()).replaceFirst("^\\. ?", "");
    }
    if (shown.only(spec).isPresent()) {
      String own = onlyBase(spec);
      if (!rest.endsWith(own)) {
        court.lie(Fault.MISSING_NOTE, where, text, "it should end with: " + own);
        return;
      }
      rest = rest.substring(0, rest.length() - own.length()).strip();
    }
    boolean based = false;
    boolean drawn = false;
    Optional<String> suppressed = Optional.empty();
    for (Saying.Said said :
        reader.read(
            where,
            rest,
            Saying.Place.ALT,
            Saying.Place.BASE,
            Saying.Place.LEFT,
            Saying.Place.COMPARED)) {
      based |= said.saying().place == Saying.Place.BASE;
      drawn |= said.saying() == Saying.ALT_IN_GROUPS;
      if (said.saying().name().startsWith("ALT_SUPPRESSED")) {
        suppressed = Optional.of(said.has("n") ? said.get("n") : "1");
      }
      message(said, spec);
    }
    if (suppressed.isPresent() != hidden(spec) > 0) {
      court.lie(Fault.MISSING_NOTE, where, text, hidden(spec) + " figures are hidden");
    }
    if (!based) {
      court.lie(Fault.MISSING_NOTE, where, text, "the base is not said");
    }
    ShownGroups groups = new ShownGroups(facts, lang, court);
    if (groups.tellsGroups(shown, spec)
        && !drawn
        && groups.inGroups(shown, spec) != facts.base(shown.item(), null)) {
      court.lie(Fault.MISSING_NOTE, where, text, "how many are in the groups is not said");
    }
  }

  /** A title without its subject, which the head has named. */
  private static String withoutSubject(String title, List<Saying.Said> head) {
    for (Saying.Said said : head) {
      String subject = said.has("subject") ? said.get("subject") + ": " : "\n";
      if (title.startsWith(subject)) {
        String news = title.substring(subject.length());
        return news.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + news.substring(1);
      }
    }
    return title;
  }

  private static String kind(ChartSpec spec) {
    return spec.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
  }

  private String parts(ChartSpec spec) {
    boolean one = size(spec) == 1;
    Words words;
    if (spec instanceof ChartSpec.Histogram) {
      words =
          one ? new Words("one class", "en une classe") : new Words("# classes", "en # classes");
    } else if (spec instanceof ChartSpec.Bars) {
      words =
          one
              ? new Words("one horizontal bar", "une barre horizontale")
              : new Words("# horizontal bars", "# barres horizontales");
    } else if (spec instanceof ChartSpec.Lines) {
      words = one ? new Words("one series", "une série") : new Words("# series", "# séries");
    } else if (spec instanceof ChartSpec.Dots dots
        && dots.series().size() > 3
        && !areMeans(lang, spec)) {
      words =
          one
              ? new Words("one small chart", "un petit graphique")
              : new Words("# small charts", "# petits graphiques");
    } else {
      words = one ? new Words("one row", "une ligne") : new Words("# rows", "# lignes");
    }
    return words.in(lang).replace("#", "" + size(spec));
  }

  /** The base of the group that a chart shows alone. */
  private String onlyBase(ChartSpec spec) {
    TrueSegment.Column column = shown.only(spec).orElseThrow();
    long[] bases = shown.items().stream().mapToLong(i -> facts.base(i, column)).sorted().toArray();
    String low = printed.integer(bases[0]);
    String high = printed.integer(bases[bases.length - 1]);
    String base = low.equals(high) ? low : low + (lang == Lang.EN ? " to " : " à ") + high;
    return shown.onlyName(spec, lang).orElseThrow()
        + ": "
        + units(base, !shown.question().responses)
        + ".";
  }

  private int size(ChartSpec spec) {
    if (spec instanceof ChartSpec.Dots chart && areMeans(lang, chart)) {
      return chart.series().size();
    }
    if (spec instanceof ChartSpec.Histogram chart) {
      return chart.marks().size();
    } else if (spec instanceof ChartSpec.Bars chart) {
      return chart.marks().size();
    } else if (spec instanceof ChartSpec.Diverging chart) {
      return chart.rows().size();
    } else if (spec instanceof ChartSpec.Stacked chart) {
      return chart.rows().size();
    } else if (spec instanceof ChartSpec.Dots chart) {
      return chart.rows().size();
    }
    return ((ChartSpec.Lines) spec).series().size();
  }

  private void message(Saying.Said said, ChartSpec spec) {
    switch (said.saying()) {
      case EXTREMES, EXTREMES_OF_BARS, EXTREMES_PUBLISHED ->
          new ExtremesCheck(facts, lang, court, where).check(said, shown, item, spec);
      case ALT_SAME, ALT_SAME_PUBLISHED ->
          new ExtremesCheck(facts, lang, court, where).checkSame(said, spec);
      case ALT_SIDES, ALT_FIRST, ALT_LAST -> sides(said, spec);
      case ALT_GAPS,
          ALT_GAPS_MEANS,
          ALT_GAPS_WIDEST,
          ALT_GAPS_COUNT,
          ALT_GAPS_COUNT_ONE,
          ALT_GAPS_MEANS_WIDEST,
          ALT_GAPS_MEANS_COUNT,
          ALT_GAPS_MEANS_COUNT_ONE ->
          gaps(said, spec);
      case NOT_COMPARED, GAP_NESTED ->
          new ComparedCheck(facts, lang, court).check(where, said, shown);
      case ALT_IN_GROUPS ->
          court.expect(
              Fault.WRONG_BASE,
              where,
              said.sentence(),
              said.get("n"),
              printed.integer(new ShownGroups(facts, lang, court).inGroups(shown, spec)));
      case ALT_WIDEST_INTERVAL, ALT_INTERVALS ->
          new IntervalWords(facts, lang, court, where).check(said, spec, item.question);
      case ALT_VALUE -> value(said, spec);
      case ALT_CALLOUT, ALT_CALLOUT_SIGNIFICANT -> callout(said, spec);
      case ALT_LIST -> list(said, spec);
      case ALT_LIST_FIRST,
          ALT_LIST_LAST,
          ALT_LIST_HIGHEST,
          ALT_LIST_LOWEST,
          ALT_LIST_SHARED_HIGHEST,
          ALT_LIST_SHARED_LOWEST -> {
        list(said, spec);
        new RowPlaces(court, where).check(said, spec);
      }
      case TURNED_DOTS -> new NotesCheck(facts, lang, court).countedAnswers(where, said, shown);
      case LEFT_OUT, LEFT_OUT_ONE, LEFT_OUT_NONE, LEFT_OUT_NONE_ONE ->
          new NotesCheck(facts, lang, court).leftOut(where, said, shown, spec);
      case ALT_SUPPRESSED_ONE, ALT_SUPPRESSED -> {
        if (!(spec instanceof ChartSpec.Lines)) {
          String number = said.has("n") ? said.get("n") : "1";
          figure(where, said.sentence(), "hidden figures", number, printed.integer(hidden(spec)));
        }
      }
      case ALT_NOTHING ->
          court.lie(Fault.EMPTY_LIST, where, said.sentence(), "no group has a published figure");
      default -> new BaseCheck(facts, lang, court).check(where, said, shown.items());
    }
  }

  /** How many figures of a chart are hidden. */
  private static long hidden(ChartSpec spec) {
    Matcher marks = HIDDEN.matcher(spec.toString());
    return marks.results().map(mark -> mark.group(1)).distinct().count();
  }

  private void sides(Saying.Said said, ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Diverging chart)) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "no sides are drawn");
      return;
    }
    if (shown.segment().isPresent()) {
      sides(said, shown.segment().get());
      return;
    }
    Optional<TrueItem> of = item(shown.items(), said.get("item"));
    if (of.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "no such item");
      return;
    }
    new SideCheck(facts, lang, court)
        .sides(
            where,
            said.sentence(),
            shown.question(),
            said.get("good"),
            said.get("bad"),
            of.get(),
            false);
    for (String side : List.of("good", "bad")) {
      String figure = said.get(side.equals("good") ? "plus" : "minus");
      row(of.get(), said.get(side))
          .ifPresent(r -> share(where, said.sentence(), figure, of.get(), r, null));
    }
    if (said.saying() == Saying.ALT_SIDES) {
      return;
    }
    List<ChartSpec.Diverging.Row> rows = chart.rows();
    if (rows.size() == 2) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "of two there are no ends");
    }
    int at = said.saying() == Saying.ALT_FIRST ? 0 : rows.size() - 1;
    court.expect(
        Fault.WRONG_ORDER,
        where,
        said.sentence(),
        said.get("item"),
        Plain.of(rows.get(at).label()));
  }

  /** The two sides of a scale in a group. */
  private void sides(Saying.Said said, TrueSegment segment) {
    Optional<TrueSegment.Column> column =
        segment.columns().stream()
            .filter(
                c ->
                    is(said.get("item"), c.label())
                        || said.get("item").equals(Plain.of(c.name(lang))))
            .findFirst();
    if (column.isEmpty() || said.saying() != Saying.ALT_SIDES) {
      court.lie(Fault.WRONG_NAME, where, said.sentence(), "no such group");
      return;
    }
    for (String side : List.of("good", "bad")) {
      String figure = said.get(side.equals("good") ? "plus" : "minus");
      namedRow(where, said.sentence(), item, said.get(side))
          .ifPresent(r -> share(where, said.sentence(), figure, item, r, column.get()));
    }
  }

  private void gaps(Saying.Said said, ChartSpec spec) {
    List<String> rows = new ArrayList<>();
    boolean means = said.saying().name().startsWith("ALT_GAPS_MEANS");
    Map<String, Double> widths = new HashMap<>();
    if (means != areMeans(lang, spec)) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "means: " + !means);
    } else if (spec instanceof ChartSpec.Dots dots && means) {
      rows.addAll(RowPlaces.higher(dots));
      for (int i = 0; i < dots.series().size(); i++) {
        String group = Plain.of(dots.series().get(i).label());
        widths.put(group, dots.rows().get(0).points().get(i).value().orElse(0));
      }
    } else if (spec instanceof ChartSpec.Dots dots) {
      dots.rows().stream()
          .filter(row -> row.gap() != ChartSpec.Significance.NONE)
          .forEach(row -> rows.add(Plain.of(row.label())));
      for (ChartSpec.Dots.Row row : dots.rows()) {
        DoubleSummaryStatistics known =
            row.points().stream()
                .flatMapToDouble(point -> point.value().stream())
                .summaryStatistics();
        widths.put(Plain.of(row.label()), known.getMax() - known.getMin());
      }
    }
    court.expect(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), said.get("level"), "5%");
    if (said.has("n")) {
      some(said, rows, widths);
    } else if (!said.has("rows")) {
      court.expect(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "1", "" + rows.size());
    } else if (!listed(said.get("rows"), rows)) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "the gaps are " + rows);
    }
  }

  /** How many gaps there are, and the widest of them. */
  private void some(Saying.Said said, List<String> rows, Map<String, Double> widths) {
    court.expect(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), said.get("n"), "" + rows.size());
    List<String> widest =
        rows.stream().sorted(Comparator.comparingDouble(row -> -widths.get(row))).toList();
    boolean named =
        !said.has("rows")
            || IntStream.range(1, widest.size())
                .anyMatch(n -> listed(said.get("rows"), widest.subList(0, n)));
    if (!named) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "the widest are " + widest);
    }
  }

  private void value(Saying.Said said, ChartSpec spec) {
    String mean = lang == Lang.EN ? "Mean" : "Moyenne";
    if (said.get("row").equals(mean) && item.scores != null) {
      TrueSegment.Column only = shown.only(spec).orElse(null);
      String expected =
          facts.withheld(item, only)
              ? "**"
              : printed.mean(
                  item.question,
                  facts.arithmetic.mean(item.scores, only == null ? null : only.in()));
      figure(where, said.sentence(), "mean", said.get("figure"), expected);
    } else if (!(spec instanceof ChartSpec.Histogram || spec instanceof ChartSpec.Bars)) {
      list(
          new Saying.Said(
              Saying.ALT_LIST,
              said.sentence(),
              java.util.Map.of("row", said.get("row"), "values", said.get("figure")),
              said.end()),
          spec);
    } else if (shown.only(spec).isPresent()) {
      Mark bar = ExtremesCheck.points(spec).get(said.get("row"));
      if (spec instanceof ChartSpec.Histogram histogram) {
        for (ChartSpec.Bracket bracket : histogram.nets()) {
          bar = Plain.of(bracket.net().label()).equals(said.get("row")) ? bracket.net() : bar;
        }
      }
      String truth = bar == null ? "no such bar" : Plain.of(bar.text());
      court.expect(Fault.WRONG_FIGURE, where, said.sentence(), said.get("figure"), truth);
    } else {
      net(said);
    }
  }

  private void callout(Saying.Said said, ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Bars bars)) {
      String point = said.get("figure") + " (" + said.get("column") + ")";
      list(
          new Saying.Said(
              Saying.ALT_LIST,
              said.sentence(),
              java.util.Map.of("row", said.get("row"), "values", point),
              said.end()),
          spec);
      return;
    }
    boolean significant = said.saying() == Saying.ALT_CALLOUT_SIGNIFICANT;
    boolean there =
        bars.callouts().stream()
            .filter(c -> Plain.of(bars.marks().get(c.mark()).label()).equals(said.get("row")))
            .filter(c -> said.get("column").endsWith(Plain.of(c.other().label())))
            .anyMatch(c -> c.other().significance() != ChartSpec.Significance.NONE == significant);
    if (!there) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "significant: " + !significant);
    }
    if (significant) {
      court.expect(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), said.get("level"), "5%");
    }
    Optional<TrueRow> row = namedRow(where, said.sentence(), item, said.get("row"));
    for (TrueSegment segment : study.segments) {
      for (TrueSegment.Column column : segment.columns()) {
        String name = segment.fullName(column, lang);
        if (row.isPresent() && name.equals(said.get("column"))) {
          share(where, said.sentence(), said.get("figure"), item, row.get(), column);
          return;
        }
      }
    }
    court.lie(Fault.WRONG_NAME, where, said.sentence(), "no such group");
  }

  /** A row's figures by group, or an item's by answer. */
  private void list(Saying.Said said, ChartSpec spec) {
    List<String> values = new ArrayList<>();
    if (spec instanceof ChartSpec.Stacked chart) {
      chart.rows().stream()
          .filter(row -> Plain.of(row.label()).equals(said.get("row")))
          .findFirst()
          .ifPresent(row -> row.shares().forEach(mark -> values.add(point(mark.label(), mark))));
    } else if (spec instanceof ChartSpec.Dots chart) {
      for (ChartSpec.Dots.Row row : chart.rows()) {
        for (int i = 0; i < row.points().size(); i++) {
          if (Plain.of(row.label()).equals(said.get("row"))) {
            boolean alone = chart.series().size() == 1 && !areMeans(lang, chart);
            Mark point = row.points().get(i);
            values.add(alone ? point.text() : point(chart.series().get(i).label(), point));
          }
        }
      }
    } else if (spec instanceof ChartSpec.Lines chart) {
      for (ChartSpec.Lines.Series series : chart.series()) {
        for (int i = 0; i < series.points().size(); i++) {
          Optional<Mark> point = series.points().get(i);
          if (Plain.of(series.label()).equals(said.get("row")) && point.isPresent()) {
            values.add(point(chart.editions().get(i).label(), point.get()));
          }
        }
      }
    }
    // the marks themselves are checked against the answers
    List<String> plain = values.stream().map(Plain::of).toList();
    if (spec instanceof ChartSpec.Lines chart
        && chart.series().size() * chart.editions().size() > 12
        && plain.size() > 1) {
      // of long lines the ends alone are named
      plain = List.of(plain.get(0), plain.get(plain.size() - 1));
    }
    if (!listed(said.get("values"), plain)) {
      court.lie(Fault.WRONG_FIGURE, where, said.sentence(), "the chart shows " + plain);
    }
  }

  private static String point(String label, Mark mark) {
    return mark.text() + " (" + label + ")";
  }
}
