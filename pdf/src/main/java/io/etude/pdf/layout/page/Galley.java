package io.etude.pdf.layout.page;

import java.util.List;
import java.util.Optional;

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
   * @param before the floater right before it, without text between them
   * @param heading the floater with the heading of its section, which has no text before it
   */
  public record Mention(
      Floater floater, int line, Optional<Floater> before, Optional<Floater> heading) {

    /** A floater after text. */
    public Mention(Floater floater, int line) {
      this(floater, line, Optional.empty(), Optional.empty());
    }

    /** A galley has one mention of each floater; drafts of pages compare them very often. */
    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Mention mention
              && floater == mention.floater
              && line == mention.line
              && before.equals(mention.before)
              && heading.equals(mention.heading);
    }

    @Override
    public int hashCode() {
      return 31 * floater.hashCode() + line;
    }

    /** A floater right after this one. */
    public Mention followedBy(Floater next) {
      return new Mention(
          next, line, Optional.of(floater), floater.headed() ? Optional.of(floater) : heading);
    }
  }

  public Galley {
    lines = List.copyOf(lines);
    mentions = List.copyOf(mentions);
  }
}
