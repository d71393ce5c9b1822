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
 * Where each piece of marked content belongs. Of a piece three numbers are kept: its page, its tag
 * and the next piece of the same slot, so that a long annex costs little; its id is how many pieces
 * its page had before it.
 */
final class StructureTree {
  private static final int NONE = -1;

  /** What is known of a page. */
  record PageInfo(int object, int key, int firstPiece, double left, double top) {}

  /** An annotation of a slot. */
  record Annotation(int object, int key, int page, int tag) {}

  private final List<PageInfo> pages = new ArrayList<>();
  private final Map<Integer, List<Annotation>> annotations = new HashMap<>();
  private final List<Annotation> allAnnotations = new ArrayList<>();
  private int keys;

  private int pieces;
  private int[] pageOf = new int[256];
  private int[] tagOf = new int[256];
  private int[] nextOf = new int[256];

  /** By slot: its first and last piece, plus one. */
  private int[] first = new int[256];

  private int[] last = new int[256];

  /** Starts a page and gives its key in the parent tree. */
  int beginPage(int object, Page page) {
    int key = keys++;
    pages.add(new PageInfo(object, key, pieces, page.bleed(), page.bleed() + page.height()));
    return key;
  }

  /** Opens a piece of marked content on the current page and gives its id. */
  int open(Mark.Slot slot) {
    if (pieces == pageOf.length) {
      pageOf = Arrays.copyOf(pageOf, 2 * pieces);
      tagOf = Arrays.copyOf(tagOf, 2 * pieces);
      nextOf = Arrays.copyOf(nextOf, 2 * pieces);
    }
    int number = slot.number();
    if (number >= first.length) {
      first = Arrays.copyOf(first, Math.max(2 * first.length, number + 1));
      last = Arrays.copyOf(last, first.length);
    }
    int piece = pieces++;
    pageOf[piece] = pages.size() - 1;
    tagOf[piece] = slot.tag().number();
    nextOf[piece] = NONE;
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
    Annotation annotation = new Annotation(object, keys++, pages.size() - 1, slot.tag().number());
    annotations.computeIfAbsent(slot.number(), number -> new ArrayList<>()).add(annotation);
    allAnnotations.add(annotation);
    return annotation.key();
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
    return annotations.getOrDefault(slot.number(), List.of());
  }

  /** Writes the tree and gives the object of its root. */
  int write(PdfFile file, Tag document) {
    int root = file.reserve();
    int elements = file.reserve(document.tagsInTree());
    StructureElements written = new StructureElements(file, this, elements);
    written.write(document, root);
    Bytes out = new Bytes(512).put("<</Type/StructTreeRoot/K").ref(elements + document.number());
    out.put("/ParentTree").ref(parentTree(file, elements)).put("/ParentTreeNextKey ");
    out.integer(keys).put("/RoleMap<</Aside/Sect>>/ClassMap").put(StructureElements.CLASSES);
    written.ids().ifPresent(ids -> out.put("/IDTree").ref(ids));
    file.put(root, out.put(">>"));
    return root;
  }

  /** From the key of a page or an annotation to the elements of its content. */
  private int parentTree(PdfFile file, int elements) {
    int[] annotationTags = new int[keys];
    Arrays.fill(annotationTags, NONE);
    for (Annotation annotation : allAnnotations) {
      annotationTags[annotation.key()] = annotation.tag();
    }
    NumberTree tree = new NumberTree(file);
    int page = 0;
    Bytes parents = new Bytes(1 << 12);
    for (int key = 0; key < keys; key++) {
      if (annotationTags[key] != NONE) {
        tree.add(key, elements + annotationTags[key]);
      } else {
        int end = page + 1 < pages.size() ? pages.get(page + 1).firstPiece() : pieces;
        parents.clear();
        parents.put('[');
        for (int piece = pages.get(page).firstPiece(); piece < end; piece++) {
          parents.ref(elements + tagOf[piece]);
        }
        tree.add(key, file.put(parents.put(']')));
        page++;
      }
    }
    return tree.write();
  }
}
