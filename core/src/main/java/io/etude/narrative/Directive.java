package io.etude.narrative;

import io.etude.Place;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced directive of a template: {@code ::: name argument key="value"}, content, {@code :::}.
 * Immutable.
 */
public final class Directive {

  private static final Pattern WORD = Pattern.compile("[^,\\s]+");

  private final String source;
  private final DirectiveLine line;
  private final IntFunction<Place> places;
  private final List<Block> content;
  private final Function<String, List<Inline>> prose;

  /**
   * A directive.
   *
   * @param source the opening line
   * @param places file, line and column of a position in it
   * @param prose reads Markdown as running text
   * @throws ReportException if the line can't be read
   */
  Directive(
      String source,
      IntFunction<Place> places,
      List<Block> content,
      Function<String, List<Inline>> prose) {
    this.source = source;
    this.line = DirectiveLine.parse(source, places);
    this.places = places;
    this.content = List.copyOf(content);
    this.prose = prose;
  }

  /** The directive's name. */
  public String name() {
    return line.name();
  }

  /** Where it stands, as file, line and column. */
  public Place place() {
    return places.apply(0);
  }

  /**
   * Where a word of its opening line stands, such as a key or a value, as file, line and column;
   * where the directive does, if the line has no such word.
   */
  public Place place(String word) {
    String typed =
        Stream.concat(line.arguments().stream(), line.attributes().values().stream())
            .filter(value -> DirectiveLine.unescape(value).equals(word))
            .findFirst()
            .orElse(word);
    Matcher found =
        Pattern.compile("(?<![\\w.-])" + Pattern.quote(typed) + "(?![\\w-])").matcher(source);
    int name = source.indexOf(name()) + name().length();
    return places.apply(!word.isEmpty() && found.find(name) ? found.start() : 0);
  }

  /** The blocks between its fences. */
  public List<Block> content() {
    return content;
  }

  /** The values without a key. */
  public List<String> arguments() {
    return line.arguments().stream().map(DirectiveLine::unescape).toList();
  }

  /**
   * The only value without a key.
   *
   * @throws ReportException if there is none, or more than one
   */
  public String argument() {
    return argument("value");
  }

  /**
   * The only value without a key.
   *
   * @param noun what it is, for the message: {@code question}, {@code figure}
   * @throws ReportException if there is none, or more than one
   */
  public String argument(String noun) {
    List<String> values = arguments();
    if (values.isEmpty()) {
      throw error(
          Problem.form(
              "names no " + noun + "; write ::: " + name() + " " + noun.toUpperCase(Locale.ROOT)));
    } else if (values.size() > 1) {
      throw errorAt(
          values.get(1),
          Problem.form(
              "takes one "
                  + noun
                  + " after its name, not "
                  + values.size()
                  + ", \""
                  + String.join("\", \"", values)
                  + "\"; a value of several words stands in quotation marks"));
    }
    return values.get(0);
  }

  /** The value of a key as plain text, its typography mended, figures as printed. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(line.attributes().get(key))
        .map(value -> Inline.plain(read(key, value)));
  }

  /** The value of a key as it stands: an id, a reference, a path. */
  public Optional<String> word(String key) {
    return Optional.ofNullable(line.attributes().get(key)).map(DirectiveLine::unescape);
  }

  /** The value of a key as running text, in which figures stay figures; empty if not given. */
  public List<Inline> prose(String key) {
    String value = line.attributes().get(key);
    return value == null ? List.of() : read(key, value);
  }

  private List<Inline> read(String key, String markdown) {
    try {
      return prose.apply(markdown);
    } catch (ReportException e) {
      Problem problem = e.problems().get(0);
      throw errorAt(key, problem.saying(key + ": " + problem.message()));
    }
  }

  /** The value of a key as a list of words, separated by commas or spaces; empty if not given. */
  public List<String> words(String key) {
    return words(key, Set.of());
  }

  /**
   * The value of a key as a list of names, separated by commas or spaces; empty if not given.
   *
   * @param known names that may have commas and spaces of their own
   */
  public List<String> words(String key, Set<String> known) {
    String value = word(key).orElse("").strip().replaceAll("\\s+", " ");
    List<String> words = new ArrayList<>();
    int longest = known.stream().mapToInt(String::length).max().orElse(0);
    Matcher word = WORD.matcher(value);
    int at = 0;
    while (word.find(at)) {
      int start = word.start();
      at = word.end();
      for (int end = at; word.find(end) && word.end() - start <= longest; ) {
        end = word.end();
        at = known.contains(value.substring(start, end)) ? end : at;
      }
      words.add(value.substring(start, at));
    }
    return words;
  }

  /**
   * The value of a key as one of several constants, named in lower case.
   *
   * @throws ReportException if it is none of them
   */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    Optional<String> value = word(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(value.get())) {
        return Optional.of(constant);
      }
      names.add(name);
    }
    throw errorAt(
        value.get(),
        Problem.form(
            key
                + " is \""
                + value.get()
                + "\""
                + Closest.match(value.get(), names)
                + "; it may be one of: "
                + String.join(", ", names)));
  }

  /**
   * Checks that no other keys are given than these.
   *
   * @throws ReportException if there is another; the message names the nearest
   */
  public void expectKeys(String... keys) {
    List<String> known = List.of(keys);
    for (String key : line.attributes().keySet()) {
      if (!known.contains(key)) {
        throw errorAt(
            key,
            Problem.form(
                "has no key \""
                    + key
                    + "\""
                    + (known.isEmpty()
                        ? "; it takes none"
                        : Closest.match(key, known) + "; there are: " + String.join(", ", known))));
      }
    }
  }

  /** Checks that nothing stands between its fences. */
  public void expectNoContent() {
    if (!content.isEmpty()) {
      throw error(Problem.form("takes no content; close it in the next line with :::"));
    }
  }

  /** The content as one paragraph of running text. */
  public List<Inline> onlyParagraph() {
    if (content.size() == 1 && content.get(0) instanceof Block.Paragraph paragraph) {
      return paragraph.inlines();
    }
    throw error(
        Problem.form(
            content.isEmpty()
                ? "is empty; write its text, one paragraph, before the line :::"
                : "holds one paragraph and nothing else"));
  }

  /** An exception that says where the directive stands. */
  public ReportException error(String message) {
    return error(Problem.of(message));
  }

  /** The same for a problem of some kind. */
  public ReportException error(Problem problem) {
    return problem(place(), problem);
  }

  /**
   * An exception that says where a word of the opening line stands, such as a key or a value; where
   * the directive does, if the line has no such word.
   */
  public ReportException errorAt(String word, String message) {
    return errorAt(word, Problem.of(message));
  }

  /** The same for a problem of some kind. */
  public ReportException errorAt(String word, Problem problem) {
    return problem(place(word), problem);
  }

  private ReportException problem(Place place, Problem problem) {
    return new ReportException(problem.saying("::: " + name() + " " + problem.message()).in(place));
  }
}
