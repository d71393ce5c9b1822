package io.etude.truth;

import io.etude.document.ChartSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of a chart that its alternative text cuts. */
final class WholeNames {

  private final Court court;
  private final String where;

  WholeNames(Court court, String where) {
    this.court = court;
    this.where = where;
  }

  /** The text with the whole of each name that is cut: it begins only one of the chart's names. */
  String in(String text, ChartSpec spec) {
    Set<String> names = new HashSet<>();
    if (spec instanceof ChartSpec.Bars chart) {
      chart.marks().forEach(mark -> names.add(Plain.of(mark.label())));
    } else if (spec instanceof ChartSpec.Histogram chart) {
      chart.marks().forEach(mark -> names.add(Plain.of(mark.label())));
      chart.nets().forEach(net -> names.add(Plain.of(net.net().label())));
    } else if (spec instanceof ChartSpec.Diverging chart) {
      for (ChartSpec.Diverging.Row row : chart.rows()) {
        names.add(Plain.of(row.label()));
        names.add(Plain.of(row.positive().label()));
        names.add(Plain.of(row.negative().label()));
      }
    } else if (spec instanceof ChartSpec.Stacked chart) {
      chart.rows().forEach(row -> names.add(Plain.of(row.label())));
      chart.scale().forEach(part -> names.add(Plain.of(part.label())));
    } else if (spec instanceof ChartSpec.Dots chart) {
      chart.rows().forEach(row -> names.add(Plain.of(row.label())));
      chart.series().forEach(part -> names.add(Plain.of(part.label())));
    } else if (spec instanceof ChartSpec.Lines chart) {
      chart.series().forEach(series -> names.add(Plain.of(series.label())));
    }
    String whole = text;
    for (int cut = whole.indexOf('…'); cut >= 0; cut = whole.indexOf('…', cut + 1)) {
      String before = whole.substring(0, cut);
      int longest = 0;
      List<String> begun = new ArrayList<>();
      for (String name : names) {
        int length = beginning(before, name);
        if (length > longest) {
          begun.clear();
          longest = length;
        }
        if (length > 0 && length == longest) {
          begun.add(name);
        }
      }
      if (begun.size() != 1) {
        court.lie(Fault.WRONG_NAME, where, before + "…", "it may be any of " + begun);
        continue;
      }
      String rest = begun.get(0).substring(longest);
      whole = before + rest + whole.substring(cut + 1);
      cut += rest.length() - 1;
    }
    return whole;
  }

  /** How much of the end of a text is the beginning of a name, whatever its first letter's case. */
  private static int beginning(String text, String name) {
    for (int length = Math.min(text.length(), name.length() - 1); length > 1; length--) {
      String end = text.substring(text.length() - length);
      boolean apart =
          length == text.length()
              || !Character.isLetterOrDigit(text.charAt(text.length() - length - 1));
      if (apart
          && name.regionMatches(true, 0, end, 0, 1)
          && name.regionMatches(1, end, 1, length - 1)) {
        return length;
      }
    }
    return 0;
  }
}
