package io.etude.document.chart;

import static java.util.Objects.requireNonNull;

import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Mark;
import java.util.List;
import java.util.Optional;

/** What a row of diverging bars holds. */
record DivergingParts(
    String label,
    List<Mark> shares,
    Mark positive,
    Mark negative,
    Optional<Mark> apart,
    Emphasis emphasis) {

  DivergingParts {
    requireNonNull(label, "label");
    shares = List.copyOf(requireNonNull(shares, "shares"));
    requireNonNull(positive, "positive");
    requireNonNull(negative, "negative");
    requireNonNull(apart, "apart");
    requireNonNull(emphasis, "emphasis");
  }

  DivergingParts with(Mark other) {
    Optional<Mark> own = Optional.of(requireNonNull(other, "apart"));
    return new DivergingParts(label, shares, positive, negative, own, emphasis);
  }

  DivergingParts with(Emphasis other) {
    return new DivergingParts(label, shares, positive, negative, apart, other);
  }
}
