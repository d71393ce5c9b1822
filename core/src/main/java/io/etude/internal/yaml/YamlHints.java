package io.etude.internal.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the author of a file that is not YAML most likely did, and what to write instead. The parser
 * says what it expected, in the words of its grammar.
 */
final class YamlHints {

  private static final Pattern KEY = Pattern.compile(":\\s");

  private static final Pattern GUESS =
      Pattern.compile("\\. \\(Do not use .* for indentation\\)$", Pattern.DOTALL);

  private YamlHints() {}

  /**
   * Where the mistake is: where an unclosed quotation mark or a line without a colon begins, not
   * where the parser noticed it, which may be the end of the file.
   */
  static Optional<Mark> mark(MarkedYamlEngineException fault) {
    boolean isNoticedLate =
        is(fault, "scanning a quoted scalar", "unexpected end")
            || is(fault, "scanning a double-quoted scalar", "unexpected end")
            || is(fault, "scanning a simple key", "");
    return isNoticedLate ? fault.getContextMark() : fault.getProblemMark();
  }

  /** The parser's message, without its guess that any stray character was to indent a line. */
  static String problem(MarkedYamlEngineException fault) {
    return GUESS.matcher(String.valueOf(fault.getProblem())).replaceFirst("");
  }

  /** A hint, to stand behind the parser's message; empty for a rare fault. */
  static String of(MarkedYamlEngineException fault, String text) {
    String problem = String.valueOf(fault.getProblem());
    if (problem.startsWith("mapping values are not allowed")) {
      return KEY.matcher(lineBefore(fault.getProblemMark(), text)).find()
          ? "a text with \": \" in it stands in quotes, as in title: \"Survey: the answers\""
          : "indent the line as the other keys are; a text with \": \" in it stands in quotes";
    }
    if (problem.contains("(TAB)")) {
      return "indent with spaces, not with tabs";
    }
    if (problem.contains("cannot start any token")
        || problem.contains("undefined alias")
        || is(fault, "scanning an anchor", "")
        || is(fault, "scanning an alias", "")
        || is(fault, "scanning a block scalar", "")) {
      return "a text that begins with such a sign (@ ` % * & | >) stands in quotes";
    }
    if (is(fault, "scanning a quoted scalar", "unexpected end")
        || is(fault, "scanning a double-quoted scalar", "unexpected end")) {
      return "the quotation mark is opened here and never closed";
    }
    if (is(fault, "scanning a double-quoted scalar", "escape")) {
      return "write \\\\ for a backslash, or put the text in single quotes";
    }
    if (is(fault, "scanning a simple key", "")) {
      return "write \"key: value\", with a space after the colon";
    }
    return ofStructure(fault, problem);
  }

  private static String ofStructure(MarkedYamlEngineException fault, String problem) {
    if (is(fault, "parsing a flow", "")) {
      return "close the bracket that opens at line "
          + fault.getContextMark().map(mark -> mark.getLine() + 1).orElse(1)
          + "; a text with a colon, a comma, brackets or quotation marks in it stands in quotes";
    }
    if (problem.contains("<block end>") && problem.contains("<scalar>")) {
      return "the text before it ends with its quotation mark or bracket: put all of it in quotes;"
          + " inside them write \\\" for \" and '' for '";
    }
    if (problem.contains("<block end>") || problem.contains("<document start>")) {
      return "indent the line as the other keys of its block, or the other entries of its list";
    }
    return problem.contains("another document") ? "leave out the line ---" : "";
  }

  private static boolean is(MarkedYamlEngineException fault, String context, String problem) {
    return String.valueOf(fault.getContext()).contains(context)
        && String.valueOf(fault.getProblem()).contains(problem);
  }

  private static String lineBefore(Optional<Mark> mark, String text) {
    if (mark.isEmpty()) {
      return "";
    }
    String line = text.lines().skip(mark.get().getLine()).findFirst().orElse("");
    return line.substring(0, Math.min(line.length(), mark.get().getColumn()));
  }
}
