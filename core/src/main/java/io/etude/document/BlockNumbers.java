package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.language.Display;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a report's figures and tables, which are the same in every output, and what its
 * blocks are called by them: "Figure 2", a section by its title in quotes. Blocks are counted in
 * the order of the report. A table that stands in a summary with others has the number of the
 * summary and its place in it: "2.3" is the third question or item of table 2. Tables that the
 * report has in no block follow them. Immutable.
 */
public final class BlockNumbers {

  private final Map<String, Integer> blocks = new HashMap<>();
  private final Map<String, String> tables = new HashMap<>();

  /** The term for each of the blocks that have a number: a figure or a table. */
  private final Map<String, String> terms = new HashMap<>();

  private final Map<String, List<Inline>> sections = new HashMap<>();

  /** The summaries that show what a table would. */
  private final Map<String, String> summaries = new HashMap<>();

  private final Report report;
  private int figureCount;
  private int tableCount;

  private BlockNumbers(Report report) {
    this.report = report;
    new Counting().walk(report.blocks());
    for (StatTable table : report.tables()) {
      if (!tables.containsKey(table.id())) {
        tables.put(table.id(), String.valueOf(++tableCount));
      }
    }
  }

  /** The numbers of a report. */
  public static BlockNumbers of(Report report) {
    return new BlockNumbers(requireNonNull(report, "report"));
  }

  private final class Counting extends ReportWalker {
    @Override
    public Void section(Block.Section section) {
      sections.putIfAbsent(section.id(), section.title());
      return super.section(section);
    }

    @Override
    public Void methodBox(Block.MethodBox box) {
      sections.putIfAbsent(box.id(), box.title());
      return super.methodBox(box);
    }

    @Override
    public Void chart(Chart chart) {
      number(chart.id(), ++figureCount, "figure");
      return null;
    }

    private void number(String id, int number, String term) {
      blocks.putIfAbsent(id, number);
      terms.putIfAbsent(id, term);
    }

    @Override
    public Void table(Block.Table table) {
      number(table.id(), ++tableCount, "table");
      tables.putIfAbsent(table.id(), String.valueOf(tableCount));
      List<String> own = table.table().sumsUp();
      for (int i = 0; i < own.size(); i++) {
        String place = own.size() == 1 ? "" : "." + (i + 1);
        tables.putIfAbsent(own.get(i), tableCount + place);
        summaries.putIfAbsent(own.get(i), table.id());
      }
      return null;
    }
  }

  /**
   * The number of a chart, a table or a summary that is a block of the report; the first of several
   * that have the id.
   *
   * @throws IllegalArgumentException if the report has no such block
   */
  public int block(String id) {
    Integer number = blocks.get(id);
    if (number == null) {
      throw new IllegalArgumentException("the report has no figure or table \"" + id + "\"");
    }
    return number;
  }

  private Display display() {
    return Display.of(report.language());
  }

  /**
   * The word for a figure or table that is a block, and its number: "Figure 2".
   *
   * @throws IllegalArgumentException if the report has no such block
   */
  public String label(String id) {
    int number = block(id);
    return report.terms().get(terms.get(id)) + "\u00a0" + number;
  }

  /** The block that shows what an id names: of a table in a summary, the summary. */
  public String shownIn(String id) {
    boolean block = blocks.containsKey(id) || sections.containsKey(id);
    return block ? id : summaries.getOrDefault(id, id);
  }

  /**
   * What a reference says within a sentence, or at its start: "figure 2", "tables 6 to 14", a
   * section's title; the id in quotes where the report has no such block.
   */
  public String text(Inline.Reference reference, boolean sentenceStart) {
    String first = shownIn(reference.block());
    String last = reference.last().map(this::shownIn).orElse(first);
    if (!blocks.containsKey(first)) {
      List<Inline> title = sections.get(first);
      return title == null ? "“" + first + "”" : display().quote(Inline.plain(title));
    }
    int from = block(first);
    int to = blocks.getOrDefault(last, from);
    String name =
        to > from
            ? report.terms().get("tables")
                + "\u00a0"
                + display().range(Integer.toString(from), Integer.toString(to))
            : label(first);
    return sentenceStart
        ? name
        : name.substring(0, 1).toLowerCase(report.language()) + name.substring(1);
  }

  /**
   * The alternative text of a chart, and where it leaves figures out the number of the table that
   * has them, or the numbers of the first and the last that do.
   */
  public String alt(Chart chart) {
    Optional<String> first = chart.table().flatMap(this::wholeTable);
    if (chart.altTable().isEmpty() || first.isEmpty()) {
      return chart.alt();
    }
    Optional<String> last = chart.lastTable().flatMap(this::wholeTable);
    boolean several = !last.orElse(first.get()).equals(first.get());
    String sentence =
        several ? chart.altTables().or(chart::altTable).get() : chart.altTable().get();
    return chart.alt()
        + " "
        + sentence.replace(Chart.NUMBER, first.get()).replace(Chart.LAST, last.orElse(""));
  }

  /** The number that readers find a table by: one in a summary has that of the summary. */
  private Optional<String> wholeTable(String id) {
    return table(id).map(place -> place.replaceFirst("\\..*", ""));
  }

  /** The number of a table, be it a block of the report, a part of a summary or neither. */
  public Optional<String> table(String id) {
    return Optional.ofNullable(tables.get(id));
  }
}
