package io.etude.report.summary;

import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.table.Heading;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.language.Terms;
import io.etude.report.chart.ChartSpecs;
import io.etude.report.prose.Battery;
import io.etude.report.prose.Context;
import io.etude.report.prose.Rows;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with a row an item: the items of a grid, or questions that have the same answers. The
 * total is a bar of all answers and some figures; each group has one figure, that of the row that
 * an item is judged by.
 */
final class ItemsTable {

  /** More columns of groups are shown as dots. */
  private static final int MAX_COLUMNS = 14;

  private final Context context;
  private final GroupBases bases;
  private final GroupCells groups;
  private final SummaryTexts texts;
  private final ChartSpecs marks;

  ItemsTable(Context context, GroupBases bases, SummaryTexts texts) {
    this.context = context;
    this.bases = bases;
    groups = new GroupCells(context);
    this.texts = texts;
    marks = new ChartSpecs(context);
  }

  /**
   * An item.
   *
   * @param total its results over all respondents
   * @param label its name
   * @param bar the answers of its bar
   * @param figure the row of its printed table that groups are compared in
   * @param against the row of the other side; empty if sides aren't known
   */
  record Item(
      ResultTable total,
      List<Inline> label,
      List<ChartSpec.Mark> bar,
      int figure,
      Optional<Integer> against) {}

  /** A grid. */
  SummaryTable grid(SummaryQuestion question, boolean grouped) {
    GridItems items = new GridItems(context, question.totals());
    ResultTable total = question.total();
    List<List<Inline>> more = new ArrayList<>();
    if (items.turned()) {
      more.add(texts.say("note.reversed"));
    }
    if (grouped) {
      more.addAll(0, bases.otherBases(question.tables()));
    }
    return table(question, items.items(), items.scale(), items.first(), items.second(), grouped)
        .title(context.heading(total.question().label()))
        .subtitle(texts.subtitle(question.totals(), more))
        .build();
  }

  /** Questions with the same answers, by the share of the first. */
  SummaryTable battery(List<SummaryQuestion> questions, boolean grouped) {
    SummaryQuestion all = SummaryQuestion.joined(questions);
    Battery battery = Battery.of(context, all.totals());
    ResultTable first = battery.first();
    List<Integer> parts = new ArrayList<>(Rows.answers(first));
    parts.addAll(Rows.apart(first));
    List<ChartSpec.Part> scale = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      scale.add(new ChartSpec.Part(label(first, parts.get(p)), role(first, parts, p)));
    }
    boolean usual = grouped && bases.areUsual(all.tables());
    int yes = battery.row();
    List<Item> items = new ArrayList<>();
    for (ResultTable total : all.totals()) {
      List<ChartSpec.Mark> bar = new ArrayList<>();
      for (int p = 0; p < parts.size(); p++) {
        bar.add(marks.mark(total, parts.get(p), total.total(), scale.get(p).role()));
      }
      List<Inline> label =
          questions.size() == 1
              ? context.ofStudy(context.display().quote(context.capital(battery.answer())))
              : asked(total, others(all, total, usual));
      items.add(new Item(total, label, bar, yes, Optional.empty()));
    }
    boolean one = questions.size() == 1;
    return table(all, items, scale, Heading.of(battery.answer()), Optional.empty(), grouped)
        .title(one ? context.heading(first.question().label()) : battery.title(context))
        .subtitle(one ? texts.subtitle(all.totals(), others(all, first, usual)) : List.of())
        .form(SummaryTable.Form.QUESTIONS)
        .groupForm(SummaryTable.GroupForm.STRIPS)
        .totals(
            List.of(
                new SummaryTable.Total(
                    all.table().columns().get(0).label(),
                    SummaryTable.Total.Kind.BAR,
                    ColorRole.ORDINARY)))
        .cells((row, column) -> asked(items, all, row, column))
        .build();
  }

  private static ColorRole role(ResultTable table, List<Integer> parts, int part) {
    return table.rows().get(parts.get(part)).category().isAnswer()
        ? part == 0 ? ColorRole.oneSide(0, 1) : ColorRole.otherSide(0, 1)
        : ColorRole.NO_ANSWER;
  }

  private String label(ResultTable table, int row) {
    return context.text(table.rows().get(row).label());
  }

  /** The bases of a question that are not those of the heading. */
  private List<List<Inline>> others(SummaryQuestion questions, ResultTable total, boolean usual) {
    return usual ? bases.otherBases(List.of(questions.tableOf(total))) : List.of();
  }

  /** The question's name, its wording and its base. */
  private List<Inline> asked(ResultTable total, List<List<Inline>> others) {
    List<Inline> label = new ArrayList<>();
    label.add(new Inline.Strong(context.heading(total.question().label())));
    List<List<Inline>> sentences = texts.about(List.of(total));
    sentences.addAll(others);
    for (List<Inline> sentence : sentences) {
      label.add(new Inline.Text(" "));
      label.addAll(sentence);
    }
    return label;
  }

  private SummaryTable.Builder table(
      SummaryQuestion question,
      List<Item> items,
      List<ChartSpec.Part> scale,
      Heading first,
      Optional<Heading> second,
      boolean grouped) {
    StatTable any = question.table();
    List<StatTable> tables = items.stream().map(item -> question.tableOf(item.total())).toList();
    List<SummaryTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      rows.add(
          new SummaryTable.Row(
              items.get(i).total().id().place(),
              SummaryTable.Row.Kind.ITEM,
              items.get(i).label(),
              0,
              Optional.empty()));
    }
    if (grouped && !bases.areUsual(tables)) {
      StatRow base = any.rows().get(GroupBases.baseRow(any));
      rows.add(
          new SummaryTable.Row(
              base.id(),
              SummaryTable.Row.Kind.BASE,
              SummaryTexts.text(base.label()),
              0,
              Optional.empty()));
    }
    SummaryBanner banner = grouped ? bases.banner(any) : SummaryBanner.NONE;
    List<SummaryTable.Total> totals = totals(any, first, second);
    return SummaryTable.of("results-" + any.id())
        .tables(tables.stream().map(StatTable::id).toList())
        .form(SummaryTable.Form.ITEMS)
        .groupForm(
            banner.groups().size() > MAX_COLUMNS
                ? SummaryTable.GroupForm.STRIPS
                : SummaryTable.GroupForm.COLUMNS)
        .banner(banner)
        .measure(first.text())
        .scale(scale)
        .totals(totals)
        .rows(rows)
        .cells((row, column) -> cell(items, tables, totals.size(), row, column));
  }

  private List<SummaryTable.Total> totals(StatTable any, Heading first, Optional<Heading> second) {
    List<SummaryTable.Total> totals = new ArrayList<>();
    totals.add(
        new SummaryTable.Total(
            any.columns().get(0).label(), SummaryTable.Total.Kind.STACKED, ColorRole.ORDINARY));
    boolean sided = second.isPresent();
    totals.add(figure(first, sided ? ColorRole.positive(0, 1) : ColorRole.ORDINARY));
    second.ifPresent(
        label -> {
          totals.add(figure(label, ColorRole.negative(0, 1)));
          totals.add(
              figure(Heading.of(Terms.of(context.language()).get("balance")), ColorRole.ORDINARY));
        });
    return totals;
  }

  private static SummaryTable.Total figure(Heading heading, ColorRole role) {
    return new SummaryTable.Total(heading, SummaryTable.Total.Kind.FIGURE, role);
  }

  private SummaryCell cell(
      List<Item> items, List<StatTable> tables, int totals, int row, int column) {
    if (row == items.size()) {
      return column == 0 || column >= totals
          ? bases.cell(tables, column == 0 ? 0 : column - totals + 1)
          : SummaryCell.EMPTY;
    }
    Item item = items.get(row);
    StatTable table = tables.get(row);
    if (column >= totals) {
      return groups.cell(table, item.figure(), column - totals + 1, totalsAreStrips(table));
    }
    return switch (column) {
      case 0 -> SummaryCell.text("").parts(item.bar()).words(texts.parts(item.bar())).build();
      case 1 -> SummaryCell.of(table.cell(item.figure(), 0)).build();
      case 2 -> SummaryCell.of(table.cell(item.against().orElseThrow(), 0)).build();
      default -> balance(table, item);
    };
  }

  /** The cell of a question: a bar of its answers with the figure of the first. */
  private SummaryCell asked(List<Item> items, SummaryQuestion question, int row, int column) {
    if (row == items.size()) {
      return column == 0 ? SummaryCell.EMPTY : bases.cell(question.tables(), column);
    }
    Item item = items.get(row);
    StatTable table = question.tableOf(item.total());
    return column == 0
        ? SummaryCell.of(table.cell(item.figure(), 0))
            .parts(item.bar())
            .words(texts.parts(item.bar()))
            .build()
        : groups.cell(table, item.figure(), column, true);
  }

  private static boolean totalsAreStrips(StatTable table) {
    return table.columns().size() - 1 > MAX_COLUMNS;
  }

  /** The share of the one side less that of the other, of the unrounded figures. */
  private SummaryCell balance(StatTable table, Item item) {
    var one = table.cell(item.figure(), 0);
    var other = table.cell(item.against().orElseThrow(), 0);
    if (one.number().isEmpty() || other.number().isEmpty()) {
      var hidden = one.number().isEmpty() ? one : other;
      return SummaryCell.text(hidden.text()).build();
    }
    double balance = one.number().getAsDouble() - other.number().getAsDouble();
    return SummaryCell.text(context.figures().score(balance).text()).build();
  }
}
