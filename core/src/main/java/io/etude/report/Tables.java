package io.etude.report;

import io.etude.analysis.ResultTable;
import io.etude.document.Block;
import io.etude.document.Inline;
import io.etude.study.Label;
import io.etude.study.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The full results: each question, or item of a grid, by all segments. */
final class Tables {

  private final Context context;
  private final TableNotes notes;

  Tables(Context context) {
    this.context = context;
    notes = new TableNotes(context);
  }

  /** The id of the table block of a question or item. */
  static String id(ResultTable table) {
    return "table-" + place(table);
  }

  /** The question, with the item of a grid. */
  static String place(ResultTable table) {
    return table.question().id() + table.item().map(i -> "." + i.id()).orElse("");
  }

  /** How to read the tables, and all tables. */
  List<Block> guided() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(notes.guide(context.results().tables())));
    blocks.addAll(all());
    return blocks;
  }

  /** All tables, by the study's chapters; a question that nobody answered has none. */
  List<Block> all() {
    Map<String, List<ResultTable>> banners = new LinkedHashMap<>();
    for (ResultTable table : context.results().tables()) {
      if (table.total().base().orElse(1) > 0) {
        banners.computeIfAbsent(place(table), place -> new ArrayList<>()).add(table);
      }
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
        notes.of(banner),
        notes.key(banner));
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
}
