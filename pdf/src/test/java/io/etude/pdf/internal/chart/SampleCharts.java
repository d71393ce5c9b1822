package io.etude.pdf.internal.chart;

import io.etude.analysis.Estimate;
import io.etude.analysis.FigureRef;
import io.etude.analysis.Interval;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.document.ChartSpec.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One chart of each kind, with long labels, zeros and withheld figures. */
public final class SampleCharts {

  private SampleCharts() {}

  /** The charts by the name of their kind. */
  public static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> charts = new LinkedHashMap<>();
    charts.put("histogram", histogram());
    charts.put("bars", bars());
    charts.put("diverging", diverging());
    charts.put("stacked", stacked());
    charts.put("dots", dots());
    charts.put("lines", lines());
    return charts;
  }

  static Mark mark(String label, double percent, Emphasis emphasis) {
    Estimate estimate =
        new Estimate(
            percent / 100,
            0.02,
            300,
            Optional.of(new Interval(Math.max(0, percent / 100 - 0.04), percent / 100 + 0.04)));
    return new Mark(
        label,
        Math.round(percent) + "\u00a0%",
        new FigureRef(
            "q." + label,
            "q",
            label,
            "total",
            FigureRef.Kind.SHARE,
            Optional.of(estimate),
            OptionalLong.of(302),
            Set.of()),
        emphasis);
  }

  static Mark mean(double value) {
    return new Mark(
        "moyenne",
        Double.toString(value).replace('.', ','),
        new FigureRef(
            "q.mean",
            "q",
            "mean",
            "total",
            FigureRef.Kind.NUMBER,
            Optional.of(new Estimate(value, 0.1, 300, Optional.empty())),
            OptionalLong.of(302),
            Set.of()),
        Emphasis.NORMAL);
  }

  static Mark withheld(String label) {
    return new Mark(
        label,
        "–",
        new FigureRef(
            "q." + label,
            "q",
            label,
            "total",
            FigureRef.Kind.SHARE,
            Optional.empty(),
            OptionalLong.empty(),
            Set.of()),
        Emphasis.NORMAL);
  }

  static ChartSpec histogram() {
    double[] shares = {1, 0, 3, 5, 6, 6, 14, 22, 26, 10, 6};
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      marks.add(mark("" + i, shares[i], i >= 6 ? Emphasis.STRONG : Emphasis.MUTED));
    }
    Mark net = mark("6 à 10 :", 78, Emphasis.STRONG);
    Mark mean = mean(6.8);
    return new ChartSpec.Histogram(
        marks, List.of(new ChartSpec.Bracket(6, 10, net)), Optional.of(mean));
  }

  private static ChartSpec bars() {
    return new ChartSpec.Bars(
        List.of(
            mark("Meilleurs services aux citoyens", 74, Emphasis.STRONG),
            mark("Accès à l’information", 64, Emphasis.STRONG),
            mark("Efficacité des agents", 42, Emphasis.NORMAL),
            mark("Partage d’information entre services et administrations", 21, Emphasis.NORMAL),
            mark("Montée en compétence", 17, Emphasis.NORMAL),
            mark("Innovation", 16, Emphasis.NORMAL),
            withheld("Autre"),
            mark("Aucun", 0, Emphasis.MUTED)),
        List.of(
            new ChartSpec.Callout(5, mark("dans les intercommunalités", 31, Emphasis.STRONG)),
            new ChartSpec.Callout(2, mark("chez les élus", 29, Emphasis.STRONG))));
  }

  private static ChartSpec diverging() {
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    rows.add(row("Marchés publics", Emphasis.STRONG, 25, 42, 16, 9, 3, 5));
    rows.add(row("Fonctionnement administratif", Emphasis.NORMAL, 19, 42, 18, 13, 5, 3));
    rows.add(row("Transports (dont gestion du trafic)", Emphasis.NORMAL, 8, 23, 23, 22, 14, 10));
    rows.add(row("Démocratie participative", Emphasis.STRONG, 6, 18, 22, 26, 19, 9));
    return new ChartSpec.Diverging(
        List.of(
            "Très satisfait",
            "Plutôt satisfait",
            "Ni l’un ni l’autre",
            "Plutôt insatisfait",
            "Très insatisfait"),
        2,
        "satisfaits",
        "insatisfaits",
        Optional.of("ne se prononcent pas"),
        rows);
  }

  private static ChartSpec.Diverging.Row row(String label, Emphasis emphasis, double... v) {
    List<Mark> shares = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      shares.add(mark("s" + i, v[i], Emphasis.NORMAL));
    }
    return new ChartSpec.Diverging.Row(
        label,
        shares,
        mark("satisfaits", v[0] + v[1], Emphasis.NORMAL),
        mark("insatisfaits", v[3] + v[4], Emphasis.NORMAL),
        Optional.of(mark("nsp", v[5], Emphasis.MUTED)),
        emphasis);
  }

  private static ChartSpec stacked() {
    return new ChartSpec.Stacked(
        List.of("Uniquement libres", "Uniquement propriétaires", "Les deux", "Ne sait pas"),
        List.of(
            new ChartSpec.Stacked.Row("Agents", stack(6, 20, 46, 28)),
            new ChartSpec.Stacked.Row("Élus et élues des collectivités", stack(4, 25, 41, 30))));
  }

  static List<Mark> stack(double... values) {
    List<Mark> marks = new ArrayList<>();
    for (double value : values) {
      marks.add(mark("v" + marks.size(), value, Emphasis.NORMAL));
    }
    return marks;
  }

  private static ChartSpec dots() {
    return new ChartSpec.Dots(
        List.of("Agents", "Élus"),
        List.of(
            new ChartSpec.Dots.Row("Coût de la numérisation", stack(54, 61), Emphasis.NORMAL),
            new ChartSpec.Dots.Row("Résistance au changement", stack(62, 41), Emphasis.STRONG),
            new ChartSpec.Dots.Row("Manque de confiance", stack(15, 15), Emphasis.NORMAL)));
  }

  private static ChartSpec lines() {
    return new ChartSpec.Lines(
        List.of("2016", "2017", "2018"),
        List.of(
            new ChartSpec.Lines.Series(
                "services aux citoyens",
                List.of(
                    Optional.of(mark("2016", 58, Emphasis.STRONG)),
                    Optional.of(mark("2017", 66, Emphasis.STRONG)),
                    Optional.of(mark("2018", 74, Emphasis.STRONG))),
                Emphasis.STRONG),
            new ChartSpec.Lines.Series(
                "innovation",
                List.of(
                    Optional.of(mark("2016", 14, Emphasis.NORMAL)),
                    Optional.empty(),
                    Optional.of(mark("2018", 16, Emphasis.NORMAL))),
                Emphasis.NORMAL)));
  }
}
