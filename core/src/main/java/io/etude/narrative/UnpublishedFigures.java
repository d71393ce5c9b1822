package io.etude.narrative;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.internal.Counted;
import io.etude.language.Display;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.Results;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says why a figure can't be quoted, for messages. Immutable and thread-safe. */
public final class UnpublishedFigures {

  private final Results results;
  private final Display display;

  /** Of results, with the numbers as printed by {@code display}. */
  public UnpublishedFigures(Results results, Display display) {
    this.results = requireNonNull(results, "results");
    this.display = requireNonNull(display, "display");
  }

  /** Why there is no figure to quote; empty if there is one. */
  public Optional<String> why(FigureRef figure) {
    requireNonNull(figure, "figure");
    if (figure.flags().contains(Flag.SUPPRESSED)) {
      return Optional.of(
          "it is withheld by disclosure control, to protect respondents; what may help: "
              + remedy(figure));
    }
    if (figure.flags().contains(Flag.WITHHELD)) {
      return Optional.of(lowBase(figure));
    }
    if (figure.estimate().isPresent()) {
      return Optional.empty();
    }
    boolean nobody = figure.base().isPresent() && figure.base().getAsLong() == 0;
    return Optional.of(
        nobody
            ? "there is no figure, since nobody answered or was asked there"
            : "there is no figure: the data don't give this statistic");
  }

  /** What the study's own message on hidden figures of the same columns proposes. */
  private String remedy(FigureRef figure) {
    String place =
        figure
            .id()
            .table()
            .segment()
            .map(segment -> "segment \"" + segment + "\"")
            .orElse("totals");
    return results.suppressions().stream()
        .filter(message -> message.place().equals(place))
        .map(Diagnostic::hint)
        .findFirst()
        .orElse("join rare answers or small columns, or lower disclosure.minimumCell");
  }

  private String lowBase(FigureRef figure) {
    double limit = results.study().conventions().publishBase();
    OptionalDouble effective = results.effectiveBase(figure);
    String printed = effective.isEmpty() ? "" : display.number(effective.getAsDouble(), 1);
    String base;
    if (figure.base().isEmpty()) {
      base = effective.isEmpty() ? "base" : "effective base of " + printed;
    } else if (effective.isPresent() && figure.base().getAsLong() >= limit) {
      String count = Counted.of(figure.base().getAsLong(), "respondent");
      base = "effective base of " + printed + " (" + count + ")";
    } else {
      base =
          "base of "
              + figure.base().getAsLong()
              + (effective.isEmpty() ? "" : " (effective " + printed + ")");
    }
    return "its "
        + base
        + " is below the "
        + display.number(limit, 0)
        + " that are published (conventions: lowBase: flag has such figures printed)";
  }
}
