package io.etude.dataset.column;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The values of a chunk that are not in the form wanted, so that all are said at once. Where the
 * request has them empty, nothing is said. Not thread-safe.
 */
public final class ValueFaults {

  /** So many tell an author enough. */
  private static final int MAX_FAULTS = 50;

  /** Of one column so many. */
  private static final int MAX_OF_COLUMN = 5;

  private static final String HOW_NUMBERS_ARE_WRITTEN =
      " or so; a number may have blanks, points or commas between thousands, a percent sign and the"
          + " sign or code of a currency; in the column of a question, a word that stands for a"
          + " number, or for no answer, is named under \"values\" or \"missing\" of the question; a"
          + " column of weights has numbers alone; units in words have to be taken out of the data";

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
      column.addEmpty();
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
      throw DataException.several(shortened(List.copyOf(faults)));
    }
  }

  /**
   * The same faults with the first few of each column, and one line on its others, which says how
   * numbers may be written.
   */
  public static List<Problem> shortened(List<Problem> faults) {
    Map<String, Integer> ofColumn = new LinkedHashMap<>();
    for (Problem fault : requireNonNull(faults, "faults")) {
      ofColumn.merge(column(fault), 1, Integer::sum);
    }
    List<Problem> few = new ArrayList<>();
    Map<String, Integer> named = new LinkedHashMap<>();
    for (Problem fault : faults) {
      String column = column(fault);
      int number = named.merge(column, 1, Integer::sum);
      int others = ofColumn.get(column) - MAX_OF_COLUMN;
      if (number < MAX_OF_COLUMN || number == MAX_OF_COLUMN && others == 0) {
        few.add(fault);
      } else if (number == MAX_OF_COLUMN) {
        String hint = column.endsWith(" a number") ? HOW_NUMBERS_ARE_WRITTEN : "";
        few.add(fault.saying(fault.message() + ", nor " + others + " more values" + hint));
      }
    }
    return few;
  }

  /** A message up to the value: the same for all values of a column. */
  private static String column(Problem fault) {
    int value = fault.message().lastIndexOf(", not \"");
    return value < 0 ? fault.message() : fault.message().substring(0, value);
  }
}
