package io.etude.draft.words;

import io.etude.codebook.category.MissingKind;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Recognises by their words answers that are none and who is asked what; the words are in {@link
 * DraftVocabulary}.
 */
public final class DraftWords {

  private static final int LONGEST = 60;
  private static final int PROMOTER_END = 10;

  /** Marks that mean "chosen" and have no letters. */
  private static final Pattern MARK = Pattern.compile("[xX\u2713\u2714\u2611]");

  private static final Map<MissingKind, String> MISSING = new LinkedHashMap<>();

  static {
    MISSING.put(MissingKind.DONT_KNOW, "missing.dontKnow");
    MISSING.put(MissingKind.REFUSED, "missing.refused");
    MISSING.put(MissingKind.NOT_ASKED, "missing.notAsked");
    MISSING.put(MissingKind.NO_ANSWER, "missing.noAnswer");
  }

  /** Facts about persons and organisations that results are split by, in the order of a banner. */
  public enum Demographic {
    SEX,
    AGE,
    STATUS,
    SIZE,
    REGION,
    RACE,
    EDUCATION,
    EMPLOYMENT,
    INCOME,
    FAMILY;

    private final Pattern names;
    private final Pattern wordings;

    Demographic() {
      String key = "person." + name().toLowerCase(Locale.ROOT);
      names =
          Pattern.compile(
              "(?:"
                  + DraftVocabulary.part("person.prefix")
                  + " )?"
                  + DraftVocabulary.part(key)
                  + "(?: "
                  + DraftVocabulary.part("person.suffix")
                  + ")?");
      wordings = DraftVocabulary.pattern(key + ".wording");
    }

    private boolean named(String words) {
      return names.matcher(words).matches();
    }
  }

  /** What stands before a wording: Q3. How old are you? */
  private static final Pattern CODE = Pattern.compile("^\\p{L}\\w{0,19}\\. (?=\\p{Lu})");

  private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern JOINED =
      Pattern.compile("\\b(" + DraftVocabulary.part("scale.joined") + ")");

  private DraftWords() {}

  /** Small letters without accents, apostrophes or punctuation, words apart by one blank. */
  public static String plain(String text) {
    String split = INNER_CAPITAL.matcher(text).replaceAll(" ");
    String bare = ACCENT.matcher(Normalizer.normalize(split, Normalizer.Form.NFD)).replaceAll("");
    String small = bare.toLowerCase(Locale.ROOT).replace("n't", "nt").replace("n\u2019t", "nt");
    return JOINED.matcher(NO_WORD.matcher(small).replaceAll(" ")).replaceAll("$1 ").strip();
  }

  /** Why a value with this label is no answer; empty if it is one. */
  public static Optional<MissingKind> missing(String label) {
    String words = plain(label);
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    return MISSING.entrySet().stream()
        .filter(entry -> DraftVocabulary.is(entry.getValue(), words))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public static boolean none(String label) {
    return DraftVocabulary.is("answer.none", plain(label));
  }

  public static boolean other(String label) {
    return DraftVocabulary.is("answer.other", plain(label));
  }

  /** Whether an answer holds all that the others don't, and is no kind of other things. */
  public static boolean catchAll(String label) {
    return DraftVocabulary.is("answer.catchAll", plain(label));
  }

  public static boolean neutral(String label) {
    return DraftVocabulary.is("answer.neutral", plain(label));
  }

  public static boolean yes(String label) {
    return MARK.matcher(label.strip()).matches() || DraftVocabulary.is("answer.yes", plain(label));
  }

  public static boolean no(String label) {
    return DraftVocabulary.is("answer.no", plain(label));
  }

  public static boolean respondent(String name) {
    return DraftVocabulary.is("variable.respondent", plain(name));
  }

  /** Whether a name ends like that of a running number. */
  public static boolean number(String name) {
    return DraftVocabulary.is("variable.number", plain(name));
  }

  /** The demographic fact that a variable holds, by its name, its wording or its title. */
  public static Optional<Demographic> demographic(String name, String wording, String title) {
    String question = plain(CODE.matcher(name).replaceFirst("")); // where questions name columns
    for (Demographic kind : Demographic.values()) {
      if (kind.named(plain(name))
          || kind.named(plain(title))
          || kind.wordings.matcher(plain(wording)).matches()
          || kind.wordings.matcher(question).matches()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether a variable tells tests of a questionnaire from interviews. */
  public static boolean tellsTests(String name, Set<String> values) {
    return DraftVocabulary.is("variable.complete", plain(name))
        && values.stream().anyMatch(v -> DraftVocabulary.is("answer.test", plain(v)));
  }

  /** Whether a program noted it of an interview: the last page, the seconds of a page. */
  public static boolean technical(String name) {
    return DraftVocabulary.is("variable.technical", plain(name));
  }

  /** Whether a variable tells how the answers were got. */
  public static boolean paradata(String name) {
    return DraftVocabulary.is("variable.paradata", plain(name));
  }

  /**
   * Whether whole numbers between these are how likely somebody is to recommend something, from 0
   * to 10, though nobody may have given one of the ends: the name says it, or else the wording,
   * where somebody gave a 0 or a 10.
   */
  public static boolean promoter(String name, String wording, double lowest, double highest) {
    boolean asks =
        DraftVocabulary.is("variable.promoter.wording", plain(name))
            || DraftVocabulary.is("variable.promoter.wording", plain(wording));
    return lowest >= 0
        && highest <= PROMOTER_END
        && (DraftVocabulary.is("variable.promoter", plain(name))
            || asks && (highest == PROMOTER_END || lowest == 0 && highest > PROMOTER_END / 2));
  }

  /** Whether a variable is a rating by its name or its wording: "satisfaction". */
  public static boolean rated(String name, String wording) {
    return DraftVocabulary.is("variable.rated", plain(name))
        || DraftVocabulary.is("variable.rated", plain(wording));
  }

  /** Whether the name of a variable is that of things which numbers stand for: "school id". */
  public static boolean code(String name) {
    return DraftVocabulary.is("variable.code", plain(name));
  }

  /** Whether a wording asks for a number of things, such as minutes. */
  public static boolean asksForNumber(String wording) {
    return DraftVocabulary.is("number.asked", plain(wording));
  }

  /** Whether a variable holds what people wrote in words of their own. */
  public static boolean comment(String name, String label) {
    return DraftVocabulary.is("variable.comment", plain(name))
        || DraftVocabulary.is("variable.comment", plain(label));
  }

  /** Whether a variable holds what people wrote in place of the answers that were offered. */
  public static boolean instead(String name) {
    return DraftVocabulary.is("variable.instead", plain(name));
  }

  /** Whether a variable holds how to reach a person, or the person's name. */
  public static boolean contact(String name, String label) {
    return DraftVocabulary.is("variable.contact", plain(name))
        || DraftVocabulary.is("variable.contact", plain(label));
  }

  /** Whether a column is called "name"; that of a person, if all values differ. */
  public static boolean name(String name) {
    return DraftVocabulary.is("variable.name", plain(name));
  }

  /** Whether an age is in another unit than years, by its wording. */
  public static boolean youngAge(String name, String label) {
    return DraftVocabulary.is("person.age.otherUnit", plain(name))
        || DraftVocabulary.is("person.age.otherUnit", plain(label));
  }

  /** Whether a variable was made for weighting, by its label. */
  public static boolean forWeighting(String label) {
    return DraftVocabulary.is("variable.weighting", plain(label));
  }

  /** Whether a variable tells when the answers were given. */
  public static boolean interviewDate(String name, String label) {
    return DraftVocabulary.is("variable.interview", plain(name))
        || DraftVocabulary.is("variable.interview", plain(CODE.matcher(name).replaceFirst("")))
        || DraftVocabulary.is("variable.interview", plain(label));
  }

  /** Whether a variable tells a fact about a person that no banner is made of. */
  public static boolean person(String name, String wording) {
    return DraftVocabulary.is("variable.person", plain(name))
        || wording.length() <= LONGEST && DraftVocabulary.is("variable.person", plain(wording));
  }

  /** The different words of texts. */
  public static Set<String> words(List<String> texts) {
    Set<String> words = new TreeSet<>();
    texts.forEach(text -> words.addAll(List.of(plain(text).split(" "))));
    words.removeIf(word -> !word.matches("\\p{L}{2,}"));
    return words;
  }
}
