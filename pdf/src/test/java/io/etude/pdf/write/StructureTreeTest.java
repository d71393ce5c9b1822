package io.etude.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.Content;
import io.etude.pdf.testing.Documents;
import io.etude.pdf.testing.PageMaker;
import io.etude.pdf.testing.Verapdf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class StructureTreeTest {

  /** The tree as indented lines: types, and the text that the marked content of each holds. */
  private static String read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<COSDictionary, List<PDMarkedContent>> contents = new IdentityHashMap<>();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        contents.put(page.getCOSObject(), extractor.getMarkedContents());
      }
      StringBuilder lines = new StringBuilder();
      node(document.getDocumentCatalog().getStructureTreeRoot(), contents, "", lines);
      return lines.toString();
    }
  }

  private static void node(
      PDStructureNode node,
      Map<COSDictionary, List<PDMarkedContent>> contents,
      String indent,
      StringBuilder lines) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        lines.append(indent).append(element.getStructureType()).append('\n');
        node(element, contents, indent + " ", lines);
      } else if (kid instanceof PDObjectReference) {
        lines.append(indent).append("link\n");
      } else {
        boolean reference = kid instanceof PDMarkedContentReference;
        PDPage page =
            reference
                ? ((PDMarkedContentReference) kid).getPage()
                : ((PDStructureElement) node).getPage();
        int id = reference ? ((PDMarkedContentReference) kid).getMCID() : (Integer) kid;
        String text = text(contents.get(page.getCOSObject()), id);
        lines.append(indent).append("“").append(text).append("”\n");
      }
    }
  }

  private static String text(List<PDMarkedContent> contents, int id) {
    StringBuilder text = new StringBuilder();
    for (PDMarkedContent content : contents) {
      if (content.getMCID() == id) {
        for (Object piece : content.getContents()) {
          if (piece instanceof TextPosition position) {
            text.append(position.getUnicode());
          }
        }
      }
    }
    return text.toString();
  }

  @Test
  void theTreeFollowsTheTagsOverPagesAndAroundLinks() throws IOException {
    Tag document = Tag.document();
    Tag paragraph = document.child(Tag.Role.P);
    Mark before = paragraph.slot();
    Tag link = paragraph.child(Tag.Role.LINK);
    Mark inside = link.slot();
    Mark after = paragraph.slot();
    PageMaker one = new PageMaker(1, 0);
    one.text("avant", PageMaker.SERIF, 10, 50, 100, before);
    one.text("titre courant", PageMaker.SERIF, 10, 50, 50, Mark.PAGINATION);
    one.text("lien", PageMaker.SERIF, 10, 80, 100, inside);
    one.add(new Item.Link(80, 90, 20, 12, "https://example.org", "Lien", inside));
    one.text("après", PageMaker.SERIF, 10, 110, 100, after);
    PageMaker two = new PageMaker(2, 0);
    two.text("la page", PageMaker.SERIF, 10, 50, 100, after);
    byte[] pdf =
        Documents.write(document, Documents.info("Essai"), List.of(one.page(), two.page())).bytes();
    assertThat(Verapdf.check(pdf)).isEmpty();
    assertThat(read(pdf))
        .isEqualTo(
            """
            Document
             P
              “avant”
              Link
               “lien”
               link
              “après”
              “la page”
            """);
  }

  @Test
  void piecesOfASlotThatFollowEachOtherAreOne() {
    Tag document = Tag.document();
    Mark slot = document.child(Tag.Role.P).slot();
    PageMaker page = PageMaker.first();
    page.text("une ", PageMaker.SERIF, 10, 50, 100, slot);
    page.text("ligne", PageMaker.SERIF.bold(), 10, 80, 100, slot);
    page.add(new Item.Anchor("here", 50, 100));
    page.text("deux", PageMaker.SERIF, 10, 50, 114, slot);
    String content = Content.of(Documents.write(document, page).bytes(), 0);
    assertThat(content).containsOnlyOnce("BDC").containsOnlyOnce("EMC").containsOnlyOnce("BT\n");
  }

  /** Every id of marked content leads back to the element that has it as a kid. */
  @Test
  void theParentTreeLeadsBackToTheElements() throws IOException {
    Tag document = Tag.document();
    List<Page> pages = new ArrayList<>();
    Tag table = document.child(Tag.Role.TABLE);
    Tag body = table.child(Tag.Role.TBODY);
    for (int number = 1; number <= 150; number++) {
      PageMaker page = new PageMaker(number, 0);
      Tag row = body.child(Tag.Role.TR);
      Tag head = row.child(Tag.Role.TH).scope(Tag.Scope.ROW);
      page.text("ligne " + number, PageMaker.SANS, 8, 50, 100, head.slot());
      page.text("12", PageMaker.SANS, 8, 150, 100, row.child(Tag.Role.TD).slot());
      pages.add(page.page());
    }
    byte[] pdf = Documents.write(document, Documents.info("Essai"), pages).bytes();
    assertThat(Verapdf.check(pdf)).isEmpty();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getNumberOfPages()).isEqualTo(150);
      PDNumberTreeNode parents = read.getDocumentCatalog().getStructureTreeRoot().getParentTree();
      for (PDPage page : read.getPages()) {
        COSArray elements = (COSArray) cos(parents.getValue(page.getStructParents()));
        assertThat(elements.size()).isEqualTo(2);
        for (int id = 0; id < 2; id++) {
          COSDictionary element = (COSDictionary) elements.getObject(id);
          assertThat(element.getInt(COSName.K)).isEqualTo(id);
          assertThat(element.getCOSDictionary(COSName.PG)).isSameAs(page.getCOSObject());
        }
      }
    }
  }

  private static COSBase cos(Object value) {
    return ((COSObjectable) value).getCOSObject();
  }
}
