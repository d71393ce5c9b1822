package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * In random studies of every kind of question and segment the columns, and the means, that are
 * withheld are those that the rule names, reckoned here from the rows; and none where three people
 * gave no answer to a segment.
 */
@Tag("property")
class ThresholdStudiesTest {
  private static final Seeds SEEDS = Seeds.of(ThresholdStudiesTest.class, 1, 200);

  private static int columns;
  private static int alone;
  private static int means;

  /** Who is in a column; nets have the parent of categories. */
  private record Group(String id, String parent, IntPredicate in) {}

  /** Who is in the base of a question, and who gave a number. */
  private record Asked(IntPredicate base, Optional<IntPredicate> number) {}

  private Random random;
  private int rows;
  private int minimum;
  private final Map<String, String[]> data = new LinkedHashMap<>();
  private final Map<String, Asked> questions = new LinkedHashMap<>();
  private final Map<String, List<Group>> segments = new LinkedHashMap<>();
  private final Study.Builder study = Study.builder("random");

  private static ThresholdStudiesTest of(long seed) {
    ThresholdStudiesTest one = new ThresholdStudiesTest();
    one.random = new Random(seed);
    one.rows = 100 + one.random.nextInt(301);
    one.minimum = 2 + one.random.nextInt(14);
    return one;
  }

  private void fill(String column, Function<Integer, String> value) {
    data.put(column, IntStream.range(0, rows).mapToObj(value::apply).toArray(String[]::new));
  }

  private IntPredicate answered(String column) {
    return i -> !data.get(column)[i].isEmpty();
  }

  private IntPredicate is(String column, String... codes) {
    return i -> Set.of(codes).contains(data.get(column)[i]);
  }

  private String code(String prefix, int size, double blank) {
    double u = random.nextDouble();
    return random.nextDouble() < blank ? "" : prefix + (int) (u * u * u * size);
  }

  private Results results() {
    boolean weighted = random.nextBoolean();
    fill("w", i -> random.nextInt(20) == 0 ? "0" : "" + (0.1 + 3 * random.nextDouble()));
    if (weighted) {
      study.weighting(new Weighting.Given("w"));
    } else {
      fill("w", i -> "1");
    }
    Conventions.Builder conventions =
        Conventions.builder().disclosure(Conventions.Disclosure.of(minimum));
    if (random.nextBoolean()) {
      conventions.bases(0, 0);
    }
    study.conventions(conventions.build());
    questions();
    segments();
    List<List<String>> answers =
        IntStream.range(0, rows)
            .mapToObj(i -> data.values().stream().map(column -> column[i]).toList())
            .toList();
    return Analysis.of(study.build())
        .run(RowsSource.of("rows", List.copyOf(data.keySet()), answers));
  }

  private void questions() {
    double blank = random.nextInt(4) == 0 ? 0.9 : 0.3 * random.nextDouble();
    fill("single", i -> code("s", 3, blank));
    study.question(
        SingleQuestion.builder("single")
            .category("s0", "A")
            .category("s1", "B")
            .category("s2", "C")
            .net("ab", "A or B", "s0", "s1")
            .build());
    questions.put("single", new Asked(answered("single"), Optional.empty()));
    fill("rating", i -> random.nextDouble() < 0.5 * blank ? "dk" : code("", 5, blank / 2));
    study.question(
        RatingQuestion.builder("rating")
            .scale(0, 4)
            .category("dk", "Don't know", Category.Kind.DONT_KNOW)
            .build());
    questions.put(
        "rating",
        new Asked(
            answered("rating"), Optional.of(answered("rating").and(is("rating", "dk").negate()))));
    fill("m1", i -> random.nextDouble() < blank ? "" : "" + random.nextInt(2));
    fill("m2", i -> data.get("m1")[i].isEmpty() ? "" : "" + random.nextInt(2));
    study.question(
        MultipleQuestion.builder("multiple")
            .option("1", "One", "m1")
            .option("2", "Two", "m2")
            .build());
    questions.put("multiple", new Asked(answered("m1"), Optional.empty()));
    fill("number", i -> random.nextDouble() < blank ? "" : "" + random.nextInt(1000));
    study.question(NumericQuestion.builder("number").build());
    questions.put("number", new Asked(answered("number"), Optional.of(answered("number"))));
    GridQuestion.Builder grid = GridQuestion.builder("grid");
    for (String item : List.of("i0", "i1")) {
      fill(item, i -> code("g", 3, item.equals("i0") ? 0.05 : blank));
      grid.item(item, "Item " + item, item);
      questions.put("grid." + item, new Asked(answered(item), Optional.empty()));
    }
    IntStream.range(0, 3).forEach(c -> grid.category("g" + c, "View " + c));
    study.question(grid.build());
  }

  private void segments() {
    int regions = 3 + random.nextInt(4);
    Segment region = codes("region", regions, random.nextInt(2) * 0.05);
    Segment.Builder netted = region.toBuilder();
    if (random.nextBoolean()) {
      netted.net("first", "First two", "c0", "c1");
      segments.get("region").add(0, new Group("first", "", is("region", "c0", "c1")));
    }
    Segment outer = netted.build();
    Segment inner = codes("sex", 2 + random.nextInt(2), random.nextInt(2) * 0.02);
    Segment year = codes("year", 3, 0).toBuilder().kind(Segment.Kind.EDITIONS).build();
    List<Group> both = new ArrayList<>();
    for (Category over : outer.categories()) {
      for (Category under : inner.categories()) {
        both.add(
            new Group(
                over.code() + "/" + under.code(),
                over.code(),
                is("region", over.code()).and(is("sex", under.code()))));
      }
    }
    segments.put("both", both);
    Segment.Builder uses = Segment.builder("uses");
    List<Group> overlapping = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      double share = random.nextDouble() * random.nextDouble();
      String column = "u" + c;
      fill(column, i -> random.nextDouble() < share ? "1" : "0");
      uses.category(column, "Use " + c).column(column, column);
      overlapping.add(new Group(column, "", is(column, "1")));
    }
    segments.put("uses", overlapping);
    study.segment(outer).segment(inner).segment(year).segment(uses.build());
    study.segment(Segment.nested("both", "Both", outer, inner));
  }

  private Segment codes(String id, int size, double blank) {
    fill(id, i -> code("c", size, blank));
    Segment.Builder segment = Segment.builder(id);
    List<Group> groups = new ArrayList<>();
    for (int c = 0; c < size; c++) {
      segment.category("c" + c, "Category " + c);
      groups.add(new Group("c" + c, "", is(id, "c" + c)));
    }
    segments.put(id, groups);
    return segment.build();
  }

  /** The smaller of unweighted and Kish's effective base. */
  private double least(IntPredicate who) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < rows; i++) {
      double w = Double.parseDouble(data.get("w")[i]);
      if (w > 0 && who.test(i)) {
        n++;
        sum += w;
        squares += w * w;
      }
    }
    return n == 0 ? 0 : Math.min(n, sum * sum / squares);
  }

  /** What is withheld of these, and besides what is withheld already. */
  private Set<String> withheld(List<Group> groups, Map<String, Double> least, Set<String> already) {
    Set<String> gone = new TreeSet<>(already);
    groups.stream()
        .map(Group::id)
        .filter(id -> least.get(id) > 0 && least.get(id) < minimum - 1e-9)
        .forEach(gone::add);
    Map<String, List<String>> siblings =
        groups.stream()
            .filter(group -> !group.id().equals(ResultColumn.TOTAL))
            .collect(
                Collectors.groupingBy(
                    Group::parent, Collectors.mapping(Group::id, Collectors.toList())));
    for (List<String> some : siblings.values()) {
      List<String> small = some.stream().filter(gone::contains).toList();
      if (small.size() == 1 && !already.contains(small.get(0))) {
        String next = "";
        for (String id : some) {
          boolean smaller = next.isEmpty() || least.get(id) < least.get(next);
          next = !gone.contains(id) && least.get(id) > 0 && smaller ? id : next;
        }
        alone += next.isEmpty() ? 0 : 1;
        gone.addAll(next.isEmpty() ? Set.of() : Set.of(next));
      }
    }
    return gone;
  }

  private void check(ResultTable table) {
    Asked asked = questions.get(table.id().place());
    List<Group> groups = new ArrayList<>(List.of(new Group(ResultColumn.TOTAL, "", i -> true)));
    table.segment().ifPresent(segment -> groups.addAll(segments.get(segment.id())));
    Map<String, Double> least = new HashMap<>();
    groups.forEach(group -> least.put(group.id(), least(asked.base().and(group.in()))));
    Set<String> gone = withheld(groups, least, Set.of());
    assertThat(withColumns(table, ThresholdStudiesTest::isGone))
        .as(table.id().toString())
        .isEqualTo(gone);
    columns += gone.size();
    Set<String> meanless = new TreeSet<>(gone);
    if (asked.number().isPresent()) {
      groups.stream()
          .filter(group -> !gone.contains(group.id()))
          .forEach(g -> least.put(g.id(), least(asked.number().get().and(g.in()))));
      meanless = withheld(groups, least, gone);
      means += meanless.size() - gone.size();
      assertThat(withColumns(table, column -> column.summaries().stream().allMatch(s -> isGone(s))))
          .as("means of " + table.id())
          .isEqualTo(meanless);
    }
    for (ResultColumn column : table.columns()) {
      assertThat(column.base().isEmpty()).isEqualTo(gone.contains(column.id()));
      Set<String> named = new LinkedHashSet<>();
      column.cells().forEach(c -> c.higherThan().forEach(h -> named.add(h.column())));
      assertThat(named).noneMatch(gone::contains);
      named.clear();
      column.summaries().forEach(s -> s.higherThan().forEach(h -> named.add(h.column())));
      assertThat(named).noneMatch(meanless::contains);
    }
  }

  private static Set<String> withColumns(ResultTable table, Predicate<ResultColumn> which) {
    return table.columns().stream()
        .filter(which)
        .map(ResultColumn::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isGone(ResultColumn column) {
    boolean gone = column.flags().contains(Flag.SUPPRESSED);
    assertThat(column.cells())
        .allMatch(cell -> cell.flags().contains(Flag.SUPPRESSED) == gone)
        .noneMatch(cell -> gone && cell.share().isPresent())
        .noneMatch(cell -> gone && !cell.higherThan().isEmpty());
    assertThat(column.effectiveBase().isPresent() && gone).isFalse();
    return gone;
  }

  private static boolean isGone(Summary summary) {
    boolean gone = summary.flags().contains(Flag.SUPPRESSED);
    assertThat(gone && summary.estimate().isPresent()).isFalse();
    return gone;
  }

  @Test
  void withholdWhatTheRuleNames() {
    SEEDS.check(
        seed -> {
          ThresholdStudiesTest one = of(seed);
          Results results = one.results();
          results.tables().forEach(one::check);
        });
  }

  /** Else the test shows little. */
  @AfterAll
  static void theyWithholdMuch() {
    assertThat(columns).isGreaterThan(40 * SEEDS.all().size());
    assertThat(alone).isGreaterThan(2 * SEEDS.all().size());
    assertThat(means).isGreaterThan(SEEDS.all().size() / 4);
  }

  @Test
  void withholdNothingForThreeBlanks() {
    SEEDS.check(
        seed -> {
          ThresholdStudiesTest one = of(seed);
          one.fill("single", i -> "s" + one.random.nextInt(3));
          // each pair of region and sex is at least the minimum, without the three
          one.fill("region", i -> "c" + i % 2);
          one.fill("sex", i -> "c" + i / 2 % 2);
          for (int blank = 0; blank < 3; blank++) {
            one.data.get("sex")[one.random.nextInt(one.rows)] = "";
          }
          assertThat(one.blanks()).isEmpty();
        });
  }

  private Set<String> blanks() {
    study.question(
        SingleQuestion.builder("single")
            .category("s0", "A")
            .category("s1", "B")
            .category("s2", "C")
            .build());
    Segment region = Segment.builder("region").category("c0", "A").category("c1", "B").build();
    Segment sex = Segment.builder("sex").category("c0", "A").category("c1", "B").build();
    study.segment(region).segment(sex).segment(Segment.nested("both", "Both", region, sex));
    study.conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(minimum)).build());
    Results results =
        Analysis.of(study.build())
            .run(
                RowsSource.of(
                    "rows",
                    List.copyOf(data.keySet()),
                    IntStream.range(0, rows)
                        .mapToObj(i -> data.values().stream().map(column -> column[i]).toList())
                        .toList()));
    assertThat(results.suppressions()).isEmpty();
    Set<String> gone = new TreeSet<>();
    results.tables().forEach(table -> gone.addAll(withColumns(table, c -> isGone(c))));
    return gone;
  }
}
