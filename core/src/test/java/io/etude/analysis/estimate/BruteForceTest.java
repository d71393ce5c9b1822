package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.dataset.Chunk;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.inference.Comparison;
import io.etude.results.inference.Estimate;
import io.etude.study.Conventions;
import io.etude.testing.RandomSurvey;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sums against a plain computation that goes from respondent to respondent. */
@Tag("property")
class BruteForceTest {
  private static final long SEED = 7_350L;
  private TestData data;
  private RandomSurvey.Design design;

  private String at(String column, int row) {
    return data.columns().get(column)[row];
  }

  private double weight(int row) {
    return Double.parseDouble(at("weight", row));
  }

  private String stratum(int row) {
    return design == RandomSurvey.Design.SIMPLE ? "" : at("stratum", row);
  }

  private String unit(int row) {
    return design == RandomSurvey.Design.CLUSTERS
        ? stratum(row) + "|" + at("psu", row)
        : "row " + row;
  }

  /** Σ_h (1−f)·n/(n−1)·Σ_c (z−z̄)² over respondents' z. */
  private double variance(IntToDoubleFunction z) {
    Map<String, Map<String, Double>> totals = new TreeMap<>();
    for (int i = 0; i < data.rows(); i++) {
      totals
          .computeIfAbsent(stratum(i), h -> new LinkedHashMap<>())
          .merge(unit(i), z.applyAsDouble(i), Double::sum);
    }
    double variance = 0;
    for (Map.Entry<String, Map<String, Double>> stratum : totals.entrySet()) {
      double n = stratum.getValue().size();
      double mean = stratum.getValue().values().stream().mapToDouble(x -> x).sum() / n;
      double f =
          design == RandomSurvey.Design.CLUSTERS
              ? n / (20 + Integer.parseInt(stratum.getKey().substring(1)))
              : 0;
      double squares = 0;
      for (double total : stratum.getValue().values()) {
        squares += (total - mean) * (total - mean);
      }
      variance += (1 - f) * n / (n - 1) * squares;
    }
    return variance;
  }

  private int df(IntPredicate in) {
    Set<String> units = new HashSet<>();
    Set<String> strata = new HashSet<>();
    for (int i = 0; i < data.rows(); i++) {
      if (in.test(i) && weight(i) > 0) {
        units.add(unit(i));
        strata.add(stratum(i));
      }
    }
    return units.size() - strata.size();
  }

  private double sum(IntPredicate in) {
    double sum = 0;
    for (int i = 0; i < data.rows(); i++) {
      sum += in.test(i) ? weight(i) : 0;
    }
    return sum;
  }

  private IntToDoubleFunction linear(IntPredicate base, IntPredicate answer) {
    double w = sum(base);
    double p = sum(i -> base.test(i) && answer.test(i)) / w;
    return i -> base.test(i) ? weight(i) * ((answer.test(i) ? 1 : 0) - p) / w : 0;
  }

  private boolean valid(String question, int i) {
    return switch (question) {
      case "single" -> !at("single", i).isEmpty() && !at("single", i).equals("99");
      case "options" -> (at("m1", i) + at("m2", i) + at("m3", i)).matches(".*[01].*");
      default -> true;
    };
  }

  private boolean answers(String question, String row, int i) {
    return switch (question + "." + row) {
      case "single.ab" -> at("single", i).equals("a") || at("single", i).equals("b");
      case "options.twoThree" -> at("m2", i).equals("1") || at("m3", i).equals("1");
      default ->
          switch (question) {
            case "single" -> at("single", i).equals(row);
            case "options" -> at("m" + row, i).equals("1");
            default ->
                at("s1", i).equals(row) || at("s2", i).equals(row) || at("s3", i).equals(row);
          };
    };
  }

  private boolean member(String segment, String column, int i) {
    boolean north = at("region", i).equals("r0") || at("region", i).equals("r1");
    int age = Integer.parseInt(at("age", i));
    String band = age < 40 ? "young" : age < 70 ? "old" : "";
    return switch (segment) {
      case "region" -> column.equals("north") ? north : at("region", i).equals(column);
      case "over" -> at("o" + column, i).equals("1");
      case "age" -> band.equals(column);
      default -> (at("region", i) + "/" + band).equals(column);
    };
  }

  @ParameterizedTest
  @EnumSource(RandomSurvey.Design.class)
  void estimates(RandomSurvey.Design which) {
    System.out.println("seed " + SEED);
    design = which;
    data = RandomSurvey.data(new Random(SEED), 400);
    Results results =
        Analysis.of(RandomSurvey.study(which, Conventions.DEFAULT)).run(data).complete();
    int checked = 0;
    for (String question : List.of("single", "options", "slots")) {
      for (ResultTable table : results.tablesOf(question)) {
        for (ResultColumn column : table.columns()) {
          IntPredicate base =
              i ->
                  valid(question, i)
                      && (column.id().equals("total")
                          || member(table.segment().orElseThrow().id(), column.id(), i));
          for (ResultRow row : table.rows()) {
            Estimate share = table.cell(row.id(), column.id()).orElseThrow().share().orElseThrow();
            IntPredicate answer = i -> answers(question, row.id(), i);
            String at = table.id() + " " + row.id() + " " + column.id();
            close(at, share.value(), sum(i -> base.test(i) && answer.test(i)) / sum(base));
            close(at, share.se(), Math.sqrt(variance(linear(base, answer))));
            assertThat(share.df()).as(at).isEqualTo(df(base));
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(RandomSurvey.Design.class)
  void differencesOfOverlappingColumnsAndTheRest(RandomSurvey.Design which) {
    System.out.println("seed " + SEED);
    design = which;
    data = RandomSurvey.data(new Random(SEED + 1), 400);
    Analysis analysis = Analysis.of(RandomSurvey.study(which, Conventions.DEFAULT));
    Tally tally = Tally.EMPTY;
    for (Chunk chunk : data.inChunksOf(57).chunks(analysis.request())) {
      tally = tally.merge(analysis.tally(chunk));
    }
    List<String[]> pairs = new ArrayList<>();
    pairs.add(new String[] {"over", "1", "2"});
    pairs.add(new String[] {"over", "3", "rest"});
    pairs.add(new String[] {"region", "north", "r2"});
    pairs.add(new String[] {"region", "r1", "rest"});
    pairs.add(new String[] {"nested", "r0/young", "r2/old"});
    for (String question : List.of("single", "options", "slots")) {
      String row = question.equals("single") ? "ab" : question.equals("options") ? "2" : "y";
      for (String[] pair : pairs) {
        String segment = pair[0];
        IntPredicate one = i -> valid(question, i) && member(segment, pair[1], i);
        IntPredicate other = i -> valid(question, i) && second(segment, pair, i);
        IntPredicate answer = i -> answers(question, row, i);
        IntToDoubleFunction a = linear(one, answer);
        IntToDoubleFunction b = linear(other, answer);
        Comparison made = analysis.compare(tally, question + "@" + segment, row, pair[1], pair[2]);
        String at = question + " " + String.join(" ", pair);
        double p = sum(i -> one.test(i) && answer.test(i)) / sum(one);
        double q = sum(i -> other.test(i) && answer.test(i)) / sum(other);
        close(at, made.difference().value(), p - q);
        close(
            at,
            made.difference().se(),
            Math.sqrt(variance(i -> a.applyAsDouble(i) - b.applyAsDouble(i))));
        assertThat(made.difference().df()).as(at).isEqualTo(df(i -> one.test(i) || other.test(i)));
      }
    }
  }

  private boolean second(String segment, String[] pair, int i) {
    if (!pair[2].equals("rest")) {
      return member(segment, pair[2], i);
    }
    // of the columns of 0 and 1 everybody said something
    boolean valid = segment.equals("over") || !at("region", i).isEmpty();
    return valid && !member(segment, pair[1], i);
  }

  private static void close(String at, double made, double expected) {
    assertThat(made).as(at).isCloseTo(expected, Offset.offset(1e-12 * Math.max(1, expected)));
  }
}
