package io.etude.report.quote.words;

import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that make two groups equal, or say that one of them is not ahead: "Women are as likely as
 * men to cook", "Women and men are on a par", "Women cook no more than men". They are data, in a
 * language's file {@code quotes}; a language without the file says nothing.
 */
public final class EqualityWords {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** Some words of a clause, which may have a figure in brackets. */
  private static final String GAP = "(?:[^,.;:()\uFFFC]| \\([^()]{1,40}\\)){0,60}?";

  /** A figure that may follow on a name. */
  private static final String FIGURE = "(?: ?\\(?\uFFFC+\\)?)?";

  /** What is said of the figure of the first of two groups, beside that of the second one. */
  public enum Relation {
    EQUAL,
    NOT_HIGHER,
    NOT_LOWER,
    LOWER
  }

  /**
   * Two groups that a sentence compares.
   *
   * @param words the words that compare them
   * @param about whether they leave some room: "almost as many"
   * @param first the name of the first group; empty where only a figure of it stands there
   * @param second the name of the second group
   */
  public record Said(
      String words, Relation relation, boolean about, Optional<String> first, String second) {}

  private record Form(Pattern pattern, Relation relation) {}

  private final Pattern any;
  private final Pattern about;
  private final List<Form> forms = new ArrayList<>();
  private final QuoteWords words;
  private final GroupNames names;

  public EqualityWords(Context context) {
    Properties file = LanguageFile.optional("quotes", context.language());
    words = new QuoteWords(context);
    names = new GroupNames(context);
    any = QuoteWords.word(file.getProperty("equal.any", "(?!)"));
    about = Pattern.compile("(?:" + file.getProperty("equal.about", "(?!)") + ") ?$", FLAGS);
    add(file, "equal.notAs", Relation.LOWER);
    add(file, "equal.notMore", Relation.NOT_HIGHER);
    add(file, "equal.notLess", Relation.NOT_LOWER);
    add(file, "equal.as", Relation.EQUAL);
    add(file, "equal.both", Relation.EQUAL);
    add(file, "equal.of", Relation.EQUAL);
  }

  private void add(Properties file, String key, Relation relation) {
    String form =
        file.getProperty(key, "(?!)")
            .replace("{gap}", GAP)
            .replace("{figure}", FIGURE)
            .replace("{than}", "(?:" + file.getProperty("equal.than", "") + ")?")
            .replace("{group}", GroupNames.MARK);
    forms.add(new Form(QuoteWords.word(form), relation));
  }

  /** Whether a sentence has any of the words, so that it is worth while to look for groups. */
  public boolean mayBeIn(String sentence) {
    return any.matcher(sentence).find();
  }

  /** What a sentence says of two of some groups, if it plainly does. */
  public Optional<Said> in(Passage sentence, List<String> groups) {
    String text = names.marked(GroupWords.masked(sentence), groups);
    List<Integer> named = GroupNames.marks(text);
    if (named.isEmpty() || named.size() > 2) {
      return Optional.empty();
    }
    for (Form form : forms) {
      Matcher found = form.pattern().matcher(text);
      if (found.find()) {
        String rest = text.substring(0, found.start("words")) + text.substring(found.end("words"));
        return words.denies(rest)
            ? Optional.empty()
            : Optional.of(
                new Said(
                    found.group("words").strip(),
                    form.relation(),
                    about.matcher(text.substring(0, found.start("words"))).find(),
                    named.size() == 1 ? Optional.empty() : Optional.of(groups.get(named.get(0))),
                    groups.get(named.get(named.size() - 1))));
      }
    }
    return Optional.empty();
  }
}
