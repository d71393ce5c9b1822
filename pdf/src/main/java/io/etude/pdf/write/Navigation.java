package io.etude.pdf.write;

import io.etude.Diagnostic;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.PdfFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Anchors, the links that go to them, and the bookmarks. */
final class Navigation {
  private final PdfFile file;
  private final StructureTree structure;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Integer> anchors = new LinkedHashMap<>();
  private final Map<String, Integer> wanted = new LinkedHashMap<>();

  Navigation(PdfFile file, StructureTree structure, List<Diagnostic> diagnostics) {
    this.file = file;
    this.structure = structure;
    this.diagnostics = diagnostics;
  }

  /** Notes an anchor at a point in PDF coordinates. */
  void anchor(String id, int pageObject, double x, double y) {
    Bytes out = new Bytes(64).put('[').ref(pageObject).put("/XYZ ").decimal(x).put(' ');
    if (anchors.putIfAbsent(id, file.put(out.decimal(y).put(" null]"))) != null) {
      throw new IllegalStateException("two places in the document have the anchor \"" + id + "\"");
    }
  }

  /**
   * Writes the annotation of a link and gives its object.
   *
   * @param left x of the page's left edge in PDF coordinates
   * @param top y of the page's top edge in PDF coordinates
   */
  int link(Item.Link link, int page, double left, double top) {
    if (!(link.mark() instanceof Mark.Slot slot)) {
      throw new IllegalArgumentException("a link needs a tag: " + link.target());
    }
    int object = file.reserve();
    Bytes out = new Bytes(256).put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
    out.decimal(left + link.x()).put(' ').decimal(top - link.y() - link.height()).put(' ');
    out.decimal(left + link.x() + link.width()).put(' ').decimal(top - link.y());
    out.put("]/StructParent ").integer(structure.annotate(slot, object)).put("/Contents");
    out.text(link.contents().isBlank() ? link.target() : link.contents());
    if (link.target().startsWith("#")) {
      String id = link.target().substring(1);
      wanted.putIfAbsent(id, page);
      out.put("/Dest").literal(id);
    } else {
      out.put("/A<</S/URI/URI").literal(ascii(link.target())).put(">>");
    }
    file.put(object, out.put(">>"));
    return object;
  }

  /** A URI as PDF takes it: in ASCII. */
  private static byte[] ascii(String target) {
    String uri;
    try {
      uri = new URI(target).toASCIIString();
    } catch (URISyntaxException e) {
      Bytes escaped = new Bytes(target.length() + 16);
      for (byte octet : target.getBytes(StandardCharsets.UTF_8)) {
        if (octet > ' ' && octet < 127) {
          escaped.put(octet);
        } else {
          escaped.put('%').hex(octet);
        }
      }
      uri = escaped.toString();
    }
    return uri.getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes the anchors as named destinations. */
  OptionalInt destinations() {
    wanted.forEach(
        (id, page) -> {
          if (!anchors.containsKey(id)) {
            String message = "a link goes to \"" + id + "\", which is nowhere";
            diagnostics.add(
                new Diagnostic("brokenLink", "page " + page, message, "check the reference"));
          }
        });
    NameTree names = new NameTree(file);
    anchors.forEach((id, object) -> names.add(id.getBytes(StandardCharsets.UTF_8), object));
    return names.write();
  }

  /** Writes the bookmarks; the first level is shown, what lies beneath folded. */
  OptionalInt outline(List<Bookmark> entries) {
    if (entries.isEmpty()) {
      return OptionalInt.empty();
    }
    int root = file.reserve();
    int first = entries(entries, root);
    Bytes out = new Bytes(64).put("<</Type/Outlines/Count ").integer(entries.size());
    out.put("/First").ref(first).put("/Last").ref(first + entries.size() - 1);
    file.put(root, out.put(">>"));
    return OptionalInt.of(root);
  }

  private int entries(List<Bookmark> entries, int parent) {
    int first = file.reserve(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Bookmark entry = entries.get(i);
      int object = first + i;
      Bytes out = new Bytes(256).put("<</Title").text(entry.title()).put("/Parent").ref(parent);
      out.put("/Dest").literal(entry.anchor());
      if (i > 0) {
        out.put("/Prev").ref(object - 1);
      }
      if (i < entries.size() - 1) {
        out.put("/Next").ref(object + 1);
      }
      List<Bookmark> children = entry.children();
      if (!children.isEmpty()) {
        int child = entries(children, object);
        out.put("/First").ref(child).put("/Last").ref(child + children.size() - 1);
        out.put("/Count ").integer(-children.size());
      }
      file.put(object, out.put(">>"));
    }
    return first;
  }
}
