package io.etude.pdf.internal.write;

import io.etude.pdf.internal.frame.Mark;
import io.etude.pdf.internal.frame.Page;
import io.etude.pdf.internal.frame.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The structure tree as it is written: elements as soon as they are complete, so that of a long
 * annex little is kept. Of a piece of marked content two numbers are kept: its page and the next
 * piece of the same slot; its id is how many pieces its page had before it.
 */
final class StructureTree {
  private static final int NONE = -1;

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
  private int[] objects = new int[256];

  /** The elements of the current page's annotations, whose keys follow the page's own. */
  private final List<Integer> annotationParents = new ArrayList<>();

  private int pieces;
  private int[] pageOf = new int[256];
  private int[] nextOf = new int[256];

  /** By slot: its first and last piece, plus one. */
  private int[] first = new int[256];

  private int[] last = new int[256];

  StructureTree(PdfFile file) {
    this.file = file;
    root = file.reserve();
    elements = new StructureElements(file, this);
    parents = new NumberTree(file);
  }

  /** The object of a tag's element; those above it are numbered before it. */
  int object(Tag tag) {
    int number = tag.number();
    if (number >= objects.length) {
      objects = Arrays.copyOf(objects, Math.max(2 * objects.length, number + 1));
    }
    if (objects[number] == 0) {
      tag.parent().ifPresent(this::object);
      objects[number] = file.reserve();
    }
    return objects[number];
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
    if (pieces == pageOf.length) {
      pageOf = Arrays.copyOf(pageOf, 2 * pieces);
      nextOf = Arrays.copyOf(nextOf, 2 * pieces);
    }
    int number = slot.number();
    if (number >= first.length) {
      first = Arrays.copyOf(first, Math.max(2 * first.length, number + 1));
      last = Arrays.copyOf(last, first.length);
    }
    int piece = pieces++;
    pageOf[piece] = pages.size() - 1;
    nextOf[piece] = NONE;
    pageParents.ref(object(slot.tag()));
    if (last[number] == 0) {
      first[number] = piece + 1;
    } else {
      nextOf[last[number] - 1] = piece;
    }
    last[number] = piece + 1;
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

  /** The pieces of a slot, in order. */
  int firstPiece(Mark.Slot slot) {
    return slot.number() < first.length ? first[slot.number()] - 1 : NONE;
  }

  int nextPiece(int piece) {
    return nextOf[piece];
  }

  PageInfo page(int index) {
    return pages.get(index);
  }

  int pageOf(int piece) {
    return pageOf[piece];
  }

  /** The id of a piece within its page. */
  int idOf(int piece) {
    return piece - pages.get(pageOf[piece]).firstPiece();
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
