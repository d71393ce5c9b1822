package io.etude.draft.words;

import io.etude.internal.LanguageFile;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How questionnaires speak, by language: the patterns that answers, scales and variables are
 * recognised by and the texts of a draft. A further language is a further file {@code
 * draft_xx.properties}, with patterns alone where Etude has no sentences in it. A pattern matches
 * what any of the languages says, since files mix them.
 */
public final class DraftVocabulary {

  /** So many different words of a language don't stand in a file of another one by chance. */
  private static final int MIN_WORDS = 3;

  /** Languages that drafts understand and have no texts in. */
  private static final List<String> UNDERSTOOD = List.of("de", "es", "it");

  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Map<Locale, Properties> FILES = read();
  private static final Map<String, Pattern> PATTERNS = patterns();
  private static final List<Order> ORDERS = readOrders();

  private DraftVocabulary() {}

  private static Map<Locale, Properties> read() {
    Map<Locale, Properties> files = new LinkedHashMap<>();
    Set<String> tags = new LinkedHashSet<>(LanguageFile.languages());
    tags.addAll(UNDERSTOOD);
    for (String tag : tags) {
      Locale language = Locale.forLanguageTag(tag);
      Properties file = LanguageFile.optional("draft", language);
      if (!file.isEmpty()) {
        files.put(language, file);
      }
    }
    return files;
  }

  private static Map<String, Pattern> patterns() {
    Map<String, List<String>> alternatives = new HashMap<>();
    FILES
        .values()
        .forEach(
            file ->
                file.stringPropertyNames().stream()
                    .filter(key -> !key.matches("(text|name)[.].*|order[.](?!sided).*"))
                    .forEach(
                        key ->
                            alternatives
                                .computeIfAbsent(key, k -> new ArrayList<>())
                                .add(file.getProperty(key))));
    Map<String, Pattern> patterns = new HashMap<>();
    alternatives.forEach(
        (key, list) -> patterns.put(key, Pattern.compile("(?:" + String.join("|", list) + ")")));
    return patterns;
  }

  /** The pattern of that key in all languages; one that never matches if no language has it. */
  public static Pattern pattern(String key) {
    return PATTERNS.getOrDefault(key, NEVER);
  }

  /** The same as a part of a longer pattern. */
  public static String part(String key) {
    return pattern(key).pattern();
  }

  /**
   * An order of answers in words.
   *
   * @param sided whether one of its ends is mostly good and the other one bad
   * @param places what answers say, from one end to the other
   */
  public record Order(boolean sided, List<Pattern> places) {}

  /** The orders of all languages. */
  public static List<Order> orders() {
    return ORDERS;
  }

  private static List<Order> readOrders() {
    List<Order> orders = new ArrayList<>();
    for (Properties file : FILES.values()) {
      file.stringPropertyNames().stream()
          .filter(key -> key.startsWith("order.") && !key.endsWith(".sided"))
          .sorted()
          .forEach(
              key ->
                  orders.add(
                      new Order(
                          is("order.sided", key.substring("order.".length())),
                          Arrays.stream(file.getProperty(key).split(";"))
                              .map(Pattern::compile)
                              .toList())));
    }
    return List.copyOf(orders);
  }

  /** Whether plain words are what the key's pattern says. */
  public static boolean is(String key, String plainWords) {
    return pattern(key).matcher(plainWords).matches();
  }

  /** What the heading over a banner's columns calls a fact, if the language has a word. */
  public static Optional<String> title(Locale language, DraftWords.Demographic kind) {
    return Optional.ofNullable(text(language, "person." + kind.name().toLowerCase(Locale.ROOT)));
  }

  private static Properties file(Locale language) {
    String bare = language.getLanguage();
    return FILES.get(languages().contains(bare) ? Locale.forLanguageTag(bare) : Locale.ENGLISH);
  }

  /** The languages that a draft can be in, as tags. */
  public static List<String> languages() {
    return FILES.entrySet().stream()
        .filter(file -> file.getValue().containsKey("text.yes"))
        .map(file -> file.getKey().toLanguageTag())
        .toList();
  }

  /** A text in a language, with arguments. */
  public static String text(Locale language, String key, Object... arguments) {
    Properties file = file(language);
    String text = file.getProperty("text." + key);
    return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
  }

  /** What surveys mean by the name of a variable, in that language. */
  public static Optional<String> known(Locale language, String name) {
    Properties file = file(language);
    String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return Optional.ofNullable(file.getProperty("name." + key));
  }

  /**
   * The language that most of the different words are of, be it one without texts; empty where they
   * are too few.
   */
  public static Optional<Locale> language(Set<String> plainWords) {
    Optional<Locale> best = Optional.empty();
    long most = MIN_WORDS - 1;
    for (Locale language : FILES.keySet()) {
      List<String> common = List.of(FILES.get(language).getProperty("language.words").split(" "));
      long count = plainWords.stream().filter(common::contains).count();
      if (count > most || count == most && best.isPresent() && language.equals(Locale.ENGLISH)) {
        most = count;
        best = Optional.of(language);
      }
    }
    return best;
  }
}
