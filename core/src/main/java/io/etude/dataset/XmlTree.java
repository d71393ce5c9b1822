package io.etude.dataset;

import io.etude.internal.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The encoding that a file names in its first line. */
  private static final Pattern ENCODING =
      Pattern.compile(
          "^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

  private static final int LONGEST_DECLARATION = 256;

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
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private Element parse(byte[] bytes) {
    String text = text(bytes);
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
          source + ":" + line + ": not well-formed XML: " + firstLine(e.getMessage()), e);
    } finally {
      close(reader);
    }
  }

  /**
   * The file's text. The platform's parser could decode it too, but where that fails it writes to
   * standard error and knows no line.
   */
  private String text(byte[] bytes) {
    Charset charset = charset(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = charset.newDecoder();
    int most = (int) Math.ceil((double) decoder.maxCharsPerByte() * bytes.length);
    CharBuffer out = CharBuffer.allocate(Math.max(1, most));
    if (decoder.decode(in, out, true).isError()) {
      long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s:%d: not well-formed XML: the byte %02X is not %s; save the file as UTF-8, or"
                  + " name its encoding in its first line (encoding=\"windows-1252\")",
              source,
              line,
              bytes[in.position()],
              charset.name()));
    }
    String text = out.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private Charset charset(byte[] bytes) {
    int start = Math.min(bytes.length, LONGEST_DECLARATION);
    String head = new String(bytes, 0, start, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
      return StandardCharsets.UTF_16;
    }
    Matcher named = ENCODING.matcher(head);
    if (!named.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new DataException(
          source
              + ":1: unknown encoding \""
              + named.group(1)
              + "\""
              + Nearest.hint(named.group(1), Charset.availableCharsets().keySet()),
          e);
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
                source + ":" + element.line + ": elements nest deeper than " + DEEPEST);
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
