package io.etude.xlsx.plan;

import io.etude.document.Block;
import io.etude.document.BlockNumbers;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.StatTable;
import io.etude.results.DataProblem;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.study.Expert;
import io.etude.xlsx.chart.ChartData;
import io.etude.xlsx.context.BlockIndex;
import io.etude.xlsx.context.NoteList;
import io.etude.xlsx.context.TableOptions;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.page.AccessiblePage;
import io.etude.xlsx.page.BookPage;
import io.etude.xlsx.page.ChartFiguresPage;
import io.etude.xlsx.page.ChartsPage;
import io.etude.xlsx.page.CodebookPage;
import io.etude.xlsx.page.CommentaryPage;
import io.etude.xlsx.page.ComparisonsPage;
import io.etude.xlsx.page.ContentsPage;
import io.etude.xlsx.page.CoverPage;
import io.etude.xlsx.page.DataPage;
import io.etude.xlsx.page.FiguresPage;
import io.etude.xlsx.page.GridsPage;
import io.etude.xlsx.page.MethodPage;
import io.etude.xlsx.page.NotesPage;
import io.etude.xlsx.page.ProblemsPage;
import io.etude.xlsx.page.ProsePage;
import io.etude.xlsx.page.QuotedFigure;
import io.etude.xlsx.page.TablesPage;
import io.etude.xlsx.page.WorkbookPage;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.AccessibleTable;
import io.etude.xlsx.table.Comparisons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides which sheets a workbook has: their names, their order and their contents. */
public final class WorkbookPlan {

  private final SheetNames names = new SheetNames();
  private final TableNames tableNames = new TableNames();
  private final List<WorkbookPage> pages = new ArrayList<>();
  private final ReportContents found;
  private final WorkbookContext context;
  private final Report report;
  private final boolean book;
  private final BlockNumbers numbers;
  private final List<StatTable> tables;

  private WorkbookPlan(Report report, Stylebook styles, TableOptions options, boolean book) {
    this.report = report;
    this.book = book;
    this.found = new ReportContents(report);
    this.numbers = BlockNumbers.of(report);
    this.tables = tables();
    String cover = names.unique(report.terms().get("xlsx.cover"));
    String contents = names.unique(report.terms().get("contents"));
    this.context =
        new WorkbookContext(
            report,
            styles,
            report.results().hasCounts() ? options : options.withoutCounts(),
            new NoteList(),
            new BlockIndex(contents));
    plan(cover, contents);
  }

  /**
   * The pages of a report's workbook, in order.
   *
   * @param book whether all tables are on one sheet, in the presentation profile
   */
  public static List<WorkbookPage> pages(
      Report report, Stylebook styles, TableOptions options, boolean book) {
    return List.copyOf(new WorkbookPlan(report, styles, options, book).pages);
  }

  private void plan(String cover, String contents) {
    found.notes().forEach(context.notes()::number);
    List<Question> questions = questions();
    number();
    if (book && !context.accessible()) {
      book();
    } else {
      sheets(questions);
    }
    List<WorkbookPage> shown =
        pages.stream().filter(page -> !(page instanceof ChartFiguresPage)).toList();
    pages.add(0, new ContentsPage(context, contents, shown));
    pages.add(0, new CoverPage(context, cover, book));
  }

  /** The figures that the text quotes, if it quotes some. */
  private void quotedFigures() {
    if (!found.quoted().isEmpty()) {
      pages.add(new FiguresPage(context, name("xlsx.figures"), found.quoted()));
    }
  }

  /** One sheet for all tables, one for all charts, one for all figures. */
  private void book() {
    if (!tables.isEmpty()) {
      String sheet = name("xlsx.book");
      pages.add(new BookPage(context, sheet, tables, measures()));
      tables.forEach(table -> place(table, sheet));
      var grids = GridsPage.grids(context, tables);
      if (!grids.isEmpty()) {
        pages.add(GridsPage.of(context, name("xlsx.grids"), grids));
      }
    }
    ChartFiguresPage figures =
        new ChartFiguresPage(context, name("xlsx.chartFigures"), found.charts());
    if (!found.charts().isEmpty()) {
      String charts = name("xlsx.charts");
      pages.add(new ChartsPage(context, charts, figures));
      found.charts().forEach(chart -> context.blocks().placeBlock(chart.id(), charts));
    }
    pages.add(new DataPage(context, name("xlsx.dataSheet")));
    pages.add(new CodebookPage(context, name("xlsx.codebook")));
    quotedFigures();
    pages.add(
        new MethodPage(
            context,
            name("xlsx.methodAndNotes"),
            found.methodBoxes(),
            report.results().problems(),
            MethodPage.Notes.HERE));
    comments();
    if (!found.charts().isEmpty()) {
      pages.add(figures);
    }
  }

  /** What the workbook shows of an answer, where a table doesn't say it itself. */
  private List<StatTable.Measure> measures() {
    TableOptions options = context.options();
    if (!options.measures().isEmpty()) {
      return options.measures();
    }
    TableOptions own =
        TableOptions.of(options.formulas(), report.results().study().publication().cells());
    return (report.results().hasCounts() ? own : own.withoutCounts()).measures();
  }

  /** A sheet for each question or table, as the report has them. */
  private void sheets(List<Question> questions) {
    pages.add(
        new MethodPage(
            context,
            name("xlsx.method"),
            found.methodBoxes(),
            List.of(),
            MethodPage.Notes.ELSEWHERE));
    NotesPage notes = new NotesPage(context, name("xlsx.notes"));
    if (context.accessible()) {
      pages.add(notes);
    }
    List<Block> article =
        report.blocks().stream().filter(block -> !(block instanceof Block.MethodBox)).toList();
    if (!article.isEmpty() && !context.accessible()) {
      pages.add(
          new ProsePage(context, name("xlsx.article"), context.word("xlsx.article"), article));
    }
    if (context.accessible()) {
      accessible();
    } else {
      presentation(questions);
    }
    if (context.accessible()) {
      if (tables.stream().anyMatch(table -> !Comparisons.of(table, context).isEmpty())) {
        pages.add(new ComparisonsPage(context, name("xlsx.comparisons"), tables));
      }
      for (QuotedFigure.Unit unit : QuotedFigure.Unit.values()) {
        List<QuotedFigure> ofUnit =
            found.quoted().stream().filter(quote -> quote.unit() == unit).toList();
        if (!ofUnit.isEmpty()) {
          String title = context.word("xlsx.figures." + unit.name());
          pages.add(new FiguresPage(context, names.unique(title), ofUnit, title, unit.name()));
        }
      }
    } else {
      quotedFigures();
    }
    comments();
    List<DataProblem> problems = report.results().problems();
    if (!problems.isEmpty()) {
      pages.add(new ProblemsPage(context, name("xlsx.problems"), problems));
    }
    if (!context.accessible()) {
      pages.add(notes);
    }
  }

  private void comments() {
    List<Expert> experts = experts();
    if (!experts.isEmpty()) {
      pages.add(
          new CommentaryPage(context, name("xlsx.commentary"), experts, found.commentaries()));
    }
  }

  private String name(String term) {
    return names.unique(context.word(term));
  }

  /** A question's tables and the charts that draw them. */
  private record Question(String title, List<StatTable> tables, List<Chart> charts) {}

  private List<Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (StatTable table : tables) {
      questions
          .computeIfAbsent(
              table.subject().table().question(),
              id -> new Question(table.subject().question(), new ArrayList<>(), new ArrayList<>()))
          .tables()
          .add(table);
    }
    for (Chart chart : found.charts()) {
      questionOf(chart, questions).ifPresent(question -> question.charts().add(chart));
    }
    return List.copyOf(questions.values());
  }

  /** The tables of the report's blocks and those that no block shows, by their numbers. */
  private List<StatTable> tables() {
    Map<String, StatTable> all = new LinkedHashMap<>();
    found.tables().forEach(table -> all.put(table.id(), table));
    report.tables().forEach(table -> all.putIfAbsent(table.id(), table));
    return all.values().stream().sorted(Comparator.comparing(this::place)).toList();
  }

  /** The number of a table, such as 4.12, as text that sorts like it. */
  private String place(StatTable table) {
    return Arrays.stream(numbers.table(table.id()).orElseThrow().split("\\."))
        .map(part -> String.format(Locale.ROOT, "%9s", part))
        .collect(Collectors.joining());
  }

  private Optional<Question> questionOf(Chart chart, Map<String, Question> questions) {
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
        .map(ChartSpec.Mark::source)
        .findFirst();
  }

  private void number() {
    for (Chart chart : found.charts()) {
      context.blocks().number(chart.id(), context.word("figure") + " " + numbers.block(chart.id()));
    }
    String word = context.word("table") + " ";
    for (StatTable table : tables) {
      context.blocks().number(table.id(), word + numbers.table(table.id()).orElseThrow());
    }
  }

  private void presentation(List<Question> questions) {
    int number = 0;
    for (Question question : questions) {
      String title = question.title();
      List<Chart> charts = question.charts();
      if (question.tables().size() > 1 && !charts.isEmpty()) {
        String overview = title + context.word("xlsx.overview");
        add(names.unique(++number + " " + title), overview, List.of(), charts);
        charts = List.of();
      }
      add(names.unique(++number + " " + title), title, question.tables(), charts);
    }
    for (Chart chart : found.charts()) {
      if (questions.stream().noneMatch(question -> question.charts().contains(chart))) {
        add(sheetName(chart.id()), context.plain(chart.title()), List.of(), List.of(chart));
      }
    }
  }

  private void add(String sheet, String title, List<StatTable> tables, List<Chart> charts) {
    pages.add(new TablesPage(context, sheet, title, tables, charts));
    tables.forEach(table -> place(table, sheet));
    charts.forEach(chart -> context.blocks().placeBlock(chart.id(), sheet));
  }

  private void accessible() {
    for (StatTable table : tables) {
      for (AccessibleTable.Part part : AccessibleTable.parts(table, measures())) {
        String number = context.blocks().reference(table.id()).orElse(table.id());
        String sheet =
            part == AccessibleTable.Part.SHARES
                ? names.unique(number)
                : names.unique(number + " " + context.word("xlsx.unit." + part.code()));
        AccessibleTable cells = new AccessibleTable(context, table, part, measures());
        String object = tableNames.unique(part.code() + "_" + contents(table));
        pages.add(AccessiblePage.of(context, sheet, object, cells));
        place(table, sheet);
      }
    }
    for (Chart chart : found.charts()) {
      String sheet = sheetName(chart.id());
      pages.add(AccessiblePage.of(context, sheet, tableNames.unique(sheet), chart));
      context.blocks().placeBlock(chart.id(), sheet);
    }
  }

  /** The name of the sheet of one table or chart: its number. */
  private String sheetName(String block) {
    return names.unique(context.blocks().reference(block).orElse(block));
  }

  /**
   * What a table object holds, such as {@code benefits}, as part of its name. A table of the
   * article, beside the whole table of its question, adds its groups: {@code benefits_age}.
   */
  private String contents(StatTable table) {
    TableId subject = table.subject().table();
    List<String> whole =
        report.tables().stream()
            .filter(other -> other.subject().table().equals(subject))
            .map(StatTable::id)
            .toList();
    if (whole.isEmpty() || whole.contains(table.id())) {
      return subject.place();
    }
    String groups =
        table.segments().stream()
            .flatMap(segment -> segment.source().segment().stream())
            .distinct()
            .collect(Collectors.joining("_"));
    return subject.place() + "_" + (groups.isEmpty() ? "total" : groups);
  }

  private void place(StatTable table, String sheet) {
    context.blocks().placeBlock(table.id(), sheet);
    table.segments().forEach(segment -> context.blocks().placeTable(segment.source(), table.id()));
    context.blocks().placeTable(table.subject().table(), table.id());
  }

  private List<Expert> experts() {
    Map<String, Expert> experts = new LinkedHashMap<>();
    report.results().study().experts().forEach(expert -> experts.put(expert.id(), expert));
    found.commentaries().forEach(slot -> experts.putIfAbsent(slot.expert().id(), slot.expert()));
    return List.copyOf(experts.values());
  }
}
