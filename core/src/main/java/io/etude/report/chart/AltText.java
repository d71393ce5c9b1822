package io.etude.report.chart;

import io.etude.document.Chart;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.text.Inline;
import io.etude.report.chart.group.ChartGroups;
import io.etude.report.chart.group.GroupNotes;
import io.etude.report.chart.group.LineGaps;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Notes;
import io.etude.results.FigureId;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Alternative text of a chart, written from the data: its type, its message, its figures in order,
 * its base. Of many figures the extremes are named, or the rows that have them, and the table that
 * has all.
 */
public final class AltText {

  /** So many figures are named one by one. */
  private static final int MAX_VALUES = 12;

  /** So many characters are read without a break to a listener who can't skim. */
  static final int MAX_LENGTH = 600;

  /** How many kinds of messages there are, one shorter than the other. */
  private static final int KINDS = 9;

  /** The first of them name all figures. */
  private static final int WHOLE_KINDS = 2;

  /** As long as the number of a table may be. */
  private static final String ANY_NUMBER = "1000";

  /** What is behind the subject of a title. */
  private static final Pattern PREDICATE = Pattern.compile("[\\s\\u00A0\\u202F]?: (.+)");

  private final Context context;

  /**
   * An alternative text.
   *
   * @param words what is read aloud
   * @param whole whether it names all figures
   */
  public record Text(String words, boolean whole) {}

  public AltText(Context context) {
    this.context = context;
  }

  public Text write(ChartRequest request, ChartSpec spec, List<Inline> title) {
    String type = type(request, spec);
    String head = head(request, type, Inline.plain(title));
    String base = suppressed(request, spec) + base(request, spec);
    base += new TopRows(context).note(request, spec).map(s -> " " + Inline.plain(s)).orElse("");
    Optional<List<Inline>> counted = new GridCharts(context).countedAnswers(request, spec);
    base = counted.map(said -> Inline.plain(said) + " ").orElse("") + base;
    int first = AltParts.values(spec) <= MAX_VALUES ? 0 : WHOLE_KINDS;
    // a title that leaves no room for any figure is left out
    for (String begun : List.of(head, type)) {
      for (int kind = first; kind < KINDS; kind++) {
        for (List<String> said : said(spec, kind)) {
          Optional<String> text = text(begun, said, kind, base);
          if (text.isPresent()) {
            return new Text(text.get(), kind < WHOLE_KINDS);
          }
        }
      }
    }
    String alone = joined(head, List.of(), base);
    boolean fits = alone.length() < MAX_LENGTH - tablesLength();
    return new Text(fits ? alone : joined(type, List.of(), base), false);
  }

  /** The sentence that names the table with all figures, without its number. */
  public String table() {
    return text("alt.table", Map.of("number", Chart.NUMBER));
  }

  /** The sentence that names the first and the last of several tables, without their numbers. */
  public String tables() {
    return text("alt.tables", Map.of("number", Chart.NUMBER, "last", Chart.LAST));
  }

  /** How long the sentence on the tables may be. */
  private int tablesLength() {
    String named = tables().replace(Chart.NUMBER, ANY_NUMBER).replace(Chart.LAST, ANY_NUMBER);
    return Math.max(table().replace(Chart.NUMBER, ANY_NUMBER).length(), named.length());
  }

  /** How many figures are hidden, whose marks a listener doesn't see. */
  private String suppressed(ChartRequest request, ChartSpec spec) {
    long figures =
        spec instanceof ChartSpec.Lines lines
            ? LineGaps.suppressed(request, lines)
            : ChartMarks.of(spec).stream()
                .filter(ChartTexts::isSuppressed)
                .map(mark -> mark.figure().id())
                .distinct()
                .count();
    return figures == 0 ? "" : context.phrases().count("alt.suppressed", figures) + " ";
  }

  /**
   * The base of all, and how many of them are drawn: those in the groups, or in the group that is
   * shown alone.
   */
  private String base(ChartRequest request, ChartSpec spec) {
    String base = new Bases(context).text(request.tables());
    String all =
        new GroupNotes(context)
            .inGroups(request, spec)
            .map(drawn -> base + " " + Inline.plain(drawn))
            .orElse(base);
    return ChartGroups.only(request, spec)
        .map(column -> new CalloutNotes(context).base(request.tables(), column))
        .map(own -> all + " " + Inline.plain(own))
        .orElse(all);
  }

  /** A kind of message, with whole names; empty if it says nothing or is too long. */
  private Optional<String> text(String head, List<String> said, int kind, String base) {
    int most = kind < WHOLE_KINDS ? MAX_LENGTH : MAX_LENGTH - 1 - tablesLength();
    return Optional.of(joined(head, said, base))
        .filter(text -> !said.isEmpty() && text.length() <= most);
  }

  /**
   * What is said of the figures, from the most to the least: each with its interval, each and the
   * widest interval, the outermost rows, the outermost figures, and these without what follows,
   * also with fewer gaps by name; at last the gaps alone.
   */
  private List<List<String>> said(ChartSpec spec, int kind) {
    AltIntervals intervals = new AltIntervals(context, spec);
    if (kind == 0) {
      Optional<String> all = intervals.all(MAX_VALUES);
      return all.isEmpty() ? List.of() : List.of(with(message(spec, true), all));
    } else if (kind == 1) {
      return List.of(with(message(spec, true), intervals.widest()));
    }
    List<String> rows = with(message(spec, false), intervals.widest());
    List<String> extremes = extremesOfAll(spec);
    boolean few = AltParts.valuesOfEnds(spec) <= MAX_VALUES;
    if (kind == 2 && (few || extremes.isEmpty())) {
      return List.of(rows);
    }
    List<String> outermost = extremes.isEmpty() ? rows : with(extremes, intervals.widest());
    int dropped = Math.max(0, kind - 3);
    List<String> left = outermost.subList(0, Math.max(0, outermost.size() - dropped));
    List<List<String>> ways = new ArrayList<>(List.of(left));
    if (spec instanceof ChartSpec.Dots dots) {
      AltGaps gaps = new AltGaps(context, dots);
      if (kind == KINDS - 1) {
        return Stream.concat(gaps.all().stream(), gaps.shorter().stream()).map(List::of).toList();
      }
      int place = gaps.all().map(left::indexOf).orElse(-1);
      for (String way : place < 0 ? List.<String>of() : gaps.shorter()) {
        List<String> shorter = new ArrayList<>(left);
        shorter.set(place, way);
        ways.add(shorter);
      }
    }
    return ways;
  }

  /** The type, what is shown, by which groups. */
  private String type(ChartRequest request, ChartSpec spec) {
    String label = new ChartTexts(context).label(request);
    Optional<String> only = new ChartSubject(context).only(request, spec);
    return text(
        ChartSubject.alt(request, spec) + (only.isPresent() ? ".group" : ""),
        Map.of(
            "group", only.orElse(""),
            "answer", new ChartSubject(context).answer(request),
            "label", label,
            "count", context.phrases().count("alt." + AltParts.name(spec), AltParts.size(spec)),
            "segment", request.segment().map(s -> context.text(s.label())).orElse("")));
  }

  /** The same with the title, unless that says no more. */
  private String head(ChartRequest request, String type, String title) {
    String label = new ChartTexts(context).label(request);
    return title.equals(label)
        ? type
        : type + " " + text("alt.title", Map.of("title", withoutSubject(title, label)));
  }

  /** What a title says of its subject, which has just been named: "Age: 43 on average". */
  private String withoutSubject(String title, String subject) {
    Matcher said = PREDICATE.matcher(title);
    return title.startsWith(subject) && said.region(subject.length(), title.length()).matches()
        ? context.capital(said.group(1))
        : title;
  }

  /**
   * Where whole rows of groups are too long, the highest and the lowest of all figures; nothing
   * where a hidden one may be beyond. Lines lack a point there: of these it is the highest and the
   * lowest of the published figures.
   */
  private List<String> extremesOfAll(ChartSpec spec) {
    List<Mark> marks = new ArrayList<>();
    if (spec instanceof ChartSpec.Dots dots) {
      for (ChartSpec.Dots.Row row : dots.rows()) {
        for (int i = 0; i < row.points().size(); i++) {
          marks.add(named(row.points().get(i), row.label(), dots.series().get(i).label()));
        }
      }
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      for (ChartSpec.Stacked.Row row : stacked.rows()) {
        row.shares().forEach(mark -> marks.add(named(mark, row.label(), mark.label())));
      }
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series series : lines.series()) {
        for (int i = 0; i < series.points().size(); i++) {
          String edition = lines.editions().get(i).label();
          series.points().get(i).ifPresent(mark -> marks.add(named(mark, series.label(), edition)));
        }
      }
    }
    boolean known = marks.stream().allMatch(mark -> mark.value().isPresent());
    boolean differ = marks.stream().map(Mark::text).distinct().count() > 1;
    if (!known || !differ) {
      return List.of();
    }
    boolean all = !(spec instanceof ChartSpec.Lines lines && LineGaps.areIn(lines));
    String key = all ? "alt.extremes" : "alt.extremes.published";
    List<String> sentences = new ArrayList<>(extremes(key, marks));
    if (spec instanceof ChartSpec.Dots dots) {
      new AltGaps(context, dots).all().ifPresent(sentences::add);
    }
    return sentences;
  }

  private static Mark named(Mark mark, String row, String group) {
    return new Mark(row + ", " + group, mark.text(), mark.figure(), mark.role());
  }

  private static List<String> with(List<String> message, Optional<String> intervals) {
    List<String> sentences = new ArrayList<>(message);
    intervals.ifPresent(sentences::add);
    return sentences;
  }

  /** What the title says is not said again. */
  private static String joined(String head, List<String> message, String base) {
    List<String> sentences = new ArrayList<>();
    sentences.add(head);
    message.stream().filter(said -> !head.endsWith(" " + said)).forEach(sentences::add);
    sentences.add(base);
    return String.join(" ", sentences);
  }

  /**
   * What it shows.
   *
   * @param all whether all figures are named one by one
   */
  private List<String> message(ChartSpec spec, boolean all) {
    List<String> sentences = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      sentences.addAll(all ? values(bars.marks()) : extremes("alt.extremes.bars", bars.marks()));
      bars.callouts().forEach(callout -> sentences.add(callout(bars, callout)));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      sentences.addAll(
          all ? values(histogram.marks()) : extremes("alt.extremes", histogram.marks()));
      histogram.nets().forEach(net -> sentences.add(pair("alt.net", net.net())));
      histogram.mean().ifPresent(mean -> sentences.add(pair("alt.mean", mean)));
    } else if (spec instanceof ChartSpec.Diverging diverging && !diverging.rows().isEmpty()) {
      List<ChartSpec.Diverging.Row> rows = diverging.rows();
      if (rows.size() <= 2 || all) {
        rows.forEach(row -> sentences.add(side("alt.sides", row)));
      } else {
        boolean groups = !isTotal(rows.get(0));
        sentences.add(side(groups ? "alt.sides" : "alt.first", rows.get(0)));
        sentences.add(side(groups ? "alt.sides" : "alt.last", rows.get(rows.size() - 1)));
      }
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      List<ChartSpec.Stacked.Row> rows = stacked.rows();
      boolean ends = !all && rows.size() > 2;
      for (ChartSpec.Stacked.Row row : ends(rows, all)) {
        String place = !ends ? "" : row == rows.get(0) ? ".first" : ".last";
        sentences.add(list(place, row.label(), row.shares()));
      }
    } else if (spec instanceof ChartSpec.Dots dots) {
      List<ChartSpec.Dots.Row> rows = all ? dots.rows() : AltExtremes.rows(dots.rows());
      for (ChartSpec.Dots.Row row : rows) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < row.points().size(); i++) {
          points.add(point(dots.series().get(i).label(), row.points().get(i)));
        }
        String place = AltExtremes.isOfExtremes(dots, rows) ? AltExtremes.place(dots, row) : "";
        sentences.add(listed(place, row.label(), points));
      }
      new AltGaps(context, dots).all().ifPresent(sentences::add);
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series series : lines.series()) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < series.points().size(); i++) {
          String edition = lines.editions().get(i).label();
          series.points().get(i).ifPresent(mark -> points.add(point(edition, mark)));
        }
        if (!points.isEmpty()) {
          sentences.add(listed("", series.label(), ends(points, all)));
        }
      }
      if (!all) {
        sentences.addAll(extremesOfAll(lines));
      }
    }
    return sentences;
  }

  private boolean isTotal(ChartSpec.Diverging.Row row) {
    FigureId id = row.positive().figure().id();
    return context
        .results()
        .table(id.table())
        .flatMap(table -> table.column(id.column()))
        .filter(ResultColumn::isTotal)
        .isPresent();
  }

  private String callout(ChartSpec.Bars bars, ChartSpec.Callout callout) {
    boolean differs = callout.other().significance() != ChartSpec.Significance.NONE;
    Optional<String> edition = new Callouts(context).edition(callout.other().figure());
    String from = edition.isPresent() ? ".from" : "";
    return text(
        differs ? "alt.callout.significant" + from : "alt.callout",
        Map.of(
            "other", edition.orElse(""),
            "label", context.capital(bars.marks().get(callout.mark()).label()),
            "column", group(callout.other()),
            "value", callout.other().text(),
            "level", new Notes(context).smallLevel()));
  }

  /** The group with its segment, unless an author calls it something else. */
  private String group(Mark mark) {
    ResultTable table = context.results().table(mark.figure().id().table()).orElseThrow();
    ResultColumn column = table.column(mark.figure().id().column()).orElseThrow();
    boolean named = !mark.label().equals(new Callouts(context).label(table, column));
    return named ? mark.label() : new Labels(context).group(table, column);
  }

  /** A figure before what it is of: two numbers, as of an edition, would be heard as one. */
  private String point(String label, Mark mark) {
    return text("alt.point", Map.of("label", label, "value", mark.text()));
  }

  /** All of a list, or its first and its last. */
  private static <T> List<T> ends(List<T> all, boolean each) {
    return each || all.size() < 2 ? all : List.of(all.get(0), all.get(all.size() - 1));
  }

  /** The figures in order. */
  private List<String> values(List<Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.value().isPresent())
        .map(mark -> pair("alt.net", mark))
        .toList();
  }

  /**
   * The highest and the lowest figure; all of them where a hidden one may be beyond, or none is.
   */
  private List<String> extremes(String key, List<Mark> marks) {
    List<Mark> known = marks.stream().filter(m -> m.value().isPresent()).toList();
    boolean differ = known.stream().map(Mark::text).distinct().count() > 1;
    return known.size() < marks.size() || !differ
        ? known.stream().limit(MAX_VALUES).map(mark -> pair("alt.net", mark)).toList()
        : List.of(new AltExtremes(context).figures(key, known));
  }

  private String side(String key, ChartSpec.Diverging.Row row) {
    return text(
        key,
        Map.of(
            "label", row.label(),
            "positive", row.positive().label(),
            "negative", row.negative().label(),
            "plus", row.positive().text(),
            "minus", row.negative().text()));
  }

  private String pair(String key, Mark mark) {
    return text(key, Map.of("label", context.capital(mark.label()), "value", mark.text()));
  }

  private String list(String place, String label, List<Mark> marks) {
    return listed(place, label, marks.stream().map(mark -> point(mark.label(), mark)).toList());
  }

  /** A row's points, and which row it is where others are left out. */
  private String listed(String place, String label, List<String> points) {
    String name = place.isEmpty() ? context.capital(label) : label;
    return text(
        "alt.list" + place, Map.of("label", name, "values", context.display().list(points)));
  }

  /** A name that is cut ends its sentence with the sign of that alone. */
  private String text(String key, Map<String, String> values) {
    return context.phrases().text(key, values).replaceFirst("…\\.$", "…");
  }
}
