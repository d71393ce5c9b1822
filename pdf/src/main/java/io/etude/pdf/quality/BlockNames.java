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

  /** White of this part of the type size is a space to a reader. */
  private static final double SPACE = 0.12;

  /** A baseline that is further off, in type sizes, is that of another line. */
  private static final double LINE = 0.6;

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

  /** A name and the text of another line of the block; no more than is wanted. */
  static String join(String name, String more) {
    return join(name, more, true);
  }

  private static String join(String name, String more, boolean apart) {
    if (name.length() >= LENGTH) {
      return name;
    }
    if (name.endsWith(SOFT_HYPHEN)) {
      return name.substring(0, name.length() - 1) + more.stripLeading();
    }
    boolean space = !apart || name.isEmpty() || endsWithSpace(name) || startsWithSpace(more);
    return space ? name + more : name + " " + more;
  }

  private static boolean endsWithSpace(String text) {
    return !text.isEmpty() && isSpace(text.charAt(text.length() - 1));
  }

  private static boolean startsWithSpace(String text) {
    return text.isEmpty() || isSpace(text.charAt(0));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether two runs don't touch on one line, so that a reader sees a space. */
  private static boolean areApart(Item.Glyphs run, Item.Glyphs next) {
    double size = Math.max(run.size(), next.size());
    double after = Math.abs(next.x() - run.x() - run.width());
    double before = Math.abs(run.x() - next.x() - next.width());
    return Math.min(after, before) > SPACE * size || Math.abs(next.y() - run.y()) > LINE * size;
  }

  /** The names of the blocks on a page by their tags. */
  static Map<Tag, String> of(Page page) {
    Map<Tag, String> names = new IdentityHashMap<>();
    Map<Tag, Item.Glyphs> last = new IdentityHashMap<>();
    for (Item item : page.items()) {
      if (item.mark() instanceof Mark.Slot slot
          && item instanceof Item.Glyphs run
          && !run.text().isEmpty()) {
        Tag block = block(slot.tag());
        Item.Glyphs before = last.put(block, run);
        boolean apart = before != null && areApart(before, run);
        names.merge(block, run.text(), (name, more) -> join(name, more, apart));
      }
    }
    names.replaceAll((block, name) -> name.strip());
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
