package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.table.Headed;
import io.etude.document.table.Heading;
import java.util.ArrayList;
import java.util.List;

/**
 * The groups that summary tables compare, by segments. Tables with the same groups have equal
 * banners, so that a page prints its heading once.
 *
 * @param segments the headings of the segments
 * @param groups the groups of the first segment, then those of the next
 */
public record SummaryBanner(List<Heading> segments, List<Group> groups) {

  /** No groups: the totals alone. */
  public static final SummaryBanner NONE = new SummaryBanner(List.of(), List.of());

  /** Copies the lists. */
  public SummaryBanner {
    segments = List.copyOf(requireNonNull(segments, "segments"));
    groups = List.copyOf(requireNonNull(groups, "groups"));
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
