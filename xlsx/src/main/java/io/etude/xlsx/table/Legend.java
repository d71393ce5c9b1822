package io.etude.xlsx.table;

import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.language.Display;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Weighting;
import io.etude.xlsx.context.WorkbookContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What the signs in a table mean, as far as they occur in it. */
public final class Legend {

  private Legend() {}

  /** For the presentation profile; nothing if the table explains its signs itself. */
  static List<String> brief(StatTable table, WorkbookContext context) {
    if (!table.explanations().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(comparisons(table, context));
    lines.addAll(signs(table, context));
    return lines;
  }

  /** How the table marks higher figures, if columns are compared. */
  public static List<String> comparisons(StatTable table, WorkbookContext context) {
    if (table.columns().stream().allMatch(column -> column.letter().isEmpty())) {
      return List.of();
    }
    Conventions conventions = context.conventions();
    return List.of(
        context.word(
            context.accessible() ? "xlsx.legend.higher" : "xlsx.legend.letters",
            level(conventions.capitalLevel(), context.display()),
            level(conventions.smallLevel(), context.display())));
  }

  /** What the signs for low bases and withheld figures mean, each line beginning with its sign. */
  public static List<String> signs(StatTable table, WorkbookContext context) {
    Set<Figure.Absence> absences = absences(table);
    List<String> lines = new ArrayList<>();
    if (absences.contains(Figure.Absence.WITHHELD) || has(table, Figure.Mark.LOW_BASE)) {
      lines.add(lowBase(context));
    }
    if (has(table, Figure.Mark.SMALL_BASE)) {
      lines.add(smallBase(context));
    }
    if (absences.contains(Figure.Absence.SUPPRESSED)) {
      lines.add(suppressed(context));
    }
    return lines;
  }

  /** The same for a part of a table in the accessible profile. */
  public static List<String> signs(StatTable table, AccessibleTable part, WorkbookContext context) {
    List<String> lines = new ArrayList<>();
    if (part.has(Figure.Absence.WITHHELD)) {
      lines.add(withheld(context));
    }
    boolean low = part.has(Figure.Mark.LOW_BASE);
    if (low && flagsLowBases(context)) {
      lines.add(lowBase(context));
    }
    if (part.has(Figure.Mark.SMALL_BASE) || low && !flagsLowBases(context)) {
      lines.add(smallBase(context));
    }
    if (part.has(Figure.Absence.SUPPRESSED)) {
      lines.add(suppressed(context));
    }
    return lines;
  }

  private static String withheld(WorkbookContext context) {
    double publish = context.conventions().publishBase();
    return sign(Figure.Absence.WITHHELD, context) + below("xlsx.legend.withheld", publish, context);
  }

  /** What all signs mean, whether a table has them or not. */
  public static List<String> all(WorkbookContext context) {
    List<String> lines = new ArrayList<>(List.of(suppressed(context)));
    if (!context.accessible()) {
      lines.addAll(List.of(notApplicable(context), lowBase(context), smallBase(context)));
    } else if (flagsLowBases(context)) {
      lines.addAll(List.of(lowBase(context), smallBase(context), notApplicable(context)));
    } else {
      lines.addAll(List.of(smallBase(context), withheld(context), notApplicable(context)));
    }
    return lines;
  }

  /** The signs that {@link #all} explains. */
  public static List<String> allSigns(WorkbookContext context) {
    return all(context).stream()
        .map(line -> line.substring(0, line.indexOf(' ')))
        .distinct()
        .toList();
  }

  private static String suppressed(WorkbookContext context) {
    return sign(Figure.Absence.SUPPRESSED, context) + context.word("xlsx.legend.suppressed");
  }

  /** What the sign for a figure that does not exist means. */
  public static String notApplicable(WorkbookContext context) {
    return sign(Figure.Absence.NOT_APPLICABLE, context) + context.word("xlsx.legend.notApplicable");
  }

  private static String lowBase(WorkbookContext context) {
    Conventions conventions = context.conventions();
    String term = flagsLowBases(context) ? "xlsx.legend.low" : "xlsx.legend.withheld";
    return sign(Figure.Mark.LOW_BASE, context) + below(term, conventions.publishBase(), context);
  }

  /** Whether figures of low bases are shown with a mark. */
  private static boolean flagsLowBases(WorkbookContext context) {
    return context.conventions().lowBase() == Conventions.LowBase.FLAG
        || context.report().results().contents() == Results.Contents.COMPLETE;
  }

  private static String smallBase(WorkbookContext context) {
    Conventions conventions = context.conventions();
    return sign(Figure.Mark.SMALL_BASE, context)
        + below("xlsx.legend.small", conventions.cautionBase(), context);
  }

  /** What is said of figures whose base, or effective base, is below a threshold. */
  private static String below(String term, double threshold, WorkbookContext context) {
    return context.word(
        term,
        context.display().number(threshold, 0),
        context.word("lowBaseOn." + lowBaseOn(context)));
  }

  /** The end of the terms for the base that thresholds are for. */
  public static String lowBaseOn(WorkbookContext context) {
    Weighting weighting = context.report().results().study().weighting();
    return context.conventions().lowBaseOn(weighting).name().toLowerCase(Locale.ROOT);
  }

  private static String sign(Figure.Absence absence, WorkbookContext context) {
    return context.styles().sign(absence) + " ";
  }

  private static String sign(Figure.Mark mark, WorkbookContext context) {
    return context.styles().sign(mark) + " ";
  }

  private static boolean has(StatTable table, Figure.Mark mark) {
    return table.columns().stream().anyMatch(column -> column.mark() == mark)
        || IntStream.range(0, table.rows().size()).anyMatch(row -> has(table, row, mark));
  }

  private static boolean has(StatTable table, int row, Figure.Mark mark) {
    return IntStream.range(0, table.columns().size())
        .anyMatch(column -> table.cell(row, column).mark() == mark);
  }

  /** Why figures of the table are not there. */
  static Set<Figure.Absence> absences(StatTable table) {
    Set<Figure.Absence> absences = EnumSet.noneOf(Figure.Absence.class);
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
}
