package io.etude.report;

import io.etude.analysis.Cell;
import io.etude.analysis.Flag;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.document.Block;
import io.etude.document.Inline;
import io.etude.narrative.Display;
import io.etude.study.Base;
import io.etude.study.Label;
import io.etude.study.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The full results: each question, or item of a grid, by all segments. */
final class Tables {

  private final Context context;

  Tables(Context context) {
    this.context = context;
  }

  /** The id of the table block of a question or item. */
  static String id(ResultTable table) {
    return "table-" + place(table);
  }

  /** The question, with the item of a grid. */
  static String place(ResultTable table) {
    return table.question().id() + table.item().map(i -> "." + i.id()).orElse("");
  }

  /** All tables, by the study's chapters. */
  List<Block> all() {
    Map<String, List<ResultTable>> banners = new LinkedHashMap<>();
    for (ResultTable table : context.results().tables()) {
      banners.computeIfAbsent(place(table), place -> new ArrayList<>()).add(table);
    }
    Map<String, List<Block>> chapters = new LinkedHashMap<>();
    chapters.put("", new ArrayList<>());
    context.study().sections().forEach(s -> chapters.put(s.id(), new ArrayList<>()));
    for (List<ResultTable> banner : banners.values()) {
      String chapter = banner.get(0).question().info().section().orElse("");
      chapters.getOrDefault(chapter, chapters.get("")).add(table(banner));
    }
    List<Block> blocks = new ArrayList<>(chapters.get(""));
    for (Section section : context.study().sections()) {
      List<Block> tables = chapters.get(section.id());
      if (!tables.isEmpty()) {
        blocks.add(
            new Block.Section(
                "results-" + section.id(),
                context.inlines(section.label()),
                Block.Section.Role.ANNEX,
                tables));
      }
    }
    return blocks;
  }

  /** A question or item by the segments of {@code tables}, or over all respondents alone. */
  Block.Table table(List<ResultTable> tables) {
    List<ResultTable> bySegment = tables.stream().filter(t -> t.segment().isPresent()).toList();
    List<ResultTable> banner = bySegment.isEmpty() ? tables : bySegment;
    ResultTable first = banner.get(0);
    return new Block.Table(
        id(first),
        new ChartTexts(context).heading(first),
        subtitle(first),
        banner,
        Block.Table.Content.SHARES,
        notes(banner));
  }

  private List<Inline> subtitle(ResultTable table) {
    Label wording = table.question().info().text();
    return wording.isEmpty()
        ? context.phrases().say("table.unit")
        : context
            .phrases()
            .say(
                "table.subtitle",
                Map.of("question", context.display().quote(wording.in(context.language()))));
  }

  private List<List<Inline>> notes(List<ResultTable> banner) {
    ChartTexts texts = new ChartTexts(context);
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(List.of(new Inline.Text(new Bases(context).text(banner.subList(0, 1)))));
    if (anyCell(banner, cell -> !cell.higherThan().isEmpty())) {
      sentences.add(context.phrases().say("note.letters", levels()));
    }
    if (anyColumn(banner, Flag.SMALL_BASE)) {
      sentences.add(context.phrases().say("note.smallBase", texts.thresholds()));
    }
    texts.lowBase(banner.stream().flatMap(t -> t.columns().stream())).ifPresent(sentences::add);
    if (anyCell(banner, cell -> cell.flags().contains(Flag.SUPPRESSED))) {
      sentences.add(context.phrases().say("note.suppressed"));
    }
    if (!Rows.exclusive(banner.get(0))) {
      sentences.add(texts.multiple(banner.get(0)));
    } else if (banner.stream().anyMatch(this::roundedOff)) {
      sentences.add(context.phrases().say("note.rounding"));
    }
    context.source().ifPresent(sentences::add);
    return List.of(ChartTexts.joined(sentences));
  }

  private Map<String, String> levels() {
    return Map.of(
        "small", context.display().percent(context.study().conventions().smallLevel(), 0),
        "capital", context.display().percent(context.study().conventions().capitalLevel(), 0));
  }

  private static boolean anyCell(List<ResultTable> tables, Predicate<Cell> wanted) {
    return tables.stream()
        .flatMap(t -> t.columns().stream())
        .flatMap(c -> c.cells().stream())
        .anyMatch(wanted);
  }

  private static boolean anyColumn(List<ResultTable> tables, Flag flag) {
    return tables.stream()
        .flatMap(t -> t.columns().stream())
        .anyMatch(c -> c.flags().contains(flag));
  }

  /** Whether printed shares of a column don't add up to 100, or to the printed share of a net. */
  private boolean roundedOff(ResultTable table) {
    return table.columns().stream().anyMatch(column -> roundedOff(table, column));
  }

  private boolean roundedOff(ResultTable table, ResultColumn column) {
    List<String> all = new ArrayList<>();
    for (var row : table.rows()) {
      if (row.members().isEmpty()) {
        all.add(row.id());
      }
    }
    Optional<BigDecimal> sum = sum(table, column, all);
    boolean whole = table.base() == Base.VALID;
    if (whole && sum.isPresent() && sum.get().compareTo(BigDecimal.valueOf(100)) != 0) {
      return true;
    }
    for (int net : Rows.nets(table)) {
      Optional<BigDecimal> members = sum(table, column, table.rows().get(net).members());
      Optional<BigDecimal> printed = printed(column, net);
      if (members.isPresent()
          && printed.isPresent()
          && members.get().compareTo(printed.get()) != 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<BigDecimal> sum(
      ResultTable table, ResultColumn column, List<String> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String row : rows) {
      int index = Rows.index(table, row);
      Optional<BigDecimal> printed = index < 0 ? Optional.empty() : printed(column, index);
      if (printed.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(printed.get());
    }
    return Optional.of(sum);
  }

  private static Optional<BigDecimal> printed(ResultColumn column, int row) {
    return column
        .cells()
        .get(row)
        .share()
        .map(s -> Display.roundedPercent(s.value(), column.base()));
  }
}
