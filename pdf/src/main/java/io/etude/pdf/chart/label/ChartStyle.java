package io.etude.pdf.chart.label;

import io.etude.document.Brand;

/**
 * The look of charts, taken from a theme. Sizes in points.
 *
 * @param brand colours
 * @param labelSize category labels and values
 * @param smallSize axis labels and the values within narrow marks
 * @param barHeight thickness of a horizontal bar
 * @param rowHeight distance from one bar to the next
 */
public record ChartStyle(
    Brand brand, double labelSize, double smallSize, double barHeight, double rowHeight) {}
