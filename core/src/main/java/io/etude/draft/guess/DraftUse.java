package io.etude.draft.guess;

import io.etude.dataset.Source;
import io.etude.dataset.Variable.Type;
import io.etude.draft.design.DraftDesign;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftWords;
import io.etude.internal.Dates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the variables that questions are made of from those that are none. */
final class DraftUse {

  private static final String SAME = "the same in every row";

  private final List<DraftProfile> usable = new ArrayList<>();
  private final Map<String, String> skipped = new LinkedHashMap<>();

  DraftUse(Source source, List<DraftProfile> profiles, DraftDesign design) {
    for (DraftProfile profile : profiles) {
      Optional<String> aside = Optional.ofNullable(design.aside().get(profile.name()));
      boolean person =
          design.respondent().filter(profile::equals).isPresent()
              || design.repeated().filter(profile::equals).isPresent();
      if (!person) {
        aside
            .or(() -> reasonToSkip(profile))
            .ifPresentOrElse(
                reason -> skipped.put(profile.name(), reason), () -> usable.add(profile));
      }
    }
    Set<String> alike = optionsThatAllAnswerAlike(source, profiles);
    usable.addAll(profiles.stream().filter(p -> alike.contains(p.name())).toList());
    usable.sort(Comparator.comparingInt(profiles::indexOf));
    skipped.keySet().removeAll(alike);
  }

  /** The variables that questions are made of, in the order of the data. */
  List<DraftProfile> usable() {
    return usable;
  }

  /** The variables that are no question, with the reason. */
  Map<String, String> skipped() {
    return skipped;
  }

  /** Columns with one answer in every row that are options of a question beside others. */
  private Set<String> optionsThatAllAnswerAlike(Source source, List<DraftProfile> profiles) {
    List<DraftProfile> all =
        profiles.stream()
            .filter(p -> !skipped.containsKey(p.name()) || SAME.equals(skipped.get(p.name())))
            .toList();
    Set<String> options = new HashSet<>();
    for (DraftGroup group : DraftGroups.find(source, all)) {
      List<String> names = group.members().stream().map(DraftProfile::name).toList();
      List<String> same = names.stream().filter(skipped::containsKey).toList();
      if (group.kind() == DraftGroup.Kind.OPTIONS && names.size() >= same.size() + 2) {
        options.addAll(same);
      }
    }
    return options;
  }

  /** Whether one value is the answer of all to a question: the file has answers nobody gave. */
  private static boolean isAnswered(DraftProfile profile, DraftScale scale) {
    boolean others =
        scale.categories().keySet().stream()
            .anyMatch(code -> profile.labelled(code) && !profile.counts().containsKey(code));
    return others
        && DraftNames.isSentence(profile.variable().label())
        && !DraftWords.paradata(profile.name());
  }

  private static Optional<String> reasonToSkip(DraftProfile profile) {
    DraftScale scale = DraftScale.of(profile);
    long values =
        profile.counts().isEmpty()
            ? profile.distinct()
            : profile.counts().keySet().stream().filter(value -> !scale.isMissing(value)).count();
    if (profile.filled() == 0) {
      return Optional.of("empty");
    }
    boolean apart = profile.distinct() == profile.filled() && !profile.numeric();
    if (DraftWords.contact(profile.name(), profile.variable().label())
        || apart && DraftWords.name(profile.name())) {
      return Optional.of("tells who answered, by its name, which no report needs");
    }
    if (values == 0) {
      return Optional.of("holds nothing but missing values");
    }
    if (profile.name().toLowerCase(Locale.ROOT).startsWith("filter")) {
      return Optional.of("looks like a filter of the program that wrote the file");
    }
    if (values == 1 && profile.filled() == profile.rows() && !isAnswered(profile, scale)) {
      return Optional.of(SAME);
    }
    if (profile.date()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "dates from %s to %s; a segment may have bands of them",
              Dates.date(profile.lowest()),
              Dates.date(profile.highest())));
    }
    if (profile.years()) {
      return Optional.of("years, of which no mean is wanted; a segment may have bands of them");
    }
    if (DraftWords.tellsTests(profile.name(), profile.counts().keySet())) {
      return Optional.of("tells tests from interviews");
    }
    boolean addresses = profile.counts().keySet().stream().allMatch(v -> v.matches("https?://.*"));
    if (addresses && !profile.counts().isEmpty()) {
      return Optional.of("holds addresses of web pages");
    }
    if (DraftWords.technical(profile.name())) {
      return Optional.of("noted by a program, by its name");
    }
    if (profile.datesAmongText()) {
      return Optional.of("holds dates, and texts where there is none");
    }
    if (profile.variable().type() == Type.TIME) {
      return Optional.of("holds times");
    }
    if (DraftWords.forWeighting(profile.variable().label())) {
      return Optional.of("made for weighting, as its label says");
    }
    if (profile.even() && profile.variable().labels().isEmpty()) {
      return Optional.of(
          values
              + " numbers spread evenly, each in several rows, as identifiers are; if it says what"
              + " respondents were sampled in, name it under \"design: psu\"");
    }
    if (profile.whole()
        && values > DraftGuess.THINGS
        && profile.variable().labels().isEmpty()
        && DraftWords.code(profile.name())
        && !DraftWords.asksForNumber(profile.variable().label())) {
      return Optional.of(values + " numbers that stand for something, by its name");
    }
    boolean serial = profile.distinct() == profile.rows() && profile.whole() && profile.rows() > 20;
    return serial ? Optional.of("another number in every row") : Optional.empty();
  }
}
