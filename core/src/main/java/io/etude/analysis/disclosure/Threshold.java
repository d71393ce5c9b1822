package io.etude.analysis.disclosure;

import io.etude.Diagnostic;
import io.etude.codebook.Segment;
import io.etude.internal.Counted;
import io.etude.results.Cell;
import io.etude.results.FigureId;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Independence;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rule of disclosure control: a column whose unweighted or effective base is below the minimum
 * has no figures. If it is the only one of its segment (of its parent, where nested) and somebody
 * is in it, the next smallest has none either, since the total would give it back; where figures
 * are rounded it wouldn't. The same goes for means and the like on a base of their own. Immutable
 * and thread-safe.
 */
public final class Threshold {
  private static final Set<Flag> SUPPRESSED = Set.of(Flag.SUPPRESSED);

  /** The columns that a message names. */
  private static final int NAMED = 4;

  private final double minimum;
  private final boolean alone;

  /** The rule of a study. */
  public Threshold(Conventions.Disclosure rules) {
    this.minimum = rules.minimumBase();
    this.alone = rules.rounding().isPresent();
  }

  /**
   * What a column is judged by.
   *
   * @param parent what it is nested in; only columns of the same parent are looked at together
   * @param least the smaller of its unweighted and its effective base
   * @param numbers the same of those who gave a number; that of the column where all did
   */
  public record Base(String parent, double least, double numbers) {}

  /**
   * A table without the figures of which a base is too small.
   *
   * @param bases those of its columns, the total first
   */
  public ResultTable table(ResultTable table, List<Base> bases) {
    double[] least = bases.stream().mapToDouble(Base::least).toArray();
    boolean[] columns = withheld(bases, least, new boolean[least.length]);
    double[] numbers = bases.stream().mapToDouble(Base::numbers).toArray();
    boolean[] summaries = withheld(bases, numbers, columns);
    if (!any(columns) && !any(summaries)) {
      return table;
    }
    Set<String> gone = new LinkedHashSet<>();
    for (int c = 0; c < columns.length; c++) {
      if (columns[c]) {
        gone.add(table.columns().get(c).id());
      }
    }
    Set<String> meanless = new LinkedHashSet<>(gone);
    for (int c = 0; c < columns.length; c++) {
      if (summaries[c]) {
        meanless.add(table.columns().get(c).id());
      }
    }
    List<ResultColumn> left = new ArrayList<>();
    for (ResultColumn column : table.columns()) {
      left.add(
          gone.contains(column.id())
              ? without(column)
              : compared(column, gone, meanless, meanless.contains(column.id())));
    }
    boolean tested = table.independence().test().isPresent() && !gone.isEmpty();
    return table.toBuilder()
        .columns(left)
        .independence(
            tested ? Independence.none(Independence.Reason.SUPPRESSED) : table.independence())
        .build();
  }

  /**
   * Which columns have no figures: those that have none already, small ones, and the next smallest
   * beside a single one. Of an empty column there is nothing to withhold, unless it was rounded to
   * be empty.
   */
  private boolean[] withheld(List<Base> bases, double[] least, boolean[] already) {
    boolean[] withheld = already.clone();
    for (int c = 0; c < least.length; c++) {
      // sums of equal weights give 9.999999999999998 for 10
      withheld[c] |= (alone || least[c] > 0) && least[c] * (1 + 1e-12) < minimum;
    }
    Map<String, List<Integer>> siblings = new LinkedHashMap<>();
    for (int c = 1; c < least.length; c++) {
      siblings.computeIfAbsent(bases.get(c).parent(), parent -> new ArrayList<>()).add(c);
    }
    for (List<Integer> columns : siblings.values()) {
      List<Integer> small = columns.stream().filter(c -> withheld[c]).toList();
      if (!alone && small.size() == 1 && !already[small.get(0)]) {
        columns.stream()
            .filter(c -> !withheld[c] && least[c] > 0)
            .min(Comparator.comparingDouble(c -> least[c]))
            .ifPresent(next -> withheld[next] = true);
      }
    }
    return withheld;
  }

  private static boolean any(boolean[] some) {
    return IntStream.range(0, some.length).anyMatch(c -> some[c]);
  }

  private static ResultColumn without(ResultColumn column) {
    return column.toBuilder()
        .cells(column.cells().stream().map(cell -> Cell.hidden(SUPPRESSED)).toList())
        .summaries(column.summaries().stream().map(s -> s.hidden(SUPPRESSED)).toList())
        .withoutBases()
        .flags(SUPPRESSED)
        .build();
  }

  /** A column that is compared only with those that have figures. */
  private static ResultColumn compared(
      ResultColumn column, Set<String> gone, Set<String> meanless, boolean withoutSummaries) {
    return column.toBuilder()
        .cells(
            column.cells().stream()
                .map(
                    cell ->
                        new Cell(
                            cell.count(),
                            cell.weightedCount(),
                            cell.share(),
                            shown(cell.higherThan(), gone),
                            cell.flags()))
                .toList())
        .summaries(
            column.summaries().stream()
                .map(
                    s ->
                        withoutSummaries
                            ? s.hidden(SUPPRESSED)
                            : new Summary(
                                s.stat(),
                                s.estimate(),
                                shown(s.higherThan(), meanless),
                                s.flags(),
                                s.ownBase()))
                .toList())
        .build();
  }

  private static List<Higher> shown(List<Higher> higher, Set<String> gone) {
    return higher.stream().filter(each -> !gone.contains(each.column())).toList();
  }

  /** Whether a finding quotes nothing but what its table shows. */
  public static boolean shows(ResultTable table, Finding finding) {
    return shows(table, finding.figure())
        && finding.before().stream()
            .allMatch(before -> shows(table, finding.table().figure(finding.row(), before)));
  }

  /**
   * Whether a figure is compared with nothing that is withheld: one of an edition is compared with
   * the edition before, and of two groups each with the other.
   */
  public static boolean showsTest(ResultTable table, FigureId figure) {
    boolean editions = table.segment().filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent();
    int at =
        IntStream.range(0, table.columns().size())
            .filter(c -> table.columns().get(c).id().equals(figure.column()))
            .findFirst()
            .orElse(0);
    return shows(table, figure)
        && (!editions || table.columns().stream().limit(at).skip(1).noneMatch(Threshold::isGone));
  }

  private static boolean shows(ResultTable table, FigureId figure) {
    return table
        .column(figure.column())
        .filter(
            column ->
                !isGone(column)
                    && (table.rowIndex(figure.row()) >= 0
                        || column.summaries().stream()
                            .filter(s -> s.stat().code().equals(figure.row()))
                            .allMatch(s -> s.estimate().isPresent())))
        .isPresent();
  }

  private static boolean isGone(ResultColumn column) {
    return column.flags().contains(Flag.SUPPRESSED);
  }

  /** What is withheld, for who keeps the study: one remark for the totals and for each segment. */
  public List<Diagnostic> remarks(List<ResultTable> published) {
    Map<Optional<String>, List<ResultTable>> bySegment = new LinkedHashMap<>();
    for (ResultTable table : published) {
      bySegment
          .computeIfAbsent(table.segment().map(Segment::id), id -> new ArrayList<>())
          .add(table);
    }
    List<Diagnostic> remarks = new ArrayList<>();
    bySegment.forEach((segment, tables) -> remark(segment, tables).ifPresent(remarks::add));
    return remarks;
  }

  private Optional<Diagnostic> remark(Optional<String> segment, List<ResultTable> tables) {
    Predicate<ResultColumn> ofSegment = column -> column.isTotal() == segment.isEmpty();
    List<ResultTable> touched =
        tables.stream()
            .filter(t -> t.columns().stream().filter(ofSegment).anyMatch(Threshold::isGone))
            .toList();
    if (touched.isEmpty()) {
      return Optional.empty();
    }
    Set<String> columns = new LinkedHashSet<>();
    for (ResultTable table : touched) {
      table.columns().stream()
          .filter(ofSegment)
          .filter(Threshold::isGone)
          .map(ResultColumn::id)
          .forEach(columns::add);
    }
    String names =
        columns.stream().limit(NAMED).map(id -> "\"" + id + "\"").collect(Collectors.joining(", "))
            + (columns.size() > NAMED ? " and " + (columns.size() - NAMED) + " more" : "");
    return Optional.of(
        new Diagnostic(
            "suppressed",
            segment.map(id -> "segment \"" + id + "\"").orElse("totals"),
            "disclosure control withholds "
                + (segment.isEmpty()
                    ? "the total"
                    : Counted.of(columns.size(), "column") + " (" + names + ")")
                + " in "
                + Counted.of(touched.size(), "table")
                + ": on a base below "
                + Math.round(minimum)
                + (alone || segment.isEmpty() ? "" : ", or the smallest beside one that is"),
            segment.isEmpty()
                ? "leave the questions out, or lower disclosure.minimumBase"
                : "merge small categories of the segment, or lower disclosure.minimumBase"));
  }
}
