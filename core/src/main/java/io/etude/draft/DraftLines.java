package io.etude.draft;

import io.etude.codebook.category.MissingKind;
import io.etude.internal.yaml.YamlText;
import io.etude.internal.yaml.YamlValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The text of a codebook, into which lines are put; those that are there stay as they are. */
final class DraftLines {

  private static final String CATEGORIES = "/categories";
  private static final String MISSING = "/missing";

  private final String text;
  private final String end;
  private final Node root;

  /** What is put into the text, by the place that it is put before. */
  private final TreeMap<Integer, String> added = new TreeMap<>();

  /** The mappings of missing values that were put in. */
  private final Set<String> begun = new HashSet<>();

  /** A codebook that was read before: nothing is refused here. */
  DraftLines(String codebook) {
    end = codebook.contains("\r\n") ? "\r\n" : "\n";
    text = codebook.endsWith("\n") ? codebook : codebook + end;
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .build();
    ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
    root = new Composer(settings, events).getSingleNode().orElseThrow();
  }

  /** The text with all that was put in. */
  String text() {
    StringBuilder all = new StringBuilder(text);
    added.descendingMap().forEach(all::insert);
    return all.toString();
  }

  /** Puts questions after the last one, a list of lines each; false if there is no place. */
  boolean addQuestions(List<List<String>> questions) {
    Optional<Node> list = value("questions");
    String indent = "  ";
    int at = text.length() - 1;
    if (list.isEmpty()) {
      below(at, "questions:");
    } else if (list.get() instanceof SequenceNode sequence) {
      if (text.charAt(start(sequence)) != '-') {
        return false;
      }
      indent = " ".repeat(column(sequence));
      at = last(sequence, indent.length());
    } else {
      at = end(list.get());
    }
    for (List<String> question : questions) {
      for (String line : question) {
        below(at, indent + line);
      }
    }
    return true;
  }

  /** The mapping that a new code of a question or segment belongs to. */
  String owner(String path, boolean missing) {
    Optional<Node> scale =
        value(path + "/scale").filter(named -> value(path + CATEGORIES).isEmpty());
    return scale.map(named -> "scales/" + text(named)).orElse(path)
        + (missing ? MISSING : CATEGORIES);
  }

  /** Puts a code at the end of a mapping of codes; false if there is no place for it. */
  boolean addCategory(String owner, String code, String label, Optional<MissingKind> missing) {
    String said = YamlText.quoted(label);
    String entry =
        YamlText.key(code)
            + ": "
            + missing
                .map(YamlValue::camelCase)
                .map(
                    kind -> label.equals(code) ? kind : "{label: " + said + ", kind: " + kind + "}")
                .orElse(said);
    Optional<MappingNode> map = value(owner).flatMap(DraftLines::mapping);
    if (map.isEmpty()) {
      return missing.isPresent() && addMissing(owner, entry);
    }
    List<NodeTuple> entries = map.get().getValue();
    if (map.get().getFlowStyle() == FlowStyle.FLOW) {
      added.merge(
          end(entries.get(entries.size() - 1).getValueNode()), ", " + entry, String::concat);
    } else {
      int indent = column(entries.get(0).getKeyNode());
      below(last(map.get(), indent), " ".repeat(indent) + entry + " # new");
    }
    return true;
  }

  /** Puts a missing value into a mapping of them after the categories. */
  private boolean addMissing(String owner, String entry) {
    String base = owner.substring(0, owner.length() - MISSING.length());
    Optional<NodeTuple> categories =
        value(base)
            .flatMap(DraftLines::mapping)
            .filter(map -> map.getFlowStyle() == FlowStyle.BLOCK)
            .flatMap(map -> entry(map, CATEGORIES.substring(1)));
    if (categories.isEmpty()) {
      return false;
    }
    int indent = column(categories.get().getKeyNode());
    int at = last(categories.get().getValueNode(), indent);
    if (begun.add(owner)) {
      below(at, " ".repeat(indent) + "missing:");
    }
    below(at, " ".repeat(indent + 2) + entry + " # new");
    return true;
  }

  /** Puts a line below the one that a place is in, and below others that were put there. */
  private void below(int place, String line) {
    added.merge(text.indexOf('\n', place) + 1, line + end, String::concat);
  }

  private Optional<Node> value(String path) {
    Optional<Node> value = Optional.of(root);
    for (String part : path.split("/")) {
      value =
          value.flatMap(
              node ->
                  node instanceof SequenceNode list
                      ? Optional.of(list.getValue().get(Integer.parseInt(part)))
                      : mapping(node)
                          .flatMap(map -> entry(map, part))
                          .map(NodeTuple::getValueNode));
    }
    return value;
  }

  private static Optional<NodeTuple> entry(MappingNode map, String key) {
    return map.getValue().stream().filter(e -> text(e.getKeyNode()).equals(key)).findFirst();
  }

  private static Optional<MappingNode> mapping(Node node) {
    return node instanceof MappingNode map && !map.getValue().isEmpty()
        ? Optional.of(map)
        : Optional.empty();
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static int column(Node node) {
    return node.getStartMark().orElseThrow().getColumn();
  }

  private int start(Node node) {
    return place(node.getStartMark());
  }

  private int end(Node node) {
    return place(node.getEndMark());
  }

  private int place(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }

  /** A place in the last line of a part, and of the comments below it that are indented more. */
  private int last(Node node, int indent) {
    Node last = node;
    while (last instanceof CollectionNode<?> all && all.getFlowStyle() == FlowStyle.BLOCK) {
      Object part = all.getValue().get(all.getValue().size() - 1);
      last = part instanceof NodeTuple entry ? entry.getValueNode() : (Node) part;
    }
    int at = text.substring(0, end(last)).stripTrailing().length() - 1;
    Pattern comment = Pattern.compile("\\s*\\n {" + (indent + 1) + ",}#.*");
    Matcher below = comment.matcher(text).region(text.indexOf('\n', at), text.length());
    while (below.lookingAt()) {
      at = below.end() - 1;
      below.region(text.indexOf('\n', at), text.length());
    }
    return at;
  }
}
