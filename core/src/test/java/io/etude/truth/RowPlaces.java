package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import java.util.ArrayList;
import java.util.List;

/** Which rows of a chart an alternative text names, where it names some of them. */
final class RowPlaces {

  private final Court court;
  private final String where;

  RowPlaces(Court court, String where) {
    this.court = court;
    this.where = where;
  }

  /** The groups whose mean is marked as higher than another. */
  static List<String> higher(ChartSpec.Dots means) {
    List<String> higher = new ArrayList<>();
    for (int i = 0; i < means.series().size(); i++) {
      Mark mean = means.rows().get(0).points().get(i);
      if (mean.significance() != ChartSpec.Significance.NONE) {
        higher.add(Plain.of(means.series().get(i).label()));
      }
    }
    return higher;
  }

  void check(Saying.Said said, ChartSpec spec) {
    court.heard();
    boolean right =
        switch (said.saying()) {
          case ALT_LIST_FIRST -> isRow(said, spec, true);
          case ALT_LIST_LAST -> isRow(said, spec, false);
          case ALT_LIST_HIGHEST -> isExtreme(said, spec, 1, false);
          case ALT_LIST_SHARED_HIGHEST -> isExtreme(said, spec, 1, true);
          case ALT_LIST_SHARED_LOWEST -> isExtreme(said, spec, -1, true);
          default -> isExtreme(said, spec, -1, false);
        };
    if (!right) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), "another row is there");
    }
  }

  private static boolean isRow(Saying.Said said, ChartSpec spec, boolean first) {
    return spec instanceof ChartSpec.Stacked stacked
        && said.get("row")
            .equals(Plain.of(stacked.rows().get(first ? 0 : stacked.rows().size() - 1).label()));
  }

  /** Whether a row has the highest or the lowest figure, alone or with others, as printed. */
  private static boolean isExtreme(Saying.Said said, ChartSpec spec, int sign, boolean shared) {
    if (!(spec instanceof ChartSpec.Dots dots)) {
      return false;
    }
    double most = Double.NEGATIVE_INFINITY;
    String printed = "";
    for (ChartSpec.Dots.Row row : dots.rows()) {
      for (Mark point : row.points()) {
        double value = sign * point.value().orElse(sign * Double.POSITIVE_INFINITY);
        if (value > most) {
          most = value;
          printed = point.text();
        }
      }
    }
    List<String> rows = new ArrayList<>();
    boolean own = false;
    for (ChartSpec.Dots.Row row : dots.rows()) {
      for (Mark point : row.points()) {
        double value = sign * point.value().orElse(sign * Double.POSITIVE_INFINITY);
        String name = Plain.of(row.label());
        own |= value == most && name.equals(said.get("row"));
        if (point.text().equals(printed) && !rows.contains(name)) {
          rows.add(name);
        }
      }
    }
    return own && rows.size() > 1 == shared;
  }
}
