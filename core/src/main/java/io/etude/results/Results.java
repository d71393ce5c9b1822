package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.UnknownFigureException;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.RestTest;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * All estimates of a study, as they may be published. Immutable.
 *
 * <p>What the study withholds for its low base and what disclosure control suppresses is not in
 * them: in its place stand {@link Flag#WITHHELD} and {@link Flag#SUPPRESSED}. Data problems name no
 * respondent, and are left out where disclosure control is on, as counts, sums of weights and what
 * the weights look like are; figures are no finer then than they are printed. {@link #complete()}
 * gives the results with everything in them; nothing else does.
 */
public final class Results {

  /** Percentages have a decimal where the standard error of a half is below this share. */
  private static final double SMALL_ERROR = 0.003;

  /** Half of the last decimal that a margin of error is printed with. */
  private static final double ROUNDING = 0.0005;

  private final Study study;
  private final Contents contents;
  private final List<ResultTable> tables;
  private final Map<TableId, ResultTable> byId = new HashMap<>();
  private final Map<String, ResultTable> byName = new HashMap<>();
  private final Map<String, List<ResultTable>> byQuestion = new HashMap<>();
  private final long respondents;
  private final List<Long> leftOut;
  private final Optional<WeightReport> weights;
  private final double marginOfError;
  private final boolean worstCaseMargin;
  private final double armOfHalf;
  private final double designEffect;
  private final boolean loneUnits;
  private final List<Finding> findings;
  private final Map<FigureId, RestTest> restTests;
  private final List<DataProblem> problems;
  private final List<Diagnostic> suppressions;
  private final Map<String, Integer> addedDecimals;

  /**
   * How figures are published under disclosure control; empty without, and for complete results.
   */
  private final Optional<PublishedFigures> figures;

  /** The complete results; null for those that are complete themselves. */
  private final Complete complete;

  /** Results that are made when they are first asked for. */
  private static final class Complete {
    private Supplier<Results> maker;
    private Results made;

    Complete(Supplier<Results> maker) {
      this.maker = maker;
    }

    synchronized Results get() {
      if (made == null) {
        made = maker.get();
        maker = null;
      }
      return made;
    }
  }

  /** How much results hold. */
  public enum Contents {
    /** What may be published. */
    PUBLISHED,
    /** Everything, low bases and suppressed figures included; those stay flagged. */
    COMPLETE
  }

  /**
   * Results that are published, beside complete ones, or complete ones themselves.
   *
   * @param publishedTables the tables of which the complete ones have more
   */
  private Results(Builder builder, Complete complete, List<ResultTable> publishedTables) {
    boolean published = complete != null;
    this.contents = published ? Contents.PUBLISHED : Contents.COMPLETE;
    this.complete = complete;
    study = builder.study;
    suppressions = builder.suppressions;
    boolean guarded = published && study.conventions().disclosure().isPresent();
    respondents = builder.respondents;
    leftOut = guarded ? List.of() : builder.leftOut;
    weights = guarded ? Optional.empty() : builder.weights;
    worstCaseMargin = builder.worstCaseMargin;
    marginOfError =
        guarded ? PublishedFigures.rounded(builder.marginOfError, 3) : builder.marginOfError;
    armOfHalf = guarded ? PublishedFigures.rounded(builder.armOfHalf, 3) : builder.armOfHalf;
    designEffect =
        guarded ? PublishedFigures.rounded(builder.designEffect, 1) : builder.designEffect;
    loneUnits = builder.loneUnits;
    List<ResultTable> shown =
        published
            ? PublicationRules.published(builder.tables, study.conventions())
            : PublicationRules.complete(builder.tables, publishedTables);
    addedDecimals = AddedDecimals.of(shown);
    figures = guarded ? Optional.of(new PublishedFigures(addedDecimals)) : Optional.empty();
    tables = figures.map(as -> shown.stream().map(as::of).toList()).orElse(shown);
    for (ResultTable table : tables) {
      byId.putIfAbsent(table.id(), table);
      byName.putIfAbsent(table.id().toString(), table);
      byQuestion.computeIfAbsent(table.question().id(), id -> new ArrayList<>()).add(table);
    }
    List<Finding> found =
        published ? PublicationRules.findings(builder.findings, tables) : builder.findings;
    findings = figures.map(as -> found.stream().map(as::of).toList()).orElse(found);
    restTests = builder.restTests;
    problems =
        published
            ? PublicationRules.problems(builder.problems, tables, study.conventions())
            : List.copyOf(builder.problems);
  }

  /** A builder for the results of that study. */
  public static Builder of(Study study) {
    return new Builder(study);
  }

  /** The study. */
  public Study study() {
    return study;
  }

  /** Whether these are the published or the complete results. */
  public Contents contents() {
    return contents;
  }

  /**
   * Whether they say how many people gave an answer; published ones don't under disclosure control.
   */
  public boolean hasCounts() {
    return contents == Contents.COMPLETE || study.conventions().disclosure().isEmpty();
  }

  /**
   * For each question (each item of a grid): the total alone, then one table per segment, in the
   * order of the study.
   */
  public List<ResultTable> tables() {
    return tables;
  }

  /** Respondents who count: the rows in the data but for those of weight 0. */
  public long respondents() {
    return respondents;
  }

  /**
   * How many rows of the data each condition of {@link Study#include} left out, in their order; a
   * row that fails several counts for the first. Empty under disclosure control.
   */
  public List<Long> leftOut() {
    return leftOut;
  }

  /** What the weights look like; empty if there are none, or under disclosure control. */
  public Optional<WeightReport> weights() {
    return weights;
  }

  /**
   * Margin of error of a share of one half of all respondents, t·√(deff/4n), up to one half; NaN
   * where the design leaves no degree of freedom, the respondents are fewer than figures are
   * published for, or it would be larger.
   */
  public double marginOfError() {
    return marginOfError;
  }

  /**
   * Whether the margin of error is the worst case: the intervals of all shares between 0 and 1, by
   * the study's method and with its design effect, are as long at most, but for 0.05 points, where
   * a share or the rest stands for one respondent at least of a simple sample that is as precise,
   * and so are those of all shares of the totals here, and would be that of one half with the
   * largest design effect of these. In small studies some are longer, as they are where the design
   * effect of a question is larger or few answered it.
   */
  public boolean isWorstCaseMargin() {
    return worstCaseMargin && !(longestMargin() > marginOfError + ROUNDING);
  }

  /**
   * How far the interval of a share of one half of all respondents reaches to either side, by the
   * study's method and with its design effect. The margin of error is by the formula that surveys
   * quote, which is longer or shorter in small samples. {@code NaN} where there is no interval.
   */
  public double armOfHalf() {
    return armOfHalf;
  }

  /**
   * The longest arm of an interval of a share in the totals, between 0 and 1; 0 without any. Shares
   * of nobody and of all are left out: the one end of their interval is a limit, not a margin.
   */
  public double longestMargin() {
    return tables.stream()
        .filter(table -> table.segment().isEmpty())
        .flatMap(table -> table.total().cells().stream())
        .flatMap(cell -> cell.share().stream())
        .filter(share -> share.value() > ROUNDING && share.value() < 1 - ROUNDING)
        .mapToDouble(Results::longerArm)
        .max()
        .orElse(0);
  }

  private static double longerArm(Estimate share) {
    return share
        .interval()
        .map(i -> Math.max(share.value() - i.low(), i.high() - share.value()))
        .orElse(0.0);
  }

  /**
   * The larger of Kish's design effect and the median design-based one of all shares of the totals.
   */
  public double designEffect() {
    return designEffect;
  }

  /**
   * Whether a stratum of the sample has a single sampling unit, of more in the population, so that
   * {@link io.etude.study.SampleDesign.LonelyPsu} decides what it adds to errors.
   */
  public boolean hasLoneUnits() {
    return loneUnits;
  }

  /**
   * How many decimals printed percentages have, 0 to 6: none under disclosure control; else those
   * that the conventions state, or none, unless the standard error √(deff/4n) of a share of one
   * half of all respondents is below 0.3 points, then one.
   */
  public int percentDecimals() {
    if (study.conventions().disclosure().isPresent()) {
      return 0;
    }
    double error = Math.sqrt(designEffect / (4.0 * respondents));
    return study.conventions().percentDecimals().orElse(error < SMALL_ERROR ? 1 : 0);
  }

  /**
   * How many decimals more than others the numbers of a question are printed with, its means first
   * of all. None, unless a mean that is larger than its standard error would print as zero, or two
   * that differ significantly would print alike, in the total or in the groups of any segment.
   *
   * @param questionId id of a question; of one without numbers, or an unknown one, it is 0
   */
  public int addedDecimals(String questionId) {
    return addedDecimals.getOrDefault(requireNonNull(questionId, "questionId"), 0);
  }

  /**
   * Ranked, most telling first, so that those of questions that make groups themselves are last;
   * only those that pass the false-discovery control.
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * How a group's share or mean compares with that of all other respondents of its segment; empty
   * where it isn't compared: the figure is withheld or no share or mean, the others are too few, or
   * the groups are made of the question's own answers.
   */
  public Optional<RestTest> restTest(FigureId id) {
    return Optional.ofNullable(restTests.get(id))
        .filter(test -> shows(id))
        .map(test -> figures.map(as -> as.of(id, test)).orElse(test));
  }

  private boolean shows(FigureId id) {
    Optional<ResultTable> table = table(id.table());
    if (table.isEmpty()) {
      return false;
    }
    boolean share =
        table.get().cell(id.row(), id.column()).stream().anyMatch(c -> c.share().isPresent());
    return share
        || table.get().column(id.column()).stream()
            .flatMap(column -> column.summaries().stream())
            .anyMatch(s -> s.stat().code().equals(id.row()) && s.estimate().isPresent());
  }

  /**
   * What is odd in the data. The published results name no row of the data, and have none of this
   * where disclosure control is on.
   */
  public List<DataProblem> problems() {
    return problems;
  }

  /**
   * Which columns disclosure control withholds: one remark for the totals and one for each segment
   * of which some are. For who keeps the study, not for publication. Empty without disclosure
   * control.
   */
  public List<Diagnostic> suppressions() {
    return suppressions;
  }

  /** The table of that printed id: {@code question[.item][@segment]}. */
  public Optional<ResultTable> table(String id) {
    return Optional.ofNullable(byName.get(id));
  }

  /** The table of that id. */
  public Optional<ResultTable> table(TableId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The tables of a question (all items, all segments). */
  public List<ResultTable> tablesOf(String questionId) {
    return List.copyOf(byQuestion.getOrDefault(questionId, List.of()));
  }

  /**
   * The figure that {@code reference} names: {@code question[.item].row[@segment.column]} for a
   * share, the same with a statistic's code in place of the row ({@code maturity.mean}) for a
   * summary.
   *
   * @throws UnknownFigureException if there is no such figure; the message names the nearest valid
   *     reference
   */
  public FigureRef figure(String reference) {
    return FigureResolver.resolve(this, reference);
  }

  /**
   * Kish's effective base (Σw)²/Σw² of a figure, which for a summary is that of those who gave a
   * number; empty if suppressed or unknown.
   */
  public OptionalDouble effectiveBase(FigureRef figure) {
    requireNonNull(figure, "figure");
    Optional<ResultColumn> column =
        table(figure.id().table()).flatMap(table -> table.column(figure.id().column()));
    if (column.isEmpty()) {
      return OptionalDouble.empty();
    }
    return column.get().summaries().stream()
        .filter(summary -> summary.stat().code().equals(figure.id().row()))
        .findFirst()
        .map(summary -> summary.base(column.get()).effective())
        .orElse(column.get().effectiveBase());
  }

  /**
   * The results with everything in them: estimates on low bases, flagged {@link Flag#LOW_BASE},
   * figures that disclosure control hides, flagged {@link Flag#SUPPRESSED}, and data problems with
   * the rows that they occur in. Not for publication.
   */
  public Results complete() {
    return complete == null ? this : complete.get();
  }

  /** Equal are results that hold the same figures of the same study. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Results results
        && contents == results.contents
        && study.equals(results.study)
        && tables.equals(results.tables)
        && respondents == results.respondents
        && leftOut.equals(results.leftOut)
        && weights.equals(results.weights)
        && Double.compare(marginOfError, results.marginOfError) == 0
        && worstCaseMargin == results.worstCaseMargin
        && Double.compare(armOfHalf, results.armOfHalf) == 0
        && Double.compare(designEffect, results.designEffect) == 0
        && loneUnits == results.loneUnits
        && findings.equals(results.findings)
        && restTests.equals(results.restTests)
        && problems.equals(results.problems);
  }

  @Override
  public int hashCode() {
    return Objects.hash(study.id(), contents, tables, respondents);
  }

  @Override
  public String toString() {
    return String.join(
        " ",
        contents == Contents.PUBLISHED ? "published" : "complete",
        "results of \"" + study.id() + "\":",
        respondents + " respondents,",
        tables.size() + " tables");
  }

  /** Makes {@link Results}. Not thread-safe. */
  public static final class Builder {
    private final Study study;
    private List<ResultTable> tables = List.of();
    private long respondents;
    private List<Long> leftOut = List.of();
    private Optional<WeightReport> weights = Optional.empty();
    private double marginOfError = Double.NaN;
    private boolean worstCaseMargin = true;
    private double armOfHalf = Double.NaN;
    private double designEffect = 1;
    private boolean loneUnits;
    private List<Finding> findings = List.of();
    private Map<FigureId, RestTest> restTests = Map.of();
    private Optional<Supplier<Builder>> exact = Optional.empty();
    private List<DataProblem> problems = List.of();
    private List<Diagnostic> suppressions = List.of();

    private Builder(Study study) {
      this.study = requireNonNull(study, "study");
    }

    /** The tables with all their figures, low bases included. */
    public Builder tables(List<ResultTable> value) {
      tables = List.copyOf(requireNonNull(value, "tables"));
      return this;
    }

    /**
     * Makes the results before disclosure control, with the same tables in the same order, for the
     * complete results alone: when these are asked for. Default: the same as what is published.
     */
    public Builder exact(Supplier<Builder> value) {
      exact = Optional.of(requireNonNull(value, "exact"));
      return this;
    }

    /** Respondents who count: the rows in the data but for those of weight 0. */
    public Builder respondents(long value) {
      respondents = value;
      return this;
    }

    /** How many rows each condition of the study left out. Default: there are no conditions. */
    public Builder leftOut(List<Long> value) {
      leftOut = List.copyOf(requireNonNull(value, "leftOut"));
      return this;
    }

    /** What the weights look like. Default: none. */
    public Builder weights(Optional<WeightReport> value) {
      weights = requireNonNull(value, "weights");
      return this;
    }

    /** Margin of error of a share of one half, between 0 and 1. Default: NaN. */
    public Builder marginOfError(double value) {
      marginOfError = value;
      return this;
    }

    /** Whether no other share has a larger margin of error. Default: true. */
    public Builder worstCaseMargin(boolean value) {
      worstCaseMargin = value;
      return this;
    }

    /** How far the interval of a share of one half reaches. Default: NaN, for no interval. */
    public Builder armOfHalf(double value) {
      armOfHalf = value;
      return this;
    }

    /** Whether a stratum has a single sampling unit, of more in the population. Default: no. */
    public Builder loneUnits(boolean value) {
      loneUnits = value;
      return this;
    }

    /** Design effect of the study. Default: 1. */
    public Builder designEffect(double value) {
      designEffect = value;
      return this;
    }

    /** Findings in their order, most telling first. Default: none. */
    public Builder findings(List<Finding> value) {
      findings = List.copyOf(requireNonNull(value, "findings"));
      return this;
    }

    /** Figures of groups compared with those of all others. Default: none. */
    public Builder restTests(Map<FigureId, RestTest> value) {
      restTests = Map.copyOf(requireNonNull(value, "restTests"));
      return this;
    }

    /** What is odd in the data, with its places. Default: nothing. */
    public Builder problems(List<DataProblem> value) {
      problems = List.copyOf(requireNonNull(value, "problems"));
      return this;
    }

    /** What disclosure control hides, and why. Default: nothing. */
    public Builder suppressions(List<Diagnostic> value) {
      suppressions = List.copyOf(requireNonNull(value, "suppressions"));
      return this;
    }

    /** The published results; the complete ones are behind {@link Results#complete()}. */
    public Results build() {
      List<ResultTable> published = tables;
      Supplier<Results> complete =
          exact
              .<Supplier<Results>>map(made -> () -> new Results(made.get(), null, published))
              .orElseGet(
                  () -> {
                    Results all = new Results(this, null, published);
                    return () -> all;
                  });
      return new Results(this, new Complete(complete), published);
    }
  }
}
