package io.etude.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.Documents;
import io.etude.pdf.testing.PageMaker;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Text stands in text objects, and these and marked content are closed in turn. */
class PageContentTest {

  private static final List<String> TEXT = List.of("Td", "TJ", "Tj");

  private final Tag document = Tag.document();
  private final PageMaker page = PageMaker.first();

  private Mark paragraph() {
    return document.child(Tag.Role.P).slot();
  }

  private void box(Mark mark) {
    page.add(new Item.Box(50, 50, 50, 50, 0, mark));
  }

  private void text(String text, double y, Mark mark) {
    page.text(text, PageMaker.SERIF, 10, 50, y, mark);
  }

  private String textOfWellFormedPage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Documents.write(document, page).bytes())) {
      checkNesting(new PDFStreamParser(pdf.getPage(0)).parse());
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static void checkNesting(List<Object> tokens) {
    Deque<String> open = new ArrayDeque<>();
    for (Object token : tokens) {
      String name = token instanceof Operator operator ? operator.getName() : "";
      if (TEXT.contains(name)) {
        assertThat(open).contains("BT");
      }
      switch (name) {
        case "BT", "BDC" -> open.push(name);
        case "ET" -> assertThat(open.pop()).isEqualTo("BT");
        case "EMC" -> assertThat(open.pop()).isEqualTo("BDC");
        default -> {
          // nothing is opened or closed
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void textAfterTextOnAGroundOfTheSameMark() throws IOException {
    Mark first = paragraph();
    box(first);
    text("on a ground", 80, first);
    text("after it", 100, paragraph());
    text("and more", 120, paragraph());
    assertThat(textOfWellFormedPage()).contains("on a ground", "after it", "and more");
  }

  @Test
  void groundsAndTextsInTurn() throws IOException {
    Mark first = paragraph();
    text("before", 40, first);
    box(first);
    box(Mark.ARTIFACT);
    text("decoration", 60, Mark.ARTIFACT);
    text("after", 80, first);
    box(paragraph());
    text("the end", 100, Mark.PAGINATION);
    assertThat(textOfWellFormedPage()).contains("before", "decoration", "after", "the end");
  }
}
