package io.etude.xlsx.write;

import io.etude.document.Report;
import io.etude.document.text.Inline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Title, author, language and dates of a workbook; the dates are the report's, never the clock's.
 */
final class DocumentProperties {

  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private DocumentProperties() {}

  static void write(Report report, Map<String, String> custom, XSSFWorkbook workbook) {
    POIXMLProperties properties = workbook.getProperties();
    PackageProperties core = properties.getCoreProperties().getUnderlyingProperties();
    Date date =
        Date.from(report.front().date().orElse(UNDATED).atStartOfDay(ZoneOffset.UTC).toInstant());
    core.setCreatedProperty(Optional.of(date));
    core.setModifiedProperty(Optional.of(date));
    core.setTitleProperty(Inline.plain(report.front().headline()));
    core.setDescriptionProperty(Inline.plain(report.front().standfirst()));
    core.setSubjectProperty(Inline.plain(report.front().kicker()));
    String byline = Inline.plain(report.front().byline());
    core.setCreatorProperty(byline.isEmpty() ? "Etude" : byline);
    core.setLanguageProperty(report.language().toLanguageTag());
    core.setIdentifierProperty(report.id());
    custom.forEach((name, value) -> properties.getCustomProperties().addProperty(name, value));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Etude");
  }
}
