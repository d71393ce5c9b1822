package io.etude.draft.guess;

import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that all answers of a list begin or end with: what orders "low level of education" and
 * "high level of education" is the rest of them. One answer may be the opposite of these words, as
 * "independent" is beside "slightly dependent" and "severely dependent".
 */
final class SharedWords {

  /** What stands for the opposite in the orders of a language. */
  private static final String OPPOSITE = "0";

  private final String start;
  private final String end;
  private final Optional<String> opposite;

  private SharedWords(String start, String end, Optional<String> opposite) {
    this.start = start;
    this.end = end;
    this.opposite = opposite;
  }

  /** The words that the answers share; empty if they share none. */
  static Optional<SharedWords> of(List<String> answers) {
    List<String> plain = answers.stream().map(DraftWords::plain).toList();
    Optional<SharedWords> all = of(plain, Optional.empty());
    return all.isPresent() ? all : withOpposite(plain);
  }

  private static Optional<SharedWords> withOpposite(List<String> plain) {
    for (String one : plain) {
      List<String> others = plain.stream().filter(each -> !each.equals(one)).toList();
      Optional<SharedWords> shared =
          others.size() < 2 ? Optional.empty() : of(others, Optional.of(one));
      if (shared.isPresent() && shared.get().isOpposite(one)) {
        return shared;
      }
    }
    return Optional.empty();
  }

  private static Optional<SharedWords> of(List<String> plain, Optional<String> opposite) {
    List<List<String>> words = plain.stream().map(each -> Arrays.asList(each.split(" "))).toList();
    List<String> first = words.get(0);
    int shortest = words.stream().mapToInt(List::size).min().orElse(0);
    int before = 0;
    while (before < shortest && isSame(words, before, false)) {
      before++;
    }
    int behind = 0;
    while (before + behind < shortest && isSame(words, behind, true)) {
      behind++;
    }
    boolean none = before + behind == 0 || before + behind == shortest;
    return none
        ? Optional.empty()
        : Optional.of(
            new SharedWords(
                String.join(" ", first.subList(0, before)),
                String.join(" ", first.subList(first.size() - behind, first.size())),
                opposite));
  }

  /** Whether all have the same word at a place, counted from the start or from the end. */
  private static boolean isSame(List<List<String>> words, int place, boolean fromEnd) {
    return words.stream()
            .map(each -> each.get(fromEnd ? each.size() - 1 - place : place))
            .distinct()
            .count()
        == 1;
  }

  private boolean isOpposite(String plain) {
    String shared = (start + " " + end).strip();
    return Pattern.matches(DraftVocabulary.part("scale.zero") + Pattern.quote(shared), plain);
  }

  /** What is left of an answer without these words. */
  String without(String answer) {
    String plain = DraftWords.plain(answer);
    if (opposite.filter(plain::equals).isPresent()) {
      return OPPOSITE;
    }
    boolean shares = plain.startsWith(start) && plain.endsWith(end);
    int last = plain.length() - end.length();
    return shares && start.length() <= last ? plain.substring(start.length(), last).strip() : plain;
  }
}
