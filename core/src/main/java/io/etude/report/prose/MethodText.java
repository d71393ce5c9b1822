package io.etude.report.prose;

import io.etude.Label;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.results.ResultTable;
import io.etude.results.WeightReport;
import io.etude.study.Conventions;
import io.etude.study.Methodology;
import io.etude.study.RowCondition;
import io.etude.study.SampleDesign;
import io.etude.study.Weighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The method box: every fact of the study's method, and how its figures were made. */
public final class MethodText {

  /** Margins that are met more closely are met for all that can be printed of them. */
  private static final double MIN_PRINTED_TOLERANCE = 0.00005;

  /** The margin of error and the interval that it stands for may differ by as much unsaid. */
  private static final double MAX_OFF = 0.001;

  private final Context context;
  private final Writer writer;
  private final List<Block.MethodBox.Entry> entries = new ArrayList<>();
  private boolean mediansQuoted = true;

  /** Who wrote the sentences of a report. */
  public enum Writer {
    /** Etude, by rules that the method box states. */
    ETUDE,
    /** The author of a template, who is bound by no such rule. */
    AUTHOR
  }

  public MethodText(Context context, Writer writer) {
    this.context = context;
    this.writer = writer;
  }

  /** The same for an article whose titles and sentences are known; only its rules are stated. */
  public MethodText about(List<Inline> standfirst, List<Block> article) {
    mediansQuoted = QuotedMedians.areIn(standfirst, article);
    return this;
  }

  public Block.MethodBox box(List<Inline> title, List<Block.MethodBox.Entry> further) {
    entries.clear();
    fieldWork();
    sample();
    weighting();
    design();
    precision();
    tests();
    disclosure();
    reading();
    entries.addAll(further);
    context.study().methodology().remarks().forEach(r -> entry("method.remark", text(r)));
    return new Block.MethodBox(
        "method", title.isEmpty() ? context.phrases().say("method.title") : title, entries);
  }

  private void reading() {
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(context.phrases().say("method.reading.text"));
    if (context.results().tables().stream().anyMatch(table -> !Rows.nets(table).isEmpty())) {
      sentences.add(context.phrases().say("method.reading.net"));
    }
    sentences.add(
        context
            .phrases()
            .say("method.reading.lead", Map.of("small", new Notes(context).smallLevel())));
    if (writer == Writer.ETUDE
        && mediansQuoted
        && context.results().tables().stream().anyMatch(MethodText::isLedByMedian)) {
      sentences.add(context.phrases().say("method.reading.median"));
    }
    entry("method.reading", Inline.joined(sentences));
  }

  private static boolean isLedByMedian(ResultTable table) {
    return table.question() instanceof NumericQuestion
        && table.segment().isEmpty()
        && TypicalNumber.of(table).isKnown()
        && TypicalNumber.of(table).isSkewed();
  }

  private void fieldWork() {
    Methodology method = context.study().methodology();
    List<Inline> text = new ArrayList<>();
    String period = period(method.fieldStart(), method.fieldEnd());
    if (!method.mode().isEmpty()) {
      String key = period.isEmpty() ? "method.mode" : "method.mode.period";
      text.addAll(
          context
              .phrases()
              .say(
                  key,
                  Map.of("mode", context.capital(context.text(method.mode())), "period", period)));
    } else if (!period.isEmpty()) {
      text.addAll(context.phrases().say("method.period", Map.of("period", period)));
    }
    if (!text.isEmpty()) {
      entry("method.field", text);
    }
    if (!method.conductedBy().isEmpty()) {
      String by = context.text(method.conductedBy());
      entry(
          "method.conducted",
          method.sponsor().isEmpty()
              ? context.phrases().say("method.by", Map.of("by", by))
              : context
                  .phrases()
                  .say(
                      "method.by.for",
                      Map.of("by", by, "sponsor", context.text(method.sponsor()))));
    }
  }

  /** From the first day to the last, as far as they are known. */
  private String period(Optional<LocalDate> start, Optional<LocalDate> end) {
    if (start.isPresent() && end.isPresent() && !start.equals(end)) {
      return context.display().period(start.get(), end.get());
    }
    String key =
        start.equals(end) ? "method.on" : start.isPresent() ? "method.since" : "method.until";
    return start
        .or(() -> end)
        .map(day -> context.phrases().text(key, Map.of("date", context.display().date(day))))
        .orElse("");
  }

  private void sample() {
    Methodology method = context.study().methodology();
    if (!method.population().isEmpty()) {
      entry("method.population", text(method.population()));
    }
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(
        method.sample().isEmpty()
            ? List.of(new Inline.Text(respondents()))
            : text(method.sample()));
    leftOut().ifPresent(sentences::add);
    entry("method.sample", Inline.joined(sentences));
  }

  /** Which rows were left out; how many, unless disclosure control hides it. */
  private Optional<List<Inline>> leftOut() {
    List<RowCondition> conditions = context.study().include();
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    List<Long> counts = context.results().leftOut();
    List<String> reasons = new ArrayList<>();
    for (int c = 0; c < conditions.size(); c++) {
      if (counts.isEmpty() || counts.get(c) > 0) {
        String who =
            counts.isEmpty()
                ? context.phrases().text("method.leftOut.those")
                : context.display().integer(counts.get(c));
        String why = Inline.plain(RoutingText.unlike(context, conditions.get(c)));
        reasons.add(context.phrases().text("method.leftOut.whose", Map.of("n", who, "why", why)));
      }
    }
    long all = counts.stream().mapToLong(Long::longValue).sum();
    long zeros = context.results().weights().map(WeightReport::zeros).orElse(0L);
    Map<String, String> values =
        Map.of(
            "rows", context.display().integer(context.results().respondents() + zeros + all),
            "leftOut", context.phrases().count("method.leftOut", all),
            "reasons", context.display().list(reasons));
    String key = counts.isEmpty() ? "method.leftOut.uncounted" : "method.leftOut.counted";
    return reasons.isEmpty() ? Optional.empty() : Optional.of(context.phrases().say(key, values));
  }

  private String respondents() {
    return context.phrases().count("method.respondents", context.results().respondents());
  }

  private void weighting() {
    Weighting weighting = context.study().weighting();
    if (weighting instanceof Weighting.None) {
      entry("method.weighting", "method.weighting.none", Map.of());
      return;
    }
    List<List<Inline>> sentences = new ArrayList<>();
    boolean raked = weighting instanceof Weighting.Raking;
    if (weighting instanceof Weighting.Raking raking) {
      sentences.addAll(raking(raking));
    } else {
      sentences.add(context.phrases().say("method.weighting.given"));
      sentences.add(context.phrases().say("method.weighting.given.margins"));
    }
    context.results().weights().ifPresent(report -> sentences.add(spread(report)));
    long zeros = context.results().weights().map(WeightReport::zeros).orElse(0L);
    if (zeros > 0) {
      String text = context.phrases().count("method.weighting.zero", zeros);
      sentences.add(List.of(new Inline.Text(text)));
    }
    sentences.add(context.phrases().say("method.weighting.fixed" + (raked ? ".raking" : "")));
    entry("method.weighting", Inline.joined(sentences));
  }

  /** The margins, how raking ended, and the limits of the weights. */
  private List<List<Inline>> raking(Weighting.Raking raking) {
    List<List<Inline>> sentences = new ArrayList<>();
    List<String> targets = raking.targets().stream().map(this::targetLabel).toList();
    sentences.add(
        context
            .phrases()
            .say(
                "method.weighting.raking" + (raking.start().isPresent() ? ".start" : ""),
                Map.of("targets", context.display().list(targets))));
    context.results().weights().ifPresent(report -> sentences.add(rounds(raking, report)));
    boolean lower = raking.lower().isPresent();
    boolean upper = raking.upper().isPresent();
    sentences.add(
        context
            .phrases()
            .say(
                "method.weighting.limits."
                    + (lower ? upper ? "both" : "lower" : upper ? "upper" : "none"),
                Map.of(
                    "lower", context.display().number(raking.lower().orElse(0), 2),
                    "upper", context.display().number(raking.upper().orElse(0), 2))));
    return sentences;
  }

  private List<Inline> rounds(Weighting.Raking raking, WeightReport report) {
    boolean exact = raking.tolerance() < MIN_PRINTED_TOLERANCE;
    return context
        .phrases()
        .say(
            "method.weighting.rounds"
                + (exact ? "" : ".within")
                + (report.iterations() == 1 ? ".one" : ".many"),
            Map.of(
                "n", context.display().integer(report.iterations()),
                "tolerance", context.display().percent(raking.tolerance(), 2)));
  }

  private List<Inline> spread(WeightReport report) {
    double mean = report.mean();
    double effective = context.results().respondents() / report.designEffect();
    return context
        .phrases()
        .say(
            "method.weighting.spread",
            Map.of(
                "low", context.display().number(report.minimum() / mean, 2),
                "high", context.display().number(report.maximum() / mean, 2),
                "deff", context.display().number(report.designEffect(), 2),
                "effective", context.display().number(effective, 0)));
  }

  /** A target is named by its column; a segment or question on that column has a better name. */
  private String targetLabel(Weighting.Target target) {
    Stream<Label> segments =
        context.study().segments().stream()
            .filter(
                s ->
                    s.source() instanceof SegmentSource.Codes codes
                        && codes.column().equals(target.column()))
            .map(Segment::label);
    Stream<Label> questions =
        context.study().questions().stream()
            .filter(
                q -> q instanceof SingleQuestion single && single.column().equals(target.column()))
            .map(Question::label);
    return Stream.concat(segments, questions)
        .map(context::text)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse(target.column());
  }

  /** What errors allow for, and by how many degrees of freedom. */
  private void design() {
    SampleDesign design = context.study().design();
    boolean strata = design.stratum().isPresent();
    boolean units = design.psu().isPresent();
    List<List<Inline>> sentences = new ArrayList<>();
    if (strata || units) {
      String parts = units ? strata ? "both" : "units" : "strata";
      sentences.add(
          context
              .phrases()
              .say("method.design." + parts, Map.of("errors", context.phrases().text(errors()))));
      degreesOfFreedom().ifPresent(sentences::add);
    }
    if (strata
        && design.lonely() != SampleDesign.LonelyPsu.FAIL
        && context.results().hasLoneUnits()) {
      String lonely = design.lonely().name().toLowerCase(Locale.ROOT);
      sentences.add(context.phrases().say("method.design.lonely." + lonely));
    }
    if (design.populationUnits().isPresent()) {
      String of = units ? "units" : strata ? "strata" : "population";
      sentences.add(context.phrases().say("method.design.fpc." + of));
    }
    if (!sentences.isEmpty()) {
      entry("method.design", Inline.joined(sentences));
    }
  }

  /**
   * What is made with the variance of the design: neither Wilson's interval, which takes the
   * effective base, nor tests on bases are.
   */
  private String errors() {
    Conventions conventions = context.study().conventions();
    boolean intervals = conventions.interval() != Conventions.IntervalMethod.WILSON;
    boolean tests =
        conventions.test() == Conventions.TestMethod.DESIGN
            && !context.study().segments().isEmpty();
    return "method.design.errors"
        + (intervals ? tests ? ".all" : ".intervals" : tests ? ".tests" : "");
  }

  /**
   * What linearised errors follow from, as keys end: the design, if not weights, if not neither.
   */
  private String errorsOf() {
    SampleDesign design = context.study().design();
    boolean declared =
        design.stratum().isPresent()
            || design.psu().isPresent()
            || design.populationUnits().isPresent();
    return declared
        ? ""
        : context.study().weighting() instanceof Weighting.None ? ".simple" : ".weights";
  }

  private Optional<List<Inline>> degreesOfFreedom() {
    OptionalInt df =
        context.results().tables().stream().mapToInt(table -> table.total().df()).max();
    return df.isPresent() && df.getAsInt() > 0
        ? Optional.of(
            context
                .phrases()
                .say("method.design.df", Map.of("df", context.display().integer(df.getAsInt()))))
        : Optional.empty();
  }

  private void precision() {
    double margin = context.results().marginOfError();
    boolean known = Double.isFinite(margin) && margin > 0;
    boolean intervals = context.results().longestMargin() > 0;
    List<List<Inline>> sentences = new ArrayList<>();
    if (known) {
      sentences.addAll(margin(margin));
    } else if (intervals) {
      boolean random =
          context.study().methodology().sampling() != Methodology.Sampling.NON_PROBABILITY;
      sentences.add(
          context.phrases().say(random ? "method.margin.none" : "method.margin.none.notRandom"));
    }
    if (known || intervals) {
      sentences.add(interval());
      entry("method.precision", Inline.joined(sentences));
    }
  }

  private List<List<Inline>> margin(double margin) {
    List<List<Inline>> sentences = new ArrayList<>();
    Conventions conventions = context.study().conventions();
    double longest = context.results().longestMargin();
    Map<String, String> values =
        Map.of(
            "margin", context.display().points(margin, 1),
            "longest", context.display().points(longest, 1),
            "level", context.display().percent(conventions.confidence(), 0),
            "deff", context.display().number(context.results().designEffect(), 2));
    String key =
        switch (context.study().methodology().sampling()) {
          case PROBABILITY -> "method.margin.random";
          case NON_PROBABILITY -> "method.margin.notRandom";
          case UNKNOWN -> "method.margin.unknown";
        };
    String of = context.results().isWorstCaseMargin() ? "" : ".half";
    sentences.add(context.phrases().say(key + of, values));
    if (context.results().designEffect() > 1.005) {
      sentences.add(context.phrases().say("method.margin.deff", values));
    }
    if (!context.results().isWorstCaseMargin()
        && longest > margin
        && !values.get("longest").equals(values.get("margin"))) {
      sentences.add(context.phrases().say("method.margin.longest", values));
    }
    double arm = context.results().armOfHalf();
    if (Math.abs(arm - margin) > MAX_OFF) {
      String reached = context.display().points(arm, 1);
      sentences.add(context.phrases().say("method.margin.arm", Map.of("arm", reached)));
    }
    return sentences;
  }

  private List<Inline> interval() {
    Conventions.IntervalMethod method = context.study().conventions().interval();
    return context
        .phrases()
        .say(
            "method.interval."
                + method.name().toLowerCase(Locale.ROOT)
                + (method == Conventions.IntervalMethod.XLOGIT ? errorsOf() : ""));
  }

  private void tests() {
    List<Inline> text = new TestsText(context, errorsOf()).text();
    if (!text.isEmpty()) {
      entry("method.tests", text);
    }
  }

  private void disclosure() {
    context
        .study()
        .conventions()
        .disclosure()
        .ifPresent(
            rule ->
                entry(
                    "method.disclosure",
                    "method.disclosure." + (rule.rounding().isPresent() ? "rounded" : "threshold"),
                    Map.of(
                        "base", context.display().integer(rule.minimumBase()),
                        "to",
                            context
                                .display()
                                .integer(
                                    rule.rounding().map(Conventions.Rounding::to).orElse(1)))));
  }

  private List<Inline> text(Label label) {
    String text = context.capital(context.text(label));
    boolean ended = text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
    return context
        .display()
        .mend(
            List.<Inline>of(new Inline.Text(ended ? text : text + context.phrases().text("stop"))));
  }

  private void entry(String term, String text, Map<String, String> values) {
    entry(term, context.phrases().say(text, values));
  }

  private void entry(String term, List<Inline> text) {
    entries.add(new Block.MethodBox.Entry(context.phrases().say(term), text));
  }
}
