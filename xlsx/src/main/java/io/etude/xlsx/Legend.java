package io.etude.xlsx;

import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.language.Display;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the signs in a table mean, as far as they occur in it. */
final class Legend {

  private Legend() {}

  /** For the presentation profile; nothing if the table explains its signs itself. */
  static List<String> brief(StatTable table, Setting setting) {
    if (!table.explanations().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(comparisons(table, setting));
    lines.addAll(signs(table, setting));
    return lines;
  }

  /** What says that a figure is higher, if columns are compared. */
  static List<String> comparisons(StatTable table, Setting setting) {
    if (table.columns().stream().allMatch(column -> column.letter().isEmpty())) {
      return List.of();
    }
    Conventions conventions = setting.report().results().study().conventions();
    return List.of(
        fill(
            setting.word(setting.accessible() ? "xlsx.legend.higher" : "xlsx.legend.letters"),
            level(conventions.capitalLevel(), setting.display()),
            level(conventions.smallLevel(), setting.display())));
  }

  /** What the signs for low bases and withheld figures mean, each line beginning with its sign. */
  static List<String> signs(StatTable table, Setting setting) {
    Set<StatCell.Absence> absences = absences(table);
    List<String> lines = new ArrayList<>();
    if (absences.contains(StatCell.Absence.WITHHELD) || has(table, StatCell.Mark.LOW_BASE)) {
      lines.add(lowBase(setting));
    }
    if (has(table, StatCell.Mark.SMALL_BASE)) {
      lines.add(smallBase(setting));
    }
    if (absences.contains(StatCell.Absence.SUPPRESSED)) {
      lines.add(suppressed(setting));
    }
    return lines;
  }

  /** What all signs mean, whether a table has them or not. */
  static List<String> all(Setting setting) {
    return List.of(
        suppressed(setting), notApplicable(setting), lowBase(setting), smallBase(setting));
  }

  private static String suppressed(Setting setting) {
    return sign(StatCell.Absence.SUPPRESSED, setting) + setting.word("xlsx.legend.suppressed");
  }

  /** What the sign for a figure that does not exist means. */
  static String notApplicable(Setting setting) {
    return sign(StatCell.Absence.NOT_APPLICABLE, setting)
        + setting.word("xlsx.legend.notApplicable");
  }

  private static String lowBase(Setting setting) {
    Conventions conventions = setting.report().results().study().conventions();
    String term =
        conventions.lowBase() == Conventions.LowBase.FLAG
            ? "xlsx.legend.low"
            : "xlsx.legend.withheld";
    return sign(StatCell.Mark.LOW_BASE, setting)
        + fill(setting.word(term), setting.display().number(conventions.publishBase(), 0));
  }

  private static String smallBase(Setting setting) {
    Conventions conventions = setting.report().results().study().conventions();
    return sign(StatCell.Mark.SMALL_BASE, setting)
        + fill(
            setting.word("xlsx.legend.small"),
            setting.display().number(conventions.cautionBase(), 0));
  }

  private static String sign(StatCell.Absence absence, Setting setting) {
    return Shorthand.of(absence, setting.look().isAccessible()) + " ";
  }

  private static String sign(StatCell.Mark mark, Setting setting) {
    return Shorthand.of(mark, setting.look().isAccessible()) + " ";
  }

  private static boolean has(StatTable table, StatCell.Mark mark) {
    return table.columns().stream().anyMatch(column -> column.mark() == mark);
  }

  /** Why figures of the table are not there. */
  static Set<StatCell.Absence> absences(StatTable table) {
    Set<StatCell.Absence> absences = EnumSet.noneOf(StatCell.Absence.class);
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        table.cell(row, column).absence().ifPresent(absences::add);
      }
    }
    return absences;
  }

  /** A level as a percentage, with a decimal if it has one. */
  private static String level(double level, Display display) {
    boolean whole = Math.abs(level * 100 - Math.rint(level * 100)) < 1e-9;
    return display.percent(level, whole ? 0 : 1);
  }

  private static String fill(String pattern, String... values) {
    String text = pattern;
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }
}
