package io.etude.xlsx.write;

import io.etude.document.Report;
import io.etude.document.text.Inline;
import java.time.LocalDate;

/**
 * Title, author, language and dates of a workbook; the dates are the report's, never the clock's.
 */
final class DocumentProperties {

  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";

  private DocumentProperties() {}

  static void write(Report report, Parts parts) {
    Xml core =
        Xml.document(
            "cp:coreProperties xmlns:cp=? xmlns:dc=http://purl.org/dc/elements/1.1/"
                + " xmlns:dcterms=http://purl.org/dc/terms/"
                + " xmlns:xsi=http://www.w3.org/2001/XMLSchema-instance",
            CORE);
    String date = report.front().date().orElse(UNDATED) + "T00:00:00Z";
    core.leaf("dcterms:created xsi:type=dcterms:W3CDTF", date);
    String byline = Inline.plain(report.front().byline());
    property(core, "creator", byline.isEmpty() ? "Etude" : byline);
    property(core, "description", Inline.plain(report.front().standfirst()));
    property(core, "identifier", report.id());
    property(core, "language", report.language().toLanguageTag());
    core.leaf("dcterms:modified xsi:type=dcterms:W3CDTF", date);
    property(core, "subject", Inline.plain(report.front().kicker()));
    property(core, "title", Inline.plain(report.front().headline()));
    add(
        parts,
        "core",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        core.close("cp:coreProperties"));
    add(
        parts,
        "app",
        "extended-properties",
        "extended-properties",
        Xml.document("Properties xmlns=?", OFFICE + "extended-properties")
            .leaf("Application", "Etude")
            .close("Properties"));
  }

  private static void property(Xml core, String name, String value) {
    if (!value.isEmpty()) {
      core.leaf("dc:" + name, value);
    }
  }

  private static void add(Parts parts, String name, String type, String relation, Xml xml) {
    String part = "docProps/" + name + ".xml";
    parts.add(part, type, xml.bytes());
    parts.link("", relation, part);
  }
}
