package io.etude.pdf.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a reader of a PDF's tags gets to hear: elements with their text, in reading order. */
public final class TaggedText {

  /**
   * A structure element.
   *
   * @param type its structure type
   * @param text the text of it and of all elements in it, with a bar after each cell and paragraph
   */
  public record Element(String type, String text) {}

  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
  private final List<Element> elements = new ArrayList<>();

  private TaggedText() {}

  public static List<Element> of(byte[] pdf) {
    TaggedText reader = new TaggedText();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        extractor.getMarkedContents().forEach(content -> collect(content, texts));
        reader.pages.put(page.getCOSObject(), texts);
      }
      reader.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.elements;
  }

  private static String collect(PDMarkedContent content, Map<Integer, String> texts) {
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        text.append(collect(inner, texts));
      }
    }
    String said = text.toString();
    if (content.getActualText() != null) {
      said = content.getActualText();
    } else if ("ReversedChars".equals(content.getTag())) {
      said = text.reverse().toString();
    }
    if (content.getMCID() >= 0) {
      texts.merge(content.getMCID(), said, String::concat);
    }
    return said;
  }

  private String walk(PDStructureNode node, COSDictionary inherited) {
    StringBuilder text = new StringBuilder();
    COSDictionary page = inherited;
    int place = elements.size();
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? inherited : element.getPage().getCOSObject();
      elements.add(null);
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement child) {
        boolean cell = child.getStructureType().matches("T[HDR]|P|LI|Note");
        text.append(walk(child, page)).append(cell ? "|" : "");
      } else if (kid instanceof Integer mcid) {
        text.append(pages.get(page).getOrDefault(mcid, ""));
      } else if (kid instanceof PDMarkedContentReference reference) {
        COSDictionary own = reference.getPage() == null ? page : reference.getPage().getCOSObject();
        text.append(pages.get(own).getOrDefault(reference.getMCID(), ""));
      }
    }
    if (node instanceof PDStructureElement element) {
      elements.set(place, new Element(element.getStructureType(), text.toString()));
    }
    return text.toString();
  }
}
