package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which decimal sign the numbers of a source have, where it was said. What is not said is decided
 * for each column by its own values, else by those of the other columns.
 *
 * @param everywhere the sign of all columns but those named
 * @param byColumn the sign of single columns
 */
public record DecimalSigns(Optional<DecimalSign> everywhere, Map<String, DecimalSign> byColumn) {

  /** Nothing was said. */
  public static final DecimalSigns FOUND = new DecimalSigns(Optional.empty(), Map.of());

  /** Copies the map, keeping its order. */
  public DecimalSigns {
    requireNonNull(everywhere, "everywhere");
    requireNonNull(byColumn, "byColumn");
    byColumn = Collections.unmodifiableMap(new LinkedHashMap<>(byColumn));
  }

  /** One sign for all columns. */
  public static DecimalSigns of(DecimalSign sign) {
    requireNonNull(sign, "sign");
    return new DecimalSigns(Optional.of(sign), Map.of());
  }

  /** The sign of some columns. */
  public static DecimalSigns of(Map<String, DecimalSign> byColumn) {
    return new DecimalSigns(Optional.empty(), byColumn);
  }

  /** What was said of a column. */
  public Optional<DecimalSign> of(String column) {
    return Optional.ofNullable(byColumn.get(column)).or(() -> everywhere);
  }
}
