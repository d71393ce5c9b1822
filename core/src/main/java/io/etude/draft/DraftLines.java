package io.etude.draft;

import io.etude.Problem;
import io.etude.codebook.category.MissingKind;
import io.etude.internal.yaml.YamlKind;
import io.etude.internal.yaml.YamlSource;
import io.etude.internal.yaml.YamlText;
import io.etude.internal.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a codebook, into which lines are put; those that are there stay as they are. */
final class DraftLines {

  /** The codebook was read before: nothing is refused here. */
  private static final YamlKind READ_BEFORE =
      new YamlKind() {
        @Override
        public String noun() {
          return "study";
        }

        @Override
        public String firstKey() {
          return "id";
        }

        @Override
        public RuntimeException failure(Problem problem, Throwable cause) {
          return new IllegalStateException(problem.toString(), cause);
        }

        @Override
        public RuntimeException failures(List<Problem> problems) {
          return new IllegalStateException(problems.toString());
        }

        @Override
        public Optional<String> part(RuntimeException exception) {
          return Optional.empty();
        }
      };

  private static final String CATEGORIES = "/categories";
  private static final String MISSING = "/missing";

  private final List<String> lines;
  private final String end;
  private final YamlValue root;

  /** What is put after a line, by its index. */
  private final Map<Integer, List<String>> after = new LinkedHashMap<>();

  DraftLines(String text) {
    end = text.contains("\r\n") ? "\r\n" : "\n";
    lines = new ArrayList<>(text.lines().toList());
    root = YamlSource.read(text.getBytes(StandardCharsets.UTF_8), "", READ_BEFORE);
  }

  /** The text with all that was put in. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append(end);
      after.getOrDefault(i, List.of()).forEach(line -> text.append(line).append(end));
    }
    return text.toString();
  }

  /** The questions of a draft, a list of lines each. */
  static List<List<String>> questions(String draft) {
    Map<String, List<String>> scales = new LinkedHashMap<>();
    List<List<String>> questions = new ArrayList<>();
    String part = "";
    List<String> block = new ArrayList<>();
    for (String line : draft.lines().toList()) {
      if (line.matches("\\S+:.*")) {
        part = line.substring(0, line.indexOf(':'));
      } else if (part.equals("scales") && line.matches(" {2}\\S.*")) {
        block = new ArrayList<>();
        scales.put(line.strip().replaceFirst(":$", ""), block);
      } else if (part.equals("questions") && line.startsWith("  - id: ")) {
        block = new ArrayList<>(List.of(line));
        questions.add(block);
      } else if (line.startsWith("    ") && (part.equals("scales") || part.equals("questions"))) {
        String scale = line.startsWith("    scale: ") ? line.substring(11) : "";
        block.addAll(scales.getOrDefault(scale, List.of(line)));
      }
    }
    return questions;
  }

  /**
   * Puts a question of a draft after the last one.
   *
   * @param ids ids that are taken, to which the question's is added
   * @param sections the sections that there are
   */
  boolean addQuestion(List<String> block, Set<String> ids, Set<String> sections) {
    String drafted = block.get(0).substring("  - id: \"".length(), block.get(0).length() - 1);
    String id = drafted;
    for (int i = 2; !ids.add(id); i++) {
      id = drafted + "_" + i;
    }
    List<String> question = new ArrayList<>();
    question.add("  - id: " + YamlText.quoted(id));
    if (!id.equals(drafted)
        && block.stream().noneMatch(l -> l.matches(" {4}(column|columns|items|slots):.*"))) {
      question.add("    column: " + YamlText.quoted(drafted));
    }
    for (String line : block.subList(1, block.size())) {
      if (!line.startsWith("    section: ") || sections.contains(line.substring(13).strip())) {
        question.add(line);
      }
    }
    Optional<YamlValue> list = Optional.ofNullable(root.entries().get("questions"));
    if (list.isEmpty() || list.get().isNull()) {
      boolean named = list.isPresent();
      int at = named ? line("questions") : lines.size() - 1;
      if (!named && !after.containsKey(at)) {
        put(at, "questions:");
      }
      question.forEach(line -> put(at, line));
      return true;
    }
    int last = list.get().list("").size() - 1;
    int first = line("questions/" + last);
    String start = lines.get(first);
    if (!start.strip().startsWith("-")) {
      return false;
    }
    String indent = start.substring(0, start.indexOf('-'));
    int at = lastOf(first, indent.length());
    question.forEach(line -> put(at, indent + line.substring(2)));
    return true;
  }

  /** The mapping that a new code of a question or segment belongs to. */
  String owner(String path, boolean missing) {
    Optional<YamlValue> scale =
        value(path + "/scale").filter(s -> value(path + CATEGORIES).isEmpty());
    String owner = scale.map(s -> "scales/" + s.text()).orElse(path);
    return owner + (missing ? MISSING : CATEGORIES);
  }

  /** Puts a code at the end of a mapping of codes; false if that is written in many lines. */
  boolean addCategory(String owner, String code, String label, Optional<MissingKind> missing) {
    String entry =
        YamlText.key(code)
            + ": "
            + missing
                .map(kind -> missing(code, label, YamlValue.camelCase(kind)))
                .orElse(YamlText.quoted(label));
    Optional<YamlValue> map = value(owner).filter(YamlValue::isMap);
    if (map.isEmpty()) {
      return missing.isPresent() && addMissing(owner, entry);
    }
    List<String> keys = List.copyOf(map.get().entries().keySet());
    int first = line(owner + "/" + keys.get(0));
    int last = line(owner + "/" + keys.get(keys.size() - 1));
    String line = lines.get(last);
    if (first == last && line.strip().endsWith("}") && lines.get(first).contains("{")) {
      boolean flow = keys.size() > 1 || line.strip().matches(".*: \\{.*\\}");
      boolean own = line.strip().startsWith(YamlText.key(keys.get(0)) + ":");
      if (flow && !own) {
        int brace = closing(line);
        lines.set(last, line.substring(0, brace) + ", " + entry + line.substring(brace));
        return true;
      }
    }
    int indent = indent(line);
    if (first == last && keys.size() > 1) {
      return false;
    }
    put(lastOf(last, indent), " ".repeat(indent) + entry + " # new");
    return true;
  }

  private static String missing(String code, String label, String kind) {
    return label.equals(code)
        ? kind
        : "{label: " + YamlText.quoted(label) + ", kind: " + kind + "}";
  }

  /** Where the first mapping of a line that begins after a key ends: its closing brace. */
  private static int closing(String line) {
    int brace = line.lastIndexOf('}');
    boolean outer = line.strip().startsWith("- {") || line.strip().startsWith("{");
    return outer ? line.lastIndexOf('}', brace - 1) : brace;
  }

  /** A mapping of missing values after the categories. */
  private boolean addMissing(String owner, String entry) {
    String base = owner.substring(0, owner.length() - MISSING.length());
    if (value(base + CATEGORIES).isEmpty()) {
      return false;
    }
    int start = line(base + CATEGORIES);
    String line = lines.get(start);
    if (!line.strip().startsWith("categories:")) {
      return false;
    }
    int indent = indent(line);
    int at = lastOf(start, indent);
    List<String> there = after.getOrDefault(at, List.of());
    if (!there.contains(" ".repeat(indent) + "missing:")) {
      put(at, " ".repeat(indent) + "missing:");
    }
    put(at, " ".repeat(indent + 2) + entry + " # new");
    return true;
  }

  private void put(int line, String text) {
    after.computeIfAbsent(line, key -> new ArrayList<>()).add(text);
  }

  private Optional<YamlValue> value(String path) {
    YamlValue value = root;
    for (String part : path.split("/")) {
      Optional<YamlValue> next =
          value.isList()
              ? Optional.of(value.list("").get(Integer.parseInt(part)))
              : value.isMap() ? Optional.ofNullable(value.entries().get(part)) : Optional.empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      value = next.get();
    }
    return Optional.of(value);
  }

  /** The index of the line that a part begins in. */
  private int line(String path) {
    return Math.toIntExact(root.places().at(path).line()) - 1;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  /** The last line of what begins at {@code first} with that indent. */
  private int lastOf(int first, int indent) {
    int last = first;
    for (int i = first + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean comment = line.strip().startsWith("#");
      if (line.isBlank() || comment && indent(line) <= indent) {
        continue;
      }
      if (!comment && indent(line) <= indent) {
        break;
      }
      last = i;
    }
    return last;
  }
}
