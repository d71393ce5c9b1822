package io.etude.truth;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Has the lie detector look for a fault until it finds one: so many studies at most, in that
 * folder. Gives what it found, or nothing. It is loaded apart from the tests, with the classes that
 * have the fault, and called through an interface that both sides know.
 */
public final class FaultSearch implements BiFunction<Path, Integer, String> {

  @Override
  public String apply(Path folder, Integer studies) {
    LieDetector detector = new LieDetector(folder);
    for (int seed = 1; seed <= studies; seed++) {
      List<Lie> lies;
      try {
        lies = detector.lies(seed);
      } catch (RuntimeException e) {
        return "refused, seed " + seed + ": " + e.getMessage();
      }
      Iterator<Lie> found = lies.iterator();
      if (found.hasNext()) {
        return found.next().toString();
      }
    }
    return "";
  }
}
