package io.etude.pdf.internal.frame;

import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Captions that aren't on the page of their chart or table. */
final class CaptionChecks {
  private final Count parted = new Count("captionsParted", 0);

  void page(Page page) {
    Set<Tag> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Tag> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Item.Glyphs> captions = new ArrayList<>();
    for (Item item : page.items()) {
      if (item.mark() instanceof Mark.Slot slot) {
        Optional<Tag> caption = slot.tag().enclosing(Tag.Role.CAPTION);
        if (caption.isEmpty()) {
          slot.tag().enclosing(Tag.Role.TABLE).ifPresent(shown::add);
          slot.tag().enclosing(Tag.Role.FIGURE).ifPresent(shown::add);
        } else if (item instanceof Item.Glyphs run && seen.add(caption.get())) {
          captions.add(run);
        }
      }
    }
    for (Item.Glyphs run : captions) {
      Tag caption = ((Mark.Slot) run.mark()).tag().enclosing(Tag.Role.CAPTION).orElseThrow();
      List<Tag> owners = owners(caption);
      if (!owners.isEmpty() && owners.stream().noneMatch(shown::contains)) {
        parted.add(page.number(), run.text());
      }
    }
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
