package io.etude.xlsx;

import io.etude.analysis.Cell;
import io.etude.analysis.Flag;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.document.Block;
import io.etude.study.Conventions;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the signs in a table mean, as far as they occur in it. */
final class Legend {

  private Legend() {}

  /** For the presentation profile; a table of the report explains letters and bases itself. */
  static List<String> brief(Block.Table table, Setting setting) {
    List<String> all = of(table, setting);
    return table.explanations().isEmpty()
        ? all
        : all.stream().filter(line -> line.startsWith(FigureCell.CONFIDENTIAL)).toList();
  }

  private static List<String> of(Block.Table table, Setting setting) {
    List<String> lines = new ArrayList<>(comparisons(table, setting));
    lines.addAll(signs(table, setting));
    return lines;
  }

  /** What says that a figure is higher, if columns are compared. */
  static List<String> comparisons(Block.Table table, Setting setting) {
    Conventions conventions = setting.report().results().study().conventions();
    if (!lettered(table)) {
      return List.of();
    }
    return List.of(
        fill(
            setting.word(setting.accessible() ? "xlsx.legend.higher" : "xlsx.legend.letters"),
            level(conventions.capitalLevel(), setting),
            level(conventions.smallLevel(), setting)));
  }

  /** What the signs for low bases and withheld figures mean, each line beginning with its sign. */
  static List<String> signs(Block.Table table, Setting setting) {
    List<String> lines = new ArrayList<>();
    Set<Flag> flags = flags(table);
    Conventions conventions = setting.report().results().study().conventions();
    if (flags.contains(Flag.LOW_BASE)) {
      lines.add(
          FigureCell.low(setting)
              + " "
              + fill(setting.word(low(conventions)), whole(conventions.publishBase())));
    }
    if (flags.contains(Flag.SMALL_BASE)) {
      String sign = setting.accessible() ? FigureCell.CAUTION : "*";
      lines.add(
          sign + " " + fill(setting.word("xlsx.legend.small"), whole(conventions.cautionBase())));
    }
    if (flags.contains(Flag.SUPPRESSED)) {
      lines.add(FigureCell.CONFIDENTIAL + " " + setting.word("xlsx.legend.suppressed"));
    }
    return lines;
  }

  /** The term that says what happens to figures on too low a base. */
  static String low(Conventions conventions) {
    return conventions.lowBase() == Conventions.LowBase.FLAG
        ? "xlsx.legend.low"
        : "xlsx.legend.withheld";
  }

  private static boolean lettered(Block.Table table) {
    return table.banner().stream()
        .flatMap(result -> result.columns().stream())
        .anyMatch(column -> column.letter().isPresent());
  }

  private static Set<Flag> flags(Block.Table table) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (ResultTable result : table.banner()) {
      for (ResultColumn column : result.columns()) {
        flags.addAll(column.flags());
        for (Cell cell : column.cells()) {
          flags.addAll(cell.flags());
        }
      }
    }
    return flags;
  }

  private static String level(double level, Setting setting) {
    NumberFormat format = NumberFormat.getPercentInstance(setting.language());
    format.setMaximumFractionDigits(1);
    return format.format(level);
  }

  private static String whole(double number) {
    return Long.toString(Math.round(number));
  }

  private static String fill(String pattern, String... values) {
    String text = pattern;
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }
}
