package io.etude.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.etude.Diagnostic;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.Documents;
import io.etude.pdf.testing.PageMaker;
import io.etude.pdf.testing.SamplePages;
import io.etude.pdf.testing.Verapdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

  static byte[] write(SamplePages sample) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter writer = PdfWriter.to(out, SamplePages.info());
    for (Page page : sample.pages()) {
      writer.page(page);
    }
    writer.finish(sample.document, sample.outline());
    assertThat(writer.diagnostics()).isEmpty();
    return out.toByteArray();
  }

  private static byte[] sample() {
    return write(SamplePages.complete(0));
  }

  @Test
  void everythingTogetherMeetsBothProfiles() {
    assertThat(Verapdf.check(sample())).isEmpty();
  }

  @Test
  void bleedMeetsBothProfilesToo() {
    assertThat(Verapdf.check(write(SamplePages.complete(8.5)))).isEmpty();
  }

  @Test
  void theCheckSeesAFigureWithoutAlternativeText() {
    Tag document = Tag.document();
    Mark slot = document.child(Tag.Role.FIGURE).slot();
    PageMaker page = PageMaker.first().add(new Item.Box(50, 50, 50, 50, 0, slot));
    assertThat(Verapdf.check(Documents.write(document, page).bytes()))
        .anySatisfy(failure -> assertThat(failure).startsWith("ua1 7.3-1"));
  }

  @Test
  void samePagesGiveSameBytesInAnyLocaleAndZone() {
    byte[] first = sample();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(sample()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void textReadsBack() throws IOException {
    try (PDDocument document = Loader.loadPDF(sample())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("L’affluence : offre et efficacité", "12 345,6", "שלום", "עולם");
    }
  }

  @Test
  void everyFontIsEmbeddedAsASubset() throws IOException {
    try (PDDocument document = Loader.loadPDF(sample())) {
      List<String> names = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          names.add(font.getName());
        }
      }
      assertThat(names).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+\\w+-\\w+"));
    }
  }

  @Test
  void attachmentsReadBack() throws IOException {
    try (PDDocument document = Loader.loadPDF(sample())) {
      PDComplexFileSpecification file =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getKids()
              .get(0)
              .getNames()
              .values()
              .iterator()
              .next();
      assertThat(file.getFileUnicode()).isEqualTo("résultats.json");
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
      assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(SamplePages.RESULTS);
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
    }
  }

  @Test
  void linksGoToUrisAndAnchors() throws IOException {
    try (PDDocument document = Loader.loadPDF(sample())) {
      List<PDAnnotationLink> links = new ArrayList<>();
      for (var annotation : document.getPage(0).getAnnotations()) {
        links.add((PDAnnotationLink) annotation);
      }
      assertThat(links).hasSize(3).allMatch(PDAnnotationLink::isPrinted);
      assertThat(((PDActionURI) links.get(0).getAction()).getURI())
          .isEqualTo("https://example.org/%C3%A9?a=b");
      assertThat(links.get(2).getContents()).isEqualTo("Tableau 1, page 2");
      PDPageDestination target =
          document
              .getDocumentCatalog()
              .findNamedDestinationPage((PDNamedDestination) links.get(2).getDestination());
      assertThat(target.retrievePageNumber()).isEqualTo(1);
    }
  }

  @Test
  void bookmarksNest() throws IOException {
    try (PDDocument document = Loader.loadPDF(sample())) {
      PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(first.getTitle()).isEqualTo("Numérique");
      assertThat(first.getFirstChild().getTitle()).isEqualTo("Là où");
      assertThat(first.getNextSibling().getTitle()).isEqualTo("Annexe : tableaux");
      assertThat(document.getPages().indexOf(first.getNextSibling().findDestinationPage(document)))
          .isEqualTo(1);
    }
  }

  @Test
  void bleedLiesAroundTheTrim() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(SamplePages.complete(8.5)))) {
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isEqualTo(612.28f);
      assertThat(page.getTrimBox().getLowerLeftX()).isEqualTo(8.5f);
      assertThat(page.getTrimBox().getWidth()).isEqualTo(595.28f);
      assertThat(page.getBleedBox().getHeight()).isEqualTo(858.89f);
    }
  }

  @Test
  void propertiesAreWhatTheDocumentSays() throws IOException {
    try (PDDocument document = Loader.loadPDF(sample())) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Numérique & territoires : « une transition »");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2018-11-26T00:00:00Z");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
      COSDictionary trailer = document.getDocument().getTrailer();
      assertThat(trailer.getCOSArray(COSName.ID).size()).isEqualTo(2);
    }
  }

  @Test
  void aLinkCoversItsWords() throws IOException {
    Tag document = Tag.document();
    Mark slot = document.child(Tag.Role.P).child(Tag.Role.LINK).slot();
    PageMaker page = PageMaker.first().text("voir", PageMaker.SERIF, 10, 50, 50, slot);
    page.add(new Item.Link(50, 40, 20, 12, "https://example.org", "Voir", slot));
    try (PDDocument pdf = Loader.loadPDF(Documents.write(document, page).bytes())) {
      PDRectangle trim = pdf.getPage(0).getTrimBox();
      PDRectangle link = pdf.getPage(0).getAnnotations().get(0).getRectangle();
      assertThat(link.getLowerLeftX() - trim.getLowerLeftX()).isCloseTo(50, within(0.01f));
      assertThat(trim.getUpperRightY() - link.getUpperRightY()).isCloseTo(40, within(0.01f));
      assertThat(link.getWidth()).isCloseTo(20, within(0.01f));
      assertThat(link.getHeight()).isCloseTo(12, within(0.01f));
    }
  }

  @Test
  void aLinkToNowhereIsTold() {
    Tag document = Tag.document();
    Mark slot = document.child(Tag.Role.P).child(Tag.Role.LINK).slot();
    PageMaker page = PageMaker.first().text("voir", PageMaker.SERIF, 10, 50, 50, slot);
    page.add(new Item.Link(50, 40, 20, 12, "#nowhere", "Voir", slot));
    assertThat(Documents.write(document, page).diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::place)
        .containsExactly(tuple("brokenLink", "page 1"));
  }

  @Test
  void anIdServesOnce() {
    Tag document = Tag.document();
    PageMaker page = PageMaker.first();
    for (int i = 0; i < 2; i++) {
      Tag note = document.child(Tag.Role.NOTE).id("n");
      page.text("note", PageMaker.SERIF, 8, 50, 50 + 20 * i, note.slot());
    }
    assertThatThrownBy(() -> Documents.write(document, page))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("\"n\"");
  }

  @Test
  void aDocumentNeedsAPage() {
    PdfWriter writer = PdfWriter.to(OutputStream.nullOutputStream(), Documents.info("Vide"));
    assertThatThrownBy(() -> writer.finish(Tag.document(), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("page");
  }
}
