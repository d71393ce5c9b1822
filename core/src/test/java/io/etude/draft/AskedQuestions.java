package io.etude.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The questions that a draft asks in comments, and the codebooks that their choices lead to. */
record AskedQuestions(List<String> lines, List<Asked> all) {

  private static final Pattern QUESTION = Pattern.compile("( *)# \\? (\\S+?): (.*)");
  private static final Pattern RUN = Pattern.compile("(\\w+) (?:to|à|bis) (\\w+)");
  private static final Pattern CHOICE = Pattern.compile(" *# +(.+?) =>(?: (.*))?");
  private static final Pattern ENTRY =
      Pattern.compile("([^:,{}\"]+|\"[^\"]*\"): (\\{[^}]*}|[^,{}]+)");

  /** A question of the draft: the line that it stands in, and for each choice its lines of YAML. */
  record Asked(String id, String text, int line, int indent, Map<String, List<String>> choices) {

    String kind() {
      return id.substring(id.lastIndexOf('.') + 1);
    }

    /** Whether it is about a column, of a question or scale with one of these ids. */
    boolean concerns(String column, List<String> ids) {
      return ids.contains(id.substring(0, Math.max(0, id.lastIndexOf('.'))))
          || Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)").matcher(text).find()
          || RUN.matcher(text)
              .results()
              .map(run -> SurveyRecipe.names(run.group(1) + ".." + run.group(2)))
              .anyMatch(names -> names.containsKey(column));
    }
  }

  static AskedQuestions of(String yaml) {
    List<String> lines = yaml.lines().toList();
    List<Asked> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher question = QUESTION.matcher(lines.get(i));
      if (question.matches()) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        Matcher choice = CHOICE.matcher("");
        for (int j = i + 1; j < lines.size() && choice.reset(lines.get(j)).matches(); j++) {
          List<String> written = choices.computeIfAbsent(choice.group(1), any -> new ArrayList<>());
          Optional.ofNullable(choice.group(2)).filter(l -> !l.isBlank()).ifPresent(written::add);
        }
        all.add(
            new Asked(
                question.group(2), question.group(3), i, question.end(1), Map.copyOf(choices)));
      }
    }
    return new AskedQuestions(lines, List.copyOf(all));
  }

  /** Questions with one id are one question, asked at several places. */
  long count() {
    return all.stream().map(Asked::id).distinct().count();
  }

  /**
   * The codebooks that the choices of a question lead to: a line takes the place of what has its
   * key in the same mapping, or adds to it.
   */
  Stream<String> led(Asked question) {
    return question.choices().values().stream()
        .flatMap(
            choice -> Stream.of(written(question, choice, false), written(question, choice, true)));
  }

  private String written(Asked question, List<String> choice, boolean added) {
    List<String> text = new ArrayList<>(lines);
    int at = question.line();
    for (String line : choice) {
      String key = line.contains(":") ? line.substring(0, line.indexOf(':') + 1) : line;
      int old = find(text, at, question.indent(), key);
      String indent = " ".repeat(question.indent());
      if (key.equals("missing:")) {
        at -= takeFromCategories(text, at, question.indent(), line);
        old = find(text, at, question.indent(), key);
      }
      if (old >= 0 && added && text.get(old).endsWith(":")) {
        Matcher entry = ENTRY.matcher(line.substring(key.length()).replaceAll("^ *\\{|}$", ""));
        while (entry.find()) {
          text.add(old + 1, indent + "  " + entry.group().strip());
          at += old < at ? 1 : 0;
        }
        continue;
      }
      if (old >= 0) {
        at -= remove(text, old) * (old < at ? 1 : 0);
      }
      text.add(at, indent + line);
    }
    return String.join("\n", text) + "\n";
  }

  /** A code that is missing is no category any more. */
  private static int takeFromCategories(List<String> text, int at, int indent, String line) {
    int categories = find(text, at, indent, "categories:");
    int before = 0;
    Matcher code = Pattern.compile("[{,] *(\"[^\"]*\"|[^ :{},]+):").matcher(line);
    while (categories >= 0 && code.find()) {
      for (int i = categories + 1; i < text.size() && indent(text.get(i)) > indent; i++) {
        if (text.get(i).strip().startsWith(code.group(1) + ":")) {
          before += i < at ? 1 : 0;
          text.remove(i);
          break;
        }
      }
    }
    return before;
  }

  /** The line of a key in the mapping that a line belongs to; -1 if it has none. */
  private static int find(List<String> text, int at, int indent, String key) {
    for (int step : new int[] {-1, 1}) {
      for (int i = at; i >= 0 && i < text.size() && inside(text.get(i), indent); i += step) {
        if (indent(text.get(i)) == indent && text.get(i).strip().startsWith(key)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean inside(String line, int indent) {
    return line.isBlank() || indent(line) >= indent;
  }

  private static int remove(List<String> text, int line) {
    int indent = indent(text.get(line));
    int removed = 0;
    do {
      text.remove(line);
      removed++;
    } while (line < text.size() && indent(text.get(line)) > indent && !text.get(line).isBlank());
    return removed;
  }

  private static int indent(String line) {
    return line.isBlank() ? -1 : line.length() - line.stripLeading().length();
  }
}
