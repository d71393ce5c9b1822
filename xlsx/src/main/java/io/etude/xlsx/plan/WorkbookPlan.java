package io.etude.xlsx.plan;

import io.etude.document.Block;
import io.etude.document.ChartSpec;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.results.DataProblem;
import io.etude.results.FigureRef;
import io.etude.study.Expert;
import io.etude.xlsx.chart.ChartData;
import io.etude.xlsx.context.BlockIndex;
import io.etude.xlsx.context.NoteList;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.page.AccessiblePage;
import io.etude.xlsx.page.CommentaryPage;
import io.etude.xlsx.page.ContentsPage;
import io.etude.xlsx.page.CoverPage;
import io.etude.xlsx.page.FiguresPage;
import io.etude.xlsx.page.MethodPage;
import io.etude.xlsx.page.NotesPage;
import io.etude.xlsx.page.ProblemsPage;
import io.etude.xlsx.page.ProsePage;
import io.etude.xlsx.page.TablesPage;
import io.etude.xlsx.page.WorkbookPage;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which sheets a workbook has: their names, their order and their contents. */
public final class WorkbookPlan {

  private final SheetNames names = new SheetNames();
  private final List<WorkbookPage> pages = new ArrayList<>();
  private final ReportContents inventory;
  private final WorkbookContext context;
  private final Report report;
  private int tableObjects;

  private WorkbookPlan(Report report, Stylebook styles, boolean formulas) {
    this.report = report;
    this.inventory = new ReportContents(report);
    String cover = names.unique(report.terms().get("xlsx.cover"));
    String contents = names.unique(report.terms().get("contents"));
    this.context =
        new WorkbookContext(report, styles, formulas, new NoteList(), new BlockIndex(contents));
    plan(cover, contents);
  }

  /** The pages of a report's workbook, in order. */
  public static List<WorkbookPage> pages(Report report, Stylebook styles, boolean formulas) {
    return List.copyOf(new WorkbookPlan(report, styles, formulas).pages);
  }

  private void plan(String cover, String contents) {
    WorkbookContext all = context;
    inventory.notes().forEach(all.notes()::number);
    pages.add(new MethodPage(all, name("xlsx.method"), inventory.methodBoxes()));
    List<Block> article =
        report.blocks().stream().filter(block -> !(block instanceof Block.MethodBox)).toList();
    if (!article.isEmpty()) {
      pages.add(new ProsePage(all, name("xlsx.article"), all.word("xlsx.article"), article));
    }
    List<Question> questions = questions();
    number(questions);
    if (all.accessible()) {
      accessible(questions);
    } else {
      presentation(questions);
    }
    pages.add(new FiguresPage(all, name("xlsx.figures"), inventory.quoted()));
    List<Expert> experts = experts();
    if (!experts.isEmpty()) {
      pages.add(
          new CommentaryPage(all, name("xlsx.commentary"), experts, inventory.commentaries()));
    }
    List<DataProblem> problems = report.results().problems();
    if (!problems.isEmpty()) {
      pages.add(new ProblemsPage(all, name("xlsx.problems"), problems));
    }
    pages.add(new NotesPage(all, name("xlsx.notes")));
    pages.add(0, new ContentsPage(all, contents, pages));
    pages.add(0, new CoverPage(all, cover));
  }

  private String name(String term) {
    return names.unique(context.word(term));
  }

  /** A question's tables and the charts that draw them. */
  private record Question(String title, List<StatTable> tables, List<Block.Chart> charts) {}

  private List<Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (StatTable table : tables()) {
      questions
          .computeIfAbsent(
              table.subject().table().question(),
              id -> new Question(table.subject().question(), new ArrayList<>(), new ArrayList<>()))
          .tables()
          .add(table);
    }
    for (Block.Chart chart : inventory.charts()) {
      questionOf(chart, questions).ifPresent(question -> question.charts().add(chart));
    }
    return List.copyOf(questions.values());
  }

  /** The tables of the report's blocks, in their order, then those that no block shows. */
  private List<StatTable> tables() {
    Map<String, StatTable> tables = new LinkedHashMap<>();
    inventory.tables().forEach(table -> tables.put(table.id(), table));
    report.tables().forEach(table -> tables.putIfAbsent(table.id(), table));
    return List.copyOf(tables.values());
  }

  private Optional<Question> questionOf(Block.Chart chart, Map<String, Question> questions) {
    Optional<Question> linked =
        chart
            .table()
            .flatMap(
                id ->
                    questions.values().stream()
                        .filter(q -> q.tables().stream().anyMatch(t -> t.id().equals(id)))
                        .findFirst());
    return linked.or(
        () ->
            firstFigure(chart.spec()).map(figure -> questions.get(figure.id().table().question())));
  }

  private Optional<FigureRef> firstFigure(ChartSpec spec) {
    return ChartData.of(spec, context).lines().stream()
        .flatMap(line -> line.marks().stream())
        .flatMap(Optional::stream)
        .map(ChartSpec.Mark::figure)
        .findFirst();
  }

  private void number(List<Question> questions) {
    int figures = 0;
    for (Block.Chart chart : inventory.charts()) {
      context.blocks().number(chart.id(), context.word("figure") + " " + ++figures);
    }
    int tables = 0;
    for (StatTable table : inventory.tables()) {
      context.blocks().number(table.id(), context.word("table") + " " + ++tables);
    }
    for (Question question : questions) {
      for (StatTable table : question.tables()) {
        if (context.blocks().reference(table.id()).isEmpty()) {
          context.blocks().number(table.id(), context.word("table") + " " + ++tables);
        }
      }
    }
  }

  private void presentation(List<Question> questions) {
    int number = 0;
    for (Question question : questions) {
      boolean several = question.tables().size() > 1;
      if (several && !question.charts().isEmpty()) {
        String name = names.unique(++number + " " + question.title());
        String title = question.title() + context.word("xlsx.overview");
        pages.add(new TablesPage(context, name, title, List.of(), question.charts()));
        place(List.of(), question.charts(), name);
      }
      String name = names.unique(++number + " " + question.title());
      List<Block.Chart> charts = several ? List.of() : question.charts();
      pages.add(new TablesPage(context, name, question.title(), question.tables(), charts));
      place(question.tables(), charts, name);
    }
    for (Block.Chart chart : withoutQuestion(questions)) {
      String name = names.unique(context.blocks().reference(chart.id()).orElse(chart.id()));
      pages.add(
          new TablesPage(context, name, context.plain(chart.title()), List.of(), List.of(chart)));
      place(List.of(), List.of(chart), name);
    }
  }

  private List<Block.Chart> withoutQuestion(List<Question> questions) {
    return inventory.charts().stream()
        .filter(chart -> questions.stream().noneMatch(q -> q.charts().contains(chart)))
        .toList();
  }

  private void accessible(List<Question> questions) {
    for (Question question : questions) {
      for (StatTable table : question.tables()) {
        String name = names.unique(context.blocks().reference(table.id()).orElse(table.id()));
        pages.add(AccessiblePage.of(context, name, tableObject(), table));
        place(List.of(table), List.of(), name);
      }
    }
    for (Block.Chart chart : inventory.charts()) {
      String name = names.unique(context.blocks().reference(chart.id()).orElse(chart.id()));
      pages.add(AccessiblePage.of(context, name, tableObject(), chart));
      place(List.of(), List.of(chart), name);
    }
  }

  private String tableObject() {
    return "Table_" + ++tableObjects;
  }

  private void place(List<StatTable> tables, List<Block.Chart> charts, String sheet) {
    for (StatTable table : tables) {
      context.blocks().placeBlock(table.id(), sheet);
      table
          .segments()
          .forEach(segment -> context.blocks().placeTable(segment.source(), table.id()));
      context.blocks().placeTable(table.subject().table(), table.id());
    }
    charts.forEach(chart -> context.blocks().placeBlock(chart.id(), sheet));
  }

  private List<Expert> experts() {
    Map<String, Expert> experts = new LinkedHashMap<>();
    report.results().study().experts().forEach(expert -> experts.put(expert.id(), expert));
    inventory
        .commentaries()
        .forEach(slot -> experts.putIfAbsent(slot.expert().id(), slot.expert()));
    return List.copyOf(experts.values());
  }
}
