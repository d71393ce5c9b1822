package io.etude.internal.yaml;

import io.etude.Place;
import io.etude.Problem;
import io.etude.internal.Deadline;
import io.etude.internal.ProblemOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is wrong in a file: all of it, so that its author mends everything at once. Not thread-safe.
 */
final class YamlFaults {

  private final YamlKind kind;
  private final boolean collects;
  private final Set<RuntimeException> found = new LinkedHashSet<>();
  private final List<Place> doubtful = new ArrayList<>();

  private YamlFaults(YamlKind kind, boolean collects) {
    this.kind = kind;
    this.collects = collects;
  }

  /** Goes on after a fault. */
  static YamlFaults collected(YamlKind kind) {
    return new YamlFaults(kind, true);
  }

  /** Ends at the first fault. */
  static YamlFaults thrown(YamlKind kind) {
    return new YamlFaults(kind, false);
  }

  void add(RuntimeException fault) {
    if (!collects) {
      throw fault;
    }
    // what was found before is met again by all that name it
    found.add(fault);
  }

  /**
   * What {@code reading} makes; empty if something in it is wrong. If parts of it were wrong before
   * it failed, it failed for want of them, and that is no fault of its own.
   */
  <T> Optional<T> attempt(Supplier<T> reading) {
    Deadline.checkInterrupt();
    int before = found.size();
    try {
      return Optional.of(reading.get());
    } catch (RuntimeException e) {
      if (!kind.isFault(e)) {
        throw e;
      }
      if (found.size() == before) {
        add(e);
      }
      return Optional.empty();
    }
  }

  /** Notes a place where nothing is wrong but what it names. */
  void doubt(Place place) {
    doubtful.add(place);
  }

  /** Whether nothing that was found lies from one place to before another. */
  boolean noneWithin(Place from, Place to) {
    Stream<Place> wrong =
        found.stream()
            .flatMap(fault -> kind.problems(fault).stream())
            .map(Problem::place)
            .filter(Place::isKnown);
    return Stream.concat(wrong, doubtful.stream())
        .noneMatch(place -> from.compareTo(place) <= 0 && place.compareTo(to) < 0);
  }

  /** What was found first. */
  RuntimeException first() {
    return found.iterator().next();
  }

  /** Throws all that was found, in the order of the lines. */
  void end() {
    if (found.size() == 1) {
      throw first();
    } else if (!found.isEmpty()) {
      List<Problem> problems = new ArrayList<>();
      found.forEach(fault -> problems.addAll(kind.problems(fault)));
      throw kind.failures(ProblemOrder.sorted(problems));
    }
  }
}
