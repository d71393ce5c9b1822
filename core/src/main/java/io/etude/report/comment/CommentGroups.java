package io.etude.report.comment;

import io.etude.Label;
import io.etude.language.ScaleWords;
import io.etude.report.prose.LabelWords;
import io.etude.results.ResultColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the groups of respondents that a text names: by at least half the words of the label and
 * all its numbers ("the under 20s"), and of nested groups by both labels. Of groups of whose words
 * another one has more, only this one is named: "Hispanic women", not "women".
 */
final class CommentGroups {

  private final LabelWords words;
  private final List<Label> answers;
  private final List<ResultColumn> groups;

  /**
   * Knows some groups.
   *
   * @param answers the labels of answers and items that are named; their words name no group
   */
  CommentGroups(LabelWords words, List<Label> answers, List<ResultColumn> groups) {
    this.words = words;
    this.answers = List.copyOf(answers);
    this.groups = List.copyOf(groups);
  }

  /** The columns of the groups that a text names. */
  Set<ResultColumn> in(String passage) {
    Set<String> text = new LinkedHashSet<>(words.of(passage));
    for (Label answer : answers) {
      Set<String> keys = words.keys(answer);
      text.removeIf(word -> keys.stream().anyMatch(key -> LabelWords.isSame(key, word)));
    }
    Map<ResultColumn, Set<String>> named = new LinkedHashMap<>();
    for (ResultColumn group : groups) {
      List<Label> labels = new ArrayList<>(group.spanner().stream().toList());
      labels.add(group.label());
      if (labels.stream().allMatch(label -> isNamed(label, text))) {
        named.put(
            group,
            labels.stream()
                .flatMap(label -> words.found(label, text).stream())
                .collect(Collectors.toSet()));
      }
    }
    Set<ResultColumn> exact = new LinkedHashSet<>(named.keySet());
    exact.removeIf(
        group ->
            named.values().stream()
                .anyMatch(
                    other ->
                        other.size() > named.get(group).size()
                            && other.containsAll(named.get(group))));
    return exact;
  }

  private boolean isNamed(Label label, Set<String> text) {
    String name = label.in(words.language());
    // "other" and "yes" are words of any sentence
    return !ScaleWords.of(words.language()).isReply(name)
        && words.isNamed(label, text)
        && words.of(name).stream()
            .filter(word -> Character.isDigit(word.charAt(0)))
            .allMatch(number -> text.contains(number) || text.contains(number + "s"));
  }
}
