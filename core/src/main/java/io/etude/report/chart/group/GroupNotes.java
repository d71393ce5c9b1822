package io.etude.report.chart.group;

import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Notes;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The notes under a chart on its groups or editions: how many of the base are in them, which are to
 * be read with caution, and which are left out, and why.
 */
public final class GroupNotes {

  /** Of more editions, the note has the smallest base and the largest one. */
  private static final int MAX_LISTED = 8;

  private final Context context;
  private final Notes notes;

  public GroupNotes(Context context) {
    this.context = context;
    notes = new Notes(context);
  }

  /** How many of the base are in the groups that are drawn, where some are in none of them. */
  public Optional<List<Inline>> inGroups(ChartRequest request, ChartSpec spec) {
    boolean alone = ChartGroups.only(request, spec).isPresent();
    if (request.segment().isEmpty() || alone || Bases.isOfResponses(request.question())) {
      return Optional.empty();
    }
    Set<OptionalLong> all = new HashSet<>();
    Set<Optional<Long>> drawn = new HashSet<>();
    for (ResultTable table : request.tables()) {
      all.add(table.total().base());
      drawn.add(ChartGroups.drawnBase(table, ChartGroups.drawn(request, spec)));
    }
    // of a grid whose items have other bases no one number could be said
    OptionalLong base = all.size() == 1 ? all.iterator().next() : OptionalLong.empty();
    return drawn
        .iterator()
        .next()
        .filter(inGroups -> drawn.size() == 1 && base.isPresent())
        .filter(inGroups -> inGroups != base.getAsLong())
        .map(inGroups -> context.phrases().count("note.inGroups", inGroups))
        .map(sentence -> List.of(new Inline.Text(sentence)));
  }

  /**
   * Which of the groups that are drawn are to be read with caution, and which are left out: for
   * their low bases, or to protect respondents.
   */
  public List<List<Inline>> cautions(ChartRequest request, ChartSpec spec) {
    boolean means = ChartMarks.areMeans(spec);
    Set<String> drawn = ChartMarks.columns(spec);
    List<ResultColumn> hidden =
        means ? ChartGroups.hiddenMeans(request, drawn) : ChartGroups.hidden(request);
    List<ResultColumn> silent =
        means && !request.isOverTime() ? ChartGroups.withoutNumbers(request) : List.of();
    Set<String> unseen =
        Stream.concat(hidden.stream(), silent.stream())
            .map(ResultColumn::id)
            .collect(Collectors.toSet());
    List<ResultColumn> columns = columns(request, means);
    List<ResultColumn> others =
        columns.stream().filter(column -> !unseen.contains(column.id())).toList();
    List<List<Inline>> sentences = new ArrayList<>();
    notes.smallBase(columns, drawn, request.isOverTime()).ifPresent(sentences::add);
    notes.lowGroups(others).ifPresent(sentences::add);
    named("note.omitted.noNumbers", silent).ifPresent(sentences::add);
    hidden(hidden).ifPresent(sentences::add);
    return sentences;
  }

  /** Why nothing is drawn: a low base, disclosure control, groups of low bases, and hidden ones. */
  public List<List<Inline>> ofNone(ChartRequest request, boolean means) {
    List<ResultColumn> columns = columns(request, means);
    if (request.segment().isEmpty()) {
      return whyNone(columns).map(List::of).orElse(List.of());
    }
    List<List<Inline>> sentences = new ArrayList<>();
    notes.lowGroups(columns).ifPresent(sentences::add);
    if (means && !request.isOverTime()) {
      named("note.omitted.noNumbers", ChartGroups.withoutNumbers(request))
          .ifPresent(sentences::add);
    }
    hidden(means ? ChartGroups.hiddenMeans(request, Set.of()) : ChartGroups.hidden(request))
        .ifPresent(sentences::add);
    if (sentences.isEmpty()) {
      // of each group some item is withheld
      whyNone(columns).ifPresent(sentences::add);
    }
    return sentences;
  }

  /** Why no figure of columns is published; no mark is printed that would need to be explained. */
  private Optional<List<Inline>> whyNone(List<ResultColumn> columns) {
    if (columns.stream().anyMatch(column -> column.flags().contains(Flag.WITHHELD))) {
      return Optional.of(context.phrases().say("chart.withheld.base", notes.thresholds()));
    }
    boolean hidden =
        columns.stream()
            .anyMatch(
                column ->
                    column.flags().contains(Flag.SUPPRESSED)
                        || column.summaries().stream()
                            .anyMatch(summary -> summary.flags().contains(Flag.SUPPRESSED)));
    return hidden
        ? Optional.of(context.phrases().say("chart.withheld.suppressed"))
        : Optional.empty();
  }

  /** The groups that would be in the chart, were it not for disclosure control. */
  private Optional<List<Inline>> hidden(List<ResultColumn> columns) {
    return named("note.omitted.suppressed", columns);
  }

  private Optional<List<Inline>> named(String key, List<ResultColumn> columns) {
    Labels labels = new Labels(context);
    List<String> names = columns.stream().map(labels::columnInList).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(context.phrases().say(key, Map.of("columns", labels.joined(names))));
  }

  /** The columns of a chart; of means with the bases of these. */
  private static List<ResultColumn> columns(ChartRequest request, boolean means) {
    return request.segment().isPresent()
        ? ChartGroups.all(request.tables(), means)
        : request.tables().stream()
            .map(ResultTable::total)
            .map(total -> means ? ChartGroups.onBaseOfMean(total) : total)
            .toList();
  }

  /** The base of each edition that has a figure; none where fewer than two have one. */
  public Optional<List<Inline>> ofEditions(ChartRequest request, ChartSpec.Lines lines) {
    List<ResultColumn> drawn = drawn(request, lines);
    if (drawn.size() < 2) {
      return Optional.empty();
    }
    if (drawn.size() <= MAX_LISTED || areEqual(drawn)) {
      boolean all = drawn.size() == lines.editions().size();
      return Optional.of(
          context
              .phrases()
              .say("note.editions", Map.of("editions", withBases(request, drawn, all))));
    }
    long[] bases = drawn.stream().mapToLong(column -> column.base().getAsLong()).sorted().toArray();
    String range =
        context
            .display()
            .range(
                context.display().integer(bases[0]),
                context.display().integer(bases[bases.length - 1]));
    return Optional.of(context.phrases().say("note.editions.range", Map.of("bases", range)));
  }

  /** The editions with a point on some line, and with a base that isn't hidden. */
  private static List<ResultColumn> drawn(ChartRequest request, ChartSpec.Lines lines) {
    ResultTable table = request.table();
    List<ResultColumn> editions = ChartGroups.drawn(table, request.segment().orElseThrow());
    boolean means = ChartMarks.areMeans(lines);
    List<ResultColumn> drawn = new ArrayList<>();
    IntStream.range(0, editions.size())
        .filter(i -> lines.series().stream().anyMatch(series -> hasValue(series, i)))
        .mapToObj(editions::get)
        .map(edition -> means ? ChartGroups.onBaseOfMean(edition) : edition)
        .filter(edition -> edition.base().isPresent())
        .forEach(drawn::add);
    return drawn;
  }

  private static boolean hasValue(ChartSpec.Lines.Series series, int edition) {
    return series.points().get(edition).filter(mark -> mark.value().isPresent()).isPresent();
  }

  private static boolean areEqual(List<ResultColumn> editions) {
    return editions.stream().map(ResultColumn::base).distinct().count() == 1;
  }

  /**
   * The editions with their bases; one that all have is said once.
   *
   * @param all whether these are all editions of the chart, so that they need no names
   */
  private String withBases(ChartRequest request, List<ResultColumn> editions, boolean all) {
    if (!areEqual(editions)) {
      return context.display().list(editions.stream().map(this::withBase).toList());
    }
    List<String> names = editions.stream().map(new Labels(context)::column).toList();
    String base = context.display().integer(editions.get(0).base().getAsLong());
    return context
        .phrases()
        .text(
            all ? "note.editions.each" : "note.editions.equal",
            Map.of(
                "editions", context.display().list(names),
                "units", context.bases().units(request.question(), base, "")));
  }

  private String withBase(ResultColumn edition) {
    return context
        .phrases()
        .text(
            "note.editions.edition",
            Map.of(
                "label", new Labels(context).column(edition),
                "n", context.display().integer(edition.base().getAsLong())));
  }
}
