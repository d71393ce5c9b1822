package io.etude.internal;

import io.etude.DataException;
import io.etude.EtudeException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.ReportException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what is wrong in steps that do not need each other, so that an author learns of all of
 * it at once. Not thread-safe.
 */
public final class Faults {

  /** The name of a column in a message. */
  private static final Pattern NAME = Pattern.compile("\"[^\"]*+\"");

  private final List<RuntimeException> found = new ArrayList<>();

  /**
   * What a reader gives of a stranger's file. Whatever it fails at, if it doesn't say so itself, is
   * said of the file: one that nests without end fills the stack, one that asks for it the memory.
   *
   * @param file what messages call it
   */
  public static <T> T reading(String file, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (EtudeException | UncheckedIOException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw unreadable(file, "it nests too deeply", e);
    } catch (OutOfMemoryError e) {
      long heap = Runtime.getRuntime().maxMemory() >> 20;
      throw unreadable(
          file,
          "it takes more memory than the heap of "
              + heap
              + " MB; start Java with a larger one, e.g. -Xmx4g, if the file is sound",
          e);
    } catch (RuntimeException e) {
      throw unreadable(file, e.toString(), e);
    }
  }

  private static DataException unreadable(String file, String why, Throwable cause) {
    return new DataException(Problem.form("can't be read: " + why).in(Place.of(file)), cause);
  }

  /** What a step gives; empty if something in it is wrong, or a file of it can't be read. */
  public <T> Optional<T> attempt(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (EtudeException | UncheckedIOException e) {
      found.add(e);
      return Optional.empty();
    }
  }

  /** Adds what was wrong in other steps. */
  public void addAll(Faults others) {
    found.addAll(others.found);
  }

  /**
   * Adds what was wrong in a later step, but what follows from something that is wrong already: a
   * problem at the same place with the same name, such as a weight that is missing since it is no
   * number.
   */
  public void addOthers(Faults later) {
    List<Problem> known = found.stream().flatMap(fault -> problems(fault).stream()).toList();
    for (RuntimeException fault : later.found) {
      List<Problem> others =
          problems(fault).stream()
              .filter(problem -> known.stream().noneMatch(first -> isOfOne(first, problem)))
              .toList();
      if (others.size() == problems(fault).size()) {
        found.add(fault);
      } else if (!others.isEmpty()) {
        found.add(DataException.several(others));
      }
    }
  }

  private static boolean isOfOne(Problem first, Problem second) {
    Matcher one = NAME.matcher(first.message());
    Matcher other = NAME.matcher(second.message());
    return first.place().isKnown()
        && first.place().equals(second.place())
        && one.find()
        && other.find()
        && one.group().equals(other.group());
  }

  /** Adds a sentence to what is wrong. */
  public void remark(String sentence) {
    found.add(new ReportException(sentence));
  }

  /** Whether nothing was wrong so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** Whether something of that kind was wrong. */
  public boolean has(Class<? extends EtudeException> kind) {
    return found.stream().anyMatch(kind::isInstance);
  }

  /**
   * Throws what was wrong, if anything was: the exception of its step where it is but one. What two
   * steps found is said once, and what is wrong in a file in the order of its lines.
   */
  public void end() {
    Set<Problem> problems = new LinkedHashSet<>();
    found.forEach(fault -> problems.addAll(problems(fault)));
    if (found.isEmpty()) {
      return;
    }
    if (problems.size() == problems(found.get(0)).size()) {
      throw found.get(0);
    }
    throw ReportException.several(ProblemOrder.sorted(List.copyOf(problems)));
  }

  private static List<Problem> problems(RuntimeException fault) {
    return fault instanceof EtudeException wrong
        ? wrong.problems()
        : List.of(Problem.of(String.valueOf(fault.getMessage())));
  }
}
