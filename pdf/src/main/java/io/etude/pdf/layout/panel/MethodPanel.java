package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.pdf.font.Features;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.BalancedColumns;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.TextStyles;
import io.etude.pdf.layout.page.AnnexItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The method box: a list of terms and texts, in balanced columns between rules. Behind an annex,
 * which it closes, its lines may be closer, or its entries on two pages.
 */
public final class MethodPanel implements AnnexItem {

  /** The distance of its lines. */
  private static final double LEADING = 12;

  /** Lines that are closer, so that the box is on the page of the last tables. */
  private static final List<Double> CLOSER = List.of(11.5, 11.0, 10.5);

  private static final double GAP = 24;

  /** It is on a turned page if it takes no more of it than this. */
  private static final double MAX_OF_TURNED = 0.7;

  private final LayoutContext context;
  private final Block.MethodBox block;
  private final TagPosition title;
  private final TagPosition list;
  private final double leading;
  private final boolean divisible;

  /**
   * The box as a block of an annex.
   *
   * @param role the role of its title
   */
  public MethodPanel(
      LayoutContext context, Block.MethodBox block, Tag.Role role, TagPosition position) {
    this(
        context,
        block,
        position.child(role),
        position.child(Tag.Role.L, tag -> tag.listNumbering("None")),
        LEADING,
        false);
  }

  private MethodPanel(
      LayoutContext context,
      Block.MethodBox block,
      TagPosition title,
      TagPosition list,
      double leading,
      boolean divisible) {
    this.context = context;
    this.block = block;
    this.title = title;
    this.list = list;
    this.leading = leading;
    this.divisible = divisible;
  }

  /** The box in an article, or within another. */
  static Box within(
      LayoutContext context,
      Block.MethodBox block,
      double width,
      int columns,
      Tag.Role role,
      TagPosition position) {
    MethodPanel panel = new MethodPanel(context, block, role, position);
    return panel.box(0, block.entries().size(), width, columns);
  }

  /** The box in an article. */
  public static Box across(
      LayoutContext context,
      Block.MethodBox block,
      double width,
      Tag.Role role,
      TagPosition position) {
    return within(context, block, width, columns(context, context.grid), role, position);
  }

  /** The columns of a box as wide as the page. */
  private static int columns(LayoutContext context, Grid grid) {
    return grid == context.turned ? 4 : Math.max(2, grid.columns());
  }

  /** Some of the entries, under the title. */
  private Box box(int from, int to, double width, int columns) {
    TextStyles styles = context.styles;
    Stack stack = new Stack();
    if (from == 0) {
      stack.add(new FigureBoxes.AnchorBox(block.id()));
    }
    stack.rule(width, 1.5, styles.brand().ink()).gap(6);
    stack.add(heading(from > 0, width)).gap(4);
    TextStyle cell = styles.table.cell();
    TextStyle style = cell.sized(cell.size(), leading).with(Features.NONE);
    List<Phrase> phrases = new ArrayList<>();
    for (Block.MethodBox.Entry entry : block.entries().subList(from, to)) {
      TagPosition item = list.child(Tag.Role.LI);
      TagPosition label = item.child(Tag.Role.LBL);
      TagPosition body = item.child(Tag.Role.LBODY);
      if (!phrases.isEmpty()) {
        phrases.addAll(
            context.inlines.phrases(List.of(new Inline.LineBreak()), style, TagPosition.ARTIFACT));
      }
      List<Inline> term = List.of(new Inline.Strong(runIn(entry.term())), new Inline.Text(" "));
      phrases.addAll(context.inlines.phrases(term, style, label));
      phrases.addAll(context.inlines.phrases(entry.text(), style, body));
    }
    stack.add(BalancedColumns.of(context, phrases, style, width, columns)).gap(8);
    stack.rule(width, 0.5, styles.brand().ink());
    return stack;
  }

  /** What the title and the rules take of a box. */
  private double around(double width) {
    return heading(false, width).height() + 1.5 + 6 + 4 + 8 + 0.5;
  }

  private Box heading(boolean continued, double width) {
    TextStyle style = context.styles.title;
    if (!continued) {
      return context.title(block.title(), style, width, title);
    }
    String again = Inline.plain(block.title()) + " " + context.terms.get("continued");
    return context.title(List.of(new Inline.Text(again)), style, width, TagPosition.ARTIFACT);
  }

  /** A term that its text follows on the same line ends with a point of its own. */
  private static List<Inline> runIn(List<Inline> term) {
    String plain = Inline.plain(term);
    boolean open = !plain.isEmpty() && Character.isLetterOrDigit(plain.charAt(plain.length() - 1));
    List<Inline> closed = new ArrayList<>(term);
    if (open) {
      closed.add(new Inline.Text("."));
    }
    return closed;
  }

  private Box box(Grid grid, int from, int to) {
    return box(from, to, grid.fullWidth(), columns(context, grid));
  }

  @Override
  public double gapBefore() {
    return GAP;
  }

  @Override
  public boolean keepWithNext() {
    return false;
  }

  @Override
  public Side side() {
    Grid turned = context.turned;
    double height = box(turned, 0, block.entries().size()).height();
    boolean fits = height <= MAX_OF_TURNED * (turned.bottom() - turned.top());
    return fits ? Side.EITHER : Side.UPRIGHT;
  }

  @Override
  public boolean closes() {
    return true;
  }

  @Override
  public List<AnnexItem> closer() {
    return CLOSER.stream().<AnnexItem>map(lines -> with(lines, false)).toList();
  }

  @Override
  public Optional<AnnexItem> divided() {
    return Optional.of(with(LEADING, true));
  }

  private MethodPanel with(double lines, boolean parts) {
    return new MethodPanel(context, block, title, list, lines, parts);
  }

  @Override
  public Rows open(Grid grid) {
    return new Entries(this, grid);
  }

  /** The box on a page, or its entries on pages. */
  private static final class Entries implements Rows {

    /** The least entries on either side of a page break, and the least lines of a column. */
    private static final int MIN_ENTRIES = 2;

    private static final int MIN_LINES = 3;

    /** What a break costs, where 1 is an empty page. */
    private static final double SPLIT = 0.15;

    private final MethodPanel panel;
    private final Grid grid;
    private final Map<List<Integer>, Box> boxes = new HashMap<>();
    private final boolean divisible;

    Entries(MethodPanel panel, Grid grid) {
      this.panel = panel;
      this.grid = grid;
      divisible = panel.divisible || part(0, entries()).height() > grid.bottom() - grid.top();
    }

    private int entries() {
      return panel.block.entries().size();
    }

    @Override
    public int count() {
      return divisible ? entries() : 1;
    }

    private Box part(int from, int to) {
      return boxes.computeIfAbsent(
          List.of(from, to), range -> panel.box(grid, range.get(0), range.get(1)));
    }

    private Box box(int from, int to) {
      return part(from, divisible ? to : entries());
    }

    @Override
    public double height(int from, int to) {
      return box(from, to).height();
    }

    @Override
    public double penalty(int row) {
      boolean few =
          row < MIN_ENTRIES
              || row > count() - MIN_ENTRIES
              || isLow(part(0, row))
              || isLow(part(row, entries()));
      return few ? Double.POSITIVE_INFINITY : SPLIT;
    }

    private boolean isLow(Box part) {
      double lines = part.height() - panel.around(grid.fullWidth());
      return lines < MIN_LINES * panel.leading - 0.01;
    }

    @Override
    public Part part(int from, int to, boolean head, double spread) {
      return new Part(box(from, to), grid.fullWidth());
    }
  }
}
