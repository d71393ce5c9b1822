package io.etude.pdf.internal.layout;

import io.etude.document.Block;
import io.etude.document.Inline;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The kinds of block in an annex, tables and contents apart. */
final class AnnexItems {

  /** Lines across the page are no longer than this many times their type size. */
  private static final double MEASURE = 45;

  private AnnexItems() {}

  /** A heading: the outermost like a kicker, the inner ones like a box's title. */
  static AnnexItem heading(Setting setting, Block.Section section, int level, Voice voice) {
    Looks looks = setting.looks;
    double width = setting.grid.fullWidth();
    return new Whole(
        section.id(),
        level == 1 ? 24 : 18,
        true,
        AnnexItem.Side.EITHER,
        width,
        () -> {
          Stack stack = new Stack();
          stack.add(new Figures.AnchorBox(section.id()));
          if (level == 1) {
            String title = setting.upper(Inline.plain(section.title()));
            stack.add(setting.text(title, looks.kicker, width, voice)).gap(12);
          } else {
            stack.add(setting.text(section.title(), looks.crosshead, width, voice)).gap(6);
          }
          return stack;
        });
  }

  /** A paragraph in short lines. */
  static AnnexItem paragraph(Setting setting, List<Inline> text, Look look, Voice voice) {
    double width = Math.min(setting.grid.fullWidth(), MEASURE * look.size());
    return new Whole(
        "", 6, false, AnnexItem.Side.EITHER, width, () -> setting.text(text, look, width, voice));
  }

  /** Blocks in short lines. */
  static AnnexItem blocks(Setting setting, List<Block> blocks, Voice voice) {
    Look look = setting.looks.box;
    double width = Math.min(setting.grid.fullWidth(), MEASURE * look.size());
    return new Whole(
        "",
        6,
        false,
        AnnexItem.Side.EITHER,
        width,
        () -> {
          Stack stack = new Stack();
          BlockStack.add(setting, blocks, look, width, stack, voice);
          return stack;
        });
  }

  /** A block that would float in an article. */
  static AnnexItem box(Setting setting, String id, int span, IntFunction<Box> maker) {
    return new Whole(
        id, 24, false, AnnexItem.Side.UPRIGHT, setting.grid.width(span), () -> maker.apply(span));
  }

  /** A block in one piece, made anew for every pass. */
  private record Whole(
      String id,
      double gapBefore,
      boolean keepWithNext,
      Side side,
      double width,
      Supplier<Box> maker)
      implements AnnexItem {

    @Override
    public Cursor open() {
      return new Once(maker.get(), this);
    }
  }

  /** Gives its box at once, or in parts if it is taller than a page. */
  private static final class Once implements AnnexItem.Cursor {
    private final Whole item;
    private Box rest;
    private boolean begun;

    Once(Box box, Whole item) {
      rest = box;
      this.item = item;
    }

    @Override
    public double height() {
      return rest == null ? 0 : rest.height();
    }

    @Override
    public boolean accepts(double room) {
      return height() <= room;
    }

    @Override
    public Optional<AnnexItem.Part> take(double room, boolean head) {
      if (!head && rest.height() > room) {
        return Optional.empty();
      }
      Box box = rest;
      Optional<Box.Split> split =
          box.height() > room ? box.split(room) : Optional.<Box.Split>empty();
      rest = split.map(Box.Split::tail).orElse(null);
      String id = begun ? "" : item.id();
      begun = true;
      return Optional.of(
          new AnnexItem.Part(split.map(Box.Split::head).orElse(box), id, item.width()));
    }

    @Override
    public boolean done() {
      return rest == null;
    }
  }
}
