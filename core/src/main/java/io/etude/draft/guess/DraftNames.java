package io.etude.draft.guess;

import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftVocabulary;
import io.etude.internal.SheetHead;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes ids, titles and item labels of variable names and labels. */
public final class DraftNames {

  private static final Pattern HEADED =
      Pattern.compile(
          "(?<asked>.*\\?)\\s*[:\u2013\u2014-]\\s+(?<option>\\S[^?]*)|(?<head>.*\\S)\\s*(?:\\[(?<bracket>[^\\[\\]]+)\\]|"
              + SheetHead.JOINT
              + "(?<joint>\\S.*))|(?<question>.*\\?)\\s+(?<after>\\p{L}[^?]*)"
              + "|(?<said>.*[^\\s:])(?:\\s+[\u2013\u2014-]|\\s?:)\\s+(?<thing>\\S.*)");

  /** What ends with a sign, has three words, or two long ones. */
  private static final Pattern HEADING =
      Pattern.compile("(?=.*\\p{L}).*[^\\p{L}\\p{N}]|\\S+ \\S+ .*|(?=.{10}).*\\S \\S.*");

  /** What programs put before a wording: the codes of question and item. */
  private static final Pattern CODES =
      Pattern.compile("^(?:(\\w+)\\[\\w+\\]\\. |([Qq]\\d+)_\\d+[.:]? (?=\\p{Lu}))");

  private static final int LONGEST_TITLE = 70;
  private static final int LONGEST_ID = 48;
  private static final int LONGEST_ITEM = 110;

  /** Fewer letters at the end of all items may be part of what they name. */
  private static final int MIN_END = 8;

  /** Programs cut labels at such lengths and more. */
  private static final int CUT = 40;

  /** A code before the wording: "Q3. How old are you?", "Q3_1 How old are you?". */
  private static final Pattern CODED =
      Pattern.compile(
          "(\\p{L}\\w{0,19}(?:\\[\\w+])?(?=\\.)|[Qq]\\d+(?:_\\d+)?)[.:]? (?=\\p{Lu})(.+)");

  private final Set<String> ids;

  /** Gives ids that are none of some, and differ. */
  public DraftNames(Set<String> taken) {
    ids = new HashSet<>(taken);
  }

  /** An id after the rules of studies, unique among those this object gave. */
  public String id(String name) {
    String plain =
        CODED
            .matcher(name.strip())
            .replaceFirst("$1")
            .replaceAll("[^\\p{L}\\p{N}_.-]+", "_")
            .replaceAll("^[.-]+|(?<=.)_+$", "");
    String base = plain.isEmpty() ? "q" : shortened(plain, LONGEST_ID, '_', "");
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "_" + i;
    }
    return id;
  }

  /** What is too long, as questions are that name their columns, ends after a word. */
  private static String shortened(String text, int longest, char between, String sign) {
    int end = text.lastIndexOf(between, longest);
    return text.length() <= longest
        ? text
        : text.substring(0, end < longest / 2 ? longest : end) + sign;
  }

  /**
   * A short title: the label if it is short, else what surveys mean by the name, else the name if
   * that is made of words.
   */
  public static String title(String name, String label, Locale language) {
    Matcher coded = CODED.matcher(name);
    if (coded.matches() && (label.isEmpty() || label.equals(name))) {
      return title(coded.group(1), coded.group(2), language);
    }
    String topic = DraftLabels.topic(label);
    if (!topic.isEmpty()) {
      return topic;
    }
    String text = capital(DraftLabels.wording(label));
    if (!text.isEmpty() && text.length() <= LONGEST_TITLE) {
      return text;
    }
    Optional<String> known = DraftVocabulary.known(language, name);
    if (known.isPresent()) {
      return known.get();
    }
    String words = words(name, label);
    if (text.isEmpty() || words.contains(" ") || words.length() > 6 && !code(name)) {
      return words;
    }
    return shortened(text, LONGEST_TITLE, ' ', "\u2026");
  }

  /** With a capital at the beginning, unless the first word has one inside. */
  static String capital(String text) {
    return text.matches("(?s)\\p{Ll}+\\P{L}.*|\\p{Ll}+")
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  /** Whether a name is a code, such as c84cop3 or ST004D01T, and not made of words. */
  private static boolean code(String name) {
    return name.matches(".*\\d.*") && !name.matches(".*\\p{L}{4}.*");
  }

  /**
   * {@code hasDrivenAfterDrinking} as "Has driven after drinking". Capitals that the label has as a
   * word of its own stay together.
   */
  public static String words(String name, String label) {
    if (code(name)) {
      return name;
    }
    String apart = name;
    Matcher capitals = Pattern.compile("\\b\\p{Lu}{2,}\\b").matcher(label);
    while (capitals.find()) {
      apart = apart.replaceFirst(capitals.group() + "(?=\\p{Ll})", capitals.group() + " ");
    }
    String split =
        apart
            .replaceAll("[_.]+", " ")
            .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
            .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ")
            .replaceAll("(?<=\\p{Ll})(?=\\d)", " ")
            .replaceAll("(?<=\\d)(?=\\p{Lu}\\p{Ll}|(?!st|nd|rd|th|e\\b|er\\b)\\p{Ll}{2})", " ")
            .replaceFirst("(?i)^(?:n|nb|num) (?=\\p{L})", "number of ")
            .replaceFirst("(?i)^freq (?=\\p{L})", "frequency ")
            .replaceFirst("(?i) (?:of|de|in|the|du)$", "")
            .strip();
    StringBuilder words = new StringBuilder();
    for (String word : split.split(" +")) {
      boolean ordinary =
          word.length() > 1 && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
      words.append(words.isEmpty() ? "" : " ");
      words.append(ordinary && !words.isEmpty() ? word.toLowerCase(Locale.ROOT) : word);
    }
    if (words.isEmpty()) {
      return name;
    }
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What all texts begin with, letter by letter. */
  static String letters(List<String> texts) {
    String start = texts.get(0);
    for (String text : texts) {
      int length = 0;
      while (length < Math.min(start.length(), text.length())
          && start.charAt(length) == text.charAt(length)) {
        length++;
      }
      start = start.substring(0, length);
    }
    return start;
  }

  /** What all texts begin with, up to the end of a word. */
  public static String commonStart(List<String> texts) {
    String start = letters(texts);
    if (texts.stream().allMatch(start::equals)) {
      return start;
    }
    int end = start.length();
    while (end > 0 && Character.isLetterOrDigit(start.charAt(end - 1))) {
      end--;
    }
    return closed(start.substring(0, end));
  }

  /**
   * What all labels of a group begin with, if it can head them: it ends with a sign, or is words
   * that say more than "I am"; else nothing.
   */
  static String heading(List<String> labels) {
    String start = commonStart(labels);
    return HEADING.matcher(start.strip()).matches() ? start : "";
  }

  /** Without the one word after a colon or a question mark, which belongs to what follows. */
  private static String closed(String start) {
    Matcher matcher = Pattern.compile("(.*\\p{L}{3}.*[:?] )\\p{L}+\\s*").matcher(start);
    return matcher.matches() ? matcher.group(1) : start;
  }

  /** What is left of a label after the stem, without its own letter or number. */
  static String rest(String label, String stem) {
    String rest = label.substring(Math.min(stem.length(), label.length())).strip();
    String bare =
        rest.replaceFirst("^[\\[(\\-:.\u2013\u2014 ]+", "")
            .replaceFirst("^[A-Z][.)]\\s+", "")
            .replaceFirst("[\\]]$", "")
            .strip();
    return bare.isEmpty() ? rest : bare;
  }

  /** What the names of a group begin with, without the signs that join it to what differs. */
  static String stem(List<String> names) {
    String start = letters(names);
    String digitless = start.replaceFirst("(?<=[_.\\-])\\d+$|(?<=\\D)0+$", "");
    String bare = digitless.replaceFirst("[_.\\-]+$", "");
    return bare.isEmpty() ? names.get(0) : bare;
  }

  /** The question that a column's name begins with where it ends with an option or item. */
  static Optional<String> head(String name) {
    return part(name, "asked", "head", "question", "said");
  }

  /** The option or item that a column's name ends with, after the question. */
  static Optional<String> item(String name) {
    return part(name, "option", "bracket", "joint", "after", "thing");
  }

  private static Optional<String> part(String name, String... groups) {
    Matcher matcher = HEADED.matcher(CODES.matcher(name).replaceFirst("$1$2. "));
    return matcher.matches()
        ? Stream.of(groups).map(matcher::group).filter(Objects::nonNull).findFirst()
        : Optional.empty();
  }

  /** The labels of a group's members, in order. */
  static List<String> itemLabels(DraftGroup group) {
    if (headed(group)) {
      return group.members().stream()
          .map(member -> DraftLabels.answer(item(member.name()).orElseThrow()))
          .toList();
    }
    if (!group.options().labels().isEmpty()) {
      return group.options().labels();
    }
    List<String> wordings =
        withoutEnd(group.members().stream().map(member -> itemWording(group, member)).toList());
    boolean apart = new HashSet<>(wordings).size() == wordings.size();
    boolean fit =
        wordings.stream().allMatch(text -> !text.isEmpty() && text.length() <= LONGEST_ITEM);
    if (apart && fit && !cut(group)) {
      return wordings;
    }
    List<String> names = group.members().stream().map(member -> itemName(group, member)).toList();
    return names.stream().allMatch(name -> name.matches(".*\\p{L}{3}.*")) || !apart
        ? names
        : wordings.stream().map(text -> shortened(text, LONGEST_ITEM, ' ', "\u2026")).toList();
  }

  /** Without the words that all end with: "Staff of our shop", "Prices of our shop". */
  private static List<String> withoutEnd(List<String> texts) {
    int end = commonStart(texts.stream().map(DraftNames::reversed).toList()).strip().length();
    boolean words = texts.stream().allMatch(text -> text.length() > end + 2);
    return end > MIN_END && words && new HashSet<>(texts).size() > 1
        ? texts.stream().map(text -> text.substring(0, text.length() - end).strip()).toList()
        : texts;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** Whether the names of the columns hold question and item. */
  static boolean headed(DraftGroup group) {
    return group.members().stream()
        .allMatch(member -> head(member.name()).filter(group.name()::equals).isPresent());
  }

  /** Whether most labels end at the same byte, as labels do that did not fit in their file. */
  private static boolean cut(DraftGroup group) {
    List<Integer> lengths =
        group.members().stream()
            .map(member -> member.variable().label().getBytes(StandardCharsets.UTF_8).length)
            .toList();
    int longest = lengths.stream().max(Integer::compare).orElse(0);
    long full = lengths.stream().filter(length -> length >= longest - 1).count();
    return longest >= CUT && full * 3 >= lengths.size() * 2;
  }

  /** Whether a column is named by a sentence, as questionnaires on the web name them. */
  public static boolean isSentence(String name) {
    return name.strip().matches("\\S+ \\S+ .*");
  }

  private static String itemWording(DraftGroup group, DraftProfile member) {
    String label = DraftGroups.label(member);
    String stem = label.startsWith(group.label()) ? group.label() : "";
    String rest = DraftLabels.wording(rest(label, stem));
    return capital(rest.replaceFirst("\\s*[?.;:,]$", ""));
  }

  private static String itemName(DraftGroup group, DraftProfile member) {
    boolean longer = member.name().length() > group.name().length() + 1;
    String name =
        member.name().startsWith(group.name()) && longer
            ? member.name().substring(group.name().length())
            : member.name();
    boolean number = name.matches("[\\d_.]+");
    return words(number ? member.name() : name, member.variable().label());
  }
}
