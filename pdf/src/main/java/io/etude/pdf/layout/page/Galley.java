package io.etude.pdf.layout.page;

import java.util.List;

/**
 * Running text set in lines of one column's width, not yet on pages.
 *
 * @param lines the lines
 * @param mentions the floaters in order, each with the line that it belongs to
 */
public record Galley(List<FlowLine> lines, List<Mention> mentions) {

  /**
   * A floater and where it belongs.
   *
   * @param floater the floater
   * @param line index of the line that it should be near
   */
  public record Mention(Floater floater, int line) {}

  public Galley {
    lines = List.copyOf(lines);
    mentions = List.copyOf(mentions);
  }
}
