package io.etude.pdf.testing;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

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

  public static Mark mark(String label, double percent, ColorRole role) {
    Estimate estimate =
        new Estimate(
            percent / 100,
            0.02,
            300,
            Optional.of(new Interval(Math.max(0, percent / 100 - 0.04), percent / 100 + 0.04)));
    return new Mark(
        label,
        Figure.of(
                new FigureRef(
                    TableId.of("q").figure(label, "total"),
                    FigureRef.Kind.SHARE,
                    Optional.of(estimate),
                    OptionalLong.of(302),
                    Set.of()),
                Math.round(percent) + "\u00a0%")
            .build(),
        role);
  }

  public static Mark mean(double value) {
    return new Mark(
        "moyenne",
        Figure.of(
                new FigureRef(
                    TableId.of("q").figure("mean", "total"),
                    FigureRef.Kind.NUMBER,
                    Optional.of(new Estimate(value, 0.1, 300, Optional.empty())),
                    OptionalLong.of(302),
                    Set.of()),
                Double.toString(value).replace('.', ','))
            .build(),
        ColorRole.ORDINARY);
  }

  public static Mark withheld(String label) {
    return absent(label, "–");
  }

  /** A figure that disclosure control hides. */
  public static Mark suppressed(String label) {
    return absent(label, "[c]");
  }

  private static Mark absent(String label, String text) {
    return new Mark(
        label,
        Figure.of(
                new FigureRef(
                    TableId.of("q").figure(label, "total"),
                    FigureRef.Kind.SHARE,
                    Optional.empty(),
                    OptionalLong.empty(),
                    Set.of()),
                text)
            .build(),
        ColorRole.ORDINARY);
  }

  /**
   * The scale of diverging bars: as many positive answers, then, if the number is odd, a neutral.
   */
  public static List<Part> sides(int positives, String... labels) {
    boolean neutral = labels.length > 2 * positives;
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      ColorRole role =
          i < positives
              ? ColorRole.positive(i, positives)
              : neutral && i == positives
                  ? ColorRole.NEUTRAL
                  : ColorRole.negative(labels.length - 1 - i, positives);
      parts.add(new Part(labels[i], role));
    }
    return parts;
  }

  /** The parts of an ordered scale. */
  static List<Part> steps(String... labels) {
    return parts(ColorRole::step, labels);
  }

  /** Series among equals. */
  static List<Part> series(String... labels) {
    return parts(ColorRole::series, labels);
  }

  private static List<Part> parts(BiFunction<Integer, Integer, ColorRole> role, String... labels) {
    return IntStream.range(0, labels.length)
        .mapToObj(i -> new Part(labels[i], role.apply(i, labels.length)))
        .toList();
  }

  static ChartSpec histogram() {
    double[] shares = {1, 0, 3, 5, 6, 6, 14, 22, 26, 10, 6};
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      marks.add(mark("" + i, shares[i], i >= 6 ? ColorRole.EMPHASIS : ColorRole.MUTED));
    }
    Mark net = mark("6 à 10 :", 78, ColorRole.EMPHASIS);
    Mark mean = mean(6.8);
    return new ChartSpec.Histogram(
        marks,
        List.of(new ChartSpec.Bracket(6, 10, net)),
        Optional.of(mean),
        ChartSpec.Intervals.HIDDEN,
        numbers(0, marks.size()));
  }

  /** That many whole numbers, one for a column each. */
  public static List<ChartSpec.Range> numbers(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(ChartSpec.Range::of).toList();
  }

  private static ChartSpec bars() {
    return new ChartSpec.Bars(
        List.of(
            mark("Meilleurs services aux citoyens", 74, ColorRole.EMPHASIS),
            mark("Accès à l’information", 64, ColorRole.EMPHASIS),
            mark("Efficacité des agents", 42, ColorRole.ORDINARY),
            mark("Partage d’information entre services et administrations", 21, ColorRole.ORDINARY),
            mark("Montée en compétence", 17, ColorRole.ORDINARY),
            mark("Innovation", 16, ColorRole.ORDINARY),
            withheld("Autre"),
            mark("Aucun", 0, ColorRole.MUTED)),
        List.of(
            new ChartSpec.Callout(5, mark("dans les intercommunalités", 31, ColorRole.EMPHASIS)),
            new ChartSpec.Callout(2, mark("chez les élus", 29, ColorRole.EMPHASIS))));
  }

  private static ChartSpec diverging() {
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    rows.add(row("Marchés publics", Emphasis.STRONG, 25, 42, 16, 9, 3, 5));
    rows.add(row("Fonctionnement administratif", Emphasis.NORMAL, 19, 42, 18, 13, 5, 3));
    rows.add(row("Transports (dont gestion du trafic)", Emphasis.NORMAL, 8, 23, 23, 22, 14, 10));
    rows.add(row("Démocratie participative", Emphasis.STRONG, 6, 18, 22, 26, 19, 9));
    return new ChartSpec.Diverging(
        sides(
            2,
            "Très satisfait",
            "Plutôt satisfait",
            "Ni l’un ni l’autre",
            "Plutôt insatisfait",
            "Très insatisfait"),
        "satisfaits",
        "insatisfaits",
        Optional.of("ne se prononcent pas"),
        rows);
  }

  private static ChartSpec.Diverging.Row row(String label, Emphasis emphasis, double... v) {
    List<Mark> shares = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      shares.add(mark("s" + i, v[i], ColorRole.ORDINARY));
    }
    return ChartSpec.Diverging.Row.builder(
            label,
            shares,
            mark("satisfaits", v[0] + v[1], ColorRole.ORDINARY),
            mark("insatisfaits", v[3] + v[4], ColorRole.ORDINARY))
        .apart(mark("nsp", v[5], ColorRole.MUTED))
        .emphasis(emphasis)
        .build();
  }

  private static ChartSpec stacked() {
    return new ChartSpec.Stacked(
        steps("Uniquement libres", "Uniquement propriétaires", "Les deux", "Ne sait pas"),
        List.of(
            new ChartSpec.Stacked.Row("Agents", stack(6, 20, 46, 28)),
            new ChartSpec.Stacked.Row("Élus et élues des collectivités", stack(4, 25, 41, 30))));
  }

  public static List<Mark> stack(double... values) {
    List<Mark> marks = new ArrayList<>();
    for (double value : values) {
      marks.add(mark("v" + marks.size(), value, ColorRole.ORDINARY));
    }
    return marks;
  }

  private static ChartSpec dots() {
    return new ChartSpec.Dots(
        series("Agents", "Élus"),
        List.of(
            new ChartSpec.Dots.Row("Coût de la numérisation", stack(54, 61), Significance.NONE),
            new ChartSpec.Dots.Row(
                "Résistance au changement", stack(62, 41), Significance.SMALL_LEVEL),
            new ChartSpec.Dots.Row("Manque de confiance", stack(15, 15), Significance.NONE)));
  }

  private static ChartSpec lines() {
    return new ChartSpec.Lines(
        SurveyEdition.evenly(List.of("2016", "2017", "2018")),
        List.of(
            new ChartSpec.Lines.Series(
                "services aux citoyens",
                ColorRole.EMPHASIS,
                List.of(
                    Optional.of(mark("2016", 58, ColorRole.EMPHASIS)),
                    Optional.of(mark("2017", 66, ColorRole.EMPHASIS)),
                    Optional.of(mark("2018", 74, ColorRole.EMPHASIS)))),
            new ChartSpec.Lines.Series(
                "innovation",
                ColorRole.ORDINARY,
                List.of(
                    Optional.of(mark("2016", 14, ColorRole.ORDINARY)),
                    Optional.empty(),
                    Optional.of(mark("2018", 16, ColorRole.ORDINARY))))));
  }
}
