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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the variables that are one question together: by what they have in common, the surest
 * first, and by what they hold.
 */
final class DraftGroups {

  /** What columns have in common. */
  private enum Key {
    /** A question and an option or item as names: "Which? [Bus]", "Which? / Bus", "Which? Bus". */
    HEAD(2, "%d columns are named by this question and what follows it, and"),
    /** The begin of the names or labels of neighbours with a value of their own for "chosen". */
    TICKS_OF_HEAD(2, "%d neighbours, %s to %s,"),
    /** Their place alone, of such neighbours. */
    TICKS(2, "%d neighbours, %s to %s,"),
    /** A name with a number of its own at the end: race_1, race_2. */
    NUMBER(2, "its columns %2$s to %3$s"),
    /** One labelled scale and the pattern of the names. */
    PATTERN(3, "%d columns, %s to %s, are named alike and"),
    /** The first part of the names, without labels: sector_education, sector_urbanism. */
    WORD(2, "%d columns, %s to %s, begin alike and"),
    /** One scale, and labels of neighbours that begin alike. */
    LABEL(2, "%d neighbours have labels that begin alike and"),
    /** Their place, of 0 and 1 without labels. */
    PLACE(3, "%d neighbours are 0 or 1, without labels: 1 is taken as chosen or yes; they");

    private final int fewest;
    private final String reason;

    Key(int fewest, String reason) {
      this.fewest = fewest;
      this.reason = reason;
    }
  }

  private static final Pattern NUMBERED = Pattern.compile("(.*?\\D)[_.]?(\\d{1,3})");
  private static final Pattern ORDINAL =
      Pattern.compile("\\b(?:\\d+\\p{L}{0,3}|" + DraftVocabulary.part("number.ordinal") + ")\\b");

  private static final int SHORTEST_STEM = 20;

  /** Enough of a common label where names begin alike too. */
  private static final int SHORTEST_WORD = 6;

  /** So many must have named two things. */
  private static final int MIN_MENTIONS = 10;

  private static final int MOST_SLOT_VALUES = 200;
  private static final int MOST_GRID_CATEGORIES = 8;

  /** A file of so few rows need not have all answers in each column. */
  private static final int FEW_ROWS = 30;

  private final Source source;
  private final Map<String, DraftProfile> profiles = new LinkedHashMap<>();
  private final Map<String, DraftScale> scales = new HashMap<>();
  private final Map<String, DraftTick> ticks = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<DraftGroup> groups = new ArrayList<>();

  private DraftGroups(Source source, List<DraftProfile> usable) {
    this.source = source;
    for (DraftProfile profile : usable) {
      DraftScale scale = DraftScale.of(profile);
      profiles.put(profile.name(), profile);
      scales.put(profile.name(), scale);
      DraftTick.of(profile, scale).ifPresent(tick -> ticks.put(profile.name(), tick));
    }
  }

  static List<DraftGroup> find(Source source, List<DraftProfile> usable) {
    DraftGroups finder = new DraftGroups(source, usable);
    finder.find();
    return finder.groups;
  }

  private void find() {
    source.schema().sets().forEach(this::declared);
    by(Key.HEAD, profile -> DraftNames.head(profile.name()));
    runs(Key.TICKS_OF_HEAD, p -> !tickHead(p).isEmpty(), (run, p) -> ticked(run, p, tickHead(p)));
    runs(Key.TICKS, p -> ticks.containsKey(p.name()), (run, p) -> ticked(run, p, ""));
    by(Key.NUMBER, DraftGroups::number);
    by(Key.PATTERN, this::pattern);
    by(Key.WORD, this::word);
    runs(Key.LABEL, p -> worded(p) || isLabelled(p), this::beginAlike);
    runs(Key.PLACE, DraftGroups::isNoughtOrOne, (run, p) -> true);
  }

  private void add(DraftGroup group) {
    groups.add(group);
    group.members().forEach(member -> taken.add(member.name()));
  }

  private void declared(MultipleSet set) {
    List<DraftProfile> members =
        set.variables().stream().filter(profiles::containsKey).map(profiles::get).toList();
    if (members.size() > 1 && members.stream().noneMatch(m -> taken.contains(m.name()))) {
      Kind kind = set.countedValue().isPresent() ? Kind.OPTIONS : Kind.SLOTS;
      Options options = set.countedValue().map(Options::of).orElse(Options.NONE);
      String reason = "the file declares the set $" + set.name();
      add(new DraftGroup(kind, set.name(), set.label(), members, options, reason));
    }
  }

  /** Judges columns that have a name in common, wherever they stand. */
  private void by(Key key, Function<DraftProfile, Optional<String>> name) {
    Map<String, List<DraftProfile>> found = new LinkedHashMap<>();
    for (DraftProfile profile : profiles.values()) {
      if (!taken.contains(profile.name())) {
        name.apply(profile)
            .ifPresent(own -> found.computeIfAbsent(own, n -> new ArrayList<>()).add(profile));
      }
    }
    found.forEach((own, members) -> judge(key, own, members));
  }

  /** Judges runs of neighbours, each of which joins those before it. */
  private void runs(
      Key key, Predicate<DraftProfile> may, BiPredicate<List<DraftProfile>, DraftProfile> joins) {
    List<DraftProfile> run = new ArrayList<>();
    for (DraftProfile profile : profiles.values()) {
      boolean member = !taken.contains(profile.name()) && may.test(profile);
      if (!member || !run.isEmpty() && !joins.test(run, profile)) {
        judge(key, "", run);
        run = new ArrayList<>();
      }
      if (member) {
        run.add(profile);
      }
    }
    judge(key, "", run);
  }

  /** Takes columns as options, slots or a grid by what they hold, if they are one of these. */
  private void judge(Key key, String common, List<DraftProfile> all) {
    List<DraftProfile> members = key == Key.HEAD ? withoutOther(all) : all;
    List<String> labels = members.stream().map(DraftGroups::label).toList();
    boolean apart =
        key == Key.PATTERN && (!near(members) || Set.copyOf(labels).size() < labels.size());
    if (members.size() < key.fewest || apart) {
      return;
    }
    DraftProfile first = members.get(0);
    List<String> names = members.stream().map(DraftProfile::name).toList();
    String head = key == Key.TICKS_OF_HEAD ? tickHead(first) : common;
    boolean asked = !head.isEmpty() && labels.stream().allMatch(label -> label.startsWith(head));
    String stem = DraftNames.stem(names);
    String name =
        switch (key) {
          case HEAD, NUMBER, WORD -> common;
          case TICKS, PLACE -> "";
          default -> asked && stem.equals(first.name()) ? head : stem;
        };
    String label =
        switch (key) {
          case HEAD -> common;
          case LABEL -> DraftNames.commonStart(labels);
          default -> asked && key == Key.TICKS_OF_HEAD ? head : DraftNames.heading(labels);
        };
    String last = names.get(names.size() - 1);
    String reason = String.format(Locale.ROOT, key.reason, names.size(), first.name(), last);
    boolean same = isLabelled(first) && sameLabels(members);
    Optional<Options> options = options(key, members);
    if (options.isPresent()) {
      String how = reason + said(key, first, options.get());
      add(new DraftGroup(Kind.OPTIONS, name, label, members, options.get(), how));
    } else if (key == Key.NUMBER
        && (areOneQuestion(labels) && (same || isFalling(members) && !haveOrder(members))
            || same == isLabelled(first) && areMentions(members))) {
      String how = reason + (same ? " have the same labels" : " share values");
      add(new DraftGroup(Kind.SLOTS, name, labels.get(0), members, Options.NONE, how));
    } else if (isGrid(key, common, members)) {
      String how = reason + (same ? " have the same scale" : shareValues(members));
      add(new DraftGroup(Kind.GRID, name, label, members, Options.NONE, how));
    }
  }

  /** What says that options were chosen, if columns are options. */
  private Optional<Options> options(Key key, List<DraftProfile> members) {
    boolean one = members.stream().map(DraftProfile::filled).distinct().count() == 1;
    if (key == Key.TICKS || key == Key.TICKS_OF_HEAD) {
      List<DraftTick> own = members.stream().map(m -> ticks.get(m.name())).toList();
      return DraftTick.options(own, key == Key.TICKS);
    } else if (members.size() < 3 && key != Key.HEAD || key == Key.PLACE && !one) {
      return Optional.empty();
    }
    List<DraftProfile> rest = members.stream().filter(member -> !repeats(member)).toList();
    boolean filled =
        key == Key.HEAD
            && rest.size() < members.size()
            && rest.stream().allMatch(m -> isOther(m) || m.counts().size() == 1);
    return chosen(members)
        .or(() -> filled ? Optional.of(MultipleStorage.OptionColumns.ANY) : Optional.empty())
        .map(Options::of);
  }

  private String said(Key key, DraftProfile first, Options options) {
    boolean ticked = key == Key.TICKS || key == Key.TICKS_OF_HEAD;
    String doubt = key == Key.TICKS ? "; part them where they belong to several questions" : "";
    return ticked && !ticks.get(first.name()).denied().isEmpty()
        ? " each have a value and the no to it" + doubt
        : ticked || options.chosen().contains(MultipleStorage.OptionColumns.ANY)
            ? " hold one value each or are empty: taken as not chosen where they are" + doubt
            : " are each chosen or not";
  }

  /** Whether columns are items on one scale: by their labels, or by the few values of all. */
  private boolean isGrid(Key key, String common, List<DraftProfile> members) {
    DraftScale scale = scales.get(members.get(0).name());
    if (key == Key.HEAD || !isLabelled(members.get(0))) {
      boolean enough =
          members.size() > 2 || key == Key.HEAD || key == Key.WORD && common.contains(".");
      return key == Key.PLACE || enough && shareFewValues(members);
    }
    return scale.categories().size() > 1
        && sameLabels(members)
        && (key == Key.NUMBER || !rated(scale));
  }

  private static boolean isLabelled(DraftProfile profile) {
    return !profile.variable().labels().isEmpty();
  }

  /** Whether a column holds one value or nothing. */
  private boolean repeats(DraftProfile member) {
    return DraftTick.onlyValue(member, scales.get(member.name())).isPresent();
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

  private String tickHead(DraftProfile profile) {
    return Optional.ofNullable(ticks.get(profile.name())).map(DraftTick::head).orElse("");
  }

  /** Whether one more goes on with a run of ticks of one head, or of one kind. */
  private boolean ticked(List<DraftProfile> run, DraftProfile next, String head) {
    DraftTick first = ticks.get(run.get(0).name());
    DraftTick tick = ticks.get(next.name());
    return first.denied().isEmpty() == tick.denied().isEmpty()
        && (head.isEmpty()
            ? first.repeatsName() == tick.repeatsName()
            : first.head().equals(tick.head()));
  }

  /** What stands before a number at the end of a name. */
  private static Optional<String> number(DraftProfile profile) {
    Matcher matcher = NUMBERED.matcher(profile.name());
    return matcher.matches()
        ? Optional.of(matcher.group(1).replaceFirst("[_.]$", ""))
        : Optional.empty();
  }

  /**
   * The labelled scale of a column and its name with its numbers as #, and a letter after a number
   * as @: c82cop1, c83cop2; V744a, V744b; DPQ010, DPQ020.
   */
  private Optional<String> pattern(DraftProfile profile) {
    DraftScale scale = scales.get(profile.name());
    String name = profile.name().replaceAll("\\d+", "#").replaceFirst("(?<=#)\\p{L}$", "@");
    return isLabelled(profile) && scale.categories().size() > 1 && !demographic(profile)
        ? Optional.of(name + words(scale))
        : Optional.empty();
  }

  private static boolean demographic(DraftProfile profile) {
    return DraftWords.demographic(profile.name(), profile.variable().label(), "").isPresent();
  }

  /** What stands between columns parts no battery of three. */
  private boolean near(List<DraftProfile> members) {
    List<DraftProfile> all = List.copyOf(profiles.values());
    int last = all.indexOf(members.get(members.size() - 1));
    return last - all.indexOf(members.get(0)) < 2 * members.size();
  }

  /** Whether only the ends of a scale have words: a rating, of which a mean is wanted. */
  private static boolean rated(DraftScale scale) {
    return scale.unlabelled() > 2 || scale.categories().size() > MOST_GRID_CATEGORIES;
  }

  /**
   * The first part of a name without labels; of two dots or more the last parts the item off, and a
   * letter after a number is an item: q4a, q4b. Of what is chosen or not it may be the first word:
   * owns.car, ownsCar.
   */
  private Optional<String> word(DraftProfile profile) {
    String name = profile.name();
    int line = name.indexOf('_');
    int dot = name.lastIndexOf('.');
    boolean letter = name.matches("\\p{L}+\\d+\\p{Ll}");
    boolean option = scales.get(name).binary() && !demographic(profile);
    int word = option ? name.split("\\.|(?<=\\p{Ll})(?=\\p{Lu})")[0].length() : name.length();
    int end = line > 0 ? line : dot > name.indexOf('.') ? dot : letter ? name.length() - 1 : word;
    return end > 0 && end < name.length() && !isLabelled(profile)
        ? Optional.of(name.substring(0, end))
        : Optional.empty();
  }

  /** What a grid without labels rests on, and what its author alone can say. */
  private String shareValues(List<DraftProfile> members) {
    boolean numbers =
        scales.get(members.get(0).name()).categories().values().stream()
            .allMatch(value -> value.matches("-?\\d+"));
    return numbers
        ? " share a few numbers: what these stand for, and which end is good, is not known"
        : " share a few values";
  }

  private boolean sameLabels(List<DraftProfile> members) {
    return members.stream().map(m -> words(scales.get(m.name()))).distinct().count() == 1;
  }

  /** The codes and their words, capital letters aside. */
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
    return isFalling(members)
        && members.get(0).filled() >= 3L * members.get(0).distinct()
        && DraftRows.first(source, names).allDiffer(names, MIN_MENTIONS);
  }

  /** Whether values are steps of a scale, which waves of a panel have, and not things. */
  private static boolean haveOrder(List<DraftProfile> members) {
    return DraftOrder.hasOrder(
        members.stream().flatMap(m -> m.counts().keySet().stream()).distinct().toList());
  }

  private static boolean isFalling(List<DraftProfile> members) {
    boolean falling = true;
    for (int i = 0; i < members.size(); i++) {
      DraftProfile member = members.get(i);
      boolean few = member.distinct() > 0 && member.counts().size() <= MOST_SLOT_VALUES;
      falling &= few && (i == 0 || member.filled() < members.get(i - 1).filled());
    }
    return falling;
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

  private static boolean isNoughtOrOne(DraftProfile profile) {
    return !isLabelled(profile)
        && profile.counts().keySet().equals(Set.of("0", "1"))
        && !demographic(profile);
  }

  /** Whether a column of text has no label, but a name that is its question. */
  private static boolean worded(DraftProfile profile) {
    return profile.variable().labels().isEmpty()
        && profile.variable().label().isEmpty()
        && !profile.numeric()
        && DraftNames.isSentence(profile.name());
  }

  /**
   * Whether one more has the scale of its neighbours and a label that begins like theirs; without
   * labels of values not all answers may be given.
   */
  private boolean beginAlike(List<DraftProfile> run, DraftProfile next) {
    List<DraftProfile> all = new ArrayList<>(run);
    all.add(next);
    boolean worded = worded(run.get(0));
    DraftScale scale = scales.get(run.get(0).name());
    boolean one = worded ? worded(next) && shareFewValues(all) : !rated(scale) && sameLabels(all);
    if (!one || scale.categories().size() < 3) {
      return false;
    }
    int start =
        DraftNames.commonStart(all.stream().map(DraftGroups::label).toList()).strip().length();
    int letters = DraftNames.letters(all.stream().map(DraftProfile::name).toList()).length();
    return start >= SHORTEST_STEM || !worded && letters > 2 && start >= SHORTEST_WORD;
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
