package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a source says of itself: its variables and its multiple-response sets.
 *
 * @param variables in file order; names are unique
 * @param sets multiple-response sets that the format declares; empty for CSV
 * @param letterCase whether capital and small letters of names differ
 */
public record Schema(List<Variable> variables, List<MultipleSet> sets, LetterCase letterCase) {

  /** Whether capital and small letters of names differ. */
  public enum LetterCase {
    /** They do. */
    DIFFERS,
    /**
     * They don't, unless two names differ in nothing else: a database may change the letters of
     * names that a query doesn't quote.
     */
    IGNORED
  }

  /** Copies the lists. */
  public Schema {
    variables = List.copyOf(requireNonNull(variables, "variables"));
    sets = List.copyOf(requireNonNull(sets, "sets"));
    requireNonNull(letterCase, "letterCase");
  }

  /** A schema where capital and small letters differ. */
  public Schema(List<Variable> variables, List<MultipleSet> sets) {
    this(variables, sets, LetterCase.DIFFERS);
  }

  /** The variable of that name; where letter case is ignored, the only one that it can mean. */
  public Optional<Variable> variable(String name) {
    Optional<Variable> exact =
        variables.stream().filter(variable -> variable.name().equals(name)).findFirst();
    if (exact.isPresent() || letterCase == LetterCase.DIFFERS) {
      return exact;
    }
    List<Variable> alike =
        variables.stream().filter(variable -> variable.name().equalsIgnoreCase(name)).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  /** The names of all variables, in file order. */
  public List<String> names() {
    return variables.stream().map(Variable::name).toList();
  }
}
