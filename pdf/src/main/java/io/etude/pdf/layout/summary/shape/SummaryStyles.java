package io.etude.pdf.layout.summary.shape;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.SummaryTable;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.internal.ColorContrast;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TextStyle;
import java.util.List;

/** The type and the colours of summary tables. */
public final class SummaryStyles {

  private static final int WHITE = 0xFFFFFF;

  /** The least type of a page. */
  public static final double MIN_TYPE = 6.5;

  /** The colours of the report. */
  public final Brand brand;

  /** Labels and figures. */
  public final TextStyle cell;

  /** Figures of the total, nets, headings of columns. */
  public final TextStyle strong;

  /** The name of a question. */
  public final TextStyle title;

  /** Groups have so many colours of the brand, and one more is grey. */
  private static final int COLORS = 4;

  /** Its wording and base. */
  public final TextStyle wording;

  /** The names of groups in headings. */
  public final TextStyle group;

  /** The headings of the total and of its figures. */
  public final TextStyle groupStrong;

  /** Figures beside dots and within bars, bases, ticks. */
  public final TextStyle tiny;

  /** Those of a theme. */
  public SummaryStyles(LayoutContext context) {
    brand = context.styles.brand();
    cell = context.styles.table.cell();
    strong = context.styles.table.head();
    double size = cell.size();
    title = strong.with(strong.font().bold()).sized(size + 1, 1.25 * (size + 1));
    double small = Math.max(MIN_TYPE, size - 1);
    wording = cell.sized(small, 1.22 * small).colored(brand.grey());
    group = cell.sized(small, 1.22 * small);
    groupStrong = group.with(strong.font()).colored(brand.ink());
    double least = Math.max(MIN_TYPE, size - 1.3);
    tiny = cell.sized(least, 1.2 * least);
  }

  /** The colour of a part of a bar or of a dot. */
  public int color(ColorRole role) {
    if (role.kind() == ColorRole.Kind.SERIES && role.rank() == COLORS) {
      return brand.grey();
    }
    return role.kind() == ColorRole.Kind.NO_ANSWER
        ? ColorContrast.mix(brand.neutral(), WHITE, 0.55)
        : ChartColors.of(role, brand);
  }

  /** The names of groups over columns in type of that size. */
  public TextStyle name(double size) {
    return size == group.size() ? group : group.sized(size, 1.22 * size);
  }

  /** The lines of an axis behind dots. */
  public int gridline() {
    return ColorContrast.mix(brand.rule(), WHITE, 0.45);
  }

  /** Ink or white, whichever is read better on a ground. */
  public int on(int ground) {
    return ColorContrast.textOn(ground, brand.ink());
  }

  /**
   * The ground of a share that differs from the total by so much: of the colour of a side where
   * those of a table are known, elsewhere of its row's bar, or grey.
   */
  public int shade(double shift, SummaryTable table, int row) {
    int color;
    if (table.hasSides()) {
      color = shift > 0 ? brand.positive().light() : brand.negative().light();
    } else if (shift < 0) {
      color = brand.neutral();
    } else {
      color = isUnfavourable(table, row) ? brand.negative().light() : color(ColorRole.ORDINARY);
    }
    double strength = Math.min(0.62, 0.1 + 1.6 * Math.abs(shift));
    return ColorContrast.mix(WHITE, color, strength);
  }

  /** Whether the bar of a row says that its answers are bad. */
  private static boolean isUnfavourable(SummaryTable table, int row) {
    List<ChartSpec.Mark> bar = table.cell(row, 0).parts();
    return bar.size() == 1 && bar.get(0).role().kind() == ColorRole.Kind.NEGATIVE;
  }
}
