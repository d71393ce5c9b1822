package io.etude.narrative.template;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.Version;
import io.etude.Place;
import io.etude.internal.Closest;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template into a tree that holds nothing but what is listed. FreeMarker parses; comments,
 * white space and strings are therefore what FreeMarker takes them for.
 */
public final class TemplateParser {

  /** Longer numbers are of no use, and FreeMarker's reading of them takes time. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9][0-9.]{100,}");

  /**
   * FreeMarker joins literal texts as it parses, and keeps each stage. Their number times the
   * length of the template bounds what that takes.
   */
  private static final long MAX_JOINED = 100_000_000;

  /** FreeMarker's time for a chain of negations grows with its square. */
  private static final int MAX_NEGATIONS = 5_000;

  /** The oldest FreeMarker whose tree is as we know it; newer ones parse as it does. */
  private static final String OLDEST = "2.3.31";

  private static final Pattern HEADER = Pattern.compile("\\s*[<\\[]#ftl\\b");

  /** Built-ins of FreeMarker that print a value. */
  private static final Set<String> PRINTING = Set.of("string", "c");

  private static final Pattern UNKNOWN =
      Pattern.compile(
          "Unknown (?:directive: #|built-in: \"|special variable name: \")\\.?([A-Za-z_0-9]+)");

  private static final Pattern LEXICAL =
      Pattern.compile(
          "Lexical error: encountered (?:<EOF>|\"(.|\\\\u[0-9a-f]{4}|\\\\.)\" \\(\\d+\\),?) after"
              + " \"(.*)\"\\.",
          Pattern.DOTALL);
  private static final Pattern ENCOUNTERED =
      Pattern.compile(
          "Encountered \"(.*?)\", but (?:at this place only this can be closed: \"(.)\")?");
  private static final Pattern UNCLOSED = Pattern.compile("You have an unclosed ([#@]\\w*)");

  /** Letters and articles; reports of tens of pages take longer to lay out than to parse. */
  private static final int LONGEST_KEPT = 20_000;

  private static final int MAX_KEPT = 8;

  private record Key(String file, String text) {}

  /** The templates that were read last: the reports of a batch have the same. */
  private static final Map<Key, TemplateNode> RECENT =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MAX_KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, TemplateNode> eldest) {
              return size() > MAX_KEPT;
            }
          });

  private static final Pattern TAG = Pattern.compile("(?s)<#--.*?-->|<(/?)([#@]\\w*)");

  private final String file;
  private final String text;
  private final int lines;

  private TemplateParser(String file, String text) {
    this.file = file;
    this.text = text;
    lines = Math.max(1, (int) text.lines().count());
  }

  /** FreeMarker's syntax, and nothing to load, see or call. */
  private static final class Syntax extends Configuration {
    static final Configuration ONLY = new Syntax();

    Syntax() {
      super(new Version(OLDEST));
      setTagSyntax(ANGLE_BRACKET_TAG_SYNTAX);
      setInterpolationSyntax(DOLLAR_INTERPOLATION_SYNTAX);
      setRecognizeStandardFileExtensions(false);
      setLocalizedLookup(false);
      setArithmeticEngine(new LiteralArithmetic());
    }
  }

  /** A template that is parsed stops FreeMarker when its time is up. */
  private static final class TimedReader extends Reader {
    private static final int PIECE = 1024;
    private final Reader text;
    private final Budget budget;

    TimedReader(String text, Budget budget) {
      this.text = new StringReader(text);
      this.budget = budget;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      budget.checkTime();
      return text.read(into, from, Math.min(length, PIECE));
    }

    @Override
    public void close() {
      // a text holds nothing open
    }
  }

  /**
   * Reads a template.
   *
   * @param file what messages call it
   * @throws TemplateFault naming file, line and rule, if it is no template or holds what is not
   *     listed
   */
  static TemplateNode parse(String file, String text, Budget budget) {
    Key key = new Key(file, text);
    TemplateNode known = RECENT.get(key);
    if (known == null) {
      known = parseAnew(file, text, budget);
      if (text.length() <= LONGEST_KEPT) {
        RECENT.put(key, known);
      }
    }
    return known;
  }

  private static TemplateNode parseAnew(String file, String text, Budget budget) {
    TemplateParser parser = new TemplateParser(file, text);
    parser.checkSize();
    try {
      Template parsed = new Template(file, new TimedReader(text, budget), Syntax.ONLY);
      return parser.node(ParsedTree.root(parsed));
    } catch (ParseException e) {
      throw parser.translated(e);
    } catch (IOException e) {
      throw TemplateFault.at(Place.of(file), "can't be read: " + e.getMessage(), e);
    } catch (TemplateFault e) {
      throw e.in(Place.of(file));
    } catch (RuntimeException e) {
      throw TemplateFault.at(Place.of(file), "is no template that FreeMarker can read", e);
    } catch (LinkageError e) {
      throw TemplateFault.at(
          Place.of(file),
          "can't be read with FreeMarker "
              + Configuration.getVersion()
              + ", which the program brings along; "
              + OLDEST
              + " to 2.3.35 are known to work",
          e);
    } catch (StackOverflowError e) {
      throw TemplateFault.at(Place.of(file), "nests its expressions or directives too deeply", e);
    }
  }

  /**
   * Checks that a text is a template that holds nothing but what is listed.
   *
   * @throws TemplateFault naming file, line and rule
   */
  public static void check(String file, String text, Budget budget) {
    parse(file, text, budget);
  }

  private void checkSize() {
    if (HEADER.matcher(text).lookingAt()) {
      throw TemplateFault.at(place(0), "<#ftl> is not allowed in templates", null);
    }
    Matcher number = LONG_NUMBER.matcher(text);
    if (number.find()) {
      throw TemplateFault.at(place(number.start()), "a number has more than 100 digits", null);
    }
    if (text.chars().filter(c -> c == '!').count() > MAX_NEGATIONS) {
      throw TemplateFault.at(
          Place.of(file), "has more than " + MAX_NEGATIONS + " signs \"!\"", null);
    }
    long joined = text.chars().filter(c -> c == '+').count();
    if (joined * text.length() > MAX_JOINED) {
      throw TemplateFault.at(
          Place.of(file), "joins more texts than a template of its size may", null);
    }
  }

  private Place place(int position) {
    long line = 1 + text.substring(0, position).chars().filter(c -> c == '\n').count();
    return new Place(file, line, position - text.lastIndexOf('\n', position - 1));
  }

  private Place place(ParseException e) {
    return new Place(file, e.getLineNumber(), Math.max(1, e.getColumnNumber()));
  }

  private TemplateFault translated(ParseException e) {
    String message = e.getEditorMessage().strip();
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.lookingAt()) {
      String name = unknown.group(1);
      return TemplateFault.at(
          place(e),
          message.startsWith("Unknown directive")
              ? directive(name)
              : message.startsWith("Unknown built-in") ? builtIn(name) : variable(name),
          e);
    }
    Matcher lexical = LEXICAL.matcher(message);
    if (lexical.lookingAt()) {
      return lexical(e, lexical.group(1), lexical.group(2));
    }
    Matcher unclosed = UNCLOSED.matcher(message);
    if (unclosed.find()) {
      String name = unclosed.group(1);
      return TemplateFault.at(
          opening(name).orElse(last(e)),
          "<" + name + "> is never closed; end it with </" + name + ">",
          e);
    } else if (message.startsWith("Unexpected end of file")) {
      int value = text.lastIndexOf("${");
      int tag = text.lastIndexOf("<#");
      String close =
          value > tag ? "${ is never closed; end it with }" : "<# is never closed with >";
      return TemplateFault.at(
          value < 0 && tag < 0 ? last(e) : place(Math.max(value, tag)), close, e);
    }
    return TemplateFault.at(place(e), unexpected(message), e);
  }

  /** What stands where it can't, in an author's words. */
  private static String unexpected(String message) {
    Matcher met = ENCOUNTERED.matcher(message);
    if (!met.lookingAt()) {
      return message.lines().findFirst().orElse("").strip();
    }
    String token = met.group(1).replaceAll("\\\\(.)", "$1").strip();
    if (met.group(2) != null) {
      String closing = met.group(2).equals("(") ? ")" : met.group(2).equals("[") ? "]" : "}";
      return token + " stands before " + met.group(2) + " is closed with " + closing;
    } else if (token.startsWith("</")) {
      return token + " closes nothing that is open";
    } else if (token.startsWith("<#else")) {
      return token.replace(">", "") + "> stands within no <#if>";
    }
    return "can't read the expression from "
        + token
        + " on; the values of a function stand in brackets, as in ${pct(\"question.row\")}";
  }

  /** Where the last directive of that name opens that is not closed. */
  private Optional<Place> opening(String name) {
    if (text.length() > LONGEST_KEPT) {
      return Optional.empty();
    }
    Deque<Integer> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      if (name.equals(tag.group(2))) {
        if (tag.group(1).isEmpty()) {
          open.push(tag.start());
        } else {
          open.poll();
        }
      }
    }
    return Optional.ofNullable(open.peek()).map(this::place);
  }

  /** Where the last thing that was read is; FreeMarker may count the end as one more line. */
  private Place last(ParseException e) {
    return e.getLineNumber() > lines ? new Place(file, lines, 1) : place(e);
  }

  /** A fault in the signs of an expression: an author knows no lexer. */
  private TemplateFault lexical(ParseException e, String sign, String after) {
    if (sign == null) {
      int back = after.split(Pattern.quote("\\n"), -1).length - 1;
      int line = e.getLineNumber() - back;
      int start = text.length() - after.replaceAll("\\\\(.)", "$1").length();
      boolean quote = start >= 0 && "\"'".indexOf(text.charAt(start)) >= 0;
      return TemplateFault.at(
          quote ? place(start) : back == 0 ? place(e) : new Place(file, line, 1),
          "a text in quotation marks is never closed",
          e);
    }
    String shown = (after + unescaped(sign)).strip(); // what began a token, and what ended none
    boolean curly = "“”„‟‘’‚‛«»‹›".contains(shown);
    return TemplateFault.at(
        new Place(file, e.getLineNumber(), Math.max(1, e.getColumnNumber() - after.length())),
        curly
            ? "names and texts stand between straight quotation marks (\"), not between marks such"
                + " as "
                + shown
            : "\"" + shown + "\" can't stand within ${…} or <#…>",
        e);
  }

  /** A sign as it was typed, of which FreeMarker shows Java's escape. */
  private static String unescaped(String sign) {
    return sign.startsWith("\\u")
        ? String.valueOf((char) Integer.parseInt(sign.substring(2), 16))
        : sign;
  }

  private static String directive(String name) {
    TreeSet<String> known = Kind.directives();
    return known.contains(name)
        ? "<#" + name + "> is unknown to FreeMarker " + Configuration.getVersion()
        : "<#" + name + "> is not allowed in templates" + Closest.match(name, known);
  }

  private static String builtIn(String name) {
    TreeSet<String> known = new TreeSet<>(BuiltIns.NAMES);
    boolean prints = PRINTING.contains(name);
    return "?"
        + name
        + " is not allowed in templates"
        + (prints
            ? "; ?then(\"yes\", \"no\") prints a truth value, numbers and texts need nothing"
            : Closest.match(name, known));
  }

  private static String variable(String name) {
    return "." + name + " is not allowed in templates";
  }

  private TemplateNode node(Object parsed) {
    Kind kind = Kind.of(ParsedTree.kind(parsed));
    Place place = new Place(file, ParsedTree.line(parsed), ParsedTree.column(parsed));
    String symbol = ParsedTree.symbol(parsed);
    if (kind == null) {
      throw TemplateFault.at(place, refusal(symbol), null);
    }
    List<TemplateNode.Part> parts = new ArrayList<>();
    for (int i = 0; i < ParsedTree.parts(parsed); i++) {
      parts.add(part(ParsedTree.role(parsed, i), ParsedTree.part(parsed, i), place));
    }
    List<TemplateNode> children = new ArrayList<>();
    for (Object child : ParsedTree.children(parsed)) {
      children.add(node(child));
    }
    TemplateNode node =
        new TemplateNode(
            kind,
            symbol(kind, parsed, symbol, parts),
            parts,
            children,
            ParsedTree.line(parsed),
            ParsedTree.column(parsed));
    checkRules(node);
    return node;
  }

  private TemplateNode.Part part(String role, Object value, Place place) {
    if (value == null) {
      return new TemplateNode.Part(role, null, null);
    } else if (ParsedTree.isNode(value)) {
      return new TemplateNode.Part(role, node(value), null);
    } else if (value instanceof String || value instanceof Integer) {
      return new TemplateNode.Part(role, null, value.toString());
    }
    throw TemplateFault.at(place, "a " + role + " is not allowed in templates", null);
  }

  private static String refusal(String symbol) {
    if (symbol.equals("#assign") || symbol.equals("#local")) {
      return "<" + symbol + "> may assign a value only, not captured output";
    }
    if (symbol.startsWith("#")) {
      return directive(symbol.substring(1));
    }
    return (symbol.startsWith(".") ? symbol : "\"" + symbol + "\"")
        + " is not allowed in templates";
  }

  /** The text of a literal, the name of a built-in, the sign of an operator. */
  private static String symbol(
      Kind kind, Object parsed, String symbol, List<TemplateNode.Part> parts) {
    try {
      return switch (kind) {
        case STRING -> ((TemplateScalarModel) parsed).getAsString();
        case NUMBER -> ((TemplateNumberModel) parsed).getAsNumber().toString();
        case BUILT_IN -> parts.get(1).text();
        default -> symbol;
      };
    } catch (TemplateModelException e) {
      throw TemplateFault.of(e.getMessage());
    }
  }

  private void checkRules(TemplateNode node) {
    switch (node.kind()) {
      case LIST -> {
        if (!node.symbol().equals("#list")) {
          throw TemplateFault.at(node.place(file), directive(node.symbol().substring(1)), null);
        }
      }
      case BUILT_IN -> {
        if (!BuiltIns.NAMES.contains(node.symbol())) {
          throw TemplateFault.at(node.place(file), builtIn(node.symbol()), null);
        }
      }
      case ASSIGNMENT -> {
        if (!Kind.directives().contains(node.symbol().substring(1))) {
          throw TemplateFault.at(node.place(file), directive(node.symbol().substring(1)), null);
        }
        if (node.operand(4) != null) {
          throw TemplateFault.at(
              node.place(file), "<" + node.symbol() + "> may assign a value of its own only", null);
        }
      }
      case INCLUDE -> {
        if (node.operands("template name").size() != 1
            || node.parts().stream().filter(part -> part.node() != null).count() != 1) {
          throw TemplateFault.at(
              node.place(file), "<#include> takes the name of a template, nothing else", null);
        }
      }
      default -> {}
    }
    for (int i = 0; i < node.parts().size(); i++) {
      TemplateNode part = node.operand(i);
      boolean range = part != null && part.kind() == Kind.RANGE;
      if (range && (node.kind() != Kind.LIST || part.operand(1) == null)) {
        throw TemplateFault.at(
            part.place(file),
            "a range may stand only as <#list from..to as x>, with both ends",
            null);
      }
    }
  }
}
