package io.etude.dataset;

import io.etude.internal.Closest;
import java.util.List;
import java.util.Optional;

/**
 * What a source says of itself: its variables and its multiple-response sets.
 *
 * @param variables in file order; names are unique
 * @param sets multiple-response sets that the format declares; empty for CSV
 */
public record Schema(List<Variable> variables, List<MultipleSet> sets) {

  /** Copies the lists. */
  public Schema {
    variables = List.copyOf(variables);
    sets = List.copyOf(sets);
  }

  /** The variable of that name. */
  public Optional<Variable> variable(String name) {
    return variables.stream().filter(variable -> variable.name().equals(name)).findFirst();
  }

  /** The name of the variable that a mistyped name probably meant, for messages. */
  public Optional<String> closest(String wanted) {
    return Closest.to(wanted, names());
  }

  /** The names of all variables, in file order. */
  public List<String> names() {
    return variables.stream().map(Variable::name).toList();
  }
}
