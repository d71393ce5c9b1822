package io.etude.benchmarks.lines;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.xml.sax.SAXException;

/**
 * The peers in Java, each setting the same paragraphs in the same font, size and column, one a
 * page. All have the same hyphenation patterns, at most two hyphens in a row if they can be told
 * so.
 *
 * @param folder for their files
 * @param font the TrueType file
 * @param patterns hyphenation patterns, one a line
 * @param text the text
 * @param size type size
 * @param width column width
 */
public record LineSetters(
    Path folder, Path font, List<String> patterns, Prose text, double size, double width) {

  public static final double MARGIN = 20;
  static final double HEIGHT = 4_000;
  static final double INDENT = 9;
  static final double LEADING = 12;

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** By openhtmltopdf, which doesn't hyphenate. */
  public List<List<PrintedLine>> openHtmlToPdf() throws IOException {
    String body =
        text.paragraphs().stream()
            .map(p -> "<p>" + escape(p) + "</p>")
            .collect(Collectors.joining());
    String html =
        """
        <html lang="%s"><head><style>
        @page { size: %spt %spt; margin: %spt }
        body { margin: 0; font: %spt/%spt prose; text-align: justify; hyphens: auto }
        p { margin: 0; text-indent: %spt; page-break-after: always }
        </style></head><body>%s</body></html>
        """
            .formatted(
                text.language(), width + 2 * MARGIN, HEIGHT, MARGIN, size, LEADING, INDENT, body);
    Path pdf = folder.resolve("openhtmltopdf.pdf");
    try (OutputStream out = Files.newOutputStream(pdf)) {
      new PdfRendererBuilder()
          .useFont(font.toFile(), "prose")
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
    }
    return PrintedLine.read(pdf, size);
  }

  /** By FOP. */
  public List<List<PrintedLine>> fop() throws IOException, SAXException, TransformerException {
    Files.writeString(folder.resolve(text.language() + ".xml"), fopPatterns());
    Path config = folder.resolve("fop.xml");
    Files.writeString(config, fopConfiguration());
    String blocks =
        text.paragraphs().stream()
            .map(p -> "<fo:block break-after=\"page\">" + escape(p) + "</fo:block>")
            .collect(Collectors.joining());
    String fo =
        """
        <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" language="%s" hyphenate="true"
            hyphenation-push-character-count="3" hyphenation-remain-character-count="2"
            hyphenation-ladder-count="2" text-align="justify" text-indent="%spt" font-family="prose"
            font-size="%spt" line-height="%spt">
        <fo:layout-master-set><fo:simple-page-master master-name="m" margin="%spt"
            page-width="%spt" page-height="%spt"><fo:region-body/></fo:simple-page-master>
        </fo:layout-master-set><fo:page-sequence master-reference="m">
        <fo:flow flow-name="xsl-region-body">%s</fo:flow></fo:page-sequence></fo:root>
        """
            .formatted(
                text.language(), INDENT, size, LEADING, MARGIN, width + 2 * MARGIN, HEIGHT, blocks);
    Path pdf = folder.resolve("fop.pdf");
    try (OutputStream out = Files.newOutputStream(pdf)) {
      Fop fop = FopFactory.newInstance(config.toFile()).newFop(MimeConstants.MIME_PDF, out);
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(
              new StreamSource(new StringReader(fo)), new SAXResult(fop.getDefaultHandler()));
    }
    return PrintedLine.read(pdf, size);
  }

  private String fopConfiguration() {
    return """
    <fop version="1.0"><hyphenation-base>%s</hyphenation-base>
    <renderers><renderer mime="application/pdf"><fonts>
    <font embed-url="%s" kerning="yes"><font-triplet name="prose" style="normal"
        weight="normal"/></font></fonts></renderer></renderers></fop>
    """
        .formatted(folder.toUri(), font.toUri());
  }

  private String fopPatterns() {
    String classes =
        "abcdefghijklmnopqrstuvwxyzàâäçèéêëîïôöùûüÿœæ"
            .chars()
            .mapToObj(c -> (char) c + "" + Character.toUpperCase((char) c))
            .collect(Collectors.joining(" "));
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <hyphenation-info><hyphen-char value="-"/><hyphen-min before="2" after="3"/>
    <classes>%s ’</classes><patterns>%s</patterns></hyphenation-info>
    """
        .formatted(classes, String.join(" ", patterns));
  }
}
