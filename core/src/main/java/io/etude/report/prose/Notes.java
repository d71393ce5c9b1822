package io.etude.report.prose;

import io.etude.document.text.Inline;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Notes that charts and tables have in common. */
public final class Notes {

  /** Of so many columns that have all a small base, each is named. */
  private static final int MAX_NAMED = 4;

  private final Context context;

  public Notes(Context context) {
    this.context = context;
  }

  /** That some of the columns have a base too low, and what came of it. */
  public Optional<List<Inline>> lowBase(Stream<ResultColumn> columns) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    columns.forEach(
        column -> {
          flags.addAll(column.flags());
          column.summaries().forEach(summary -> flags.addAll(summary.flags()));
        });
    if (!flags.contains(Flag.LOW_BASE)) {
      return Optional.empty();
    }
    String note = flags.contains(Flag.WITHHELD) ? "note.withheld" : "note.lowBase";
    return Optional.of(context.phrases().say(note, thresholds()));
  }

  /**
   * Which groups a chart leaves out for their low bases, or shows all the same; what stars mean
   * where the total itself is withheld.
   */
  public Optional<List<Inline>> lowGroups(List<ResultColumn> columns) {
    List<ResultColumn> low =
        columns.stream().filter(column -> column.flags().contains(Flag.LOW_BASE)).toList();
    boolean withheld = low.stream().anyMatch(column -> column.flags().contains(Flag.WITHHELD));
    boolean total = low.stream().anyMatch(ResultColumn::isTotal);
    if (low.isEmpty() || total && withheld) {
      return lowBase(low.stream());
    }
    if (total) {
      // figures that are published have no stars in a chart
      return Optional.of(context.phrases().say("note.lowBase.all", thresholds()));
    }
    Map<String, String> values = new HashMap<>(thresholds());
    if (!withheld) {
      Labels labels = new Labels(context);
      values.put(
          "columns", context.display().list(low.stream().map(labels::columnInList).toList()));
      return Optional.of(context.phrases().say("note.lowBase.columns", values));
    }
    values.put("columns", new Labels(context).joined(low.stream().map(this::withBase).toList()));
    boolean byWeights = low.stream().anyMatch(this::isLowByWeights);
    return Optional.of(context.phrases().say(omittedKey(byWeights), values));
  }

  /** The key of the note on what isn't shown, which names the base that is too low. */
  public static String omittedKey(boolean byWeights) {
    return byWeights ? "note.omitted.byEffective" : "note.omitted";
  }

  /** Whether enough are in a base that is too low, so that only the effective one says why. */
  public boolean isLowByWeights(ResultColumn column) {
    return column.base().orElse(0) >= context.study().conventions().publishBase()
        && column.effectiveBase().isPresent();
  }

  /** A group that isn't shown, with the base that is too low. */
  private String withBase(ResultColumn column) {
    String label = new Labels(context).columnInList(column);
    if (column.base().isEmpty()) {
      return label;
    }
    long base = column.base().getAsLong();
    boolean weights = isLowByWeights(column);
    return context
        .phrases()
        .text(
            weights ? "note.omitted.effective" : "note.omitted.column",
            Map.of(
                "label", label,
                "n", context.display().integer(base),
                "effective", context.bases().effective(column.effectiveBase().orElse(0))));
  }

  /**
   * That some of the columns, but none of too low a base, are to be read with caution. Where that
   * holds for all of many, they need no names.
   *
   * @param drawn the ids of those that have figures: of others there is nothing to read
   * @param overTime whether the columns are editions
   */
  public Optional<List<Inline>> smallBase(
      List<ResultColumn> columns, Set<String> drawn, boolean overTime) {
    List<ResultColumn> small =
        columns.stream()
            .filter(column -> column.flags().contains(Flag.SMALL_BASE))
            .filter(column -> column.isTotal() || drawn.contains(column.id()))
            .toList();
    if (small.isEmpty()) {
      return Optional.empty();
    }
    if (small.stream().allMatch(ResultColumn::isTotal)) {
      return Optional.of(context.phrases().say("note.caution", thresholds()));
    }
    Map<String, String> values = new HashMap<>(thresholds());
    Labels labels = new Labels(context);
    List<String> names = small.stream().map(labels::columnInList).distinct().toList();
    long groups = columns.stream().filter(column -> !column.isTotal()).count();
    values.put(
        "columns",
        small.size() == groups && names.size() > MAX_NAMED
            ? context
                .phrases()
                .text(
                    overTime ? "note.caution.editions" : "note.caution.groups",
                    Map.of("n", context.display().integer(names.size())))
            : context.display().list(names));
    return Optional.of(context.phrases().say("note.caution.columns", values));
  }

  /** That several answers were allowed, and whether shares add to more than 100 %. */
  public List<Inline> multiple(ResultTable table) {
    return context.phrases().say(isOverAll(table) ? "note.multiple.over" : "note.multiple");
  }

  /** Whether the shares of the answers add to more than all respondents. */
  public static boolean isOverAll(ResultTable table) {
    double sum = 0;
    for (int row : Rows.answers(table)) {
      sum += Math.max(0, Rows.share(table, row));
    }
    return sum > 1;
  }

  /** The study's low-base thresholds and the bases that they are for, as phrases need them. */
  public Map<String, String> thresholds() {
    return Map.of(
        "base", context.phrases().text("note." + thresholdBase()),
        "publish", context.display().number(context.study().conventions().publishBase(), 0),
        "caution", context.display().number(context.study().conventions().cautionBase(), 0));
  }

  /** The levels of the two kinds of letters, as phrases need them. */
  public Map<String, String> levels() {
    return Map.of(
        "small", context.display().percent(context.study().conventions().smallLevel(), 0),
        "capital", context.display().percent(context.study().conventions().capitalLevel(), 0));
  }

  /** The end of the keys of phrases that name the base whose thresholds are meant. */
  String thresholdBase() {
    Study study = context.study();
    return switch (study.conventions().lowBaseOn(study.weighting())) {
      case UNWEIGHTED -> "base";
      case BOTH -> "base.both";
      case EFFECTIVE -> "base.effective";
    };
  }

  /** The weaker of the two levels of significance, as printed. */
  public String smallLevel() {
    return context.display().percent(context.study().conventions().smallLevel(), 0);
  }
}
