package io.etude.narrative;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.language.BaseWords;
import io.etude.language.Display;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.Results;
import java.util.Locale;
import java.util.Optional;

/** Says why a figure can't be quoted, for messages. Immutable and thread-safe. */
public final class UnpublishedFigures {

  private final Results results;

  /** Of the figures of some results. */
  public UnpublishedFigures(Results results) {
    this.results = requireNonNull(results, "results");
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
        .orElse(
            "disclosure control leaves this statistic out, or its base is below"
                + " disclosure.minimumBase");
  }

  private String lowBase(FigureRef figure) {
    double publish = results.study().conventions().publishBase();
    String limit = Display.of(Locale.ENGLISH).number(publish, 0);
    String remedy = " (conventions: lowBase: flag has such figures printed)";
    return BaseWords.inMessages(results, figure)
        .map(base -> "it is of " + base + ", and figures on a base below " + limit)
        .map(reason -> reason + " are not published" + remedy)
        .orElse("its base is below the " + limit + " that are published" + remedy);
  }
}
