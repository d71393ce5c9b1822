package io.etude.xlsx;

import io.etude.analysis.FigureRef;
import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.FrontMatter;
import io.etude.document.Inline;
import io.etude.document.Report;
import java.util.ArrayList;
import java.util.List;

/** Finds what a report holds, in its order: tables, charts, quoted figures, notes and the rest. */
final class Inventory implements BlockVisitor<Void> {

  /**
   * A figure that the text quotes.
   *
   * @param text as printed
   * @param figure what it quotes
   * @param place heading of the section
   */
  record Quoted(String text, FigureRef figure, String place) {}

  private final List<Block.Table> tables = new ArrayList<>();
  private final List<Block.Chart> charts = new ArrayList<>();
  private final List<Block.Commentary> commentaries = new ArrayList<>();
  private final List<Block.MethodBox> methodBoxes = new ArrayList<>();
  private final List<Quoted> quoted = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String place;

  Inventory(Report report) {
    FrontMatter front = report.front();
    place = Inline.plain(front.headline());
    inlines(front.kicker());
    inlines(front.headline());
    inlines(front.standfirst());
    blocks(report.blocks());
  }

  List<Block.Table> tables() {
    return tables;
  }

  List<Block.Chart> charts() {
    return charts;
  }

  List<Block.Commentary> commentaries() {
    return commentaries;
  }

  List<Block.MethodBox> methodBoxes() {
    return methodBoxes;
  }

  List<Quoted> quoted() {
    return quoted;
  }

  /** Texts of calls in the prose and of remarks. */
  List<String> notes() {
    return notes;
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Figure figure) {
        quoted.add(new Quoted(figure.text(), figure.figure(), place));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        inlines(emphasis.children());
      } else if (inline instanceof Inline.Strong strong) {
        inlines(strong.children());
      } else if (inline instanceof Inline.Link link) {
        inlines(link.children());
      } else if (inline instanceof Inline.Foreign foreign) {
        inlines(foreign.children());
      } else if (inline instanceof Inline.NoteCall call) {
        notes.add(Inline.plain(call.note()));
        inlines(call.note());
      }
    }
  }

  @Override
  public Void section(Block.Section section) {
    String outer = place;
    place = Inline.plain(section.title());
    inlines(section.title());
    blocks(section.blocks());
    place = outer;
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    inlines(paragraph.inlines());
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    listing.items().forEach(this::blocks);
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    tables.add(table);
    return null;
  }

  @Override
  public Void chart(Block.Chart chart) {
    inlines(chart.title());
    inlines(chart.subtitle());
    charts.add(chart);
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    for (Block.KeyFigure figure : keyFigures.figures()) {
      quoted.add(new Quoted(figure.value(), figure.figure(), place));
      inlines(figure.text());
    }
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote pullQuote) {
    inlines(pullQuote.quote());
    return null;
  }

  @Override
  public Void commentary(Block.Commentary commentary) {
    commentaries.add(commentary);
    inlines(commentary.topic());
    commentary.figures().forEach(this::inlines);
    blocks(commentary.comment());
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    String outer = place;
    place = Inline.plain(sidebar.title());
    inlines(sidebar.title());
    blocks(sidebar.blocks());
    place = outer;
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox methodBox) {
    methodBoxes.add(methodBox);
    for (Block.MethodBox.Entry entry : methodBox.entries()) {
      inlines(entry.term());
      inlines(entry.text());
    }
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    inlines(image.caption());
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    notes.add(Inline.plain(note.inlines()));
    inlines(note.inlines());
    return null;
  }

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
