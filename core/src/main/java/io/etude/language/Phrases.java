package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.document.text.Inline;
import io.etude.internal.LanguageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of automatic prose in a language, from {@code phrases_fr.properties} and {@code
 * phrases_en.properties} beside this class. A phrase has places such as <code>{label}</code>, which
 * take text or figures; its typography is mended when they are filled. Immutable and thread-safe.
 */
public final class Phrases {

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)\\}");
  private static final Pattern ENDED = Pattern.compile("[?!]$");
  private static final Pattern PAUSE = Pattern.compile("^(?:\\s?:|,)(?: (\\p{L}))?");
  private static final Map<String, Phrases> CACHE = new ConcurrentHashMap<>();

  private final Properties phrases;
  private final Display display;

  /**
   * What fills a place in one of two forms.
   *
   * @param usual the form in running text, which may have brackets
   * @param besideBrackets the form without them, for a place within brackets or just before some
   */
  public record TwoForms(Inline usual, Inline besideBrackets) {
    /** Refuses null. */
    public TwoForms {
      requireNonNull(usual, "usual");
      requireNonNull(besideBrackets, "besideBrackets");
    }
  }

  private Phrases(Properties phrases, Display display) {
    this.phrases = phrases;
    this.display = display;
  }

  /** The phrases of {@code language}, in English for a language without files. */
  public static Phrases of(Locale language) {
    requireNonNull(language, "language");
    return CACHE.computeIfAbsent(
        language.toLanguageTag(),
        tag -> new Phrases(LanguageFile.properties("phrases", language), Display.of(language)));
  }

  /** The same phrases, with figures that have that many decimals. */
  public Phrases with(Decimals decimals) {
    return new Phrases(phrases, display.with(decimals));
  }

  /** How figures are printed in this language. */
  public Display display() {
    return display;
  }

  /**
   * A phrase with its places filled.
   *
   * @param key the phrase
   * @param values place to what fills it: a {@link Inline}, a list of them, {@link TwoForms}, or
   *     anything else as text
   */
  public List<Inline> say(String key, Map<String, ?> values) {
    List<Inline> inlines = new ArrayList<>();
    String phrase = phrase(key);
    Matcher place = PLACE.matcher(phrase);
    int end = 0;
    while (place.find()) {
      addText(after(inlines, phrase.substring(end, place.start())), inlines);
      Object value = values.get(place.group(1));
      if (value == null) {
        throw new IllegalArgumentException(
            "phrase \"" + key + "\" wants a value for {" + place.group(1) + "}");
      }
      if (value instanceof TwoForms forms) {
        boolean beside = isBesideBrackets(phrase, place.start(), place.end());
        value = beside ? forms.besideBrackets() : forms.usual();
      }
      add(value, inlines);
      end = place.end();
    }
    addText(after(inlines, phrase.substring(end)), inlines);
    return display.mend(inlines);
  }

  /** A phrase without places. */
  public List<Inline> say(String key) {
    return say(key, Map.of());
  }

  /** A phrase as plain text. */
  public String text(String key, Map<String, ?> values) {
    return Inline.plain(say(key, values));
  }

  /**
   * A number of things in words, e.g. "one question" or "12 questions": the phrase {@code KEY.one}
   * or {@code KEY.many} with its place <code>{n}</code> filled. A number that isn't 1 and takes the
   * singular, as 0 in French, has {@code KEY.singular}.
   */
  public String count(String key, long number) {
    String form = number == 1 ? ".one" : display.isOne(number, 0) ? ".singular" : ".many";
    return text(key + form, Map.of("n", display.integer(number)));
  }

  /** A group's name, after that of the group which it is part of, if there is one. */
  public String nested(Optional<String> outer, String inner) {
    requireNonNull(outer, "outer");
    requireNonNull(inner, "inner");
    return outer
        .map(name -> text("label.nested", Map.of("outer", name, "inner", inner)))
        .orElse(inner);
  }

  /** A byline without the word that stands before it in print, "By" or "Par": the names. */
  public String withoutBy(String byline) {
    String by = text("byline", Map.of("name", "")).strip() + " ";
    String start = requireNonNull(byline, "byline").replace('\u00a0', ' ');
    return start.regionMatches(true, 0, by, 0, by.length())
        ? byline.substring(by.length()).strip()
        : byline;
  }

  /** A phrase without places as plain text. */
  public String text(String key) {
    return text(key, Map.of());
  }

  private String phrase(String key) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalArgumentException("no phrase \"" + key + "\"");
    }
    return phrase;
  }

  /** Whether a place of a phrase is within its brackets, or has some just behind. */
  private static boolean isBesideBrackets(String phrase, int start, int end) {
    int opened = phrase.lastIndexOf('(', start);
    boolean within = opened >= 0 && phrase.lastIndexOf(')', start) < opened;
    return within || phrase.startsWith(" (", end);
  }

  /** "How old are you? 43 at the median", without a colon; "How old are you? In %". */
  private static String after(List<Inline> said, String text) {
    boolean ended = ENDED.matcher(Inline.plain(said)).find();
    return ended ? PAUSE.matcher(text).replaceFirst(Phrases::begun) : text;
  }

  private static String begun(MatchResult pause) {
    return pause.group(1) == null ? "" : " " + pause.group(1).toUpperCase(Locale.ROOT);
  }

  private static void add(Object value, List<Inline> inlines) {
    if (value instanceof Inline inline) {
      inlines.add(inline);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> add(item, inlines));
    } else {
      addText(value.toString(), inlines);
    }
  }

  private static void addText(String text, List<Inline> inlines) {
    if (!text.isEmpty()) {
      inlines.add(new Inline.Text(text));
    }
  }
}
