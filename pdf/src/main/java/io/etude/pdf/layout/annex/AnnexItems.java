package io.etude.pdf.layout.annex;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.BalancedColumns;
import io.etude.pdf.layout.box.BorderedBox;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.TextStyles;
import io.etude.pdf.layout.page.AnnexItem;
import io.etude.pdf.layout.page.BoxRows;
import io.etude.pdf.layout.panel.BlockStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** The kinds of block in an annex, except tables and contents. */
public final class AnnexItems {

  /** Lines across the page are no longer than this many times their type size. */
  private static final double MEASURE = 45;

  /** A long paragraph is in columns no narrower than this many times its type size. */
  private static final double COLUMN = 24;

  /** A paragraph of fewer lines isn't long. */
  private static final int LONG = 5;

  /** The part of a page that a box takes before it is set wider. */
  private static final double MAX_BOX = 0.35;

  /** A box that takes more of a page may be divided between pages. */
  private static final double MAX_WHOLE = 0.4;

  /** The space above a heading among tables that are close. */
  private static final double CHAPTER = 13;

  /** Lines of a paragraph that stay together at a page break. */
  private static final int LINES = 2;

  private AnnexItems() {}

  /** A heading: the outermost like a kicker, the inner ones like a box's title. */
  public static AnnexItem heading(
      LayoutContext context, Block.Section section, int level, TagPosition position) {
    return heading(context, section, level, true, position);
  }

  /**
   * A heading.
   *
   * @param stretches whether the space above it may grow
   */
  public static AnnexItem heading(
      LayoutContext context,
      Block.Section section,
      int level,
      boolean stretches,
      TagPosition position) {
    TextStyles styles = context.styles;
    return new BoxItem(
        level == 1 ? 24 : stretches ? 18 : CHAPTER,
        true,
        stretches,
        AnnexItem.Side.EITHER,
        0,
        grid -> {
          Stack stack = new Stack();
          stack.add(new FigureBoxes.AnchorBox(section.id()));
          if (level == 1) {
            stack.add(context.kicker(section.title(), grid.fullWidth(), position)).gap(6);
          } else {
            stack.add(context.title(section.title(), styles.crosshead, grid.fullWidth(), position));
            stack.gap(2);
          }
          return stack;
        });
  }

  private static double measure(Grid grid, TextStyle style) {
    return Math.min(grid.fullWidth(), MEASURE * style.size());
  }

  /** A paragraph in short lines, or in columns if it is long. */
  public static AnnexItem paragraph(
      LayoutContext context, List<Inline> text, TextStyle style, TagPosition position) {
    return new BoxItem(
        6,
        false,
        true,
        AnnexItem.Side.EITHER,
        LINES,
        grid -> paragraph(context, grid, context.inlines.phrases(text, style, position), style));
  }

  public static Box paragraph(
      LayoutContext context, Grid grid, List<Phrase> phrases, TextStyle style) {
    double measure = measure(grid, style);
    TextBox lines = context.lines(phrases, style, measure);
    int columns = (int) (grid.fullWidth() / (COLUMN * style.size()));
    return columns > 1 && lines.lines().size() >= LONG
        ? BalancedColumns.of(context, phrases, style, grid.fullWidth(), columns)
        : context.withNotes(lines, measure);
  }

  /** Blocks in short lines. */
  public static AnnexItem blocks(LayoutContext context, List<Block> blocks, TagPosition position) {
    TextStyle style = context.styles.box;
    return new BoxItem(
        6,
        false,
        true,
        AnnexItem.Side.EITHER,
        1,
        grid -> {
          Stack stack = new Stack();
          BlockStack.add(context, blocks, style, measure(grid, style), stack, position);
          return stack;
        });
  }

  /** A block that would float in an article, wider than there if it would be a tall strip. */
  public static AnnexItem box(int span, DoubleFunction<Box> maker) {
    return new BoxItem(24, false, true, AnnexItem.Side.UPRIGHT, 0, grid -> box(span, maker, grid));
  }

  private static Box box(int span, DoubleFunction<Box> maker, Grid grid) {
    double most = MAX_BOX * (grid.bottom() - grid.top());
    Box box = maker.apply(grid.width(span));
    for (int wider = span + 1; wider <= grid.columns() && box.height() > most; wider++) {
      box = maker.apply(grid.width(wider));
    }
    return box;
  }

  /**
   * A block made anew for every pass.
   *
   * @param stretches whether the space above it may grow
   * @param together how many of its parts stay together at a page break; 0 if it is not split
   *     unless it is higher than a page
   */
  private record BoxItem(
      double gapBefore,
      boolean keepWithNext,
      boolean stretches,
      Side side,
      int together,
      Function<Grid, Box> maker)
      implements AnnexItem {

    @Override
    public Rows open(Grid grid) {
      double page = grid.bottom() - grid.top();
      List<Box> pieces = new ArrayList<>();
      Box made = maker.apply(grid);
      if (together == 0 && made instanceof BorderedBox box && box.height() > MAX_WHOLE * page) {
        return flexible(made, new DividedBox(box, page, grid.fullWidth()), grid);
      }
      if (together == 0) {
        addPages(made, page, pieces);
      } else {
        made.parts().forEach(part -> addPieces(part, page, pieces));
      }
      return flexible(made, new BoxRows(pieces, together, grid.fullWidth()), grid);
    }

    /** It is flexible unless it is higher than a page. */
    private static Rows flexible(Box made, Rows rows, Grid grid) {
      boolean fits = made.height() <= grid.bottom() - grid.top();
      return fits ? new FlexibleBlock(made, rows, grid.fullWidth()) : rows;
    }

    private static void addPieces(Box box, double page, List<Box> pieces) {
      for (DividedBox.Piece piece : DividedBox.pieces(box, page)) {
        boolean spaced = piece.gap() > 0;
        pieces.add(spaced ? new Stack().gap(piece.gap()).add(piece.content()) : piece.content());
      }
    }

    private static void addPages(Box box, double page, List<Box> pieces) {
      Box rest = box;
      Optional<Box.Split> split;
      while (rest.height() > page && (split = rest.split(page)).isPresent()) {
        pieces.add(split.get().head());
        rest = split.get().tail();
      }
      pieces.add(rest);
    }
  }
}
