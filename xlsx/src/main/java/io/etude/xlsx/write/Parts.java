package io.etude.xlsx.write;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a workbook's package: their contents, what they are, and which refers to which. */
final class Parts {

  /** The namespace of references between parts, and of ids that name them. */
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** How often a picture's ending, or a kind of parts, was met. */
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private final Map<String, Xml> links = new LinkedHashMap<>();
  private final Xml types =
      Xml.document("Types xmlns=?", PACKAGE + "content-types")
          .empty("Default Extension=rels ContentType=?", relationships("xml"))
          .empty("Default Extension=xml ContentType=application/xml")
          .empty("Default Extension=vml ContentType=?", OFFICE + "vmlDrawing")
          .empty("Default Extension=png ContentType=image/png")
          .empty("Default Extension=jpeg ContentType=image/jpeg");

  private static String relationships(String form) {
    return "application/vnd.openxmlformats-package.relationships+" + form;
  }

  /** The number of one more part of a kind, from 1. */
  int next(String kind) {
    return counts.merge(kind, 1, Integer::sum);
  }

  /** Says what a part is, whose content is written apart. */
  void declare(String name, String type) {
    String full = type.startsWith("application/") ? type : OFFICE + type + "+xml";
    types.empty("Override PartName=? ContentType=?", "/" + name, full);
  }

  /** Adds a part of XML. */
  void add(String name, String type, byte[] xml) {
    declare(name, type);
    add(name, xml);
  }

  /** Adds a part that is known by its ending. */
  void add(String name, byte[] content) {
    contents.put(name, content);
  }

  /**
   * Refers to a part.
   *
   * @param from the part that refers; empty for the whole package
   * @return the id of the reference
   */
  String link(String from, String type, String to) {
    String[] folders = from.split("/");
    String target = folders.length > 1 ? to.replaceFirst("^" + folders[0] + "/", "") : to;
    return relation(from, type, "../".repeat(Math.max(0, folders.length - 2)) + target, null);
  }

  /** Refers to an address outside the workbook. */
  String linkOutside(String from, String type, String address) {
    return relation(from, type, address, "External");
  }

  private String relation(String from, String type, String target, String mode) {
    int slash = from.lastIndexOf('/') + 1;
    String part = from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels";
    String id = "rId" + next(part);
    links
        .computeIfAbsent(
            part, added -> Xml.document("Relationships xmlns=?", PACKAGE + "relationships"))
        .empty(
            "Relationship Id=? Type=? Target=? TargetMode=?",
            id,
            type.startsWith("http") ? type : RELATIONS + "/" + type,
            target,
            mode);
    return id;
  }

  /** All parts that have their content, what they are and how they refer to each other first. */
  Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", types.close("Types").bytes());
    links.forEach((name, xml) -> all.put(name, xml.close("Relationships").bytes()));
    all.putAll(contents);
    return all;
  }
}
