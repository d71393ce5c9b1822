package io.etude.pdf.write;

import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.PdfFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** A name tree of two levels, whose names may come in any order. */
final class NameTree {
  private static final int LEAF = 64;

  private record Entry(byte[] name, int object) {}

  private final PdfFile file;
  private final List<Entry> entries = new ArrayList<>();

  NameTree(PdfFile file) {
    this.file = file;
  }

  /** Adds an object under a name. */
  void add(byte[] name, int object) {
    entries.add(new Entry(name, object));
  }

  /** Writes the tree and gives the object of its root; empty if there are no names. */
  OptionalInt write() {
    if (entries.isEmpty()) {
      return OptionalInt.empty();
    }
    entries.sort(Comparator.comparing(Entry::name, Arrays::compareUnsigned));
    refuseDuplicates();
    Bytes kids = new Bytes(256);
    for (int from = 0; from < entries.size(); from += LEAF) {
      kids.ref(leaf(entries.subList(from, Math.min(from + LEAF, entries.size()))));
    }
    return OptionalInt.of(
        file.put(new Bytes(kids.size() + 16).put("<</Kids[").put(kids).put("]>>")));
  }

  private int leaf(List<Entry> part) {
    Bytes leaf = new Bytes(1 << 11).put("<</Limits[").literal(part.get(0).name());
    leaf.literal(part.get(part.size() - 1).name()).put("]/Names[");
    for (Entry entry : part) {
      leaf.literal(entry.name()).ref(entry.object());
    }
    return file.put(leaf.put("]>>"));
  }

  private void refuseDuplicates() {
    for (int i = 1; i < entries.size(); i++) {
      if (Arrays.equals(entries.get(i - 1).name(), entries.get(i).name())) {
        String name = new String(entries.get(i).name(), StandardCharsets.UTF_8);
        throw new IllegalStateException("two things in the document have the id \"" + name + "\"");
      }
    }
  }
}
