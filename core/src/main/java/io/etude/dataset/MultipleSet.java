package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A multiple-response set that a file declares.
 *
 * @param name the set's name without its {@code $}
 * @param label its label, empty if there is none
 * @param variables the member variables, in order
 * @param countedValue for one column per option the value that means "chosen"; empty for category
 *     slots
 */
public record MultipleSet(
    String name, String label, List<String> variables, Optional<String> countedValue) {

  /** Copies the list. */
  public MultipleSet {
    requireNonNull(name, "name");
    requireNonNull(label, "label");
    requireNonNull(countedValue, "countedValue");
    variables = List.copyOf(requireNonNull(variables, "variables"));
  }
}
