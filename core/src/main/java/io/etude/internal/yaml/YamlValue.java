package io.etude.internal.yaml;

import io.etude.Problem;
import io.etude.internal.Closest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a YAML file with its place and what messages call it. Immutable. */
public final class YamlValue {

  /** What authors write where nothing is to be said. */
  private static final Set<String> NOTHING =
      Set.of("none", "no", "nothing", "false", "off", "null", "~");

  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,9})\\.\\.(-?\\d{1,9})");

  private final YamlPlaces places;
  private final YamlKind kind;
  private final YamlFaults faults;
  private final Node node;
  private final String path;
  private final String name;

  /**
   * A value.
   *
   * @param places for the lines of messages
   * @param kind the kind of file
   * @param faults takes what is wrong
   * @param node the value
   * @param path its path in the file
   * @param name what messages call it, e.g. {@code question "benefits"}
   */
  YamlValue(
      YamlPlaces places, YamlKind kind, YamlFaults faults, Node node, String path, String name) {
    this.places = places;
    this.kind = kind;
    this.faults = faults;
    this.node = node;
    this.path = path;
    this.name = name;
  }

  /** A whole range such as {@code 6..10}. */
  public record Range(int from, int to) {}

  /** The lines of the file that it stands in. */
  public YamlPlaces places() {
    return places;
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  public YamlValue named(String newName) {
    return new YamlValue(places, kind, faults, node, path, newName);
  }

  /** An exception with a message that begins with the value's place. */
  public RuntimeException error(String message) {
    return kind.failure(places.locate(path, Problem.form(message)), null);
  }

  /** Makes a value here; if it breaks a rule of its own, the message gets its place. */
  public <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (RuntimeException e) {
      Optional<String> part = kind.part(e);
      if (part.isEmpty()) {
        throw e;
      }
      String place = part.get().isEmpty() ? path : YamlSource.join(path, part.get());
      throw kind.failure(places.locate(place, kind.problems(e).get(0)), e);
    }
  }

  /**
   * What {@code maker} makes of this value; empty if it is wrong, which is said when the whole file
   * has been read.
   */
  public <T> Optional<T> attempt(Supplier<T> maker) {
    return faults.attempt(() -> make(maker));
  }

  /** What {@code reader} makes of each of a list's elements but of those that are wrong. */
  public <T> List<T> each(String what, Function<YamlValue, T> reader) {
    List<T> values = new ArrayList<>();
    for (YamlValue value : list(what)) {
      value.attempt(() -> reader.apply(value)).ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  /** Adds a fault and goes on, where faults are collected; else throws it. */
  public void fault(RuntimeException fault) {
    faults.add(fault);
  }

  /** An exception for what can't be made since something that it names was wrong. */
  public RuntimeException wanting() {
    return faults.first();
  }

  /**
   * Whether nothing was found to be wrong in it so far. What is made of a value in which something
   * is wrong may lack what its author wrote.
   */
  public boolean isSound() {
    return faults.noneWithin(
        YamlSource.place(places.name(), node.getStartMark()),
        YamlSource.place(places.name(), node.getEndMark()));
  }

  /** Notes that it names something in which something is wrong, so that it is not sound either. */
  public void doubt() {
    faults.doubt(YamlSource.place(places.name(), node.getStartMark()));
  }

  /** Whether a key of the mapping is given twice, so that it is open which of the two is meant. */
  public boolean hasDoubledKey() {
    return node instanceof MappingNode map && map.getValue().size() > entries().size();
  }

  public boolean isScalar() {
    return node instanceof ScalarNode;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether a key has nothing behind it. */
  public boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw error(name + " is " + shape() + "; give a single value");
    }
    if (scalar.getTag().equals(Tag.NULL)) {
      throw error(name + " has no value; give one or leave it out");
    }
    return scalar.getValue();
  }

  /** The same as an optional value. */
  public Optional<String> optionalText() {
    return Optional.of(text());
  }

  public double number() {
    String text = text();
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw error(name + " is \"" + text + "\"; give a number");
    }
    throw error(name + " is \"" + text + "\"; give a finite number");
  }

  public int integer() {
    String text = text();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw error(name + " is \"" + text + "\"; give a whole number");
    }
  }

  /** True or false. */
  public boolean truth() {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      throw error(name + " is \"" + text + "\"; give true or false");
    }
    return text.equals("true");
  }

  public LocalDate date() {
    String text = text();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw error(name + " is \"" + text + "\"; give a date such as 2018-11-26");
    }
  }

  /** Whether a text is read as a range where one may stand. */
  public static boolean isRange(String text) {
    return RANGE.matcher(text).matches();
  }

  public Optional<Range> range() {
    Matcher matcher = RANGE.matcher(text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Range(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
  }

  /** The constant whose name in camel case is the text: {@code dontKnow} for DONT_KNOW. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    String text = text();
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String candidate = camelCase(constant);
      if (candidate.equals(text)) {
        return constant;
      }
      names.add(candidate);
    }
    throw error(name + " is \"" + text + "\"" + Closest.hint(text, names));
  }

  /** What a file calls a constant: {@code noAnswer} for {@code NO_ANSWER}. */
  public static String camelCase(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  /** The elements of a list, each called {@code what} in messages. */
  public List<YamlValue> list(String what) {
    if (!(node instanceof SequenceNode list)) {
      throw error(name + " is " + shape() + wanted("a list"));
    }
    List<YamlValue> values = new ArrayList<>();
    for (int i = 0; i < list.getValue().size(); i++) {
      String at = YamlSource.join(path, Integer.toString(i));
      values.add(new YamlValue(places, kind, faults, list.getValue().get(i), at, what));
    }
    return values;
  }

  /** The texts of a list, or the one text that stands for a list of one. */
  public List<String> texts() {
    return isScalar()
        ? List.of(text())
        : list("a value of " + name).stream().map(YamlValue::text).toList();
  }

  /** The entries of a mapping in file order. */
  public Map<String, YamlValue> entries() {
    if (!(node instanceof MappingNode map)) {
      throw error(name + " is " + shape() + wanted("a mapping of keys to values"));
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple entry : map.getValue()) {
      String key = ((ScalarNode) entry.getKeyNode()).getValue();
      String at = YamlSource.join(path, key);
      entries.put(
          key,
          new YamlValue(places, kind, faults, entry.getValueNode(), at, name + " \"" + key + "\""));
    }
    return entries;
  }

  /** An object with known keys. */
  public YamlObject object(YamlKeySet keys) {
    return new YamlObject(this, keys);
  }

  /** Whether it is a word for nothing, such as "none", in the place of what was left out. */
  public boolean isNothing() {
    return node instanceof ScalarNode scalar
        && NOTHING.contains(scalar.getValue().strip().toLowerCase(Locale.ROOT));
  }

  private String wanted(String what) {
    return isNothing()
        ? "; leave the key out where there is none, else give " + what
        : "; give " + what;
  }

  private String shape() {
    if (isList()) {
      return "a list";
    }
    if (isMap()) {
      return "a mapping";
    }
    return "the value \"" + ((ScalarNode) node).getValue() + "\"";
  }
}
