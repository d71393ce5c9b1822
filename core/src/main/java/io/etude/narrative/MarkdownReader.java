package io.etude.narrative;

import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** From Markdown to blocks: headings make sections, directives go to their handlers. */
final class MarkdownReader {

  private final Map<String, DirectiveHandler> handlers;
  private final FolderLoader loader;
  private final InlineReader inlines;
  private final Map<String, List<Inline>> front = new LinkedHashMap<>();
  private int sections;

  /** The last known place in the template: its file, later the line of a directive. */
  private String place;

  MarkdownReader(
      Map<String, DirectiveHandler> handlers,
      FolderLoader loader,
      String file,
      InlineReader inlines) {
    this.handlers = handlers;
    this.loader = loader;
    this.place = file;
    this.inlines = inlines;
  }

  Article read(String markdown) {
    DirectiveSyntax syntax = new DirectiveSyntax();
    Node document = Parser.builder().customBlockParserFactory(syntax).build().parse(markdown);
    if (syntax.unclosed().isPresent()) {
      DirectiveLine line = parsed(syntax.unclosed().get());
      throw new ReportException(
          loader.place(line.mark(), place)
              + ": ::: "
              + line.name()
              + " is never closed; end it with a line :::");
    }
    if (syntax.hasStrayClosing()) {
      throw new ReportException(place + ": a line ::: closes nothing; each directive takes one");
    }
    List<Block> blocks = sections(document);
    if (blocks.isEmpty() && front.isEmpty()) {
      throw new ReportException(
          place + ": makes no text; a report without a template has the standard plan");
    }
    return new Article(front, blocks, loader.diagnostics());
  }

  /** Children of the document: what follows a heading belongs to its section. */
  private List<Block> sections(Node document) {
    return new SectionBuilder().read(document);
  }

  /** Gathers blocks under the open headings. */
  private final class SectionBuilder {

    private record Open(int level, List<Inline> title, List<Block> blocks) {}

    private final List<Open> open = new ArrayList<>();

    List<Block> read(Node document) {
      open.add(new Open(0, List.of(), new ArrayList<>()));
      for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Heading heading) {
          closeTo(heading.getLevel());
          open.add(new Open(heading.getLevel(), text(heading), new ArrayList<>()));
        } else {
          List<Block> made = block(node);
          if (made.stream().anyMatch(SectionBuilder::standsAlone)) {
            closeTo(1);
          }
          top().blocks().addAll(made);
        }
      }
      closeTo(1);
      return Merging.keyFigures(top().blocks());
    }

    /** The full results and the method box belong to the report, not to the last heading. */
    private static boolean standsAlone(Block block) {
      return block instanceof Block.MethodBox
          || block instanceof Block.Section section && section.role() == Block.Section.Role.ANNEX;
    }

    private Open top() {
      return open.get(open.size() - 1);
    }

    private void closeTo(int level) {
      while (top().level() >= level) {
        Open closed = open.remove(open.size() - 1);
        top().blocks().add(section(closed));
      }
    }

    private Block section(Open closed) {
      return new Block.Section(
          "section-" + ++sections,
          closed.title(),
          Block.Section.Role.ARTICLE,
          Merging.keyFigures(closed.blocks()));
    }
  }

  private List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      blocks.addAll(block(node));
    }
    return Merging.keyFigures(blocks);
  }

  private List<Block> block(Node node) {
    if (node instanceof Paragraph) {
      List<Inline> text = text(node);
      return text.isEmpty() ? List.of() : List.of(new Block.Paragraph(text));
    }
    if (node instanceof BulletList) {
      return List.of(new Block.Listing(Block.Listing.Kind.BULLETS, items(node)));
    }
    if (node instanceof OrderedList) {
      return List.of(new Block.Listing(Block.Listing.Kind.NUMBERS, items(node)));
    }
    if (node instanceof DirectiveNode directive) {
      return directive(directive);
    }
    if (node instanceof Heading) {
      throw new ReportException(
          place + ": a heading can't stand in a list or directive; use **bold** text");
    }
    throw new ReportException(
        place
            + ": "
            + node.getClass().getSimpleName()
            + " is not for articles; they hold headings, paragraphs, lists and ::: directives");
  }

  private List<Inline> text(Node node) {
    try {
      return inlines.read(node);
    } catch (ReportException e) {
      throw new ReportException(place + " or after: " + e.getMessage(), e);
    }
  }

  private List<List<Block>> items(Node list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(blocks(item));
    }
    return items;
  }

  private DirectiveLine parsed(String line) {
    try {
      return DirectiveLine.parse(line);
    } catch (ReportException e) {
      throw new ReportException(
          loader.place(DirectiveLine.mark(line), place) + ": " + e.getMessage(), e);
    }
  }

  private List<Block> directive(DirectiveNode node) {
    DirectiveLine line = parsed(node.line());
    String here = loader.place(line.mark(), place);
    place = here;
    Directive directive = new Directive(line, here, blocks(node), inlines::read);
    if (Article.FRONT.contains(line.name())) {
      directive.expectKeys();
      if (front.put(line.name(), directive.onlyParagraph()) != null) {
        throw directive.error("is given twice");
      }
      return List.of();
    }
    DirectiveHandler handler = handlers.get(line.name());
    if (handler == null) {
      TreeSet<String> known = new TreeSet<>(handlers.keySet());
      known.addAll(Article.FRONT);
      throw new ReportException(
          here
              + ": unknown directive \""
              + line.name()
              + "\""
              + Closest.match(line.name(), known)
              + "; there are: "
              + String.join(", ", known));
    }
    return handler.blocks(directive);
  }
}
