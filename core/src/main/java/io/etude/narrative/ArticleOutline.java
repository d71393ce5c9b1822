package io.etude.narrative;

import io.etude.Diagnostic;
import io.etude.Limits;
import io.etude.Problem;
import io.etude.internal.Closest;
import io.etude.language.Display;
import io.etude.narrative.template.Budget;
import io.etude.narrative.template.TemplateFault;
import io.etude.narrative.template.TemplateParser;
import io.etude.narrative.template.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a template that can't be run, for a fault of its own or for want of results.
 * Values and logic are taken for some word, and what remains is read as Markdown. What depends on
 * the logic, such as which block a line closes, is left alone.
 */
final class ArticleOutline {

  /** Within a line: an expression that is never closed ends there. */
  private static final Pattern VALUE = Pattern.compile("\\$\\{[^}\\n]{0,500}+}?");

  /** Stands for logic, as no text has it: templates with such a sign are refused. */
  private static final char HIDDEN = '\uE000';

  private static final Pattern PART =
      Pattern.compile("\\$\\{[^}\\n]{0,500}+}?|[^" + HIDDEN + "$]+|\\$");

  private static final Pattern LOGIC =
      Pattern.compile("<#--[\\s\\S]*?(?:-->|\\z)|</?[#@][^>\\n]{0,500}+>?");

  /** Of a longer text the fault that ended its run is said alone. */
  private static final int MAX_LENGTH = 100_000;

  private static final Pattern BRANCH = Pattern.compile("<#(?:if|else|switch|macro|function)");

  private final String file;
  private final Set<String> directives;

  /**
   * The outline of a template.
   *
   * @param file what messages call it
   * @param directives the directives that there are
   */
  ArticleOutline(String file, Set<String> directives) {
    this.file = file;
    this.directives = new TreeSet<>(directives);
    this.directives.addAll(Article.FRONT);
  }

  /** What is wrong, in the order of the text. */
  List<Problem> faults(String text) {
    List<Problem> wrong = new ArrayList<>();
    try {
      TemplateParser.check(file, text, new Budget(Limits.DEFAULT));
    } catch (TemplateFault e) {
      wrong.add(e.problem());
    }
    return faults(text, wrong);
  }

  /** What is wrong besides the faults of a run that came to nothing. */
  List<Problem> faults(String text, Written run) {
    return faults(text, run.faults());
  }

  private List<Problem> faults(String text, List<Problem> known) {
    if (text.length() > MAX_LENGTH) {
      return known;
    }
    List<Problem> wrong = new ArrayList<>();
    ProseChecks.check(file, text, Optional.empty(), new ArrayList<Diagnostic>(), wrong);
    StringBuilder plain = new StringBuilder();
    List<List<Written.Piece>> lines = new ArrayList<>();
    String whole = LOGIC.matcher(text).replaceAll(ArticleOutline::hidden);
    for (String line : whole.split("\n", -1)) {
      lines.add(pieces(line, lines.size() + 1, plain));
      plain.append('\n');
    }
    InlineReader inlines = new InlineReader(new FigureTokens(), Display.of(Locale.ENGLISH));
    Written written = new Written(plain.toString(), lines, known, Set.of());
    return new MarkdownReader(handlers(plain.toString()), inlines, written, wrong)
        .faults(!BRANCH.matcher(text).find());
  }

  /** As many signs as logic has, on as many lines. */
  private static String hidden(MatchResult logic) {
    return logic.group().replaceAll("[^\\n]", String.valueOf(HIDDEN));
  }

  /** Adds a line without its logic to the text; gives its pieces, with their columns. */
  private List<Written.Piece> pieces(String line, int number, StringBuilder plain) {
    List<Written.Piece> pieces = new ArrayList<>();
    int start = 0;
    Matcher part = PART.matcher(line);
    while (part.find()) {
      boolean value = VALUE.matcher(part.group()).lookingAt();
      String shown = value ? "x" : part.group();
      if (!shown.isBlank()) {
        pieces.add(new Written.Piece(start, file, number, part.start() + 1, !value));
      }
      plain.append(shown);
      start += shown.length();
    }
    return pieces;
  }

  /** All directives make nothing; one that is like none of ours may be the program's own. */
  private Map<String, DirectiveHandler> handlers(String text) {
    Map<String, DirectiveHandler> handlers = new LinkedHashMap<>();
    directives.forEach(name -> handlers.put(name, directive -> List.of()));
    text.lines()
        .filter(line -> DirectiveLine.OPENING.matcher(line).lookingAt())
        .map(DirectiveLine::name)
        .filter(name -> Closest.to(name, directives).isEmpty())
        .forEach(name -> handlers.put(name, directive -> List.of()));
    return handlers;
  }
}
