package io.etude.report;

import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import io.etude.internal.PlacedMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that ids are unique in a report and that references lead somewhere. */
final class ReferenceCheck extends ReportWalker {

  private record Reference(String id, String place) {}

  private final Map<Block, String> places;
  private final Set<String> ids = new TreeSet<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** Where the block is written that is being walked, with a colon; empty if that is not known. */
  private String place = "";

  private ReferenceCheck(Map<Block, String> places) {
    this.places = places;
  }

  /**
   * Checks a report.
   *
   * @param places file and line of blocks, by identity
   */
  static void check(List<Block> blocks, Map<Block, String> places) {
    ReferenceCheck all = new ReferenceCheck(places);
    all.walk(blocks);
    for (Reference reference : all.references) {
      if (!all.ids.contains(reference.id())) {
        all.problems.add(
            reference.place()
                + "a reference leads to \""
                + reference.id()
                + "\", which the report does not have"
                + Closest.match(reference.id(), all.ids));
      }
    }
    if (all.problems.size() == 1) {
      throw new ReportException(all.problems.get(0));
    } else if (!all.problems.isEmpty()) {
      throw ReportException.several(PlacedMessages.sorted(all.problems));
    }
  }

  @Override
  protected void block(Block block) {
    String known = places.get(block);
    place = known == null ? place : known + ": ";
  }

  private void id(String id) {
    if (!ids.add(id)) {
      problems.add(
          place + "the report has two blocks \"" + id + "\"; give one of them another id=\"…\"");
    }
  }

  @Override
  protected void inline(Inline inline) {
    if (inline instanceof Inline.Reference reference) {
      references.add(new Reference(reference.block(), place));
    }
  }

  @Override
  public Void section(Block.Section section) {
    id(section.id());
    return super.section(section);
  }

  @Override
  public Void table(Block.Table table) {
    id(table.id());
    return super.table(table);
  }

  @Override
  public Void summary(Block.Summary summary) {
    id(summary.id());
    ids.addAll(summary.table().tables());
    return super.summary(summary);
  }

  @Override
  public Void chart(Chart chart) {
    id(chart.id());
    chart.table().ifPresent(table -> references.add(new Reference(table, place)));
    return super.chart(chart);
  }

  @Override
  public Void commentary(Commentary commentary) {
    id(commentary.id());
    return super.commentary(commentary);
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    id(sidebar.id());
    return super.sidebar(sidebar);
  }

  @Override
  public Void methodBox(Block.MethodBox methodBox) {
    id(methodBox.id());
    return super.methodBox(methodBox);
  }
}
