package io.etude.pdf.chart.gallery;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * A made-up French survey of one circumstance, and the charts that its report draws of each kind of
 * question.
 *
 * @param size how many categories, items and groups there are
 * @param labels how long their names are
 * @param circumstance what is particular about the answers
 */
record GalleryStudy(Size size, Labels labels, Circumstance circumstance) {

  /** How many categories there are. */
  enum Size {
    FEW,
    MANY
  }

  /** How long labels are. */
  enum Labels {
    SHORT,
    LONG
  }

  /** What is particular about the answers. */
  enum Circumstance {
    /** Nothing: 1,200 answers. */
    PLAIN,
    /** Unequal weights. */
    WEIGHTED,
    /** Few answers: groups that are withheld, shares with counts beside them. */
    LOW_BASE,
    /** Small cells that are hidden, with others from which they could be computed. */
    SUPPRESSED,
    /** More dissatisfied than satisfied answers, and hardly any positive ones. */
    NEGATIVE
  }

  private static final List<String> SHORT_WORDS =
      List.of(
          "Eau", "Gaz", "Bus", "Train", "Vélo", "Parc", "Poste", "Crèche", "École", "Lycée",
          "Mairie", "Police", "Stade", "Musée");

  private static final List<String> LONG_WORDS =
      List.of(
          "La distribution de l’eau potable et l’assainissement dans les communes rurales",
          "L’accompagnement des personnes âgées en perte d’autonomie à leur domicile",
          "Les transports interurbains, dont la gestion du trafic et du stationnement",
          "La dématérialisation des procédures d’autorisation d’urbanisme",
          "Le développement économique et l’aménagement des zones d’activité",
          "Les équipements culturels intercommunaux",
          "L’entretien de la voirie",
          "La restauration scolaire et les activités périscolaires du mercredi",
          "Le désenclavement numérique : fibre, téléphonie mobile, espaces publics",
          "L’accueil de la petite enfance",
          "La vidéosurveillance et la tranquillité publique",
          "Les énergies renouvelables et la rénovation thermique des bâtiments communaux",
          "La collecte des déchets ménagers et la prévention de leur production",
          "Les relations internationales et la coopération décentralisée");

  private static final List<String> SHORT_STEPS =
      List.of("Toujours", "Souvent", "Parfois", "Peu", "Rarement", "Très peu", "Jamais");

  private static final List<String> LONG_STEPS =
      List.of(
          "Tous les jours ouvrables ou presque",
          "Plusieurs fois par semaine",
          "Une fois par semaine environ",
          "Une à trois fois par mois",
          "Quelques fois dans l’année",
          "Exceptionnellement, en cas de nécessité",
          "Jamais, pour autant que je m’en souvienne");

  private static final List<String> SHORT_SIDES =
      List.of("Très bien", "Bien", "Moyen", "Mal", "Très mal");

  private static final List<String> LONG_SIDES =
      List.of(
          "Tout à fait satisfaits de l’état actuel",
          "Plutôt satisfaits",
          "Ni satisfaits ni insatisfaits",
          "Plutôt insatisfaits",
          "Pas du tout satisfaits de l’état actuel");

  /** What each chart of the gallery is of, by the name of its kind. */
  private static final Map<String, String> DIRECTIVES = new LinkedHashMap<>();

  static {
    DIRECTIVES.put("bars", "choice");
    DIRECTIVES.put("bars-intervals", "choice intervals=shown");
    DIRECTIVES.put("multiple", "several");
    DIRECTIVES.put("histogram", "rating");
    DIRECTIVES.put("histogram-intervals", "rating intervals=shown");
    DIRECTIVES.put("bands", "minutes");
    DIRECTIVES.put("diverging", "aspects");
    DIRECTIVES.put("stacked", "habits");
    DIRECTIVES.put("dots", "choice segment=sex");
    DIRECTIVES.put("dots-intervals", "choice segment=sex intervals=shown");
    DIRECTIVES.put("dots-item", "aspects.i0 segment=sex");
    DIRECTIVES.put("dots-rating", "rating segment=sex");
    DIRECTIVES.put("dots-numbers", "minutes segment=sex");
    DIRECTIVES.put("dots-grid", "aspects segment=sex");
    DIRECTIVES.put("panels", "choice segment=region");
    DIRECTIVES.put("panels-intervals", "choice segment=region intervals=shown");
    DIRECTIVES.put("panels-multiple", "several segment=region");
    DIRECTIVES.put("panels-item", "aspects.i0 segment=region");
    DIRECTIVES.put("panels-grid", "aspects segment=region");
    DIRECTIVES.put("panels-rating", "rating segment=region");
    DIRECTIVES.put("panels-numbers", "minutes segment=region");
    DIRECTIVES.put("lines", "choice segment=year");
    DIRECTIVES.put("lines-plain", "choice segment=year intervals=hidden");
    DIRECTIVES.put("lines-rating", "rating segment=year");
    DIRECTIVES.put("lines-numbers", "minutes segment=year");
    DIRECTIVES.put("lines-item", "aspects.i0 segment=year");
  }

  /** How many kinds of charts there are. */
  static final int KINDS = DIRECTIVES.size();

  /** How many of them have no figure that may be published: lines over many editions of few. */
  int undrawn() {
    return circumstance == Circumstance.LOW_BASE && size == Size.MANY ? 5 : 0;
  }

  static List<GalleryStudy> all() {
    List<GalleryStudy> studies = new ArrayList<>();
    for (Circumstance circumstance : Circumstance.values()) {
      for (Size size : Size.values()) {
        for (Labels labels : Labels.values()) {
          studies.add(new GalleryStudy(size, labels, circumstance));
        }
      }
    }
    return studies;
  }

  private int few(int few, int many) {
    return size == Size.FEW ? few : many;
  }

  private String word(int index) {
    return (labels == Labels.SHORT ? SHORT_WORDS : LONG_WORDS).get(index);
  }

  private String step(int index) {
    return (labels == Labels.SHORT ? SHORT_STEPS : LONG_STEPS).get(index);
  }

  private static String quoted(String label) {
    return '"' + label + '"';
  }

  private int choices() {
    return few(3, 13);
  }

  private int items() {
    return few(2, 10);
  }

  private int habits() {
    return few(2, 6);
  }

  private int steps() {
    return few(3, 7);
  }

  private int regions() {
    return few(4, 9);
  }

  private int years() {
    return few(2, 12);
  }

  private String categories(int count) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < count; i++) {
      yaml.append("\n      c").append(i).append(": ").append(quoted(word(i)));
    }
    return yaml.toString();
  }

  private static String numbered(int count, IntFunction<String> label) {
    StringBuilder yaml = new StringBuilder("{");
    for (int i = 1; i <= count; i++) {
      yaml.append(i > 1 ? ", " : "").append(i).append(": ").append(quoted(label.apply(i - 1)));
    }
    return yaml.append("}").toString();
  }

  private String items(int count) {
    StringBuilder yaml = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      yaml.append(i > 0 ? ", " : "").append("i").append(i).append(": ").append(quoted(word(i)));
    }
    return yaml.append("}").toString();
  }

  private String bands() {
    StringBuilder yaml = new StringBuilder();
    int count = few(4, 9);
    for (int i = 0; i < count; i++) {
      String label =
          labels == Labels.SHORT
              ? 10 * i + " à " + (10 * i + 9)
              : "De " + 10 * i + " à moins de " + (10 * i + 10) + " minutes, aller et retour";
      yaml.append("\n      b").append(i).append(": {label: ").append(quoted(label));
      yaml.append(", from: ").append(10 * i);
      yaml.append(", to: ").append(10 * i + 10).append("}");
    }
    return yaml.toString();
  }

  private String yaml() {
    List<String> sides = labels == Labels.SHORT ? SHORT_SIDES : LONG_SIDES;
    boolean wide = size == Size.MANY;
    String low = labels == Labels.SHORT ? "Mauvaises notes" : "Notes en dessous de la moyenne";
    String high =
        labels == Labels.SHORT ? "Bonnes notes" : "Notes au-dessus de la moyenne de l’échelle";
    return """
    id: gallery
    title: Les services publics locaux
    language: fr
    questions:
      - id: choice
        type: single
        label: %s
        text: Lequel de ces services utilisez-vous le plus ?
        categories:%s
          9: {label: Ne se prononcent pas, kind: dontKnow}
      - id: several
        type: multiple
        label: Services utilisés
        columns: s_{code}
        categories:%s
      - id: rating
        type: rating
        label: Note des services
        scale: %s
        nets:
          low: {label: %s, codes: %s}
          high: {label: %s, codes: %s}
      - id: minutes
        type: numeric
        label: Durée du trajet
        unit: minutes
        bands:%s
      - id: aspects
        type: grid
        label: Satisfaction
        columns: a_{item}
        items: %s
        categories:
          1: %s
          2: %s
          3: {label: %s, kind: neutral}
          4: %s
          5: %s
          9: {label: Ne se prononcent pas, kind: dontKnow}
        nets:
          good: {label: Satisfaits, codes: [1, 2], side: positive}
          bad: {label: Insatisfaits, codes: [4, 5], side: negative}
      - id: habits
        type: grid
        label: Habitudes
        columns: h_{item}
        items: %s
        ordered: true
        categories: %s
    segments:
      - {id: sex, label: Sexe, column: sex, categories: {1: Femmes, 2: Hommes}}
      - {id: region, label: Région, column: region, categories: %s}
      - {id: year, label: Année, column: year, kind: editions, categories: %s}
    %s
    """
        .formatted(
            labels == Labels.SHORT ? "Usage" : quoted("Service public local le plus utilisé"),
            categories(choices()),
            categories(few(3, 12)),
            wide ? "0..10" : "1..5",
            quoted(low),
            wide ? "0..4" : "1..2",
            quoted(high),
            wide ? "6..10" : "4..5",
            bands(),
            items(items()),
            quoted(sides.get(0)),
            quoted(sides.get(1)),
            quoted(sides.get(2)),
            quoted(sides.get(3)),
            quoted(sides.get(4)),
            items(habits()),
            numbered(steps(), this::step),
            numbered(
                regions(),
                i ->
                    labels == Labels.SHORT
                        ? "R" + (i + 1)
                        : "Région n° " + (i + 1) + " " + word(i)),
            numbered(years(), i -> Integer.toString(2012 + i)),
            switch (circumstance) {
              case WEIGHTED -> "weighting: {column: weight}";
              case SUPPRESSED -> "conventions: {disclosure: {minimumBase: 5}}";
              default -> "";
            });
  }

  /** The answers, the same each time. */
  private RowsSource answers() {
    int people =
        switch (circumstance) {
          case LOW_BASE -> 25 * years() + 40;
          case SUPPRESSED -> 60 * years() + 240;
          default -> 400 * years();
        };
    Random random = new Random(20181126);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      int sex = random.nextInt(5) < 3 ? 1 : 2;
      int year = i % years() + 1;
      row.put("sex", sex);
      row.put("region", 1 + (int) (regions() * Math.pow(random.nextDouble(), 1.6)));
      row.put("year", year);
      row.put("weight", 0.3 + 2 * random.nextDouble() * sex);
      int choice = skewed(random, choices(), 1.3 + 0.25 * sex + 0.04 * year);
      row.put("choice", random.nextInt(25) == 0 ? "9" : "c" + choice);
      for (int c = 0; c < few(3, 12); c++) {
        row.put("s_c" + c, random.nextDouble() < 0.75 / (1 + c * 0.6 / sex) ? 1 : 0);
      }
      int top = few(5, 11);
      int rating = top - 1 - skewed(random, top, circumstance == Circumstance.NEGATIVE ? 0.4 : 1.7);
      row.put("rating", rating + few(1, 0));
      row.put("minutes", skewed(random, 10 * few(4, 9), 1.5));
      for (int item = 0; item < items(); item++) {
        double bent = 0.8 + 0.12 * item * sex;
        double power = circumstance == Circumstance.NEGATIVE ? 0.25 / bent : 1.6 / bent;
        row.put("a_i" + item, random.nextInt(12) == 0 ? 9 : 1 + skewed(random, 5, power));
      }
      for (int item = 0; item < habits(); item++) {
        row.put("h_i" + item, 1 + skewed(random, steps(), 0.6 + 0.3 * item));
      }
      rows.add(row);
    }
    return RowsSource.ofMaps("answers", rows);
  }

  /** A number below {@code size}: the higher the power, the lower. */
  private static int skewed(Random random, int size, double power) {
    return Math.min(size - 1, (int) (size * Math.pow(random.nextDouble(), power)));
  }

  /** The charts by the names of their kinds; those of which nothing may be drawn are left out. */
  Map<String, Chart> charts() {
    StringBuilder template = new StringBuilder();
    DIRECTIVES.forEach(
        (kind, chart) ->
            template.append("::: chart ").append(chart).append(" id=" + kind + "\n:::\n\n"));
    Report report =
        StudyReport.of(Analysis.of(Study.parse(yaml())).run(answers()))
            .language(Locale.FRENCH)
            .template(template.toString())
            .build();
    Map<String, Chart> charts = new LinkedHashMap<>();
    new ReportWalker() {
      @Override
      public Void chart(Chart chart) {
        charts.put(chart.id() + " " + GalleryStudy.this, chart);
        return null;
      }
    }.walk(report.blocks());
    return charts;
  }

  @Override
  public String toString() {
    String name = size + " " + labels + " " + circumstance;
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
