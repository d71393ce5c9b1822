package io.etude.pdf.write;

import io.etude.pdf.frame.Page;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.PdfFile;

/** The dictionaries of the pages, in groups, so that readers find a page fast. */
final class PageTree {
  private static final int GROUP = 64;

  private final PdfFile file;
  private final int root;
  private final Bytes groups = new Bytes(256);
  private final Bytes kids = new Bytes(1 << 10);
  private int group;
  private int inGroup;
  private int count;

  PageTree(PdfFile file) {
    this.file = file;
    root = file.reserve();
  }

  boolean isEmpty() {
    return count == 0;
  }

  void add(int object, Page page, int key, int content, String resources, Bytes annotations) {
    if (inGroup == 0) {
      group = file.reserve();
    }
    double width = page.width() + 2 * page.bleed();
    double height = page.height() + 2 * page.bleed();
    Bytes out = new Bytes(512).put("<</Type/Page/Parent").ref(group).put("/MediaBox[0 0 ");
    out.decimal(width).put(' ').decimal(height).put(']');
    if (page.bleed() > 0) {
      out.put("/BleedBox[0 0 ").decimal(width).put(' ').decimal(height).put("]/TrimBox[");
      out.decimal(page.bleed()).put(' ').decimal(page.bleed()).put(' ');
      out.decimal(width - page.bleed()).put(' ').decimal(height - page.bleed()).put(']');
    }
    out.put("/Resources<<").put(resources).put(">>/Contents").ref(content);
    out.put("/StructParents ").integer(key).put("/Tabs/S");
    if (annotations.size() > 0) {
      out.put("/Annots[").put(annotations).put(']');
    }
    file.put(object, out.put(">>"));
    kids.ref(object);
    count++;
    inGroup++;
    if (inGroup == GROUP) {
      endGroup();
    }
  }

  private void endGroup() {
    if (inGroup > 0) {
      Bytes out = new Bytes(kids.size() + 64).put("<</Type/Pages/Parent").ref(root);
      out.put("/Count ").integer(inGroup).put("/Kids[").put(kids).put("]>>");
      file.put(group, out);
      groups.ref(group);
      kids.clear();
      inGroup = 0;
    }
  }

  /** Writes the tree and gives the object of its root. */
  int write() {
    endGroup();
    Bytes out = new Bytes(groups.size() + 64).put("<</Type/Pages/Count ").integer(count);
    file.put(root, out.put("/Kids[").put(groups).put("]>>"));
    return root;
  }
}
