package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.study.Base;
import io.etude.study.Conventions;
import io.etude.study.Label;
import io.etude.study.MultipleQuestion;
import io.etude.study.Segment;
import io.etude.study.SingleQuestion;
import io.etude.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An auditor tries to recover what disclosure control hides. */
class DisclosureTest {
  private static final long SEED = 3_141_592L;
  private static final int TABLES = 1_000;

  private static TestData data(Random random, int rows) {
    Map<String, String[]> c = new LinkedHashMap<>();
    List.of("q", "m1", "m2", "m3", "s", "t").forEach(name -> c.put(name, new String[rows]));
    for (int i = 0; i < rows; i++) {
      c.get("q")[i] = skewed(random, "a", "b", "c", "d", "");
      for (int k = 1; k <= 3; k++) {
        c.get("m" + k)[i] = random.nextInt(2 + k) == 0 ? "1" : "0";
      }
      c.get("s")[i] = skewed(random, "s1", "s2", "s3", "");
      c.get("t")[i] = skewed(random, "t1", "t2");
    }
    return new TestData(c, rows, Integer.MAX_VALUE);
  }

  private static String skewed(Random random, String... values) {
    double x = random.nextDouble();
    return values[(int) (x * x * values.length)];
  }

  private static Study study(Random random) {
    Segment s =
        Segment.builder("s")
            .category("s1", "S1")
            .category("s2", "S2")
            .category("s3", "S3")
            .net("s23", "S2 or S3", "s2", "s3")
            .build();
    Segment t = Segment.builder("t").category("t1", "T1").category("t2", "T2").build();
    Study.Builder study = Study.builder("d").segment(s);
    if (random.nextBoolean()) {
      study.segment(t);
      if (random.nextBoolean()) {
        study.segment(Segment.nested("n", Label.of("S by T"), s, t));
      }
    }
    if (random.nextInt(3) == 0) {
      study.question(
          MultipleQuestion.builder("q")
              .option("1", "One", "m1")
              .option("2", "Two", "m2")
              .option("3", "Three", "m3")
              .net("any", "One or two", "1", "2")
              .base(Base.ALL)
              .build());
    } else {
      study.question(
          SingleQuestion.builder("q")
              .category("a", "A")
              .category("b", "B")
              .category("c", "C")
              .category("d", "D")
              .net("ab", "A or B", "a", "b")
              .base(random.nextBoolean() ? Base.VALID : Base.ALL)
              .build());
    }
    return study.build();
  }

  /** Audits random tables; returns how many suppressed counts can be told too well. */
  private static int audit(Disclosure.Scope scope, int wanted) {
    Random random = new Random(SEED);
    int recoverable = 0;
    int hidden = 0;
    int shown = 0;
    int tables = 0;
    while (tables < wanted) {
      int minimum = 3 + random.nextInt(3);
      Conventions.Disclosure rules =
          new Conventions.Disclosure(
              minimum,
              minimum + random.nextInt(4),
              random.nextInt(4) == 0
                  ? Conventions.Disclosure.Zeros.SUPPRESS
                  : Conventions.Disclosure.Zeros.PUBLISH);
      Study study = study(random);
      Results open = Analysis.of(study).run(data(random, 25 + random.nextInt(120)));
      Results results = new Disclosure(rules, study.segments(), scope).suppress(open);
      for (Auditor.Inference i : new Auditor(results.tables()).infer()) {
        boolean base = i.count().startsWith("base");
        if (i.high() - i.low() < (base ? rules.minimumBase() : minimum) - 1e-6) {
          recoverable++;
          if (scope == Disclosure.Scope.COMPLEMENTARY) {
            System.out.println("table " + tables + ": " + i + " minimum " + minimum);
          }
        }
        hidden++;
      }
      for (ResultTable table : results.tables()) {
        for (ResultColumn column : table.columns()) {
          shown += (int) column.cells().stream().filter(x -> x.count().isPresent()).count();
        }
      }
      tables += results.tables().size();
    }
    System.out.println(
        "seed "
            + SEED
            + ": "
            + tables
            + " tables, "
            + hidden
            + " counts hidden, "
            + shown
            + " shown, "
            + recoverable
            + " recoverable");
    assertThat(hidden).isGreaterThan(wanted);
    assertThat(shown).isGreaterThan(hidden / 2);
    return recoverable;
  }

  @Test
  void nothingHiddenCanBeRecovered() {
    assertThat(audit(Disclosure.Scope.COMPLEMENTARY, TABLES)).isZero();
  }

  @Test
  void withoutComplementarySuppressionTheAuditorFindsSome() {
    assertThat(audit(Disclosure.Scope.PRIMARY_ONLY, TABLES / 5)).isGreaterThan(100);
  }
}
