package io.etude.xlsx.context;

import io.etude.document.Chart;
import io.etude.document.table.StatTable;
import io.etude.results.TableId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sheet and the number of each table and chart. */
public final class BlockIndex {

  private final String contents;
  private final Map<String, String> sheetByBlock = new HashMap<>();
  private final Map<TableId, String> blockByTable = new HashMap<>();
  private final Map<String, String> numberByBlock = new HashMap<>();

  public BlockIndex(String contents) {
    this.contents = contents;
  }

  /** The name of the sheet with the contents. */
  public String contents() {
    return contents;
  }

  public void number(String block, String number) {
    numberByBlock.put(block, number);
  }

  /** "Figure 3. " or nothing. */
  public String number(Chart chart) {
    return prefix(chart.id());
  }

  /** "Table 3. " or nothing. */
  public String number(StatTable table) {
    return prefix(table.id());
  }

  private String prefix(String block) {
    String number = numberByBlock.get(block);
    return number == null ? "" : number + ". ";
  }

  /** "Figure 3", "Table 12", or nothing for other blocks. */
  public Optional<String> reference(String block) {
    return Optional.ofNullable(numberByBlock.get(block));
  }

  /** "Table 3" of the part "Table 3.2", as of a table that has no parts. */
  public Optional<String> referenceOfWhole(String table) {
    return reference(table).map(number -> number.replaceFirst("\\.\\d+$", ""));
  }

  /** The name of the cell where a block with a number begins. */
  Optional<String> anchor(String block) {
    return reference(block).map(number -> number.replaceAll("[^\\p{L}\\p{N}]+", "_"));
  }

  public void placeBlock(String block, String sheet) {
    sheetByBlock.putIfAbsent(block, sheet);
  }

  /** Records which block shows a table of the results, unless another one does. */
  public void placeTable(TableId resultTable, String block) {
    blockByTable.putIfAbsent(resultTable, block);
  }

  /** The sheet that a block of the report is on. */
  Optional<String> sheetOfBlock(String block) {
    return Optional.ofNullable(sheetByBlock.get(block));
  }

  /** The block that shows a table of the results. */
  public Optional<String> blockOfTable(TableId resultTable) {
    return Optional.ofNullable(blockByTable.get(resultTable));
  }
}
