package io.etude.dataset.column;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Unreadable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The values of a chunk that are not in the form wanted, so that all are said at once. Where the
 * request has them empty, nothing is said. Not thread-safe.
 */
public final class ValueFaults {

  /** So many tell an author enough. */
  private static final int MAX_FAULTS = 50;

  private final boolean left;
  private final Set<Problem> faults = new LinkedHashSet<>();

  /** Of the chunks of a request. */
  public ValueFaults(ReadRequest request) {
    left = requireNonNull(request, "request").unreadable() == Unreadable.EMPTY;
  }

  /**
   * Adds a value to a column, or an empty one if it is not in the form wanted.
   *
   * @param value gives the value, null if it is empty
   * @param place where it is, for messages; only asked if it is needed
   * @throws DataException for many faults
   */
  public void add(ColumnBuilder column, Supplier<Object> value, Supplier<Place> place) {
    requireNonNull(column, "column");
    requireNonNull(value, "value");
    requireNonNull(place, "place");
    try {
      column.add(value.get(), place);
    } catch (DataException e) {
      column.add(null, place);
      add(e);
    }
  }

  /**
   * Notes a fault.
   *
   * @throws DataException for many faults
   */
  public void add(DataException fault) {
    if (!left) {
      faults.addAll(requireNonNull(fault, "fault").problems());
      if (faults.size() >= MAX_FAULTS) {
        end();
      }
    }
  }

  /**
   * Ends a chunk.
   *
   * @throws DataException for all faults
   */
  public void end() {
    if (faults.size() == 1) {
      throw new DataException(faults.iterator().next());
    } else if (!faults.isEmpty()) {
      throw DataException.several(List.copyOf(faults));
    }
  }
}
