package io.etude.examples.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a workbook's package, read as plain XML so that no library mends them. */
final class Parts {

  /** A relationship of a part. */
  record Relation(String id, String type, String target, boolean outside) {}

  private final Map<String, byte[]> bytes = new LinkedHashMap<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();

  Parts(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (bytes.put(entry.getName(), zip.readAllBytes()) != null) {
          throw new AssertionError("the package has two entries " + entry.getName());
        }
      }
    }
  }

  List<String> names() {
    return List.copyOf(bytes.keySet());
  }

  boolean has(String name) {
    return bytes.containsKey(name);
  }

  byte[] bytes(String name) {
    return bytes.get(name);
  }

  /** The root of an XML part. */
  Element root(String name) {
    return documents.computeIfAbsent(name, this::parse).getDocumentElement();
  }

  private Document parse(String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes.get(name)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(name + " is not well-formed: " + e.getMessage(), e);
    }
  }

  /** The relationships of a part, or of the package for an empty name. */
  List<Relation> relations(String part) {
    String rels = part.isEmpty() ? "_rels/.rels" : part.replaceFirst("([^/]+)$", "_rels/$1.rels");
    List<Relation> relations = new ArrayList<>();
    if (has(rels)) {
      for (Element element : all(root(rels), "Relationship")) {
        boolean outside = element.getAttribute("TargetMode").equals("External");
        String target = element.getAttribute("Target");
        relations.add(
            new Relation(
                element.getAttribute("Id"),
                element.getAttribute("Type").replaceFirst(".*/", ""),
                outside ? target : resolved(part, target),
                outside));
      }
    }
    return relations;
  }

  private static String resolved(String part, String target) {
    return java.net.URI.create("/" + part).resolve(target).getPath().substring(1);
  }

  /** The descendants of that local name, in order. */
  static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The attribute {@code val} of the first descendant of that name. */
  static String value(Element parent, String name) {
    return all(parent, name).get(0).getAttribute("val");
  }
}
