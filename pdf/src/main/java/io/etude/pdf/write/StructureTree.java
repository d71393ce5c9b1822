package io.etude.pdf.write;

import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.IntTable;
import io.etude.pdf.write.file.PdfFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The structure tree as it is written: elements as soon as they are complete, so that of a long
 * annex little is kept. Of a piece of marked content two numbers are kept: its page and the next
 * piece of the same slot; its id is how many pieces its page had before it. It knows where the
 * content of each tag is; {@link StructureElements} writes the elements from that.
 */
final class StructureTree {
  /** What is known of a page. */
  record PageInfo(int object, int key, int firstPiece, double left, double top) {}

  /** An annotation of a slot. */
  record Annotation(int object, int page) {}

  private final PdfFile file;
  private final int root;
  private final StructureElements elements;
  private final NumberTree parents;
  private final List<PageInfo> pages = new ArrayList<>();
  private final Map<Integer, List<Annotation>> annotations = new HashMap<>();
  private final Bytes pageParents = new Bytes(1 << 12);
  private int keys;

  /** By tag: the object of its element, 0 for none yet. */
  private final IntTable objects = new IntTable();

  /** The elements of the current page's annotations, whose keys follow the page's own. */
  private final List<Integer> annotationParents = new ArrayList<>();

  private int pieces;

  /** By piece: its page, and the next piece of its slot, plus one. */
  private final IntTable pageOf = new IntTable();

  private final IntTable nextOf = new IntTable();

  /** By slot: its first and last piece, plus one. */
  private final IntTable first = new IntTable();

  private final IntTable last = new IntTable();

  StructureTree(PdfFile file) {
    this.file = file;
    root = file.reserve();
    elements = new StructureElements(file, this);
    parents = new NumberTree(file);
  }

  /** The object of a tag's element; those above it are numbered before it. */
  int object(Tag tag) {
    int known = objects.get(tag.number());
    if (known != 0) {
      return known;
    }
    if (tag.parent().isPresent()) {
      object(tag.parent().get());
    }
    int object = file.reserve();
    objects.set(tag.number(), object);
    return object;
  }

  /** Starts a page and gives its key in the parent tree. */
  int beginPage(int object, Page page) {
    int key = keys++;
    pages.add(new PageInfo(object, key, pieces, page.bleed(), page.bleed() + page.height()));
    pageParents.clear();
    annotationParents.clear();
    return key;
  }

  /** Opens a piece of marked content on the current page and gives its id. */
  int open(Mark.Slot slot) {
    int number = slot.number();
    int piece = pieces++;
    pageOf.set(piece, pages.size() - 1);
    pageParents.ref(object(slot.tag()));
    int before = last.get(number);
    if (before == 0) {
      first.set(number, piece + 1);
    } else {
      nextOf.set(before - 1, piece + 1);
    }
    last.set(number, piece + 1);
    return piece - pages.get(pages.size() - 1).firstPiece();
  }

  /** Gives an annotation of the current page its key in the parent tree. */
  int annotate(Mark.Slot slot, int object) {
    Annotation annotation = new Annotation(object, pages.size() - 1);
    annotations.computeIfAbsent(slot.number(), number -> new ArrayList<>()).add(annotation);
    annotationParents.add(object(slot.tag()));
    return keys++;
  }

  /** Ends a page: from its key and its annotations' keys to the elements of its content. */
  void endPage() {
    int key = pages.get(pages.size() - 1).key();
    Bytes array = new Bytes(pageParents.size() + 2).put('[').put(pageParents).put(']');
    parents.add(key, file.put(array));
    for (int parent : annotationParents) {
      parents.add(++key, parent);
    }
  }

  /** Writes a part of the tree to which nothing will be added. */
  void complete(Tag tag) {
    elements.write(tag);
    tag.release();
  }

  /** The first piece of a slot; −1 for none. */
  int firstPiece(Mark.Slot slot) {
    return first.get(slot.number()) - 1;
  }

  /** The next piece of the same slot; −1 for none. */
  int nextPiece(int piece) {
    return nextOf.get(piece) - 1;
  }

  PageInfo page(int index) {
    return pages.get(index);
  }

  int pageOf(int piece) {
    return pageOf.get(piece);
  }

  /** The id of a piece within its page. */
  int idOf(int piece) {
    return piece - pages.get(pageOf.get(piece)).firstPiece();
  }

  List<Annotation> annotations(Mark.Slot slot) {
    return annotations.isEmpty() ? List.of() : annotations.getOrDefault(slot.number(), List.of());
  }

  /** The object of the root of the tree. */
  int root() {
    return root;
  }

  /** Writes what isn't written yet and gives the object of the root. */
  int write(Tag document) {
    elements.write(document);
    Bytes out = new Bytes(512).put("<</Type/StructTreeRoot/K").ref(object(document));
    out.put("/ParentTree").ref(parents.write()).put("/ParentTreeNextKey ").integer(keys);
    out.put("/RoleMap<</Aside/Sect>>/ClassMap").put(StructureElements.CLASSES);
    elements.ids().ifPresent(ids -> out.put("/IDTree").ref(ids));
    file.put(root, out.put(">>"));
    return root;
  }
}
