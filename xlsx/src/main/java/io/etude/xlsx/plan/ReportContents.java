package io.etude.xlsx.plan;

import io.etude.document.Block;
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
  private String place;

  ReportContents(Report report) {
    FrontMatter front = report.front();
    place = report.terms().get("xlsx.front");
    walkText(front.kicker());
    walkText(front.headline());
    walkText(front.standfirst());
    walk(report.blocks());
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
    String outer = place;
    place = Inline.plain(section.title());
    super.section(section);
    place = outer;
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    String outer = place;
    place = Inline.plain(sidebar.title());
    super.sidebar(sidebar);
    place = outer;
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    tables.add(table.table());
    return super.table(table);
  }

  @Override
  public Void chart(Chart chart) {
    charts.add(chart);
    return super.chart(chart);
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    for (Block.KeyFigure figure : keyFigures.figures()) {
      quoted.add(QuotedFigure.of(figure, place));
      walkText(figure.text());
    }
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    commentaries.add(commentary);
    return super.commentary(commentary);
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
