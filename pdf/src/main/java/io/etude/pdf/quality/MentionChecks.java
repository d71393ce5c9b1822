package io.etude.pdf.quality;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far blocks are from the text that they follow in the story, which is where the structure tree
 * has them, or from the block behind which they wait: by half a page in one column, on another page
 * than it and its neighbours in several. What else waits before a block is no distance: of many
 * blocks that follow one line, only the first can be beside it.
 */
final class MentionChecks {
  private static final double FAR = 0.5;
  private static final int MAX_WAITING = 2;

  private final Count far = new Count(PageMeasure.FAR_BLOCKS);
  private final Count outside = new Count(PageMeasure.BLOCKS_OUTSIDE_SECTION);

  /** Where a block of the story is. */
  private static final class Place {
    private final int page;
    private final double top;
    private final String text;
    private int lastPage;
    private double bottom;

    Place(int page, double y, String text) {
      this.page = page;
      this.top = y;
      this.text = text;
      lastPage = page;
      bottom = y;
    }

    boolean before(Place other) {
      return page < other.page || page == other.page && top < other.top;
    }
  }

  private final Map<Tag, Place> places = new IdentityHashMap<>();
  private final List<Page> waiting = new ArrayList<>();
  private double top = Double.POSITIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;
  private boolean several;

  void page(Page page) {
    List<ColumnFrame> flow =
        page.columns().stream().filter(c -> c.flow() && !c.lines().isEmpty()).toList();
    if (flow.isEmpty()) {
      wait(page);
      return;
    }
    waiting.forEach(this::note);
    waiting.clear();
    several |= page.columns().stream().mapToDouble(ColumnFrame::x).distinct().count() > 1;
    for (ColumnFrame column : flow) {
      top = Math.min(top, column.top());
      bottom = Math.max(bottom, column.bottom());
    }
    note(page);
  }

  /** A page of blocks is of the article if text comes soon after it, else of an annex. */
  private void wait(Page page) {
    waiting.add(page);
    if (waiting.size() > MAX_WAITING) {
      waiting.remove(0);
    }
  }

  private void note(Page page) {
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs run && run.mark() instanceof Mark.Slot slot) {
        note(block(slot.tag()), page.number(), run);
        // of a short text the blocks fill more of the page than its column does
        top = Math.min(top, run.y());
        bottom = Math.max(bottom, run.y());
      }
    }
  }

  private void note(Tag block, int page, Item.Glyphs run) {
    Place place = places.computeIfAbsent(block, b -> new Place(page, run.y(), run.text()));
    place.bottom = place.lastPage < page ? run.y() : Math.max(place.bottom, run.y());
    place.lastPage = page;
  }

  /** The child of a section, or of the document, that a tag is in. */
  private static Tag block(Tag tag) {
    Tag block = tag;
    for (Tag outer = tag.parent().orElse(null);
        outer != null && !isSection(outer);
        outer = outer.parent().orElse(null)) {
      block = outer;
    }
    return block;
  }

  private static boolean isSection(Tag tag) {
    return tag.role() == Tag.Role.SECT || tag.role() == Tag.Role.DOCUMENT;
  }

  void finish(Tag document) {
    List<Tag> story = new ArrayList<>();
    collect(document, story);
    int mention = -1;
    int before = -1;
    for (int i = 0; i < story.size(); i++) {
      switch (story.get(i).role()) {
        case P, L, H1, H2, H3, H4, H5, H6 -> {
          mention = i;
          before = i;
        }
        case DIV, ASIDE, BLOCK_QUOTE, TABLE -> {
          boolean closes = i == story.size() - 1;
          if (mention >= 0 && !closes) {
            judge(story, mention, before, i);
          }
          before = i;
        }
        default -> {}
      }
    }
  }

  private void collect(Tag section, List<Tag> story) {
    for (Object kid : section.kids()) {
      if (kid instanceof Tag tag && isSection(tag)) {
        collect(tag, story);
      } else if (kid instanceof Tag tag && places.containsKey(tag)) {
        story.add(tag);
      }
    }
  }

  private Place heading(List<Tag> story, int from, int step) {
    for (int i = from; i >= 0 && i < story.size(); i += step) {
      Tag.Role role = story.get(i).role();
      if (role.compareTo(Tag.Role.H1) >= 0 && role.compareTo(Tag.Role.H6) <= 0) {
        return places.get(story.get(i));
      }
    }
    return null;
  }

  private void judge(List<Tag> story, int mention, int before, int index) {
    Place block = places.get(story.get(index));
    if (isFar(story, mention, index) && isFar(story, before, index)) {
      far.add(block.page, block.text);
    }
    Place nextHeading = heading(story, index, 1);
    Place heading = heading(story, index, -1);
    if (!several
        && (nextHeading != null && nextHeading.before(block)
            || heading != null && block.before(heading))) {
      outside.add(block.page, block.text);
    }
  }

  private boolean isFar(List<Tag> story, int from, int index) {
    Place mention = places.get(story.get(from));
    Place block = places.get(story.get(index));
    if (several) {
      return block.page < mention.page - 1
          || block.page > mention.lastPage + 1 && isOvertaken(story, mention, index);
    }
    double high = bottom - top;
    double below = (block.page - mention.lastPage) * high + block.top - mention.bottom;
    double above = (mention.page - block.page) * high + mention.top - block.bottom;
    for (Tag earlier : story.subList(0, index)) {
      Place waiting = places.get(earlier);
      boolean between = mention.before(waiting) && waiting.before(block);
      below -=
          between ? (waiting.lastPage - waiting.page) * high + waiting.bottom - waiting.top : 0;
    }
    return Math.max(below, above) > FAR * high;
  }

  /** Whether something that comes later in the story is on a page before that of a block. */
  private boolean isOvertaken(List<Tag> story, Place mention, int index) {
    int page = places.get(story.get(index)).page;
    return story.subList(index + 1, story.size()).stream()
        .map(places::get)
        .anyMatch(later -> later.page > mention.lastPage && later.page < page);
  }

  List<PageQuality.Measure> measures() {
    return List.of(far.measure(), outside.measure());
  }
}
