package io.etude.benchmarks.annex;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.xml.sax.SAXException;

/** The annex by FOP, accessible. */
public final class FopAnnex implements AnnexEngine {
  /** Tables in a page sequence: FOP frees pages only where one ends. */
  private static final int SEQUENCE = 20;

  private final Annex annex;
  private final FopFactory factory;

  public FopAnnex(Annex annex, AnnexFonts fonts, Path folder) throws IOException, SAXException {
    this.annex = annex;
    Path config = folder.resolve("fop-annex.xml");
    Files.writeString(
        config,
        """
        <fop version="1.0"><accessibility>true</accessibility>
        <renderers><renderer mime="application/pdf"><pdf-ua-mode>PDF/UA-1</pdf-ua-mode><fonts>
        <font embed-url="%s" kerning="yes"><font-triplet name="sans" style="normal" weight="normal"/></font>
        <font embed-url="%s" kerning="yes"><font-triplet name="sans" style="normal" weight="bold"/></font>
        </fonts></renderer></renderers></fop>
        """
            .formatted(fonts.regular().toUri(), fonts.bold().toUri()));
    factory = FopFactory.newInstance(config.toFile());
  }

  @Override
  public void write(OutputStream out) throws SAXException, TransformerException {
    FOUserAgent agent = factory.newFOUserAgent();
    agent.setTitle("Annex");
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(
            new StreamSource(new StringReader(fo())),
            new SAXResult(factory.newFop(MimeConstants.MIME_PDF, agent, out).getDefaultHandler()));
  }

  private String fo() {
    StringBuilder fo =
        new StringBuilder(
            """
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="en" font-family="sans"
                font-size="8pt" line-height="12pt">
            <fo:layout-master-set><fo:simple-page-master master-name="m" margin="50pt"
                page-width="595.28pt" page-height="841.89pt"><fo:region-body/>
            <fo:region-after extent="10pt"/></fo:simple-page-master></fo:layout-master-set>
            """);
    List<Annex.Table> tables = annex.tables();
    for (int from = 0; from < tables.size(); from += SEQUENCE) {
      fo.append(
          """
          <fo:page-sequence master-reference="m"><fo:static-content flow-name="xsl-region-after">
          <fo:block text-align="right"><fo:page-number/></fo:block></fo:static-content>
          <fo:flow flow-name="xsl-region-body">
          """);
      tables.subList(from, from + SEQUENCE).forEach(table -> table(fo, table));
      fo.append("</fo:flow></fo:page-sequence>");
    }
    return fo.append("</fo:root>").toString();
  }

  private static void table(StringBuilder fo, Annex.Table table) {
    fo.append("<fo:block font-weight=\"bold\" font-size=\"9pt\" keep-with-next=\"always\">");
    fo.append(table.caption()).append("</fo:block>");
    fo.append(
        "<fo:table table-layout=\"fixed\" width=\"495pt\" space-after=\"24pt\""
            + " border-before-style=\"solid\" border-after-style=\"solid\""
            + " keep-together.within-page=\"always\"><fo:table-column column-width=\"127pt\"/>");
    fo.append("<fo:table-column column-width=\"46pt\" number-columns-repeated=\"8\"/>");
    fo.append(
        "<fo:table-header"
            + " font-weight=\"bold\"><fo:table-row><fo:table-cell><fo:block/></fo:table-cell>");
    table.heads().forEach(head -> cell(fo, head, "right"));
    fo.append("</fo:table-row></fo:table-header><fo:table-body>");
    for (List<String> row : table.rows()) {
      fo.append("<fo:table-row height=\"22pt\">");
      cell(fo, row.get(0), "left");
      row.subList(1, row.size()).forEach(figure -> cell(fo, figure, "right"));
      fo.append("</fo:table-row>");
    }
    fo.append("</fo:table-body></fo:table>");
  }

  private static void cell(StringBuilder fo, String text, String align) {
    fo.append("<fo:table-cell><fo:block text-align=\"").append(align).append("\">");
    fo.append(text).append("</fo:block></fo:table-cell>");
  }
}
