package io.etude.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The answers of the study {@code studies/transit}, and what tests work out from them by
 * themselves: nothing of Etude is used here.
 */
public final class Respondents {

  private static final Map<String, Map<String, Double>> TARGETS =
      Map.of(
          "zone", Map.of("centre", 0.31, "suburbs", 0.48, "coast", 0.21),
          "ageGroup", Map.of("young", 0.27, "middle", 0.45, "senior", 0.28));
  private static final int ROUNDS = 300;

  /** All of the sample, whose design the variance needs. */
  private final List<Person> sample;

  private final List<Person> people;

  private Respondents(List<Person> sample, List<Person> people) {
    this.sample = sample;
    this.people = people;
  }

  /**
   * A respondent.
   *
   * @param answers cells by column
   * @param weight what the respondent counts
   */
  public record Person(Map<String, String> answers, double weight) {

    /** Whether a cell holds that code. */
    public boolean is(String column, String code) {
      return answers.get(column).equals(code);
    }

    /** Whether a cell is empty. */
    public boolean isEmpty(String column) {
      return is(column, "");
    }

    /** Whether a cell is a whole number. */
    public boolean isNumber(String column) {
      return answers.get(column).matches("[0-9]+");
    }

    /** The number in a cell. */
    public double number(String column) {
      return Double.parseDouble(answers.get(column));
    }
  }

  /** Those of the file, each with the weight of its design. */
  public static Respondents read(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    String[] header = lines.get(0).split(",");
    List<Person> people = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      // the last column alone may hold commas
      String[] cells = line.split(",", header.length);
      Map<String, String> answers = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        answers.put(header[i], cells[i]);
      }
      people.add(new Person(answers, Double.parseDouble(answers.get("designWeight"))));
    }
    return new Respondents(people, people);
  }

  /** The same with weights that are fitted to the targets in turn. */
  public Respondents raked() {
    double all = weight();
    List<Person> raked = sample;
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Map<String, Double>> target : TARGETS.entrySet()) {
        Map<String, Double> sums = new HashMap<>();
        String column = target.getKey();
        raked.forEach(p -> sums.merge(p.answers().get(column), p.weight(), Double::sum));
        List<Person> fitted = new ArrayList<>();
        for (Person person : raked) {
          String code = person.answers().get(column);
          double factor = target.getValue().get(code) * all / sums.get(code);
          fitted.add(new Person(person.answers(), person.weight() * factor));
        }
        raked = fitted;
      }
    }
    return new Respondents(raked, raked);
  }

  /** Those of them who fulfil a condition. */
  public Respondents where(Predicate<Person> condition) {
    return new Respondents(sample, people.stream().filter(condition).toList());
  }

  /** All of them. */
  public List<Person> all() {
    return people;
  }

  /** How many. */
  public int size() {
    return people.size();
  }

  /** The sum of their weights. */
  public double weight() {
    return people.stream().mapToDouble(Person::weight).sum();
  }

  /** (Σw)²/Σw². */
  public double effective() {
    return weight() * weight() / people.stream().mapToDouble(p -> p.weight() * p.weight()).sum();
  }

  /** The weighted mean. */
  public double mean(ToDoubleFunction<Person> value) {
    return people.stream().mapToDouble(p -> p.weight() * value.applyAsDouble(p)).sum() / weight();
  }

  /** The standard error of a mean: linearised, between blocks within strata. */
  public double error(ToDoubleFunction<Person> value) {
    return Math.sqrt(variance(influence(value)));
  }

  /** The difference of the means of two groups over its standard error. */
  public double difference(
      ToDoubleFunction<Person> value, Predicate<Person> one, Predicate<Person> other) {
    Map<String, Double> blocks = new HashMap<>(where(one).influence(value));
    where(other).influence(value).forEach((block, sum) -> blocks.merge(block, -sum, Double::sum));
    double difference = where(one).mean(value) - where(other).mean(value);
    return difference == 0 ? 0 : difference / Math.sqrt(variance(blocks));
  }

  /** Σw(y − ȳ)/Σw by block. */
  private Map<String, Double> influence(ToDoubleFunction<Person> value) {
    double mean = mean(value);
    double weight = weight();
    Map<String, Double> blocks = new HashMap<>();
    for (Person person : people) {
      double part = person.weight() * (value.applyAsDouble(person) - mean) / weight;
      blocks.merge(person.answers().get("block"), part, Double::sum);
    }
    return blocks;
  }

  private double variance(Map<String, Double> sums) {
    Map<String, Set<String>> strata = new TreeMap<>();
    Map<String, Double> population = new HashMap<>();
    for (Person person : sample) {
      String stratum = person.answers().get("stratum");
      strata.computeIfAbsent(stratum, s -> new HashSet<>()).add(person.answers().get("block"));
      population.put(stratum, person.number("blocks"));
    }
    double variance = 0;
    for (Map.Entry<String, Set<String>> stratum : strata.entrySet()) {
      double n = stratum.getValue().size();
      double mean =
          stratum.getValue().stream().mapToDouble(b -> sums.getOrDefault(b, 0.)).sum() / n;
      double squares = 0;
      for (String block : stratum.getValue()) {
        squares += Math.pow(sums.getOrDefault(block, 0.) - mean, 2);
      }
      variance += (1 - n / population.get(stratum.getKey())) * n / (n - 1) * squares;
    }
    return variance;
  }
}
