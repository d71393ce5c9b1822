package io.etude.pdf.testing;

import static io.etude.pdf.testing.SampleCharts.mark;
import static io.etude.pdf.testing.SampleCharts.series;
import static io.etude.pdf.testing.SampleCharts.sides;
import static io.etude.pdf.testing.SampleCharts.stack;
import static io.etude.pdf.testing.SampleCharts.steps;
import static io.etude.pdf.testing.SampleCharts.withheld;

import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Bars;
import io.etude.document.chart.ChartSpec.Bracket;
import io.etude.document.chart.ChartSpec.Callout;
import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Histogram;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.document.chart.ChartSpec.Stacked;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Charts at the limits of what a report may hold. */
public final class EdgeCharts {

  private static final List<Part> SATISFACTION =
      sides(2, "Très satisfait", "Plutôt satisfait", "Plutôt insatisfait", "Très insatisfait");

  private static final List<Part> ARABIC = sides(2, "راض جدا", "راض", "غير راض", "غير راض أبدا");

  private static final String LONG =
      "Le manque de confiance des citoyens dans la protection de leurs données, cas ";

  private EdgeCharts() {}

  /** The charts by what is extreme about them. */
  public static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> charts = new LinkedHashMap<>();
    bars(charts);
    stacks(charts);
    histograms(charts);
    dots(charts);
    lines(charts);
    intervals(charts);
    return charts;
  }

  private static void bars(Map<String, ChartSpec> charts) {
    charts.put("one bar", bars(mark("Tous", 100, ColorRole.EMPHASIS)));
    charts.put(
        "a hundred and zero",
        bars(mark("Oui", 100, ColorRole.EMPHASIS), mark("Non", 0, ColorRole.ORDINARY)));
    charts.put(
        "little",
        bars(
            mark("Oui", 1, ColorRole.EMPHASIS),
            mark("Non", 0, ColorRole.ORDINARY),
            withheld("Autre")));
    charts.put(
        "bars of zero", bars(mark("Oui", 0, ColorRole.EMPHASIS), mark("Non", 0, ColorRole.MUTED)));
    charts.put("bars withheld", bars(withheld("Oui"), withheld("Non"), withheld("Sans opinion")));
    charts.put("scores of both signs", bars(score("Nord", -64), score("Sud", 12), score("Est", 0)));
    charts.put("negative scores", bars(score("Communes de moins de 3 500 habitants", -64)));
    charts.put("twenty bars", new Bars(falling(20, "Un lieu de plus, numéro "), List.of()));
    charts.put("25 long labels", new Bars(falling(25, LONG), List.of()));
    charts.put("long callouts", longCallouts());
    charts.put(
        "intervals",
        new Bars(
            List.of(
                mark("Oui", 64, ColorRole.EMPHASIS),
                mark("Non", 33, ColorRole.ORDINARY),
                mark("Ne sait pas", 1, ColorRole.MUTED),
                withheld("Autre")),
            List.of(new Callout(1, mark("chez les élus", 61, ColorRole.EMPHASIS))),
            ChartSpec.Intervals.SHOWN));
    charts.put(
        "Arabic bars",
        bars(
            mark("راض جدا عن الخدمات", 64, ColorRole.EMPHASIS),
            mark("غير راض", 36, ColorRole.ORDINARY)));
  }

  private static void stacks(Map<String, ChartSpec> charts) {
    charts.put("much apart", muchApart());
    charts.put("don't-know only", diverging(SATISFACTION, diverging("Mobilité", 0, 0, 0, 0, 100)));
    charts.put("diverging zeros", diverging(SATISFACTION, diverging("Mobilité", 0, 0, 0, 0, 0)));
    charts.put(
        "diverging withheld",
        diverging(SATISFACTION, withheldRow("Mobilité"), diverging("Culture", 10, 40, 30, 10, 10)));
    charts.put(
        "Arabic scale",
        diverging(
            ARABIC,
            diverging("الخدمات الرقمية", 25, 35, 20, 12, 8),
            diverging("שירותים", 5, 25, 40, 22, 8)));
    charts.put("whole parts", wholeParts());
    charts.put("five parts", fiveParts());
    charts.put("seven parts", sevenParts());
    charts.put(
        "stacked withheld",
        new Stacked(
            steps("Très satisfait", "Plutôt satisfait", "Plutôt insatisfait", "Très insatisfait"),
            List.of(new Stacked.Row("Agents", Collections.nCopies(4, withheld("v"))))));
    charts.put(
        "two parts",
        new Stacked(
            steps("Oui", "Non"),
            List.of(
                new Stacked.Row("Agents", stack(64, 36)), new Stacked.Row("Élus", stack(20, 80)))));
  }

  private static void histograms(Map<String, ChartSpec> charts) {
    charts.put("net with a long label", longNet());
    charts.put("101 values", hundredAndOne());
    charts.put(
        "histogram of zeros",
        ratings(
            IntStream.range(0, 11).mapToObj(i -> mark("" + i, 0, ColorRole.ORDINARY)).toList()));
    charts.put(
        "histogram withheld",
        ratings(IntStream.range(0, 11).mapToObj(i -> withheld("" + i)).toList()));
    charts.put(
        "bands",
        columns(
            List.of(
                mark("Moins de 3\u202f500 habitants", 22, ColorRole.ORDINARY),
                mark("De 3\u202f500 à 9\u202f999 habitants", 38, ColorRole.ORDINARY),
                mark("De 10\u202f000 à 49\u202f999", 30, ColorRole.EMPHASIS),
                mark("50\u202f000 et plus", 10, ColorRole.ORDINARY))));
    charts.put("one column", columns(List.of(mark("7", 100, ColorRole.EMPHASIS))));
  }

  private static void dots(Map<String, ChartSpec> charts) {
    charts.put("three series", threeSeries());
    charts.put(
        "significant gaps",
        new Dots(
            series("Hommes", "Femmes"),
            List.of(
                new Dots.Row("Chaque semaine", stack(36.9, 44.7), Significance.SMALL_LEVEL),
                new Dots.Row("Chaque mois", stack(33, 37), Significance.SMALL_LEVEL),
                new Dots.Row("Jamais", stack(2, 0.2), Significance.SMALL_LEVEL))));
    charts.put(
        "five series",
        new Dots(
            series("16 à 25 ans", "26 à 35 ans", "36 à 45 ans", "46 à 55 ans", "56 ans et plus"),
            List.of(
                new Dots.Row("Voiture", stack(40, 52, 61, 66, 70), Significance.SMALL_LEVEL),
                new Dots.Row("Vélo", stack(30, 28, 21, 11, 4), Significance.NONE))));
    charts.put(
        "series at one place",
        new Dots(
            series("Communes rurales", "Communes urbaines"),
            List.of(
                new Dots.Row("Fibre", stack(40, 40), Significance.NONE),
                new Dots.Row("Mobile", stack(70, 90), Significance.SMALL_LEVEL))));
    charts.put(
        "dots withheld",
        new Dots(
            series("Communes", "Régions"),
            List.of(
                new Dots.Row(
                    "Fibre", List.of(withheld("Communes"), withheld("Régions")), Significance.NONE),
                new Dots.Row(
                    "Mobile",
                    List.of(mark("Communes", 30, ColorRole.ORDINARY), withheld("Régions")),
                    Significance.NONE))));
    charts.put(
        "dots of both signs",
        new Dots(
            series("Communes", "Régions"),
            List.of(
                new Dots.Row(
                    "Fibre",
                    List.of(score("Communes", -64), score("Régions", 12)),
                    Significance.SMALL_LEVEL))));
    charts.put(
        "Hebrew series",
        new Dots(
            series("גברים", "נשים"),
            List.of(
                new Dots.Row("מדי שבוע", stack(37, 45), Significance.SMALL_LEVEL),
                new Dots.Row("מדי חודש", stack(12, 88), Significance.NONE))));
  }

  private static void intervals(Map<String, ChartSpec> charts) {
    charts.put(
        "dots with intervals",
        new Dots(
            series("Hommes", "Femmes"),
            List.of(
                new Dots.Row("Chaque semaine", stack(36.9, 44.7), Significance.SMALL_LEVEL),
                new Dots.Row("Un élément de libellé long", stack(33, 37), Significance.NONE),
                new Dots.Row(
                    "Jamais",
                    List.of(mark("Hommes", 2, ColorRole.ORDINARY), withheld("Femmes")),
                    Significance.NONE)),
            ChartSpec.Intervals.SHOWN,
            Optional.empty()));
    charts.put(
        "five dots with intervals",
        new Dots(
            series("16 à 25 ans", "26 à 35 ans", "36 à 45 ans", "46 à 55 ans", "56 ans et plus"),
            List.of(
                new Dots.Row("Voiture", stack(40, 52, 61, 66, 95), Significance.SMALL_LEVEL),
                new Dots.Row("Vélo", stack(30, 28, 21, 11, 4), Significance.NONE)),
            ChartSpec.Intervals.SHOWN,
            Optional.empty()));
    charts.put(
        "dots with intervals of both signs",
        new Dots(
            series("Communes", "Régions"),
            List.of(
                new Dots.Row(
                    "Fibre",
                    List.of(score("Communes", -64), score("Régions", 12)),
                    Significance.SMALL_LEVEL)),
            ChartSpec.Intervals.SHOWN,
            Optional.empty()));
    Histogram ratings = (Histogram) SampleCharts.histogram();
    charts.put(
        "columns with intervals",
        new Histogram(
            ratings.marks(),
            ratings.nets(),
            ratings.mean(),
            ChartSpec.Intervals.SHOWN,
            ratings.ranges()));
    charts.put(
        "lines without intervals",
        new Lines(
            editions(6),
            List.of(
                line("satisfaits", ColorRole.EMPHASIS, 40, 44, 41, 48, 52, 60),
                line("insatisfaits", ColorRole.ORDINARY, 42, 40, 33, 30, 25, 20)),
            ChartSpec.Intervals.HIDDEN,
            Optional.empty()));
    charts.put(
        "means on the scale of a rating",
        new Dots(
            series("Communes", "Intercommunalités", "Régions"),
            List.of(new Dots.Row("Moyenne", stack(64, 72, 12), Significance.SMALL_LEVEL)),
            ChartSpec.Intervals.SHOWN,
            Optional.of(new Axis(0, 1, "0 : Pas du tout satisfait", "100"))));
    charts.put(
        "lines on a scale",
        new Lines(
            editions(4),
            List.of(
                line("Moyenne", ColorRole.EMPHASIS, 40, 44, -1, 48),
                line("Début", ColorRole.ORDINARY, 22, 14, -1, -1)),
            ChartSpec.Intervals.HIDDEN,
            Optional.of(new Axis(0, 0.5, "0", "50 : Tout à fait satisfait"))));
  }

  private static void lines(Map<String, ChartSpec> charts) {
    charts.put("four lines", severalLines(4));
    charts.put("nine lines", severalLines(9));
    charts.put(
        "two editions",
        lines(
            editions(2),
            line("Satisfaits des services aux citoyens", ColorRole.EMPHASIS, 40, 60),
            line("Sans opinion", ColorRole.ORDINARY, 42, 20)));
    charts.put(
        "twelve editions",
        lines(
            editions(12),
            line("Confiance", ColorRole.EMPHASIS, 40, 44, 41, 50, 52, 55, 51, 49, 60, 64, 62, 70),
            line("Défiance", ColorRole.ORDINARY, 42, 40, 39, 30, 32, 33, 35, 36, 30, 24, 25, 20)));
    charts.put(
        "missing editions",
        lines(
            editions(6),
            line("Confiance", ColorRole.EMPHASIS, 40, -1, 41, 50, -1, -1),
            line("Défiance", ColorRole.ORDINARY, -1, -1, -1, 30, -1, 33),
            line("Indifférence", ColorRole.ORDINARY, -1, 10, -1, -1, -1, -1)));
    charts.put(
        "one edition",
        lines(
            editions(1),
            line("Confiance", ColorRole.EMPHASIS, 40),
            line("Défiance", ColorRole.ORDINARY, 42)));
    charts.put("lines of both signs", lines(editions(3), scores("NPS", -64, 12, -3)));
    charts.put("one score", lines(editions(2), scores("Note", 720, 720)));
    charts.put("lines of zero", lines(editions(3), line("Confiance", ColorRole.EMPHASIS, 0, 0, 0)));
    charts.put(
        "lines withheld",
        lines(
            SurveyEdition.evenly(List.of("2017", "2018")),
            new Lines.Series(
                "Confiance",
                ColorRole.EMPHASIS,
                List.of(Optional.of(withheld("2017")), Optional.empty()))));
    charts.put(
        "Arabic lines",
        lines(
            editions(3),
            line("الثقة في الخدمات", ColorRole.EMPHASIS, 40, 44, 60),
            line("بدون رأي", ColorRole.ORDINARY, 30, 24, 20)));
  }

  private static Bars bars(Mark... marks) {
    return new Bars(List.of(marks), List.of());
  }

  private static List<Mark> falling(int count, String label) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      marks.add(
          mark(
              label + (i + 1),
              Math.max(0, 80 - 80.0 / count * i),
              i == 0 ? ColorRole.EMPHASIS : ColorRole.ORDINARY));
    }
    return marks;
  }

  private static Bars longCallouts() {
    return new Bars(
        falling(4, LONG),
        List.of(
            new Callout(
                0, mark("dans les communes de moins de 3 500 habitants", 95, ColorRole.EMPHASIS)),
            new Callout(1, mark("chez les agents", 20, ColorRole.EMPHASIS)),
            new Callout(3, mark("dans les intercommunalités", 21, ColorRole.EMPHASIS))));
  }

  private static Mark score(String label, double value) {
    return new Mark(
        label,
        Figure.of(
                new FigureRef(
                    TableId.of("q").by("s").figure("nps", label),
                    FigureRef.Kind.SCORE,
                    Optional.of(new Estimate(value / 100, 0.03, 300, Optional.empty())),
                    OptionalLong.of(302),
                    Set.of()),
                (value < 0 ? "−" : "") + Math.round(Math.abs(value)))
            .build(),
        ColorRole.ORDINARY);
  }

  private static ChartSpec muchApart() {
    return diverging(
        SATISFACTION,
        diverging("Peu connu, et loué par qui le connaît", 20, 15, 3, 1, 61),
        diverging("Tous contents", 100, 0, 0, 0, 0),
        diverging("Personne", 0, 0, 30, 70, 0));
  }

  private static ChartSpec diverging(List<Part> scale, Diverging.Row... rows) {
    return new Diverging(
        scale, "Satisfaits", "Insatisfaits", Optional.of("Ne se prononcent pas"), List.of(rows));
  }

  private static Diverging.Row diverging(String label, double... v) {
    return Diverging.Row.builder(
            label,
            stack(v[0], v[1], v[2], v[3]),
            mark("satisfaits", v[0] + v[1], ColorRole.ORDINARY),
            mark("insatisfaits", v[2] + v[3], ColorRole.ORDINARY))
        .apart(mark("nsp", v[4], ColorRole.MUTED))
        .emphasis(Emphasis.NORMAL)
        .build();
  }

  private static Diverging.Row withheldRow(String label) {
    Mark none = withheld("v");
    return Diverging.Row.builder(label, Collections.nCopies(4, none), none, none)
        .apart(none)
        .emphasis(Emphasis.NORMAL)
        .build();
  }

  private static ChartSpec wholeParts() {
    return new Stacked(
        steps("Tout à fait", "Plutôt", "Plutôt pas", "Pas du tout"),
        List.of(
            new Stacked.Row("Tous", stack(100, 0, 0, 0)),
            new Stacked.Row("Presque tous", stack(97, 1, 1, 1)),
            new Stacked.Row("Un élément que décrit un libellé assez long", stack(1, 2, 3, 94))));
  }

  private static ChartSpec fiveParts() {
    return new Stacked(
        steps(
            "Almost certain",
            "Very likely",
            "Somewhat likely",
            "Somewhat unlikely",
            "Very unlikely"),
        List.of(
            new Stacked.Row("Have an accident", stack(17, 42, 33, 6, 2)),
            new Stacked.Row("Be convicted", stack(17, 31, 30, 14, 8)),
            new Stacked.Row("Get stopped by the police", stack(12, 21, 41, 18, 8))));
  }

  private static ChartSpec sevenParts() {
    return new Stacked(
        steps(
            "Chaque jour",
            "Chaque semaine",
            "Chaque mois",
            "Chaque trimestre",
            "Chaque année",
            "Plus rarement",
            "Jamais"),
        List.of(
            new Stacked.Row("Télétravail", stack(20, 14, 12, 11, 13, 18, 12)),
            new Stacked.Row("Visioconférence", stack(2, 1, 5, 10, 12, 20, 50))));
  }

  private static ChartSpec longNet() {
    Histogram plain = (Histogram) SampleCharts.histogram();
    Mark low = mark("Note de 0 à 3, très en dessous", 9, ColorRole.ORDINARY);
    Mark high = mark("Note de 6 à 10, au-dessus de la moyenne des notes", 78, ColorRole.EMPHASIS);
    return new Histogram(
        plain.marks(),
        List.of(new Bracket(0, 3, low), new Bracket(6, 10, high)),
        Optional.empty(),
        ChartSpec.Intervals.HIDDEN,
        plain.ranges());
  }

  private static Histogram columns(List<Mark> marks) {
    return new Histogram(marks, List.of(), Optional.empty());
  }

  private static Histogram ratings(List<Mark> marks) {
    return new Histogram(
        marks,
        List.of(),
        Optional.empty(),
        ChartSpec.Intervals.HIDDEN,
        SampleCharts.numbers(0, marks.size()));
  }

  private static ChartSpec hundredAndOne() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      double share = 4 * Math.exp(-(i - 60) * (i - 60) / 500.0) + (i % 10 == 0 ? 3 : 0);
      marks.add(mark("" + i, share, i >= 50 ? ColorRole.EMPHASIS : ColorRole.MUTED));
    }
    return new Histogram(
        marks,
        List.of(new Bracket(50, 100, mark("50 et plus", 71, ColorRole.EMPHASIS))),
        Optional.of(SampleCharts.mean(58.2)),
        ChartSpec.Intervals.HIDDEN,
        SampleCharts.numbers(0, 101));
  }

  private static ChartSpec threeSeries() {
    return new Dots(
        series("Petites communes", "Communes moyennes", "Grandes communes"),
        List.of(
            new Dots.Row("Fibre", stack(2, 50, 98), Significance.SMALL_LEVEL),
            new Dots.Row("Un élément de libellé long", stack(0, 0, 1), Significance.NONE),
            new Dots.Row("Égal", stack(100, 100, 100), Significance.NONE)));
  }

  private static ChartSpec severalLines(int count) {
    List<Lines.Series> series = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      double[] values = new double[6];
      for (int e = 0; e < values.length; e++) {
        values[e] = 40 + s + (e * s) % 5;
      }
      series.add(
          line("série " + (s + 1), s == 0 ? ColorRole.EMPHASIS : ColorRole.ORDINARY, values));
    }
    return new Lines(editions(6), series);
  }

  private static Lines lines(List<SurveyEdition> editions, Lines.Series... series) {
    return new Lines(editions, List.of(series));
  }

  private static List<SurveyEdition> editions(int count) {
    return IntStream.range(2019 - count, 2019).mapToObj(y -> new SurveyEdition("" + y, y)).toList();
  }

  /** A line; a negative value stands for an edition that didn't ask. */
  private static Lines.Series line(String label, ColorRole role, double... values) {
    List<Optional<Mark>> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(values[i] < 0 ? Optional.empty() : Optional.of(mark("e" + i, values[i], role)));
    }
    return new Lines.Series(label, role, points);
  }

  private static Lines.Series scores(String label, double... values) {
    List<Optional<Mark>> points = new ArrayList<>();
    for (double value : values) {
      points.add(Optional.of(score(label, value)));
    }
    return new Lines.Series(label, ColorRole.EMPHASIS, points);
  }
}
