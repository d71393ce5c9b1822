package io.etude.narrative;

import io.etude.ReportException;
import io.etude.internal.Closest;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses, before FreeMarker sees it, what a template has no need of and what FreeMarker can't
 * bound: only listed directives and built-ins pass, ranges stand at the head of a list only and
 * have two ends, and nothing captures output into a variable.
 */
final class TemplateRules {

  private static final Set<String> DIRECTIVES =
      Set.of(
          "if",
          "else",
          "elseif",
          "list",
          "items",
          "sep",
          "break",
          "continue",
          "switch",
          "case",
          "on",
          "default",
          "assign",
          "local",
          "macro",
          "function",
          "return",
          "nested",
          "include",
          "import",
          "noparse",
          "t",
          "lt",
          "rt",
          "nt",
          "stop");

  private static final Set<String> BUILT_INS =
      Set.of(
          "abs",
          "cap_first",
          "ceiling",
          "contains",
          "counter",
          "ends_with",
          "filter",
          "first",
          "floor",
          "has_content",
          "has_next",
          "index",
          "int",
          "is_even_item",
          "is_first",
          "is_last",
          "is_odd_item",
          "item_parity",
          "keys",
          "last",
          "length",
          "lower_case",
          "map",
          "max",
          "min",
          "reverse",
          "round",
          "seq_contains",
          "seq_index_of",
          "size",
          "sort",
          "sort_by",
          "starts_with",
          "substring",
          "then",
          "trim",
          "uncap_first",
          "upper_case",
          "values",
          "exists",
          "switch");

  /** Whatever the reading of a template, these may stand nowhere in it. */
  private static final Pattern NOWHERE =
      Pattern.compile(
          "\\?(?:\\s|<#--.*?-->)*(eval|evalJson|eval_json|interpret|new|api)\\b", Pattern.DOTALL);

  private static final Pattern BUILT_IN = Pattern.compile("\\?\\s*([A-Za-z_]\\w*)");
  private static final Pattern SPECIAL = Pattern.compile("(?<![\\w.)\\]])\\.\\s*([A-Za-z]\\w*)");
  private static final Pattern LIST_RANGE =
      Pattern.compile("\\s*[\\w.]+\\s*\\.\\.[<!*]?\\s*[\\w.]+\\s+as\\s+\\w+\\s*");

  private final String file;
  private final String source;

  private TemplateRules(String file, String source) {
    this.file = file;
    this.source = source;
  }

  /**
   * @throws ReportException naming file, line and rule, if the source breaks one
   */
  static void check(String file, String source) {
    TemplateRules rules = new TemplateRules(file, source);
    for (int i = 0; i < source.length(); i++) {
      if (FigureTokens.isPrivate(source.charAt(i))) {
        throw rules.refused(i, "holds a character that is reserved (U+E000 to U+E004)");
      }
    }
    Matcher nowhere = NOWHERE.matcher(source);
    if (nowhere.find()) {
      throw rules.refused(nowhere.start(), "?" + nowhere.group(1) + " is not allowed in templates");
    }
    new TemplateScanner(source, rules::tag, rules::expression).scan();
  }

  private void tag(String name, int position, String head) {
    if (!DIRECTIVES.contains(name)) {
      throw refused(
          position,
          "<#"
              + name
              + "> is not allowed in templates"
              + Closest.match(name, new TreeSet<>(DIRECTIVES)));
    }
    boolean assigns = name.equals("assign") || name.equals("local");
    if (assigns && !head.contains("=")) {
      throw refused(position, "<#" + name + "> may assign a value only, not captured output");
    }
    if (head.contains("..") && !(name.equals("list") && LIST_RANGE.matcher(head).matches())) {
      throw refused(
          position,
          "a range may stand only as <#list from..to as x>, with two plain ends: " + head.strip());
    }
    checkNames(position, head);
  }

  private void expression(int position, String code) {
    if (code.contains("..")) {
      throw refused(position, "a range may stand only as <#list from..to as x>: " + code.strip());
    }
    checkNames(position, code);
  }

  private void checkNames(int position, String code) {
    Matcher builtIn = BUILT_IN.matcher(code.replace("??", "  "));
    while (builtIn.find()) {
      if (!BUILT_INS.contains(builtIn.group(1))) {
        throw refused(
            position,
            "?"
                + builtIn.group(1)
                + " is not allowed in templates"
                + Closest.match(builtIn.group(1), new TreeSet<>(BUILT_INS)));
      }
    }
    Matcher special = SPECIAL.matcher(code);
    if (special.find()) {
      throw refused(position, "." + special.group(1) + " is not allowed in templates");
    }
  }

  private ReportException refused(int position, String rule) {
    long line = 1 + source.substring(0, position).chars().filter(c -> c == '\n').count();
    return new ReportException(file + ":" + line + ": " + rule);
  }
}
