package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A column of a source, with what the format declares about it.
 *
 * @param name the column's name
 * @param label the variable label, empty if there is none
 * @param type whether the file holds numbers or text
 * @param labels value labels, in file order
 * @param missing which values the format marks as missing
 */
public record Variable(
    String name, String label, Type type, List<ValueLabel> labels, MissingValues missing) {

  /** How a file stores a variable. */
  public enum Type {
    /** Numbers. */
    NUMBER,
    /** Text. */
    TEXT,
    /**
     * Dates, with or without a time of day: {@code 2026-03-02}, {@code 2026-03-02T14:05:00}, or, in
     * text files, as they are written there.
     */
    DATE,
    /** Times of day or durations: {@code 14:05:00}; as numbers they are seconds. */
    TIME
  }

  /**
   * The label of one value.
   *
   * @param value the value in the form of {@link Dictionary}
   * @param label its label
   */
  public record ValueLabel(String value, String label) {
    /** Refuses null. */
    public ValueLabel {
      requireNonNull(value, "value");
      requireNonNull(label, "label");
    }
  }

  /** Copies the list. */
  public Variable {
    requireNonNull(name, "name");
    requireNonNull(label, "label");
    requireNonNull(type, "type");
    requireNonNull(missing, "missing");
    labels = List.copyOf(requireNonNull(labels, "labels"));
  }

  /** A variable without labels or missing values. */
  public static Variable of(String name, Type type) {
    return new Variable(name, "", type, List.of(), MissingValues.NONE);
  }
}
