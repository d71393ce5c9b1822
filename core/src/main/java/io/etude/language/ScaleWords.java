package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.category.Net;
import io.etude.internal.BoundedCache;
import io.etude.internal.LanguageFile;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the labels of answers say of their scale, for words that a language's file {@code scales}
 * has: which side of a scale of opinion an answer is on, and whether answers are in order. Where
 * the words are not known it says nothing. Immutable and thread-safe.
 */
public final class ScaleWords {

  private static final int MIN_ORDERED = 3;

  /** Accents and the like. */
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\u00a0\u202f ]\\d{3})*");
  private static final Map<String, ScaleWords> CACHE = new ConcurrentHashMap<>();

  /** A study asks for the labels of its answers again and again. */
  private static final int MAX_KEPT = 1000;

  private final BoundedCache<String, Optional<Net.Side>> sides = new BoundedCache<>(MAX_KEPT);
  private final BoundedCache<List<String>, Boolean> orders = new BoundedCache<>(MAX_KEPT);
  private final Pattern positive;
  private final Pattern negative;
  private final Pattern negation;
  private final Pattern neutral;
  private final Pattern opposite;
  private final Pattern degree;
  private final Pattern extreme;
  private final Pattern reply;

  private ScaleWords(Properties words) {
    positive = Pattern.compile("\\b(?:" + words.getProperty("positive") + ")");
    negative = Pattern.compile("\\b(?:" + words.getProperty("negative") + ")");
    negation = Pattern.compile("\\b(?:" + words.getProperty("negation") + ")\\b");
    neutral = Pattern.compile("\\b(?:" + words.getProperty("neutral") + ")\\b");
    opposite =
        Pattern.compile(
            "\\b(?:"
                + words.getProperty("opposite")
                + ")(?:"
                + words.getProperty("positive")
                + ")");
    degree = Pattern.compile("\\b(?:" + words.getProperty("degree") + ")\\b");
    extreme = Pattern.compile("^(?:" + words.getProperty("extreme", "(?!)") + ")\\b");
    reply = Pattern.compile(words.getProperty("reply"));
  }

  /** The words of {@code language}; those of English where there is no file for it. */
  public static ScaleWords of(Locale language) {
    requireNonNull(language, "language");
    return CACHE.computeIfAbsent(
        language.getLanguage(), tag -> new ScaleWords(LanguageFile.properties("scales", language)));
  }

  /** Whether a label is a reply that says nothing without its question, such as "yes". */
  public boolean isReply(String label) {
    return reply.matcher(plain(label)).matches();
  }

  /** The side that the label of an answer says; empty if its words are not known, or of no side. */
  public Optional<Net.Side> side(String label) {
    return sides.get(label, this::findSide);
  }

  private Optional<Net.Side> findSide(String label) {
    String words = plain(label);
    if (neutral.matcher(words).find()) {
      return Optional.empty();
    }
    boolean opposed = opposite.matcher(words).find();
    boolean good = positive.matcher(words).find();
    boolean bad = negative.matcher(words).find() || opposed;
    if (good == bad) {
      return Optional.empty();
    }
    boolean negated = negation.matcher(words).find();
    return Optional.of(good != negated ? Net.Side.POSITIVE : Net.Side.NEGATIVE);
  }

  /**
   * Whether the labels of answers, as the questionnaire lists them, say that they are in order: all
   * are words of degree or frequency, or all but the one in the middle and the two ends are called
   * extreme by the same word ("too short", "just right", "too long"), or their numbers rise or
   * fall.
   */
  public boolean ordered(List<String> labels) {
    return orders.get(List.copyOf(labels), this::findOrder);
  }

  private boolean findOrder(List<String> labels) {
    return labels.size() >= MIN_ORDERED
        && (labels.stream().allMatch(this::hasDegree) || hasTwoEnds(labels) || monotonic(labels));
  }

  private boolean hasDegree(String label) {
    return degree.matcher(plain(label)).find();
  }

  private boolean hasTwoEnds(List<String> labels) {
    Matcher first = extreme.matcher(plain(labels.get(0)));
    Matcher last = extreme.matcher(plain(labels.get(labels.size() - 1)));
    return labels.size() % 2 == 1
        && first.find()
        && last.find()
        && first.group().equals(last.group())
        && IntStream.range(0, labels.size())
            .filter(i -> i != labels.size() / 2)
            .allMatch(i -> hasDegree(labels.get(i)));
  }

  private static boolean monotonic(List<String> labels) {
    double before = Double.NaN;
    int direction = 0;
    for (String label : labels) {
      Matcher number = NUMBER.matcher(label);
      if (!number.find()) {
        return false;
      }
      double value = Double.parseDouble(number.group().replaceAll("\\D", ""));
      if (!Double.isNaN(before)) {
        int step = Double.compare(value, before);
        if (direction == 0) {
          direction = step;
        }
        // "under 18" and "18 to 24" begin with one number
        if (step != direction && !(step == 0 && direction >= 0)) {
          return false;
        }
      }
      before = value;
    }
    return direction != 0;
  }

  /** Small letters without accents; everything else is a blank. */
  private static String plain(String label) {
    String bare = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
