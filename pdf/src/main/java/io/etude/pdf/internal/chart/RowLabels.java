package io.etude.pdf.internal.chart;

import io.etude.document.ChartSpec.Emphasis;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of rows: in a column to the left, each wrapped to it and centred on its row, or, where
 * the chart is too narrow for that, above each row's marks. Rows are of one height.
 */
final class RowLabels {

  private static final double NARROW = 230;
  private static final double GAP = 8;

  private final ChartSetting style;
  private final boolean above;
  private final double width;
  private final List<List<String>> lines = new ArrayList<>();
  private final List<Emphasis> emphasis;
  private final int mostLines;

  RowLabels(List<String> labels, List<Emphasis> emphasis, double chartWidth, ChartSetting style) {
    this.style = style;
    this.emphasis = emphasis;
    this.above = chartWidth < NARROW;
    this.width =
        above ? chartWidth : style.labelColumn(labels, ChartSetting.SEMIBOLD, chartWidth * 0.4);
    int most = 1;
    for (int i = 0; i < labels.size(); i++) {
      List<String> wrapped =
          style.wrap(labels.get(i), style.labelFace(emphasis.get(i)), style.labelSize(), width);
      lines.add(wrapped);
      most = Math.max(most, wrapped.size());
    }
    this.mostLines = most;
  }

  /** Where the marks begin. */
  double left() {
    return above ? 0 : width + GAP;
  }

  /** The height of a row whose marks need {@code marks} points, at least the theme's row. */
  double rowHeight(double marks) {
    return above
        ? labelHeight() + marks + style.row() - style.bar() + 2
        : Math.max(Math.max(style.row(), marks + 6), labelHeight() + 4);
  }

  /** How far below its row's middle the middle of the marks is. */
  double shift() {
    return above ? labelHeight() / 2 : 0;
  }

  private double labelHeight() {
    return mostLines * style.labelLeading();
  }

  /** Sets the label of the row that begins at {@code top} and is {@code height} high. */
  void draw(FrameGraphics graphics, int row, double top, double height) {
    List<String> label = lines.get(row);
    double middle = top + height / 2;
    double last = (label.size() - 1) * style.labelLeading();
    double baseline =
        above
            ? middle + shift() - style.bar() / 2 - 3.5 - last
            : middle - last / 2 + style.labelSize() * ChartSetting.CENTRE;
    for (String line : label) {
      graphics.text(
          style.shape(line, style.labelFace(emphasis.get(row)), style.labelSize()),
          0,
          baseline,
          style.brand().ink());
      baseline += style.labelLeading();
    }
  }
}
