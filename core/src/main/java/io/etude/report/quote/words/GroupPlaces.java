package io.etude.report.quote.words;

import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import io.etude.report.quote.words.QuoteWords.Beside;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Word orders that set a figure in a group: "In Sweden, 53%", "53% of the people in Sweden",
 * "Sweden: 53%". They are data, in a language's file {@code quotes}; a language without the file
 * says nothing.
 */
public final class GroupPlaces {

  /** Words between a group and its figure at most. */
  private static final int MAX_GAP = 6;

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** "The mean rating of women", behind a figure. */
  private static final String LABEL = "place.label";

  /** Orders that say plainly of whom a figure is, and in which part of its sentence they are. */
  private static final List<Form> PLAIN =
      List.of(
          new Form("place.people", false),
          new Form("place.after", false),
          new Form(LABEL, false),
          new Form("place.measure", true),
          new Form("place.clause", true),
          new Form("place.where", true),
          new Form("place.subject", true));

  /** Orders that say so where the sentence names no other group. */
  private static final List<Form> OTHER =
      List.of(
          new Form("place.predicate", false),
          new Form("place.inside", true),
          new Form("place.verb", true));

  private record Form(String key, boolean isBefore) {}

  private final Properties file;
  private final GroupNames names;
  private final Pattern not;
  private final Pattern clause;

  public GroupPlaces(Context context) {
    file = LanguageFile.optional("quotes", context.language());
    names = new GroupNames(context);
    not = Pattern.compile("(?<!\\p{L})" + said("place.not") + "(?!\\p{L})", FLAGS);
    clause = Pattern.compile("[,;:()\u2013\u2014]");
  }

  private String said(String key) {
    return "(?:" + file.getProperty(key, "(?!)") + ")";
  }

  /** The one of some groups that the words beside a figure plainly say it is of. */
  public Optional<String> plainly(Beside beside, List<String> groups) {
    return first(PLAIN, beside, groups);
  }

  /**
   * The only one of some groups that a sentence names, where the words beside a figure say that it
   * is of this one.
   */
  public Optional<String> alone(Beside beside, List<String> groups) {
    List<String> named = names.in(beside.sentence(), groups);
    return named.size() == 1 && beside.isFirst() ? first(OTHER, beside, named) : Optional.empty();
  }

  private Optional<String> first(List<Form> forms, Beside beside, List<String> groups) {
    List<String> named = names.in(beside.sentence(), groups);
    return named.stream()
        .filter(group -> forms.stream().anyMatch(form -> says(form, beside, group, named)))
        .findFirst();
  }

  private boolean says(Form form, Beside beside, String group, List<String> groups) {
    String text = form.isBefore() ? beside.before() : beside.after();
    // in "53% in 1987 and in 1990 60%" the first name belongs to the figure before it
    String start =
        "(?:"
            + (beside.isFirst() ? "^ ?" : said("place.next"))
            + "|[,;:(\u2013\u2014] ?(?:"
            + said("place.and")
            + " )?)";
    String words =
        file.getProperty(form.key(), "(?!)")
            .replace("{start}", start)
            .replace("{in}", said("place.in"))
            .replace("{about}", said("about") + "?")
            .replace("{gap}", gap())
            .replace("{group}", "(?<name>" + names.expression(group) + ")");
    Matcher found =
        Pattern.compile(form.isBefore() ? "(?:" + words + ")$" : "^(?:" + words + ")", FLAGS)
            .matcher(text);
    return found.find()
        && isMeant(found, form, group)
        && names.in(gap(found), groups).isEmpty()
        && (PLAIN.contains(form) || !not.matcher(clauseBefore(text, found)).find());
  }

  /** Some words that turn to no other respondents. */
  private String gap() {
    return "(?<gap>(?: (?!"
        + said("place.not")
        + "(?!\\p{L}))[\\p{L}\u2019-]+){0,"
        + MAX_GAP
        + "})";
  }

  private static String gap(Matcher found) {
    return found.pattern().pattern().contains("(?<gap>") ? found.group("gap") : "";
  }

  /** What stands before some words in their clause: "as loud as" before "in Sweden". */
  private String clauseBefore(String text, Matcher found) {
    String before = text.substring(0, found.start());
    Matcher end = clause.matcher(before);
    int start = 0;
    while (end.find()) {
      start = end.end();
    }
    return before.substring(start);
  }

  /**
   * "In other words" is in no group "Other": a name in small letters stands beside its figure, or
   * with a noun for those of the group.
   */
  private boolean isMeant(Matcher found, Form form, String group) {
    String name = QuoteWords.plain(group);
    String said = found.group("name");
    return !Character.isUpperCase(name.charAt(0))
        || !Character.isLowerCase(said.charAt(0))
        || gap(found).isBlank()
        || form.key().equals(LABEL) && !not.matcher(said).find()
        || said.contains(" ") && !name.contains(" ") && !not.matcher(said).find();
  }
}
