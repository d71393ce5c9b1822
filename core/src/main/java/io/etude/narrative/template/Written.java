package io.etude.narrative.template;

import java.util.List;
import java.util.Set;

/**
 * What a template wrote. Immutable.
 *
 * @param text the text
 * @param places for each line of the text, file and line of the template that wrote it; empty for a
 *     line of white space
 * @param faults what was wrong, each with its place; the text has nothing in place of it
 * @param damaged the lines of the text, from 0, in which something is missing for a fault
 */
public record Written(String text, List<String> places, List<String> faults, Set<Integer> damaged) {

  /** Copies the lists. */
  public Written {
    places = List.copyOf(places);
    faults = List.copyOf(faults);
    damaged = Set.copyOf(damaged);
  }

  /** File and line of the template for a line of the text, or for the nearest one before it. */
  public String place(int line) {
    for (int i = Math.min(line, places.size() - 1); i >= 0; i--) {
      if (!places.get(i).isEmpty()) {
        return places.get(i);
      }
    }
    return "";
  }
}
