package io.etude.truth;

import io.etude.document.Block;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.DoubleStream;

/** The method box: every fact of it, and that no fact is missing. */
final class MethodCheck extends Check {

  private static final String WHERE = "method box";
  private static final Words THAT_TEST = new Words("that test", "ce test");

  private final Set<Saying> said = EnumSet.noneOf(Saying.class);

  /** Whether sentences are made by rules that the box states. */
  private final boolean plan;

  private final boolean medians;

  MethodCheck(Facts facts, Lang lang, Court court, boolean plan, boolean medians) {
    super(facts, lang, court);
    this.plan = plan;
    this.medians = medians;
  }

  void check(Block.MethodBox box) {
    for (Block.MethodBox.Entry entry : box.entries()) {
      String text = Plain.of(entry.text());
      for (Saying.Said one : reader.read(WHERE, text, Saying.Place.METHOD)) {
        said.add(one.saying());
        fact(one);
      }
    }
    complete();
  }

  /** Those above 0. */
  private DoubleStream weights() {
    return Arrays.stream(study.weight).filter(w -> w > 0);
  }

  private void fact(Saying.Said one) {
    String sentence = one.sentence();
    switch (one.saying()) {
      case RESPONDENTS -> number(one, "n", printed.integer(study.counted()));
      case WEIGHTS_SPREAD -> {
        double mean = weights().average().orElse(1);
        double low = weights().min().orElse(1);
        double high = weights().max().orElse(1);
        number(one, "low", printed.number(low / mean, 2));
        number(one, "high", printed.number(high / mean, 2));
        number(one, "deff", printed.number(facts.kish(), 2));
        number(one, "effective", printed.number(study.counted() / facts.kish(), 0));
      }
      case WEIGHTS_ZERO -> number(one, "n", printed.integer(study.n - study.counted()));
      case WEIGHTS_RAKED ->
          court.expect(Fault.WRONG_NAME, WHERE, sentence, one.get("targets"), text(study.rakedTo));
      case MARGIN_RANDOM, MARGIN_NOT_RANDOM, MARGIN_RANDOM_HALF, MARGIN_NOT_RANDOM_HALF -> {
        if (study.minimumBase > 0) {
          // the median design effect is that of the shares that are not hidden
          return;
        }
        String points = printed.points(facts.margin());
        court.expect(
            ofDesignEffect(), WHERE, sentence, one.get("margin") + " " + one.get("points"), points);
        number(one, "level", "95%");
      }
      case MARGIN_LONGEST -> {
        if (study.minimumBase == 0) {
          String points = printed.points(facts.longestPublished());
          court.expect(
              ofDesignEffect(),
              WHERE,
              sentence,
              one.get("longest") + " " + one.get("points"),
              points);
        }
      }
      case MARGIN_ARM -> {
        if (study.minimumBase == 0) {
          String points = printed.points(facts.armOfHalf());
          court.expect(
              ofDesignEffect(), WHERE, sentence, one.get("arm") + " " + one.get("points"), points);
        }
      }
      case MARGIN_DEFF -> {
        if (study.minimumBase == 0) {
          court.expect(
              ofDesignEffect(),
              WHERE,
              sentence,
              one.get("deff"),
              printed.number(facts.designEffect(), 2));
        }
      }
      case TEST_DESIGN, TEST_WEIGHTS, TEST_SIMPLE, TEST_KISH, TEST_SPSS -> {
        number(one, "small", "5%");
        number(one, "capital", "1%");
      }
      case FINDINGS_GROUPS, FINDINGS_EDITIONS, FINDINGS_BOTH -> {
        number(one, "small", "5%");
        Words test = said.contains(Saying.TEST_NONE) ? testOfFindings() : THAT_TEST;
        court.expect(Fault.WRONG_METHOD, WHERE, sentence, one.get("test"), text(test));
      }
      case BASES_WITHHELD, BASES_FLAGGED -> {
        number(one, "caution", "100");
        number(one, "publish", printed.number(study.publishBase, 0));
        court.expect(Fault.WRONG_METHOD, WHERE, sentence, one.get("base"), text(lowBase()));
      }
      case DESIGN_STRATA, DESIGN_UNITS, DESIGN_BOTH ->
          court.expect(Fault.WRONG_METHOD, WHERE, sentence, one.get("errors"), text(byDesign()));
      case READING_LEAD -> number(one, "small", "5%");
      case DESIGN_DF -> {
        if (study.minimumBase == 0) {
          number(one, "df", printed.integer(mostDegrees()));
        }
      }
      case DISCLOSURE -> {
        number(one, "base", "" + study.minimumBase);
      }
      default -> {}
    }
  }

  /** The base that thresholds are for. */
  private Words lowBase() {
    if (!study.weighted()) {
      return Words.of("base");
    }
    return switch (study.lowBaseOn) {
      case UNWEIGHTED -> Words.of("base");
      case EFFECTIVE -> new Words("effective base", "base efficace");
      case BOTH -> new Words("base or effective base", "base ou la base efficace");
    };
  }

  /** What errors follow from, if they are those of the design: its units, weights, or neither. */
  private String errorsOf(TrueStudy.Intervals intervals) {
    return intervals == TrueStudy.Intervals.XLOGIT ? withoutDesign() : "";
  }

  private String withoutDesign() {
    boolean design = study.stratum != null || study.psu != null || study.population > 0;
    return design ? "" : study.weighted() ? "_WEIGHTS" : "_SIMPLE";
  }

  private Saying test() {
    boolean linear = study.test == TrueStudy.Test.DESIGN && !withoutDesign().isEmpty();
    return Saying.valueOf(linear ? "TEST" + withoutDesign() : "TEST_" + study.test);
  }

  /** The test of groups against all others where no sentence on columns has named it. */
  private Words testOfFindings() {
    return switch (test()) {
      case TEST_WEIGHTS ->
          new Words(
              "a test that allows for the weights", "un test qui tient compte de la pondération");
      case TEST_SIMPLE ->
          new Words(
              "a test as for a simple random sample",
              "un test qui vaut pour un échantillon aléatoire simple");
      case TEST_KISH -> new Words("a test on effective bases", "un test sur les bases efficaces");
      case TEST_SPSS -> new Words("a test on weighted bases", "un test sur les bases pondérées");
      default ->
          new Words("a test based on the sample design", "un test fondé sur le plan de sondage");
    };
  }

  /** What the design has a part in: all errors, all intervals but Wilson's, one kind of test. */
  private Words byDesign() {
    boolean intervals = study.intervals != TrueStudy.Intervals.WILSON;
    boolean tests = study.test == TrueStudy.Test.DESIGN && !study.segments.isEmpty();
    if (intervals && tests) {
      return new Words(
          "Standard errors, intervals and tests", "Erreurs types, intervalles et tests");
    }
    if (intervals) {
      return new Words("Standard errors and intervals", "Erreurs types et intervalles");
    }
    return tests
        ? new Words("Standard errors and tests", "Erreurs types et tests")
        : new Words("Standard errors", "Les erreurs types");
  }

  /** The degrees of freedom of the question that has most. */
  private int mostDegrees() {
    return study.items().stream()
        .filter(i -> facts.base(i, null) > 0)
        .mapToInt(i -> facts.arithmetic.df(i.unit))
        .max()
        .orElse(0);
  }

  /** The design effect is a median over all questions, those with wrong bases included. */
  private Fault ofDesignEffect() {
    boolean zeros = study.items().stream().anyMatch(i -> i.unitWithoutZeros != null);
    return zeros ? Fault.ZEROS_NOT_COUNTED : Fault.WRONG_FIGURE;
  }

  private void number(Saying.Said one, String name, String expected) {
    figure(WHERE, one.sentence(), name, one.get(name), expected);
  }

  /** Of each group of sentences the one that is true, and no other. */
  private void complete() {
    one(
        study.mode.isEmpty() ? null : study.dated ? Saying.MODE_PERIOD : Saying.MODE,
        Saying.MODE,
        Saying.MODE_PERIOD);
    one(study.mode.isEmpty() && study.dated ? Saying.PERIOD : null, Saying.PERIOD);
    one(study.people.isEmpty() ? null : Saying.POPULATION, Saying.POPULATION);
    one(
        study.sample.isEmpty() ? Saying.RESPONDENTS : Saying.SAMPLE,
        Saying.SAMPLE,
        Saying.RESPONDENTS);
    one(
        switch (study.weights) {
          case NONE -> Saying.WEIGHTS_NONE;
          case GIVEN -> Saying.WEIGHTS_GIVEN;
          case RAKED -> Saying.WEIGHTS_RAKED;
        },
        Saying.WEIGHTS_NONE,
        Saying.WEIGHTS_GIVEN,
        Saying.WEIGHTS_RAKED);
    // disclosure control leaves out what tells about single weights
    boolean open = study.minimumBase == 0;
    one(study.weighted() && open ? Saying.WEIGHTS_SPREAD : null, Saying.WEIGHTS_SPREAD);
    boolean zero = study.counted() < study.n && open;
    one(zero ? Saying.WEIGHTS_ZERO : null, Saying.WEIGHTS_ZERO);
    boolean given = study.weights == TrueStudy.Weights.GIVEN;
    boolean raked = study.weights == TrueStudy.Weights.RAKED;
    one(given ? Saying.WEIGHTS_GIVEN_MARGINS : null, Saying.WEIGHTS_GIVEN_MARGINS);
    // to one margin, which is met at once
    one(raked && open ? Saying.WEIGHTS_ONE_ROUND : null, Saying.WEIGHTS_ONE_ROUND);
    one(raked ? Saying.WEIGHTS_UNTRIMMED : null, Saying.WEIGHTS_UNTRIMMED);
    one(
        given ? Saying.WEIGHTS_FIXED : raked ? Saying.WEIGHTS_FIXED_RAKED : null,
        Saying.WEIGHTS_FIXED,
        Saying.WEIGHTS_FIXED_RAKED);
    boolean margin = facts.margin() > 0;
    double effect = facts.designEffect();
    boolean exact = study.minimumBase == 0 && ofDesignEffect() == Fault.WRONG_FIGURE;
    margin(margin, exact);
    double off = margin ? Math.abs(facts.armOfHalf() - facts.margin()) : 0;
    if (Math.abs(off - 0.001) > 1e-6 && exact) {
      one(off > 0.001 ? Saying.MARGIN_ARM : null, Saying.MARGIN_ARM);
    }
    if (Math.abs(effect - 1.005) > 1e-6 && exact) {
      one(margin && effect > 1.005 ? Saying.MARGIN_DEFF : null, Saying.MARGIN_DEFF);
    }
    one(
        margin || said.contains(Saying.MARGIN_NONE) || said.contains(Saying.MARGIN_NONE_NOT_RANDOM)
            ? Saying.valueOf(study.intervals.name() + errorsOf(study.intervals))
            : null,
        Saying.XLOGIT,
        Saying.XLOGIT_WEIGHTS,
        Saying.XLOGIT_SIMPLE,
        Saying.BETA,
        Saying.WILSON,
        Saying.WALD);
    Saying correction = study.psu == null ? Saying.CORRECTION_STRATA : Saying.CORRECTION_UNITS;
    one(
        study.population > 0 ? correction : null,
        Saying.CORRECTION_STRATA,
        Saying.CORRECTION_UNITS);
    boolean tests = !study.segments.isEmpty() && !said.contains(Saying.TEST_NONE);
    boolean untested = !study.segments.isEmpty() && !tests;
    // disclosure control may hide all columns that are compared
    if (untested && study.minimumBase == 0 && facts.isAnythingCompared()) {
      court.lie(Fault.WRONG_METHOD, WHERE, "no test", "columns are compared");
    }
    if (tests && study.minimumBase == 0 && !facts.isAnythingCompared()) {
      court.lie(Fault.WRONG_METHOD, WHERE, "a test", "no columns are compared");
    }
    one(
        tests ? test() : null,
        Saying.TEST_DESIGN,
        Saying.TEST_WEIGHTS,
        Saying.TEST_SIMPLE,
        Saying.TEST_KISH,
        Saying.TEST_SPSS);
    boolean nests = study.segments.stream().anyMatch(s -> s.id().equals("nest"));
    one(nests && tests ? Saying.TEST_NESTED : null, Saying.TEST_NESTED);
    boolean waves = study.segments.stream().anyMatch(s -> s.editions() && s.columns().size() > 2);
    if (said.contains(Saying.TEST_EDITIONS) && !waves) {
      court.lie(Fault.WRONG_METHOD, WHERE, "editions", "there are no three of them");
    }
    Saying multiplicity =
        study.multiplicity == TrueStudy.Multiplicity.NONE
            ? Saying.NO_CORRECTION
            : Saying.valueOf(study.multiplicity.name());
    one(
        tests ? multiplicity : null,
        Saying.NO_CORRECTION,
        Saying.BONFERRONI,
        Saying.HOLM,
        Saying.BENJAMINI_HOCHBERG);
    findings();
    one(
        study.segments.isEmpty()
            ? null
            : study.withhold ? Saying.BASES_WITHHELD : Saying.BASES_FLAGGED,
        Saying.BASES_WITHHELD,
        Saying.BASES_FLAGGED);
    one(study.minimumBase > 0 ? Saying.DISCLOSURE : null, Saying.DISCLOSURE);
    one(study.minimumBase > 0 ? Saying.DISCLOSURE_COUNTS : null, Saying.DISCLOSURE_COUNTS);
    Saying design =
        study.stratum == null
            ? null
            : study.psu == null ? Saying.DESIGN_STRATA : Saying.DESIGN_BOTH;
    if (study.minimumBase == 0
        && study.items().stream().allMatch(i -> i.unitWithoutZeros == null)) {
      one(design != null && mostDegrees() > 0 ? Saying.DESIGN_DF : null, Saying.DESIGN_DF);
    }
    one(design, Saying.DESIGN_STRATA, Saying.DESIGN_UNITS, Saying.DESIGN_BOTH);
    one(Saying.READING, Saying.READING);
    boolean nets = study.items().stream().anyMatch(i -> i.rows.stream().anyMatch(TrueRow::net));
    one(nets ? Saying.READING_NET : null, Saying.READING_NET);
    one(Saying.READING_LEAD, Saying.READING_LEAD);
    boolean skewed =
        study.questions.stream()
            .filter(q -> q.type == TrueQuestion.Type.NUMERIC)
            .anyMatch(q -> facts.quotableMean(q.item()) && facts.skewed(q.item()));
    if (study.minimumBase == 0) {
      one(plan && skewed && medians ? Saying.READING_MEDIAN : null, Saying.READING_MEDIAN);
    }
    one(study.remark.isEmpty() ? null : Saying.REMARK, Saying.REMARK);
  }

  /** The margin is said to be the largest where the intervals of all shares are as long at most. */
  private void margin(boolean margin, boolean exact) {
    double published = margin ? facts.longestPublished() - facts.margin() : 0;
    double longest = Math.max(facts.longestArm(), facts.marginOfLargestEffect());
    double excess = margin ? Math.max(published, longest - facts.margin()) : 0;
    boolean known = exact && Math.abs(excess - 0.0005) > 1e-6;
    if (known) {
      boolean none = !margin && facts.longestPublished() > 0;
      Saying tooSmall = study.random ? Saying.MARGIN_NONE : Saying.MARGIN_NONE_NOT_RANDOM;
      one(none ? tooSmall : null, Saying.MARGIN_NONE, Saying.MARGIN_NONE_NOT_RANDOM);
    }
    if (known && (published <= 0 || published > 0.001)) {
      one(published > 0 ? Saying.MARGIN_LONGEST : null, Saying.MARGIN_LONGEST);
    }
    boolean half =
        known
            ? excess > 0.0005
            : said.contains(Saying.MARGIN_RANDOM_HALF)
                || said.contains(Saying.MARGIN_NOT_RANDOM_HALF);
    Saying random = half ? Saying.MARGIN_RANDOM_HALF : Saying.MARGIN_RANDOM;
    Saying notRandom = half ? Saying.MARGIN_NOT_RANDOM_HALF : Saying.MARGIN_NOT_RANDOM;
    one(
        !margin ? null : study.random ? random : notRandom,
        Saying.MARGIN_RANDOM,
        Saying.MARGIN_NOT_RANDOM,
        Saying.MARGIN_RANDOM_HALF,
        Saying.MARGIN_NOT_RANDOM_HALF);
  }

  /** What is told of groups and editions is corrected, whatever holds for the marks of a row. */
  private void findings() {
    Facts.Passed groups = facts.telling(false);
    Facts.Passed editions = facts.telling(true);
    if (study.minimumBase > 0 || groups == Facts.Passed.EITHER || editions == Facts.Passed.EITHER) {
      return;
    }
    boolean both = groups == editions;
    Saying one = groups == Facts.Passed.YES ? Saying.FINDINGS_GROUPS : Saying.FINDINGS_EDITIONS;
    one(
        !both ? one : groups == Facts.Passed.YES ? Saying.FINDINGS_BOTH : null,
        Saying.FINDINGS_GROUPS,
        Saying.FINDINGS_EDITIONS,
        Saying.FINDINGS_BOTH);
  }

  private void one(Saying expected, Saying... group) {
    for (Saying saying : group) {
      court.heard();
      if (said.contains(saying) && saying != expected) {
        court.lie(Fault.WRONG_METHOD, WHERE, saying.name(), "should be " + expected);
      }
    }
    if (expected != null && !said.contains(expected)) {
      boolean design = expected.name().startsWith("DESIGN");
      court.lie(
          design ? Fault.DESIGN_UNSAID : Fault.MISSING_NOTE,
          WHERE,
          "(not: " + expected + ")",
          "the study is so");
    }
  }
}
