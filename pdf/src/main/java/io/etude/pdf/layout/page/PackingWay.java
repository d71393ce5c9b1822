package io.etude.pdf.layout.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A way to put floaters into the room that is left on a page.
 *
 * @param queue in what order they look for room
 * @param lowest whether they take the rows of their least height, before they grow
 * @param reach how wide they are
 * @param most no more of them than so many
 */
public record PackingWay(Queue queue, boolean lowest, Reach reach, int most) {

  /** All ways for as many floaters as find room. */
  public static final List<PackingWay> ALL = all();

  /** The ways that are tried below the end of the text after that with the tallest first. */
  public static final List<PackingWay> OTHERS = others();

  /** Other ways where all that is left has room below the end of the text. */
  public static final List<PackingWay> WITH_ALL =
      List.of(
          of(Queue.IN_ORDER, false),
          new PackingWay(Queue.IN_ORDER, false, Reach.NARROWEST, Integer.MAX_VALUE),
          new PackingWay(Queue.TALLEST_FIRST, false, Reach.NARROWEST, Integer.MAX_VALUE));

  /** In what order floaters look for room. */
  public enum Queue {
    /** Those with numbers in their order, then the others, the tallest first: so most find room. */
    TALLEST_FIRST,
    /** The same, but before all others those across all columns without a number. */
    ACROSS_FIRST,
    /** As they are mentioned. */
    IN_ORDER,
    /** The same, but none goes before one that finds no room. */
    NONE_OVERTAKES
  }

  /** How wide floaters are. */
  public enum Reach {
    /** As their authors wish. */
    USUAL,
    /** As wide as their content fills. */
    FILLED,
    /** As wide as they may be. */
    ACROSS,
    /** As narrow as they may be. */
    NARROWEST
  }

  private static List<PackingWay> all() {
    List<PackingWay> all = new ArrayList<>();
    for (Queue queue : Queue.values()) {
      for (boolean lowest : new boolean[] {false, true}) {
        for (Reach reach : List.of(Reach.USUAL, Reach.FILLED, Reach.ACROSS)) {
          all.add(new PackingWay(queue, lowest, reach, Integer.MAX_VALUE));
        }
      }
    }
    return List.copyOf(all);
  }

  /** As they are mentioned is tried in one way only: the order of heights finds room for more. */
  private static List<PackingWay> others() {
    return ALL.stream()
        .filter(way -> way.queue != Queue.IN_ORDER || way.equals(of(Queue.IN_ORDER, false)))
        .filter(way -> !way.equals(of(Queue.TALLEST_FIRST, false)))
        .toList();
  }

  /**
   * Those of some ways that differ for some floaters: of ways in which these have the same order
   * and widths the first.
   *
   * @param mentions the floaters, in the order of the story
   * @param all the columns of the page
   */
  public static Collection<PackingWay> distinct(
      List<PackingWay> ways, List<Galley.Mention> mentions, int all) {
    Map<List<Object>, PackingWay> distinct = new LinkedHashMap<>();
    for (PackingWay way : ways) {
      List<Object> same = new ArrayList<>(way.ordered(mentions, all));
      mentions.forEach(mention -> same.add(way.columns(mention.floater().span(), all)));
      same.add(way.lowest);
      same.add(way.keepsOrder());
      distinct.putIfAbsent(same, way);
    }
    return distinct.values();
  }

  /** As many floaters as find room, as wide as their authors wish. */
  public static PackingWay of(Queue queue, boolean lowest) {
    return new PackingWay(queue, lowest, Reach.USUAL, Integer.MAX_VALUE);
  }

  /** The same for no more than so many floaters. */
  public PackingWay atMost(int count) {
    return new PackingWay(queue, lowest, reach, count);
  }

  /** Whether no floater goes before one that finds no room. */
  public boolean keepsOrder() {
    return queue == Queue.NONE_OVERTAKES;
  }

  /** The columns that a floater takes of so many. */
  public int columns(Floater.Span span, int all) {
    return switch (reach) {
      case USUAL -> span.preferred();
      case FILLED -> Math.min(all, Math.max(span.preferred(), Math.min(span.filled(), span.max())));
      case ACROSS -> Math.min(all, span.max());
      case NARROWEST -> span.min();
    };
  }

  /**
   * Floaters in the order in which they look for room.
   *
   * @param mentions the same in the order of the story
   * @param all the columns of the page
   */
  public List<Galley.Mention> ordered(List<Galley.Mention> mentions, int all) {
    return switch (queue) {
      case TALLEST_FIRST -> tallestFirst(mentions);
      case ACROSS_FIRST -> acrossFirst(tallestFirst(mentions), all);
      case IN_ORDER, NONE_OVERTAKES -> mentions;
    };
  }

  private static List<Galley.Mention> acrossFirst(List<Galley.Mention> mentions, int all) {
    List<Galley.Mention> first = new ArrayList<>();
    List<Galley.Mention> others = new ArrayList<>();
    for (Galley.Mention mention : mentions) {
      Floater floater = mention.floater();
      boolean across = !floater.numbered() && floater.span().min() == all;
      (across ? first : others).add(mention);
    }
    first.addAll(others);
    return first;
  }

  private static List<Galley.Mention> tallestFirst(List<Galley.Mention> mentions) {
    List<Galley.Mention> numbered = new ArrayList<>();
    List<Galley.Mention> others = new ArrayList<>();
    mentions.forEach(m -> (m.floater().numbered() ? numbered : others).add(m));
    others.sort(
        Comparator.comparingInt(
            mention -> -mention.floater().box(mention.floater().span().preferred()).rows()));
    numbered.addAll(others);
    return numbered;
  }
}
