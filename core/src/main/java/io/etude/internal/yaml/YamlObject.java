package io.etude.internal.yaml;

import io.etude.internal.Closest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A mapping of a YAML file whose keys are known: an unknown one is an error when it is made. */
public final class YamlObject {
  private final YamlValue value;
  private final YamlKeySet keys;
  private final Map<String, YamlValue> entries;

  YamlObject(YamlValue value, YamlKeySet keys) {
    this.value = value;
    this.keys = keys;
    entries = value.entries();
    for (Map.Entry<String, YamlValue> entry : entries.entrySet()) {
      if (!keys.keys().contains(entry.getKey())) {
        value.fault(
            entry
                .getValue()
                .error(
                    value.name()
                        + " has the unknown key \""
                        + entry.getKey()
                        + "\""
                        + Closest.hint(entry.getKey(), keys.keys())));
      }
    }
  }

  public YamlValue value() {
    return value;
  }

  public boolean has(String key) {
    return get(key).isPresent();
  }

  public Optional<YamlValue> get(String key) {
    if (!keys.keys().contains(key)) {
      throw new IllegalArgumentException(keys + " has no key " + key);
    }
    return Optional.ofNullable(entries.get(key))
        .map(entry -> entry.named("\"" + key + "\" of " + value.name()));
  }

  /**
   * What {@code reader} makes of a key's value; {@code otherwise} without one or if it is wrong.
   */
  public <T> T get(String key, Function<YamlValue, T> reader, T otherwise) {
    return get(key).flatMap(entry -> entry.attempt(() -> reader.apply(entry))).orElse(otherwise);
  }

  public YamlValue require(String key) {
    return get(key).orElseThrow(() -> value.error(value.name() + " has no \"" + key + "\""));
  }

  /** Refuses keys that don't go with one that is given. */
  public void refuse(String given, String... others) {
    for (String other : others) {
      get(other)
          .ifPresent(
              entry -> {
                throw entry.error(
                    value.name()
                        + " has \""
                        + given
                        + "\", with which \""
                        + other
                        + "\" does not go");
              });
    }
  }

  public String text(String key, String otherwise) {
    return get(key, YamlValue::text, otherwise);
  }

  public Optional<String> text(String key) {
    return get(key).map(YamlValue::text);
  }

  public OptionalDouble number(String key) {
    return get(key, entry -> OptionalDouble.of(entry.number()), OptionalDouble.empty());
  }

  public double number(String key, double otherwise) {
    return get(key, YamlValue::number, otherwise);
  }

  public <E extends Enum<E>> E constant(String key, E otherwise) {
    return get(key, entry -> entry.constant(otherwise.getDeclaringClass()), otherwise);
  }
}
