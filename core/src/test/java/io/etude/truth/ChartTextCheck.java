package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the checks of texts about a chart have in common: its subject. */
abstract class ChartTextCheck extends Check {

  final String where;
  final Shown shown;
  final TrueItem item;

  ChartTextCheck(Facts facts, Lang lang, Court court, String where, Shown shown) {
    super(facts, lang, court);
    this.where = where;
    this.shown = shown;
    this.item = shown.item();
  }

  /** How the chart's subject is to be called. */
  String subject() {
    if (shown.isBattery()) {
      return battery(item);
    }
    return shown.items().size() == 1 ? subject(item) : text(shown.question().label);
  }

  void named(String sentence, String name) {
    if (name.equals(subject())) {
      return;
    }
    boolean whole = name.equals(text(shown.question().label));
    court.lie(
        whole && shown.isPart() ? Fault.ITEM_UNNAMED : Fault.WRONG_NAME,
        where,
        sentence,
        "it is about " + subject());
  }

  /** Whether groups or editions are set against each other by the means of a rating. */
  static boolean areMeans(Lang lang, ChartSpec spec) {
    List<String> rows = new ArrayList<>();
    if (spec instanceof ChartSpec.Dots dots) {
      dots.rows().forEach(row -> rows.add(Plain.of(row.label())));
    } else if (spec instanceof ChartSpec.Lines lines) {
      lines.series().forEach(series -> rows.add(Plain.of(series.label())));
    }
    return rows.equals(List.of(mean(lang))) || isMeanOfOne(lang, spec);
  }

  /** Whether the mean of a single group is shown, which then is a row. */
  static boolean isMeanOfOne(Lang lang, ChartSpec spec) {
    return spec instanceof ChartSpec.Dots dots
        && dots.rows().size() == 1
        && dots.series().size() == 1
        && Plain.of(dots.series().get(0).label()).equals(mean(lang));
  }

  /** What the mean is called. */
  static String mean(Lang lang) {
    return lang == Lang.EN ? "Mean" : "Moyenne";
  }

  void net(Saying.Said said) {
    Optional<TrueRow> row = namedRow(where, said.sentence(), item, said.get("row"));
    row.ifPresent(r -> share(where, said.sentence(), said.get("figure"), item, r, null));
  }
}
