package io.etude.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A study of which everything is known: who answered what, and what the codebook says. */
final class TrueStudy {

  enum Weights {
    NONE,
    GIVEN,
    RAKED
  }

  enum Test {
    DESIGN,
    KISH,
    SPSS
  }

  enum Multiplicity {
    NONE,
    BONFERRONI,
    HOLM,
    BENJAMINI_HOCHBERG
  }

  enum LowBaseOn {
    BOTH,
    UNWEIGHTED,
    EFFECTIVE
  }

  enum Intervals {
    XLOGIT,
    BETA,
    WILSON,
    WALD
  }

  final long seed;
  final int n;
  Words title = Words.NONE;
  Weights weights = Weights.NONE;

  /** Label of the segment that weights are raked to. */
  Words rakedTo = Words.NONE;

  double[] weight;

  /** Stratum of each respondent; null without strata. */
  int[] stratum;

  /** Sampling unit of each respondent; null if each is one. */
  int[] psu;

  /** Units in the population of each stratum; 0 for no correction. */
  double population;

  Test test = Test.DESIGN;
  Multiplicity multiplicity = Multiplicity.HOLM;
  LowBaseOn lowBaseOn = LowBaseOn.BOTH;
  Intervals intervals = Intervals.XLOGIT;
  boolean withhold = true;

  /** From how many respondents on figures are published. */
  double publishBase = 30;

  Optional<Integer> decimals = Optional.empty();

  /** Minimum count of disclosure control; 0 for none. */
  int minimumBase;

  boolean random;
  Words mode = Words.NONE;
  boolean dated;
  Words people = Words.NONE;
  Words sample = Words.NONE;
  Words source = Words.NONE;
  Words remark = Words.NONE;

  final List<TrueQuestion> questions = new ArrayList<>();
  final List<TrueSegment> segments = new ArrayList<>();

  /** Expert's id to the reference of a figure. */
  final Map<String, String> experts = new LinkedHashMap<>();

  final Map<String, String[]> data = new LinkedHashMap<>();

  String yaml = "";

  TrueStudy(long seed, int n) {
    this.seed = seed;
    this.n = n;
  }

  /** Those in the data who count: all but those of weight 0. */
  int counted() {
    return weight == null ? n : (int) Arrays.stream(weight).filter(w -> w > 0).count();
  }

  boolean weighted() {
    return weights != Weights.NONE;
  }

  List<TrueItem> items() {
    return questions.stream().flatMap(q -> q.items().stream()).toList();
  }

  Optional<TrueQuestion> question(String id) {
    return questions.stream().filter(q -> q.id.equals(id)).findFirst();
  }

  Optional<TrueItem> item(String place) {
    return items().stream().filter(i -> i.place().equals(place)).findFirst();
  }

  Optional<TrueSegment> segment(String id) {
    return segments.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The data as a file. */
  String csv() {
    StringBuilder csv = new StringBuilder(String.join(",", data.keySet())).append('\n');
    List<String[]> columns = List.copyOf(data.values());
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < columns.size(); c++) {
        csv.append(c == 0 ? "" : ",").append(columns.get(c)[i]);
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  @Override
  public String toString() {
    return "study " + seed + ": " + n + " respondents, " + questions.size() + " questions";
  }
}
