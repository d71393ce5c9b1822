package io.etude.internal.yaml;

import io.etude.Place;
import io.etude.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a file's parts. Immutable.
 *
 * @param name name of the file; empty for none
 * @param places path of a part, such as {@code questions/4/nets/top}, to its place
 */
public record YamlPlaces(String name, Map<String, Place> places) {

  /** The places of what was not read from a file. */
  public static final YamlPlaces NONE = new YamlPlaces("", Map.of());

  /** Copies the map. */
  public YamlPlaces {
    places = Map.copyOf(places);
  }

  /** A problem at the place of the part at {@code path}, if there is a file. */
  public Problem locate(String path, Problem problem) {
    return problem.in(at(path));
  }

  /**
   * The places of a file of which a list keeps some parts only.
   *
   * @param list path of the list, e.g. {@code questions}
   * @param kept for each part that is kept where it was in the list, from 0
   */
  public YamlPlaces keeping(String list, List<Integer> kept) {
    Map<String, Place> changed = new HashMap<>();
    String start = list + "/";
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      positions.put(kept.get(i).toString(), i);
    }
    places.forEach(
        (path, place) -> {
          if (!path.startsWith(start)) {
            changed.put(path, place);
            return;
          }
          int end = path.indexOf('/', start.length());
          String number = path.substring(start.length(), end < 0 ? path.length() : end);
          Integer now = positions.get(number);
          if (now != null) {
            changed.put(start + now + (end < 0 ? "" : path.substring(end)), place);
          }
        });
    return new YamlPlaces(name, changed);
  }

  /** The place of a part; of what encloses it, if there is none of that path. */
  public Place at(String path) {
    String part = path;
    while (true) {
      Place place = places.get(part);
      if (place != null) {
        return place;
      }
      if (part.isEmpty()) {
        return new Place(name, 1, 1);
      }
      part = part.substring(0, Math.max(0, part.lastIndexOf('/')));
    }
  }
}
