package io.etude.draft.guess;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Variable;
import io.etude.dataset.Variable.ValueLabel;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.draft.words.RatingEnds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The categories and missing values of a variable, as its labels and values suggest.
 *
 * @param categories code to label
 * @param missing the values that are no answers
 * @param unlabelled how many of the categories have no label in the file
 * @param apart categories that say "don't know" and are shown apart
 */
public record DraftScale(
    Map<String, String> categories, List<MissingCode> missing, int unlabelled, Set<String> apart) {

  /** A scale with two sides has so many answers besides its middle. */
  private static final int MIN_SIDED = 4;

  public DraftScale(Map<String, String> categories, List<MissingCode> missing, int unlabelled) {
    this(categories, missing, unlabelled, Set.of());
  }

  public static DraftScale of(DraftProfile profile) {
    return of(List.of(profile));
  }

  /** One scale for variables that share theirs: the values that any of them has. */
  public static DraftScale of(List<DraftProfile> profiles) {
    Variable first = profiles.get(0).variable();
    Map<String, String> labels = new LinkedHashMap<>();
    for (DraftProfile profile : profiles) {
      for (ValueLabel label : profile.variable().labels()) {
        labels.putIfAbsent(label.value(), label.label());
      }
    }
    Set<String> values = new LinkedHashSet<>(labels.keySet());
    List<String> observed = new ArrayList<>();
    for (DraftProfile profile : profiles) {
      observed.addAll(profile.counts().isEmpty() ? profile.words() : profile.counts().keySet());
    }
    values.addAll(DraftOrder.sorted(observed));
    values.addAll(first.missing().values());
    Map<String, String> categories = new LinkedHashMap<>();
    List<MissingCode> missing = new ArrayList<>();
    int unlabelled = 0;
    Map<String, String> explained = RatingEnds.explained(first.name() + "\n" + first.label());
    for (String value : values) {
      String label = labels.getOrDefault(value, "");
      boolean declared = first.missing().contains(value);
      String said = label.isEmpty() ? explained.getOrDefault(value, value) : label;
      var kind = DraftWords.missing(said);
      boolean number = said.equals(value) && profiles.get(0).numeric();
      if (declared || kind.isPresent() && !number) {
        missing.add(
            new MissingCode(
                value,
                Label.of(said.equals(value) ? label : DraftLabels.answer(said)),
                kind.orElse(MissingKind.NO_ANSWER)));
      } else {
        categories.put(
            value, label.isEmpty() ? DraftLabels.begun(value) : DraftLabels.answer(label));
        unlabelled += label.isEmpty() ? 1 : 0;
      }
    }
    boolean ends = !labels.isEmpty() && unlabelled > 0;
    DraftScale scale =
        new DraftScale(
            ends ? bySize(categories) : yesFirst(categories), List.copyOf(missing), unlabelled);
    return labels.isEmpty() ? scale : scale.withoutNegatives();
  }

  /**
   * Without negative codes beside a scale of numbers from 0 on: they are no answers. A scale that
   * goes as far below 0 as above keeps them, and so does a number that is "less than" another one.
   */
  DraftScale withoutNegatives() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    categories.keySet().forEach(code -> numbers.put(code, DraftProfile.anyNumber(code)));
    List<Double> values = numbers.values().stream().filter(v -> !v.isNaN()).sorted().toList();
    boolean positive = values.stream().filter(value -> value >= 0).count() > 1;
    boolean codes =
        numbers.entrySet().stream()
            .filter(e -> e.getValue() < 0 && categories.get(e.getKey()).equals(e.getKey()))
            .allMatch(e -> DraftNumbers.isNegativeCode(e.getValue()));
    if (!positive || !codes || values.get(0) == -values.get(values.size() - 1)) {
      return this;
    }
    Map<String, String> answers = new LinkedHashMap<>();
    List<MissingCode> more = new ArrayList<>(missing);
    categories.forEach(
        (code, label) -> {
          boolean below = DraftVocabulary.is("number.below", DraftWords.plain(label));
          if (below || !(numbers.get(code) < 0)) {
            answers.put(code, label);
          } else {
            Label said = label.equals(code) ? Label.EMPTY : Label.of(label);
            more.add(new MissingCode(code, said, MissingKind.NO_ANSWER));
          }
        });
    int bare =
        (int) answers.entrySet().stream().filter(e -> e.getValue().equals(e.getKey())).count();
    return new DraftScale(answers, List.copyOf(more), Math.min(unlabelled, bare), apart);
  }

  /** Where only the ends have labels, what is between them has its place by its number. */
  private static Map<String, String> bySize(Map<String, String> categories) {
    Map<String, String> sorted = new LinkedHashMap<>();
    categories.keySet().stream()
        .sorted(DraftScale::compare)
        .forEach(code -> sorted.put(code, categories.get(code)));
    return sorted;
  }

  /** Of no and yes, yes comes first: a page gives the share of the first of two answers. */
  private static Map<String, String> yesFirst(Map<String, String> categories) {
    List<String> codes = List.copyOf(categories.keySet());
    boolean turned =
        codes.size() == 2
            && DraftWords.no(categories.get(codes.get(0)))
            && DraftWords.yes(categories.get(codes.get(1)));
    return turned ? from(codes.get(1), categories) : categories;
  }

  /** The categories with one of them first. */
  private static Map<String, String> from(String code, Map<String, String> categories) {
    Map<String, String> turned = new LinkedHashMap<>();
    turned.put(code, categories.get(code));
    turned.putAll(categories);
    return turned;
  }

  /**
   * Of two answers that have no order, the one that was given more comes first: a page gives the
   * share of the first of two. Yes and no, low and high stay as they are.
   */
  DraftScale mostGivenFirst(DraftProfile profile) {
    List<String> codes = List.copyOf(answers().keySet());
    boolean pair = codes.size() == 2 && !binary() && !DraftOrder.hasOrder(codes);
    if (!pair || count(profile, codes.get(0)) >= count(profile, codes.get(1))) {
      return this;
    }
    return new DraftScale(from(codes.get(1), categories), missing, unlabelled, apart);
  }

  /** With "Yes" and "No" for the two values that programs write for them. */
  DraftScale withWordsOfTruth(Locale language) {
    boolean truth =
        categories.size() == 2
            && categories.keySet().stream().allMatch(code -> code.matches("(?i)true|false"));
    if (!truth) {
      return this;
    }
    Map<String, String> named = new LinkedHashMap<>(categories);
    named.replaceAll(
        (code, label) -> DraftVocabulary.text(language, code.matches("(?i)true") ? "yes" : "no"));
    return new DraftScale(named, missing, unlabelled, apart);
  }

  private static long count(DraftProfile profile, String code) {
    return profile.counts().getOrDefault(code, 0L);
  }

  /**
   * With names that say that they are codes, since a page would print "84% 0". Of 0 and 1, which
   * are mostly no and yes, 1 comes first.
   */
  DraftScale withNamesOfCodes(Locale language) {
    List<String> codes = new ArrayList<>(categories.keySet());
    if (codes.equals(List.of("0", "1"))) {
      Collections.reverse(codes);
    }
    Map<String, String> named = new LinkedHashMap<>();
    codes.forEach(code -> named.put(code, DraftVocabulary.text(language, "code", code)));
    return new DraftScale(named, missing, unlabelled, apart);
  }

  /**
   * The same with the answers that say "don't know" or "no opinion" among the categories, shown
   * apart, where the file doesn't declare them missing: whether they count is the author's to say.
   */
  DraftScale showingDontKnow(List<DraftProfile> profiles) {
    Map<String, String> shown = new LinkedHashMap<>(categories);
    List<MissingCode> rest = new ArrayList<>(missing);
    Set<String> doubtful = new LinkedHashSet<>();
    for (MissingCode code : missing) {
      String label = code.label().byLanguage().getOrDefault("", "");
      boolean declared =
          profiles.stream().anyMatch(p -> p.variable().missing().contains(code.code()));
      boolean negative = DraftProfile.anyNumber(code.code()) < 0;
      boolean guessed = label.isEmpty() && code.code().matches("-?\\d+");
      if (code.kind() == MissingKind.DONT_KNOW && !guessed && !declared && !negative) {
        doubtful.add(code.code());
        shown.put(code.code(), label.isEmpty() ? code.code() : label);
        rest.remove(code);
      }
    }
    for (String code :
        SuspectCodes.apart(List.copyOf(categories.keySet()), profiles.get(0)::number)) {
      String label = categories.get(code);
      if (profiles.get(0).labelled(code) && !DraftWords.other(label) && !DraftWords.none(label)) {
        doubtful.add(code);
        shown.remove(code);
        shown.put(code, label);
      }
    }
    Map<String, String> steps = new LinkedHashMap<>(shown);
    steps.keySet().removeAll(doubtful);
    Optional<List<String>> order =
        doubtful.isEmpty() ? DraftOrder.besideOne(List.copyOf(steps.values())) : Optional.empty();
    if (order.isPresent()) {
      Map<String, String> codes = new HashMap<>();
      steps.forEach((code, label) -> codes.put(label, code));
      order.get().forEach(label -> shown.put(codes.get(label), shown.remove(codes.get(label))));
      doubtful.add(codes.get(order.get().get(order.get().size() - 1)));
    }
    return new DraftScale(inTheMiddle(shown, doubtful, profiles), rest, unlabelled, doubtful);
  }

  /**
   * A code that may be no answer, as a missing value: it says "don't know" without a label, and
   * that nobody was asked where no known words say another thing.
   */
  public static MissingCode noAnswer(String code, String label) {
    MissingKind kind =
        label.isEmpty()
            ? MissingKind.DONT_KNOW
            : DraftWords.missing(label).orElse(MissingKind.NOT_ASKED);
    return new MissingCode(code, Label.of(label), kind);
  }

  /** One that the file has in the middle of an even number of others stays there. */
  private static Map<String, String> inTheMiddle(
      Map<String, String> shown, Set<String> doubtful, List<DraftProfile> profiles) {
    List<String> order = new ArrayList<>();
    profiles.get(0).variable().labels().forEach(label -> order.add(label.value()));
    order.retainAll(shown.keySet());
    boolean middle =
        doubtful.size() == 1
            && order.size() == shown.size()
            && shown.size() > MIN_SIDED
            && 2 * order.indexOf(doubtful.iterator().next()) + 1 == order.size();
    Map<String, String> placed = new LinkedHashMap<>();
    (middle ? order : List.copyOf(shown.keySet())).forEach(c -> placed.put(c, shown.get(c)));
    return placed;
  }

  /** The codes of the categories whose label is the code. */
  List<String> bare() {
    return categories.keySet().stream().filter(code -> code.equals(categories.get(code))).toList();
  }

  /** The categories that are answers proper. */
  public Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>(categories);
    answers.keySet().removeAll(apart);
    return answers;
  }

  /** Such as 0 "not at all" to 10 "completely", but not 0 "none" to 6 "6 or more". */
  boolean bothEndsLabelled(DraftProfile profile) {
    List<Double> values =
        categories.keySet().stream().map(profile::number).sorted(Double::compare).toList();
    if (values.isEmpty() || values.stream().anyMatch(number -> number != Math.rint(number))) {
      return false;
    }
    double from = values.get(0);
    double to = values.get(values.size() - 1);
    String low = categories.get(Integer.toString((int) from));
    String high = categories.get(Integer.toString((int) to));
    return RatingEnds.isUsual(from, to)
        && profile.labelled(Integer.toString((int) from))
        && profile.labelled(Integer.toString((int) to))
        && low != null
        && high != null
        && !DraftWords.none(low)
        && !high.matches(".*\\d.*");
  }

  /** Numbers by size, before text by its letters. */
  public static int compare(String a, String b) {
    double x = DraftProfile.anyNumber(a);
    double y = DraftProfile.anyNumber(b);
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.isNaN(x) == Double.isNaN(y) ? a.compareTo(b) : Double.isNaN(x) ? 1 : -1;
    }
    return Double.compare(x, y) != 0 ? Double.compare(x, y) : a.compareTo(b);
  }

  public boolean isMissing(String value) {
    return missing.stream().anyMatch(code -> code.code().equals(value));
  }

  /** Yes and no, chosen and not chosen, or 1 and 0. */
  boolean binary() {
    if (categories.isEmpty() || categories.size() > 2) {
      return false;
    }
    return categories.entrySet().stream()
        .allMatch(
            entry ->
                DraftWords.yes(entry.getValue())
                    || DraftWords.no(entry.getValue())
                    || entry.getValue().matches("(.* )?[01]"));
  }

  /** The code that means "chosen" of a binary scale. */
  String chosen() {
    String first =
        categories.containsKey("1") || categories.isEmpty()
            ? "1"
            : categories.keySet().iterator().next();
    return categories.keySet().stream()
        .filter(code -> DraftWords.yes(categories.get(code)))
        .findFirst()
        .orElse(first);
  }

  /** The same categories and missing values, whatever the order of missing ones. */
  public boolean same(DraftScale other) {
    return categories.equals(other.categories)
        && List.copyOf(categories.keySet()).equals(List.copyOf(other.categories.keySet()))
        && apart.equals(other.apart)
        && missing.equals(other.missing);
  }
}
