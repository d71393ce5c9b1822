package io.etude.document;

import io.etude.document.text.Inline;
import java.util.List;

/**
 * Walks blocks and their text in reading order, whole: everything that nests is entered. A subclass
 * overrides the methods of what it looks for, and calls {@code super} to go on into it. Not
 * thread-safe if the subclass isn't.
 *
 * <pre>{@code
 * class Charts extends ReportWalker {
 *   final List<Chart> found = new ArrayList<>();
 *
 *   @Override
 *   public Void chart(Chart chart) {
 *     found.add(chart);
 *     return super.chart(chart);
 *   }
 * }
 * }</pre>
 */
public abstract class ReportWalker implements BlockVisitor<Void> {

  /** For subclasses. */
  protected ReportWalker() {}

  /** Walks the blocks one after the other. */
  public final void walk(List<Block> blocks) {
    for (Block block : blocks) {
      block(block);
      block.accept(this);
    }
  }

  /** Called for every block of a list, before it is entered. Does nothing by default. */
  protected void block(Block block) {}

  /** Walks running text, and what is inside emphasis, links, foreign words and notes. */
  public final void walkText(List<Inline> inlines) {
    for (Inline inline : inlines) {
      inline(inline);
      if (inline instanceof Inline.Emphasis emphasis) {
        walkText(emphasis.children());
      } else if (inline instanceof Inline.Strong strong) {
        walkText(strong.children());
      } else if (inline instanceof Inline.Link link) {
        walkText(link.children());
      } else if (inline instanceof Inline.Foreign foreign) {
        walkText(foreign.children());
      } else if (inline instanceof Inline.NoteCall call) {
        walkText(call.note());
      }
    }
  }

  /** Called for every piece of running text, before those inside it. Does nothing by default. */
  protected void inline(Inline inline) {}

  @Override
  public Void section(Block.Section section) {
    walkText(section.title());
    walk(section.blocks());
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    walkText(paragraph.inlines());
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    listing.items().forEach(this::walk);
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    walkText(table.table().title());
    walkText(table.table().subtitle());
    for (int r = 0; r < table.table().rows().size(); r++) {
      walkText(table.table().about(r));
    }
    table.table().explanations().forEach(this::walkText);
    return null;
  }

  @Override
  public Void chart(Chart chart) {
    walkText(chart.title());
    walkText(chart.subtitle());
    chart.notes().forEach(this::walkText);
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    keyFigures.figures().forEach(figure -> walkText(figure.text()));
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote pullQuote) {
    walkText(pullQuote.quote());
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    walkText(commentary.heading());
    walkText(commentary.topic());
    for (Commentary.FigureGroup group : commentary.figures()) {
      walkText(group.heading());
      group.figures().forEach(this::walkText);
    }
    walkText(commentary.lengthNote());
    walk(commentary.comment());
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    walkText(sidebar.title());
    walk(sidebar.blocks());
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox methodBox) {
    walkText(methodBox.title());
    for (Block.MethodBox.Entry entry : methodBox.entries()) {
      walkText(entry.term());
      walkText(entry.text());
    }
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    walkText(image.caption());
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    walkText(note.inlines());
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    walkText(contents.title());
    return null;
  }

  @Override
  public Void custom(Block.Custom custom) {
    walk(custom.fallback());
    return null;
  }
}
