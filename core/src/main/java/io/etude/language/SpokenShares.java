package io.etude.language;

import io.etude.internal.LanguageFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the shares that people type, such as "41%", or say in words, such as "two in three",
 * "nearly half of" or "most respondents". The words are data: the claims', and those of the file
 * {@code shares} that a language may have.
 */
final class SpokenShares {

  /** How far a share may be from one that no claim is about, such as one in eight. */
  private static final double TOLERANCE = 0.02;

  /** How far a share may be from what it is nearly, or about. */
  private static final double LOOSE_TOLERANCE = 0.04;

  /** What is said to be more or less than a share may be the share itself, as it is printed. */
  private static final double ROUNDING = 0.005;

  /** A percentage as people type it. */
  private static final Pattern PERCENTAGE =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,3})?) ?"
              + "(?:%|percent|per cent|pour cent)(?![\\p{L}\\p{N}])");

  /** A plain fraction in digits; of more than four parts it may be a mark or a date. */
  private static final Pattern FRACTION = Pattern.compile("(?<![\\d/.,])([1-3])/([2-4])(?![\\d/])");

  /** A share between 0 and 1, of somebody. */
  private static final Pattern DECIMAL =
      Pattern.compile("(?<![\\d.,])0([.,]\\d{1,3})(?= (?:of|des|de)(?!\\p{L}))");

  private static final String PERCENT = " (?:percent|per cent|pour cent)(?!\\p{L})";

  /** So much less than a half, which is rounded up, is rounded down. */
  private static final double BELOW_HALF = 1e-12;

  /** Keys of a language's file whose expressions stand in others, as {people} does. */
  private static final List<String> PARTS =
      List.of(
          "within",
          "group",
          "people",
          "verb",
          "does",
          "plain",
          "most",
          "singular",
          "object",
          "start");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** What a share lies between, both included. */
  record Range(double lowest, double highest) {

    boolean has(double share) {
      return share >= lowest && share <= highest;
    }

    private double middle() {
      return (lowest + highest) / 2;
    }

    private Range and(Range other) {
      return new Range(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }
  }

  /** A share as a text words it, and where. */
  private record Said(int start, int end, Range range) {}

  private record Wording(Pattern pattern, Range range) {}

  /** What a word before a share makes of it. */
  private enum Degree {
    NEARLY,
    ABOUT,
    OVER,
    UNDER;

    Range of(double share) {
      return switch (this) {
        case NEARLY -> new Range(share - LOOSE_TOLERANCE, share + ROUNDING);
        case ABOUT -> new Range(share - LOOSE_TOLERANCE, share + LOOSE_TOLERANCE);
        case OVER -> new Range(share - ROUNDING, 1);
        case UNDER -> new Range(0, share + ROUNDING);
      };
    }
  }

  private final List<Range> narrow;

  /** The claims' words, longer ones first, and what each says, in small letters. */
  private final Pattern spoken;

  private final Map<String, Range> bySpoken = new HashMap<>();
  private final List<Wording> wordings = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> spelled = new HashMap<>();
  private final Pattern spelledPercentage;
  private final Pattern ratio;
  private final Map<Degree, Pattern> degrees = new HashMap<>();
  private final Pattern notAfter;
  private final Pattern notBefore;
  private final Pattern multiple;
  private final Pattern fewer;
  private final Map<String, Integer> times = new HashMap<>();
  private final Pattern sameFigure;
  private final Clauses clauses;

  /**
   * Knows the words of a language.
   *
   * @param spoken the claims' words that are clear without others around them
   * @param claims what each claim says, by its name
   * @param narrow the claims of a share that is as said, by name
   */
  SpokenShares(
      Locale language, Map<String, Range> spoken, Map<String, Range> claims, List<Range> narrow) {
    this.narrow = List.copyOf(narrow);
    Properties file = LanguageFile.optional("shares", language);
    clauses = new Clauses(file);
    this.spoken =
        wording(
            spoken.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    spoken.forEach((words, range) -> bySpoken.put(folded(words), range));
    claims.forEach(
        (claim, range) -> {
          if (file.containsKey(claim)) {
            wordings.add(new Wording(wording(words(file, claim)), range));
          }
        });
    read(file, "number", numbers);
    read(file, "spelled", spelled);
    // longer words first: "quatre-vingts" before "quatre"
    String word =
        spelled.isEmpty()
            ? "(?!)"
            : spelled.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|", "(?:", ")"));
    String between = "(?: et |-et-|-| )";
    spelledPercentage =
        Pattern.compile("(?<![\\p{L}-])(" + word + "(?:" + between + word + ")*)" + PERCENT, FLAGS);
    String number = "(?:" + String.join("|", numbers.keySet()) + "|\\d{1,2})";
    ratio =
        compile(
            file,
            "ratio",
            "(?<!\\p{L}|\\d|[.,])(?:",
            ")(?!\\p{L}|\\d|[.,]\\d)",
            "(?<n>" + number + ")",
            "(?<of>" + number + ")");
    for (Degree degree : Degree.values()) {
      String key = degree.name().toLowerCase(Locale.ROOT);
      degrees.put(degree, compile(file, key, "(?<!\\p{L})(?:", ")$"));
    }
    notAfter = compile(file, "not.after", "(?<!\\p{L})(?:", ")$");
    notBefore = compile(file, "not.before", "^ ?(?:", ")(?!\\p{L})");
    multiple = compile(file, "multiple", "(?<!\\p{L})(?:", ")(?!\\p{L})");
    fewer = compile(file, "fewer", "(?<!\\p{L})(?:", ")(?!\\p{L})");
    times.putAll(numbers);
    read(file, "times", times);
    sameFigure = compile(file, "same.figure", "[ ,:(\u2013\u2014-]*(?:(?:", ")[ ,:]*)?");
  }

  private static void read(Properties file, String key, Map<String, Integer> numbers) {
    for (String number : file.getProperty(key, "").split(" ")) {
      String[] parts = number.split(":");
      if (parts.length == 2) {
        numbers.put(parts[0], Integer.parseInt(parts[1]));
      }
    }
  }

  private static Pattern wording(String words) {
    return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", FLAGS);
  }

  /** Without capitals, as expressions that don't tell them apart see a text. */
  private static String folded(String words) {
    return words.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** A regular expression of a language's file, with the parts that several have in common. */
  private static String words(Properties file, String key) {
    String words = file.getProperty(key);
    for (String part : PARTS) {
      words = words.replace("{" + part + "}", "(?:" + file.getProperty(part, "(?!)") + ")");
    }
    return words;
  }

  private static Pattern compile(
      Properties file, String key, String start, String end, String... values) {
    if (!file.containsKey(key)) {
      return NOTHING;
    }
    String words = words(file, key);
    if (values.length > 0) {
      words = words.replace("{n}", values[0]).replace("{of}", values[1]);
    }
    return Pattern.compile(start + words + end, FLAGS);
  }

  /** The shares that a text says, in its order; of two in one place the longer one. */
  List<SpokenShare> in(String text) {
    String plain = plain(text);
    List<Said> said = withoutOverlaps(found(plain));
    char[] others = plain.toCharArray();
    said.forEach(each -> Arrays.fill(others, each.start(), each.end(), Clauses.SHARE));
    String masked = new String(others);
    return said.stream()
        .map(
            each ->
                new SpokenShare(
                    plain.substring(each.start(), each.end()),
                    each.range().lowest(),
                    each.range().highest(),
                    each.start(),
                    clauses.passage(masked, each.start())))
        .toList();
  }

  /** The words by which a text makes one figure a multiple of another, in its order. */
  List<SpokenMultiple> multiplesIn(String text) {
    return multiple
        .matcher(plain(text))
        .results()
        .map(
            words ->
                new SpokenMultiple(
                    words.group(),
                    words.start(),
                    times(words.group()),
                    fewer.matcher(words.group()).find()))
        .toList();
  }

  /** The first number in the words of a multiple, or what they say without one ("twice"). */
  private OptionalInt times(String words) {
    return WORD.matcher(words.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> times.containsKey(word) || Character.isDigit(word.charAt(0)))
        .mapToInt(word -> times.containsKey(word) ? times.get(word) : Integer.parseInt(word))
        .findFirst();
  }

  /** Whether a share in words and a figure with that text between them are the same figure. */
  boolean isSameFigure(String between) {
    return sameFigure.matcher(plain(between)).matches();
  }

  /** The text with plain spaces and curly apostrophes, each character in its place. */
  static String plain(String text) {
    return text.replaceAll("[\\s\u00A0\u202F]", " ").replace('\'', '\u2019');
  }

  private List<Said> found(String text) {
    List<Said> found = new ArrayList<>();
    Matcher claim = spoken.matcher(text);
    while (claim.find()) {
      Range range = bySpoken.get(folded(claim.group()));
      add(found, text, claim.toMatchResult(), range, share(range));
    }
    for (Wording wording : wordings) {
      wording
          .pattern()
          .matcher(text)
          .results()
          .forEach(words -> add(found, text, words, wording.range(), share(wording.range())));
    }
    Matcher matcher = ratio.matcher(text);
    while (matcher.find()) {
      double of = number(matcher.group("of"));
      double share = number(matcher.group("n")) / of;
      if (of > 1 && share > 0 && share < 1) {
        add(found, text, matcher.toMatchResult(), around(share), OptionalDouble.of(share));
      }
    }
    Matcher typed = PERCENTAGE.matcher(text);
    while (typed.find()) {
      found.add(new Said(typed.start(), typed.end(), rounded(typed.group(1))));
    }
    FRACTION
        .matcher(text)
        .results()
        .filter(fraction -> fraction.group(1).compareTo(fraction.group(2)) < 0)
        .forEach(
            fraction -> {
              double share = number(fraction.group(1)) / number(fraction.group(2));
              add(found, text, fraction, around(share), OptionalDouble.of(share));
            });
    DECIMAL
        .matcher(text)
        .results()
        .forEach(d -> found.add(new Said(d.start(), d.end(), rounded(inPercent(d.group(1))))));
    spelledPercentage
        .matcher(text)
        .results()
        .forEach(
            words -> found.add(new Said(words.start(), words.end(), rounded(sum(words.group(1))))));
    return found;
  }

  /** The decimals of a share between 0 and 1 as a percentage. */
  private static String inPercent(String decimals) {
    return new BigDecimal("0" + decimals.replace(',', '.')).movePointRight(2).toPlainString();
  }

  /** The sum of the numbers in some words, such as "sixty-seven". */
  private String sum(String words) {
    String rest = words.toLowerCase(Locale.ROOT);
    int sum = 0;
    while (!rest.isEmpty()) {
      String text = rest;
      String word =
          spelled.keySet().stream()
              .filter(text::startsWith)
              .max(Comparator.comparingInt(String::length))
              .orElse("");
      sum += spelled.getOrDefault(word, 0);
      rest = rest.substring(Math.max(1, word.length()));
    }
    return String.valueOf(sum);
  }

  private static List<Said> withoutOverlaps(List<Said> found) {
    found.sort(
        Comparator.comparingInt(Said::start)
            .thenComparing(Comparator.comparingInt(Said::end).reversed()));
    List<Said> said = new ArrayList<>();
    int end = 0;
    for (Said each : found) {
      if (each.start() >= end) {
        said.add(each);
        end = each.end();
      }
    }
    return said;
  }

  /** The shares that are printed so in percent. */
  private static Range rounded(String percent) {
    BigDecimal said = new BigDecimal(percent.replace(',', '.'));
    double half = Math.pow(10, -said.scale()) / 2;
    double lowest = (said.doubleValue() - half) / 100;
    double highest = (said.doubleValue() + half) / 100;
    return new Range(lowest - BELOW_HALF, highest - BELOW_HALF);
  }

  /** The share that a claim is about; none where it is one of more or less than something. */
  private OptionalDouble share(Range range) {
    return narrow.contains(range) ? OptionalDouble.of(range.middle()) : OptionalDouble.empty();
  }

  private void add(
      List<Said> found, String text, MatchResult words, Range range, OptionalDouble share) {
    String before = text.substring(0, words.start());
    if (notAfter.matcher(before).find() || notBefore.matcher(text.substring(words.end())).find()) {
      return;
    }
    int start = words.start();
    Range said = range;
    for (Degree degree : Degree.values()) {
      Matcher word = degrees.get(degree).matcher(before);
      if (share.isPresent() && word.find()) {
        start = word.start();
        said = degree.of(share.getAsDouble());
      }
    }
    found.add(new Said(start, words.end(), said));
  }

  /** What may be called that share: what claims of it allow, if there are some. */
  private Range around(double share) {
    return narrow.stream()
        .filter(range -> range.has(share))
        .reduce(Range::and)
        .orElse(new Range(share - TOLERANCE, share + TOLERANCE));
  }

  private double number(String word) {
    Integer number = numbers.get(word.toLowerCase(Locale.ROOT));
    return number == null ? Double.parseDouble(word) : number;
  }
}
