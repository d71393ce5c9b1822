package io.etude.pdf.write;

import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.PdfFile;

/** A number tree of two levels; keys come in ascending order. */
final class NumberTree {
  private static final int LEAF = 64;

  private final PdfFile file;
  private final Bytes kids = new Bytes(256);
  private final Bytes leaf = new Bytes(1 << 10);
  private int inLeaf;
  private int least;
  private int greatest;

  NumberTree(PdfFile file) {
    this.file = file;
  }

  /** Adds an object under a key. */
  void add(int key, int object) {
    if (inLeaf == LEAF) {
      endLeaf();
    }
    least = inLeaf == 0 ? key : least;
    greatest = key;
    leaf.put(' ').integer(key).ref(object);
    inLeaf++;
  }

  private void endLeaf() {
    if (inLeaf > 0) {
      Bytes node = new Bytes(leaf.size() + 64).put("<</Limits[").integer(least).put(' ');
      node.integer(greatest).put("]/Nums[").put(leaf).put("]>>");
      kids.ref(file.put(node));
      leaf.clear();
      inLeaf = 0;
    }
  }

  /** Writes the tree and gives the object of its root. */
  int write() {
    endLeaf();
    String name = kids.size() == 0 ? "/Nums[" : "/Kids[";
    return file.put(new Bytes(kids.size() + 32).put("<<").put(name).put(kids).put("]>>"));
  }
}
