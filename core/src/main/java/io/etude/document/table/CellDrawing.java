package io.etude.document.table;

import static java.util.Objects.requireNonNull;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.figure.Figure;
import java.util.List;

/**
 * How a cell of a {@link StatTable} is drawn besides its figure. All that is drawn is also said:
 * {@link #words()} is read to those who don't see it. Immutable.
 */
public sealed interface CellDrawing {

  /** What it says besides the figure; empty if that is all. */
  String words();

  /**
   * A bar as long as the share.
   *
   * @param role what its colour says
   */
  record Bar(ColorRole role) implements CellDrawing {
    /** Refuses null. */
    public Bar {
      requireNonNull(role, "role");
    }

    @Override
    public String words() {
      return "";
    }
  }

  /**
   * A bar of all answers. One of which a part is not published is not drawn: a gap would be as long
   * as what may not be shown.
   *
   * @param parts the answers, which the table's {@link StatTable#scale()} names
   * @param figures what is printed in place of the cell's one figure, such as both sides of a scale
   *     and their balance; empty for that figure
   * @param words the figures and the parts as words
   */
  record Parts(List<ChartSpec.Mark> parts, List<Side> figures, String words)
      implements CellDrawing {
    /** Copies the lists. */
    public Parts {
      parts = List.copyOf(requireNonNull(parts, "parts"));
      figures = List.copyOf(requireNonNull(figures, "figures"));
      requireNonNull(words, "words");
    }
  }

  /**
   * A figure beside a bar of all answers.
   *
   * @param label its name
   * @param figure the figure
   * @param role what its colour says
   */
  record Side(String label, Figure figure, ColorRole role) {
    /** Refuses null. */
    public Side {
      requireNonNull(label, "label");
      requireNonNull(figure, "figure");
      requireNonNull(role, "role");
    }
  }

  /**
   * Small columns over a scale.
   *
   * @param columns the shares of the scale's answers, in order
   * @param words the same as words
   */
  record Histogram(List<ChartSpec.Mark> columns, String words) implements CellDrawing {
    /** Copies the list. */
    public Histogram {
      columns = List.copyOf(requireNonNull(columns, "columns"));
      requireNonNull(words, "words");
    }
  }

  /**
   * A ground that says how far a group's figure is from the total's, and a sign that says how it
   * stands to the other groups of its segment.
   *
   * @param step from −2, much less than the total, to 2, much more; 0 for no ground
   * @param standing how it stands to the other groups
   * @param words the groups that it is significantly higher and lower than
   */
  record Shade(int step, Standing standing, String words) implements CellDrawing {
    /** Refuses null, and steps that there are not. */
    public Shade {
      requireNonNull(standing, "standing");
      requireNonNull(words, "words");
      if (Math.abs(step) > 2) {
        throw new IllegalArgumentException("no step " + step);
      }
    }
  }

  /**
   * How a group's figure stands to those of the other groups that it is tested against. One that is
   * higher than some and lower than others has no sign.
   */
  enum Standing {
    /** It differs from none, or it is between others. */
    NONE(""),
    /** Higher than another and lower than none, at the level of small letters. */
    HIGHER("△"),
    /** The same at the level of capital letters. */
    CLEARLY_HIGHER("▲"),
    /** Lower than another and higher than none, at the level of small letters. */
    LOWER("▽"),
    /** The same at the level of capital letters. */
    CLEARLY_LOWER("▼");

    private final String sign;

    Standing(String sign) {
      this.sign = sign;
    }

    /** The sign as printed; empty for none. */
    public String sign() {
      return sign;
    }
  }
}
