package io.etude.report.chart;

import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.chart.group.ChartGroups;
import io.etude.report.chart.group.GroupNotes;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
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

  /** So many characters are read without a break to a listener who can't skim. */
  static final int MAX_LENGTH = 600;

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
    String base = base(request, spec);
    AltMessages messages = new AltMessages(context, spec);
    // a title that leaves no room for any figure by name is left out
    Stream<Text> named = Stream.of(head, type).flatMap(begun -> named(begun, messages, base));
    Stream<Text> unnamed = Stream.of(head, type).flatMap(begun -> unnamed(begun, messages, base));
    return Stream.concat(named, unnamed)
        .findFirst()
        .orElseGet(() -> withoutFigures(head, type, base));
  }

  private Stream<Text> named(String begun, AltMessages messages, String base) {
    Stream<String> all = texts(begun, messages.ofAll(), base, MAX_LENGTH);
    Stream<String> some = texts(begun, messages.ofSome(), base, lengthBesideTables());
    return Stream.concat(
        all.map(text -> new Text(text, true)), some.map(text -> new Text(text, false)));
  }

  private Stream<Text> unnamed(String begun, AltMessages messages, String base) {
    return texts(begun, messages.ofNone(), base, lengthBesideTables())
        .map(text -> new Text(text, false));
  }

  private Text withoutFigures(String head, String type, String base) {
    String whole = joined(head, List.of(), base);
    boolean fits = whole.length() <= lengthBesideTables();
    return new Text(fits ? whole : joined(type, List.of(), base), false);
  }

  private static Stream<String> texts(
      String begun, Stream<List<String>> messages, String base, int most) {
    return messages.map(said -> joined(begun, said, base)).filter(text -> text.length() <= most);
  }

  /** The sentence that names the table with all figures, without its number. */
  public String table() {
    return text("alt.table", Map.of("number", Chart.NUMBER));
  }

  /** The sentence that names the first and the last of several tables, without their numbers. */
  public String tables() {
    return text("alt.tables", Map.of("number", Chart.NUMBER, "last", Chart.LAST));
  }

  /** How long a text may be beside the sentence on the tables. */
  private int lengthBesideTables() {
    String named = tables().replace(Chart.NUMBER, ANY_NUMBER).replace(Chart.LAST, ANY_NUMBER);
    String one = table().replace(Chart.NUMBER, ANY_NUMBER);
    return MAX_LENGTH - " ".length() - Math.max(one.length(), named.length());
  }

  /** How many figures are hidden, whose marks a listener doesn't see. */
  private String suppressed(ChartSpec spec) {
    long figures =
        ChartMarks.of(spec).stream()
            .filter(ChartTexts::isSuppressed)
            .map(mark -> mark.source().id())
            .distinct()
            .count();
    return figures == 0 ? "" : context.phrases().count("alt.suppressed", figures) + " ";
  }

  /** What is withheld or not drawn, and the base. */
  private String base(ChartRequest request, ChartSpec spec) {
    Optional<List<Inline>> counted = new GridCharts(context).countedAnswers(request, spec);
    return counted.map(said -> Inline.plain(said) + " ").orElse("")
        + suppressed(spec)
        + bases(request, spec)
        + new TopRows(context).note(request, spec).map(s -> " " + Inline.plain(s)).orElse("");
  }

  /**
   * The base of all, and how many of them are drawn: those in the groups, or in the group that is
   * shown alone.
   */
  private String bases(ChartRequest request, ChartSpec spec) {
    String base = new Bases(context).text(request.tables(), ChartMarks.haveNumbers(spec));
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

  /** What the title says is not said again. */
  private static String joined(String head, List<String> message, String base) {
    List<String> sentences = new ArrayList<>();
    sentences.add(head);
    message.stream().filter(said -> !head.endsWith(" " + said)).forEach(sentences::add);
    sentences.add(base);
    return String.join(" ", sentences);
  }

  /** A name that is cut ends its sentence with the sign of that alone. */
  private String text(String key, Map<String, String> values) {
    return context.phrases().text(key, values).replaceFirst("…\\.$", "…");
  }
}
