package io.etude.examples.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The tables of a PDF as its tags give them to a reader: rows of cells. */
final class TaggedTables {

  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
  private final List<List<List<String>>> tables = new ArrayList<>();

  private TaggedTables() {}

  /** The tables in reading order; of each the rows with the text of their cells. */
  static List<List<List<String>>> of(byte[] pdf) throws IOException {
    TaggedTables reader = new TaggedTables();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        extractor.getMarkedContents().forEach(content -> collect(content, texts));
        reader.pages.put(page.getCOSObject(), texts);
      }
      reader.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
    }
    return reader.tables;
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
    String said = content.getActualText() == null ? text.toString() : content.getActualText();
    if (content.getMCID() >= 0) {
      texts.merge(content.getMCID(), said, String::concat);
    }
    return said;
  }

  private String walk(PDStructureNode node, COSDictionary inherited) {
    StringBuilder text = new StringBuilder();
    COSDictionary page = inherited;
    String type = "";
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? inherited : element.getPage().getCOSObject();
      type = element.getStructureType();
    }
    if (type.equals("Table")) {
      tables.add(new ArrayList<>());
    } else if (type.equals("TR")) {
      tables.get(tables.size() - 1).add(new ArrayList<>());
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement child) {
        text.append(walk(child, page));
      } else if (kid instanceof Integer mcid) {
        text.append(pages.get(page).getOrDefault(mcid, ""));
      } else if (kid instanceof PDMarkedContentReference reference) {
        COSDictionary own = reference.getPage() == null ? page : reference.getPage().getCOSObject();
        text.append(pages.get(own).getOrDefault(reference.getMCID(), ""));
      }
    }
    if (type.equals("TD") || type.equals("TH")) {
      List<List<String>> rows = tables.get(tables.size() - 1);
      rows.get(rows.size() - 1).add(text.toString());
    }
    return said(node, type).orElse(text.toString());
  }

  /** What a part of a cell says instead of what it shows. */
  private static Optional<String> said(PDStructureNode node, String type) {
    return type.equals("Span") && node instanceof PDStructureElement element
        ? Optional.ofNullable(element.getActualText())
        : Optional.empty();
  }
}
