package io.etude.pdf.layout;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.line.References;
import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands above the pages of a long article: the title of the outermost section that the page
 * goes on with. A page that opens with a section has that title below, and nothing above it.
 */
final class RunningHeads {

  private final List<Block.Section> sections = new ArrayList<>();
  private final References references;

  RunningHeads(Report report, References references) {
    this.references = references;
    new Outermost().walk(report.blocks());
  }

  /** Finds the sections that are in no other. */
  private final class Outermost extends ReportWalker {
    @Override
    public Void section(Block.Section section) {
      sections.add(section);
      return null;
    }

    @Override
    public Void sidebar(Block.Sidebar sidebar) {
      return null;
    }
  }

  /** The title above a page; empty for none. */
  Optional<String> of(PagePlan plan, int page) {
    Optional<String> title = Optional.empty();
    for (Block.Section section : sections) {
      int begins = references.pageNumber(section.id()).orElse(Integer.MAX_VALUE);
      if (begins < page) {
        title = Optional.of(Inline.plain(section.title()));
      } else if (begins == page && plan.opensWith(section.id())) {
        return Optional.empty();
      }
    }
    return title;
  }
}
