package io.etude.pdf.testing;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads tables as assistive technology does: by their elements, an actual text over its glyphs. */
public final class CellReader {

  private final Map<Mark, StringBuilder> texts = new HashMap<>();
  private final Set<Tag> tables = new LinkedHashSet<>();

  public CellReader(LaidPages pages) {
    for (Page page : pages.pages()) {
      for (Item item : page.items()) {
        if (item.mark() instanceof Mark.Slot slot) {
          slot.tag().enclosing(Tag.Role.TABLE).ifPresent(tables::add);
          StringBuilder text = texts.computeIfAbsent(slot, s -> new StringBuilder());
          if (item instanceof Item.Glyphs run) {
            text.append(run.text());
          }
        }
      }
    }
  }

  /** The tables, in the order of painting. */
  public Set<Tag> tables() {
    return tables;
  }

  /** All elements of that role in the tables. */
  public List<Tag> all(Tag.Role role) {
    List<Tag> found = new ArrayList<>();
    tables.forEach(table -> collect(table, role, found));
    return found;
  }

  public static List<Tag> all(Tag tag, Tag.Role role) {
    List<Tag> found = new ArrayList<>();
    collect(tag, role, found);
    return found;
  }

  private static void collect(Tag tag, Tag.Role role, List<Tag> found) {
    if (tag.role() == role) {
      found.add(tag);
    }
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag child) {
        collect(child, role, found);
      }
    }
  }

  /** What is read of an element, without its white. */
  public String read(Tag tag) {
    if (tag.attribute("ActualText").isPresent()) {
      return LaidPages.withoutSpaces(tag.attribute("ActualText").get());
    }
    StringBuilder text = new StringBuilder();
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag child) {
        text.append(read(child));
      } else if (kid instanceof Mark mark && texts.containsKey(mark)) {
        text.append(texts.get(mark));
      }
    }
    return LaidPages.withoutSpaces(text.toString());
  }
}
