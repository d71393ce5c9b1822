package io.etude.pdf.quality;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Captions that aren't on the page of their chart or table. */
final class CaptionChecks {
  private final Count parted = new Count(PageMeasure.PARTED_CAPTIONS);

  void page(Page page) {
    Set<Tag> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Tag> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Item.Glyphs> captions = new ArrayList<>();
    List<Tag> owners = new ArrayList<>();
    Tag group = null;
    for (Item item : page.items()) {
      if (!(item.mark() instanceof Mark.Slot slot)) {
        continue;
      }
      Tag tag = slot.tag();
      Tag parent = tag.parent().orElse(null);
      if (tag.role() == Tag.Role.TD && parent == group) {
        continue; // the cells of a row show what its first one did
      }
      owners.clear();
      Tag caption = captionOrOwners(tag, owners);
      group = caption == null && tag.role() == Tag.Role.TD ? parent : null;
      if (caption == null) {
        shown.addAll(owners);
      } else if (item instanceof Item.Glyphs run && seen.add(caption)) {
        captions.add(run);
      }
    }
    for (Item.Glyphs run : captions) {
      Tag caption = ((Mark.Slot) run.mark()).tag().enclosing(Tag.Role.CAPTION).orElseThrow();
      List<Tag> captioned = owners(caption);
      if (!captioned.isEmpty() && captioned.stream().noneMatch(shown::contains)) {
        parted.add(page.number(), run.text());
      }
    }
  }

  /** The caption that a tag is in; null if it is in none, and then the tables and figures. */
  private static Tag captionOrOwners(Tag start, List<Tag> owners) {
    for (Tag tag = start; tag != null; tag = tag.parent().orElse(null)) {
      switch (tag.role()) {
        case CAPTION -> {
          return tag;
        }
        case TABLE, FIGURE -> owners.add(tag);
        default -> {}
      }
    }
    return null;
  }

  /** The table or figure that a caption is in, or the ones beside it. */
  private static List<Tag> owners(Tag caption) {
    for (Tag.Role role : List.of(Tag.Role.TABLE, Tag.Role.FIGURE)) {
      Optional<Tag> owner = caption.enclosing(role);
      if (owner.isPresent()) {
        return List.of(owner.get());
      }
    }
    return caption.parent().map(CaptionChecks::charts).orElse(List.of());
  }

  private static List<Tag> charts(Tag parent) {
    return parent.kids().stream()
        .filter(Tag.class::isInstance)
        .map(Tag.class::cast)
        .filter(tag -> tag.role() == Tag.Role.TABLE || tag.role() == Tag.Role.FIGURE)
        .toList();
  }

  List<PageQuality.Measure> measures() {
    return List.of(parted.measure());
  }
}
