package io.etude.dataset.triples;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.internal.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A small XML file as a tree. A document type is passed over, never read: no entity is expanded and
 * nothing outside the file is opened.
 */
final class XmlTree {

  private static final int LARGEST = 64 << 20;
  private static final int DEEPEST = 64;

  /**
   * An element.
   *
   * @param name its local name
   * @param line the line that it starts on
   * @param attributes local name to value
   * @param children elements within
   * @param text its own text and that of {@code br} elements as blanks, not that of other children
   */
  record Element(
      String name,
      int line,
      Map<String, String> attributes,
      List<Element> children,
      StringBuilder text) {

    Optional<String> attribute(String attribute) {
      return Optional.ofNullable(attributes.get(attribute));
    }

    Optional<Element> child(String child) {
      return children.stream().filter(element -> element.name.equals(child)).findFirst();
    }

    List<Element> all(String child) {
      return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    String ownText() {
      return text.toString().replaceAll("\\s+", " ").strip();
    }
  }

  private final String source;

  private XmlTree(String source) {
    this.source = source;
  }

  /** The root element of a file. */
  static Element read(String source, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new DataException(source + " is larger than " + (LARGEST >> 20) + " MB");
      }
      return new XmlTree(source).parse(bytes);
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
  }

  private Element parse(byte[] bytes) {
    String text = XmlText.decode(source, bytes);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = null;
    try {
      reader = factory.createXMLStreamReader(new StringReader(text));
      return tree(reader);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new DataException(
          Problem.of("not well-formed XML: " + firstLine(e.getMessage()))
              .in(new Place(source, line, 0)),
          e);
    } finally {
      close(reader);
    }
  }

  private static String firstLine(String message) {
    String text =
        message == null ? "" : message.replaceFirst("(?s)^ParseError at .*?Message: ", "");
    return text.lines().findFirst().orElse("broken");
  }

  private void close(XMLStreamReader reader) {
    if (reader != null) {
      try {
        reader.close();
      } catch (XMLStreamException e) {
        throw new DataException(source + ": " + e.getMessage(), e);
      }
    }
  }

  private Element tree(XMLStreamReader reader) throws XMLStreamException {
    Deque<Element> open = new ArrayDeque<>();
    Element root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Element element = element(reader);
          if (open.isEmpty()) {
            root = element;
          } else {
            open.peek().children.add(element);
          }
          if (open.size() == DEEPEST) {
            throw new DataException(
                Problem.of("elements nest deeper than " + DEEPEST)
                    .in(new Place(source, element.line, 0)));
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Element closed = open.pop();
          if (closed.name.equals("br") && !open.isEmpty()) {
            open.peek().text.append(' ');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new DataException(
                source
                    + ":"
                    + reader.getLocation().getLineNumber()
                    + ": the entity &"
                    + reader.getLocalName()
                    + "; is not one of XML's own");
        default -> {
          // Comments, processing instructions and the document type say nothing of the survey.
        }
      }
    }
    if (root == null) {
      throw new DataException(source + ":1: no XML element");
    }
    return root;
  }

  private static Element element(XMLStreamReader reader) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return new Element(
        reader.getLocalName(),
        reader.getLocation().getLineNumber(),
        attributes,
        new ArrayList<>(),
        new StringBuilder());
  }
}
