package io.etude.draft.guess;

import io.etude.codebook.MultipleStorage;
import io.etude.draft.guess.DraftGroup.Kind;
import io.etude.draft.guess.DraftGroup.Options;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.Counted;
import io.etude.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds neighbours that are the options of one question, each of which has a value of its own for
 * "chosen": the text of the option, or nothing; {@code breakfast} or {@code Not.breakfast}.
 */
final class DraftTicks {

  /** So many neighbours that nothing but their place joins are options of one question. */
  private static final int MIN_NEIGHBOURS = 3;

  /** What fewer wrote is no option. */
  private static final int MIN_FILLED = 3;

  private static final Pattern NUMBERED = Pattern.compile("(.*?\\D)[_.]?\\d{1,3}");
  private static final Pattern LINED = Pattern.compile("(\\p{L}[^_]*)_.+");

  /**
   * A column that says of one option whether it was chosen.
   *
   * @param profile the column
   * @param chosen the value that says that it was
   * @param denied the value that says that it was not; empty if nothing stands there
   * @param label what the option is called
   * @param head the question that the column's label begins with, else what its name does
   */
  private record Tick(
      DraftProfile profile, String chosen, String denied, String label, String head) {

    boolean repeatsName() {
      return DraftWords.plain(chosen).equals(DraftWords.plain(profile.name()));
    }
  }

  private DraftTicks() {}

  /**
   * The value that a column has where it has any, if the other rows are empty: nothing tells
   * whether these were asked.
   */
  static Optional<String> onlyValue(DraftProfile profile, DraftScale scale) {
    List<String> values =
        profile.counts().keySet().stream().filter(value -> !scale.isMissing(value)).toList();
    boolean only =
        values.size() == 1 && scale.categories().size() == 1 && profile.filled() < profile.rows();
    return only ? Optional.of(values.get(0)) : Optional.empty();
  }

  /**
   * The question of a column by itself that holds one value or nothing: a share of those who have
   * it would be 100%, so that the others count as not having chosen it. Empty for other columns,
   * and for what a few wrote.
   */
  static Optional<DraftQuestion> question(
      DraftProfile profile, DraftScale scale, DraftNames names, Locale language) {
    String label = profile.variable().label();
    boolean text = profile.variable().labels().isEmpty() && !scale.binary();
    boolean written =
        text && (profile.filled() < MIN_FILLED || DraftWords.comment(profile.name(), label));
    Optional<String> value = written ? Optional.empty() : onlyValue(profile, scale);
    return value.map(
        only ->
            new DraftQuestion(
                names.id(profile.name()),
                DraftQuestion.MULTIPLE,
                profile.filled()
                    + " of "
                    + Counted.of(profile.rows(), "row")
                    + " have the one value and the others none: these are taken as not chosen; if"
                    + " they were not asked, delete \"base: all\" and say who was, under \"asked\"",
                DraftNames.title(profile.name(), label, language),
                label,
                List.of(profile),
                new DraftScale(
                    Map.of(
                        only,
                        scale.binary()
                            ? DraftVocabulary.text(language, "yes")
                            : scale.categories().get(only)),
                    scale.missing(),
                    0),
                List.of(),
                List.of(
                    "columns:",
                    "  " + YamlText.key(only) + ": " + YamlText.quoted(profile.name()),
                    "chosen: " + YamlText.quoted(only),
                    "base: all")));
  }

  /**
   * The groups that columns make.
   *
   * @param profiles all columns in their order
   * @param scales the scales of those that are in no group yet, by name
   */
  static List<DraftGroup> find(List<DraftProfile> profiles, Map<String, DraftScale> scales) {
    List<DraftGroup> groups = new ArrayList<>();
    List<Tick> run = new ArrayList<>();
    for (DraftProfile profile : profiles) {
      Optional<Tick> tick =
          Optional.ofNullable(scales.get(profile.name())).flatMap(scale -> tick(profile, scale));
      boolean goesOn =
          tick.isPresent()
              && (run.isEmpty() || run.get(0).denied.isEmpty() == tick.get().denied.isEmpty());
      if (!goesOn) {
        groups.addAll(groups(run));
        run = new ArrayList<>();
      }
      tick.ifPresent(run::add);
    }
    groups.addAll(groups(run));
    return groups;
  }

  private static Optional<Tick> tick(DraftProfile profile, DraftScale scale) {
    String label = profile.variable().label();
    boolean fact =
        DraftWords.demographic(profile.name(), label, "").isPresent()
            || DraftWords.paradata(profile.name())
            || DraftWords.comment(profile.name(), label);
    if (fact) {
      return Optional.empty();
    }
    String head = head(profile);
    Optional<DraftNegation> pair =
        profile.variable().labels().isEmpty() ? DraftNegation.of(scale) : Optional.empty();
    return pair.map(
            two -> new Tick(profile, two.said(), two.denied(), DraftLabels.begun(two.said()), head))
        .or(
            () ->
                onlyValue(profile, scale)
                    .filter(value -> !isWritten(profile, scale, value))
                    .map(v -> new Tick(profile, v, "", scale.categories().get(v), head)));
  }

  /** Whether a value is no option, but what somebody wrote in place of another one, or a number. */
  private static boolean isWritten(DraftProfile profile, DraftScale scale, String value) {
    String option = DraftNames.item(DraftGroups.label(profile)).orElse(profile.name());
    boolean other = DraftWords.other(option) && !DraftWords.other(value);
    boolean number = profile.numeric() && !profile.labelled(value);
    return !scale.binary() && (other || number);
  }

  private static String head(DraftProfile profile) {
    Optional<String> question = DraftNames.head(DraftGroups.label(profile));
    if (question.isPresent()) {
      return question.get();
    }
    Matcher numbered = NUMBERED.matcher(profile.name());
    Matcher lined = LINED.matcher(profile.name());
    return numbered.matches() ? numbered.group(1) : lined.matches() ? lined.group(1) : "";
  }

  /**
   * The groups of one run of neighbours: one for each head that several have, and one for others
   * that stand together, those called as their option apart.
   */
  private static List<DraftGroup> groups(List<Tick> run) {
    Map<String, List<Tick>> byHead = new LinkedHashMap<>();
    List<List<Tick>> headless = new ArrayList<>();
    Optional<Boolean> before = Optional.empty();
    for (Tick tick : run) {
      if (run.stream().filter(other -> other.head.equals(tick.head)).count() > 1
          && !tick.head.isEmpty()) {
        byHead.computeIfAbsent(tick.head, key -> new ArrayList<>()).add(tick);
        before = Optional.empty();
        continue;
      }
      if (before.isEmpty() || before.get() != tick.repeatsName()) {
        headless.add(new ArrayList<>());
      }
      headless.get(headless.size() - 1).add(tick);
      before = Optional.of(tick.repeatsName());
    }
    List<DraftGroup> groups = new ArrayList<>();
    byHead.forEach((head, ticks) -> groups.add(group(head, ticks)));
    headless.stream().filter(DraftTicks::areOptions).forEach(t -> groups.add(group("", t)));
    return groups;
  }

  /** Whether neighbours without a common head are options: not all are filled in the same rows. */
  private static boolean areOptions(List<Tick> ticks) {
    boolean enough =
        ticks.size() >= MIN_NEIGHBOURS
            || ticks.size() > 1 && ticks.stream().allMatch(Tick::repeatsName);
    long fills =
        ticks.stream().map(tick -> tick.profile.counts().get(tick.chosen)).distinct().count();
    return enough && fills > 1;
  }

  private static DraftGroup group(String head, List<Tick> ticks) {
    List<DraftProfile> members = ticks.stream().map(Tick::profile).toList();
    List<String> values = ticks.stream().map(Tick::chosen).distinct().toList();
    boolean filled = ticks.get(0).denied.isEmpty();
    List<String> labels = ticks.stream().map(Tick::label).distinct().toList();
    List<String> wordings = members.stream().map(DraftGroups::label).toList();
    boolean question = !head.isEmpty() && wordings.stream().allMatch(w -> w.startsWith(head));
    List<String> chosen =
        filled && values.size() > 1 ? List.of(MultipleStorage.OptionColumns.ANY) : values;
    String stem = DraftNames.stem(members.stream().map(DraftProfile::name).toList());
    String reason =
        ticks.size()
            + " neighbours, "
            + members.get(0).name()
            + " to "
            + members.get(members.size() - 1).name()
            + ", "
            + (filled
                ? "hold one value each or are empty: taken as not chosen where they are"
                : "each have a value and the no to it")
            + (head.isEmpty() ? "; part them where they belong to several questions" : "");
    return new DraftGroup(
        Kind.OPTIONS,
        head.isEmpty() || question && stem.equals(members.get(0).name()) ? head : stem,
        question ? head : DraftNames.heading(wordings),
        members,
        new Options(chosen, labels.size() == ticks.size() ? labels : List.of()),
        reason);
  }
}
