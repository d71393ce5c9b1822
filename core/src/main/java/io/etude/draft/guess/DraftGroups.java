package io.etude.draft.guess;

import io.etude.codebook.MultipleStorage;
import io.etude.dataset.MultipleSet;
import io.etude.dataset.Source;
import io.etude.draft.guess.DraftGroup.Kind;
import io.etude.draft.guess.DraftGroup.Options;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.profile.DraftRows;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the variables that are one question together. */
final class DraftGroups {

  private static final Pattern NUMBERED = Pattern.compile("(.*?\\D)[_.]?(\\d{1,3})");
  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(?:\\d+(?:st|nd|rd|th)?|" + DraftVocabulary.part("number.ordinal") + ")\\b");

  private static final int SHORTEST_STEM = 20;

  /** Enough of a common label where names begin alike too. */
  private static final int SHORTEST_WORD = 6;

  /** So many must have named two things. */
  private static final int MIN_MENTIONS = 10;

  private static final int MIN_NEIGHBOURS = 3;

  private static final int MOST_SLOT_VALUES = 200;
  private static final int MOST_GRID_CATEGORIES = 8;

  /** A file of so few rows need not have all answers in each column. */
  private static final int FEW_ROWS = 30;

  private final Source source;
  private final Map<String, DraftProfile> profiles = new LinkedHashMap<>();
  private final Map<String, DraftScale> scales = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<DraftGroup> groups = new ArrayList<>();

  private DraftGroups(Source source, List<DraftProfile> usable) {
    this.source = source;
    for (DraftProfile profile : usable) {
      profiles.put(profile.name(), profile);
      scales.put(profile.name(), DraftScale.of(profile));
    }
  }

  static List<DraftGroup> find(Source source, List<DraftProfile> usable) {
    DraftGroups finder = new DraftGroups(source, usable);
    finder.declared(source.schema().sets());
    finder.headed();
    finder.ticks();
    finder.numbered();
    finder.batteries();
    finder.named();
    finder.stems();
    finder.ofNoughtsAndOnes();
    return finder.groups;
  }

  private void add(DraftGroup group) {
    groups.add(group);
    group.members().forEach(member -> taken.add(member.name()));
  }

  private void declared(List<MultipleSet> sets) {
    for (MultipleSet set : sets) {
      List<DraftProfile> members =
          set.variables().stream().filter(profiles::containsKey).map(profiles::get).toList();
      if (members.size() > 1 && members.stream().noneMatch(m -> taken.contains(m.name()))) {
        add(
            new DraftGroup(
                set.countedValue().isPresent() ? Kind.OPTIONS : Kind.SLOTS,
                set.name(),
                set.label(),
                members,
                set.countedValue().map(Options::of).orElse(Options.NONE),
                "the file declares the set $" + set.name()));
      }
    }
  }

  /**
   * Columns named by their question and an option or item: "Which? [Bus]", "Which? / Bus", "Which?
   * Bus".
   */
  private void headed() {
    Map<String, List<DraftProfile>> byHead = new LinkedHashMap<>();
    for (DraftProfile profile : profiles.values()) {
      if (!taken.contains(profile.name())) {
        DraftNames.head(profile.name())
            .ifPresent(head -> byHead.computeIfAbsent(head, key -> new ArrayList<>()).add(profile));
      }
    }
    byHead.forEach(this::headed);
  }

  private void headed(String head, List<DraftProfile> all) {
    List<DraftProfile> members = withoutOther(all);
    if (members.size() < 2) {
      return;
    }
    String reason = members.size() + " columns are named by this question and what follows it";
    List<DraftProfile> rest = members.stream().filter(member -> !repeats(member)).toList();
    boolean filled =
        rest.size() < members.size()
            && rest.stream().allMatch(m -> isOther(m) || m.counts().size() == 1);
    Optional<String> chosen = chosen(members);
    if (chosen.isPresent()) {
      add(new DraftGroup(Kind.OPTIONS, head, head, members, Options.of(chosen.get()), reason));
    } else if (filled) {
      String any = MultipleStorage.OptionColumns.ANY;
      String empty = reason + "; they are empty or repeat it";
      add(new DraftGroup(Kind.OPTIONS, head, head, members, Options.of(any), empty));
    } else if (shareFewValues(members)) {
      add(new DraftGroup(Kind.GRID, head, head, members, Options.NONE, reason));
    }
  }

  /** Whether a column holds one value or nothing. */
  private boolean repeats(DraftProfile member) {
    return DraftTicks.onlyValue(member, scales.get(member.name())).isPresent();
  }

  /**
   * Beside options that are ticked or not, what is written in place of another one is no option;
   * beside those that hold their text or nothing it is the only sign that another one was chosen.
   */
  private List<DraftProfile> withoutOther(List<DraftProfile> members) {
    List<DraftProfile> options =
        members.stream()
            .filter(
                member ->
                    scales.get(member.name()).binary()
                        || !isOther(member)
                        || member.counts().keySet().stream().allMatch(DraftWords::other))
            .toList();
    boolean known =
        options.stream().allMatch(option -> scales.get(option.name()).binary())
            || options.stream().anyMatch(DraftGroups::isOther);
    return known ? options : members;
  }

  private static boolean isOther(DraftProfile member) {
    return DraftWords.other(DraftNames.item(member.name()).orElse(""));
  }

  /** Neighbours with a value of their own for "chosen". */
  private void ticks() {
    Map<String, DraftScale> open = new LinkedHashMap<>(scales);
    open.keySet().removeAll(taken);
    DraftTicks.find(List.copyOf(profiles.values()), open).forEach(this::add);
  }

  /** Neighbours whose names differ in a final number: race_1, race_2, … */
  private void numbered() {
    Map<String, List<DraftProfile>> byStem = new LinkedHashMap<>();
    for (DraftProfile profile : profiles.values()) {
      Matcher matcher = NUMBERED.matcher(profile.name());
      if (!taken.contains(profile.name()) && matcher.matches()) {
        byStem
            .computeIfAbsent(matcher.group(1).replaceFirst("[_.]$", ""), key -> new ArrayList<>())
            .add(profile);
      }
    }
    byStem.forEach(this::numbered);
  }

  private void numbered(String stem, List<DraftProfile> members) {
    if (members.size() < 2) {
      return;
    }
    List<DraftScale> own = members.stream().map(m -> scales.get(m.name())).toList();
    String reason =
        "its columns " + members.get(0).name() + " to " + members.get(members.size() - 1).name();
    List<String> labels = members.stream().map(m -> m.variable().label()).toList();
    boolean labelled = !members.get(0).variable().labels().isEmpty();
    if (members.size() > 2 && own.stream().allMatch(DraftScale::binary)) {
      chosen(members)
          .ifPresent(
              chosen ->
                  add(
                      new DraftGroup(
                          Kind.OPTIONS,
                          stem,
                          DraftNames.heading(labels),
                          members,
                          Options.of(chosen),
                          reason + " are each chosen or not")));
    } else if (labelled
        && sameLabels(members)
        && (areOneQuestion(labels) || areMentions(members))) {
      add(
          new DraftGroup(
              Kind.SLOTS,
              stem,
              labels.get(0),
              members,
              Options.NONE,
              reason + " have the same labels"));
    } else if (labelled && sameLabels(members) && own.get(0).categories().size() > 1) {
      add(grid(stem, labels, members, reason + " have the same scale"));
    } else if (!labelled && areMentions(members)) {
      add(
          new DraftGroup(
              Kind.SLOTS, stem, labels.get(0), members, Options.NONE, reason + " share values"));
    } else if (!labelled && looksLikeGrid(members)) {
      add(grid(stem, labels, members, reason + shareValues(own)));
    }
  }

  private static DraftGroup grid(
      String stem, List<String> labels, List<DraftProfile> members, String reason) {
    return new DraftGroup(
        Kind.GRID, stem, DraftNames.heading(labels), members, Options.NONE, reason);
  }

  /**
   * Neighbours with one labelled scale whose names are built alike, numbers and a last letter
   * aside: c82cop1, c83cop2; V744a, V744b; DPQ010, DPQ020. What stands between them parts no
   * battery of three.
   */
  private void batteries() {
    Map<String, List<DraftProfile>> alike = new LinkedHashMap<>();
    for (DraftProfile profile : profiles.values()) {
      DraftScale scale = scales.get(profile.name());
      boolean labelled = !profile.variable().labels().isEmpty();
      if (!taken.contains(profile.name())
          && labelled
          && scale.categories().size() > 1
          && !demographic(profile)) {
        String key = pattern(profile.name()) + words(scale);
        alike.computeIfAbsent(key, k -> new ArrayList<>()).add(profile);
      }
    }
    alike.values().forEach(this::battery);
  }

  private static boolean demographic(DraftProfile profile) {
    return DraftWords.demographic(profile.name(), profile.variable().label(), "").isPresent();
  }

  /** A name with its numbers as #, and a letter after a number as @. */
  private static String pattern(String name) {
    return name.replaceAll("\\d+", "#").replaceFirst("(?<=#)\\p{L}$", "@");
  }

  private void battery(List<DraftProfile> members) {
    List<DraftProfile> all = List.copyOf(profiles.values());
    int from = all.indexOf(members.get(0));
    int to = all.indexOf(members.get(members.size() - 1));
    boolean near = to - from < 2 * members.size();
    DraftScale scale = scales.get(members.get(0).name());
    if (members.size() < 3 || !near) {
      return;
    }
    boolean options = scale.binary();
    if (!options && rated(scale)) {
      return;
    }
    List<String> labels = members.stream().map(DraftGroups::label).toList();
    if (labels.stream().distinct().count() < labels.size()) {
      return;
    }
    add(
        new DraftGroup(
            options ? Kind.OPTIONS : Kind.GRID,
            DraftNames.stem(members.stream().map(DraftProfile::name).toList()),
            DraftNames.heading(labels),
            members,
            options ? Options.of(scale.chosen()) : Options.NONE,
            members.size()
                + " columns, "
                + members.get(0).name()
                + " to "
                + members.get(members.size() - 1).name()
                + ", are named alike and "
                + (options ? "are each chosen or not" : "have the same scale")));
  }

  /** Whether only the ends of a scale have words: a rating, of which a mean is wanted. */
  private static boolean rated(DraftScale scale) {
    return scale.unlabelled() > 2 || scale.categories().size() > MOST_GRID_CATEGORIES;
  }

  /** Columns without labels whose names begin with one word: sector_education, sector_urbanism. */
  private void named() {
    Map<String, List<DraftProfile>> byStem = new LinkedHashMap<>();
    for (DraftProfile profile : profiles.values()) {
      int end = joint(profile);
      if (end > 0 && !taken.contains(profile.name()) && profile.variable().labels().isEmpty()) {
        byStem
            .computeIfAbsent(profile.name().substring(0, end), key -> new ArrayList<>())
            .add(profile);
      }
    }
    byStem.forEach(this::named);
  }

  /**
   * Where the first part of a name ends; of two dots or more the last parts the item off, and a
   * letter after a number is an item: q4a, q4b. Of what is chosen or not it may be the first word:
   * owns.car, ownsCar.
   */
  private int joint(DraftProfile profile) {
    String name = profile.name();
    int line = name.indexOf('_');
    int dot = name.lastIndexOf('.');
    boolean letter = name.matches("\\p{L}+\\d+\\p{Ll}");
    boolean option = scales.get(name).binary() && !demographic(profile);
    int word = option ? name.split("\\.|(?<=\\p{Ll})(?=\\p{Lu})")[0].length() : name.length();
    int first = word < name.length() ? word : -1;
    return line > 0 ? line : dot > name.indexOf('.') ? dot : letter ? name.length() - 1 : first;
  }

  private void named(String stem, List<DraftProfile> members) {
    boolean pair = members.size() == 2 && stem.contains(".") && shareFewValues(members);
    if (members.size() < 3 && !pair) {
      return;
    }
    List<DraftScale> own = members.stream().map(m -> scales.get(m.name())).toList();
    Optional<String> chosen = chosen(members);
    boolean options = chosen.isPresent();
    if (options && !pair || pair || looksLikeGrid(members)) {
      add(
          new DraftGroup(
              options && !pair ? Kind.OPTIONS : Kind.GRID,
              stem,
              "",
              members,
              options && !pair ? Options.of(chosen.get()) : Options.NONE,
              members.size()
                  + " columns begin with "
                  + stem
                  + " and "
                  + (options && !pair ? "are each chosen or not" : shareValues(own).strip())));
    }
  }

  /** What a grid without labels rests on, and what its author alone can say. */
  private static String shareValues(List<DraftScale> scales) {
    boolean numbers =
        scales.get(0).categories().values().stream().allMatch(value -> value.matches("-?\\d+"));
    return numbers
        ? " share a few numbers: what these stand for, and which end is good, is not known"
        : " share a few values";
  }

  private boolean sameLabels(List<DraftProfile> members) {
    DraftScale first = scales.get(members.get(0).name());
    return members.stream().allMatch(m -> sameWords(first, scales.get(m.name())));
  }

  /** The same codes in the same words, capital letters aside. */
  private static boolean sameWords(DraftScale a, DraftScale b) {
    return words(a).equals(words(b));
  }

  private static List<String> words(DraftScale scale) {
    return scale.categories().entrySet().stream()
        .map(entry -> entry.getKey() + " " + DraftWords.plain(entry.getValue()))
        .toList();
  }

  /** Whether labels are one, but for a number or "first" and "second". */
  private static boolean areOneQuestion(List<String> labels) {
    return !labels.get(0).isEmpty()
        && labels.stream()
                .map(label -> ORDINAL.matcher(DraftWords.plain(label)).replaceAll(""))
                .distinct()
                .count()
            == 1;
  }

  /** First, second, third mention: later columns hold fewer, and nobody names a thing twice. */
  private boolean areMentions(List<DraftProfile> members) {
    List<String> names = members.stream().map(DraftProfile::name).toList();
    boolean falling = true;
    for (int i = 0; i < members.size(); i++) {
      DraftProfile member = members.get(i);
      boolean few = member.distinct() > 0 && member.counts().size() <= MOST_SLOT_VALUES;
      falling &= few && (i == 0 || member.filled() < members.get(i - 1).filled());
    }
    return falling
        && members.get(0).filled() >= 3L * members.get(0).distinct()
        && DraftRows.first(source, names).allDiffer(names, MIN_MENTIONS);
  }

  private static boolean looksLikeGrid(List<DraftProfile> members) {
    return members.size() > 2 && shareFewValues(members);
  }

  /**
   * Whether columns have the same few values, as far as they are given: where few answered, no
   * column need have all of them.
   */
  private static boolean shareFewValues(List<DraftProfile> members) {
    Set<String> all = new HashSet<>();
    members.forEach(member -> all.addAll(member.counts().keySet()));
    if (members.get(0).rows() < FEW_ROWS) {
      int given = members.stream().mapToInt(DraftProfile::distinct).sum();
      return all.size() <= MOST_GRID_CATEGORIES
          && 2 * given >= 3 * all.size()
          && members.stream().allMatch(m -> m.distinct() > 0 && 2 * m.filled() >= m.rows());
    }
    return all.size() <= 11
        && members.stream()
            .allMatch(m -> m.distinct() >= 2 && m.distinct() * 2 >= all.size() && m.filled() > 20);
  }

  /** The value that means "chosen" where columns are each chosen or not. */
  private Optional<String> chosen(List<DraftProfile> members) {
    DraftScale all = DraftScale.of(members);
    boolean binary = members.stream().allMatch(member -> scales.get(member.name()).binary());
    return binary && all.binary() ? Optional.of(all.chosen()) : Optional.empty();
  }

  /** Neighbours with one scale whose labels begin alike. */
  private void stems() {
    List<DraftProfile> open =
        profiles.values().stream().filter(p -> !taken.contains(p.name())).toList();
    for (int i = 0; i < open.size(); i++) {
      List<DraftProfile> members = new ArrayList<>(List.of(open.get(i)));
      DraftScale scale = scales.get(open.get(i).name());
      boolean worded = worded(open.get(i));
      if (scale.categories().size() < 3 || open.get(i).variable().labels().isEmpty() && !worded) {
        continue;
      }
      int next = i + 1;
      while (next < open.size() && oneScale(members, open.get(next))) {
        List<String> labels = new ArrayList<>();
        members.forEach(member -> labels.add(label(member)));
        labels.add(label(open.get(next)));
        int start = DraftNames.commonStart(labels).strip().length();
        boolean names = !worded && stem(members, open.get(next)) > 2;
        if (start < SHORTEST_STEM && !(names && start >= SHORTEST_WORD)) {
          break;
        }
        members.add(open.get(next++));
      }
      if (members.size() > (worded ? 2 : 1)) {
        List<String> labels = members.stream().map(DraftGroups::label).toList();
        add(
            new DraftGroup(
                Kind.GRID,
                DraftNames.stem(members.stream().map(DraftProfile::name).toList()),
                DraftNames.commonStart(labels),
                members,
                Options.NONE,
                members.size()
                    + " neighbours have the same "
                    + (worded ? "answers and wordings" : "scale and labels")
                    + " that begin alike"));
        i = next - 1;
      }
    }
  }

  /**
   * Neighbours of 0 and 1 without labels: chosen or not, if all were asked of the same people, else
   * items, each of which has a base of its own.
   */
  private void ofNoughtsAndOnes() {
    List<DraftProfile> run = new ArrayList<>();
    for (DraftProfile profile : profiles.values()) {
      boolean joins =
          !taken.contains(profile.name())
              && profile.variable().labels().isEmpty()
              && profile.counts().keySet().equals(Set.of("0", "1"))
              && !demographic(profile);
      if (joins) {
        run.add(profile);
      } else {
        noughtsAndOnes(run);
        run = new ArrayList<>();
      }
    }
    noughtsAndOnes(run);
  }

  private void noughtsAndOnes(List<DraftProfile> run) {
    if (run.size() >= MIN_NEIGHBOURS) {
      boolean alike = run.stream().map(DraftProfile::filled).distinct().count() == 1;
      add(
          new DraftGroup(
              alike ? Kind.OPTIONS : Kind.GRID,
              "",
              "",
              run,
              alike ? Options.of("1") : Options.NONE,
              run.size()
                  + " neighbours are 0 or 1, without labels: 1 is taken as "
                  + (alike ? "chosen" : "yes")));
    }
  }

  /** Whether a column of text has no label, but a name that is its question. */
  private static boolean worded(DraftProfile profile) {
    return profile.variable().labels().isEmpty()
        && profile.variable().label().isEmpty()
        && !profile.numeric()
        && DraftNames.isSentence(profile.name());
  }

  /** Whether one more has the scale of the others; without labels not all answers may be given. */
  private boolean oneScale(List<DraftProfile> members, DraftProfile next) {
    if (worded(members.get(0))) {
      List<DraftProfile> all = new ArrayList<>(members);
      all.add(next);
      return worded(next) && shareFewValues(all);
    }
    DraftScale scale = scales.get(members.get(0).name());
    return !rated(scale) && sameWords(scale, scales.get(next.name()));
  }

  /** How many letters the names begin with alike. */
  private static int stem(List<DraftProfile> members, DraftProfile next) {
    List<String> names = new ArrayList<>(members.stream().map(DraftProfile::name).toList());
    names.add(next.name());
    String first = names.get(0);
    int length = 0;
    while (length < first.length() && startAlike(names, first.substring(0, length + 1))) {
      length++;
    }
    return length;
  }

  private static boolean startAlike(List<String> names, String start) {
    return names.stream().allMatch(name -> name.startsWith(start));
  }

  /**
   * The label, or the name where that is the question, with blanks after each full stop, so that
   * typing differences don't part a grid.
   */
  static String label(DraftProfile profile) {
    String label = profile.variable().label();
    return normal(
        label.isEmpty() && DraftNames.isSentence(profile.name()) ? profile.name() : label);
  }

  static String normal(String label) {
    return label.replaceAll("\\.(?=\\p{L})", ". ").replaceAll("\\s+", " ").strip();
  }
}
