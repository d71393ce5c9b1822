package io.etude.pdf.layout.table;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.PhraseSetter;
import io.etude.pdf.layout.line.TableType;
import io.etude.pdf.layout.line.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shares the measure between the row labels and the columns of a banner. Columns take their natural
 * width, labels what they want of the rest; a banner too wide makes several panels.
 */
final class BannerShapes {

  /** The stub takes no more of the measure, even if labels are long, unless a word is. */
  private static final double MAX_STUB = 0.38;

  /** What long labels may take where few columns leave the room. */
  private static final double SPARE_STUB = 0.55;

  /** A column takes no more than this part of the measure. */
  private static final double MAX_COLUMN = 0.62;

  /** The space that columns get beyond what they need, when there is plenty. */
  private static final double EXTRA = 10;

  /** Columns of a block are equally wide unless the stub would get less of the measure. */
  private static final double STUB_BESIDE_EQUAL = 0.26;

  /** So many panels more, as a part of the fewest, for columns that are equally wide. */
  private static final double MORE = 0.34;

  /** So many letters are in a line beside a figure at least, where columns are close. */
  private static final String LETTERS = "OOO";

  private static final int SPANNER_LINES = 2;

  /** The least width of a drawn total, its figures aside, and what the stub takes beside it. */
  private static final double DRAWING = 62;

  private static final double STUB_BESIDE_DRAWING = 0.3;

  /** The white before a segment, where its cells have grounds. */
  static final double BEFORE_SEGMENT = 6;

  /** Headings up to this width, in ems, are in one line. */
  private static final double SHORT = 4.2;

  /** How columns give way so that more of them are beside each other. */
  private enum Squeeze {
    NONE(8, 3, Double.MAX_VALUE, 0.22),
    CLOSE(6, 3, Double.MAX_VALUE, 0.22),
    DIVIDED(5.5, 4, 5.5, 0.2),
    HYPHENATED(5, 4, 3.4, 0.15),
    SMALL(5.5, 4, 5.5, 0.15);

    private final double pad;

    /** The lines that a heading may take. */
    private final int lines;

    /** Longer words than that, in ems, may be divided in headings. */
    private final double longest;

    /** The stub takes this part of the measure at least. */
    private final double stub;

    Squeeze(double pad, int lines, double longest, double stub) {
      this.pad = pad;
      this.lines = lines;
      this.longest = longest;
      this.stub = stub;
    }
  }

  /** Which columns are equally wide. */
  private enum Pitch {
    /** None: each is as wide as it needs. */
    OWN,
    /** Those of a block. */
    BLOCK,
    /** Those of a block, many letters beside a figure in several lines. */
    BLOCK_OF_WRAPPED_LETTERS,
    /** All, so that they are below each other in all panels; letters in several lines too. */
    COMMON;

    /** Whether letters may be in several lines. */
    boolean wrapsLetters() {
      return this == COMMON || this == BLOCK_OF_WRAPPED_LETTERS;
    }
  }

  private final LayoutContext context;
  private final BannerNeeds needs;
  private final Squeeze squeeze;
  private final TableType type;

  /** How much smaller type is than that in which the needs were measured. */
  private final double scale;

  private final BannerHeads heads;
  private final Grid grid;
  private final double measure;

  /** The white at the right of each column's figures, in which letters and marks hang. */
  private final double[] afters;

  private final Pitch pitch;
  private final boolean lettersWrap;

  private BannerShapes(
      LayoutContext context, BannerNeeds needs, Grid grid, Squeeze squeeze, Pitch pitch) {
    this.context = context;
    this.needs = needs;
    this.grid = grid;
    this.squeeze = squeeze;
    type = squeeze == Squeeze.SMALL ? context.styles.smallTable : context.styles.table;
    scale = type.cell().size() / context.styles.table.cell().size();
    heads = needs.heads();
    measure = grid.fullWidth();
    this.pitch = pitch;
    double letters = context.words.width(LETTERS, context.styles.table.letter());
    boolean mayWrap = pitch.wrapsLetters() && squeeze != Squeeze.NONE;
    boolean wraps = false;
    afters = new double[heads.size()];
    for (int c = 0; c < afters.length; c++) {
      double whole = needs.figures().after(c);
      double beside = mayWrap ? needs.figures().after(c, letters) : whole;
      wraps |= beside < whole;
      afters[c] = scale * Math.max(beside, needs.bases().after(c));
    }
    lettersWrap = wraps;
    toWidest(afters);
  }

  /** Raises each value to the largest among the columns that are equally wide. */
  private void toWidest(double[] values) {
    int start = 0;
    while (start < values.length && pitch != Pitch.OWN) {
      boolean all = pitch == Pitch.COMMON && (!isDrawn() || start > 0);
      int end = all ? values.length : heads.endOfSegment(start);
      Arrays.fill(values, start, end, Arrays.stream(values, start, end).max().orElse(0));
      start = end;
    }
  }

  /**
   * The fewest panels; of the ways to have so few, the one that squeezes columns least, but rather
   * one more in which the columns of a block are equally wide. Where there are several, rather one
   * in which all columns are, even if that takes a few panels more.
   */
  static List<PanelShape> of(LayoutContext context, BannerNeeds needs, Grid grid) {
    if (needs.totals().count() > 0) {
      return fewest(context, needs, grid, Pitch.COMMON);
    }
    List<PanelShape> best = fewest(context, needs, grid, Pitch.OWN);
    if (best.size() > 1) {
      for (Pitch pitch : List.of(Pitch.COMMON, Pitch.BLOCK_OF_WRAPPED_LETTERS)) {
        List<PanelShape> equal = fewest(context, needs, grid, pitch);
        if (equal.size() <= best.size() + MORE * best.size()) {
          return equal;
        }
      }
      return best;
    }
    double stub = Math.min(best.get(0).stub(), STUB_BESIDE_EQUAL * grid.fullWidth());
    for (Pitch pitch : List.of(Pitch.BLOCK, Pitch.BLOCK_OF_WRAPPED_LETTERS)) {
      for (Squeeze squeeze : Squeeze.values()) {
        List<PanelShape> equal = new BannerShapes(context, needs, grid, squeeze, pitch).panels();
        boolean smaller = equal.get(0).type().cell().size() < best.get(0).type().cell().size();
        if (!smaller && equal.size() == 1 && equal.get(0).stub() >= stub) {
          return equal;
        }
      }
    }
    return best;
  }

  /** The fewest panels, of those the fewest divided segments, of those the least squeeze. */
  private static List<PanelShape> fewest(
      LayoutContext context, BannerNeeds needs, Grid grid, Pitch pitch) {
    List<PanelShape> best = List.of();
    int least = Integer.MAX_VALUE;
    for (Squeeze squeeze : squeezes(pitch)) {
      List<PanelShape> panels = new BannerShapes(context, needs, grid, squeeze, pitch).panels();
      int cost = panels.size() * needs.heads().size() + divided(needs.heads(), panels);
      if (cost < least) {
        best = panels;
        least = cost;
      }
      if (best.size() == 1) {
        break;
      }
    }
    return best;
  }

  /** Short words are divided where one of them would widen all columns. */
  private static List<Squeeze> squeezes(Pitch pitch) {
    return Stream.of(Squeeze.values())
        .filter(squeeze -> squeeze != Squeeze.HYPHENATED || pitch != Pitch.OWN)
        .toList();
  }

  /** How many segments go on in a panel that they began before. */
  private static int divided(BannerHeads heads, List<PanelShape> panels) {
    int divided = 0;
    for (int p = 0; p + 1 < panels.size(); p++) {
      List<Integer> columns = panels.get(p).columns();
      int last = columns.get(columns.size() - 1);
      divided += heads.endOfSegment(last) == last + 1 ? 0 : 1;
    }
    return divided;
  }

  private boolean isDrawn() {
    return needs.totals().count() > 0;
  }

  private double stub(double wished, double most) {
    return Math.min(Math.max(wished, squeeze.stub * measure), most);
  }

  /** The stub takes more than usual to keep a word whole, if each column leaves it the room. */
  private double maxStub(double[] widths) {
    double spare = measure - Arrays.stream(widths).max().orElse(0);
    double words = Math.min(scale * needs.wholeWords(), SPARE_STUB * measure);
    return Math.max((isDrawn() ? STUB_BESIDE_DRAWING : MAX_STUB) * measure, Math.min(words, spare));
  }

  private List<PanelShape> panels() {
    double[] widths = widths();
    double halved = scale * needs.halvedLabels();
    double maxStub = maxStub(widths);
    double minStub = stub(halved, maxStub);
    List<List<Integer>> panels = PanelSplit.of(heads, widths, measure - minStub, spared());
    double widest = 0;
    int most = 0;
    for (List<Integer> panel : panels) {
      double less = most == 0 ? 0 : spared();
      widest = Math.max(widest, panel.stream().mapToDouble(c -> widths[c]).sum() - less);
      most = Math.max(most, panel.size());
    }
    double room = measure - widest;
    double wished =
        Math.max(
            stub(scale * needs.wholeLabels(), maxStub), Math.min(halved, SPARE_STUB * measure));
    double stub = Math.min(Math.max(room, minStub), wished);
    // drawings take what is left
    double extra = isDrawn() ? 0 : Math.max(0, Math.min(EXTRA, (room - stub) / most));
    List<PanelShape> shapes = new ArrayList<>();
    for (List<Integer> panel : panels) {
      shapes.add(shape(panel, widths, stub, extra, shapes.isEmpty()));
      widths[0] -= shapes.size() == 1 ? spared() : 0;
    }
    return shapes;
  }

  /** Panels behind the first repeat but one figure of a drawn total, without its drawing. */
  private double spared() {
    return isDrawn() ? DRAWING + (needs.totals().count() - 1) * needs.totals().width() : 0;
  }

  /** For every column the width that its figures and its heading ask for, with space before it. */
  private double[] widths() {
    double[] widths = new double[heads.size()];
    for (int c = 0; c < widths.length; c++) {
      double head = head(heads.labels().get(c));
      double after = after(c);
      double before = scale * needs.figures().before(c);
      double base = scale * needs.bases().before(c) - baseOverhang(c);
      double content = Math.max(Math.max(before, base), head - headOverhang(after)) + after;
      widths[c] = Math.min(content + squeeze.pad, MAX_COLUMN * measure);
    }
    BannerHeads.LEVELS.forEach(level -> widenUnderSpanners(widths, level));
    toWidest(widths);
    if (isDrawn()) {
      widths[0] = squeeze.pad + DRAWING + needs.totals().count() * needs.totals().width();
      for (int c = 1; c < widths.length; c = heads.endOfSegment(c)) {
        widths[c] += BEFORE_SEGMENT;
      }
    }
    return widths;
  }

  private double after(int column) {
    return afters[column];
  }

  /** How far bases extend over the figures: where columns are close, as far as headings do. */
  private double baseOverhang(int column) {
    double free = after(column) - scale * needs.bases().after(column);
    return squeeze == Squeeze.NONE ? 0 : Math.min(free, PanelShape.OVERHANG);
  }

  /** How far headings extend over the figures: where columns are close, all the way. */
  private double headOverhang(double after) {
    return squeeze == Squeeze.NONE ? Math.min(after, PanelShape.OVERHANG) : after;
  }

  private double head(String label) {
    TextStyle style = type.head();
    double longest = squeeze.longest * style.size();
    double whole = context.words.width(label, style);
    if (whole <= Math.min(longest, SHORT * style.size())) {
      return whole;
    }
    return context.words.widestWord(label, style) <= longest
        ? context.words.narrowest(label, style, squeeze.lines)
        : context.words.narrowestDivided(
            label, style, longest, squeeze.lines, PhraseSetter.Fill.COLUMN_NAME);
  }

  private void widenUnderSpanners(double[] widths, int level) {
    List<Integer> all = IntStream.range(0, widths.length).boxed().toList();
    for (BannerHeads.Span span : heads.spans(level, all)) {
      if (span.label().isEmpty()) {
        continue;
      }
      double wanted = context.words.narrowest(span.label(), type.head(), SPANNER_LINES);
      double has = -squeeze.pad;
      for (int c = span.from(); c < span.end(); c++) {
        has += widths[c];
      }
      double missing = Math.min(wanted, MAX_COLUMN * measure - squeeze.pad) - has;
      for (int c = span.from(); c < span.end() && missing > 0; c++) {
        widths[c] += missing / (span.end() - span.from());
      }
    }
  }

  private PanelShape shape(
      List<Integer> panel, double[] widths, double stub, double extra, boolean drawings) {
    List<Integer> indices = new ArrayList<>();
    List<Double> rights = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    List<Double> bases = new ArrayList<>();
    // drawings take what is left; on panels without them the labels do
    double wide = stub + panel.stream().mapToDouble(c -> widths[c] + extra).sum();
    double rest = isDrawn() ? Math.max(0, measure - wide) : 0;
    double labels = drawings ? stub : stub + rest;
    double right = labels;
    for (int c : panel) {
      right += widths[c] + extra + (c == 0 && drawings ? rest : 0);
      indices.add(c);
      rights.add(right);
      figures.add(right - after(c));
      bases.add(right - after(c) + baseOverhang(c));
    }
    return new PanelShape(
        grid,
        indices,
        labels,
        squeeze.pad,
        rights,
        figures,
        bases,
        type,
        lettersWrap,
        drawings ? needs.totals() : new PanelShape.TotalFigures(needs.totals().width(), 1));
  }
}
