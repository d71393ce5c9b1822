package io.etude.pdf.quality;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What remarks call the blocks of a page: the words that a block begins with, as a reader does. */
final class BlockNames {

  /** So many characters tell a block from others. */
  private static final int LENGTH = 60;

  private static final String SOFT_HYPHEN = "\u00ad";

  private BlockNames() {}

  /** The child of a section, or of the document, that a tag is in. */
  static Tag block(Tag tag) {
    Tag block = tag;
    for (Tag outer = tag.parent().orElse(null);
        outer != null && !isSection(outer);
        outer = outer.parent().orElse(null)) {
      block = outer;
    }
    return block;
  }

  static boolean isSection(Tag tag) {
    return tag.role() == Tag.Role.SECT || tag.role() == Tag.Role.DOCUMENT;
  }

  /** Whether a block is a chart, a table, a box or a quotation, and no running text. */
  static boolean isBlock(Tag tag) {
    return switch (tag.role()) {
      case DIV, ASIDE, BLOCK_QUOTE, TABLE -> true;
      default -> false;
    };
  }

  /** A name and the text that comes after it in the block; no more than is wanted. */
  static String join(String name, String more) {
    if (name.length() >= LENGTH) {
      return name;
    }
    boolean goesOn = name.endsWith(SOFT_HYPHEN);
    String joined =
        goesOn ? name.substring(0, name.length() - 1) + more.strip() : name + " " + more.strip();
    return joined.strip();
  }

  /** The names of the blocks on a page by their tags. */
  static Map<Tag, String> of(Page page) {
    Map<Tag, String> names = new IdentityHashMap<>();
    for (Item item : page.items()) {
      if (item.mark() instanceof Mark.Slot slot && item instanceof Item.Glyphs run) {
        names.merge(block(slot.tag()), run.text().strip(), BlockNames::join);
      }
    }
    return names;
  }

  /** What stands behind the name of a page that has white, if it is known what comes next. */
  static String before(Page next, Page page) {
    String first = first(next, page);
    return first.isEmpty() ? "" : ", before \"" + first + "\"";
  }

  /**
   * The first block of a page that is not on the page before it; else what goes on from there, or
   * the text that the page begins with.
   */
  private static String first(Page page, Page before) {
    Map<Tag, String> names = of(page);
    Set<Tag> old = Collections.newSetFromMap(new IdentityHashMap<>());
    old.addAll(of(before).keySet());
    Map<Boolean, String> first = new LinkedHashMap<>();
    for (Item item : page.items()) {
      if (item.mark() instanceof Mark.Slot slot && item instanceof Item.Glyphs) {
        Tag block = block(slot.tag());
        first.putIfAbsent(isBlock(block) && !old.contains(block), names.get(block));
      }
    }
    return first.getOrDefault(true, first.getOrDefault(false, ""));
  }
}
