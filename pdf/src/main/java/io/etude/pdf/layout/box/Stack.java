package io.etude.pdf.layout.box;

import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Boxes one above the other, with gaps, some of which may grow. Grows while it is made. */
public final class Stack implements Box {

  /** Less space than that goes where spaces may grow, without anything made anew. */
  static final double MIN_GROWTH = 15;

  /** By more than that a space is no longer seen as one between things that belong together. */
  private static final double LOOSE = 8;

  private record Layer(Box box, double left, double top) {}

  private final List<Layer> layers = new ArrayList<>();

  /** The layer whose own spaces grow when the stack is stretched; −1 for none. */
  private int elastic = -1;

  /** For each gap that may grow, the number of layers above it. */
  private final List<Integer> springs = new ArrayList<>();

  private double height;

  /** By how much its spaces have grown. */
  private double loosened;

  private Layer source;
  private boolean divisible;
  private boolean quotation;

  /** How many of the first layers are a caption. */
  private int caption;

  /** Says that readers mind a page that ends within it. */
  public Stack quotation() {
    quotation = true;
    return this;
  }

  /** Lets a page end between its layers though it would fit the next one. */
  public Stack divisible() {
    divisible = true;
    return this;
  }

  /** Says that all that is there is the caption of what comes next: no page ends between them. */
  Stack caption() {
    caption = layers.size();
    return this;
  }

  /** Nothing, to be divided in the same places. */
  private Stack like() {
    Stack other = part();
    other.caption = caption;
    return other;
  }

  /** Nothing, for a part of it. */
  private Stack part() {
    Stack other = new Stack();
    other.divisible = divisible;
    other.quotation = quotation;
    return other;
  }

  public boolean isEmpty() {
    return layers.isEmpty();
  }

  /** Space. */
  public Stack gap(double points) {
    height += points;
    return this;
  }

  /** Space that grows when the stack is stretched. */
  public Stack spring(double points) {
    springs.add(layers.size());
    return gap(points);
  }

  /** A box beneath what is there. */
  public Stack add(Box box) {
    return add(box, 0);
  }

  /** A box beneath what is there, whose spaces grow when the stack is stretched. */
  public Stack addElastic(Box box) {
    elastic = layers.size();
    return add(box);
  }

  /** A box beneath what is there, moved to the right. */
  public Stack add(Box box, double left) {
    layers.add(new Layer(box, left, height));
    height += box.height();
    return this;
  }

  /** A rule. */
  public Stack rule(double width, double thickness, int color) {
    return add(
        new Box() {
          @Override
          public double height() {
            return thickness;
          }

          @Override
          public void paint(Canvas canvas, double x, double y) {
            canvas.fill(x, y, width, thickness, color);
          }
        });
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public List<String> anchors() {
    return layers.stream().flatMap(layer -> layer.box().anchors().stream()).toList();
  }

  @Override
  public List<ShareBars> shareBars() {
    return layers.stream().flatMap(layer -> layer.box().shareBars().stream()).toList();
  }

  @Override
  public List<Tag> completed() {
    return layers.stream().flatMap(layer -> layer.box().completed().stream()).toList();
  }

  @Override
  public Heights heights() {
    double least = height;
    double most = height;
    for (Layer layer : layers) {
      Heights own = layer.box().heights();
      least -= layer.box().height() - own.least();
      most += own.most() - layer.box().height();
    }
    return new Heights(least, most);
  }

  @Override
  public Box at(double part) {
    Stack other = like();
    double down = 0;
    for (Layer layer : layers) {
      Box made = layer.box().at(part);
      other.put(made, layer.left(), layer.top() + down);
      down += made.height() - layer.box().height();
    }
    other.springs.addAll(springs);
    other.elastic = elastic;
    other.height = height + down;
    return other;
  }

  @Override
  public boolean isQuotation() {
    return quotation;
  }

  @Override
  public double descent() {
    if (layers.isEmpty()) {
      return 0;
    }
    Layer last = layers.get(layers.size() - 1);
    boolean ends = last.top() + last.box().height() > height - 0.01;
    return ends ? last.box().descent() : 0;
  }

  @Override
  public boolean springs() {
    return !springs.isEmpty() || elastic >= 0;
  }

  @Override
  public double looseSpace() {
    return springs.size() * LOOSE + (elastic < 0 ? 0 : layers.get(elastic).box().looseSpace());
  }

  @Override
  public double growth() {
    return layers.stream().mapToDouble(layer -> layer.box().growth()).sum();
  }

  @Override
  public double reserve() {
    return reserveOfLayers() + reserveOfSpaces();
  }

  private double reserveOfLayers() {
    return layers.stream().mapToDouble(layer -> layer.box().reserve()).sum();
  }

  private double reserveOfSpaces() {
    return Math.max(0, springs.size() * LOOSE - loosened);
  }

  @Override
  public Box grown(double most) {
    double growth = growth();
    double reserve = reserveOfLayers();
    if (growth + reserve() == 0 || most <= 0) {
      return this;
    }
    double part = growth == 0 ? 0 : Math.min(1, most / growth);
    double again = reserve == 0 ? 0 : Math.min(1, Math.max(0, most - growth) / reserve);
    Stack other = like();
    double down = 0;
    for (Layer layer : layers) {
      double own = part * layer.box().growth() + again * layer.box().reserve();
      Box made = layer.box().grown(own);
      other.put(made, layer.left(), layer.top() + down);
      down += made.height() - layer.box().height();
    }
    other.springs.addAll(springs);
    other.elastic = elastic;
    other.loosened = loosened;
    other.height = height + down;
    double spaces = Math.min(reserveOfSpaces(), most - growth - reserve);
    return spaces > 0 ? other.spread(spaces / springs.size(), 0) : other;
  }

  /** Layers that may grow do so before spaces do: white shows more than a higher plot. */
  @Override
  public Box stretched(double extra) {
    Stack grown = extra < MIN_GROWTH ? this : (Stack) grown(Math.min(extra, growth()));
    double rest = extra - (grown.height - height);
    if (!springs()) {
      return grown.extended(rest);
    }
    double each = rest / (springs.size() + (elastic < 0 ? 0 : 1));
    return grown.spread(each, elastic < 0 ? 0 : each);
  }

  /** The same with each space, and the layer whose own spaces grow, higher by so much. */
  private Stack spread(double each, double within) {
    Stack spread = like();
    spread.elastic = elastic;
    int above = 0;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      while (above < springs.size() && springs.get(above) <= i) {
        above++;
      }
      double down = above * each + (elastic >= 0 && i > elastic ? within : 0);
      Box box = i == elastic && within > 0 ? layer.box().stretched(within) : layer.box();
      spread.put(box, layer.left(), layer.top() + down);
    }
    spread.springs.addAll(springs);
    spread.loosened = loosened + each * springs.size();
    spread.height = height + each * springs.size() + within;
    return spread;
  }

  @Override
  public List<Box> parts() {
    List<Box> parts = new ArrayList<>();
    double foot = 0;
    for (Layer layer : layers) {
      parts.add(new Stack().gap(layer.top() - foot).add(layer.box(), layer.left()));
      foot = layer.top() + layer.box().height();
    }
    return parts;
  }

  /**
   * Between its layers, or where readers mind it least within one; elsewhere where that would leave
   * most of the room white, or a title alone.
   */
  @Override
  public Optional<Split> split(double room) {
    Optional<Split> good =
        parts(room, Box::divide, true).filter(split -> split.head().height() >= room / 2);
    return good.isPresent() ? good : parts(room, Box::split, true);
  }

  @Override
  public Optional<Split> divide(double room) {
    return parts(room, Box::divide, divisible);
  }

  /**
   * Two parts.
   *
   * @param cut how the layer that is too high is split
   * @param betweenLayers whether there may be a break above it if it can't be split
   */
  private Optional<Split> parts(
      double room, BiFunction<Box, Double, Optional<Split>> cut, boolean betweenLayers) {
    Stack head = part();
    Stack tail = part();
    for (Layer layer : layers) {
      boolean fits = tail.layers.isEmpty() && layer.top() + layer.box().height() <= room;
      if (fits) {
        head.put(layer.box(), layer.left(), layer.top());
      } else if (tail.layers.isEmpty()) {
        Optional<Split> split = cut.apply(layer.box(), room - layer.top());
        if (split.isEmpty() && !betweenLayers) {
          return Optional.empty();
        }
        split.ifPresent(parts -> head.put(parts.head(), layer.left(), layer.top()));
        tail.add(split.map(Split::tail).orElse(layer.box()), layer.left());
      } else {
        Layer before = tail.source;
        tail.gap(layer.top() - before.top() - before.box().height());
        tail.add(layer.box(), layer.left());
      }
      tail.source = layer;
    }
    return head.height() > 0 && head.layers.size() > caption && !tail.layers.isEmpty()
        ? Optional.of(new Split(head, tail))
        : Optional.empty();
  }

  private void put(Box box, double left, double top) {
    layers.add(new Layer(box, left, top));
    height = top + box.height();
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    for (Layer layer : layers) {
      layer.box().paint(canvas, x + layer.left(), y + layer.top());
    }
  }
}
