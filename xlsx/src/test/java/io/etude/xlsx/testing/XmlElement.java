package io.etude.xlsx.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element of XML, where POI has no type for it. */
public final class XmlElement {

  private final Element element;

  private XmlElement(Element element) {
    this.element = element;
  }

  /** The outermost element. */
  public static XmlElement of(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return new XmlElement(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The outermost element of a part of a workbook that was read. */
  public static XmlElement of(POIXMLDocumentPart part) {
    try (InputStream in = part.getPackagePart().getInputStream()) {
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An element that POI's schemas know in part. */
  public static XmlElement of(XmlObject known) {
    String xml = known.xmlText(new XmlOptions().setSaveOuter());
    return of(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The labels of points among a series' labels. */
  public static List<XmlElement> pointLabels(XmlObject labels) {
    return of(labels).children("dLbl");
  }

  /** Its children of that name. */
  public List<XmlElement> children(String name) {
    List<XmlElement> found = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && child.getLocalName().equals(name)) {
        found.add(new XmlElement(child));
      }
    }
    return found;
  }

  /** Whether there is a child of that name. */
  public boolean has(String name) {
    return !children(name).isEmpty();
  }

  /** The {@code val} of a descendant, such as {@code layout/manualLayout/x}. */
  public String val(String path) {
    return at(path).attribute("val");
  }

  /** The first descendant at that path. */
  public XmlElement at(String path) {
    XmlElement at = this;
    for (String name : path.split("/")) {
      at = at.children(name).stream().findFirst().orElseThrow(() -> new AssertionError(path));
    }
    return at;
  }

  public String attribute(String name) {
    return element.getAttribute(name);
  }

  public String text() {
    return element.getTextContent();
  }
}
