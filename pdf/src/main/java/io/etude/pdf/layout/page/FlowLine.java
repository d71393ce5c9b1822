package io.etude.pdf.layout.page;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.text.ShapedText;
import java.util.List;
import java.util.Optional;

/**
 * A line of running text: one row of the baseline grid.
 *
 * @param line the line
 * @param style gives the size, for the place of the baseline
 * @param left how far its paragraph is moved to the right
 * @param kind text, heading or small type
 * @param place where it is in its paragraph
 * @param spaceBefore empty rows before it, except at the head of a column
 * @param extra what is painted with it
 */
public record FlowLine(
    SetLine line,
    TextStyle style,
    double left,
    ColumnFrame.LineInfo.Kind kind,
    Place place,
    int spaceBefore,
    Extra extra) {

  /**
   * A line's place in its paragraph.
   *
   * @param paragraph number of the paragraph in the document
   * @param index index of the line, from 0
   * @param count number of lines
   */
  public record Place(int paragraph, int index, int count) {
    public boolean last() {
      return index == count - 1;
    }
  }

  /**
   * What is painted with a line.
   *
   * @param anchor id of a place for links
   * @param label a list item's mark, to the left of the line
   * @param cap a drop cap
   * @param notes the notes that the line calls
   */
  public record Extra(
      Optional<String> anchor, Optional<SetLine> label, Optional<Cap> cap, List<TextBox> notes) {
    public static final Extra NONE =
        new Extra(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Extra {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A drop cap.
   *
   * @param letter its glyph
   * @param color its colour
   * @param position its place in the structure tree
   * @param rows on the baseline of how many rows further down it is
   * @param lines how many lines are beside it: one more where it goes below its baseline
   */
  public record Cap(ShapedText letter, int color, TagPosition position, int rows, int lines) {}

  public boolean heading() {
    return kind == ColumnFrame.LineInfo.Kind.HEADING;
  }

  /** Paints the line; {@code baseline} is that of the grid. */
  public void paint(Canvas canvas, Grid grid, double x, double baseline) {
    extra.anchor().ifPresent(id -> canvas.anchor(id, x, baseline - grid.row()));
    if (extra.cap().isPresent()) {
      Cap cap = extra.cap().get();
      double foot = baseline + cap.rows() * grid.row();
      cap.letter().place(x, foot, cap.color(), cap.position().mark()).forEach(canvas::add);
    }
    extra.label().ifPresent(label -> label.paint(canvas, x, baseline));
    line.paint(canvas, x + left, baseline);
  }
}
