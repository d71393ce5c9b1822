package io.etude.pdf.testing;

import static io.etude.pdf.testing.SampleTables.figure;
import static io.etude.pdf.testing.SampleTables.mark;
import static io.etude.pdf.testing.SampleTables.text;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.study.Expert;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A French study in the manner of a magazine, written by hand, with every kind of block. */
public final class SampleReport {

  private SampleReport() {}

  public static Report report() {
    return of(blocks());
  }

  public static Report of(List<Block> blocks) {
    FrontMatter front =
        FrontMatter.builder()
            .kicker(text("Étude de l’exemple"))
            .headline(
                text(
                    "Le numérique au village\u00a0: des guichets ouverts, des couloirs encore"
                        + " longs"))
            .standfirst(
                text(
                    "Les démarches en ligne progressent, les échanges entre administrations"
                        + " beaucoup moins\u00a0: 302 agents et élus notent leur collectivité."))
            .byline(text("Par la rédaction"))
            .date(LocalDate.of(2018, 11, 26))
            .dateLine("26 novembre 2018")
            .section("France")
            .hero(new Picture(hero(), "Un dégradé bleu pétrole", "Illustration\u00a0: exemple"))
            .runningHead("Numérique et territoires")
            .build();
    return Report.of(SampleTables.results())
        .id("sample")
        .language(Locale.FRENCH)
        .front(front)
        .blocks(blocks)
        .build();
  }

  public static byte[] hero() {
    BufferedImage image = new BufferedImage(600, 170, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(new GradientPaint(0, 0, new Color(0x0F5F6E), 600, 170, new Color(0x13343B)));
    g.fillRect(0, 0, 600, 170);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static Block paragraph(String text) {
    return new Block.Paragraph(text(text));
  }

  public static final String[] PROSE = {
    "Le chantier est ouvert, il n’est pas refermé. Priés de noter la maturité numérique de leur"
        + " collectivité, agents et élus se montrent plutôt contents d’eux-mêmes\u00a0: près de"
        + " huit sur dix dépassent la moyenne. Les notes les plus hautes restent pourtant"
        + " rares, et chacun semble mesurer la longueur du chemin qui reste à faire.",
    "Le détail par domaine invite à la nuance. Les marchés publics viennent en tête\u202f; deux"
        + " répondants sur trois en approuvent les progrès. Le fonctionnement interne suit, puis"
        + " l’administration en ligne, l’un et l’autre portés par des obligations récentes et par"
        + " des logiciels désormais éprouvés.",
    "Trois sujets fâchent davantage. La sécurité et les transports mécontentent plus d’un tiers"
        + " des personnes interrogées\u202f; la participation des habitants, près de la moitié. On"
        + " avait beaucoup promis, on a peu livré, et les budgets votés ne disent pas toujours"
        + " quand viendra la suite.",
    "Ce que le numérique apporte, c’est d’abord un meilleur service à l’habitant. L’accès à"
        + " l’information arrive ensuite. L’efficacité des bureaux compte moins, le partage des"
        + " données moins encore\u00a0: l’administration pense au public avant de penser à"
        + " elle-même, du moins lorsqu’on l’interroge.",
    "L’innovation ferme la marche, avec une exception. Dans les intercommunalités, elle est citée"
        + " deux fois plus souvent qu’ailleurs. Les freins, eux, sont connus\u00a0: le coût et les"
        + " habitudes, que plus d’un répondant sur deux met en avant, loin devant la défiance des"
        + " administrés.",
    "La peur d’une fuite de données ne retient qu’une petite part des collectivités. Elle"
        + " s’exprime plutôt dans les plus petites, où l’agent et l’habitant se croisent chaque"
        + " matin et où un dossier ouvert par mégarde ne passe pas inaperçu.",
    "Reste l’équipement. Moins de la moitié des participants estiment leur territoire assez bien"
        + " desservi, en fibre comme en téléphonie, pour tenir les projets qu’ils imaginent. La"
        + " carte des débits dessine ainsi, en partie, celle des services.",
    "Les réponses sur le logiciel libre en disent long sur ce que l’on sait de ses propres"
        + " machines. Quelques-uns assurent n’avoir que du libre, un sur cinq que du"
        + " propriétaire\u00a0: deux situations que la pratique ne permet guère.",
    "Ceux qui l’ont choisi l’ont fait pour son prix, avant l’indépendance à l’égard des éditeurs"
        + " et la mise en commun des compétences. Le calcul mérite d’être refait à chaque projet,"
        + " car la migration, la formation et l’entretien pèsent lourd dans l’économie attendue.",
    "L’argument de l’autonomie, moins souvent cité, pourrait se révéler le plus durable. C’est en"
        + " tout cas ce que suggère l’écart entre les agents et les élus, les premiers regardant"
        + " davantage vers les outils partagés entre collectivités voisines."
  };

  static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(PROSE[0]));
    blocks.add(histogram());
    blocks.add(
        new Block.Paragraph(
            List.of(
                new Inline.Text(PROSE[1] + " Le détail figure plus loin ("),
                new Inline.Reference("sectors"),
                new Inline.Text(")."))));
    blocks.add(quote());
    blocks.add(slot());
    blocks.add(
        section(
            "disputed",
            "Là où le numérique se discute",
            paragraph(PROSE[2]),
            new Block.Paragraph(
                List.of(
                    new Inline.Text(PROSE[3]),
                    new Inline.NoteCall(
                        text(
                            "Plusieurs réponses étaient possibles\u202f; le total dépasse"
                                + " 100\u00a0%.")))),
            diverging()));
    blocks.add(
        section(
            "benefits",
            "L’habitant d’abord",
            paragraph(PROSE[4]),
            bars(),
            paragraph(PROSE[5]),
            new Block.Listing(
                Block.Listing.Kind.BULLETS,
                List.of(
                    List.of(paragraph("le coût de la mise en place, que l’on sous-estime\u202f;")),
                    List.of(paragraph("les habitudes de travail\u202f;")),
                    List.of(paragraph("la défiance."))))));
    blocks.add(section("equipment", "Peu d’inquiétude pour les données", paragraph(PROSE[6])));
    blocks.add(
        section(
            "free",
            "Un logiciel libre mal connu",
            paragraph(PROSE[7]),
            sidebar("governance", "Gouvernance de la donnée", 33),
            paragraph(PROSE[8]),
            sidebar("source", "Logiciel libre", 59),
            sidebar("network", "Infrastructures", 48),
            paragraph(PROSE[9])));
    blocks.add(
        new Block.Section(
            "results",
            text("Tous les résultats"),
            Block.Section.Role.ANNEX,
            List.of(
                SampleTables.table("t1", "Satisfaction\u00a0: marchés publics", 6, 2, 3),
                SampleTables.table("t2", "Satisfaction\u00a0: participation", 6, 2, 3))));
    blocks.add(method());
    return blocks;
  }

  public static Block section(String id, String title, Block... blocks) {
    return new Block.Section(id, text(title), Block.Section.Role.ARTICLE, List.of(blocks));
  }

  static Block sidebar(String id, String title, int percent) {
    return new Block.Sidebar(
        id,
        text(title),
        List.of(
            new Block.KeyFigures(
                List.of(
                    new Block.KeyFigure(
                        Figure.of(figure(percent / 100.0), percent + "\u00a0%").decimals(0).build(),
                        List.of(
                            new Inline.Text(
                                "des répondants disent suivre une démarche de ce genre. "),
                            new Inline.Emphasis(text("Marge d’erreur\u00a0: ± 5 points."))))))));
  }

  public static Block quote() {
    return new Block.PullQuote(
        text("« Le public voit le guichet, rarement la machine qui le fait tourner. »"),
        "Camille Exemple",
        "directrice fictive, organisme d’exemple");
  }

  static Block slot() {
    Expert expert =
        Expert.builder("expert")
            .name("Dominique Modèle")
            .position("Association d’exemple")
            .topic("Les marchés publics")
            .length(600)
            .build();
    return Commentary.builder("slot", expert)
        .heading(text("Commentaire à recueillir"))
        .topic(
            text(
                "Sujet\u00a0: la passation des marchés satisfait, qu’en est-il de"
                    + " l’exécution\u202f?"))
        .figures(
            List.of(
                new Commentary.FigureGroup(
                    List.of(), List.of(text("À commenter\u00a0: 67\u00a0% de satisfaits.")))))
        .lengthNote(text("600 signes."))
        .build();
  }

  public static Block histogram() {
    int[] values = {1, 1, 3, 5, 6, 6, 14, 22, 26, 10, 6};
    List<ChartSpec.Mark> marks = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      marks.add(
          mark(Integer.toString(i), values[i], i >= 6 ? ColorRole.EMPHASIS : ColorRole.MUTED));
    }
    return Chart.builder(
            "maturity",
            new ChartSpec.Histogram(
                marks,
                List.of(new ChartSpec.Bracket(6, 10, mark("6 à 10", 78, ColorRole.EMPHASIS))),
                Optional.empty()))
        .title(text("Une bonne note, rarement la meilleure"))
        .subtitle(text("Maturité de leur collectivité, notes de 0 à 10, en\u00a0%"))
        .notes(
            List.of(
                text("« Comment notez-vous la maturité numérique de votre collectivité\u202f? »"),
                text("Base\u00a0: 302 répondants.")))
        .table("t1")
        .alt("Histogramme des notes")
        .width(Block.Width.COLUMN)
        .build();
  }

  public static Block diverging() {
    String[] names = {
      "Marchés publics", "Fonctionnement administratif", "Administration en ligne", "Éducation",
      "Urbanisme", "Action sociale", "Culture et tourisme", "Transports",
      "Sécurité, vidéoprotection", "Démocratie participative"
    };
    int[][] shares = {
      {25, 42, 16, 9, 3, 5},
      {19, 42, 18, 13, 5, 3},
      {18, 40, 18, 14, 6, 4},
      {12, 35, 21, 16, 8, 8},
      {11, 33, 21, 19, 10, 6},
      {10, 31, 24, 18, 9, 8},
      {10, 29, 27, 16, 9, 9},
      {8, 23, 23, 22, 14, 10},
      {7, 21, 25, 21, 14, 12},
      {6, 18, 22, 26, 19, 9}
    };
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      List<ChartSpec.Mark> marks = new ArrayList<>();
      for (int s = 0; s < 5; s++) {
        marks.add(mark("", shares[i][s], ColorRole.ORDINARY));
      }
      rows.add(
          ChartSpec.Diverging.Row.builder(
                  names[i],
                  marks,
                  mark("", shares[i][0] + shares[i][1], ColorRole.ORDINARY),
                  mark("", shares[i][3] + shares[i][4], ColorRole.ORDINARY))
              .apart(mark("", shares[i][5], ColorRole.MUTED))
              .emphasis(i == 0 || i == 9 ? ChartSpec.Emphasis.STRONG : ChartSpec.Emphasis.NORMAL)
              .build());
    }
    return Chart.builder(
            "sectors",
            new ChartSpec.Diverging(
                SampleCharts.sides(
                    2,
                    "Très satisfait",
                    "Plutôt satisfait",
                    "Ni l’un ni l’autre",
                    "Plutôt insatisfait",
                    "Très insatisfait"),
                "satisfaits",
                "insatisfaits",
                Optional.of("ne se prononcent pas"),
                rows))
        .title(text("La commande publique rassure, la participation déçoit"))
        .subtitle(text("Satisfaction à l’égard des progrès du numérique, par secteur, en\u00a0%"))
        .notes(
            List.of(
                text("« Êtes-vous satisfait des avancées du numérique dans ces secteurs\u202f? »"),
                text("Base\u00a0: 302 répondants.")))
        .table("t1")
        .alt("Barres divergentes de la satisfaction par secteur")
        .width(Block.Width.FULL)
        .build();
  }

  public static Block bars() {
    String[] names = {
      "Meilleurs services aux citoyens", "Accès à l’information", "Efficacité des agents",
      "Partage d’information", "Montée en compétence", "Innovation"
    };
    int[] values = {74, 64, 42, 21, 17, 16};
    List<ChartSpec.Mark> marks = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      marks.add(mark(names[i], values[i], i < 2 ? ColorRole.EMPHASIS : ColorRole.ORDINARY));
    }
    return Chart.builder(
            "benefitsChart",
            new ChartSpec.Bars(
                marks,
                List.of(
                    new ChartSpec.Callout(
                        5, mark("dans les intercommunalités", 31, ColorRole.EMPHASIS)))))
        .title(text("Le service au citoyen, premier bénéfice"))
        .subtitle(
            text("Principaux bénéfices du numérique, plusieurs réponses possibles, en\u00a0%"))
        .notes(List.of(text("Base\u00a0: 302 répondants\u202f; le total dépasse 100\u00a0%.")))
        .table("t2")
        .alt("Barres horizontales des bénéfices")
        .width(Block.Width.WIDE)
        .build();
  }

  static Block method() {
    List<Block.MethodBox.Entry> entries = new ArrayList<>();
    String[][] texts = {
      {"Terrain.", "Enquête en ligne du 18 septembre au 17 octobre 2018."},
      {"Échantillon.", "302 répondants issus de collectivités\u00a0: 180 agents, 122 élus."},
      {"Précision.", "Au plus ± 5,6 points sur l’ensemble, au niveau de 95\u00a0%."},
      {"Pondération.", "Aucune."},
      {"Lecture.", "Les pourcentages sont arrondis\u202f; leur somme peut différer de 100."},
      {"Données.", "Fichier d’exemple, établi à la main."}
    };
    for (String[] text : texts) {
      entries.add(new Block.MethodBox.Entry(text(text[0]), text(text[1])));
    }
    return new Block.MethodBox("method", text("Méthode"), entries);
  }
}
