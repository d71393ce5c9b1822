package io.etude.pdf.write;

import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.PdfFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes the elements of a structure tree: one dictionary a tag, with its attributes and kids. */
final class StructureElements {
  /** Attributes that thousands of header cells share. */
  static final String CLASSES =
      "<</Row<</O/Table/Scope/Row>>/Column<</O/Table/Scope/Column>>/Both<</O/Table/Scope/Both>>>>";

  private static final int NONE = -1;

  private final PdfFile file;
  private final StructureTree tree;
  private final NameTree ids;
  private final Bytes out = new Bytes(1 << 10);
  private final Bytes kids = new Bytes(1 << 10);

  StructureElements(PdfFile file, StructureTree tree) {
    this.file = file;
    this.tree = tree;
    ids = new NameTree(file);
  }

  /** The tree from ids to elements, if any element has one. */
  OptionalInt ids() {
    return ids.write();
  }

  /** Writes a tag and what is beneath it, unless that is written already. */
  void write(Tag tag) {
    if (tag.released()) {
      return;
    }
    int object = tree.object(tag);
    int parent = tag.parent().isPresent() ? tree.object(tag.parent().get()) : tree.root();
    out.clear();
    out.put("<</S").role(tag.role()).put("/P").ref(parent);
    id(tag, object);
    if (tag.hasAttributes()) {
      text(tag, "Alt");
      text(tag, "ActualText");
      text(tag, "Lang");
      Optional<String> scope = tag.attribute("Scope");
      if (scope.isPresent()) {
        out.put("/C").name(scope.get());
      }
    }
    attributes(tag);
    List<Object> all = tag.kids();
    kids(all);
    file.put(object, out.put(">>"));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Tag child) {
        write(child);
      }
    }
  }

  /** A note needs an id, even if nothing refers to it. */
  private void id(Tag tag, int object) {
    Optional<String> id = tag.attribute("ID");
    if (id.isEmpty() && tag.role() == Tag.Role.NOTE) {
      id = Optional.of("tag " + tag.number());
    }
    if (id.isPresent()) {
      byte[] octets = id.get().getBytes(StandardCharsets.UTF_8);
      out.put("/ID").literal(octets);
      ids.add(octets, object);
    }
  }

  private void text(Tag tag, String name) {
    Optional<String> text = tag.attribute(name);
    if (text.isPresent()) {
      out.name(name).text(text.get());
    }
  }

  private void attributes(Tag tag) {
    int start = out.size();
    if (tag.hasAttributes() || !tag.headers().isEmpty()) {
      cell(tag);
      Optional<String> style = tag.attribute("ListNumbering");
      if (style.isPresent()) {
        out.put("<</O/List/ListNumbering").name(style.get()).put(">>");
      }
    }
    if (tag.box().isPresent()) {
      box(tag, tag.box().get());
    }
    if (out.size() > start) {
      out.insert(start, "/A[");
      out.put(']');
    }
  }

  private void cell(Tag tag) {
    Optional<String> columns = tag.attribute("ColSpan");
    Optional<String> rows = tag.attribute("RowSpan");
    if (columns.isPresent() || rows.isPresent() || !tag.headers().isEmpty()) {
      out.put("<</O/Table");
      if (columns.isPresent()) {
        out.put("/ColSpan ").put(columns.get());
      }
      if (rows.isPresent()) {
        out.put("/RowSpan ").put(rows.get());
      }
      headers(tag.headers());
      out.put(">>");
    }
  }

  private void headers(List<String> headers) {
    if (!headers.isEmpty()) {
      out.put("/Headers[");
      for (int i = 0; i < headers.size(); i++) {
        out.literal(headers.get(i));
      }
      out.put(']');
    }
  }

  private void box(Tag tag, double[] box) {
    int page = firstPage(tag);
    if (page != NONE) {
      StructureTree.PageInfo info = tree.page(page);
      out.put("<</O/Layout/Placement/Block/BBox[").decimal(info.left() + box[0]).put(' ');
      out.decimal(info.top() - box[3]).put(' ').decimal(info.left() + box[2]).put(' ');
      out.decimal(info.top() - box[1]).put("]>>");
    }
  }

  private int firstPage(Tag tag) {
    for (Object kid : tag.kids()) {
      int page = NONE;
      if (kid instanceof Tag child) {
        page = firstPage(child);
      } else if (kid instanceof Mark.Slot slot && tree.firstPiece(slot) != NONE) {
        page = tree.pageOf(tree.firstPiece(slot));
      }
      if (page != NONE) {
        return page;
      }
    }
    return NONE;
  }

  private void kids(List<Object> all) {
    kids.clear();
    int count = 0;
    int page = NONE;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Tag child) {
        kids.ref(tree.object(child));
        count++;
      } else if (all.get(i) instanceof Mark.Slot slot) {
        for (int p = tree.firstPiece(slot); p != NONE; p = tree.nextPiece(p)) {
          page = page == NONE ? tree.pageOf(p) : page;
          piece(p, page);
          count++;
        }
        count += annotations(slot);
      }
    }
    if (page != NONE) {
      out.put("/Pg").ref(tree.page(page).object());
    }
    if (count == 1) {
      out.put("/K").put(kids);
    } else if (count > 1) {
      out.put("/K[").put(kids).put(']');
    }
  }

  /** A piece of marked content: its id alone if it is on the element's own page. */
  private void piece(int piece, int page) {
    if (tree.pageOf(piece) == page) {
      kids.put(' ').integer(tree.idOf(piece));
    } else {
      kids.put("<</Type/MCR/Pg").ref(tree.page(tree.pageOf(piece)).object());
      kids.put("/MCID ").integer(tree.idOf(piece)).put(">>");
    }
  }

  private int annotations(Mark.Slot slot) {
    List<StructureTree.Annotation> annotations = tree.annotations(slot);
    for (StructureTree.Annotation annotation : annotations) {
      kids.put("<</Type/OBJR/Pg").ref(tree.page(annotation.page()).object());
      kids.put("/Obj").ref(annotation.object()).put(">>");
    }
    return annotations.size();
  }
}
