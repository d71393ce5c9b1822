package io.etude.report;

import static java.util.Objects.requireNonNull;

import io.etude.ReportException;
import io.etude.render.RenderResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a batch: an outcome for each item, in their order. Immutable.
 *
 * @param outcomes the outcomes
 */
public record BatchResult(List<Outcome> outcomes) {

  /** How it went. */
  public enum Status {
    /** All files of the report are written. */
    WRITTEN,
    /** It was there already, and the batch was resumed. */
    SKIPPED,
    /** It could not be made. */
    FAILED,
    /** The batch was cancelled before. */
    CANCELLED
  }

  /**
   * What came of an item.
   *
   * @param id id of the report
   * @param status how it went
   * @param files what came of each file that was written, by name; of a failed report those before
   * @param failure why it could not be made
   */
  public record Outcome(
      String id,
      Status status,
      Map<String, RenderResult> files,
      Optional<RuntimeException> failure) {

    /** Copies the map, keeping its order. */
    public Outcome {
      requireNonNull(id, "id");
      requireNonNull(status, "status");
      requireNonNull(files, "files");
      requireNonNull(failure, "failure");
      files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    @Override
    public String toString() {
      return id
          + ": "
          + status.name().toLowerCase(Locale.ROOT)
          + failure.map(e -> ", " + e.getMessage()).orElse("");
    }
  }

  /** Copies the list. */
  public BatchResult {
    outcomes = List.copyOf(requireNonNull(outcomes, "outcomes"));
  }

  /** The outcomes of that status. */
  public List<Outcome> of(Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
  }

  /** What came of each file that was written, by name, in the order of items and renderers. */
  public Map<String, RenderResult> files() {
    Map<String, RenderResult> files = new LinkedHashMap<>();
    outcomes.forEach(outcome -> files.putAll(outcome.files()));
    return files;
  }

  /**
   * This, if no report failed.
   *
   * @throws ReportException if one did; the message says how many and names the first, whose
   *     failure is the cause
   */
  public BatchResult orThrow() {
    List<Outcome> failed = of(Status.FAILED);
    if (failed.isEmpty()) {
      return this;
    }
    Outcome first = failed.get(0);
    RuntimeException why = first.failure().orElseThrow();
    String others =
        failed.size() == 1
            ? ""
            : failed.size() + " of " + outcomes.size() + " reports could not be made; the first: ";
    throw new ReportException(others + "report \"" + first.id() + "\": " + why.getMessage(), why);
  }
}
