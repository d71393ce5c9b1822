package io.etude.examples;

import io.etude.analysis.Analysis;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One value of {@code --on-problem}.
 *
 * @param rule the rule that it is for; empty for all
 * @param policy what to do where the data break it
 */
record ProblemOption(Optional<DataRule> rule, DataPolicy policy) {

  private static final List<String> POLICIES = List.of("fail", "setMissing", "goOn");

  /** Parses {@code goOn} or {@code undeclaredCode=setMissing}. */
  static ProblemOption parse(String text) {
    int equals = text.indexOf('=');
    Optional<DataRule> rule =
        equals < 0 ? Optional.empty() : Optional.of(rule(text.substring(0, equals)));
    return new ProblemOption(rule, policy(text.substring(equals + 1)));
  }

  private static DataRule rule(String name) {
    return Arrays.stream(DataRule.values())
        .filter(rule -> plain(rule.code()).equals(plain(name)))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> rules = Arrays.stream(DataRule.values()).map(DataRule::code).toList();
              return new IllegalArgumentException(
                  "--on-problem: no rule \"" + name + "\"; valid: " + String.join(", ", rules));
            });
  }

  private static DataPolicy policy(String name) {
    return Arrays.stream(DataPolicy.values())
        .filter(policy -> plain(policy.name()).equals(plain(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--on-problem: no policy \""
                        + name
                        + "\"; valid: "
                        + String.join(", ", POLICIES)));
  }

  /** {@code setMissing}, {@code set-missing} and {@code SET_MISSING} are the same. */
  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  Analysis applyTo(Analysis analysis) {
    return rule.isPresent() ? analysis.on(rule.get(), policy) : analysis.onProblems(policy);
  }
}
