package io.etude.examples.web;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of a page, each closed where it was opened; the JDK's writer escapes what is text. */
final class Elements {

  private final XMLStreamWriter out;

  Elements(XMLStreamWriter out) {
    this.out = out;
  }

  /** A writer's call, which may fail. */
  private interface Call {
    void run() throws XMLStreamException;
  }

  /** What the writer throws, carried through visits that may throw nothing checked. */
  private static final class WriteFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private WriteFailure(XMLStreamException cause) {
      super(cause);
    }
  }

  private static void call(Call call) {
    try {
      call.run();
    } catch (XMLStreamException e) {
      throw new WriteFailure(e);
    }
  }

  void page(Locale language, String title, Runnable body) throws XMLStreamException {
    try {
      call(() -> out.writeDTD("<!DOCTYPE html>\n"));
      element(
          "html",
          "",
          () -> {
            attribute("lang", language.toLanguageTag());
            element("head", "", () -> head(title));
            element("body", "", body);
          });
      call(out::flush);
    } catch (WriteFailure e) {
      throw (XMLStreamException) e.getCause();
    }
  }

  private void head(String title) {
    call(() -> out.writeEmptyElement("meta"));
    attribute("charset", "UTF-8");
    element("title", "", () -> text(title));
  }

  /** An element with a class, unless that is empty, and what {@code content} writes. */
  void element(String name, String role, Runnable content) {
    call(() -> out.writeStartElement(name));
    if (!role.isEmpty()) {
      attribute("class", role);
    }
    content.run();
    // never an empty tag: to a browser it would stay open
    call(() -> out.writeCharacters(""));
    call(out::writeEndElement);
  }

  void empty(String name) {
    call(() -> out.writeEmptyElement(name));
  }

  void heading(String scope, String label) {
    element(
        "th",
        "",
        () -> {
          attribute("scope", scope);
          text(label);
        });
  }

  void attribute(String name, String value) {
    call(() -> out.writeAttribute(name, value));
  }

  void text(String text) {
    call(() -> out.writeCharacters(text));
  }
}
