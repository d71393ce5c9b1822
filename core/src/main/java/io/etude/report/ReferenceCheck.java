package io.etude.report;

import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that ids are unique in a report and that references lead somewhere. */
final class ReferenceCheck extends ReportWalker {

  private final Set<String> ids = new TreeSet<>();
  private final List<String> references = new ArrayList<>();

  private ReferenceCheck() {}

  static void check(List<Block> blocks) {
    ReferenceCheck all = new ReferenceCheck();
    all.walk(blocks);
    for (String reference : all.references) {
      if (!all.ids.contains(reference)) {
        throw new ReportException(
            "a reference leads to \""
                + reference
                + "\", which the report does not have"
                + Closest.match(reference, all.ids));
      }
    }
  }

  private void id(String id) {
    if (!ids.add(id)) {
      throw new ReportException(
          "the report has two blocks \"" + id + "\"; give one of them another id=\"…\"");
    }
  }

  @Override
  protected void inline(Inline inline) {
    if (inline instanceof Inline.Reference reference) {
      references.add(reference.block());
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
  public Void chart(Block.Chart chart) {
    id(chart.id());
    chart.table().ifPresent(references::add);
    return super.chart(chart);
  }

  @Override
  public Void commentary(Block.Commentary commentary) {
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
