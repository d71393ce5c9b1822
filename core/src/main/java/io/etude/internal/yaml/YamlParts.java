package io.etude.internal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parts of a list of a file: those in which nothing is wrong, and the ids of the others.
 * Immutable.
 *
 * @param sound the parts in which nothing is wrong
 * @param places where each of them is in the list, from 0
 * @param lost the ids of the others, as far as they have one
 * @param allNamed whether all others have an id; not so if the list is none
 */
public record YamlParts<T>(
    List<T> sound, List<Integer> places, Set<String> lost, boolean allNamed) {

  /** Copies the lists. */
  public YamlParts {
    sound = List.copyOf(sound);
    places = List.copyOf(places);
    lost = Set.copyOf(lost);
  }

  /** A list without parts. */
  public static <T> YamlParts<T> none() {
    return new YamlParts<>(List.of(), List.of(), Set.of(), true);
  }

  /** A list in which nothing is wrong. */
  public static <T> YamlParts<T> whole(List<T> all) {
    return new YamlParts<>(all, IntStream.range(0, all.size()).boxed().toList(), Set.of(), true);
  }

  /** A list of which nothing could be read. */
  public static <T> YamlParts<T> unreadable() {
    return new YamlParts<>(List.of(), List.of(), Set.of(), false);
  }

  /**
   * The parts of a list, once all of the file has been read.
   *
   * @param values the elements of the list
   * @param made what was made of each of them; empty where that failed
   */
  public static <T> YamlParts<T> of(List<YamlValue> values, List<Optional<T>> made) {
    List<T> sound = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Set<String> lost = new LinkedHashSet<>();
    boolean named = true;
    for (int i = 0; i < values.size(); i++) {
      Optional<T> part = made.get(i);
      if (part.isPresent() && values.get(i).isSound()) {
        sound.add(part.get());
        places.add(i);
      } else {
        Optional<String> id = id(values.get(i));
        id.ifPresent(lost::add);
        named &= id.isPresent();
      }
    }
    return new YamlParts<>(sound, places, lost, named);
  }

  private static Optional<String> id(YamlValue value) {
    return value.isMap()
        ? Optional.ofNullable(value.entries().get("id"))
            .filter(id -> id.isScalar() && !id.isNull())
            .map(YamlValue::text)
        : Optional.empty();
  }

  /**
   * The same without a part.
   *
   * @param id its id; empty if its author may have meant another
   */
  public YamlParts<T> without(int index, Optional<String> id) {
    List<T> fewer = new ArrayList<>(sound);
    List<Integer> where = new ArrayList<>(places);
    Set<String> more = new LinkedHashSet<>(lost);
    fewer.remove(index);
    where.remove(index);
    id.ifPresent(more::add);
    return new YamlParts<>(fewer, where, more, allNamed && id.isPresent());
  }
}
