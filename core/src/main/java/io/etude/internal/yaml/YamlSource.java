package io.etude.internal.yaml;

import io.etude.Place;
import io.etude.Problem;
import io.etude.internal.Deadline;
import io.etude.internal.Faults;
import io.etude.internal.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML 1.2 file as a tree of nodes with their places.
 *
 * <p>Only the core schema's tags are let in, and size, depth and the expansion of aliases are
 * bounded, so a hostile file ends in a message.
 */
public final class YamlSource {

  private static final int MAX_BYTES = 8_000_000;
  private static final int MAX_DEPTH = 24;
  private static final int MAX_ALIASES = 2_000;
  private static final int MAX_NODES = 400_000;

  /** Of one text; a page has some 5,000, so that this is a book that got into a label. */
  private static final int MAX_CHARACTERS = 200_000;

  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

  private final String name;
  private final YamlKind kind;
  private final Map<String, Place> places = new HashMap<>();
  private int nodes;

  private YamlSource(String name, YamlKind kind) {
    this.name = name;
    this.kind = kind;
  }

  /** What {@code reader} makes of a file; throws all that is wrong in it at once. */
  public static <T> T read(Path file, YamlKind kind, Function<YamlValue, T> reader) {
    return read(bytes(file), String.valueOf(file.getFileName()), kind, reader);
  }

  /** The same for the bytes of a file that messages call {@code name}. */
  public static <T> T read(
      byte[] bytes, String name, YamlKind kind, Function<YamlValue, T> reader) {
    YamlFaults faults = YamlFaults.collected(kind);
    Optional<T> made =
        Faults.reading(
            name,
            () ->
                faults.attempt(() -> reader.apply(new YamlSource(name, kind).root(bytes, faults))));
    faults.end();
    return made.orElseThrow();
  }

  /** The root of the bytes of a file, whose first fault is thrown when it is met. */
  public static YamlValue read(byte[] bytes, String name, YamlKind kind) {
    return new YamlSource(name, kind).root(bytes, YamlFaults.thrown(kind));
  }

  /**
   * What {@code reader} makes of a file in which something is wrong; empty if it can't make
   * anything of it, or the file is not YAML.
   */
  public static <T> Optional<T> readFaulty(
      Path file, YamlKind kind, Function<YamlValue, Optional<T>> reader) {
    byte[] bytes = bytes(file);
    String name = String.valueOf(file.getFileName());
    YamlFaults faults = YamlFaults.collected(kind);
    return faults
        .attempt(() -> reader.apply(new YamlSource(name, kind).root(bytes, faults)))
        .flatMap(made -> made);
  }

  private YamlValue root(byte[] bytes, YamlFaults faults) {
    Node root = compose(text(bytes));
    walk(root, "", 0, faults);
    return new YamlValue(
        new YamlPlaces(name, places), kind, faults, root, "", "the " + kind.noun());
  }

  private String text(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw error(
          start(),
          "a " + kind.noun() + " file has at most " + MAX_BYTES + " bytes; this one has more");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw error(firstBad(bytes), "the file is not in UTF-8; save it in that encoding");
    }
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
  }

  /** The replacement character stands where the first malformed bytes were. */
  private Place firstBad(byte[] bytes) {
    String lossy = new String(bytes, StandardCharsets.UTF_8);
    int bad = Math.max(0, lossy.indexOf('\uFFFD'));
    int line = 1 + (int) lossy.substring(0, bad).chars().filter(c -> c == '\n').count();
    return new Place(name, line, bad - lossy.lastIndexOf('\n', bad));
  }

  private Node compose(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setSchema(new CoreSchema())
            .setCodePointLimit(MAX_BYTES)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .build();
    try {
      Parser events = new ParserImpl(settings, new StreamReader(settings, text));
      Optional<Node> root = new Composer(settings, new Events(events)).getSingleNode();
      return root.orElseThrow(() -> nothing());
    } catch (MarkedYamlEngineException e) {
      boolean isBare = e.getContext() == null || e.getContext().isEmpty();
      String hint = YamlHints.of(e, text);
      throw error(
          place(YamlHints.mark(e)),
          (isBare ? "" : e.getContext() + ": ")
              + YamlHints.problem(e)
              + (hint.isEmpty() ? "" : "; " + hint));
    } catch (YamlEngineException e) {
      throw error(start(), String.valueOf(e.getMessage()));
    }
  }

  private RuntimeException nothing() {
    String start = "; start with \"" + kind.firstKey() + ": …\"";
    return error(start(), "the file holds no " + kind.noun() + start);
  }

  /** Composing is recursive, and ends at an event that lies too deep or where it has to stop. */
  private final class Events implements Parser {
    private final Parser events;
    private int depth;

    Events(Parser events) {
      this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
      return events.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
      return events.peekEvent();
    }

    @Override
    public boolean hasNext() {
      return events.hasNext();
    }

    @Override
    public Event next() {
      Deadline.checkInterrupt();
      Event event = events.next();
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        throw tooDeep(place(event.getStartMark()));
      }
      return event;
    }
  }

  private void walk(Node node, String path, int depth, YamlFaults faults) {
    Deadline.checkInterrupt();
    Place place = place(node.getStartMark());
    places.putIfAbsent(path, place);
    if (depth > MAX_DEPTH) {
      throw tooDeep(place);
    }
    if (++nodes > MAX_NODES) {
      throw error(
          place, "aliases expand the " + kind.noun() + " to more than " + MAX_NODES + " values");
    }
    if (!TAGS.contains(node.getTag())) {
      throw error(
          place, "the tag " + node.getTag() + " is not of YAML's core schema; leave it out");
    }
    if (node instanceof ScalarNode scalar && scalar.getValue().length() > MAX_CHARACTERS) {
      throw error(
          place,
          "a text in the "
              + kind.noun()
              + " has at most "
              + MAX_CHARACTERS
              + " characters; this one has "
              + scalar.getValue().length());
    }
    if (node instanceof MappingNode map) {
      walkEntries(map, path, depth, faults);
    } else if (node instanceof SequenceNode list) {
      for (int i = 0; i < list.getValue().size(); i++) {
        walk(list.getValue().get(i), join(path, Integer.toString(i)), depth + 1, faults);
      }
    }
  }

  private void walkEntries(MappingNode map, String path, int depth, YamlFaults faults) {
    Map<String, Place> seen = new HashMap<>();
    for (NodeTuple entry : map.getValue()) {
      Place place = place(entry.getKeyNode().getStartMark());
      if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
        throw error(place, "a key is a plain value, not a list or a mapping");
      }
      String key = scalar.getValue();
      Place first = seen.putIfAbsent(key, place);
      if (first != null) {
        String twice = "the key \"" + key + "\" is given twice, first at line " + first.line();
        faults.add(error(place, twice));
      }
      places.putIfAbsent(join(path, key), place);
      walk(entry.getValueNode(), join(path, key), depth + 1, faults);
    }
  }

  static String join(String path, String part) {
    return path.isEmpty() ? part : path + "/" + part;
  }

  private Place start() {
    return new Place(name, 1, 1);
  }

  private Place place(Optional<Mark> mark) {
    return place(name, mark);
  }

  static Place place(String name, Optional<Mark> mark) {
    return mark.map(m -> new Place(name, m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Place(name, 1, 1));
  }

  private RuntimeException tooDeep(Place place) {
    return error(place, "the " + kind.noun() + " nests deeper than " + MAX_DEPTH + " levels");
  }

  private RuntimeException error(Place place, String message) {
    return kind.failure(Problem.form(message).in(place), null);
  }
}
