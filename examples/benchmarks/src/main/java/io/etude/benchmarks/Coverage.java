package io.etude.benchmarks;

import io.etude.analysis.Analysis;
import io.etude.analysis.Runner;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.Results;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How often the 95 % interval of a share covers the truth, for plain, weighted and clustered
 * samples, and how often findings on pure noise are false: {@code Coverage [rounds]}.
 */
public final class Coverage {
  private static final long SEED = 20_181_126L;
  private static final double[] SHARES = {
    0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98
  };
  private static final int[] SIZES = {30, 100, 300, 1_000};
  private static final int CLUSTERS = 30;

  private Coverage() {}

  private enum Sample {
    PLAIN,
    WEIGHTED,
    CLUSTERED
  }

  private record Row(String answer, double weight, int psu, int group) {}

  /** Prints the tables. */
  public static void main(String[] args) {
    int rounds = args.length == 0 ? 1_000 : Integer.parseInt(args[0]);
    System.out.println("seed " + SEED + ", " + rounds + " rounds a cell");
    for (Sample sample : Sample.values()) {
      for (Conventions.IntervalMethod method :
          new Conventions.IntervalMethod[] {
            Conventions.IntervalMethod.XLOGIT, Conventions.IntervalMethod.BETA
          }) {
        table(sample, method, rounds);
      }
    }
    noise(rounds);
  }

  private static Study study(Sample sample, Conventions.IntervalMethod method) {
    Study.Builder study =
        Study.builder("coverage")
            .question(
                SingleQuestion.builder("q")
                    .column("q")
                    .category("y", "Y")
                    .category("n", "N")
                    .build())
            .conventions(Conventions.builder().interval(method).build());
    if (sample != Sample.PLAIN) {
      study.weighting(new Weighting.Given("w"));
    }
    if (sample == Sample.CLUSTERED) {
      study.design(
          new SampleDesign(
              Optional.empty(), Optional.of("psu"), Optional.empty(), SampleDesign.LonelyPsu.FAIL));
    }
    return study.build();
  }

  private static RowsSource source(List<Row> rows) {
    return RowsSource.builder("coverage", rows)
        .column("q", Row::answer)
        .column("w", Row::weight)
        .column("psu", Row::psu)
        .column("g", Row::group)
        .build();
  }

  private static List<Row> draw(SplittableRandom random, Sample sample, int n, double p) {
    List<Row> rows = new ArrayList<>();
    double[] shift = new double[CLUSTERS];
    for (int c = 0; c < CLUSTERS; c++) {
      // Clusters differ by up to a quarter of the smaller side, so that the mean stays p.
      shift[c] = (random.nextDouble() - 0.5) * Math.min(p, 1 - p) / 2;
    }
    for (int i = 0; i < n; i++) {
      int psu = i % CLUSTERS;
      double chance = sample == Sample.CLUSTERED ? p + shift[psu] : p;
      double weight = sample == Sample.PLAIN ? 1 : 0.5 + 1.5 * random.nextDouble();
      rows.add(new Row(random.nextDouble() < chance ? "y" : "n", weight, psu, random.nextInt(5)));
    }
    return rows;
  }

  private static void table(Sample sample, Conventions.IntervalMethod method, int rounds) {
    System.out.printf("%n%s, %s; ( ): flagged in most rounds%n%6s", sample, method, "p");
    for (int n : SIZES) {
      System.out.printf(Locale.ROOT, "  n = %,5d ", n);
    }
    System.out.println();
    Analysis analysis = Analysis.of(study(sample, method));
    for (double p : SHARES) {
      System.out.printf(Locale.ROOT, "%6.2f", p);
      for (int n : SIZES) {
        System.out.print("   " + cell(analysis, sample, n, p, rounds));
      }
      System.out.println();
    }
  }

  private static String cell(Analysis analysis, Sample sample, int n, double p, int rounds) {
    SplittableRandom random =
        new SplittableRandom(
            SEED + n * 1_000L + Math.round(p * 100) + sample.ordinal() * 10_000_000L);
    int covered = 0;
    int flagged = 0;
    for (int round = 0; round < rounds; round++) {
      FigureRef figure =
          analysis.run(source(draw(random, sample, n, p)), Runner.sameThread()).figure("q.y");
      Optional<Interval> interval = figure.estimate().flatMap(Estimate::interval);
      covered +=
          interval.isPresent() && interval.get().low() <= p && p <= interval.get().high() ? 1 : 0;
      flagged += figure.flags().contains(Flag.UNSURE_INTERVAL) ? 1 : 0;
    }
    String share = String.format(Locale.ROOT, "%5.1f %%", 100.0 * covered / rounds);
    return 2 * flagged > rounds ? "(" + share + ")" : " " + share + " ";
  }

  /** On noise every finding is false: the share of studies with one is the discovery rate. */
  private static void noise(int rounds) {
    Study.Builder builder = Study.builder("noise");
    Segment.Builder groups = Segment.builder("g");
    for (int g = 0; g < 5; g++) {
      groups.category(String.valueOf(g), "Group " + g);
    }
    builder.segment(groups.build());
    builder.question(
        SingleQuestion.builder("q").column("q").category("y", "Y").category("n", "N").build());
    Analysis analysis = Analysis.of(builder.build());
    SplittableRandom random = new SplittableRandom(SEED);
    int found = 0;
    for (int round = 0; round < rounds; round++) {
      Results results =
          analysis.run(source(draw(random, Sample.PLAIN, 500, 0.3)), Runner.sameThread());
      found += results.findings().isEmpty() ? 0 : 1;
    }
    System.out.printf(
        Locale.ROOT,
        "%nnoise: findings in %.1f %% of %d studies (nominal at most 5 %%)%n",
        100.0 * found / rounds,
        rounds);
  }
}
