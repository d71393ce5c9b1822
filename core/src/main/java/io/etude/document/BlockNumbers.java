package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.table.StatTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a report's figures and tables, which are the same in every output. Blocks are
 * counted in the order of the report. A table that stands in a summary with others has the number
 * of the summary and its place in it: "2.3" is the third question or item of table 2. Tables that
 * the report has in no block follow them. Immutable.
 */
public final class BlockNumbers {

  private final Map<String, Integer> blocks = new HashMap<>();
  private final Map<String, String> tables = new HashMap<>();
  private int figureCount;
  private int tableCount;

  private BlockNumbers(Report report) {
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
    public Void chart(Chart chart) {
      blocks.putIfAbsent(chart.id(), ++figureCount);
      return null;
    }

    @Override
    public Void table(Block.Table table) {
      blocks.putIfAbsent(table.id(), ++tableCount);
      tables.putIfAbsent(table.id(), String.valueOf(tableCount));
      List<String> own = table.table().sumsUp();
      for (int i = 0; i < own.size(); i++) {
        String place = own.size() == 1 ? "" : "." + (i + 1);
        tables.putIfAbsent(own.get(i), tableCount + place);
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
