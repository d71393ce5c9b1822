package io.etude.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The seeds of a random test: those that once failed, from the list {@value #LIST} of the module's
 * test resources, then a fixed number from a fixed first one on. {@code -Detude.seed=S} begins with
 * another one, {@code -Detude.seeds=N} takes another number. The profile {@code nightly} takes more
 * seeds, from one that the day decides, and adds those that fail to the list.
 */
public final class Seeds {

  private static final String LIST = "failing-seeds.txt";
  private static final Path FILE = Path.of("src", "test", "resources", LIST);

  /** How many times more seeds a night takes. */
  private static final int NIGHT = 10;

  /** Seeds of two nights are at least this far apart. */
  private static final long SEEDS_OF_A_NIGHT = 1_000_000L;

  /** What is tried with each seed. */
  public interface Trial {
    void run(long seed) throws Exception;
  }

  private final String test;
  private final Path list;
  private final boolean nightly;
  private final Set<Long> seeds = new LinkedHashSet<>();

  Seeds(String test, long first, int count, Path list, boolean nightly) {
    this.test = test;
    this.list = list;
    this.nightly = nightly;
    seeds.addAll(listed());
    for (long seed = first; seed < first + count; seed++) {
      seeds.add(seed);
    }
  }

  /** The seeds of a test that by default takes {@code count} from {@code first} on. */
  public static Seeds of(Class<?> test, long first, int count) {
    boolean nightly = Boolean.getBoolean("etude.nightly");
    long today = LocalDate.now(ZoneOffset.UTC).toEpochDay() * SEEDS_OF_A_NIGHT;
    return new Seeds(
        test.getName(),
        Long.getLong("etude.seed", nightly ? today + first : first),
        Integer.getInteger("etude.seeds", nightly ? NIGHT * count : count),
        FILE,
        nightly);
  }

  /** All seeds, those of the list first. */
  public List<Long> all() {
    return List.copyOf(seeds);
  }

  /** The same in groups, for tests that report by group. */
  public List<Group> groups(int size) {
    List<Group> groups = new ArrayList<>();
    List<Long> all = all();
    for (int i = 0; i < all.size(); i += size) {
      groups.add(new Group(all.subList(i, Math.min(i + size, all.size()))));
    }
    return groups;
  }

  /** Some of the seeds. */
  public final class Group {
    private final List<Long> some;

    private Group(List<Long> some) {
      this.some = some;
    }

    /** Tries each seed; a failure names the first that failed. */
    public void check(Trial trial) {
      for (long seed : some) {
        tryOne(seed, trial);
      }
    }

    @Override
    public String toString() {
      return "seeds " + some.get(0) + " to " + some.get(some.size() - 1);
    }
  }

  /** Tries each seed; a failure names the first that failed. */
  public void check(Trial trial) {
    new Group(all()).check(trial);
  }

  private void tryOne(long seed, Trial trial) {
    try {
      trial.run(seed);
    } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
      if (nightly) {
        remember(seed);
      }
      throw new AssertionError(
          "seed " + seed + ", repeat with -Detude.seeds=1 -Detude.seed=" + seed + ": " + e, e);
    }
  }

  private List<Long> listed() {
    try {
      return Files.exists(list)
          ? Files.readAllLines(list).stream()
              .filter(line -> line.startsWith(test + " "))
              .map(line -> Long.parseLong(line.substring(test.length() + 1).strip()))
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remember(long seed) {
    if (listed().contains(seed)) {
      return;
    }
    try {
      Files.writeString(
          list, test + " " + seed + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
