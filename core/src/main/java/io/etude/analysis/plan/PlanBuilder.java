package io.etude.analysis.plan;

import io.etude.AnalysisException;
import io.etude.analysis.decode.BaseRule;
import io.etude.analysis.decode.CategoryPositions;
import io.etude.analysis.decode.CellOptions;
import io.etude.analysis.decode.CodedDecoder;
import io.etude.analysis.decode.MultipleDecoder;
import io.etude.analysis.decode.NumberDecoder;
import io.etude.analysis.decode.OpenDecoder;
import io.etude.analysis.decode.RowFilter;
import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.disclosure.RespondentKeys;
import io.etude.analysis.estimate.RowOrder;
import io.etude.analysis.sums.IdSums;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.QuestionInfo;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.codebook.meaning.Scores;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.results.ResultRow;
import io.etude.results.Summary;
import io.etude.study.RowCondition;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the plan of a study. */
public final class PlanBuilder {
  private final Study study;
  private final ReadRequest.Builder request = ReadRequest.builder();
  private final List<Integer> kinds = new ArrayList<>();
  private final List<Routing> routings = new ArrayList<>();
  private int numbers;

  private PlanBuilder(Study study) {
    this.study = study;
  }

  public static Plan of(Study study) {
    return new PlanBuilder(study).build();
  }

  private Plan build() {
    List<ItemPlan> items = new ArrayList<>();
    for (Question question : study.questions()) {
      addItems(question, items);
    }
    List<SegmentPlan> segments = new SegmentPlanner(study, request, this::rule).plan();
    Plan.SamplePlan sample = sample();
    RowFilter filter =
        new RowFilter(study.include(), study.include().stream().map(this::want).toList());
    Optional<RespondentKeys> keys =
        study.conventions().rounding().map(rounded -> new RespondentKeys(rounded.secret().bytes()));
    request.decimals(study.decimals());
    return new Plan(
        study,
        request.build(),
        kinds.stream().mapToInt(Integer::intValue).toArray(),
        numbers,
        List.copyOf(items),
        segments,
        sample,
        filter,
        keys,
        IdSums.hash(
            String.join(
                "|",
                study.id(),
                study.questions().toString(),
                study.segments().toString(),
                study.weighting().toString(),
                study.design().toString(),
                study.include().toString(),
                String.valueOf(study.conventions().disclosure().isPresent()),
                // tells secrets apart and gives none away
                keys.map(under -> String.valueOf(under.of("", study.id()))).orElse(""))));
  }

  /** The column that tells editions of the survey apart. */
  private Optional<String> editions() {
    return study.segments().stream()
        .filter(segment -> segment.kind() == Segment.Kind.EDITIONS)
        .flatMap(
            segment ->
                segment.source() instanceof SegmentSource.Codes codes
                    ? Stream.of(codes.column())
                    : Stream.empty())
        .findFirst();
  }

  private Plan.SamplePlan sample() {
    SampleDesign design = study.design();
    Weighting weighting = study.weighting();
    Optional<String> weight = Optional.empty();
    List<Integer> targets = new ArrayList<>();
    if (weighting instanceof Weighting.Given given) {
      weight = Optional.of(given.column());
    } else if (weighting instanceof Weighting.Raking raking) {
      weight = raking.start();
      raking.targets().forEach(t -> targets.add(request.want(t.column(), Form.CODES)));
    }
    return new Plan.SamplePlan(
        want(weight, Form.NUMBERS),
        want(design.stratum(), Form.CODES),
        want(design.psu(), Form.CODES),
        want(design.populationUnits(), Form.NUMBERS),
        want(study.respondentId(), Form.TEXT),
        want(study.conventions().rounding().flatMap(rounded -> editions()), Form.CODES),
        List.copyOf(targets));
  }

  private int want(RowCondition condition) {
    boolean anyOrNone = condition.codes().stream().allMatch(String::isEmpty);
    Form form = anyOrNone ? Form.TEXT : Form.CODES;
    return request.want(condition.column(), condition.isRange() ? Form.NUMBERS_AMONG_TEXT : form);
  }

  private int want(Optional<String> column, Form form) {
    return column.map(name -> request.want(name, form)).orElse(-1);
  }

  private void addItems(Question question, List<ItemPlan> items) {
    if (question instanceof SingleQuestion q) {
      Optional<double[]> scores = Scores.explicit(q.categories());
      items.add(
          coded(
              q,
              Optional.empty(),
              q.column(),
              Optional.empty(),
              scores,
              scores.isPresent()
                  ? List.of(Summary.Stat.MEAN, Summary.Stat.SD)
                  : List.<Summary.Stat>of()));
    } else if (question instanceof RatingQuestion q) {
      items.add(
          coded(
              q,
              Optional.empty(),
              q.column(),
              Optional.of(q.from() + " to " + q.to()),
              Optional.of(Scores.byCell(q.categories())),
              ratingStats(q)));
    } else if (question instanceof GridQuestion q) {
      Optional<double[]> scores = Scores.explicit(q.categories());
      List<Summary.Stat> stats =
          scores.isPresent() ? List.of(Summary.Stat.MEAN, Summary.Stat.SD) : List.of();
      for (GridQuestion.Item item : q.items()) {
        items.add(coded(q, Optional.of(item), item.column(), Optional.empty(), scores, stats));
      }
    } else if (question instanceof MultipleQuestion q) {
      items.add(multiple(q));
    } else if (question instanceof NumericQuestion q) {
      items.add(number(q));
    } else if (question instanceof OpenQuestion q) {
      items.add(open(q));
    }
  }

  private static List<Summary.Stat> ratingStats(RatingQuestion q) {
    List<Summary.Stat> stats = new ArrayList<>(NUMBER_STATS);
    if (q.score() == RatingQuestion.Score.NPS) {
      stats.add(Summary.Stat.NPS);
    }
    return List.copyOf(stats);
  }

  private static final List<Summary.Stat> NUMBER_STATS =
      List.of(
          Summary.Stat.MEAN,
          Summary.Stat.SD,
          Summary.Stat.MIN,
          Summary.Stat.Q1,
          Summary.Stat.MEDIAN,
          Summary.Stat.Q3,
          Summary.Stat.MAX);

  private ItemPlan coded(
      Question question,
      Optional<GridQuestion.Item> item,
      String column,
      Optional<String> scale,
      Optional<double[]> scores,
      List<Summary.Stat> stats) {
    QuestionInfo info = question.info();
    Map<String, Integer> codes = CategoryPositions.byCode(question.categories());
    int variable = variable(codes.size() + 1);
    CodedDecoder decoder =
        new CodedDecoder(
            request.want(column, Form.CODES),
            column,
            variable,
            CategoryPositions.byValue(question.categories()),
            codes.size(),
            missing(info),
            info.empty(),
            rule(info, info.base()),
            scale,
            item.map(i -> question.id()));
    double[] unit = ones(codes.size() + 1);
    List<ItemPlan.Row> rows = new ArrayList<>();
    for (ResultRow row : rows(question)) {
      int[] answer = codesOf(row).stream().mapToInt(codes::get).distinct().sorted().toArray();
      rows.add(new ItemPlan.Row(row, variable, answer, unit));
    }
    return new ItemPlan(
        question, item, info.base(), decoder, variable, unit, rows, true, scores, -1, stats);
  }

  private ItemPlan multiple(MultipleQuestion q) {
    QuestionInfo info = q.info();
    boolean responses = q.percentOf() == MultipleQuestion.PercentOf.RESPONSES;
    Map<String, Integer> codes = CategoryPositions.byCode(q.categories());
    int count = codes.size();
    int cells = responses ? 2 * (count + 1) : 2;
    double[] unit = responses ? responseUnits(count) : ones(2);
    int[] answer =
        responses ? IntStream.rangeClosed(0, count).map(n -> 2 * n + 1).toArray() : new int[] {0};
    List<int[]> members = new ArrayList<>();
    List<ItemPlan.Row> rows = new ArrayList<>();
    int first = kinds.size();
    for (ResultRow row : rows(q)) {
      int[] options = codesOf(row).stream().mapToInt(codes::get).toArray();
      members.add(options);
      rows.add(new ItemPlan.Row(row, variable(cells), answer, unit));
    }
    MultipleStorage storage = q.storage();
    List<String> names = storage.columns();
    MultipleDecoder decoder =
        new MultipleDecoder(
            names.stream().mapToInt(name -> request.want(name, Form.CODES)).toArray(),
            names,
            first,
            CellOptions.of(storage, q.categories(), missing(info).keySet()),
            missing(info),
            info.empty(),
            rule(info, info.base()),
            members,
            count,
            none(q.categories()),
            responses,
            storage instanceof MultipleStorage.OptionColumns columns && !columns.isAny());
    return new ItemPlan(
        q,
        Optional.empty(),
        info.base(),
        decoder,
        first,
        unit,
        rows,
        false,
        Optional.empty(),
        -1,
        List.of());
  }

  /** Cells come in pairs: not chosen and chosen, with 0 responses, with 1 and so on. */
  private static double[] responseUnits(int options) {
    double[] unit = new double[2 * (options + 1)];
    for (int k = 0; k < unit.length; k++) {
      unit[k] = k / 2;
    }
    return unit;
  }

  private static int none(List<Category> categories) {
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).kind() == Category.Kind.NONE) {
        return i;
      }
    }
    return -1;
  }

  private ItemPlan number(NumericQuestion q) {
    QuestionInfo info = q.info();
    Map<String, MissingKind> missing = missing(info);
    Map<Double, MissingKind> missingNumbers = new LinkedHashMap<>();
    missing.forEach(
        (code, kind) -> Scores.number(code).ifPresent(x -> missingNumbers.put(x, kind)));
    Map<Double, Double> values = new LinkedHashMap<>();
    q.values().forEach((code, number) -> Scores.number(code).ifPresent(x -> values.put(x, number)));
    boolean asCodes = missingNumbers.size() < missing.size() || values.size() < q.values().size();
    int cells = q.bands().size() + 1;
    int variable = variable(cells);
    NumberDecoder decoder =
        new NumberDecoder(
            request.want(q.column(), asCodes ? Form.NUMBERS_AMONG_TEXT : Form.NUMBERS),
            asCodes ? request.want(q.column(), Form.CODES) : -1,
            q.column(),
            variable,
            numbers,
            q.bands(),
            missing,
            missingNumbers,
            q.values(),
            values,
            info.empty(),
            rule(info, info.base()),
            q.minimum().orElse(Double.NEGATIVE_INFINITY),
            q.maximum().orElse(Double.POSITIVE_INFINITY));
    double[] unit = ones(cells);
    List<ItemPlan.Row> rows = new ArrayList<>();
    List<ResultRow> bands = rows(q);
    for (int k = 0; k < bands.size(); k++) {
      rows.add(new ItemPlan.Row(bands.get(k), variable, new int[] {k}, unit));
    }
    return new ItemPlan(
        q,
        Optional.empty(),
        info.base(),
        decoder,
        variable,
        unit,
        rows,
        true,
        Optional.empty(),
        numbers++,
        NUMBER_STATS);
  }

  private ItemPlan open(OpenQuestion q) {
    int variable = variable(1);
    OpenDecoder decoder =
        new OpenDecoder(
            request.want(q.column(), Form.TEXT),
            q.column(),
            variable,
            missing(q.info()),
            rule(q.info(), Base.VALID),
            q.listed() && study.conventions().disclosure().isEmpty());
    return new ItemPlan(
        q,
        Optional.empty(),
        Base.VALID,
        decoder,
        variable,
        ones(1),
        List.of(),
        false,
        Optional.empty(),
        -1,
        List.of());
  }

  private int variable(int cells) {
    if (cells >= Short.MAX_VALUE) {
      throw new AnalysisException("a question has " + cells + " categories; at most 32,000 can be");
    }
    kinds.add(cells);
    return kinds.size() - 1;
  }

  private BaseRule rule(QuestionInfo info, Base base) {
    if (info.routing().isEmpty()) {
      return new BaseRule(info.id(), base, -1, List.of());
    }
    Routing routing = info.routing().get().withoutWords();
    int number = routings.indexOf(routing);
    if (number < 0) {
      number = routings.size();
      routings.add(routing);
    }
    List<BaseRule.Condition> conditions = new ArrayList<>();
    for (Routing.Condition condition : routing.conditions()) {
      conditions.add(
          new BaseRule.Condition(
              request.want(condition.column(), Form.CODES),
              new LinkedHashSet<>(condition.codes())));
    }
    return new BaseRule(info.id(), base, number, conditions);
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Map<String, MissingKind> missing(QuestionInfo info) {
    Map<String, MissingKind> kinds = new LinkedHashMap<>();
    for (MissingCode code : info.missing()) {
      kinds.put(code.code(), code.kind());
    }
    return kinds;
  }

  private static List<String> codesOf(ResultRow row) {
    return row.kind() == ResultRow.Kind.NET ? row.members() : List.of(row.id());
  }

  /** Categories, then nets; {@link RowOrder} brings them into the order of display. */
  private List<ResultRow> rows(Question question) {
    List<ResultRow> rows = new ArrayList<>();
    for (Category c : question.categories()) {
      rows.add(new ResultRow(c.code(), c.label(), ResultRow.Kind.CATEGORY, c.kind(), List.of()));
    }
    for (Net net : question.nets()) {
      rows.add(
          new ResultRow(
              net.id(),
              NetLabels.distinct(net, question.categories(), study.language()),
              ResultRow.Kind.NET,
              Category.Kind.ANSWER,
              net.codes()));
    }
    return rows;
  }
}
