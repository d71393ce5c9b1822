package io.etude.analysis.plan;

import io.etude.AnalysisException;
import io.etude.Label;
import io.etude.analysis.decode.BaseRule;
import io.etude.analysis.decode.CategoryPositions;
import io.etude.analysis.decode.CellOptions;
import io.etude.analysis.decode.SegmentDecoder;
import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.sums.Pattern;
import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.QuestionInfo;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.codebook.meaning.Scores;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Plans the columns of the segments and how to decode them. */
final class SegmentPlanner {
  private static final int OVERLAPPING_LIMIT = 64;

  private final Study study;
  private final ReadRequest.Builder request;
  private final BiFunction<QuestionInfo, Base, BaseRule> rules;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, SegmentPlan> plans = new HashMap<>();

  SegmentPlanner(
      Study study, ReadRequest.Builder request, BiFunction<QuestionInfo, Base, BaseRule> rules) {
    this.study = study;
    this.request = request;
    this.rules = rules;
  }

  List<SegmentPlan> plan() {
    List<SegmentPlan> list = new ArrayList<>();
    list.add(new SegmentPlan(Optional.empty(), List.of(), new SegmentDecoder.Total()));
    for (Segment segment : study.segments()) {
      numbers.put(segment.id(), numbers.size() + 1);
    }
    for (Segment segment : study.segments()) {
      list.add(planOf(segment));
    }
    return List.copyOf(list);
  }

  /** A nested segment may stand before its parts, so plans are made as they are needed. */
  private SegmentPlan planOf(Segment segment) {
    SegmentPlan known = plans.get(segment.id());
    if (known == null) {
      known = make(segment);
      plans.put(segment.id(), known);
    }
    return known;
  }

  private SegmentPlan make(Segment segment) {
    SegmentSource source = segment.source();
    if (source instanceof SegmentSource.Nested nested) {
      return nested(segment, nested);
    }
    List<SegmentPlan.Column> columns = columns(segment, Map.of());
    SegmentDecoder.Expander expander = new SegmentDecoder.Expander(columns);
    SegmentDecoder decoder;
    if (source instanceof SegmentSource.Codes codes) {
      decoder =
          new SegmentDecoder.Codes(
              request.want(codes.column(), Form.CODES),
              new SegmentDecoder.Codes.Names(codes.column(), segment.id()),
              CategoryPositions.byValue(segment.categories()),
              outsiders(segment, codes.column()),
              singles(segment.categories().size(), expander));
    } else if (source instanceof SegmentSource.Banded banded) {
      decoder = banded(segment, banded, singles(segment.categories().size(), expander));
    } else {
      decoder = overlapping(segment, (SegmentSource.Overlapping) source, expander);
    }
    return new SegmentPlan(Optional.of(segment), columns, decoder);
  }

  private SegmentDecoder banded(
      Segment segment, SegmentSource.Banded source, List<Pattern> patterns) {
    String column = source.column();
    SegmentDecoder.Codes.Names names = new SegmentDecoder.Codes.Names(column, segment.id());
    if (source.measure() == SegmentSource.Measure.DATES) {
      int days = request.want(column, Form.DAYS);
      return SegmentDecoder.Banded.ofDates(days, source.bands(), patterns, names);
    }
    Map<String, Double> declared = declared(segment, column);
    boolean words = declared.keySet().stream().anyMatch(code -> Scores.number(code).isEmpty());
    int numbers = request.want(column, words ? Form.NUMBERS_AMONG_TEXT : Form.NUMBERS);
    return SegmentDecoder.Banded.ofNumbers(
        numbers,
        source.bands(),
        patterns,
        declared.isEmpty()
            ? Optional.empty()
            : Optional.of(
                SegmentDecoder.Declared.of(
                    words ? request.want(column, Form.CODES) : -1, names, declared)),
        names);
  }

  /**
   * The values of a column of numbers that do not stand for themselves: NaN if they are missing.
   * What the question on the column declares holds for the segment too.
   */
  private Map<String, Double> declared(Segment segment, String column) {
    Map<String, Double> values = new HashMap<>();
    segment.missing().forEach(code -> values.put(code.code(), Double.NaN));
    for (Question question : study.questions()) {
      if (question.columns().contains(column)) {
        question.info().missing().forEach(code -> values.putIfAbsent(code.code(), Double.NaN));
        if (question instanceof NumericQuestion number) {
          number.values().forEach(values::putIfAbsent);
        }
      }
    }
    return values;
  }

  /**
   * The values that the codebook declares elsewhere: missing ones, and those of a question on the
   * same column.
   */
  private Set<String> outsiders(Segment segment, String column) {
    Set<String> values = new TreeSet<>();
    segment.missing().forEach(code -> values.add(code.code()));
    for (Question question : study.questions()) {
      if (question.columns().contains(column)) {
        question.categories().forEach(category -> values.addAll(category.codes()));
        question.info().missing().forEach(code -> values.add(code.code()));
        if (question instanceof MultipleQuestion multiple
            && multiple.storage() instanceof MultipleStorage.OptionColumns options) {
          values.addAll(options.notChosen());
        }
      }
    }
    segment.categories().forEach(category -> category.codes().forEach(values::remove));
    return values;
  }

  private SegmentDecoder overlapping(
      Segment segment, SegmentSource.Overlapping source, SegmentDecoder.Expander expander) {
    if (segment.categories().size() > OVERLAPPING_LIMIT) {
      throw new AnalysisException(
          "segment \""
              + segment.id()
              + "\" overlaps in "
              + segment.categories().size()
              + " categories; at most "
              + OVERLAPPING_LIMIT
              + " can be");
    }
    MultipleStorage storage = source.storage();
    List<String> names = storage.columns();
    Set<String> missing = missing(segment, storage);
    return new SegmentDecoder.Overlapping(
        names.stream().mapToInt(name -> request.want(name, Form.CODES)).toArray(),
        names.stream().map(n -> new SegmentDecoder.Codes.Names(n, segment.id())).toList(),
        CellOptions.of(storage, segment.categories(), missing),
        missing,
        names.stream().map(name -> outsiders(segment, name)).toList(),
        study.questions().stream()
            .filter(q -> q instanceof MultipleQuestion && q.columns().containsAll(names))
            .findFirst()
            .map(q -> rule(q.info())),
        expander);
  }

  /** Where an empty cell says "not asked", it doesn't say that nothing was chosen. */
  private BaseRule rule(QuestionInfo info) {
    return rules.apply(info, info.empty() == MissingKind.NOT_ASKED ? Base.VALID : info.base());
  }

  /** Values that are missing by the segment or by a question on its columns, and choose nothing. */
  private Set<String> missing(Segment segment, MultipleStorage storage) {
    Set<String> values = new TreeSet<>();
    segment.missing().forEach(code -> values.add(code.code()));
    for (Question question : study.questions()) {
      if (!Collections.disjoint(question.columns(), storage.columns())) {
        question.info().missing().forEach(code -> values.add(code.code()));
      }
    }
    if (storage instanceof MultipleStorage.OptionColumns options) {
      options.chosen().forEach(values::remove);
    } else {
      segment.categories().forEach(category -> category.codes().forEach(values::remove));
    }
    return values;
  }

  /** The patterns of those in one category each, then of those in none. */
  private static List<Pattern> singles(int categories, SegmentDecoder.Expander expander) {
    List<Pattern> patterns = new ArrayList<>();
    for (int c = 0; c < categories; c++) {
      BitSet set = new BitSet();
      set.set(c);
      patterns.add(expander.columns(set, false));
    }
    patterns.add(Pattern.NONE);
    return patterns;
  }

  private SegmentPlan nested(Segment segment, SegmentSource.Nested source) {
    Segment outer = study.segment(source.outer()).orElseThrow();
    Segment inner = study.segment(source.inner()).orElseThrow();
    SegmentPlan outerPlan = planOf(outer);
    SegmentPlan innerPlan = planOf(inner);
    Map<String, Integer> positions = CategoryPositions.byCode(segment.categories());
    Map<String, SegmentPlan.Column> parents = new HashMap<>();
    int[][] pairs = new int[outerPlan.columns().size()][innerPlan.columns().size()];
    for (int o = 0; o < pairs.length; o++) {
      for (int i = 0; i < pairs[o].length; i++) {
        SegmentPlan.Column parent = outerPlan.columns().get(o);
        SegmentPlan.Column child = innerPlan.columns().get(i);
        String code = parent.id() + "/" + child.id();
        pairs[o][i] = positions.getOrDefault(code, -1);
        parents.put(code, parent);
      }
    }
    List<SegmentPlan.Column> columns = columns(segment, parents);
    SegmentDecoder decoder =
        new SegmentDecoder.Nested(
            numbers.get(outer.id()),
            outerPlan.decoder(),
            numbers.get(inner.id()),
            innerPlan.decoder(),
            pairs,
            new SegmentDecoder.Expander(columns));
    return new SegmentPlan(Optional.of(segment), columns, decoder);
  }

  /** The categories, each net before its first member. */
  private static List<SegmentPlan.Column> columns(
      Segment segment, Map<String, SegmentPlan.Column> parents) {
    Map<String, Integer> positions = CategoryPositions.byCode(segment.categories());
    List<SegmentPlan.Column> columns = new ArrayList<>();
    for (Category category : segment.categories()) {
      for (Net net : segment.nets()) {
        if (firstMember(net, positions) == positions.get(category.code())) {
          columns.add(net(net, positions));
        }
      }
      BitSet self = new BitSet();
      self.set(positions.get(category.code()));
      SegmentPlan.Column parent = parents.get(category.code());
      columns.add(
          new SegmentPlan.Column(
              category.code(),
              category.label(),
              Optional.ofNullable(parent).map(SegmentPlan.Column::label),
              parent == null ? "" : parent.id(),
              self,
              false));
    }
    return List.copyOf(columns);
  }

  private static SegmentPlan.Column net(Net net, Map<String, Integer> positions) {
    BitSet members = new BitSet();
    net.codes().forEach(code -> members.set(positions.get(code)));
    return new SegmentPlan.Column(
        net.id(), net.label(), Optional.<Label>empty(), "", members, true);
  }

  private static int firstMember(Net net, Map<String, Integer> positions) {
    return net.codes().stream().mapToInt(positions::get).min().orElseThrow();
  }
}
