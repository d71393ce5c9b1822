package io.etude.report;

import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Inline;
import io.etude.internal.Nearest;
import io.etude.render.ReportException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that ids are unique in a report and that references lead somewhere. */
final class References implements BlockVisitor<Void> {

  private final Set<String> ids = new TreeSet<>();
  private final List<String> references = new ArrayList<>();

  private References() {}

  static void check(List<Block> blocks) {
    References all = new References();
    all.visit(blocks);
    for (String reference : all.references) {
      if (!all.ids.contains(reference)) {
        throw new ReportException(
            "a reference leads to \""
                + reference
                + "\", which the report does not have"
                + Nearest.hint(reference, all.ids));
      }
    }
  }

  private void visit(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  private void id(String id) {
    if (!ids.add(id)) {
      throw new ReportException(
          "the report has two blocks \"" + id + "\"; give one of them another id=\"…\"");
    }
  }

  private void texts(List<List<Inline>> texts) {
    texts.forEach(this::text);
  }

  private void text(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Reference reference) {
        references.add(reference.block());
      } else if (inline instanceof Inline.Emphasis emphasis) {
        text(emphasis.children());
      } else if (inline instanceof Inline.Strong strong) {
        text(strong.children());
      } else if (inline instanceof Inline.Link link) {
        text(link.children());
      } else if (inline instanceof Inline.Foreign foreign) {
        text(foreign.children());
      } else if (inline instanceof Inline.NoteCall call) {
        text(call.note());
      }
    }
  }

  @Override
  public Void section(Block.Section section) {
    id(section.id());
    text(section.title());
    visit(section.blocks());
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    text(paragraph.inlines());
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    listing.items().forEach(this::visit);
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    id(table.id());
    texts(table.explanations());
    return null;
  }

  @Override
  public Void chart(Block.Chart chart) {
    id(chart.id());
    texts(chart.notes());
    chart.table().ifPresent(references::add);
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    keyFigures.figures().forEach(figure -> text(figure.text()));
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote pullQuote) {
    text(pullQuote.quote());
    return null;
  }

  @Override
  public Void commentary(Block.Commentary commentary) {
    id(commentary.id());
    text(commentary.topic());
    texts(commentary.figures());
    visit(commentary.comment());
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    id(sidebar.id());
    visit(sidebar.blocks());
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox methodBox) {
    id(methodBox.id());
    methodBox.entries().forEach(entry -> text(entry.text()));
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    text(image.caption());
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    text(note.inlines());
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    return null;
  }

  @Override
  public Void custom(Block.Custom custom) {
    visit(custom.fallback());
    return null;
  }
}
