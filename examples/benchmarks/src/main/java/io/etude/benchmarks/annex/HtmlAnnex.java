package io.etude.benchmarks.annex;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The annex by openhtmltopdf, as PDF/UA and PDF/A. */
public final class HtmlAnnex implements AnnexEngine {
  private final Annex annex;
  private final AnnexFonts fonts;
  private final byte[] profile;

  public HtmlAnnex(Annex annex, AnnexFonts fonts, byte[] profile) {
    XRLog.setLoggingEnabled(false);
    this.annex = annex;
    this.fonts = fonts;
    this.profile = profile;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    new PdfRendererBuilder()
        .useFont(fonts.regular().toFile(), "sans", 400, FontStyle.NORMAL, true)
        .useFont(fonts.bold().toFile(), "sans", 700, FontStyle.NORMAL, true)
        .usePdfUaAccessibility(true)
        .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
        .useColorProfile(profile)
        .withHtmlContent(html(), null)
        .toStream(out)
        .run();
  }

  private String html() {
    StringBuilder html =
        new StringBuilder(
            """
            <html lang="en"><head><title>Annex</title><meta name="subject" content="Annex"/>
            <style>
            @page { size: A4; margin: 50pt; @bottom-right { font: 8pt sans; content: counter(page) } }
            body { margin: 0; font: 8pt/12pt sans }
            table { width: 495pt; height: 330pt; border-collapse: collapse; table-layout: fixed;
              border-bottom: 0.75pt solid #1b1b1b; margin-bottom: 24pt; page-break-inside: avoid }
            caption { text-align: left; font: bold 9pt/14pt sans; border-bottom: 0.75pt solid #1b1b1b }
            thead { border-bottom: 0.5pt solid #1b1b1b }
            th { font-weight: bold; text-align: right; width: 46pt; padding: 0 }
            th.stub { font-weight: normal; text-align: left; width: auto }
            td { text-align: right; padding: 0; height: 22pt }
            </style></head><body>
            """);
    for (Annex.Table table : annex.tables()) {
      html.append("<table><caption>")
          .append(table.caption())
          .append("</caption><thead><tr><th class=\"stub\"></th>");
      table.heads().forEach(head -> html.append("<th>").append(head).append("</th>"));
      html.append("</tr></thead><tbody>");
      for (List<String> row : table.rows()) {
        html.append("<tr><th class=\"stub\">").append(row.get(0)).append("</th>");
        row.subList(1, row.size())
            .forEach(cell -> html.append("<td>").append(cell).append("</td>"));
        html.append("</tr>");
      }
      html.append("</tbody></table>\n");
    }
    return html.append("</body></html>").toString();
  }
}
