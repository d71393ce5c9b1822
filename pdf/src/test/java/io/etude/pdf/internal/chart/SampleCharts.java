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

  /** Charts at the limits of what a report may hold. */
  public static Map<String, ChartSpec> hostile() {
    Map<String, ChartSpec> charts = new LinkedHashMap<>();
    charts.put(
        "one bar", new ChartSpec.Bars(List.of(mark("Tous", 100, Emphasis.STRONG)), List.of()));
    charts.put("twenty bars", twentyBars());
    charts.put("little", new ChartSpec.Bars(little(), List.of()));
    charts.put("all long", new ChartSpec.Bars(allLong(), List.of()));
    charts.put("much apart", muchApart());
    charts.put("net with a long label", longNet());
    charts.put("whole parts", wholeParts());
    charts.put("three series", threeSeries());
    charts.put("four lines", fourLines());
    return charts;
  }

  private static ChartSpec twentyBars() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      marks.add(
          mark("Un lieu de plus, numéro " + (i + 1), Math.max(0, 60 - 4 * i), Emphasis.NORMAL));
    }
    return new ChartSpec.Bars(marks, List.of());
  }

  private static List<Mark> little() {
    return List.of(
        mark("Oui", 1, Emphasis.STRONG), mark("Non", 0, Emphasis.NORMAL), withheld("Autre"));
  }

  private static List<Mark> allLong() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      marks.add(
          mark(
              "Le manque de confiance des citoyens dans la protection de leurs données, cas " + i,
              80 - 20 * i,
              Emphasis.NORMAL));
    }
    return marks;
  }

  private static ChartSpec muchApart() {
    return new ChartSpec.Diverging(
        List.of("Très satisfait", "Plutôt satisfait", "Plutôt insatisfait", "Très insatisfait"),
        -1,
        "satisfaits",
        "insatisfaits",
        Optional.of("ne se prononcent pas"),
        List.of(
            fourPoints("Peu connu, et loué par qui le connaît", 20, 15, 3, 1, 61),
            fourPoints("Tous contents", 100, 0, 0, 0, 0),
            fourPoints("Personne", 0, 0, 30, 70, 0)));
  }

  private static ChartSpec.Diverging.Row fourPoints(String label, double... v) {
    return new ChartSpec.Diverging.Row(
        label,
        stack(v[0], v[1], v[2], v[3]),
        mark("satisfaits", v[0] + v[1], Emphasis.NORMAL),
        mark("insatisfaits", v[2] + v[3], Emphasis.NORMAL),
        Optional.of(mark("nsp", v[4], Emphasis.MUTED)),
        Emphasis.NORMAL);
  }

  private static ChartSpec longNet() {
    ChartSpec.Histogram plain = (ChartSpec.Histogram) histogram();
    Mark low = mark("Note de 0 à 3, très en dessous", 9, Emphasis.NORMAL);
    Mark high = mark("Note de 6 à 10, au-dessus de la moyenne des notes", 78, Emphasis.STRONG);
    return new ChartSpec.Histogram(
        plain.marks(),
        List.of(new ChartSpec.Bracket(0, 3, low), new ChartSpec.Bracket(6, 10, high)),
        Optional.empty());
  }

  private static ChartSpec wholeParts() {
    return new ChartSpec.Stacked(
        List.of("Tout à fait", "Plutôt", "Plutôt pas", "Pas du tout"),
        List.of(
            new ChartSpec.Stacked.Row("Tous", stack(100, 0, 0, 0)),
            new ChartSpec.Stacked.Row("Presque tous", stack(97, 1, 1, 1)),
            new ChartSpec.Stacked.Row(
                "Un élément que décrit un libellé assez long", stack(1, 2, 3, 94))));
  }

  private static ChartSpec threeSeries() {
    return new ChartSpec.Dots(
        List.of("Petites communes", "Communes moyennes", "Grandes communes"),
        List.of(
            new ChartSpec.Dots.Row("Fibre", stack(2, 50, 98), Emphasis.STRONG),
            new ChartSpec.Dots.Row("Un élément de libellé long", stack(0, 0, 1), Emphasis.NORMAL),
            new ChartSpec.Dots.Row("Égal", stack(100, 100, 100), Emphasis.NORMAL)));
  }

  private static ChartSpec fourLines() {
    List<ChartSpec.Lines.Series> series = new ArrayList<>();
    for (int s = 0; s < 4; s++) {
      List<Optional<Mark>> points = new ArrayList<>();
      for (int e = 0; e < 6; e++) {
        points.add(Optional.of(mark("e" + e, 40 + s + (e * s) % 5, Emphasis.NORMAL)));
      }
      series.add(
          new ChartSpec.Lines.Series(
              "série " + (s + 1), points, s == 0 ? Emphasis.STRONG : Emphasis.NORMAL));
    }
    return new ChartSpec.Lines(List.of("2013", "2014", "2015", "2016", "2017", "2018"), series);
  }

  private static Mark mark(String label, double percent, Emphasis emphasis) {
    Estimate estimate =
        new Estimate(
            percent / 100,
            0.02,
            300,
            Optional.of(new Interval(percent / 100 - 0.04, percent / 100 + 0.04)));
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

  private static Mark withheld(String label) {
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

  private static ChartSpec histogram() {
    double[] shares = {1, 0, 3, 5, 6, 6, 14, 22, 26, 10, 6};
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      marks.add(mark("" + i, shares[i], i >= 6 ? Emphasis.STRONG : Emphasis.MUTED));
    }
    Mark net = mark("6 à 10 :", 78, Emphasis.STRONG);
    Mark mean = mark("moyenne", 680, Emphasis.NORMAL);
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

  private static List<Mark> stack(double... values) {
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
