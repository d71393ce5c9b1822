package io.etude.narrative;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import io.etude.internal.ProblemOrder;
import io.etude.narrative.template.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * From Markdown to blocks: headings make sections, directives go to their handlers. All that is
 * wrong is said at once, with its line in the template.
 */
final class MarkdownReader {

  private final Map<String, DirectiveHandler> handlers;
  private final InlineReader inlines;
  private final Written written;
  private final Map<String, List<Inline>> front = new LinkedHashMap<>();
  private final Map<String, Place> frontPlaces = new HashMap<>();
  private final Map<Object, Place> places = new IdentityHashMap<>();
  private final List<Problem> faults = new ArrayList<>();

  /** Faults about the pairs of lines around a block. */
  private final List<Problem> pairing = new ArrayList<>();

  private int sections;

  /**
   * A reader of what a template wrote.
   *
   * @param known what is known to be wrong besides the faults of the run
   */
  MarkdownReader(
      Map<String, DirectiveHandler> handlers,
      InlineReader inlines,
      Written written,
      List<Problem> known) {
    this.handlers = handlers;
    this.inlines = inlines;
    this.written = written;
    faults.addAll(written.faults());
    faults.addAll(known);
  }

  /**
   * The article.
   *
   * @param file what messages call the template
   * @param diagnostics what is already known of the template
   */
  Article read(String file, List<Diagnostic> diagnostics) {
    List<Block> blocks = blocks();
    faults.addAll(pairing);
    if (!faults.isEmpty()) {
      throw ReportException.several(ProblemOrder.sorted(faults));
    }
    if (blocks.isEmpty() && front.isEmpty()) {
      throw new ReportException(
          Problem.of("makes no text; a report without a template has the standard plan")
              .in(Place.of(file)));
    }
    return new Article(front, blocks, diagnostics, places);
  }

  /**
   * What is wrong, in the order of the template.
   *
   * @param pairs whether it is known which lines open and close blocks
   */
  List<Problem> faults(boolean pairs) {
    blocks();
    if (pairs) {
      faults.addAll(pairing);
    }
    return ProblemOrder.sorted(faults);
  }

  private List<Block> blocks() {
    DirectiveSyntax syntax = new DirectiveSyntax();
    Node document =
        Parser.builder()
            .customBlockParserFactory(syntax)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build()
            .parse(written.text());
    for (int line : syntax.strayClosings()) {
      pairing.add(
          Problem.form("a line ::: closes nothing; each block takes one")
              .in(written.place(line, 0)));
    }
    List<Block> blocks = List.of();
    if (syntax.unclosed().isPresent()) {
      DirectiveNode node = syntax.unclosed().get();
      pairing.add(
          Problem.form(
                  "::: "
                      + DirectiveLine.name(node.line())
                      + " is never closed; end it with a line :::")
              .in(place(node)));
    } else {
      blocks = sections(document);
      placeCalls();
    }
    return blocks;
  }

  /** Notes where references and figures are called, for what is to be said of them. */
  private void placeCalls() {
    String[] lines = written.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int line = i;
      inlines
          .tokens()
          .positions(lines[i])
          .forEach(
              (inline, column) -> {
                if (inline instanceof Inline.Reference || inline instanceof Inline.Quoted) {
                  places.putIfAbsent(inline, written.place(line, column));
                }
              });
    }
  }

  /** File, line and column of the template where a node begins. */
  private Place place(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty()
        ? written.place(0, 0)
        : written.place(spans.get(0).getLineIndex(), spans.get(0).getColumnIndex());
  }

  /** Notes what is wrong with a node, unless it lacks what a fault of the template left out. */
  private void add(Node node, Problem problem) {
    boolean damaged =
        node.getSourceSpans().stream()
            .anyMatch(span -> written.damaged().contains(span.getLineIndex()));
    if (!damaged) {
      faults.add(problem.in(place(node)));
    }
  }

  /** Children of the document: what follows a heading belongs to its section. */
  private List<Block> sections(Node document) {
    return new SectionBuilder().read(document);
  }

  /** Gathers blocks under the open headings. */
  private final class SectionBuilder {

    private record Open(int level, List<Inline> title, Place place, List<Block> blocks) {}

    private final List<Open> open = new ArrayList<>();

    List<Block> read(Node document) {
      open.add(new Open(0, List.of(), Place.UNKNOWN, new ArrayList<>()));
      for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Heading heading) {
          closeTo(heading.getLevel());
          open.add(new Open(heading.getLevel(), title(heading), place(heading), new ArrayList<>()));
        } else {
          List<Block> made = block(node);
          if (made.stream().anyMatch(SectionBuilder::standsAlone)) {
            closeTo(1);
          }
          top().blocks().addAll(made);
        }
      }
      closeTo(1);
      return KeyFigureMerging.keyFigures(top().blocks());
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
      Block section =
          new Block.Section(
              "section-" + ++sections,
              closed.title(),
              Block.Section.Role.ARTICLE,
              KeyFigureMerging.keyFigures(closed.blocks()));
      places.put(section, closed.place());
      return section;
    }
  }

  private List<Inline> title(Heading heading) {
    try {
      return inlines.read(heading);
    } catch (MisplacedMarkdown e) {
      add(e.node(), Problem.form(e.getMessage()));
      return List.of();
    }
  }

  private List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      blocks.addAll(block(node));
    }
    return KeyFigureMerging.keyFigures(blocks);
  }

  /** Key figures in a row become one block, and each keeps its own place. */
  private void addPlaces(Block block, Place place) {
    places.putIfAbsent(block, place);
    if (block instanceof Block.KeyFigures row) {
      row.figures().forEach(figure -> places.putIfAbsent(figure, place));
    }
  }

  /** Nothing for a node that is wrong. */
  private List<Block> block(Node node) {
    int before = faults.size();
    try {
      List<Block> blocks = made(node);
      blocks.forEach(block -> addPlaces(block, place(node)));
      return blocks;
    } catch (MisplacedMarkdown e) {
      add(e.node(), Problem.form(e.getMessage()));
    } catch (ReportException e) {
      // what its content lacks was said already
      if (faults.size() == before) {
        e.problems().forEach(problem -> add(node, problem));
      }
    }
    return List.of();
  }

  private List<Block> made(Node node) {
    if (node instanceof Paragraph) {
      List<Inline> text = inlines.read(node);
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
          Problem.form("a heading can't stand in a list or block; use **bold** text"));
    }
    if (node instanceof LinkReferenceDefinition) {
      return List.of();
    }
    throw new ReportException(
        Problem.form(
            "an article can't have "
                + InlineReader.noun(node)
                + "; it has headings, paragraphs, lists and blocks that begin with :::"));
  }

  private List<List<Block>> items(Node list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(blocks(item));
    }
    return items;
  }

  private List<Block> directive(DirectiveNode node) {
    int before = faults.size();
    List<Block> content = blocks(node);
    if (faults.size() > before) {
      return List.of();
    }
    Directive directive =
        new Directive(
            node.line(),
            position -> written.place(node.index(), node.column() + position),
            content,
            inlines::read);
    DirectiveHandler handler = handlers.get(directive.name());
    if (handler == null && Article.FRONT.contains(directive.name())) {
      return front(directive);
    } else if (handler == null) {
      TreeSet<String> known = new TreeSet<>(handlers.keySet());
      known.addAll(Article.FRONT);
      throw new ReportException(
          Problem.form(
              "unknown block \""
                  + directive.name()
                  + "\""
                  + Closest.match(directive.name(), known)
                  + "; there are: "
                  + String.join(", ", known)));
    }
    return handler.blocks(directive);
  }

  private List<Block> front(Directive directive) {
    directive.expectKeys();
    List<Inline> text = directive.onlyParagraph();
    Place first = frontPlaces.putIfAbsent(directive.name(), directive.place());
    if (first != null) {
      throw directive.error(Problem.form("is given twice, first at " + first));
    }
    front.put(directive.name(), text);
    return List.of();
  }
}
