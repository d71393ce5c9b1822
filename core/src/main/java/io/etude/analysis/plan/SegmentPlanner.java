package io.etude.analysis.plan;

import io.etude.AnalysisException;
import io.etude.analysis.decode.CellOptions;
import io.etude.analysis.decode.SegmentDecoder;
import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.sums.Pattern;
import io.etude.codebook.Band;
import io.etude.codebook.Category;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Label;
import io.etude.codebook.MissingCode;
import io.etude.codebook.Net;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.internal.Closest;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Plans the columns of the segments and how to decode them. */
final class SegmentPlanner {
  private static final int OVERLAPPING_LIMIT = 64;

  private final Study study;
  private final ReadRequest.Builder request;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, SegmentPlan> plans = new HashMap<>();

  SegmentPlanner(Study study, ReadRequest.Builder request) {
    this.study = study;
    this.request = request;
  }

  List<SegmentPlan> plan() {
    List<SegmentPlan> list = new ArrayList<>();
    list.add(new SegmentPlan(Optional.empty(), List.of(), new SegmentDecoder.Total()));
    for (Segment segment : study.segments()) {
      numbers.put(segment.id(), numbers.size() + 1);
    }
    for (Segment segment : study.segments()) {
      list.add(planOf(numbers.get(segment.id()), segment, 0));
    }
    return List.copyOf(list);
  }

  private SegmentPlan planOf(int number, Segment segment, int depth) {
    if (depth > study.segments().size()) {
      throw new AnalysisException("segment \"" + segment.id() + "\" is nested in itself");
    }
    SegmentPlan known = plans.get(number);
    if (known == null) {
      known = make(segment, depth);
      plans.put(number, known);
    }
    return known;
  }

  private SegmentPlan make(Segment segment, int depth) {
    SegmentSource source = segment.source();
    if (source instanceof SegmentSource.Nested nested) {
      return nested(segment, nested, depth);
    }
    List<SegmentPlan.Column> columns = columns(segment, Map.of());
    SegmentDecoder.Expander expander = new SegmentDecoder.Expander(columns);
    SegmentDecoder decoder;
    if (source instanceof SegmentSource.Codes codes) {
      decoder =
          new SegmentDecoder.Codes(
              request.want(codes.column(), Form.CODES),
              new SegmentDecoder.Codes.Names(codes.column(), segment.id()),
              PlanBuilder.positions(segment.categories()),
              outsiders(segment, codes.column()),
              singles(segment.categories().size(), expander));
    } else if (source instanceof SegmentSource.Banded banded) {
      decoder =
          new SegmentDecoder.Banded(
              request.want(
                  banded.column(),
                  banded.measure() == SegmentSource.Measure.DATES ? Form.DAYS : Form.NUMBERS),
              bands(segment, banded),
              singles(segment.categories().size(), expander));
    } else if (source instanceof SegmentSource.Overlapping overlapping) {
      decoder = overlapping(segment, overlapping, expander);
    } else {
      throw new IllegalStateException("unknown source of segment \"" + segment.id() + "\"");
    }
    return new SegmentPlan(Optional.of(segment), columns, decoder);
  }

  /**
   * The values that the codebook declares elsewhere: missing ones, and those of a question on the
   * same column.
   */
  private Set<String> outsiders(Segment segment, String column) {
    Set<String> values = new TreeSet<>();
    segment.missing().forEach(code -> values.add(code.code()));
    for (Question question : study.questions()) {
      if (columns(question).contains(column)) {
        question.categories().forEach(category -> values.add(category.code()));
        question.info().missing().forEach(code -> values.add(code.code()));
      }
    }
    segment.categories().forEach(category -> values.remove(category.code()));
    return values;
  }

  private static List<String> columns(Question question) {
    if (question instanceof SingleQuestion single) {
      return List.of(single.column());
    } else if (question instanceof RatingQuestion rating) {
      return List.of(rating.column());
    } else if (question instanceof GridQuestion grid) {
      return grid.items().stream().map(GridQuestion.Item::column).toList();
    }
    return List.of();
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
    List<String> names = source.storage().columns();
    return new SegmentDecoder.Overlapping(
        names.stream().mapToInt(name -> request.want(name, Form.CODES)).toArray(),
        CellOptions.of(
            source.storage(),
            PlanBuilder.positions(segment.categories()),
            segment.missing().stream().map(MissingCode::code).collect(Collectors.toSet())),
        expander);
  }

  /** The patterns of those in one category each, then of those in none. */
  private static List<Pattern> singles(int categories, SegmentDecoder.Expander expander) {
    List<Pattern> patterns = new ArrayList<>();
    for (int c = 0; c < categories; c++) {
      BitSet set = new BitSet();
      set.set(c);
      patterns.add(expander.columns(set));
    }
    patterns.add(Pattern.NONE);
    return patterns;
  }

  /** The bands in the order of the segment's categories. */
  private static List<Band> bands(Segment segment, SegmentSource.Banded source) {
    List<Band> bands = new ArrayList<>();
    for (Category category : segment.categories()) {
      bands.add(
          source.bands().stream()
              .filter(band -> band.category().code().equals(category.code()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new AnalysisException(
                          "segment \""
                              + segment.id()
                              + "\": category \""
                              + category.code()
                              + "\" has no band")));
    }
    return bands;
  }

  private SegmentPlan nested(Segment segment, SegmentSource.Nested source, int depth) {
    Segment outer = segmentOf(segment, source.outer());
    Segment inner = segmentOf(segment, source.inner());
    int outerNumber = numbers.get(outer.id());
    int innerNumber = numbers.get(inner.id());
    SegmentPlan outerPlan = planOf(outerNumber, outer, depth + 1);
    SegmentPlan innerPlan = planOf(innerNumber, inner, depth + 1);
    Map<String, Integer> positions = PlanBuilder.positions(segment.categories());
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
    for (String code : positions.keySet()) {
      if (!parents.containsKey(code)) {
        throw new AnalysisException(
            "segment \""
                + segment.id()
                + "\": category \""
                + code
                + "\" is no pair of \""
                + outer.id()
                + "\" and \""
                + inner.id()
                + "\""
                + Closest.match(code, new java.util.TreeSet<>(parents.keySet())));
      }
    }
    List<SegmentPlan.Column> columns = columns(segment, parents);
    SegmentDecoder decoder =
        new SegmentDecoder.Nested(
            outerNumber,
            outerPlan.decoder(),
            innerNumber,
            innerPlan.decoder(),
            pairs,
            new SegmentDecoder.Expander(columns));
    return new SegmentPlan(Optional.of(segment), columns, decoder);
  }

  private Segment segmentOf(Segment segment, String id) {
    return study
        .segment(id)
        .orElseThrow(
            () ->
                new AnalysisException(
                    "segment \""
                        + segment.id()
                        + "\" nests \""
                        + id
                        + "\", which is no segment"
                        + Closest.match(id, study.segments().stream().map(Segment::id).toList())));
  }

  /** The categories, each net before its first member. */
  private static List<SegmentPlan.Column> columns(
      Segment segment, Map<String, SegmentPlan.Column> parents) {
    Map<String, Integer> positions = PlanBuilder.positions(segment.categories());
    List<SegmentPlan.Column> columns = new ArrayList<>();
    for (Category category : segment.categories()) {
      for (Net net : segment.nets()) {
        if (firstMember(segment, net, positions) == positions.get(category.code())) {
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

  private static int firstMember(Segment segment, Net net, Map<String, Integer> positions) {
    int first = Integer.MAX_VALUE;
    for (String code : net.codes()) {
      Integer position = positions.get(code);
      if (position == null) {
        throw new AnalysisException(
            "segment \""
                + segment.id()
                + "\": net \""
                + net.id()
                + "\" has the member \""
                + code
                + "\", which is no category"
                + Closest.match(code, positions.keySet()));
      }
      first = Math.min(first, position);
    }
    return first;
  }
}
