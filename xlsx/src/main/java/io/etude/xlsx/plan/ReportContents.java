package io.etude.xlsx.plan;

import io.etude.document.Block;
import io.etude.document.BlockNumbers;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.xlsx.page.QuotedFigure;
import java.util.ArrayList;
import java.util.List;

/** Finds what a report holds, in its order: tables, charts, quoted figures, notes and the rest. */
final class ReportContents extends ReportWalker {

  private final List<StatTable> tables = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();
  private final List<Commentary> commentaries = new ArrayList<>();
  private final List<Block.MethodBox> methodBoxes = new ArrayList<>();
  private final List<QuotedFigure> quoted = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Report report;
  private final BlockNumbers numbers;
  private String place;

  ReportContents(Report report) {
    this.report = report;
    numbers = BlockNumbers.of(report);
    FrontMatter front = report.front();
    place = word("xlsx.front");
    walkText(front.kicker());
    walkText(front.headline());
    walkText(front.standfirst());
    place = word("xlsx.article");
    int first = firstHeading();
    within(word("xlsx.opening"), () -> walk(report.blocks().subList(0, first)));
    walk(report.blocks().subList(first, report.blocks().size()));
  }

  private String word(String term) {
    return report.terms().get(term);
  }

  /** The index of the article's first section; 0 if it has none. */
  private int firstHeading() {
    List<Block> blocks = report.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Section section
          && section.role() == Block.Section.Role.ARTICLE) {
        return i;
      }
    }
    return 0;
  }

  /** Walks what stands in a place within the present one; in this one if that has no name. */
  private void within(String inner, Runnable walk) {
    String outer = place;
    place = inner.isBlank() ? outer : inner;
    walk.run();
    place = outer;
  }

  List<StatTable> tables() {
    return tables;
  }

  List<Chart> charts() {
    return charts;
  }

  List<Commentary> commentaries() {
    return commentaries;
  }

  List<Block.MethodBox> methodBoxes() {
    return methodBoxes;
  }

  List<QuotedFigure> quoted() {
    return quoted;
  }

  /** Texts of calls in the prose and of remarks. */
  List<String> notes() {
    return notes;
  }

  @Override
  protected void inline(Inline inline) {
    if (inline instanceof Inline.Quoted figure) {
      quoted.add(new QuotedFigure(figure, place));
    } else if (inline instanceof Inline.NoteCall call) {
      notes.add(Inline.plain(call.note()));
    }
  }

  @Override
  public Void section(Block.Section section) {
    within(Inline.plain(section.title()), () -> super.section(section));
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    within(Inline.plain(sidebar.title()), () -> super.sidebar(sidebar));
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    if (!table.table().isSummary()) {
      tables.add(table.table());
    }
    within(numbered("table", table.id()), () -> super.table(table));
    return null;
  }

  @Override
  public Void chart(Chart chart) {
    charts.add(chart);
    within(numbered("figure", chart.id()), () -> super.chart(chart));
    return null;
  }

  /** What a reader calls a block by, which may be printed in another place than it has here. */
  private String numbered(String term, String block) {
    return word(term) + " " + numbers.block(block);
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    for (Block.KeyFigure figure : keyFigures.figures()) {
      quoted.add(QuotedFigure.of(figure, place));
      walkText(figure.text());
    }
    return null;
  }

  /** The comment alone: what is put to the expert is no part of the article. */
  @Override
  public Void commentary(Commentary commentary) {
    commentaries.add(commentary);
    walkText(commentary.heading());
    walk(commentary.comment());
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox methodBox) {
    methodBoxes.add(methodBox);
    return super.methodBox(methodBox);
  }

  @Override
  public Void note(Block.Note note) {
    notes.add(Inline.plain(note.inlines()));
    return super.note(note);
  }
}
