package io.etude.examples.web;

import io.etude.ReportException;
import io.etude.document.Report;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes the article and the tables of a report as one web page without styles or scripts, for a
 * magazine's content system. Figures carry their reference and interval as data attributes, so that
 * the page's own script may show them. Immutable and thread-safe.
 */
public final class HtmlRenderer implements Renderer {

  /** The renderer; it has no options. */
  public HtmlRenderer() {}

  @Override
  public String format() {
    return "html";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    try {
      HtmlPage page =
          new HtmlPage(
              XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"), report);
      page.write();
    } catch (XMLStreamException e) {
      throw new ReportException("cannot write the page: " + e.getMessage(), e);
    }
    return RenderResult.of(report, List.of());
  }
}
