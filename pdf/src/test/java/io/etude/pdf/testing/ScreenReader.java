package io.etude.pdf.testing;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a report aloud as assistive technology does: element by element in the order of the tags,
 * an actual text instead of its glyphs, an alternative text instead of a figure, a cell after the
 * headings that it names.
 */
public final class ScreenReader {

  /** Elements that are announced, each with the text in it. */
  private static final Set<Tag.Role> ANNOUNCED =
      Set.of(
          Tag.Role.P,
          Tag.Role.CAPTION,
          Tag.Role.TD,
          Tag.Role.TH,
          Tag.Role.LI,
          Tag.Role.TOCI,
          Tag.Role.FIGURE,
          Tag.Role.NOTE);

  private final Map<Mark, StringBuilder> texts = new HashMap<>();
  private final Map<Mark, Integer> pages = new HashMap<>();
  private final Map<String, Tag> ids = new HashMap<>();
  private Tag root;

  /**
   * What is said of an element.
   *
   * @param tag the element
   * @param heads the headings that a cell names, in their order
   * @param text its text, without hyphens at the ends of lines
   */
  public record Spoken(Tag tag, List<String> heads, String text) {
    /** The role. */
    public Tag.Role role() {
      return tag.role();
    }
  }

  public ScreenReader(LaidPages laid) {
    for (Page page : laid.pages()) {
      for (Item item : page.items()) {
        if (item.mark() instanceof Mark.Slot slot) {
          root = slot.tag().enclosing(Tag.Role.DOCUMENT).orElseThrow();
          pages.put(slot, page.number());
          StringBuilder text = texts.computeIfAbsent(slot, s -> new StringBuilder());
          if (item instanceof Item.Glyphs run) {
            text.append(run.text());
          }
        }
      }
    }
    ids(root);
  }

  private void ids(Tag tag) {
    tag.attribute("ID").ifPresent(id -> ids.put(id, tag));
    tags(tag).forEach(this::ids);
  }

  private static List<Tag> tags(Tag tag) {
    List<Tag> tags = new ArrayList<>();
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag child) {
        tags.add(child);
      }
    }
    return tags;
  }

  /** All that is said. */
  public List<Spoken> all() {
    return read(page -> true);
  }

  /** What is said of a page. */
  public List<Spoken> page(int number) {
    return read(page -> page == number);
  }

  private List<Spoken> read(Predicate<Integer> wanted) {
    List<Spoken> spoken = new ArrayList<>();
    read(root, wanted, spoken);
    return spoken;
  }

  private void read(Tag tag, Predicate<Integer> wanted, List<Spoken> spoken) {
    boolean heading = tag.role().pdfName().matches("H[1-6]");
    if (!heading && !ANNOUNCED.contains(tag.role())) {
      tags(tag).forEach(child -> read(child, wanted, spoken));
      return;
    }
    if (isOn(tag, wanted)) {
      List<String> heads = tag.headers().stream().map(ids::get).map(this::text).toList();
      spoken.add(new Spoken(tag, heads, text(tag)));
    }
  }

  private boolean isOn(Tag tag, Predicate<Integer> wanted) {
    for (Object kid : tag.kids()) {
      boolean on =
          kid instanceof Tag child
              ? isOn(child, wanted)
              : pages.containsKey(kid) && wanted.test(pages.get(kid));
      if (on) {
        return true;
      }
    }
    return false;
  }

  /** What is said of an element. */
  private String text(Tag tag) {
    return raw(tag).replace("\u00ad", "").replaceAll("[ \u00a0\u202f\u2002]+", " ").strip();
  }

  private String raw(Tag tag) {
    if (tag.attribute("Alt").isPresent()) {
      return tag.attribute("Alt").get();
    }
    if (tag.attribute("ActualText").isPresent()) {
      return tag.attribute("ActualText").get();
    }
    StringBuilder text = new StringBuilder();
    for (Object kid : tag.kids()) {
      if (kid instanceof Tag child) {
        boolean block = ANNOUNCED.contains(child.role()) || child.role() == Tag.Role.LBL;
        text.append(raw(child)).append(block ? " " : "");
      } else if (texts.containsKey(kid)) {
        text.append(texts.get(kid));
      }
    }
    return text.toString();
  }
}
