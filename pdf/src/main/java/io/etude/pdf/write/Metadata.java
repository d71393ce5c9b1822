package io.etude.pdf.write;

import io.etude.pdf.write.file.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What the file says about itself, twice: as XMP and in the old information dictionary. */
final class Metadata {
  private static final String PRODUCER = "Etude";
  private static final String PACKET_ID = "W5M0MpCehiHzreSzNTczkc9d";

  private Metadata() {}

  /** A day at midnight, UTC, as PDF writes it. */
  static String pdfDate(LocalDate day) {
    return "D:" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "000000Z";
  }

  /** The information dictionary. */
  static Bytes information(DocumentInfo info) {
    Bytes out = new Bytes(512).put("<</Title").text(info.title());
    if (!info.author().isEmpty()) {
      out.put("/Author").text(info.author());
    }
    if (!info.description().isEmpty()) {
      out.put("/Subject").text(info.description());
    }
    out.put("/Creator(").put(PRODUCER).put(")/Producer(").put(PRODUCER).put(')');
    info.date()
        .map(Metadata::pdfDate)
        .ifPresent(date -> out.put("/CreationDate").text(date).put("/ModDate").text(date));
    return out.put(">>");
  }

  /** The XMP packet. */
  static byte[] packet(DocumentInfo info) {
    StringBuilder xml = new StringBuilder(4096);
    xml.append("<?xpacket begin=\"\uFEFF\" id=\"").append(PACKET_ID).append("\"?>\n");
    xml.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    xml.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    description(xml, "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", dublinCore(info));
    description(
        xml,
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
        element("xmp:CreatorTool", PRODUCER) + element("pdf:Producer", PRODUCER) + dates(info));
    description(
        xml,
        "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
            + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"",
        element("pdfaid:part", "3")
            + element("pdfaid:conformance", "A")
            + element("pdfuaid:part", "1"));
    description(
        xml,
        "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
            + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
            + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"",
        extension());
    xml.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void description(StringBuilder xml, String namespaces, String content) {
    xml.append("<rdf:Description rdf:about=\"\" ").append(namespaces).append(">\n");
    xml.append(content).append("</rdf:Description>\n");
  }

  private static String dublinCore(DocumentInfo info) {
    String language = info.language().toLanguageTag();
    String core = element("dc:format", "application/pdf");
    core += list("dc:title", "Alt", "x-default", info.title());
    core += list("dc:language", "Bag", "", language);
    if (!info.author().isEmpty()) {
      core += list("dc:creator", "Seq", "", info.author());
    }
    if (!info.description().isEmpty()) {
      core += list("dc:description", "Alt", "x-default", info.description());
    }
    return core;
  }

  private static String dates(DocumentInfo info) {
    Optional<String> time = info.date().map(day -> day + "T00:00:00Z");
    return time.map(
            at ->
                element("xmp:CreateDate", at)
                    + element("xmp:ModifyDate", at)
                    + element("xmp:MetadataDate", at))
        .orElse("");
  }

  /** PDF/A requires a schema for the property that identifies PDF/UA. */
  private static String extension() {
    String property =
        element("pdfaProperty:name", "part")
            + element("pdfaProperty:valueType", "Integer")
            + element("pdfaProperty:category", "internal")
            + element("pdfaProperty:description", "Part of ISO 14289 that the file conforms to");
    String schema =
        element("pdfaSchema:schema", "PDF/UA identification schema")
            + element("pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/")
            + element("pdfaSchema:prefix", "pdfuaid")
            + "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
            + property
            + "</rdf:li></rdf:Seq></pdfaSchema:property>\n";
    return "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
        + schema
        + "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";
  }

  private static String list(String name, String kind, String language, String text) {
    String attribute = language.isEmpty() ? "" : " xml:lang=\"" + language + "\"";
    String item = "<rdf:li" + attribute + ">" + escape(text) + "</rdf:li>";
    return "<" + name + "><rdf:" + kind + ">" + item + "</rdf:" + kind + "></" + name + ">\n";
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escape(text) + "</" + name + ">\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
