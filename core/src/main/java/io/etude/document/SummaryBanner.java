package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.table.Headed;
import io.etude.document.table.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The groups that summary tables compare, by segments. Tables with the same groups have equal
 * banners, so that a page prints its heading once.
 *
 * @param segments the headings of the segments
 * @param groups the groups of the first segment, then those of the next
 * @param sequences the segments whose groups follow each other, as months and ages do
 */
public record SummaryBanner(List<Heading> segments, List<Group> groups, List<Sequence> sequences) {

  /** No groups: the totals alone. */
  public static final SummaryBanner NONE = new SummaryBanner(List.of(), List.of());

  /** Copies the lists. */
  public SummaryBanner {
    segments = List.copyOf(requireNonNull(segments, "segments"));
    groups = List.copyOf(requireNonNull(groups, "groups"));
    sequences = List.copyOf(requireNonNull(sequences, "sequences"));
  }

  /** Groups of which none is known to follow another. */
  public SummaryBanner(List<Heading> segments, List<Group> groups) {
    this(segments, groups, List.of());
  }

  /**
   * A segment whose groups follow each other and are all there.
   *
   * @param segment index of the segment
   * @param bases the smallest and the largest base of its groups, as printed
   */
  public record Sequence(int segment, String bases) {
    /** Refuses null. */
    public Sequence {
      requireNonNull(bases, "bases");
    }
  }

  /** A segment as a sequence; empty if its groups aren't known to follow each other. */
  public Optional<Sequence> sequence(int segment) {
    return sequences.stream().filter(sequence -> sequence.segment() == segment).findFirst();
  }

  /**
   * A group.
   *
   * @param id the category's code, or the id of a net of its segment
   * @param heading its name
   * @param segment index of its segment
   * @param role its colour where groups are dots
   * @param base its largest base as printed
   */
  public record Group(String id, Heading heading, int segment, ColorRole role, String base)
      implements Headed {
    /** Checks that nothing is missing. */
    public Group {
      requireNonNull(id, "id");
      requireNonNull(heading, "heading");
      requireNonNull(role, "role");
      requireNonNull(base, "base");
    }
  }

  /** Indices of the groups of a segment. */
  public List<Integer> groupsOf(int segment) {
    List<Integer> own = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).segment() == segment) {
        own.add(g);
      }
    }
    return List.copyOf(own);
  }
}
