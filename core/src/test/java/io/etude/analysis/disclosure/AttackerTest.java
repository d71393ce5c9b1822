package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.disclosure.AttackedStudy.Asked;
import io.etude.analysis.disclosure.AttackedStudy.Place;
import io.etude.analysis.disclosure.AttackedStudy.Published;
import io.etude.analysis.disclosure.AttackedStudy.Regime;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What somebody learns from published results who knows how Etude makes them, but not the secret of
 * rounding. It is measured and written to {@code target/attacker.md}, and no reason to fail. That
 * the truth is not among what the attacker takes for possible is one, and so is an attacker who
 * learns little where nothing is protected: either would show nothing.
 */
@Tag("property")
class AttackerTest {
  private static final int STUDIES = Integer.getInteger("etude.attacks", 1);
  private static final int VICTIMS = 10;
  private static final int SMALL = 4;
  private static final Asked SECRET = Asked.FIRST;

  /** So that nothing is quite impossible. */
  private static final double UNLIKELY = 1e-6;

  /** How often something was so, of how many. */
  private static final class Rate {
    private int times;
    private int of;

    void add(boolean holds) {
      times += holds ? 1 : 0;
      of++;
    }

    long percent() {
      return Math.round(100.0 * times / of);
    }

    @Override
    public String toString() {
      return of == 0 ? "–" : percent() + "%";
    }
  }

  /** What is learnt under one regime. */
  private static final class Learnt {
    private final Rate shown = new Rate();
    private final List<Long> widths = new ArrayList<>();
    private final Rate exact = new Rate();
    private final Rate exactThoughWithheld = new Rate();
    private final Rate none = new Rate();
    private final Guesses onePerson = new Guesses(new Rate(), new Rate());
    private final Guesses twoPeople = new Guesses(new Rate(), new Rate());
    private final Guesses replay = new Guesses(new Rate(), new Rate());

    String row(Regime regime) {
      List<Long> sorted = widths.stream().sorted().toList();
      return String.format(
          Locale.ROOT,
          "| %s | %s | %d | %d | %s | %s | %s | %s | %s | %s |",
          regime.label,
          shown,
          sorted.get(sorted.size() / 2),
          sorted.get(0),
          exact,
          exactThoughWithheld,
          none,
          onePerson,
          twoPeople,
          replay);
    }
  }

  /** How often a guess is right, beside the answer that is guessed without attack. */
  private record Guesses(Rate attack, Rate chance) {
    void add(int truth, int guess, int usual) {
      attack.add(guess == truth);
      chance.add(usual == truth);
    }

    @Override
    public String toString() {
      return attack + " / " + chance;
    }
  }

  @Test
  void learnsAllWithoutControl() throws IOException {
    Map<Regime, Learnt> all = new EnumMap<>(Regime.class);
    for (Regime regime : Regime.values()) {
      all.put(regime, new Learnt());
    }
    for (int seed = 1; seed <= STUDIES; seed++) {
      Random random = new Random(seed);
      List<List<String>> people = new AttackedStudy(random).people();
      List<Integer> victims =
          random.ints(0, people.size()).distinct().limit(VICTIMS + 1).boxed().toList();
      all.forEach((regime, learnt) -> attack(regime, people, victims, learnt));
    }
    write(all);
    Learnt without = all.get(Regime.NONE);
    assertThat(without.exact.percent()).isEqualTo(100);
    assertThat(without.onePerson.attack.percent()).isEqualTo(100);
    assertThat(without.twoPeople.attack.percent())
        .isGreaterThan(without.twoPeople.chance.percent() + 20);
    assertThat(without.replay.attack.percent()).isEqualTo(100);
  }

  private static void write(Map<Regime, Learnt> all) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| | columns shown | range: median | smallest | exact | withheld ones | may be none | two"
            + " reports, one person: guess / chance | two people | all others known |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    all.forEach((regime, learnt) -> lines.add(learnt.row(regime)));
    lines.add("");
    lines.add(
        STUDIES
            + " studies, "
            + all.get(Regime.NONE).widths.size()
            + " small counts, "
            + STUDIES * VICTIMS
            + " people");
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "attacker.md"), lines);
  }

  private static void attack(
      Regime regime, List<List<String>> people, List<Integer> victims, Learnt learnt) {
    Published report = AttackedStudy.published(regime, people);
    for (Asked asked : Asked.values()) {
      ranges(report, asked, people, learnt);
    }
    for (int v = 0; v < VICTIMS; v++) {
      int one = victims.get(v);
      int other = victims.get(v + 1);
      twoReports(report, people, List.of(one), learnt.onePerson);
      twoReports(report, people, List.of(one, other), learnt.twoPeople);
      replay(report, people, one, learnt.replay);
    }
  }

  // one report: bounds of all counts

  private static void ranges(
      Published report, Asked asked, List<List<String>> people, Learnt learnt) {
    double[] truth = new double[asked.answers() * AttackedStudy.GROUPS];
    for (List<String> person : people) {
      int answer = AttackedStudy.answer(person, asked);
      if (answer >= 0) {
        truth[answer * AttackedStudy.GROUPS + AttackedStudy.group(person)]++;
      }
    }
    int most = (int) report.results().respondents() + report.regime().round;
    CountRanges ranges = new CountRanges(truth.length, most);
    for (Place place : AttackedStudy.PLACES) {
      Optional<ResultColumn> column = report.column(asked, place);
      learnt.shown.add(column.isPresent());
      if (column.isEmpty()) {
        ranges.add(
            base(asked, place),
            report.regime().round > 0 ? 0 : 1,
            small(report, asked, place, most));
      } else if (column.get().base().getAsLong() > 0) {
        shown(ranges, report, asked, place, column.get().base().getAsLong());
      } else {
        ranges.add(base(asked, place), 0, Math.max(0, report.regime().round - 1));
      }
    }
    ranges.tighten();
    assertThat(ranges.allow(truth)).as("the truth, %s, %s", report.regime(), asked).isTrue();
    for (Place place : AttackedStudy.PLACES) {
      for (Set<Integer> answers : asked.rows.values()) {
        double[] sum = sum(asked, place, answers);
        long count = Math.round(dot(sum, truth));
        if (0 < count && count <= SMALL) {
          CountRanges.Range range = ranges.of(sum);
          assertThat(count)
              .as("%s, %s, %s, %s", report.regime(), asked, place, answers)
              .isBetween(range.low(), range.high());
          learnt.widths.add(range.width());
          learnt.exact.add(range.width() == 0);
          if (report.column(asked, place).isEmpty()) {
            learnt.exactThoughWithheld.add(range.width() == 0);
          }
          learnt.none.add(range.low() == 0);
        }
      }
    }
  }

  /** The largest base that a withheld column can have; of three or more all are too small. */
  private static double small(Published report, Asked asked, Place place, int most) {
    int b = report.regime().round;
    int minimum = report.regime().minimum;
    if (b > 0) {
      return (minimum - 1) / b * b + b - 1;
    }
    long withheld =
        AttackedStudy.PLACES.stream()
            .filter(p -> p.segment().equals(place.segment()) && p.parent().equals(place.parent()))
            .filter(p -> report.column(asked, p).isEmpty())
            .count();
    return withheld > 2 ? minimum - 1 : most;
  }

  private static void shown(
      CountRanges ranges, Published report, Asked asked, Place place, long shown) {
    double b = report.regime().round;
    double[] base = base(asked, place);
    ranges.add(base, Math.max(0, shown - Math.max(0, b - 1)), shown + Math.max(0, b - 1));
    asked.rows.forEach(
        (row, answers) -> {
          double[] sum = sum(asked, place, answers);
          Cell cell = report.cell(asked, place, row);
          if (b == 0) {
            double[] likely = report.likelihoods(asked, place, row);
            int[] counts =
                IntStream.range(0, likely.length).filter(count -> likely[count] > 0).toArray();
            ranges.add(sum, counts[0], counts[counts.length - 1]);
            return;
          }
          // floor(count/base · shown/b + u) is k: b(k−1)·base < count·shown < b(k+1)·base
          int[] multiples = report.multiples(cell, shown);
          double least = b * (multiples[0] - 1) / shown;
          double largest = b * (multiples[multiples.length - 1] + 1) / shown;
          double far = 2.0 * report.results().respondents();
          ranges.add(minus(sum, least, base), 1.0 / shown, far);
          ranges.add(minus(sum, largest, base), -far, -1.0 / shown);
        });
  }

  private static double[] base(Asked asked, Place place) {
    return sum(asked, place, Set.copyOf(IntStream.range(0, asked.answers()).boxed().toList()));
  }

  private static double[] sum(Asked asked, Place place, Set<Integer> answers) {
    double[] parts = new double[asked.answers() * AttackedStudy.GROUPS];
    for (int answer : answers) {
      place.groups().forEach(group -> parts[answer * AttackedStudy.GROUPS + group] = 1);
    }
    return parts;
  }

  private static double[] minus(double[] sum, double times, double[] base) {
    return IntStream.range(0, sum.length).mapToDouble(i -> sum[i] - times * base[i]).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  // two reports, with and without some people whose groups are known

  private static void twoReports(
      Published report, List<List<String>> people, List<Integer> out, Guesses guesses) {
    List<List<String>> missing = out.stream().map(people::get).toList();
    List<List<String>> others = new ArrayList<>(people);
    others.removeAll(missing);
    Published without = AttackedStudy.published(report.regime(), others);
    double[][] usual =
        missing.stream().map(person -> usual(report, person)).toArray(double[][]::new);
    int[] candidates =
        IntStream.range(0, (int) Math.pow(SECRET.answers(), missing.size())).toArray();
    int best =
        best(
            candidates.length,
            candidate -> {
              int[] answers = digits(candidate, missing.size());
              double score = difference(report, without, missing, answers);
              for (int i = 0; i < answers.length; i++) {
                score += Math.log(usual[i][answers[i]]);
              }
              return score;
            });
    int truth = AttackedStudy.answer(missing.get(0), SECRET);
    guesses.add(truth, digits(best, missing.size())[0], best(usual[0]));
  }

  private static int[] digits(int candidate, int size) {
    int[] digits = new int[size];
    for (int i = 0, left = candidate; i < size; i++, left /= SECRET.answers()) {
      digits[i] = left % SECRET.answers();
    }
    return digits;
  }

  /** How likely the figures of both reports are if those left out gave some answers. */
  private static double difference(
      Published with, Published without, List<List<String>> missing, int[] answers) {
    double score = 0;
    for (Place place : AttackedStudy.PLACES) {
      int[] in =
          IntStream.range(0, missing.size())
              .filter(i -> place.groups().contains(AttackedStudy.group(missing.get(i))))
              .toArray();
      if (in.length == 0 || shownBase(with, place) == 0 || shownBase(without, place) == 0) {
        continue;
      }
      for (Map.Entry<String, Set<Integer>> row : SECRET.rows.entrySet()) {
        double[] first = with.likelihoods(SECRET, place, row.getKey());
        double[] second = without.likelihoods(SECRET, place, row.getKey());
        int fewer =
            (int) Arrays.stream(in).filter(i -> row.getValue().contains(answers[i])).count();
        int most = Math.min(first.length, second.length + fewer);
        double likely =
            IntStream.range(fewer, most).mapToDouble(n -> first[n] * second[n - fewer]).sum();
        score += Math.log(likely + UNLIKELY);
      }
    }
    return score;
  }

  private static double shownBase(Published report, Place place) {
    return report.column(SECRET, place).map(column -> column.base().getAsLong()).orElse(0L);
  }

  /** The shares of the smallest group of somebody that is shown: what is guessed by chance. */
  private static double[] usual(Published report, List<String> person) {
    Place smallest =
        AttackedStudy.PLACES.stream()
            .filter(place -> place.groups().contains(AttackedStudy.group(person)))
            .filter(place -> shownBase(report, place) > 0)
            .min((one, two) -> one.groups().size() - two.groups().size())
            .orElseThrow();
    double[] shares = new double[SECRET.answers()];
    SECRET.rows.forEach(
        (row, answers) -> {
          if (answers.size() == 1) {
            Cell cell = report.cell(SECRET, smallest, row);
            shares[answers.iterator().next()] = cell.share().orElseThrow().value() + UNLIKELY;
          }
        });
    return shares;
  }

  // the program run again by who knows all other answers

  private static void replay(
      Published report, List<List<String>> people, int victim, Guesses guesses) {
    List<String> person = people.get(victim);
    double[] usual = usual(report, person);
    int best =
        best(
            SECRET.answers(),
            answer -> {
              List<List<String>> candidate = AttackedStudy.with(people, victim, answer);
              double fit =
                  report.regime().round > 0
                      ? rounds(report, candidate, person)
                      : Math.log(same(report, candidate) ? 1 : UNLIKELY);
              return fit + Math.log(usual[answer]);
            });
    int truth = AttackedStudy.answer(person, SECRET);
    guesses.add(truth, best, best(usual));
  }

  private static boolean same(Published report, List<List<String>> candidate) {
    Published again = AttackedStudy.published(report.regime(), candidate);
    return again.results().tables().equals(report.results().tables())
        && again.results().findings().equals(report.results().findings());
  }

  /** Who doesn't know the secret knows how likely each count is rounded to what is shown. */
  private static double rounds(
      Published report, List<List<String>> candidate, List<String> person) {
    double score = 0;
    for (Place place : AttackedStudy.PLACES) {
      double shown = shownBase(report, place);
      if (shown == 0 || !place.groups().contains(AttackedStudy.group(person))) {
        continue;
      }
      List<Integer> answers =
          candidate.stream()
              .filter(one -> place.groups().contains(AttackedStudy.group(one)))
              .map(one -> AttackedStudy.answer(one, SECRET))
              .toList();
      for (Map.Entry<String, Set<Integer>> row : SECRET.rows.entrySet()) {
        long count = answers.stream().filter(row.getValue()::contains).count();
        Cell cell = report.cell(SECRET, place, row.getKey());
        score += Math.log(report.likelihood(cell, answers.size(), count, shown) + UNLIKELY);
      }
    }
    return score;
  }

  private static int best(double[] of) {
    return best(of.length, i -> of[i]);
  }

  private static int best(int candidates, ToDoubleFunction<Integer> score) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int candidate = 0; candidate < candidates; candidate++) {
      double one = score.applyAsDouble(candidate);
      best = one > most ? candidate : best;
      most = Math.max(most, one);
    }
    return best;
  }
}
