package io.etude.examples.gazette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Gives answers to respondents in given numbers, by inclination and chance. */
final class Answers {
  private final List<Respondent> respondents;
  private final Random random;

  Answers(List<Respondent> respondents, long seed) {
    this.respondents = respondents;
    this.random = new Random(seed);
  }

  /** A question with one answer, from the least to the greatest inclination. */
  Scale scale(String column, ToDoubleFunction<Respondent> inclination) {
    return new Scale(column, ranked(respondents, inclination));
  }

  /** A question with several answers, one column an option. */
  Choices choices(String prefix) {
    return new Choices(prefix);
  }

  /** By rising inclination plus noise. */
  private List<Respondent> ranked(
      List<Respondent> candidates, ToDoubleFunction<Respondent> inclination) {
    Map<Integer, Double> score = new HashMap<>();
    for (Respondent respondent : candidates) {
      score.put(respondent.number(), inclination.applyAsDouble(respondent) + random.nextGaussian());
    }
    List<Respondent> ranked = new ArrayList<>(candidates);
    ranked.sort(Comparator.comparing(respondent -> score.get(respondent.number())));
    return ranked;
  }

  /** Respondents who leave a question out, or know no answer, know less than others. */
  private List<Respondent> leastKnowing(List<Respondent> candidates, int count) {
    return List.copyOf(ranked(candidates, Respondent::knowledge).subList(0, count));
  }

  /** One answer each. */
  final class Scale {
    private final String column;
    private final List<Respondent> left;

    private Scale(String column, List<Respondent> ranked) {
      this.column = column;
      this.left = ranked;
    }

    Scale withoutAnswer(int count) {
      return apart("", count);
    }

    Scale dontKnow(String code, int count) {
      return apart(code, count);
    }

    private Scale apart(String code, int count) {
      for (Respondent respondent : leastKnowing(left, count)) {
        respondent.answers().put(column, code);
        left.remove(respondent);
      }
      return this;
    }

    /** Codes and how many give them, by rising inclination; the last call uses everyone up. */
    Scale steps(Object... codesAndCounts) {
      for (int i = 0; i < codesAndCounts.length; i += 2) {
        String code = (String) codesAndCounts[i];
        int count = (Integer) codesAndCounts[i + 1];
        List<Respondent> next = left.subList(0, count);
        next.forEach(r -> r.answers().put(column, code));
        next.clear();
      }
      return this;
    }
  }

  /** Any number of answers each. */
  final class Choices {
    private final String prefix;
    private final List<Respondent> choosing = new ArrayList<>(respondents);
    private final List<String> options = new ArrayList<>();
    private final Set<String> fixed = new HashSet<>();

    private Choices(String prefix) {
      this.prefix = prefix;
    }

    Choices withoutAnswer(int count) {
      choosing.removeAll(leastKnowing(choosing, count));
      return this;
    }

    /** An option that excludes the others. */
    Choices exclusive(String option, int count) {
      List<Respondent> chosen = leastKnowing(choosing, count);
      give(option, chosen);
      choosing.removeAll(chosen);
      return this;
    }

    Choices option(String option, int count, ToDoubleFunction<Respondent> inclination) {
      List<Respondent> ranked = ranked(choosing, inclination);
      give(option, ranked.subList(ranked.size() - count, ranked.size()));
      return this;
    }

    /** An option that a given number of a group choose. */
    Choices fixedOption(
        String option,
        int count,
        Predicate<Respondent> group,
        ToDoubleFunction<Respondent> inclination) {
      List<Respondent> ranked = ranked(choosing.stream().filter(group).toList(), inclination);
      give(option, ranked.subList(ranked.size() - count, ranked.size()));
      fixed.add(prefix + option);
      return this;
    }

    private void give(String option, List<Respondent> chosen) {
      String column = prefix + option;
      if (!options.contains(column)) {
        options.add(column);
      }
      chosen.forEach(respondent -> respondent.answers().put(column, "1"));
    }

    /** Whoever answered has an answer: those without one take it from who has most. */
    void fill() {
      for (Respondent respondent : choosing) {
        if (count(respondent) == 0) {
          takeOver(respondent);
        }
      }
      for (Respondent respondent : respondents) {
        String otherwise = count(respondent) == 0 ? "" : "0";
        Map<String, String> given = new HashMap<>(respondent.answers());
        for (String column : options) {
          respondent.answers().remove(column);
          respondent.answers().put(column, given.getOrDefault(column, otherwise));
        }
      }
    }

    private void takeOver(Respondent respondent) {
      Respondent giver = choosing.get(0);
      for (Respondent candidate : choosing) {
        if (count(candidate) > count(giver)) {
          giver = candidate;
        }
      }
      for (String column : options) {
        if (!fixed.contains(column) && giver.answers().remove(column) != null) {
          respondent.answers().put(column, "1");
          return;
        }
      }
    }

    private long count(Respondent respondent) {
      return options.stream().filter(respondent.answers()::containsKey).count();
    }
  }
}
