package io.etude.draft.guess;

import io.etude.codebook.MultipleStorage;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.RatingEnds;
import io.etude.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Guesses what a group of columns asks: several answers, in slots or options, or a grid. */
final class GroupGuess {

  private final DraftNames names;
  private final Locale language;

  /**
   * @param names the names that the questions of the draft have
   */
  GroupGuess(DraftNames names, Locale language) {
    this.names = names;
    this.language = language;
  }

  /** The question that a group of columns is. */
  DraftQuestion question(DraftGroup group) {
    String title = title(group);
    String id = names.id(group.name().isEmpty() ? title : group.name());
    DraftScale shared = DraftScale.of(group.members());
    List<String> lines = new ArrayList<>();
    DraftScale scale = shared;
    String type = DraftQuestion.MULTIPLE;
    String reason = group.reason();
    switch (group.kind()) {
      case SLOTS ->
          lines.add(
              "slots: " + YamlText.list(group.members().stream().map(DraftProfile::name).toList()));
      case OPTIONS -> scale = options(group, shared, lines);
      case GRID -> {
        type = DraftQuestion.GRID;
        items(group, lines);
        reason += DraftOrder.remark(group.members());
        Optional<DraftScale> stated = withStatedEnds(group, scale);
        scale = stated.orElse(scale);
        stated.ifPresent(any -> lines.add("ordered: true"));
      }
    }
    DraftQuestion question =
        new DraftQuestion(
            id,
            type,
            reason,
            title,
            group.label(),
            group.members(),
            type.equals(DraftQuestion.GRID) ? scale.showingDontKnow(group.members()) : scale,
            List.of(),
            lines,
            Optional.empty());
    Optional<SuspectCodes> suspects =
        hasBareNumbers(group) ? SuspectCodes.of(group.members(), scale) : Optional.empty();
    return suspects.map(s -> s.ask(question, question.scaled(s.others()))).orElse(question);
  }

  private static boolean hasBareNumbers(DraftGroup group) {
    return group.members().stream().allMatch(m -> m.numeric() && m.variable().labels().isEmpty());
  }

  /** A scale of numbers from one end to the other, where the wording states them. */
  private static Optional<DraftScale> withStatedEnds(DraftGroup group, DraftScale scale) {
    List<Double> numbers =
        scale.categories().keySet().stream().map(DraftProfile::anyNumber).sorted().toList();
    if (numbers.isEmpty() || numbers.stream().anyMatch(number -> number.isNaN())) {
      return Optional.empty();
    }
    String wording = group.name() + "\n" + group.label();
    return RatingEnds.stated(wording, numbers.get(0), numbers.get(numbers.size() - 1))
        .map(
            ends -> {
              Map<String, String> all = new LinkedHashMap<>();
              for (int i = ends.from(); i <= ends.to(); i++) {
                String code = Integer.toString(i);
                all.put(code, scale.categories().getOrDefault(code, code));
              }
              ends.nameIn(all, wording);
              return new DraftScale(all, scale.missing(), scale.unlabelled(), scale.apart());
            });
  }

  /**
   * A group without a name, or whose name is only a letter, is called by its first and last column.
   */
  private String title(DraftGroup group) {
    boolean named = !group.name().isEmpty() || !group.label().isEmpty();
    String title = named ? DraftNames.title(group.name(), group.label(), language) : "";
    if (!title.matches("\\p{L}{0,3}[\\d_]*") || !DraftLabels.wording(group.label()).isEmpty()) {
      return title;
    }
    List<String> ends =
        named
            ? group.members().stream().map(DraftProfile::name).toList()
            : DraftNames.itemLabels(group);
    return DraftVocabulary.text(language, "range", ends.get(0), ends.get(ends.size() - 1));
  }

  private DraftScale options(DraftGroup group, DraftScale shared, List<String> lines) {
    Map<String, String> categories = new LinkedHashMap<>();
    lines.add("columns:");
    List<String> labels = DraftNames.itemLabels(group);
    boolean headed = DraftNames.headed(group);
    for (int i = 0; i < labels.size(); i++) {
      String column = group.members().get(i).name();
      String code = headed ? DraftNames.item(column).orElse(column) : column;
      categories.put(code, labels.get(i));
      lines.add("  " + YamlText.key(code) + ": " + YamlText.quoted(column));
    }
    List<String> chosen = group.options().chosen();
    lines.add(
        "chosen: " + (chosen.size() == 1 ? YamlText.quoted(chosen.get(0)) : YamlText.list(chosen)));
    List<String> notChosen = notChosen(group, shared);
    if (!notChosen.isEmpty()) {
      lines.add("notChosen: " + YamlText.list(notChosen));
    }
    return new DraftScale(categories, shared.missing(), 0);
  }

  /** The values of options that say that they were not chosen, if some say so in an unusual way. */
  private static List<String> notChosen(DraftGroup group, DraftScale shared) {
    Set<String> values = new TreeSet<>();
    List<String> chosen = group.options().chosen();
    if (!chosen.contains(MultipleStorage.OptionColumns.ANY)) {
      group.members().forEach(member -> values.addAll(member.counts().keySet()));
      chosen.forEach(values::remove);
      values.removeIf(shared::isMissing);
    }
    return values.stream().allMatch(MultipleStorage.OptionColumns::isUsualNo)
        ? List.of()
        : List.copyOf(values);
  }

  private void items(DraftGroup group, List<String> lines) {
    lines.add("items:");
    DraftNames itemIds = new DraftNames(Set.of());
    List<String> labels = DraftNames.itemLabels(group);
    for (int i = 0; i < labels.size(); i++) {
      DraftProfile member = group.members().get(i);
      String id =
          itemIds.id(
              DraftNames.headed(group)
                  ? DraftNames.item(member.name()).orElseThrow()
                  : DraftNames.isSentence(member.name()) ? labels.get(i) : member.name());
      String label = YamlText.quoted(labels.get(i));
      String value =
          id.equals(member.name())
              ? label
              : "{label: " + label + ", column: " + YamlText.quoted(member.name()) + "}";
      lines.add("  " + YamlText.key(id) + ": " + value);
    }
  }
}
