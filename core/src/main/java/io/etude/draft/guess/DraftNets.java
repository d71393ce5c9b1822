package io.etude.draft.guess;

import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the two sides of a scale in words, English or French: very satisfied, rather satisfied,
 * neither, rather dissatisfied, very dissatisfied.
 */
public final class DraftNets {

  /**
   * A net to propose.
   *
   * @param id its id
   * @param label what its members have in common
   * @param codes its members
   */
  public record Proposal(String id, String label, List<String> codes) {}

  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";
  private static final int FEWEST = 4;
  private static final int MOST = 7;

  private static final Pattern DEGREE =
      Pattern.compile(
          "\\b(?:"
              + DraftVocabulary.part("scale.degree")
              + "|"
              + DraftVocabulary.part("scale.negated")
              + "|"
              + DraftVocabulary.part("scale.best")
              + ")\\b");
  private static final Pattern NEGATED =
      Pattern.compile("\\b" + DraftVocabulary.part("scale.negated") + "\\b");
  private static final Pattern OPPOSITE =
      Pattern.compile(DraftVocabulary.part("scale.opposite") + ".*");
  private static final Pattern HEAD_OF_NEUTRAL =
      Pattern.compile(DraftVocabulary.part("scale.neutral") + "\\b");
  private static final Pattern BETWEEN = DraftVocabulary.pattern("scale.between");
  private static final Pattern FILLER = DraftVocabulary.pattern("scale.filler");

  private DraftNets() {}

  /**
   * What a scale in words comes to.
   *
   * @param nets one for each of its two sides; none if it is no such scale
   * @param unknown the code of the answer for which there are none: its words don't say on which
   *     side it is
   * @param choices the nets that there would be with it on neither or one side, by a word for that
   */
  public record Sides(
      List<Proposal> nets, Optional<String> unknown, Map<String, List<Proposal>> choices) {
    /** No scale of two sides. */
    public static final Sides NONE = new Sides(List.of(), Optional.empty(), Map.of());
  }

  /** The sides of a scale: of an odd number of answers the one in the middle is on neither. */
  public static Sides of(DraftScale scale) {
    Map<String, String> categories = scale.answers();
    if (categories.size() < FEWEST || categories.size() > MOST) {
      return Sides.NONE;
    }
    List<String> codes = List.copyOf(categories.keySet());
    List<String> labels = List.copyOf(categories.values());
    List<Integer> signs = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    labels.forEach(label -> stems.add(stem(label)));
    int middle = labels.size() % 2 == 1 ? labels.size() / 2 : -1;
    if (!reduceToHeads(stems, middle)) {
      return Sides.NONE;
    }
    for (int i = 0; i < labels.size(); i++) {
      signs.add(i == middle ? 0 : sign(labels.get(i), stems.get(i)));
    }
    List<Integer> unknown = new ArrayList<>();
    if (middle >= 0 && !neutral(labels.get(middle))) {
      unknown.add(middle);
    }
    List<String> heads = List.of(head(stems, signs, -1), "", head(stems, signs, 1));
    for (int i = 0; i < stems.size(); i++) {
      String head = heads.get(signs.get(i) + 1);
      boolean end = i == 0 || i == stems.size() - 1;
      if (i != middle && !stems.get(i).equals(head) && !(end && stems.get(i).isEmpty())) {
        signs.set(i, 0);
        unknown.add(i);
      }
    }
    if (!twoSides(signs) || heads.get(0).isEmpty() && heads.get(2).isEmpty()) {
      return Sides.NONE;
    }
    boolean denied = heads.get(0).equals(heads.get(2));
    if (unknown.isEmpty()) {
      return new Sides(nets(signs, categories, denied), Optional.empty(), Map.of());
    }
    Map<String, List<Proposal>> choices = new LinkedHashMap<>();
    for (int sign : unknown.size() == 1 ? List.of(0, 1, -1) : List.<Integer>of()) {
      signs.set(unknown.get(0), sign);
      if (twoSides(signs)) {
        String word = sign == 0 ? "neither" : sign > 0 ? POSITIVE : NEGATIVE;
        choices.put(word, nets(signs, categories, denied));
      }
    }
    return new Sides(List.of(), Optional.of(codes.get(unknown.get(0))), choices);
  }

  private static List<Proposal> nets(
      List<Integer> signs, Map<String, String> categories, boolean denied) {
    return List.of(
        side(POSITIVE, 1, signs, categories, denied),
        side(NEGATIVE, -1, signs, categories, denied));
  }

  /**
   * Whether the labels of a list may be a scale of words that are not known: in most of them a word
   * comes again that another one has, as in "easily", "very easily".
   */
  public static boolean mayHaveSides(DraftScale scale) {
    List<List<String>> words =
        scale.answers().values().stream()
            .map(label -> List.of(DraftWords.plain(label).split(" ")))
            .toList();
    long shared =
        words.stream()
            .filter(
                own ->
                    words.stream()
                        .filter(other -> other != own)
                        .anyMatch(
                            other ->
                                other.stream().anyMatch(w -> w.length() > 3 && own.contains(w))))
            .count();
    return words.size() >= FEWEST && words.size() <= MOST && 3 * shared >= 2L * words.size();
  }

  /**
   * What labels say, in words of which one tells that it is the opposite of the other, where a
   * label names the two: of "neither easy nor difficult" what is difficult is not easy.
   */
  static Map<String, String> opposed(List<String> labels) {
    Map<String, String> said = new LinkedHashMap<>();
    labels.forEach(label -> said.put(label, label));
    for (String label : labels) {
      Matcher between = BETWEEN.matcher(DraftWords.plain(label));
      if (between.matches()) {
        List<String> words =
            IntStream.rangeClosed(1, between.groupCount())
                .mapToObj(between::group)
                .filter(Objects::nonNull)
                .toList();
        String one = words.get(0);
        String other = words.get(1);
        if (sign(one) == sign(other)) {
          said.replaceAll(
              (l, s) -> DraftWords.plain(s).replaceAll("\\b" + other + "\\b", "un" + one));
        }
      }
    }
    return said;
  }

  /** Whether a label says that something is not. */
  static boolean denies(String label) {
    return NEGATED.matcher(DraftWords.plain(label)).find();
  }

  static boolean neutral(String label) {
    return DraftWords.neutral(label)
        || HEAD_OF_NEUTRAL.matcher(DraftWords.plain(label)).lookingAt();
  }

  /** 1 for what a label affirms, −1 for what it denies. */
  static int sign(String label) {
    return sign(label, stem(label));
  }

  private static int sign(String label, String stem) {
    String words = DraftWords.plain(label);
    boolean negated = NEGATED.matcher(words).find();
    boolean opposite = OPPOSITE.matcher(stem).matches();
    return negated != opposite ? -1 : 1;
  }

  /** Whether labels of each side have the same words, but for those of degree. */
  static boolean speakOfOneThing(List<String> labels) {
    Map<Integer, String> bySign = new HashMap<>();
    for (String label : labels) {
      String stem = stem(label);
      String other = neutral(label) ? stem : bySign.putIfAbsent(sign(label), stem);
      if (other != null && !other.equals(stem)) {
        return false;
      }
    }
    return true;
  }

  /** What is left of a label without words of degree. */
  private static String stem(String label) {
    return DEGREE.matcher(DraftWords.plain(label)).replaceAll(" ").strip().replaceAll(" +", " ");
  }

  /**
   * Takes from stems the words that other labels do without: a degree that no vocabulary has, as in
   * "faintly dissatisfied" beside "dissatisfied".
   *
   * @return false if a label has the words of two others, so that nothing says which it goes with
   */
  private static boolean reduceToHeads(List<String> stems, int middle) {
    Set<String> heads = new LinkedHashSet<>();
    for (int i = 0; i < stems.size(); i++) {
      if (i != middle && stems.get(i).matches("\\w+")) {
        heads.add(stems.get(i));
      }
    }
    for (int i = 0; i < stems.size(); i++) {
      List<String> own = new ArrayList<>(List.of(stems.get(i).split(" ")));
      own.retainAll(heads);
      if (i != middle && own.size() > 1) {
        return false;
      }
      if (i != middle && own.size() == 1) {
        stems.set(i, own.get(0));
      }
    }
    return true;
  }

  /** One sign, then the other, those without left aside; two of each at least. */
  private static boolean twoSides(List<Integer> signs) {
    List<Integer> sided = signs.stream().filter(sign -> sign != 0).toList();
    long ups = sided.stream().filter(sign -> sign > 0).count();
    long changes =
        IntStream.range(1, sided.size()).filter(i -> sided.get(i) != sided.get(i - 1)).count();
    return changes == 1 && ups > 1 && sided.size() - ups > 1;
  }

  /** What the answers of a side speak of: the stem that most of them have. */
  private static String head(List<String> stems, List<Integer> signs, int sign) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    for (int i = 0; i < stems.size(); i++) {
      if (signs.get(i) == sign && !stems.get(i).isEmpty()) {
        heads.merge(stems.get(i), 1, Integer::sum);
      }
    }
    return heads.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** A side, by what its answers speak of, or by the words that all of them have. */
  private static Proposal side(
      String id, int sign, List<Integer> signs, Map<String, String> labels, boolean denied) {
    List<String> codes = List.copyOf(labels.keySet());
    List<String> members =
        IntStream.range(0, codes.size())
            .filter(i -> signs.get(i) == sign)
            .mapToObj(codes::get)
            .toList();
    List<String> own = members.stream().map(labels::get).toList();
    Map<String, Integer> stems = new LinkedHashMap<>();
    own.forEach(label -> stems.merge(bare(label), 1, Integer::sum));
    stems.remove("");
    boolean negated =
        own.stream().allMatch(label -> NEGATED.matcher(DraftWords.plain(label)).find());
    String stem =
        stems.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(entry -> -entry.getKey().length()))
            .map(Map.Entry::getKey)
            .orElse(id);
    String label = !negated ? stem : denied ? negation(own) + stem : common(own).orElse(id);
    return new Proposal(
        id, label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1), members);
  }

  /** The words that labels have in common: "no" of "No" and "No, with reservations". */
  public static Optional<String> common(List<String> labels) {
    List<String> words = new ArrayList<>(List.of(DraftWords.plain(labels.get(0)).split(" ")));
    labels.forEach(label -> words.retainAll(List.of(DraftWords.plain(label).split(" "))));
    return Optional.of(String.join(" ", words))
        .filter(
            common ->
                !stem(common).isEmpty()
                    || labels.stream().anyMatch(label -> DraftWords.plain(label).equals(common)));
  }

  private static String negation(List<String> labels) {
    return labels.stream()
            .anyMatch(label -> DraftWords.plain(label).matches(".*\\b(?:pas|peu|jamais)\\b.*"))
        ? "pas "
        : "not ";
  }

  /** The label as it is written, with accents, without words of degree. */
  private static String bare(String label) {
    StringBuilder bare = new StringBuilder();
    Matcher words = Pattern.compile("[\\p{L}\\p{M}'\u2019-]+").matcher(label);
    while (words.find()) {
      String plain = DraftWords.plain(words.group());
      if (!DEGREE.matcher(plain).replaceAll("").strip().isEmpty()
          && !FILLER.matcher(plain).matches()) {
        bare.append(bare.isEmpty() ? "" : " ").append(words.group().toLowerCase(Locale.ROOT));
      }
    }
    return bare.toString();
  }
}
