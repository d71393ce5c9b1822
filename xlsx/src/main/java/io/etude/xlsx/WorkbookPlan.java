package io.etude.xlsx;

import io.etude.analysis.DataProblem;
import io.etude.analysis.FigureRef;
import io.etude.analysis.ResultTable;
import io.etude.document.Block;
import io.etude.document.ChartSpec;
import io.etude.document.Inline;
import io.etude.document.Report;
import io.etude.study.Expert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which sheets a workbook has: names, order, and what stands on each. */
final class WorkbookPlan {

  private final SheetNames names = new SheetNames();
  private final List<Page> pages = new ArrayList<>();
  private final Inventory inventory;
  private final Setting setting;
  private final Report report;
  private int tableObjects;

  private WorkbookPlan(Report report, Stylebook look, Percentages percentages) {
    this.report = report;
    this.inventory = new Inventory(report);
    String cover = names.unique(report.terms().get("xlsx.cover"));
    String contents = names.unique(report.terms().get("contents"));
    this.setting = new Setting(report, look, percentages, new NoteList(), new Outline(contents));
    plan(cover, contents);
  }

  /** The pages of a report's workbook, in order. */
  static List<Page> pages(Report report, Stylebook look, Percentages percentages) {
    return List.copyOf(new WorkbookPlan(report, look, percentages).pages);
  }

  private void plan(String cover, String contents) {
    Setting all = setting;
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
    boolean guarded = report.results().study().conventions().disclosure().isPresent();
    if (!problems.isEmpty() && !guarded) {
      pages.add(new ProblemsPage(all, name("xlsx.problems"), problems));
    }
    pages.add(new NotesPage(all, name("xlsx.notes"), signs()));
    pages.add(0, new ContentsPage(all, contents, pages));
    pages.add(0, new CoverPage(all, cover));
  }

  private String name(String term) {
    return names.unique(setting.word(term));
  }

  /** A question's tables and the charts that draw them. */
  private record Question(String title, List<Block.Table> tables, List<Block.Chart> charts) {}

  private List<Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Block.Table table : inventory.tables()) {
      question(questions, table);
    }
    Set<String> shown = new HashSet<>();
    for (Block.Table table : inventory.tables()) {
      table.banner().forEach(result -> shown.add(result.question().id()));
    }
    for (ResultTable result : report.results().published().tables()) {
      if (!shown.contains(result.question().id()) && result.segment().isEmpty()) {
        question(questions, plain(result));
      }
    }
    for (Block.Chart chart : inventory.charts()) {
      home(chart, questions).ifPresent(question -> question.charts().add(chart));
    }
    return List.copyOf(questions.values());
  }

  private void question(Map<String, Question> questions, Block.Table table) {
    var question = table.banner().get(0).question();
    questions
        .computeIfAbsent(
            question.id(),
            id ->
                new Question(setting.text(question.label()), new ArrayList<>(), new ArrayList<>()))
        .tables()
        .add(table);
  }

  /** A table that the report does not show: the workbook holds all results. */
  private Block.Table plain(ResultTable total) {
    List<ResultTable> banner =
        report.results().published().tablesOf(total.question().id()).stream()
            .filter(table -> table.item().equals(total.item()))
            .toList();
    String label = setting.text(total.question().label());
    String title =
        total.item().map(item -> setting.path(label, setting.text(item.label()))).orElse(label);
    return new Block.Table(
        total.id(),
        List.of(new Inline.Text(title)),
        List.of(new Inline.Text(setting.text(total.question().info().text()))),
        banner,
        Block.Table.Content.SHARES,
        List.of());
  }

  private Optional<Question> home(Block.Chart chart, Map<String, Question> questions) {
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
            firstFigure(chart.spec())
                .flatMap(figure -> report.results().table(figure.table()))
                .map(table -> questions.get(table.question().id())));
  }

  private Optional<FigureRef> firstFigure(ChartSpec spec) {
    return ChartData.of(spec, setting).lines().stream()
        .flatMap(line -> line.marks().stream())
        .flatMap(Optional::stream)
        .map(ChartSpec.Mark::figure)
        .findFirst();
  }

  private void number(List<Question> questions) {
    int figures = 0;
    for (Block.Chart chart : inventory.charts()) {
      setting.outline().number(chart.id(), setting.word("figure") + " " + ++figures);
    }
    int tables = 0;
    for (Block.Table table : inventory.tables()) {
      setting.outline().number(table.id(), setting.word("table") + " " + ++tables);
    }
    for (Question question : questions) {
      for (Block.Table table : question.tables()) {
        if (setting.outline().reference(table.id()).isEmpty()) {
          setting.outline().number(table.id(), setting.word("table") + " " + ++tables);
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
        String title = question.title() + setting.word("xlsx.overview");
        pages.add(new TablesPage(setting, name, title, List.of(), question.charts()));
        place(List.of(), question.charts(), name);
      }
      String name = names.unique(++number + " " + question.title());
      List<Block.Chart> charts = several ? List.of() : question.charts();
      pages.add(new TablesPage(setting, name, question.title(), question.tables(), charts));
      place(question.tables(), charts, name);
    }
    for (Block.Chart chart : homeless(questions)) {
      String name = names.unique(setting.outline().reference(chart.id()).orElse(chart.id()));
      pages.add(
          new TablesPage(setting, name, setting.plain(chart.title()), List.of(), List.of(chart)));
      place(List.of(), List.of(chart), name);
    }
  }

  private List<Block.Chart> homeless(List<Question> questions) {
    return inventory.charts().stream()
        .filter(chart -> questions.stream().noneMatch(q -> q.charts().contains(chart)))
        .toList();
  }

  private void accessible(List<Question> questions) {
    for (Question question : questions) {
      for (Block.Table table : question.tables()) {
        String name = names.unique(setting.outline().reference(table.id()).orElse(table.id()));
        pages.add(AccessiblePage.of(setting, name, tableObject(), table));
        place(List.of(table), List.of(), name);
      }
    }
    for (Block.Chart chart : inventory.charts()) {
      String name = names.unique(setting.outline().reference(chart.id()).orElse(chart.id()));
      pages.add(AccessiblePage.of(setting, name, tableObject(), chart));
      place(List.of(), List.of(chart), name);
    }
  }

  private String tableObject() {
    return "Table_" + ++tableObjects;
  }

  private void place(List<Block.Table> tables, List<Block.Chart> charts, String sheet) {
    for (Block.Table table : tables) {
      setting.outline().placeBlock(table.id(), sheet);
      table.banner().forEach(result -> setting.outline().placeTable(result.id(), table.id()));
      ResultTable first = table.banner().get(0);
      String total = first.question().id() + first.item().map(item -> "." + item.id()).orElse("");
      setting.outline().placeTable(total, table.id());
    }
    charts.forEach(chart -> setting.outline().placeBlock(chart.id(), sheet));
  }

  private List<Expert> experts() {
    Map<String, Expert> experts = new LinkedHashMap<>();
    report.results().study().experts().forEach(expert -> experts.put(expert.id(), expert));
    inventory
        .commentaries()
        .forEach(slot -> experts.putIfAbsent(slot.expert().id(), slot.expert()));
    return List.copyOf(experts.values());
  }

  private List<String> signs() {
    List<String> signs = new ArrayList<>();
    signs.add(FigureCell.CONFIDENTIAL + " " + setting.word("xlsx.legend.suppressed"));
    signs.add(FigureCell.NOT_APPLICABLE + " " + setting.word("xlsx.legend.notApplicable"));
    var conventions = report.results().study().conventions();
    String low = setting.word(Legend.low(conventions));
    String small = setting.word("xlsx.legend.small");
    boolean words = setting.accessible();
    signs.add(
        FigureCell.low(setting)
            + " "
            + low.replace("{0}", Long.toString(Math.round(conventions.publishBase()))));
    signs.add(
        (words ? FigureCell.CAUTION : "*")
            + " "
            + small.replace("{0}", Long.toString(Math.round(conventions.cautionBase()))));
    return signs;
  }
}
