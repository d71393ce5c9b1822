package io.etude.pdf.quality;

import io.etude.pdf.frame.ArticleArea;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far blocks are from the text that they follow in the story, which is where the structure tree
 * has them, or from the block behind which they wait: by half a page in one column, on another page
 * than it and its neighbours in several, measured from the part of the block that is nearest. What
 * else waits before a block, or stands between it and the text that it comes before, is no
 * distance: of many blocks that follow one line, only the first can be beside it. Blocks before any
 * text belong to the first text, or to a heading that follows them sooner: an article begins with
 * text, not with them. Of an article without text they belong to none.
 */
final class MentionChecks {
  private static final double FAR = 0.5;
  private static final Pattern NUMBER = Pattern.compile("\\D*\\d+");

  private final Count far = new Count(PageMeasure.FAR_BLOCKS);
  private final Count outside = new Count(PageMeasure.BLOCKS_OUTSIDE_SECTION);

  /** How far a letter may be out of its box. */
  private static final double OUT = 3;

  /** Where a block of the story is: from its head on its first page to its foot on its last. */
  private record Place(int page, double top, int lastPage, double bottom, String text) {

    /** This, and more of the block. */
    Place then(Place more) {
      double foot = more.lastPage > lastPage ? more.bottom : Math.max(bottom, more.bottom);
      return new Place(page, top, more.lastPage, foot, BlockNames.join(text, more.text));
    }

    /** Its height, on pages that are so high. */
    double height(double page) {
      return (lastPage - this.page) * page + bottom - top;
    }

    Place named(String name) {
      return new Place(page, top, lastPage, bottom, name);
    }

    boolean before(Place other) {
      return page < other.page || page == other.page && top < other.top;
    }
  }

  private final Map<Tag, Place> places = new IdentityHashMap<>();

  private double top = Double.POSITIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;
  private boolean several;

  void page(Page page) {
    if (page.article().isEmpty()) {
      return;
    }
    ArticleArea area = page.article().get();
    several |= page.columns().stream().anyMatch(c -> c.width() < area.width() - OUT);
    top = Math.min(top, area.top());
    bottom = Math.max(bottom, area.bottom());
    places(page).forEach((block, place) -> places.merge(block, place, Place::then));
  }

  /** The blocks of a page, but not its titles. */
  private static Map<Tag, Place> places(Page page) {
    double titles =
        page.columns().stream()
            .mapToDouble(ColumnFrame::top)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    double story = page.number() == 1 ? titles : 0;
    Map<Tag, Place> places = new IdentityHashMap<>();
    for (Item item : page.items()) {
      if (item.mark() instanceof Mark.Slot slot) {
        if (item instanceof Item.Glyphs run && run.y() > story) {
          Place place = place(page, run.x(), run.y(), run.y(), run.text());
          places.merge(BlockNames.block(slot.tag()), place, Place::then);
        } else if (item instanceof Item.Image image && image.y() >= story) {
          double foot = image.y() + image.height();
          Place place = place(page, image.x(), image.y(), foot, image.picture().alt());
          places.merge(BlockNames.block(slot.tag()), place, Place::then);
        }
      }
    }
    Map<Tag, String> names = BlockNames.of(page);
    places.replaceAll((block, place) -> place.named(names.getOrDefault(block, place.text)));
    return places;
  }

  /** As high as the box that it is in. */
  private static Place place(Page page, double x, double from, double to, String text) {
    for (ColumnFrame column : page.columns()) {
      boolean beside = x < column.x() - OUT || x > column.x() + column.width();
      if (!column.flow() && !beside) {
        for (ColumnFrame.Extent box : column.blocks()) {
          if (from >= box.top() - OUT && to <= box.bottom() + OUT) {
            return new Place(page.number(), box.top(), page.number(), box.bottom(), text);
          }
        }
      }
    }
    return new Place(page.number(), from, page.number(), to, text);
  }

  void finish(Tag document) {
    List<Tag> story = new ArrayList<>();
    collect(document, story);
    int first = firstText(story);
    int mention = first;
    int before = mention;
    for (int i = 0; mention >= 0 && i < story.size(); i++) {
      if (isText(story.get(i)) && i >= first) {
        mention = i;
        before = i;
      } else if (BlockNames.isBlock(story.get(i))) {
        boolean closes = i == story.size() - 1;
        if (!closes) {
          judge(story, mention, before, i);
        }
        before = i;
      }
    }
  }

  /** The first paragraph or list, else heading; -1 if there is neither. */
  private static int firstText(List<Tag> story) {
    int heading = -1;
    for (int i = 0; i < story.size(); i++) {
      if (isText(story.get(i)) && !isHeading(story.get(i))) {
        return i;
      }
      heading = heading < 0 && isHeading(story.get(i)) ? i : heading;
    }
    return heading;
  }

  /** The first paragraph, list or heading behind a block that comes before one. */
  private static int nextText(List<Tag> story, int block) {
    int next = block + 1;
    while (!isText(story.get(next))) {
      next++;
    }
    return next;
  }

  private static boolean isText(Tag tag) {
    return tag.role() == Tag.Role.P || tag.role() == Tag.Role.L || isHeading(tag);
  }

  private static boolean isHeading(Tag tag) {
    Tag.Role role = tag.role();
    return role.compareTo(Tag.Role.H1) >= 0 && role.compareTo(Tag.Role.H6) <= 0;
  }

  private void collect(Tag section, List<Tag> story) {
    for (Object kid : section.kids()) {
      if (kid instanceof Tag tag && BlockNames.isSection(tag)) {
        collect(tag, story);
      } else if (kid instanceof Tag tag && places.containsKey(tag)) {
        Tag before = story.isEmpty() ? null : story.get(story.size() - 1);
        if (isPanelOf(tag, before)) {
          places.merge(before, places.get(tag), Place::then);
        } else {
          story.add(tag);
        }
      }
    }
  }

  /** Whether a table is a further panel of the one before it: both have its number. */
  private boolean isPanelOf(Tag tag, Tag before) {
    return before != null
        && tag.role() == Tag.Role.TABLE
        && before.role() == Tag.Role.TABLE
        && number(places.get(tag)).equals(number(places.get(before)));
  }

  /** What a numbered block begins with, "Table 6"; its whole name if it has no number. */
  private static String number(Place place) {
    Matcher number = NUMBER.matcher(place.text);
    return number.lookingAt() ? number.group() : place.text;
  }

  private Place heading(List<Tag> story, int from, int step) {
    for (int i = from; i >= 0 && i < story.size(); i += step) {
      if (isHeading(story.get(i))) {
        return places.get(story.get(i));
      }
    }
    return null;
  }

  private void judge(List<Tag> story, int mention, int before, int index) {
    Place block = places.get(story.get(index));
    int next = index < mention ? nextText(story, index) : mention;
    boolean ofNone = index < mention && isHeading(story.get(mention));
    if (!ofNone
        && isFar(story, mention, index)
        && isFar(story, before, index)
        && isFar(story, next, index)) {
      far.add(block.page, block.text);
    }
    int at = Math.max(index, mention);
    Place nextHeading = heading(story, at, 1);
    Place heading = at == index ? heading(story, index, -1) : null;
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
      return block.lastPage < mention.page - 1
          || block.page > mention.lastPage + 1 && isOvertaken(story, mention, index);
    }
    double high = bottom - top;
    double below = (block.page - mention.lastPage) * high + block.top - mention.bottom;
    double above = (mention.page - block.lastPage) * high + mention.top - block.bottom;
    for (Tag earlier : story.subList(0, index)) {
      Place waiting = places.get(earlier);
      boolean between = mention.before(waiting) && waiting.before(block);
      below -= between ? waiting.height(high) : 0;
    }
    for (Tag later : story.subList(index, Math.max(index, from))) {
      Place waiting = places.get(later);
      boolean between = block.before(waiting) && waiting.before(mention);
      above -= between ? waiting.height(high) : 0;
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
