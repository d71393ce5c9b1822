package io.etude.report;

import io.etude.Place;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import io.etude.internal.ProblemOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks that ids are unique in a report and that references lead somewhere. */
final class ReferenceCheck extends ReportWalker {

  private record Reference(String id, Place place) {}

  private final Map<?, Place> places;
  private final Map<String, Place> ids = new TreeMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Where the block is written that is being walked. */
  private Place place = Place.UNKNOWN;

  private ReferenceCheck(Map<?, Place> places) {
    this.places = places;
  }

  /**
   * Checks a report.
   *
   * @param places file, line and column of blocks and references, by identity
   */
  static void check(List<Block> blocks, Map<?, Place> places) {
    ReferenceCheck all = new ReferenceCheck(places);
    all.walk(blocks);
    for (Reference reference : all.references) {
      if (!all.ids.containsKey(reference.id())) {
        all.problems.add(
            Problem.unknownName(
                    reference.id(),
                    "a reference leads to \""
                        + reference.id()
                        + "\", which the report does not have"
                        + Closest.hint(reference.id(), all.named()))
                .in(reference.place()));
      }
    }
    if (!all.problems.isEmpty()) {
      throw ReportException.several(ProblemOrder.sorted(all.problems));
    }
  }

  @Override
  protected void block(Block block) {
    place = placed(block).orElse(place);
  }

  private Optional<Place> placed(Object part) {
    return Optional.ofNullable(places.get(part));
  }

  private void id(String id) {
    Place first = ids.putIfAbsent(id, place);
    if (first != null) {
      String where = first.isKnown() ? ", at " + first : "";
      problems.add(
          Problem.of(
                  "the report has a block \""
                      + id
                      + "\" already"
                      + where
                      + "; give one of them a name of its own, such as id=\""
                      + id
                      + "-2\"")
              .in(place));
    }
  }

  /** What an author may have named: sections have numbers for names. */
  private List<String> named() {
    return ids.keySet().stream().filter(id -> !id.startsWith("section-")).toList();
  }

  @Override
  protected void inline(Inline inline) {
    if (inline instanceof Inline.Reference reference) {
      references.add(new Reference(reference.block(), placed(reference).orElse(place)));
      reference.last().ifPresent(last -> references.add(new Reference(last, place)));
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
    table.table().sumsUp().forEach(id -> ids.putIfAbsent(id, place));
    return super.table(table);
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
