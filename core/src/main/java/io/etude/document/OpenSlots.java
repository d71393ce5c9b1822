package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves the slots of comments that nobody has written yet out of a report for publication, with
 * the sections and boxes that held nothing else. Immutable.
 */
public final class OpenSlots {

  private final Report printed;
  private int count;

  private OpenSlots(Report report) {
    printed = report.withBlocks(without(report.blocks()));
  }

  /** The slots of a report. */
  public static OpenSlots leftOutOf(Report report) {
    return new OpenSlots(requireNonNull(report, "report"));
  }

  /** The report as it is printed. */
  public Report printed() {
    return printed;
  }

  /** Says how many slots are open; nothing if none is. */
  public Optional<Diagnostic> diagnostic() {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Diagnostic(
                "openSlots",
                "",
                count == 1
                    ? "a commentary slot is still open and not printed"
                    : count + " commentary slots are still open and not printed",
                "a proof shows them"));
  }

  private List<Block> without(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      without(block).ifPresent(kept::add);
    }
    return kept;
  }

  /** A section or box that held nothing but open slots goes with them. */
  private Optional<Block> without(Block block) {
    if (block instanceof Commentary commentary && commentary.comment().isEmpty()) {
      count++;
      return Optional.empty();
    }
    if (block instanceof Block.Section section) {
      List<Block> kept = without(section.blocks());
      boolean emptied = kept.isEmpty() && !section.blocks().isEmpty();
      return emptied
          ? Optional.empty()
          : Optional.of(new Block.Section(section.id(), section.title(), section.role(), kept));
    }
    if (block instanceof Block.Sidebar sidebar) {
      List<Block> kept = without(sidebar.blocks());
      boolean emptied = kept.isEmpty() && !sidebar.blocks().isEmpty();
      return emptied
          ? Optional.empty()
          : Optional.of(new Block.Sidebar(sidebar.id(), sidebar.title(), kept));
    }
    return Optional.of(block);
  }
}
