package io.etude.examples.web;

import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The page of one report: a visit to each block writes its elements. */
final class HtmlPage implements BlockVisitor<Void> {

  private final Elements html;
  private final Report report;
  private final HtmlText text;
  private final Deque<String> headings = new ArrayDeque<>(List.of("h2", "h3", "h4", "h5", "h6"));

  HtmlPage(XMLStreamWriter out, Report report) {
    this.html = new Elements(out);
    this.report = report;
    this.text = new HtmlText(html, report);
  }

  void write() throws XMLStreamException {
    String title = Inline.plain(report.front().headline());
    html.page(
        report.language(),
        title,
        () -> {
          phrase("p", "kicker", report.front().kicker());
          phrase("h1", "", report.front().headline());
          phrase("p", "standfirst", report.front().standfirst());
          blocks(report.blocks());
          text.writeNotes();
        });
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  private void phrase(String element, String role, List<Inline> inlines) {
    if (!inlines.isEmpty()) {
      html.element(element, role, () -> text.write(inlines));
    }
  }

  @Override
  public Void section(Block.Section section) {
    String heading = headings.size() > 1 ? headings.pop() : headings.peek();
    html.element(
        "section",
        "",
        () -> {
          html.attribute("id", section.id());
          phrase(heading, "", section.title());
          blocks(section.blocks());
        });
    if (!heading.equals(headings.peek())) {
      headings.push(heading);
    }
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    phrase("p", "", paragraph.inlines());
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    html.element(
        listing.kind() == Block.Listing.Kind.NUMBERS ? "ol" : "ul",
        "",
        () -> listing.items().forEach(item -> html.element("li", "", () -> blocks(item))));
    return null;
  }

  @Override
  public Void table(Block.Table block) {
    StatTable table = block.table();
    html.element(
        "table",
        table.isSummary() ? "summary" : "",
        () -> {
          html.attribute("id", table.id());
          html.element("caption", "", () -> caption(table));
          html.element("thead", "", () -> headings(table));
          html.element("tbody", "", () -> rows(table));
        });
    table.notes().forEach(note -> phrase("p", "note", note));
    table.key().forEach(note -> phrase("p", "note", note));
    return null;
  }

  /** References to the tables that a summary is made of lead to it. */
  private void caption(StatTable table) {
    table.sumsUp().forEach(id -> html.element("a", "", () -> html.attribute("id", id)));
    text.write(table.title());
  }

  private void headings(StatTable table) {
    html.element(
        "tr",
        "",
        () -> {
          html.element("td", "", () -> {});
          for (int c = 0; c < table.columns().size(); c++) {
            html.heading("col", heading(table, c));
          }
        });
  }

  /** The headings over a column, its label, and the letter that names it or its base. */
  private static String heading(StatTable table, int column) {
    List<String> parts = new ArrayList<>();
    for (int level = 0; level < 2; level++) {
      table.spanner(level, column).ifPresent(spanner -> parts.add(spanner.label()));
    }
    parts.add(table.columns().get(column).label());
    String behind = table.columns().get(column).letter() + table.base(column);
    return String.join(", ", parts) + (behind.isEmpty() ? "" : " (" + behind + ")");
  }

  private void rows(StatTable table) {
    for (int r = 0; r < table.rows().size(); r++) {
      int row = r;
      html.element(
          "tr",
          "",
          () -> {
            html.element("th", "", () -> stub(table, row));
            for (int c = 0; c < table.columns().size(); c++) {
              Figure cell = table.cell(row, c);
              CellDrawing drawn = table.drawing(row, c).orElse(null);
              html.element("td", "", () -> cell(cell, drawn));
            }
          });
    }
  }

  private void stub(StatTable table, int row) {
    html.attribute("scope", "row");
    html.text(table.rows().get(row).label());
    phrase("p", "", table.about(row));
  }

  /** A figure with the letters of its tests; of a summary, with its sign, and what it says. */
  private void cell(Figure cell, CellDrawing drawn) {
    if (drawn instanceof CellDrawing.Shade shade && shade.step() != 0) {
      html.attribute("data-shade", String.valueOf(shade.step()));
    }
    html.text(cell.text() + cell.mark().sign());
    if (drawn instanceof CellDrawing.Shade shade) {
      html.text(shade.standing().sign());
    }
    if (drawn != null && !drawn.words().isEmpty()) {
      html.text(", " + drawn.words());
    } else if (!cell.letters().isEmpty()) {
      html.element("sup", "", () -> html.text(cell.letters()));
    }
  }

  @Override
  public Void chart(Chart chart) {
    html.element(
        "figure",
        "chart",
        () -> {
          html.attribute("id", chart.id());
          html.attribute("role", "img");
          html.attribute("aria-label", chart.alt());
          phrase("figcaption", "", chart.title());
          phrase("p", "", chart.subtitle());
          chart.notes().forEach(note -> phrase("p", "note", note));
        });
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    for (Block.KeyFigure figure : keyFigures.figures()) {
      html.element(
          "p",
          "key-figure",
          () -> {
            html.element("strong", "", () -> html.text(figure.valueWithUnit()));
            html.text(" ");
            text.write(figure.text());
          });
    }
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote quote) {
    html.element(
        "blockquote",
        "",
        () -> {
          phrase("p", "", quote.quote());
          html.element("footer", "", () -> html.text(quote.speaker() + ", " + quote.position()));
        });
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    html.element(
        "aside",
        commentary.comment().isEmpty() ? "commentary-to-come" : "commentary",
        () -> {
          html.attribute("id", commentary.id());
          phrase("h6", "", commentary.heading());
          phrase("p", "", commentary.topic());
          blocks(commentary.comment());
          html.element("footer", "", () -> html.text(commentary.expert().name()));
        });
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    html.element(
        "aside",
        "",
        () -> {
          html.attribute("id", sidebar.id());
          phrase("h6", "", sidebar.title());
          blocks(sidebar.blocks());
        });
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox box) {
    html.element(
        "section",
        "method",
        () -> {
          html.attribute("id", box.id());
          phrase(headings.peek(), "", box.title());
          html.element(
              "dl",
              "",
              () -> {
                for (Block.MethodBox.Entry entry : box.entries()) {
                  phrase("dt", "", entry.term());
                  phrase("dd", "", entry.text());
                }
              });
        });
    return null;
  }

  /** Pictures are the content system's affair: their place and caption are kept. */
  @Override
  public Void image(Block.Image image) {
    html.element(
        "figure",
        "picture",
        () -> {
          html.attribute("role", "img");
          html.attribute("aria-label", image.picture().alt());
          phrase("figcaption", "", image.caption());
        });
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    phrase("p", "note", note.inlines());
    return null;
  }

  /** A web page has its own navigation. */
  @Override
  public Void contents(Block.Contents contents) {
    return null;
  }

  @Override
  public Void custom(Block.Custom custom) {
    blocks(custom.fallback());
    return null;
  }
}
