package io.etude.analysis.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What was written in answer to open questions, kept while {@value #MAX_RESPONDENTS} respondents or
 * fewer count: so many can be read one by one.
 *
 * @param byVariable row variable to the texts, in the order of the data
 */
public record Answers(TreeMap<Integer, List<String>> byVariable) {
  /** Of more respondents than this answers are counted only. */
  public static final int MAX_RESPONDENTS = 30;

  /** No texts. */
  public static Answers none() {
    return new Answers(new TreeMap<>());
  }

  /** The texts of a variable; empty if none are kept. */
  public List<String> of(int variable) {
    return byVariable.getOrDefault(variable, List.of());
  }

  /** The texts of two parts in which so many respondents count together. */
  static Answers merge(Answers a, Answers b, long counted) {
    Answers sum = none();
    if (counted <= MAX_RESPONDENTS) {
      sum.byVariable.putAll(a.byVariable);
      b.byVariable.forEach(
          (variable, texts) -> {
            List<String> all = new ArrayList<>(sum.of(variable));
            all.addAll(texts);
            sum.byVariable.put(variable, List.copyOf(all));
          });
    }
    return sum;
  }
}
