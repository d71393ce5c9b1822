package io.etude.draft;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/** Labels the items of a grid and the options of a set: all by their wording or all by name. */
final class DraftItems {

  private static final int LONGEST = 110;

  /** Programs cut labels at such lengths and more. */
  private static final int CUT = 40;

  private DraftItems() {}

  /** The labels of a group's members, in order. */
  static List<String> labels(DraftGroups.Group group) {
    if (headed(group)) {
      return group.members().stream()
          .map(member -> DraftLabels.answer(DraftGroups.item(member.name()).orElseThrow()))
          .toList();
    }
    List<String> wordings = group.members().stream().map(member -> wording(group, member)).toList();
    boolean apart = new HashSet<>(wordings).size() == wordings.size();
    boolean fit = wordings.stream().allMatch(text -> !text.isEmpty() && text.length() <= LONGEST);
    if (apart && fit && !cut(group)) {
      return wordings;
    }
    List<String> names = group.members().stream().map(member -> name(group, member)).toList();
    return names.stream().allMatch(name -> name.matches(".*\\p{L}{3}.*")) || !apart
        ? names
        : wordings.stream().map(DraftItems::shortened).toList();
  }

  /** Whether the names of the columns hold question and item. */
  static boolean headed(DraftGroups.Group group) {
    return group.members().stream()
        .allMatch(
            member -> DraftGroups.head(member.name()).filter(group.name()::equals).isPresent());
  }

  /** Whether most labels end at the same byte, as labels do that did not fit in their file. */
  private static boolean cut(DraftGroups.Group group) {
    List<Integer> lengths =
        group.members().stream()
            .map(member -> member.variable().label().getBytes(StandardCharsets.UTF_8).length)
            .toList();
    int longest = lengths.stream().max(Integer::compare).orElse(0);
    long full = lengths.stream().filter(length -> length >= longest - 1).count();
    return longest >= CUT && full * 3 >= lengths.size() * 2;
  }

  private static String wording(DraftGroups.Group group, DraftProfile member) {
    String label = DraftGroups.normal(member.variable().label());
    String stem = label.startsWith(group.label()) ? group.label() : "";
    String rest = DraftLabels.wording(DraftNames.rest(label, stem));
    return DraftNames.capital(rest.replaceFirst("\\s*[?.;:,]$", ""));
  }

  private static String name(DraftGroups.Group group, DraftProfile member) {
    boolean longer = member.name().length() > group.name().length() + 1;
    String name =
        member.name().startsWith(group.name()) && longer
            ? member.name().substring(group.name().length())
            : member.name();
    boolean number = name.matches("[\\d_.]+");
    return DraftNames.words(number ? member.name() : name, member.variable().label());
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, end < LONGEST / 2 ? LONGEST : end) + "\u2026";
  }
}
