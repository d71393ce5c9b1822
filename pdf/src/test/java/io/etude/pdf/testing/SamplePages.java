package io.etude.pdf.testing;

import io.etude.document.Picture;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.write.DocumentInfo;
import io.etude.pdf.write.file.Attachment;
import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A document of two pages that has everything a study has, placed by hand. */
public final class SamplePages {
  public static final byte[] RESULTS =
      "{\"format\": \"etude-results/1\"}".getBytes(StandardCharsets.UTF_8);

  public final Tag document = Tag.document();
  final PageMaker one;
  final PageMaker two;
  private final Tag article = document.child(Tag.Role.ART);

  SamplePages(double bleed) {
    one = new PageMaker(1, bleed);
    two = new PageMaker(2, bleed);
  }

  public static SamplePages complete(double bleed) {
    SamplePages sample = new SamplePages(bleed);
    sample.opening();
    sample.contents();
    sample.list();
    sample.chart();
    sample.picture();
    sample.paragraphOverTwoPages();
    sample.table();
    sample.aside();
    sample.furniture();
    return sample;
  }

  public static DocumentInfo info() {
    return new DocumentInfo(
        "Numérique & territoires : « une transition »",
        Locale.FRANCE,
        "Prénom Nom",
        "Une étude d’exemple",
        Optional.of(LocalDate.of(2018, 11, 26)),
        List.of(
            new Attachment(
                "résultats.json",
                "application/json",
                Attachment.Relationship.SOURCE,
                out -> out.write(RESULTS),
                "Les résultats de l’étude")));
  }

  public List<Page> pages() {
    return List.of(one.page(), two.page());
  }

  public List<Bookmark> outline() {
    return List.of(
        new Bookmark("Numérique", "top", List.of(new Bookmark("Là où", "where", List.of()))),
        new Bookmark("Annexe : tableaux", "table1", List.of()));
  }

  private void opening() {
    one.add(new Item.Anchor("top", 50, 50));
    one.text("Numérique et territoires", 50, 80, article, Tag.Role.H1);
    one.add(new Item.Anchor("where", 50, 100));
    one.text("L’affluence : offre et efficacité", 50, 110, article, Tag.Role.H2);
    Tag paragraph = article.child(Tag.Role.P);
    one.text("Plus de détails sur ", PageMaker.SERIF, 10, 50, 130, paragraph.slot());
    Tag link = paragraph.child(Tag.Role.LINK);
    Mark slot = link.slot();
    one.text("le site", PageMaker.SERIF, 10, 150, 130, slot);
    one.add(
        new Item.Link(150, 120, 40, 12, "https://example.org/é?a=b", "Le site de l’étude", slot));
    Tag english = paragraph.child(Tag.Role.SPAN).language(Locale.ENGLISH);
    one.text(" (in English)", PageMaker.SERIF.italic(), 10, 190, 130, english.slot());
    Tag reference = paragraph.child(Tag.Role.REFERENCE);
    Tag call = reference.child(Tag.Role.LINK);
    Mark callSlot = call.slot();
    one.text("1", PageMaker.SERIF, 6, 260, 127, callSlot);
    one.add(new Item.Link(258, 120, 10, 10, "#note1", "Note 1", callSlot));
    Tag hebrew = paragraph.child(Tag.Role.SPAN).language(Locale.forLanguageTag("he"));
    one.text("שלום עולם", PageMaker.SERIF, 10, 300, 130, hebrew.slot());
  }

  private void contents() {
    Tag toc = article.child(Tag.Role.TOC);
    Tag entry = toc.child(Tag.Role.TOCI);
    Tag link = entry.child(Tag.Role.REFERENCE).child(Tag.Role.LINK);
    Mark slot = link.slot();
    one.text("Tableau 1", PageMaker.SANS, 9, 50, 160, slot);
    one.text("2", PageMaker.SANS, 9, 250, 160, slot);
    one.add(new Item.Link(50, 150, 210, 12, "#table1", "Tableau 1, page 2", slot));
  }

  private void list() {
    Tag list = article.child(Tag.Role.L).listNumbering("Disc");
    for (String text : List.of("première réponse", "deuxième réponse")) {
      double y = 190 + 14 * list.kids().size();
      Tag entry = list.child(Tag.Role.LI);
      one.text("•", 50, y, entry, Tag.Role.LBL);
      one.text(text, 60, y, entry, Tag.Role.LBODY);
    }
  }

  private void chart() {
    Tag figure = article.child(Tag.Role.FIGURE).alt("Barres : 78 % donnent de 6 à 10.");
    figure.box(50, 230, 250, 300);
    Mark slot = figure.slot();
    one.add(new Item.Box(50, 240, 120, 12, 0x0F5F6E, slot));
    one.text("78", PageMaker.SANS, 9, 175, 250, slot);
    Path2D wave = new Path2D.Double();
    wave.moveTo(50, 290);
    wave.quadTo(100, 260, 150, 290);
    wave.curveTo(170, 300, 190, 280, 200, 290);
    wave.lineTo(200, 295);
    wave.closePath();
    one.add(
        new Item.Path(
            wave, OptionalInt.of(0xE3A184), OptionalInt.of(0), 0.5, new float[] {2, 1}, slot));
    one.text("12 345,6", PageMaker.SANS, 9, 175, 270, slot);
    one.text("Base : 302 répondants", 50, 312, article, Tag.Role.CAPTION);
  }

  private void picture() {
    Tag figure = article.child(Tag.Role.FIGURE).alt("Un dégradé").box(300, 230, 500, 300);
    one.add(
        new Item.Image(
            300, 230, 200, 70, new Picture(SamplePictures.png(), "Un dégradé", ""), figure.slot()));
  }

  private void paragraphOverTwoPages() {
    Mark slot = article.child(Tag.Role.P).slot();
    one.text("Un paragraphe qui com-", PageMaker.SERIF, 10, 50, 790, slot);
    two.text("mence en bas d’une page.", PageMaker.SERIF, 10, 50, 60, slot);
    Tag note = article.child(Tag.Role.NOTE).id("note1");
    one.add(new Item.Anchor("note1", 50, 800));
    one.text("1", 50, 806, note, Tag.Role.LBL);
    one.text("Une note.", PageMaker.SERIF, 8, 56, 808, note.slot());
  }

  private void table() {
    two.add(new Item.Anchor("table1", 50, 90));
    two.text("Annexe", 50, 90, article, Tag.Role.H2);
    Tag table = article.child(Tag.Role.TABLE).box(50, 100, 400, 200);
    two.text("Tableau 1. Par statut", 50, 110, table, Tag.Role.CAPTION);
    Tag head = table.child(Tag.Role.THEAD);
    Tag spanners = head.child(Tag.Role.TR);
    spanners.child(Tag.Role.TD);
    cell(spanners, Tag.Role.TH, "Statut", 150, 125)
        .columnSpan(2)
        .scope(Tag.Scope.COLUMN)
        .id("t1 status");
    Tag labels = head.child(Tag.Role.TR);
    labels.child(Tag.Role.TD);
    cell(labels, Tag.Role.TH, "élus", 150, 140)
        .scope(Tag.Scope.COLUMN)
        .id("t1 elected")
        .headers(List.of("t1 status"));
    cell(labels, Tag.Role.TH, "agents", 250, 140)
        .scope(Tag.Scope.COLUMN)
        .id("t1 staff")
        .headers(List.of("t1 status"));
    Tag body = table.child(Tag.Role.TBODY);
    for (int i = 0; i < 2; i++) {
      Tag row = body.child(Tag.Role.TR);
      double y = 155 + 14 * i;
      cell(row, Tag.Role.TH, "ligne " + i, 50, y).scope(Tag.Scope.ROW).id("t1 row" + i);
      cell(row, Tag.Role.TD, "12,5", 150, y)
          .headers(List.of("t1 status", "t1 elected", "t1 row" + i));
      cell(row, Tag.Role.TD, "3,0", 250, y).headers(List.of("t1 status", "t1 staff", "t1 row" + i));
    }
  }

  private Tag cell(Tag row, Tag.Role role, String text, double x, double y) {
    Tag cell = row.child(role);
    two.text(text, PageMaker.SANS, 8, x, y, cell.slot());
    return cell;
  }

  private void aside() {
    Tag aside = document.child(Tag.Role.ASIDE);
    two.add(new Item.Box(50, 220, 300, 60, 0xF4F1EA, Mark.ARTIFACT));
    two.text("Encadré", 60, 235, aside, Tag.Role.H2);
    two.text("Son texte.", 60, 255, aside, Tag.Role.P);
  }

  private void furniture() {
    for (PageMaker page : List.of(one, two)) {
      page.add(new Item.Box(50, 815, 495, 0.5, 0xC9C5BC, Mark.PAGINATION));
      page.text("Numérique et territoires", PageMaker.SANS, 8, 50, 828, Mark.PAGINATION);
      page.text(page == one ? "1" : "2", PageMaker.SANS, 8, 535, 828, Mark.PAGINATION);
    }
  }
}
